"""Codes that count: “1246”, and the phrases that spell it out in its order (1个目标、2个品牌、4个年行动、6个方面)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.structure.before import CLASSIFIERS
from reportcheck.extraction.structure.lists import Span, stated_count
from reportcheck.extraction.structure.terms import explanation
from reportcheck.extraction.structure.view import NUMBER, View, whole
from reportcheck.model.fact import Item, Statement

_CODE = regex.compile(r"“(?P<digits>\d{3,6})[XNn]?(?P<kind>工程|行动|计划|战略|目标)?”")
_EXPLAINS = regex.compile(r"[^，。；：\n“”]{0,16}(?:：|，?(?:即|是指|指|包括)：?)")
_LISTS = regex.compile(r"[^，。；：\n“”]{0,12}，")
_PHRASE = regex.compile(rf"(?P<n>{NUMBER})(?<!第.)”?(?:{CLASSIFIERS}|成|小时)")


def spelt_codes(view: View) -> Iterator[Statement]:
    """Every code with the numbers that spell it out: in its explanation, or in quotes right before it (“…”的“1246”)."""
    for match in view.quoted(_CODE):
        yield from _named(view, match)
        explains = _EXPLAINS.match(view.text, match.end())
        if explains:
            inside = "（" in explains[0]  # “223X”产业体系（即打造…2个千亿级产业，…）
            span = _explained(view, match, explains)
            yield from _spelt(view, match, view.text if inside else view.masked, span)
            yield from _in_tens(view, match, span)
        elif listed := _LISTS.match(view.text, match.end()):  # “361”机制，做到三成…、六成…、一成…
            span = (listed.end(), view.sentence(listed.end()))
            yield from _spelt(view, match, view.masked, span, len(match["digits"]))
            yield from _tenfold(view, match, listed.end())
        elif view.text[match.start() - 2 : match.start()] == "”的":
            end = match.start() - 2
            yield from _spelt(view, match, view.text, (max(view.masked.rfind("“", 0, end), 0), end))


def _explained(view: View, code: re.Match[str], explains: re.Match[str]) -> Span:
    """Where the explanation of a code stands: to the end of its brackets, where it stands in some."""
    close = view.text.find("）", explains.end(), view.sentence(explains.end())) if "（" in explains[0] else -1
    return (explains.end(), close) if close > 0 else explanation(view, code.start(), explains.end())


def _named(view: View, code: re.Match[str]) -> Iterator[Statement]:
    """一河三山防洪五城防涝一带防震“1351工程”: a numeral each, in the clause that leads to the code."""
    digits = code["digits"]
    told = list(_ONE_EACH.finditer(view.masked, max(view.clause(code.start()), code.start() - _LEAD), code.start()))
    numbers = [str(whole(one[0])) for one in told]
    off = [at for at, (digit, number) in enumerate(zip(digits, numbers, strict=False)) if digit != number]
    moved = sorted(numbers) == sorted(digits) and len(off) == 2
    if len(numbers) == len(digits) >= _LONG and (len(off) < 2 or moved):
        place = off[0] if off else 0
        items = (
            Item(*code.span("digits"), digits, int(digits[place])),
            view.item(*told[place].span(), int(numbers[place])),
        )
        yield Statement("coined", {"mention": items}, told[place].start(), code.end(), {"name": digits}, _DOUBT)


_ONE_EACH = regex.compile("(?<![统第唯专单同之])[一二两三四五六七八九](?![批些定般系致直旦起体批时])")
_LEAD, _LONG = 40, 4  # characters of the clause, digits of the code


def built_of(view: View) -> Iterator[Statement]:
    """打造甲、乙、丙3个产业集群，提升丁、戊2大产业，培育己产业，构建“3+2+1”产业体系: a number each."""
    for code in view.quoted(_PLUS):
        digits = code["digits"].split("+")
        begin = max(view.text.rfind(mark, 0, code.start()) for mark in "。\n") + 1
        told = list(_INDUSTRIES.finditer(view.masked, begin, code.start()))
        said = digits[:-1] if digits[-1] == "1" and len(told) == len(digits) - 1 else digits
        numbers = [str(whole(one["n"])) for one in told]
        off = [at for at, (digit, number) in enumerate(zip(said, numbers, strict=False)) if digit != number]
        if len(numbers) == len(said) > 1 and len(off) < len(said) and len(off) < _TWO:
            at = off[0] if off else 0
            items = (
                Item(*code.span("digits"), code["digits"], int(said[at])),
                view.item(*told[at].span(), int(numbers[at])),
            )
            yield Statement("coined", {"mention": items}, told[at].start(), code.end(), {"name": code[0]}, _DOUBT)


_TWO = 2
_PLUS = regex.compile(r"“(?P<digits>[1-9](?:\+[1-9]){1,3})”(?=[^，。；“”\n]{0,6}产业|[^，。；“”\n]{0,4}工业体系)")
_INDUSTRIES = regex.compile(rf"(?P<n>{NUMBER})[个大](?=[^，。；、\n\d]{{0,8}}产业)")


def explained_numbers(view: View) -> Iterator[Statement]:
    """“7+18+N”：“18”是指甲、乙等18个重点产业链: what a number in quotes stands for has that number."""
    for match in view.quoted(_STANDS_FOR):
        told = [m for m in _PHRASE.finditer(view.text, match.end(), _end(view, match.end())) if m["n"].isdigit()]
        if told:
            number, said = int(match["n"]), told[-1]
            items = (view.item(*match.span("n"), number), view.item(*said.span("n"), int(said["n"])))
            yield Statement("coined", {"mention": items}, match.start(), said.end(), {"name": match["n"]}, _DOUBT)
    for match in view.quoted(_IS_SO_MANY):
        ends = (_end(view, match.end()), view.text.find("“", match.end()))
        told = list(_PHRASE.finditer(view.text, match.start("m"), min(end for end in ends if end >= 0)))
        number, said_so = int(match["n"]), whole(match["m"])
        if len(told) == 1 and number > 1 and said_so:  # “1”即3人组成的专班: one of several
            items = (view.item(*match.span("n"), number), view.item(*told[0].span(), said_so))
            yield Statement("coined", {"mention": items}, match.start(), told[0].end(), {"name": match["n"]}, _DOUBT)


def _end(view: View, at: int) -> int:
    found = (view.text.find(mark, at) for mark in "；。\n")
    return min((place for place in found if place >= 0), default=len(view.text))


_IS_SO_MANY = regex.compile(  # “4+X”机制，“4”即4位分管领导
    rf"“(?P<n>\d{{1,2}})[”’](?:是指|指的是|指|即)：?(?P<m>{NUMBER})(?<!第.)(?:{CLASSIFIERS})(?![一二三四五六七八九十两]|以上|以下)"
)
_STANDS_FOR = regex.compile(r"“(?P<n>\d{1,2})”(?:是指|指的是|指|即)(?=[^，。；：\n\d]{2,60}\d)")


def repeated_amounts(view: View) -> Iterator[Statement]:
    """“三个十万工程”，推动10万…、10万…、10万…: as many mentions of the amount as are said, one after the other."""
    for match in view.counts(_SO_OFTEN, "个", 1):
        amount, number, odd = parse_numeral(match["amount"]), whole(match["n"]) or 0, False
        items: list[Item] = []
        for told in _AMOUNT.finditer(view.masked, match.end(), view.sentence(match.end())):
            if amount not in (parse_numeral(told[0]), parse_numeral(told[0].rstrip("万亿"))):  # 100项, 100亿元
                if odd or len(items) >= number:
                    break
                odd = True  # 100万、200万、100万: one of them is another
                continue
            items.append(view.item(*told.span()))
        if len(items) > 1:
            stated = view.item(*match.span("n"), number)
            yield stated_count(stated, items, len(items), len(items), doubt=_DOUBT)
    for at in sorted((*view.at("双"), *(opened + 1 for opened in view.opened))):  # 双百, “三百
        if hundreds := _OF_HUNDREDS.match(view.text, at):
            yield from _hundreds(view, hundreds)


def _hundreds(view: View, match: re.Match[str]) -> Iterator[Statement]:
    """“双百工程”，培育100家…和100个…: of the numbers that spell it out, as many are the amount as it says."""
    told = list(_AMOUNT.finditer(view.masked, match.end(), view.sentence(match.end())))
    told = [one for one in told if view.text[one.end() : one.end() + 1] not in ("年", "月", "日")]
    amount, number = parse_numeral(match["amount"]), 2 if match["n"] == "双" else whole(match["n"]) or 0
    right = [view.item(*one.span()) for one in told if amount == parse_numeral(one[0].rstrip("万亿"))]
    counts = all(one[0].isdigit() and _COUNTED_BY.match(view.text, one.end()) for one in told)
    # “三百工程”, where two hundreds follow: in “三百工程”，培育300家企业 the term is a number
    known = len(told) == number and (len(right) == number or (right and counts and number == len(right) + 1))
    if known or (len(told) == len(right) > 1 and counts and number - len(right) in (-1, 1)):
        yield stated_count(view.item(*match.span("n"), number), right, len(right), len(right), doubt=_DOUBT)


_COUNTED_BY = regex.compile(rf"{CLASSIFIERS}|户|人")
_OF_HUNDREDS = regex.compile(
    "(?P<n>双|(?<=“)[两三四五])(?P<amount>[百千万])(?:工程|行动|计划)?”?(?:工程|行动|计划)?[：，（]"
)
_SO_OFTEN = regex.compile(
    r"(?P<n>[二两三四五六七八九3-9])个(?P<amount>[一二两三四五六七八九]?[十百千][万亿]?|10{0,3}[万亿])(?=人?(?:工程|行动|计划|目标|”))"
)
_AMOUNT = regex.compile(r"(?<![\d.])\d+(?:\.\d+)?[十百千]?[万亿]?")


def _tenfold(view: View, code: re.Match[str], at: int) -> Iterator[Statement]:
    """“125工程”，培育100家…、20家…、5个…: the first digits of the numbers that follow, all but one of them right."""
    digits = code["digits"]
    told = list(_MANY.finditer(view.masked, at, view.sentence(at)))[: len(digits)]
    numbers = [match["n"] for match in told]
    off = [place for place, (digit, number) in enumerate(zip(digits, numbers, strict=False)) if number[0] != digit]
    round_ones = all(number[1:].strip("0") == "" for number in numbers)
    if len(numbers) == len(digits) and len(off) < 2 and round_ones and len(digits) > 2:
        place = off[0] if off else 0
        match = told[place]
        items = (Item(*code.span("digits"), digits, int(digits[place])), view.item(*match.span(), int(match["n"][0])))
        yield Statement("coined", {"mention": items}, code.start(), match.end(), {"name": digits}, _DOUBT)


def _in_tens(view: View, code: re.Match[str], span: Span) -> Iterator[Statement]:
    """“1523”计划：百亿元企业1家，10亿元以上5家，5亿元以上20家，2亿元以上30家: the first digits, some of them tens."""
    told = list(_COUNT.finditer(view.text, *span))
    numbers, digits = [match["n"] for match in told], code["digits"]
    tens = any(len(number) > 1 for number in numbers) and all(number[1:].strip("0") == "" for number in numbers)
    off = [at for at, (digit, number) in enumerate(zip(digits, numbers, strict=False)) if number[0] != digit]
    alike = len({match["x"] for match in told}) == 1  # one noun's classifier: they are counts of one thing
    if len(numbers) == len(digits) >= _LONG and tens and alike and len(off) < 2:
        at = off[0] if off else 0
        items = (
            Item(*code.span("digits"), digits, int(digits[at])),
            view.item(*told[at].span(), int(numbers[at][0])),
        )
        yield Statement("coined", {"mention": items}, code.start(), told[at].end(), {"name": digits}, _DOUBT)


_COUNT = regex.compile(r"(?<![\d.第])(?P<n>[1-9]\d{0,3})(?P<x>[家个项户所条名])")
_MANY = regex.compile(rf"(?<![\d.])(?P<n>\d{{1,5}})(?:{CLASSIFIERS}|户|人|亿|万)")
_DOUBT = "the numbers may not be what the code stands for"


def _spelt(view: View, code: re.Match[str], text: str, span: Span, least: int = 2) -> Iterator[Statement]:
    digits = code["digits"]
    told = ((*m.span(), whole(m["n"])) for m in _PHRASE.finditer(text, *span))
    phrases = [(a, b, number) for a, b, number in told if number is not None and number < _HUGE]  # 千亿级产业
    apart = phrases
    phrases = _with_none(text, span) or _together(text, digits, phrases)
    if len(phrases) < least:
        return
    numbers = [str(number) for *_, number in phrases]
    if "".join(numbers) == digits:
        off = [(0, numbers[0])]
    else:
        off = [(at, said) for at in range(len(numbers)) if (said := _instead(digits, numbers, at))]
        off = off or _exchanged(digits, numbers)
    if len(off) == 1:
        said, (first, last, number) = off[0][1], phrases[off[0][0]]
        items = (Item(*code.span("digits"), digits, int(said)), view.item(first, last, number))
        start, end = min(code.start(), first), max(code.end(), last)
        doubt = _DOUBT if len(phrases) == len(apart) - 1 else ""
        yield Statement("coined", {"mention": items}, start, end, {"name": digits}, doubt)


def _exchanged(digits: str, numbers: list[str]) -> list[tuple[int, str]]:
    """“1262”：提前12小时、提前2小时、提前6小时: the first of two that stand in the code the other way round."""
    if len(numbers) < 3:
        return []
    turned = [[*numbers[:at], numbers[at + 1], numbers[at], *numbers[at + 2 :]] for at in range(len(numbers) - 1)]
    return [(at, other[at]) for at, other in enumerate(turned) if "".join(other) == digits]


_HUGE = 10_000


def _together(text: str, digits: str, phrases: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """“1118”: 一个水厂、一个气站、一条管网，6条道路和2条坝顶路: where there is a count too many, two that 和 joins."""
    if len(phrases) != len(digits) + 1 or len(digits) < _LONG:
        return phrases
    pairs = [
        at
        for at, ((_, end, _), (start, close, _)) in enumerate(pairwise(phrases))
        if text[end - 1] == text[close - 1] and _AND.fullmatch(text, end, start)
    ]
    if len(pairs) != 1:
        return phrases
    at = pairs[0]
    (first, _, one), (_, last, other) = phrases[at : at + 2]
    return [*phrases[:at], (first, last, one + other), *phrases[at + 2 :]]


_AND = regex.compile(r"[^，。；：、\d]{2,12}[和与]")


def _with_none(text: str, span: Span) -> list[tuple[int, int, int]]:
    """“4012”：零材料、零成本、零见面、零距离、一个环节、2小时: four times none, and what is counted after it."""
    none = list(_NONE.finditer(text, *span))
    if len(none) < _SEVERAL:
        return []
    rest = _COUNTED.finditer(text, none[-1].end(), span[1])
    counted = [(*m.span(), number) for m in rest if (number := whole(m["n"])) is not None]
    return [(none[0].start(), none[-1].end(), 10 * len(none)), *counted]


_NONE = regex.compile("(?<=[：、，即指是])[零0](?=[\u4e00-\u9fff])")
_COUNTED = regex.compile(rf"(?P<n>{NUMBER})(?<!第.)”?(?:{CLASSIFIERS}|小时|分钟|天|日)")
_SEVERAL = 3


def _instead(digits: str, numbers: list[str], at: int) -> str:
    """What the code has in the place of one number, where all the others are in it (30 in “1530” for 1, 5, 50)."""
    before, after = "".join(numbers[:at]), "".join(numbers[at + 1 :])
    said = digits[len(before) : len(digits) - len(after)]
    told = digits.startswith(before) and digits.endswith(after) and len(said) == len(numbers[at])
    return said if told and len(numbers) > 2 else ""
