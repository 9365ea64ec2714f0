"""Operand selectors: `growth.target`, `gdp.level.actual.previous`, or the same as a mapping."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import get_args

from reportcheck import regex
from reportcheck.model.fact import Measure, Status
from reportcheck.model.rule import Selector
from reportcheck.packs.errors import Problems, quote, suggest
from reportcheck.packs.located import Items, Table, Text

MEASURES: tuple[str, ...] = get_args(Measure)
STATUSES: tuple[str, ...] = get_args(Status)
RELATIVE = ("same", "previous", "next", "plan")
SCOPES = ("self", "nation", "province", "city")
TAGS = ("new", "cumulative", "average", "within")
RESERVED = frozenset((*MEASURES, *STATUSES, *RELATIVE, *SCOPES))
_PERIOD = regex.compile(r"[0-9]{4}(?:Q[1-4]|H[12]|-[0-9]{2}|-[0-9]{4})?")
_ROLE = regex.compile(r"[^\W\d][\w-]{0,39}")


class Names:
    """What a selector may name: indicator ids, or names that the lexicon gives them."""

    def __init__(self, ids: Collection[str], names: Mapping[str, str], variables: Collection[str] = ()) -> None:
        self.ids, self.names, self.variables = ids, names, variables

    def indicator(self, word: str) -> str | None:
        """The id meant by a word."""
        return word if word in self.ids or word in self.variables else self.names.get(word)


def selector(node: Text | Table, names: Names, problems: Problems) -> Selector | None:
    """One selector, or None with the reason in `problems`."""
    return _dotted(node, names, problems) if isinstance(node, Text) else _mapping(node, names, problems)


def role_error(name: str) -> str:
    """Why an operand cannot have this name; empty where it can."""
    return "" if _ROLE.fullmatch(name) and name != "also" else f"{quote(name)} cannot name an operand"


def _dotted(node: Text, names: Names, problems: Problems) -> Selector | None:
    found: dict[str, str] = {}
    for word in node.split("."):
        kind = _kind(word, names)
        if kind == "scope" and found.get("measure") in ("gap", "rank"):
            kind = "among"  # gap.province: the gap to the province
        if kind == "status" and found.get("measure") == "gap" and word == "target":
            kind = "among"
        if kind == "status" and "status" in found and "plan" in (word, found["status"]):
            other = found.pop("status")
            found["period"], word = "plan", other if word == "plan" else word  # target.plan: for the five years around
        if not kind:
            known = [*MEASURES, *STATUSES, *RELATIVE, *SCOPES, *names.variables, *names.ids]
            if _PERIOD.fullmatch(word) or not word:
                known = []
            fix = suggest(word, known) if known else "Write words with single dots between, as in gdp.growth.actual"
            problems.add(node, f"{quote(word)} in {quote(node)} is no measure, status, period, scope or indicator", fix)
            return None
        if kind in found:
            problems.add(
                node, f"{quote(node)} names more than one {kind}: {found[kind]} and {word}", "Keep one of the two."
            )
            return None
        found[kind] = word
    return _made(str(node), found, names)


def _kind(word: str, names: Names) -> str:
    if word in names.variables:
        return "indicator"
    if word in MEASURES:
        return "measure"
    if word in STATUSES:
        return "status"
    if word in RELATIVE or _PERIOD.fullmatch(word):
        return "period"
    if word in SCOPES:
        return "scope"
    return "indicator" if names.indicator(word) else ""


def _made(text: str, found: Mapping[str, str], names: Names) -> Selector:
    indicator = found.get("indicator", "")
    measure, status = found.get("measure", ""), found.get("status", "")
    return Selector(
        text, names.indicator(indicator) or "" if indicator else "", (measure,) if measure else (),
        found.get("period", ""), (status,) if status else (), found.get("scope", ""), found.get("among", ""),
    )  # fmt: skip


def _mapping(node: Table, names: Names, problems: Problems) -> Selector | None:
    before = len(problems.found)
    given: dict[str, str] = {key: value for key, value in node.items() if isinstance(value, Text)}
    indicator = node.get("indicator")
    meant = names.indicator(indicator) if isinstance(indicator, Text) else ""
    if indicator is not None and not meant:
        problems.add(indicator, f"no indicator is called {quote(indicator)}", suggest(indicator, names.ids))
    measures = _among(node.get("measure"), MEASURES, "measure", problems)
    statuses = _among(node.get("status"), STATUSES, "status", problems)
    tags = _among(node.get("tags"), (*TAGS, "any"), "tag", problems)
    period = node.get("period")
    if period is not None and period not in RELATIVE and not _PERIOD.fullmatch(period):
        problems.add(
            period,
            f"{quote(period)} is no period",
            "Write same, previous, next, plan, or 2024, 2024Q1, 2024-03, 2021-2025.",
        )
    if len(problems.found) > before:
        return None
    text = ".".join(
        v for key in ("indicator", "measure", "status", "period", "scope", "among") if (v := given.get(key))
    )
    return Selector(
        text or "a fact", meant or "", measures, period or "", statuses, given.get("scope", ""), given.get("among", ""),
        given.get("section", ""), tags, given.get("unit", ""),
    )  # fmt: skip


def _among(node: Text | Items | None, known: tuple[str, ...], what: str, problems: Problems) -> tuple[str, ...]:
    words = [node] if isinstance(node, Text) else list(node or ())
    for word in words:
        if word not in known:
            problems.add(word, f"{quote(word)} is no {what}", suggest(word, known))
    return tuple(str(word) for word in words)
