"""`reportcheck facts`: every figure of a report with what it means."""

from __future__ import annotations

import click

from reportcheck.cli.collect import Collector
from reportcheck.cli.output import write
from reportcheck.formatters.facts import FACT_FORMATS, render
from reportcheck.formatters.run import Audited


@click.command("facts", short_help="List every figure of a report with what it means.")
@click.argument("report")
@click.option(
    "--format", "name", type=click.Choice(FACT_FORMATS), default="table", show_default=True, help="Format of the list."
)
@click.option("--output", default="-", metavar="FILE", help="Where to write (default: standard output).")
@click.option(
    "--rules",
    multiple=True,
    metavar="PATH|NAME",
    help="Rule pack to use, in place of those chosen by language and genre.",
)
@click.option("--statements", is_flag=True, help="List what the sentences claim, which rules bind to by 'statement'.")
def facts(report: str, name: str, output: str, rules: tuple[str, ...], statements: bool) -> int:
    """List every figure of REPORT (a file, or - for standard input), in order of appearance."""
    audited = Collector(rules).one(report)
    made = _statements(audited) if statements else render(name, audited.document, audited.result)
    write(output, made)
    return 0


def _statements(audited: Audited) -> bytes:
    from reportcheck.extraction import extract
    from reportcheck.formatters.statements import render
    from reportcheck.packs import lexicon

    return render(audited.document, extract(audited.document, lexicon(audited.packs)).statements)
