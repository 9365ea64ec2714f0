"""Tables of an English report: a fact a number, totals with the rows above them, growth and change columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.english.names import Names
from reportcheck.extraction.english.periods import part
from reportcheck.model.document import Document, Table
from reportcheck.model.fact import Fact, Figure, Measure, Statement, Status

APART = 10**6  # sentence numbers of table rows begin here: they are no sentences
_NUMBER = regex.compile(
    r"(?P<open>\()?(?P<minus>[-–−])? ?(?P<money>US\$|[$€£¥])? ?(?P<number>(?:\d{1,3}"
    r"(?:,\d{3})+|\d+)(?:\.\d+)?)(?P<size>k|m|bn)? ?(?P<percent>%|pp)?\)?"
)
_YEAR = regex.compile(r"\b(?:FY ?)?((?:19|20)\d\d)\b")
_QUARTER = regex.compile(r"\bQ([1-4])\b")
_UNIT = regex.compile(
    r"(?P<money>US\$|[$€£¥]|USD|EUR|RMB|yuan|dollars|euros) ?(?P<size>thousands?|millions?|billions?|tril"
    r"lions?|[mk]n?\b|bn)?|(?P<first>thousands|millions|billions) of (?:US )?(?P<after>dollars"
    r"|euros|yuan)",
    re.IGNORECASE,
)
_POWERS = {"t": 3, "k": 3, "m": 6, "b": 9}
_SIGNS = {
    "us$": "$",
    "usd": "$",
    "dollars": "$",
    "rmb": "yuan",
    "¥": "yuan",
    "€": "euros",
    "eur": "euros",
    "£": "pounds",
}
_TOTAL = regex.compile(
    r"^(?:grand |sub-?)?totals?\b|^(?:sum|overall|all (?:segments|regions|divisions))\b", re.IGNORECASE
)
_WHOLE = regex.compile(r"(?:grand )?total|overall|all \w+", re.IGNORECASE)
_GROWTH = regex.compile(r"growth|change|increase|\+/-|variance|yoy|year[- ]on[- ]year", re.IGNORECASE)
_SHARE = regex.compile(r"\bshare\b|% of|proportion", re.IGNORECASE)


_ASIDE = regex.compile(r"\([^()]*\)|%")
_BEFORE = regex.compile(
    r"\b(?:last|previous|prior|preceding) (?:financial |fiscal )?(?:year|quarter|period)\b", re.IGNORECASE
)
_TIMES = regex.compile(
    r"\b(?:FY ?)?(?:19|20)\d\d(?:[/-]\d\d)?\b|\b[QH][1-4]\b"
    r"|\b(?:this|last|current|previous|prior|preceding|full|half|first|second|third|fourth|same)"
    r" (?:financial |fiscal )?"
    r"(?:year|quarter|half|period|month)s?\b"
    r"|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|\b(?:year|quarter|period|total|amounts?|values?|actuals?|figures?|numbers?|counts?|results?"
    r"|budget(?:ed)?|plan(?:ned)?|targets?|forecast|audited|unaudited|restated|of|to|at|end|in|a|the|for|and|on|date|ended)\b|[\d.,:/&–-]+",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Grid:
    """The facts of a table by row and column; labels by row; which columns hold amounts, growth or changes."""

    labels: dict[int, str] = field(default_factory=dict)
    cells: dict[tuple[int, int], Fact] = field(default_factory=dict)
    heads: dict[int, str] = field(default_factory=dict)
    deducted: set[tuple[int, int]] = field(default_factory=set)  # costs in brackets: amounts that are taken away

    def signed(self, row: int, column: int) -> Fact:
        """The fact as it counts in a sum."""
        fact = self.cells[row, column]
        return fact._replace(sign=-1) if (row, column) in self.deducted else fact


def read(document: Document, names: Names) -> tuple[list[Fact], list[Statement]]:
    """Facts of all tables in order, and statements `table-sum`, `table-growth`, `table-difference`."""
    facts: list[Fact] = []
    statements: list[Statement] = []
    for at, table in enumerate(document.tables):
        grid = _grid(document, table, names, APART * (at + 1))
        facts += sorted(grid.cells.values(), key=lambda fact: fact.start)
        statements += [*_totals(grid), *_growth(grid)]
    return facts, statements


def _grid(document: Document, table: Table, names: Names, apart: int) -> Grid:
    text, grid = document.text, Grid()
    written = {(cell.row, cell.column): text[cell.start : cell.end].strip(" *_") for cell in table.cells}
    body = min(
        (
            row
            for (row, column), words in written.items()
            if row and column and _NUMBER.fullmatch(words) and not _YEAR.fullmatch(words)
        ),
        default=0,
    )
    for (row, column), words in written.items():
        if row < body:
            grid.heads[column] = f"{grid.heads.get(column, '')} {words}".strip()
        elif column == 0:
            grid.labels[row] = words
    nouns = _nouns(grid.heads)
    for cell in table.cells:
        printed = text[cell.start : cell.end]
        start = cell.start + len(printed) - len(printed.lstrip(" *_+"))
        end = start + len(printed.strip(" *_+"))
        found = _NUMBER.fullmatch(text[start:end])
        if body and cell.row >= body and cell.column and found:
            head = grid.heads.get(cell.column, "")
            caption = "" if table.caption.rstrip().endswith(".") else table.caption  # a sentence above is no caption
            noun, over = nouns.get(cell.column, ("", ""))
            said = f"{head} {over} {grid.heads.get(0, '')} {caption} {table.unit}"
            grid.cells[cell.row, cell.column] = _fact(
                document, start, end, found, _named(grid.labels.get(cell.row, ""), noun), head,
                said, names, apart + cell.row,
            )  # fmt: skip
            fact = grid.cells[cell.row, cell.column]
            if fact.sign < 0 and fact.measure == "level" and _DEDUCTED.search(fact.label):
                grid.cells[cell.row, cell.column] = fact._replace(sign=1)
                grid.deducted.add((cell.row, cell.column))
    return grid


def _nouns(heads: Mapping[int, str]) -> dict[int, tuple[str, str]]:
    """What each column counts (Passengers, Fare income), and the words over a column that say so.

    Words that say but a time, a unit or a growth go with those on their left; without any, nothing is counted but
    what the row names.
    """
    nouns: dict[int, tuple[str, str]] = {}
    last = ("", "")
    for column, head in sorted(heads.items()):
        if column:
            noun = "" if _GROWTH.search(head) or _SHARE.search(head) else _bare(head)
            last = (noun, head) if noun else last
            nouns[column] = last
    return nouns


def _bare(head: str) -> str:
    words = _UNIT.sub(" ", _ASIDE.sub(" ", head))
    return " ".join(_TIMES.sub(" ", words).split())


def _named(label: str, noun: str) -> str:
    """The row's name with what the column counts of it, unless one says the other."""
    if not noun or noun.lower() in label.lower():
        return label
    return noun if _WHOLE.fullmatch(label) else f"{label} {noun[0].lower()}{noun[1:]}"


