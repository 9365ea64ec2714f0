"""`compile` as in `re`; a process that is given what an earlier one compiled need not do it again.

Python compiles every pattern anew in every process. On text in Chinese that is most of a short run: a third of a
cold audit, as each set of characters beyond Latin-1 is laid out over 65,536 places. `re` has no public way to keep the
result, so this uses what `re.compile` itself ends in (`_sre.compile`, the same from 3.11 to 3.14, which checks its
code). Whatever is not as expected goes to `re.compile`, and so does everything unless `remember` was called.
"""

from __future__ import annotations

import re
from array import array
from binascii import a2b_base64, b2a_base64
from collections.abc import Iterable, Iterator
from typing import Any

Row = list[Any]  # flags, code, number of groups, names of groups, names in order: what _sre.compile takes
MOST = 3000  # rows: packs of many reports never make the store grow without end

_kept: dict[str, Row] | None = None
_new: dict[str, Row] = {}


def compile(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, from what is remembered where it is."""
    if _kept is None:
        return re.compile(pattern, flags)
    key = f"{int(flags)} {pattern}"
    try:
        row = _kept.get(key) or _new.get(key) or _new.setdefault(key, _row(pattern, int(flags)))
        return _pattern(pattern, row)
    except (re.error, ImportError, AttributeError, LookupError, TypeError, ValueError, ArithmeticError, RuntimeError):
        return re.compile(pattern, flags)


def near(
    pattern: re.Pattern[str], text: str, words: tuple[str, ...], before: int, behind: int
) -> Iterator[re.Match[str]]:
    """What `pattern.finditer(text)` finds, for a pattern whose every match holds one of the words.

    A match begins at most `before` characters before such a word, and needs at most `behind` after its beginning.
    Looking for words is ten times faster than looking for a pattern; most texts have few of them.
    """
    return around(pattern, text, sorted(at for word in words for at in places(text, word)), before, behind)


def around(
    pattern: re.Pattern[str], text: str, spots: Iterable[int], before: int, behind: int
) -> Iterator[re.Match[str]]:
    """As `near`, by places in order that are known: every match holds one, or ends or begins there."""
    last = 0
    for at in spots:
        found = pattern.search(text, max(at - before, last), at + behind + _SLACK) if at + behind > last else None
        while found:
            yield found
            last = max(found.end(), found.start() + 1)
            found = pattern.search(text, last, at + behind + _SLACK) if last <= at else None


_SLACK = 24  # characters that a pattern may look at beyond what it matches


def places(text: str, word: str) -> list[int]:
    """Where a word stands, in order."""
    found, at = [], text.find(word)
    while at >= 0:
        found.append(at)
        at = text.find(word, at + 1)
    return found


def remember(kept: dict[str, Row]) -> None:
    """Take compiled patterns from here on from what an earlier process of the same `python()` made."""
    global _kept
    _kept = kept if len(kept) <= MOST else {}


def made() -> dict[str, Row] | None:
    """All that is known now, for a later process; None where nothing was added."""
    return {**(_kept or {}), **_new} if _new else None


def python() -> str:
    """What compiled patterns depend on."""
    import _sre  # type: ignore[import-not-found, unused-ignore]
    import sys

    return f"{sys.version} {sys.byteorder} {_sre.MAGIC} {_sre.CODESIZE}"


def _row(pattern: str, flags: int) -> Row:
    """What `re._compiler.compile` makes of a pattern, before it becomes an object."""
    from re import _compiler, _parser  # type: ignore[attr-defined, unused-ignore]

    parsed = _parser.parse(pattern, flags)
    code: Iterable[int] = _compiler._code(parsed, flags)
    names = dict(parsed.state.groupdict)
    order: list[str | None] = [None] * parsed.state.groups
    for name, at in names.items():
        order[at] = name
    packed = b2a_base64(array("I", map(int, code)).tobytes(), newline=False).decode()
    return [int(flags | parsed.state.flags), packed, parsed.state.groups - 1, names, order]


def _pattern(pattern: str, row: Row) -> re.Pattern[str]:
    import _sre

    flags, packed, groups, names, order = row
    found: re.Pattern[str] = _sre.compile(
        pattern, flags, array("I", a2b_base64(packed)).tolist(), groups, names, tuple(order)
    )
    return found
