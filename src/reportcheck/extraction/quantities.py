"""Numbers as printed: one pass of one alternation over the normalised text gives every `Figure` with unit and hedge."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.vocabulary import Vocabulary
from reportcheck.model.document import Document
from reportcheck.model.fact import Figure, FigureKind, Hedge

ONE, ZERO = Decimal(1), Decimal(0)
POWERS = {
    "百": 2,
    "千": 3,
    "万": 4,
    "十万": 5,
    "百万": 6,
    "千万": 7,
    "亿": 8,
    "十亿": 9,
    "百亿": 10,
    "千亿": 11,
    "万亿": 12,
}


def scan(document: Document, vocabulary: Vocabulary) -> Iterator[Figure]:
    """Every figure of the report in order of appearance; headings' marks and note marks are not figures."""
    text = document.text
    marks = {block.mark_start: block.start for block in document.blocks if block.mark}
    skip_to = 0
    for first, last in _prose(document):
        for match in vocabulary.figure.finditer(text, first, last):
            start = match.start()
            if start < skip_to:
                continue
            if start in marks:
                skip_to = marks[start]
                continue
            figure = READ[match.lastgroup or ""](match, document, vocabulary)
            if figure is not None:
                skip_to = figure.end
                yield figure


def _prose(document: Document) -> Iterator[tuple[int, int]]:
    """The stretches of text between tables and page furniture, which are read from their cells, or not at all."""
    start = 0
    for block in document.blocks:
        if block.kind in ("table", "furniture"):
            if start < block.start:
                yield start, block.start
            start = max(start, block.end)
    yield start, len(document.text)


def _make(
    document: Document,
    start: int,
    end: int,
    kind: FigureKind,
    value: Decimal,
    ulp: Decimal = ZERO,
    unit: str = "",
    hedge: Hedge = "none",
    parts: tuple[Decimal, ...] = (),
    printed: str = "",
) -> Figure:
    return Figure(start, end, document.verbatim(start, end), kind, value, ulp, unit, hedge, parts, printed)


def _amount(number: str) -> tuple[Decimal, Decimal] | None:
    """Value and unit of the last printed digit of `3.5万`, `1亿3千多万`, `一百零五`; None where it is no numeral."""
    found = _SIMPLE.fullmatch(number)
    core = number
    if not found and not _BETWEEN.isdisjoint(number):
        core = _MORE.sub("", number).replace(",", "")
        found = _SIMPLE.fullmatch(core)
    if len(core) > _LONGEST:
        return None
    if found:
        power, printed = POWERS[found[2]] if found[2] else 0, len(found[1].partition(".")[2])
        amount = Decimal(found[1])
        if not power:
            return amount, (ONE.scaleb(-printed) if printed else ZERO)
        return amount.scaleb(power), ONE.scaleb(power - printed)
    value = parse_numeral(core)
    if value is None:
        return None
    power = POWERS.get(core[-1], 0) if not core[0].isdigit() or core[-1] in "千万亿" else 0
    return value, (ONE.scaleb(power) if power > 2 else ZERO)


_LONGEST = 20  # characters of a number: longer ones are codes, and more than exact arithmetic has room for
_DUSTS = frozenset({"微克", "毫克"})
_PER = regex.compile("每(立方米|升|千克)$")
_MORE = regex.compile("[多余来几]")
_MORES = frozenset("多余来几")  # what that finds
_BETWEEN = frozenset("多余来几,")  # what is no part of a number's value
_SIMPLE = regex.compile(r"(\d+(?:\.\d+)?)(百|千|万亿|[十百千]?[万亿])?")


