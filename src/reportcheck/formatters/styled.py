"""Lines of styled text: plain when piped, with colours on a terminal."""

from __future__ import annotations

from reportcheck.formatters.width import width

Piece = str | tuple[str, str]
_STYLES = {
    "critical": "bold white on red", "error": "bold red", "warning": "bold yellow", "note": "bold blue",
    "pass": "green", "pass_by_rounding": "green", "indeterminate": "magenta", "mark": "bold red",
}  # fmt: skip
_KNOWN = {"bold", "dim", "cyan"}


class Lines:
    """Collects lines, each of pieces with or without a style."""

    def __init__(self) -> None:
        self._lines: list[list[tuple[str, str]]] = []

    def add(self, *pieces: Piece) -> None:
        """A line."""
        self._lines.append([(p, "") if isinstance(p, str) else p for p in pieces if p and p != ("", "")])

    def under(self, above: str, *pieces: Piece) -> None:
        """A line that starts below the end of `above`."""
        self.add(" " * width(above), *pieces)

    def plain(self) -> str:
        """The lines without styles."""
        return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in self._lines)

    def coloured(self, columns: int) -> str:
        """The lines with terminal colours; plain where rich is not installed."""
        try:
            from io import StringIO

            from rich.console import Console
            from rich.text import Text
        except ImportError:
            return self.plain()
        console = Console(file=StringIO(), force_terminal=True, color_system="standard", width=columns, highlight=False)
        with console.capture() as capture:
            for line in self._lines:
                styled = Text()
                for text, style in line:
                    styled.append(text, _STYLES.get(style, style if style in _KNOWN else ""))
                console.print(styled, soft_wrap=True)
        return capture.get()
