"""`reportcheck audit`: audits reports and says what does not agree."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import NamedTuple

import click

from reportcheck.cli import complain
from reportcheck.cli.beside import Beside
from reportcheck.cli.collect import Collector
from reportcheck.cli.output import pair, write
from reportcheck.decisions.gather import Gathered
from reportcheck.errors import ReportcheckError
from reportcheck.formatters import FORMATS, MENDING, render
from reportcheck.formatters.run import Audited, Failure, Run, loud
from reportcheck.formatters.words import words
from reportcheck.model.result import SEVERITIES


class Wish(NamedTuple):
    """What the command line asks for."""

    reports: tuple[str, ...]
    targets: list[tuple[str, str]]
    rules: tuple[str, ...]
    fail_on: str
    require_bound: bool
    baseline: str
    ignore: bool
    annotate: str
    beside: Beside
    run: Run


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
    help="Rule pack to use, in place of those chosen by config, language and genre; again for more.",
)
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, "never"]),
    default=None,
    help="Exit 1 on a finding of this severity or worse (default: error).",
)
@click.option(
    "--lang", type=click.Choice(["zh", "en"]), help="Language of messages (default: that of the first report)."
)
@click.option("--show", type=click.Choice(["pass"]), help="Show checks that hold, too.")
@click.option("--quiet", is_flag=True, help="Findings only: no summary, nothing where nothing was found.")
@click.option("--coverage", is_flag=True, help="List figures that no check used and rules that found nothing to check.")
@click.option("--require-bound", is_flag=True, help="Exit 1 if a rule found nothing to check in a report.")
@click.option("--baseline", default="", metavar="FILE", help="Leave out findings that this baseline accepts.")
@click.option("--no-ignore", is_flag=True, help="Show what comments and reportcheck-ignore.yaml would suppress.")
@click.option(
    "--annotate", default="", metavar="OUT.docx", help="Write the Word report with a comment at each figure concerned."
)
@click.option("--against", default="", metavar="LAST_YEAR", help="Hold each report against last year's report.")
@click.option("--draft", default="", metavar="EARLIER", help="Hold each report against an earlier draft of it.")
@click.option("--reference", default="", metavar="TABLE", help="Hold each report against a csv, xlsx or parquet table.")
@click.option("--watch", is_flag=True, help="Audit again whenever a report or rule pack is saved, until interrupted.")
def audit(
    reports: tuple[str, ...], formats: tuple[str, ...], outputs: tuple[str, ...], rules: tuple[str, ...],
    fail_on: str | None, lang: str | None, show: str | None, quiet: bool, coverage: bool, require_bound: bool,
    baseline: str, no_ignore: bool, annotate: str, against: str, draft: str, reference: str, watch: bool,
) -> int:  # fmt: skip
    """Audit each REPORT (a file, or - for standard input) and say where its figures do not agree.

    Exit code: 0 nothing at or above --fail-on, 1 something, 2 a report or rule pack could not be read.
    """
    targets = pair(formats, outputs)
    _spare(reports, [*targets, ("docx", annotate or "-")])
    run = Run((), (), lang or "", show == "pass", quiet, coverage, _colours(), _width())
    others = Beside(against, draft, reference)
    wish = Wish(reports, targets, rules, fail_on or "", require_bound, baseline, not no_ignore, annotate, others, run)
    if not watch:
        return _once(wish)
    from reportcheck.cli.watch import watch as again

    return again([*reports, *rules, *filter(None, [baseline])], lambda: _once(wish))


def _once(wish: Wish) -> int:
    """One audit of all reports, written as wished; the exit code."""
    decisions = Gathered(wish.baseline, words(wish.run.lang or "zh")["accepted"], comments=wish.ignore)
    mend = any(name in MENDING for name, _ in wish.targets)
    collector = Collector(wish.rules, wish.fail_on, decisions, wish.beside, mend)
    with _progress(wish.reports) as paths:
        audited, failures = collector.many(paths)
    for failure in failures:
        complain(failure.message)
    run = wish.run._replace(audited=tuple(audited), failures=tuple(failures), lang=wish.run.lang or _language(audited))
    rendered = [(output, render(name, run)) for name, output in wish.targets]
    if wish.annotate:
        from reportcheck.annotate import annotated

        rendered.append((wish.annotate, annotated(run)))
    for output, content in rendered:
        write(output, content)
    return exit_code(audited, failures, wish.require_bound)


def exit_code(audited: Sequence[Audited], failures: Sequence[Failure], require_bound: bool = False) -> int:
    """2 where an input failed, else 1 where a finding is at or above its report's `fail_on`, else 0."""
    if failures:
        return 2
    failing = any(loud(found, one.fail_on) for one in audited for found in one.result.findings)
    return int(failing or (require_bound and any(one.result.unbound for one in audited)))


def _spare(reports: Sequence[str], targets: Sequence[tuple[str, str]]) -> None:
    """Never write over a report."""
    sources = {os.path.realpath(path) for path in reports if path != "-"}
    for _, output in targets:
        if output != "-" and os.path.realpath(output) in sources:
            raise ReportcheckError(output, "is one of the reports", "Choose another --output FILE")


def _progress(reports: tuple[str, ...]) -> AbstractContextManager[Iterable[str]]:
    """The reports, with a bar on the terminal while many are read."""
    if len(reports) < 5 or not sys.stderr.isatty():
        return nullcontext(reports)
    return click.progressbar(reports, file=sys.stderr)


def _language(audited: Sequence[Audited]) -> str:
    """The language that the config of the first report asks for, or its own."""
    if not audited:
        return "zh"
    from reportcheck.packs.config import settings_of

    document = audited[0].document
    return settings_of(document.path).lang or document.language


def _colours() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def _width() -> int:
    if not sys.stdout.isatty():
        return 100
    from shutil import get_terminal_size

    return min(get_terminal_size((100, 24)).columns, 120)
