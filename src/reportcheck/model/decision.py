"""Decisions of people to let a finding stand, and what became of them in an audit."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple


class Decision(NamedTuple):
    """Let findings of `target` (a rule's id or full name, or a fingerprint) stand, for a reason, until a day.

    `where` says who decided it (`file:line`); `lines` are the source lines it speaks of (None: the whole report);
    `report` is a pattern for the report's path. In a baseline `values` are the figures as they were accepted:
    other figures re-open the finding; `origin` is the path of the report it was accepted in.
    """

    target: str
    reason: str
    where: str
    until: date | None = None
    lines: tuple[int, int] | None = None
    report: str = ""
    values: tuple[str, ...] | None = None
    origin: str = ""


class Leftover(NamedTuple):
    """A decision that suppresses nothing: nothing to suppress (`unused`), out of date, or the figures changed."""

    decision: Decision
    state: Literal["unused", "expired", "reopened"]
