"""“三公”经费986万元，其中：公务用车费842万元，公务接待费144万元，因公出国（境）费为零: these are all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportcheck import regex
from reportcheck.extraction.relations.books.ledger import Entry
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Statement

_ALL = regex.compile(r"三公”?经费")
_ABROAD, _GUESTS, _CARS = "因公出国", "公务接待", "公务用车"
_BUYING, _RUNNING = regex.compile("购置"), regex.compile("运行|运维|维护")
_NONE = regex.compile(
    r"(?P<what>因公出国|公务接待|公务用车购置|公务用车)[^，。；、\d]{0,14}?(?:为零|为0|未发生|无支出|没有安排|零支出)"
)
_NOT = regex.compile(r"(?:未|没有)(?:安排|发生)(?P<what>因公出国|公务接待|公务用车购置|公务用车)")
_MOST = 8  # amounts behind the whole


def find(view: View, books: Sequence[Sequence[Entry]]) -> Iterator[Statement]:
    """Statements `budget-kinds` with roles whole and part."""
    for entries in books if "三公" in view.text else ():
        for at, whole in enumerate(entries):
            if _ALL.search(whole.lead) and whole.part in ("amount", "total") and whole.depth == 0:
                yield from _parts(view, whole, entries[at + 1 : at + 1 + _MOST])


def _parts(view: View, whole: Entry, rest: Sequence[Entry]) -> Iterator[Statement]:
    """The amounts of all three, each once; what is said to be nothing counts as told."""
    found: dict[str, Entry] = {}
    for entry in rest:
        if _ALL.search(entry.lead):
            break
        kind = _kind(entry.lead) if entry.part in ("amount", "inside") else ""
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
