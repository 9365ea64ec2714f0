"""A rule pack as loaded: a lexicon of indicators and word lists, rules, and the tests that stand beside the rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from reportcheck.model.result import Severity

KINDS = (
    "agreement", "sum", "composition", "share", "growth", "difference", "rank", "count", "parallel", "numbering",
    "glossary", "dates", "bounds", "order", "target", "average", "unit", "style", "plausibility", "expression", "table",
)  # fmt: skip


class Indicator(NamedTuple):
    """An entry of the lexicon: what can be measured, its names, unit, and what is known of it.

    `basis` is `real` (growth at comparable prices: never recomputed from levels) or `nominal`. `stock`: a level that
    does not fall from year to year by itself (城镇化率, road length). `parts` are indicators that add up to it;
    `part_of` are indicators that it lies within, with others that are not named.
    """

    id: str
    names: tuple[str, ...]
    unit: str = ""
    basis: Literal["real", "nominal", ""] = ""
    low: str = ""
    high: str = ""
    stock: bool = False
    parts: tuple[str, ...] = ()
    names_en: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()


class Selector(NamedTuple):
    """Which facts an operand may be; what is empty is not asked for.

    `period` is a year, quarter, month or span, or relative to the other operands: same, previous, next, plan.
    An empty `indicator` is the one that `for_each` is at.
    """

    text: str
    indicator: str = ""
    measure: tuple[str, ...] = ()
    period: str = ""
    status: tuple[str, ...] = ()
    scope: str = ""
    among: str = ""
    section: str = ""
    tags: tuple[str, ...] = ()
    unit: str = ""


class Rule(NamedTuple):
    """What must hold. `check` names a file of `checks/`; `bind` says which facts or statements it compares.

    Exactly one binding: `{"statement": kinds}` (with `where`), `{"with": {role: Selectors}}` (with `for_each`, `when`,
    `missing`), `{"mentions": fields}`, `{"parts": "indicator"}` or `{"assert": formula, "with": ...}`; `options` are
    parameters of the check (rounding, partition, approx). `shows` says why a rule can never fail: it shows what follows
    from the figures, and the report states nothing to compare it with.
    """

    id: str
    pack: str
    check: str
    severity: Severity
    bind: Mapping[str, Any]
    title: Mapping[str, str] = {}
    message: Mapping[str, str] = {}
    why: Mapping[str, str] = {}
    references: tuple[str, ...] = ()
    options: Mapping[str, Any] = {}
    tests: Mapping[str, tuple[str, ...]] = {}
    where: str = ""  # file:line of the rule
    shows: Mapping[str, str] = {}

    @property
    def name(self) -> str:
        return f"{self.pack}/{self.id}"


class RulePack(NamedTuple):
    """Rules and lexicon of one pack, with what it extends already merged in. `words` are the extractor's lists."""

    id: str
    version: str
    source: str
    language: str = "zh"
    indicators: Mapping[str, Indicator] = {}
    words: Mapping[str, Mapping[str, tuple[str, ...]]] = {}
    rules: tuple[Rule, ...] = ()
    title: Mapping[str, str] = {}
    description: Mapping[str, str] = {}
    groups: Mapping[str, int] = {}
    extends: Mapping[str, str] = {}  # every pack merged in, direct or not: its version
