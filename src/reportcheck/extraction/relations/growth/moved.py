"""What was, what is, and what lies between: 由420家增加到860家，增加440家; 增长7.2%，比2021年回落2.2个百分点."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, differ, grown, in_percent
from reportcheck.model.fact import Fact, Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `two-levels` (reported, minuend, subtrahend) and `growth-between` (level, earlier, rate)."""
    for facts, words in view.several:
        if len(facts) > 2:
            yield from _moved_by(view, facts)
            if "年" in words:
                yield from _since_last(view, facts)
        if "百分点" in words:
            yield from _slower(view, facts)


def _moved_by(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """由44.6%提升至48.0%，提高3.4个百分点; 从420家增加到860家，增加440家: both ends, and what lies between."""
    for start, end, by in zip(facts, facts[1:], facts[2:], strict=False):
        said = _MOVED_BY.fullmatch(view.between(end, by)) if "from" in start.tags and "to" in end.tags else None
        if not said or not comparable(start, end):
            continue
        fell = said["fell"] is not None
        if end.figure.kind == "percent" and by.figure.kind == "point":
            points = in_percent(by)
            yield differ(end, start, points, fell)
        elif comparable(end, by) and by.measure != "growth" and end.figure.kind == "number":
            yield differ(end, start, by, fell)
        elif end.figure.kind == "number" and by.figure.kind == "percent" and start.value:
            yield grown(end, start, by, fell)
    told = [fact for fact in facts if fact.figure.kind != "duration"]  # 十年增长1.8倍
    for start, end, times in zip(told, told[1:], told[2:], strict=False):
        tied = times.figure.unit == "倍" and comparable(start, end) and _ends(view, start, end)
        said = _TIMES.fullmatch(view.between(end, times)) if tied and start.value > 0 else None
        if said and end.figure.kind == "number" and times.figure.hedge == "none":
            figure = times.figure._replace(
                value=times.value * 100, ulp=(times.figure.ulp or Decimal(1)) * 200, unit="%", kind="percent"
            )
            if said["of"]:
                figure = figure._replace(value=figure.value - 100)
            yield grown(end, start, times._replace(figure=figure), False)


def _ends(view: View, start: Fact, end: Fact) -> bool:
    """由21.5万辆发展到72万辆: what was, and what it became."""
    if "from" in start.tags and "to" in end.tags:
        return True
    return bool(_WAS_AT.search(view.before(start, 20)) and _BECAME.fullmatch(view.between(start, end)))


_WAS_AT = regex.compile(r"[由从][^由从，。；]{0,18}$")
_BECAME = regex.compile(r"[^，。；、\d]{0,8}[到至]")
_TIMES = regex.compile(
    r"(?:以上|左右)?[，、（](?:(?:[两二三四五六七八九十\d]{1,2}年(?:来|间|累计|共)?)?(?:净)?增长(?:了)?|(?P<of>(?:是|为|相当于)(?:“?十[一二三四]?五”?末|(?:19|20)\d\d年[末底]?|上年|去年|原来)的))"
)
_MOVED_BY = regex.compile(
    r"(?:左右|以上)?[，、（](?:[一二三四五六七八九十\d]年)?(?:累计|共|净|总共|实现)?"
    r"(?:提高|提升|上升|增加|增长|扩大|净增|(?P<fell>下降|降低|减少|缩小|收窄|缩短|压减|压缩|回落))(?:了|幅度为|幅度达)?"
)


def _slower(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """增长7.2%，增速比2021年回落2.2个百分点, and 2021年增长9.4% elsewhere: growth of one thing in two years."""
    for rate, by in pairwise(facts):
        said = _THAN_YEAR.fullmatch(view.between(rate, by)) if by.figure.kind == "point" else None
        if not said or rate.measure != "growth" or rate.figure.kind != "percent" or len(rate.label) < 2:
            continue
        year = said["year"] or str(int((rate.period or "1")[:4]) - 1)
        others = [
            fact for fact in view.facts
            if fact.measure == "growth" and fact.figure.unit == "%" and fact.period == year
            and (fact.indicator, fact.label, fact.scope) == (rate.indicator, rate.label, rate.scope)
            and fact.tags == rate.tags and fact.status == "actual"
        ]  # fmt: skip
        if len({fact.value for fact in others}) == 1:
            points = in_percent(by)
            yield differ(rate, others[0], points, said["fell"] is not None)._replace(doubt="told in two places")


_THAN_YEAR = regex.compile(
    r"[，、](?:增速|增幅)?(?:比|较)(?:上年|去年|(?P<year>20\d\d)年)(?:同期)?(?:(?P<fell>回落|放缓|下降|降低|收窄)|加快|提高|提升|上升|扩大)(?:了)?"
)


def _since_last(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """优良天数209天，比上年190天增加19天: a level, last year's, and what lies between."""
    for level, last, by in zip(facts, facts[1:], facts[2:], strict=False):
        words = view.between(level, last)
        if "年" not in words:
            continue
        kinds = {fact.figure.kind for fact in (level, last, by)}  # 天数 are counted, 190天 alone is a time
        alike = level.figure.unit == last.figure.unit == by.figure.unit and kinds <= {"number", "duration"}
        if level.figure.kind == last.figure.kind == "number" and comparable(level, last) and last.value > 0:
            grew = _GREW_BY.fullmatch(view.between(last, by)) if by.figure.unit == "%" else None
            if grew and _WAS.fullmatch(words):  # 完成75917万元，去年同期21192万元，同比增长258.23%
                yield grown(level, last, by, grew["fell"] is not None)
        said = _MORE.fullmatch(view.between(last, by)) if alike else None
        if view.before(level, 6).endswith(OVER_PLAN):
            continue
        if said and _THAN.fullmatch(words):
            yield differ(_whole(view, facts, level, last, by), last, by, said["fell"] is not None)


def _whole(view: View, facts: list[Fact], level: Fact, last: Fact, by: Fact) -> Fact:
    """限额786.40亿元，其中…、专项501.80亿元，比上年限额666.90亿元增加119.50亿元: of all, where that fits."""
    heads = [fact for fact in facts if fact.end <= level.start and comparable(fact, level)]
    listed = [fact for fact in heads if fact.value > level.value and "其中" in view.text[fact.end : level.start]]
    slack = level.figure.ulp + last.figure.ulp + by.figure.ulp
    return next((fact for fact in listed if abs(abs(fact.value - last.value) - by.value) <= slack), level)


OVER_PLAN = ("超收", "短收", "超支", "减收")  # 超收2180万元，比2005年的36948万元增加…: not of what it is above the plan
_WAS = regex.compile(r"[，、（](?:去年|上年)(?:同期)?(?:为|是|完成)?")
_GREW_BY = regex.compile(r"[，、）]{1,2}(?:同比)?(?:增长|(?P<fell>下降))(?:了)?")
_THAN = regex.compile(
    r"(?:以上)?[，、（](?:同比)?[比较](?:(?:上年|去年)(?:末|底|同期)?|(?:19|20)\d\d年[^，。；\d]{0,16}?)的?"
)
_MORE = regex.compile(r"(?:净)?(?:增加|提高|多|增长|(?P<fell>减少|下降|少))(?:了)?")
