"""The cases of this folder: `slips/<topic>.yaml` has texts by the rule that finds their slip, `silent/` right ones.

A text is one paragraph, or a list of them. Where it slips it has both readings in braces, the right one first:
`新增{三|四}大工程` (more than once, where several words change together). A case is a text, or a mapping: `text`, or `past` and `plan` of a work report of `year` (2026 where
not said); `pack` (`work` where not said); `why`, for the reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from reportcheck.audit import audit
from reportcheck.model.rule import RulePack
from reportcheck.packs import load_packs
from reportcheck.readers import read

FOLDER = Path(__file__).parent
PACKS = {
    "work": "gov-work-report-zh",
    "yearbook": "statistical-communique-zh",
    "books": "budget-report-zh",
    "core": "core",
}
ANY = "any"  # in place of a rule: whichever finds it
_KEYS = {"text", "past", "plan", "year", "pack", "why"}
_SLIP = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


class Case(NamedTuple):
    """A text as it should be, as it slips (the same where it does not), the pack it is read with, the rule."""

    id: str
    pack: str
    right: str
    wrong: str
    rule: str


@cache
def packs(name: str) -> tuple[RulePack, ...]:
    """The pack of a name of `PACKS`, loaded once."""
    return tuple(load_packs([PACKS[name]]))


def loud(pack: str, text: str) -> set[str]:
    """The rules that find something above a note in a text; nothing may have broken on the way."""
    result = audit(read("t.txt", text.encode()), packs(pack))
    assert not result.broken, result.broken
    return {one.rule.split("/")[1] for one in result.findings if one.severity != "note"}


def slips() -> Iterator[Case]:
    """Every text that slips, with the rule that finds it or `ANY`."""
    for topic, data in _topics("slips"):
        for rule, told in data.items():
            for at, case in enumerate(told):
                yield _case(f"{topic}-{rule}-{at}", case, rule, slip=True)


def silent() -> Iterator[Case]:
    """Every right text, in which nothing is to be found."""
    for topic, data in _topics("silent"):
        for at, case in enumerate(data):
            yield _case(f"{topic}-{at}", case, "", slip=False)


def _topics(kind: str) -> Iterator[tuple[str, Any]]:
    for path in sorted((FOLDER / kind).glob("*.yaml")):
        yield path.stem, yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)


def _case(name: str, case: Any, rule: str, *, slip: bool) -> Case:
    told = case if isinstance(case, dict) else {"text": case}
    assert set(told) <= _KEYS and ("text" in told) != ("past" in told), f"{name}: {set(told)}"
    text = _text(told["text"]) if "text" in told else _report(told)
    assert (_SLIP.search(text) is not None) == slip, f"{name}: a slip is written {{right|wrong}}: {text}"
    return Case(name, told.get("pack", "work"), _SLIP.sub(r"\1", text), _SLIP.sub(r"\2", text), rule)


def _text(told: str | list[str]) -> str:
    return told if isinstance(told, str) else "\n\n".join(told)


def _report(told: dict[str, Any]) -> str:
    year = told.get("year", 2026)
    past = f"{year}年政府工作报告\n\n一、{year - 1}年工作回顾\n\n{_text(told['past'])}"
    return past + (f"\n\n二、{year}年工作安排\n\n{_text(told['plan'])}" if "plan" in told else "")
