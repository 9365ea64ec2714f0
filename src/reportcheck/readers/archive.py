"""The XML parts of a zipped document, opened with care: nothing unpacked beyond a size, no entities, no depth."""

from __future__ import annotations

import io
import zipfile
import zlib
from importlib import import_module
from typing import Any

from reportcheck.errors import ReadError

Element = Any  # lxml brings no types
_PART = 60_000_000  # bytes a part may unpack to
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_FIX = "Open it in its program and save it again"


class Archive:
    """A zip file of XML parts. Raises ReadError for what is no zip, unpacks too large or is no plain XML."""

    def __init__(self, path: str, data: bytes) -> None:
        self.path = path
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._names = set(self._zip.namelist())
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            raise ReadError(path, "not a Word document", _FIX) from None

    def part(self, name: str) -> Element | None:
        """The root of an XML part; None if the archive has no such part."""
        if name not in self._names:
            return None
        try:
            with self._zip.open(name) as file:
                data = file.read(_PART + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, NotImplementedError, ValueError):
            raise ReadError(self.path, f"{name} inside it is damaged or encrypted", _FIX) from None
        if len(data) > _PART:
            raise ReadError(self.path, f"{name} inside it unpacks to more than {_PART // 1_000_000} MB", _FIX)
        return _parse(self.path, name, data.replace(_STRICT, _TRANSITIONAL))


def _parse(path: str, name: str, data: bytes) -> Element:
    """Parse XML without entities, network or great depth; ReadError for anything else."""
    etree: Any = import_module("lxml.etree")
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
        raise ReadError(path, f"{name} inside it defines entities", _FIX)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as problem:
        raise ReadError(path, f"{name} inside it is no well-formed XML ({problem.msg})", _FIX) from None
