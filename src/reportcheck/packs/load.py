"""Packs by name or path, with what they extend; what was loaded once is kept in a cache."""

from __future__ import annotations

import os
from collections.abc import Iterable

from reportcheck.model.rule import RulePack
from reportcheck.packs import cache
from reportcheck.packs.errors import PackError, Problems
from reportcheck.packs.find import BUILT_IN, find, text_of

DEEPEST = 40
Path = str | os.PathLike[str]


def load_packs(names_or_paths: Iterable[Path], search: Iterable[Path] = ()) -> list[RulePack]:
    """The packs named, each with what it extends merged in; every rule is in one of them only.

    A name is a built-in pack, `NAME.yaml` in a folder of `search`, or an entry point of the group
    `reportcheck.packs`; a path ends in .yaml. Raises PackError (file:line:column, what, how to fix).
    """
    near = [os.fspath(folder) for folder in search]
    return _once([load_file(find(name, near)) for name in dict.fromkeys(os.fspath(one) for one in names_or_paths)])


def load_file(path: str) -> RulePack:
    """The pack in a file (an absolute path), with what it extends."""
    kept = cache.load(path)
    if kept is None:
        inputs: dict[str, str] = {}
        kept = _merged(path, (), inputs)
        cache.save(path, kept, inputs)
    return kept


def parse_pack(text: str, source: str = "pack.yaml", folder: Path = ".") -> RulePack:
    """The pack in a text; relative paths in `extends` are sought in `folder`."""
    return _from_text(text, source, os.fspath(folder), (), {})


def _merged(path: str, above: tuple[str, ...], inputs: dict[str, str]) -> RulePack:
    inputs[path] = text = text_of(path)
    folder, name = os.path.split(path)
    return _from_text(text, name if folder == BUILT_IN else _short(path), folder, (*above, path), inputs)


def _short(path: str) -> str:
    """A path as a user would write it: from the working directory where it lies below."""
    here = os.path.join(os.getcwd(), "")
    return path[len(here) :] if path.startswith(here) else path


def _from_text(text: str, source: str, folder: str, above: tuple[str, ...], inputs: dict[str, str]) -> RulePack:
    from reportcheck.packs.located import Table, Text, parse
    from reportcheck.packs.merge import merge
    from reportcheck.packs.validate import check_form

    problems = Problems(source)
    tree = parse(text, source)
    if not isinstance(tree, Table):
        fix = "Start with 'pack: my-pack' and 'version: 1'"
        raise PackError(f"{source}:{tree.line}:{tree.column}", "a pack is a mapping (name: value)", fix)
    check_form(tree, problems)
    given = tree.get("extends", ())
    bases = []
    for name in [given] if isinstance(given, Text) else given:
        where = f"{source}:{name.line}:{name.column}"
        path = find(str(name), [folder], where)
        if path in above:
            circle = " -> ".join(os.path.basename(one) for one in (*above[above.index(path) :], path))
            raise PackError(where, f"packs extend each other in a circle: {circle}", "Delete one of these 'extends'")
        if len(above) > DEEPEST:
            raise PackError(where, "packs extend one another too deep", f"At most {DEEPEST} levels")
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
        kept.append(pack if len(rules) == len(pack.rules) else pack._replace(rules=rules))
    return kept
