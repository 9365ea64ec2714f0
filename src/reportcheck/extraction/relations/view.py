"""What the relation finders look at: the facts of a report, sentence by sentence, and the words between them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise, repeat
from operator import attrgetter
from typing import NamedTuple

from reportcheck import regex
from reportcheck.model.document import Document
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.lexicon import Lexicon

_AMOUNT = frozenset({"number", "percent", "point", "multiple", "ratio", "fraction", "rank", "range", "duration"})
_NAME_NOISE = regex.compile(
    r"[“”（）()的了地、，：\s]|全(?:省|市|国|区|县|州|镇|乡|旗|盟|年|社会)|我[省市区县国]|新增|累计|总数|总量|预期|目标|预计|达到?|超过?|实现|完成|力争|确保|年均|分别|均|其中|规模以上|规上|总(?=面积|规模|里程)|规模(?=占比|占?比重)|发电(?=装机)|力争|认定|\[\d{1,3}\]"
)
COMPARED = regex.compile(
    r"[比较](?:上年|去年|20\d\d年)[^，。；\d]{0,10}$"
)  # 安排30600万元，比2022年完成数28583万元增长
LESS_IS_MORE = regex.compile(  # what is better when it falls
    r"指数|颗粒|PM|发案|投诉|失业|能耗|事故|死亡|浓度|排放|成本|时间|时限|负债|不良"
)
DEED = regex.compile(  # 造林148万亩、其中…43万亩，修复草原517万亩: what begins with a deed of its own is no part
    r"，(?:修复|治理|整治|改造|新建|建设|建成|实施|开展|落实|争取|推进|推动|安排|发放|化解|压减|种植|播种)"
)
SET_BEFORE = regex.compile(r"(?:预算|计划|目标|任务)[^，。；、\d]{0,4}$")  # 完成24718万元，占预算16500万元的149.8%
OVERLAP = regex.compile(  # 国控7个、省控12个（有3个既是国控也是省控）: what is counted twice makes more than all
    r"[^。；\n（]{0,16}（[^（）]{0,20}(?:既[^（）]{1,12}[也又]|重复|交叉|重叠|兼|双重)"
    r"|[^。；\n\d]{0,4}[，；](?:两者|二者|其中)?[^。；\n，]{0,6}(?:重复|交叉|重叠)"
    r"|[^。；\n\d]{0,4}[，；](?:其中)?有\d+[家个户][^。；，\n]{0,10}同时"
)
BESIDE = regex.compile(r"^[^。；\d]{0,14}$")  # words between two figures that belong together
AREAS = frozenset({"平方米", "平方公里", "亩", "公顷", "公里", "米", "吨"})  # units in which no rate is told
PERCENT, POINTS = ("%", "‰"), ("个百分点",)
GRADES = ("级", "类")  # 三类桥136座, 县道四级公路, 三级医院: a word of the name
_STOPS = "，。；：\n"
GROUPS = {"全国": "nation", "全省": "province", "全市": "city"}  # a word for the places one is among, and its `among`
START = attrgetter("figure.start")  # the key of a bisection: one call where the property of a fact takes two
_END = attrgetter("figure.end")
_END_OF = regex.compile(r"[。！？\n]")  # a sentence
AROUND = 40  # characters before the first figure of a sentence, and behind its last
_ASKED = 160  # characters before a figure that anything asks for


class View(NamedTuple):
    """A report's facts in order, with those of each sentence at hand."""

    document: Document
    text: str
    facts: tuple[Fact, ...]
    sentences: dict[int, list[Fact]]
    lexicon: Lexicon
    clauses: dict[int, int]  # where that of each figure begins
    words: regex.Places
    pairs: list[tuple[Fact, Fact, str]]  # figures that follow each other in a sentence, and the words between them
    each: list[tuple[list[Fact], str]]  # of each sentence the figures, and the words around them: `AROUND` on each side
    several: list[tuple[list[Fact], str]]  # those of them with two figures and more
    opened: list[tuple[list[Fact], list[Fact]]]  # figures of a sentence, and of the next that begins with 其中

    def at(self, word: str) -> list[int]:
        """Where a word stands, in order."""
        return self.words.at(word)

    def near(self, words: Iterable[str], before: int, behind: int = 0) -> list[Fact]:
        """The facts, in order, that have a word begin within so many characters before them, or in or behind them.

        For finders that ask each figure for words it must have near it: looking for the words is ten times faster.
        """
        facts, found = self.facts, set[int]()
        for word in words:
            for at in self.at(word):
                place = bisect_left(facts, at - behind, key=_END)
                while place < len(facts) and facts[place].figure.start - before <= at:
                    found.add(place)
                    place += 1
        return [facts[place] for place in sorted(found)]

    def matches(
        self, pattern: re.Pattern[str], words: Iterable[str], before: int, behind: int
    ) -> Iterator[re.Match[str]]:
        """As `regex.near` in the text, with what is known of where the words stand."""
        return self.words.near(pattern, words, before, behind)

    def holding(self, words: Iterable[str]) -> list[list[Fact]]:
        """The sentences with figures, in order, whose text holds one of the words: the figures of each."""
        facts, text, found = self.facts, self.text, set[int]()
        for word in words:
            for at in self.at(word):
                place = bisect_left(facts, at, key=START)
                for fact in facts[place - 1 if place else 0 : place + 1]:
                    start = fact.figure.start
                    if fact.sentence in found:
                        continue
                    if not (_END_OF.search(text, at, start) if at < start else _END_OF.search(text, start, at)):
                        found.add(fact.sentence)
        return [self.sentences[at] for at in sorted(found) if at in self.sentences]

    def between(self, a: Fact, b: Fact) -> str:
        """The words between two figures."""
        return self.text[a.figure.end : b.figure.start]  # asked 3,000 times a report

    def before(self, fact: Fact, size: int = 16) -> str:
        """Up to `size` characters before a figure, not past the end of a clause."""
        start = fact.figure.start
        clause, begin = self.clauses.get(start), start - size  # asked 4,000 times a report
        if clause is None:  # a figure that was worked out has another place
            clause = max(map(self.text.rfind, _STOPS, repeat(0), repeat(start))) + 1
        return self.text[clause if clause > begin else begin : start]

    def told(self, begin: int, end: int) -> tuple[Fact, ...]:
        """The figures, dates too, that begin in a stretch of the text."""
        return self.facts[bisect_left(self.facts, begin, key=START) : bisect_left(self.facts, end, key=START)]

    def is_plan(self, fact: Fact) -> bool:
        """为预算14.60亿元的104.6%: is it what was planned, named as the base of a share?"""
        return self.text[fact.end : fact.end + 1] == "的" and bool(SET_BEFORE.search(self.before(fact, 16)))

    def after(self, fact: Fact, size: int = 16) -> str:
        """Up to `size` characters behind a figure."""
        end = fact.figure.end
        return self.text[end : end + size].split("\n")[0]


