"""支出预算由A变动为B，主要是转移支付增加x，补充基金减少y; 基金年初余额A，动用x，年末余额B: what made B of A."""

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
_WAS = regex.compile(r"(?:[年期]初|上年|去年|年末)[^，。；：、]{0,20}(?<!债务)余额(?:为)?$")
_IS = regex.compile(r"(?:[年期]末|年底|现有|目前)[^，。；：、]{0,20}(?<!债务)余额(?:为)?$")
_OTHER = regex.compile("债务|债券|余额")
_OUT = regex.compile(r"动用|使用|支出|调出|减少|冲减|调入一般公共预算")
_IN = regex.compile(r"补充|安排|新增|增加|超收|收回|结余|转入|计提|注入|未使用")
_BY_ITS_WORDS = regex.compile(r"未(?:安排)?使用|结余|收回")  # 未安排使用的预备费, which goes into the fund
_LONG = 1_000  # an amount of so many units of its last digit: a slip in it shows


def find(view: View, books: Sequence[Sequence[Entry]]) -> Iterator[Statement]:
    """Statements `budget-left` (roles whole, part): what it was, with what changed it, is what it became."""
    for entries in books:
        for at in range(len(entries) - 2):
            before, now = entries[at : at + 2]
            if _WAS.search(before.words):
                yield from _kept(entries, at)
            if not _FROM.search(before.words) or not _TO.match(now.lead):
                continue
            behind = takewhile(lambda entry: "。" not in entry.lead, entries[at + 2 :])
            causes = [entry for entry in behind if not entry.depth]
            if len(causes) > 1 and all(entry.part == "change" for entry in causes):
                signs = [-1 if _DOWN.search(entry.words) else 1 for entry in causes]
                yield from _explained(before, now, causes, signs)


def _kept(entries: Sequence[Entry], at: int) -> Iterator[Statement]:
    """基金年初余额A，年内动用x，收回的资金y和预备费z安排调节基金，年末余额B."""
    behind = [entry for entry in entries[at + 1 :] if not entry.depth]
    end = next((nth for nth, entry in enumerate(behind) if _IS.search(entry.words)), 0)
    causes = behind[:end]
    if causes and not any(entry.part in ("total", "plan") or _OTHER.search(entry.words) for entry in causes):
        signs = [-1 if _OUT.search(entry.words) and not _BY_ITS_WORDS.search(entry.words) else 1 for entry in causes]
        told = "调节基金" in entries[at].lead and len(set(signs)) > 1
        told = told and not any("。" in entry.lead for entry in (*causes, behind[end]))
        told = told and all(sign < 0 or _IN.search(entry.words) for entry, sign in zip(causes, signs, strict=True))
        yield from _explained(entries[at], behind[end], causes, signs, told)


def _explained(
    before: Entry, now: Entry, causes: Sequence[Entry], signs: Sequence[int], told: bool = False
) -> Iterator[Statement]:
    """Where it fits, or but for one slip; where all is `told` (what came in and what went out), in any case."""
    amounts = [entry.fact._replace(sign=1) for entry in causes]
    moved = sum((fact.value * sign for fact, sign in zip(amounts, signs, strict=True)), Decimal(0))
    off = before.fact.value + moved - now.fact.value
    slack = sum((fact.figure.ulp for fact in (before.fact, now.fact, *amounts)), Decimal(0)) / 2
    fits = abs(off) <= slack
    long = all(fact.value / fact.figure.ulp >= _LONG for fact in (*amounts, now.fact, before.fact))
    added = [fact for fact, sign in zip(amounts, signs, strict=True) if sign > 0]
    taken = [fact for fact, sign in zip(amounts, signs, strict=True) if sign < 0]
    slip = one_slip(now.fact, (before.fact, *added), off) or any(one_slip(fact, (), -off) for fact in taken)
    if fits or told or (long and slip):
        minus = ",".join(str(at + 1) for at, sign in enumerate(signs) if sign < 0)
        roles = {"whole": (now.fact,), "part": (before.fact, *amounts)}
        params = {"partition": "complete", "minus": minus}
        doubt = "" if fits else "the reasons named need not be all there are"
        yield Statement("budget-left", roles, before.fact.start, amounts[-1].end, params, doubt)
