"""Reading figures: a small compiler from the normalised text to facts and statements, one stage after the other."""

from __future__ import annotations

from typing import NamedTuple

from reportcheck.extraction.distribute import shared_units
from reportcheck.extraction.facts import FactReader
from reportcheck.extraction.labels import labels
from reportcheck.extraction.meaning import meaning
from reportcheck.extraction.places import own_place, places
from reportcheck.extraction.quantities import scan
from reportcheck.extraction.relations import relations
from reportcheck.extraction.sentences import sentences
from reportcheck.extraction.structure import structures
from reportcheck.extraction.vocabulary import vocabulary
from reportcheck.model.document import Document
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.lexicon import Lexicon


class Extraction(NamedTuple):
    """All facts of a report in order of appearance, and the relations its sentences claim between them.

    `broken` says which finders of relations broke, and why: what they look for was not looked for.
    """

    facts: tuple[Fact, ...]
    statements: tuple[Statement, ...]
    broken: tuple[str, ...] = ()


def extract(document: Document, lexicon: Lexicon) -> Extraction:
    """Facts and statements of a report; `lexicon` holds the words it is read by."""
    if document.language == "en":
        from reportcheck.extraction import english  # a Chinese report has no use for it

        return Extraction(*english.read(document, lexicon))
    figures = shared_units(list(scan(document, vocabulary(lexicon))), document.text)
    place = places(lexicon, own_place(document.text))
    reader = FactReader(document, lexicon, meaning(lexicon), labels(lexicon), place)
    found = tuple(fact for sentence, inside in sentences(document, figures) for fact in reader.read(sentence, inside))
    if "ledger" in lexicon.words:
        from reportcheck.extraction.spending import named  # only packs for budgets ask for it

        found = tuple(named(found, document.text, lexicon))
    known, common, areas, rows = map(lexicon.list, ("slogans", "common-slogans", "provinces", "city-rows"))
    broken: list[str] = []
    told = tuple(map(_in_percent, found)) if "‰" in document.text else found
    structure = structures(document, known, common, areas, broken, rows)
    statements = (*relations(document, told, lexicon, broken), *structure)
    if not document.tables:
        return Extraction(found, statements, tuple(broken))
    from reportcheck.extraction.tables import tables  # most reports have none

    return Extraction(*tables(document, lexicon, found, statements), tuple(broken))


def _in_percent(fact: Fact) -> Fact:
    """Growth and shares told in ‰ as so many per cent, as which they are held against others; not those of people."""
    figure = fact.figure
    people = fact.label.startswith(("人口", "自然")) or "人口自然" in fact.label  # 常住人口自然增长率
    if figure.unit != "‰" or fact.measure not in ("growth", "share") or people:
        return fact
    return fact._replace(figure=figure._replace(value=figure.value / 10, ulp=figure.ulp / 10, unit="%"))
