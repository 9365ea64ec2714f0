"""Who makes up a team: 每1位名校长带领10位名师，组成11人的团队; 由2名专家、5名骨干组成7人小组."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.extraction.slips import one_slip
from reportcheck.model.fact import Fact, Statement

_MAKE = ("组成", "组建")
_PEOPLE = frozenset({"位", "名", "人"})
_MADE = regex.compile(r"[^，。；：、\d]{2,14}，?(?:共同|联合)?(?:组成|组建)(?:了|成)?[^，。；：、\d]{0,4}")
_WITH = regex.compile(r"[^，。；：、\d]{1,14}(?:[、和与]|带领?|搭配|联合)(?:同)?")
_DOUBT = "others may be of the team"


def find(view: View) -> Iterator[Statement]:
    """Statements `sum-complete` with roles whole and part."""
    for verb in _MAKE:
        for at in view.at(verb):
            team = next(iter(view.told(at, at + 12)), None)
            if team is not None and team.figure.unit in _PEOPLE and team.sentence in view.sentences:
                yield from _members(view, team)


def _members(view: View, team: Fact) -> Iterator[Statement]:
    """The counts of people right before, each linked to the next."""
    before = [fact for fact in view.sentences[team.sentence] if fact.end <= team.start]
    run = before[-1:]
    if not run or not _MADE.fullmatch(view.between(run[0], team)):
        return
    for fact, behind in reversed(list(pairwise(before))):
        if not _WITH.fullmatch(view.between(fact, behind)):
            break
        run.insert(0, fact)
    exact = all(fact.figure.unit in _PEOPLE and fact.figure.hedge == "none" for fact in (*run, team))
    off = sum((fact.value for fact in run), Decimal(0)) - team.value
    if (
        len(run) > 1 and exact and (not off or one_slip(team, run, off))
    ):  # 每村2名、3名，组成100人的队伍: of all villages
        roles = {"whole": (team,), "part": tuple(run)}
        yield Statement("sum-complete", roles, run[0].start, team.end, {"partition": "complete"}, _DOUBT)
