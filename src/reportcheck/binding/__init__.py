"""Which facts does a rule compare? From a rule and the facts of a report to statements with their operands by role."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from reportcheck.binding import nearest
from reportcheck.binding.groups import doubts, mentions, wholes
from reportcheck.binding.index import Index
from reportcheck.binding.join import Miss, Operand, Plan, Row
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.lexicon import Lexicon
from reportcheck.model.rule import Rule
from reportcheck.model.said import Said

Params = dict[str, Any]


class Bound(NamedTuple):
    """The statements a rule is to check; where there are none, why, and what came nearest."""

    statements: Sequence[Statement] = ()
    reason: str = ""
    nearest: str = ""


def bind(rule: Rule, facts: Sequence[Fact], statements: Sequence[Statement], lexicon: Lexicon) -> Bound:
    """The rule's operands in this report. The index of the last report is kept: rules come one after another."""
    index = _last.get("index")
    if index is None or index.facts is not facts or index.lexicon is not lexicon or _last.get("of") is not statements:
        index = Index(facts, statements, lexicon)
        _last.update(index=index, of=statements)
    return bind_in(rule, index)


_last: dict[str, Any] = {}


def bind_in(rule: Rule, index: Index) -> Bound:
    """The rule's operands among the facts of an index."""
    way = rule.bind
    if "statement" in way:
        return _stated(way, index)
    if "mentions" in way:
        found = mentions(way["mentions"], way.get("measure", ()), index)
        return Bound(found, "" if found else Said("no figure is stated twice", "没有写了两次的数字"), "")
    if "parts" in way:
        return _parts(rule, index)
    return _operands(rule, index)


def _stated(way: Mapping[str, Any], index: Index) -> Bound:
    kinds, where = way["statement"], way.get("where", {})
    found = [statement for kind in kinds for statement in index.statements.get(kind, ())]
    if where:
        found = [one for one in found if all(str(one.params.get(key, "")) in values for key, values in where.items())]
    return Bound(found) if found else Bound([], *nearest.of_statements(kinds, where, index))


def _parts(rule: Rule, index: Index) -> Bound:
    found: list[Statement] = []
    missing, near = rule.bind["missing"], None
    operands: list[Operand] = []
    for measure in rule.bind["measure"]:
        for whole, operands, partition in wholes(measure, missing, index):
            rows, miss = Plan(operands).rows({}, index)
            near = miss if miss and (near is None or miss.filled > near.filled) else near
            params = {"indicator": whole, "partition": partition}
            found += (made for row in rows if (made := _statement("parts", operands, row, params, missing)))
    if found:
        return Bound(found)
    if near is None:
        return Bound([], Said("no indicator of the report has parts in it", "报告中的指标都没有写出分项"))
    return Bound([], *nearest.of_operands(operands, near, index))


def _operands(rule: Rule, index: Index) -> Bound:
    missing = rule.bind.get("missing", "require")
    implied = rule.bind.get("implied", ())
    zero = missing == "zero" and "assert" in rule.bind
    operands = [
        Operand(role, one, zero or (missing != "require" and len(selectors) > 1), role in implied)
        for role, selectors in rule.bind["with"].items()
        for one in selectors
    ]
    conditions: tuple[str, ...] = rule.bind.get("when", ())
    found: list[Statement] = []
    near: Miss | None = None
    unmet, plan = 0, Plan(operands)
    for of in _subjects(rule, operands, index):
        rows, miss = plan.rows(of, index)
        near = miss if miss and (near is None or miss.filled > near.filled) else near
        params: Params = {"indicator": of.get("") or of.get("part") or operands[0].selector.indicator}
        if "assert" in rule.bind:
            params["assert"] = rule.bind["assert"]
        for row in rows:
            made = _statement(rule.check, operands, row, params, missing)
            if made is None:
                continue
            if conditions and not _certain(conditions, made):
                unmet += 1
            else:
                found.append(made)
    if found:
        return Bound(sorted(found, key=lambda statement: statement.start))
    if unmet:
        asked = "; ".join(conditions)
        en = f"the condition of the rule does not hold for certain ({asked})"
        return Bound([], Said(en, f"规则的条件不能确定成立（{asked}）"), "")
    if near is None and (subject := nearest.subject(operands, rule.bind.get("for_each", ()), index)):
        _, near = plan.rows({"": subject}, index)
    return Bound([], *nearest.of_operands(operands, near, index))


def _certain(conditions: Sequence[str], statement: Statement) -> bool:
    """Do all conditions hold, whatever the figures stand for?"""
    from reportcheck.model.evaluate import truth, values_of
    from reportcheck.model.formula import parse

    facts = {role: [one for one in found if isinstance(one, Fact)] for role, found in statement.roles.items()}
    return all(truth(parse(text), values_of(facts)) for text in conditions)


def _subjects(rule: Rule, operands: Sequence[Operand], index: Index) -> Iterator[dict[str, str]]:
    """What `for_each` goes through: variables of the selectors and the indicators they stand for."""
    each = rule.bind.get("for_each", ())
    known = index.lexicon.indicators
    if not each:
        yield {}
    elif each == ("part",):
        pairs = ((one, whole.id) for whole in known.values() for one in whole.parts)
        within = ((one.id, whole) for one in known.values() for whole in one.part_of)
        there = {name: _common(name, operands, index) for name in ("part", "whole")}
        for part, whole in dict.fromkeys((*pairs, *within)):
            if part in there["part"] and whole in there["whole"]:
                yield {"part": part, "whole": whole}
    else:
        common = _common("", operands, index)
        wanted = sorted(common) if each == ("subject",) else known if each == ("indicator",) else each
        yield from ({"": subject} for subject in wanted if subject in common)


def _common(variable: str, operands: Sequence[Operand], index: Index) -> set[str]:
    """The subjects that have every measure the operands need of this variable."""
    asked = [one.selector for one in operands if not one.optional and one.selector.indicator == variable]
    found = [index.having(one.measure, one.status) for one in asked]
    return set.intersection(*found) if found else set(index.lexicon.indicators)


def _statement(kind: str, operands: Sequence[Operand], row: Row, params: Params, missing: str) -> Statement | None:
    """The operands of a row by role; further mentions under `also`. None where a role has nothing at all."""
    roles: dict[str, tuple[Fact, ...]] = {}
    also: list[Fact] = []
    why: list[str] = []
    absent: list[str] = []
    for operand, mentioned in zip(operands, row.filled, strict=True):
        if mentioned is None:
            absent.append(operand.role)
            continue
        roles[operand.role] = (*roles.get(operand.role, ()), mentioned.fact)
        also += (fact for fact in mentioned.also if fact is not mentioned.fact and fact not in also)
        why.append(mentioned.doubt)
    facts = [fact for found in roles.values() for fact in found]
    if not facts or (any(role not in roles for role in absent) and "assert" not in params):
        return None
    if absent and missing == "skip":
        params = {**params, "partition": "partial"}
    elif absent and "assert" in params:
        params = {**params, "zero": tuple(absent)}
    if row.shared[0] is None:
        why.append("no period is stated")
    all_roles = {**roles, "also": tuple(also)} if also else roles
    start = min(facts, key=lambda fact: fact.start)
    return Statement(kind, all_roles, start.start, start.end, params, doubts(facts, *why))
