"""What a trial of changes found, for people and as json."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from reportcheck.formatters.inert import json_escapes, one_line, tidy
from reportcheck.formatters.styled import Lines
from reportcheck.formatters.width import pad
from reportcheck.model.document import Document
from reportcheck.mutation.choose import KINDS
from reportcheck.mutation.trial import Score, Tried, by_rule, score

_AROUND = 14  # characters of context on either side

_ZH = {
    "report": "报告 {path}  {title}", "kind": "按改动", "rule": "按规则（发现 / 发现的和本可发现的）",
    "all": "每次改动一处，共{of}处（种子{seed}）：发现{killed}处（{rate}），其中{located}处指到了改动的地方。",
    "held": "其中{of}处所改的内容原来有规则核对，发现{killed}处（{rate}）。",
    "missed": "没有发现，但有规则核对过（{n}处）：改动在舍入、约数等余地之内，或改后不再可比",
    "free": "没有发现，也没有任何规则核对（{n}处）：报告中没有别的内容与之矛盾",
    "line": "第{line}行", "none": "没有可以改动的地方。", "list": "、", "cut": "……",
    "digit": "末位数字", "swap": "两位数字颠倒", "point": "小数点移位", "magnitude": "万亿互换",
    "points": "%与个百分点互换", "stale": "一处仍是旧值", "direction": "方向相反", "dropped": "少列一项",
    "count": "个数差一", "heading": "编号差一",
}  # fmt: skip
_EN = {
    "report": "report {path}  {title}", "kind": "by change", "rule": "by rule (noticed / noticed and within its reach)",
    "all": "{of} changes, one at a time (seed {seed}): {killed} noticed ({rate}), {located} at the place changed.",
    "held": "{of} of them change what a rule had checked: {killed} noticed ({rate}).",
    "missed": "not noticed though a rule checks there ({n}): within rounding or a hedge, or not comparable any more",
    "free": "not noticed, and no rule checks there ({n}): nothing in the report contradicts them",
    "line": "line {line}", "none": "There is nothing to change.", "list": ", ", "cut": "...",
    "digit": "last digit", "swap": "two digits swapped", "point": "decimal point moved", "magnitude": "万 for 亿",
    "points": "% for points", "stale": "old value in one place", "direction": "direction turned",
    "dropped": "item dropped", "count": "count off by one", "heading": "number off by one",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Trial:
    """A report and the changes tried on it, in the order in which they stand in it."""

    document: Document
    tried: Sequence[Tried]
    seed: int
    lang: str = "zh"


def text(trial: Trial) -> Lines:
    """A table by kind and by rule, then every change that went unnoticed, with its line."""
    say, out, tried = _ZH if trial.lang == "zh" else _EN, Lines(), trial.tried
    out.add(say["report"].format(path=one_line(trial.document.path), title=one_line(trial.document.title)).rstrip())
    if not tried:
        out.add(say["none"])
        return out
    out.add()
    _table(out, say["kind"], [(f"{say[kind]} ({kind})", score(tried, kind)) for kind in _kinds(tried)])
    _table(out, say["rule"], sorted(by_rule(tried).items(), key=lambda row: (-row[1].killed, row)))
    survivors = [one for one in tried if not one.killed]
    for name in ("missed", "free"):
        some = [one for one in survivors if bool(one.held_by) == (name == "missed")]
        if some:
            out.add((say[name].format(n=len(some)), "bold"))
            for one in some:
                _survivor(out, trial, one, say)
            out.add()
    for name, asked in (("all", tried), ("held", [one for one in tried if one.held_by])):
        whole = score(asked)
        located = sum(one.located for one in asked)
        values = {"of": whole.of, "killed": whole.killed, "rate": percent(whole.rate)}
        out.add((say[name].format(**values, located=located, seed=trial.seed), "bold"))
    return out


def as_json(trial: Trial) -> str:
    """The same as one object, a change a line; lines and columns as in `audit`."""
    tried = trial.tried
    head = {
        "schema_version": 1,
        "path": trial.document.path,
        "sha256": trial.document.sha256,
        "seed": trial.seed,
        "summary": {**_counts(score(tried)), "located": sum(one.located for one in tried)},
        "held": _counts(score([one for one in tried if one.held_by])),
        "by_kind": {kind: _counts(score(tried, kind)) for kind in _kinds(tried)},
        "by_rule": {rule: _counts(found) for rule, found in by_rule(tried).items()},
    }
    mutants = ",\n".join(_dump(_mutant(trial.document, one)) for one in tried)
    return f'{_dump(head)[:-1]},\n"mutants": [\n{mutants}\n]}}\n'


def _dump(value: object) -> str:
    return json_escapes(json.dumps(value, ensure_ascii=False))


def percent(rate: Fraction) -> str:
    """A whole percentage, rounded down: a score never looks better than it is."""
    return f"{int(rate * 100)}%"


def _table(out: Lines, title: str, rows: Iterable[tuple[str, Score]]) -> None:
    out.add((title, "bold"))
    for name, found in rows:
        counts = f"{found.killed:>4} / {found.of:<4}"
        out.add("  ", pad(name, 46), counts, (f"{percent(found.rate):>5}", "dim"))
    out.add()


def _survivor(out: Lines, trial: Trial, one: Tried, say: dict[str, str]) -> None:
    mutant, words = one.mutant, trial.document.text
    before = words[max(mutant.start - _AROUND, 0) : mutant.start].rpartition("\n")[2]
    after = words[mutant.end : mutant.end + _AROUND].partition("\n")[0]
    place = trial.document.place(mutant.start, mutant.end)
    was = tidy(words[mutant.start : mutant.end])
    out.add(
        "  ", (say["line"].format(line=place.line), "cyan"), f" {say[mutant.kind]}  {tidy(before)}", "[",
        (f"{was} → {mutant.new}", "mark"), "]", tidy(after),
        (f"  {say['list'].join(one.held_by)}", "dim") if one.held_by else "",
    )  # fmt: skip


def _mutant(document: Document, one: Tried) -> dict[str, Any]:
    mutant = one.mutant
    return {
        "kind": mutant.kind,
        **document.place(mutant.start, mutant.end)._asdict(),
        "was": document.verbatim(mutant.start, mutant.end),
        "is": mutant.new,
        "about": document.verbatim(*mutant.about),
        "killed": one.killed,
        "located": one.located,
        "killed_by": list(one.killed_by),
        "held_by": list(one.held_by),
    }


def _kinds(tried: Sequence[Tried]) -> list[str]:
    there = {one.mutant.kind for one in tried}
    return [kind for kind in KINDS if kind in there]


def _counts(found: Score) -> dict[str, Any]:
    return {"mutants": found.of, "killed": found.killed, "percent": int(found.rate * 100)}
