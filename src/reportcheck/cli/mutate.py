"""`reportcheck mutate`: what would go unnoticed in this report? Changes one thing at a time and audits again."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from fractions import Fraction

import click

from reportcheck.cli.collect import Collector
from reportcheck.cli.output import write
from reportcheck.mutation import KINDS, Tried, mutants, score, trials
from reportcheck.mutation.change import Mutant
from reportcheck.mutation.shown import Trial, as_json, text


class _Share(click.ParamType):  # type: ignore[type-arg, unused-ignore]
    """A share of one: `0.8`, `80`, `80%`; what is above 1 is a percentage."""

    name = "score"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Fraction:
        given = str(value).strip()
        try:
            number = Fraction(given.removesuffix("%"))
        except (ValueError, ZeroDivisionError):
            self.fail(f"{given!r} is neither a percentage nor a share.", param, ctx)
        share = number / 100 if given.endswith("%") or number > 1 else number
        if not 0 <= share <= 1:
            self.fail(f"{given!r} is not between 0 and 100%.", param, ctx)
        return share


@click.command("mutate", short_help="Change a report one figure at a time: which slips would go unnoticed?")
@click.argument("report")
@click.option(
    "--kind", "kinds", multiple=True, type=click.Choice(KINDS), help="Kind of change; again for more (default: all)."
)
@click.option(
    "--limit", type=click.IntRange(min=0), default=200, show_default=True, help="How many changes; 0: all there are."
)
@click.option(
    "--seed", type=int, default=0, show_default=True, help="Which changes; one seed always makes the same ones."
)
@click.option("--min-score", type=_Share(), metavar="SHARE", help="Exit 1 where less is noticed: 80%, 80 or 0.8.")
@click.option("--rules", multiple=True, metavar="PATH|NAME", help="Rule pack to use, as in `audit`.")
@click.option(
    "--format", "name", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Format."
)
@click.option("--output", default="-", metavar="FILE", help="Where to write (default: standard output).")
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Language (default: that of the report).")
def mutate(
    report: str, kinds: tuple[str, ...], limit: int, seed: int, min_score: Fraction | None, rules: tuple[str, ...],
    name: str, output: str, lang: str | None,
) -> int:  # fmt: skip
    """Change REPORT one figure at a time, audit each variant, and say which changes the packs notice.

    Exit code: 0, or 1 where the share noticed is below --min-score, 2 where the report cannot be read.
    """
    audited = Collector(rules).one(report)
    document = audited.document
    chosen = mutants(document, audited.result.facts, kinds or KINDS, seed, limit)
    with_bar = _progress(trials(document, audited.packs, audited.result, chosen), chosen)
    trial = Trial(document, list(with_bar), seed, lang or document.language)
    write(output, _rendered(trial, name, output).encode("utf-8", "backslashreplace"))
    return int(min_score is not None and score(trial.tried).rate < min_score)


def _rendered(trial: Trial, name: str, output: str) -> str:
    if name == "json":
        return as_json(trial)
    lines, plain = text(trial), "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
    return lines.plain() if plain or output != "-" or not sys.stdout.isatty() else lines.coloured(120)


def _progress(tried: Iterable[Tried], chosen: Sequence[Mutant]) -> Iterable[Tried]:
    """The trials, with a bar on the terminal where rich is installed."""
    if not sys.stderr.isatty():
        return tried
    try:
        from rich.console import Console
        from rich.progress import track
    except ImportError:
        return tried
    return track(tried, total=len(chosen), description="", console=Console(stderr=True), transient=True)
