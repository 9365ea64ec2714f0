"""`reportcheck data`: tables of facts, of findings and of reference."""

from __future__ import annotations

import click

from reportcheck.errors import ReportcheckError

TABLES = ("facts", "reference", "findings")
MOST = 1000  # lines of problems; a table that is wrong throughout is not printed again


@click.group("data", short_help="Tables of facts, findings and reference.")
def data() -> None:
    """Work with tables of facts, of findings and of reference (csv, tsv, xlsx, parquet)."""


@data.command("check")
@click.argument("path")
@click.option("--as", "kind", type=click.Choice(TABLES), help="Which table it is (default: told by its columns).")
def check(path: str, kind: str | None) -> int:
    """Say all that is wrong with the table at PATH, by row and column (row 1 is the header).

    Exit code: 0 nothing, 1 something, 2 it could not be read.
    """
    with_tables()
    from reportcheck.tables.check import check_path

    checked = check_path(path, kind)  # type: ignore[arg-type]
    for problem in checked.problems[:MOST]:
        click.echo(f"{path}: {problem}")
    if len(checked.problems) > MOST:
        click.echo(f"{path}: and {len(checked.problems) - MOST} more")
    wrong = f"{len(checked.problems)} problems" if checked.problems else "nothing wrong"
    click.echo(f"{path}: a table of {checked.kind}, {checked.rows} rows, {wrong}")
    return int(bool(checked.problems))


@data.command("suite")
@click.argument("path")
@click.option("--as", "kind", type=click.Choice(TABLES), help="Which table it is (default: told by its columns).")
@click.option("--docs", default="", metavar="FOLDER", help="Build Data Docs here that open offline.")
@click.option("--output", default="", metavar="FILE", help="Write the suite as json.")
@click.option("--rules", multiple=True, metavar="PATH|NAME", help="Packs whose lexicon tells units and ranges.")
def suite(path: str, kind: str | None, docs: str, output: str, rules: tuple[str, ...]) -> int:
    """Run a Great Expectations suite over the table at PATH, by a checkpoint.

    Exit code: 0 all expectations are met, 1 some are not, 2 it could not be run.
    """
    with_tables("great_expectations")
    from reportcheck.tables.suite import run_suite

    ran = run_suite(path, kind, rules, docs, output)  # type: ignore[arg-type]
    for line in ran.lines:
        click.echo(f"{path}: {line}")
    click.echo(f"{path}: {ran.met} of {ran.met + len(ran.lines)} expectations met")
    if docs:
        click.echo(f"Data Docs: {ran.docs}")
    return int(bool(ran.lines))


def with_tables(*also: str) -> None:
    """ReportcheckError where the packages for tables are not installed."""
    from importlib.util import find_spec

    missing = [name for name in ("pandas", "pandera", "pyarrow", *also) if find_spec(name) is None]
    if missing:
        fix = "Install them: pip install 'reportcheck[tables]'"
        raise ReportcheckError("reportcheck data", f"needs {', '.join(missing)}", fix)
