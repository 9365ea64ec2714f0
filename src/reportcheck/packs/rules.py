"""One rule: from located values of the right form to a `Rule`, its operands and formulas understood."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reportcheck.model.formula import FormulaError, parse
from reportcheck.model.rule import Rule, Selector
from reportcheck.packs.errors import Problems, quote, suggest
from reportcheck.packs.grammar import BINDING
from reportcheck.packs.located import Items, Table, Text
from reportcheck.packs.options import check_message, convert
from reportcheck.packs.selectors import Names, role_error, selector

WAYS = ("statement", "with", "mentions", "parts", "assert")
FIELDS = ("indicator", "label", "measure", "period", "scope", "status", "among", "section", "unit")


def texts(node: Any) -> tuple[str, ...]:
    """A text or a list of texts as a tuple."""
    return () if node is None else (str(node),) if isinstance(node, Text) else tuple(str(item) for item in node)


def tests(node: Any) -> tuple[str, ...]:
    """Test texts; one on two documents becomes `report, form feed, against or draft, form feed, the other`."""
    found = []
    for item in node if isinstance(node, Items) else [node]:
        pairs = (
            "".join(f"\f{key}\f{text}" for key, text in item.items() if key != "report")
            if isinstance(item, Table)
            else ""
        )
        found.append(f"{item['report']}{pairs}" if isinstance(item, Table) else str(item))
    return tuple(found)


def said(node: Any, language: str) -> dict[str, str]:
    """A text by language; a plain one is in the pack's."""
    if node is None:
        return {}
    return {language: str(node)} if isinstance(node, Text) else {str(key): str(text) for key, text in node.items()}


def build(node: Table, pack: str, language: str, names: Names, problems: Problems) -> Rule | None:
    """The rule, or None with the reasons in `problems`."""
    before = len(problems.found)
    bind = _binding(node, names, problems)
    way = next((way for way in ("assert", *WAYS) if way in bind), "")
    check = str(node.get("check", {"assert": "expression", "mentions": "agreement"}.get(way, "")))
    if not check:
        problems.add(node, "a rule needs the key 'check'", "Name the check, as in 'check: difference'.")
        return None
    if (check == "expression") != (way == "assert") and way:
        problems.add(
            node["check"],
            f"check {check} does not go with '{way}'",
            "Use 'assert' with check: expression, and only then.",
        )
    options = convert(node.get("options"), check, problems)
    if "partition" in node:
        options["partition"] = str(node["partition"])
    roles = bind.get("with", {})
    for text in _texts_of(node.get("message")):
        check_message(text, check, roles, problems)
    if len(problems.found) > before:
        return None
    return Rule(
        str(node["id"]), pack, check, node["severity"].__str__(), bind, said(node.get("title"), language),
        said(node.get("message"), language), said(node.get("why"), language), texts(node.get("references")), options,
        {str(key): tests(value) for key, value in node.get("tests", {}).items()}, f"{problems.path}:{node['id'].line}",
        said(node.get("shows"), language),
    )  # fmt: skip


def _texts_of(node: Any) -> list[Text]:
    return [] if node is None else [node] if isinstance(node, Text) else list(node.values())


def _binding(rule: Table, names: Names, problems: Problems) -> dict[str, Any]:
    """The binding as the binder takes it; its keys may stand under `bind` or in the rule itself."""
    given: dict[str, Any] = {str(key): value for key, value in rule.get("bind", {}).items()}
    for key in (key for key in rule if key in BINDING):
        if key in given:
            problems.add(key, f"{quote(key)} is given here and under 'bind'", "Keep one of the two.")
        given[str(key)] = rule[key]
    ways = [way for way in WAYS if way in given]
    if ways == ["with", "assert"]:
        ways = ["assert"]
    if len(ways) != 1:
        what = (
            f"a rule binds in one way, not by {' and '.join(ways)}"
            if ways
            else "the rule says nothing about what it compares"
        )
        problems.add(rule, what, f"Give exactly one of: {', '.join(WAYS)}.")
        return {}
    way = ways[0]
    _unused(rule, given, way, problems)
    if way == "statement":
        where = {str(k): texts(v) for k, v in given.get("where", {}).items()}
        return {"statement": texts(given[way]), **({"where": where} if where else {})}
    missing = str(given.get("missing", "require"))
    if way == "mentions":
        for field in given[way]:
            if field not in FIELDS:
                problems.add(field, f"{quote(field)} is nothing that mentions can agree in", suggest(field, FIELDS))
        return {"mentions": texts(given[way]), "measure": texts(given.get("measure"))}
    if way == "parts":
        return {"parts": "indicator", "measure": texts(given.get("measure")) or ("level",), "missing": missing}
    return {**_operands(rule, given, way, names, problems), "missing": missing}


