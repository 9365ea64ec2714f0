"""Two shares of one whole that is not told: 占规上工业总产值的77.9%, 占规上工业总产值的78.8%, each with its part.

And, paragraph by paragraph, one share that is not of the whole that all the others are of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, loose, reckoned
from reportcheck.model.fact import Fact, Statement

_OF = regex.compile(r"[、，]占(?:全[省市区县州])?(?P<base>[^，。；、\d]{6,20}?)的?(?:比重|比例)?(?:的|为|达到?)$")
_OWN = regex.compile(r"预算(?!总?支出|总?收入)|目标|计划|任务|同期|上年")  # each part has its own
_DOUBT = "the whole is reckoned from another share of it"


def find(view: View) -> Iterator[Statement]:
    """Statements `share-of` (part, share, base) where the paragraph tells another share of the same whole."""
    last: dict[str, tuple[Fact, Fact]] = {}
    paragraph = -1
    for facts, words in view.several:
        if "占" not in words:
            continue
        begin = view.text.rfind("\n", 0, facts[0].start)
        if begin != paragraph:
            paragraph, last = begin, {}
        for at, (before, share) in enumerate(pairwise(facts)):
            said = _OF.search(view.between(before, share)) if share.figure.unit == "%" and share.value > 0 else None
            grown = before.measure == "growth" and at > 0 and facts[at - 1].label == before.label
            part = facts[at - 1] if grown else before
            plain = part.measure == "level" and part.figure.kind == "number" and part.figure.hedge == "none"
            if not said or not plain or part.value <= 0 or _OWN.search(said["base"]):
                continue
            first, of = last.get(said["base"], (part, share))
            if first is not part and comparable(first, part) and first.period == part.period:
                yield _held(part, share, first, of, said["base"])
            last[said["base"]] = (part, share)
    yield from _line_by_line(view)


def _line_by_line(view: View) -> Iterator[Statement]:
    """1.…安排资金41.1亿元，占总支出的6.3%，… 2.…安排资金21.1亿元，占总支出的3.2%，…: four and more of one whole."""
    told: dict[tuple[str, str, str | None], list[tuple[Fact, Fact]]] = {}
    for facts, words in view.several:
        for part, share in pairwise(facts[:2] if "占" in words else ()):
            said = _OF_ALL.fullmatch(view.between(part, share)) if share.figure.unit == "%" else None
            plain = part.measure == "level" and part.figure.hedge == share.figure.hedge == "none"
            if said and plain and part.value > 0 and share.value > 0 and part.figure.kind == "number":
                told.setdefault((said["base"], part.figure.unit, part.period), []).append((part, share))
    for (name, *_), pairs in told.items():
        if not _OWN.search(name):
            yield from _apart(pairs, name)
    for pairs in _bare(view):
        yield from _apart(pairs, "")


def _apart(pairs: Sequence[tuple[Fact, Fact]], name: str) -> Iterator[Statement]:
    """The one of four and more shares that is of another whole, by more than it takes to make them add up."""
    if len(pairs) < _MANY or of_one(pairs):
        return
    apart = [pair for pair in pairs if of_one([one for one in pairs if one is not pair])]
    others = [one for one in pairs if one is not apart[0]] if len(apart) == 1 else []
    if others and not of_one([*others, (apart[0][0], loose(apart[0][1]))]):
        first, of = max(others, key=lambda one: one[1].value)
        yield _held(*apart[0], first, of, name)


def _bare(view: View) -> Iterator[list[tuple[Fact, Fact]]]:
    """教育支出119.1亿元，占比12.4%，… and, in the next line, 科技支出66亿元，占比6.9%: line by line."""
    run: list[tuple[Fact, Fact]] = []
    line = -1
    for facts in view.sentences.values() if "占比" in view.text else ():
        begin = view.text.rfind("\n", 0, facts[0].start)
        if begin == line:
            continue
        line = begin
        plain = len(facts) > 1 and all(fact.figure.hedge == "none" and fact.value > 0 for fact in facts[:2])
        told = plain and facts[1].figure.unit == "%" and _BARE.fullmatch(view.between(*facts[:2])) is not None
        if not told or facts[0].measure != "level" or (run and not comparable(facts[0], run[0][0])):
            yield run
            run = []
        run += [(facts[0], facts[1])] if told and facts[0].measure == "level" else []
    yield run


_BARE = regex.compile(r"[，、（](?:支出|收入)?占比(?:为|达到?)?")


def of_one(pairs: Sequence[tuple[Fact, Fact]]) -> bool:
    """Is there one whole that all these shares can be of? Each is a part with its share; both are more than 0."""
    low = max((part.value - part.figure.ulp / 2) / (share.value + share.figure.ulp / 2) for part, share in pairs)
    least = [(part, share.value - share.figure.ulp / 2) for part, share in pairs]
    return all(low <= (part.value + part.figure.ulp / 2) / share for part, share in least if share > 0)


_MANY = 4
_OF_ALL = regex.compile(r"[，、]占(?P<base>[^，。；、\d]{2,12}?)的?(?:比重|比例)?(?:的|为|达到?)")


def _held(part: Fact, share: Fact, first: Fact, of: Fact, name: str) -> Statement:
    whole = first.value * 100 / of.value
    slack = whole * (first.figure.ulp / first.value + of.figure.ulp / of.value)
    base = reckoned(first, whole, slack, f"{first.text}÷{of.text}")._replace(label=name, indicator=None)
    roles = {"part": (part,), "share": (share,), "base": (base,)}
    return Statement("share-of", roles, first.start, share.end, doubt=_DOUBT)
