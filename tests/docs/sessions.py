"""Runs what a document shows: files it tells the reader to save, commands and their output, in order."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```(?P<info>[^\n`]+)\n(?P<body>.*?)^```$", re.M | re.S)
SAVED = ("yaml", "markdown", "toml")


def replayed(text: str, folder: Path) -> str:
    """The document with the output of its commands as it is now: ```yaml NAME is saved, ```console is run."""
    (folder / "datasets").symlink_to(ROOT / "datasets", target_is_directory=True)

    def block(found: re.Match[str]) -> str:
        kind, _, name = found["info"].partition(" ")
        if kind in SAVED and name:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(found["body"], encoding="utf-8")
            if path.name == "pyproject.toml":
                _installed(path, folder / "site")
        if kind == "console":
            return f"```console\n{session(found['body'], folder)}```"
        return found[0]

    return BLOCK.sub(block, text)


def _installed(project: Path, site: Path) -> None:
    """What `pip install` of a package with data and entry points leaves behind, without the network."""
    told = tomllib.loads(project.read_text(encoding="utf-8"))["project"]
    info = site / f"{told['name'].replace('-', '_')}-{told['version']}.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {told['name']}\nVersion: {told['version']}\n")
    groups = ((group, names.items()) for group, names in told["entry-points"].items())
    lines = [f"[{group}]\n" + "".join(f"{name} = {value}\n" for name, value in names) for group, names in groups]
    (info / "entry_points.txt").write_text("".join(lines))
    for package in (one for one in project.parent.iterdir() if one.is_dir()):
        shutil.copytree(package, site / package.name)


def session(body: str, folder: Path) -> str:
    """A console block run anew."""
    commands = [line[2:] for line in body.splitlines() if line.startswith("$ ")]
    return "".join(f"$ {command}\n{run(command, folder)}" for command in commands)


def run(command: str, folder: Path) -> str:
    """What a command prints, errors included, as a terminal shows it; never a traceback."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("COLUMNS", "PYTHONPATH"))}
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env={**kept, "PATH": path, "NO_COLOR": "1", "PYTHONPATH": "site"},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode in (0, 1, 2) and "Traceback" not in done.stdout, (command, done.stdout)
    said = "\n".join(line.rstrip() for line in done.stdout.strip("\n").splitlines())
    return f"{said}\n" if said else ""
