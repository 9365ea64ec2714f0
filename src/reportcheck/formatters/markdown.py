"""`--format markdown`: for a comment on a pull request. The report's words cannot become markup, links or mentions."""

from __future__ import annotations

from reportcheck import regex
from reportcheck.formatters.causes import causes
from reportcheck.formatters.inert import one_line
from reportcheck.formatters.quote import Quote, quotes
from reportcheck.formatters.run import Audited, Run
from reportcheck.formatters.text import MOST, arithmetic, counted, where
from reportcheck.formatters.words import words
from reportcheck.model.result import Finding
from reportcheck.model.said import said

_MARKUP = regex.compile(r"[\\`*_{}\[\]#|~<>&@$^]|:(?=//|[a-z+][a-z0-9_+-]{0,40}:)|(?<=www)\.")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "@": "@<!-- -->", "#": "\\#<!-- -->"}
LONGEST = 60_000  # characters; a comment on GitHub may have 65,536


def render(run: Run) -> str:
    """A heading a report, its findings by cause, its counts; what would not fit in a comment is counted."""
    parts = [part for audited in run.audited for part in _report(run, audited)]
    if run.failures:
        parts.append(f"### {words(run.lang)['failed']}\n\n" + "".join(f"- {md(f.message)}\n" for f in run.failures))
    kept: list[str] = []
    for part in parts:
        if sum(map(len, kept)) + len(part) > LONGEST:
            kept.append(words(run.lang)["cut"].format(n=len(parts) - len(kept)) + "\n")
            break
        kept.append(part)
    return "\n".join(kept)


def _report(run: Run, audited: Audited) -> list[str]:
    title = f" · {md(audited.document.title)}" if audited.document.title else ""
    parts = [f"## {md(audited.document.path)}{title}\n"]
    if not run.quiet:
        parts.append("  \n".join(md(line) for line in counted(run, audited)) + "\n")
    numbered = enumerate((found for cause in causes(audited.result.findings) for found in cause.findings), 1)
    return parts + [_finding(run, audited, found, number) for number, found in numbered]


def _finding(run: Run, audited: Audited, found: Finding, number: int) -> str:
    say = words(run.lang)
    operands = [operand for _, operand in found.comparison.operands]
    because = said(found.comparison.because, run.lang)
    lines = [f"### {number}\\. {say[found.severity]} · {md(run.say(found.message))}", ""]
    shown = quotes(audited.document, operands, 160)
    lines += [_quoted(run, quote) for quote in shown[:MOST]]
    lines += [f"> {md(say['more'].format(n=len(shown) - MOST))}"] if len(shown) > MOST else []
    lines += [
        "",
        md(arithmetic(found, run.lang)) + (f"  \n{md(because)}" if because else ""),
    ]
    lines += ["", f"<sub>{say['rule']} `{found.rule}` · {say['fingerprint']} `{found.fingerprint}`</sub>", ""]
    return "\n".join(lines)


def _quoted(run: Run, quote: Quote) -> str:
    """The report's words as a quotation, its figures bold."""
    text, at = "", 0
    for start, end, _ in quote.marks:
        text += f"{md(quote.text[at:start])}<b>{md(quote.text[start:end])}</b>"
        at = end
    place = f"{md(quote.path)} " * bool(quote.path) + where(quote.place, run.lang)
    return f"> {place}　{text}{md(quote.text[at:])}  "


def md(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return _MARKUP.sub(lambda match: _ENTITIES.get(match[0], f"\\{match[0]}"), one_line(text))
