"""A whole and, after 其中, its parts."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.growth.heights import THEN_PASSED
from reportcheck.extraction.relations.parts.spoken_of import AMONG, MOST, both, bracketed, ways, whole_of
from reportcheck.extraction.relations.parts.twice_counted import (
    CLOSE,
    PER,
    again,
    bare,
    heads,
    new_among,
    number,
    threshold,
)
from reportcheck.extraction.relations.view import (
    DEED,
    GRADES,
    OVERLAP,
    START,
    View,
    comparable,
    ended,
    place,
)
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_BARRED = 10  # characters from a bar to what passes it


def find(view: View) -> Iterator[Statement]:
    """Statements `part-within-whole` (roles smaller, larger) and `parts-within-whole`."""
    for facts in view.sentences.values():
        first, last = facts[0].figure, facts[-1].figure
        if "其中" in view.text[max(first.start - 60, 0) : last.start]:
            yield from _within(view, facts)
            yield from _respectively(view, facts)


def _respectively(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """投资65亿元，其中省级5个、市级20个，分别完成13亿元、37亿元: the values after 分别 are parts of the whole."""
    for mark in AMONG.finditer(view.text, facts[0].start, facts[-1].start) if len(facts) > 3 else ():
        at = view.text.find("分别", mark.end(), min(facts[-1].start, mark.end() + _NEAR))
        whole = whole_of(view, facts, mark.start()) if at >= 0 else None
        if not whole:
            continue
        first, last = (bisect_left(facts, start, key=START) for start in (mark.end(), at))
        counts = facts[first:last]
        values = [fact for fact in facts[last : last + MOST] if _countable(fact, whole)]
        if len(values) != len(counts) or len(values) < 2:
            continue
        if ended(view.text[mark.end() : values[-1].start]):
            continue
        joined = all(view.between(a, b) in ("、", "和") for a, b in itertools.pairwise(values))
        if joined and not _OTHER.search(_DONE.sub("", view.text[at : values[0].start])):
            yield _together(whole, values)


_NEAR, _NEAR_BY = 200, 4  # characters; figures: 63家，当年新增4家、退市1家，年末较上年净增3家，其中
_STOPS = regex.compile(r"其中|[：；。\n]|(?<=[资入出值款额])中(?![小国央等心部医学型介低高长])")
_DONE = regex.compile("完成|实现")


def _within(view: View, facts: list[Fact]) -> Iterator[Statement]:
    first, last = facts[0], facts[-1]
    for mark in AMONG.finditer(view.text, max(0, first.start - 60), last.start):
        yield from again(view, facts, mark.start(), mark.end())
        yield from _both_ends(view, facts, mark.start())
        whole = whole_of(view, facts, mark.start())
        if whole is None or _one_of(view, mark, first.start):
            continue
        yield from number(view, facts, whole, mark.end())
        yield from new_among(view, facts, whole, mark.end())
        parts = [part for part in _parts(view, facts, whole, mark.end()) if not _ALONE.search(view.before(part, 24))]
        whole = _all_there_are(view, facts, whole, parts)
        if "；" in view.text[whole.end : mark.start()]:  # 销售面积…；其中，住宅销售面积…: told of the same
            ends, tail = ("用于",), whole.label[-2:]  # 支出70亿元，增长9%；其中用于低保的资金…
            parts = [
                part for part in parts if len(tail) > 1 and (part.label.endswith(tail) or part.label.startswith(ends))
            ]
        wholes = _in_turn(view, facts, whole, mark.start(), parts)
        if wholes:
            yield from itertools.starmap(bare, zip(parts, wholes, strict=True))
            continue
        whole = _of_its_name(view, facts, whole, parts)
        if any(OVERLAP.match(view.text, part.end) for part in parts) or (parts and ways(view, whole, parts)):
            continue
        for size in range(2, len(parts)):  # a first few that make the whole: what follows is cut another way
            if sum(part.value for part in parts[:size]) == whole.value:
                parts = parts[:size]
                break
        all_of = both(view, facts, whole)
        for part in parts:
            yield bare(part, all_of)
        yield from heads(view, facts, whole, mark.end())
        if _cross(view, facts, parts):
            continue
        stages = any(part.label.startswith(("续建", "在建", "结转")) for part in parts)  # 新建项目36个，续建项目15个
        new = stages or "new" in whole.tags
        parts = [part for part in parts if new or "new" not in part.tags]  # 用户14万户，年内净增2万户
        parts = [part for at, part in enumerate(parts) if not _of_those(part, parts[:at])]
        kinds = _of_one_kind(parts)
        if len(parts) > 1 and all(view.between(a, b).count("，") == 0 for a, b in itertools.pairwise(parts)):
            yield _together(all_of, parts)
        elif len(kinds) > 1:
            yield _together(all_of, kinds)
        elif _little_more(view, all_of, parts):
            yield _together(all_of, parts)


def _one_of(view: View, mark: re.Match[str], begin: int) -> bool:
    """“高效办成一件事”等四项改革，其中“高效办成一件事”上线事项20项: one of those named, and what it comes to."""
    item = _QUOTED.match(view.text, mark.end())
    return item is not None and item[1] in view.text[opening(view.text, begin) : mark.start()]


_QUOTED = regex.compile("[：，]?(“[^”]{2,20}”)")
_ALONE = regex.compile(
    "一[个家项][^，。；、]{0,6}[就便](?:有|占|达)(?:到|了)?$"
)  # 电子信息一个产业就有12家: of those before


def _both_ends(view: View, facts: list[Fact], mark: int) -> Iterator[Statement]:
    """筹资标准由50元提高到100元，其中财政补助由40元提高到80元: a part is within the whole before and after."""
    at = bisect_left(facts, mark, key=START)
    four = facts[at - 2 : at + 2] if at > 1 else []
    ends = ["from", "to", "from", "to"]
    if len(four) < len(ends) or not all(end in fact.tags for end, fact in zip(ends, four, strict=True)):
        return
    plain = all(fact.measure == "level" and fact.figure.kind == "number" and not fact.tags & _MEANS for fact in four)
    if plain and all(map(comparable, four, four[1:])) and not ended(view.text[four[1].end : four[2].start]):
        yield from itertools.starmap(bare, ((four[2], four[0]), (four[3], four[1])))


_MEANS = frozenset({"average", "per-head"})


def _all_there_are(view: View, facts: list[Fact], new: Fact, parts: list[Fact]) -> Fact:
    """上市公司41家，当年新增3家，其中主板14家、创业板9家: of all, where the parts are too many for the new ones."""
    most = max((part.value for part in parts), default=Decimal(0))
    if not _CAME.search(view.before(new)) or new.value >= most:
        return new
    for before in reversed(facts[max(place(facts, new) - _NEAR_BY, 0) : place(facts, new)]):
        if before.figure.unit == new.figure.unit and not _CAME.search(view.before(before)):
            return before if before.value >= most else new
    return new


def _of_its_name(view: View, facts: list[Fact], whole: Fact, parts: list[Fact]) -> Fact:
    """合同金额42.6亿元，节约3.7亿元，其中授予中小企业合同34.9亿元: of the amount that has a word of the part's name."""
    total = sum((part.value for part in parts), Decimal(0))
    if not parts or total <= whole.value:
        return whole
    words = view.before(parts[0], 12)
    for before in reversed(facts[max(place(facts, whole) - _NEAR_BY, 0) : place(facts, whole)]):
        named = before.value >= parts[0].value and before.label[:2] in words
        if comparable(before, whole) and (named or before.value == total):
            return before
    return whole


