"""Writes what a command has to say: to standard output, or to a file that is either complete or not there."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from reportcheck.errors import ReportcheckError
from reportcheck.formatters import SUFFIXES


def pair(formats: Sequence[str], outputs: Sequence[str]) -> list[tuple[str, str]]:
    """Each format with its file (`-`: standard output), by order; an output without a format goes by its suffix."""
    pairs = list(zip(formats, outputs, strict=False)) + [(name, "-") for name in formats[len(outputs) :]]
    for output in outputs[len(formats) :]:
        known = SUFFIXES.get(os.path.splitext(output)[1].lower())
        if known is None:
            raise ReportcheckError(output, "the suffix does not tell the format", "Add --format NAME before --output")
        pairs.append((known, output))
    pairs = pairs or [("text", "-")]
    files = [os.path.realpath(output) for _, output in pairs if output != "-"]
    if len(pairs) - len(files) > 1:
        raise ReportcheckError(
            "--format", "only one format fits on standard output", "Give each other one an --output FILE"
        )
    if len(set(files)) < len(files):
        raise ReportcheckError("--output", "two formats would go to one file", "Give each its own --output FILE")
    return pairs


def write(output: str, content: bytes) -> None:
    """`content` to the file (by a temporary file beside it, moved into place) or, for `-`, to standard output."""
    if output == "-":
        try:
            sys.stdout.flush()
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()
        except BrokenPipeError:  # whoever reads has seen enough; the exit code stays what it is
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return
    folder, name = os.path.split(output)
    part = os.path.join(folder, f".{name}.{os.getpid()}.part")
    try:
        with open(part, "wb") as file:
            file.write(content)
        os.replace(part, output)
    except OSError as error:
        with suppress(OSError):
            os.unlink(part)
        fix = "Check that the folder is there and may be written to"
        raise ReportcheckError(output, f"cannot be written ({error.strerror or error})", fix) from None
