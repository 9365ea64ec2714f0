"""Goals told by their size alone: 产值达到百亿级规模 where 800亿元 is reached, 产值达百亿 beside 产值达到10亿元."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.relations.view import START, View, as_printed, plain, reckoned
from reportcheck.extraction.sentences import opening
from reportcheck.extraction.slips import shifted
from reportcheck.model.fact import Fact, Statement

_WORTH = "(?:产值|营业收入|营收|销售收入|收入)"
_CLASS = regex.compile(rf"{_WORTH}(?:规模)?(?:达到?|突破|迈向|迈上|跨上|冲刺|跃上)(?:了)?$")
_BARE = regex.compile(
    rf"(?P<name>[\u4e00-\u9fff]{{2,8}}{_WORTH})(?:将|要|力争)?(?:达到?|突破|超|破)(?P<n>[十百千]亿)(?=[，。；、\n])"
)
_LEAD = regex.compile(r"^(?:推动|力争|促进|确保|实现|争取|加快|努力)+")
_NOISE = regex.compile(r"全产业链|产业链|产业|综合|总(?=产值)|年(?=产值)|规模")
_SHORT = 4  # characters of a name, 产值 with it
_CLASSES = Decimal(10)  # times: from one class to the next
_DOUBT = "the two may be reckoned by different bounds"


def find(view: View) -> Iterator[Statement]:
    """Statements `goal-reached` (goal, reached) for classes, and `count-again` (mention) for one size said twice."""
    if "亿级" in view.text:
        yield from _classes(view)
    for said in regex.near(_BARE, view.text, ("十亿", "百亿", "千亿"), 18, 6):
        height = Decimal(parse_numeral(said["n"]) or 0)
        name = _LEAD.sub("", said["name"])
        before = _beside(view, said.start())
        for fact in _worth(view) if before else ():
            same = fact.label == name and before and fact.status == before.status and fact.period == before.period
            if same and (fact.value == height or shifted(fact.value, height, Decimal(0))):
                told = reckoned(fact, height, Decimal(0), said["n"])
                figure = told.figure._replace(start=said.start("n"), end=said.end("n"))
                two = sorted((as_printed(fact), told._replace(figure=figure)), key=START)
                yield Statement("count-again", {"mention": tuple(two)}, two[0].start, two[1].end, doubt=_DOUBT)


def _beside(view: View, at: int) -> Fact | None:
    """A figure that is told as reached or as a goal, as what stands beside it is."""
    told = [fact for fact in view.facts if fact.status in ("actual", "target")]
    return next((fact for fact in reversed(told) if fact.start < at), told[0] if told else None)


def _worth(view: View) -> list[Fact]:
    return [fact for fact in view.facts if fact.figure.unit == "元" and fact.measure == "level" and fact.label]


def _classes(view: View) -> Iterator[Statement]:
    """推动人参产值达到百亿级规模: what is above it already needs no such goal."""
    for goal in view.facts:
        said = goal.figure.unit == "级" and goal.status == "target" and _CLASS.search(view.before(goal))
        if not said:
            continue
        clause = view.text[opening(view.text, goal.start, "，。；：、") : goal.start]
        name = _core(_LEAD.sub("", clause).split(said[0])[0] + "产值")
        for reached in _worth(view) if len(name) >= _SHORT else ():
            done = reached.status == "actual" and reached.scope == goal.scope and not reached.tags & {"new", "from"}
            if done and _core(reached.label) == name and reached.value >= goal.value * 2:
                made = reckoned(goal, goal.value, Decimal(0), goal.text)
                roles = {"goal": (as_printed(made),), "reached": (as_printed(reached),)}
                yield Statement("goal-reached", roles, goal.start, goal.end, {"exact": 1}, _DOUBT)


def _core(label: str) -> str:
    return _NOISE.sub("", plain(_NOISE.sub("", label)))
