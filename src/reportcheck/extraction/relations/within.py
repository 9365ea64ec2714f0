"""A whole and, after 其中, its parts; what is new against what there is in all; a threshold and the value reached."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, pair
from reportcheck.model.fact import Fact, Statement

_AMONG = regex.compile(r"其中(?!之一|的|，?(?:最|有|\d+月))")
_TOTAL = regex.compile(
    r"^[^，。；、\d]{0,8}[、，](?:全[省市区县国州])?"
    r"(?:总数|累计|总量|总里程|总装机|总规模|总数量|保有量|总体|总数已|总计|拥有量|里程)?(?:已|数|量)?(?:建成|开通|认定|培育|创建|投运|入库)?(?:达到?|增至|累计(?:建成|开通|认定|培育|创建|投运)?|增加到|为|超过?|突破|有|近|约|共)+(?:了)?$"
)
_TOTAL_WORD = regex.compile(r"总|累计|达到?|增至|保有|增加到")
_NEW = regex.compile(
    r"(?:新增|净增|新建|新认定|新培育|新创建|新开工|新设立?|新签|新结对|新入选|新上市|新获批|新改建)(?:[^，。；、\d]{0,24}|[^，。；、\d]{0,10}超?\d+[万亿]元[^，。；、\d]{0,8})$"
)
_NEWLY_MADE = regex.compile(r"^(?:新增?|净增)(?:培育|认定|创建|建成|建|设立?|开|增|获批|入选)?")
_COUNT_OF = regex.compile(r"(?:总数|总量|总计|保有量)$")
_IN_ALL = regex.compile(r"^[、，]总数")
_PASSED = regex.compile(r"(?:突破|超过|迈上|跨越|跨上|站上|超|首超|迈过|跃上|越过)(?:了)?$")
_REACHED = regex.compile(
    r"^(?:大关|台阶|关口|以上)?[、，](?:实际)?(?:总量|总数|总规模)?(?:达到?|为|实现|增至|完成)(?:了)?$"
)


def find(view: View) -> Iterator[Statement]:
    """Statements `part-within-whole`, `new-within-total`, `threshold-passed`, each with roles smaller and larger."""
    yield from _next_sentence(view)
    for facts in view.sentences.values():
        yield from _within(view, facts)
        yield from _nested(view, facts)
        yield from _of_these(view, facts)
        yield from _respectively(view, facts)
        yield from _staged(view, facts)
        for a, b in itertools.pairwise(facts):
            if not comparable(a, b) or a.figure.kind != "number":
                continue
            words = view.between(a, b)
            if _PASSED.search(view.before(a)) and _REACHED.match(words):
                yield pair("threshold-passed", a, b)
            elif _INVESTED.search(view.before(a)) and _THIS_YEAR.match(words):
                yield pair("year-of-total", b, a)
            elif (
                (_NEW.search(view.before(a, 40)) or ("new" in a.tags and _IN_ALL.match(words)))
                and _TOTAL.match(words)
                and _TOTAL_WORD.search(words)
            ):
                yield pair("new-within-total", a, b)
            elif "new" in a.tags and _named_total(a, b) and len(words) < 16 and not _ended(words):
                yield pair("new-within-total", a, b)


def _named_total(new: Fact, total: Fact) -> bool:
    """新培育百亿企业11家，工业百亿企业总数达53家: the total bears the name of what is new."""
    noun = _NEWLY_MADE.sub("", new.label)
    label = _COUNT_OF.sub("", total.label)
    return label != total.label and len(noun) > 3 and (noun in label or label in noun) and "new" not in total.tags


def _next_sentence(view: View) -> Iterator[Statement]:
    """业务收入20.9亿元。其中，快递收入14.6亿元: the whole is the one amount of its unit in the sentence before."""
    groups = list(view.sentences.values())
    for before, facts in itertools.pairwise(groups):
        part = facts[0]
        if (
            part.measure == "level"
            and part.figure.kind == "number"
            and part.figure.ulp
            and not _PER_HEAD.search(view.before(part, 24) + part.label)
            and _OPENS.match(view.text, before[-1].end, part.start)
        ):
            wholes = [fact for fact in before if comparable(fact, part) and fact.measure == "level"]
            if len(wholes) == 1 and _printed(wholes[0], part) and wholes[0].period == part.period:
                yield pair("part-within-before", part, wholes[0])


def _printed(whole: Fact, part: Fact) -> bool:
    """Is it an amount with a number of its own (not 亿元 alone), not itself a part, nor value added beside output?"""
    alike = ("增加值" in whole.label) == ("增加值" in part.label)
    return whole.text[0].isdigit() and "within" not in whole.tags and alike


_PER_HEAD = regex.compile(r"人均|居民|户均|平均|每")  # the mean of a part is not a part of the mean
_OPENS = regex.compile(r"[^。；\d]{0,8}。其中[，：:]?[^，。；：\d累总]{2,16}$")
_INVESTED = regex.compile(r"总投资(?:额)?(?:约|近|超过?|达到?|共|为)?$")
_THIS_YEAR = regex.compile(
    r"^[、，](?:当年|年度|今年|本年|年内|20\d\d年)(?:已|度)?(?:计划|拟|预计|安排|完成)*投资额?(?:约|近|达到?|为)?$"
)


def _respectively(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """投资65亿元，其中省级5个、市级20个，分别完成13亿元、37亿元: the values after 分别 are parts of the whole."""
    for mark in _AMONG.finditer(view.text, facts[0].start, facts[-1].start) if len(facts) > 3 else ():
        whole, at = _whole(view, facts, mark.start()), view.text.find("分别", mark.end(), facts[-1].start)
        values = [fact for fact in facts if whole and at >= 0 and fact.start > at and _countable(fact, whole)]
        counts = [fact for fact in facts if mark.end() <= fact.start < at]
        if not whole or len(values) != len(counts) or len(values) < 2:
            continue
        if _ended(view.text[mark.end() : values[-1].start]):
            continue
        joined = all(view.between(a, b) in ("、", "和") for a, b in itertools.pairwise(values))
        if joined and not _OTHER.search(_DONE.sub("", view.text[at : values[0].start])):
            yield _together(whole, values)


_DONE = regex.compile("完成|实现")


def _ended(words: str) -> bool:
    """Does a sentence, or a part of one that stands alone, end in these words?"""
    return any(mark in words for mark in "；。\n")


def _staged(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """签约项目43个，总投资200亿元，已落地25个: a bare number that is so far at a later stage is among those before."""
    for at, part in enumerate(facts[1:], 1):
        if _LATER.search(view.text, max(part.start - 16, 0), part.start) and _MARK.match(view.text, part.end) and not part.figure.ulp:
            whole = next((f for f in reversed(facts[:at]) if comparable(f, part) and not f.figure.ulp), None)
            if whole and _EARLIER.search(view.before(whole, 24)) and not _ended(view.between(whole, part)):
                yield pair("part-within-whole", part, whole)


_EARLIER = regex.compile(r"(?:签约|引进|谋划|储备|策划|实施|安排|入库|确定|建设|开工|引荐|争取)[^，。；\d]{0,14}$")
_LATER = regex.compile(
    r"[，、](?:目前|现)?已(?:有)?(?:经)?(?:落地|开工|建成|投产|完工|竣工|启动|签约|投用|投运|建成投用|达产|交付)(?:项目)?$"
)
_MARK = regex.compile(r"[，。；、]")


def _of_these(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """形成173项案例，82项获认可: a bare number of the same unit before a verb of choice is among those just named."""
    for whole, part in itertools.pairwise(facts):
        if (
            comparable(whole, part)
            and not whole.figure.ulp
            and _NAMED.match(view.between(whole, part))
            and _CHOSEN.match(view.text, part.end)
        ):
            yield pair("part-within-whole", part, whole)


_NAMED = regex.compile(r"^(?![^，]*(?:选|获|被|荣))[^，。；\d]{2,16}，$")
_CHOSEN = regex.compile(r"获(?!得)|入选|被|列入|纳入|入围|获评|获得国家")


def _nested(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """超过10%的有44种、超过20%的有23种: what passes the higher threshold is among what passes the lower."""
    pairs = [
        (bar, count) for bar, count in itertools.pairwise(facts)
        if bar.figure.hedge == "more_than"
        and count.figure.kind == "number"
        and _THAT_HAVE.match(view.between(bar, count))
    ]  # fmt: skip
    for (low, many), (high, few) in itertools.pairwise(pairs):
        if comparable(low, high) and comparable(many, few) and high.value > low.value:
            yield pair("part-within-whole", few, many)


_THAT_HAVE = regex.compile(r"^的(?:产品|企业|项目)?(?:有|达|为)?$")


def _within(view: View, facts: list[Fact]) -> Iterator[Statement]:
    if not facts:
        return
    first, last = facts[0], facts[-1]
    for mark in _AMONG.finditer(view.text, max(0, first.start - 60), last.start):
        whole = _whole(view, facts, mark.start())
        if whole is None:
            continue
        parts = list(_parts(view, facts, whole, mark.end()))
        for part in parts:
            yield pair("part-within-whole", part, whole)
        if len(parts) > 1 and all(view.between(a, b).count("，") == 0 for a, b in itertools.pairwise(parts)):
            yield _together(whole, parts)


def _whole(view: View, facts: list[Fact], mark: int) -> Fact | None:
    """The nearest amount before 其中, those of a bracket that is closed by then left out."""
    before = [
        fact for fact in facts
        if fact.end <= mark
        and fact.measure == "level"
        and fact.figure.kind == "number"
        and not _bracketed(view.text[fact.end : mark])
    ]  # fmt: skip
    if not before:
        return None
    whole = before[-1]
    if not whole.figure.unit and whole.figure.value % 1 != 0:  # a bare decimal of a table that lost its lines
        return None
    return None if _ended(view.text[whole.end : mark]) else whole


def _parts(view: View, facts: list[Fact], whole: Fact, mark: int) -> Iterator[Fact]:
    """Amounts of the whole's unit right behind 其中, or listed after one such."""
    at, reach = mark, 24
    grows = "new" in whole.tags
    if "per-head" in whole.tags or _PER.search(view.before(whole)):
        return
    summed = bool(whole.tags & {"new", "cumulative"})
    for place, fact in enumerate(facts):
        if fact.start < mark:
            continue
        words = view.text[at : fact.start]
        if _threshold(view, fact, facts[place + 1] if place + 1 < len(facts) else None):
            at, reach = fact.end, 10
            continue
        if not _countable(fact, whole) or fact.measure != "level" or fact.figure.kind != "number":
            if fact.measure in ("level", "change"):
                return
            at = fact.end
            continue
        if (
            len(words) > reach
            or _ended(words)
            or _OTHER.search(_NEWLY.sub("", words) if summed else words)
            or words.count("，") > 1
            or _bracketed(words)
        ):
            return
        if grows and _STOCK.search(words):
            return
        if fact.period == whole.period or (summed and _NEWLY.search(words) and _inside(fact.period, whole.period)):
            yield fact
        at, reach = fact.end, 16


