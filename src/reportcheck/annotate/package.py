"""The parts of a Word file that comments need: the comments themselves, the relation to them, their content type."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from functools import partial
from importlib import import_module
from typing import Any

from reportcheck.annotate.anchor import anchor, around
from reportcheck.annotate.lines import Tracing
from reportcheck.errors import ReportcheckError
from reportcheck.formatters.inert import one_line
from reportcheck.readers.archive import Archive, Element
from reportcheck.readers.numbering import W

etree: Any = import_module("lxml.etree")
Note = tuple[int, int, int, list[str]]  # line, column, end column (-1: to the end of the line), paragraphs

_MAIN, _COMMENTS = "word/document.xml", "word/comments.xml"
_RELS, _TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


def commented(path: str, data: bytes, notes: list[Note], now: datetime) -> bytes:
    """The file with a comment for each note; every other part keeps its bytes."""
    reader = _Whole(path, data)
    reader.document("")
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        parts = {info.filename: old.read(info) for info in old.infolist()}
        comments = (
            _root(parts.get(_COMMENTS)) if _COMMENTS in parts else etree.Element(f"{W}comments", nsmap={"w": W[1:-1]})
        )
        first = 1 + max(
            (int(c.get(f"{W}id", "0")) for c in comments if c.get(f"{W}id", "").lstrip("-").isdigit()), default=-1
        )
        for number, (_, _, _, said) in enumerate(notes, first):
            comments.append(_comment(number, said, now))
        _anchor_all(reader, notes, first)
        changed = {_MAIN: reader.root, _COMMENTS: comments}
        if _COMMENTS not in parts:
            changed |= {_RELS: _related(parts.get(_RELS)), _TYPES: _typed(parts[_TYPES])}
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
            for info in old.infolist():
                tree = changed.pop(info.filename, None)
                new.writestr(info, parts[info.filename] if tree is None else _bytes(tree), info.compress_type)
            for name, tree in changed.items():
                new.writestr(name, _bytes(tree))
    return out.getvalue()


class _Whole(Tracing):
    """Keeps the root of the document, with the comments and instructions that the reader throws away."""

    def __init__(self, path: str, data: bytes) -> None:
        super().__init__(path, data)
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            self.root = _root(file.read(_MAIN))
        self.archive = _Kept(path, data, self.root)


class _Kept(Archive):
    """An archive whose main part is the tree that will be written."""

    def __init__(self, path: str, data: bytes, root: Element) -> None:
        super().__init__(path, data)
        self._root = root

    def part(self, name: str) -> Element | None:
        """As in Archive, the main part apart."""
        return self._root if name == _MAIN else super().part(name)


def _anchor_all(reader: Tracing, notes: list[Note], first: int) -> None:
    """Each note at its words; those without a place of their own at the paragraph that holds or refers to them."""
    lines: dict[int, list[tuple[int, int, int]]] = {}
    for number, (line, column, end, _) in enumerate(notes, first):
        length = len(reader.lines[line - 1])
        lines.setdefault(line, []).append((column - 1, length if end < 0 else end - 1, number))
    for line, ranges in lines.items():
        elements = reader.paragraphs.get(line, [])
        boxed = any(True for element in elements for _ in element.iterancestors(f"{W}txbxContent"))
        placed: set[int] = set()
        if elements and not boxed:
            placed = anchor(partial(reader.leaves, line), len(reader.lines[line - 1]), ranges)
        for _, _, number in ranges:
            if number not in placed:
                around(_holder(reader, line, elements), number)


def _holder(reader: Tracing, line: int, elements: list[Element]) -> Element:
    """The paragraph of the body that stands for a line: around a text box, or with the reference to a note."""
    if elements:
        return [elements[0], *elements[0].iterancestors(f"{W}p")][-1]
    mark = reader.lines[line - 1].partition("]")[0] + "]"
    for reference, text in reader.references.items():
        if text == mark:
            return next(reference.iterancestors(f"{W}p"))
    return reader.paragraphs[max(reader.paragraphs)][-1]


def _comment(number: int, said: list[str], now: datetime) -> Element:
    attributes = {
        "id": str(number),
        "author": "reportcheck",
        "date": now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "initials": "RC",
    }
    comment = etree.Element(f"{W}comment", {f"{W}{name}": value for name, value in attributes.items()})
    for text in said:
        run = etree.SubElement(etree.SubElement(comment, f"{W}p"), f"{W}r")
        etree.SubElement(run, f"{W}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}).text = one_line(
            text
        )
    return comment


def _related(data: bytes | None) -> Element:
    root = _root(data) if data else etree.Element(f"{{{_PACKAGE}/relationships}}Relationships")
    taken = {relation.get("Id") for relation in root}
    name = next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
    etree.SubElement(root, f"{{{_PACKAGE}/relationships}}Relationship", Id=name, Type=_KIND, Target="comments.xml")
    return root


def _typed(data: bytes) -> Element:
    root = _root(data)
    etree.SubElement(root, f"{{{_PACKAGE}/content-types}}Override", PartName=f"/{_COMMENTS}", ContentType=_TYPE)
    return root


def _root(data: bytes | None) -> Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data or b"", parser)
    except etree.XMLSyntaxError as problem:
        raise ReportcheckError("--annotate", f"the document holds XML that is not well formed ({problem.msg})",
                               "Open it in its program and save it again") from None  # fmt: skip


def _bytes(root: Element) -> bytes:
    content: bytes = etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
    return content