def _number(match: re.Match[str], document: Document, vocabulary: Vocabulary) -> Figure | None:
    text, number, (start, end) = document.text, match["number"], match.span()
    unit = vocabulary.unit(text, end)
    noted = unit != "" and number == "一" and vocabulary.counts_in_notes(text, end) and _noted(document, start)
    if not vocabulary.is_figure(number, start, end, unit, text, noted) or (read := _amount(number)) is None:
        return None
    value, ulp = read
    end += len(unit)
    if unit in _DUSTS and (per := _PER.search(text, start - 5, start)):
        unit = f"{unit}/{per[1]}"  # 每立方米20微克
    if unit in ("多", "余"):
        unit = ""
    if unit and not ulp and vocabulary.measured(unit):
        ulp = ONE
    if unit == "季度" and value <= 4:
        return _make(document, start, end, "date", value, unit=unit)
    kind: FigureKind = _KINDS.get(unit) or ("duration" if unit in vocabulary.durations else "number")
    if text.startswith("-", start - 1):  # the minus sign belongs to the figure
        start -= 1
    hedge, end = vocabulary.hedge(text, start, end, not _MORES.isdisjoint(number))
    return Figure(start, end, document.verbatim(start, end), kind, value, ulp, unit, hedge)


_KINDS: dict[str, FigureKind] = {
    "%": "percent", "‰": "percent", "个百分点": "point", "倍": "multiple", "番": "multiple", "成": "multiple",
    "折": "multiple",
}  # fmt: skip


def _noted(document: Document, offset: int) -> bool:
    """Does a numeral stand in an explained term, where 一次, 一张 are counts and not a manner of speaking?"""
    at = bisect_right(document.blocks, offset, key=lambda block: block.start) - 1
    return at >= 0 and document.blocks[at].kind == "note"


def _grade(match: re.Match[str], document: Document, vocabulary: Vocabulary) -> Figure | None:
    value = Decimal("ⅠⅡⅢⅣⅤⅥ".index(match["grade"][0]) + 1)
    return _make(document, match.start(), match.end(), "number", value, unit="类")


def _word_percent(match: re.Match[str], document: Document, vocabulary: Vocabulary) -> Figure | None:
    value = parse_numeral(match["word_percent"][3:])
    if value is None:
        return None
    decimals = max(0, -int(value.as_tuple().exponent))
    hedge, end = vocabulary.hedge(document.text, match.start(), match.end(), False)
    return _make(document, match.start(), end, "percent", value, ulp=ONE.scaleb(-decimals), unit="%", hedge=hedge)


def _fraction(match: re.Match[str], document: Document, vocabulary: Vocabulary) -> Figure | None:
    if "/" in match["fraction"]:
        above, _, below = match["fraction"].partition("/")
        if document.text[match.start() - 1 : match.start()] in _NOT_SPLIT:  # 1/3 of a page, 4/12 of a calendar
            return None
    else:
        below, _, above = match["fraction"].partition("分之")
    top, bottom = parse_numeral(above), parse_numeral(below)
    if top is None or not bottom or ("/" in match["fraction"] and top >= bottom):
        return None
    hedge, end = vocabulary.hedge(document.text, match.start(), match.end(), False)
    return _make(document, match.start(), end, "fraction", top / bottom, parts=(top, bottom),
                 printed=f"{top}/{bottom}", hedge=hedge)  # fmt: skip


_NOT_SPLIT = frozenset(" \n（=|") | {""}


def _ratio(match: re.Match[str], document: Document, vocabulary: Vocabulary) -> Figure | None:
    terms = match["ratio"].replace(" ", "").split(":")
    if len(terms) == 2 and vocabulary.clock(match, document.text):
        return None
    parts = tuple(Decimal(term) for term in terms)
    decimals = min(len(term.partition(".")[2]) for term in terms)
    return _make(document, match.start(), match.end(), "ratio", parts[0], ulp=ONE.scaleb(-decimals), parts=parts,
                 printed=":".join(str(part) for part in parts))  # fmt: skip


