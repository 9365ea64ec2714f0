"""收入X，加上甲a、乙b，收入总计T: what a budget adds up, and whether both sides balance (收支平衡, 年终结转R)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.books.ledger import Entry
from reportcheck.extraction.relations.view import View
from reportcheck.extraction.slips import slipped
from reportcheck.model.fact import Fact, Statement

_ADDED = regex.compile(
    r"(?:^|[，。；、）]|[收支]入?出?)(?:再|另)?加(?:上|入|：|(?=[^快强大力工深急码])(?=[^，。；]{0,30}$))"
    r"|加上"
)
_WITH = regex.compile(
    r"(?:^|[，；])(?:与|同|连同)[^，。；：、\d]{2,24}合计$"
)  # 调出3000万元，与基金调出资金合计16000万元
_UNTOLD = regex.compile(r"加上?[^，。；：、\d]{2,20}[，、]")
_OF_BUDGET = regex.compile(r"(?:预算|基金|财政|决算)[^，。；：、]{0,14}(?:收入|支出|收支)")
_NAMED = regex.compile(r"([^，。；：、]{4,20}?)(?:再|另)?加上?[^，。；：、]{2,}$")
_OF_WHICH = regex.compile(r"其中|包括|主要(?:是|有|包括|项目|支出|收入)|分别|分项|构成|比上年|用于")
_BALANCED = regex.compile(
    r"^[^。；]{0,12}[，。；][^，。；]{0,10}收支(?:预算|总体|当年|基本)?(?:保持|实现|相抵后?)?(?:平衡|持平)"
    r"|^[，。；]收支相抵[，]?[^，。；]{0,6}平衡|^[，。；](?:保持|实现)?(?:当年)?收支平衡"
)
_LEFT = regex.compile(r"^[^。；]{0,14}[，。；][^，。；]{0,14}[，]?[^，。；]{0,14}$")
_ROLLED = regex.compile(
    r"[，。；](?:全部)?收支(?:相抵|轧抵|两抵)后?[，,][^，。；：、\d上]{0,8}滚存(?:结余|结转)[^，。；：、\d]{0,4}"
)
_SHORT = regex.compile(r"赤字|缺口|短收|不足")
_LONG = 10_000


def find(view: View, books: Sequence[Sequence[Entry]]) -> Iterator[Statement]:
    """Statements `budget-total` (roles whole, part) and `budget-balance` (whole, part: income, spending, the rest)."""
    income: Entry | None = None
    for entries in books:
        last = -1
        for at, entry in enumerate(entries):
            if entry.part != "total" or entry.depth:
                continue
            yield from _total(entries[: last + 1], entries[last + 1 : at], entry)
            if _spends(entry):
                yield from _balance(view, income, entries, at) if income else ()
                income = None
            elif "收入" in entry.words or "财力" in entry.words or "资金" in entry.words:
                income = entry
            last = at


def _spends(entry: Entry) -> bool:
    return "支出" in entry.words or ("支出" in entry.lead[-40:] and "收入" not in entry.words)


def _total(earlier: Sequence[Entry], before: Sequence[Entry], total: Entry) -> Iterator[Statement]:
    """The amounts that a total adds up, as the words say; else as another reading of them would have it."""
    readings = [*_by_name(earlier, before), *_readings(before, total)]
    untold = _UNTOLD.search(total.lead) is not None  # 加一般公共预算收入，总财力…: an amount told elsewhere
    untold = untold or any("计入" in entry.lead for entry in (total, *before))  # 一并计入后: with what is told before
    untold = untold or _WITH.search(total.lead) is not None
    for parts, _ in readings:
        if _gap(total, parts) == 0:
            yield _statement("budget-total", total, parts, "")
            return
    for parts, sure in readings[:1] if not untold else ():
        if sure or _explained(total, parts):
            yield _statement("budget-total", total, parts, "")


def _by_name(earlier: Sequence[Entry], before: Sequence[Entry]) -> Iterator[tuple[list[Entry], bool]]:
    """甲收入加上乙a，总收入T: the amount of 甲 was stated before."""
    for at, entry in enumerate(before):
        named = _NAMED.search(entry.words) if entry.depth == 0 else None
        head = named and next(
            (one for one in reversed([*earlier, *before[:at]]) if one.words.find(named[1]) >= 0), None
        )
        if head:
            rest = [one for one in before[at + 1 :] if one.depth == 0 and one.part in ("amount", "rest")]
            yield [head, entry, *rest], False


def _readings(before: Sequence[Entry], total: Entry) -> Iterator[tuple[list[Entry], bool]]:
    """Which of the amounts before a total it may add up, likeliest first, and whether the words leave no doubt."""
    open_ = [entry for entry in before if entry.depth == 0 and entry.part in ("amount", "rest")]
    added = next((at for at, entry in enumerate(before) if entry.depth == 0 and _ADDED.search(entry.lead)), -1)
    if added < 0:
        if total.lead.startswith("；") and any("组成：" in entry.lead for entry in before):
            return  # 总收入34.7亿元，由五部分组成：…；总支出33.4亿元
        listed = _listed(before, total)
        if len(listed) > 1:
            yield listed, _opens(before, listed[0]) and not _others(before, listed)
            for skip in range(1, len(listed) - 1):
                yield listed[skip:], False
        return
    parts = [entry for entry in before[added:] if entry in open_]
    heads = [entry for entry in before[:added] if entry in open_]
    if not parts:
        return
    named = [at for at, entry in enumerate(before[:added]) if entry.depth == 0 and _OF_WHICH.search(entry.lead)]
    main = [entry for entry in (before[: named[0]] if named else before[:added]) if entry in open_]
    clear = not any(_OF_WHICH.search(entry.lead) for entry in before[added:] if entry.depth == 0)
    if main:
        alone = len(main) == 1 or "。" in main[-1].lead
        yield [main[-1], *parts], clear and alone and bool(_OF_BUDGET.search(main[-1].words))
    for head in heads:
        yield [head, *parts], False
    yield parts, False
    for end in range(1, len(parts)):
        for head in heads[-2:]:
            yield [head, *parts[:end]], False


def _listed(before: Sequence[Entry], total: Entry) -> list[Entry]:
    """The amounts of the sentence that the total ends, one after the other."""
    listed: list[Entry] = []
    lead = total.lead
    for entry in reversed(before):
        if "。" in lead:
            break
        if entry.depth == 0 and entry.part in ("amount", "rest"):
            listed.insert(0, entry)
        lead = entry.lead
    return listed


def _opens(before: Sequence[Entry], first: Entry) -> bool:
    """Does a list begin with this amount: behind a colon, or at the head of a sentence?"""
    return bool(re.search(r"(?:：|。|^)[^，。；：]{0,24}$", first.lead))


def _others(before: Sequence[Entry], listed: Sequence[Entry]) -> bool:
    """Do the amounts of the list have others between them, or words that make them parts of one another?"""
    start = listed[0].fact.start
    among = [entry for entry in before if entry.fact.start >= start and entry.depth == 0]
    return len(among) != len(listed) or any(_OF_WHICH.search(entry.lead) or "%" in entry.lead for entry in listed[1:])


def _gap(total: Entry, parts: Sequence[Entry]) -> Decimal:
    """By how much the printed sum is off, 0 where rounding may explain it."""
    off = _due(total, parts) - total.fact.value
    slack = (total.fact.figure.ulp + sum((part.fact.figure.ulp for part in parts), Decimal(0))) / 2
    return off if abs(off) > slack else Decimal(0)


def _due(total: Entry, parts: Sequence[Entry]) -> Decimal:
    return sum((-part.fact.value if part.minus else part.fact.value for part in parts), Decimal(0))


def _explained(total: Entry, parts: Sequence[Entry]) -> bool:
    """Would one slip of the pen in any of the amounts explain that they do not add up?"""
    figure, off = total.fact.figure, _due(total, parts) - total.fact.value
    if figure.value / figure.ulp < _LONG:
        return False
    slack = sum((part.fact.figure.ulp for part in parts), figure.ulp) / 2
    if slipped(figure.value, figure.value + off, figure.ulp, slack):
        return True
    signs = ((part.fact, 1 if part.minus else -1) for part in parts)
    return any(
        slipped(fact.figure.value, fact.figure.value + sign * off, fact.figure.ulp, slack) for fact, sign in signs
    )


def _balance(view: View, income: Entry, entries: Sequence[Entry], at: int) -> Iterator[Statement]:
    """Income and spending said to balance, or with what is left of them."""
    spending = entries[at]
    behind = view.text[spending.fact.end : spending.fact.end + 60].split("\n")[0]
    left = entries[at + 1] if at + 1 < len(entries) and entries[at + 1].part == "rest" else None
    if (
        left
        and left.depth == 0
        and "其中" not in left.lead
        and _LEFT.match(left.lead)
        and not re.search("滚存|累计|上年", left.words)
    ):
        parts = [spending._replace(minus=False), left]  # 总收入A减总支出B，年终结转C
        minus = _SHORT.search(left.words) or left.fact.value < 0
        if not minus:
            yield _statement("budget-balance", income, parts, "")
    elif left and left.depth == 0 and _ROLLED.fullmatch(left.lead):
        parts = [spending._replace(minus=False), left]  # 收支相抵，滚存结转R, where the income has what was left before
        if _gap(income, parts) == 0 or _explained(income, parts):
            yield _statement("budget-balance", income, parts, "")
    elif _BALANCED.match(behind):
        yield _statement("budget-balance", income, [spending], "")
    elif at + 1 == len(entries):
        yield from _left_after(view, income, spending)


def _left_after(view: View, income: Entry, spending: Entry) -> Iterator[Statement]:
    """上述收支相抵，年终结余R: a paragraph of its own, behind those of income and of spending."""
    said = _SET_OFF.search(view.text, spending.fact.end, spending.fact.end + 60)
    left = next(iter(view.told(said.end(), said.end() + 1)), None) if said else None
    income_, spent = income.fact, spending.fact
    if left and left.figure.unit == income_.figure.unit and left.figure.ulp and left.sentence > spent.sentence:
        roles = {"whole": (income_,), "part": (spent, left)}
        params = {"partition": "complete", "minus": ""}
        yield Statement("budget-balance", roles, min(income_.start, spent.start), left.end, params)


_SET_OFF = regex.compile(
    r"\n\s*(?:上述|以上)?(?:[^，。；：\d]{0,10})?收支(?:相抵|轧抵|两抵)[^。；\d]{0,8}(?:结余|结转)[^，。；：\d（）累滚]{0,4}(?=\d)"
)


def _statement(kind: str, whole: Entry, parts: Sequence[Entry], doubt: str) -> Statement:
    minus = ",".join(str(at) for at, part in enumerate(parts) if part.minus)
    facts: list[Fact] = [whole.fact, *(part.fact for part in parts)]
    roles = {"whole": (whole.fact,), "part": tuple(part.fact for part in parts)}
    start, end = min(fact.start for fact in facts), max(fact.end for fact in facts)
    return Statement(kind, roles, start, end, {"partition": "complete", "minus": minus}, doubt)
