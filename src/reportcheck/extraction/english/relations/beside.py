"""What is more than what there was, and what some of a number are: 326 people, 12 more than the 314; of the 72, 41."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, takewhile

from reportcheck import regex
from reportcheck.extraction.relations.view import View, differ, grown
from reportcheck.model.fact import Fact, Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `growth-between`, `two-levels`, `parts-within-whole` and `share-of` (part, base, share)."""
    before: list[Fact] = []
    for facts in view.sentences.values():
        yield from _of_these(view, before, facts)
        before = facts
        for level, moved, earlier in zip(facts, facts[1:], facts[2:], strict=False):
            yield from _more_than_the(view, level, moved, earlier)
        yield from _of_the(view, facts)


def _more_than_the(view: View, level: Fact, moved: Fact, earlier: Fact) -> Iterator[Statement]:
    """1,284,600 passengers, 6.4% more than the 1,207,300 carried in…; 326 people, 12 more than the 314 employed in…"""
    said = _MORE.match(view.between(moved, earlier))
    alike = {level.figure.unit, earlier.figure.unit}
    levels = level.measure == earlier.measure == "level" and level.figure.kind == earlier.figure.kind == "number"
    if not said or not levels or not (len(alike) == 1 or "" in alike) or not _COMMA.match(view.between(level, moved)):
        return
    fewer = said["way"] in ("fewer", "less", "lower")
    if moved.figure.unit == "%" and earlier.value:
        yield grown(level, earlier, moved, fewer)
    elif moved.figure.kind == "number" and moved.figure.unit in alike:
        yield differ(level, earlier, moved, fewer)


_MORE = regex.compile(r"^ (?P<way>more|fewer|less|higher|lower) than the $")
_COMMA = regex.compile(r"^[^.;\d]{0,60}, $")


def _of_these(view: View, before: list[Fact], facts: list[Fact]) -> Iterator[Statement]:
    """It employs 386 people. Of these, 164 were women, or 42.5%."""
    counts = [fact for fact in before if fact.figure.kind == "number" and fact.measure == "level"]
    for part, share in pairwise(facts):
        of = _OF_THESE.search(view.text, max(part.start - 12, 0), part.start)
        if not of or share.figure.kind != "percent" or not _OR.fullmatch(view.between(part, share)):
            continue
        at = facts.index(part)
        whole = facts[at - 1] if of["whom"] and at else counts[0] if len(counts) == 1 and not of["whom"] else part
        if whole.value > part.value:
            roles = {"part": (part,), "base": (whole,), "share": (share,)}
            yield Statement("share-of", roles, part.start, share.end, doubt="another number may be meant")


_OF_THESE = regex.compile(r"(?:\bOf (?:these|those|them),? |\bof (?P<whom>whom|which|them) )$")
_OR = regex.compile(r"[^.;\d]{0,40}, or (?:about |some )?| (?:[a-z]+ )?\((?:about )?")


def _of_the(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """Of the 72 sailings cancelled, 41 were lost to weather, 22 to faults and 9 to shortages: no more than 72."""
    for at, whole in enumerate(facts[:-2]):
        if _OF_THE.search(view.text, max(whole.start - 8, 0), whole.start) and whole.figure.kind == "number":
            parts = list(takewhile(lambda fact: fact.figure.kind == "number", facts[at + 1 :]))
            joined = all(_ITEM.match(view.between(a, b)) for a, b in pairwise([whole, *parts]))
            if len(parts) > 2 and joined and {fact.figure.unit for fact in parts} == {""}:
                roles = {"whole": (whole,), "part": tuple(parts)}
                params = {"partition": "partial"}
                yield Statement("parts-within-whole", roles, whole.start, parts[-1].end, params, _OTHERS)


_OF_THE = regex.compile(r"\b[Oo]f (?:the|these) $")
_ITEM = regex.compile(r"^[^.;\d]{0,60}(?:, (?:and )?| and )$")


_OTHERS = "one thing may be counted under several"
