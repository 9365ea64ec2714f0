"""Shares that make a hundred: what they moved by makes nought, and each is of what their amounts make together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, joined, loose, reckoned
from reportcheck.model.fact import Fact, Statement

_MOVED = regex.compile(r"(?:比重|占比|比例)(?:分别)?(?:上升|提高|提升|增加|下降|降低|回落|减少)了?$")
_SHARES = regex.compile(r"^(?:[^，。；：、\d]{0,4})，(?:各|分别)占(?:[^，。；：、\d]{2,14}的)?(?:比重)?(?:为)?$")
_ALL = 100
_FEWEST = 3
_DOUBT = "the parts are taken to be all there is"


def find(view: View) -> Iterator[Statement]:
    """Statements `shares-moved` (whole, part) and `share-of` (part, share, base)."""
    shares: list[Fact] = []
    for facts, words in view.several:
        if len(shares) >= _FEWEST:
            yield from _moves(view, facts, shares)
        if "占" in words:
            yield from _listed(view, facts)
        told = [fact for fact in facts if fact.measure == "share" and fact.figure.unit == "%"]
        shares = told if len(told) >= _FEWEST else shares


def _moves(view: View, facts: list[Fact], shares: Sequence[Fact]) -> Iterator[Statement]:
    """0-14岁人口占18.16%；15-64岁占73.61%；65岁及以上占8.23%。…比重下降8.84、上升5.61、上升3.23个百分点."""
    moves = [fact for fact in facts if fact.figure.unit == "个百分点" and _MOVED.search(view.before(fact))]
    both = len(moves) == len(shares) >= _FEWEST and sum(share.value for share in shares) == _ALL
    if both and 0 < moves[0].sentence - shares[0].sentence < _FEWEST:
        last = loose(moves[-1])
        roles = {"whole": (last._replace(sign=-last.sign),), "part": tuple(map(loose, moves[:-1]))}
        yield Statement("shares-moved", roles, moves[0].start, moves[-1].end)


def _listed(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """采矿业5.2万个，制造业404.8万个，电力业13.6万个，分别占1.2%、95.6%和3.2%."""
    for at, first in enumerate(facts):
        amounts = facts[max(at - 1, 0) : at]
        if first.figure.unit != "%" or not amounts or not _SHARES.match(view.between(amounts[0], first)):
            continue
        shares = [fact for fact in joined(view, facts, first) if fact.figure.unit == "%"]
        amounts = facts[max(at - len(shares), 0) : at]
        alike = all(comparable(a, b) and a.measure == b.measure == "level" for a, b in pairwise(amounts))
        if len(shares) < 2 or len(amounts) != len(shares) or not alike or sum(s.value for s in shares) != _ALL:
            continue
        total = sum((amount.value for amount in amounts), Decimal(0))
        slack = sum((amount.figure.ulp for amount in amounts), Decimal(0))
        text = "+".join(amount.text for amount in amounts)
        for amount, share in zip(amounts, shares, strict=True):
            base = reckoned(amount, total, slack, text)._replace(label="", indicator=None)
            roles = {"part": (amount,), "share": (loose(share),), "base": (base,)}
            yield Statement("share-of", roles, amount.start, share.end, doubt=_DOUBT)