def _fact(
    document: Document,
    start: int,
    end: int,
    found: re.Match[str],
    label: str,
    head: str,
    said: str,
    names: Names,
    sentence: int,
) -> Fact:
    value = Decimal(found["number"].replace(",", ""))
    ulp = Decimal(1).scaleb(int(value.as_tuple().exponent))
    moved, percent = (
        bool(_GROWTH.search(head)),
        bool(found["percent"] == "%" or (re.search(r"%|per ?cent", head) and not found["money"])),
    )
    measure: Measure = (
        "share"
        if _SHARE.search(head)
        else "growth"
        if moved and percent
        else "change"
        if moved
        else "rate"
        if percent
        else "level"
    )
    heads = _people(label) and "." not in found["number"]  # employees, and not what they cost
    unit, power = ("%", 0) if percent else _unit("" if heads else f"{found['money'] or ''} {said}")
    if not (unit or percent) and (scale := _SCALE.search(label)):  # Passengers (thousand)
        power = 3 if scale[1].startswith(("th", "'", "0")) else 6
    label = _SCALE.sub("", label)
    if found["size"]:  # $12.1m says its size itself
        power = _POWERS[found["size"][0]]
    if not unit and not percent and ulp == 1 and not power:
        ulp = Decimal(0)  # counts without a unit are exact
    figure = Figure(
        start,
        end,
        document.text[start:end],
        "percent" if percent else "number",
        value.scaleb(power),
        ulp.scaleb(power),
        unit,
    )
    indicator, scope = names.read(label)
    year = _YEAR.search(head) or (_YEAR.search(said) if not moved else None)
    period = year[1] if year else document.period
    if period and _BEFORE.search(head) and not _YEAR.search(head):
        period = str(int(period[:4]) - 1)
    if period and (quarter := _QUARTER.search(head)):
        period = f"{period[:4]}Q{quarter[1]}"
    elif period:
        period += part(document.title)
    sign = -1 if found["open"] or found["minus"] else 1
    status: Status = "target" if _AIMED.search(head) else "actual"
    return Fact(figure, measure, label, indicator, period, status, scope, sign=sign, sentence=sentence)


