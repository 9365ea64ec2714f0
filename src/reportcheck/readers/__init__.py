"""Bytes to `Document`: one file a format, one way from lines to view and blocks."""

from __future__ import annotations

import os
from hashlib import sha256

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
    digest = sha256(data).hexdigest()
    suffix = os.path.splitext(path)[1].lower()
    if suffix in _FORMATS:
        raise ReadError(path, f"{suffix} cannot be read yet", "Save the report as text")
    return assemble(path, decode(data, path), digest)


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