def view(document: Document, facts: tuple[Fact, ...], lexicon: Lexicon) -> View:
    """Group the facts by sentence, dates and ordinals left out."""
    groups: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.figure.kind in _AMOUNT:
            groups[fact.sentence].append(fact)
    text, clauses = document.text, {}
    for fact in facts:
        start = fact.figure.start
        begin = max(start - _ASKED, 0)
        for stop in _STOPS:
            if (at := text.rfind(stop, begin, start)) >= 0:
                begin = at + 1
        clauses[start] = begin
    pairs = [
        (one, other, text[one.figure.end : other.figure.start])
        for found in groups.values()
        for one, other in pairwise(found)
    ]
    each = [
        (found, text[max(found[0].figure.start - AROUND, 0) : found[-1].figure.end + AROUND])
        for found in groups.values()
    ]
    several = [told for told in each if len(told[0]) > 1]
    opened = [
        (one, other)
        for one, other in pairwise(groups.values())
        if text.startswith("其中", text.rfind("。", 0, other[0].figure.start) + 1)
    ]
    return View(
        document, document.text, facts, groups, lexicon, clauses, regex.Places(text), pairs, each, several, opened
    )


def place(facts: Sequence[Fact], fact: Fact) -> int:
    """Where a fact stands among others in order of appearance."""
    return bisect_left(facts, fact.start, key=START)


def comparable(a: Fact, b: Fact) -> bool:
    """Same unit and kind, so that one can be held against the other."""
    one, other = a.figure, b.figure
    if one.kind != other.kind:  # asked 5,000 times a report, and mostly so
        return False
    return one.unit == other.unit or one.unit.removesuffix("人次") == other.unit.removesuffix("人次")


def pair(kind: str, smaller: Fact, larger: Fact, **params: int) -> Statement:
    """A statement that one figure is not above another, from the one that stands first to the one that stands last."""
    start, end = min(smaller.start, larger.start), max(smaller.end, larger.end)
    return Statement(kind, {"smaller": (smaller,), "larger": (larger,)}, start, end, params)


def grown(level: Fact, earlier: Fact, rate: Fact, fell: bool) -> Statement:
    """A statement that a level grew from an earlier one at a rate, or fell, in whatever order the three stand."""
    roles = {"level": (level,), "earlier": (earlier,), "rate": (rate._replace(sign=-1 if fell else 1),)}
    return _told("growth-between", roles)


def differ(level: Fact, earlier: Fact, by: Fact, fell: bool) -> Statement:
    """A statement that a level is so much above an earlier one, or below it."""
    high, low = (earlier, level) if fell else (level, earlier)
    return _told("two-levels", {"reported": (by._replace(sign=1),), "minuend": (high,), "subtrahend": (low,)})


