"""The audit in one sentence: extract facts, bind each rule to what it compares, check, judge. Start reading here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from reportcheck.binding import bind
from reportcheck.blocking import blocked
from reportcheck.checks import run
from reportcheck.extraction import Extraction, extract
from reportcheck.messages import Told
from reportcheck.model.document import Document
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.judged import Judged
from reportcheck.model.lexicon import Lexicon
from reportcheck.model.result import SEVERITIES, AuditResult, Comparison, Finding, Repair, Severity, Unbound
from reportcheck.model.rule import Rule, RulePack
from reportcheck.model.said import Said
from reportcheck.packs import lexicon as merge

Beside = Callable[[Extraction, Lexicon], Iterable[Statement]]


def audit(
    document: Document, packs: Sequence[RulePack], beside: Beside | None = None, mend: bool = True
) -> AuditResult:
    """Every check that the rules of `packs` make on the report, and the facts they were made from.

    `beside` adds statements that hold the report's facts against those of another document (see `reportcheck.across`);
    without `mend` nobody asks which figures, if changed, would make the failed checks hold.
    """
    lexicon = merge(packs)
    extraction = extract(document, lexicon)
    statements = (*extraction.statements, *(beside(extraction, lexicon) if beside else ()))
    judged: list[Judged] = []
    unbound: list[Unbound] = []
    rules = [rule for pack in packs for rule in pack.rules]
    for rule in rules:
        bound = bind(rule, extraction.facts, statements, lexicon)
        if not bound.statements:
            unbound.append(Unbound(rule.name, bound.reason, bound.nearest))
        judged += (Judged(rule, statement, judge(rule, statement)) for statement in bound.statements)
    judged = _distinct(judged)
    checks = blocked(one.finding for one in judged)
    mended = _repairs(judged, document) if mend else ()
    return AuditResult(extraction.facts, tuple(checks), tuple(unbound), len(rules), mended, broken=extraction.broken)


def _repairs(judged: Sequence[Judged], document: Document) -> tuple[Repair, ...]:
    if not any(one.finding.outcome == "fail" for one in judged):
        return ()
    from reportcheck.repair import repairs  # most reports have no use for it

    return repairs(judged, document.beside[0][0] if document.beside else None)


def judge(rule: Rule, statement: Statement) -> Finding:
    """Run the rule's check and stamp the rule's id, severity and sentence on what it found."""
    comparison = run(rule.check, statement, rule.options)
    if comparison.outcome == "fail" and "also" in statement.roles:
        comparison = next(_otherwise(rule, statement), comparison)
    severity = _capped(rule.severity, comparison.ceiling, "warning" if statement.doubt else None)
    if statement.doubt and severity != rule.severity and not comparison.because and comparison.outcome == "fail":
        comparison = comparison._replace(because=Said(statement.doubt, "这样读没有把握，故减轻一级"))
    return Finding(rule.name, rule.check, severity, comparison, Told(rule, comparison))


def _otherwise(rule: Rule, statement: Statement) -> Iterator[Comparison]:
    """What holds with another figure of the same name that is far from the one taken: it is that which is meant.

    157 passengers on a sailing and 412,300 passengers in all have one name; near by, it would be a mention that errs.
    """
    for other in statement.roles["also"]:
        for role, taken in statement.roles.items():
            for at, fact in enumerate(taken if role != "also" else ()):
                if isinstance(fact, Fact) and isinstance(other, Fact) and _far(fact, other):
                    roles = {**statement.roles, role: (*taken[:at], other, *taken[at + 1 :])}
                    comparison = run(rule.check, statement._replace(roles=roles), rule.options)
                    if comparison.outcome in ("pass", "pass_by_rounding"):
                        yield comparison


def _far(fact: Fact, other: Fact) -> bool:
    """Of one name, and further apart than any slip but that of a decimal point, which it is not."""
    same = (fact.indicator or fact.label, fact.measure) == (other.indicator or other.label, other.measure)
    low, high = sorted((abs(fact.value), abs(other.value)))
    moved = low.normalize().as_tuple().digits == high.normalize().as_tuple().digits
    return same and fact.period == other.period and 0 < 3 * low < high and not moved


def _capped(severity: Severity, *ceilings: Severity | None) -> Severity:
    """An assumption never makes a finding louder: the mildest of the severities given."""
    return max((severity, *(c for c in ceilings if c)), key=SEVERITIES.index)


def _distinct(judged: Iterable[Judged]) -> list[Judged]:
    """One finding a claim: what two rules of one kind find of the same figures is said once, by the louder of them."""
    kept: dict[tuple[object, ...], Judged] = {}
    for one in judged:
        found = one.finding
        key = (found.kind, found.outcome, frozenset((o.start, o.end) for _, o in found.comparison.operands))
        other = kept.setdefault(key, one)
        louder = SEVERITIES.index(found.severity) < SEVERITIES.index(other.finding.severity)
        if louder and found.outcome == "fail":
            kept[key] = one
    return list(kept.values())
