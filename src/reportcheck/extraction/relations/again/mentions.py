"""Mentions of one fact in several places: what is measured, of whom, when and as what must all be the same."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.accounts import account, is_line, several
from reportcheck.extraction.relations.view import View, plain, printed
from reportcheck.extraction.sentences import opening
from reportcheck.extraction.slips import slip
from reportcheck.model.fact import Fact, Statement

_KINDS = frozenset({"number", "percent", "rank", "point", "ratio", "multiple", "range"})
_PART = regex.compile(
    r"[上下]半年|[一二三四]季度|\d月|前三|日均|月均|其中|以来|起|批|(?<!预)(?<!时)期|首|再|另|还|每|上年|去年|左右各|不含|含|扣除|同口径"
)
_QUARTERS = frozenset({"一季度", "二季度", "三季度", "四季度", "前三"})
_ONLY = frozenset({"new", "cumulative", "average", "per-head", "from", "of-growth"})


def find(view: View) -> Iterator[Statement]:
    """Statements `mentions` (role mention: every place, in order) for facts said more than once."""
    groups: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    named: dict[str, list[Fact]] = defaultdict(list)
    for fact in view.facts:
        named[fact.indicator or plain(fact.label)].append(fact)
    # Most are told once, and need not be asked when or of whom.
    for name, told in named.items():
        for fact in told if len(told) > 1 else ():
            if fact.figure.kind in _KINDS and _long_enough(fact, name) and "from" not in fact.tags:
                groups[_case(fact, name)].append(fact)
    several = ([fact for fact in facts if _own(view, fact)] for facts in groups.values() if len(facts) > 1)
    for facts in sorted(filter(None, several), key=lambda facts: facts[0].start):
        apart = list({fact.sentence: fact for fact in reversed(facts)}.values())[::-1]  # the first of each sentence
        scaled = (some for told in _accounts(view, apart) for some in _by_scale(view, told))
        for alike in (one for some in scaled for one in _residents(view, some)):
            if len(alike) > 1 and (_stock(view, alike[0]) or not _apart(alike)):
                kind = "mentions" if alike[0].indicator else "mentions-alike"
                if kind == "mentions-alike" and "\n" not in view.text[alike[0].end : alike[-1].start]:
                    continue  # one paragraph that goes from place to place
                mention = printed(*alike)
                doubt = "" if mention[0] is alike[0] else "all are said with the same 超过 or 以上"
                if not doubt and not all(fact.section for fact in alike) and not _slipped(alike):
                    doubt = "no heading says whether both are told of one year"
                yield Statement(kind, {"mention": mention}, alike[0].start, alike[-1].end, doubt=doubt)


def _slipped(facts: list[Fact]) -> bool:
    """Is each of them the first, but for one slip of the pen?"""
    first, *others = facts
    ulp = first.figure.ulp or Decimal(1)
    return all(fact.value == first.value or slip(fact.value, first.value, ulp) for fact in others)


def _accounts(view: View, facts: list[Fact]) -> list[list[Fact]]:
    """The mentions by account, where they differ and the report has several."""
    differ = len({(fact.value, fact.figure.hedge) for fact in facts}) > 1
    if not differ or not several(view):
        return [facts]
    groups: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        groups[account(view, fact)].append(fact)
    return list(groups.values())


def _by_scale(view: View, facts: list[Fact]) -> list[list[Fact]]:
    """规模以上企业47户，…；工业增加值27.2亿元, and 工业增加值29.8亿元 of all: by what their paragraphs speak of."""
    if facts[0].indicator != "industry" or len(facts) < 2:
        return [facts]
    groups: dict[bool, list[Fact]] = defaultdict(list)
    for fact in facts:
        begin = view.text.rfind("\n", 0, fact.start) + 1
        groups[_SCALE.search(view.text, begin, fact.start) is not None].append(fact)
    return list(groups.values())


_SCALE = regex.compile(r"规模以上|规上|限额以上")


def _residents(view: View, facts: list[Fact]) -> list[list[Fact]]:
    """Births and deaths among those registered, and among those who live there: by what their sentences say."""
    if len(facts) < 2 or facts[0].figure.unit not in _OF_PEOPLE:
        return [facts]
    groups: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        begin = view.text.rfind("\n", 0, fact.start) + 1
        at = max((view.text.rfind(word, begin, fact.start), word) for word in ("户籍", "常住"))
        groups[at[1] if at[0] >= 0 else ""].append(fact)
    return list(groups.values()) if {"户籍", "常住"} <= set(groups) else [facts]


_OF_PEOPLE = frozenset({"‰", "人", "户"})


def _case(fact: Fact, name: str) -> tuple[object, ...]:
    status = "target" if fact.status == "plan" else fact.status
    return (
        name,
        "rate" if fact.indicator and fact.measure == "share" else fact.measure,  # 优良率, and 优良天数比例
        fact.figure.unit if fact.figure.kind != "rank" else "",
        fact.figure.kind,
        fact.period,
        status,
        fact.scope,
        fact.among,
        fact.sign,
        fact.tags & _ONLY,
    )


def _long_enough(fact: Fact, name: str) -> bool:
    """What something draws (拉动全区原煤产量增长11.7个百分点) is told of many things, and named for none of them."""
    return bool(fact.indicator) or (len(name) >= 6 and not name.startswith(("拉动", "上拉", "下拉")))


_OVER_YEARS = regex.compile(r"[两二三四五六七八九十]年(?:共|累计|间|来)?(?:增长|下降|提高|增加|减少)$")
_OF_GOAL = regex.compile(r"(?:目标|任务|计划)[^，。；]{0,12}的$")


def _own(view: View, fact: Fact) -> bool:
    """Does the label open its clause, with nothing before it that narrows it to a part of the year or of the whole?"""
    if fact.figure.kind == "rank":
        return bool(fact.indicator and fact.among)
    before = view.before(fact, 24) if fact.measure in ("share", "growth") else ""
    if before and (_OF_GOAL if fact.measure == "share" else _OVER_YEARS).search(before):
        return False  # 完成五年目标3.25万人的103.1%, and of the year's goal; 三年增长33.7%, and of one year
    if fact.measure in ("share", "rate") and _SECTOR.fullmatch(fact.label):
        return False  # 资产负债率，第二、第三产业分别为60.6%和57.4%: of whatever is told of both
    begin = max(opening(view.text, fact.start), fact.start - _LONG)
    sentence = view.text[begin : fact.start]
    at = sentence.rfind(fact.label) if fact.label else -1
    if at < 0 and fact.indicator and fact.label.endswith("增加值"):
        at = sentence.rfind(fact.label[:3])  # 服务业实现增加值
    if at < 0 and fact.indicator and (row := _ROW.search(sentence)) and row["names"].endswith(fact.label[-4:]):
        at = row.start("names")  # 城乡居民收入分别为A、B，增长x、y
    if at < 0:
        return False
    clause = sentence[max(sentence.rfind(mark) for mark in "，；") + 1 :]
    lower = _LOWER.match(view.text, view.text.rfind("\n", 0, fact.start) + 1)
    if lower and not (fact.indicator and fact.label.startswith(lower[0])):
        return False  # 市级实现…: beside what the whole place has
    bare = fact.measure == "share" and not fact.indicator and clause.startswith(("占", "分别占"))
    if bare or _MOVED.search(clause) or _PARTED.search(sentence) or _STEPS.match(view.text, fact.end):
        return False  # 分区域看：…; 6.37万人，占7.6%: of the amount before it, whatever that is of
    if (
        (_OF_SOMETHING.search(fact.label) and not (fact.indicator and fact.measure == "growth"))
        or (fact.measure == "growth" and not fact.indicator)
        or (fact.measure in ("share", "growth") and not fact.indicator and len(fact.label) < 8)
    ):
        return False
    if _BUDGETED.search(sentence) or is_line(fact.label) or "备案预算" in view.after(fact):
        return False
    alone = not clause[: clause.find(fact.label)].strip("、“") or bool(_LEAD.search(sentence[:at]))
    known = view.lexicon.indicators.get(fact.indicator or "")  # 其中 says no more than that it is a part of something
    part = _PART.search(clause)
    quarter = part and "Q" in (fact.period or "") and part[0] in _QUARTERS  # the period says it already
    own = "其中" not in sentence or bool(known and "gdp" in known.part_of and _of_economy(view, fact))
    return alone and (not part or bool(quarter)) and own


_LONG = 800  # characters of a sentence, back from a figure
_SECTOR = regex.compile(r"第[一二三]产业")
_ROW = regex.compile(
    r"(?P<names>[^，。；：、\d]{4,30})分别(?:为|达到?|完成|实现)?(?:[\d.,万亿元%、和以上左右]|[，、](?:同比|[比较]上年)?|(?:分别)?(?:增长|下降))*$"
)
_LOWER = regex.compile(r"(?:其中，?)?(?:[市区县省州](?:本级|级)|市区|城区|市辖区|县域|主城区)(?!联动|以上)")
_STEPS = regex.compile(r"(?:[两三四五六七八九十]个|新的?|级)?台阶")
_MOVED = regex.compile(r"(?:增加|减少|净增|净减)了?$")
_PARTED = regex.compile(  # what stands behind it is of parts of the place
    r"(?:分|按|从)(?:区域|地区|地域|城乡|县区|区县|县域|县市|县|乡镇|镇街)[^，。；：]{0,3}[看分][，：]"
)


def _of_economy(view: View, fact: Fact) -> bool:
    """Not 非公有制经济增加值357.64亿元。其中，第一产业增加值…, which is of that amount."""
    mark = view.text.rfind("其中", 0, fact.start)
    at = bisect_left(view.facts, mark, key=lambda one: one.start)
    begin = view.text.rfind("\n", 0, fact.start)
    money = [one for one in view.facts[max(at - 12, 0) : at] if one.start > begin and one.figure.unit == "元"]
    levels = [one for one in money if one.measure == "level" and "增加值" in one.label]
    return not levels or money[-1].indicator == "gdp" or levels[-1] is not money[-1]


_OF_SOMETHING = regex.compile(
    r"^[占比较]|占.{2,}比重|投资$|谋划|实施|认定|完成|发放|培育|引进|改造|建设|开展|争取|项目$|资金$"
)
_BUDGETED = regex.compile(r"汇总|备案|调整后的|代编")  # what was approved, beside what came of it
_LEAD = regex.compile(
    r"[，。；：、\n年末底省市区县国州盟旗]$|^$|(?:实现|完成|达到|预计|全年|力争|确保|提出|累计|把|使|紧扣|紧盯|盯紧|围绕|锚定|瞄准|锁定|咬定)$"
)


def _stock(view: View, fact: Fact) -> bool:
    return fact.indicator is not None and view.lexicon.indicators[fact.indicator].stock


def _apart(facts: list[Fact]) -> bool:
    """Amounts so far apart that they are rather of other years or places, unless one is a slip of the decimal point."""
    sizes = [abs(fact.value) for fact in facts if fact.measure == "level" and fact.figure.kind == "number"]
    if len(sizes) < 2 or not min(sizes):
        return False
    ratio = max(sizes) / min(sizes)
    return ratio > Decimal("1.5") and ratio not in (10, 100, 1000, 10000)