def _told(kind: str, roles: Mapping[str, tuple[Fact, ...]]) -> Statement:
    facts = [fact for found in roles.values() for fact in found]
    return Statement(kind, roles, min(fact.start for fact in facts), max(fact.end for fact in facts))


def agrees(kind: str, fact: Fact, end: int, held: bool, doubt: str = "") -> Statement:
    """A statement that the words said of a figure agree with each other: it is 1, and within bounds where they do."""
    one = fact.figure._replace(value=Decimal(1), kind="number", unit="", hedge="none", ulp=Decimal(0))
    roles = {"figure": (fact._replace(figure=one, sign=1),)}
    return Statement(kind, roles, fact.start, end, {"low": 0, "high": int(held), "in_words": 1}, doubt)


def in_units(kind: str, fact: Fact, units: tuple[str, ...], doubt: str = "") -> Statement:
    """A statement that a figure is told in one of these units, by what it says of."""
    return Statement(kind, {"figure": (fact,)}, fact.start, fact.end, {"units": units}, doubt)


def in_percent(fact: Fact) -> Fact:
    """Points as so many per cent, to be added to a rate (由44.6%提升至48.0%，提高3.4个百分点)."""
    return fact._replace(figure=fact.figure._replace(unit="%", kind="percent"))


def standing(facts: Sequence[Fact], at: int) -> Fact:
    """The figure at a place, or what it is the change of: 托位数4.9个，比上年增加0.6个，超过4.5个的目标."""
    own, before = facts[at], facts[at - 1] if at else None
    changed = before and own.measure == "change" and before.measure == "level" and comparable(before, own)
    return before if before and changed else own


def joined(view: View, facts: list[Fact], first: Fact) -> list[Fact]:
    """A figure with those that 、 and 和 join to it."""
    run = [first]
    for place in range(bisect_right(facts, first.start, key=START), len(facts)):
        if view.between(run[-1], facts[place]) not in ("、", "和"):
            break
        run.append(facts[place])
    return run


def strictly(a: Fact, b: Fact) -> tuple[Fact, Fact]:
    """Of two told to one digit the larger is printed larger: 5.3% is not above 5.4%, whatever they were before."""
    alike = a.figure.ulp == b.figure.ulp and a.figure.hedge == b.figure.hedge == "none"
    return (exactly(a), exactly(b)) if alike else (a, b)


def as_printed(fact: Fact) -> Fact:
    """The fact with the number it prints, its hedge left aside."""
    return fact._replace(figure=fact.figure._replace(hedge="none"))


def exactly(fact: Fact) -> Fact:
    """The fact with just the number it prints: a bound (2万个以上) or a step (5万亿元) is no rounded amount."""
    return fact._replace(figure=fact.figure._replace(hedge="none", ulp=Decimal(0)))


def reckoned(fact: Fact, value: Decimal, slack: Decimal, text: str) -> Fact:
    """The fact with a figure that follows from others, at its place: `slack` is the width of what it may be."""
    return fact._replace(figure=fact.figure._replace(value=value, ulp=slack, printed="", text=text))


def loose(fact: Fact) -> Fact:
    """The fact with a share that may be one unit off its own quotient, as those are that were made to add up to 100."""
    return fact._replace(figure=fact.figure._replace(ulp=fact.figure.ulp * 3))


def term(ratio: Fact, part: Decimal) -> Fact:
    """One term of a ratio as a share in per cent, at the ratio's place; of 23.3:50:26.7 each is told to a tenth."""
    ulp = min(Decimal(1).scaleb(int(part.as_tuple().exponent)) for part in ratio.figure.parts)
    figure = ratio.figure._replace(kind="percent", value=part, unit="%", parts=(), printed="", text=f"{part}%", ulp=ulp)
    return ratio._replace(figure=figure, measure="share")


def significant(fact: Fact) -> int:
    """How many digits a number tells, the noughts at its end left out."""
    return len(str(int(fact.value / (fact.figure.ulp or 1))).rstrip("0"))


def printed(*facts: Fact) -> tuple[Fact, ...]:
    """The figures as printed, where all have one hedge: 超1.5万家 and 超1.3万家 can both be, but hardly of one thing.

    Where their hedges differ, as they are.
    """
    hedges = {fact.figure.hedge for fact in facts}
    if len(hedges) > 1 or "none" in hedges or not all(fact.text[0].isdigit() for fact in facts):
        return facts
    return tuple(as_printed(fact) for fact in facts)


def ended(words: str) -> bool:
    """Does a sentence, or a part of one that stands alone, end in these words?"""
    return any(mark in words for mark in "；。\n")


@lru_cache(maxsize=4096)
def plain(label: str) -> str:
    """A label without the words that differ from mention to mention of one thing."""
    return _NAME_NOISE.sub("", label).replace("比例", "比重")
