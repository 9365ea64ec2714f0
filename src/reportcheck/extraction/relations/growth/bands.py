"""Bands that leave nothing out: 下降0.8%，其中90平方米及以下下降1.4%，90-144平方米下降0.6%，144平方米以上下降1%.

The lowest is open below, the highest above, and each begins where the one before ends: the whole's growth lies between
theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact, Statement

_UNIT = r"(?P<unit>万?(?:平方米|岁|平米|升|元|亿元|吨))"
_LOWEST = regex.compile(
    rf"[^\d]{{0,4}}其中[，：]?(?P<end>\d{{1,4}}){_UNIT}[（(]?(?:及其?)?以[下内][^，。；、\d]{{0,16}}"
)
_MIDDLE = regex.compile(
    rf"[，；、](?P<start>\d{{1,4}})(?:[-－—~～至到]){{1,2}}(?P<end>\d{{1,4}}){_UNIT}[^，。；、\d]{{0,16}}"
)
_HIGHEST = regex.compile(rf"[，；、和](?P<start>\d{{1,4}}){_UNIT}[（(]?(?:及其?)?以上[^，。；、\d]{{0,16}}")
_NOT_WEIGHED = regex.compile(
    "环比|均价|平均|人均"
)  # by the month; a mean may fall with the mix though all its bands rise
_MEASURES = (
    "价格",
    "面积",
    "套数",
    "金额",
    "销售额",
    "产量",
    "收入",
    "人数",
    "住宅",
)  # one of the bands is one of the whole


def find(view: View) -> Iterator[Statement]:
    """Statements `whole-between-parts` with roles whole and part."""
    for before, after in view.opened:
        yield from _banded(view, _rates(before), _rates(after))
    for facts, words in view.several:
        if "其中" in words and "以上" in words:
            mark = view.text.find("其中", facts[0].end, facts[-1].start)
            rates = _rates(facts)
            ahead = [rate for rate in rates if rate.end <= mark]
            yield from _banded(view, ahead, rates[len(ahead) :])


def _rates(facts: Sequence[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.measure == "growth" and fact.figure.unit == "%"]


def _banded(view: View, ahead: Sequence[Fact], rates: Sequence[Fact]) -> Iterator[Statement]:
    if len(ahead) != 1 or len(rates) < 2:
        return  # 同比下降0.8%，环比下降0.1%，其中…: the bands may be told of either
    (whole,) = ahead
    low = _LOWEST.fullmatch(view.text, whole.end, rates[0].start)
    end, parts = low["end"] if low else "", [rates[0]]
    for one, other in pairwise(rates) if low else ():
        words = view.between(one, other)
        said = _MIDDLE.fullmatch(words) or _HIGHEST.fullmatch(words)
        if low is None or said is None or said["start"] != end or said["unit"] != low["unit"]:
            return
        parts.append(other)
        end = said.groupdict().get("end", "")
        if not end:
            break
    same = all(part.period == whole.period and part.status == whole.status for part in parts)
    named, words = view.before(whole, 30), view.text[whole.end : parts[-1].start]
    same = same and all(measure in named for measure in _MEASURES if measure in words)
    if low and not end and same and not _NOT_WEIGHED.search(named + words):
        roles = {"whole": (whole,), "part": tuple(parts)}
        yield Statement("whole-between-parts", roles, whole.start, parts[-1].end)
