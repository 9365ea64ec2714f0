"""English reports: figures, their meaning, and the relations that sentences claim, by the words of the pack `en`."""

from __future__ import annotations

from reportcheck.extraction.english.facts import FactReader
from reportcheck.extraction.english.names import names
from reportcheck.extraction.english.quantities import scan
from reportcheck.extraction.english.relations import relations
from reportcheck.extraction.english.sentences import sentences
from reportcheck.extraction.english.words import words
from reportcheck.model.document import Document
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.lexicon import Lexicon


def read(document: Document, lexicon: Lexicon) -> tuple[tuple[Fact, ...], tuple[Statement, ...]]:
    """Facts and statements of an English report; `lexicon` holds the words it is read by (none: nothing is read)."""
    if "english-units" not in lexicon.words:
        return (), ()
    vocabulary = words(lexicon)
    figures = scan(document, vocabulary)
    reader = FactReader(document, vocabulary, names(lexicon))
    facts: list[Fact] = []
    at = 0
    for sentence in sentences(document, vocabulary):
        first = at
        while at < len(figures) and figures[at].start < sentence.end:
            at += 1
        facts += reader.read(sentence, figures[first:at])
    stated: list[Statement] = []
    if document.tables:
        from reportcheck.extraction.english.tables import read as read_tables  # most reports have none

        more, stated = read_tables(document, names(lexicon))
        facts = sorted((*facts, *more), key=lambda fact: fact.start)
    found = tuple(facts)
    return found, (*relations(document, found, lexicon), *stated)
