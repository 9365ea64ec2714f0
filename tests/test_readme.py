"""Every command in the README is run, and prints what the README says. `python tests/test_readme.py` prints it anew."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
BLOCK = re.compile(r"^```(?P<info>[^\n`]+)\n(?P<body>.*?)^```$", re.M | re.S)


def blocks(info: str) -> list[str]:
    """The bodies of the fenced blocks of one kind."""
    return [m["body"] for m in BLOCK.finditer(README.read_text(encoding="utf-8")) if m["info"].split()[0] == info]


def room(folder: Path) -> Path:
    """A folder in which the README's commands run: the project's data, and the files that the README tells to save."""
    for name in ("datasets", "rules"):
        (folder / name).symlink_to(ROOT / name, target_is_directory=True)
    for m in BLOCK.finditer(README.read_text(encoding="utf-8")):
        kind, _, name = m["info"].partition(" ")
        if kind == "yaml" and name:
            (folder / name).write_text(m["body"], encoding="utf-8")
    return folder


def run(command: str, folder: Path) -> str:
    """What a command prints; exit codes 0 and 1 both mean that it ran."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("COLUMNS", "PYTHONPATH"))}
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env={**kept, "PATH": path, "NO_COLOR": "1"},
        capture_output=True, text=True, encoding="utf-8", check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode in (0, 1), (command, done.stderr)
    assert not done.stderr, (command, done.stderr)
    return done.stdout


def session(body: str, folder: Path) -> str:
    """A console block with the output of its commands as it is now."""
    commands = [line[2:] for line in body.splitlines() if line.startswith("$ ")]
    return "".join(f"$ {command}\n{run(command, folder).strip()}\n" for command in commands)


@pytest.mark.parametrize("body", blocks("console"), ids=lambda body: body.splitlines()[0][2:60])
def test_a_session_prints_what_the_readme_says(body: str, tmp_path: Path) -> None:
    assert session(body, room(tmp_path)) == body, "make readme prints it anew"


def test_every_other_command_exists() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    known: dict[str, Callable[[str], bool]] = {
        "make": lambda rest: (
            subprocess.run(["make", "-n", rest], cwd=ROOT, capture_output=True, check=False).returncode == 0
        ),
        "pip": lambda rest: all(extra in project["optional-dependencies"] for extra in re.findall(r"[a-z]+", rest[8:])),
    }
    lines = [line for body in blocks("sh") for line in body.splitlines() if line.strip()]
    assert len(lines) > 5
    for line in lines:
        program, _, rest = line.split(" #")[0].strip().partition(" ")
        assert known[program](rest), line


def test_every_command_of_the_tables_is_there(tmp_path: Path) -> None:
    text = README.read_text(encoding="utf-8")
    listed = run("reportcheck --help", tmp_path)
    named = set(re.findall(r"`reportcheck ([a-z]+)", text))
    assert named and all(re.search(rf"^  {name} ", listed, re.M) for name in named), named
    missing = set(re.findall(r"^  ([a-z]+)  ", listed.partition("Commands:")[2], re.M)) - named
    assert not missing, f"not in the README: {missing}"
    for command in ("audit", "facts"):
        offered = run(f"reportcheck {command} --help", tmp_path)
        row = next(line for line in text.splitlines() if line.startswith(f"| `reportcheck {command}"))
        for option in re.findall(r"`(--[a-z-]+)`?", row):
            assert option in offered, option


def test_links_lead_somewhere() -> None:
    for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        for target in re.findall(r"\]\(([^)#:]+)\)", (ROOT / name).read_text(encoding="utf-8")):
            assert (ROOT / target).exists(), f"{name}: {target}"


def rewrite() -> None:
    """Put the present output of every console block into the README."""
    text = README.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        inside = room(Path(folder))
        for body in blocks("console"):
            text = text.replace(body, session(body, inside))
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    rewrite()
