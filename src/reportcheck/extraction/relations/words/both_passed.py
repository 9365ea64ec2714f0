"""进出口总额10318亿元、企业10329家，首次实现“双过万”: both of the figures before are as large as is said."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.relations.view import View, agrees
from reportcheck.model.fact import Fact, Statement

_BOTH = regex.compile(r"“?双(?:突破|过|超|破|跨|越)(?P<bar>[百千]?亿|[百千十]?万|[百千])(?:亿)?(?:元|大关)?”?")
_HUNDRED_MILLION = Decimal(100_000_000)
_NEAR = 60  # characters in which the two are told
_DOUBT = "it may be said of other figures"


def find(view: View) -> Iterator[Statement]:
    """Statements `both-passed` with role figure: words and figure agree."""
    for said in regex.near(_BOTH, view.text, ("双",), 1, 12):
        facts = [
            fact for fact in view.told(max(said.start() - _NEAR, 0), said.start())
            if fact.figure.kind == "number" and fact.measure == "level" and fact.status == "actual"
        ]  # fmt: skip
        near = facts[-2:]
        if len(near) == 2 and "。" not in view.text[near[0].end : said.start()]:
            bar = parse_numeral(said["bar"].rstrip("亿") or "1") or Decimal(1)
            for fact in near:
                yield agrees("both-passed", fact, said.end(), _passes(fact, bar, "亿" in said[0]), _DOUBT)


def _passes(fact: Fact, bar: Decimal, huge: bool) -> bool:
    """10318亿元 passes 万 in the unit that it is told in, as 10329家 does."""
    value = fact.value / _HUNDRED_MILLION if huge or "亿" in fact.text else fact.value
    return value >= bar
