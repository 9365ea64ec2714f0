"""Puts comment marks around words of a Word paragraph; runs are split where a figure begins or ends inside one."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from importlib import import_module
from typing import Any

from reportcheck.annotate.lines import Leaf
from reportcheck.readers.archive import Element
from reportcheck.readers.numbering import W

etree: Any = import_module("lxml.etree")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def anchor(leaves: Callable[[], list[Leaf]], length: int, ranges: list[tuple[int, int, int]]) -> set[int]:
    """Mark each range `(start, end, comment id)` of a line of `length` characters; the ids that found their place.

    What comes before the first text (a list number that Word counts) shifts the places; a range whose words are no
    text of the paragraph has no place here.
    """
    shift = length - sum(len(text) for _, text in leaves())
    wanted = [(max(start - shift, 0), end - shift, number) for start, end, number in ranges if end > shift]
    for cut in sorted({at for start, end, _ in wanted for at in (start, end)}, reverse=True):
        _split(leaves(), cut)
    placed: set[int] = set()
    for start, end, number in wanted:
        runs = [run for run in _runs(leaves(), start, end) if run is not None]
        if runs:
            _mark(runs[0], runs[-1], number)
            placed.add(number)
    return placed


def around(paragraph: Element, number: int) -> None:
    """Mark a whole paragraph: for words that hold no comment of their own, as in a text box."""
    children = [child for child in paragraph if child.tag != f"{W}pPr"]
    start, end, reference = _marks(number)
    if children:
        children[0].addprevious(start)
        children[-1].addnext(end)
    else:
        paragraph.extend([start, end])
    end.addnext(reference)


def _split(leaves: list[Leaf], cut: int) -> None:
    """Make a run begin at `cut`."""
    at = 0
    for text, words in leaves:
        if at < cut < at + len(words) and text is not None:
            _split_run(text, cut - at)
            return
        if at == cut and text is not None and (before := _siblings_before(text)):
            _move(text.getparent(), before)
            return
        at += len(words)


def _split_run(text: Element, at: int) -> None:
    words = text.text or ""
    rest = etree.SubElement(text.getparent(), f"{W}t")
    text.addnext(rest)
    rest.text, text.text = words[at:], words[:at]
    for part in (text, rest):
        part.set(_SPACE, "preserve")
    _move(text.getparent(), _siblings_before(rest))


def _siblings_before(text: Element) -> list[Element]:
    """What stands before a text in its run, formatting apart."""
    run = text.getparent()
    return [child for child in run[: run.index(text)] if child.tag != f"{W}rPr"]


def _move(run: Element, children: list[Element]) -> None:
    """Put children into a new run of the same formatting before their own."""
    new = etree.Element(run.tag, run.attrib, nsmap=run.nsmap)
    formatting = run.find(f"{W}rPr")
    if formatting is not None:
        new.append(deepcopy(formatting))
    run.addprevious(new)
    for child in children:
        new.append(child)


def _runs(leaves: list[Leaf], start: int, end: int) -> list[Element | None]:
    at, runs = 0, []
    for text, words in leaves:
        if at < end and start < at + len(words):
            runs.append(None if text is None else text.getparent())
        at += len(words)
    return runs


def _mark(first: Element, last: Element, number: int) -> None:
    start, end, reference = _marks(number)
    first.addprevious(start)
    last.addnext(end)
    end.addnext(reference)


def _marks(number: int) -> tuple[Element, Element, Element]:
    start, end = (
        etree.Element(f"{W}{name}", {f"{W}id": str(number)}) for name in ("commentRangeStart", "commentRangeEnd")
    )
    reference = etree.Element(f"{W}r")
    etree.SubElement(reference, f"{W}commentReference", {f"{W}id": str(number)})
    return start, end, reference
