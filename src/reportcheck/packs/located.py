"""YAML text to plain values that know their place: every scalar stays the text that was written."""

from __future__ import annotations

from typing import Any

from reportcheck import regex
from reportcheck.packs.errors import MOST, PackError, Problems, quote

MOST_CHARACTERS = 2_000_000
MOST_NODES = 250_000
DEEPEST = 16

_FORBIDDEN = regex.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|\ufeff")


class Text(str):
    """A scalar as written (`5.0`, `12:30` and `no` are text), with its place."""

    __slots__ = ("column", "line", "plain")
    line: int
    column: int
    plain: bool


class Items(list[Any]):
    """A list, with its place."""

    __slots__ = ("column", "line")
    line: int
    column: int


class Table(dict[Any, Any]):
    """A mapping, with its place; its keys know theirs."""

    __slots__ = ("column", "line")
    line: int
    column: int


Node = Text | Items | Table


def parse(text: str, path: str) -> Node:
    """The one YAML document in `text`, all scalars text. Raises PackError with file:line:column."""
    if len(text) > MOST_CHARACTERS:
        raise PackError(
            f"{path}:1:1", f"the file has {len(text):,} characters", f"Split it: at most {MOST_CHARACTERS:,}."
        )
    bad = _FORBIDDEN.search(text)
    if bad:
        line, column = text.count("\n", 0, bad.start()) + 1, bad.start() - text.rfind("\n", 0, bad.start())
        raise PackError(
            f"{path}:{line}:{column}", f"character U+{ord(bad[0]):04X} is not allowed in YAML", "Delete it."
        )
    import yaml

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)(text)
    try:
        return _Builder(path).build(loader.get_event)
    except yaml.YAMLError as error:
        raise _syntax(error, path, text) from None
    finally:
        loader.dispose()


class _Builder:
    """Puts parser events together; refuses what packs have no use for."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems = Problems(path)

    def build(self, get_event: Any) -> Node:
        """Read events to the end of the one document."""
        root: list[Node] = []
        stack: list[tuple[Items | Table, Text | None]] = []  # open containers, each with the key that waits for a value
        documents = nodes = 0
        while True:
            event = get_event()
            name = type(event).__name__
            if name == "StreamEndEvent":
                break
            if name == "DocumentStartEvent":
                documents += 1
                if documents > 1:
                    raise self._error(event, "a second YAML document starts here", "Put it into a file of its own.")
                continue
            if name in ("StreamStartEvent", "DocumentEndEvent"):
                continue
            if name in ("SequenceEndEvent", "MappingEndEvent"):
                stack.pop()
                continue
            node = self._node(name, event)
            nodes += 1
            if nodes > MOST_NODES:
                raise self._error(event, "the file has too many values", f"Split it: at most {MOST_NODES:,}.")
            if not stack:
                root.append(node)
            else:
                self._attach(stack, node)
            if not isinstance(node, Text):
                if len(stack) >= DEEPEST:
                    raise self._error(event, f"nested more than {DEEPEST} deep", "Packs need no more than six levels.")
                stack.append((node, None))
        self.problems.stop()
        if not root:
            empty = Text("")
            empty.line = empty.column = 1
            return empty
        return root[0]

    def _node(self, name: str, event: Any) -> Node:
        if name == "AliasEvent":
            raise self._error(event, f"alias *{event.anchor}", "Aliases are not used in packs: write the value out.")
        if event.anchor is not None:
            raise self._error(event, f"anchor &{event.anchor}", "Anchors are not used in packs: delete it.")
        if event.tag is not None and event.tag != "!":
            raise self._error(
                event, f"tag {quote(event.tag)}", "Tags are not used in packs: delete it, all values are text."
            )
        node: Node
        if name == "ScalarEvent":
            node = Text(event.value)
            node.plain = event.implicit[0]
        else:
            node = Items() if name == "SequenceStartEvent" else Table()
        node.line, node.column = event.start_mark.line + 1, event.start_mark.column + 1
        return node

    def _attach(self, stack: list[tuple[Items | Table, Text | None]], node: Node) -> None:
        holder, key = stack[-1]
        if isinstance(holder, Items):
            holder.append(node)
        elif key is not None:
            if key not in holder:
                holder[key] = node
            stack[-1] = (holder, None)
        elif isinstance(node, Text):
            if node in holder and len(self.problems.found) < MOST:
                before = next(k for k in holder if k == node)
                self.problems.add(
                    node, f"{quote(node)} is given twice, first in line {before.line}", "Delete one of the two."
                )
            stack[-1] = (holder, node)
        else:
            fix = 'Quote text that holds { or [, as in "{label}".'
            raise PackError(
                f"{self.path}:{node.line}:{node.column}", "a list or mapping stands where a name is expected", fix
            )

    def _error(self, event: Any, what: str, fix: str) -> PackError:
        mark = event.start_mark
        return PackError(f"{self.path}:{mark.line + 1}:{mark.column + 1}", what, fix)


_FIXES = (
    (
        "mapping values are not allowed",
        "Put quotes around text that holds ': ', and indent all keys of one block alike.",
    ),
    ("could not find expected ':'", "Write a colon and a space after the name (an English colon, not ：)."),
    ("block end", "Indent all lines of one block alike."),
    ("did not find expected ',' or", "Close the list or mapping with ] or }, with commas between its entries."),
    ("end of stream", "Close the quote or bracket that is open here."),
    ("escape", "Use single quotes around text with backslashes."),
    ("cannot start any token", "Put quotes around text that starts with a special character."),
    ("alias", "Put quotes around text that starts with * or &."),
    ("anchor", "Put quotes around text that starts with * or &."),
)


def _syntax(error: Any, path: str, text: str) -> PackError:
    """A parser's error in our form."""
    context = getattr(error, "context", None) or ""
    late = context == "while scanning a simple key"  # its problem shows only on the next line
    marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    mark = next((one for one in (reversed(marks) if late else marks) if one), None)
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "cannot be read")
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    here = (text.splitlines() or [""])[min(line, len(text.splitlines()) or 1) - 1]
    fix = next(
        (fix for words, fix in _FIXES if words in problem or words in context),
        "Check the quotes, colons and indentation here.",
    )
    if here[: len(here) - len(here.lstrip())].count("\t"):
        fix = "Indent with spaces, never with tabs."
    elif "：" in here and ":" not in here:
        fix = "Write an English colon and a space (': ') after the name, not ：."
    return PackError(f"{path}:{line}:{column}", f"not YAML: {context}{', ' if context else ''}{problem}", fix)