def _range(match: re.Match[str], document: Document, vocabulary: Vocabulary) -> Figure | None:
    found = vocabulary.range_parts.match(document.text, match.start())
    if found is None or document.text[match.start() - 1 : match.start()] in ("表", "图"):  # 表2-1 单位数
        return None
    low, high = _amount(found["low"] + (found["low_multiple"] or "")), _amount(found["high"])
    if low is None or high is None:
        return None
    multiple = _SIMPLE.fullmatch(found["high"].replace(",", ""))
    if multiple and multiple[2] and not found["low_multiple"]:  # 5至7万: the multiplier serves both
        low = low[0].scaleb(POWERS[multiple[2]]), low[1]
    end = found.end()
    unit = vocabulary.unit(document.text, end)
    if not unit or (unit == "年" and low[0] > 1000):
        return None
    end += len(unit)
    ulp = max(low[1], high[1]) or (ONE if vocabulary.measured(unit) else ZERO)
    hedge, end = vocabulary.hedge(document.text, match.start(), end, False)
    return _make(document, match.start(), end, "range", low[0], ulp=ulp, unit=unit, parts=(low[0], high[0]),
                 printed=f"{low[0]}..{high[0]}", hedge=hedge)  # fmt: skip


def _date(match: re.Match[str], document: Document, vocabulary: Vocabulary) -> Figure | None:
    found = vocabulary.date_parts.fullmatch(match["date"])
    if found is None:
        return None
    year, month, day = found["year"], found["month"], found["day"]
    number = parse_numeral(year) if year else None
    if year and (number is None or not 1900 <= number <= 2100):
        return None
    printed = "-".join([*([str(number)] if number else []), *(f"{int(part):02d}" for part in (month, day) if part)])
    if not year and not month:
        printed = str(int(day))
    unit = "日" if day else "月" if month else "年"
    value = Decimal(number or month or day)
    return _make(document, match.start(), match.end(), "date", value, unit=unit, printed=printed)


def _rank(match: re.Match[str], document: Document, vocabulary: Vocabulary) -> Figure | None:
    value = parse_numeral(match["rank"].lstrip("第前").rstrip("位名强") or "一") if match["rank"] != "首位" else ONE
    if value is None:
        return None
    kind = vocabulary.rank_kind(match, document.text)
    if kind is None:
        return None
    unit = match["rank"][-1] if match["rank"][-1] in "位名" else ""
    hedge: Hedge = "at_most" if match["rank"].startswith("前") else "none"
    return _make(document, match.start(), match.end(), kind, value, unit=unit, hedge=hedge)


def _ordinal(match: re.Match[str], document: Document, vocabulary: Vocabulary) -> Figure | None:
    found = vocabulary.ordinal_parts.fullmatch(match["ordinal"])
    value = parse_numeral(found[1]) if found else None
    if found is None or value is None or not vocabulary.is_ordinal(match, document.text):
        return None
    return _make(document, match.start(), match.end(), "ordinal", value, unit=found[2])


def _bare(match: re.Match[str], document: Document, vocabulary: Vocabulary) -> Figure | None:
    """亿元以上, 万吨级: a multiplier that stands for one of itself."""
    found = vocabulary.bare_parts.fullmatch(match["bare"])
    around = document.text[match.start() - 1 : match.start()] + document.text[match.end() : match.end() + 1]
    if found is None or around == "（）":  # 地区生产总值（亿元）: the unit of a column
        return None
    value = ONE.scaleb(POWERS[found[1]])
    hedge, end = vocabulary.hedge(document.text, match.start(), match.end(), False)
    return _make(document, match.start(), end, "number", value, ulp=value, unit=found[2], hedge=hedge)


def _half(match: re.Match[str], document: Document, vocabulary: Vocabulary) -> Figure | None:
    half = Decimal("0.5")
    if match["half"] == "半年":
        return (
            _make(document, match.start(), match.end(), "duration", half, unit="年")
            if document.text[match.start() - 1] not in "上下"
            else None
        )
    hedge, end = vocabulary.hedge(document.text, match.start(), match.end(), False)
    return _make(document, match.start(), end, "fraction", half, parts=(ONE, Decimal(2)), printed="1/2", hedge=hedge)


READ = {
    "number": _number, "word_percent": _word_percent, "fraction": _fraction, "ratio": _ratio, "range": _range,
    "date": _date, "rank": _rank, "ordinal": _ordinal, "bare": _bare, "half": _half, "grade": _grade,
}  # fmt: skip
