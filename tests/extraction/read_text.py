"""Text to facts and statements with the built-in packs, for the tests of the extraction."""

from __future__ import annotations

from functools import lru_cache

from reportcheck.extraction import Extraction, extract
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.lexicon import Lexicon
from reportcheck.packs import lexicon, load_packs
from reportcheck.readers import read


@lru_cache(maxsize=1)
def words() -> Lexicon:
    return lexicon(load_packs(["gov-work-report-zh"]))


def extracted(text: str) -> Extraction:
    return extract(read("report.txt", text.encode()), words())


def facts(text: str) -> list[Fact]:
    return list(extracted(text).facts)


def statements(text: str, kind: str) -> list[Statement]:
    return [statement for statement in extracted(text).statements if statement.kind == kind]
