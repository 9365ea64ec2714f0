"""支出预算由A变动为B，主要是转移支付增加x，…，补充基金减少y: the reasons for a change, where they make all of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile

from reportcheck import regex
from reportcheck.extraction.relations.books.ledger import Entry
from reportcheck.extraction.relations.view import View
from reportcheck.extraction.slips import one_slip
from reportcheck.model.fact import Statement

_FROM = regex.compile(r"[由从][^由从，。；：、]{0,14}$")
_TO = regex.compile(r"^(?:变动|调整|变更|增加|减少|调增|调减)(?:为|到|至)$")
_DOWN = regex.compile(r"(?:减少|调减|减收|减支|下降)(?:了)?$")
_LONG = 1_000  # an amount of so many units of its last digit: a slip in it shows


def find(view: View, books: Sequence[Sequence[Entry]]) -> Iterator[Statement]:
    """Statements `budget-left` (roles whole, part): what a budget became is what it was and what changed it."""
    for entries in books:
        for at in range(len(entries) - 3):
            before, now = entries[at : at + 2]
            if not _FROM.search(before.words) or not _TO.match(now.lead):
                continue
            behind = takewhile(lambda entry: "。" not in entry.lead, entries[at + 2 :])
            causes = [entry for entry in behind if not entry.depth]
            if len(causes) > 1 and all(entry.part == "change" for entry in causes):
                yield from _explained(before, now, causes)


def _explained(before: Entry, now: Entry, causes: Sequence[Entry]) -> Iterator[Statement]:
    signs = [-1 if _DOWN.search(entry.words) else 1 for entry in causes]
    amounts = [entry.fact._replace(sign=1) for entry in causes]
    moved = sum((fact.value * sign for fact, sign in zip(amounts, signs, strict=True)), Decimal(0))
    off = before.fact.value + moved - now.fact.value
    slack = sum((fact.figure.ulp for fact in (before.fact, now.fact, *amounts)), Decimal(0)) / 2
    fits = abs(off) <= slack
    long = all(fact.value / fact.figure.ulp >= _LONG for fact in amounts)
    added = [fact for fact, sign in zip(amounts, signs, strict=True) if sign > 0]
    taken = [fact for fact, sign in zip(amounts, signs, strict=True) if sign < 0]
    slip = one_slip(now.fact, (before.fact, *added), off) or any(one_slip(fact, (), -off) for fact in taken)
    if fits or (long and slip):
        minus = ",".join(str(at + 1) for at, sign in enumerate(signs) if sign < 0)
        roles = {"whole": (now.fact,), "part": (before.fact, *amounts)}
        params = {"partition": "complete", "minus": minus}
        doubt = "" if fits else "the reasons named need not be all there are"
        yield Statement("budget-left", roles, before.fact.start, amounts[-1].end, params, doubt)
