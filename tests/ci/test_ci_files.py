"""What workflows run is run here: the action's script on a repository, every example's command on drafts."""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WRONG = "# 临江区政府工作报告\n\n自来水普及率由91.3%提高到82.5%。\n"
RIGHT = "# 临江区政府工作报告\n\n自来水普及率由82.5%提高到91.3%。\n"

pytestmark = pytest.mark.skipif(not (shutil.which("bash") and shutil.which("git")), reason="needs bash and git")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with one right draft, and `reportcheck` on the path."""
    work = tmp_path / "work"
    (work / "drafts").mkdir(parents=True)
    (work / "drafts" / "好 稿.md").write_text(RIGHT, "utf-8")
    shim = tmp_path / "bin" / "reportcheck"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m reportcheck "$@"\n')
    shim.chmod(shim.stat().st_mode | stat.S_IEXEC)
    for command in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "-m", "drafts"]):
        git(work, *command)
    return work


def git(work: Path, *command: str) -> str:
    names = ["-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "core.quotepath=off"]
    return subprocess.run(
        ["git", *names, *command], cwd=work, check=True, capture_output=True, text=True
    ).stdout.strip()


def environment(work: Path, **more: str) -> dict[str, str]:
    return {
        **os.environ,
        "PATH": f"{work.parent / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "src"),
        **more,
    }


def act(work: Path, **inputs: str) -> tuple[dict[str, str], str]:
    """The action's script: its outputs and what it printed."""
    outputs = work.parent / "outputs"
    outputs.write_text("")
    more = {"GITHUB_OUTPUT": str(outputs), "RUNNER_TEMP": str(work.parent), "REPORTS": "*.md\n*.docx\n", **inputs}
    done = subprocess.run(
        ["bash", str(ROOT / ".github/action/audit.sh")],
        cwd=work,
        env=environment(work, **more),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return dict(line.split("=", 1) for line in outputs.read_text("utf-8").splitlines()), done.stdout


def test_the_action_audits_what_a_pull_request_changed(repository: Path) -> None:
    base = git(repository, "rev-parse", "HEAD")
    assert act(repository, BASE=base) == ({"exit-code": "0"}, "No report to audit.\n")
    (repository / "drafts" / "坏稿.md").write_text(WRONG, "utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "-m", "more")
    outputs, printed = act(repository, BASE=base, RULES="core\n")
    assert outputs["exit-code"] == "1"
    assert printed.startswith("::error file=drafts/坏稿.md,line=3,") and printed.count("::error") == 1
    (run,) = json.loads(Path(outputs["sarif"]).read_text("utf-8"))["runs"]
    assert len(run["artifacts"]) == 1 and len(run["results"]) == 1
    assert "91.3%" in Path(outputs["comment"]).read_text("utf-8")


def test_the_action_takes_its_inputs(repository: Path) -> None:
    (repository / "drafts" / "坏稿.md").write_text(WRONG, "utf-8")
    git(repository, "add", ".")
    inputs = {"RULES": "core", "FAIL_ON": "never", "LANGUAGE_OF_MESSAGES": "en", "REPORTS": "drafts/*.md"}
    outputs, printed = act(repository, **inputs)
    assert outputs["exit-code"] == "0" and "title=error core/" in printed
    outputs, _ = act(repository, RULES="no-such-pack")
    assert outputs == {"exit-code": "2"}


def test_the_action_hands_inputs_over_by_environment_only() -> None:
    """An input written into a script could run as one."""
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    scripts = [step["run"] for step in action["runs"]["steps"] if "run" in step]
    assert len(scripts) == 4 and not any("${{" in script for script in scripts)
    used = set(re.findall(r"inputs\.([\w-]+)", json.dumps(action["runs"])))
    assert used == set(action["inputs"])


@pytest.mark.parametrize("name", ["gitlab-ci.yml", "gitee.yml"])
@pytest.mark.parametrize(("text", "code"), [(RIGHT, 0), (WRONG, 1)])
def test_the_commands_of_the_examples_run(repository: Path, name: str, text: str, code: int) -> None:
    pytest.importorskip("jinja2")
    (repository / "drafts" / "稿.md").write_text(text, "utf-8")
    example = (ROOT / "docs/ci" / name).read_text("utf-8")
    yaml.safe_load(example)
    (command,) = re.findall(r"- (reportcheck .*)", example)
    done = subprocess.run(
        ["bash", "-c", command], cwd=repository, env=environment(repository), capture_output=True, text=True
    )
    assert done.returncode == code, done.stderr
    assert (repository / "reportcheck.html").read_text("utf-8").startswith("<!doctype html>")


def test_the_hook_runs(repository: Path) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    for text, code in ((RIGHT, 0), (WRONG, 1)):
        (repository / "drafts" / "稿.md").write_text(text, "utf-8")
        command = [*hook["entry"].split(), "drafts/稿.md"]
        done = subprocess.run(command, cwd=repository, env=environment(repository), capture_output=True, text=True)
        assert done.returncode == code and bool(done.stdout) == bool(code)
    assert re.search(hook["files"], "drafts/a.docx") and not re.search(hook["files"], "a.py")


@pytest.mark.parametrize(
    "name", ["action.yml", ".pre-commit-hooks.yaml", "docs/ci/github.yml", "docs/ci/pre-commit.yaml"]
)
def test_every_file_is_yaml(name: str) -> None:
    assert yaml.safe_load((ROOT / name).read_text("utf-8"))
