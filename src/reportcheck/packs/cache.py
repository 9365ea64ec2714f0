"""Loaded packs kept as JSON in the user's cache folder, so that an audit need not read YAML again.

An entry counts only while every file it was made from, and this version of reportcheck, are unchanged. Where the
folder cannot be written, nothing happens. REPORTCHECK_CACHE names another folder, or is `off`.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from reportcheck import __version__
from reportcheck.model.rule import Indicator, Rule, RulePack, Selector
from reportcheck.model.units import Quantity

FORMAT = 1
_CODE = ("packs", "checks", "model")


def folder() -> Path | None:
    """Where entries are kept; None where caching is off."""
    chosen = os.environ.get("REPORTCHECK_CACHE", "")
    if chosen == "off":
        return None
    base = os.environ.get("LOCALAPPDATA") if os.name == "nt" else os.environ.get("XDG_CACHE_HOME")
    home = os.path.expanduser("~")
    return Path(chosen) if chosen else Path(base or os.path.join(home, ".cache")) / "reportcheck"


def load(path: Path) -> RulePack | None:
    """The pack kept for this file, if it is still what the files say."""
    entry = _entry(path)
    if entry is None:
        return None
    try:
        kept = json.loads(entry.read_bytes())
        if kept["version"] != _version() or any(_digest(Path(f).read_bytes()) != d for f, d in kept["inputs"].items()):
            return None
        return _pack(kept["pack"])
    except (OSError, ValueError, LookupError, TypeError):
        return None


def save(path: Path, pack: RulePack, inputs: Mapping[Path, str]) -> None:
    """Keep a pack and the digests of the files it was made from; silent where that fails."""
    entry = _entry(path)
    if entry is None:
        return
    try:
        digests = {str(file): _digest(file.read_bytes()) for file in inputs}
        kept = {"version": _version(), "inputs": digests, "pack": _plain(pack)}
        entry.parent.mkdir(parents=True, exist_ok=True)
        draft = entry.with_suffix(f".{os.getpid()}")
        draft.write_text(json.dumps(kept, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        os.replace(draft, entry)
    except (OSError, ValueError, TypeError):
        return


def _entry(path: Path) -> Path | None:
    place = folder()
    return None if place is None else place / f"{path.stem}-{_digest(str(path).encode())[:16]}.json"


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _version() -> str:
    """Changes with the release, and with the code that checks packs (so that developers are not shown old results)."""
    here = Path(__file__).parents[1]
    stamps = sorted(
        (file.name, file.stat().st_mtime_ns) for room in _CODE for file in os.scandir(here / room) if file.is_file()
    )
    return f"{FORMAT} {__version__} {_digest(repr(stamps).encode())[:16]}"


def _plain(value: Any) -> Any:
    """A value as JSON can hold it; what JSON has no type for becomes `{"$type": [...]}`."""
    if isinstance(value, Quantity):
        return {"$quantity": [str(value.value), value.unit]}
    if isinstance(value, Decimal):
        return {"$decimal": str(value)}
    if isinstance(value, (Selector, Indicator, Rule, RulePack)):
        return {name: _plain(getattr(value, name)) for name in value.__slots__}
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
            return Quantity(Fraction(value["$quantity"][0]), value["$quantity"][1])
        if "$decimal" in value:
            return Decimal(value["$decimal"])
        return {key: _tuples(item) for key, item in value.items()}
    return value


def _pack(kept: dict[str, Any]) -> RulePack:
    indicators = {key: Indicator(**_tuples(item)) for key, item in kept.pop("indicators").items()}
    rules = tuple(_rule(item) for item in kept.pop("rules"))
    return RulePack(indicators=indicators, rules=rules, **_tuples(kept))


def _rule(kept: dict[str, Any]) -> Rule:
    found = _tuples(kept)
    if "with" in found["bind"]:
        roles = {role: tuple(Selector(**one) for one in many) for role, many in found["bind"]["with"].items()}
        found["bind"] = {**found["bind"], "with": roles}
    return Rule(**found)
