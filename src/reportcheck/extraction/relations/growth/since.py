"""Growth since a year whose level the report tells elsewhere: 达到420亿元，比“十一五”末翻一番; 2010年206.1亿元."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.periods import PLAN_ENDS
from reportcheck.extraction.relations.accounts import several
from reportcheck.extraction.relations.matching import Index
from reportcheck.extraction.relations.view import View, as_printed, pair, reckoned
from reportcheck.model.fact import Fact, Statement

_SINCE = regex.compile(
    r"(?:以上|左右)?[，、](?:[比较]|是|为|相当于)(?:“?(?P<plan>十[一二三四]?)五”?(?:规划)?期?末|(?P<year>20\d\d)年[末底]?)(?P<way>翻|的|增长)"
)
_ALMOST = Decimal("0.97")  # of twice, or so many times: what is rounded up to it
_DOUBT = "both levels are taken to be of the same thing"


def find(view: View) -> Iterator[Statement]:
    """Statements `doubled` (smaller, larger): a level is no less than so many times that of the year it is held to."""
    if several(view):
        return
    index: Index | None = None
    for level, times, words in view.pairs:
        if times.figure.unit not in ("番", "倍") or level.measure != "level":
            continue
        said = _SINCE.fullmatch(words)
        if not said or level.figure.kind != "number" or level.tags - {"to"}:
            continue
        year = said["year"] or str(PLAN_ENDS[said["plan"]])
        index = index or Index(fact for fact in view.facts if fact.measure == "level" and not fact.tags)
        bases = [fact for fact in index.same(level) if fact.period == year and fact.scope == level.scope]
        bases = [fact for fact in bases if fact.label == level.label] or bases  # not 财政收入超3亿元的乡镇
        power = Decimal(2) ** int(times.value) if times.figure.unit == "番" else times.value
        factor = power + (said["way"] == "增长") if times.figure.unit == "倍" else power
        if len({fact.value for fact in bases}) == 1 and factor > 1:
            yield _held(bases[0], factor, level)


def _held(base: Fact, factor: Decimal, level: Fact) -> Statement:
    least = reckoned(base, base.value * factor * _ALMOST, base.figure.ulp * factor, f"{base.text}×{factor}")
    made = pair("doubled", least, as_printed(level))
    start, end = min(base.start, level.start), max(base.end, level.end)
    return made._replace(start=start, end=end, doubt=_DOUBT)
