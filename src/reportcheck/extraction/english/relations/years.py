"""Years that follow from a number: sessions of the National People's Congress, five-year plans, spans of years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.english.relations.view import View
from reportcheck.model.fact import Item, Statement

_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_PLANS = ("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth")
_SESSION = regex.compile(
    r"\b(?P<session>First|Second|Third|Fourth|Fifth) Session of the (?P<congress>\w+)"
    r" National People[’']s Congress[^.\n]{0,60}? on (?P<day>\w+ \d{1,2}, )(?P<year>"
    r"(?:19|20)\d\d)\b"
)
_PLAN = regex.compile(
    r"\b(?P<plan>1[0-6]th|Tenth|Eleventh|Twelfth|Thirteenth|Fourteenth|Fifteenth"
    r"|Sixteenth) Five-Year Plan(?: period)? ?\((?:for )?(?P<from>20\d\d)(?:[-–—]"
    r"| to )(?P<to>20\d\d)\)"
)


def find(view: View) -> Iterator[Statement]:
    """Statements `session-order` and `plan-year`: role date (the year), params relation and due."""
    for match in _SESSION.finditer(view.text, 0, 4000):
        congress = (
            int(match["congress"][:-2])
            if match["congress"][:1].isdigit()
            else _PLANS.index(match["congress"].lower()) + 10
            if match["congress"].lower() in _PLANS
            else 0
        )
        if congress >= 8:  # the 9th first met in 1998, and a congress meets every spring for five years
            yield _year(
                "session-order", match, "year", 1998 + 5 * (congress - 9) + _ORDINALS.index(match["session"].lower())
            )
    for match in _PLAN.finditer(view.text):
        name = match["plan"].lower()
        number = int(name[:2]) if name[0].isdigit() else _PLANS.index(name) + 10
        yield _year("plan-year", match, "from", 1951 + 5 * number)
        yield _year("plan-year", match, "to", 1955 + 5 * number)


def _year(kind: str, match: re.Match[str], group: str, due: int) -> Statement:
    item = Item(match.start(group), match.end(group), match[group], int(match[group]))
    return Statement(kind, {"date": (item,)}, match.start(), match.end(), {"relation": "equal", "due": due})
