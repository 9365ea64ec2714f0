"""`reportcheck explain`: what a rule checks and why, or one finding of a report at length."""

from __future__ import annotations

import click

from reportcheck import regex
from reportcheck.cli.collect import Collector
from reportcheck.cli.output import write
from reportcheck.errors import ReportcheckError
from reportcheck.formatters import render
from reportcheck.formatters.run import Audited, Run

_FINGERPRINT = regex.compile(r"[0-9a-f]{16}")


@click.command("explain", short_help="Explain a rule, or one finding of a report.")
@click.argument("what", metavar="RULE|FINGERPRINT")
@click.argument("reports", nargs=-1, metavar="[REPORT...]")
@click.option("--rules", multiple=True, metavar="PATH|NAME", help="Rule pack to use, as in `audit`.")
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Language (default: that of the pack or report).")
def explain(what: str, reports: tuple[str, ...], rules: tuple[str, ...], lang: str | None) -> int:
    """Say what a RULE checks and why; or show the finding (or check) of a FINGERPRINT in each REPORT, and its rule."""
    if not _FINGERPRINT.fullmatch(what):
        return _rule(what, rules, lang)
    if not reports:
        raise ReportcheckError(
            what, "a fingerprint says nothing without its report", f"reportcheck explain {what} REPORT"
        )
    collector = Collector(rules)
    shown = [one for path in reports if (one := _only(collector.one(path), what)).result.checks]
    if not shown:
        raise ReportcheckError(
            what, f"no check with this fingerprint in {', '.join(reports)}", "Take one that `audit` printed"
        )
    lang = lang or shown[0].document.language
    write("-", render("text", Run(tuple(shown), lang=lang, show_pass=True, quiet=True)))
    for name in dict.fromkeys(check.rule for one in shown for check in one.result.checks):
        _rule(name, rules, lang)
    return 0


def _only(audited: Audited, fingerprint: str) -> Audited:
    checks = tuple(check for check in audited.result.checks if check.fingerprint == fingerprint)
    return audited._replace(result=audited.result._replace(checks=checks, repairs=(), unbound=()))


def _rule(name: str, packs: tuple[str, ...], lang: str | None) -> int:
    from reportcheck.cli.rules import show

    assert show.callback is not None
    code: int = show.callback(name, packs, lang)
    return code
