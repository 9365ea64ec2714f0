"""What packs know of words, joined: one lexicon of all packs in use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from operator import is_

from reportcheck.model.lexicon import Lexicon
from reportcheck.model.rule import Indicator, RulePack

Words = Mapping[str, Mapping[str, tuple[str, ...]]]


def lexicon(packs: Iterable[RulePack]) -> Lexicon:
    """What all packs in use know of words; where two differ, the first one given holds."""
    return _merged(_These(packs))


class _These(tuple[RulePack, ...]):
    """Packs as the key of a cache, by identity: what they hold cannot be hashed."""

    def __hash__(self) -> int:
        return hash(tuple(map(id, self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, tuple) and len(self) == len(other) and all(map(is_, self, other))


@lru_cache(maxsize=8)
def _merged(found: _These) -> Lexicon:
    """Made once for all reports read with the same packs, and so is what is compiled from it."""
    indicators = join_indicators(pack.indicators for pack in found)
    groups = {key: size for pack in reversed(found) for key, size in pack.groups.items()}
    return Lexicon(indicators, names_of(indicators), join_words(pack.words for pack in found), groups)


def names_of(indicators: Mapping[str, Indicator]) -> dict[str, str]:
    """Every name to its indicator's id, longest names first; a name given twice stays with the first."""
    found: dict[str, str] = {}
    for indicator in indicators.values():
        for name in (*indicator.names, *indicator.names_en):
            found.setdefault(name, indicator.id)
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))


def join_indicators(lexicons: Iterable[Mapping[str, Indicator]]) -> dict[str, Indicator]:
    """Indicators of several packs: names and parts of one id are joined, other fields are the first one's."""
    found: dict[str, Indicator] = {}
    for indicators in lexicons:
        for key, new in indicators.items():
            found[key] = joined(found[key], new) if key in found and found[key] is not new else new
    return found


def joined(old: Indicator, new: Indicator) -> Indicator:
    """One indicator of two entries; where both state a field, the first holds."""
    return Indicator(
        old.id, _union(old.names, new.names), old.unit or new.unit, old.basis or new.basis, old.low or new.low,
        old.high or new.high, old.stock or new.stock, old.parts or new.parts, _union(old.names_en, new.names_en),
        _union(old.part_of, new.part_of),
    )  # fmt: skip


def join_words(lists: Iterable[Words]) -> dict[str, dict[str, tuple[str, ...]]]:
    """Word lists of several packs: lists of one name and key are joined."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for words in lists:
        for name, table in words.items():
            into = found.setdefault(name, {})
            for key, entries in table.items():
                into[key] = _union(into[key], entries) if key in into else entries
    return found


def _union(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[str, ...]:
    return a if a == b else tuple(dict.fromkeys((*a, *b)))
