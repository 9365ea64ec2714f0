"""All decisions that speak of the reports of a run, and which of them were left over in the end."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date

from reportcheck.model.decision import Decision, Leftover
from reportcheck.model.document import Document
from reportcheck.model.result import AuditResult

SIDE_FILE = "reportcheck-ignore.yaml"


class Gathered:
    """Decisions from comments and side files (unless `comments` is False) and from a baseline, for a run of reports."""

    def __init__(
        self, baseline: str = "", accepted: str = "", comments: bool = True, today: date | None = None
    ) -> None:
        self.comments, self.today = comments, today or date.today()
        self._side: dict[str, list[Decision]] = {}
        self._left: list[tuple[str, Leftover]] = []
        self._used: set[int] = set()
        self._baseline: list[Decision] = []
        if baseline:
            from reportcheck.decisions.baseline import decisions

            self._baseline = decisions(baseline, accepted)

    def decide(self, document: Document, result: AuditResult) -> AuditResult:
        """The audit with what was decided marked in it. ReportcheckError: a decision that cannot be understood."""
        found = [*self._comments(document), *self._beside(document.path)] if self.comments else []
        found += self._baseline
        if not found:
            return result
        from reportcheck.decisions.apply import apply

        decided, left = apply(document, result, found, self.today)
        unused = {id(leftover.decision) for leftover in left}
        self._used |= {id(decision) for decision in found} - unused
        self._left += [(document.path, leftover) for leftover in left]
        return decided

    def leftovers(self, paths: Sequence[str]) -> dict[str, list[Leftover]]:
        """By report, the decisions that were used in no report of the run, each said once."""
        said: dict[int, tuple[str, Leftover]] = {}
        for path, leftover in self._left:
            decision = leftover.decision
            foreign = leftover.state == "unused" and decision.origin and decision.origin not in paths
            if (
                id(decision) not in self._used
                and not foreign
                and (
                    id(decision) not in said
                    or (leftover.state == "reopened" and said[id(decision)][1].state == "unused")
                )
            ):
                said[id(decision)] = (path, leftover)
        result: dict[str, list[Leftover]] = {}
        for path, leftover in said.values():
            result.setdefault(path, []).append(leftover)
        return result

    @staticmethod
    def _comments(document: Document) -> list[Decision]:
        if "<!--" not in document.source or "reportcheck:" not in document.source:
            return []
        from reportcheck.decisions.comments import decisions

        return decisions(document)

    def _beside(self, report: str) -> list[Decision]:
        path = side_file(report)
        if path and path not in self._side:
            from reportcheck.decisions.sidefile import decisions

            self._side[path] = decisions(path)
        return self._side.get(path, [])


def side_file(report: str) -> str:
    """The nearest side file in the report's folder or one above it, "" where there is none (or for standard input)."""
    folder = "" if report == "-" else os.path.dirname(os.path.abspath(report))
    while folder:
        path = os.path.join(folder, SIDE_FILE)
        if os.path.isfile(path):
            return path
        above = os.path.dirname(folder)
        folder = "" if above == folder else above
    return ""
