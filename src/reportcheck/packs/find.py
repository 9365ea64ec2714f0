"""Pack files: where a name or path leads, and their text. Paths are plain strings: an audit starts without pathlib."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from reportcheck.packs.errors import PackError, suggest

SUFFIXES = (".yaml", ".yml")
_SOURCE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_PLACES = (os.path.join(_SOURCE, "..", "..", "rules"), os.path.join(_SOURCE, "rules"))
BUILT_IN = next((os.path.realpath(place) for place in _PLACES if os.path.isfile(os.path.join(place, "core.yaml"))), "")


def built_in() -> list[str]:
    """The names of the packs that ship with reportcheck."""
    return sorted(name[:-5] for name in os.listdir(BUILT_IN) if name.endswith(".yaml")) if BUILT_IN else []


def installed() -> list[str]:
    """The names of packs that other packages bring (entry points of the group `reportcheck.packs`)."""
    from importlib.metadata import entry_points

    return sorted(entry.name for entry in entry_points(group="reportcheck.packs"))


def is_path(name: str) -> bool:
    """Does this name a file, and not a pack by its id?"""
    return name.endswith(SUFFIXES) or "/" in name or os.sep in name


def find(name: str, near: Iterable[str] = (), where: str = "") -> str:
    """The absolute path of a pack given by name or path, also sought in the folders `near`; PackError for none."""
    if is_path(name):
        for folder in ("", *near):
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                return os.path.realpath(path)
        fix = "Check the path, or name a built-in pack: " + ", ".join(built_in())
        raise PackError(where or name, f"there is no pack file {name!r}" if where else "there is no such file", fix)
    path = os.path.join(BUILT_IN, f"{name}.yaml")
    if BUILT_IN and os.path.isfile(path):
        return path
    beside = (os.path.join(folder, name + suffix) for folder in near for suffix in SUFFIXES)
    for path in (*beside, *_installed(name)):
        if os.path.isfile(path):
            return os.path.realpath(path)
    fix = suggest(name, built_in()) + " A pack of your own is given by its path, ending in .yaml"
    raise PackError(where or name, f"there is no pack {name!r}" if where else "there is no pack of this name", fix)


def _installed(name: str) -> Iterator[str]:
    """Files of an entry point `name = package`: the package's `name.yaml`; the package is not imported."""
    from importlib.metadata import entry_points
    from importlib.util import find_spec

    for entry in entry_points(group="reportcheck.packs", name=name):
        spec = find_spec(entry.module)
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            yield os.path.join(folder, f"{name}.yaml")


def text_of(path: str) -> str:
    """A file's text. PackError where it cannot be read or is not UTF-8."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise PackError(path, f"cannot be read ({error.strerror})", "Check the path and its permissions") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line, column = before.count(b"\n") + 1, error.start - before.rfind(b"\n")
        raise PackError(f"{path}:{line}:{column}", "not UTF-8", "Save the file in the encoding UTF-8") from None
