"""收入X，支出Y，当年收支结余R，加上上年结余V，年末滚存结余W: R is X less Y, and W is V and R."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.accounts import account
from reportcheck.extraction.relations.books.ledger import Entry
from reportcheck.extraction.relations.view import View, ended
from reportcheck.extraction.slips import exchanged, slip
from reportcheck.model.fact import Statement

_OF_YEAR = regex.compile(
    r"(?:当[年期]|本[年期]|收支)(?:相抵|两抵|轧抵)?[^，。；：、（）]{0,6}(?:结余|赤字|缺口)|^(?:结余|缺口"
    r"|赤字)$|收支结$"
)
_IN_ALL = regex.compile(r"(?:滚存|累计|历年|年[末终])[^，。；：、（）]{0,6}结余")
_BEFORE = regex.compile(r"(?:上年末?|年初|历年|以前年度)[^，。；：、（）]{0,6}(?:结余|结转)")
_SHORT = regex.compile(r"赤字|缺口")
_IN, _OUT = regex.compile(r"收入"), regex.compile(r"支出")
_MOST = 12  # amounts between which income and spending are sought
_LONG = 10_000


def find(view: View, books: Sequence[Sequence[Entry]]) -> Iterator[Statement]:
    """Statements `budget-left` (roles whole, part): what is left of a year, and of all years."""
    rolled = [one for entries in books for one in entries if one.depth == 0 and _IN_ALL.search(one.words)]
    for entries in books:
        for at, entry in enumerate(entries):
            if entry.depth == 0 and _OF_YEAR.search(entry.words) and not _IN_ALL.search(entry.words):
                yield from _of_year(view, entries, at)
                yield from _in_all(entries, at) or _bracketed(entries, at) or _rolled(view, entries, at, rolled)
        yield from _net(entries)


def _net(entries: Sequence[Entry]) -> Iterator[Statement]:
    """年终滚存结余2797万元，剔除结转下年使用的专款1985万元，净结余812万元."""
    for left, kept, net in zip(entries, entries[1:], entries[2:], strict=False):
        flat = left.depth == kept.depth == net.depth
        if flat and _LEFT.search(left.words) and _OFF.search(kept.lead) and _NET.search(net.lead):
            yield _sum(left, [kept, net])


_LEFT, _NET = (
    regex.compile(r"结余[^，。；：、（）]{0,4}$"),
    regex.compile(r"^，[^，。；：、（）]{0,6}净结余[^，。；：、（）]{0,4}$"),
)
_OFF = regex.compile(r"^，(?:剔除|扣除|减去|减除|扣减|其中)[^，。；：（）]{0,24}$")


def _bracketed(entries: Sequence[Entry], at: int) -> list[Statement]:
    """当年结余2325万元，累计结余17705万元（上年累计结余15380万元）."""
    whole, before = (*entries[at + 1 : at + 3], entries[at], entries[at])[:2]
    beside = before.lead.startswith("（") and whole.depth == 0 and _IN_ALL.search(whole.words)
    if beside and _BEFORE.search(before.words) and not _SHORT.search(entries[at].words):
        return [_sum(whole, [before, entries[at]])]
    return []


def _of_year(view: View, entries: Sequence[Entry], at: int) -> Iterator[Statement]:
    """Income less spending: the totals of both, or their first amounts, since the last such account."""
    left = entries[at]
    first = max((nth + 1 for nth in range(at) if entries[nth].part == "rest" and entries[nth].depth == 0), default=0)
    span = [entry for entry in entries[first:at] if entry.depth == 0 and entry.part in ("amount", "total")]
    if len(span) < 2 or len(span) > _MOST:
        return
    sign = -1 if _SHORT.search(left.words) else 1
    pairs = [(a, b) for nth, a in enumerate(span) for b in span[nth + 1 :]]
    for a, b in reversed(pairs):
        if _off(left, sign, a, b) == 0:
            yield _difference(left, sign, a, b)
            return
    for a, b in reversed(pairs) if sign > 0 and not left.fact.figure.minus else ():
        if _off(left, -1, a, b) == 0 and (_side(view, a), _side(view, b)) == ("收入", "支出"):
            yield _difference(left, 1, a, b)  # 收入51亿元，支出53亿元，结余2亿元: it is short
            return
    heads = _heads(span)
    a, b = heads if len(heads) == 2 else (span[0], span[-1])
    if _IN.search(a.words) and _OUT.search(b.words) and (len(heads) == 2 or _explained(left, sign, a, b)):
        yield _difference(left, sign, a, b)


def _heads(span: Sequence[Entry]) -> list[Entry]:
    """收入87亿元，其中甲50亿元、乙37亿元。支出83亿元，其中…: the amounts that are no parts of others behind 其中."""
    found, inside = [], False
    for entry in span:
        inside = "其中" in entry.lead or (inside and not ended(entry.lead))
        if not inside:
            found.append(entry)
    return found


def _side(view: View, entry: Entry) -> str:
    """Which side of the account an amount is of: the last that its paragraph names before it."""
    begin = view.text.rfind("\n", 0, entry.fact.start) + 1
    return max(("收入", "支出"), key=lambda word: view.text.rfind(word, begin, entry.fact.start))


def _off(left: Entry, sign: int, income: Entry, spending: Entry) -> Decimal:
    off = income.fact.value - spending.fact.value - sign * left.fact.value
    slack = sum((entry.fact.figure.ulp for entry in (left, income, spending)), Decimal(0)) / 2
    return off if abs(off) > slack else Decimal(0)


def _explained(left: Entry, sign: int, income: Entry, spending: Entry) -> bool:
    off = income.fact.value - spending.fact.value - sign * left.fact.value
    found = ((income.fact, -1), (spending.fact, 1), (left.fact, sign))
    long = all(fact.value / fact.figure.ulp >= _LONG for fact, _ in found)
    return long and any(slip(fact.value, fact.value + way * off, fact.figure.ulp) for fact, way in found)


def _difference(left: Entry, sign: int, income: Entry, spending: Entry) -> Statement:
    """Income = spending + what is left; with a deficit, spending = income + deficit."""
    whole, other = (income, spending) if sign > 0 else (spending, income)
    return _sum(whole, [other, left])


def _rolled(view: View, entries: Sequence[Entry], at: int, every: Sequence[Entry]) -> list[Statement]:
    """本年结余R，年末滚存结余W, and the W of the year before in another paragraph: found by fitting, or by one slip."""
    left, whole = entries[at], entries[at + 1] if at + 1 < len(entries) else entries[at]
    if whole is left or whole not in every or _SHORT.search(left.words) or whole.fact.figure.ulp > left.fact.figure.ulp:
        return []
    earlier = [one for one in every if one is not whole and one.fact.figure.unit == whole.fact.figure.unit]
    fitting = [one for one in earlier if _off(left, 1, whole, one) == 0]
    slips = [] if fitting else [one for one in earlier if _explained(left, 1, whole, one)]
    slips = slips if fitting or slips else [one for one in earlier if _turned(view, left, whole, one)]
    return [_sum(whole, [one, left]) for one in (fitting or slips)[:1] if fitting or len(slips) == 1]


def _turned(view: View, left: Entry, whole: Entry, before: Entry) -> bool:
    """Are two digits exchanged in what is left in all, or was, of one fund in two years that follow each other?"""
    (*ago, then), (*own, year) = account(view, before.fact), account(view, whole.fact)
    if ago != own or not then or not year or int(then) + 1 != int(year):
        return False
    due, ulp = before.fact.value + left.fact.value, whole.fact.figure.ulp
    earlier = whole.fact.value - left.fact.value
    fine = before.fact.figure.ulp == ulp
    return fine and (exchanged(whole.fact.value, due, ulp) or exchanged(before.fact.value, earlier, ulp))


def _in_all(entries: Sequence[Entry], at: int) -> list[Statement]:
    """What was left before, with what is left of the year, is what is left in all."""
    around = [entry for entry in entries[at + 1 : at + 3] if entry.depth == 0]
    if len(around) == 2 and _BEFORE.search(around[0].words) and _IN_ALL.search(around[1].words):
        before, whole = around
        if _SHORT.search(entries[at].words):
            return [_sum(before, [whole, entries[at]])]
        return [_sum(whole, [before, entries[at]])]
    return []


def _sum(whole: Entry, parts: Sequence[Entry]) -> Statement:
    facts = [whole.fact, *(part.fact for part in parts)]
    roles = {"whole": (whole.fact,), "part": tuple(facts[1:])}
    return Statement(
        "budget-left", roles, min(f.start for f in facts), max(f.end for f in facts), {"partition": "complete"}
    )
