"""What is doubtful in a pack that loads: rules without tests, rules twice or opposed, what can never matter."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from difflib import get_close_matches
from fractions import Fraction
from typing import Any, NamedTuple

from reportcheck import regex
from reportcheck.model.formula import COMPARISONS, Formula, parse
from reportcheck.model.interval import Interval
from reportcheck.model.rule import Indicator, Rule, RulePack, Selector
from reportcheck.model.said import Said, said

EXPECTED = ("consistent", "inconsistent", "not_bound")


class Lint(NamedTuple):
    """One remark: where (file:line, or the pack's file), what, and what to do, in both languages."""

    where: str
    what: Said
    fix: Said

    def text(self, lang: str) -> str:
        """The remark in a line."""
        stop = "。" if lang == "zh" else ". "
        return f"{self.where}: {said(self.what, lang)}{stop}{said(self.fix, lang)}"


def lint(pack: RulePack, lists: Collection[str] = (), kinds: Collection[str] = ()) -> list[Lint]:
    """Every remark on a pack's own rules and lexicon.

    `lists` are the word lists that the extraction reads, `kinds` the kinds of statements it makes (none: not known).
    """
    own = [rule for rule in pack.rules if rule.pack == pack.id]
    found = [remark for rule in own for remark in (*_tests(rule), *_said(rule), *_operands(rule), *_formulas(rule))]
    if kinds:
        found += (remark for rule in own for remark in _statements(rule, kinds))
    return [*found, *_doubles(pack.rules, own), *_opposed(pack.rules, own), *_lexicon(pack, lists)]


def _statements(rule: Rule, kinds: Collection[str]) -> Iterator[Lint]:
    """Kinds of statements that nothing makes: the rule would be silent on every report."""
    for kind in rule.bind.get("statement", ()):
        if kind not in kinds:
            near = get_close_matches(kind, kinds, n=1)
            fix = Said("See the kinds in docs/checks", "种类见docs/checks")
            if near:
                fix = Said(f"Perhaps {near[0]} was meant", f"是不是{near[0]}")
            what = Said(
                f"rule {rule.id}: no report makes a statement of kind {kind}", f"规则{rule.id}：没有{kind}这一类说法"
            )
            yield Lint(rule.where, what, fix)


def _tests(rule: Rule) -> Iterator[Lint]:
    missing = [kind for kind in EXPECTED if not rule.tests.get(kind) and not (rule.shows and kind == "inconsistent")]
    if missing:
        what = Said(
            f"rule {rule.id} has no test of kind {', '.join(missing)}", f"规则{rule.id}没有{'、'.join(missing)}测试"
        )
        yield Lint(rule.where, what, Said("Add at least one of each", "每种至少写一个"))
    if rule.shows and (rule.tests.get("inconsistent") or rule.severity != "note"):
        what = Said(
            f"rule {rule.id} says that it only shows, yet it has a test in which it fails, or is more than a note",
            f"规则{rule.id}声明只作展示（shows），却有不符的测试，或严重程度高于note",
        )
        fix = Said(
            "Delete 'shows', or the test; a rule that shows is a note", "删去shows或该测试；只作展示的规则为note"
        )
        yield Lint(rule.where, what, fix)
    if set(rule.tests.get("consistent", ())) & set(rule.tests.get("inconsistent", ())):
        what = Said(
            f"rule {rule.id} has a text that is both consistent and inconsistent",
            f"规则{rule.id}有一段文字既列为相符又列为不符",
        )
        yield Lint(rule.where, what, Said("Keep it in one of the two", "只留在其中一类"))


def _said(rule: Rule) -> Iterator[Lint]:
    if not rule.message:
        fix = Said(
            "Say what does not agree, as in '{reported}，应为{expected}'",
            "写明什么不符，例如：message: '{reported}，应为{expected}'",
        )
        yield Lint(rule.where, Said(f"rule {rule.id} has no message", f"规则{rule.id}没有message"), fix)
    if not rule.title:
        what = Said(f"rule {rule.id} has no title", f"规则{rule.id}没有title")
        yield Lint(rule.where, what, Said("Say in a few words what must hold", "用几个字写明应当成立的关系"))


def _operands(rule: Rule) -> Iterator[Lint]:
    """Operands that are the same facts, or that nothing uses."""
    roles: dict[str, Sequence[Selector]] = rule.bind.get("with", {})
    keys = [_key(one) for found in roles.values() for one in found]
    if len(set(keys)) < len(keys):
        what = Said(f"rule {rule.id} has two operands of the same facts", f"规则{rule.id}有两个操作数选的是同一批数字")
        yield Lint(
            rule.where, what, Said("Tell them apart by measure, period or status", "用measure、period或status区分")
        )
    if "assert" in rule.bind:
        used = {name for text in _texts(rule) for name in parse(text).names()}
        for role in roles:
            if role not in used:
                what = Said(
                    f"operand {role} of rule {rule.id} is in no formula", f"规则{rule.id}的操作数{role}没有用在算式里"
                )
                yield Lint(rule.where, what, Said("Use it or delete it", "用上它，或删去"))


def _formulas(rule: Rule) -> Iterator[Lint]:
    """Comparisons that come out the same whatever the figures are."""
    for text in _texts(rule):
        for node in parse(text).nodes():
            if node.op in COMPARISONS and not node.names():
                what = Said(f"a comparison in '{text}' names no operand", f"“{text}”中有比较不含操作数")
                yield Lint(rule.where, what, Said("Delete it: it never changes", "删去：结果永远一样"))
            elif node.op in COMPARISONS and _shape(node.args[0]) == _shape(node.args[1]):
                what = Said(f"'{text}' compares a value with itself", f"“{text}”拿一个值同它自己比较")
                yield Lint(rule.where, what, Said("Compare two different values", "改为比较两个不同的值"))


def _doubles(rules: Sequence[Rule], own: Sequence[Rule]) -> Iterator[Lint]:
    seen: dict[str, Rule] = {}
    for rule in rules:
        other = seen.setdefault(repr((rule.check, _plain(rule.bind), sorted(rule.options.items()))), rule)
        if other is not rule and rule in own:
            what = Said(f"rule {rule.id} checks the same as {other.name}", f"规则{rule.id}与{other.name}核对的内容相同")
            yield Lint(rule.where, what, Said("Delete one of the two", "删去其一"))


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
                    what = Said(
                        f"rules {other.id} and {rule.id} contradict each other: no figures satisfy both",
                        f"规则{other.id}与{rule.id}互相矛盾：没有数字能同时满足",
                    )
                    yield Lint(rule.where, what, Said("Correct or delete one of the two", "改正或删去其一"))
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
        for name in indicator.names:
            if _MARK.search(name):
                what = Said(
                    f"the name {name!r} of {indicator.id} has a mark in it: labels end at marks",
                    f"{indicator.id}的名称“{name}”里有标点：名称到标点为止，永远对不上",
                )
                fix = Said(
                    "Give the words between the marks, as facts shows them", "只写标点之间的字，照facts显示的label写"
                )
                yield Lint(pack.source, what, fix)
        if pack.rules and not general and indicator.id not in named | within:
            what = Said(f"no rule uses the indicator {indicator.id}", f"没有规则用到指标{indicator.id}")
            yield Lint(pack.source, what, Said("Use it in a rule or delete it", "在规则中用上，或删去"))
    if pack.rules and not pack.words and pack.indicators:
        what = Said("the pack has no words to read a report by", "规则包没有读报告用的词，报告里的数字读不出来")
        fix = Said("Write extends: [zh], or extends: [en] for English", "写上 extends: [zh]（英文报告写 [en]）")
        yield Lint(pack.source, what, fix)
    for name in pack.words:
        if lists and name not in lists:
            what = Said(f"nothing reads the word list {name}", f"词表{name}没有人读")
            fix = Said(f"Known lists: {', '.join(sorted(lists))}", f"可用的词表：{'、'.join(sorted(lists))}")
            yield Lint(pack.source, what, fix)


_MARK = regex.compile(r"[，。；：、！？,;!?]")


def _parts(indicator: Indicator, pack: RulePack) -> Iterator[Lint]:
    if len(indicator.parts) == 1:
        fix = Said("List all parts, or say part_of in the part", "列全各部分，或在部分里写part_of")
        what = Said(f"indicator {indicator.id} has one part only", f"指标{indicator.id}只有一个部分")
        yield Lint(pack.source, what, fix)
    for part in indicator.parts:
        other = pack.indicators.get(part)
        if other and other.unit and indicator.unit and other.unit != indicator.unit:
            what = Said(
                f"{part} ({other.unit}) is part of {indicator.id} ({indicator.unit}) but has another unit",
                f"{part}（{other.unit}）是{indicator.id}（{indicator.unit}）的一部分，单位却不同",
            )
            yield Lint(pack.source, what, Said("Give both the same unit", "两者用同一单位"))


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