_AIMED = regex.compile(r"\b(?:target|goal|budget(?:ed)?|plan(?:ned)?|forecast)\b", re.IGNORECASE)
_SCALE = regex.compile(r" ?\((?:in )?(thousands?|'?000s?|millions?)\)", re.IGNORECASE)


def _people(label: str) -> bool:
    return bool(re.search(r"headcount|employees|staff|workforce|number of|customers|stores", label, re.IGNORECASE))


def _unit(words: str) -> tuple[str, int]:
    found = _UNIT.search(words)
    if not found:
        return "", 0
    money, size = (found["money"] or found["after"]).lower(), (found["size"] or found["first"] or "").lower()
    return _SIGNS.get(money, money), 12 if size.startswith("tr") else _POWERS.get(size[:1], 0)


_DEDUCTED = regex.compile(
    r"cost|expense|tax|depreciation|amorti[sz]ation|used|paid|payment|expenditure|charge|overhead|purchase",
    re.IGNORECASE,
)


def _totals(grid: Grid) -> Iterator[Statement]:
    """A total with the rows above it: those since the total before, else all plain rows, else the totals."""
    rows = sorted({row for row, _ in grid.cells})
    totals = [row for row in rows if _TOTAL.search(grid.labels.get(row, ""))]
    for at, total in enumerate(totals):
        since = [row for row in rows if (totals[at - 1] if at else -1) < row < total]
        plain = [row for row in rows if row < total and row not in totals]
        readings = [since, plain, [*totals[:at], *since], totals[:at]] if at else [since]
        for column in {column for row, column in grid.cells if row == total}:
            whole = grid.signed(total, column)
            tried = [
                [grid.signed(row, column) for row in reading if (row, column) in grid.cells] for reading in readings
            ]
            tried = [
                parts for parts in tried if len(parts) > 1 and all(part.measure == whole.measure for part in parts)
            ]
            if not tried or whole.measure not in ("level", "share", "change"):
                continue
            parts = next((parts for parts in tried if _adds(whole, parts)), tried[0])
            doubt = "" if not at or _adds(whole, parts) else "the rows that the total covers are a guess"
            yield Statement(
                "table-sum",
                {"whole": (whole,), "part": tuple(parts)},
                whole.start,
                whole.end,
                {"partition": "complete"},
                doubt,
            )


def _adds(whole: Fact, parts: list[Fact]) -> bool:
    slack = (whole.figure.ulp + sum((part.figure.ulp for part in parts), Decimal(0))) / 2
    return abs(sum((part.value for part in parts), Decimal(0)) - whole.value) <= slack


def _growth(grid: Grid) -> Iterator[Statement]:
    """A growth or change column with the two columns of successive years that count the same."""
    columns = sorted({column for _, column in grid.cells})
    for row in sorted({row for row, _ in grid.cells}):
        found = [grid.cells[row, column] for column in columns if (row, column) in grid.cells]
        moved = [fact for fact in found if fact.measure in ("growth", "change")]
        for rate in moved:
            levels = [fact for fact in found if fact.measure in ("level", "rate") and fact.label == rate.label]
            alone = sum(fact.label == rate.label for fact in moved) == 1
            now, before = sorted(levels, key=lambda fact: fact.period or "")[::-1] if len(levels) == 2 else (rate, rate)
            if alone and now.period != before.period and (now.period or "")[:4].isdigit():
                yield from _moved(rate, now, before)


def _moved(rate: Fact, now: Fact, before: Fact) -> Iterator[Statement]:
    if rate.measure == "growth" and now.measure == "level":
        roles = {"rate": (rate,), "level": (now,), "earlier": (before,)}
        yield Statement("table-growth", roles, rate.start, rate.end)
    elif rate.measure == "change" and rate.figure.unit == now.figure.unit:
        roles = {"reported": (rate,), "minuend": (now,), "subtrahend": (before,)}
        yield Statement("table-difference", roles, rate.start, rate.end)
