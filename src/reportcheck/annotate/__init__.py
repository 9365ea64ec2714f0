"""The drafter's own Word document with a comment at every figure concerned; text, formatting and changes untouched."""

from __future__ import annotations

from datetime import UTC, datetime

from reportcheck.errors import ReportcheckError
from reportcheck.formatters.causes import causes
from reportcheck.formatters.inert import tidy
from reportcheck.formatters.run import Audited, Run
from reportcheck.formatters.text import WIDEST, arithmetic, located
from reportcheck.formatters.width import clip
from reportcheck.formatters.words import role, words
from reportcheck.model.fact import Fact
from reportcheck.model.result import Finding

LONGEST = 40  # characters; a longer operand that is no figure is not commented on, as its claim is


def annotated(run: Run, now: datetime | None = None) -> bytes:
    """The one report of the run, a .docx, with its findings as comments. ReportcheckError: another format, several."""
    if len(run.audited) != 1 or not run.audited[0].document.path.lower().endswith(".docx"):
        raise ReportcheckError("--annotate", "needs exactly one Word report", "Give one .docx file")
    try:
        from reportcheck.annotate.package import commented
    except ImportError:
        raise ReportcheckError("--annotate", "lxml is not installed", "pip install 'reportcheck[word]'") from None
    (audited,) = run.audited
    with open(audited.document.path, "rb") as file:
        data = file.read()
    notes = [
        note
        for cause in causes(audited.result.findings)
        for found in cause.findings
        for note in _notes(run, audited, found)
    ]
    return commented(audited.document.path, data, notes, now or datetime.now(UTC))


def _notes(run: Run, audited: Audited, found: Finding) -> list[tuple[int, int, int, list[str]]]:
    """For each figure of a finding: line, column and end column in the source, and the paragraphs of the comment."""
    say, document = words(run.lang), audited.document
    operands = [
        (name, operand)
        for nth, (name, operand) in enumerate(found.comparison.operands)
        if nth == 0 or isinstance(operand, Fact) or operand.end - operand.start <= LONGEST
    ]
    head = f"{say[found.severity]} {run.say(found.message)}"
    tail = [arithmetic(found, run.lang), f"{found.rule} {found.fingerprint}"]
    notes = []
    for here, (_, operand) in enumerate(operands):
        if document.home(operand.start)[1]:
            continue  # stands in a document compared with
        others = [
            f"{role(name, run.lang, o)} {clip(tidy(o.text), WIDEST)} ({located(document, o, run.lang)})"
            for at, (name, o) in enumerate(operands)
            if at != here
        ]
        place = document.place(operand.start, operand.end)
        end = place.end_column if place.end_line == place.line else -1
        notes.append((place.line, place.column, end, [head, *others[:8], *tail]))
    return notes
