"""由A提高到B, 从第9位升至第2位, 从209元、280元提高到217元、290元: the verb says which of the two is larger."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import GRADES, View, as_printed, comparable, strictly
from reportcheck.extraction.vocabulary import alternation
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.lexicon import Lexicon

_FROM = regex.compile(r"[由从][^由从，。；]{0,18}$")


def find(view: View) -> Iterator[Statement]:
    """Statements `from-to` with roles smaller and larger; a rank that rises grows smaller in number."""
    verbs = _verbs(view.lexicon)
    for facts, words in view.several:
        for at in range(len(facts) - 1) if "由" in words or "从" in words else ():
            starts = _run(view, facts, at)
            if starts is None or view.text.endswith("倒数", 0, starts[0].start):  # 由倒数第二跃居第六
                continue
            ends = _following(view, facts, at + len(starts))
            first = starts[0].start
            if starts[0].figure.unit in _PLACES and _RANKED.search(view.text, max(first - 60, 0), first):
                starts, ends = [_rank(fact) for fact in starts], [_rank(fact) for fact in ends]
            if ends and _told_otherwise(starts[0], ends[0]) and verbs.search(view.between(starts[-1], ends[0])):
                yield Statement("unit-of-name", {"figure": (ends[0],)}, starts[0].start, ends[0].end,
                                {"units": (starts[0].figure.unit,)})  # fmt: skip
            if len(starts) > 1 == len(ends) and "分别" in view.before(starts[0], 24):
                roles = {"subject": tuple(starts), "value": tuple(ends)}
                params = {"readings": (str(len(starts)),)}
                yield Statement("parallel-silent", roles, starts[0].start, ends[0].end, params)
            if not ends or len(ends) < len(starts) or not comparable(*_ranks(starts[0], ends[0])):
                continue
            said = verbs.search(view.between(starts[-1], ends[0]))
            if said is None:
                continue
            for start, end in zip(starts, ends, strict=False):
                start, end = _ranks(start, end)
                joined = said["verb"] in _JOINS and not _INTO.search(view.between(starts[-1], ends[0]))
                turned = start.measure == "growth" and start.sign != end.sign  # 由下降6.8%转为增长4.5%
                turned = turned or _by_so_much(view, facts, end, said[0])
                if comparable(start, end) and not (joined or turned) and not _ambiguous(said["verb"], start):
                    yield _statement(start, end, said["verb"], bool(said["up"]))


def _by_so_much(view: View, facts: list[Fact], end: Fact, words: str) -> bool:
    """由520元提高30元，达到550元: the second is the step, and no end."""
    after = next((fact for fact in facts if fact.start >= end.end), None)
    bare = words.endswith(("提高", "增加", "提升", "增长", "上调", "下降", "降低", "减少", "下调", "了", *_SET))
    return bare and after is not None and _ARRIVES.fullmatch(view.between(end, after)) is not None


_SET = ("调增", "调减", "核增", "核减", "追加", "压减")  # 由126800万元调减7500万元至119300万元
_ARRIVES = regex.compile("[，、]?(?:达到?|至|到|增至|提至|升至|降至|为)")
_JOINS = frozenset({"整合", "合并", "归并"})
_INTO = regex.compile(r"[为成到至]")  # 由2家牵头医院整合17家卫生院 makes no fewer of them


def _ranks(start: Fact, end: Fact) -> tuple[Fact, Fact]:
    """由2016年的100位升至第86位: a number of places beside a rank is a rank too; 吨 beside 吨标准煤 is of that."""
    one, other = start.figure, end.figure
    if one.kind == other.kind == "number" and other.unit and one.unit != other.unit and one.unit.startswith(other.unit):
        return start, end._replace(figure=other._replace(unit=one.unit))  # 由1.71吨标准煤下降到1.33吨
    if one.kind == "number" and one.unit in _PLACES and other.kind == "rank":
        return _rank(start, other.unit), end
    return start, end


def _rank(fact: Fact, unit: str = "位") -> Fact:
    """百强县排名由99位提升至87位: where places are told of, a number of them is one."""
    places = fact.figure.kind == "number" and fact.figure.unit in _PLACES
    return fact._replace(figure=fact.figure._replace(kind="rank", unit=unit), measure="rank") if places else fact


_GRADES = frozenset("ⅠⅡⅢⅣⅤⅥ")  # of water: the first is the best
_PLACES = frozenset({"位", "名"})
_RANKED = regex.compile(r"排名|排位|位次|名次|强[县市区省镇]|综合实力|竞争力")


def _told_otherwise(start: Fact, end: Fact) -> bool:
    """645元/月 and 801元/年: an amount told by the month at one end and by the year at the other."""
    one, other = start.figure.unit, end.figure.unit
    return one != other and "/" in one and "/" in other and one.split("/")[0] == other.split("/")[0]


def _statement(start: Fact, end: Fact, verb: str, up: bool) -> Statement:
    grows = up != (start.figure.kind == "rank" or start.text[0] in _GRADES)  # 由Ⅱ类降为Ⅲ类
    start, end = strictly(start, end)  # from 4.5% nothing falls to 4.6%
    smaller, larger = (start, end) if grows else (end, start)
    doubt = ""
    if smaller.value > larger.value and "approx" in (smaller.figure.hedge, larger.figure.hedge):
        smaller, larger, doubt = as_printed(smaller), as_printed(larger), "one of the two is told with 左右 or 约"
    roles = {"smaller": (smaller,), "larger": (larger,)}
    params = {"verb": verb, "start": start.text, "end": end.text}
    return Statement("from-to", roles, start.start, end.end, params, doubt)


def _run(view: View, facts: list[Fact], at: int) -> list[Fact] | None:
    """The figures after 由 or 从, joined by 、, starting at `at`."""
    if "to" in facts[at].tags:
        return None
    if not _FROM.search(view.before(facts[at], 24)) or (at and view.between(facts[at - 1], facts[at]) in ("、", "和")):
        return None
    return _following(view, facts, at)


def _following(view: View, facts: list[Fact], at: int) -> list[Fact]:
    run = facts[at : at + 1]
    while (
        at + 1 < len(facts)
        and view.between(facts[at], facts[at + 1]) in ("、", "和", "")  # 13677户49479人
        and facts[at].figure.kind == facts[at + 1].figure.kind
    ):
        at += 1
        run.append(facts[at])
    return run


def _ambiguous(verb: str, fact: Fact) -> bool:
    """A quicker procedure takes fewer days, a structure develops: such verbs say nothing of a size."""
    if fact.figure.kind == "ratio" and (verb in ("发展", "升级", "整合") or fact.figure.parts[:1] == (Decimal(1),)):
        return True  # 医护比由1∶1.14提高到1∶1.17: of the second to the first, or of the first to the second
    if fact.figure.unit in GRADES and verb in ("扩大", "扩展", "拓展", "推广", "延伸"):
        return True  # 由三级医院扩大到二级及以上医院: to more of them
    return fact.figure.kind == "duration" and verb in ("提速", "加快", "提升", "优化", "改善", "增强")


def _verbs(lexicon: Lexicon) -> re.Pattern[str]:
    if lexicon not in _COMPILED:
        up, down = (alternation(lexicon.list("from-to", key)) for key in ("up", "down"))
        _COMPILED.clear()
        _COMPILED[lexicon] = regex.compile(
            rf"^[^，。；！？\d]{{0,8}}?(?P<verb>(?P<up>{up})|(?P<down>{down}))(?:到|至|为|成|了)?"
            r"(?:[^，。；、\d]{0,6}|(?:目前|现在|去年|今年)?的?|(?:20\d\d年)(?:末|底)?的?[^，。；\d]{0,4})$"
        )
    return _COMPILED[lexicon]


_COMPILED: dict[Lexicon, re.Pattern[str]] = {}
