"""An audit as text for people and machines: one module a format, imported only when asked for."""

from __future__ import annotations

from importlib import import_module

from reportcheck.formatters.run import Run

FORMATS = ("text", "markdown", "html", "json", "sarif", "junit", "github", "csv", "xlsx")
MENDING = frozenset({"text", "html", "json"})  # those that say which figures, if changed, would make checks hold
SUFFIXES = {".txt": "text", ".md": "markdown", ".html": "html", ".htm": "html", ".json": "json", ".sarif": "sarif",
            ".xml": "junit", ".csv": "csv", ".xlsx": "xlsx"}  # fmt: skip


def render(name: str, run: Run) -> bytes:
    """The run in the format `name` (one of FORMATS), UTF-8 where it is text."""
    rendered: str | bytes = import_module(f"reportcheck.formatters.{name}").render(run)
    return rendered if isinstance(rendered, bytes) else rendered.encode("utf-8", "backslashreplace")
