"""Provinces, then their number: 黑龙江和吉林两省; 桂川黔滇4省区; 京津冀三地."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.structure.lists import stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_NUMBERS = ("两省", "三省", "四省", "五省", "3省", "4省", "5省", "两地", "三地", "四地", "三市", "两市", "三方")
_DOUBT = "the number may count something other than the provinces before it"
_FAR = 2


def provinces(view: View, known: Iterable[str]) -> Iterator[Statement]:
    """Statements `stated-count`: so many provinces as are named right before the number.

    `known` are provinces as name-what they are called for short, a character each (贵州-贵黔).
    """
    forms = _forms(tuple(known))
    numbers = [end - 1 for _, end in view.followed("省地市方") if view.text[end - 1 : end + 1] in _NUMBERS]
    two = [at for at in numbers if view.text[at : at + 2] in _NUMBERS[:2]]
    for match in regex.around(forms.two, view.text, two, 12, 2):
        if not forms.more.search(view.text, match.start() - 4, match.start()):
            stated = view.item(match.start("n"), match.end(), whole(match["n"]))
            yield stated_count(stated, view.items((match.span("first"), match.span("last"))), 2, 2, doubt=_DOUBT)
    for match in regex.around(forms.row, view.text, numbers, 9, 4):
        start, end = match.span("row")
        number = whole(match["n"]) or 0
        apart = view.text[start - 1 : start + 1] not in forms.begun and view.text[start - 1] not in "、和与"
        if apart and abs(number - (end - start)) < _FAR:
            stated, listed = (
                view.item(match.start("n"), match.end(), number),
                [(at, at + 1) for at in range(start, end)],
            )
            yield stated_count(stated, view.items(listed), end - start, end - start, doubt=_DOUBT)


class _Forms(NamedTuple):
    two: re.Pattern[str]
    row: re.Pattern[str]
    more: re.Pattern[str]  # what says that there are others before
    begun: frozenset[str]  # how names begin: 北京津冀 is no row that begins with 京


@lru_cache(maxsize=8)
def _forms(known: tuple[str, ...]) -> _Forms:
    names = [name.partition("-")[0] for name in known]
    short = "".join(name.partition("-")[2] for name in known)
    name, begun = "|".join(names) or "(?!)", frozenset(name[:2] for name in names)
    twice = "|".join(sorted(one for one in begun if set(one) <= set(short)))  # 辽宁: a name, not two
    return _Forms(
        regex.compile(rf"(?P<first>(?:{name})省?)[和与及](?P<last>(?:{name})省?)(?P<n>[两三])省(?![级会道域内])"),
        regex.compile(
            rf"(?P<row>(?!新晋|{twice or '(?!)'})[{short or '-'}]{{2,7}})(?P<n>[两三四五3-5])个?"
            r"(?:省(?![级会道域内])|[地市方])(?![一二两三四]?[省市])"
        ),
        regex.compile(rf"[、和与及同跟]|联合$|携手$|[{short or '-'}]$|(?:{name})[省市]?$"),
        begun,
    )
