"""What is planned, how much more than last year that is, and last year's amount, told in another part of the report:
安排资金632亿元，比上年增加81亿元 and, in the review, 安排资金551亿元.

The two parts of a report seldom use the same words, so last year's amount is looked for by what it comes to. It counts
as found where it fits, or where one slip of the pen in one of the three would make it fit.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, plain
from reportcheck.extraction.slips import slip
from reportcheck.model.fact import Fact, Statement

_MORE = regex.compile(
    r"^[，、（](?:比|较)(?:上年|去年|20\d\d年)(?:预算数?|执行数?)?(?P<way>增加|增长|多|减少|下降|少)了?$"
)
_OF_ALL = regex.compile(r"中央|地方|财政|安排|支出|资金|投入|投资|补助|专项|经费|预算|用于|拟|共")


def find(view: View) -> Iterator[Statement]:
    """Statements `raised` (reported: the difference; minuend, subtrahend: the years), in doubt where they differ."""
    for level, change, words in view.pairs:
        found = _MORE.match(words) if "年" in words and comparable(level, change) else None
        year = (level.period or "")[:4]
        if found and year.isdigit() and level.figure.kind == "number" and level.figure.ulp:
            down, last = found["way"] in ("减少", "下降", "少"), str(int(year) - 1)
            before = [
                fact for fact in view.facts
                if fact.period == last and fact.measure == "level" and fact.figure.kind == "number"
                and fact.status == "actual"
            ]  # fmt: skip
            yield from _held(level, change, down, before)


def _held(level: Fact, change: Fact, down: bool, earlier: list[Fact]) -> Iterator[Statement]:
    due = level.value + abs(change.value) * (1 if down else -1)
    slack = (level.figure.ulp + change.figure.ulp) / 2
    named = [one for one in earlier if comparable(one, level) and _alike(one, level)]
    base = next((one for one in named if abs(one.value - due) <= slack + one.figure.ulp / 2), None)
    doubt = ""
    if base is None:
        near = [one for one in named if _one_slip(one, level, change, due, down)]
        if len(near) != 1:
            return
        base, doubt = near[0], "last year's amount is told in other words"
    high, low = (base, level) if down else (level, base)
    roles = {"reported": (change._replace(sign=1),), "minuend": (high,), "subtrahend": (low,)}
    yield Statement("raised", roles, min(base.start, level.start), max(base.end, change.end), doubt=doubt)


def _one_slip(base: Fact, level: Fact, change: Fact, due: Decimal, down: bool) -> bool:
    ulp = max(level.figure.ulp, change.figure.ulp, base.figure.ulp)
    rise, size = level.value - base.value, abs(change.value)  # the change that the two levels make, and the one told
    if min(base.value, due) < 100 * ulp or min(size, abs(rise)) < 10 * ulp:
        return False  # so short that chance finds a slip
    if abs(rise) == size:
        return (rise < 0) != down
    return (_alike_long(base.value, due) and slip(base.value, due, ulp)) or (
        (rise < 0) == down and _alike_long(size, abs(rise)) and slip(size, abs(rise), ulp)
    )


def _alike_long(one: Decimal, other: Decimal) -> bool:
    return one.adjusted() == other.adjusted()


def _alike(one: Fact, other: Fact) -> bool:
    """The same indicator; or half of the shorter name, without the words of all such names, is in the other."""
    if one.indicator or other.indicator:
        return one.indicator == other.indicator
    short, long = sorted((_OF_ALL.sub("", plain(each.label)) for each in (one, other)), key=len)
    size = max(2, -(-len(short) // 2))
    return any(short[at : at + size] in long for at in range(len(short) - size + 1))
