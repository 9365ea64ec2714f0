"""Parts told by two measures, one of which adds up: 119个，总投资181.67亿元。竣工36个，总投资27.61亿元；…."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable
from reportcheck.model.fact import Fact, Statement

Both = tuple[Fact, Fact]  # how many, and how much

_COUNT_FIRST = regex.compile(r"[，、（](?:计划|概算|协议)?(?:总投资|投资)(?:额)?(?:达到?|为|约)?")
_AMOUNT_FIRST = regex.compile(r"的(?:[^，。；：]{2,40}?等)?")
_LEAST, _FAR, _NEXT = 2, 400, 12  # parts; characters in which all are told, and to the next amount
_DOUBT = "the other measure of the same parts adds up"


def find(view: View) -> Iterator[Statement]:
    """Statements `items-of-list` with roles whole and part: where the amounts add up the counts do, and the reverse."""
    told = _both(view)
    for at, whole in enumerate(told):
        parts: list[Both] = []
        for part in told[at + 1 :]:
            inside = part[0].value < whole[0].value and part[1].value < whole[1].value
            if not inside or part[0].start - whole[0].end > _FAR or part[0].start < whole[0].end:
                break
            parts.append(part)
            if len(parts) >= _LEAST and (_sums(whole, parts, 0) or _sums(whole, parts, 1)):
                yield from _stated(view, whole, parts)
                break


def _both(view: View) -> list[Both]:
    """Each count of projects with the investment beside it: 36个，总投资27.61亿元; 总投资53亿元的…10个."""
    found: list[Both] = []
    facts = [fact for fact in view.facts if fact.figure.kind == "number" and fact.measure == "level"]
    for at, amount in enumerate(facts):
        invested = amount.figure.unit == "元" and view.before(amount, 12).endswith(("总投资", "投资", "总投资额"))
        if not invested or amount.figure.hedge != "none":
            continue
        before = facts[at - 1] if at else amount
        if _is_count(before) and _COUNT_FIRST.fullmatch(view.between(before, amount)):
            found.append((before, amount))
            continue
        for after in facts[at + 1 : at + 4]:  # 总投资53亿元的5GW光伏电池等10个项目
            if _is_count(after) and _AMOUNT_FIRST.fullmatch(view.between(amount, after)):
                found.append((after, amount))
                break
    return found


def _is_count(fact: Fact) -> bool:
    return fact.figure.unit in ("个", "项") and not fact.figure.ulp and fact.figure.hedge == "none"


def _sums(whole: Both, parts: list[Both], side: int) -> bool:
    total = sum((part[side].value for part in parts), Decimal(0))
    slack = sum((part[side].figure.ulp for part in parts), whole[side].figure.ulp) / 2
    return abs(total - whole[side].value) <= slack


def _stated(view: View, whole: Both, parts: list[Both]) -> Iterator[Statement]:
    for side in (0, 1):
        run = tuple(part[side] for part in parts)
        total = sum((one.value for one in run), Decimal(0))
        if any(one.value == total for one in view.told(whole[side].end, whole[side].end + _NEXT)):
            continue  # 总投资412亿元，年度计划投资96亿元。续建53个，计划投资54.2亿元；…: of this year's
        if all(comparable(one, whole[side]) for one in run):
            roles = {"whole": (whole[side],), "part": run}
            doubt = "" if _sums(whole, parts, side) else _DOUBT
            params = {"partition": "complete"}
            yield Statement("items-of-list", roles, whole[side].start, run[-1].end, params, doubt)
