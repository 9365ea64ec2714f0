"""A check made again with one figure changed: which values would make it hold?

Checks are pure functions, so they are asked rather than taken apart; what is assumed is that the values which make a
check hold lie side by side, and that the sign of the gap tells on which side of them a value is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from math import ceil
from typing import Any, NamedTuple

from reportcheck.checks import run
from reportcheck.model.fact import Fact, Operand, Statement
from reportcheck.repair.ranges import Range

Span = tuple[int, int]
_VARIED = frozenset({"number", "percent", "point", "multiple", "duration", "rank"})
_DOUBLINGS = 44  # from one unit of the last digit to ten million million of them
_JUMP = 10**9  # steps
_ENOUGH = 4  # doublings in a direction that leads away
_FINER = (1, 10, 100)  # decimals that were not printed


class Tried(NamedTuple):
    """Does the check hold with this value, and if not, on which side is it (0: not known) and how far off?

    `room` is how far apart the values may lie that hold, as far as the check tells.
    """

    holds: bool
    side: int
    far: Fraction = Fraction(0)
    room: Fraction = Fraction(0)


def figures(statement: Statement, until: int | None = None) -> dict[Span, Fact]:
    """The figures of a statement whose value can be changed: single numbers, by place, before the offset `until`.

    None where words are held against words.
    """
    if "in_words" in statement.params:
        return {}
    single = (fact for fact in statement.facts() if fact.figure.kind in _VARIED and not fact.figure.parts)
    return {(fact.start, fact.end): fact for fact in single if until is None or fact.start < until}


def reach(kind: str, options: Mapping[str, Any], statement: Statement, span: Span) -> Range | None:
    """The values of the figure at `span` for which the check holds, in steps of its last digit; None: no value does."""
    figure = figures(statement)[span].figure
    for finer in _FINER:
        step = (Fraction(figure.ulp) or Fraction(1)) / finer
        tries: dict[int, Tried] = {}

        def attempt(n: int, step: Fraction = step, tries: dict[int, Tried] = tries) -> Tried:
            if n not in tries:
                tries[n] = _try(kind, options, changed(statement, span, n * step))
            return tries[n]

        at = _any(attempt, int(Fraction(figure.value) / step), step)
        if at is not None:
            room = int(attempt(at).room / step)
            low, high = _last(attempt, at, -1, room), _last(attempt, at, 1, room)
            return Range((low or 0) * step, None if high is None else high * step)
        if not figure.ulp or len({t.side for t in tries.values()} - {0}) < 2:
            return None  # finer steps only help where the check was passed over
    return None


def changed(statement: Statement, span: Span, value: Fraction) -> Statement:
    """The statement with the figure at `span` printed as `value`, hedge and precision as they were."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)

    def one(operand: Operand) -> Operand:
        if isinstance(operand, Fact) and (operand.start, operand.end) == span:
            return operand._replace(figure=operand.figure._replace(value=exact))
        return operand

    return statement._replace(roles={role: tuple(map(one, found)) for role, found in statement.roles.items()})


def _try(kind: str, options: Mapping[str, Any], statement: Statement) -> Tried:
    comparison = run(kind, statement, options)
    gap = comparison.gap or Fraction(0)
    holds = comparison.outcome in ("pass", "pass_by_rounding")
    return Tried(holds, (gap > 0) - (gap < 0), abs(gap), comparison.power or Fraction(0))


def _any(attempt: Callable[[int], Tried], start: int, step: Fraction) -> int | None:
    """A value that makes the check hold, the nearest side first; None where none is found."""
    first = attempt(start)
    if first.holds:
        return start
    if not first.side:
        return None
    off = ceil(first.far / step)  # where the check adds up, just as far as it is off
    for near in (start + off, start - off):
        if near >= 0 and off < _JUMP and attempt(near).holds:
            return near
    for direction in (1, -1):
        near = start
        for doubling in range(_DOUBLINGS):
            far = max(start + (direction << doubling), 0)
            tried = attempt(far)
            if tried.holds:
                return far
            if tried.side != first.side:
                found = _between(attempt, near, far, first.side)  # a check that cannot be made (x/0) counts as beyond
                if found is not None:
                    return found
                break
            if far == 0 or (doubling >= _ENOUGH and tried.far >= first.far):
                break  # the other way, then
            near = far
    return None


def _between(attempt: Callable[[int], Tried], near: int, far: int, side: int) -> int | None:
    """Bisection where the gap changes its sign."""
    while abs(far - near) > 1:
        middle = (near + far) // 2
        tried = attempt(middle)
        if tried.holds:
            return middle
        near, far = (middle, far) if tried.side == side else (near, middle)
    return None


def _last(attempt: Callable[[int], Tried], at: int, direction: int, room: int) -> int | None:
    """The last value in a direction for which the check still holds; None where there is no end.

    Where the check adds up, it is `at` itself, or `room` away from it: looked at first.
    """
    good, size = at, 1
    if room and attempt(at + direction).holds:
        edge = max(at + direction * room, 0)
        if attempt(edge).holds:
            good = edge
    for _ in range(_DOUBLINGS):
        far = max(good + direction * size, 0)
        if far == good:
            return good
        if not attempt(far).holds:
            break
        good, size = far, size * 2
    else:
        return None
    while abs(far - good) > 1:
        middle = (far + good) // 2
        good, far = (middle, far) if attempt(middle).holds else (good, middle)
    return good
