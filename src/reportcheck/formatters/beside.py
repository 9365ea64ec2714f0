"""What a comparison with another document lists beside its findings: figures changed, and rows without counterpart."""

from __future__ import annotations

from typing import Any

from reportcheck.formatters import shapes
from reportcheck.formatters.inert import one_line
from reportcheck.formatters.run import Audited
from reportcheck.formatters.words import words
from reportcheck.model.document import Document
from reportcheck.model.fact import Fact
from reportcheck.model.result import Change

_ZH = {
    "changes": "与前一稿相比（改{changed}处、增{added}处、删{dropped}处）：",
    "changed": "改", "added": "增", "dropped": "删",
    "rows": "台账中报告没有提到的（{n}行）：",
    "figures": "报告中台账没有的指标数字（{n}个）：",
}  # fmt: skip
_EN = {
    "changes": "Since the earlier draft ({changed} changed, {added} added, {dropped} dropped):",
    "changed": "changed", "added": "added", "dropped": "dropped",
    "rows": "Rows of the books that the report does not speak of ({n}):",
    "figures": "Figures of indicators that the books have no row for ({n}):",
}  # fmt: skip


def lines(audited: Audited, lang: str) -> list[str]:
    """The lists as lines, a heading before each; empty where nothing was compared."""
    say, document = _ZH if lang == "zh" else _EN, audited.document
    found: list[str] = []
    changes = audited.result.changes
    if changes:
        counts = {kind: sum(one.kind == kind for one in changes) for kind in ("changed", "added", "dropped")}
        found.append(say["changes"].format(**counts))
        found += [f"  {say[one.kind]}  {_change(document, one, lang)}" for one in changes]
    for key, beside in (("rows", True), ("figures", False)):
        facts = [fact for fact in audited.result.unmatched if bool(document.home(fact.start)[1]) == beside]
        if facts:
            found.append(say[key].format(n=len(facts)))
            found += [f"  {_fact(document, fact, lang)}" for fact in facts]
    return found


def _change(document: Document, change: Change, lang: str) -> str:
    both = [_fact(document, fact, lang) for fact in (change.then, change.now) if fact is not None]
    return " → ".join(both)


def _fact(document: Document, fact: Fact, lang: str) -> str:
    line = words(lang)["line"].format(line=document.place(fact.start, fact.end).line)
    period = f" {fact.period}" if fact.period and document.home(fact.start)[1] else ""
    return f"{line} {one_line(fact.label)}{period} {one_line(fact.text)}"


def as_json(audited: Audited) -> dict[str, Any]:
    """`changes` and `unmatched` of a document of the json output; absent where nothing was compared."""
    document, result = audited.document, audited.result
    made: dict[str, Any] = {}
    if result.changes:
        made["changes"] = [
            {
                "kind": one.kind,
                "now": one.now and shapes.span(document, "now", one.now),
                "then": one.then and shapes.span(document, "then", one.then),
                "label": (one.now or one.then).label if one.now or one.then else "",  # type: ignore[union-attr]
            }
            for one in result.changes
        ]
    if result.unmatched:
        made["unmatched"] = [
            {**shapes.span(document, "row" if document.home(fact.start)[1] else "figure", fact), "label": fact.label}
            for fact in result.unmatched
        ]
    return made
