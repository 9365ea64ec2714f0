"""Compiled patterns, taken from the cache folder before the rest is imported and put there after the work."""

from __future__ import annotations

import atexit
import os

from reportcheck import cache, regex

FILE = "patterns"


def patterns() -> None:
    """Take up what an earlier process of this Python compiled, and keep what this one adds when it ends."""
    if not cache.folder():
        return
    made_by, store = regex.python().encode() + b"\n", regex.Store()
    try:
        with open(os.path.join(cache.folder(), FILE), "rb") as file:
            if file.readline() == made_by:
                store = regex.Store(file.read())
    except (OSError, ValueError, LookupError, TypeError):
        store = regex.Store()
    regex.remember(store)
    atexit.register(_keep, made_by, store)


def _keep(made_by: bytes, store: regex.Store) -> None:
    if found := store.packed():
        cache.keep(FILE, made_by + found)
