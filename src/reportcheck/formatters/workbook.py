"""Writes a plain workbook (Office Open XML): every text an inline string, so that nothing can be a formula."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from xml.sax.saxutils import escape

from reportcheck.formatters.inert import one_line

Cell = str | int | None
Sheet = tuple[Sequence[str], Iterable[Sequence[Cell]]]  # header, rows

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SCHEMAS = "http://schemas.openxmlformats.org"
_MAIN = f"{_SCHEMAS}/spreadsheetml/2006/main"
_OFFICE = f"{_SCHEMAS}/officeDocument/2006/relationships"
_PACKAGE = f"{_SCHEMAS}/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_LONGEST = 32_767  # characters that a cell may hold
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3">'
    '<xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/>'
    '<xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
HEADER, BODY = 1, 2  # places in cellXfs


def workbook(sheets: Mapping[str, Sheet], widths: Mapping[str, int]) -> bytes:
    """The sheets by name, each with a frozen, filtered header; `widths` by column name. Same input, same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in {**_frame(list(sheets)), **_sheets(sheets, widths)}.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            book.writestr(entry, _XML + content)
    return out.getvalue()


def _frame(names: list[str]) -> dict[str, str]:
    """Everything but the sheets."""
    kinds = {f"worksheets/sheet{n}.xml": "worksheet" for n in range(1, len(names) + 1)} | {"styles.xml": "styles"}
    parts = "".join(
        f'<Override PartName="/xl/{part}" ContentType="{_TYPE}.{kind}+xml"/>'
        for part, kind in {"workbook.xml": "sheet.main", **kinds}.items()
    )
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind}" Target="{part}"/>'
        for n, (part, kind) in enumerate(kinds.items(), 1)
    )
    listed = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>' for n, name in enumerate(names, 1))
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    root = f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">{rels}{parts}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{root}</Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>',
        "xl/styles.xml": _STYLES,
    }


def _sheets(sheets: Mapping[str, Sheet], widths: Mapping[str, int]) -> dict[str, str]:
    return {
        f"xl/worksheets/sheet{n}.xml": _sheet(columns, rows, widths)
        for n, (columns, rows) in enumerate(sheets.values(), 1)
    }


def _sheet(columns: Sequence[str], rows: Iterable[Sequence[Cell]], widths: Mapping[str, int]) -> str:
    wide = "".join(
        f'<col min="{n}" max="{n}" width="{widths.get(name, 11)}" customWidth="1"/>'
        for n, name in enumerate(columns, 1)
    )
    lines = [_line(1, columns, HEADER), *(_line(number, row, BODY) for number, row in enumerate(rows, 2))]
    view = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    return (
        f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">{view}</sheetView></sheetViews>'
        f"<cols>{wide}</cols><sheetData>{''.join(lines)}</sheetData>"
        f'<autoFilter ref="A1:{_letters(len(columns))}{len(lines)}"/></worksheet>'
    )


def _line(number: int, row: Sequence[Cell], style: int) -> str:
    cells = (_cell(f"{_letters(n)}{number}", v, style) for n, v in enumerate(row, 1) if v not in (None, ""))
    return f'<row r="{number}">{"".join(cells)}</row>'


def _cell(place: str, value: Cell, style: int) -> str:
    if isinstance(value, int):
        return f'<c r="{place}" s="{style}"><v>{value}</v></c>'
    text = escape(one_line(str(value))[:_LONGEST])
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _letters(number: int) -> str:
    """The name of the nth column: A, ..., Z, AA, ..."""
    name = ""
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name
