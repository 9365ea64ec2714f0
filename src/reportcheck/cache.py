"""Where what one process made is kept for the next: REPORTCHECK_CACHE names a folder or is `off`, else the user's."""

from __future__ import annotations

import os

MOST = 100  # files


def folder() -> str:
    """The folder; empty where nothing is to be kept."""
    chosen = os.environ.get("REPORTCHECK_CACHE", "")
    if chosen:
        return "" if chosen == "off" else chosen
    base = os.environ.get("LOCALAPPDATA") if os.name == "nt" else os.environ.get("XDG_CACHE_HOME")
    return os.path.join(base or os.path.join(os.path.expanduser("~"), ".cache"), "reportcheck")


def keep(name: str, content: str | bytes) -> None:
    """Write a file of the folder, whole or not at all; silent where that fails. OSError never leaves here."""
    try:
        os.makedirs(folder(), exist_ok=True)
        draft = os.path.join(folder(), f"{name}.{os.getpid()}")
        with open(draft, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
        os.replace(draft, os.path.join(folder(), name))
        _prune()
    except OSError:
        return


def _prune() -> None:
    """Of more than MOST files the oldest go: packs in many folders leave an entry each."""
    files = sorted((file.stat().st_mtime, file.path) for file in os.scandir(folder()) if file.name.endswith(".json"))
    for _, path in files[: max(0, len(files) - MOST)]:
        os.remove(path)
