"""What was owed, what came and what went: 年初余额135832万元，转贷39272万元，归还10870万元，年末余额164234万元."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable
from reportcheck.model.fact import Fact, Statement

_ROLES = {
    "first": regex.compile(r"(?:年初|上年末|期初)[^，。；、\d]{0,16}(?:余额|结余|存栏|在册[^，。；、\d]{0,4})"),
    "last": regex.compile(r"(?:年末|期末|年底)[^，。；、\d]{0,16}(?:余额|结余|存栏|在册[^，。；、\d]{0,4})"),
    "more": regex.compile(r"新增|转贷|发行|举借|增加|借入|收入"),
    "less": regex.compile(r"归还|偿还|还本|减少|化解|支出|置换"),
}
_DOUBT = "what else moved it may not be told"
_FOUR = 4


def find(view: View) -> Iterator[Statement]:
    """Statements `stock-and-flow` with roles whole (the end) and part (start, what came, what went)."""
    for facts in view.sentences.values():
        if len(facts) < _FOUR or "年初" not in view.text[max(facts[0].start - 20, 0) : facts[-1].start]:
            continue
        found: dict[str, list[Fact]] = {role: [] for role in _ROLES}
        for fact in facts:
            if fact.figure.kind == "number" and fact.figure.ulp and fact.figure.hedge == "none":
                words = view.before(fact, 30)
                role = next((role for role, said in _ROLES.items() if said.search(words)), None)
                if role:
                    found[role].append(fact)
        if all(len(facts) == 1 for facts in found.values()):
            first, last, more, less = (found[role][0] for role in ("first", "last", "more", "less"))
            if all(comparable(last, one) for one in (first, more, less)):
                roles = {"whole": (last,), "part": (first, more, less)}
                start, end = min(f.start for f in facts), max(f.end for f in facts)
                yield Statement("stock-and-flow", roles, start, end, {"partition": "complete", "minus": "2"}, _DOUBT)
