"""What the sentences of a report claim, one relation a line: what rules bind to by `statement`."""

from __future__ import annotations

from collections.abc import Iterable

from reportcheck.formatters.inert import one_line, tidy
from reportcheck.formatters.width import clip, pad
from reportcheck.model.document import Document
from reportcheck.model.fact import Statement


def render(document: Document, statements: Iterable[Statement]) -> bytes:
    """Line, kind, and each role with the words it stands for, in order of appearance."""
    rows = ["  ".join((pad("line", 5), pad("kind", 20), "roles"))]
    for one in sorted(statements, key=lambda statement: (statement.start, statement.kind)):
        line = document.place(one.start, one.end).line
        roles = (f"{role} {', '.join(clip(tidy(o.text), 24) for o in found)}" for role, found in one.roles.items())
        rows.append("  ".join((pad(str(line), 5), pad(one.kind, 20), one_line(" · ".join(roles)))).rstrip())
    return ("\n".join(rows) + "\n").encode("utf-8", "backslashreplace")
