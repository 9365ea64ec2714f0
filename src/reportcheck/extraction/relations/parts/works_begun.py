"""新建、续建项目21个，总投资93亿元。…总投资45亿元的8个项目开工: of fewer projects, and so of no more money."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, pair
from reportcheck.model.fact import Fact, Statement

_ALL = regex.compile(r"(?:新建、?续建|续建、?新建|新建和续建|共?实施|新上)[^，。；、\d]{0,14}项目(?:共|达到?|有)?$")
_MONEY = regex.compile(r"，(?:计划|概算)?总投资(?:达到?|约|为|共)?")
_SOME = regex.compile(r"总投资(?:达到?|约|为|共)?$")
_STAGE = regex.compile(r"[^，。；、\d]{0,6}项目(?:已|顺利|全部|陆续|进场|集中|先后)*(?:开工|竣工|投产|建成)")
_THINGS = frozenset({"个", "项"})
_FAR = 200  # characters
_DOUBT = "the projects begun may be others"


def find(view: View) -> Iterator[Statement]:
    """Statements `part-within-whole` with roles smaller and larger: the money of both."""
    if "总投资" not in view.text:
        return
    for projects, money in pairwise(view.facts):
        if not _counted(projects) or not _ALL.search(view.before(projects, 30)):
            continue
        if money.figure.unit != "元" or not _MONEY.fullmatch(view.between(projects, money)):
            continue
        for part, some in pairwise(view.told(money.end, money.end + _FAR)):
            told = _counted(some) and some.value <= projects.value and comparable(part, money)
            told = told and "\n" not in view.between(money, part) and view.between(part, some) == "的"
            if told and _SOME.search(view.before(part)) and _STAGE.match(view.text, some.end):
                yield pair("part-within-whole", part, money)._replace(doubt=_DOUBT)


def _counted(fact: Fact) -> bool:
    return fact.figure.unit in _THINGS and fact.measure == "level" and not fact.figure.ulp
