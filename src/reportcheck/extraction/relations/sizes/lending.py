"""Ratios of banks by the amounts beside them: 贷款余额3291.7亿元…不良贷款余额74.6亿元，不良贷款率2.27%; 存贷比79.6%.

Which loans a ratio is of is not told: it is held to the amounts only where they bear it out, or two of its digits are
exchanged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.ratios.share_bases import stated
from reportcheck.extraction.relations.view import View, reckoned
from reportcheck.extraction.slips import exchanged
from reportcheck.model.fact import Fact, Statement

_RATIO = regex.compile(r"(?:(?P<bad>不良(?:贷款)?(?:比?率|占比|比例))|存贷比)[^，。；、\d]{0,6}(?=\d)")
_BAD = regex.compile(r"不良贷款(?:余额)?[^，。；、\d]{0,4}$")
_LOANS = regex.compile(r"(?<!不良)(?<!存)贷款余额[^，。；、\d]{0,4}$")
_DEPOSITS = regex.compile(r"存款余额[^，。；、\d]{0,4}$")
_BOTH = regex.compile(r"存贷款余额[^，。；、\d]{0,4}$")
_FAR, _ALL = 600, 100
_DOUBT = "which loans and deposits the ratio is of is not told"


def find(view: View) -> Iterator[Statement]:
    """Statements `share-of` (part, share, base)."""
    if "不良" not in view.text and "存贷比" not in view.text:
        return
    for said in _RATIO.finditer(view.text):
        share = next(iter(view.told(said.end(), said.end() + 1)), None)
        if share is None or share.figure.unit != "%" or share.figure.hedge != "none":
            continue
        begin = max(view.text.rfind("\n", 0, said.start()), said.start() - _FAR)
        told = [fact for fact in view.told(begin + 1, said.start()) if _amount(fact)]
        pairs = _of_bad(view, told) if said["bad"] else _of_deposits(view, told)
        found = [(part, base, _off(part, base, share)) for part, base in pairs]
        for wanted in ("fits", "slip"):
            pair = next(((part, base) for part, base, how in found if how == wanted), None)
            if pair:
                yield stated(pair[0], share, pair[1])._replace(doubt=_DOUBT)
                break


def _of_bad(view: View, told: list[Fact]) -> list[tuple[Fact, Fact]]:
    bad = _named(view, told, _BAD)[-1:]
    return [(one, loans) for one in bad for loans in _named(view, told, _LOANS) if loans.value > one.value]


def _of_deposits(view: View, told: list[Fact]) -> list[tuple[Fact, Fact]]:
    """贷款 by 存款; 存贷款余额3721亿元，其中贷款余额1649亿元: deposits are the rest."""
    loans, deposits = _named(view, told, _LOANS), _named(view, told, _DEPOSITS)
    rest = [
        reckoned(both, both.value - one.value, both.figure.ulp + one.figure.ulp, f"{both.text}-{one.text}")
        for both in _named(view, told, _BOTH) for one in loans[-1:] if both.value > one.value
    ]  # fmt: skip
    return [(one, base) for one in loans for base in (*deposits, *rest)]


def _named(view: View, told: list[Fact], name: re.Pattern[str]) -> list[Fact]:
    return [fact for fact in told if name.search(view.before(fact, 24))]


def _off(part: Fact, base: Fact, share: Fact) -> str:
    ulp = share.figure.ulp
    due = part.value * _ALL / base.value
    if abs(due - share.value) <= ulp:
        return "fits"
    printed = (due / ulp).quantize(Decimal(1)) * ulp
    return "slip" if exchanged(share.value, printed, ulp) else ""


def _amount(fact: Fact) -> bool:
    return fact.measure == "level" and fact.figure.unit == "元" and fact.figure.hedge == "none" and fact.value > 0
