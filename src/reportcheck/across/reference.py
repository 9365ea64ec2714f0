"""`--reference TABLE`: every figure of the report with a counterpart in the books, and what has none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from reportcheck.across.books import Books, Row
from reportcheck.across.books import books as make_books
from reportcheck.across.match import name
from reportcheck.across.pair import Pair, Side, base_of
from reportcheck.extraction import Extraction
from reportcheck.extraction.relations.view import plain
from reportcheck.model.document import Document
from reportcheck.model.fact import Fact, Statement, moved
from reportcheck.model.lexicon import Lexicon
from reportcheck.model.units import dimension

_LIKE = {"growth": ("growth",), "share": ("share", "rate"), "rate": ("share", "rate"), "rank": ("rank",)}


def reference(document: Document, table: Books | Document) -> Callable[[Extraction, Lexicon], list[Statement]]:
    """For `audit`: statements `reference` with roles whole (the report) and part (the books, or csv as a document)."""
    books = of_place(table if isinstance(table, Books) else _from_csv(table), document)

    def beside(extraction: Extraction, lexicon: Lexicon) -> list[Statement]:
        pair = Pair(
            Side(document, extraction.facts), Side(books.document, (), base_of(document, books.document)), lexicon
        )
        return [
            pair.statement("reference", {"whole": fact}, {"part": in_units_of(fact, row)}, doubt)
            for fact, row, doubt in counterparts(pair.here.facts, books, lexicon)
            if "累计" not in pair.here.before(fact.start, "。；，、\n")
        ]

    return beside


def of_place(books: Books, document: Document) -> Books:
    """The books as the report's place sees them: rows whose scope its title names are its own."""
    mine = (row._replace(scope="self") if row.scope in document.title else row for row in books.facts)
    return replace(books, facts=tuple(mine))


def _from_csv(table: Document) -> Books:
    header, *cells = (line.split(",") for line in table.source.splitlines() if line)
    rows = [Row(at, dict(zip(header, row, strict=True))) for at, row in enumerate(cells, 2)]
    return make_books(table.path, header, rows)


def counterparts(facts: Sequence[Fact], books: Books, lexicon: Lexicon) -> Iterator[tuple[Fact, Fact, str]]:
    """Each fact with its row, and why it is not certain that they are one."""
    rows: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for row in books.facts:
        rows[_named(row, lexicon), dimension(row.figure.unit)[0]].append(row)
    for fact in facts:
        found = rows.get((_named(fact, lexicon), dimension(fact.figure.unit)[0]), ())
        found = [row for row in found if _counterpart(fact, row)]
        if len(found) == 1:
            sure = fact.indicator and fact.period and fact.figure.hedge == "none"
            doubt = "" if sure else "the two are taken to be the same by their words"
            yield fact, found[0], doubt


def unmatched(facts: Sequence[Fact], books: Books, lexicon: Lexicon, base: int) -> tuple[Fact, ...]:
    """Rows that no figure of the report speaks of, and figures of indicators that the books have no row for."""
    pairs = list(counterparts(facts, books, lexicon))
    rows, spoken = {row.start for _, row, _ in pairs}, {fact.start for fact, _, _ in pairs}
    left = [moved(row, base) for row in books.facts if row.start not in rows]
    ours = [fact for fact in facts if fact.indicator and fact.start not in spoken]
    return tuple(one for one in (*ours, *left) if isinstance(one, Fact))


def _named(fact: Fact, lexicon: Lexicon) -> str:
    return fact.indicator or lexicon.names.get(fact.label, "") or name(fact) or plain(fact.label)


def _counterpart(fact: Fact, row: Fact) -> bool:
    if fact.status in ("target", "plan") or fact.period != row.period or fact.scope != row.scope:
        return False
    if fact.tags & {"from", "average"}:
        return False
    return fact.measure in _LIKE.get(row.measure, (row.measure,))


def in_units_of(fact: Fact, row: Fact) -> Fact:
    """The row's figure in the unit of the report's (12.5公里 for 12500米)."""
    factor = dimension(row.figure.unit)[1] / dimension(fact.figure.unit)[1]
    if factor == 1:
        return row
    figure = row.figure
    value, ulp = (part * factor.numerator / factor.denominator for part in (figure.value, figure.ulp))
    return row._replace(figure=figure._replace(value=value, ulp=ulp, unit=fact.figure.unit))
