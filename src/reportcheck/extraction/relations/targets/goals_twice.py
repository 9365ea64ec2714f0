"""One goal said twice, in the body and in the list of tasks: another number that looks like a slip of the first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.accounts import account, is_line, several
from reportcheck.extraction.relations.view import View, as_printed, exactly, plain, printed
from reportcheck.extraction.slips import slip
from reportcheck.model.fact import Fact, Statement

_VAGUE = regex.compile(r"投资$|资金$|项目$|^总|收入$|面积$|、|^(?:占|比|较)|号$")
_TWICE = 2  # times: 18万人 and 28万人
_IN_ALL = regex.compile(r"[总合]计(?:为|达)?$")


def find(view: View) -> Iterator[Statement]:
    """Statements `goal-twice` with role mention: goals of one name, unit and period in different paragraphs."""
    yield from _growth(view)
    yield from _tenfold(view)
    yield from _few(view)
    groups: dict[tuple[str, str, str | None, str], list[Fact]] = defaultdict(list)
    for fact in view.facts:
        if fact.status != "target" or fact.measure != "level" or fact.figure.kind != "number":
            continue
        name, sized = plain(fact.label), fact.figure.ulp or fact.value >= 20
        known = fact.indicator is not None and fact.figure.hedge != "at_most"
        named = sized and (known or len(name) >= 6) and not _VAGUE.search(name) and not is_line(fact.label)
        named = named and fact.indicator not in _OWED  # 限额…，其中一般债务3216亿元。余额…，其中一般债务3139亿元
        if named and not _IN_ALL.search(view.before(fact)):
            groups[name, fact.figure.unit, fact.period, fact.scope].append(fact)
    for facts in groups.values():
        first = facts[0]
        for other in facts[1:]:
            if several(view) and account(view, first) != account(view, other):
                continue
            if abs(other.sentence - first.sentence) > 1 and (first.value == other.value or _like_a_slip(first, other)):
                yield Statement("goal-twice", {"mention": printed(first, other)}, first.start, other.end)


_OWED = frozenset({"general-debt", "special-debt"})


def _few(view: View) -> Iterator[Statement]:
    """完成5个老旧小区改造 in the body, 完成8个老旧小区改造 in the list of deeds: a few, in the very same words."""
    told: dict[tuple[str, str, str, str | None, str], list[Fact]] = defaultdict(list)
    for fact in view.facts:
        few = (
            fact.status == "target" and fact.measure == "level" and fact.figure.kind == "number" and fact.value < _SOME
        )
        if few and fact.figure.unit in _COUNTERS and not fact.figure.ulp and fact.figure.hedge == "none":
            behind = _CLAUSE.split(view.after(fact, _SAME))[0]
            verb = view.before(fact, 2)
            if len(behind) == _SAME and verb in _VERBS:
                told[verb, behind, fact.figure.unit, fact.period, fact.scope].append(fact)
    for facts in told.values():
        deeds = any(view.text.rfind("实事", max(fact.start - _LIST, 0), fact.start) >= 0 for fact in facts)
        if deeds and len(facts) == 2 and abs(facts[1].sentence - facts[0].sentence) > 1:
            mention = tuple(as_printed(fact) for fact in facts)
            yield Statement("goal-twice", {"mention": mention}, facts[0].start, facts[1].end, doubt=_UNLIKE)


_SAME, _LIST = 6, 1500  # characters behind the number, and from the head of the list of deeds
_COUNTERS = frozenset("个所座处条")
_VERBS = ("完成", "新建", "改造", "建成", "建设", "新增", "创建", "实施")
_CLAUSE = regex.compile(r"[，。；、：\n]")


def _tenfold(view: View) -> Iterator[Statement]:
    """新增普通高中学位20万个 in the body, 增加学位2万个 in the list of tasks: ten times off, to the digit."""
    goals = [
        (_MADE.sub("", plain(fact.label)), fact) for fact in view.facts
        if fact.status == "target" and fact.measure == "level" and fact.figure.kind == "number"
        and fact.figure.unit not in ("", "元") and fact.value >= _SOME and "table" not in fact.tags
        and fact.text[0].isdigit()  # 百亿级, 千亿级: kinds, and no goals
    ]  # fmt: skip
    for at, (name, one) in enumerate(goals):
        for other_name, other in goals[at + 1 : at + _MOST]:
            if one.figure.unit != other.figure.unit or one.period != other.period or one.sentence == other.sentence:
                continue
            short, long = sorted((name, other_name), key=len)
            like = len(short) > 1 and long.endswith(short) and not _ANY.search(short)
            times = max(one.value, other.value) / min(one.value, other.value) if like else 0
            if times in _SHIFTS:
                both = tuple(as_printed(fact) for fact in (one, other))
                yield Statement("goal-twice", {"mention": both}, one.start, other.end, doubt=_UNLIKE)


_MOST = 200  # goals on
_SHIFTS = (10, 1000, 10000)
_SOME = 100
_UNLIKE = "the two may be goals for different things"
_MADE = regex.compile(r"^(?:新改建|新建|新增|增加|建设|建成|改造|完成|实施|新)+")
_ANY = regex.compile(r"(?:企业|项目|工程|指标|行动|任务|政策|平台|产业|人员|活动|面积|里程|投资|小区)$")


def _growth(view: View) -> Iterator[Statement]:
    """生产总值增长6.5%左右 among the goals; 把增长预期目标定在6.5%左右, 6.5%左右的增速可以… where it is argued for."""
    goals = [f for f in view.facts if f.indicator == "gdp" and f.measure == "growth" and f.status == "target"]
    year = (view.document.period or "")[:4]
    goal = next((fact for fact in goals if fact.period == year and not fact.tags and fact.scope == "self"), None)
    for fact in view.facts if goal else ():
        said = fact.figure.unit == "%" and not fact.indicator and fact.status != "actual" and fact.scope == "self"
        if not said or not goal or fact.sentence == goal.sentence:
            continue
        if fact.period in (year, None):
            alone = not view.before(fact).strip("，。、“ ") and _ARGUED.match(view.text, fact.end)
            if alone or _SET.search(view.before(fact)):
                alike = goal.figure.hedge == fact.figure.hedge  # 7.5%左右, 7%左右: a goal is a number that is set
                roles = {"mention": (exactly(goal), exactly(fact)) if alike else (goal, fact)}
                yield Statement("goal-twice", roles, min(goal.start, fact.start), max(goal.end, fact.end))


_SET = regex.compile(r"(?:经济|^[^，]{0,6}把)增长(?:的)?(?:预期)?目标(?:定在|定为|设定为|设定在|确定为|为|是)?$")
_ARGUED = regex.compile(r"(?:左右)?的(?:经济)?(?:增速|增长速度|增长目标)(?!区间)")


def _like_a_slip(a: Fact, b: Fact) -> bool:
    """The same digits in another order or place, or one digit changed; else rather two goals than one."""
    digits, others = (sorted(str(f.value.normalize().as_tuple().digits)) for f in (a, b))
    if min(a.value, b.value) <= 0:
        return False
    ratio = max(a.value, b.value) / min(a.value, b.value)
    ulp = max(a.figure.ulp, b.figure.ulp) or Decimal(1)
    return digits == others or ratio <= Decimal("1.5") or (ratio < _TWICE and slip(a.value, b.value, ulp))
