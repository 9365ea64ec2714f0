"""PDF files with a text layer: characters set back into lines by where they stand on the page."""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from statistics import median
from typing import Any, NamedTuple

from reportcheck import regex
from reportcheck.errors import ReadError
from reportcheck.model.document import Document
from reportcheck.readers.assemble import assemble
from reportcheck.readers.furniture import PAGE_NUMBER

_PAGES = 2000
_DIGITS = regex.compile(r"\d+")
_EDGE = 2  # lines at the top and the bottom of a page that may be running headers and footers
_WIDE = 1.2  # widths of a character: a gap that parts columns


class _Char(NamedTuple):
    """A character and its box on the page (origin at the lower left)."""

    left: float
    right: float
    bottom: float
    top: float
    text: str


def read(path: str, data: bytes, sha256: str) -> Document:
    """Read a PDF; the source is its text, a printed line a line. Raises ReadError for scans and damaged files."""
    pdfium: Any = import_module("pypdfium2")
    try:
        file = pdfium.PdfDocument(data)
        if len(file) > _PAGES:
            raise ReadError(path, f"more than {_PAGES} pages", "Give the part that holds the report")
        pages = [_lines(_chars(page, pdfium.raw)) for page in file]
    except pdfium.PdfiumError:
        raise ReadError(path, "a PDF that is damaged or has a password", "Save it again, without a password") from None
    if not any(pages):
        raise ReadError(path, "no text layer in this PDF (a scan?)", "Run text recognition (OCR) and give its text")
    _drop_running(pages)
    texts = ["\n".join(page) for page in pages]
    starts, length = [], 0
    for text in texts:
        starts.append(length)
        length += len(text) + 2
    return assemble(path, "\n\f".join(texts), sha256, {}, starts)


def _chars(page: Any, raw: Any) -> list[_Char]:
    """The printed characters of a page, spaces left out."""
    from ctypes import byref

    text = page.get_textpage()
    box = raw.FS_RECTF()
    chars = []
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text.raw, index)
        if code <= 32 or code in (0xA0, 0x3000, 0xFFFE, 0xFFFF, 0xAD) or 0xD800 <= code <= 0xDFFF:
            continue
        if raw.FPDFText_GetLooseCharBox(text.raw, index, byref(box)):
            chars.append(_Char(box.left, box.right, box.bottom, box.top, chr(code)))
    text.close()
    page.close()
    return chars


def _lines(chars: list[_Char]) -> list[str]:
    """The lines of a page from top to bottom, indents and wide gaps as spaces."""
    if not chars:
        return []
    widths = [char.right - char.left for char in chars if char.text > "⺀"]
    width = median(widths or [2 * (char.right - char.left) for char in chars])
    return [_line(row, min(char.left for char in chars), max(width, 1.0)) for row in _rows(chars)]


def _rows(chars: list[_Char]) -> list[list[_Char]]:
    """Characters that overlap in height by half, from left to right."""
    rows: list[list[_Char]] = []
    top = bottom = 0.0
    for char in sorted(chars, key=lambda char: -(char.top + char.bottom)):
        shared = min(top, char.top) - max(bottom, char.bottom)
        if rows and shared * 2 >= min(top - bottom, char.top - char.bottom):
            rows[-1].append(char)
            if char.top - char.bottom > top - bottom:
                top, bottom = char.top, char.bottom
        else:
            rows.append([char])
            top, bottom = char.top, char.bottom
    return [sorted(row, key=lambda char: char.left) for row in rows]


def _line(row: list[_Char], left: float, width: float) -> str:
    """One line: a character printed twice (to look bold) once, gaps as spaces."""
    parts = [" " * round((row[0].left - left) / width * 2)]
    before: _Char | None = None
    for char in row:
        if before is not None:
            gap = char.left - before.right
            if char.text == before.text and -gap > (char.right - char.left) * 0.6:
                continue
            if gap > width * _WIDE:
                parts.append(" " * max(3, round(gap / width * 2)))
            elif gap > width * 0.2 and char.text.isascii() and before.text.isascii():
                parts.append(" ")
        parts.append(char.text)
        before = char
    return "".join(parts)


def _drop_running(pages: list[list[str]]) -> None:
    """Take out running headers and footers: lines at a page's edge that many pages have, but for their numbers."""
    seen = Counter(_DIGITS.sub("#", line.strip()) for page in pages for line in {*page[:_EDGE], *page[-_EDGE:]})
    for page in pages:
        for at in sorted({*range(min(_EDGE, len(page))), *range(max(len(page) - _EDGE, 0), len(page))}, reverse=True):
            line = page[at].strip()
            if PAGE_NUMBER.match(line) or line.isdigit() or seen[_DIGITS.sub("#", line)] * 3 > max(len(pages), 8):
                del page[at]
