"""`--format sarif`: SARIF 2.1.0 (OASIS). Suppressed results are kept and marked; columns count code points."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from reportcheck import __version__
from reportcheck.formatters import shapes
from reportcheck.formatters.inert import json_escapes, one_line
from reportcheck.formatters.run import Audited, Run, fails
from reportcheck.formatters.text import arithmetic
from reportcheck.formatters.words import role
from reportcheck.model.document import Document
from reportcheck.model.fact import Operand
from reportcheck.model.result import Finding
from reportcheck.model.rule import Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"critical": "error", "error": "error", "warning": "warning", "note": "note"}


def render(run: Run) -> str:
    """One SARIF run for all reports."""
    found = [(audited, finding) for audited in run.audited for finding in fails(audited.result)]
    names = sorted({finding.rule for _, finding in found} | set(run.rules))
    index = {name: at for at, name in enumerate(names)}
    driver = {"name": "reportcheck", "version": __version__, "rules": [_rule(run, name) for name in names]}
    sarif = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "artifacts": [_artifact(audited.document) for audited in run.audited],
                "invocations": [_invocation(run)],
                "results": [_result(run, a, f, index[f.rule], at) for at, a, f in _numbered(run, found)],
            }
        ],
    }
    return json_escapes(json.dumps(sarif, ensure_ascii=False)) + "\n"


def _numbered(run: Run, found: list[tuple[Audited, Finding]]) -> Iterator[tuple[int, Audited, Finding]]:
    at = {id(audited): number for number, audited in enumerate(run.audited)}
    yield from ((at[id(audited)], audited, finding) for audited, finding in found)


def _rule(run: Run, name: str) -> dict[str, Any]:
    """The rule's title, reason and default level, as far as its pack tells them."""
    rule = run.rules.get(name)
    if rule is None:
        return {"id": name}
    title, why = run.say(rule.title, name), run.say(rule.why)
    described = {
        "id": name,
        "name": rule.id,
        "shortDescription": {"text": _text(title)},
        "help": {"text": _text(_help(rule, title, why))},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"kind": rule.check, "severity": rule.severity, "tags": [rule.check]},
    }
    return {**described, "fullDescription": {"text": _text(why)}} if why else described


def _help(rule: Rule, title: str, why: str) -> str:
    references = "; ".join(rule.references)
    return ". ".join(part.rstrip(".。") for part in (title, why, references) if part) + "."


def _artifact(document: Document) -> dict[str, Any]:
    artifact: dict[str, Any] = {"location": {"uri": uri(document.path)}}
    return {**artifact, "hashes": {"sha-256": document.sha256}} if document.sha256 else artifact


def _invocation(run: Run) -> dict[str, Any]:
    notices = [
        {"level": "error", "message": {"text": _text(failure.message)}, "locations": [_file(failure.path)]}
        for failure in run.failures
    ]
    return {"executionSuccessful": not notices, "toolExecutionNotifications": notices}


def _file(path: str) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": {"uri": uri(path)}}}


def _result(run: Run, audited: Audited, found: Finding, rule: int, artifact: int) -> dict[str, Any]:
    """The claim as location, its counterparts as related locations, the claim's identity as fingerprint."""
    document, comparison = audited.document, found.comparison
    places = [
        _place(document, operand, artifact, role(name, run.lang, operand), number)
        for number, (name, operand) in enumerate(comparison.operands)
    ]
    result: dict[str, Any] = {
        "ruleId": found.rule,
        "ruleIndex": rule,
        "kind": "fail",
        "level": LEVELS[found.severity],
        "message": {"text": _text(f"{run.say(found.message)}（{arithmetic(found, run.lang)}）")},
        "locations": [{k: v for k, v in places[0].items() if k not in ("id", "message")}] if places else [],
        "relatedLocations": places[1:],
        "partialFingerprints": {"reportcheckClaim/v1": found.fingerprint},
        "properties": {
            "severity": found.severity,
            "kind": found.kind,
            "reported": comparison.reported,
            "expected": comparison.expected,
            "gap": shapes.number(comparison.gap),
        },
    }
    if found.suppressed:
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": _text(found.suppressed)}]
    if found.baselined:
        result["baselineState"] = "unchanged"
    return result


def _place(document: Document, operand: Operand, artifact: int, said: str, number: int) -> dict[str, Any]:
    place = document.place(operand.start, operand.end)
    region: dict[str, Any] = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "snippet": {"text": shapes.verbatim(document, operand)},
    }
    home, base = document.home(operand.start)
    file: dict[str, Any] = {"uri": uri(home.path)} if base else {"uri": uri(document.path), "index": artifact}
    physical = {"artifactLocation": file, "region": region}
    located: dict[str, Any] = {"id": number, "physicalLocation": physical, "message": {"text": _text(said)}}
    return {**located, "properties": {"page": place.page}} if place.page else located


def uri(path: str) -> str:
    """A path as a URI reference: relative stays relative, absolute becomes `file:`."""
    if path == "-":
        return "stdin"
    return Path(path).as_uri() if Path(path).is_absolute() else quote(Path(path).as_posix())


def _text(text: str) -> str:
    """A message in which nothing is a link (`[words](target)`)."""
    return one_line(text).replace("](", "\\](")
