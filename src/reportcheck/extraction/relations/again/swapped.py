"""One count in the same words twice, its digits in another order: 12项重大改革, 21项重大改革; or one digit wrong.

Two counts of one noun often differ for good reasons (10个新建, 5个改造); that they differ by an exchange of digits
alone is chance once in a hundred.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.prefix import prefix
from reportcheck.extraction.relations.accounts import is_line, several
from reportcheck.extraction.relations.again.apart import of_two_items, of_two_wholes
from reportcheck.extraction.relations.view import View, plain, printed, significant
from reportcheck.extraction.slips import slip
from reportcheck.model.fact import Fact, Statement

_MOST = 12  # mentions back: a text that says one thing more often is no report
_STOP = regex.compile(r"[，。；：、（）\n\d]")
_BATCH = regex.compile(
    r"(?P<batch>(?:第[一二三四五六七八九十]|首)批)(?:实施|确定|启动|入选|试点|建设|认定|推进)?的?$"
)  # 第一批12项重大改革: there is one such batch
_ANY = regex.compile(r"项目|企业|行业|方面|政策|单位|家庭|城市|国家|农村|村|户|社区|小区|学校")  # there are many
_OF_MEASURE = frozenset("元亩吨米克%年月日天人")  # amounts of these are many in a report, and said of many things


def find(view: View) -> Iterator[Statement]:
    """Statements `count-again` (role mention: two places) for counts with the same digits in the same words."""
    groups: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    batches: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    numbers = [fact for fact in view.facts if fact.figure.kind == "number"]
    levels = [fact for fact in numbers if fact.measure == "level"]
    counts = [fact for fact in levels if not fact.figure.ulp]
    for fact in numbers:
        figure = fact.figure
        if not figure.ulp and figure.unit and figure.unit[-1] not in _OF_MEASURE:
            digits = str(int(figure.value))
            near = view.text[max(figure.start - 16, 0) : figure.start]
            if "批" in near and (batch := _BATCH.search(view.before(fact))):
                batches[figure.unit, batch["batch"]].append(fact)
            if 2 <= len(digits) <= 4 and len(set(digits)) > 1 and figure.text[0].isdigit():
                groups[figure.unit, "".join(sorted(digits))].append(fact)
    alike_batches = [[fact for fact in facts if _near(fact, facts[0])] for facts in batches.values()]
    for alike, told in (
        (groups.values(), _same_words),
        (alike_batches, _same_batch),
        (_led(view, counts), _long_lead),
        (groups.values(), _same_deed),
        (_one_digit(view, numbers), _one_thing),
        (_labelled(view, counts), _one_name),
        (_long_labelled(counts), _one_long_name),
    ):
        yield from told_again(view, alike, told)


def told_again(
    view: View, alike: Iterable[list[Fact]], told: Callable[[View, Fact, Fact], bool]
) -> Iterator[Statement]:
    """Of figures that are alike, each with the first of those shortly before it that is told of the same thing."""
    for facts in alike:
        yield from _again(view, facts, told)


def _again(view: View, facts: list[Fact], told: Callable[[View, Fact, Fact], bool]) -> Iterator[Statement]:
    for at, fact in enumerate(facts[1:], 1):
        same = next((one for one in facts[max(0, at - _MOST) : at] if told(view, one, fact)), None)
        rest = same and any(view.before(one, 6).endswith(("其余", "余下", "其他", "另外")) for one in (same, fact))
        if same and not rest and not of_two_wholes(view, same, fact) and not (is_line(fact.label) and several(view)):
            fact = fact._replace(figure=fact.figure._replace(unit=same.figure.unit))  # 22个实验室, 22家实验室
            yield Statement("count-again", {"mention": printed(same, fact)}, same.start, fact.end)


def _one_digit(view: View, numbers: list[Fact]) -> Iterable[list[Fact]]:
    """37个县域特色产业集群 here, 27个县域特色产业 there: one noun of five characters, one digit of the number wrong."""
    alike: dict[tuple[str, object, str], list[Fact]] = defaultdict(list)
    for fact in numbers:
        whole = fact.measure in ("level", "change") and fact.figure.unit not in ("", "岁") and fact.value > 0
        noun = _noun(view, fact) if whole and "within" not in fact.tags else ""
        if len(noun) > 4 and not _ANY.match(noun) and (len(noun) > _LONG or significant(fact) > 1):
            unit = "个" if fact.figure.unit in _THINGS else fact.figure.unit
            alike[unit, fact.figure.ulp, noun[:5]].append(fact)
    return alike.values()


def _labelled(view: View, facts: list[Fact]) -> Iterable[list[Fact]]:
    """创新联合体15个 here, 龙头企业牵头组建创新联合体25个 there, both done or both to do: the name stands before."""
    counts: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        of_them = fact.label.endswith(("中", "中有"))  # 14个市州中11个达标: they stand in the names, not its own
        if fact.figure.unit and fact.value > _FEW and not (fact.tags & _APART or "、" in fact.label or of_them):
            near = view.text[max(fact.start - 16, 0) : fact.start]
            done = "完成" in near and "完成" in view.before(fact)  # 立行立改98个，完成96个
            counts[fact.figure.unit, fact.status, fact.period, fact.scope, done, plain(fact.label)[-3:]].append(fact)
    return counts.values()


def _one_name(view: View, one: Fact, other: Fact) -> bool:
    short, long = sorted((plain(one.label), plain(other.label)), key=len)
    told = len(prefix(_noun(view, one), _noun(view, other))) > 4  # by the words behind: above
    if len(short) < 3 or not long.endswith(short) or one.sentence == other.sentence or told:
        return False
    general = _MANY.search(short) and len(short) < _LONG
    if len(short) < _LONG and _heads_differ(view, one, other):
        return False
    return not general and (one.value == other.value or slip(one.value, other.value, Decimal(1)))


def _heads_differ(view: View, one: Fact, other: Fact) -> bool:
    """特殊学校2所，…在校生211人; 中专6所，…在校生2118人: what each sentence counts first is of another name."""
    first, second = (view.sentences[fact.sentence][0] for fact in (one, other))
    heads = first is not one and second is not other and first.figure.unit == second.figure.unit != one.figure.unit
    return heads and bool(first.label) and bool(second.label) and plain(first.label) != plain(second.label)


def _long_labelled(facts: list[Fact]) -> Iterable[list[Fact]]:
    """热源替代改造11867户 here and 11876户 in an annex: counts of four digits and more with the same digits."""
    counts: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.value > 999 and fact.figure.hedge == "none" and fact.text[0].isdigit() and significant(fact) > _SURE:
            unit = "人" if fact.figure.unit == "名" else fact.figure.unit
            counts[unit, "".join(sorted(str(fact.value)))].append(fact)
    return counts.values()


def _one_long_name(_: View, one: Fact, other: Fact) -> bool:
    """贫困人口 3403人, 贫困人口实现脱贫3430人: one name, or one that begins or ends with the other."""
    short, long = sorted((plain(one.label), plain(other.label)), key=len)
    named = len(short) >= _NAMED and (long.startswith(short) or long.endswith(short))
    taken_up = "to" in one.tags and "from" in other.tags and short[-_NOUN:] == long[-_NOUN:]  # 减至3018项 … 再从3018项
    return one.sentence != other.sentence and (taken_up or (named and (short == long or one.period == other.period)))


_THINGS = frozenset("个家所座处项")
_FEW, _SURE, _NAMED, _NOUN = 9, 2, 4, 5
_LONG = 6  # characters of a name that is one thing's, and no kind of thing
_APART = frozenset({"new", "within", "table", "cumulative"})
_MANY = regex.compile(
    r"(?:企业|项目|工程|指标|行动|任务|政策|平台|产业|人员|活动|园区|单位|措施|问题|[村县市区人家]|小区|中心|基地|学校|医院"
    r"|集群|机构|品牌|领域|实事)$"
)


def _one_thing(view: View, one: Fact, other: Fact) -> bool:
    """Neither new this year and in all, nor a goal beside what is reached: those are round."""
    if one.sentence == other.sentence or ("new" in one.tags) != ("new" in other.tags) or one.scope != other.scope:
        return False
    if of_two_items(view, one, other):
        return False  # ——甲产业。47家企业…; ——乙产业。43家企业…
    ulp = one.figure.ulp or Decimal(1)
    apart = one.value != other.value
    round_goal = one.status != other.status and min(one.value / ulp % 10, other.value / ulp % 10) == 0
    swapped = sorted(str(one.value)) == sorted(str(other.value)) and not one.figure.ulp  # said above
    short, long = sorted((_noun(view, one), _noun(view, other)), key=len)
    if apart and one.status != other.status and _EVERY_YEAR.search(short):
        return False
    if one.figure.ulp and not long.startswith(short):  # of amounts there are many in like words
        return False
    if apart and (round_goal or swapped):
        return False
    if one.figure.hedge != other.figure.hedge and significant(one) < 2:
        return False
    if apart and significant(one) < 2 and _THERE.search(view.before(one)[-2:] + "，" + view.before(other)[-2:]):
        return len(prefix(short, long)) > _LONG  # 现有9个万亿元级产业集群, and 8个万亿元级产业集群
    if apart and significant(one) < 2:  # 5000个普通高中招生计划 here, 500个 there
        named = len(prefix(short, long)) > _LONG and not one.figure.ulp
        return named and max(one.value, other.value) in (10 * min(one.value, other.value), 100 * other.value)
    return not apart or slip(one.value, other.value, ulp)


_THERE = regex.compile("现有(?:，|$)")
_EVERY_YEAR = regex.compile(r"(?:项目|实事)$")  # 25个省级重点项目 last year, 27个 this year


def _near(one: Fact, other: Fact) -> bool:
    return 2 * min(one.value, other.value) > max(one.value, other.value)


def _same_words(view: View, one: Fact, other: Fact) -> bool:
    """Do four characters of one noun follow both, or one, with three in front?"""
    if one.sentence == other.sentence or (one.value == other.value and one.figure.hedge != other.figure.hedge):
        return False
    behind = len(prefix(_noun(view, one), _noun(view, other)))
    return behind >= 4 or (behind >= 1 and len(prefix(_lead(view, one), _lead(view, other))) >= 3)


def _led(view: View, facts: list[Fact]) -> Iterable[list[Fact]]:
    """支持实体经济发展的10项措施 here, 支持实体经济发展的12项措施 there: by the words in front of a count."""
    alike: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    units = _THINGS | {"条"}
    for fact in facts:
        counted = fact.figure.unit in units and fact.value > _FEW and view.text[fact.start - 1 : fact.start] == "的"
        lead = _lead(view, fact)[:_LEAD] if counted else ""
        if len(lead) == _LEAD:
            alike[fact.figure.unit, lead, _noun(view, fact)[:2]].append(fact)
    return alike.values()


def _long_lead(_: View, one: Fact, other: Fact) -> bool:
    if one.sentence == other.sentence:
        return False
    return one.value == other.value or slip(one.value, other.value, Decimal(1))


_LEAD = 6  # characters in front that are the same


def _same_batch(view: View, one: Fact, other: Fact) -> bool:
    """首批实施的18个目标镇, 首批18个目标镇: of one batch, with one noun."""
    a, b = (_noun(view, fact)[:_LONG] for fact in (one, other))
    alike = len(prefix(a, b)) > 1 or (a[:1] == b[:1] and any(a[at : at + 2] in b for at in range(1, len(a) - 1)))
    alike = alike or _of_those(view, one, b) or _of_those(view, other, a)
    return one.sentence != other.sentence and alike  # 第一批12项重点改革, 第一批12项重大改革事项


def _of_those(view: View, batch: Fact, noun: str) -> bool:
    """推进46个城中村改造，首批17个村完成征迁, and elsewhere 首批17个城中村改造: of what the sentence counts before."""
    own, told = _noun(view, batch)[:1], view.sentences.get(batch.sentence, ())
    shared = (prefix(_noun(view, fact), noun) for fact in told if fact.start < batch.start)
    return bool(own) and any(len(words) >= _NAMED and own in words[1:] for words in shared)


def _same_deed(view: View, one: Fact, other: Fact) -> bool:
    """新开工246个, 264个重大项目实现开工: three digits in another order, of what the same word is said of."""
    plain_counts = one.figure.hedge == other.figure.hedge == "none" and min(one.value, other.value) > _HUNDRED
    if not plain_counts or one.sentence == other.sentence or one.value == other.value:
        return False
    if (one.status, one.period, one.scope) != (other.status, other.period, other.scope):
        return False
    a, b = (view.before(fact, 40) + _noun(view, fact) for fact in (one, other))
    return any(word in b for word in _DEEDS.findall(a))


_HUNDRED = 100
_DEEDS = regex.compile("开工|竣工|投产|储备|签约|落地|入库|落户|并网|脱贫|培训|立案|破获|投用")


def _noun(view: View, fact: Fact) -> str:
    end = fact.figure.end
    stop = _STOP.search(view.text, end, end + 14)
    return view.text[end : stop.start() if stop else end + 14]


def _lead(view: View, fact: Fact) -> str:
    """The words in front, from the last one back."""
    words = view.before(fact, 10)[::-1]
    stop = _STOP.search(words)
    return words[: stop.start()] if stop else words
