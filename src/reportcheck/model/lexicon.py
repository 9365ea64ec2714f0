"""What the packs know of words: indicators by name, and the word lists that the extraction reads by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reportcheck.model.rule import Indicator


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The lexicons of all packs in use, merged. `names` maps every name and abbreviation to an indicator id.

    `words[list][key]` is a tuple of words; a flat list has the one key `""`. `groups` says how many members a
    ranked group has (`{"city": 6}`). Compared by identity, so that what is compiled from it can be cached.
    """

    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    groups: Mapping[str, int] = field(default_factory=dict)

    def list(self, name: str, key: str = "") -> tuple[str, ...]:
        """One word list, empty where no pack has it."""
        return self.words.get(name, {}).get(key, ())
