"""What a rule that bound to nothing came nearest to, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportcheck.binding.index import OWN, Index
from reportcheck.binding.join import DIMENSIONS, Miss, Operand, takes
from reportcheck.model.fact import Fact
from reportcheck.model.said import Said


def of_statements(kinds: Sequence[str], where: Mapping[str, Sequence[str]], index: Index) -> tuple[str, str]:
    """Reason and nearest miss of a rule on statements."""
    there = sum(len(index.statements.get(kind, ())) for kind in kinds)
    asked = " or ".join(kinds)
    if not there:
        return Said(f"the report makes no statement of kind {asked}", f"报告没有{asked}一类的说法"), ""
    wanted = ", ".join(f"{key} {' or '.join(values)}" for key, values in where.items())
    near = Said(f"{there} of this kind, with other values", f"这一类有{there}处，取值不同")
    return Said(f"no statement of kind {asked} has {wanted}", f"{asked}一类的说法中没有{wanted}"), near


def of_operands(operands: Sequence[Operand], miss: Miss | None, index: Index) -> tuple[str, str]:
    """Reason and nearest miss of a rule on operands."""
    if miss is None:
        for operand in operands:
            if not operand.optional and not operand.selector.indicator and not index.having(operand.selector.measure):
                text = operand.selector.text
                return Said(f"the report has no figure for {text}", f"报告没有{text}的数字"), ""
        every = ", ".join(dict.fromkeys(one.selector.text for one in operands))
        return Said(f"no indicator has all of {every}", f"没有一个指标同时有{every}"), ""
    asked, subject = miss.operand.selector, miss.subject
    of = "" if asked.indicator == subject else subject
    reason = Said(f"no figure for {asked.text}" + (of and f" of {of}"), f"没有{of and of + '的'}{asked.text}的数字")
    others = [one.fact for measure in asked.measure or OWN for one in index.by.get((subject, measure), ())]
    if not others:
        stated = ", ".join(
            dict.fromkeys(measure for (measure, _), having in index.subjects.items() if subject in having)
        )
        return reason, Said(f"{subject} is stated only as {stated}", f"{subject}只写了{stated}") if stated else ""
    fitting = [fact for fact in others if takes(asked, fact)]
    if not fitting:
        seen = _said(others[0])
        return reason, Said(f"{seen} is not what {asked.text} asks for", f"{seen.zh}不是{asked.text}要的")
    near = min(fitting, key=lambda fact: len(_differs(fact, miss)))
    differs, seen = _differs(near, miss), _said(near)
    if not differs:
        return reason, Said(f"{seen} is another operand", f"{seen.zh}已是另一个操作数")
    zh = "；".join(one.zh for one in differs)
    return reason, Said(f"{seen} differs: {'; '.join(differs)}", f"{seen.zh}有差别：{zh}")


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


def _differs(fact: Fact, miss: Miss) -> list[Said]:
    mine = (fact.period, fact.scope, fact.status, fact.among)
    relative = f" ({miss.operand.selector.period})" if miss.operand.selector.period else ""
    return [
        Said(
            f"{name} {mine[at]}, the others have {miss.shared[at]}{relative if name == 'period' else ''}",
            f"{_DIMENSIONS[name]}是{mine[at]}，其余是{miss.shared[at]}{relative if name == 'period' else ''}",
        )
        for at, name in enumerate(DIMENSIONS)
        if at in miss.known and (mine[at] != miss.shared[at] or (relative and name == "period"))
    ]


_DIMENSIONS = {"period": "时期", "scope": "范围", "status": "状态", "among": "比较对象"}


def _said(fact: Fact) -> Said:
    what = f"{fact.label or fact.indicator} {fact.text}"
    rest = f"{fact.scope}, {fact.status}"
    en, zh = (f"{fact.measure}, {fact.period or none}, {rest}" for none in ("no period", "没有时期"))
    return Said(f"{what} ({en})", f"{what}（{zh}）")
