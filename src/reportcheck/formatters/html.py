"""`--format html`: one page without a request to anywhere: the report, every figure marked, findings beside it."""

from __future__ import annotations

import json
from pathlib import Path

from reportcheck.errors import ReportcheckError
from reportcheck.formatters.page_words import page_words
from reportcheck.formatters.pages import report
from reportcheck.formatters.run import Run

_PAGE = Path(__file__).parent / "page"


def render(run: Run) -> str:
    """The page. ReportcheckError: Jinja2 is not installed."""
    try:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined
        from markupsafe import Markup
    except ImportError:
        fix = "pip install 'reportcheck[html]', or take --format markdown"
        raise ReportcheckError("--format html", "needs Jinja2", fix) from None
    environment = Environment(
        loader=FileSystemLoader(_PAGE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    reports = [report(run, audited, number) for number, audited in enumerate(run.audited)]
    data = json.dumps([r["data"] for r in reports], ensure_ascii=False, separators=(",", ":"))
    return environment.get_template("page.html").render(
        lang={"zh": "zh-CN"}.get(run.lang, run.lang),
        say=page_words(run.lang),
        reports=reports,
        failures=run.failures,
        style=Markup((_PAGE / "page.css").read_text("utf-8")),
        script=Markup((_PAGE / "page.js").read_text("utf-8")),
        data=Markup(data.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")),
    )
