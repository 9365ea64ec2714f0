"""What holds for all people lies between what holds for those in towns and those in villages (means and rates)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact, Statement

_TOWN, _VILLAGE = (
    regex.compile(r"^(?:全[省市区县州])?城镇(?:常住)?"),
    regex.compile(r"^(?:全[省市区县州])?(?:农村|乡村)(?:常住)?"),
)
_ALL = regex.compile(
    r"(?:^|全体|全[省市区县州旗盟])(?:常住)?$"
)  # what a heading that ran into the name leaves before it
_MEAN = regex.compile(r"人均|户均|系数|普及率|覆盖率")
_FAR = 3  # sentences over which the three are told


def find(view: View) -> Iterator[Statement]:
    """Statements `mean-between` with roles whole and part (town, village), of one name, unit and year."""
    yield from _in_brackets(view)
    means = [f for f in view.facts if _MEAN.search(f.label) and f.measure in ("level", "rate", "share")]
    for at, whole in enumerate(means):
        if _TOWN.search(whole.label) or _VILLAGE.search(whole.label):
            continue
        near = [f for f in means[at + 1 : at + 6] if f.sentence - whole.sentence <= _FAR and _like(whole, f)]
        town, village = (next((f for f in near if _of_some(side, f, whole)), None) for side in (_TOWN, _VILLAGE))
        if town and village:
            end = max(town.end, village.end)
            yield Statement("mean-between", {"whole": (whole,), "part": (town, village)}, whole.start, end)


def _of_some(side: re.Pattern[str], part: Fact, whole: Fact) -> bool:
    """Is a mean that of the people on one side (town, village), under the name that the whole has for all?"""
    name = side.sub("", part.label)
    alike = name != part.label and whole.label.endswith(name)
    return alike and bool(_ALL.search(whole.label.removesuffix(name)))


def _in_brackets(view: View) -> Iterator[Statement]:
    """人均生活用水量44.7立方米（…其中城镇和农村居民分别为47.1立方米和38.2立方米）."""
    for facts in view.sentences.values():
        for whole, town, village in zip(facts, facts[1:], facts[2:], strict=False):
            listed = view.between(town, village) in ("、", "和") and _EACH.search(view.text, whole.end, town.start)
            if listed and _MEAN.search(whole.label) and whole.figure.unit == town.figure.unit == village.figure.unit:
                yield Statement("mean-between", {"whole": (whole,), "part": (town, village)}, whole.start, village.end)


_EACH = regex.compile(r"其中，?城镇(?:居民)?[、和](?:农村|乡村)(?:居民)?[^，。；\d]{0,12}分别(?:为|是|达到?)?$")


def _like(one: Fact, other: Fact) -> bool:
    same = one.figure.unit == other.figure.unit and one.period == other.period and one.status == other.status
    return same and one.measure == other.measure and one.scope == other.scope
