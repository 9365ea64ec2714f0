"""A whole, and in the next sentence, behind 其中, its first part: 业务收入20.9亿元。其中，快递收入14.6亿元."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.parts.spoken_of import LEFT_OUT, of_before
from reportcheck.extraction.relations.view import View, comparable, ended, pair
from reportcheck.extraction.slips import mistaken, off_and_slack
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.units import dimension


def find(view: View) -> Iterator[Statement]:
    """Statements `part-within-before` (roles smaller, larger).

    业务收入20.9亿元。其中，快递收入14.6亿元: the whole is the one amount of its unit in the sentence before.
    """
    for before, facts in itertools.pairwise(view.sentences.values()):
        part = facts[0]
        begin = view.text.rfind("。", 0, part.start) + 1
        if said := _OF_WHICH.match(view.text, begin, part.start):
            yield from _kinds_of(view, before, facts, said)
            yield from _two_kinds(view, before, facts)
            yield from _by_kind(before, facts)
            yield from _first_of(view, before, part)
        if (
            view.text.find("其中", before[-1].end, part.start) >= 0
            and part.measure == "level"
            and part.figure.kind == "number"
            and part.figure.ulp
            and part.figure.unit not in _DEGREES
            and not _PER_HEAD.search(view.before(part, 24) + part.label)
            and not any("per-head" in fact.tags for fact in before)  # 人均收入58460元。其中城镇60915元
            and _OPENS.match(_ASIDE.sub("", view.text[before[-1].end : part.start]))
        ):
            wholes = [fact for fact in before if comparable(fact, part) and fact.measure == "level"]
            wholes = [fact for fact in wholes if not LEFT_OUT.search(view.before(fact))]
            if len(wholes) > 1 and len(wholes[-1].label) > _TAIL and part.label.endswith(wholes[-1].label):
                wholes = wholes[-1:]  # 承保金额139.6亿元，保费收入1.9亿元。其中：财产保险保费收入…
            if len(wholes) == 1 and _printed(wholes[0], part) and wholes[0].period == part.period:
                yield pair("part-within-before", part, wholes[0])
                if not any(_apart(view, wholes[0], fact) for fact in facts):
                    yield from _together(view, wholes[0], facts)
                for other in facts[1:]:  # 其中，猪肉产量2.11万吨，增长1.4%；牛肉产量0.38万吨
                    ends = {fact.label[-2:] for fact in (wholes[0], part, other)}
                    alike = comparable(other, wholes[0]) and other.measure == "level"
                    funds = part.label[-2:] == other.label[-2:] == "资金" and not ended(view.between(part, other))
                    alike = alike and not _apart(view, wholes[0], other)
                    if alike and (funds or (len(ends) == 1 and "产" in ends.pop())):
                        yield pair("part-within-before", other, wholes[0])
            elif not wholes and (whole := _converted(before, part)):
                yield pair("part-within-before", part, whole)


def _apart(view: View, whole: Fact, part: Fact) -> bool:
    """肉类总产量…。其中，猪肉产量…；牛奶产量…: milk is no meat, by the word list `apart`."""
    named = (pair.partition("-")[::2] for pair in view.lexicon.list("apart"))
    return any(what in whole.label and other in part.label for what, other in named)


def _together(view: View, whole: Fact, facts: list[Fact]) -> Iterator[Statement]:
    """种植面积2930.7万亩。其中，水稻种植面积…；玉米种植面积…；大豆种植面积…: one by one, and hardly more than all."""
    tail = whole.label[-2:]
    parts = [fact for fact in facts if comparable(fact, whole) and fact.measure == "level" and fact.label[-2:] == tail]
    parts = [fact for fact in parts if not _LAST_YEARS.search(view.before(fact, 40))]
    total = sum((part.value for part in parts), Decimal(0))
    if len(tail) > 1 and len(parts) >= _KINDS and whole.value < total < _LITTLE_MORE * whole.value:
        roles = {"whole": (whole,), "part": tuple(parts)}
        yield Statement("parts-within-whole", roles, whole.start, parts[-1].end, {"partition": "partial"})


_LAST_YEARS = regex.compile("主要是|一次性|上年")  # 下降5%，主要是上年水利项目支出4.1亿元
_DEGREES = frozenset({"℃", "摄氏度"})
_KINDS, _LITTLE_MORE = 3, Decimal("1.1")


def _kinds_of(view: View, before: list[Fact], facts: list[Fact], said: re.Match[str]) -> Iterator[Statement]:
    """成果311项，增长27.5%。其中，基础理论成果71项，应用技术成果224项，软科学成果16项; 第三产业中，金融业增加值…; …."""
    counted = [fact for fact in before if fact.measure == "level" and fact.figure.kind == "number"]
    if name := said["of"]:
        counted = [fact for fact in counted if fact.label.startswith(name)]
    whole = counted[-1] if name and counted else counted[0] if len(counted) == 1 else None
    alike = [fact for fact in counted if _of_that_name(facts, fact)] if not name else []
    whole = alike[0] if len(alike) == 1 else whole
    yield from _alongside(counted, facts) if not name else ()
    if whole is None or (whole.figure.ulp and not name and not alike) or len(whole.label) < _TAIL:
        return
    tail = _COUNTED.sub("", whole.label)[-_TAIL:]
    parts = [
        fact for fact in facts if comparable(fact, whole) and fact.label.endswith(tail) and fact.measure == "level"
    ]
    parts = [part for part in parts if not _LAST_YEARS.search(view.before(part, 40))]
    if any(sum(part.value for part in parts[:size]) == whole.value for size in range(2, len(parts))):
        return  # 医院中，公立医院86个、民营医院132个；三级医院24个: cut another way
    total = sum((part.value for part in parts), Decimal(0))
    if len(parts) >= _KINDS and not any(part.tags & {"new"} for part in parts) and total > whole.value:
        near = (
            total < _LITTLE_MORE * whole.value or name or mistaken(whole, parts, total - whole.value, whole.figure.ulp)
        )
        roles = {"whole": (whole,), "part": tuple(parts)}
        if near:
            yield Statement("parts-within-whole", roles, whole.start, parts[-1].end, {"partition": "partial"})


def _two_kinds(view: View, before: list[Fact], facts: list[Fact]) -> Iterator[Statement]:
    """事故97起、死亡96人。其中，运输事故37起、…；工矿事故60起: two that are more than all, for one slip of the pen."""
    if not of_before(view, facts):
        return
    counted = [fact for fact in before if fact.measure == "level" and fact.figure.kind == "number" and not fact.tags]
    for whole in counted:
        parts = [fact for fact in facts if comparable(fact, whole) and fact.measure == "level"]
        one = sum(comparable(fact, whole) for fact in counted) == 1 and not any(fact.tags & {"new"} for fact in parts)
        alike = len(parts) == 2 and parts[0].label[-_TAIL:] == parts[1].label[-_TAIL:] and not whole.figure.ulp
        tail = len(parts) == 2 and all(part.label[-_TAIL:] == whole.label[-_TAIL:] for part in parts)
        off, slack = off_and_slack(whole, parts)
        if one and (alike or tail) and off > slack and mistaken(whole, parts, off, slack):
            roles = {"whole": (whole,), "part": tuple(parts)}
            yield Statement(
                "parts-within-whole", roles, whole.start, parts[-1].end, {"partition": "partial"}, _KIND_LEFT
            )


def _alongside(counted: list[Fact], facts: list[Fact]) -> Iterator[Statement]:
    """发电企业20家，发电量25.9亿千瓦时。其中，风电企业6家，发电量10.4亿千瓦时；…: if one is all told, both are."""
    sums = [(whole, parts) for whole in counted if (parts := _parts_of(whole, counted, facts))]
    told = [one for one in sums if one[0].value >= _SURE * (one[0].figure.ulp or 1) and _adds_up(*one)]
    for whole, parts in sums:
        least = sum((part.value for part in parts), Decimal(0)) >= whole.value  # some may have none of the other
        if least and not whole.figure.ulp and any(len(parts) == len(other) for one, other in told if one is not whole):
            roles = {"whole": (whole,), "part": tuple(parts)}
            yield Statement("items-of-list", roles, whole.start, parts[-1].end, {"partition": "complete"}, _KIND_LEFT)


_SURE, _KIND_LEFT = 100, "the kinds may overlap"


def _parts_of(whole: Fact, counted: list[Fact], facts: list[Fact]) -> list[Fact]:
    """The amounts of a sentence that are of the unit and the noun of a whole before it, if it is the one such."""
    tail = whole.label[-_TAIL:]
    parts = [fact for fact in facts if comparable(fact, whole) and fact.measure == "level"]
    one = sum(comparable(fact, whole) for fact in counted) == 1 and len(tail) == _TAIL
    return parts if one and len(parts) >= _KINDS and all(fact.label.endswith(tail) for fact in parts) else []


def _adds_up(whole: Fact, parts: list[Fact]) -> bool:
    off, slack = off_and_slack(whole, parts)
    return abs(off) <= slack


def _of_that_name(facts: list[Fact], whole: Fact) -> bool:
    """累计可用财力合计121.78亿元: do the amounts of the next sentence end with its name (区本级累计可用财力…)?"""
    name = _COUNTED.sub("", whole.label)
    named = [fact for fact in facts if fact.label.endswith(name) and fact.label != name]
    return len(name) >= _LONG_NAME and len(named) >= _KINDS and whole.figure.ulp != 0


_COUNTED = regex.compile(r"(?:合计|总额|总数|总量|总计)$")
_LONG_NAME = 4  # characters
_OF_WHICH = regex.compile(r"(?:其中[，：]?|(?P<of>[^，。；\d]{2,10})中，)")
_TAIL = 2


def _first_of(view: View, before: list[Fact], part: Fact) -> Iterator[Statement]:
    """等级景区65家，增长3.17%。其中：4A级及以上22家: a count of those just told, where they are all that is told."""
    counts = [fact for fact in before if comparable(fact, part) and fact.measure == "level"]
    begin = view.text.rfind("。", 0, part.start) + 1
    bare = _BARE.fullmatch(view.text, begin, part.start) and not part.figure.ulp and part.measure == "level"
    if bare and len(counts) == 1 and not counts[0].figure.ulp and part.figure.unit in _ONE_BY_ONE:
        yield pair("part-within-before", part, counts[0])


_BARE = regex.compile(r"其中[，：]?[^，。；：]{0,10}")
_ONE_BY_ONE = frozenset({"家", "所", "人", "名", "户", "处", "座", "张", "辆", "件"})


def _by_kind(before: list[Fact], facts: list[Fact]) -> Iterator[Statement]:
    """7大类20项民生实事，…。其中，环境改善类4项、公共安全类3项…: so many kinds, which make so many things."""
    for kinds, whole in itertools.pairwise(before):
        side = kinds.end == whole.start and kinds.figure.unit in _KIND_UNITS and not whole.figure.ulp
        parts = [fact for fact in facts if comparable(fact, whole)]
        if side and len(parts) == kinds.value > 1 and all(fact.measure == "level" for fact in parts):
            roles = {"whole": (whole,), "part": tuple(parts)}
            yield Statement("items-of-list", roles, kinds.start, parts[-1].end, {"partition": "complete"})


_KIND_UNITS = frozenset({"大类", "类", "大", "个方面", "方面", "大项", "大方面"})


def _converted(before: list[Fact], part: Fact) -> Fact | None:
    """总播种面积178.2万亩。其中，粮食播种面积86608公顷: the whole in the unit of its part."""
    kind, size = dimension(part.figure.unit)
    told = [fact for fact in before if fact.measure == "level" and fact.figure.kind == "number"]
    alike = [fact for fact in told if dimension(fact.figure.unit)[0] == kind and fact.label[-2:] == part.label[-2:]]
    if len(told) != 1 or not alike or alike[0].figure.unit == part.figure.unit or kind == part.figure.unit:
        return None
    by = dimension(alike[0].figure.unit)[1] / size
    times = Decimal(by.numerator) / by.denominator
    whole, unit = alike[0].figure, part.figure.unit
    return alike[0]._replace(figure=whole._replace(value=whole.value * times, ulp=whole.ulp * times, unit=unit))


def _printed(whole: Fact, part: Fact) -> bool:
    """Is it an amount with a number of its own (not 亿元 alone), not itself a part, nor value added beside output?"""
    alike = ("增加值" in whole.label) == ("增加值" in part.label)
    return whole.text[0].isdigit() and "within" not in whole.tags and alike


_PER_HEAD = regex.compile(r"人均|居民|户均|平均|每")  # the mean of a part is not a part of the mean
_ASIDE = regex.compile(r"（[^（）\d]{1,20}）")  # 清洁电力（风电、光电）发电量
_OPENS = regex.compile(r"[^。；\d]{0,20}。其中[，：:]?[^，。；：\d累总]{2,16}$")
