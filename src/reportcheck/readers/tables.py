"""Tables: rows of cells in the view, one block a row, cells parted by `|`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from reportcheck import regex
from reportcheck.model.document import Block, Cell, Table
from reportcheck.readers.draft import Spot
from reportcheck.readers.fold import DROP

_DELIMITER = regex.compile(r" *\|?(?: *[：:]?-{2,}[：:]? *\|)* *[：:]?-{2,}[：:]? *\|? *$")
_UNIT = regex.compile("单位[：:] *([^|）)\n ]{1,20})")
_TAB = regex.compile(r"(?<=\S)[ \u3000]*\t\s*(?=\S)")
_GAP = regex.compile(r"(?<=[^ \0]) {2,}(?=[^ \0])")
_WIDE = regex.compile(r"(?<=\S)\u3000(?=\S)")
_HEDGED = regex.compile(r"[-+]?[\d,]+(?:\.\d+)?[^\d，。；]{0,6}$")  # 5%以上
_SPACED = regex.compile(r"(?:^|(?<=\|)) *[^ -~](?: *\| *[^ -~](?= *(?:\||$)))+")  # a word set wide: 指  标
_CLAUSE = regex.compile("[，。；]")
_NUMBER = regex.compile(r"[-+]?[\d,]+(?:\.\d+)?%?$|[-—…/]+$")


def delimiter(line: str) -> bool:
    """Is this the line of dashes under a Markdown table's header?"""
    return "-" in line and "|" in line and _DELIMITER.match(line) is not None


def pipe_rows(texts: Sequence[str]) -> list[bool]:
    """Which lines are rows of a table written with `|`: two or more in a row with as many bars."""
    bars = [text.strip().strip("|").count("|") + text.lstrip().startswith("|") for text in texts]
    before, after = [0, *bars[:-1]], [*bars[1:], 0]
    return [count > 0 and (up > 0 or down > 0) for count, up, down in zip(bars, before, after, strict=True)]


def framed_rows(texts: Sequence[str], rows: Sequence[bool]) -> list[tuple[bool, bool]]:
    """Of which rows the bars at the left and the right end frame the table, and part no empty cell from the next."""
    framed = [(False, False)] * len(texts)
    for row, run in groupby(range(len(texts)), key=rows.__getitem__):
        if row:
            places = list(run)
            bars = [(texts[at].startswith("|"), texts[at].endswith("|")) for at in places]
            both = bars[0] == (True, True)  # a header has words over each column
            left, right = (both or all(ends) for ends in zip(*bars, strict=True))
            for at in places:
                framed[at] = left, right
    return framed


def bare_row(line: str, left: bool = True, right: bool = True) -> str:
    """A folded table row without the bars that frame it, as long as before."""
    first, last = len(line) - len(line.lstrip(" ")), len(line.rstrip(" ")) - 1
    if right and line[last] == "|" and last > first:
        line = line[:last] + DROP + line[last + 1 :]
    return line[:first] + DROP + line[first + 1 :] if left and line[first] == "|" else line


def column_rows(lines: Sequence[str], sources: Sequence[str]) -> dict[int, str]:
    """Rows of tables set with tabs or wide gaps: two or more lines with a number in a column, and the header above.

    `lines` are folded, `sources` the same as found; the rows are given as folded lines with a `|` in each gap.
    """
    pairs = list(zip(lines, sources, strict=True))
    gaps = [_gap(line, source) for line, source in pairs]
    if not any(gaps):
        return {}
    marked: list[tuple[str, int]] = []
    for (line, source), gap in zip(pairs, gaps, strict=True):
        found = [match.start() for match in gap.finditer(line if gap is _GAP else source)] if gap else []
        row = line
        for at in found:
            row = row[:at] + "|" + row[at + 1 :]
        row = _SPACED.sub(lambda match: match[0].replace("|", " "), row) if found else row
        cells = row.split("|")
        prose = not found or _CLAUSE.search(line) is not None
        number = _HEDGED if gap is _WIDE else _NUMBER
        marked.append((row, 0 if prose else 2 if any(number.match(cell.strip(" \0")) for cell in cells[1:]) else 1))
    kinds = [0, *[kind for _, kind in marked], 0]
    rows = {}
    for at, (row, kind) in enumerate(marked):
        numbered = kind == 2 and (kinds[at] == 2 or kinds[at + 2] == 2)
        header = kind == 1 and kinds[at + 2] == 2 and at + 2 < len(marked) and kinds[at + 3] == 2
        inside = kind == 1 and kinds[at] == 2 and kinds[at + 2] == 2
        if numbered or header or inside:
            rows[at] = row
    return rows


def _gap(line: str, source: str) -> re.Pattern[str] | None:
    """What parts the columns of a line: tabs, wide gaps, or (three columns and more) ideographic spaces."""
    if "\t" in source.strip():
        return _TAB
    if "  " in line.strip():
        return _GAP
    return _WIDE if len(_WIDE.findall(source)) > 1 else None


def table(text: str, rows: Sequence[Block], spans: Sequence[Sequence[Spot]] | None, above: str) -> Table:
    """The table of these row blocks; `spans` gives column, rowspan and colspan of each cell where the format tells."""
    cells = []
    for row, block in enumerate(rows):
        at = block.start
        for index, part in enumerate(text[block.start : block.end].split("|")):
            column, down, across = spans[row][index] if spans and index < len(spans[row]) else (index, 1, 1)
            cells.append(Cell(at, at + len(part), row, column, down, across))
            at += len(part) + 1
    unit = _UNIT.search(above) or _UNIT.search(text, rows[0].start, rows[:4][-1].end)
    header = 0
    for block in rows:
        if any(_NUMBER.match(part) for part in text[block.start : block.end].split("|")[1:]):
            break
        header += 1
    first = text[rows[0].start : rows[0].end]
    caption = first if "|" not in first else above if len(above) <= 80 else ""
    header = min(max(header, 1), len(rows))
    return Table(rows[0].start, rows[-1].end, tuple(cells), caption, unit[1] if unit else "", header)
