"""The kinds of goods in a table of prices against the sentence that tells them: 居住类下降2.6%, and 居住 -2.6."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reportcheck import regex
from reportcheck.model.fact import Fact, Statement

_PRICES = regex.compile("消费价格|价格指数|价格总?水平")
_OVER = regex.compile(r"^.*(?:指数|价格)(?:（[^（）]*）)?(?=.)")  # the whole that a kind stands under
_NOISE = regex.compile(r"价格|[类和及与、其中#：\s]")
_KIND = regex.compile(r"类(?:商品)?(?:价格)?$|价格$")
_INDEX = 80, 130  # of prices, the year before being 100


def priced(prose: Iterable[Fact], rows: Iterable[Sequence[Fact]]) -> Iterator[Statement]:
    """Statements `table-prose` (role mention) for a rise, `table-index` (rate, index) for an index of prices."""
    cells = _cells(rows)
    pairs: dict[int, list[tuple[Fact, Fact]]] = defaultdict(list)
    for fact in prose if cells else ():
        told = fact.measure == "growth" and fact.figure.kind == "percent" and fact.status == "actual" and not fact.tags
        named = cells.get(_NOISE.sub("", fact.label), ()) if told and _KIND.search(fact.label) else ()
        near = [cell for cell in named if (cell.period, cell.figure.ulp) == (fact.period, fact.figure.ulp)]
        same = [cell for cell in near if _same(fact, cell)]
        pairs[fact.sentence] += [(fact, cell) for cell in (same or near)[:1]]
    for row in pairs.values():
        if len(row) >= _LEAST and 2 * sum(_same(*pair) for pair in row) >= len(row):  # else of sales, not of prices
            yield from (_stated(*pair) for pair in row)


_LEAST = 4  # kinds of one sentence that the table has too


def _stated(fact: Fact, cell: Fact) -> Statement:
    start, end = min(fact.start, cell.start), max(fact.end, cell.end)
    if cell.measure == "index":
        return Statement("table-index", {"rate": (fact,), "index": (cell,)}, start, end)
    return Statement("table-prose", {"mention": (fact, cell)}, start, end)


def _same(fact: Fact, cell: Fact) -> bool:
    """Is it one rise, an index being that of the year before and what was added?"""
    rise = cell.value - 100 if cell.measure == "index" else cell.sign * cell.value
    return rise == fact.sign * fact.value


def _cells(rows: Iterable[Sequence[Fact]]) -> dict[str, list[Fact]]:
    """By what they are of, the cells that follow a row of prices, as long as each row has one rise or index."""
    found: dict[str, list[Fact]] = defaultdict(list)
    inside = False
    for row in rows:
        one = row[0] if len(row) == 1 else None
        if one is None or not (
            one.measure == "growth" or (one.measure == "index" and _INDEX[0] < one.value < _INDEX[1])
        ):
            inside = False
            continue
        inside = inside or bool(_PRICES.search(one.label))
        if inside and (name := _NOISE.sub("", _OVER.sub("", one.label))):
            found[name].append(one)
    return found
