"""One pack file: found by name or path, read, and checked against the grammar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from reportcheck.packs.errors import PackError, Problems, suggest
from reportcheck.packs.grammar import PACK
from reportcheck.packs.located import Table, parse
from reportcheck.packs.validate import validate

SUFFIXES = (".yaml", ".yml")
_HERE = Path(__file__)
BUILT_IN = next(
    (place for place in (_HERE.parents[3] / "rules", _HERE.parents[1] / "rules") if place.is_dir()),
    _HERE.parents[1] / "rules",
)


def built_in() -> list[str]:
    """The names of the packs that ship with reportcheck."""
    return sorted(path.stem for path in BUILT_IN.glob("*.yaml"))


def find(name: str, near: Iterable[Path] = (), where: str = "") -> Path:
    """The file of a pack named or given by path; relative paths also from `near`. PackError where there is none."""
    folders = [Path(), *near]
    if name.endswith(SUFFIXES) or "/" in name or "\\" in name:
        for folder in folders:
            path = folder / name
            if path.is_file():
                return path
        raise PackError(where or name, f"there is no pack file {name!r}" if where else "there is no such pack file",
                        "Check the path, or name a built-in pack: " + ", ".join(built_in()))  # fmt: skip
    places = [BUILT_IN / f"{name}.yaml", *(folder / f"{name}{suffix}" for folder in near for suffix in SUFFIXES)]
    for path in places:
        if path.is_file():
            return path
    for path in _installed(name):
        return path
    fix = suggest(name, built_in()) + " A file of your own is given by its path, ending in .yaml"
    raise PackError(where or name, f"there is no pack {name!r}" if where else "there is no pack of this name", fix)


def installed() -> list[str]:
    """The names of packs that other packages bring (entry points of the group `reportcheck.packs`)."""
    from importlib.metadata import entry_points

    return sorted(entry.name for entry in entry_points(group="reportcheck.packs"))


def _installed(name: str) -> Iterator[Path]:
    """Files of an entry point `name = package`: the package's `name.yaml`; the package is not imported."""
    from importlib.metadata import entry_points
    from importlib.util import find_spec

    for entry in entry_points(group="reportcheck.packs", name=name):
        spec = find_spec(entry.module)
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            path = Path(folder) / f"{name}.yaml"
            if path.is_file():
                yield path


def text_of(path: Path) -> str:
    """A file's text. PackError where it cannot be read or is not UTF-8."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise PackError(
            str(path), f"cannot be read ({error.strerror})", "Check the path and its permissions."
        ) from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line, column = before.count(b"\n") + 1, error.start - before.rfind(b"\n")
        raise PackError(f"{path}:{line}:{column}", "not UTF-8", "Save the file in the encoding UTF-8.") from None


def read_tree(text: str, path: str, problems: Problems) -> Table:
    """The pack as located values of the right form; raises PackError where it is not."""
    tree = parse(text, path)
    if not isinstance(tree, Table):
        fix = "Start with 'pack: my-pack' and 'version: 1'."
        raise PackError(f"{path}:{tree.line}:{tree.column}", "a pack is a mapping (name: value)", fix)
    validate(tree, PACK, problems, "the pack")
    problems.stop()
    return tree
