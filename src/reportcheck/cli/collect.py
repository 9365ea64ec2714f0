"""Paths to audited reports: what cannot be read is set aside and does not stop the others."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence

from reportcheck.cli.choose import choose_packs
from reportcheck.errors import ReportcheckError
from reportcheck.formatters.run import Audited, Failure
from reportcheck.model.rule import RulePack


class Collector:
    """Audits one report after another; packs are loaded once. `rules`: names or paths of packs, empty for a choice."""

    def __init__(self, rules: Sequence[str] = ()) -> None:
        self.rules = tuple(rules)
        self._packs: dict[tuple[str, ...], tuple[RulePack, ...]] = {}
        if self.rules:
            self.packs(self.rules)  # a broken pack is said before any report is read

    def packs(self, names: tuple[str, ...]) -> tuple[RulePack, ...]:
        """The packs of these names or paths. ReportcheckError: no such pack, or a broken one."""
        if names not in self._packs:
            from reportcheck.packs import load_packs

            self._packs[names] = tuple(load_packs(list(names)))
        return self._packs[names]

    def one(self, path: str) -> Audited:
        """The report at `path` (`-`: standard input), audited. ReportcheckError: unreadable report or broken pack."""
        from reportcheck.audit import audit
        from reportcheck.readers import read

        document = read(path, sys.stdin.buffer.read() if path == "-" else None)
        packs = self.packs(self.rules or choose_packs(document))
        return Audited(document, audit(document, packs), packs)

    def many(self, paths: Iterable[str]) -> tuple[list[Audited], list[Failure]]:
        """Every report that can be audited, and a failure for each that cannot."""
        audited, failures = [], []
        for path in paths:
            try:
                audited.append(self.one(path))
            except ReportcheckError as error:
                failures.append(Failure(path, str(error)))
            except OSError as error:
                said = ReportcheckError(
                    path, f"cannot be read ({error.strerror or error})", "Check the path and its permissions"
                )
                failures.append(Failure(path, str(said)))
            except Exception as error:
                if os.environ.get("REPORTCHECK_DEBUG"):
                    raise
                failures.append(Failure(path, str(_internal(path, error))))
        return audited, failures


def _internal(path: str, error: Exception) -> ReportcheckError:
    what = f"stopped on an error of reportcheck itself ({type(error).__name__}: {error})"
    return ReportcheckError(path, what, "Run again with REPORTCHECK_DEBUG=1 and report what it prints")
