"""A level and its rate this year against last year's level."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportcheck import regex
from reportcheck.across.match import SAME, matches
from reportcheck.across.pair import Pair
from reportcheck.checks import run
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.result import Comparison
from reportcheck.repair.slips import slip
from reportcheck.repair.vary import reach

_COMPARABLE = regex.compile(r"可比|同口径|实际|还原|剔除|扣除|年均|累计")
_APART = Fraction(1)  # percentage points


def growth(pair: Pair) -> Iterator[Statement]:
    """Statements `growth-on-last-year` with roles level and rate (this report) and earlier (the other).

    Levels are often revised after a year; `growth-slip` is where the difference is large and a slip would
    explain it. What agrees is both.
    """
    levels = [fact for fact in pair.here.facts if _level(fact)]
    known = [fact for fact in pair.there.facts if _level(fact)]
    for rate in pair.here.facts:
        if rate.measure != "growth" or rate.figure.kind != "percent" or rate.status != "actual" or not _year(rate):
            continue
        words = pair.here.before(rate.start, "。；，\n")
        if rate.figure.hedge != "none" or _COMPARABLE.search(words) or words.startswith(("分别", "同比分别")):
            continue
        known_as = pair.lexicon.indicators.get(rate.indicator or "")
        if (known_as and known_as.basis == "real") or "增加值" in rate.label or "总产值" in rate.label:
            continue
        own = [level for level in levels if level.period == rate.period and _one_thing(level, rate)]
        for level in own[:1] if rate.indicator is None else own[-1:]:
            earlier = [fact for fact in known if pair.shift(fact.period) == rate.period]
            for _, then, score in matches([level], earlier):
                doubt = "" if score >= SAME else "the two are taken to be the same by their words"
                made = pair.statement("growth-on-last-year", {"rate": rate, "level": level}, {"earlier": then}, doubt)
                compared = run("growth", made, {})
                if compared.outcome != "fail" or not _slip(made, rate, compared):
                    yield made
                if compared.outcome != "fail" or _slip(made, rate, compared):
                    yield made._replace(kind="growth-slip")


def _slip(made: Statement, rate: Fact, compared: Comparison) -> bool:
    """Would one slip of the pen in the rate explain why the check fails, by more than figures are revised by?"""
    if abs(compared.gap or Fraction(0)) < _APART:
        return False
    fitting = reach("growth", {}, made, (rate.start, rate.end))
    return fitting is not None and not slip(rate.figure, fitting)


def _one_thing(level: Fact, rate: Fact) -> bool:
    if level.indicator or rate.indicator:
        return level.indicator == rate.indicator and level.scope == rate.scope
    return level.sentence == rate.sentence and level.label == rate.label and 0 < rate.start - level.end < 12


def _level(fact: Fact) -> bool:
    return (
        fact.measure == "level"
        and fact.figure.kind == "number"
        and fact.status == "actual"
        and _year(fact)
        and bool(fact.label)
    )


def _year(fact: Fact) -> bool:
    return bool(fact.period) and len(fact.period or "") == 4
