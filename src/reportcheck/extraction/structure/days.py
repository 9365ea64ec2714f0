"""Days and months: those that there are, spans of them, and days told one after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.structure.dates import fits
from reportcheck.extraction.structure.view import View
from reportcheck.model.fact import Item, Statement

_OF_YEAR = regex.compile(r"((?:19|20)\d\d)年$")
_DAY_SPAN = regex.compile(r"(\d\d?(?<!\d{3}))月(\d{1,2})日?[至到—～~-]{1,2}(\d{1,2})日(?!\d)")  # 10月22日至25日
_NAMED_DAY = regex.compile(  # “4·11”森林火灾
    r"“(\d{1,2}) ?[·.] ?(\d{1,2})”(?=[^，。；、“\n]{0,6}(?:事故|事件|地震|案|灾|洪|爆炸|坍塌|垮塌|透水|泥石流|滑坡))"
)
_MONTH_DAY = regex.compile(
    r"(?P<month>\d(?<![\d.个近前后第]\d)\d?)月(?:(?P<day>\d{1,2})日(?!均|产)|份|[底初末]|[上中下]旬)"
)
_DAY = regex.compile(r"(?P<first>\d\d?)(?:月(?P<day>\d{1,2}))?日(?!均|产|处理|供|报|常|用|游)")


def days(view: View) -> Iterator[Statement]:
    """Statements `date-order` and `calendar-day` with roles date and other."""
    yield from _days(view)
    yield from _possible(view)
    yield from _one_day(view)


def _possible(view: View) -> Iterator[Statement]:
    """2月30日, 13月份: months that there are, and days that they have."""
    for match in view.near(_MONTH_DAY, ("月",), 2, 6):
        month, day = int(match["month"]), int(match["day"] or 0)
        late = month > _MONTHS
        year = _OF_YEAR.search(view.text, max(match.start() - 5, 0), match.start()) if month == _FEBRUARY else None
        last = _MONTHS if late or not day else _days_of(month, int(year[1]) if year else 0)
        item = view.item(*match.span("month" if late or not day else "day"), month if late or not day else day)
        roles: dict[str, tuple[Item, ...]] = {"date": (item,), "other": ()}
        yield Statement("calendar-day", roles, match.start(), match.end(), {"relation": "at_most", "due": last})
    for match in view.near(_NAMED_DAY, ("·", "."), 4, 10):
        if 1 <= (month := int(match[1])) <= _MONTHS:
            named = view.item(*match.span(2), int(match[2]))
            yield fits("calendar-day", named, _days_of(month), (), relation="at_most")
    for match in view.near(_DAY_SPAN, ("月",), 2, 12):
        first, last_day = (view.item(*match.span(nth), int(match[nth])) for nth in (2, 3))
        yield fits("calendar-day", first, int(match[3]), (last_day,), relation="at_most")
        if (month := int(match[1])) <= _MONTHS:
            yield fits("calendar-day", last_day, _days_of(month), (), relation="at_most")


def _one_day(view: View) -> Iterator[Statement]:
    """“7·21”洪灾, “7·12”灾后重建: a disaster is named by one day, whose digits may be exchanged."""
    told = [
        view.item(match.start(1), match.end(2), int(match[1] + match[2].zfill(2)))
        for match in _NAMED_DAY.finditer(view.text)
    ]
    for items in pairwise(told):
        if len({"".join(sorted(str(item.number))) for item in items}) == 1:
            roles = {"mention": items}
            yield Statement("coined", roles, items[0].start, items[1].end, {"name": "“·”"}, "two days may be meant")


_MONTHS, _FEBRUARY = 12, 2


def _days_of(month: int, year: int = 0) -> int:
    """The days of a month; 29 for February where the year is not known (0)."""
    if month == _FEBRUARY:
        return 29 if year % 4 == 0 else 28  # of the years that reports tell of, every fourth has a day more
    return 30 if month in (4, 6, 9, 11) else 31


def _days(view: View) -> Iterator[Statement]:
    """1月23日…，24日…，29日…: days told one after another in a sentence."""
    row: list[Item] = []
    end = -1
    month = 0
    for match in view.near(_DAY, ("日",), 5, 1):
        if match.start() > end:
            if len(row) > 2:
                yield _ascending(row)
            row, month, end = [], 0, view.sentence(match.end())
        month = int(match["first"]) if match["day"] else month
        if month:
            row.append(view.item(*match.span(), month * 100 + int(match["day"] or match["first"])))
    if len(row) > 2:
        yield _ascending(row)


def _ascending(row: Sequence[Item]) -> Statement:
    roles = {"date": tuple(row), "other": ()}
    return Statement("date-order", roles, row[0].start, row[-1].end, {"relation": "ascending"})
