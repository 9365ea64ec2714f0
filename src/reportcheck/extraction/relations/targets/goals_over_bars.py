"""Firms above a bar: 年销售收入过亿元企业达到22家以上 is no goal where 销售收入过亿元企业 are 25 already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed
from reportcheck.model.fact import Fact, Statement

_N = r"\d{0,4}[十百千]?[万亿]"
_WORTH = r"主营业务收入|营业收入|销售收入|销售额|营收|产值|纳税|税收|利税"
_COUNT = regex.compile(
    rf"(?P<of>{_WORTH})(?:超过?|过|突破|达到?)(?P<bar>{_N})元(?:以上)?的?(?P<noun>企业|工业企业)"
    r"(?:总数)?(?:力争)?(?:达到?|发展到|增加到|增至)?(?:了)?$"
)
_NEW = regex.compile(r"新增|新培育|新|培育|净增|扶持|引进")
_REACH = 36  # characters
_DOUBT = "the firms may be counted within other bounds"


def find(view: View) -> Iterator[Statement]:
    """Statements `goal-reached` with roles goal and reached: the count of the latest year before."""
    told: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
    for fact in view.facts:
        plain = fact.figure.unit in ("家", "户", "个") and not fact.tags and fact.status in ("actual", "target")
        said = _named(view, fact) if plain and fact.scope == "self" and len(fact.period or "") == 4 else None
        if said:
            told[said].append(fact)
    for facts in told.values():
        reached = [fact for fact in facts if fact.status == "actual" and fact.figure.hedge == "none"]
        for goal in facts if reached else ():
            before = [fact for fact in reached if (fact.period or "") < (goal.period or "")]
            last = max(before, key=lambda fact: (fact.period or "", fact.value), default=None)
            if goal.status == "target" and last and goal.value < last.value:
                roles = {"goal": (as_printed(goal),), "reached": (last,)}
                yield Statement("goal-reached", roles, goal.start, goal.end, {"exact": 1}, _DOUBT)


def _named(view: View, fact: Fact) -> tuple[str, str, str] | None:
    """What the firms have, and how much of it: by the label of a list with 分别, or by the words before the count."""
    words = view.before(fact, _REACH)
    said = _COUNT.search(fact.label) or _COUNT.search(words)
    if said is None or _NEW.search(words[max(words.rfind(mark) for mark in "，。；") + 1 :]):
        return None
    return said["of"], said["bar"], said["noun"][-2:]
