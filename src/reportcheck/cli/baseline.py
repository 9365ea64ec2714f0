"""`reportcheck baseline`: findings that are known and accepted, so that an audit shows only what is new."""

from __future__ import annotations

import os
from collections.abc import Sequence

import click

from reportcheck.cli import complain
from reportcheck.cli.collect import Collector
from reportcheck.cli.output import write
from reportcheck.decisions.baseline import NAME, Entry, dump, entries, load, updated
from reportcheck.decisions.gather import Gathered
from reportcheck.errors import ReportcheckError

_FILE = click.option("--baseline", "path", default=NAME, show_default=True, metavar="FILE", help="The baseline.")
_RULES = click.option("--rules", multiple=True, metavar="PATH|NAME", help="Rule pack to use, as in `audit`.")
_REPORTS = click.argument("reports", nargs=-1, required=True, metavar="REPORT...")


@click.group("baseline", short_help="Accept the findings of today; `audit --baseline` shows what is new.")
def baseline() -> None:
    """Accept the findings of today, so that `audit --baseline FILE` shows only what is new or has changed."""


@baseline.command("create")
@_REPORTS
@_FILE
@_RULES
def create(reports: tuple[str, ...], path: str, rules: tuple[str, ...]) -> int:
    """Write a baseline of every finding in each REPORT."""
    if os.path.exists(path):
        raise ReportcheckError(
            path, "is there already", "Use `reportcheck baseline update`, or another --baseline FILE"
        )
    found, failed, _ = _found(reports, rules)
    return _save(path, [], found, failed)


@baseline.command("update")
@_REPORTS
@_FILE
@_RULES
def update(reports: tuple[str, ...], path: str, rules: tuple[str, ...]) -> int:
    """Replace what the baseline says of each REPORT by what is found in it now."""
    before = load(path)
    found, failed, audited = _found(reports, rules)
    return _save(path, before, updated(before, found, audited), failed)


@baseline.command("show")
@_FILE
def show(path: str) -> int:
    """List what a baseline accepts."""
    for entry in load(path):
        click.echo(f"{entry.fingerprint}  {entry.rule}  {entry.path}: {' '.join(entry.message.split())}")
    return 0


def _found(reports: Sequence[str], rules: Sequence[str]) -> tuple[list[Entry], bool, list[str]]:
    audited, failures = Collector(rules, decisions=Gathered()).many(reports)
    for failure in failures:
        complain(failure.message)
    found = [entry for one in audited for entry in entries(one.document, one.result, one.document.language)]
    return found, bool(failures), [one.document.path for one in audited]


def _save(path: str, before: Sequence[Entry], now: Sequence[Entry], failed: bool) -> int:
    """Write the baseline and say what changed; nothing is written where a report could not be read."""
    if failed:
        return 2
    write(path, dump(now))
    added, gone = len(set(now) - set(before)), len(set(before) - set(now))
    click.echo(f"{path}: {len(now)} accepted, {added} new, {gone} gone", err=True)
    return 0
