"""What the three sectors bring to growth: their contributions make 100 %, the points they draw make the growth of all,
and what their shares rose and fell by makes nought.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, differ, in_percent, loose, pair, term
from reportcheck.model.fact import Fact, Statement

_SECTOR = regex.compile(r"第([一二三])(?:次)?产业|([一二三])产")
_RATE = regex.compile(r"贡献率(?:分别)?(?:达到?|为)?$")
_POINTS = regex.compile(r"(?:拉动|上拉)[^，。；、\d]{0,16}$")
_SHARE = regex.compile(
    r"(?:占[^，。；\d]{0,16}|[比占]重)[^，。；\d]{0,8}\d[\d.]*%，(?:[比较](?:上年|去年)|同比)[^，。；\d]{0,8}$"
)
_SAID = regex.compile(r"贡献率|拉动|比重|占比")
_BACK = 120  # characters in which the sector of a figure is named
_SECTORS = 3


def find(view: View) -> Iterator[Statement]:
    """Statements `composition` (part), `pulls` and `shares-moved` (whole, part), one of each a paragraph."""
    if "产" not in view.text or not _SAID.search(view.text):
        return
    growth = [fact for fact in view.facts if fact.indicator == "gdp" and fact.measure == "growth" and not fact.tags]
    for block in view.document.blocks:
        words = view.text[block.start : block.end]
        if block.kind == "table" or not (("三产" in words or "三次产业" in words) and _SAID.search(words)):
            continue
        facts = [fact for fact in view.facts if block.start <= fact.start < block.end and fact.figure.hedge == "none"]
        rates = _by_sector(view, facts, block.start, _RATE, "%")
        if len(rates) == _SECTORS:
            parts = tuple(map(loose, rates.values()))
            yield _statement("composition", parts, {"part": parts}, {"partition": "complete"})
        points = tuple(_by_sector(view, facts, block.start, _POINTS, "个百分点").values())
        points = points or _in_a_row(view, facts) or _moved(view, facts, _PULL)
        whole = [fact for fact in growth if points and fact.period == points[0].period]
        if len(points) == _SECTORS and len({fact.value for fact in whole}) == 1:
            moved = whole[0]._replace(figure=whole[0].figure._replace(unit="个百分点"))
            yield _statement("pulls", (*points, whole[0]), {"whole": (moved,), "part": tuple(map(loose, points))})
        yield from _industry(view, facts)
        yield from _structured(view, facts)
        yield from _larger(view, facts)
        moves = tuple(_by_sector(view, facts, block.start, _SHARE, "个百分点").values()) or _moved(view, facts, _MOVE)
        if len(moves) == _SECTORS:
            last = loose(moves[-1])
            yield _statement("shares-moved", moves, {"whole": (last._replace(sign=-last.sign),), "part": moves[:-1]})


def _industry(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """第二产业贡献率35.4%，其中工业贡献率32.5%: industry brought no more than its sector, where building grew too."""
    rates = [fact for fact in facts if fact.figure.unit == "%" and "贡献率" in fact.label and fact.measure == "rate"]
    part = next((fact for fact in rates if _OF_INDUSTRY.match(fact.label)), None)
    whole = next((fact for fact in rates if fact.label.startswith("第二产业")), None)
    if not part or not whole or part.period != whole.period or part.scope != whole.scope:
        return
    building = [fact for fact in view.facts if fact.measure == "growth" and fact.label.endswith("建筑业增加值")]
    told_apart = whole.value < part.value <= _REVISED * whole.value
    if building and not told_apart and all(fact.value > 0 and fact.period == part.period for fact in building):
        yield pair("part-within-whole", part, whole)._replace(doubt=_MEASURED)


_OF_INDUSTRY = regex.compile(r"(?:全部|全口径|全社会)?工业(?:增加值)?对?[^，。；]{0,12}贡献率")
_REVISED = Decimal("1.1")  # industry is reckoned by other accounts than its sector
_MEASURED = "the two may be contributions to other things"


def _structured(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """由19.8:41:39.2优化为17.9:43:39.1，第二产业占比提高2个百分点: what lies between the terms of a sector."""
    for before, after in pairwise(facts):
        terms = len(before.figure.parts), len(after.figure.parts)
        if terms != (_SECTORS, _SECTORS) or after.start - before.end > _BESIDE:
            continue
        end = after.end
        if "from" in after.tags and "from" not in before.tags:  # 为25.9∶21.8∶52.3，与上年的24.8∶21.6∶53.6相比
            before, after = after, before
        for place, fact in enumerate(facts):
            said = _SHARE_OF.search(view.text, max(fact.start - 20, end), fact.start)
            if row := _OF_EACH.search(view.text, max(fact.start - 40, end), fact.start):
                yield from _each_moved(view, facts, before, after, fact, row.start())
                break
            if said and fact.figure.unit in ("个百分点", "个") and fact.start - end < _BACK:
                two = _AND_ONE.search(view.text, max(said.start() - 4, end), said.start())
                sectors = (two[1] if two else "") + said["sector"]  # 一、二产业比重分别下降0.75、0.32个百分点
                if two and "分别" not in said[0]:  # 二、三产业比重提高5.2个百分点: the two together
                    continue
                for sector, moved in zip(sectors, facts[place : place + len(sectors)], strict=False):
                    at = "一二三".index(sector)
                    now, then = (term(ratio, ratio.figure.parts[at]) for ratio in (after, before))
                    yield differ(now, then, in_percent(moved), said["fell"] is not None)


def _larger(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """三次产业比重调整为4.9:47.3:47.8，第三产业比重提高1.3个百分点、超过第二产业: which of two terms is the larger."""
    for ratio in facts:
        said = _EXCEEDS.search(view.text, ratio.end, ratio.end + _BACK) if len(ratio.figure.parts) == _SECTORS else None
        if said and "。" not in view.text[ratio.end : said.start()]:
            one, other = (term(ratio, ratio.figure.parts["一二三".index(said[nth])]) for nth in (1, 2))
            yield pair("share-larger", other, one)


_EXCEEDS = regex.compile(
    r"第([一二三])产业(?:增加值)?(?:比重|占比)[^。；]{0,16}?(?:超过|高于)第?([一二三])产业(?!\d|[^，。；]{0,4}\d)"
)


def _each_moved(view: View, facts: list[Fact], before: Fact, after: Fact, first: Fact, at: int) -> Iterator[Statement]:
    """第一、二、三产业占比分别下降0.2个、下降0.6个、提高0.8个百分点."""
    row = [fact for fact in facts if fact.start >= first.start and fact.start - at < _BACK][:_SECTORS]
    units = [fact.figure.unit for fact in row]
    if len(row) < _SECTORS or units[-1] != "个百分点" or not set(units) <= {"个", "个百分点"}:
        return
    for nth, fact in enumerate(row):
        now, then = (term(ratio, ratio.figure.parts[nth]) for ratio in (after, before))
        fell = _FELL.search(view.text, at, fact.start)
        points = in_percent(fact)
        yield differ(now, then, points, fell is not None)


_OF_EACH = regex.compile(
    r"第?一、第?二、第?三(?:次)?产业[^，。；、\d]{0,16}(?:占比|比重)[^，。；、\d]{0,10}分别[^，。；、\d]{2,4}$"
)
_AND_ONE = regex.compile(r"第?([一二])(?:产业?)?[、和]$")
_FELL = regex.compile(r"(?:下降|降低|回落|减少)了?$")
_BESIDE = 12  # characters between two structures, one of which became the other
_SHARE_OF = regex.compile(
    r"第?(?P<sector>[一二三])(?:次)?产业?[^，。；、\d]{0,6}(?:占比|比重)[^，。；、\d]{0,6}"
    r"(?:提高|提升|上升|增加|(?P<fell>下降|降低|回落|减少))了?$"
)


def _moved(view: View, facts: list[Fact], pattern: re.Pattern[str]) -> tuple[Fact, ...]:
    """第一产业占…的比重上升3.82个百分点，第二、第三产业占…的比重分别回落2.16和1.66个百分点: one of each sector."""
    found: dict[str, Fact] = {}
    for at, fact in enumerate(facts):
        said = pattern.search(view.before(fact, 60)) if fact.figure.unit == "个百分点" else None
        row = facts[at : at + 1 + bool(said and said["also"])]
        joined = len(row) < 2 or view.between(*row) in ("、", "和")
        if said and joined and (len(row) > 1) == bool(said["also"]):
            found |= dict(zip(filter(None, said.group("one", "also")), row, strict=True))
    return tuple(found.values()) if "".join(found) == "一二三" else ()


_ONE_OR_TWO = r"第?(?P<one>[一二三])(?:[、和]第?(?P<also>[二三]))?(?:次)?产业"
_PULL = regex.compile(rf"{_ONE_OR_TWO}[^，。；、\d]{{0,8}}(?:拉动|上拉)[^，。；、\d]{{0,16}}$")
_MOVE = regex.compile(
    _ONE_OR_TWO + r"[^，。；、\d]{0,20}(?:比重|占比)[^，。；、\d]{0,6}"
    r"(?:上升|提高|提升|增加|下降|降低|回落|减少)了?$"
)


def _in_a_row(view: View, facts: list[Fact]) -> tuple[Fact, ...]:
    """三次产业分别拉动0.63个、2.34个、3.73个百分点: one point for each."""
    for row in zip(facts, facts[1:], facts[2:], strict=False):
        listed = all(view.between(a, b) in ("、", "和") for a, b in pairwise(row))
        points = listed and all(fact.figure.unit == "个百分点" for fact in row)
        if points and _DRAW.search(view.before(row[0], 24)):
            begin = view.text.rfind("。", 0, row[0].start) + 1
            if _OF_ALL.search(view.text, max(begin, row[0].start - _BACK), row[0].start):
                return row
    return ()


_OF_ALL = regex.compile(r"三次产业|第?一、?第?二、?第?三(?:次)?产业")
_DRAW = regex.compile(r"(?:拉动|上拉)[^。；\d]{0,20}$")


def _by_sector(view: View, facts: list[Fact], begin: int, said: re.Pattern[str], unit: str) -> Mapping[str, Fact]:
    """The first figure told so of each sector, where they come in order."""
    found: dict[str, Fact] = {}
    for fact in facts:
        if fact.figure.unit == unit and said.search(view.text, max(fact.start - 60, begin), fact.start):
            sectors = _SECTOR.findall(view.text, max(fact.start - _BACK, begin), fact.start)
            if sectors:
                found.setdefault("".join(sectors[-1]), fact)
    return found if "".join(found) == "一二三" else {}


def _statement(kind: str, facts: tuple[Fact, ...], roles: Mapping[str, tuple[Fact, ...]],
               params: Mapping[str, str] | None = None) -> Statement:  # fmt: skip
    return Statement(kind, dict(roles), min(f.start for f in facts), max(f.end for f in facts), dict(params or {}))
