"""A pack with all that it extends: lexicons joined, rules overridden or disabled, its own rules built."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from reportcheck.model.rule import Indicator, Rule, RulePack
from reportcheck.packs.errors import Problems, quote, suggest
from reportcheck.packs.lexicon import Words, join_indicators, join_words, joined, names_of
from reportcheck.packs.located import Table, Text
from reportcheck.packs.options import convert
from reportcheck.packs.rules import build, said, texts
from reportcheck.packs.selectors import RESERVED, Names
from reportcheck.packs.united import check_units


def merge(tree: Table, bases: Sequence[RulePack], source: str, problems: Problems) -> RulePack:
    """The pack of one file on top of the packs it extends; raises PackError where it does not fit."""
    name, language = str(tree["pack"]), str(tree.get("language", "zh"))
    indicators = _indicators(tree.get("indicators", {}), join_indicators(pack.indicators for pack in bases), problems)
    called = names_of(indicators)
    rules = _changed(tree, _distinct(bases), problems)
    names = Names(indicators.keys(), called)
    taken = {rule.id: rule for rule in rules}
    seen: dict[str, Text] = {}
    own = []
    for node in tree.get("rules", ()):
        key = node["id"]
        if key in seen:
            problems.add(
                key, f"rule {quote(key)} is given twice, first in line {seen[key].line}", "Give each rule its own id."
            )
        elif key in taken:
            fix = "Choose another id, or change the rule under 'override'."
            problems.add(key, f"{taken[key].pack} has a rule {quote(key)} already", fix)
        seen[key] = key
        trial = Problems(problems.path)
        rule = build(node, name, language, names, trial)
        problems.found += trial.found
        if rule:
            own.append(rule)
            check_units(rule, node, indicators, problems)
    problems.stop()
    words = join_words([*(pack.words for pack in bases), _words(tree.get("words", {}))])
    extends = {name: version for pack in bases for name, version in (*pack.extends.items(), (pack.id, pack.version))}
    groups = {key: size for pack in bases for key, size in pack.groups.items()}
    groups |= {str(k): int(v if isinstance(v, Text) else v["members"]) for k, v in tree.get("groups", {}).items()}
    return RulePack(
        name, str(tree["version"]), source, language, indicators, words, (*rules, *own),
        said(tree.get("title"), language), said(tree.get("description"), language), groups, extends,
    )  # fmt: skip


def _words(given: Table) -> Words:
    return {
        str(name): {str(key): texts(entries) for key, entries in table.items()}
        if isinstance(table, Table)
        else {"": texts(table)}
        for name, table in given.items()
    }


def _indicators(given: Table, base: Mapping[str, Indicator], problems: Problems) -> dict[str, Indicator]:
    """The indicators of the bases with the pack's own: what an entry states replaces, its names are added."""
    found = dict(base)
    for key, node in given.items():
        if key in RESERVED:
            problems.add(key, f"{quote(key)} is a word of selectors", "Choose another id for the indicator.")
        new = Indicator(
            str(key), texts(node.get("names")), str(node.get("unit", "")), node.get("basis", "").__str__(),
            str(node.get("low", "")), str(node.get("high", "")), node.get("stock") == "true", texts(node.get("parts")),
            texts(node.get("names_en")), texts(node.get("part_of")),
        )  # fmt: skip
        if key in base:
            old = joined(new, base[key])
            found[str(key)] = old._replace(stock=new.stock if "stock" in node else old.stock)
        else:
            if not new.names and not new.names_en:
                problems.add(key, f"indicator {quote(key)} has no names", "List the words of the report under 'names'.")
            found[str(key)] = new
    _references(given, found, problems)
    _twice(given, base, problems)
    return found


def _references(given: Table, known: Mapping[str, Indicator], problems: Problems) -> None:
    for key, node in given.items():
        for field in ("parts", "part_of"):
            entry = node.get(field, ())
            for word in [entry] if isinstance(entry, Text) else entry:
                if word not in known:
                    problems.add(word, f"no indicator is called {quote(word)}", suggest(word, known))
                elif word == key:
                    problems.add(word, f"{quote(key)} cannot be part of itself", "Name another indicator.")


def _twice(given: Table, base: Mapping[str, Indicator], problems: Problems) -> None:
    """A name must mean one indicator."""
    owner = {name: one.id for one in base.values() for name in (*one.names, *one.names_en)}
    for key, node in given.items():
        for field in ("names", "names_en"):
            entry = node.get(field, ())
            for word in [entry] if isinstance(entry, Text) else entry:
                if owner.setdefault(word, key) != key:
                    what = f"the name {quote(word)} belongs to {owner[word]} already"
                    problems.add(word, what, "Delete it from one of the two indicators.")


def _distinct(packs: Iterable[RulePack]) -> list[Rule]:
    """The rules of several packs, each once."""
    return list({rule.name: rule for pack in packs for rule in pack.rules}.values())


def _changed(tree: Table, rules: list[Rule], problems: Problems) -> list[Rule]:
    """The rules of the bases as overridden, without those disabled."""
    off = set()
    given = tree.get("disable", ())
    for key in [given] if isinstance(given, Text) else given:
        rule = _named(key, rules, problems)
        off.add(rule.name if rule else "")
    for key, node in tree.get("override", {}).items():
        rule = _named(key, rules, problems)
        if rule is None:
            continue
        if rule.name in off:
            problems.add(key, f"{quote(key)} is overridden and disabled", "Keep one of the two.")
        options = {**rule.options, **convert(node.get("options"), rule.check, problems)}
        bind: dict[str, Any] = {**rule.bind, "missing": str(node["missing"])} if "missing" in node else dict(rule.bind)
        message = {**rule.message, **said(node.get("message"), str(tree.get("language", "zh")))}
        severity = node.get("severity", rule.severity).__str__()
        changed = rule._replace(severity=severity, options=options, bind=bind, message=message)
        rules = [changed if one is rule else one for one in rules]
    return [rule for rule in rules if rule.name not in off]


def _named(key: Text, rules: list[Rule], problems: Problems) -> Rule | None:
    found = [rule for rule in rules if key in (rule.id, rule.name)]
    if len(found) == 1:
        return found[0]
    if found:
        problems.add(
            key, f"{quote(key)} names {len(found)} rules", f"Write one of: {', '.join(rule.name for rule in found)}."
        )
    else:
        fix = suggest(key, [rule.id for rule in rules]) if rules else "Extend the pack that has it: 'extends: [core]'."
        problems.add(key, f"no pack extended here has a rule {quote(key)}", fix)
    return None
