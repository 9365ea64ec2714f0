"""Loaded packs kept as JSON in the user's cache folder, so that an audit need not read YAML again.

An entry counts only while every file it was made from, and this version of reportcheck, are unchanged. Where the
folder cannot be written, nothing happens.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from reportcheck import __version__
from reportcheck.cache import folder, keep
from reportcheck.digest import digest
from reportcheck.model.rule import Indicator, Rule, RulePack, Selector

FORMAT = 1
_CODE = ("packs", "checks", "model")


def load(path: str) -> RulePack | None:
    """The pack kept for this file, if it is still what the files say."""
    try:
        with open(_entry(path), "rb") as file:
            kept = json.loads(file.read())
        if kept["version"] != _version() or any(_digest(name) != digest for name, digest in kept["inputs"].items()):
            return None
        return _pack(kept["pack"])
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None


def save(path: str, pack: RulePack, inputs: Iterable[str]) -> None:
    """Keep a pack and the digests of the files it was made from; silent where that fails."""
    if not folder():
        return
    entry = _entry(path)
    try:
        kept = {"version": _version(), "inputs": {name: _digest(name) for name in inputs}, "pack": _plain(pack)}
        keep(os.path.basename(entry), json.dumps(kept, ensure_ascii=False, separators=(",", ":")))
    except (OSError, ValueError, TypeError):
        return


def _entry(path: str) -> str:
    """The entry of a pack file; its errors and places name the file as seen from the working directory."""
    key = digest(f"{path}\n{os.getcwd()}".encode("utf-8", "surrogateescape"))[:16]
    return os.path.join(folder(), f"{os.path.basename(path)}-{key}.json") if folder() else ""


def _digest(path: str) -> str:
    with open(path, "rb") as file:
        return digest(file.read())


def _version() -> str:
    """Changes with the release, and with the code that reads packs (so that developers are not shown old results)."""
    source = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    stamps = sorted(
        (file.name, file.stat().st_mtime_ns, file.stat().st_size)
        for room in _CODE
        for file in os.scandir(os.path.join(source, room))
        if file.name.endswith(".py")
    )
    return f"{FORMAT} {__version__} {digest(repr(stamps).encode())[:16]}"


def _plain(value: Any) -> Any:
    """A value as JSON can hold it; what JSON has no type for becomes `{"$type": [...]}`."""
    from reportcheck.model.units import Quantity

    if isinstance(value, Quantity):
        return {"$quantity": [str(value.value), value.unit]}
    if isinstance(value, Decimal):
        return {"$decimal": str(value)}
    if isinstance(value, (Selector, Indicator, Rule, RulePack)):
        return {name: _plain(getattr(value, name)) for name in value._fields}
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    return value


def _tuples(value: Any) -> Any:
    """JSON back to values: lists are tuples."""
    if isinstance(value, list):
        return tuple(map(_tuples, value))
    if isinstance(value, dict):
        if "$quantity" in value:
            from reportcheck.model.units import Quantity

            return Quantity(Fraction(value["$quantity"][0]), value["$quantity"][1])
        if "$decimal" in value:
            return Decimal(value["$decimal"])
        return {key: _tuples(item) for key, item in value.items()}
    return value


def _pack(kept: dict[str, Any]) -> RulePack:
    indicators = {key: Indicator(**_tuples(item)) for key, item in kept.pop("indicators").items()}
    rules = tuple(_rule(item) for item in kept.pop("rules"))
    return RulePack(indicators=indicators, rules=rules, **_tuples(kept))


_TEXTS = ("title", "message", "why", "shows")  # hold nothing but text: half of all values, left as they are


def _rule(kept: dict[str, Any]) -> Rule:
    texts = {name: kept.pop(name) for name in _TEXTS}
    tests = {kind: tuple(found) for kind, found in kept.pop("tests").items()}
    found = {**_tuples(kept), **texts, "tests": tests}
    if "with" in found["bind"]:
        roles = {role: tuple(Selector(**one) for one in many) for role, many in found["bind"]["with"].items()}
        found["bind"] = {**found["bind"], "with": roles}
    return Rule(**found)
