"""Goals of one thing for two years: 占比达40%以上 this year, and 占比达35%左右 to be reached in 2030."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.targets.goal_kinds import Goal, schooling
from reportcheck.extraction.relations.targets.goals import no_floor, region
from reportcheck.extraction.relations.view import View, exactly, plain
from reportcheck.model.fact import Fact, Statement

_NAMED = 4  # characters: 占比, 企业 alone may be of anything
_HORIZON = 15  # years: what lies beyond was no year
_ENDS = regex.compile(  # a state that is reached; not what is done in a year
    r"(?:达到?|突破|提高[到至]|提升[到至]|增加到|增至|升至|扩大到|率|比重|占比|比例|总量|总?里程|规模|装机|寿命|年限)(?:约|近|超过?)?$"
)
_KEEPS = regex.compile(r"(?:保持在?|稳定在?|巩固在|不(?:低|少)于)$")  # a floor may be lower, the longer it is to hold
_MAY_FALL = regex.compile(
    r"支出|投入|煤|火电|化石|非税|税收占|房地产|第?[一二三]产|[一二三]次产业|农业增加值|传统|播种|粮食|就业率|出口占|进口占|存栏|出栏"
)
_OUT = frozenset({"new", "from", "within", "cumulative", "table"})
_LOWER = regex.compile(r"(?:下降|降低|回落|减少|压减|[降减])(?:至|到)(?:约|低于)?$")
_DOUBT = "the two may be reckoned by different bounds"


def find(view: View) -> Iterator[Statement]:
    """Statements `goal-in-time` (smaller, larger): the goal of a year, and that of a later one."""
    told: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
    goals = [fact for fact in view.facts if fact.status == "target"]
    if len({fact.period for fact in goals}) < 2:
        return
    for fact in goals:
        if _state(view, fact):
            told[fact.indicator or plain(fact.label), fact.figure.unit, fact.scope].append(fact)
    for facts in told.values():
        years = sorted({_year(fact) for fact in facts})
        for nearer in facts if len(years) > 1 else ():
            for further in facts:
                if _year(nearer) < _year(further) <= years[0] + _HORIZON and region(view, nearer) == region(
                    view, further
                ):
                    yield from _compared(view, nearer, further)


def _compared(view: View, nearer: Fact, further: Fact) -> Iterator[Statement]:
    lower = [bool(_LOWER.search(view.before(fact))) for fact in (nearer, further)]
    low, high = (further, nearer) if all(lower) else (nearer, further)
    if any(lower) != all(lower) or (not any(lower) and (_free(view, nearer) or _free(view, further))):
        return
    start, end = min(nearer.start, further.start), max(nearer.end, further.end)
    roles = {"smaller": (exactly(low),), "larger": (exactly(high),)}
    params: dict[str, str | int] = {
        "sooner": nearer.text,
        "later": further.text,
        "year": _year(nearer),
        "then": _year(further),
    }
    yield Statement("goal-in-time", roles, start, end, params, _DOUBT)


def _free(view: View, fact: Fact) -> bool:
    """May it be lower another year: is it to fall, a floor, of a town, of some?"""
    before = view.before(fact, 28)
    if _KEEPS.search(before) or _MAY_FALL.search(before + fact.label):
        return True
    return no_floor(view, Goal(fact, before, [], [], steady=False))


def _state(view: View, fact: Fact) -> bool:
    """Is it of a state at the end of a year, that has a name?"""
    figure, known = fact.figure, view.lexicon.indicators.get(fact.indicator or "")
    if fact.measure not in ("rate", "share", "level") or not figure.unit or fact.tags & _OUT:
        return False
    if figure.kind not in ("number", "percent") and not schooling(fact):
        return False
    counted = figure.kind == "number" and not figure.ulp and not (known and known.stock)
    if counted or not (known or len(plain(fact.label)) >= _NAMED) or not (fact.period or "")[-4:].isdigit():
        return False
    before = view.before(fact)
    return fact.measure != "level" or bool(_ENDS.search(before) or _LOWER.search(before))


def _year(fact: Fact) -> int:
    return int((fact.period or "0")[-4:])
