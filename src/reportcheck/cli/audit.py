"""`reportcheck audit`: audits reports and says what does not agree."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence

import click

from reportcheck.cli import complain
from reportcheck.cli.collect import Collector
from reportcheck.cli.output import pair, write
from reportcheck.errors import ReportcheckError
from reportcheck.formatters import FORMATS, render
from reportcheck.formatters.run import Audited, Failure, Run, loud
from reportcheck.model.result import SEVERITIES


@click.command("audit", short_help="Audit reports and say what does not agree.")
@click.argument("reports", nargs=-1, required=True, metavar="REPORT...")
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(FORMATS),
    help="Format of the output (default: text); again for another.",
)
@click.option(
    "--output",
    "outputs",
    multiple=True,
    metavar="FILE",
    help="Where to write; the first --output belongs to the first --format.",
)
@click.option(
    "--rules",
    multiple=True,
    metavar="PATH|NAME",
    help="Rule pack to use, in place of those chosen by language and genre.",
)
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, "never"]),
    default="error",
    show_default=True,
    help="Exit 1 on a finding of this severity or worse.",
)
@click.option(
    "--lang", type=click.Choice(["zh", "en"]), help="Language of messages (default: that of the first report)."
)
@click.option("--show", type=click.Choice(["pass"]), help="Show checks that hold, too.")
@click.option("--quiet", is_flag=True, help="Findings only: no summary, nothing where nothing was found.")
@click.option("--coverage", is_flag=True, help="List figures that no check used and rules that found nothing to check.")
@click.option("--require-bound", is_flag=True, help="Exit 1 if a rule found nothing to check in a report.")
def audit(
    reports: tuple[str, ...], formats: tuple[str, ...], outputs: tuple[str, ...], rules: tuple[str, ...], fail_on: str,
    lang: str | None, show: str | None, quiet: bool, coverage: bool, require_bound: bool,
) -> int:  # fmt: skip
    """Audit each REPORT (a file, or - for standard input) and say where its figures do not agree.

    Exit code: 0 nothing at or above --fail-on, 1 something, 2 a report or rule pack could not be read.
    """
    targets = pair(formats, outputs)
    _spare(reports, targets)
    audited, failures = Collector(rules).many(reports)
    for failure in failures:
        complain(failure.message)
    run = Run(
        tuple(audited), tuple(failures), lang or _language(audited), show == "pass", quiet, coverage,
        terminal=_colours(), width=_width(), fail_on=fail_on,
    )  # fmt: skip
    rendered = [(output, render(name, run)) for name, output in targets]
    for output, content in rendered:
        write(output, content)
    return exit_code(audited, failures, fail_on, require_bound)


def exit_code(
    audited: Sequence[Audited], failures: Sequence[Failure], fail_on: str, require_bound: bool = False
) -> int:
    """2 where an input failed, else 1 where a finding is at or above `fail_on`, else 0."""
    if failures:
        return 2
    failing = any(loud(found, fail_on) for a in audited for found in a.result.findings)
    return int(failing or (require_bound and any(a.result.unbound for a in audited)))


def _spare(reports: Sequence[str], targets: Sequence[tuple[str, str]]) -> None:
    """Never write over a report."""
    sources = {os.path.realpath(path) for path in reports if path != "-"}
    for _, output in targets:
        if output != "-" and os.path.realpath(output) in sources:
            raise ReportcheckError(output, "is one of the reports", "Choose another --output FILE")


def _language(audited: Sequence[Audited]) -> str:
    return audited[0].document.language if audited else "zh"


def _colours() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def _width() -> int:
    return min(shutil.get_terminal_size((100, 24)).columns, 120) if sys.stdout.isatty() else 100
