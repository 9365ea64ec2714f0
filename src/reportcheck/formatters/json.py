"""`--format json`: the run as output-contract.md has it, a document a line."""

from __future__ import annotations

import json
from typing import Any

from reportcheck import __version__
from reportcheck.formatters import beside, shapes
from reportcheck.formatters.inert import json_escapes
from reportcheck.formatters.run import Audited, Run, summary
from reportcheck.model.decision import Leftover
from reportcheck.model.said import said


def render(run: Run) -> str:
    """One JSON object; figures as decimal strings, marks that reorder or control text escaped."""
    head = {
        "schema_version": 1,
        "tool": {"name": "reportcheck", "version": __version__},
        "packs": [{"id": p.id, "version": p.version, "source": p.source} for p in run.packs],
    }
    errors = [{"path": f.path, "message": f.message} for f in run.failures]
    documents = ",\n".join(_dump(_document(run, audited)) for audited in run.audited)
    return f'{_dump(head)[:-1]},\n"documents": [\n{documents}\n],\n"errors": {_dump(errors)}}}\n'


def _dump(value: object) -> str:
    return json_escapes(json.dumps(value, ensure_ascii=False))


def _document(run: Run, audited: Audited) -> dict[str, Any]:
    document, result = audited.document, audited.result
    shaped = {id(found): shapes.check(document, found, run.say(found.message), run.lang) for found in result.checks}
    return {
        "path": document.path,
        "sha256": document.sha256,
        "title": document.title,
        "period": document.period,
        "summary": summary(audited),
        "findings": [shaped[id(found)] for found in result.findings],
        "checks": list(shaped.values()),
        "unbound_rules": [
            {"rule": u.rule, "reason": said(u.reason, run.lang), "nearest": said(u.nearest, run.lang)}
            for u in result.unbound
        ],
        "unused_suppressions": [_leftover(leftover) for leftover in audited.leftovers],
        "repairs": [
            {
                "figure": shapes.span(document, "figure", repair.figure),
                "value_low": shapes.number(repair.low),
                "value_high": shapes.number(repair.high),
                "resolves": list(repair.resolves),
                "together": [shapes.span(document, "figure", other) for other in repair.together],
            }
            for repair in result.repairs
        ],
        **beside.as_json(audited),
    }


def _leftover(leftover: Leftover) -> dict[str, str | None]:
    decision = leftover.decision
    until = decision.until.isoformat() if decision.until else None
    return {"where": decision.where, "target": decision.target, "state": leftover.state, "until": until}
