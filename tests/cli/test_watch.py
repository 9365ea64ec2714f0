"""`--watch` audits again when a report is saved."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from reportcheck.cli import watch


def test_every_save_is_one_more_audit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "INTERVAL", 0.01)
    report, seen = tmp_path / "a.txt", []
    report.write_text("1")

    def again() -> int:
        seen.append(report.read_text())
        return len(seen)

    saving = threading.Timer(0.1, lambda: report.write_text("22"))
    saving.start()
    assert watch.watch([str(report), "-"], again, rounds=2) == 2
    saving.join()
    assert seen == ["1", "22"]


def test_an_interrupt_ends_it_with_the_last_exit_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(time, "sleep", interrupted)
    assert watch.watch([str(tmp_path / "gone.txt")], lambda: 1) == 1
