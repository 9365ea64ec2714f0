"""What is left of a number after what is done: 16项问题，已整改7项，剩余9项."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise, takewhile

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.relations.view import View, comparable, ended, reckoned
from reportcheck.extraction.slips import one_slip
from reportcheck.model.fact import Fact, Statement

_LEFT = regex.compile(r"(?:剩余|其余|余下|还剩|尚余|未完成|没有完成|未达到|正在推进|还有)的?$")
_UNDONE = regex.compile(
    r"(?:没有|未能?|尚未|暂未)(?:完成|办结|整改|落实|开工|达到?|实现)|与(?:规划|年度|预期|计划)?目标[^，。；\d]{0,8}差距|正在(?:推进|办理|整改)"
)
_LEFT_ENDS = frozenset({"剩余", "其余", "余下", "还剩", "尚余", "完成", "达到", "推进", "还有"})  # of _LEFT, but for 的
_OFF = frozenset("少差多超出")  # what _SHORT ends in
_UNDONE_BEGINS = frozenset("没未尚暂与正")
_GOAL = regex.compile(r"目标[^，。；\d]{0,4}$")
_SHORT = regex.compile(r"[，、](?:(?P<less>少|差|短少)|多|超出?)$")
_DONE = regex.compile(r"已(?:经)?[^，。；\d]{0,6}$|(?:完成|整改|交付|建成|落实|办结|化解|销号)(?:了)?[^，。；\d]{0,4}$")
_IS_DONE = regex.compile(r"(?:已|均|均已|都)?(?:超额|全部|提前|如期|按期|基本)*(?:完成|达到|实现|办结|达标)")
_MARKS = frozenset("，。；、")
_CALLED_OFF = regex.compile(r"(?:取消|终止|暂缓|调整|合并)(?:了)?$")
_NOT_YET = regex.compile(r"(?:未|没有|尚未)(?:能)?完成[^，。；\d]{0,8}$")
_NEAR = 90  # characters in which the three are told


def find(view: View) -> Iterator[Statement]:
    """Statements `sum-left` (whole, part: what is done, what is left) and `goal-less-reached` (goal, done, gap)."""
    counts = [fact for fact in view.facts if fact.measure == "level" and fact.figure.kind == "number"]
    yield from _by_status(view, counts)
    yield from _since(view)
    yield from _of_large_and_small(view)
    yield from _less(view, counts)
    but_for = {said.end(): said for said in regex.near(_BUT_FOR, view.text, ("外，",), 32, 8)}
    for at, left in enumerate(counts):
        start, end = left.figure.start, left.figure.end
        ahead, after = view.text[max(start - 2, 0) : start], view.text[end : end + 1]
        if at > 1 and ahead[-1:] in _OFF:
            yield from _gap(view, counts[at - 2 : at], left)
        if said := but_for.get(left.start):
            yield from _but_for(view, counts[max(0, at - 2) : at], left, said)
        told = (ahead in _LEFT_ENDS or ahead.endswith("的")) and _LEFT.search(view.before(left))
        undone = told or (after in _UNDONE_BEGINS and _UNDONE.match(view.text, left.end))
        if not undone or not left.figure.unit:
            continue
        before = [fact for fact in counts[max(0, at - 4) : at] if comparable(fact, left) and _close(fact, left)]
        planned = [fact for fact in before if view.is_plan(fact)]  # 收入158亿元，完成预算157亿元的100.8%
        before = [fact for fact in before if fact not in planned]
        if before and _OF_ONE_YEAR.match(view.text, before[0].end):
            continue  # 累计脱贫4.16万人，其中2019年脱贫1127人，剩余214人
        if any(_all_told(plan, before, left) for plan in planned):
            continue  # 10项目标，6项完成、2项基本完成、2项未完成
        if len(before) == 3 and _CALLED_OFF.search(view.before(before[2])) and _DONE.search(view.before(before[1])):
            roles = {"whole": (before[0],), "part": (*before[1:], left)}  # 486项，完成462项，取消14项，10项没有完成
            yield Statement("sum-left", roles, before[0].start, left.end, {"partition": "complete"})
        before = before if len(before) == 2 else [fact for fact in before if not ended(view.between(fact, left))]
        # 未完成的4项为…；其余17项均已完成; 已完成整改107个：立行立改完成96个，尚余2个
        if before and left.sentence != before[-1].sentence and _of_others(view, before[0], left):
            continue
        done = _IS_DONE.match(view.text, before[0].end) if before else None
        if done and view.text[done.end() : done.end() + 1] in _MARKS:
            continue  # 6项完成；…2项基本完成；…2项没有达到预期
        undone_first = before and (_NOT_YET.search(view.before(before[0], 20)) or _DONE.search(view.before(before[0])))
        if len(before) == 2 and before[0].value > before[1].value and not undone_first and _parted(view, before[1]):
            roles = {"whole": (before[0],), "part": (before[1], left)}
            yield Statement("sum-left", roles, before[0].start, left.end, {"partition": "complete"})


_OF_ONE_YEAR = regex.compile(r"，其中(?:20\d\d年|当年|今年|去年)")


def _of_others(view: View, whole: Fact, left: Fact) -> bool:
    """新增海湾5个，…。剩余120个排污口完成整治: what is left is named, and was not counted before."""
    noun = _NOUN.match(view.text, left.end)
    return noun is not None and noun[0][-2:] not in view.text[whole.start - _NEAR : left.start]


_NOUN = regex.compile(
    "(?!均|已|也|都|全部|正在|未|完成|将)[\u4e00-\u9fff]{2,8}?(?=全部|均|已|也|都|正在|未|完成|将|[，。；])"
)


def _all_told(plan: Fact, before: list[Fact], left: Fact) -> bool:
    return plan.value == sum(fact.value for fact in before if fact.start > plan.start) + left.value


def _but_for(view: View, before: list[Fact], left: Fact, said: re.Match[str]) -> Iterator[Statement]:
    """23个项目除一个跨年度实施外，其余22个全部完工: all but so many."""
    number = parse_numeral(said["n"])
    wholes = [fact for fact in before if fact.end <= said.start() and comparable(fact, left)]
    if number and wholes and not ended(view.text[wholes[-1].end : left.start]):
        out = reckoned(wholes[-1], number, Decimal(0), said["n"] + left.figure.unit)
        roles = {"whole": (wholes[-1],), "part": (out, left)}
        yield Statement("sum-left", roles, wholes[-1].start, left.end, {"partition": "complete"})


_BUT_FOR = regex.compile(
    r"除了?(?P<n>[一二两三四五六七八九十]{1,2}|\d{1,2})[个家项户所座条处件][^，。；\d]{0,24}外，(?:其余|其他|剩余)的?(?=\d)"
)


def _less(view: View, counts: list[Fact]) -> Iterator[Statement]:
    """安排232228万元，…。剔除38494万元，…为193734万元: what is left when a part is taken out."""
    for at, (out, left) in enumerate(pairwise(counts)):
        if not out.figure.ulp or not comparable(out, left) or not _TAKEN_OUT.search(view.before(out, 40)):
            continue
        said = _LEAVES.fullmatch(view.between(out, left))
        before = [fact for fact in counts[max(0, at - _NEAR_BY) : at] if comparable(fact, out) and _close_by(fact, out)]
        fits = [fact for fact in before if said and fact.value - out.value == left.value]
        slips = [fact for fact in before if said and _slips(fact, out, left)]
        for whole in fits[:1] or (slips if len(slips) == 1 else []):
            roles = {"whole": (whole,), "part": (out, left)}
            doubt = "" if fits else "what it is taken out of is not said"
            yield Statement("sum-left", roles, whole.start, left.end, {"partition": "complete"}, doubt)


def _slips(whole: Fact, out: Fact, left: Fact) -> bool:
    long = min(fact.value / (fact.figure.ulp or 1) for fact in (whole, out, left)) > _LONG
    return long and one_slip(whole, (out, left), out.value + left.value - whole.value)


def _close_by(fact: Fact, out: Fact) -> bool:
    return out.start - fact.end < 2 * _NEAR and out.sentence - fact.sentence < 2


_NEAR_BY, _LONG = 5, 1_000
_TAKEN_OUT = regex.compile(r"(?:剔除|扣除|减去|扣减)[^，。；\d]{0,30}$")
_LEAVES = regex.compile(r"[^，。；\d]{0,12}[，、][^，。；\d]{0,24}?(?:为|是|剩余|余|还有|达)")


def _by_status(view: View, counts: list[Fact]) -> Iterator[Statement]:
    """18项惠民实事，5项基本完成，11项如期启动，2项…立项: how far each has come, and together they are all."""
    text, told = view.text, list[bool]()
    for figure in (fact.figure for fact in counts):
        begins = text[figure.start - 1] in "，；、" and text[figure.end : figure.end + 1] in _TOLD_BEGINS
        told.append(begins and _TOLD.match(text, figure.end) is not None)
    yield from _by_stage(view, counts)
    for at, whole in enumerate(counts[:-2]):
        if told[at] or not (told[at + 1] and told[at + 2]) or view.text[counts[at + 1].start - 1] != "，":
            continue
        run = takewhile(lambda pair: pair[1], zip(counts[at + 1 :], told[at + 1 :], strict=True))
        parts = [fact for fact, _ in run if fact.sentence == whole.sentence]
        alike = all(fact.figure.unit == whole.figure.unit != "" and not fact.figure.ulp for fact in parts)
        last = parts[-1] if parts else whole
        if _ONE_MORE.search(view.text[last.end : view.text.find("。", last.end) + 1]):
            continue  # 9项超额完成、2项基本持平，…能耗下降率未达预期
        if len(parts) > 1 and alike and whole.value > max(fact.value for fact in parts):
            roles = {"whole": (whole,), "part": tuple(parts)}
            yield Statement("sum-left", roles, whole.start, parts[-1].end, {"partition": "complete"}, _DOUBT)


_ONE_MORE = regex.compile(
    r"[1一]项(?:略|稍)?(?:低于|未|没有|滞后|落后)|[\u4e00-\u9fff]{3}(?:未达|未完成|未实现|低于预期|没有完成|不及预期)"
)


def _by_stage(view: View, counts: list[Fact]) -> Iterator[Statement]:
    """52个项目，25个项目竣工，在建项目18个，推进项目9个: the last are told by the stage before the number."""
    ends = [view.text[max(fact.start - 2, 0) : fact.start] for fact in counts]  # most are told otherwise
    staged = [
        word in _STAGE_WORDS and _STAGE.search(view.text, max(fact.start - 14, 0), fact.start) is not None
        for word, fact in zip(ends, counts, strict=True)
    ]
    near = {one for at, is_one in enumerate(staged) if is_one for one in range(max(at - _STAGES, 0), at + _STAGES)}
    told = [one in near and _AT_STAGE.match(view.text, fact.end) is not None for one, fact in enumerate(counts)]
    for at, whole in enumerate(counts[:-2]):
        if at not in near:
            continue
        run = [one for one in range(at + 1, min(at + _STAGES, len(counts))) if told[one] or staged[one]]
        parts = [counts[one] for one in run if counts[one].sentence == whole.sentence]
        if (
            told[at]
            or staged[at]
            or _FIRST_STAGE.search(view.before(whole))
            or len(parts) < 2
            or not staged[run[-1]]
            or run != [*range(at + 1, run[-1] + 1)]
        ):
            continue
        alike = all(fact.figure.unit == whole.figure.unit != "" and not fact.figure.ulp for fact in parts)
        off = sum((fact.value for fact in parts), Decimal(0)) - whole.value
        if alike and whole.value > max(fact.value for fact in parts) and abs(off) * _NEARLY <= whole.value:
            roles = {"whole": (whole,), "part": tuple(parts)}
            yield Statement("sum-left", roles, whole.start, parts[-1].end, {"partition": "complete"}, _DOUBT)


_STAGES_TOLD = ("在建", "续建", "竣工", "完工", "开工", "投产", "建成", "推进", "谋划", "储备", "前期", "签约")
_STAGE_WORDS = frozenset((*_STAGES_TOLD, "项目"))
_STAGE = regex.compile(rf"[，、；](?:已|正在|积极|新|尚未|未|拟|待|即将)?(?:{'|'.join(_STAGES_TOLD)})的?(?:项目)?$")
_FIRST_STAGE = regex.compile(rf"其中(?:{'|'.join(_STAGES_TOLD)})(?:项目)?$")
_AT_STAGE = regex.compile(r"[^，。；、\d]{0,4}(?:已|全部|基本)?(?:在建|竣工|完工|开工|投产|建成|签约)")
_NEARLY = 10  # a tenth more or less is all of them, miscounted
_STAGES = 6  # counts in a row
_DOUBT = "what is told of some may not be told of all"
_TOLD_BEGINS = frozenset("（已基全正按如需因未尚提完建开启投暂在达超顺进")
_TOLD = regex.compile(
    r"(?:（[^（）]{1,40}）)?(?:已|基本|全部|正在?|按(?!照)|如期|需|因|未|尚|提前|完成|建成|开工|启动|投用|暂缓|在建|达到|超额|顺利|进展)"
)


def _gap(view: View, before: list[Fact], gap: Fact) -> Iterator[Statement]:
    """目标为90个，年末为87个，少3个: a goal, what came of it, and how far apart they are."""
    said = _SHORT.search(view.text[max(gap.start - 3, 0) : gap.start])
    if said is None:
        return
    goal, done = before
    same = comparable(goal, done) and comparable(done, gap) and gap.sentence == goal.sentence and gap.figure.unit
    if same and _GOAL.search(view.before(goal)) and not _GOAL.search(view.before(done)):
        high, low = (goal, done) if said["less"] else (done, goal)
        roles = {"reported": (gap._replace(sign=1),), "minuend": (high,), "subtrahend": (low,)}
        yield Statement("goal-less-reached", roles, goal.start, gap.end)


def _of_large_and_small(view: View) -> Iterator[Statement]:
    """10大项11小项，其中2项…；其余9项…: what is told of them makes the one number or the other."""
    for said in view.matches(_LARGE_AND_SMALL, ("大项",), 3, 150):
        large, parts = (
            view.told(said.start(), said.end("large"))[:1],
            [
                fact
                for fact in view.told(said.start("one"), said.end("rest"))
                if fact.start in (said.start("one"), said.start("rest"))
            ],
        )
        told = sum((fact.value for fact in parts), Decimal(0))
        if large and len(parts) == _PAIR:
            due = min((Decimal(said[name]) for name in ("small", "large")), key=lambda number: abs(number - told))
            whole = reckoned(large[0], due, Decimal(0), said[0][: said.end("small") - said.start() + _PAIR])
            whole = whole._replace(figure=whole.figure._replace(unit=parts[0].figure.unit))
            roles = {"whole": (whole,), "part": tuple(parts)}
            yield Statement("sum-left", roles, said.start(), said.end(), {"partition": "complete"}, _DOUBT)


_PAIR = 2
_LARGE_AND_SMALL = regex.compile(
    r"(?P<large>\d{1,3})大项、?(?P<small>\d{1,3})小项，其中[^，。；\d]{0,6}(?P<one>\d{1,3})项[^。\n\d]{0,90}"
    r"[，；](?:其余|剩余|余下|其他)的?(?P<rest>\d{1,3})项"
)


def _parted(view: View, part: Fact) -> bool:
    return "within" in part.tags or bool(_DONE.search(view.before(part)) or _IS_DONE.match(view.text, part.end))


def _close(fact: Fact, left: Fact) -> bool:
    return left.start - fact.end < _NEAR and left.sentence - fact.sentence < 2


def _since(view: View) -> Iterator[Statement]:
    """9户企业…（此前为11户企业，其中2户已迁出）: what is left, what is gone, and what there was."""
    for said in _ONCE.finditer(view.text):
        told = [fact for fact in view.told(said.start(), said.end()) if fact.figure.unit == said["unit"]]
        facts = view.sentences.get(told[0].sentence, []) if len(told) == 2 else []
        left = [fact for fact in facts if fact.end <= said.start() and comparable(fact, told[0])]
        plain = all(fact.figure.hedge == "none" and fact.measure == "level" for fact in (*told, *left))
        if plain and len(left) == 1 and Decimal(said["gone"]) < Decimal(said["all"]):
            roles = {"whole": (told[0],), "part": (left[0], told[1])}
            yield Statement("sum-left", roles, left[0].start, said.end(), {"partition": "complete"}, _NEWCOMERS)


_ONCE = regex.compile(
    r"（(?:此前|原来|原有|原|之前)(?:为|有|共有|共)?(?P<all>\d{1,4})(?P<unit>[个家户所名人座处项])[^，。；、（）\d]{0,8}，"
    r"(?:其中)?(?:有)?(?P<gone>\d{1,4})(?P=unit)[^，。；（）\d]{0,12}?(?:已|因)[^，。；（）]{0,14}"
    r"(?:迁|撤|注销|关闭|退出|关停|拆除|划出|转出|合并)[^，。；（）]{0,8}）"
)
_NEWCOMERS = "others may have come since"
