"""Shares of those, or of that, which a sentence opens with: 常住人口中，男性276626人，占47.77%."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping

from reportcheck import regex
from reportcheck.extraction.relations.ratios.share_bases import core, stated
from reportcheck.extraction.relations.view import View, comparable
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement


def of_people(view: View, levels: Mapping[tuple[str, str | None], list[Fact]]) -> Iterator[Statement]:
    """常住人口中，男性276626人，占47.77%: of those that the sentence opens with."""
    for facts, words in view.several if "中，" in view.text else ():
        if "占" not in words and "比重" not in words:
            continue
        begin = opening(view.text, facts[0].start)
        said = _OF_THEM.match(view.text, begin)
        spent = _OF_SPENDING.match(view.text, begin) if not said else None
        if not said and not spent:
            continue
        known = view.lexicon.names.get(said["base"]) or core(said["base"]) if said else ""
        wholes = [fact for (name, _), told in levels.items() if name == known for fact in told if known]
        if spent:
            before = (fact for told in levels.values() for fact in told if 0 <= begin - fact.end < _FAR)
            wholes = [fact for fact in before if fact.label.endswith(spent["base"])]
        if len({fact.value for fact in wholes}) != 1:
            continue
        for part, share in itertools.pairwise(facts):
            alone = view.between(part, share) in _THEIR_SHARE and share.figure.unit == "%"
            if alone and part.measure == "level" and comparable(part, wholes[0]) and wholes[0].value > part.value:
                yield stated(part, share, wholes[0])


_THEIR_SHARE = frozenset({"，占", "、占", "，占比", "，比重为", "，约占", "，占比为", "，占比达"})
_FAR = 160  # characters
_OF_SPENDING = regex.compile(r"(?P<base>[^，。；：、\d]{4,16}(?:支出|收入|投资|产值))中，")
_OF_THEM = regex.compile(r"(?:全[省市区县州旗盟国])?(?P<base>常住人口|户籍人口|户籍总人口|总人口)中，")
