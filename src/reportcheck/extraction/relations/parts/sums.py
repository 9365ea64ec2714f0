"""Wholes and all their parts: 其中 central and local, a list that closes the sentence, 上述N, 合计N."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.parts.spoken_of import NETTED
from reportcheck.extraction.relations.view import DEED, GRADES, View, comparable
from reportcheck.extraction.slips import off_and_slack, one_exchanged, one_slip
from reportcheck.model.fact import Fact, Statement

_LIST = regex.compile(
    r"(?:其中|包括|分别是|即)[：，]?[^，。；：（）]{0,14}$|：[^，。；：（）]{0,14}$|^[^，。；：（）\d]{0,10}（(?:其中|含)?[^，。；：（）]{0,14}$"
)
_MARKS = ("其中", "：", "（", "包括", "分别是", "即")  # one of which _LIST holds
_JOIN = regex.compile(
    r"^[^，。；：\d（）]{0,4}[、，和][^，。；：、\d（）]{1,14}(?:（[^（）\d]{1,20}）)?$|^（[^（）]{1,20}）[、，][^，。；：、\d（）]{1,14}$"
)
_INSIDE = regex.compile(r"用于|其中|包括")  # what follows is part of the part before it
_REST = regex.compile(r"等|其余|其他|主要|重点|新增|同比|增长")


def find(view: View) -> Iterator[Statement]:
    """Statements `sum-complete`, `sum-listed`, `sum-above` and `sum-kinds` with roles whole and part."""
    for told, said in view.several:
        if not any(mark in said for mark in _MARKS):
            continue
        facts = [fact for fact in told if fact.figure.unit not in GRADES]
        for at, whole in enumerate(facts[:-1]):
            if whole.measure != "level" or whole.figure.kind != "number" or not whole.figure.unit:
                continue
            parts = _parts(view, facts, at)
            if len(parts) < 2 or NETTED.search(view.before(whole)):
                continue
            if not _is_part(view, facts[:at], whole):
                yield from _judged(view, whole, parts)
    yield from _carried(view)
    yield from _above(view)
    yield from _kinds(view)


def _is_part(view: View, before: list[Fact], last: Fact) -> bool:
    """20项指标，其中约束性7项、预期性13项：甲类3项，…: what the colon opens is of all, not of the part named last."""
    if not before or not view.text.startswith("：", last.end):
        return False
    mark = view.text.rfind("其中", before[0].start, last.start)
    wholes = [fact for fact in before if fact.end <= mark and comparable(fact, last)]
    parts = [fact for fact in before if fact.start > mark and comparable(fact, last)]
    return bool(wholes and parts)


def _parts(view: View, facts: list[Fact], at: int) -> list[Fact]:
    """The amounts of the same unit listed right behind 其中 or a colon that follows the whole."""
    whole = facts[at]
    first = next((n for n in range(at + 1, len(facts)) if facts[n].measure not in ("change", "growth", "gap")), at)
    words = view.between(whole, facts[first])
    near = first > at and len(words) <= 60 and comparable(whole, facts[first])
    if not near or "。" in words or "；" in words or not _LIST.search(words):
        return []
    return [] if _PLUS.search(words) else _run(view, facts, first)  # 支出49.36亿元，加：上解支出7.28亿元


def _first_few(whole: Fact, parts: Sequence[Fact]) -> bool:
    """Do the first two or more of the parts give the whole, and all of them do not? What follows is another list."""
    return not _gives(whole, parts) and any(_gives(whole, parts[:size]) for size in range(2, len(parts)))


def _gives(whole: Fact, parts: Sequence[Fact]) -> bool:
    off, slack = off_and_slack(whole, parts)
    return abs(off) <= slack


def _run(view: View, facts: list[Fact], at: int) -> list[Fact]:
    run = [facts[at]]
    alone = not DEED.search("，" + view.before(facts[at]))
    for a, b in pairwise(facts[at:]):
        words = view.between(a, b)
        if alone and DEED.match(words):
            break
        if not comparable(a, b) or b.measure != "level" or not _JOIN.match(words) or _INSIDE.search(words):
            break
        run.append(b)
    return run


def _judged(view: View, whole: Fact, parts: list[Fact]) -> Iterator[Statement]:
    """Complete where central and local are named, or where the list ends the sentence and nearly gives the whole."""
    words = view.text[whole.end : parts[-1].start]
    bracket = "（" in view.between(whole, parts[0])
    if any(_TAKEN.search(view.before(part)) for part in parts) or (bracket and _NET.search(view.before(whole))):
        yield from _signed(view, whole, parts) if "其中" not in words else ()
        return
    if "new" in whole.tags and any(part.value > whole.value for part in parts):
        return  # 上市公司41家，当年新增3家，其中主板14家: of all there are
    if bracket and _difference(whole, parts) and _OPPOSED.search(words):
        return
    if bracket and ("含" in words or "全线" in words) and sum(part.value for part in parts) != whole.value:
        off = sum((part.value for part in parts), -whole.value)
        if len(parts) > 2 and whole.value > _MANY * (whole.figure.ulp or 1) and one_exchanged(whole, parts, off):
            yield _statement("sum-nearly", whole, parts)._replace(doubt="some kinds may not be told")
        return  # 设站8座（全线17座，含与邻市共用1座）
    end = view.after(parts[-1], 8).lstrip("左右以上）")
    total = sum(part.value for part in parts)
    if _first_few(whole, parts):
        return
    alike = {part.label.endswith(whole.label[-2:]) for part in parts}
    if len(alike) > 1 and total * 2 > whole.value * 3:
        return  # 毕业3000人（其中技工学校招生1591人，在校生3964人，毕业1519人）: each of another number of the sentence
    if len(parts) == 2 and "中央" in words and "地方" in words:
        yield _statement("sum-complete", whole, parts)
    elif (
        len(parts) >= 3
        and not _REST.search(words)
        and end[:1] in "。；\n"
        and whole.value
        and total * 20 > whole.value * 17
    ) or (
        bracket
        and view.after(parts[-1], 1) in "）左"
        and (total * 20 > whole.value * 19 or one_exchanged(whole, parts, total - whole.value))
        and (total * 2 < whole.value * 3 or one_slip(whole, parts, total - whole.value))
    ):
        yield _statement("sum-listed", whole, parts)
        bracketed = bracket and not _INSIDE.search(words) and "含" not in words
        some = "其中" in words and total != whole.value and not one_slip(whole, parts, total - whole.value)
        if bracketed or ((":" in words or "：" in words) and not some):  # 其中 need not name all of it
            yield _statement("sum-nearly", whole, parts)


def _signed(view: View, whole: Fact, parts: list[Fact]) -> Iterator[Statement]:
    """净增4户（新增7户、退出3户）; 财力6.9亿元，即收入3.3亿元，加补助3.8亿元，减上解0.2亿元: some are taken off."""
    minus = [at for at, part in enumerate(parts) if _TAKEN.search(view.before(part))]
    opened = "（" not in view.between(whole, parts[0]) or _THEN.search(view.before(parts[0]))
    if not minus or not (opened or _NET.search(view.before(whole))):
        return  # 院士工作站12家（当年摘牌3家、新建2家）: what there is, and what came and went in the year
    if whole.value == sum((part.value if at in minus else -part.value for at, part in enumerate(parts)), Decimal(0)):
        return  # 小学减少2所（撤并3所、新建1所）
    off = sum((-part.value if at in minus else part.value for at, part in enumerate(parts)), -whole.value)
    if _gives(whole, parts):
        return  # 收入总计434万元，包括：…，动用预算稳定调节基金9万元，…: what is used is income
    fits = abs(off) <= off_and_slack(whole, parts)[1]
    if 0 not in minus and (
        fits or one_slip(whole, parts, off) or any(one_slip(whole, [parts[at]], -off) for at in minus)
    ):
        made = _statement("sum-nearly", whole, parts)
        params = {"partition": "complete", "minus": ",".join(map(str, minus))}
        yield made._replace(params=params, doubt="" if fits else "not all that came and went need be told")


_MANY = 1_000  # so large a number falls short by just an exchange of digits hardly by chance
_TAKEN = regex.compile(
    r"(?:减去?|扣除|动用|退[出库城役]?|撤并|撤销|停办|关闭|淘汰|未过|取消|重复计算(?:量|数)?|注销|核销|用去|调出|偿还|减少|消化|迁出|死亡|离任|退休)(?!率)[^，。；：、\d]{0,8}$"
)


def _difference(whole: Fact, parts: list[Fact]) -> bool:
    """招聘2963人（计划3140人，未招满177人）; 6户未签约（应签约217户，已签约211户）: two that differ by the whole."""
    return len(parts) == 2 and abs(parts[0].value - parts[1].value) == whole.value


_THEN = regex.compile(r"上年|年初|期初|原有|原")
_OPPOSED = regex.compile(r"额度|使用|剩余|超|任务|计划|应|原|新|撤|停|退|取消|未|转贷|还本|上年|[开关增减收支进出]")
_PLUS = regex.compile(r"加上?：?[^，。；：、\d]{0,14}$")
_NET = regex.compile(r"(?:净增加?|净减少?|增加|减少)了?$")


def _carried(view: View) -> Iterator[Statement]:
    """其中，中央…，地方… as a sentence of its own: its whole is the amount that the sentence before it opens with."""
    for (before, told), (here, facts) in pairwise(view.sentences.items()):
        start = facts[0].start
        if len(facts) < 2 or here - before != 1 or "其中" not in view.text[max(start - 30, 0) : start]:
            continue
        opening = view.text[view.text.rfind("\n", 0, start) + 1 : start][-30:]
        wholes = [fact for fact in told if fact.measure == "level" and fact.figure.kind == "number"]
        if wholes and opening.startswith("其中") and comparable(wholes[0], facts[0]):
            parts = _run(view, facts, 0)
            if len(parts) == 2:
                yield from _judged(view, wholes[0], parts)


_AS_PART = regex.compile(r"[与和、加][^。；\n]{0,30}(?:之和|合计|相加)")


def _above(view: View) -> Iterator[Statement]:
    """上述2万亿元: the sum of the two amounts named last before it, where no more are told there."""
    for at, whole in enumerate(view.facts) if "上述" in view.text else ():
        if whole.figure.ulp and view.text.endswith("上述", 0, whole.start):
            if _AS_PART.match(view.text, whole.end):  # 调入的11.60亿元，就是上述11.20亿元与0.40亿元之和
                continue
            near = [f for f in view.facts[max(0, at - 5) : at] if comparable(f, whole) and whole.start - f.end < 90]
            fits = len(near) > 1 and near[-2].value + near[-1].value == whole.value
            if (
                fits
                or len(near) == 2
                or (len(near) > 1 and one_slip(whole, near[-2:], near[-2].value + near[-1].value - whole.value))
            ):
                yield _statement("sum-above", whole, near[-2:])


def _kinds(view: View) -> Iterator[Statement]:
    """24个指标，包括…16个预期性指标，以及…8个约束性指标: two kinds, joined by 以及, are all there is."""
    for facts, words in view.several:
        for at, whole in enumerate(facts) if "以及" in words else ():
            if whole.figure.ulp or whole.figure.kind != "number" or not _HOLDS.match(view.text, whole.end):
                continue
            noun = whole.label[-2:]
            parts = [
                f for f in facts[at + 1 :] if comparable(f, whole) and f.label[-2:] == noun and f.label != whole.label
            ]
            if len(parts) == 2 and "以及" in view.between(parts[0], parts[1]):
                yield _statement("sum-kinds", whole, parts)


_HOLDS = regex.compile(r"[^，。；\d]{2,10}，(?:包括|其中|分为|含)")


def _statement(kind: str, whole: Fact, parts: list[Fact]) -> Statement:
    partition = "partial" if kind == "sum-listed" else "complete"  # 其中 seldom names all there is
    return Statement(
        kind, {"whole": (whole,), "part": tuple(parts)}, whole.start, parts[-1].end, {"partition": partition}
    )