_CAME = regex.compile("(?:新增|净增加?|增加|退市|退出|注销|减少)了?$")


def _of_those(part: Fact, before: list[Fact]) -> bool:
    """汽车48.2万辆，私人汽车42.6万辆: one of those told before, by its name."""
    return any(len(one.label) > 1 and part.label != one.label and part.label.endswith(one.label) for one in before)


def _little_more(view: View, whole: Fact, parts: list[Fact]) -> bool:
    """床位29064张，其中医院23200张，卫生院4182张，…: kinds named one by one that are hardly more than all there are."""
    one_by_one = all(_NEXT_KIND.fullmatch(view.between(a, b)) for a, b in itertools.pairwise(parts))
    total = sum((part.value for part in parts), Decimal(0))
    return len(parts) >= _KINDS and one_by_one and whole.value < total < _LITTLE_MORE * whole.value


_KINDS, _LITTLE_MORE = 3, Decimal("1.05")
_NEXT_KIND = regex.compile(r"，[^，。；、：\d]{1,14}")


def _cross(view: View, facts: list[Fact], parts: list[Fact]) -> bool:
    """其中民间投资、产业投资; 新开工19个、续建12个，超亿元9个: told by two measures (whose, what for, how large)."""
    words = view.lexicon.list("crossing")
    crossing = [any(word in part.label for word in words) for part in parts]
    barred = [threshold(view, facts[place(facts, part) - 1], part) for part in parts]
    return any(any(marks) and not all(marks) for marks in (crossing, barred))


def _of_one_kind(parts: list[Fact]) -> list[Fact]:
    """其中5A级景区2个，4A级景区20个: of parts set apart by commas, those whose names end alike."""
    tail = parts[0].label[-2:] if parts else ""
    return list(itertools.takewhile(lambda part: len(tail) == 2 and part.label.endswith(tail), parts))


def _in_turn(view: View, facts: list[Fact], whole: Fact, mark: int, parts: list[Fact]) -> list[Fact]:
    """三年末余额分别为a、b和c，其中负有偿还责任的分别为d、e和f: as many wholes as parts, each for its own."""
    last = place(facts, whole) + 1
    wholes = facts[max(last - len(parts), 0) : last]
    listed = all(view.between(a, b) in ("、", "和", "及") for a, b in itertools.pairwise(wholes))
    told = len(parts) > 1 and "分别" in view.before(wholes[0], 40) and "分别" in view.text[mark : parts[0].start]
    return wholes if told and listed and len(wholes) == len(parts) else []


