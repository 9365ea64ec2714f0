"""Suppressions beside a report, for formats that hold no comments: a YAML file, found upwards from the report."""

from __future__ import annotations

from reportcheck.decisions.comments import day
from reportcheck.errors import ReportcheckError
from reportcheck.model.decision import Decision
from reportcheck.packs.find import text_of
from reportcheck.packs.located import Items, Table, Text, parse

_FIX = "Write `ignore:` and under it entries of rule or fingerprint, reason, and if you like until and report"
_KEYS = {"rule", "fingerprint", "reason", "until", "report"}


def decisions(path: str) -> list[Decision]:
    """The entries of a side file. ReportcheckError with file:line: an entry that cannot be understood."""
    root = parse(text_of(path), path)
    entries = root.get("ignore") if isinstance(root, Table) else None
    if not isinstance(entries, Items):
        raise ReportcheckError(f"{path}:1", "no list `ignore:`", _FIX)
    return [_decision(path, entry) for entry in entries]


def _decision(path: str, entry: object) -> Decision:
    where = f"{path}:{getattr(entry, 'line', 1)}"
    if not isinstance(entry, Table) or not all(isinstance(value, Text) for value in entry.values()):
        raise ReportcheckError(where, "not an entry", _FIX)
    unknown = sorted(set(map(str, entry)) - _KEYS)
    if unknown:
        raise ReportcheckError(where, f"unknown key {unknown[0]!r}", _FIX)
    targets = [str(entry[key]) for key in ("rule", "fingerprint") if entry.get(key)]
    if len(targets) != 1:
        raise ReportcheckError(where, "an entry needs a rule or a fingerprint, and not both", _FIX)
    if not str(entry.get("reason", "")).strip():
        raise ReportcheckError(where, "a suppression without a reason", "Add `reason:`")
    until = day(where, str(entry.get("until", "")))
    return Decision(targets[0], str(entry["reason"]).strip(), where, until, report=str(entry.get("report", "")))
