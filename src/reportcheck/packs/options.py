"""Options of a rule and placeholders of its messages, checked against what its check declares."""

from __future__ import annotations

import re
import string
from collections.abc import Collection
from decimal import Decimal
from typing import Any

from reportcheck import regex
from reportcheck.checks import COMMON, TYPES, module
from reportcheck.model.units import quantity
from reportcheck.packs.errors import Problems, quote, suggest
from reportcheck.packs.located import Items, Node, Table, Text

LONGEST_REGEX, MOST_REPEATS = 200, 10_000
_NAME = regex.compile(r"[^\W\d][\w-]{0,39}")
_INTEGER = regex.compile(r"[0-9]{1,9}")
_NUMBER = regex.compile(r"[-+]?[0-9]{1,30}(?:\.[0-9]{1,30})?")


def declared(kind: str) -> tuple[Collection[str] | None, Collection[str] | None]:
    """A check's OPTIONS and PLACEHOLDERS; None where it declares none."""
    try:
        found = module(kind)
    except ModuleNotFoundError:
        return None, None
    return getattr(found, "OPTIONS", {}), getattr(found, "PLACEHOLDERS", None)


def convert(given: Table | None, kind: str, problems: Problems) -> dict[str, Any]:
    """The options of a rule as values: Decimal, int, bool, Quantity, text or tuple of texts."""
    accepted, _ = declared(kind)
    found: dict[str, Any] = {}
    for key, node in (given or {}).items():
        if accepted is None:
            found[str(key)] = str(node) if isinstance(node, Text) else tuple(map(str, node))
            continue
        if key not in accepted:
            fix = suggest(key, accepted) if accepted else f"Delete it: {kind} has no options."
            problems.add(key, f"the check {kind} has no option {quote(key)}", fix)
            continue
        found[str(key)] = _value(key, node, TYPES.get(str(key), "text"), problems)
    return found


def _value(key: Text, node: Node, wanted: Any, problems: Problems) -> Any:
    if wanted == "texts" and not isinstance(node, Table):
        return tuple(str(item) for item in (node if isinstance(node, Items) else [node]))
    if not isinstance(node, Text):
        problems.add(node, f"{quote(key)} takes one value, not several", "Write one value.")
        return None
    text = str(node)
    if isinstance(wanted, tuple):
        if text not in wanted:
            problems.add(node, f"{quote(key)} cannot be {quote(text)}", suggest(text, wanted))
        return text
    if wanted == "quantity":
        found = quantity(text)
        if found is None:
            problems.add(
                node, f"{quote(text)} is no amount", "Write a number with its unit, as in 0.1个百分点 or 2亿元."
            )
        elif not found.unit:
            fix = f"Write the unit, as in {text}%, {text}个百分点 or {text}元."
            problems.add(node, f"{quote(key)} has no unit: {quote(text)}", fix)
        return found
    if wanted == "regex":
        why = regex_error(text)
        if why:
            problems.add(
                node,
                f"the pattern {quote(text)} {why}",
                "Write bounded repeats, as in [0-9]{1,4}, none inside another.",
            )
        return text
    if wanted in ("number", "integer"):
        if (_NUMBER if wanted == "number" else _INTEGER).fullmatch(text):
            return Decimal(text) if wanted == "number" else int(text)
        shape = "a number" if wanted == "number" else "a whole number"
        problems.add(node, f"{quote(key)} must be {shape}, not {quote(text)}", f"Write {shape}.")
    return text


def regex_error(pattern: str) -> str:
    """Why a pattern is refused (broken, or its running time has no small bound); empty where it is fine."""
    if len(pattern) > LONGEST_REGEX:
        return f"is longer than {LONGEST_REGEX} characters"
    from re import _constants, _parser  # type: ignore[attr-defined]

    try:
        re.compile(pattern)
        tree = _parser.parse(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        return f"is no regular expression ({error})"
    repeats = {_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT}
    work = 1
    stack = [(item, False) for item in tree]
    while stack:
        (op, argument), inside = stack.pop()
        here = op in repeats
        if here and argument[1] is _constants.MAXREPEAT:
            return "repeats without bound"
        if here and inside:
            return "has a repeat inside a repeat"
        work *= argument[1] if here else 1
        if work > MOST_REPEATS:
            return "repeats too often"
        stack += ((item, inside or here) for item in _children(argument))
    return ""


def _children(argument: Any) -> list[tuple[Any, Any]]:
    """The parts of a parsed pattern below one of its nodes."""
    if hasattr(argument, "data"):
        return [item for item in argument if isinstance(item, tuple) and len(item) == 2]
    if isinstance(argument, (tuple, list)):
        return [item for part in argument for item in _children(part)]
    return []


def check_message(said: Text, kind: str, roles: Collection[str], problems: Problems) -> None:
    """Note unknown or broken placeholders of a message."""
    _, own = declared(kind)
    known = [*COMMON, *roles, *(own or ())]
    try:
        parts = list(string.Formatter().parse(said))
    except ValueError:
        problems.add(
            said, "a brace stands alone in the message", "Write {{ or }} for a brace, {name} for a placeholder."
        )
        return
    for _, name, spec, conversion in parts:
        if name is None:
            continue
        shown = "{" + name + (f"!{conversion}" if conversion else "") + (f":{spec}" if spec else "") + "}"
        if spec or conversion or not _NAME.fullmatch(name):
            problems.add(said, f"{quote(shown)} is no placeholder", "Write a plain name in braces, as in {expected}.")
        elif name not in known and own is not None:
            problems.add(said, f"no placeholder is called {quote(name)}", suggest(name, known))
