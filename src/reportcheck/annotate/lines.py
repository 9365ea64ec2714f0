"""Which XML stands behind each line that the Word reader gave: paragraphs, and the texts in them."""

from __future__ import annotations

from reportcheck.readers.archive import Element
from reportcheck.readers.docx import _NOTES, _SIGNS, _hidden, _Reader
from reportcheck.readers.draft import Role
from reportcheck.readers.numbering import W
from reportcheck.readers.word_tables import live

Leaf = tuple[Element | None, str]  # a w:t with its text; None for characters that stand for something else


class Tracing(_Reader):
    """Reads a document as the reader does, and remembers the paragraphs of each line (1-based) of the body."""

    def __init__(self, path: str, data: bytes) -> None:
        super().__init__(path, data)
        self.paragraphs: dict[int, list[Element]] = {}
        self.references: dict[Element, str] = {}
        self._carried: list[Element] = []

    def paragraph(self, element: Element, cell: Role | None) -> None:
        """As the reader; a paragraph whose end was deleted belongs to the line of the next one."""
        line = len(self.lines) + 1
        carried, self._carried = self._carried, []
        super().paragraph(element, cell)
        if self.pending:
            self._carried = [*carried, element]
        else:
            self.paragraphs[line] = [*carried, element]

    def note(self, kind: str, reference: Element) -> str:
        """As the reader; the number is remembered."""
        text: str = super().note(kind, reference)
        self.references[reference] = text
        return text

    def leaves(self, line: int) -> list[Leaf]:
        """The texts of a line of the body in order, generated characters included; empty for a line of a note."""
        return [leaf for element in self.paragraphs.get(line, []) for leaf in self._leaves(element)]

    def _leaves(self, parent: Element) -> list[Leaf]:
        found: list[Leaf] = []
        for child in live(parent):
            tag = str(child.tag).rpartition("}")[2]
            if tag == "t":
                found.append((child, child.text or ""))
            elif tag in _SIGNS:
                found.append((None, _SIGNS[tag] if child.get(f"{W}type") in (None, "textWrapping") else ""))
            elif child.tag in _NOTES:
                found.append((None, self.references.get(child, "")))
            elif tag != "txbxContent" and len(child) and not (tag == "r" and _hidden(child)):
                found += self._leaves(child)
        return found
