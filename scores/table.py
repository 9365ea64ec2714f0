"""The scores as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

HEAD = """\
# Scores

Written by `make scores` (needs `../shared`; about two minutes). `tests/scores` fails when what is found in it falls
below `scores.json`. Reports are read in the process, with the packs that their titles ask for, as `reportcheck audit`
does it; the rules of counting are those of the scripts in `../shared/score`.
"""
FIELDS = ("precision", "recall", "unit", "hedge", "measure", "status", "period", "label")


def render(scores: dict[str, Any]) -> str:
    """All tables."""
    parts = [HEAD, "## Figures against gold\n", _figures(scores["figures"])]
    for name, title in (
        ("anju-2020", "the seed report"),
        ("real", "real reports"),
        ("last-year", "real, last year beside"),
    ):
        parts += [f"## Inserted errors: {title}\n", _errors(scores["errors"][name])]
    parts += ["## Published reports as they are\n", _silence(scores["silence"])]
    return "\n".join(parts)


def _figures(scores: dict[str, Any]) -> str:
    rows = [[name, one["gold"], *(f"{one[field]:.3f}" for field in FIELDS)] for name, one in scores.items()]
    return _table(["report", "figures", *FIELDS], rows)


def _errors(scores: dict[str, Any]) -> str:
    rows = []
    for kind, one in scores["flag"].items():
        caught = one.get("caught", 0)
        located = one.get("located", "-")
        each = f"{one.get('findings', 0) / max(caught, 1):.2f}"
        rows.append([kind, one["cases"], caught, located, f"{100 * caught / one['cases']:.1f}%", each])
    text = _table(["kind", "cases", "caught", "located", "caught", "findings a case"], rows)
    clean = scores["clean"]["ALL"]
    return text + f"\nHarmless changes flagged: {clean.get('caught', 0)} of {clean.get('cases', 0)}.\n"


def _silence(scores: dict[str, Any]) -> str:
    severities = ("critical", "error", "warning", "note")
    rows = [
        [shelf, one["reports"], *(f"{100 * one[severity] / one['reports']:.0f}" for severity in severities)]
        for shelf, one in scores["genres"].items()
    ]
    text = _table(["reports", "number", *(f"{severity} per 100" for severity in severities)], rows)
    checked, took = scores["checked"], scores["milliseconds"]
    return (
        f"{text}\nFigures that a check with power used, Chinese dev reports as text: {100 * checked['mean']:.1f}% "
        f"in the mean, {100 * checked['min']:.1f}% at least.\n\nReading and auditing one report: "
        f"{took['median']} ms in the median, {took['max']} ms at most (one core, warm; depends on the machine).\n\n"
        "Each finding above note is judged in [`datasets/silence`](../datasets/silence/README.md).\n"
    )


def _table(head: Sequence[object], rows: Iterable[Sequence[object]]) -> str:
    lines = [head, ["---", *["--:"] * (len(head) - 1)], *rows]
    return "".join("| " + " | ".join(map(str, line)) + " |\n" for line in lines)
