"""Two parts that are all there is of a whole: 一般债券 and 专项债券, 出口 and 进口, 税收 and 非税收入."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.parts.spoken_of import LEFT_OUT, NETTED, STILL_FREE
from reportcheck.extraction.relations.view import COMPARED, OVERLAP, View, agrees, comparable
from reportcheck.model.fact import Fact, Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `sum-complete` with roles whole and part, for the pairs of the word list `complements`."""
    pairs = [tuple(pair.split("-")) for pair in view.lexicon.list("complements")]
    yield from _next(view, pairs)
    yield from _growth(view, pairs)
    for facts, words in view.several:
        yield from _shares(view, facts, pairs)
        if len(facts) < 3 or not ("中，" in words or any(mark in words for mark in _MARKS)):
            continue
        levels = [fact for fact in facts if fact.measure == "level" and fact.figure.kind == "number"]
        if levels and (levels[0].figure.unit == "岁" or "均" in levels[0].label):  # no mean is the sum of two
            continue
        levels = [fact for fact in levels if not COMPARED.search(view.before(fact, 24)) and not view.is_plan(fact)]
        levels = [fact for fact in levels if not _DIFFERS.search(view.before(fact))]
        for whole, first, second in zip(levels, levels[1:], levels[2:], strict=False):
            if (
                comparable(whole, first)
                and comparable(first, second)
                and first.period == second.period == whole.period
                and _within(view, whole, first, second)
                and not _BOTH_WAYS.fullmatch(view.before(first)[-2:] + view.before(second)[-2:])
                and not view.text.endswith(STILL_FREE, 0, whole.start)
                and not NETTED.search(view.before(whole))
                and not _DONE.match(view.text, second.end)
                and not OVERLAP.match(view.text, second.end)
                and (named := [pair for pair in pairs if _named(pair, whole, first, second)])
                and (named[0] != _SEASONS or view.text.startswith("（", whole.end))
                and (first.value + second.value == whole.value or not _more(view, levels, second))
            ):
                roles = {"whole": (whole,), "part": (first, second)}
                doubt = "there may be another season" if named[0] == _SEASONS else ""
                yield Statement("sum-complete", roles, whole.start, second.end, {"partition": "complete"}, doubt)


_DONE = regex.compile(r"[^，。；、\d]{2,8}(?:完成|达到|实现|达标)了?\d")  # 17项预期性指标完成12项
_ALIKE = regex.compile(
    "同口径|可比口径|还原|剔除|预算数|计划数"
)  # 增长4.6%，同口径增长7.0%。其中: its kinds grew as they are told
_DIFFERS = regex.compile(r"[比较][^，。；、\d]{2,12}[少多高低]了?$")  # 户籍人口71.38万人，比常住人口少23.48万人
_SEASONS = ("春季", "秋季")
_BOTH_WAYS = regex.compile("(?:调增调减|调减调增|增加减少|减少增加|增收减收|减收增收)")  # 调减0.45亿元、调增1.05亿元


def _growth(view: View, pairs: list[tuple[str, ...]]) -> Iterator[Statement]:
    """收入增长12.0%。其中，税收收入增长14.4%；非税收入增长10.0%: the whole grew no more and no less than its kinds."""
    for before, facts in view.opened:
        whole = before[-1]
        if whole.measure != "growth" or _ALIKE.search(view.before(whole, 20)):
            continue
        rates = [fact for fact in facts if fact.measure == "growth" and fact.figure.unit == "%"]
        if len(rates) != 2:
            continue
        alike = whole.figure.unit == "%" and whole.period == rates[0].period and not whole.tags
        if alike and any(_named(pair, whole._replace(label=""), *rates) for pair in pairs):
            low, high = sorted(rate.value for rate in rates)
            slack = max(fact.figure.ulp for fact in (whole, *rates))
            held = low - slack <= whole.value <= high + slack
            yield agrees("weighted-growth", whole, rates[1].end, held, "there may be more kinds")


def _next(view: View, pairs: list[tuple[str, ...]]) -> Iterator[Statement]:
    """职工人数78.44万人，下降4.76%。其中：职工51.69万人，…；离退休人员26.75万人: the whole ends a sentence before."""
    for before, facts in view.opened:
        wholes = [fact for fact in before if fact.measure == "level" and fact.figure.kind == "number"]
        wholes = [fact for fact in wholes if not LEFT_OUT.search(view.before(fact))]
        parts = [fact for fact in facts if wholes and comparable(fact, wholes[0]) and fact.measure == "level"]
        mean = any("均" in fact.label for fact in (*wholes[:1], *parts))
        two = not mean and len(wholes) == 1 and len(parts) == 2 and wholes[0].period == parts[0].period
        if two and any(_named(pair, wholes[0]._replace(label=""), *parts) for pair in pairs):
            roles = {"whole": (wholes[0],), "part": tuple(parts)}
            yield Statement("sum-complete", roles, wholes[0].start, parts[1].end, {"partition": "complete"}, _APART)


_APART = "the whole is told in the sentence before"


def _shares(view: View, facts: list[Fact], pairs: list[tuple[str, ...]]) -> Iterator[Statement]:
    """轻、重工业占比分别为30.6%和69.4%: the shares of both make a hundred."""
    shares = [fact for fact in facts if fact.measure in ("share", "rate") and fact.figure.unit == "%"]
    for one, other in pairwise(shares):
        for a, b in pairs if view.between(one, other) in ("、", "和") else ():
            first, second = (a, b) if one.label.startswith(a) else (b, a)
            rest = one.label.removeprefix(first)
            if one.label.startswith(first) and other.label == second + rest and rest.startswith(("占", "比重")):
                yield Statement("composition", {"part": (one, other)}, one.start, other.end, {"partition": "complete"})


_MARKS = ("其中", "包括", "分为", "含", "：")


def _named(pair: tuple[str, ...], whole: Fact, first: Fact, second: Fact) -> bool:
    """Do the two labels begin with the two words, in either order, and does the whole's with neither?"""
    a, b = pair
    either = (first.label.startswith(a) and second.label.startswith(b)) or (
        first.label.startswith(b) and second.label.startswith(a)
    )
    return either and not whole.label.startswith((a, b))


def _more(view: View, levels: list[Fact], last: Fact) -> bool:
    """Does the list go on: 税收财力…，非税财力…，上级专款40563万元？"""
    after = next((fact for fact in levels if fact.start > last.start), None)
    return after is not None and comparable(after, last) and bool(_GOES_ON.fullmatch(view.between(last, after)))


_GOES_ON = regex.compile(r"[，、](?!其中)[^，。；、\d]{2,14}")


def _within(view: View, whole: Fact, first: Fact, second: Fact) -> bool:
    """Do the parts follow the whole without another thing between, none of them new beside what there is?"""
    words = view.between(whole, first)
    if not (any(mark in words for mark in _MARKS) or words.endswith("中，")) or words.count("）") > words.count("（"):
        return False
    words += view.between(first, second)
    plain = {"new", "cumulative", "per-head", "from", "to"}
    new = frozenset({"new"}) if view.text.startswith("（", whole.end) else frozenset()  # 新发展15万亩（其中春季…）
    alike = {whole.tags & plain - new, *(fact.tags & plain for fact in (first, second))}
    return "；" not in words and "。" not in words and len(alike) == 1 and first.scope == second.scope == whole.scope
