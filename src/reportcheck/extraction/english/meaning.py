"""What a figure measures and which way, by the verb before it and the words behind it."""

from __future__ import annotations

import re
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.english.words import Words
from reportcheck.model.fact import Figure, Measure

_MODIFIER = (
    r"(?:(?:an?|the|average|annual|annually|annualized|year-on-year|year-over-year"
    r"|cumulative|total|real|nominal|rate|yearly|further|by|of|in|terms|overall"
    r"|likewise|just|only|another|its|per|year|their|his|respectively|organic"
    r"|combined) ?)"
)
_BY = regex.compile(rf"^ ?{_MODIFIER}{{0,7}}(?:at )?(?:an? {_MODIFIER}{{0,4}})?$")
_TO = regex.compile(r"(?:^| )(?:to|at|to reach|to stand at)(?: an?| the)? ?$")
_FROM = regex.compile(r"\b(?:from|than|compared with|compared to|against|versus|vs\.?)(?: (?:an?|the))? ?$")
_BEHIND = regex.compile(
    r"^[- ](?:year-on-year |year-over-year |annual |real )?(?P<noun>increase|decrease"
    r"|rise|growth|decline|drop|fall|reduction|cut|improvement|higher|lower|more"
    r"|less|fewer|above|below|gain|up|down)\b(?! of)",
)
_OF = regex.compile(r"^ of (?!(?:which|whom)\b)|^ share\b")
_SHARE = regex.compile(
    r"(?:account(?:s|ed|ing)? for|represent(?:s|ed|ing)?|ma(?:de|kes?|king) up"
    r"|constitut\w+|contribut\w+|share\b[^.;]{0,80})(?: an?| the)? ?$"
)
_MADE = regex.compile(r"\bma(?:de|kes?|king) $")
_OR = regex.compile(r"^[^;.]{0,60}, or (?:about |nearly |some |over )?$")
_RATE = regex.compile(
    r"\b(?:rate|ratio|margin|coverage|yield|intensity|utili[sz]ation|occupancy|turnover|retention|leverage|return)s?\b",
    re.IGNORECASE,
)
_DOWN_NOUNS = frozenset(
    {"decrease", "decline", "drop", "fall", "reduction", "cut", "lower", "less", "fewer", "below", "down"}
)


class Reading(NamedTuple):
    """Measure and sign of a figure; where its verb begins in the words before it (their end: no verb); tags."""

    measure: Measure
    sign: int
    verb: int
    tags: frozenset[str] = frozenset()


def read(figure: Figure, left: str, right: str, words: Words) -> Reading:
    """The reading of a figure between the words before it (hedge left out) and those behind it."""
    moved, state = _last(words.move, left), _last(words.state, left)
    verb = max((one for one in (moved, state) if one), key=lambda one: one.start(), default=None)
    at = verb.start() if verb and len(left) - verb.end() < 60 else len(left)
    percent = figure.kind in ("percent", "fraction")
    if figure.kind == "rank":
        return Reading("rank", 1, at)
    if figure.kind == "multiple":
        return Reading("ratio", 1, len(left))
    if figure.kind in ("date", "ordinal"):
        return Reading("date" if figure.kind == "date" else "ordinal", 1, at)
    tags = (
        frozenset({"average"})
        if _AVERAGE.search(left[max(0, len(left) - 60) :]) or _AVERAGE.match(right[:40])
        else frozenset()
    )
    if found := _BEHIND.match(right):
        sign = -1 if found["noun"] in _DOWN_NOUNS else 1
        if figure.kind == "point":
            return Reading("gap", sign, len(left), tags)
        direct = not moved or len(left) - moved.end() > 25
        if direct or found["noun"] in ("higher", "lower", "more", "less", "fewer", "above", "below"):
            return Reading("growth" if percent else "change", sign, len(left), tags)
    if moved and (made := _MADE.search(left, 0, moved.start())):  # pay made up £7.2 million of costs: no move up
        return Reading("share" if percent else "level", 1, made.start(), tags)
    if percent and _OR.search(left):  # 164 were women, or 42.5%
        return Reading("share", 1, at, tags)
    if percent and (share := _SHARE.search(left)):  # made up 83.3% of the total: no move up
        return Reading("share", 1, share.start(), tags)
    if moved and verb is moved:
        between = left[moved.end() :]
        sign = 1 if words.rises(moved[0]) else -1
        if _FROM.search(between):
            return Reading("rate" if percent else "level", 1, at, tags | {"from"})
        if _TO.search(between) and not (
            moved[0].lower() in ("growth", "increase") and not between.strip().endswith("to")
        ):
            return Reading("rate" if percent else "level", 1, at, tags | {"to"})
        if _BY.match(between):
            if figure.kind == "point":
                return Reading("change", sign, at, tags)
            if percent:
                return Reading("growth", sign, at, tags)
            return Reading("change" if figure.kind != "range" else "level", sign, at, tags)
    if _FROM.search(left):
        return Reading("rate" if percent else "level", 1, at, tags | {"from"})
    if figure.kind == "point":
        return Reading("change", 1, at, tags)
    if figure.kind == "duration":
        return Reading("duration", 1, at, tags)
    if percent or figure.unit == "%":
        if _OF.match(right) and not _RATE.search(left[max(0, at - 40) :]):
            return Reading("share", 1, at, tags)
        grew = re.search(r"\bgrowth(?: rate)?(?: target)?(?: for [\w ]{2,30})? ?$", left[:at])
        return Reading("growth" if grew else "rate", 1, at, tags)
    return Reading("level", 1, at, tags)


_AVERAGE = regex.compile(r"average annual|annual average|annually|per year|a year\b|on average|compound", re.IGNORECASE)


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return max(pattern.finditer(text, max(0, len(text) - 110)), key=lambda one: one.start(), default=None)
