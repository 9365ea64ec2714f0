"""What the page shows of one report, as plain values for its template."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from reportcheck.formatters.causes import causes
from reportcheck.formatters.inert import one_line, tidy
from reportcheck.formatters.marked import Marked
from reportcheck.formatters.overview import indicators, shares
from reportcheck.formatters.picture import picture
from reportcheck.formatters.quote import Quote, begin, quotes
from reportcheck.formatters.repairs import sentences
from reportcheck.formatters.run import Audited, Run
from reportcheck.formatters.text import WIDEST, arithmetic, counted, located, where
from reportcheck.formatters.width import clip
from reportcheck.formatters.words import kind, outcome, role, words
from reportcheck.model.fact import Fact
from reportcheck.model.result import SEVERITIES, Finding
from reportcheck.model.said import said


def report(run: Run, audited: Audited, number: int) -> dict[str, Any]:
    """One report: its text in blocks, its findings by cause, its counts, its coverage by section, its other checks."""
    grouped = causes(audited.result.findings)
    findings = [found for cause in grouped for found in cause.findings]
    marked = Marked(audited, findings)
    at = {id(found): n for n, found in enumerate(findings, 1)}
    return {
        "n": number,
        "path": one_line(audited.document.path),
        "title": one_line(audited.document.title),
        "lang": {"zh": "zh-CN"}.get(audited.document.language, audited.document.language),
        "counted": counted(run, audited),
        "causes": [
            {
                "shared": [tidy(o.text) for o in cause.shared[:4]] if len(cause.findings) > 1 else [],
                "findings": [_finding(run, audited, marked, found, at[id(found)]) for found in cause.findings],
            }
            for cause in grouped
        ],
        "repairs": sentences(audited, run.lang),
        "filters": _filters(run, findings),
        "blocks": list(_blocks(audited, marked)),
        "sections": _sections(audited, marked),
        "strip": _strip(audited, marked),
        "overview": _overview(audited, marked),
        "marks": Counter(mark.state for mark in marked.marks),
        "unbound": [
            {"rule": u.rule, "reason": one_line(reason), "nearest": one_line(nearest)}
            for u in audited.result.unbound
            for reason, nearest in [(said(u.reason, run.lang), said(u.nearest, run.lang))]
        ],
        "data": _data(run, audited, marked, findings),
    }


def _finding(run: Run, audited: Audited, marked: Marked, found: Finding, number: int) -> dict[str, Any]:
    comparison, rule = found.comparison, run.rules.get(found.rule)
    operands = [operand for _, operand in comparison.operands]
    unit = next((o.figure.unit for o in operands if isinstance(o, Fact)), "")
    return {
        "number": number,
        "severity": found.severity,
        "severity_word": words(run.lang)[found.severity],
        "kind": found.kind,
        "kind_word": kind(found.kind, run.lang),
        "rule": found.rule,
        "title": one_line(run.say(rule.title)) if rule else "",
        "why": one_line(run.say(rule.why)) if rule else "",
        "section": _section(found),
        "message": one_line(run.say(found.message)),
        "said": arithmetic(found, run.lang),
        "because": one_line(said(comparison.because, run.lang)),
        "fingerprint": found.fingerprint,
        "quotes": [_quote(run, marked, operands, quote) for quote in quotes(audited.document, operands, 160)],
        "operands": [
            {
                "role": role(name, run.lang, operand),
                "text": clip(tidy(operand.text), WIDEST),
                "mark": marked.number(operand),
                "where": located(audited.document, operand, run.lang),
            }
            for name, operand in comparison.operands
        ],
        "marks": sorted({marked.number(operand) for operand in operands} - {0}),
        "picture": picture(comparison, unit),
    }


def _quote(run: Run, marked: Marked, operands: list[Any], quote: Quote) -> dict[str, Any]:
    parts: list[tuple[str, int | None]] = []
    at = 0
    for start, end, index in quote.marks:
        parts.append((quote.text[at:start], None))
        parts.append((quote.text[start:end], marked.number(operands[index])))
        at = end
    place = f"{one_line(quote.path)} " * bool(quote.path) + where(quote.place, run.lang)
    return {"where": place, "parts": [*parts, (quote.text[at:], None)]}


def _section(found: Finding) -> str:
    first = next((o for _, o in found.comparison.operands if isinstance(o, Fact) and o.section), None)
    return one_line(first.section[0]) if first else ""


def _filters(run: Run, findings: list[Finding]) -> dict[str, Any]:
    """What can be chosen, with how many findings each choice has."""
    severities = Counter(found.severity for found in findings)
    kinds = Counter(found.kind for found in findings)
    return {
        "severity": [(s, words(run.lang)[s], severities[s]) for s in SEVERITIES if severities[s]],
        "kind": [(name, kind(name, run.lang), n) for name, n in kinds.most_common()],
        "section": list(Counter(filter(None, map(_section, findings))).items()),
        "rule": Counter(found.rule for found in findings).most_common(),
    }


def _blocks(audited: Audited, marked: Marked) -> Iterable[dict[str, Any]]:
    """The text, a block at a time; a table's rows together in one."""
    document = audited.document
    tables = {table.start: table for table in document.tables}
    inside = -1
    for number, block in enumerate(document.blocks):
        table = tables.get(block.start)
        if block.start < inside:
            continue
        line = document.place(block.start, max(block.end, block.start + 1)).line
        made: dict[str, Any] = {
            "number": number,
            "kind": block.kind,
            "line": line,
            "level": min(block.level + 2, 6),
            "rows": None,
        }
        if table:
            inside = table.end
            rows: dict[int, list[dict[str, Any]]] = {}
            for cell in table.cells:
                stretches = list(marked.stretches(document.text, cell.start, cell.end))
                rows.setdefault(cell.row, []).append(
                    {"cell": cell, "stretches": stretches, "head": cell.row < table.header_rows}
                )
            made["rows"] = [rows[row] for row in sorted(rows)]
        yield made | {"stretches": list(marked.stretches(document.text, begin(block), block.end))}


