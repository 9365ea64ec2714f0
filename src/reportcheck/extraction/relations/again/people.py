"""How many people a report speaks for, where it calls on them: 65万曲阳人民, 必将由65万人民共同开创; 14亿多中国人."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, pair
from reportcheck.model.fact import Fact, Statement

_CALLED = regex.compile(
    r"(?:各族)?[\u4e00-\u9fff]{0,3}?(?:人民|父老|儿女)(?!币|银行|医院|法院|政府|代表|检察|调解|公社)"
)
_NATION = regex.compile("中国人|人口|人民|同胞|中华儿女")
_BILLION = 1_000_000_000  # people: the nation's own
_MYRIAD = 10_000
_DOUBT = "the people may be counted at another time"


def find(view: View) -> Iterator[Statement]:
    """Statements `mentions-alike` with role mention: every place that calls on all the people by their number;
    `lexicon-part` (smaller, larger) for those who were served with water, and all of them.
    """
    if "人" not in view.text:
        return
    people = [fact for fact in view.facts if _people(fact)]
    nation = [fact for fact in people if fact.value >= _BILLION and _NATION.match(view.text, _behind(fact))]
    yield from _alike(nation)  # 14亿多 and 14亿 are one
    unhedged = (fact for fact in people if fact.figure.hedge == "none" and fact not in nation)
    told = _named([fact for fact in unhedged if _CALLED.match(view.text, _behind(fact))])
    yield from _alike(told)
    if told:
        yield from _served(view, told)


def _named(called: list[Fact]) -> list[Fact]:
    return [fact._replace(figure=fact.figure._replace(unit="人"), label="人民") for fact in called]


def _alike(called: list[Fact]) -> Iterator[Statement]:
    if len(called) > 1:
        told = tuple(_named(called))
        yield Statement("mentions-alike", {"mention": told}, told[0].start, told[-1].end, doubt=_DOUBT)


def _served(view: View, told: list[Fact]) -> Iterator[Statement]:
    """79个村、15万人喝上“放心水”, and 全县26万人民: nobody else's people drink it."""
    counted = [fact for fact in view.facts if fact.indicator == "population" and fact.measure == "level"]
    everyone = max((*told, *counted), key=lambda fact: fact.value)
    for said in _SERVED.finditer(view.text):
        for fact in view.told(said.start() - _NEAR, said.start())[-1:]:
            plain = fact.figure.kind == "number" and fact.figure.unit == "人" and fact.scope == "self"
            if plain and _SERVES.fullmatch(view.text, fact.end, said.start()):
                params = {"part": "受益人数", "whole": everyone.label}
                yield pair("lexicon-part", fact, everyone)._replace(params=params, doubt=_DOUBT)


_SERVED = regex.compile("喝上|饮水|吃上")
_SERVES = regex.compile(r"(?:农村)?(?:群众|人口|居民|农民|百姓)?的?")
_NEAR = 20  # characters


def _people(fact: Fact) -> bool:
    figure = fact.figure
    plain = figure.kind == "number" and figure.text[0].isdigit()  # not 千百万人民
    return plain and figure.unit in ("", "人", "人口") and figure.ulp >= _MYRIAD


def _behind(fact: Fact) -> int:
    """Where the words behind the number begin: 65万人民 is read as 65万人."""
    return fact.end - (2 if fact.text.endswith("人口") else fact.text[-1] == "人")
