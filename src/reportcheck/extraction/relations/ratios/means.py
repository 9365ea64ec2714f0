"""Averages that a sentence ties to their total: 12万人、人均3000元、共3.6亿元; 500万亩、亩产450公斤、总产225万吨."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise, permutations

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.relations.view import View, agrees, as_printed, comparable, ended, pair, reckoned
from reportcheck.extraction.sentences import opening
from reportcheck.extraction.slips import exchanged, shifted
from reportcheck.model.fact import Fact, Statement

_PER = {
    "次": "次均|每次",
    "人": "人均|每人|次均",
    "户": "户均|每户",
    "家": "家均|户均|每家",
    "亩": "亩均|每亩|亩产|单产",
    "个": "每个",
}
_PEOPLE = {"名": "人", "位": "人"}
_GUESTS = regex.compile(r"[^，。；、\d]")  # 200位老人: of a move in rank nothing is said behind
_PRICE = regex.compile(r"(?:均价|单价|价格|平均价)[^，。；、\d]{0,4}每[^，。；、\d]{1,4}$")
_MORE_THAN_SOLD = regex.compile("及|和|补贴|含|综合|共")
_MEAN = {unit: regex.compile(rf"(?:{words})[^，。；、\d]{{0,6}}$") for unit, words in _PER.items()}
_TOTAL = regex.compile(r"(?:共|合计|总计|总额|总产量?|总量|产量|总投入|总投资)[^，。；、\d]{0,10}$")
_KILOS = {"吨": Fraction(1000), "公斤": Fraction(1), "千克": Fraction(1), "斤": Fraction(1, 2)}
_SOWN = regex.compile(r"播种|种植|面积")
_BARE = regex.compile(
    r"(?:^|[、（])(?:平均)?(?:[人户家亩次]均|每[人户家亩次场册件台辆套所天日班趟座本间张车条])"
    r"(?:年?(?:补助|补贴|救助|资助|领取|发放|获得|投入|贷款|奖励|报销)(?:资金|额|金额)?)?"
    r"(?:约|达到?|为|超过?|近)*$"
)
_LIKELY = Fraction(1, 3), Fraction(3)  # further off, the mean is of something else
_NEAR = 3  # figures of a sentence among which the three are looked for


_MONTHS, _ROUND = 12, Decimal("0.04")
_PART_YEAR = regex.compile(r"[上下]半年|季度|尚需|还需|仍需|剩余|余下|后[一二三四五六七八九\d]个月|\d月")
_A_MONTH = regex.compile("每月|月均|月人均")  # 提高到每月750元和600元，月人均增加20元
_BY_MONTH = regex.compile(r"[，、（](?:折合|相当于|平均)?(?:月均|月人均|人均每月|每月人均|人均月)[^，。；、\d]{0,6}")


def _years_on(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """每年安排3亿元，三年共安排9亿元: so much in each of so many years."""
    for each, total in pairwise(fact for fact in facts if fact.figure.kind != "duration"):
        said = _SO_MANY_YEARS.search(view.between(each, total)) if comparable(each, total) else None
        years = int(parse_numeral(said["n"]) or 0) if said and _A_YEAR.search(view.before(each, 16)) else 0
        rises = "增" in view.before(each, 8)  # 每年净增200亿元，五年累计安排…: what came is not what there was
        if years > 1 and said and rises == ("增" in said[0]) and each.figure.hedge == total.figure.hedge == "none":
            held = abs(each.value * years - total.value) <= (each.figure.ulp * years + total.figure.ulp) / 2
            yield agrees("years-make-total", total, total.end, held)


_A_YEAR = regex.compile(r"(?:每年|连续每年|年均)[^，。；、\d]{0,8}$")
_SO_MANY_YEARS = regex.compile(r"^，(?P<n>[两二三四五]|\d)年(?:共|共计|累计|合计|总共)[^，。；、\d]{0,8}$")


def _of_all(view: View) -> Iterator[Statement]:
    """用水总量38.32亿立方米, 人均综合用水量424.99立方米, 常住人口901.66万人: the total by the people."""
    told = (fact for fact in view.facts if fact.indicator == "population" and fact.measure == "level")
    people = {fact.value for fact in told if fact.figure.unit == "人"}
    means = [
        fact for fact in view.facts if fact.label.startswith("人均") and fact.figure.unit not in ("元", "岁", "年")
    ]
    for mean in means if len(people) == 1 else ():
        name = _TOTAL_OF.sub("", mean.label.removeprefix("人均"))
        totals = [
            fact for fact in view.facts
            if fact.figure.unit == mean.figure.unit and fact.period == mean.period and fact is not mean
            and len(name) > 1 and _TOTAL_OF.sub("", fact.label) == name and fact.measure == "level"
        ]  # fmt: skip
        if len({fact.value for fact in totals}) == 1 and mean.value > 0 and mean.status == "actual":
            off = totals[0].value / people.copy().pop() / mean.value
            if _LIKELY[0] < Fraction(off) < _LIKELY[1]:
                doubt = "the people may be counted at another time"
                start, end = min(mean.start, totals[0].start), max(mean.end, totals[0].end)
                made = agrees("per-ten-thousand", mean, end, abs(off - 1) < _ROUND, doubt)
                yield made._replace(start=start)


_TOTAL_OF = regex.compile(r"综合|全社会|全年|总|量$")


def _out_of_output(view: View) -> Iterator[Statement]:
    """产值达1.13亿元，带动近4000农户，户均增收2万元: what all of them gain is no more than all that is turned out."""
    for at in view.at("均增收"):
        mean = next(iter(view.told(at, at + 12)), None)
        facts = view.sentences.get(mean.sentence, []) if mean else []
        gain = mean and mean.figure.unit == "元" and _GAIN_EACH.search(view.before(mean))
        for output in facts if gain and mean else ():
            told = output.end < at and output.figure.unit == "元" and _OUTPUT.search(view.before(output))
            led = _LED_ON.fullmatch(view.text, output.end, mean.figure.start) if told and mean else None
            if mean and led and mean.figure.hedge != "less_than":
                count = Decimal(led["n"]) * (10_000 if led["wan"] else 1)
                all_of = reckoned(mean, count * mean.value, Decimal(0), f"{led['n']}{led['wan']}户×{mean.text}")
                yield pair("group-and-members", as_printed(all_of), output)._replace(doubt=_ELSE)


_GAIN_EACH = regex.compile(r"[户人]均(?:年)?增收(?:达到?|约|近|超过?)*$")
_OUTPUT = regex.compile(r"(?:总产值|年产值|产值|总收入|销售额|销售收入)(?:达到?|超过?|近|约|突破|实现)*$")
_LED_ON = regex.compile(
    r"(?:以上|左右)?[，、](?:辐射|直接)?(?:带动|惠及|吸纳)(?:了)?(?:周边|全县|当地)?(?:群众|农户|贫困户)?(?:近|约|超过?)?"
    r"(?P<n>\d+(?:\.\d+)?)(?P<wan>万?)(?:余|多)?(?:农|贫困)?(?:户|人)(?:群众|农户|贫困户|农民)?[，、][^，。；\d]{0,8}"
)
_ELSE = "the gain may come from other things too"


def _per_ten_thousand(view: View) -> Iterator[Statement]:
    """发明专利拥有量3384件，每万人口发明专利拥有量10.52件, 常住人口321.56万人: the count by the people."""
    people = [fact for fact in view.facts if fact.indicator == "population" and fact.measure == "level"]
    people = [fact for fact in people if fact.figure.unit == "人" and fact.scope == "self" and fact.status == "actual"]
    for mean in view.facts if people and "每万" in view.text else ():
        words = view.before(mean, 30) if mean.figure.kind == "number" else ""
        said = _PER_MYRIAD.search(words) if "每万" in words else None
        who = [fact for fact in people if fact.period == mean.period]
        if not said or len({fact.value for fact in who}) != 1 or mean.status != "actual" or mean.value <= 0:
            continue
        counts = [
            fact for fact in view.facts
            if fact.figure.unit == mean.figure.unit and fact.period == mean.period and fact.label.endswith(said["of"])
            and not fact.label.startswith("每") and fact.measure == "level" and fact.value > mean.value
        ]  # fmt: skip
        counts = [fact for fact in counts if fact.label == said["of"]] or counts  # not 高价值发明专利拥有量
        if len({fact.value for fact in counts}) == 1:
            off = counts[0].value / (who[0].value / _MYRIAD) / mean.value
            if _LIKELY[0] < Fraction(off) < _LIKELY[1]:
                due = (mean.value * off).quantize(mean.figure.ulp or 1)
                held = abs(off - 1) < _ROUND and not exchanged(mean.value, due, mean.figure.ulp or Decimal(1))
                held = held or any(  # by those registered here
                    abs(counts[0].value / (fact.value / _MYRIAD) - mean.value) <= mean.figure.ulp
                    for fact in view.facts
                    if "户籍" in fact.label and fact.figure.unit == "人" and fact.value > 0
                )
                doubt = "the people may be counted at another time"
                yield agrees("per-ten-thousand", mean, max(mean.end, counts[0].end), held, doubt)


_MYRIAD = 10_000
_PER_MYRIAD = regex.compile(r"每万(?:名)?(?:常住)?人口?(?:拥有)?(?P<of>[^，。；\d]{3,14}?)(?:达到?|为|有|增至|约)*$")


def find(view: View) -> Iterator[Statement]:
    """Statements `mean-of-total` with roles mean, count and total, and param scale: total = count * mean * scale."""
    yield from _per_ten_thousand(view)
    yield from _of_all(view)
    yield from _out_of_output(view)
    for facts, words in view.several:
        if not ("均" in words or "每" in words or "亩产" in words or "单产" in words):
            continue  # without one of these no mean is told
        amounts = [fact for fact in facts if fact.measure == "level" and fact.figure.kind == "number"]
        if len(amounts) < 2:
            continue
        for at in range(len(amounts) - _NEAR + 1):
            for count, mean, total in permutations(amounts[at : at + _NEAR]):
                scale = _scale(view, count, mean, total)
                if scale:
                    count = next((one for one in amounts if _makes(one, count, mean, total, scale)), count)
                    roles = {"mean": (mean,), "count": (count,), "total": (total,)}
                    span = amounts[at : at + _NEAR]
                    yield Statement("mean-of-total", roles, span[0].start, span[-1].end, {"scale": scale})
        yield from _years_on(view, facts)
        for year, month in pairwise(amounts):
            if not comparable(year, month) or month.value <= 0 or not _BY_MONTH.fullmatch(view.between(year, month)):
                continue
            before = view.text[opening(view.text, year.start) : year.start]
            if not _PART_YEAR.search(before) and not _A_MONTH.search(before):
                held = abs(year.value / month.value / _MONTHS - 1) < _ROUND
                if _LIKELY[0] < Fraction(year.value) / Fraction(month.value) / _MONTHS < _LIKELY[1]:
                    yield agrees("month-mean", month, month.end, held, "the year may not be twelve such months")


def _makes(other: Fact, count: Fact, mean: Fact, total: Fact, scale: Fraction) -> bool:
    """18名领导干部（正处15人，离任审计8人），查出问题213个，人均11.8个: of all of them, which makes the total."""
    units = [_PEOPLE.get(fact.figure.unit, fact.figure.unit) for fact in (other, count)]
    made = Fraction(other.value) * Fraction(mean.value) * scale
    return units[0] == units[1] and made > 0 and abs(Fraction(total.value) / made - 1) < _HARDLY


_HARDLY = Fraction(1, 100)


@lru_cache(maxsize=64)
def _each(unit: str) -> re.Pattern[str]:
    return regex.compile(rf"每{re.escape(unit)}[^，。；、\d]{{0,6}}$")


def _bare(view: View, count: Fact, mean: Fact, total: Fact) -> bool:
    """发放津贴7884万元，惠及6.57万人，人均1200元: the mean alone in its clause, of the two before it."""
    if mean.start < max(count.start, total.start) or not _BARE.search(view.before(mean)) or not count.value:
        return False
    amount = total.figure.unit == mean.figure.unit in ("元", "人") and mean.value > 0
    if not amount or ended(view.text[min(count.start, total.start) : mean.start]):
        return False
    due = total.value / count.value
    likely = _LIKELY[0] < Fraction(due) / Fraction(mean.value) < _LIKELY[1]
    return likely or shifted(mean.value, due, due / 100)  # 27080元 where 2708元 are due


def _scale(view: View, count: Fact, mean: Fact, total: Fact) -> Fraction | None:
    """How many of the total's unit one of the mean's is; None where the three are not tied together."""
    if view.text.startswith("的", count.end) and view.text[count.end + 1 : count.end + 2].isdigit():
        return None  # 占播种面积65万亩的43.1%，总产42万吨
    if count.figure.unit == "位" and not _GUESTS.match(view.text, count.end):  # 前移2位
        return None
    if (mean.indicator or "").startswith("income"):
        return None  # 零售总额8416亿元，人均可支配收入19180元，新增就业64.2万人
    unit = count.figure.unit.removesuffix("次") or "次"
    per = _MEAN.get(_PEOPLE.get(unit, unit)) or _each(unit)
    if count.period != total.period or count.scope != total.scope:
        return None
    if mean.figure.unit == total.figure.unit == "元" and _PRICE.search(view.before(mean)) and count.end <= mean.start:
        each = view.before(mean).rpartition("每")[2]
        near = count.value and mean.value and each.startswith(count.figure.unit) and total.start >= mean.end
        made = near and Fraction(total.value) / Fraction(count.value) / Fraction(mean.value)
        return (
            Fraction(1)
            if made and not _MORE_THAN_SOLD.search(view.before(total)) and _LIKELY[0] < made < _LIKELY[1]
            else None
        )
    if not (_TOTAL.search(view.before(total)) or _bare(view, count, mean, total)):
        return None
    sown = _SOWN.search(view.before(count) + count.label) and "最高" not in view.before(mean)
    if count.figure.unit == "亩" and not sown:
        return None
    others = per.search(view.before(total)) or _TOTAL.search(view.before(count))
    if others or not per.search(view.before(mean)):
        return None
    if mean.figure.unit == total.figure.unit:
        return Fraction(1)
    if mean.figure.unit in _KILOS and total.figure.unit in _KILOS:
        return _KILOS[mean.figure.unit] / _KILOS[total.figure.unit]
    return None
