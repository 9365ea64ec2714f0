"""发病12990例，死亡9人，发病率428.68/10万，死亡率0.297/10万: both rates are of the same people."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, reckoned
from reportcheck.model.fact import Fact, Statement

_TRAIL = "(?:为|是|达到?|约|共)*$"
_FELL_ILL = regex.compile(f"(?:发病|病例)(?:人数|例数|数)?{_TRAIL}")
_DIED = regex.compile(f"死亡(?:人数|例数|病例|数)?{_TRAIL}")
_ILL_RATE, _DEATH_RATE = regex.compile(f"发病率{_TRAIL}"), regex.compile(f"(?:死亡|病死)率{_TRAIL}")
_EACH = regex.compile(r"(?:[人例]?(?:/|每)|／)(?:10|十)万")
_ONES = frozenset({"人", "例", ""})


def find(view: View) -> Iterator[Statement]:
    """Statements `mean-of-total`: mean the rate of deaths, count the people that cases and their rate come to."""
    at = view.text.find("发病率")
    while at >= 0:
        begin = max(view.text.rfind(mark, 0, at) for mark in "。\n") + 1
        end = view.text.find("。", at)
        told = view.told(begin, end if end > 0 else len(view.text))
        ill, dead = (
            _only([f for f in told if _counts(f) and said.search(view.before(f))]) for said in (_FELL_ILL, _DIED)
        )
        rates = [_rate(f) for f in told if f.value > 0 and _EACH.match(view.text, f.end - _is_head(f))]
        often, deadly = (_only([f for f in rates if said.search(view.before(f))]) for said in (_ILL_RATE, _DEATH_RATE))
        if ill and dead and often and deadly:
            yield _one_people(ill, dead, often, deadly)
        at = view.text.find("发病率", max(at + 3, end))


def _is_head(fact: Fact) -> int:
    return int(fact.text.endswith(("人", "例")))  # 428.68人每10万人


def _rate(fact: Fact) -> Fact:
    """The rate with its last digit rounded: 420人每10万人 is no count of people."""
    return fact._replace(figure=fact.figure._replace(ulp=fact.figure.ulp or Decimal(1)))


def _only(found: list[Fact]) -> Fact | None:
    return found[0] if len(found) == 1 else None


def _counts(fact: Fact) -> bool:
    told = fact.measure == "level" and fact.figure.kind == "number" and fact.figure.unit in _ONES
    return told and not fact.figure.ulp and fact.value > 0 and fact.figure.hedge == "none"


def _one_people(ill: Fact, dead: Fact, often: Fact, deadly: Fact) -> Statement:
    value = ill.value / often.value
    count = reckoned(ill, value, value * often.figure.ulp / often.value, f"{ill.text}÷{often.text}")
    facts = (ill, dead, often, deadly)
    start, end = min(fact.start for fact in facts), max(fact.end for fact in facts)
    roles = {"mean": (deadly,), "count": (count,), "total": (dead,)}
    return Statement("mean-of-total", roles, start, end, {"scale": 1})
