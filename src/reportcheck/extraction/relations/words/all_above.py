"""工业、投资、消费等主要指标均高于全国平均水平, and elsewhere 规上工业增加值增长8.3%，低于全国2.5个百分点."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import GROUPS, View, agrees
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Statement

_ALL_ABOVE = regex.compile(
    r"(?:[，。；\n]|增速|全年)(?P<names>[^，。；\d\n]{2,40}?)等(?P<n>[^，。；\d\n]{0,4})?(?:主要|重点|核心)?(?:经济)?指标(?:增速|增幅)?"
    r"[均都](?:(?P<above>高于|快于|好于)|(?:低于|慢于))(?P<among>全[国省市])(?:平均)?(?:水平)?"
)
_SHORT = 2  # characters of a name


def find(view: View) -> Iterator[Statement]:
    """Statements `gap-way` with role figure: the gap of one that is named among all that are above, or below."""
    for said in view.matches(_ALL_ABOVE, ("指标",), 60, 26):
        names = [name for name in said["names"].split("、") if len(name) >= _SHORT]
        for gap in view.facts if len(names) > 1 else ():
            told = gap.measure == "gap" and gap.among == GROUPS[said["among"]] and gap.status == "actual"
            if told and gap.figure.kind == "point" and any(name in gap.label for name in names):
                held = (gap.sign > 0) == bool(said["above"])
                start, end = min(said.start(), gap.start), max(said.end(), gap.end)
                yield agrees("gap-way", gap, end, held, "it may be said of another year")._replace(start=start)
    yield from _for_years(view)


def _for_years(view: View) -> Iterator[Statement]:
    """投资增长6.1%，…，主要指标增速高于全国平均水平, and 投资增速连续低于全国平均水平: a streak has this year in it."""
    every = list(view.matches(_MAIN, ("指标",), 10, 20))
    streaks = list(regex.near(_STREAK, view.text, ("增速连续", "增速持续", "增速始终"), 14, 20)) if every else []
    for said in every if streaks else ():
        begin = opening(view.text, said.start(), "。；\n")
        for fact in view.told(begin, said.start()):
            for streak in streaks if fact.measure == "growth" and len(fact.label) >= _NAMED else ():
                if streak["name"].endswith(fact.label) and streak["among"] == said["among"]:
                    held = bool(streak["above"]) == bool(said["above"])
                    start, end = min(streak.start(), said.start()), max(streak.end(), said.end())
                    yield agrees("gap-way", fact, end, held, "it may be said of another year")._replace(start=start)


_WAY = r"(?:(?P<above>高于|快于|超过|好于)|(?:低于|慢于))(?P<among>全[国省市])"
_STREAK = regex.compile(rf"(?P<name>[\u4e00-\u9fff]{{4,14}})增速(?:连续(?:[^，。；]{{1,4}}年)?|持续|始终){_WAY}")
_MAIN = regex.compile(rf"(?:主要|重点|核心)(?:经济)?指标(?:增速|增幅)[均都]?{_WAY}")
_NAMED = 4  # characters
