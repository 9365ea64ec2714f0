"""The commands on real files: encodings, standard input, many reports, a config, what is not installed."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from reportcheck.cli import main

RULE = "core/direction-matches-levels"
WRONG = "临江区政府工作报告\n\n自来水普及率由91.3%提高到82.5%。\n"
RIGHT = "临江区政府工作报告\n\n自来水普及率由82.5%提高到91.3%。\n"


def run(capfd: pytest.CaptureFixture[str], *args: object) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main([str(arg) for arg in args])
    out, err = capfd.readouterr()
    return int(ended.value.code or 0), out, err


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_one_report_in_any_encoding(capfd, tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(WRONG.encode(encoding))
    code, out, err = run(capfd, "audit", tmp_path / "a.txt", "--format", "json")
    (document,) = json.loads(out)["documents"]
    assert code == 1 and not err
    assert [f["rule"] for f in document["findings"]] == [RULE]
    assert [(s["text"], s["line"]) for s in document["findings"][0]["spans"]] == [("91.3%", 3), ("82.5%", 3)]


def test_standard_input_is_a_report_too(capfd, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WRONG.encode()), "ascii"))
    code, out, _ = run(capfd, "audit", "-", "--format", "json")
    assert code == 1 and json.loads(out)["documents"][0]["path"] == "-"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(RIGHT.encode("gb18030")), "ascii"))
    code, out, _ = run(capfd, "facts", "-", "--format", "jsonl")
    assert code == 0 and [json.loads(line)["value"] for line in out.splitlines()] == ["82.5", "91.3"]


def test_fifty_reports_at_once(capfd, tmp_path: Path) -> None:
    for n in range(50):
        (tmp_path / f"{n:02}.txt").write_text(WRONG if n % 2 else RIGHT, "utf-8")
    code, out, _ = run(capfd, "audit", *sorted(tmp_path.iterdir()), "--format", "json")
    data = json.loads(out)
    assert code == 1 and len(data["documents"]) == 50 and data["errors"] == []
    assert sum(d["summary"]["fail"] for d in data["documents"]) == 25


@pytest.mark.parametrize(
    ("content", "name"),
    [(None, "gone.txt"), (b"", "empty.docx"), (b"PK\x03\x04x", "torn.docx"), (b"%PDF-x", "torn.pdf")],
)
def test_what_cannot_be_read_is_one_line_and_exit_code_2(
    capfd, tmp_path: Path, content: bytes | None, name: str
) -> None:
    for module in ("lxml", "pypdfium2"):
        pytest.importorskip(module)
    (tmp_path / "good.txt").write_text(RIGHT, "utf-8")
    if content is not None:
        (tmp_path / name).write_bytes(content)
    code, out, err = run(capfd, "audit", tmp_path / name, tmp_path / "good.txt", "--format", "json")
    data = json.loads(out)
    assert code == 2 and len(err.splitlines()) == 1 and err.startswith(str(tmp_path / name))
    assert len(data["documents"]) == 1 and len(data["errors"]) == 1
    assert run(capfd, "facts", tmp_path / name)[0] == 2


def test_a_broken_pack_stops_everything_in_one_line(capfd, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RIGHT, "utf-8")
    (tmp_path / "pack.yaml").write_text("pack: x\nrules: 3\n", "utf-8")
    for pack in (tmp_path / "pack.yaml", "no-such-pack", tmp_path / "gone.yaml"):
        code, out, err = run(capfd, "audit", tmp_path / "a.txt", "--rules", pack)
        assert code == 2 and not out and len(err.splitlines()) == 1 and "Traceback" not in err


def test_the_config_decides_what_the_command_line_leaves_open(capfd, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRONG, "utf-8")
    (tmp_path / "reportcheck.yaml").write_text("packs: [core]\nfail-on: never\nlang: en\n", "utf-8")
    code, out, _ = run(capfd, "audit", tmp_path / "a.txt")
    assert code == 0 and "1 found that do not agree" in out
    code, out, _ = run(capfd, "audit", tmp_path / "a.txt", "--fail-on", "error", "--lang", "zh")
    assert code == 1 and "发现1处不一致" in out


def test_parquet_without_its_libraries_says_what_to_install(
    capfd, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(RIGHT, "utf-8")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    code, out, err = run(capfd, "facts", tmp_path / "a.txt", "--format", "parquet")
    assert code == 2 and not out and "reportcheck[tables]" in err


def test_parquet_holds_the_same_rows(capfd, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    pandas = pytest.importorskip("pandas")
    (tmp_path / "a.txt").write_text(RIGHT, "utf-8")
    assert run(capfd, "facts", tmp_path / "a.txt", "--format", "parquet", "--output", tmp_path / "a.parquet")[0] == 0
    assert list(pandas.read_parquet(tmp_path / "a.parquet")["value"]) == ["82.5", "91.3"]


def test_the_page_without_jinja_says_what_to_install(capfd, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(RIGHT, "utf-8")
    monkeypatch.setitem(sys.modules, "jinja2", None)
    code, out, err = run(capfd, "audit", tmp_path / "a.txt", "--format", "html")
    assert code == 2 and not out and "reportcheck[html]" in err


def test_a_reader_that_hangs_up_leaves_the_exit_code_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRONG * 400, "utf-8")
    command = f'"{sys.executable}" -m reportcheck audit "{tmp_path}/a.txt" --format json | head -c 10; echo " ${{PIPESTATUS[0]}}"'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True)
    assert done.stdout.split()[-1] == "1" and done.stderr == ""


def test_audit_of_text_imports_nothing_heavy(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRONG, "utf-8")
    program = (
        "import sys\nfrom reportcheck.cli import main\ntry:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "heavy = 'lxml rich jinja2 pandas pandera great_expectations jsonschema asyncio importlib.metadata pypdfium2 docx'\n"
        "print([module for module in heavy.split() if module in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "audit", str(tmp_path / "a.txt")], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
