"""What is doubtful in a pack that loads: rules without tests, rules twice or opposed, what can never matter."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from reportcheck.model.formula import COMPARISONS, Formula, parse
from reportcheck.model.interval import Interval
from reportcheck.model.rule import Indicator, Rule, RulePack, Selector

EXPECTED = ("consistent", "inconsistent", "not_bound")


class Lint(NamedTuple):
    """One remark: where (file:line, or the pack's file), what, and what to do."""

    where: str
    what: str
    fix: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}. {self.fix}"


def lint(pack: RulePack, lists: Collection[str] = ()) -> list[Lint]:
    """Every remark on a pack's own rules and lexicon; `lists` are the word lists that the extraction reads."""
    own = [rule for rule in pack.rules if rule.pack == pack.id]
    found = [remark for rule in own for remark in (*_tests(rule), *_said(rule), *_operands(rule), *_formulas(rule))]
    return [*found, *_doubles(pack.rules, own), *_opposed(pack.rules, own), *_lexicon(pack, lists)]


def _tests(rule: Rule) -> Iterator[Lint]:
    missing = [kind for kind in EXPECTED if not rule.tests.get(kind) and not (rule.shows and kind == "inconsistent")]
    if missing:
        yield Lint(rule.where, f"rule {rule.id} has no test of kind {', '.join(missing)}", "Add at least one of each")
    if rule.shows and (rule.tests.get("inconsistent") or rule.severity != "note"):
        what = f"rule {rule.id} says that it only shows, yet it has a test in which it fails, or is more than a note"
        yield Lint(rule.where, what, "Delete 'shows', or the test; a rule that shows is a note")
    if set(rule.tests.get("consistent", ())) & set(rule.tests.get("inconsistent", ())):
        what = f"rule {rule.id} has a text that is both consistent and inconsistent"
        yield Lint(rule.where, what, "Keep it in one of the two")


def _said(rule: Rule) -> Iterator[Lint]:
    if not rule.message:
        fix = "Say what does not agree, as in '{reported}，应为{expected}'"
        yield Lint(rule.where, f"rule {rule.id} has no message", fix)
    if not rule.title:
        yield Lint(rule.where, f"rule {rule.id} has no title", "Say in a few words what must hold")


def _operands(rule: Rule) -> Iterator[Lint]:
    """Operands that are the same facts, or that nothing uses."""
    roles: dict[str, Sequence[Selector]] = rule.bind.get("with", {})
    keys = [_key(one) for found in roles.values() for one in found]
    if len(set(keys)) < len(keys):
        what = f"rule {rule.id} has two operands of the same facts"
        yield Lint(rule.where, what, "Tell them apart by measure, period or status")
    if "assert" in rule.bind:
        used = {name for text in _texts(rule) for name in parse(text).names()}
        for role in roles:
            if role not in used:
                yield Lint(rule.where, f"operand {role} of rule {rule.id} is in no formula", "Use it or delete it")


def _formulas(rule: Rule) -> Iterator[Lint]:
    """Comparisons that come out the same whatever the figures are."""
    for text in _texts(rule):
        for node in parse(text).nodes():
            if node.op in COMPARISONS and not node.names():
                yield Lint(rule.where, f"a comparison in '{text}' names no operand", "Delete it: it never changes")
            elif node.op in COMPARISONS and _shape(node.args[0]) == _shape(node.args[1]):
                yield Lint(rule.where, f"'{text}' compares a value with itself", "Compare two different values")


def _doubles(rules: Sequence[Rule], own: Sequence[Rule]) -> Iterator[Lint]:
    seen: dict[str, Rule] = {}
    for rule in rules:
        other = seen.setdefault(repr((rule.check, _plain(rule.bind), sorted(rule.options.items()))), rule)
        if other is not rule and rule in own:
            yield Lint(rule.where, f"rule {rule.id} checks the same as {other.name}", "Delete one of the two")