def _together(whole: Fact, parts: list[Fact]) -> Statement:
    """其中工业180亿元、基础设施65亿元: listed parts are no more than the whole, taken that they are apart."""
    roles = {"whole": (whole,), "part": tuple(parts)}
    return Statement("parts-within-whole", roles, whole.start, parts[-1].end, {"partition": "partial"})


def _threshold(view: View, fact: Fact, following: Fact | None) -> bool:
    """超亿元项目132个: an amount that says which things are counted right behind it."""
    words = view.between(fact, following) if following else ""
    return bool(following) and fact.figure.unit == "元" and 0 < len(words) < 8 and not _MARKS.search(words)


_MARKS = regex.compile(r"[，、；。：]|的$")


def _bracketed(words: str) -> bool:
    """Does a bracket close here that was open before?"""
    return words.count("）") > words.count("（")


def _inside(period: str | None, whole: str | None) -> bool:
    """Is a year one of those that the whole sums up?"""
    first, _, last = (whole or "").partition("-")
    return bool(last) and len(period or "") == 4 and first <= (period or "") <= last


_NEWLY = regex.compile(r"(?:20\d\d年)?新增")
_PER = regex.compile(r"每|人均|平均|日均|月均")
_OTHER = regex.compile(r"在校|毕业(?!生)|累计|总数|总量|达到|全国|人均|每|新增|完成|建成|实现|提高|带动")
_STOCK = regex.compile(r"突破|达|共|总")
_THINGS = frozenset({"个", "项", "件", "种"})


def _countable(part: Fact, whole: Fact) -> bool:
    """Same unit, or one of them left out (80万重点群体，其中...6万人), or both plain counters (12个项目，其中1项)."""
    if part.figure.kind != whole.figure.kind:
        return False
    units = {part.figure.unit, whole.figure.unit}
    return len(units) == 1 or units <= _THINGS or ("" in units and "人" in units)
