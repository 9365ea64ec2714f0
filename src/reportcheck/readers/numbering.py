"""The marks that Word counts itself: 一、 （一） 1. and the like, from numbering.xml and the styles."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportcheck.readers.archive import Element
from reportcheck.readers.word_numerals import numeral

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEPTH = 20  # styles a style may be based on


def value(element: Element | None, path: str) -> str | None:
    """The `w:val` of the element at `path` under this one."""
    found = element.find(path) if element is not None else None
    return None if found is None else found.get(f"{W}val")


@dataclass(slots=True)
class _Level:
    format: str
    text: str
    start: int
    suffix: str
    style: str | None


class Styles:
    """What paragraph styles say of outline level and numbering, what they are based on included."""

    def __init__(self, root: Element | None) -> None:
        styles = [] if root is None else root.findall(f"{W}style[@{W}styleId]")
        self._styles = {style.get(f"{W}styleId"): style for style in styles}
        self._default = next((name for name, style in self._styles.items() if _is_default(style)), None)

    def find(self, style: str | None, path: str) -> tuple[str | None, str | None]:
        """The `w:val` at `path` of a style or of the nearest one it is based on, and that style's id."""
        name = style or self._default
        for _ in range(_DEPTH):
            element = self._styles.get(name)
            if element is None:
                break
            if (found := value(element, path)) is not None:
                return found, name
            name = value(element, f"{W}basedOn")
        return None, None

    def name(self, style: str | None) -> str:
        """The name of a style in lower case, such as `heading 1` or `toc 2`."""
        return (value(self._styles.get(style), f"{W}name") or "").lower()


def _is_default(style: Element) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true")


class Numbering:
    """Counts the numbered paragraphs of a document in order and writes the mark of each."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._of: dict[str, str] = {}
        self._changes: dict[str, dict[int, _Level | int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        linked = {}
        for abstract in root.findall(f"{W}abstractNum"):
            name = abstract.get(f"{W}abstractNumId", "")
            self._abstract[name] = {_index(level): _level(level) for level in abstract.findall(f"{W}lvl")}
            if (style := value(abstract, f"{W}styleLink")) is not None:
                linked[style] = name
        for abstract in root.findall(f"{W}abstractNum"):
            if (style := value(abstract, f"{W}numStyleLink")) in linked and style is not None:
                self._abstract[abstract.get(f"{W}abstractNumId", "")] = self._abstract[linked[style]]
        for num in root.findall(f"{W}num"):
            name = num.get(f"{W}numId", "")
            self._of[name] = value(num, f"{W}abstractNumId") or ""
            changes: dict[int, _Level | int] = {}
            for override in num.findall(f"{W}lvlOverride"):
                level = override.find(f"{W}lvl")
                start = value(override, f"{W}startOverride")
                if level is not None:
                    changes[_index(override)] = _level(level)
                elif start is not None:
                    changes[_index(override)] = integer(start, 1)
            self._changes[name] = changes

    def mark(self, properties: Element | None, style: str | None) -> str:
        """The mark of the next paragraph with these properties, "" if it has none; counts it."""
        num = value(properties, f"{W}numPr/{W}numId")
        level = value(properties, f"{W}numPr/{W}ilvl")
        if num is None:
            num, owner = self._styles.find(style, f"{W}pPr/{W}numPr/{W}numId")
            level = level or self._styles.find(style, f"{W}pPr/{W}numPr/{W}ilvl")[0]
            if level is None and num is not None:
                levels = self._abstract.get(self._of.get(num, ""), {})
                level = next((str(at) for at, found in levels.items() if found.style == owner), None)
        if num is None or num not in self._of:
            return ""
        return self._count(num, integer(level, 0))

    def _count(self, num: str, at: int) -> str:
        levels = dict(self._abstract.get(self._of[num], {}))
        changes = self._changes.get(num, {})
        counts = self._counts.setdefault(self._of[num], {})
        for index, change in changes.items():
            if isinstance(change, _Level):
                levels[index] = change
            elif (num, index) not in self._begun and index == at:
                counts[index] = change - 1
            self._begun.add((num, index) if index == at else ("", -1))
        if (level := levels.get(at)) is None:
            return ""
        counts[at] = counts.get(at, level.start - 1) + 1
        for deeper in [index for index in counts if index > at]:
            del counts[deeper]
        if level.format in ("bullet", "none"):
            return ""

        def write(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            other = levels.get(index)
            return numeral(counts.get(index, other.start if other else 1), other.format if other else "decimal")

        text = re.sub("%([1-9])", write, level.text)
        return text if level.suffix == "nothing" or text.endswith(("、", "）", ")")) else text + " "


def _index(element: Element) -> int:
    return integer(element.get(f"{W}ilvl"), 0)


def integer(text: str | None, default: int) -> int:
    return int(text) if text is not None and re.fullmatch(r"\d{1,6}", text) else default


def _level(element: Element) -> _Level:
    return _Level(
        value(element, f"{W}numFmt") or "decimal",
        value(element, f"{W}lvlText") or "",
        integer(value(element, f"{W}start"), 1),
        value(element, f"{W}suff") or "tab",
        value(element, f"{W}pStyle"),
    )
