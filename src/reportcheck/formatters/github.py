"""`--format github`: workflow commands that GitHub shows beside the lines of the report."""

from __future__ import annotations

from reportcheck.formatters.inert import one_line, tidy
from reportcheck.formatters.run import Audited, Run
from reportcheck.formatters.text import MOST, WIDEST, arithmetic, located
from reportcheck.formatters.width import clip
from reportcheck.formatters.words import words
from reportcheck.model.result import Finding

_COMMANDS = {"critical": "error", "error": "error", "warning": "warning", "note": "notice"}


def render(run: Run) -> str:
    """One command a finding, at its claim, with the other places named; one for every report that could not be read."""
    lines = [_command(run, audited, found) for audited in run.audited for found in audited.result.findings]
    lines += [f"::error file={_property(f.path)},title=reportcheck::{_data(f.message)}" for f in run.failures]
    return "".join(line + "\n" for line in lines)


def _command(run: Run, audited: Audited, found: Finding) -> str:
    operands = [operand for _, operand in found.comparison.operands]
    properties = f"file={_property(audited.document.path)}"
    if operands:
        at = audited.document.place(operands[0].start, operands[0].end)
        properties += f",line={at.line},col={at.column},endLine={at.end_line},endColumn={max(at.end_column - 1, 1)}"
    places = [f"{located(audited.document, o, run.lang)} {clip(tidy(o.text), WIDEST)}" for o in operands[1 : MOST + 1]]
    said = [run.say(found.message), arithmetic(found, run.lang), *places]
    title = f"{words(run.lang)[found.severity]} {found.rule}"
    return f"::{_COMMANDS[found.severity]} {properties},title={_property(title)}::{_data(' | '.join(said))}"


def _data(text: str) -> str:
    return one_line(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
