"""组建200亿元规模母基金，撬动资本打造超1000亿元基金集群: all the funds are no less than the one they grew from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed
from reportcheck.model.fact import Fact, Statement

_ALL_BEHIND = regex.compile(r"(?:规模)?的?[^，。；、\d]{0,10}?基金(?:集群|群|矩阵|丛林|体系)")
_ALL_BEFORE = regex.compile(r"基金(?:集群|群|矩阵|丛林|体系)(?:的?总?规模)?(?:达到?|突破|超过?|扩大到|增至|约)*$")
_ONE_BEHIND = regex.compile(r"(?:总?规模)?的?[^，。；、\d]{0,10}?母基金")
_ONE_BEFORE = regex.compile(r"母基金(?:总?规模|首期)?(?:由[\d.]+亿元)?(?:达到?|突破|超过?|扩大到|增至|约)*$")
_DRAWS = regex.compile("撬动|带动|放大|吸引|汇聚|联动")  # a fund of its own, 组建50亿元人才基金群, may be less
_DOUBT = "the funds together may be counted without that one"


def find(view: View) -> Iterator[Statement]:
    """Statements `lexicon-part` with roles smaller (the fund that others grow from) and larger (all of them)."""
    if "母基金" not in view.text:
        return
    for facts in view.holding(("母基金",)):
        money = [fact for fact in facts if fact.figure.unit == "元" and fact.figure.kind == "number"]
        wholes = [fact for fact in money if _beside(view, fact, _ALL_BEFORE, _ALL_BEHIND)]
        parts = [fact for fact in money if fact not in wholes and _beside(view, fact, _ONE_BEFORE, _ONE_BEHIND)]
        if len(wholes) != 1 or len(parts) != 1:
            continue
        (part,), (whole,) = parts, wholes
        if _DRAWS.search(view.between(part, whole)):
            roles = {"smaller": (as_printed(part),), "larger": (as_printed(whole),)}
            params = {"part": "母基金", "whole": "基金集群"}
            yield Statement("lexicon-part", roles, part.start, whole.end, params, _DOUBT)


def _beside(view: View, fact: Fact, before: re.Pattern[str], behind: re.Pattern[str]) -> bool:
    return bool(before.search(view.before(fact, 24)) or behind.match(view.text, fact.end))
