"""Rates whose name says what they are of: 审定80亿元，审减6亿元，审减率7%; 需求368亿元，安排404亿元，保障率109.8%;
采购预算12亿元，中标11.4亿元，节约率5%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.ratios.quotients import quotient
from reportcheck.extraction.relations.view import View, comparable, pair, reckoned
from reportcheck.extraction.slips import slip
from reportcheck.model.fact import Fact, Statement

_RATE = regex.compile(r"(?P<mean>平均)?(?P<what>审减|核减|保障|节约|节支|节资)率(?:分别)?(?:达到?|为|约)*$")
_CUT = regex.compile(r"[审核]减(?:资金|金额|投资|不合理资金)?(?:达到?|为|约)*$")
_SENT = regex.compile(r"(?:送审|报审|申报|审核)(?:资金|金额|投资|总额)?(?:达到?|为|约|共|共计)*$")
_PASSED = regex.compile(r"[审核]定(?:资金|金额|投资|总额)?(?:达到?|为|约)*$")
_NEED = regex.compile(r"(?:需求|需要|需)(?:资金|总额)?(?:达到?|为|约)*$")
_GIVEN = regex.compile(r"(?:安排|落实|保障|统筹|到位)(?:资金|财力)?(?:达到?|为|约)*$")
_FEW = 4  # amounts before the rate
_OFF = 2  # times: further off, the rate is of something else


def find(view: View) -> Iterator[Statement]:
    """Statements `quotient` with roles part, base and share; `part-within-whole` for what was cut."""
    cut = any(word in view.text for word in ("审减", "核减"))
    saved = any(word in view.text for word in _SAVED)
    if not cut and not saved and "保障率" not in view.text:
        return
    for facts in view.sentences.values():
        yield from _no_more_cut(view, facts) if cut else ()
        for at, fact in enumerate(facts):
            share = fact._replace(sign=1)  # 审减率7%: 减 is a part of its name
            said = _RATE.search(view.before(share)) if share.figure.unit == "%" and share.value > 0 else None
            if said and share.figure.hedge == "none":
                before = [one for one in facts[max(at - _FEW, 0) : at] if _amount(one)]
                if saved and (bought := _bought(view, before)):
                    yield pair("part-within-whole", *bought)
                pairs = _needed(view, before) if said["what"] == "保障" else _cut(view, before)
                near = [two for two in pairs if _near(*two, share)]
                near = near if pairs or said["what"] == "保障" else _less(view, before)
                near = near if not said["mean"] else [two for two in near if _turned(*two, share)]
                yield from quotient(share, near, sure_of=True) if near else ()


def _no_more_cut(view: View, facts: Sequence[Fact]) -> Iterator[Statement]:
    """工程报审23.6亿元，审减2.5亿元: no more is cut than was sent in."""
    for sent, cut in pairwise(facts):
        told = _CUT.search(view.before(cut)) and _SENT.search(view.before(sent)) and _amount(sent) and _amount(cut)
        if told and len(view.between(sent, cut)) <= _CLOSE and comparable(sent, cut):
            yield pair("part-within-whole", cut._replace(sign=1), sent)


_CLOSE = 12  # characters
_SAVED = ("节约率", "节支率", "节资率")
_BUDGET = regex.compile(r"(?:预算|计划|控制价)(?:资金|金额|总额|价)?(?:达到?|为|约|共|共计)*$")
_PAID = regex.compile(r"(?:中标|成交|采购|合同)(?:资金|金额|总额|价)?(?:达到?|为|约|共|共计)*$")


def _bought(view: View, before: Sequence[Fact]) -> tuple[Fact, Fact] | None:
    """采购预算12亿元，中标11.4亿元: what was paid, and what was set aside for it."""
    if len(before) < 2 or not comparable(*before[-2:]) or not _BUDGET.search(view.before(before[-2])):
        return None
    return (before[-1], before[-2]) if _PAID.search(view.before(before[-1])) else None


def _less(view: View, before: Sequence[Fact]) -> list[tuple[Fact, Fact]]:
    """送审20亿元，审定18亿元: what was cut or saved is what the second falls short of the first."""
    sent = len(before) > 1 and comparable(*before[-2:]) and _SENT.search(view.before(before[-2]))
    passed = sent and _PASSED.search(view.before(before[-1]))
    less, more = (before[-1], before[-2]) if passed else _bought(view, before) or (None, None)
    if not less or not more or less.value >= more.value:
        return []
    left, ulp = more.value - less.value, more.figure.ulp + less.figure.ulp
    return [(reckoned(less, left, ulp, f"{more.text}-{less.text}"), more)]


def _amount(fact: Fact) -> bool:
    plain = fact.measure == "level" and fact.figure.kind == "number" and fact.figure.hedge == "none"
    return plain and fact.figure.unit == "元" and fact.value > 0


def _near(part: Fact, base: Fact, share: Fact) -> bool:
    made = part.value * 100 / base.value
    return share.value / _OFF < made < share.value * _OFF


def _turned(part: Fact, base: Fact, share: Fact) -> bool:
    """A mean of rates need not be the rate of the sums: held only where it is, or would be but for a slip."""
    made = (part.value * 100 / base.value).quantize(share.figure.ulp)
    return made == share.value or slip(share.value, made, share.figure.ulp)


def _needed(view: View, before: Sequence[Fact]) -> list[tuple[Fact, Fact]]:
    """需求368亿元，预算安排404.2亿元: what is given of what is needed."""
    if len(before) < 2 or not _NEED.search(view.before(before[-2])) or not _GIVEN.search(view.before(before[-1])):
        return []
    return [(before[-1], before[-2])]


def _cut(view: View, before: Sequence[Fact]) -> list[tuple[Fact, Fact]]:
    """审定80亿元，审减6亿元: what was cut, of what was sent in, that is of both; some say it of what was passed."""
    if not before or not _CUT.search(view.before(before[-1])):
        return []
    cut = before[-1]
    sent = [fact for fact in before[:-1] if _SENT.search(view.before(fact)) and comparable(fact, cut)]
    passed = [fact for fact in before[:-1] if _PASSED.search(view.before(fact)) and comparable(fact, cut)]
    pairs = [(cut, fact) for fact in sent[-1:]]
    for fact in passed[-1:]:
        both = reckoned(fact, fact.value + cut.value, fact.figure.ulp + cut.figure.ulp, f"{fact.text}+{cut.text}")
        pairs += [(cut, both), (cut, fact)]
    return pairs
