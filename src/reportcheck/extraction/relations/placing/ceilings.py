"""Figures that the words between them bound: 确保6.5%、力争7%; 86个城市中第4位; 291项合并到120项; 87家（含国家级）."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.relations.view import View, comparable, ended, exactly, pair, reckoned
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_ENSURE = regex.compile(r"(?:确保|保证)[^，。；、\d]{0,16}$")
_STRIVE = regex.compile(r"(?:以上|左右)?[、，]?(?:并)?(?:力争|争取|冲刺)(?:增长|达到|完成|突破|实现)*")
_OF_SO_MANY = regex.compile(
    r"[^，。；、：\d]{0,6}(?:城市|市|县区|县市区|县市|县|区|省份|省区市|地区|单位|园区|开发区)"
    r"(?:（[^（）\d]{1,6}）)?(?:中)?的?(?:排名?|位居|居|位列|列)?"  # 7个市（州）中的第2名
)
_TOP = regex.compile(
    r"位?[^，。；\d]{0,2}（[^（）]{0,14}(?:进入|跻身|迈入|挺进)[^（）\d]{0,6}前(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3})"
)
_FEWER = regex.compile(
    r"[^，。；、\d]{0,14}(?:合并|精简|压减|压缩|整合|缩减|归并|削减)(?:调整|优化|整合)?(?:到|至|为|成)(?:了)?"
)
_TO = ("到", "至", "为", "成", "了")  # one of which _FEWER ends in
_HAVE = regex.compile(r"[^，。；：、\d]{2,12}(?:中)?，?(?:已|共)?有")
_DID = regex.compile(
    r"(?:已|全部|均|位居|居|位列|达到|完成|进入|排名|排|超过?|实现|获|列|处于|高于|低于|优于|增长|下降)"
)
_HOLDS = regex.compile(r"（(?:其中)?含(?P<of>[^（）\d，、]{2,8})）")
_MADE = regex.compile(r"(?:新建|改造|建成|新增|完成|建设)(?:了)?$")
_IN_YEARS = regex.compile(r"[^，。；、\d]{2,14}，(?:[两三四五]年|到20\d\d年底?)(?:内|共|累计)?(?:建成|完成|新建|改造)")
_LATER = regex.compile(
    r"[，、](?:[近过]?去?[一二三四五六七八九十\d]{1,2}年(?:来|间|累计|共)?)(?:净)?(?:增加|新增|增长)(?:了)?"
)


def find(view: View) -> Iterator[Statement]:
    """Statements `strive-above-ensure`, `rank-within-group`, `fewer-after`, `part-within-whole` (smaller, larger)."""
    for facts, said in view.each:
        for a, b in pairwise([fact for fact in facts if fact.figure.kind != "duration"]):
            if not comparable(a, b):
                if b.figure.kind == "rank":
                    yield from _ranked(view, a, b, view.between(a, b))
                continue
            words, counted = view.between(a, b), _counted(a) and _counted(b)
            if (
                ("争" in words or "冲刺" in words)
                and _STRIVE.fullmatch(words)
                and _ENSURE.search(view.before(a, 24))
                and a.sign == b.sign > 0
            ):
                yield pair("strive-above-ensure", exactly(a), exactly(b))
            elif not counted:
                continue
            elif words.endswith(_TO) and _FEWER.fullmatch(words):
                yield pair("fewer-after", exactly(b), exactly(a))
            elif words.endswith("有") and _HAVE.fullmatch(words) and _DID.match(view.text, b.end):
                yield pair("part-within-whole", b, a)
            elif "年" in words and _IN_YEARS.fullmatch(words) and _MADE.search(view.before(a)):
                yield pair("part-within-whole", a, b)
            elif a.measure == "level" and "年" in words and _LATER.fullmatch(words):
                within = [fact for fact in facts if fact.end < a.start and comparable(fact, b) and fact.value > a.value]
                named = "其中" in view.text[opening(view.text, a.start, "。；") : a.start]
                yield pair(
                    "new-within-total", b, within[0] if named and within else a
                )  # 318家，其中境外47家，五年新增112家
        if "含" in said:
            yield from _holding(view, facts)
        for fact in facts:
            if fact.figure.kind == "rank":
                yield from _in_front(view, fact)


def _counted(fact: Fact) -> bool:
    return fact.figure.kind == "number" and bool(fact.figure.unit) and not fact.figure.ulp


def _ranked(view: View, group: Fact, rank: Fact, words: str) -> Iterator[Statement]:
    """全国86个同类城市第4位: no place is behind the last."""
    if rank.figure.kind == "rank" and _counted(group) and group.value > 1 and _OF_SO_MANY.fullmatch(words):
        last = group._replace(figure=group.figure._replace(kind="rank", unit=rank.figure.unit))
        yield pair("rank-within-group", rank, exactly(last))


def _in_front(view: View, fact: Fact) -> Iterator[Statement]:
    """居全省第8（上升11位，首次进入全省前10）: the first ten end with the tenth."""
    said = _TOP.match(view.text, fact.end)
    number = parse_numeral(said["n"]) if said else None
    if said and number:
        yield pair("rank-within-group", fact, reckoned(fact, number, number * 0, f"前{said['n']}"))


def _holding(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """其中国家级8家，省级87家（含国家级）: what is held within is no more than what holds it."""
    for at, whole in enumerate(facts[1:], 1):
        said = _HOLDS.match(view.text, whole.end)
        for part in reversed(facts[:at]) if said else ():
            named = said is not None and view.before(part).endswith(said["of"])
            if named and comparable(part, whole) and not ended(view.between(part, whole)):
                yield pair("part-within-whole", part, whole)
                break
