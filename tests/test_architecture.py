"""The house as ARCHITECTURE.md draws it: who imports whom, what an audit loads, how large a room may be."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "reportcheck"
SAMPLE = ROOT / "datasets" / "anju-2020" / "report-with-errors.md"

HEAVY = {
    "asyncio", "great_expectations", "highspy", "importlib.metadata", "jinja2", "jsonschema", "lxml", "numpy", "openpyxl",
    "pandas", "pandera", "polars", "pyarrow", "pypdfium2", "rich",
}  # fmt: skip


def modules() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """Names of the modules that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""


def test_contracts() -> None:
    cli = pytest.importorskip("importlinter.cli")
    assert cli.lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


def test_the_model_needs_nothing_but_the_standard_library() -> None:
    own = ("reportcheck.model", "reportcheck.digest")  # the second is but a quicker way to the library's SHA-256
    for path in (SOURCE / "model").glob("*.py"):
        for name in imported(path):
            assert name.split(".")[0] in sys.stdlib_module_names or name.startswith(own), (path, name)


def test_the_core_opens_no_file() -> None:
    rooms = ("model", "extraction", "binding", "checks", "repair")
    for path in (found for room in rooms for found in (SOURCE / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in ("open", "print", "input", "exit", "eval", "exec"), f"{path}:{node.lineno}"


def test_only_the_command_line_prints() -> None:
    for path in modules():
        if "cli" not in path.relative_to(SOURCE).parts[:1]:
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                name = getattr(getattr(node, "func", None), "id", "")
                assert name not in ("print", "input"), f"{path}:{node.lineno}"


def test_who_found_a_match_is_asked_by_name() -> None:
    """`match.re` is never what `regex.compile` gave (see `regex.found_by`)."""
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            sides = [node.left, *node.comparators] if isinstance(node, ast.Compare) else []
            asked = any(isinstance(side, ast.Attribute) and side.attr == "re" for side in sides)
            assert not asked, f"{path}:{getattr(node, 'lineno', 0)}"


def loaded(*args: str) -> set[str]:
    """The heavy modules in memory after a command."""
    program = (
        "import sys\nfrom reportcheck.cli import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit as end:\n    assert end.code in (0, 1, None), end.code\n"
        "print('\\n' + ' '.join(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *args], capture_output=True, text=True, encoding="utf-8", check=True, cwd=ROOT
    )
    return HEAVY & set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    "args",
    [("audit", str(SAMPLE)), ("audit", str(SAMPLE), "--format", "json"), ("facts", str(SAMPLE), "--format", "jsonl")],
    ids=["audit", "json", "facts"],
)
def test_an_audit_loads_nothing_heavy(args: tuple[str, ...]) -> None:
    assert loaded(*args) == set()


def test_the_guard_sees_what_is_loaded() -> None:
    pytest.importorskip("jinja2")
    assert "jinja2" in loaded("audit", str(SAMPLE), "--format", "html", "--quiet")


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_file_is_small_and_says_what_it_is(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 300, "split it by what it does"
    assert ast.get_docstring(ast.parse(text)), "one line: what is this?"


def test_no_name_of_a_module_is_given_twice() -> None:
    """A pattern that is assigned again further down replaces the first for every function, and nothing says so."""
    twice = []
    for path in sorted(SOURCE.rglob("*.py")):
        body = ast.parse(path.read_text(encoding="utf-8")).body
        names = [
            target.id for node in body if isinstance(node, ast.Assign)
            for whole in node.targets for target in ast.walk(whole) if isinstance(target, ast.Name)
        ]  # fmt: skip
        twice += [f"{path.name}: {name}" for name in set(names) if names.count(name) > 1]
    assert twice == []


def test_every_room_is_in_the_picture() -> None:
    picture = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = [path.parent.name if path.name == "__init__.py" else path.stem for path in SOURCE.glob("*.py")]
    rooms += [path.parent.name for path in SOURCE.glob("*/__init__.py")]
    missing = sorted({room for room in rooms if f"`{room}" not in picture} - {"reportcheck", "__main__"})
    assert not missing, f"ARCHITECTURE.md does not say what these are: {missing}"
