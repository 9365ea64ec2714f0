"""The command line: the only place that prints, reads arguments or exits."""

from __future__ import annotations

import gc
import sys
from typing import NoReturn

import click

from reportcheck import __version__
from reportcheck.cli import warm
from reportcheck.cli.lazy import LazyGroup
from reportcheck.errors import ReportcheckError


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="reportcheck", message="%(prog)s %(version)s")
def cli() -> None:
    """Reads a work report, understands its figures and shows where they do not agree with one another."""


def main(args: list[str] | None = None) -> NoReturn:
    """Run the command line and exit: 0 nothing found, 1 findings, 2 could not run (one line on stderr)."""
    gc.set_threshold(10_000_000)  # what is made of a report all stays: looking for cycles on the way finds none
    warm.patterns()
    try:
        code = cli.main(args=args, prog_name="reportcheck", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        code = 0
    except click.ClickException as error:
        code = complain(_usage(error))
    except ReportcheckError as error:
        code = complain(error)
    except click.exceptions.Abort:
        code = 130
    except SystemExit as ended:  # click's way out where whoever read our output has seen enough: not a finding
        code = 0 if ended.code == 1 else ended.code
    gc.freeze()  # what is left goes with the process: looking through it first for cycles takes 6 % of a short run
    sys.exit(code if isinstance(code, int) else 0)


def complain(error: ReportcheckError | str) -> int:
    """Say what is wrong in one line on stderr; the exit code for it."""
    from reportcheck.cli.tongue import line

    click.echo(" ".join((error if isinstance(error, str) else line(error)).split()), err=True)
    return 2


def _usage(error: click.ClickException) -> ReportcheckError:
    context = getattr(error, "ctx", None)
    where = context.command_path if context else "reportcheck"
    return ReportcheckError(where, error.format_message(), f"See '{where} --help'")
