"""Slogans of the state that every report quotes, and that have one number each: “四个意识”, “两个维护”, “三会一课”."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from reportcheck import regex
from reportcheck.extraction.structure.view import NUMERAL, View, whole
from reportcheck.model.fact import Item, Statement

_CN = "一二两三四五六七八九十"
_BARE = str.maketrans("", "", "“”")
_LONG = 5  # other characters: 中央八项规定 is no other one's
_QUOTED = regex.compile(r"“([^“”\n]{2,14})”")
_NUMERAL = regex.compile(f"[{_CN}]")


def slogans(view: View, known: Iterable[str], common: Iterable[str] = ()) -> Iterator[Statement]:
    """Statements `slogan` with role mention: as it is, and as printed; `known` are slogans with their numerals.

    Those that are `common` in their words (“五个结合” of a place's own) are taken for the state's only where they are
    right, or where another one stands beside them.
    """
    own, ends, long = _forms(tuple(known))
    found = [match.span(1) for match in (_QUOTED.finditer(view.text) if own else ()) if match[1][-1] in ends]
    for _, end in view.followed(long):
        for before, words, form in long.get(view.text[end : end + 1], ()):
            if view.text.startswith(words, end) and (match := form.match(view.text, max(end - before, 0))):
                found.append(match.span())
    for start, end in sorted(set(found)):
        said = view.text[start:end]
        slogan = own.get(_NUMERAL.sub("#", said))
        if slogan is None:
            continue
        wrong = [at for at, (a, b) in enumerate(zip(said, slogan, strict=True)) if whole(a) != whole(b)]
        if wrong and slogan in common and not _in_company(view.text, start, end, known):
            continue
        if len(wrong) < 2:  # with more, it is another one in the same words
            at = wrong[0] if wrong else next(at for at, letter in enumerate(slogan) if letter in _CN)
            items = tuple(
                Item(start, end, one.translate(_BARE), whole(one[at])) for one in (slogan, said)
            )  # last, the claim
            yield Statement("slogan", {"mention": items}, start, end, {"name": slogan.translate(_BARE)})


_NEAR = 24  # characters to the next one: 增强“四个意识”、坚定“四个自信”


def _in_company(text: str, start: int, end: int, known: Iterable[str]) -> bool:
    around = (text[max(start - _NEAR, 0) : start], text[end : end + _NEAR])
    return any(slogan in words for slogan in known for words in around)


@lru_cache(maxsize=8)
def _forms(known: tuple[str, ...]) -> tuple[dict[str, str], str, dict[str, list[tuple[int, str, re.Pattern[str]]]]]:
    """Slogans by their form with # for numerals; the characters that they end in; those that need no quotes.

    These by what stands behind the last numeral that words follow: the size of what is before it, the words, the form.
    """
    forms = {_NUMERAL.sub("#", slogan): slogan for slogan in known}
    long: dict[str, list[tuple[int, str, re.Pattern[str]]]] = defaultdict(list)
    for form in forms:
        words = form.rstrip("#").rpartition("#")[2].lstrip(NUMERAL)  # 百 is read with the numeral before it
        if words and len(form.replace("#", "")) >= _LONG:
            pattern = regex.compile(re.escape(form).replace("\\#", f"[{_CN}]"))
            long[words[0]].append((form.rindex(words), words, pattern))
    return forms, "".join(form[-1] for form in forms).replace("#", _CN), dict(long)
