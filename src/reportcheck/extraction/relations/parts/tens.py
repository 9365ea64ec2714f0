"""“四个十大”项目完成投资1515亿元, and “十大产业项目”完成投资363亿元: each of the tens is one of those together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed, comparable
from reportcheck.model.fact import Fact, Statement

_DID = r"(?P<what>(?:累计|年度|全年|计划|已)*(?:完成)?总?投资)额?(?:共|达到?|超过?|突破|约)*$"
_ALL = regex.compile(rf"[三四五六七八]个(?P<ten>十大|一百|百大)”?(?:项目|工程|行动|任务)?{_DID}")
_ONE = regex.compile(rf"“(?P<ten>十大|一百|百大)[^，。；、“”\d]{{2,8}}(?:项目|工程|行动|任务)”{_DID}")
_REACH = 34  # characters before the figure
_DOUBT = "it may be another ten"


def find(view: View) -> Iterator[Statement]:
    """Statements `lexicon-part` with roles smaller (one of the tens) and larger (all of them), told of one year."""
    found = [
        (fact, said) for fact in view.near(("个十大", "个一百", "个百大"), _REACH) if (said := _told(view, fact, _ALL))
    ]
    for whole, (ten, what) in found:
        for part in view.near((f"“{ten}",), _REACH):
            if (
                part is not whole
                and _told(view, part, _ONE) == (ten, what)
                and comparable(part, whole)
                and (part.period, part.status, part.scope) == (whole.period, whole.status, whole.scope)
            ):
                params = {"part": part.label.strip("“”"), "whole": whole.label.strip("“”")}
                roles = {"smaller": (as_printed(part),), "larger": (as_printed(whole),)}
                start, end = min(part.start, whole.start), max(part.end, whole.end)
                yield Statement("lexicon-part", roles, start, end, params, _DOUBT)


def _told(view: View, fact: Fact, pattern: re.Pattern[str]) -> tuple[str, str] | None:
    """Which tens, and what is told of them."""
    said = pattern.search(view.before(fact, _REACH)) if fact.figure.kind == "number" and fact.figure.unit else None
    return (said["ten"], said["what"]) if said else None
