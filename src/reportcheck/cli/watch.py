"""Runs an audit again whenever one of its files is saved."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence

import click

INTERVAL = 0.3  # seconds between two looks


def watch(paths: Sequence[str], again: Callable[[], int], rounds: int = -1) -> int:
    """Call `again` now and after every change of a file, until interrupted (or `rounds` calls); its last exit code."""
    files = [path for path in paths if path != "-"]
    seen = _stamps(files)
    code = again()
    try:
        while (rounds := rounds - 1) != 0:
            while (now := _stamps(files)) == seen:
                time.sleep(INTERVAL)
            seen = now
            click.echo(time.strftime("── %H:%M:%S ──"), err=True)
            code = again()
    except KeyboardInterrupt:
        click.echo(err=True)
    return code


def _stamps(files: Sequence[str]) -> list[tuple[int, int]]:
    """When each file was changed, and its size; zeros for one that is not there (just being saved)."""
    stamps = []
    for path in files:
        try:
            state = os.stat(path)
            stamps.append((state.st_mtime_ns, state.st_size))
        except OSError:
            stamps.append((0, 0))
    return stamps