def _parts(view: View, facts: list[Fact], whole: Fact, mark: int) -> Iterator[Fact]:
    """Amounts of the whole's unit right behind 其中, or listed after one such."""
    at, reach = mark, 24
    grows = "new" in whole.tags
    if "per-head" in whole.tags or PER.search(view.before(whole)):
        return
    summed = bool(whole.tags & {"new", "cumulative"})
    begin = bisect_left(facts, mark, key=START)
    nested = 0
    for nth, fact in enumerate(facts[begin : begin + MOST], begin):
        words = view.text[at : fact.start]
        if begin < nth and (_STOPS.search(words) or words.startswith(("，加", "，再加"))):
            return  # 其中开发区370亿元：城东园183亿元、…: parts of a part
        nested += words.count("（") - words.count("）") if begin < nth else 0
        if nested > 0:  # 建设项目27项（省级6项、市级5项），前期项目3项: parts of a part
            at = fact.end
            continue
        words = words.removesuffix("达到") if reach == _BARRED else words
        if fact.label[-2:] == whole.label[-2:]:  # 网络销售额162.7亿元，其中甲镇实现电商销售额112.7亿元
            words = words.replace("实现", "")
        if at == mark and view.before(whole).endswith("完成"):  # 投资完成20亿元，其中国有经济完成12亿元
            words = words.removesuffix("完成")
        if fact.figure.unit == "大" and fact.measure == "level":  # 其中六大高耗能行业…: a word of the name
            continue
        if threshold(view, fact, facts[nth + 1] if nth + 1 < len(facts) else None):
            at, reach = fact.end, _BARRED
            continue
        if THEN_PASSED.fullmatch(words):  # 其中甲1001.8亿元，突破千亿元大关
            at = fact.end
            continue
        if not _countable(fact, whole) or fact.measure != "level" or fact.figure.kind != "number":
            other = fact.measure in ("level", "change", "rate") and not fact.figure.unit.endswith(GRADES)
            if other or bracketed(words) or ended(words):  # 其中税收33.7亿元，占比72.0%；工业增加值增长8.1%，…
                return
            at = fact.end
            continue
        if (
            len(words) > (reach if fact.figure.unit in _THINGS or fact.figure.unit in ("元", "人") else reach + 8)
            or ended(words)
            or _OTHER.search(_SO_FAR.sub("", _NEWLY.sub("", words).removeprefix("完成") if summed else words))
            or words.count("，") > 1
            or (begin < nth and _AIMS.match(words))
            or bracketed(words)
            or (begin < nth and DEED.match(words) and not DEED.match("，" + view.text[mark : mark + CLOSE]))
            or (grows and _STOCK.search(words))
        ):
            return
        same = fact.period == whole.period or ("to" in whole.tags and _ends(fact.period, whole.period))
        same = same or (fact.status == whole.status == "target" and _ends(fact.period, whole.period))
        if same or (summed and _NEWLY.search(words) and _inside(fact.period, whole.period)):
            yield fact
        at, reach = fact.end, 16


def _together(whole: Fact, parts: list[Fact]) -> Statement:
    """其中工业180亿元、基础设施65亿元: listed parts are no more than the whole, taken that they are apart."""
    roles = {"whole": (whole,), "part": tuple(parts)}
    return Statement("parts-within-whole", roles, whole.start, parts[-1].end, {"partition": "partial"})


def _ends(several: str | None, year: str | None) -> bool:
    """由9.2万亩扩大到25.6万亩，其中投产15.8万亩, told of five years: the part is of their last one too."""
    return len(several or "") == 9 and (several or "")[-4:] == year


def _inside(period: str | None, whole: str | None) -> bool:
    """Is a year one of those that the whole sums up?"""
    first, _, last = (whole or "").partition("-")
    return bool(last) and len(period or "") == 4 and first <= (period or "") <= last


_SO_FAR = regex.compile(r"^[，：]?已(?:建成投产|建成投用|建成|开工|竣工|投产|投用)(?:项目)?$")
_NEWLY = regex.compile(r"(?:20\d\d年)?新增")
_OTHER = regex.compile(
    r"涉及|年末|期末|[一二三四五六]期|批发业|零售业|住宿业|餐饮业|（含|包含|包括|在校|毕业(?!生)|累计|总数|总计|合计|总量|达到|全国|人均|每|新增|完成|建成|实现(?!再?就业)|提高|带动|控制在|限额"
)
_AIMS = regex.compile("，(?:力争|确保|预计|争取|努力)")  # 其中文旅类2亿元，力争旅游总花费突破1.3万亿元
_STOCK = regex.compile(r"突破|达|共|总")
_THINGS, _PLACES = frozenset("个项件种"), frozenset("个家处所座户")


def _countable(part: Fact, whole: Fact) -> bool:
    """Same unit, or one of them left out (80万重点群体，其中...6万人), or both plain counters (12个项目，其中1项)."""
    if part.figure.kind != whole.figure.kind or (part.label.endswith("支出") and whole.label.endswith("收入")):
        return False
    units = {part.figure.unit, whole.figure.unit}
    one_name = units <= _PLACES and len(part.label) > 1 and part.label[-2:] == whole.label[-2:]  # 站点1500家、80个
    return len(units) == 1 or units <= _THINGS or ("" in units and "人" in units) or one_name