def _opposed(rules: Sequence[Rule], own: Sequence[Rule]) -> Iterator[Lint]:
    """Assertions on the same facts that no figures can satisfy together."""
    seen: dict[str, list[tuple[Rule, Interval]]] = {}
    for rule in rules:
        for node in _joined(rule):
            what, wanted = _range(node)
            if wanted is None:
                continue
            key = repr((what, _plain(rule.bind["with"]), rule.bind.get("when"), rule.bind.get("for_each")))
            for other, before in seen.setdefault(key, []):
                if rule in own and not wanted.meets(before):
                    text = f"rules {other.id} and {rule.id} contradict each other: no figures satisfy both"
                    yield Lint(rule.where, text, "Correct or delete one of the two")
            seen[key].append((rule, wanted))


def _joined(rule: Rule) -> Iterator[Formula]:
    """The comparisons of an assertion that must all hold."""
    stack = [parse(rule.bind["assert"])] if "assert" in rule.bind else []
    while stack:
        node = stack.pop()
        if node.op == "and":
            stack += node.args
        elif node.op in COMPARISONS:
            yield node


def _range(node: Formula) -> tuple[Any, Interval | None]:
    """What is compared, and the values it may have: a side against a number, else the difference of both sides."""
    left, right, op = *node.args, node.op
    if right.op == "number" and right.value:
        return _shape(left), _side(op, right.value.value)
    if op in (">", ">="):
        left, right, op = right, left, op.replace(">", "<")
    return (_shape(left), _shape(right)), _side(op, Fraction(0))


def _side(op: str, limit: Fraction) -> Interval | None:
    if op == "==":
        return Interval(limit, limit)
    if op in ("<", "<="):
        return Interval(None, limit, True, op == "<=")
    return Interval(limit, None, op == ">=", True) if op in (">", ">=") else None


def _lexicon(pack: RulePack, lists: Collection[str]) -> Iterator[Lint]:
    named = {one.indicator for rule in pack.rules for found in rule.bind.get("with", {}).values() for one in found}
    general = any(not rule.bind.get("with") or "for_each" in rule.bind for rule in pack.rules)
    within = {part for one in pack.indicators.values() for part in (*one.parts, *one.part_of)}
    for indicator in pack.indicators.values():
        yield from _parts(indicator, pack)
        if pack.rules and not general and indicator.id not in named | within:
            yield Lint(pack.source, f"no rule uses the indicator {indicator.id}", "Use it in a rule or delete it")
    for name in pack.words:
        if lists and name not in lists:
            yield Lint(pack.source, f"nothing reads the word list {name}", f"Known lists: {', '.join(sorted(lists))}")


def _parts(indicator: Indicator, pack: RulePack) -> Iterator[Lint]:
    if len(indicator.parts) == 1:
        fix = "List all parts, or say part_of in the part"
        yield Lint(pack.source, f"indicator {indicator.id} has one part only", fix)
    for part in indicator.parts:
        other = pack.indicators.get(part)
        if other and other.unit and indicator.unit and other.unit != indicator.unit:
            what = f"{part} ({other.unit}) is part of {indicator.id} ({indicator.unit}) but has another unit"
            yield Lint(pack.source, what, "Give both the same unit")


def _texts(rule: Rule) -> tuple[str, ...]:
    return tuple(text for text in (rule.bind.get("assert", ""), *rule.bind.get("when", ())) if text)


def _shape(node: Formula) -> Any:
    return (node.op, node.name, node.value, tuple(_shape(arg) for arg in node.args))


def _key(one: Selector) -> Any:
    return tuple(getattr(one, name) for name in Selector._fields if name != "text")


def _plain(value: Any) -> Any:
    """A binding without the words that only name its operands in messages."""
    if isinstance(value, Selector):
        return _key(value)
    if isinstance(value, dict):
        return sorted((key, _plain(item)) for key, item in value.items())
    return tuple(_plain(item) for item in value) if isinstance(value, (tuple, list)) else value
