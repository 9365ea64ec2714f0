"""What is told in like words of two things: of two wholes, or under two headings."""

from __future__ import annotations

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact


def of_two_wholes(view: View, one: Fact, other: Fact) -> bool:
    """24项指标中，15项预期性指标…, and 20项指标中，12项预期性指标…: each among as many as its sentence says."""
    wholes = [
        [
            whole.value for whole in view.sentences.get(fact.sentence, [])
            if whole.end <= fact.start and whole.figure.unit == fact.figure.unit and _AMONG.match(view.text, whole.end)
        ]
        for fact in (one, other)
    ]  # fmt: skip
    return all(wholes) and wholes[0][-1] != wholes[1][-1]


_AMONG = regex.compile(r"[^，。；、\d]{2,10}中，")


_ITEM = regex.compile(r"^[—\-· ]{0,3}[^。\n\d]{2,16}。[^，。；\d]{0,8}$")


def of_two_items(view: View, one: Fact, other: Fact) -> bool:
    """——甲产业。47家企业…; ——乙产业。43家企业…: does each stand right behind a heading of its own?"""
    return all(_ITEM.search(view.text[opening(view.text, fact.start, "\n") : fact.start]) for fact in (one, other))


def of_two_plans(view: View, one: Fact, other: Fact) -> bool:
    """《纲要》确定的28项主要指标, and 纳入年度计划的24项主要指标: does each say by what it was set?"""
    said = [_SET.search(view.before(fact, 24)) for fact in (one, other)]
    return all(said) and len({found[1] for found in said if found}) > 1


_SET = regex.compile("([^，。；：、]{0,16}(?:确定|制定|设定|规定|审定|下达|纳入|列入|规划)[^，。；：、]{0,8})的$")
