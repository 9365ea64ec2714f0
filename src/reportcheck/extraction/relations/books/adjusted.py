"""年初预算320亿元，加上上级补助（…）等24亿元，减去短收8亿元，支出预算调整为336亿元: what was set, and what moved it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.extraction.slips import one_slip
from reportcheck.model.fact import Fact, Statement

_NOW = regex.compile(r"，[^，。；：、\d]{0,10}?(?:收入|支出)?预算(?:数)?(?:相应)?(?:调整|变动|变更)(?:为|到|至)(?=\d)")
_SET = regex.compile(r"预算[^，。；：、\d]{0,8}$")
_MOVED = regex.compile(r"，(?:再|并)?(?:(?P<more>加上|加)|(?:减去|减|扣除))[^。；]*")
_BRACKET = regex.compile(r"（[^（）]*）|\[\d{1,2}\]")
_LONG = 100  # an amount of so many units of its last digit: chance does not make the others come near to it
_MOST = 6  # amounts that move it
_DOUBT = "not all that moved it need be told"


def find(view: View) -> Iterator[Statement]:
    """Statements `budget-left` (whole, part): where they add up, or would but for one slip."""
    for said in regex.near(_NOW, view.text, ("整为", "整到", "整至", "动为", "更为"), 24, 26):
        now = next(iter(view.told(said.end(), said.end() + 1)), None)
        facts = view.sentences.get(now.sentence, []) if now and now.figure.unit == "元" else []
        bare = [fact for fact in facts if now and fact.start <= now.start and not _inside(view, facts[0], fact)]
        if now and len(bare) > 2 and bare[-1] is now:
            yield from _explained(view, bare[:-1], now)


def _inside(view: View, first: Fact, fact: Fact) -> bool:
    """Does an amount stand in brackets?"""
    words = view.text[first.start : fact.start]
    return words.count("（") > words.count("）")


def _explained(view: View, before: Sequence[Fact], now: Fact) -> Iterator[Statement]:
    parts: list[Fact] = []
    signs: list[int] = []
    for at in range(len(before) - 1, max(len(before) - 2 - _MOST, -1), -1):
        fact = before[at]
        if fact.figure.unit != "元" or not fact.figure.ulp:
            return
        if _SET.search(view.before(fact, 24)):
            if parts:
                yield from _added_up(fact, parts[::-1], signs[::-1], now)
            return
        moved = _MOVED.fullmatch(_BRACKET.sub("", view.between(before[at - 1], fact))) if at else None
        if moved is None:
            return
        parts.append(fact)
        signs.append(1 if moved["more"] else -1)


def _added_up(first: Fact, moved: Sequence[Fact], signs: Sequence[int], now: Fact) -> Iterator[Statement]:
    every = (first, *moved, now)
    off = first.value + sum(fact.value * sign for fact, sign in zip(moved, signs, strict=True)) - now.value
    fits = abs(off) <= sum((fact.figure.ulp for fact in every), Decimal(0)) / 2
    added = [fact for fact, sign in zip(moved, signs, strict=True) if sign > 0]
    taken = [fact for fact, sign in zip(moved, signs, strict=True) if sign < 0]
    long = now.value >= _LONG * now.figure.ulp
    slip = one_slip(now, (first, *added), off) or any(one_slip(fact, (), -off) for fact in taken)
    if fits or (long and slip):
        minus = ",".join(str(at + 1) for at, sign in enumerate(signs) if sign < 0)
        roles = {"whole": (now,), "part": (first, *moved)}
        params = {"partition": "complete", "minus": minus}
        yield Statement("budget-left", roles, first.start, now.end, params, "" if fits else _DOUBT)
