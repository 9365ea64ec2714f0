"""Rows of several amounts: 事故209起、死亡113人。其中，甲87起、死亡64人；乙122起、死亡49人.

What one column shows to be all there is leaves no other column anything else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportcheck.extraction.relations.view import View, comparable
from reportcheck.extraction.slips import off_and_slack, one_exchanged
from reportcheck.model.fact import Fact, Statement

_FEWEST, _WIDEST = 2, 4  # columns
_TELLING = 20  # units of its last digit: a smaller whole adds up by chance
_FAR = 30  # characters from 其中 to the first amount of a row


def find(view: View) -> Iterator[Statement]:
    """Statements `sum-nearly` with roles whole and part, a column each."""
    for told, more in view.opened:
        yield from _rows(view, _amounts(told), _amounts(more))
    for facts, words in view.several:
        if len(facts) > 2 * _FEWEST and "其中" in words:
            begin = view.text.find("其中", facts[0].end, facts[-1].start)
            ahead = [fact for fact in facts if fact.end <= begin]
            if ahead:
                yield from _rows(view, _amounts(ahead), _amounts(facts[len(ahead) :]))


def _amounts(facts: Sequence[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.measure == "level" and fact.figure.kind == "number"]


def _rows(view: View, wholes: Sequence[Fact], parts: Sequence[Fact]) -> Iterator[Statement]:
    for width in range(_FEWEST, min(_WIDEST, len(wholes)) + 1):
        row = wholes[-width:]
        if len(parts) < 2 * width or len(parts) % width or not _aligned(view, row, parts):
            continue
        columns = [(whole, parts[at::width]) for at, whole in enumerate(row)]
        odd = [column for column in columns if not _fits(*column)]
        sure = [whole for whole, _ in columns if whole.value >= _TELLING * (whole.figure.ulp or 1)]
        shown = [whole for whole in sure if all(whole is not one for one, _ in odd)]
        if len(odd) > 1 or not shown or any(fact.figure.hedge != "none" for fact in (*row, *parts)):
            continue
        if odd and len(shown) < _FEWEST and not _exchanged(*odd[0]):
            continue  # by one column alone, only for two digits exchanged: 206家 may hold 3 that have no 床位
        for whole, told in columns:
            roles = {"whole": (whole,), "part": tuple(told)}
            yield Statement("sum-nearly", roles, whole.start, told[-1].end, {"partition": "complete"})
        return


def _aligned(view: View, row: Sequence[Fact], parts: Sequence[Fact]) -> bool:
    """Has every row the columns of the whole, of the same names but for the first, which says what each row is of?"""
    width = len(row)
    if view.text.find("其中", row[-1].end, parts[0].start) < 0 or parts[0].start - row[-1].end > _FAR:
        return False
    for at, part in enumerate(parts):
        whole = row[at % width]
        if not comparable(part, whole) or (at % width and part.label != whole.label):
            return False
        if at and "\n" in view.between(parts[at - 1], part):
            return False
    heads = [fact.label for fact in parts[::width]]
    apart = len({fact.figure.unit for fact in row}) == width or all(fact.label for fact in row[1:])
    return len(set(heads)) == len(heads) and apart


def _fits(whole: Fact, parts: Sequence[Fact]) -> bool:
    off, slack = off_and_slack(whole, parts)
    return abs(off) <= slack


def _exchanged(whole: Fact, parts: Sequence[Fact]) -> bool:
    off, _ = off_and_slack(whole, parts)
    return one_exchanged(whole, parts, off)
