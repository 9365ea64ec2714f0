"""Two intervals on one axis, as places for a small drawing: what was reported, and what it was compared with."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from reportcheck.model.compare import span
from reportcheck.model.fact import Fact
from reportcheck.model.interval import Interval
from reportcheck.model.result import Comparison

WIDTH = 320  # units of the drawing
_EDGE = 24
_THIN = 3


@dataclass(frozen=True, slots=True)
class Bar:
    """From `x` to `x + width`; `left` and `right` tell each end: `closed`, `open` or `endless`."""

    x: int
    width: int
    left: str
    right: str
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The two bars, and the stretch between them where they do not meet (width 0 where they do)."""

    reported: Bar
    expected: Bar
    gap_x: int
    gap_width: int


def picture(comparison: Comparison, unit: str = "") -> Picture | None:
    """The drawing of a comparison, None where its intervals are not known or one has no ends at all."""
    intervals = comparison.intervals or _mentions(comparison)
    if intervals is None:
        return None
    ends = [end for interval in intervals for end in (interval.low, interval.high) if end is not None]
    if not ends or any(interval.low is interval.high is None for interval in intervals):
        return None
    low, high = min(ends), max(ends)
    room = high - low or abs(high) or Fraction(1)

    def place(value: Fraction) -> int:
        return _EDGE + round((value - low) / room * (WIDTH - 2 * _EDGE))

    reported, expected = (_bar(interval, place, unit) for interval in intervals)
    left, right = sorted((reported, expected), key=lambda bar: bar.x)
    apart = not intervals[0].meets(intervals[1])
    return Picture(reported, expected, left.x + left.width, max(right.x - left.x - left.width, 0) if apart else 0)


def _mentions(comparison: Comparison) -> tuple[Interval, Interval] | None:
    """Where figures of one role are held together (mentions of one fact): the first, and the first that differs."""
    facts = [operand for _, operand in comparison.operands if isinstance(operand, Fact)]
    if len({name for name, _ in comparison.operands}) != 1 or len({fact.figure.unit for fact in facts}) != 1:
        return None
    other = next((fact for fact in facts if fact.value != facts[0].value), None)
    return (facts[0].interval(), other.interval()) if other else None


def _bar(interval: Interval, place: object, unit: str) -> Bar:
    assert callable(place)
    x = 0 if interval.low is None else place(interval.low)
    end = WIDTH if interval.high is None else place(interval.high)
    if end - x < _THIN:
        x, end = x - _THIN // 2, x - _THIN // 2 + _THIN
    left = "endless" if interval.low is None else "closed" if interval.low_closed else "open"
    right = "endless" if interval.high is None else "closed" if interval.high_closed else "open"
    return Bar(x, end - x, left, right, span(interval, unit))
