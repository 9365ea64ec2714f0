"""What a rule that bound to nothing came nearest to, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportcheck.binding.index import OWN, Index
from reportcheck.binding.join import DIMENSIONS, Miss, Operand, takes
from reportcheck.model.fact import Fact


def of_statements(kinds: Sequence[str], where: Mapping[str, Sequence[str]], index: Index) -> tuple[str, str]:
    """Reason and nearest miss of a rule on statements."""
    there = sum(len(index.statements.get(kind, ())) for kind in kinds)
    asked = " or ".join(kinds)
    if not there:
        return f"the report makes no statement of kind {asked}", ""
    wanted = ", ".join(f"{key} {' or '.join(values)}" for key, values in where.items())
    return f"no statement of kind {asked} has {wanted}", f"{there} of this kind, with other values"


def of_operands(operands: Sequence[Operand], miss: Miss | None, index: Index) -> tuple[str, str]:
    """Reason and nearest miss of a rule on operands."""
    if miss is None:
        for operand in operands:
            if not operand.optional and not operand.selector.indicator and not index.having(operand.selector.measure):
                return f"the report has no figure for {operand.selector.text}", ""
        return "no indicator has all of " + ", ".join(dict.fromkeys(one.selector.text for one in operands)), ""
    asked, subject = miss.operand.selector, miss.subject
    reason = f"no figure for {asked.text}" + ("" if asked.indicator == subject else f" of {subject}")
    others = [one.fact for measure in asked.measure or OWN for one in index.by.get((subject, measure), ())]
    if not others:
        measures = [measure for (one, measure) in index.by if one == subject]
        return reason, f"{subject} is stated only as {', '.join(dict.fromkeys(measures))}" if measures else ""
    fitting = [fact for fact in others if takes(asked, fact)]
    if not fitting:
        return reason, f"{_said(others[0])} is not what {asked.text} asks for"
    near = min(fitting, key=lambda fact: len(_differs(fact, miss)))
    differs = _differs(near, miss)
    return reason, f"{_said(near)} differs: {'; '.join(differs)}" if differs else f"{_said(near)} is another operand"


def subject(operands: Sequence[Operand], each: Sequence[str], index: Index) -> str:
    """The subject that has most of what a rule for each of them needs; empty where none has any."""
    asked = [one.selector for one in operands if not one.selector.indicator and not one.optional]
    if not each or not all(index.having(one.measure) for one in asked):
        return ""
    counts: dict[str, int] = {}
    for one in asked:
        for name in index.having(one.measure, one.status):
            counts[name] = counts.get(name, 0) + (each == ("subject",) or name in index.lexicon.indicators)
    return max(sorted(counts), key=counts.__getitem__, default="")


def _differs(fact: Fact, miss: Miss) -> list[str]:
    mine = (fact.period, fact.scope, fact.status, fact.among)
    relative = f" ({miss.operand.selector.period})" if miss.operand.selector.period else ""
    return [
        f"{name} {mine[at]}, the others have {miss.shared[at]}{relative if name == 'period' else ''}"
        for at, name in enumerate(DIMENSIONS)
        if at in miss.known and (mine[at] != miss.shared[at] or (relative and name == "period"))
    ]


def _said(fact: Fact) -> str:
    meaning = f"{fact.measure}, {fact.period or 'no period'}, {fact.scope}, {fact.status}"
    return f"{fact.label or fact.indicator} {fact.text} ({meaning})"
