"""Places in lists of a fixed length (百强县第34位), rises into them (从第35位跨入30强), and the first few in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.relations.view import View, agrees, comparable, joined, pair, reckoned
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_LEAGUE = regex.compile(
    r"(?P<n>百|千|\d{2,4}|[二三四五六七八九]十)强[^，。；、\d]{0,8}(?:[，、](?:位列|位居|列|居|排名?)(?:全国|全省)?)?$"
)
_MEMBERS = regex.compile(  # 16县区综合考核排名第五
    r"(?<![\d第])(?P<n>\d{1,2}|[三四五六七八九十]{1,3})个?(?:县市区|县[（(]?市、?区[）)]?|县[（(]市[）)]|县市|县区|区县|市州|州市|盟市|地市|乡镇|街道)[^，。；、\d]{0,14}$"
    r"|排名?(?P<m>\d{2,3})个[^，。；、\d]{2,14}$"
    r"|(?<![一二三四五六七八九])(?P<best>十|百)[大佳][^，。；、：“\d]{2,8}”?(?:中|榜)?"  # “十大品牌”第1名
    r"(?:位列|位居|列|居|排名?)?$"
)
_INTO = regex.compile(
    r"(?:以外|左右)?(?:跨入|进入|跻身|挺进|迈入|升至|晋升|上升到|跃居)(?:全[国省市])?前?(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3})强"
)
_FIRST = regex.compile(
    r"前(?P<n>[三四五六七八九十\d]{1,2})[位名](?:的)?[^，。；：\d]{0,12}(?:是|为|：|有|依次为|分别为|分别是)[：]?"
)


def find(view: View) -> Iterator[Statement]:
    """Statements `in-league` (figure, low and high), `descending` and `rose-into` (smaller, larger)."""
    for facts, words in view.each:
        for fact in facts:
            if fact.figure.kind != "rank":
                continue
            if not fact.figure.parts:
                yield from _ranked(view, fact)
            if said := _NAMES.match(view.text, fact.end):
                yield from _named(view, fact, said)
            if said := _EACH.match(view.text, fact.end):
                yield from _as_many(view, facts, fact, said.end())
        if "前" in words:
            yield from _in_order(view, facts)
    yield from _left_behind(view)


def _left_behind(view: View) -> Iterator[Statement]:
    """空气质量排名倒数第26位，首次退出“后二十”: who has left the last twenty is not among them."""
    for match in _LEFT.finditer(view.text):
        rank = next(iter(view.told(match.start("place") - 1, match.end("place"))), None)
        last = parse_numeral(match["n"])
        was = _WAS.search(view.before(rank, 24)) if rank is not None else None
        if rank is not None and not was and last and rank.value > 1:
            first = reckoned(rank, Decimal(last) + 1, Decimal(0), f"后{match['n']}")
            yield pair("left-behind", first, rank)


_WAS = regex.compile("去年|上年|原来|[由从]")
_LEFT = regex.compile(
    r"倒数?第?(?P<place>\d{1,3})[名位]，(?:历史性|首次|成功|实现|一举|顺利|正式|彻底)*(?:退出|摆脱|告别|跳出)(?:了)?(?:全[国省市])?“?(?:后|倒数)第?"
    r"(?P<n>\d{1,3}|[二三四五六七八九]?十[一二三四五六七八九]?)(?:名|位|”)"
)


_MOVED = regex.compile(r"(?:同比|[比较](?:上年|去年))[^，。；\d]{0,6}$")  # 3家，同比少5家


def _named(view: View, first: Fact, said: re.Match[str]) -> Iterator[Statement]:
    """居民前五位死因分别为：脑血管病、恶性肿瘤、心脏病、损伤和中毒、呼吸系统疾病: as many names as places."""
    number = _FIRST_FEW.search(view.text, max(first.start - 2, 0), first.end)
    size = parse_numeral(number["n"]) if number else None
    names = said["names"].count("、") + 1
    joined = names + said["names"].rsplit("、", 1)[-1].count("和")
    if size and names > 1:
        yield agrees("as-many-as-first", first, said.end(), size in (names, joined))


_NAMES = regex.compile(r"位?的?[^，。；：、\d]{0,8}(?:分别|依次)(?:为|是)：?(?P<names>[^。；：\d\n]{6,80})[。；]")


def _ranked(view: View, fact: Fact) -> Iterator[Statement]:
    begin = max(fact.start - 24, 0)
    said = _LEAGUE.search(view.text, begin, fact.start) or _MEMBERS.search(view.text, begin, fact.start)
    size = parse_numeral(next(filter(None, said.groups()))) if said else None
    for place in joined(view, view.sentences[fact.sentence], fact) if size else ():  # “十佳项目”第1名、第2名
        if size and place.figure.kind == "rank":
            yield Statement("in-league", {"figure": (place,)}, place.start, place.end, {"low": 1, "high": int(size)})
    into = _INTO.match(view.text, fact.end)
    number = parse_numeral(into["n"]) if into else None
    if into and number:
        inside = reckoned(fact, Decimal(number) + 1, Decimal(0), f"{into['n']}强")
        yield pair("rose-into", inside, fact)


def _as_many(view: View, facts: list[Fact], first: Fact, begin: int) -> Iterator[Statement]:
    """甲、乙、丙位居前三位，分别占10.7%、10.1%和7.2%: as many values as places."""
    number = _FIRST_FEW.search(view.text, max(first.start - 2, 0), first.end)
    run = next((joined(view, facts, fact) for fact in facts if fact.start >= begin), [])
    size = parse_numeral(number["n"]) if number else None
    if size and len(run) > 1 and run[0].start - begin < _NEAR:
        yield agrees("as-many-as-first", first, run[-1].end, len(run) == size)


_NEAR = 6
_EACH = regex.compile(r"，分别(?:占|为|是|达到?|增长)")
_FIRST_FEW = regex.compile(r"前(?P<n>[一二三四五六七八九十\d]{1,2})[位名]?$")


_BY_ANOTHER = regex.compile(
    "(?:总量|规模|产值|占比|比重|增加值)[^，。；、\\d]{0,4}前.{1,3}[位名].{0,8}增[速幅]"
)  # 总量居前10位的行业增速为


def _in_order(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """位居前三位的行业是：甲31.93万人，占22.8%；乙21.45万人，占15.3%: from the greatest down."""
    if not facts:
        return
    for said in _FIRST.finditer(view.text, max(facts[0].start - 40, 0), facts[-1].start):
        listed = [fact for fact in facts if fact.start >= said.end() and fact.figure.kind in ("number", "percent")]
        levels = [fact for fact in listed if comparable(fact, listed[0]) and fact.measure == listed[0].measure]
        if len(levels) > 1 and listed[0].start - said.end() < 24:
            size = int(parse_numeral(said["n"]) or 0)
            if any(_MOVED.search(view.before(fact)) for fact in levels[:size]):
                return
            if _BY_ANOTHER.search(view.text, opening(view.text, said.start()), said.end()):
                continue
            for larger, smaller in pairwise(levels[:size]):
                yield pair("descending", smaller, larger)
            parts = [part for part in view.text[said.end() : levels[-1].end].split("；") if part]
            alone = "。" not in view.text[said.end() : levels[-1].end]
            if alone and len(parts) == len(levels) > 1:  # one entry between each two marks
                yield agrees("as-many-as-first", levels[0], levels[-1].end, len(levels) == size)
