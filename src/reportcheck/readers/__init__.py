"""Bytes to `Document`: one file a format, one way from lines to view and blocks."""

from __future__ import annotations

import os
from importlib import import_module

from reportcheck.digest import digest
from reportcheck.errors import ReadError
from reportcheck.model.document import Document
from reportcheck.readers.assemble import assemble
from reportcheck.readers.decode import decode

LIMIT = 50_000_000  # bytes
_FORMATS = {".docx": "docx", ".html": "html", ".htm": "html", ".pdf": "pdf"}


def read(path: str, data: bytes | None = None) -> Document:
    """Read a report by its suffix (unknown: text); `data` stands for the file's bytes. Raises ReadError."""
    if data is None:
        data = _bytes(path)
    if len(data) > LIMIT:
        raise ReadError(path, f"larger than {LIMIT // 1_000_000} MB", "Split the report, or take the tables out")
    sha256 = digest(data)
    kind = _kind(path, data)
    if kind == "text":
        return assemble(path, decode(data, path), sha256)
    try:
        module = import_module(f"reportcheck.readers.{kind}")
        document: Document = module.read(path, data, sha256)
    except ModuleNotFoundError as missing:
        extra = {"docx": "word"}.get(kind, kind)
        raise ReadError(path, f"{missing.name} is not installed", f"Run pip install 'reportcheck[{extra}]'") from None
    return document


def _kind(path: str, data: bytes) -> str:
    """The format by suffix; by the first bytes where the suffix is unknown."""
    suffix = os.path.splitext(path)[1].lower()
    if suffix in _FORMATS:
        return _FORMATS[suffix]
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise ReadError(path, "an old Word document (.doc)", "Open it in Word and save it as .docx")
    if suffix in (".txt", ".md"):
        return "text"
    if data.startswith(b"%PDF-"):
        return "pdf"
    return "docx" if data.startswith(b"PK\x03\x04") and b"word/" in data else "text"


def _bytes(path: str) -> bytes:
    try:
        if os.path.getsize(path) > LIMIT:
            raise ReadError(path, f"larger than {LIMIT // 1_000_000} MB", "Split the report, or take the tables out")
        with open(path, "rb") as file:
            return file.read()
    except OSError as problem:
        what = (problem.strerror or "cannot be read").lower()
        raise ReadError(path, what, "Check the path and its permissions") from None
    except ValueError:
        raise ReadError(repr(path), "not a path", "Give the path of a report") from None
