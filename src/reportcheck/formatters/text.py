"""`--format text`: for people. Grouped by cause, most serious first, both places quoted with the figures underlined."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

from reportcheck.formatters.beside import lines
from reportcheck.formatters.causes import Cause, causes
from reportcheck.formatters.coverage import idle_figures, share
from reportcheck.formatters.inert import one_line, tidy
from reportcheck.formatters.quote import Quote, quotes
from reportcheck.formatters.repairs import sentences
from reportcheck.formatters.run import Audited, Run, summary
from reportcheck.formatters.styled import Lines
from reportcheck.formatters.width import clip
from reportcheck.formatters.words import kind, outcome, role, words
from reportcheck.messages import decimal_text
from reportcheck.model.compare import like
from reportcheck.model.decision import Leftover
from reportcheck.model.document import Document, Place
from reportcheck.model.fact import Fact, Operand
from reportcheck.model.result import SEVERITIES, Comparison, Finding
from reportcheck.model.said import said

MOST = 6  # quotes of one finding
WIDEST = 36  # columns of an operand in the arithmetic


def render(run: Run) -> str:
    """Plain lines, or with colours where the run goes to a terminal and rich is installed."""
    out = Lines()
    for audited in run.audited:
        _report(out, run, audited)
    return out.coloured(run.width) if run.terminal else out.plain()


def _report(out: Lines, run: Run, audited: Audited) -> None:
    findings = audited.result.findings
    if run.quiet and not findings and not run.show_pass:
        return
    title = one_line(audited.document.title)
    out.add(words(run.lang)["report"], (one_line(audited.document.path), "bold"), f"  {title}" if title else "")
    out.add()
    number = 0
    for cause in causes(findings):
        if len(cause.findings) > 1 and cause.shared:
            _shared(out, run, audited, cause)
        for found in cause.findings:
            number += 1
            _finding(out, run, audited, found, number)
    _repairs(out, run, audited)
    if beside := lines(audited, run.lang):
        for line in beside:
            out.add((line, "bold") if not line.startswith(" ") else line)
        out.add()
    if run.show_pass:
        _held(out, run, audited)
    if run.coverage:
        _coverage(out, run, audited)
    if not run.quiet:
        _summary(out, run, audited)


def _shared(out: Lines, run: Run, audited: Audited, cause: Cause) -> None:
    say = words(run.lang)
    named = [f"{tidy(o.text)}（{where(audited.document.place(o.start, o.end), run.lang)}）" for o in cause.shared[:4]]
    if run.lang != "zh":
        named = [name.replace("（", " (").replace("）", ")") for name in named]
    out.add((say["cause"].format(n=len(cause.findings), figures=say["list"].join(named)), "bold"))
    out.add()


def _finding(out: Lines, run: Run, audited: Audited, found: Finding, number: int) -> None:
    say = words(run.lang)
    out.add(
        (f"{number}. ", "bold"), (say[found.severity], found.severity), "  ", (one_line(run.say(found.message)), "bold")
    )
    operands = [operand for _, operand in found.comparison.operands]
    shown = quotes(audited.document, operands, max(run.width - 14, 40))
    for quote in shown[:MOST]:
        _quoted(out, run, quote)
    if len(shown) > MOST:
        out.add("   ", (say["more"].format(n=len(shown) - MOST), "dim"))
    if len(operands) > 1 or found.comparison.expected:
        out.add("   ", arithmetic(found, run.lang))
    if found.comparison.because:
        out.add("   ", say["is"].format(name=say["because"], what=one_line(said(found.comparison.because, run.lang))))
    out.add(("   " + f"{say['rule']} {found.rule}  {say['fingerprint']} {found.fingerprint}", "dim"))
    out.add()


def _quoted(out: Lines, run: Run, quote: Quote) -> None:
    place = f"   {f'{one_line(quote.path)} ' if quote.path else ''}{where(quote.place, run.lang)}  "
    out.add((place, "cyan"), quote.text)
    out.under(place, (quote.underline(), "mark"))


def arithmetic(found: Finding, lang: str) -> str:
    """The comparison in words: each operand by its role, what the report says, what the others give, the distance."""
    say, comparison = words(lang), found.comparison
    shown = [
        f"{role(name, lang, operand)} {clip(tidy(operand.text), WIDEST)}" for name, operand in comparison.operands[:8]
    ]
    parts = [" · ".join(shown) + (" · …" if len(comparison.operands) > 8 else "")]
    if comparison.expected:
        parts.append(say["expected"].format(expected=one_line(comparison.expected)))
    if comparison.gap:
        parts.append(say["gap"].format(gap=_distance(comparison)))
    return say["and"].join(part for part in parts if part)


def _distance(comparison: Comparison) -> str:
    """The gap, in the unit of the table where the claim is a bare cell of one."""
    gap, claim = abs(comparison.gap or Fraction(0)), comparison.operands[0][1]
    if isinstance(claim, Fact) and "table" in claim.tags:
        return like(gap, claim.figure)
    return decimal_text(gap)


def _repairs(out: Lines, run: Run, audited: Audited) -> None:
    head, *lines = sentences(audited, run.lang) or [""]
    if head:
        out.add((head, "bold"))
        for line in lines:
            out.add("  · ", line)
        out.add()


def where(place: Place, lang: str) -> str:
    """`第3行`, `line 3`, with the page for PDF."""
    say = words(lang)
    return say["page" if place.page else "line"].format(page=place.page, line=place.line)


def located(document: Document, operand: Operand, lang: str) -> str:
    """Where an operand stands: its line, led by the path where it is in a document compared with."""
    home, base = document.home(operand.start)
    place = where(document.place(operand.start, operand.end), lang)
    return f"{one_line(home.path)} {place}" if base else place


def _held(out: Lines, run: Run, audited: Audited) -> None:
    """Every check that is not a finding, a line each."""
    out.add((words(run.lang)["held"], "bold"))
    shown = {id(found) for found in audited.result.findings}
    for found in audited.result.checks:
        if id(found) not in shown:
            state = "baselined" if found.baselined else "suppressed" if found.suppressed else found.outcome
            vacuous = words(run.lang)["vacuous"] if state == "pass" and found.comparison.power is None else ""
            remark = f" ({one_line(found.suppressed) or vacuous})" if found.suppressed or vacuous else ""
            place = _first_place(audited, found, run.lang)
            said = f" · {kind(found.kind, run.lang)} · {arithmetic(found, run.lang)}"
            out.add(f"  {place}  ", (outcome(state, run.lang), state), said, (remark, "dim"))
    out.add()


def _first_place(audited: Audited, found: Finding, lang: str) -> str:
    for _, operand in found.comparison.operands:
        return located(audited.document, operand, lang)
    return ""


def _coverage(out: Lines, run: Run, audited: Audited) -> None:
    say = words(run.lang)
    sections = idle_figures(audited)
    out.add((say["coverage-figures"].format(n=sum(map(len, sections.values()))), "bold"))
    for section, idle in sections.items():
        out.add("  · ", (one_line(" / ".join(section)) or say["no-section"], "cyan"))
        for fact in idle:
            place = where(audited.document.place(fact.start, fact.end), run.lang)
            out.add(f"    {place}  {tidy(fact.text)}  ", (one_line(fact.label), "dim"))
    out.add((say["coverage-rules"].format(n=len(audited.result.unbound)), "bold"))
    for rule in audited.result.unbound:
        reason, nearest = (one_line(said(text, run.lang)) for text in (rule.reason, rule.nearest))
        nearest = say["nearest"].format(nearest=nearest) if nearest else ""
        out.add(f"  {rule.rule}  ", reason, say["and"] if nearest else "", (nearest, "dim"))
    out.add()


def _summary(out: Lines, run: Run, audited: Audited) -> None:
    head, *lines = counted(run, audited)
    out.add((head, "bold"))
    for line in lines:
        out.add(line)
    out.add()


def counted(run: Run, audited: Audited) -> list[str]:
    """How much was read and checked, and what came of it; a report in which nothing was checked says so."""
    say, counts, findings = words(run.lang), summary(audited), audited.result.findings
    tally = Counter(found.severity for found in findings)
    tallied = [say["severity-count"].format(severity=say[s], n=tally[s]) for s in SEVERITIES if tally[s]]
    lines = [say["found"].format(n=len(findings), severities=say["list"].join(tallied))]
    if not findings:
        lines = [say["nothing-found"] if counts["checks"] else say["nothing-checked"]]
    lines.append(say["figures"].format(**counts, share=share(counts)))
    names = ("pass", "pass_by_rounding", "fail", "indeterminate", "blocked", "error", "suppressed", "baselined")
    outcomes = [say["count"].format(outcome=outcome(name, run.lang), n=counts[name]) for name in names if counts[name]]
    if counts["checks"]:
        lines.append(say["checks"].format(**counts, outcomes=say["list"].join(outcomes)))
    return lines + [_leftover(leftover, run.lang) for leftover in audited.leftovers]


def _leftover(leftover: Leftover, lang: str) -> str:
    decision = leftover.decision
    said = words(lang)[leftover.state].format(target=decision.target, until=decision.until)
    return words(lang)["is"].format(name=one_line(decision.where), what=one_line(said))
