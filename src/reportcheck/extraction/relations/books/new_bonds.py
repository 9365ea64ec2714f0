"""新增债券 told twice, or its two kinds elsewhere: 争取新增债券25.32亿元, and above 一般7.69亿元、专项17.63亿元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.relations.view import START, View, comparable, significant
from reportcheck.extraction.sentences import opening
from reportcheck.extraction.slips import exchanged, same_or_exchanged
from reportcheck.model.fact import Fact, Statement

_NEW = regex.compile(
    r"新增(?:地方)?(?:政府)?(?P<kind>一般|专项)?(?:政府)?债券(?:资金|规模|额度)?(?:共计?|为|达到?)?(?=\d)"
)
_KIND = regex.compile(r"(一般|专项)债券")
_TELLING = 3  # digits that tell one amount from another
_DOUBT = "one may be of another level, or of another year"


class _Told(NamedTuple):
    fact: Fact
    kind: str


def find(view: View) -> Iterator[Statement]:
    """Statements `budget-list` (whole, part) and `count-again` (mention): equal, or with two digits exchanged."""
    told = list(_told(view))
    wholes = [one.fact for one in told if not one.kind]
    pairs = [
        (one.fact, other.fact)
        for one, other in product(told, told)
        if one.kind == "一般" and other.kind == "专项" and one.fact.sentence == other.fact.sentence
    ]
    for whole in wholes:
        yield from _made(whole, [pair for pair in pairs if comparable(whole, pair[0]) and comparable(*pair)])
    for one, other in combinations(wholes, 2):
        apart = one.sentence != other.sentence and one.period == other.period and comparable(one, other)
        if apart and min(significant(one), significant(other)) > _TELLING and _turned(one, other):
            yield Statement("count-again", {"mention": (one, other)}, one.start, other.end, doubt=_DOUBT)


def _told(view: View) -> Iterator[_Told]:
    """The amounts, each with its kind: by its own name, or as that of which the sentence told last."""
    for match in _NEW.finditer(view.text):
        found = view.told(match.end(), match.end() + 1)
        fact = found[0] if found else None
        if fact is None or fact.figure.unit != "元" or fact.figure.hedge != "none" or significant(fact) < _TELLING:
            continue
        begin = opening(view.text, match.start(), "。；\n")
        kinds = [match["kind"]] if match["kind"] else _KIND.findall(view.text, begin, match.start())
        yield _Told(fact, kinds[-1] if kinds else "")


def _made(whole: Fact, pairs: Sequence[tuple[Fact, Fact]]) -> Iterator[Statement]:
    """The two kinds of one sentence that make the whole, else those that would with two of its digits exchanged."""
    ulp = whole.figure.ulp
    fitting = [pair for pair in pairs if abs(pair[0].value + pair[1].value - whole.value) < ulp]
    slips = [pair for pair in pairs if exchanged(whole.value, pair[0].value + pair[1].value, ulp)]
    for pair in (fitting or slips)[:1]:
        facts = sorted((whole, *pair), key=START)
        roles = {"whole": (whole,), "part": pair}
        params = {"partition": "complete"}
        yield Statement("budget-list", roles, facts[0].start, facts[-1].end, params, "" if fitting else _DOUBT)


def _turned(one: Fact, other: Fact) -> bool:
    ulp = min(one.figure.ulp, other.figure.ulp)
    return ulp > 0 and same_or_exchanged(one.value, other.value, ulp)