_TAKES: Mapping[str, tuple[str, ...]] = {
    "statement": ("where",), "mentions": ("measure",), "parts": ("measure", "missing"),
    "with": ("for_each", "when", "missing"), "assert": ("with", "for_each", "when", "missing"),
}  # fmt: skip


def _unused(rule: Table, given: Mapping[str, Any], way: str, problems: Problems) -> None:
    for key in given:
        if key != way and key not in _TAKES[way]:
            at = next(k for table in (rule, rule.get("bind", {})) for k in table if k == key)
            problems.add(at, f"{quote(key)} does not go with '{way}'", f"With '{way}' go: {', '.join(_TAKES[way])}.")


def _operands(rule: Table, given: Mapping[str, Any], way: str, names: Names, problems: Problems) -> dict[str, Any]:
    each = texts(given.get("for_each"))
    variables = ("part", "whole") if each == ("part",) else ()
    names = Names(names.ids, names.names, variables)
    if each and each[0] not in ("indicator", "subject", "part"):
        for word in given["for_each"] if isinstance(given["for_each"], Items) else [given["for_each"]]:
            if word not in names.ids:
                problems.add(
                    word,
                    f"no indicator is called {quote(word)}",
                    suggest(word, ["indicator", "subject", "part", *names.ids]),
                )
    roles: dict[str, tuple[Selector, ...]] = {}
    for role, node in given.get("with", {}).items():
        if role_error(role):
            problems.add(role, role_error(role), "Use letters, digits and hyphens, beginning with a letter.")
        found = [selector(item, names, problems) for item in (node if isinstance(node, Items) else [node])]
        roles[str(role)] = tuple(one for one in found if one)
    bind: dict[str, Any] = {}
    implied: list[str] = []
    if way == "assert":
        bind["assert"] = _formula(given["assert"], roles, implied, names, problems)
    whens = given.get("when")
    if whens is not None:
        conditions = [whens] if isinstance(whens, Text) else whens
        bind["when"] = tuple(_formula(text, roles, implied, names, problems) for text in conditions)
    if not problems.found:
        _closed(given.get("with", rule), roles, each, problems)
    if implied and way != "assert":
        bind["implied"] = tuple(implied)  # of conditions: they may be facts that are operands already
    return {**bind, "with": roles, **({"for_each": each} if each else {})}


def _formula(
    text: Text, roles: dict[str, tuple[Selector, ...]], implied: list[str], names: Names, problems: Problems
) -> str:
    """Check a formula and add the operands it names directly, by indicator or selector."""
    try:
        for name in parse(str(text)).names():
            if name in roles:
                continue
            at = Text(name)
            at.line, at.column = text.line, text.column
            trial = Problems(problems.path)
            found = selector(at, names, trial)
            if found is None:
                pair = name.rpartition("-")
                known = [*roles, *names.ids, *names.names]
                fix = suggest(name, known)
                if all(names.indicator(word) or word in roles for word in (pair[0], pair[2])):
                    fix = f"For a difference put spaces around the sign: {pair[0]} - {pair[2]}"
                problems.add(text, f"{quote(name)} in the formula is neither an operand nor an indicator", fix)
            else:
                roles[name] = (found,)
                implied.append(name)
    except FormulaError as error:
        problems.add(text, f"in the formula, character {error.position + 1}: {error.what}", error.fix)
    return str(text)


def _closed(at: Any, roles: Mapping[str, tuple[Selector, ...]], each: tuple[str, ...], problems: Problems) -> None:
    """Every operand needs an indicator, and a relative period something to be relative to."""
    selectors = [one for found in roles.values() for one in found]
    if not selectors:
        problems.add(at, "the rule names no operand", "Name facts, as in gdp.growth.actual.")
    nobody = next((one for one in selectors if not one.indicator), None)
    if nobody and not each:
        problems.add(at, f"{quote(nobody.text)} does not say of which indicator",
                     "Add 'for_each: indicator' to the rule, or write the indicator, as in gdp.growth.")  # fmt: skip
    relative = next((one for one in selectors if one.period in ("previous", "next", "plan")), None)
    if (
        relative
        and all(one.period for one in selectors if one is not relative)
        and not any(one.period == "same" for one in selectors)
    ):
        fix = "Leave the period of one operand open: it is the one that the others are relative to."
        problems.add(at, f"{quote(relative.text)} has a period relative to no other operand", fix)
