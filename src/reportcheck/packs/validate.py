"""Checks located values against the grammar: every error says where, what, and what was perhaps meant."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from reportcheck import regex
from reportcheck.packs.errors import Problems, quote, suggest
from reportcheck.packs.grammar import PACK, Schema
from reportcheck.packs.located import Items, Node, Table, Text

_NUMBER = regex.compile(r"[-+]?[0-9]{1,30}(?:\.[0-9]{1,30})?")
_INTEGER = regex.compile(r"[0-9]{1,9}")
_SHAPES = {"object": "a mapping (name: value)", "array": "a list", "string": "text", "number": "a number"}


def check_form(tree: Table, problems: Problems) -> None:
    """Raise PackError where a pack is not of the right form."""
    validate(tree, PACK, problems, "the pack")
    problems.stop()


def validate(node: Node, schema: Schema, problems: Problems, what: str) -> None:
    """Add to `problems` what is wrong with `node`; `what` names it in messages."""
    if "anyOf" in schema:
        _any(node, schema["anyOf"], problems, what)
    elif isinstance(node, Table) and schema.get("type") == "object":
        _table(node, schema, problems)
    elif isinstance(node, Items) and schema.get("type") == "array":
        if len(node) < schema.get("minItems", 0):
            problems.add(node, f"{what} is empty", "List at least one, or delete the line.")
        for item in node:
            validate(item, schema["items"], problems, f"an entry of {what}")
    elif isinstance(node, Text) and schema.get("type") not in ("object", "array"):
        _text(node, schema, problems, what)
    else:
        shape = _shape(schema)
        problems.add(node, f"{what} must be {shape}, not {_given(node)}", f"Write {shape} here.")


def _any(node: Node, choices: list[Schema], problems: Problems, what: str) -> None:
    """The choice of the node's own shape decides; among several for text, the first that takes it."""
    fitting = [choice for choice in choices if _fits(node, choice)]
    if not fitting:
        shapes = " or ".join(dict.fromkeys(_shape(choice) for choice in choices))
        problems.add(node, f"{what} must be {shapes}, not {_given(node)}", f"Write {shapes} here.")
        return
    for choice in fitting[:-1]:
        trial = Problems(problems.path)
        validate(node, choice, trial, what)
        if not trial.found:
            return
    validate(node, fitting[-1] if len(fitting) == 1 else fitting[0], problems, what)


def _fits(node: Node, schema: Schema) -> bool:
    kind = schema.get("type")
    if isinstance(node, Table):
        return bool(kind == "object")
    if isinstance(node, Items):
        return bool(kind == "array")
    return kind not in ("object", "array")


def _table(node: Table, schema: Schema, problems: Problems) -> None:
    what, known = schema["title"], schema.get("properties", {})
    others = schema.get("additionalProperties")
    for key, value in node.items():
        if key in known:
            validate(value, known[key], problems, quote(key))
        elif isinstance(others, dict):
            if "propertyNames" in schema:
                _text(key, schema["propertyNames"], problems, "the name")
            validate(value, others, problems, quote(key))
        else:
            problems.add(key, f"{what} has no key {quote(key)}", suggest(key, known))
    for key in schema.get("required", ()):
        if key not in node:
            problems.add(node, f"{what} needs the key {quote(key)}", f"Add a line '{key}: ...'.")


def _text(node: Text, schema: Schema, problems: Problems, what: str) -> None:
    kinds = schema.get("type", "string")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    if not node and (node.plain or "minLength" in schema or "enum" in schema):
        problems.add(node, f"{what} has no value", "Write one after the colon, or delete the line.")
    elif "enum" in schema and node not in schema["enum"]:
        problems.add(node, f"{what} cannot be {quote(node)}", suggest(node, schema["enum"]))
    elif "pattern" in schema and not _pattern(schema["pattern"]).fullmatch(node):
        problems.add(node, f"{quote(node)} is not {schema['title']}", f"Use {schema['description']}.")
    elif "string" not in kinds and not any(_is(node, kind) for kind in kinds):
        wanted = {"boolean": "true or false", "integer": "a whole number", "number": "a number"}[kinds[0]]
        problems.add(node, f"{what} must be {wanted}, not {quote(node)}", f"Write {wanted}.")


def _is(node: Text, kind: str) -> bool:
    if kind == "boolean":
        return node in ("true", "false")
    return bool((_INTEGER if kind == "integer" else _NUMBER).fullmatch(node))


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


def _shape(schema: Schema) -> str:
    kind: Any = schema.get("type", "string")
    return _SHAPES.get(kind[0] if isinstance(kind, list) else kind, "text")


def _given(node: Node) -> str:
    return "a mapping" if isinstance(node, Table) else "a list" if isinstance(node, Items) else f"text {quote(node)}"
