"""Paths to audited reports: what cannot be read is set aside and does not stop the others."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence

from reportcheck.cli.beside import Beside
from reportcheck.cli.choose import choose_packs
from reportcheck.cli.tongue import line
from reportcheck.decisions.gather import Gathered
from reportcheck.errors import ReportcheckError
from reportcheck.formatters.run import Audited, Failure
from reportcheck.model.rule import RulePack

NOTHING = Beside()


class Collector:
    """Audits one report after another; packs are loaded once. What a caller leaves open the config decides.

    `rules`: names or paths of packs; `fail_on`: a severity; `decisions`: None where nothing is to be suppressed;
    `beside`: what each report is held against; `mend`: is asked which figures, if changed, would make checks hold.
    """

    def __init__(
        self, rules: Sequence[str] = (), fail_on: str = "", decisions: Gathered | None = None, beside: Beside = NOTHING,
        mend: bool = False,
    ) -> None:  # fmt: skip
        self.rules, self.fail_on, self.decisions, self.beside = tuple(rules), fail_on, decisions, beside
        self.mend = mend
        self._packs: dict[tuple[str, ...], tuple[RulePack, ...]] = {}
        if self.rules:
            self.packs(self.rules)  # a broken pack is said before any report is read

    def packs(self, names: tuple[str, ...]) -> tuple[RulePack, ...]:
        """The packs of these names or paths. ReportcheckError: no such pack, or a broken one."""
        if names not in self._packs:
            from reportcheck.packs import load_packs

            self._packs[names] = tuple(load_packs(names))
        return self._packs[names]

    def one(self, path: str) -> Audited:
        """The report at `path` (`-`: standard input), audited. ReportcheckError: unreadable report or broken pack."""
        from reportcheck.packs.config import settings_of
        from reportcheck.readers import read

        document = read(path, sys.stdin.buffer.read() if path == "-" else None)
        settings = settings_of(path)
        packs = self.packs((*(self.rules or settings.packs or choose_packs(document)), *self.beside.packs))
        document, result = self.beside.audit(document, packs, self.mend)
        return Audited(document, result, packs, fail_on=self.fail_on or settings.fail_on or "error")

    def many(self, paths: Iterable[str]) -> tuple[list[Audited], list[Failure]]:
        """Every report that can be audited, with what was decided about it, and a failure for each that cannot."""
        audited: list[Audited] = []
        failures: list[Failure] = []
        for path in paths:
            try:
                audited.append(self._decided(self.one(path)))
                if audited[-1].result.broken:
                    failures.append(Failure(path, line(_partly(path, audited[-1].result.broken))))
            except ReportcheckError as error:
                failures.append(Failure(path, line(error)))
            except OSError as error:
                fix = "Check the path and its permissions"
                said = ReportcheckError(path, f"cannot be read ({error.strerror or error})", fix)
                failures.append(Failure(path, line(said)))
            except Exception as error:
                if os.environ.get("REPORTCHECK_DEBUG"):
                    raise
                failures.append(Failure(path, str(_internal(path, error))))
        left = self.decisions.leftovers([one.document.path for one in audited]) if self.decisions else {}
        return [one._replace(leftovers=tuple(left.pop(one.document.path, ()))) for one in audited], failures

    def _decided(self, audited: Audited) -> Audited:
        if self.decisions is None:
            return audited
        return audited._replace(result=self.decisions.decide(audited.document, audited.result))


def _partly(path: str, broken: Sequence[str]) -> ReportcheckError:
    what = f"not checked in full: {len(broken)} of its own finders stopped on an error ({broken[0]})"
    return ReportcheckError(path, what, "What was found stands. Report this line and, if you can, the text")


def _internal(path: str, error: Exception) -> ReportcheckError:
    what = f"stopped on an error of reportcheck itself ({type(error).__name__}: {error})"
    return ReportcheckError(path, what, "Run again with REPORTCHECK_DEBUG=1 and report what it prints")
