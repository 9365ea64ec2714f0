"""Shares of counts told in a sentence: 整治108个村，占118个规划整治村的91.5%; 问题17个，已整改14个，整改率82.35%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import POINTS, View, comparable, in_percent, loose, reckoned
from reportcheck.model.fact import Fact, Statement

_OF = regex.compile(r"[^，。；：、\d]{0,6}[，、（]占(?:全部|总数|应)?")
_NOUN = regex.compile(r"[^，。；：、\d]{1,14}的(?:比重|比例)?(?:为|达)?")
_WHOLE = regex.compile(r"（(?:全年|全部|总数|共|应[^，。；、\d]{1,4})(?:为|共|有)?")
_THEN = regex.compile(r"）[，、]?[^，。；：、\d（）]{0,8}[率面](?:为|达到?)?")
_RATE = regex.compile(r"(?:^|[，、（])(?P<deed>整改|办结|完成|销号|开工|化解|答复|落实|竣工|交付|入库)率(?:为|达到?)?$")
_GOOD = regex.compile(
    r"^，(?:空气质量)?(?:优良|达标)(?:率|天数比例|天数比率|比例)[^，。；、\d]{0,8}(?:提高|提升|上升|增加)了?$"
)
_YEAR = {"low": 365, "high": 366}
_DOUBT = "the rate may be of other things"


def find(view: View) -> Iterator[Statement]:
    """Statements `share-of` with roles part, share, base; `bounded` for the days that a year is said to have.

    And `rate-rise` (smaller, larger) for the good days and by how much their share rose.
    """
    for facts, words in view.each:
        for at, share in enumerate(facts):
            if share.figure.kind == "percent" and share.figure.unit == "%" and at > 1:
                yield from _told(view, facts[at - 2], facts[at - 1], share)
                yield from _by_deed(view, facts[:at], share)
        for days, rise in pairwise(facts):
            if days.figure.unit == "天" and rise.figure.unit in POINTS and _GOOD.search(view.between(days, rise)):
                rate = reckoned(days, days.value * 100 / _YEAR["low"], Decimal(1), days.text)
                rate = rate._replace(figure=rate.figure._replace(unit="%", kind="percent"), measure="rate")
                yield Statement("rate-rise", {"smaller": (in_percent(rise),), "larger": (rate,)}, days.start, rise.end)
        for days in facts if "（全年" in words else ():
            if (
                days.figure.unit == "天"
                and view.text.endswith("（全年", 0, days.start)
                and view.text.startswith("）", days.end)
            ):
                yield Statement("bounded", {"figure": (days,)}, days.start, days.end, dict(_YEAR))


def _told(view: View, part: Fact, whole: Fact, share: Fact) -> Iterator[Statement]:
    """108个村，占118个规划整治村的91.5%; 优良天数331天（全年366天），优良率90.4%."""
    if not (_counts(part) and _counts(whole) and comparable(part, whole)):
        return
    between, behind = view.between(part, whole), view.between(whole, share)
    of = _OF.fullmatch(between) and _NOUN.fullmatch(behind)
    if of or (_WHOLE.fullmatch(between) and _THEN.fullmatch(behind)):
        yield _share(part, share, whole, "")


def _by_deed(view: View, before: Sequence[Fact], share: Fact) -> Iterator[Statement]:
    """反映问题17个，截至7月底已整改14个，其余3个正在推进，整改率82.35%: of the count before those that were done."""
    said = _RATE.search(view.before(share, 10)) if "率" in view.before(share, 6) else None
    counts = [fact for fact in before if _counts(fact)] if said and share.figure.hedge == "none" else []
    counts = [fact for fact in counts if comparable(fact, counts[-1])]
    done = [at for at, fact in enumerate(counts) if said and said["deed"] in view.before(fact, 10)]
    if done == [1] and len(counts) - 1 <= _REST:
        whole, part = counts[:2]
        if 0 < part.value <= whole.value:
            yield _share(part, loose(share) if share.figure.ulp >= 1 else share, whole, _DOUBT)


_REST = 2  # counts from that of what was done on: the rest may be told behind it


def _share(part: Fact, share: Fact, whole: Fact, doubt: str) -> Statement:
    roles = {"part": (part,), "share": (share,), "base": (whole._replace(label="", indicator=None),)}
    return Statement("share-of", roles, whole.start if whole.start < part.start else part.start, share.end, {}, doubt)


def _counts(fact: Fact) -> bool:
    figure = fact.figure
    known = figure.kind == "number" or figure.unit == "天"  # 占五年累计的21.5%: five years are no count
    return known and not figure.ulp and bool(figure.unit) and figure.hedge == "none"
