"""`compile` as in `re`, made when first used; a process that is given what an earlier one made need not do it again.

Python compiles every pattern anew in every process. On text in Chinese that is most of a short run: a third of a
cold audit, as each set of characters beyond Latin-1 is laid out over 65,536 places. `re` has no public way to keep the
result, so this uses what `re.compile` itself ends in (`_sre.compile`, the same from 3.11 to 3.14, which checks its
code). Whatever is not as expected goes to `re.compile`, and so does everything unless `remember` was called.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, cast

MOST = 6000  # patterns: packs of many reports never make the store grow without end
_END, _THEN = "\uf8fe", "\uf8ff"  # of a line, and between a pattern and what is known of it
_METHODS = ("finditer", "findall", "fullmatch", "match", "search", "split", "sub", "subn")


class Row(NamedTuple):
    """What `_sre.compile` takes."""

    flags: int
    code: bytes
    groups: int
    names: dict[str, int]


class Store:
    """Patterns that an earlier process compiled: how long the index is, the index, and the code of them all."""

    def __init__(self, data: bytes = b"") -> None:
        """Read what `packed` wrote. ValueError where it is something else."""
        begin = data.find(b"\n") + 1
        end = begin + int(data[:begin]) if begin else 0
        lines = data[begin:end].decode().split(_END) if end else []
        self.rows = dict(line.split(_THEN, 1) for line in lines)  # read further when asked for
        self.code = data[end:]
        self.new: dict[str, Row] = {}
        if len(self.rows) > MOST:
            self.rows, self.code = {}, b""

    def row(self, key: str) -> Row | None:
        """What is kept of a pattern, from an earlier process or this one."""
        if key not in self.rows:
            return self.new.get(key)
        flags, start, end, groups, *named = self.rows[key].split(" ")
        names = {name: int(at) for name, _, at in (pair.partition("=") for pair in named)}
        return Row(int(flags), self.code[int(start) : int(end)], int(groups), names)

    def packed(self) -> bytes:
        """All that is known, for a later process; empty where nothing was added."""
        lines, pieces, at = [f"{key}{_THEN}{row}" for key, row in self.rows.items()], [self.code], len(self.code)
        for key, row in self.new.items():
            if _END not in key and _THEN not in key:
                named = (f" {name}={group}" for name, group in row.names.items())
                lines.append(f"{key}{_THEN}{row.flags} {at} {at + len(row.code)} {row.groups}{''.join(named)}")
                at += len(row.code)
                pieces.append(row.code)
        index = _END.join(lines).encode()
        return b"%d\n%b%b" % (len(index), index, b"".join(pieces)) if len(lines) > len(self.rows) else b""


_store: Store | None = None


class _Later:
    """Stands for a pattern until something is asked of it: a third of them are not needed for one report."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        made = _made(self.pattern, self.flags)
        for method in _METHODS:  # asked once: after that as quick as the pattern itself
            setattr(self, method, getattr(made, method))
        return getattr(made, name)


def compile(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, from what is remembered where it is; with a memory, an error comes at the first use."""
    return re.compile(pattern, flags) if _store is None else cast(re.Pattern[str], _Later(pattern, int(flags)))


def found_by(match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    """Is it this pattern that found the match? `match.re` is another object where patterns are made later."""
    return match.re.pattern == pattern.pattern


def _made(pattern: str, flags: int) -> re.Pattern[str]:
    if _store is None:
        return re.compile(pattern, flags)
    key = f"{flags} {pattern}"
    try:
        row = _store.row(key)
        if row is None:
            row = _store.new[key] = _row(pattern, flags)
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
    return Places(text).near(pattern, words, before, behind)


def around(
    pattern: re.Pattern[str], text: str, spots: Iterable[int], before: int, behind: int
) -> Iterator[re.Match[str]]:
    """As `near`, by places in order that are known: every match holds one, or ends or begins there."""
    last = 0
    for at in spots:
        found = pattern.search(text, max(at - before, last), at + behind + _SLACK) if at + behind > last else None
        while found and found.start() <= at:  # one that begins behind the word might be cut off: a later word has it
            yield found
            last = max(found.end(), found.start() + 1)
            found = pattern.search(text, last, at + behind + _SLACK) if last <= at else None


_SLACK = 24  # characters that a pattern may look at beyond what it matches


class Places:
    """Where words stand in a text, each looked for once, when it is first asked for."""

    __slots__ = ("_found", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[str, list[int]] = {}

    def at(self, word: str) -> list[int]:
        """Where a word stands, in order."""
        found = self._found.get(word)
        if found is None:
            found, at = [], self._text.find(word)
            while at >= 0:
                found.append(at)
                at = self._text.find(word, at + 1)
            self._found[word] = found
        return found

    def near(self, pattern: re.Pattern[str], words: Iterable[str], before: int, behind: int) -> Iterator[re.Match[str]]:
        """As `near`, with what is known of the words already."""
        return around(pattern, self._text, sorted(at for word in words for at in self.at(word)), before, behind)


def standing(words: re.Pattern[str], text: str) -> dict[str, list[int]]:
    """Where each of many words stands, looked for at once: a pattern of words, none of which begins another."""
    found: dict[str, list[int]] = {}
    said = words.search(text)
    while said:
        found.setdefault(said[0], []).append(said.start())
        said = words.search(text, said.start() + 1)
    return found


def remember(store: Store) -> None:
    """Take compiled patterns from here on from what an earlier process of the same `python()` made."""
    global _store
    _store = store


def python() -> str:
    """What compiled patterns depend on."""
    import _sre  # type: ignore[import-not-found, unused-ignore]
    import sys

    return " ".join(f"{sys.version} {sys.byteorder} {_sre.MAGIC} {_sre.CODESIZE}".split())


def _row(pattern: str, flags: int) -> Row:
    """What `re._compiler.compile` makes of a pattern, before it becomes an object."""
    from re import _compiler, _parser  # type: ignore[attr-defined, unused-ignore]

    parsed = _parser.parse(pattern, flags)
    code = array("I", map(int, _compiler._code(parsed, flags)))
    return Row(int(flags | parsed.state.flags), code.tobytes(), parsed.state.groups - 1, dict(parsed.state.groupdict))


def _pattern(pattern: str, row: Row) -> re.Pattern[str]:
    import _sre

    code = array("I", row.code).tolist()
    order: list[str | None] = [None] * (row.groups + 1)
    for name, at in row.names.items():
        order[at] = name
    found: re.Pattern[str] = _sre.compile(pattern, row.flags, code, row.groups, row.names, tuple(order))
    return found
