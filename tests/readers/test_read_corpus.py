"""Real reports, where they are at hand: forms of one report give one text, and nothing takes long."""

from __future__ import annotations

import textwrap
import time
from pathlib import Path

import pytest

from reportcheck.model.document import Document
from reportcheck.readers import read

SHARED = Path(__file__).parents[2].parent / "shared"
SEED = SHARED / "seed" / "anju-2020.txt"
WORD = sorted((SHARED / "corpus" / "dev").glob("*.docx"))
CHINESE = sorted((SHARED / "corpus" / "dev").glob("*.txt"))
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def body(document: Document) -> list[tuple[str, str, int, tuple[str, ...]]]:
    """What the report says, page furniture apart."""
    return [
        (
            document.text[block.mark_start if block.mark else block.start : block.end],
            block.kind,
            block.level,
            block.section,
        )
        for block in document.blocks
        if block.kind != "furniture"
    ]


def forms(text: str) -> dict[str, bytes]:
    wrapped = "\n".join("\n".join(line[at : at + 40] for at in range(0, len(line), 40)) for line in text.split("\n"))
    return {
        "gb18030": text.encode("gb18030"),
        "crlf": text.replace("\n", "\r\n").encode(),
        "wide": text.translate(WIDE).encode(),
        "wrapped": wrapped.encode(),
        "filled": "\n".join(textwrap.fill(line, 40) for line in text.split("\n")).encode(),
        "all": wrapped.translate(WIDE).replace("\n", "\r\n").encode("gb18030"),
    }


@pytest.mark.skipif(not SEED.exists(), reason="no shared reports here")
def test_every_form_of_the_seed_report_is_the_same_document() -> None:
    text = SEED.read_text(encoding="utf-8")
    plain = body(read("r.txt", text.encode()))
    for name, data in forms(text).items():
        assert body(read("r.txt", data)) == plain, name


@pytest.mark.parametrize("path", CHINESE, ids=lambda path: path.stem)
def test_every_form_of_a_report_has_the_same_words(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    document = read("r.txt", text.encode())
    if document.language != "zh":
        pytest.skip("lines of English are not broken inside words")
    for name, data in forms(text).items():
        assert read("r.txt", data).text.replace("\n", "") == document.text.replace("\n", ""), name


@pytest.mark.parametrize("path", WORD, ids=lambda path: path.stem)
def test_word_and_text_of_a_report_are_one_document(path: Path) -> None:
    pytest.importorskip("lxml")
    assert body(read(str(path))) == body(read(str(path.with_suffix(".txt"))))


@pytest.mark.skipif(not SEED.exists(), reason="no shared reports here")
def test_reading_is_quick() -> None:
    data = SEED.read_bytes()
    read("r.txt", data)
    times = []
    for _ in range(20):
        start = time.perf_counter()
        read("r.txt", data)
        times.append(time.perf_counter() - start)
    assert min(times) < 0.02
