"""Numbers of an English report as printed: one pass of one alternation gives every `Figure` with unit and hedge."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.english.numerals import arabic, fraction_terms, rank_value, times_value, word_value
from reportcheck.extraction.english.words import ARABIC, DASH, Words
from reportcheck.model.document import Document
from reportcheck.model.fact import Figure, FigureKind, Hedge

ZERO, ONE = Decimal(0), Decimal(1)
_RANGE = regex.compile(rf"(\D*)({ARABIC}){DASH}({ARABIC})")
_LETTERS = {"m": 6, "M": 6, "k": 3}
_SPAN = regex.compile(
    r"\b(?:past|last|next|previous|coming|these|the first|over|next) (?:(?:more than|nearly) )?$", re.IGNORECASE
)
_RANKED = regex.compile(r"(?:rank(?:s|ed|ing)?|place[ds]?|position|from|to)(?: \w+)? (?:the )?$")
_MARKS = {
    "percent": "%", "per cent": "%", "$": "$", "US$": "$", "U.S. dollars": "$", "US dollars": "$", "dollars": "$",
    "USD": "$", "RMB": "yuan", "CNY": "yuan", "¥": "yuan", "€": "euros", "EUR": "euros", "£": "pounds", "GBP": "pounds",
}  # fmt: skip
_LINK = regex.compile(
    r" (?:to|and)(?: (?:nearly|almost|over|about|around|at least|more than|roughly"
    r"|approximately))? |, (?:and )?|(?: (?:million|billion|trillion))? or "
)


def scan(document: Document, words: Words) -> list[Figure]:
    """Every figure of the report in order; marks of headings and list items are none."""
    text = document.text
    found: list[Figure] = []
    for block in document.blocks:
        if block.kind in ("table", "furniture"):
            continue
        found += _in_block(text, block.start, block.end, words)
    return _shared(found, text)


def _in_block(text: str, start: int, end: int, words: Words) -> Iterator[Figure]:
    at = start
    while match := words.figure.search(text, at, end):
        figure = _figure(text, match, end, words)
        at = match.end()
        if figure:
            at = max(at, figure.end)
            yield figure


def _figure(text: str, match: re.Match[str], limit: int, words: Words) -> Figure | None:
    start, end, kind = match.start(), match.end(), match.lastgroup
    said = match[0]
    if kind == "date":
        return Figure(start, end, said, "date", ZERO, ZERO, "", printed=said)
    if kind == "fraction":
        over = fraction_terms(said)
        hedge = _hedge(text, start, words)
        return Figure(start, end, said, "fraction", over[0] / over[1], ZERO, "", hedge, over, f"{over[0]}/{over[1]}")
    if kind == "times":
        return Figure(start, end, said, "multiple", times_value(said), ONE, "")
    if kind == "rank":
        ranked = _RANKED.search(text, max(0, start - 24), start) and not re.match(
            r" (?:of (?!(?:the |all )?\d)|quarter|half|time|session|year)", text[end : end + 9]
        )
        if ranked and (
            said[0].isdigit()
            or re.match(r"[,.;]| in | among | of | nation| world| place| largest", text[end : end + 10] + ".")
        ):
            return Figure(start, end, said, "rank", rank_value(said), ZERO, "")
        return Figure(start, end, said, "ordinal", rank_value(said), ZERO, "") if said[0].isdigit() else None
    if kind == "ordinal":
        return Figure(start, end, said, "ordinal", rank_value(said), ZERO, "")
    return _amount(text, match, limit, words)


def _amount(text: str, match: re.Match[str], limit: int, words: Words) -> Figure | None:
    start, currency = match.start(), (match["currency"] or "").strip().replace("US $", "US$")
    tail = words.tail.match(text, match.end(), limit)
    assert tail is not None
    multiple, unit = tail["multiple"], tail["unit"] or ""
    if multiple in _LETTERS and not (currency or text[start] in "$€£¥"):
        multiple, unit = None, ""
        end = match.end()
    else:
        end = tail.end()
    power = words.powers.get(multiple or "", _LETTERS.get(multiple or "", 0))
    if match["word"] and (
        words.not_counts.match(text, start) or (match["word"].lower() == "one" and not (power or unit))
    ):
        return None
    unit = unit.replace("-", " ") if unit not in ("full-time equivalents", "kilowatt-hours") else unit
    if match["range"]:
        return _range(text, match, end, unit, power, words)
    if (both := _range_in_words(text, match, tail, limit, words)) is not None:
        return both
    value, ulp = (word_value(match["word"]), ONE) if match["word"] else arabic(match["number"])
    if (
        not (power or unit or currency)
        and text[end : end + 1] in "-/"
        and text[end + 1 : end + 2].isalnum()
        and text[end + 1 : end + 5] != "year"
    ):
        return None  # 360-degree, 24/7
    if not (power or unit or currency) and text[end : end + 1].isalpha():
        return None  # 5G
    own = _MARKS.get(currency, currency) or _MARKS.get(unit, unit)
    kind: FigureKind = "number"
    if unit in words.points:
        kind, own = "point", "percentage points"
        power += -2 if unit.startswith(("basis", "bps")) else 0
    elif own == "%":
        kind = "percent"
    elif unit in words.duration and not power:
        kind = "duration"
        if _SPAN.search(text, max(0, start - 22), start):
            return None  # over the past five years: a time, not a figure
    exact = (
        kind in ("number", "duration")
        and not power
        and ulp == 1
        and not currency
        and unit not in words.money | words.measured
    )
    hedge, end = _hedges(text, start, end, words)
    return Figure(
        start, end, text[start:end], kind, value.scaleb(power), ZERO if exact else ulp.scaleb(power), own, hedge
    )


def _range_in_words(text: str, match: re.Match[str], tail: re.Match[str], limit: int, words: Words) -> Figure | None:
    """6.5 to 7 percent: a range, unless a `from` before it makes it a move."""
    if (
        match["word"]
        or tail["unit"]
        or tail["multiple"]
        or not (to := _TO.match(text, match.end(), limit))
        or _FROM.search(text, max(0, match.start() - 40), match.start())
    ):
        return None
    found = words.tail.match(text, to.end(), limit)
    if found is None or not found["unit"] or found["unit"] in words.money | words.duration:
        return None
    (low, ulp), (high, other), power = (
        arabic(match["number"]),
        arabic(to[1]),
        words.powers.get(found["multiple"] or "", 0),
    )
    if low >= high:
        return None
    parts, own = (low.scaleb(power), high.scaleb(power)), _MARKS.get(found["unit"], found["unit"])
    start, end = match.start(), found.end()
    hedge, printed = _hedge(text, start, words), f"{parts[0]:f}..{parts[1]:f}"
    return Figure(
        start, end, text[start:end], "range", parts[0], min(ulp, other).scaleb(power), own, hedge, parts, printed
    )


_TO = regex.compile(rf" to ({ARABIC})")
_FROM = regex.compile(r"\b(?:from|between|rise|rose|risen|grown|increased?|cut|reduced|raised|lowered)\b[^;.,]*$")


def _range(text: str, match: re.Match[str], end: int, unit: str, power: int, words: Words) -> Figure | None:
    terms = _RANGE.match(match["range"])
    assert terms is not None
    (low, ulp), (high, other) = arabic(terms[2]), arabic(terms[3])
    parts = (low.scaleb(power), high.scaleb(power))
    own = _MARKS.get(terms[1].strip(), _MARKS.get(unit, unit))
    hedge = _hedge(text, match.start(), words)
    return Figure(
        match.start(), end, text[match.start() : end], "range", parts[0], min(ulp, other).scaleb(power), own,
        hedge, parts, f"{parts[0]:f}..{parts[1]:f}",
    )  # fmt: skip


def _hedges(text: str, start: int, end: int, words: Words) -> tuple[Hedge, int]:
    """The hedge around a figure; `or more` behind it belongs to the figure, so its end."""
    if found := words.hedge_after.match(text, end):
        return words.after[found[1].lower()], end
    return _hedge(text, start, words), end


def _hedge(text: str, start: int, words: Words) -> Hedge:
    found = words.hedge_before.search(text, max(0, start - 30), start)
    if found is None:
        return "none"
    word = found[1].lower()
    if text[found.end(1) : start].strip().lower() == "the":
        return "none"  # 12 more than the 314: a comparison with what is known
    moved = words.move.search(text, max(0, found.start() - 12), found.start())
    if (
        word in ("over", "above", "below", "under", "within")
        and moved
        and moved.end() == found.start() - 1
        and moved[0] == "up"
    ):
        return "none"
    return words.before.get(word, "none")


def _shared(figures: list[Figure], text: str) -> list[Figure]:
    """A unit printed once serves the list before it (from 45.3 to 51.6 percent; 54 trillion to 82.7 trillion yuan)."""
    for at in range(len(figures) - 2, -1, -1):
        bare, following = figures[at], figures[at + 1]
        if (
            bare.kind != "number"
            or bare.unit
            or not following.unit
            or following.kind not in ("number", "percent", "point", "duration")
        ):
            continue
        if not _LINK.fullmatch(text, bare.end, following.start) or (following.kind == "percent" and bare.value > 999):
            continue  # above the target of 12,000 and 6.4% more than last year
        power, own = _power(following), _power(bare)
        lifted = power if not own and power >= 6 and bare.value < 1000 and following.value.scaleb(-power) < 1000 else 0
        measured = following.ulp != 0
        ulp = bare.ulp or (ONE if measured else ZERO)
        figures[at] = bare._replace(
            unit=following.unit, kind=following.kind, value=bare.value.scaleb(lifted), ulp=ulp.scaleb(lifted)
        )
    return figures


def _power(figure: Figure) -> int:
    """The power of ten that a multiplier word gives the figure."""
    text = figure.text.lower()
    return next(
        (power for word, power in (("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12)) if word in text),
        0,
    )
