"""What passes the higher of two bars is among what passes the lower: 超过10%的有44种、超过20%的有23种."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.parts.spoken_of import out_of_brackets
from reportcheck.extraction.relations.parts.subsets import OTHERS, THINGS
from reportcheck.extraction.relations.view import View, comparable, pair, printed
from reportcheck.model.fact import Fact, Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `part-within-whole` with roles smaller and larger; what a closed bracket holds is no whole."""
    return (one for one in out_of_brackets(view, _found(view)) if not _of_new_only(view, one))


def _of_new_only(view: View, one: Statement) -> bool:
    """新增税收超千万元楼宇3座，超亿元楼宇达到4座: what is new is not held against what there is."""
    counts = [fact for role in ("smaller", "larger") for fact in one.roles[role] if isinstance(fact, Fact)]
    return len({"新增" in view.before(fact, 24) for fact in counts}) > 1


def _found(view: View) -> Iterator[Statement]:
    yield from _nested_again(view)
    yield from _nested_apart(view)
    for facts, words in view.several:
        if len(facts) > 2:
            yield from _nested(view, facts)
        if "分别" in words:
            yield from _thresholds(view, facts)


def _nested(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """超过10%的有44种、超过20%的有23种: what passes the higher threshold is among what passes the lower."""
    pairs = [
        (bar, count) for bar, count in itertools.pairwise(facts)
        if (bar.figure.hedge in _BARS or (view.text[bar.start - 1] == "过" and _PASSES.search(view.before(bar, 4))))
        and (count.figure.kind == "number" or count.measure == "share")
        and count.figure.hedge in ("none", "at_least")
        and _THAT_HAVE.match(view.between(bar, count))
    ]  # fmt: skip
    for (low, many), (high, few) in itertools.pairwise(pairs):
        alike = comparable(low, high) and comparable(many, few) and low.value != high.value
        if alike and not {"new"} & (many.tags | few.tags) and _same_bar(view, low, many, high):
            inner, outer = printed(*((few, many) if high.value > low.value else (many, few)))
            yield pair("part-within-whole", inner, outer)._replace(doubt=OTHERS)


def _nested_again(view: View) -> Iterator[Statement]:
    """总投资5000万元以上项目238个，…。总投资亿元以上项目160个: a sentence for each threshold, in the same words."""
    last: tuple[Fact, Fact] | None = None
    for facts in view.sentences.values():
        told = [
            (bar, count) for bar, count in itertools.pairwise(facts)
            if bar.figure.hedge == "at_least" and count.figure.kind == "number" and count.figure.hedge == "none"
            and _THAT_HAVE.match(view.between(bar, count))
        ]  # fmt: skip
        if len(told) != 1:
            last = None
            continue
        ((bar, count),) = told
        if last and comparable(bar, last[0]) and comparable(count, last[1]) and bar.value != last[0].value:
            words = [(view.before(low), view.between(low, many)) for low, many in (last, (bar, count))]
            if words[0] == words[1] and len(words[0][0]) > 1 and last[1].period == count.period:
                (_, inner), (_, outer) = sorted((last, (bar, count)), key=lambda told: -told[0].value)
                yield pair("part-within-whole", inner, outer)._replace(doubt=OTHERS)
                yield from _shares_of(view, inner, outer)
        last = (bar, count)


def _nested_apart(view: View) -> Iterator[Statement]:
    """纳税千万以上企业共21户, and elsewhere 纳税亿元以上工业企业3户: what passes the higher bar passes the lower."""
    told: dict[tuple[object, ...], list[tuple[Fact, Fact]]] = defaultdict(list)
    for facts in view.sentences.values():
        for bar, count in itertools.pairwise(facts):
            if bar.figure.hedge != "at_least" or count.figure.kind != "number" or count.figure.ulp:
                continue
            said, words = _PASSING.match(view.text, bar.end, count.start), view.before(bar, 6)
            if said and count.figure.unit in THINGS and len(words) > 1 and "new" not in count.tags:
                key = count.figure.unit, words[-2:], said["noun"], count.period, count.scope, count.status
                told[key].append((bar, count))
    for pairs in told.values():
        for (low, many), (high, few) in itertools.combinations(sorted(pairs, key=lambda one: one[0].value), 2):
            if low.value < high.value and many.sentence != few.sentence:
                made = pair("part-within-whole", few, many)
                yield made._replace(doubt=OTHERS)


_PASSING = regex.compile(
    r"(?:以上)?的?[^，。；、\d]{0,6}?(?P<noun>企业|项目|园区)(?:总数)?(?:共计?|达到?|有|为|增至)*$"
)


def _shares_of(view: View, inner: Fact, outer: Fact) -> Iterator[Statement]:
    """项目238个，完成投资占比为83.5%…项目160个，完成投资占比为71.1%: their shares, told in the same words."""
    few, many = (
        next((fact for fact in view.sentences[count.sentence] if fact.start > count.end), None)
        for count in (inner, outer)
    )
    if few and many and few.measure == many.measure == "share" and comparable(few, many):
        words = view.between(outer, many)
        if view.between(inner, few) == words and "占" in words:
            yield pair("part-within-whole", few, many)._replace(doubt=OTHERS)


def _same_bar(view: View, low: Fact, many: Fact, high: Fact) -> bool:
    """Is the same thing to pass both thresholds: 产值超亿元企业13家、超10亿元企业2家, not 利税超千万元企业?"""
    named = _BAR.sub("", view.between(many, high)).strip("、，").removeprefix("其中").strip("，")
    return not named or _BAR.sub("", view.before(low)).endswith(named)


def _thresholds(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """收益超10万元、超30万元村占比分别达55%、20%: in the order of the thresholds that they are to pass."""
    for low, high, many, few in zip(facts, facts[1:], facts[2:], facts[3:], strict=False):
        alike = comparable(low, high) or (not low.figure.unit and low.figure.kind == high.figure.kind)  # 超百亿、千亿元
        hedges = (low.figure.hedge, high.figure.hedge) in (("more_than", "more_than"), ("more_than", "none"))
        bars = hedges and alike and low.value != high.value
        listed = _NEXT_BAR.match(view.between(low, high)) and view.between(many, few) in ("、", "和")
        if bars and listed and comparable(many, few) and _OF_EACH.match(view.between(high, many)):
            inner, outer = (few, many) if low.value < high.value else (many, few)  # 超千亿元、百亿元的企业
            yield pair("part-within-whole", inner, outer)


_NEXT_BAR = regex.compile(r"^[^，。；\d]{0,6}[、和](?:超过?)?$")
_OF_EACH = regex.compile(r"^的?[^，。；、\d]{1,12}(?:占比|比例|比重)?分别(?:达到?|为|是|有|占)*(?:约|近|超过?)?$")
_THAT_HAVE = regex.compile(r"^(?:以上)?的?[^，。；、\d]{0,6}?(?:有|达到?|为|占)?$")
_BARS = frozenset({"more_than", "at_least"})
_PASSES = regex.compile(r"(?<![经通超不])过$")  # 过亿元项目15个，过5亿元项目5个
_BAR = regex.compile(r"(?:其中)?(?:达到?|超过?|突破|过)?$")
