"""五年净增企业58家, and elsewhere 由115家增加到173家: what was added is what there is less what there was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.relations.view import START, View, comparable, significant
from reportcheck.extraction.slips import one_slip
from reportcheck.model.fact import Fact, Statement

_NEW = regex.compile(r"(?:新增|净增)(?:加|了)?[^，。；、\d]{0,14}$")
_AMONG = regex.compile(r"[，、（](?:其中)?(?:新增|净增)(?:加|了)?")
_DOUBT = "what was added is taken to be of the same years"
_NAME, _FEW = 4, 2  # characters of a name that says what is counted; digits that a number of some weight has


class Rise(NamedTuple):
    """What there was (由434户) and what there is (增加到1334户)."""

    start: Fact
    end: Fact


def find(view: View) -> Iterator[Statement]:
    """Statements `two-levels` (reported, minuend, subtrahend) where what is new fits, or would but for one slip."""
    rises = [
        Rise(start, end) for start, end, _ in view.pairs
        if "from" in start.tags and "to" in end.tags and comparable(start, end) and start.value < end.value
        and start.figure.kind == "number" and end.figure.unit and end.figure.hedge == start.figure.hedge == "none"
    ]  # fmt: skip
    for facts in view.sentences.values() if rises else ():
        for at, new in enumerate(facts):
            if (
                new.measure == "level"
                and new.status == "actual"
                and "average" not in new.tags
                and _NEW.search(view.before(new, 24))
            ):
                yield from _against(view, new, facts[at - 1] if at else None, rises)


def _of_one_year(new: Fact, rise: Rise) -> bool:
    """净增14家 of the last year, beside a rise over five: told of another time."""
    ends = (rise.start.period or "", rise.end.period or "")
    years = int(ends[1]) - int(ends[0]) if all(len(end) == 4 and end.isdigit() for end in ends) else 1
    return len(new.period or "") == 4 and years > 1


def _told_by(view: View, rise: Rise) -> bool:
    """由86元增加到2247元，增加了2161元: is it told there by how much it rose?"""
    behind = view.told(rise.end.end, rise.end.end + _BEHIND)[:1]
    return any(comparable(one, rise.end) and one.value == rise.end.value - rise.start.value for one in behind)


_BEHIND = 8  # characters


def _against(view: View, new: Fact, whole: Fact | None, rises: list[Rise]) -> Iterator[Statement]:
    """The first rise that is of the same thing: by its name, or by what there is of it in all."""
    among = whole is not None and _AMONG.fullmatch(view.between(whole, new)) is not None
    for rise in rises:
        if not comparable(new, rise.end) or new.sentence == rise.end.sentence or new.figure.hedge != "none":
            continue
        if _of_one_year(new, rise) or new.scope != rise.end.scope or _told_by(view, rise):
            continue
        named = len(new.label) >= _NAME and new.label == (rise.start.label or rise.end.label)
        in_all = among and whole is not None and whole.value == rise.end.value and comparable(whole, rise.end)
        off = rise.end.value - rise.start.value - new.value
        telling = significant(new) > _FEW or in_all or "净增" in view.before(new, 24)
        if (named or in_all) and (off == 0 or (telling and one_slip(rise.end, (rise.start, new), -off))):
            first, last = sorted((new, rise.end), key=START)
            roles = {"reported": (new,), "minuend": (rise.end,), "subtrahend": (rise.start,)}
            yield Statement("two-levels", roles, first.start, last.end, doubt=_DOUBT)
            return
