"""完成预算的59.74%，比序时进度（50%）快9.74个百分点: how far a share of the year is ahead of the year itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, differ, in_percent, reckoned
from reportcheck.extraction.slips import slip
from reportcheck.model.fact import Fact, Statement

_PACE = regex.compile(
    r"[，、（](?:比|较|[快高]于|超过?)?(?P<less>低于|慢于|落后于)?(?:序时|时序|时间)进度(?:（(?P<due>[\d.]+)%）)?"
    r"(?:(?P<fell>慢|低|滞后|落后)|快|高|超|超前)?(?:了)?"
)
_MONTHS = regex.compile(r"1(?:月)?[-—－–~至](?P<last>\d{1,2})月|一季度|上半年|前三季度")
_QUARTERS = {"一季度": 3, "上半年": 6, "前三季度": 9}
_TWICE = 2
_ALL = Decimal(100)


def find(view: View) -> Iterator[Statement]:
    """Statements `two-levels` (reported, minuend, subtrahend): by months (1—9月 are 75 %), else one pace for all."""
    told: list[tuple[Fact, Fact, bool, Decimal | None]] = []
    paces: list[Decimal] = []
    for facts, words in view.several:
        if "进度" not in words:
            continue
        for share, by in pairwise(fact for fact in facts if fact.figure.text.strip("%") not in ("50", "25", "75")):
            said = _PACE.fullmatch(view.between(share, by)) if by.figure.kind == "point" else None
            if said and share.figure.unit == "%" and share.measure in ("share", "rate"):
                fell = bool(said["fell"] or said["less"])
                begin = view.text.rfind("。", 0, share.start) + 1
                months = _MONTHS.search(view.text, max(begin, share.start - 60), share.start)
                due = Decimal(said["due"]) if said["due"] else _so_far(months) if months else None
                told.append((share, by, fell, due))
                gap = abs(by.value)
                paces.append(due if due is not None else share.value + (gap if fell else -gap))
    if not told:
        return
    usual = max(paces, key=lambda pace: (paces.count(pace), -paces.index(pace)))
    for share, by, fell, due in told:
        if due is None and not fell and share.value > _ALL and _meant(by.value, share.value - _ALL, by.figure.ulp):
            due = _ALL  # 105.7%，超时序进度7.5个百分点: the year is over
        if due is None and len(told) < _TWICE:
            continue
        of = usual if due is None else due
        pace = reckoned(share, of, share.figure.ulp, f"{of.normalize():.4g}%")
        points = in_percent(by)._replace(sign=1)
        yield differ(share, pace, points, fell)._replace(doubt="the pace is taken to be one for all")


def _meant(printed: Decimal, due: Decimal, ulp: Decimal) -> bool:
    return printed == due or slip(printed, due, ulp)


def _so_far(months: re.Match[str]) -> Decimal:
    """The share of a year that has gone by: 1—9月 are 75 %, 上半年 is half of it."""
    return Decimal(months["last"] or _QUARTERS[months[0]]) * 100 / 12