def _sections(audited: Audited, marked: Marked) -> list[dict[str, Any]]:
    """How far each section was checked: figures failing, holding and unchecked, and the block it starts at."""
    heads: dict[tuple[str, ...], int] = {}
    for number, block in enumerate(audited.document.blocks):
        if block.kind == "heading":
            heads.setdefault((*block.section, audited.document.text[block.start : block.end].strip()), number)
    states = {(mark.start, mark.end): mark.state for mark in marked.marks}
    tally: dict[tuple[str, ...], Counter[str]] = {}
    for fact in sorted(audited.result.facts, key=lambda f: f.start):
        tally.setdefault(fact.section[:2], Counter())[states[fact.start, fact.end]] += 1
    return [
        {
            "name": one_line(section[-1]) if section else "",
            "depth": len(section),
            "block": heads.get(section),
            "counts": {state: counts[state] for state in ("fail", "known", "hold", "idle")},
            "total": counts.total(),
        }
        for section, counts in tally.items()
    ]


def _strip(audited: Audited, marked: Marked) -> dict[str, str]:
    """The report from end to end as 1000 units: a path of small strokes for the figures of each state."""
    length = max(len(audited.document.text), 1)
    paths: dict[str, list[str]] = {state: [] for state in ("idle", "hold", "known", "fail")}
    for mark in marked.marks:
        if mark.state in paths:
            paths[mark.state].append(f"M{mark.start * 1000 // length} 0v24")
    return {state: "".join(dict.fromkeys(strokes)) for state, strokes in paths.items()}


def _overview(audited: Audited, marked: Marked) -> dict[str, Any]:
    """The table of indicators and the drawn compositions, each figure with its mark."""

    def cell(fact: Fact | None) -> tuple[str, int] | None:
        return (("-" if fact.sign < 0 else "") + tidy(fact.text), marked.number(fact)) if fact else None

    return {
        "rows": [
            {
                "label": one_line(row.label),
                "cells": [cell(row.level), cell(row.growth), cell(row.rank), cell(row.target)],
                "bar": row.bar,
            }
            for row in indicators(audited.result.facts)
        ],
        "shares": [
            {"label": one_line(s.fact.label), "period": s.fact.period or "", "cell": cell(s.fact), "parts": s.parts}
            for s in shares(audited.result.facts)
        ],
    }


def _data(run: Run, audited: Audited, marked: Marked, findings: list[Finding]) -> list[list[Any]]:
    """Every check that is not a finding, for the panel about a figure: outcome, its word, kind, arithmetic, marks."""
    shown = {id(found) for found in findings}
    rows = []
    for found in audited.result.checks:
        if id(found) not in shown:
            state = "suppressed" if found.suppressed else found.outcome
            vacuous = state == "pass" and found.comparison.power is None
            said = arithmetic(found, run.lang) + (f" ({words(run.lang)['vacuous']})" if vacuous else "")
            marks = sorted({marked.number(operand) for _, operand in found.comparison.operands} - {0})
            rows.append([state, outcome(state, run.lang), kind(found.kind, run.lang), said, marks])
    return rows
