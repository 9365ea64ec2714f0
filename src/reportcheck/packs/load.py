"""Packs by name or path, with what they extend; what was loaded once is kept in a cache."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from reportcheck.model.rule import RulePack
from reportcheck.packs import cache
from reportcheck.packs.errors import PackError, Problems
from reportcheck.packs.read import BUILT_IN, find, text_of

MOST_PACKS = 40


def load_packs(names_or_paths: Iterable[str | Path], search: Iterable[str | Path] = ()) -> list[RulePack]:
    """The packs named, each with what it extends merged in; every rule is in one of them only.

    A name is a built-in pack, `NAME.yaml` in a folder of `search`, or an entry point of the group
    `reportcheck.packs`; a path ends in .yaml. Raises PackError (file:line:column, what, how to fix).
    """
    near = [Path(folder) for folder in search]
    packs = [load_file(find(str(name), near)) for name in dict.fromkeys(str(one) for one in names_or_paths)]
    return _once(packs)


def load_file(path: Path) -> RulePack:
    """The pack in a file, with what it extends."""
    path = path.resolve() if not path.is_absolute() else path
    inputs: dict[Path, str] = {}
    kept = cache.load(path)
    if kept is None:
        kept = _merged(path, (), inputs)
        cache.save(path, kept, inputs)
    return kept


def parse_pack(text: str, source: str = "pack.yaml", folder: Path | None = None) -> RulePack:
    """The pack in a text; relative paths in `extends` are sought in `folder`."""
    return _from_text(text, source, folder or Path(), (), {})


def _merged(path: Path, above: tuple[Path, ...], inputs: dict[Path, str]) -> RulePack:
    inputs[path] = text = text_of(path)
    source = path.name if path.parent == BUILT_IN else str(path)
    return _from_text(text, source, path.parent, (*above, path), inputs)


def _from_text(text: str, source: str, folder: Path, above: tuple[Path, ...], inputs: dict[Path, str]) -> RulePack:
    from reportcheck.packs.located import Text
    from reportcheck.packs.merge import merge
    from reportcheck.packs.read import read_tree

    problems = Problems(source)
    tree = read_tree(text, source, problems)
    given = tree.get("extends", ())
    bases = []
    for name in [given] if isinstance(given, Text) else given:
        where = f"{source}:{name.line}:{name.column}"
        path = find(str(name), [folder], where).resolve()
        if path in above:
            circle = " -> ".join(one.stem for one in (*above[above.index(path) :], path))
            raise PackError(where, f"packs extend each other in a circle: {circle}", "Delete one of these 'extends'.")
        if len(above) > MOST_PACKS:
            raise PackError(where, "packs extend one another too deep", f"At most {MOST_PACKS} levels.")
        bases.append(_merged(path, above, inputs))
    return merge(tree, bases, source, problems)


def _once(packs: list[RulePack]) -> list[RulePack]:
    """Without packs that another one extends, and without rules that an earlier one has."""
    extended = {name for pack in packs for name in pack.extends}
    seen: set[str] = set()
    kept = []
    for pack in packs:
        if pack.id in extended:
            continue
        rules = tuple(rule for rule in pack.rules if rule.name not in seen)
        seen |= {rule.name for rule in rules}
        kept.append(pack if len(rules) == len(pack.rules) else replace(pack, rules=rules))
    return kept
