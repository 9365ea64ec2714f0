"""A goal beside what came of it last year: 增长3.5%，比上年执行数低0.1个百分点; 4500人，与上年实绩持平."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.accounts import account
from reportcheck.extraction.relations.view import View, agrees, differ, in_percent, plain
from reportcheck.model.fact import Fact, Statement

_REACHED = r"(?:上年|去年)(?:的)?(?:实绩|实际(?:完成)?数?|实际[增涨降]幅|实际增速|执行数?|完成数|决算数|预计完成数)"
_OFF = regex.compile(
    rf"[，、](?:增[幅速])?(?:与[^，。；、\d]{{2,12}}持平[、，])?(?:比|较){_REACHED}(?:的?增[幅速])?"
    r"(?:高|提高|上升|快|加快|(?P<fell>低|回落|下降|慢|放缓|降低))(?:了)?"
)
_EVEN = regex.compile(rf"[，、（](?:与|和|同){_REACHED}(?:基本)?(?P<even>持平|相当)")
_MARK = regex.compile("[较比与和同](?:上年|去年)的?(?:实|执行|完成|决算|预计)")
_DOUBT = "what came of it last year may be counted otherwise"


def find(view: View) -> Iterator[Statement]:
    """Statements `two-levels` (reported, minuend, subtrahend) and `same-as-before` (figure)."""
    marks = [mark.start() for mark in view.matches(_MARK, ("上年", "去年"), 1, 6)]
    for at in marks:
        before = view.told(max(at - _NEAR, 0), at)
        own = before[-1] if before and before[-1].status == "target" else None
        if own is None:
            continue
        if _EVEN.match(view.text, own.end):
            yield from _even(view, own)
        facts = view.sentences.get(own.sentence, [])
        by = next((b for a, b in pairwise(facts) if a is own), None)
        said = _OFF.fullmatch(view.between(own, by)) if by and by.figure.kind == "point" else None
        if said and by and own.measure == "growth" and own.figure.hedge == "none":
            for was in _last(view, own):
                yield differ(own, was, in_percent(by), said["fell"] is not None)._replace(doubt=_DOUBT)


_NEAR = 40  # characters


def _even(view: View, own: Fact) -> Iterator[Statement]:
    """城镇新增就业4500人，与上年实绩持平, and 城镇新增就业4826人 told of that year."""
    plainly = own.figure.hedge == "none" and own.measure in ("level", "rate") and own.figure.kind in _KINDS
    for was in _last(view, own) if plainly else ():
        held = own.interval().meets(was.interval()) or abs(own.value - was.value) * _LITTLE <= was.value
        made = agrees("same-as-before", own, max(own.end, was.end), held, _DOUBT)
        yield made._replace(start=min(own.start, was.start))


_KINDS = frozenset({"number", "percent"})
_LITTLE = 50  # a difference of a fiftieth is none to speak of


def _last(view: View, own: Fact) -> list[Fact]:
    """What came of the same in the year before, in the same account, where that is told with one value."""
    year = own.period or ""
    found = [
        fact for fact in view.facts
        if fact.period and year.isdigit() and fact.period == str(int(year) - 1) and fact.status == "actual"
        and fact.measure == own.measure and fact.figure.unit == own.figure.unit and fact.scope == own.scope
        and _name(fact) == _name(own) and fact.figure.hedge == "none" and not fact.tags & {"from", "average"}
    ]  # fmt: skip
    mine = account(view, own)[:2] if found else ()
    found = [fact for fact in found if account(view, fact)[:2] == mine]
    return found[:1] if len({fact.value for fact in found}) == 1 else []


def _name(fact: Fact) -> str:
    return fact.indicator or plain(fact.label)
