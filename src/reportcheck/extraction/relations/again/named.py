"""A size inside a name, said twice: 大唐700万吨露天矿, 天鹅年产6万吨莱赛尔. One project has one size, and one cost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.prefix import prefix
from reportcheck.extraction.relations.view import View, printed, significant
from reportcheck.extraction.slips import same_or_exchanged, shifted, slip
from reportcheck.model.fact import Fact, Statement

_SIZES = frozenset(
    {"吨", "千瓦", "兆瓦", "吉瓦", "千瓦时", "公里", "平方米", "立方米", "亩", "头", "羽", "辆", "台", "张", "套"}
)
_STOP = regex.compile(r"[^\u4e00-\u9fffA-Za-z]")
_YEARLY = regex.compile(r"(?:年产|年处理|年加工|日处理|日产|日供水|总装机|装机|规模)$")
_MOST = 12  # sizes of one unit behind one name
_LONG = 5  # characters of what a cost is told of, 的 with them
_DIGITS = 3  # that tell one cost from another
_LEAST = 4  # characters that two names share, before the size and behind it
_DOUBT = "the two may be stages of one project"


def find(view: View) -> Iterator[Statement]:
    """Statements `count-again` (role mention: two places) for sizes between the same words, one slip apart."""
    groups: dict[tuple[str, str], list[tuple[Fact, str, str]]] = defaultdict(list)
    verbs = tuple(view.lexicon.list("label-lead"))
    for fact in view.facts:
        cost = _is_cost(view, fact)
        sized = (fact.figure.unit in _SIZES or cost) and fact.figure.kind == "number" and fact.measure == "level"
        if not sized or fact.figure.hedge != "none" or not fact.text[0].isdigit():
            continue
        lead = _YEARLY.sub("", _STOP.split(view.before(fact, 12)[::-1])[0][::-1])
        noun = _STOP.split(view.after(fact, 8))[0]
        if cost and not (noun[:1] == "的" and len(noun) >= _LONG):  # 总投资5.63亿元的标准化科创园
            continue
        if len(lead) > 1 and noun and not lead.endswith(verbs):
            groups[fact.figure.unit, noun[:_LONG] if cost else lead[-2:]].append((fact, lead, noun))
    yield from _roads(view)
    spent = [fact for fact in view.facts if _is_cost(view, fact)]
    yield from _whole_names(view, spent)
    yield from _same_words(view, spent)
    for told in groups.values():
        for at, (one, lead, noun) in enumerate(told):
            for other, before, behind in told[at + 1 : at + 1 + _MOST]:
                alike = len(prefix(lead[::-1], before[::-1])), len(prefix(noun, behind))
                sized = alike[1] > 0 and sum(alike) >= _LEAST
                named = _one_cost(one, other, alike[1]) if one.figure.unit == "元" else sized
                named = named and one.sentence != other.sentence
                if named and (one.value == other.value or _one_slip(one, other)):
                    mention = {"mention": printed(one, other)}
                    yield Statement("count-again", mention, one.start, other.end, doubt=_DOUBT)


def _is_cost(view: View, fact: Fact) -> bool:
    return fact.figure.unit == "元" and view.text[fact.start - 2 : fact.start] == "投资"


def _roads(view: View) -> Iterator[Statement]:
    """总长7.6公里的滨江路大修 here, 完成滨江路6.7公里… there: the digits of one road's length exchanged."""
    if "总长" not in view.text and "全长" not in view.text:
        return
    roads: dict[str, list[Fact]] = defaultdict(list)
    for fact in view.facts:
        long = fact.figure.unit == "公里" and fact.figure.ulp and fact.figure.hedge == "none"
        said = _ROAD.match(view.text, fact.end) if long and significant(fact) > 1 else None
        if said:
            roads[said["name"]].append(fact)
    for told in roads.values():
        for one, other in pairwise(told):
            ulp = min(one.figure.ulp, other.figure.ulp)
            whole = any(view.before(fact, 2) in ("总长", "全长") for fact in (one, other))
            if whole and one.sentence != other.sentence and same_or_exchanged(one.value, other.value, ulp):
                yield Statement("count-again", {"mention": printed(one, other)}, one.start, other.end, doubt=_DOUBT)


_ROAD = regex.compile(
    r"的?(?P<name>[\u4e00-\u9fff]{2,5}?(?:大道|大街|(?<![公道铁水泥石油青砖土耕业游产间村户火头富接行环级])[路街]|高速(?!铁)))"
)


def _whole_names(view: View, spent: list[Fact]) -> Iterator[Statement]:
    """投资142亿元的远山零件园及物流园项目, 投资124亿元的零件园及物流园: names that end alike, digits exchanged."""
    costs: dict[str, list[tuple[Fact, str]]] = defaultdict(list)
    for fact in spent:
        said = _OF_NAME.match(view.text, fact.end) if fact.figure.hedge == "none" else None
        if said and significant(fact) >= _DIGITS:
            costs[said["name"][-_LONG:]].append((fact, said["name"]))
    for told in costs.values():
        for (one, name), (other, again) in pairwise(told):
            ends = name != again and (name.endswith(again) or again.endswith(name))
            ulp = min(one.figure.ulp, other.figure.ulp)
            if ends and one.sentence != other.sentence and same_or_exchanged(one.value, other.value, ulp):
                yield Statement("count-again", {"mention": printed(one, other)}, one.start, other.end, doubt=_DOUBT)


def _same_words(view: View, spent: list[Fact]) -> Iterator[Statement]:
    """投资3.68亿元的柳庄、李庄等6个乡镇土地整治, said again: many words alike, of whatever kind, are of one work."""
    costs: dict[str, list[Fact]] = defaultdict(list)
    for fact in spent:
        if view.text.startswith("的", fact.end) and significant(fact) >= _DIGITS:
            costs[view.text[fact.end : fact.end + _WORDS]].append(fact)
    for words, told in costs.items():
        for one, other in pairwise(told) if _SPOKEN.fullmatch(words) else ():
            ulp = min(one.figure.ulp, other.figure.ulp)
            if one.sentence != other.sentence and same_or_exchanged(one.value, other.value, ulp):
                yield Statement("count-again", {"mention": printed(one, other)}, one.start, other.end, doubt=_DOUBT)


_WORDS = 14  # characters that two places share behind the cost
_SPOKEN = regex.compile(r"的[\u4e00-\u9fff\d、“”（）]{1,13}")
_OF_NAME = regex.compile(r"的(?P<name>[\u4e00-\u9fffA-Za-z]{6,24}?)(?:项目|工程|(?=[^\u4e00-\u9fffA-Za-z]|$))")


def _one_cost(one: Fact, other: Fact, alike: int) -> bool:
    """投资2.54亿元的华悦鞋服项目: a short name is enough where both tell the cost to three digits."""
    digits = min(significant(one), significant(other))
    return (alike > _LONG and digits > 1) or (alike == _LONG and digits >= _DIGITS)


def _one_slip(one: Fact, other: Fact) -> bool:
    ulp = min(one.figure.ulp or Decimal(1), other.figure.ulp or Decimal(1))
    return slip(one.value, other.value, ulp) or shifted(one.value, other.value, Decimal(0))
