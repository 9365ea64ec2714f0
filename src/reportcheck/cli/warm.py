"""Compiled patterns, taken from the cache folder before the rest is imported and put there after the work."""

from __future__ import annotations

import atexit
import json
import os

from reportcheck import cache, regex

FILE = "patterns.json"


def patterns() -> None:
    """Take up what an earlier process of this Python compiled, and keep what this one adds when it ends."""
    if not cache.folder():
        return
    kept: dict[str, regex.Row] = {}
    try:
        with open(os.path.join(cache.folder(), FILE), "rb") as file:
            found = json.loads(file.read().decode("ascii"))  # half the time that three bytes a character take
        kept = found["patterns"] if found["python"] == regex.python() else {}
    except (OSError, ValueError, LookupError, TypeError, ImportError):
        kept = {}
    regex.remember(kept)
    atexit.register(_keep)


def _keep() -> None:
    made = regex.made()
    if made:
        cache.keep(FILE, json.dumps({"python": regex.python(), "patterns": made}))
