"""Word documents, from their XML: what a reader of the final document sees, one paragraph a line of the source."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck.errors import ReadError
from reportcheck.model.document import Document
from reportcheck.readers.archive import Archive, Element
from reportcheck.readers.assemble import assemble
from reportcheck.readers.draft import Role
from reportcheck.readers.numbering import Numbering, Styles, W, value
from reportcheck.readers.raised import lower, raise_text
from reportcheck.readers.word_tables import cells, live

_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\v", "cr": "\v", "noBreakHyphen": "-"}
_TITLED = 80  # characters up to which a paragraph with an outline level is taken for a heading


def read(path: str, data: bytes, sha256: str) -> Document:
    """Read a .docx file; `Place.line` is the paragraph. Raises ReadError."""
    return _Reader(path, data).document(sha256)


class _Reader:
    """Walks the parts of one document and collects its lines and their roles."""

    def __init__(self, path: str, data: bytes) -> None:
        self.path = path
        self.archive = Archive(path, data)
        self.main = _main_part(self.archive)
        self.styles = Styles(self.part("styles"))
        self.numbering = Numbering(self.part("numbering"), self.styles)
        self.lines: list[str] = []
        self.roles: dict[int, Role] = {}
        self.length = 0
        self.tables = 0
        self.pending = ""
        self.notes: list[tuple[str, str]] = []

    def part(self, name: str) -> Element | None:
        """A part that stands beside the main one."""
        folder = self.main.rpartition("/")[0]
        return self.archive.part(f"{folder}/{name}.xml" if folder else f"{name}.xml")

    def document(self, sha256: str) -> Document:
        """Body, then footnotes and endnotes."""
        root = self.archive.part(self.main)
        body = None if root is None else root.find(f"{W}body")
        if body is None:
            raise ReadError(self.path, "not a Word document", "Give a .docx file")
        self.walk(body)
        for kind in ("footnotes", "endnotes"):
            self.note_part(kind, self.part(kind))
        source = "\n".join(self.lines)
        if not source.strip():
            raise ReadError(self.path, "the document has no text", "Give a report with text in it")
        return assemble(self.path, source, sha256, self.roles)

    def walk(self, parent: Element, cell: Role | None = None) -> None:
        """The paragraphs and tables of a body, a cell, a content control."""
        for child in live(parent):
            if child.tag == f"{W}p":
                self.paragraph(child, cell)
            elif child.tag == f"{W}tbl" and cell is None:
                self.table(child)
            elif len(child):
                self.walk(child, cell)

    def paragraph(self, element: Element, cell: Role | None) -> None:
        """One line: the mark that Word counts, the text, a role where the style gives one."""
        properties = element.find(f"{W}pPr")
        style = value(properties, f"{W}pStyle")
        boxes: list[Element] = []
        text = self.pending + lower("".join(self.text(element, boxes))).replace("\n", " ").replace("\r", " ")
        self.pending = ""
        if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
            self.pending, text = text, ""  # its end was deleted: the next paragraph goes on
        elif text.strip():
            text = self.numbering.mark(properties, style) + text
        self.add(text.replace("\v", " ") if cell else text, cell or self.role(properties, style, text))
        for box in boxes:
            self.walk(box, cell)

    def role(self, properties: Element | None, style: str | None, text: str) -> Role | None:
        """Heading by outline level, furniture for a table of contents."""
        if self.styles.name(style).startswith("toc "):
            return Role("furniture")
        level = value(properties, f"{W}outlineLvl") or self.styles.find(style, f"{W}pPr/{W}outlineLvl")[0]
        title = self.styles.name(style) in ("title", "标题")
        if level is not None and level.isdigit() and int(level) < 9 and not title and _is_title(text):
            return Role("heading", int(level) + 1)
        return None

    def add(self, text: str, role: Role | None) -> None:
        """Append a line."""
        if role is not None and (text.strip() or role.kind == "cell"):
            self.roles[self.length] = role
        self.lines.append(text)
        self.length += len(text) + 1

    def text(self, parent: Element, boxes: list[Element]) -> Iterator[str]:
        """The pieces of text of a paragraph; text boxes are put aside."""
        for child in live(parent):
            tag = str(child.tag).rpartition("}")[2]
            if tag == "t":
                yield child.text or ""
            elif tag in _SIGNS:
                yield _SIGNS[tag] if child.get(f"{W}type") in (None, "textWrapping") else ""
            elif child.tag in _NOTES:
                yield self.note(_NOTES[child.tag], child)
            elif tag == "txbxContent":
                boxes.append(child)
            elif tag == "r" and value(child, f"{W}rPr/{W}vertAlign") == "superscript":
                yield raise_text("".join(self.text(child, boxes)))
            elif len(child) and not (tag == "r" and _hidden(child)):
                yield from self.text(child, boxes)

    def note(self, kind: str, reference: Element) -> str:
        """The number of a footnote or endnote, as [1]."""
        self.notes.append((kind, reference.get(f"{W}id", "")))
        return "" if reference.get(f"{W}customMarkFollows") in ("1", "true") else f"[{len(self.notes)}]"

    def note_part(self, kind: str, root: Element | None) -> None:
        """The notes of one kind that the text refers to, in order."""
        if root is None:
            return
        found = {note.get(f"{W}id"): note for note in root}
        for number, (of, name) in enumerate(list(self.notes), 1):
            if of == kind and (note := found.get(name)) is not None:
                paragraphs = [lower("".join(self.text(child, []))) for child in note.iter(f"{W}p")]
                for at, text in enumerate(paragraphs):
                    self.add((f"[{number}] " if at == 0 else "") + text.strip(), Role("note"))

    def table(self, element: Element) -> None:
        """The cells of a table; a nested table is text of its cell."""
        for cell, role in cells(element, self.tables):
            before = len(self.lines)
            self.walk(cell, role)
            if len(self.lines) == before:
                self.add("", role)
        self.tables += 1


def _main_part(archive: Archive) -> str:
    """The part that holds the text, as the package's relations name it."""
    relations = archive.part("_rels/.rels")
    for relation in () if relations is None else relations:
        if str(relation.get("Type", "")).endswith("/officeDocument"):
            return str(relation.get("Target", "")).lstrip("/")
    return "word/document.xml"


def _is_title(text: str) -> bool:
    """Outline levels are often left on running text: a heading is short and one sentence."""
    return len(text) <= _TITLED and "。" not in text[:-1]


def _hidden(run: Element) -> bool:
    vanish = run.find(f"{W}rPr/{W}vanish")
    return vanish is not None and vanish.get(f"{W}val") not in ("0", "false")
