"""“三公”经费986万元，其中：公务用车费842万元，公务接待费144万元，因公出国（境）费为零: these are all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.books.ledger import Entry
from reportcheck.extraction.relations.view import View, agrees
from reportcheck.model.fact import Fact, Statement

_ALL = regex.compile(r"三公”?经费")
_ABROAD, _GUESTS, _CARS = "因公出国", "公务接待", "公务用车"
_BUYING, _RUNNING = regex.compile("购置"), regex.compile("运行|运维|维护")
_NONE = regex.compile(
    r"(?P<what>因公出国|公务接待|公务用车购置|公务用车)[^，。；、\d]{0,14}?(?:为零|为0|未发生|无支出|没有安排|零支出)"
)
_NOT = regex.compile(r"(?:未|没有)(?:安排|发生)(?P<what>因公出国|公务接待|公务用车购置|公务用车)")
_OF_MORE = regex.compile("；全[省市州县]为")  # 市本级“三公”经费支出1.38亿元；全市为3.12亿元，其中
_MOST = 8  # amounts behind the whole


def find(view: View, books: Sequence[Sequence[Entry]]) -> Iterator[Statement]:
    """Statements `budget-kinds` with roles whole and part, and `weighted-growth`."""
    for entries in books if "三公" in view.text else ():
        for at, whole in enumerate(entries):
            if _ALL.search(whole.lead) and whole.part in ("amount", "total") and whole.depth == 0:
                yield from _parts(view, whole, entries[at + 1 : at + 1 + _MOST])


def _parts(view: View, whole: Entry, rest: Sequence[Entry]) -> Iterator[Statement]:
    """The amounts of all three, each once; what is said to be nothing counts as told."""
    found: dict[str, Entry] = {}
    for entry in rest:
        if _ALL.search(entry.lead) or _OF_MORE.search(view.text, whole.fact.end, entry.fact.start):
            break
        kind = _kind(entry.lead.rpartition("。")[2]) if entry.part in ("amount", "inside") else ""
        if _UNSPENT.match(view.text, entry.fact.end):
            continue  # 因公出国（境）费年初安排15万元、当年未发生
        if kind and entry.fact.figure.unit == whole.fact.figure.unit:
            if kind in found:
                return
            found[kind] = entry
    if not found:
        return
    last = max(entry.fact.end for entry in found.values())
    stop = view.text.find("\n", last)
    span = whole.fact.end, stop if stop > 0 else len(view.text)
    nothing = {said["what"] for none in (_NONE, _NOT) for said in none.finditer(view.text, *span)}
    cars = {"cars"} <= set(found) or {"buying", "running"} <= set(found) or _CARS in nothing
    cars = cars or ("running" in found and "公务用车购置" in nothing)
    told = cars and ("abroad" in found or _ABROAD in nothing) and ("guests" in found or _GUESTS in nothing)
    mixed = "cars" in found and len({"buying", "running"} & set(found)) > 0  # 公务用车…（购置费…、运行费…）
    if told and len(found) > 1:
        parts = tuple(one.fact for kind, one in found.items() if not (mixed and kind in ("buying", "running")))
        roles = {"whole": (whole.fact,), "part": parts}
        yield Statement("budget-kinds", roles, whole.fact.start, last, {"partition": "complete"}, "")
        yield from _grown(view, whole.fact, parts)


_UNSPENT = regex.compile("[，、]?(?:当年|全年|本年|实际)?(?:均|都)?(?:未|没有)(?:发生|支出|使用|安排)(?=[，。；、])")


def _grown(view: View, whole: Fact, parts: Sequence[Fact]) -> Iterator[Statement]:
    """…1841万元，下降0.7%，其中接待费486万元，下降10.8%；…: what all were the year before is what the whole was."""
    before = [_before(view, fact) for fact in (whole, *parts)]
    known = [value for value in before if value is not None]
    rate = next((one for one in view.told(whole.end, whole.end + _FAR) if one.measure == "growth"), None)
    if len(known) == len(before) and rate:
        slack = sum((fact.figure.ulp for fact in (whole, *parts)), known[0] / _SPARE)
        held = abs(sum(known[1:], Decimal(0)) - known[0]) <= slack
        yield agrees("weighted-growth", rate, parts[-1].end, held, "the years compared may differ")


def _before(view: View, fact: Fact) -> Decimal | None:
    """What an amount was the year before, by its growth right behind it."""
    told = _RATE.match(view.text, fact.end, fact.end + _FAR)
    if told is None or told["rate"] is None:
        return fact.value if told else None
    rate = Decimal(told["rate"]) * (-1 if told["way"] in ("下降", "减少") else 1)
    return fact.value * _ALL_OF / (_ALL_OF + rate) if rate > -_ALL_OF else None


_AGAINST = r"(?:(?:(?:[比较]|与)(?:上年|去年|20\d\d年)[^，；。、\d]{0,8}?|同比)?"
_RATE = regex.compile(
    rf"[，、（]{_AGAINST}(?:(?:增加|减少)\d{{1,8}}(?:\.\d{{1,4}})?[万亿]?元[，、])?"
    r"(?:同比)?(?P<way>增长|下降|增加|减少)(?P<rate>\d{1,3}(?:\.\d{1,2})?)%|[^，；。、\d]{0,10}持平)"
)
_FAR, _SPARE, _ALL_OF = 60, 100, 100


def _kind(lead: str) -> str:
    """Which of the three the words since the amount before name last."""
    at = {word: lead.rfind(word) for word in (_ABROAD, _GUESTS, _CARS)}
    word = max(at, key=lambda one: at[one])
    words = lead[at[word] :]
    if at[word] < 0 or len(words) > _LONG:
        return _buying_or_running(lead[-_LONG:]) if "费" in lead[-_LONG:] else ""
    return {_ABROAD: "abroad", _GUESTS: "guests"}.get(word) or _buying_or_running(words) or "cars"


_LONG = 22  # characters from a name to its amount


def _buying_or_running(words: str) -> str:
    buying, running = _BUYING.search(words), _RUNNING.search(words)
    return "" if bool(buying) == bool(running) else "buying" if buying else "running"
