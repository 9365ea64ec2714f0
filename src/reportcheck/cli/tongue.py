"""The language to say in what went wrong: as asked for, else that of the file it speaks of, else the machine's."""

from __future__ import annotations

import os
import sys

from reportcheck.errors import ReportcheckError

_MOST = 20_000  # bytes of a file that are looked at


def line(error: ReportcheckError) -> str:
    """The error's one line, in Chinese or English."""
    asked = _asked(sys.argv[1:])
    return error.line(asked or _of_file(error.where) or _of_machine())


def _asked(args: list[str]) -> str:
    """What follows --lang on the command line."""
    for at, one in enumerate(args):
        name, _, value = one.partition("=")
        if name == "--lang":
            return value or (args[at + 1] if at + 1 < len(args) else "")
    return ""


def _of_file(where: str) -> str:
    """zh for a pack or config that is written in Chinese, en for any other; nothing where it is no such file."""
    path = where.split(".yaml", 1)[0] + ".yaml" if ".yaml" in where else where
    try:
        with open(path, "rb") as file:
            text = file.read(_MOST).decode("utf-8", "ignore")
    except (OSError, ValueError):
        return ""
    if not path.endswith((".yaml", ".yml")):
        return ""
    return "zh" if "\nlanguage: en" not in text and any("一" <= letter <= "鿿" for letter in text) else "en"


def _of_machine() -> str:
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "zh" if named.startswith("zh") else "en"
