"""Slogans of the state that every report quotes, and that have one number each: “四个意识”, “两个维护”, “三会一课”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from reportcheck import regex
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Item, Statement

_CN = "一二两三四五六七八九十"
_BARE = str.maketrans("", "", "“”")
_LONG = 5  # other characters: 中央八项规定 is no other one's
_NUMERAL = regex.compile(f"[{_CN}]")


def slogans(view: View, known: Iterable[str]) -> Iterator[Statement]:
    """Statements `slogan` with role mention: as printed, and as it is; `known` are slogans with their numerals."""
    pattern, own = _patterns(tuple(known))
    for match in pattern.finditer(view.text) if own else ():
        said, slogan = match[1], own[_NUMERAL.sub("#", match[1])]
        wrong = [at for at, (a, b) in enumerate(zip(said, slogan, strict=True)) if whole(a) != whole(b)]
        if len(wrong) < 2:  # with more, it is another one in the same words
            at = wrong[0] if wrong else next(at for at, letter in enumerate(slogan) if letter in _CN)
            found = tuple(Item(*match.span(1), one.translate(_BARE), whole(one[at])) for one in (said, slogan))
            yield Statement("slogan", {"mention": found}, *match.span(1), {"name": slogan.translate(_BARE)})


@lru_cache(maxsize=8)
def _patterns(known: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    """All slogans with any numerals, in quotes or long enough without; each one's own by its form, # for a numeral."""
    forms = {_NUMERAL.sub("#", slogan): slogan for slogan in known}
    any_ = {form: re.escape(form).replace("\\#", f"[{_CN}]") for form in forms}
    long = "|".join(pattern for form, pattern in any_.items() if len(form.replace("#", "")) >= _LONG)
    quoted = rf"(?<=“)(?:{'|'.join(any_.values())})(?=”)"
    return regex.compile(f"({quoted}|{long})" if long else f"({quoted})"), forms
