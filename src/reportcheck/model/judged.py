"""A finding together with what it was made from."""

from __future__ import annotations

from typing import NamedTuple

from reportcheck.model.fact import Statement
from reportcheck.model.result import Finding
from reportcheck.model.rule import Rule


class Judged(NamedTuple):
    """A check that can be made again: its rule, what the rule was bound to, and what came of it."""

    rule: Rule
    statement: Statement
    finding: Finding
