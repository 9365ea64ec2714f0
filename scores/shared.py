"""Where the reports, gold tables and inserted errors are, and one way to audit them all: as the command line does."""

from __future__ import annotations

import csv
import importlib.util
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from types import ModuleType

from reportcheck.audit import audit
from reportcheck.cli.choose import choose_packs
from reportcheck.formatters.run import Audited
from reportcheck.model.rule import RulePack
from reportcheck.packs import load_packs
from reportcheck.readers import read

SHARED = Path(__file__).parents[2] / "shared"
DEV = SHARED / "corpus" / "dev"
MORE = SHARED / "corpus" / "more"
LOUD = ("critical", "error", "warning")


@lru_cache(maxsize=8)
def packs(names: tuple[str, ...]) -> tuple[RulePack, ...]:
    """Packs by name, loaded once."""
    return tuple(load_packs(names))


def audited(path: Path, text: str | None = None) -> Audited:
    """The report at `path`, or `text` in its place, with the packs that its title asks for."""
    document = read(str(path), None if text is None else text.encode())
    chosen = packs(choose_packs(document))
    result = audit(document, chosen, mend=False)
    if result.broken:  # a score of less than all checks is none
        raise RuntimeError(f"{path}: {'; '.join(result.broken)}")
    return Audited(document, result, chosen)


@lru_cache(maxsize=4)
def script(name: str) -> ModuleType:
    """A scoring script of ../shared/score, for its rules."""
    spec = importlib.util.spec_from_file_location(name, SHARED / "score" / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a table of ../shared."""
    with path.open(encoding="utf-8") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
