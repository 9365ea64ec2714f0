"""What is reached, and the goal beside it: 增长26.4%，高于年初12%的目标14.4个百分点; 2.7%，完成控制在3.2%以内的目标."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import (
    LESS_IS_MORE,
    View,
    agrees,
    as_printed,
    comparable,
    differ,
    exactly,
    in_percent,
    joined,
    pair,
    reckoned,
    standing,
)
from reportcheck.model.fact import Fact, Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `two-levels` (reported, minuend, subtrahend), `beyond-goal` and `least-reached` (smaller, larger)."""
    for facts, words in view.each:
        if not ("目标" in words or "计划" in words or "预" in words or "任务" in words or _GOALS.search(words)):
            continue
        if len(facts) > 1 and _GOALS.search(view.text, max(0, facts[0].start - 16), facts[-1].end + 16):
            yield from _kept(view, facts)
        yield from _all_done(view, facts)
        if "增长" in words:
            yield from _at_least(view, facts)
        for goal in facts if "没有" in words or "未" in words else ():
            yield from _missed(view, goal)


def _kept(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """A rate or an amount, the goal it is held against, and what lies between (比计划目标275亿元超过150.7亿元)."""
    amounts = [fact for fact in facts if fact.figure.kind == "number" and fact.measure in ("level", "change")]
    for before, level, goal, by in zip([None, *amounts], amounts, amounts[1:], amounts[2:], strict=False):
        if before and view.between(before, level) in ("、", "和"):
            continue  # 分别控制在限额228亿元、476亿元以内，总余额比限额704亿元低5.8亿元: of neither of the two
        if goal.figure.unit and not by.figure.unit and by.text[-1] in "万亿":  # 较预算40860万元，短收5645万
            by = by._replace(figure=by.figure._replace(unit=goal.figure.unit))
        more = _PAST.fullmatch(view.between(goal, by)) if comparable(level, goal) and comparable(goal, by) else None
        if more and _GOAL_OF.search(view.before(goal, 24)):
            yield differ(level, as_printed(goal), as_printed(by), more["below"] is not None)
    for base, share, by in zip(facts, facts[1:], facts[2:], strict=False):
        yield from _over_plan(view, base, share, by)
    for at, (rate, goal) in enumerate(pairwise(facts)):
        said = _KEPT.fullmatch(view.between(rate, goal)) if comparable(rate, goal) else None
        rate = standing(facts, at)
        behind = said and (_SET_GOAL if said["set"] else _GOAL_BEHIND).match(view.text, goal.end)
        if said and behind and rate.figure.kind in ("percent", "number"):
            below = said["below"] or (said["well"] and LESS_IS_MORE.search(rate.label))
            low, high = (rate, goal) if below else (goal, rate)
            yield pair("beyond-goal", as_printed(low), as_printed(high))
        yield from _outdone(view, rate, goal)
        yield from _met(view, rate, goal)
    for rate, goal, by in zip(facts, facts[1:], facts[2:], strict=False):
        if rate.figure.unit == goal.figure.unit == "%" and by.figure.kind == "point" and by.figure.hedge == "none":
            said = _OVER.fullmatch(view.between(rate, goal))
            way = _THE_GOAL.fullmatch(view.between(goal, by)) if said else None
            if said and way and rate.figure.hedge == "none":  # 低于…目标0.3个百分点; 比…目标低0.3个百分点
                below = said["below"] is not None or way["low"] is not None
                yield differ(rate, goal._replace(sign=1), in_percent(by), below)


def _outdone(view: View, done: Fact, goal: Fact) -> Iterator[Statement]:
    """新增6800人，超额完成全年6500人的任务; 下降3.6%，超额完成下降3.5%的目标: more, either way, than was set."""
    said = _OUTDONE.fullmatch(view.between(done, goal)) if comparable(done, goal) else None
    if said and _SET_BEHIND.match(view.text, goal.end) and done.measure in (goal.measure, "level", "growth", "change"):
        falls = said["falls"] is not None
        if falls == (done.sign < 0):
            yield pair("beyond-goal", *(as_printed(fact._replace(sign=1)) for fact in (exactly(goal), done)))


def _at_least(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """增长3.5%，增幅排全省第3，圆满完成至少增长3%的任务: as much as was to be reached."""
    for at, goal in enumerate(facts[1:], 1):
        least = _LEAST.search(view.before(goal, 24)) if goal.figure.unit == "%" else None
        if not least or not _SET_BEHIND.match(view.text, goal.end):
            continue
        rates = [fact for fact in facts[:at] if fact.figure.kind == "percent"]
        done = rates[0] if len(rates) == 1 else goal  # of several, the task may be of any
        words = view.text[done.end : goal.start - len(least[0])]
        if done.measure == "growth" and comparable(done, goal) and done.sign > 0 and not _OTHER_THING.search(words):
            yield pair("least-reached", exactly(goal), as_printed(done))


_LEAST = regex.compile(r"(?:完成|实现)(?:了)?[^，。；\d]{0,10}(?:至少|不低于|最低)增长$")
_OTHER_THING = regex.compile(r"[；。]|，[^，第]{2,8}(?:增长|下降)")


def _all_done(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """超额完成年初预算任务，完成预算的93.3%; 未达到年初预算，完成预算的103.3%."""
    for share in facts:
        told = share.figure.unit == "%" and share.measure in ("share", "rate") and share.value not in (0, _ALL)
        said = _DONE_SO_FAR.search(view.text, max(share.start - 40, 0), share.start) if told else None
        if said:
            for one in joined(view, facts, share):  # 均超额完成…，分别占预算的106.24%和105.95%
                yield agrees("plan-met", one, one.end, (one.value > _ALL) == (said["over"] is not None))


_DONE_SO_FAR = regex.compile(
    r"(?:(?P<over>超额完成|超过)|未(?:能)?(?:达到|完成)|没有(?:达到|完成))(?:了)?(?:年初|全年|年度|调整|变动)*(?:预算|计划|目标)[^，。；\d]{0,6}，"
    r"(?:分别)?(?:为|占|完成)(?:了)?(?:年初|全年|年度|调整|变动)*(?:预算|计划|目标)[^，。；\d]{0,4}的?$"
)


def _missed(view: View, goal: Fact) -> Iterator[Statement]:
    """生产总值没有完成12.5%的预期目标, and 增长12.7% elsewhere: what missed its goal is below it."""
    if not (_NOT_DONE.search(view.before(goal, 24)) and _OF_GOAL.match(view.text, goal.end)):
        return
    said = None if goal.indicator else _BUT_NOT.search(view.text, max(goal.start - 60, 0), goal.start)
    for own in view.facts:
        named = own.indicator and (own.indicator == goal.indicator or (said and own.label.endswith(said["what"])))
        same = named and own.measure == "growth" and own.figure.unit == goal.figure.unit
        if same and own.status == "actual" and own.scope == "self" and own.sentence != goal.sentence and not own.tags:
            made = pair("short-of-goal", own, as_printed(goal), printed=1)
            yield made._replace(doubt="the goal may be that of another year")


_BUT_NOT = regex.compile(  # 尽管生产总值增速高于全省平均水平，但没有完成12.5%的预期目标
    r"(?:^|[，。；\n])(?:尽管|虽然)?(?:全[省市县区])?(?P<what>[^，。；\d]{3,12}?)(?:增速|增长|增幅)[^，。；\d]{0,16}，但[^，。；\d]{0,4}"
    r"(?:没有|未能?)(?:完成|达到|实现)[^，。；\d]{0,6}$"
)
_NOT_DONE = regex.compile(r"(?:没有|未能?)(?:完成|达到|实现)(?:年初)?(?:确定的?|提出的?)?$")
_OF_GOAL = regex.compile(r"(?:左右|以上)?的?(?:预期|年初|年度|计划|增长)*目标")


def _met(view: View, share: Fact, by: Fact) -> Iterator[Statement]:
    """完成109489万元，为年初预算的99.2%，短收861万元: what is short of its plan comes to less than all of it."""
    said = _SHORT_OR_OVER.fullmatch(view.between(share, by)) if share.figure.unit == "%" else None
    if said and by.figure.kind == "number" and _OF_PLAN.search(view.before(share, 24)):
        held = (share.value > _ALL) == (said["over"] is not None)
        if share.value != _ALL:
            yield agrees("plan-met", share, by.end, held)


def _over_plan(view: View, base: Fact, share: Fact, by: Fact) -> Iterator[Statement]:
    """占年初预算27230万元的107.4%，超收2028万元: what is over follows from the plan and the share of it."""
    said = _SHORT_OR_OVER.fullmatch(view.between(share, by)) if share.figure.unit == "%" else None
    alike = said and comparable(base, by) and base.figure.kind == "number" and view.between(base, share) == "的"
    if alike and _PLANNED.search(view.before(base, 20)) and share.figure.hedge == base.figure.hedge == "none":
        slack = base.value * share.figure.ulp / _ALL + base.figure.ulp
        level = reckoned(base, base.value * share.value / _ALL, slack, f"{base.text}×{share.text}")
        yield differ(level, base, as_printed(by), not (said and said["over"]))


_PLANNED = regex.compile(r"(?:预算|计划|任务|目标)(?:数|任务)?(?:的)?$")
_ALL = 100
_OF_PLAN = regex.compile(r"(?:预算|计划|任务|目标)[^，。；、]{0,16}$|的$")
_SHORT_OR_OVER = regex.compile(r"[，、](?:(?P<over>超收|超额|超出|超支)|短收|欠收|短支|少收)(?:了)?")
_OUTDONE = regex.compile(
    r"[，、](?:[^，。；、\d]{0,6})?(?:超额|提前超额)(?:完成|实现)(?:了)?(?:[省市国区县]|上级|年初|全年|年度)*(?:下达|确定|既定)?的?(?P<falls>下降|降低|减少)?(?:增长)?"
)
_SET_BEHIND = regex.compile(r"(?:以上|左右|以内)?的?[^，。；\d]{0,8}(?:目标|任务|计划)")
_KEPT = regex.compile(
    r"[，、](?:远|明显)?(?:(?P<below>低于|控制在|(?P<set>完成|实现)[^，。；\d]{0,14}控制在)|高于|超过|(?P<well>好于|优于))"
    r"(?:省|市)?(?:定|下达|年初|确定|提出)?的?"
)
_SET_GOAL = regex.compile(r"以内的?[^，。；\d]{0,8}(?:目标|计划|任务)[，。；]")
_GOAL_BEHIND = regex.compile(r"(?:以内|左右|以上)?的[^，。；\d]{0,10}(?:目标|计划)(?:值|任务)?(?:以内|之内)?[，。；]")
_GOALS = regex.compile(r"目标|计划|预[算期]|任务|进度|限额")
_GOAL_OF = regex.compile(r"(?:比|较)[^，。；\d]{0,20}(?:目标|计划|预算|限额)(?:数|值)?(?:的|（)?$")
_PAST = regex.compile(
    r"）?，?(?:相比)?(?:超过|超出|超额|超收|超支|超|高出|高|多|增加|(?P<below>低|少|减少|短收|欠|差))(?:了)?"
)
_OVER = regex.compile(r"[，、（](?:略|稍|明显)?(?:比|高于|超过?|高出|超出|快于|(?P<below>低于|慢于))[^，。；\d]{0,12}")
_THE_GOAL = regex.compile(
    r"的?[^，。；\d]{0,8}(?:目标|计划|预期|进度)(?:值|数)?(?:高|(?P<low>低|慢|少)|超|快|多|高出|高了|超出|超过)?(?:了)?"
)
