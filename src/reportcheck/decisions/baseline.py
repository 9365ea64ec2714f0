"""A baseline: findings that were there and accepted, by claim and figures. A change of the figures re-opens them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportcheck.decisions.apply import values
from reportcheck.errors import ReportcheckError
from reportcheck.model.decision import Decision
from reportcheck.model.document import Document
from reportcheck.model.result import AuditResult

NAME = "reportcheck-baseline.json"


@dataclass(frozen=True, slots=True)
class Entry:
    """An accepted finding: its claim, its figures by role, and what was said of it."""

    fingerprint: str
    rule: str
    values: tuple[str, ...]
    message: str
    path: str


def entries(document: Document, result: AuditResult, lang: str) -> list[Entry]:
    """An entry for every finding that stands or was accepted before (not for those suppressed with a reason)."""
    kept = (f for f in result.checks if f.outcome == "fail" and (f.baselined or not f.suppressed))
    found = {
        Entry(
            f.fingerprint, f.rule, values(f), f.message.get(lang) or next(iter(f.message.values()), ""), document.path
        )
        for f in kept
    }
    return sorted(found, key=lambda e: (e.rule, e.fingerprint, e.values))


def decisions(path: str, reason: str) -> list[Decision]:
    """The entries of a baseline as decisions. ReportcheckError: no such file, or not a baseline."""
    return [Decision(e.fingerprint, reason, path, values=e.values, origin=e.path) for e in load(path)]


def load(path: str) -> list[Entry]:
    """The entries of a baseline. ReportcheckError: no such file, or not a baseline."""
    try:
        data = json.loads(Path(path).read_text("utf-8"))
        return [
            Entry(
                str(e["fingerprint"]), str(e["rule"]), tuple(map(str, e["values"])), str(e["message"]), str(e["path"])
            )
            for e in data["entries"]
        ]
    except OSError as error:
        fix = "Make one with `reportcheck baseline create`"
        raise ReportcheckError(path, (error.strerror or "cannot be read").lower(), fix) from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise ReportcheckError(path, "not a baseline", "Make one with `reportcheck baseline create`") from None


def dump(found: Iterable[Entry]) -> bytes:
    """A baseline as JSON, an entry a line, so that changes of it read well."""
    fields = ("fingerprint", "rule", "values", "message", "path")
    lines = [json.dumps({name: getattr(e, name) for name in fields}, ensure_ascii=False) for e in found]
    return ('{"schema_version": 1, "entries": [\n' + ",\n".join(lines) + "\n]}\n").encode("utf-8", "backslashreplace")


def updated(before: Sequence[Entry], found: Sequence[Entry], paths: Iterable[str]) -> list[Entry]:
    """`before` with the entries of the reports at `paths` replaced by what was found in them now."""
    audited = set(paths)
    kept = {entry for entry in before if entry.path not in audited}
    return sorted(kept | set(found), key=lambda e: (e.path, e.rule, e.fingerprint, e.values))
