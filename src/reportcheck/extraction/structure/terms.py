"""Coined terms with several numbers, against what explains them: “一卡三员四不准”, 五互一共, “三园三路三改一街”十大.

The numbers of the term are held against the parts that explain it one by one (“三员”指…), against one list that holds
them all (五互一共: five items with 互 and one with 共), or against a total stated beside it (“三园三路”六大项目).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.structure.lists import Listing, Span, listing, pieces, places, split, stated_count
from reportcheck.extraction.structure.readings import readings
from reportcheck.extraction.structure.told_parts import told_parts
from reportcheck.extraction.structure.view import NUMBER, View, whole
from reportcheck.model.fact import Statement

_CN = "[一二两三四五六七八九十]"
_NOUN = r"[^\d、，。；：“”（）\n一二两三四五六七八九十]{1,4}(?:一(?=[、”：]))?"
_TERM = regex.compile(
    rf"(?P<term>[双{_CN[1:-1]}](?:(?<!双){_CN})?{_NOUN}、?(?:{_CN}{{1,2}}{_NOUN}、?){{1,4}})(?P<quote>”)?"
)
_GROUP = regex.compile(rf"(^双|{_CN}{{1,2}})({_NOUN})")  # 双带四起来
_EXPLAINS = regex.compile(r"[^，。；：\n“”]{0,16}(?:：(?:即[，：]|是指：)?|，?(?:即|是指|指|包括)：?)")
_SUB = regex.compile(
    rf"(?:^|(?<=[“；，。：、]))(?P<n>{_CN}{{1,2}})(?P<noun>[^\d，。；：“”（）\n一二两三四五六七八九十]{{1,6}}?)"
    r"(?:”|，?(?:即|指|是|就是|为)|：)"
)
_TOTAL = regex.compile(rf"”(?:等|共)?(?P<n>{NUMBER})(?P<c>大|项|个|条|类)")
# 八大类商品呈“三升四降一平”
_KINDS = regex.compile(rf"(?P<n>{NUMBER})(?P<c>大类|类|个|项|大)[^，。；：\n“”\d]{{2,16}}(?:呈现?|为)?“?$")
_MOVED = frozenset("升涨降跌平落增减")
_MOVES = regex.compile(  # from behind the first number
    rf"[升涨降跌平落增减](?<=[一二两三四五六七八九十\d][升涨降跌平落增减])(?:(?:{_CN}|\d{{1,2}})(?:持平|[升涨降跌平落增减])){{1,3}}"
)
_LOOSE = "the term may count something other than the items that repeat its words"
_NUMBERED = regex.compile(rf"(?<![统专第唯单同]){NUMBER}(?:个|项|类|条|种)")


class Group(NamedTuple):
    """One number of a term, with its noun and its place."""

    number: int
    noun: str
    start: int
    end: int


def coined_counts(view: View) -> Iterator[Statement]:
    """What the report itself says of the numbers in its coined terms."""
    yield from _moves(view)
    heads = [
        Group(number, m["noun"], m.start("n"), m.end("noun"))
        for m in view.quoted(_HEADED) if (number := whole(m["n"]))
    ]  # fmt: skip
    for match in _TERM.finditer(view.text):
        groups = _groups(view, match)
        if len(groups) < 2:
            continue
        if heads:
            yield from _headed(view, groups, heads)
        yield from _total(view, match, groups)
        yield from _one_by_one(view, match.end(), groups)
        if match["quote"] and len(groups) > 2:
            yield from _in_turn(view, match.end(), groups)
        explains = _EXPLAINS.match(view.text, match.end())
        if not explains and match["quote"] and (after := _DOES.match(view.text, match.end())):
            yield from _all_named(view, groups, after.end(), view.sentence(after.end()))
        if explains:
            start, end = explanation(view, match.start(), explains.end())
            yield from _parts(view, groups, start, end)


def _headed(view: View, groups: list[Group], heads: list[Group]) -> Iterator[Statement]:
    """“十翻番、八突破、三提升”, each explained in a paragraph of its own: “十翻番”：…; “八突破”：…."""
    own = [[head for head in heads if head.noun == group.noun] for group in groups]
    if all(len(found) == 1 and len(found[0].noun) > 1 for found in own):  # not 四级三类, where “三级三类” is explained
        for group, (head,) in zip(groups, own, strict=True):
            yield _mentions(view, group, head)


_HEADED = regex.compile(rf"“(?P<n>{_CN}{{1,2}})(?P<noun>{_NOUN})”(?=：|，?即|是指)")


def _groups(view: View, match: re.Match[str]) -> list[Group]:
    start = match.start("term")
    found = [(2 if m[1] == "双" else whole(m[1]), m) for m in _GROUP.finditer(match["term"])]
    if any(m[2] == "个" for _, m in found):  # “三个一批”: three of 一批
        return []
    return [Group(number, m[2], start + m.start(), start + m.end()) for number, m in found if number]


def explanation(view: View, term: int, start: int) -> Span:
    """A note explains its term to its end, or on the next line; elsewhere a sentence does."""
    block = view.block(term)
    if view.text.startswith("\n", start):
        return start + 1, view.block(start + 1).end
    return start, block.end if block.kind == "note" else view.sentence(start)


def _moves(view: View) -> Iterator[Statement]:
    """八大类商品呈“三升四降一平”: what went up, down and sideways is all there is."""
    for match in view.counts(_MOVES, _MOVED, 0):
        begin = match.start() - 1 - view.text[match.start() - 2 : match.start()].isdecimal()  # 12升4降
        kinds = _KINDS.search(view.text, view.clause(begin), begin)
        number = whole(kinds["n"]) if kinds else None
        found = [(whole(m[1]) or 0, m) for m in _MOVE.finditer(view.text, begin, match.end())]
        total = sum(count for count, _ in found)
        if kinds and number and abs(number - total) < 3:
            stated = view.item(kinds.start("n"), kinds.end("c"), number)
            listed = [view.item(*m.span(), count) for count, m in found]
            yield stated_count(stated, listed, total, total, doubt="some may not have moved at all")


_MOVE = regex.compile(rf"({_CN}|\d{{1,2}})(?:持平|[升涨降跌平落增减])")


def _total(view: View, match: re.Match[str], groups: list[Group]) -> Iterator[Statement]:
    """“三园三路三改一街”十大项目: the numbers of the term add up to the number beside it."""
    beside = _TOTAL.match(view.text, match.end("term"))
    number = whole(beside["n"]) if beside else None
    total = sum(group.number for group in groups)
    if beside is None or number is None or not match["quote"] or abs(number - total) > 1:
        return
    if total < 4 and (beside["c"] != "条" or number < total):  # “一纵两横”三条道路, of which two may be spoken of
        return
    stated = view.item(beside.start("n"), beside.end(), number)
    listed = [view.item(group.start, group.end, group.number) for group in groups]
    doubt = "" if len(groups) > 2 else "the number may not be the sum of the term's numbers"
    yield stated_count(stated, listed, total, total, doubt=doubt)


def _one_by_one(view: View, at: int, groups: list[Group]) -> Iterator[Statement]:
    """“三园三路一街”项目，甲园、乙园、丙园建成；…；…: after the term, a list for each of its numbers, split by ；."""
    start = view.stop(at)
    if view.text[start : start + 1] == "，":
        lists = pieces(view.masked, start + 1, view.sentence(start), "；")
        if len(lists) == len(groups):
            yield from _each(view, groups, [listing(view.masked, begin, view.stop(begin)) for begin, _ in lists])


def _in_turn(view: View, at: int, groups: list[Group]) -> Iterator[Statement]:
    """“两清两改两治理”，清理甲、清理乙，推进改丙、改丁，治理戊、治理己: items begin with its words, in order."""
    found: list[list[Span]] = [[] for _ in groups]
    turn = 0
    for start, end in pieces(view.masked, at, view.sentence(at), "，、"):
        led = _DOING.match(view.text, start, end)
        begun = led.end() if led else start
        turn = next((k for k in range(turn, len(groups)) if view.text.startswith(groups[k].noun, begun)), len(groups))
        if turn == len(groups):
            break
        found[turn].append((start, end))
    if all(found) and _off(found, groups) < 2 and sum(map(len, found)) > len(groups):
        for group, items in zip(groups, found, strict=True):
            if group.number > 1:
                stated = view.item(group.start, group.end, group.number)
                yield stated_count(stated, view.items(items), len(items), len(items), doubt=_LOOSE)


_DOING = regex.compile("(?:大力|全面|扎实|持续)?(?:推进|推动|实施|开展|完成|抓好|做好|加快)")


def _by_clauses(view: View, groups: list[Group], start: int, end: int) -> Iterator[Statement]:
    """“三基四梁”：以甲、乙、丙为基础，以丁、戊、己、庚为目标: a clause for each of its numbers, what it is last."""
    clauses = pieces(view.masked, start, min(view.sentence(start), end), "，")
    said = [_AS.fullmatch(view.masked, *clause) for clause in clauses]
    if all(said):
        yield from _each(view, groups, [listing(view.masked, *one.span(1)) for one in said if one])


_AS = regex.compile("(?:坚持)?以(.+)为[^、，]{2,10}")


def _each(view: View, groups: list[Group], found: list[Listing]) -> Iterator[Statement]:
    """A list for each number, if at least two of them have as many parts."""
    if len(found) != len(groups) or sum(not one.misses(g.number) for one, g in zip(found, groups, strict=True)) < 2:
        return
    for one, group in zip(found, groups, strict=True):
        if group.number > 1 and len(one.parts) > 1:
            stated = view.item(group.start, group.end, group.number)
            doubt = _LOOSE if one.misses(group.number) else ""
            yield stated_count(stated, view.items(one.parts), one.fewest, one.most, doubt=doubt)


def _parts(view: View, groups: list[Group], start: int, end: int) -> Iterator[Statement]:
    heads = [
        Group(number, m["noun"], m.start("n"), m.end("noun"))
        for m in _SUB.finditer(view.text, start, end)
        if (number := whole(m["n"]))
    ]
    named = [[head for head in heads if _same(group.noun, head.noun)] for group in groups]
    if any(named):
        for group, own in zip(groups, named, strict=True):
            twin = next((head for head in own if head.number == group.number), own[0] if len(own) == 1 else None)
            if twin and sum(_same(other.noun, group.noun) for other in groups) == 1:
                yield _mentions(view, group, twin)
        return
    yield from told_parts(view, groups, start, end)
    yield from _by_clauses(view, groups, start, end)
    yield from _one_list(view, groups, start, end)


def _same(noun: str, other: str) -> bool:
    return noun == other or (len(noun) > 1 and (noun.startswith(other) or other.startswith(noun)))


def _mentions(view: View, group: Group, twin: Group) -> Statement:
    items = (view.item(group.start, group.end, group.number), view.item(twin.start, twin.end, twin.number))
    return Statement("coined", {"mention": items}, group.start, twin.end, {"name": group.noun})


def _one_list(view: View, groups: list[Group], start: int, end: int) -> Iterator[Statement]:
    """One list that explains the whole term: every number counts the items (or words) that repeat its noun."""
    clauses = pieces(view.masked, start, end, "，；。\n")
    parts = [part for clause in clauses for part in split(view.masked, *clause)]
    named = [_repeating(view, group, parts, start, end) for group in groups]
    if not _right(named, groups):
        parts = [part for c in clauses if not _NUMBERED.search(view.text, *c) for part in split(view.masked, *c)]
        span = (parts[0][0], parts[-1][1]) if parts else (start, end)
        named = [_repeating(view, group, parts, *span) for group in groups]
    covered = bool(parts) and all(any(group.noun in view.text[slice(*part)] for group in groups) for part in parts)
    right = _right(named, groups)
    # “双随机一公开”：随机抽取对象和人员，公开结果: of two that are called 双 one item may tell both
    both = all(len(found) == 2 for found, one in zip(named, groups, strict=True) if view.text[one.start] == "双")
    if right or (covered and both and all(named) and _off(named, groups) == 1):
        for found, group in zip(named, groups, strict=True):
            if group.number > 1:
                stated = view.item(group.start, group.end, group.number)
                yield stated_count(stated, view.items(found), len(found), len(found), doubt="" if right else _LOOSE)
        return
    total = sum(group.number for group in groups)
    stated = view.item(groups[0].start, groups[-1].end, total)
    ways = list(readings(view, start, min(view.sentence(start), end), ""))
    fits = [way for way in ways if not way.listing.misses(total)]
    plain = [way for way in ways if way.plain and way.listing.misses(total) == 1]
    plain = [way for way in plain if all(way.listing.misses(group.number) for group in groups)]  # 四个一批
    plain = [way for way in plain if not all(view.text[a].isdigit() for a, _ in way.listing.parts)]
    if fits or (plain and both):
        listing = (fits or plain)[0].listing
        listed = view.items(listing.parts)
        yield stated_count(stated, listed, listing.fewest, listing.most, doubt="" if fits else _LOOSE)


def _all_named(view: View, groups: list[Group], start: int, end: int) -> Iterator[Statement]:
    """“四通四到”机制，畅通…不叫不到、沟通…随叫随到、…: every item begins with the one and ends in the other word."""
    parts = split(view.masked, start, end)
    texts = [view.text[slice(*part)] for part in parts]
    told = len(groups) == 2 and len(parts) > 2
    if told and all(groups[0].noun in text[:4] and text.endswith(groups[1].noun) for text in texts):
        for group in groups if max(abs(group.number - len(parts)) for group in groups) < 2 else ():
            stated = view.item(group.start, group.end, group.number)
            yield stated_count(stated, view.items(parts), len(parts), len(parts), doubt=_LOOSE)


_DOES = regex.compile("(?:工作)?(?:机制|工作法|服务|模式|体系|法)，")


def _right(named: Sequence[Sequence[Span]], groups: Sequence[Group]) -> bool:
    return _off(named, groups) == 0


def _off(named: Sequence[Sequence[Span]], groups: Sequence[Group]) -> int:
    """By how many items the numbers miss what they count, all together."""
    return sum(abs(len(found) - group.number) for found, group in zip(named, groups, strict=True))


def _repeating(view: View, group: Group, parts: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """The items that begin with, end in or hold the noun, or the places where it stands: what fits its number best."""
    texts = [view.text[slice(*part)] for part in parts]
    ways: list[Sequence[Span]] = [
        [part for part, text in zip(parts, texts, strict=True) if text.startswith(group.noun)],
        [part for part, text in zip(parts, texts, strict=True) if text.endswith(group.noun)],
        [part for part, text in zip(parts, texts, strict=True) if group.noun in text],
        places(view.text, group.noun, start, end),
    ]
    return min(ways, key=lambda way: abs(len(way) - group.number))
