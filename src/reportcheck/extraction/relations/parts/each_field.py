"""聚焦6大领域和两类产业，每个领域遴选10个项目、共80个项目: so many each, and as many in all as there are of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, agrees
from reportcheck.extraction.sentences import opening
from reportcheck.extraction.structure.view import whole
from reportcheck.model.fact import Fact, Statement

_EACH = regex.compile(
    r"(?:每[个类项条]|各)(?P<of>[\u4e00-\u9fff]{2})(?P<deed>[^，。；：、\d]{0,6})(?P<n>\d{1,3})(?P<what>[个项家][^，。；：、\d]{0,8})"
    r"[、，](?:总共|一共|合计|共计|共)(?P<verb>[^，。；：、\d]{0,6}?)(?P<all>\d{1,4})(?P=what)(?=[，。；：、（])"
)
_GROUPS = regex.compile(r"(?P<n>\d{1,2}|[两二三四五六七八九]|十[一二三四五六七八九]?)(?:大|个|类|项|条)(?!百分点|月)")
_JOINED = regex.compile(r"[^，。；\d]{0,40}(?:以及|和|及|与|、)[^，。；\d]{0,30}")
_DOUBT = "there may be more of them than are told"
_MOST = 6  # counts of a sentence before: with more it cannot be told which are meant


def find(view: View) -> Iterator[Statement]:
    """Statements `each-makes-all` with role figure (what there are in all), which is 1 where the two agree."""
    for said in regex.near(_EACH, view.text, ("、共", "，共", "总共", "一共", "合计"), 40, 24):
        each, total = int(said["n"]), int(said["all"])
        fact = next((one for one in view.told(said.start("all"), said.end()) if one.start == said.start("all")), None)
        if fact is None or not each:
            continue
        begun = opening(view.text, said.start(), "。；\n")
        groups = list(_GROUPS.finditer(view.text, begun, said.start()))[-_MOST:]
        held = total % each == 0 and (not groups or total // each in set(_numbers(view, groups)))
        yield agrees("each-makes-all", _named(fact, said), said.end(), held, _DOUBT)


def _numbers(view: View, groups: list[re.Match[str]]) -> Iterator[int]:
    """How many there may be: each of the counts, and those that stand joined together."""
    for first, one in enumerate(groups):
        number = whole(one["n"]) or 0
        yield number
        for last, other in zip(groups[first:], groups[first + 1 :], strict=False):
            if not _JOINED.fullmatch(view.text, last.end(), other.start()):
                break
            number += whole(other["n"]) or 0
            yield number


def _named(fact: Fact, said: re.Match[str]) -> Fact:
    return fact._replace(label=said[0])
