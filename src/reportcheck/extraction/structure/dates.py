"""Years and dates that the report itself ties together: headings, five-year plans, spans, sessions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportcheck import regex
from reportcheck.extraction.occasion import given_on
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.document import Block
from reportcheck.model.fact import Item, Statement

CN = "一二三四五六七八九十"
_YEAR = r"[12][09]\d\d"
_HEADING_YEAR = regex.compile(rf"({_YEAR})年(?!\d)")
_REVIEW = regex.compile(r"回顾|执行情况|总结|完成情况|怎样执行|如何执行|执行得|工作情况|成效|成就|主要工作和“")
_PLAN = regex.compile(r"思路|安排|任务|目标|要求|部署|草案|打算|重点|建议|谋划|计划|主要工作|考虑")
_WORK_DONE = regex.compile(
    r"主要工作|重点工作|^(?:关于)?20\d\d年的?(?:政府)?工作$"
)  # of the year before, where it comes first
_STAGE = regex.compile(
    rf"(?P<year>{_YEAR}|今)年(?:，?(?:是|也是|既是|作为)|[^，。；：\n]{{1,12}}，标志着)[^，。；：\n]{{0,12}}?“?(?P<plan>[{CN}]{{1,2}}五)”?"
    r"(?:规划|时期|发展)?(?:目标任务)?(?:和[^，。；\n]{2,16}?)?的?(?P<stage>收官|圆满收官|开局|开篇|起步|最后一|第[一二三四五](?=年))"
)
_STAGES = {"开局": 0, "开篇": 0, "起步": 0, "收官": 4, "圆满收官": 4, "最后一": 4}
_STAGES |= {f"第{CN[nth]}": nth for nth in range(5)}
_NOT_BEFORE = frozenset("0123456789.、/-")
_SPAN = regex.compile(rf"({_YEAR})年?[—–－~-]{{1,2}}({_YEAR})(?:年(?!\d)|(?=）))")
_NAME = regex.compile(rf"([{CN}]|\d{{1,2}})年[^，。；：（）\n\d]{{0,14}}[”》]?（$")
_NAMED_AFTER = regex.compile(  # （2018—2020年）三年作战计划
    rf"）?([{CN}]|\d{{1,2}})年(?=[^，。；：（）\n\d]{{0,8}}(?:行动|计划|规划|方案|攻坚))"
)
# What comes before is looked at last, so that a search runs to what is rare.
_THIS_PLAN = regex.compile(rf"年是“?(?P<plan>[{CN}]{{1,2}}五)”?(?:时期|规划时期|期间)")
_WHICH_YEAR = regex.compile(rf"今|{_YEAR}")
_FURTHER = regex.compile(
    rf"再(?:奋斗|用|经过)([{CN}]{{1,2}}|\d{{1,2}})年[^，。；\n]{{0,6}}，到({_YEAR}|二[〇○]{{1}}[二三四五]{{1}}[〇○一二三四五六七八九]{{1}})年"
)
_BASE = regex.compile(rf"[由从比较]({_YEAR})年(?!(?:起|开始|以后|以来))")
_LINE = 16  # characters that a heading may have which is set as a paragraph
_LATE = 11  # the month from which a session may review its own year
_TITLE = 80  # characters that hold the title
_HEAD = 1500  # characters in which a report names the session it is given to


def dated(view: View, year: int) -> Iterator[Statement]:
    """Every pair of years or dates that must agree; `year` is the report's own, 0 where it is not known."""
    yield from _headings(view, year)
    yield from _years(view, year)
    yield from _further(view, year)
    yield from _risen(view, year)
    if year:
        yield from _bases(view, year)
        yield from _within_plan(view, year)


def fits(
    kind: str, item: Item, due: int, others: Sequence[Item], doubt: str = "", relation: str = "equal"
) -> Statement:
    """That a year or number is `due`, or at most that, by what the others say: as the check `dates` reads it."""
    places = [item, *others]
    roles = {"date": (item,), "other": tuple(others)}
    params: dict[str, str | int] = {"relation": relation, "due": due}
    return Statement(kind, roles, min(p.start for p in places), max(p.end for p in places), params, doubt)


def _headings(view: View, period: int) -> Iterator[Statement]:
    """一、2024年工作回顾 / 二、2025年工作安排: plans are for one year, the one after the year in review."""
    reviews: list[Item] = []
    plans: list[Item] = []
    for block in view.blocks:
        short = block.kind == "paragraph" and block.end - block.start < _LINE
        alone = short and _REVIEWED.fullmatch(view.text, block.start, block.end)
        if (block.kind == "heading" and block.end - block.start < 40 and _is_title(view, block)) or alone:
            years = list(_HEADING_YEAR.finditer(view.text, block.start, block.end))
            if len(years) == 1:
                item = view.item(*years[0].span(1), int(years[0][1]))
                title = view.text[block.start : block.end]
                told = _WORK_DONE.search(title) and not reviews and not plans and (item.number or 0) < period
                if told or _REVIEW.search(title):
                    reviews.append(item)
                elif _PLAN.search(title):
                    plans.append(item)
    yield from _opened(view, plans)
    yield from _demanded(view, plans)
    yield from _year_that_was(view, reviews, plans)
    yield from _days_reviewed(view, reviews, plans)
    if len({item.number for item in reviews}) > 1:
        return
    day = given_on(view.text)
    early = day is not None and int(day[2]) >= _LATE and reviews and reviews[0].number == int(day[1])
    titled = early or (reviews and reviews[0].number == period and day is None)  # a title may name the year in review
    work = "工作报告" in view.text[:_HEAD] and "预算" not in view.text[:_TITLE]
    if reviews and not plans and period and work and not titled:
        yield fits("heading-year", reviews[0], period - 1, (), "the report's year may be read wrongly")
    if not plans:
        return
    if not reviews and _SUMMED_UP.search(view.text, 0, _HEAD) and plans[0].number == (plans[-1].number or 0) - 1:
        reviews, plans = plans[:1], plans[1:]  # 2024年总结和2025年计划: 二、2024年主要工作 四、2025年工作计划
    if not reviews and all(item.number == period - 1 for item in plans):
        yield fits("heading-year", plans[-1], period, (), "the heading may name the year in review")
    first = reviews[0] if reviews else plans[0]
    due = (first.number or 0) + (1 if reviews else 0)
    if reviews and not work and len(plans) > 1 and plans[-1].number == due and plans[0].number == first.number:
        plans = plans[1:]  # 一、2025年预算执行情况 二、2025年重点财政工作 三、2026年预算草案: what was done besides
    for item in plans:
        own_year = not work and item.number == first.number  # 二、2025年主要工作, behind 一、2025年预算执行情况
        if item is not first and not (own_year and _MAIN_WORK.search(view.text, item.end, item.end + 12)):
            yield fits("heading-year", item, due, (first,))


_MAIN_WORK = regex.compile("(?:主要|重点)[^，。；\n]{0,4}工作")
_SUMMED_UP = regex.compile("总结[^，。\n]{0,8}计划")


def _opened(view: View, plans: Sequence[Item]) -> Iterator[Statement]:
    """二、2020年发展思路 / 2020年是…决胜之年: the first sentence of a plan speaks of the year in its heading."""
    for plan in plans:
        first = _OPENS.match(view.text, view.block(plan.start).end)
        if first:
            item = view.item(*first.span(1), int(first[1]))
            yield fits("heading-year", item, plan.number or 0, (plan,), "the sentence may speak of another year")


def _demanded(view: View, plans: Sequence[Item]) -> Iterator[Statement]:
    """2024年政府工作的总体要求是: what is demanded of a year stands under the heading of that year."""
    if len({plan.number for plan in plans}) != 1:
        return
    for match in view.near(_DEMANDS, _ASKED, 30, 6):
        if match.start() < plans[0].end:
            continue
        heading = [plan for plan in plans if plan.end <= match.start()][-1]
        item = view.item(*match.span(1), int(match[1]))
        yield fits("heading-year", item, heading.number or 0, (heading,), "the sentence may speak of another year")


def _year_that_was(view: View, reviews: Sequence[Item], plans: Sequence[Item]) -> Iterator[Statement]:
    """2017年是很不平凡、令人难忘的一年, under 2017年工作回顾."""
    if len(reviews) != 1 or "五年" in view.text[view.block(reviews[0].start).start : view.block(reviews[0].start).end]:
        return
    end = plans[0].start if plans else len(view.text)
    for match in (
        *view.near(_WAS_A_YEAR, ("的一年",), 80, 3),
        *view.near(_LOOKED_BACK, ("回望", "回首", "回顾"), 1, 8),
    ):
        if match.end() > end:
            continue
        item, due = view.item(*match.span(1), int(match[1])), reviews[0].number or 0
        yield fits("heading-year", item, due, reviews, "the sentence may speak of another year")


_LOOKED_BACK = regex.compile(rf"(?<=[\n。，！])(?:回望|回首|回顾)({_YEAR})年?，")
_WAS_A_YEAR = regex.compile(
    rf"(?<=[\n。，！：])\s*({_YEAR})年，?是[^。\n]{{2,40}}?(?:不平凡|不寻常|难忘|不同寻常)[^。\n]{{0,14}}的一年"
)
_ASKED = ("总体要求", "总体思路", "预期目标", "发展目标", "指导思想")
_DEMANDS = regex.compile(
    rf"(?<=[\n。])\s*({_YEAR})年(?:全[省市区县州旗])?(?:政府|国民)?(?:工作|经济和?社会发展)的?(?:主要)?"
    r"(?:总体要求|总体思路|预期目标|发展目标|指导思想)(?:是|为|：)"
)


def _days_reviewed(view: View, reviews: Sequence[Item], plans: Sequence[Item]) -> Iterator[Statement]:
    """2023年12月14日 in the review of 2023: late in the year after, it would still be to come."""
    if len(reviews) != 1 or not plans or plans[0].start < reviews[0].end:
        return
    for match in _LATE_DAY.finditer(view.text, reviews[0].end, plans[0].start):
        item, due = view.item(*match.span(1), int(match[1])), reviews[0].number or 0
        if item.number in (due, due + 1):
            yield fits("heading-year", item, due, reviews, "the day may be one to come")


_LATE_DAY = regex.compile(  # 截至2023年底 too
    r"(20\d\d)年(?:(?:1[0-2]|[5-9])月\d{1,2}日|(?:(?<=截至\d{4}年)|(?<=截止\d{4}年)|(?<=截[至止]到\d{4}年))[底末](?!前))"
)
_REVIEWED = regex.compile(rf"{_YEAR}年(?:政府|主要)?(?:工作)?(?:回顾|总结)")  # a heading, however it is set
_OPENS = regex.compile(rf"\s*({_YEAR})年，?是[^。\n]{{0,40}}之年")


def _is_title(view: View, block: Block) -> bool:
    words = view.text[block.start : block.end]
    marked = block.style in ("cn", "part") and not words.endswith("。")  # 六、五年行动：国家部署的行动，2024年启动。
    return marked or (not block.mark and "，" not in words)


def _years(view: View, year: int) -> Iterator[Statement]:
    """What is tied to a year where it stands: the stage of a five-year plan, the end of a span."""
    for start in sorted((*view.years, *view.at("今年"))):
        stage = _STAGE.match(view.text, start)
        said = stage and (year if stage["year"] == "今" else int(stage["year"]))
        if stage and said:
            yield from _plan(view, stage, said)
        span = _SPAN.match(view.text, start)
        before = view.text[start - 1]
        if span and (before == "（" or (before not in _NOT_BEFORE and span[0].endswith("年"))):  # 总体规划（2009-2030）
            name = _NAME.search(view.text, max(start - 20, 0), start) or _NAMED_AFTER.match(view.text, span.end())
            yield _span(view, span, name)


def _plan(view: View, match: re.Match[str], year: int) -> Iterator[Statement]:
    """2025年是“十四五”收官之年: the tenth plan ran from 2001 to 2005, the others before and after it."""
    plan = whole(match["plan"][:-1])
    if plan:
        due = 2001 + 5 * (plan - 10) + _STAGES[match["stage"]]
        item = view.item(*match.span("year"), year)
        yield fits("plan-year", item, due, (view.item(match.start("plan"), match.end("stage")),))


def _span(view: View, span: re.Match[str], name: re.Match[str] | None) -> Statement:
    """三年行动（2025—2027年）: the end is not before the start, and the years are as many as the name says."""
    start, end = (view.item(*span.span(i), int(span[i])) for i in (1, 2))
    years = whole(name[1]) if name else None
    # a plan of the state, or the years in brackets with their number behind: from the first year on to the last
    plan = bool(name and (name[0].startswith("五年规划") or name.start() >= span.end()))
    roles = {"date": (end,), "other": (start, *((view.item(name.start(1), name.end(1) + 1, years),) if name else ()))}
    params: dict[str, str | int] = {"relation": "span", "years": years or 0, "whole": int(plan)}
    return Statement("date-span", roles, start.start, end.end, params)


def _further(view: View, year: int) -> Iterator[Statement]:
    """到2030年…在此基础上再奋斗五年，到2035年: the earlier of the two years is one that the report speaks of."""
    for match in _FURTHER.finditer(view.text):
        years, until = whole(match[1]), int(match[2].translate(_FIGURES))
        if years:
            since = until - years
            plan = 10 + (since - 2005) // 5 if since % 5 == 0 and since > 2000 else 0
            named = plan and f"“{_numeral(plan)}五”" in view.text
            told = _FIVE.search(view.text, max(match.start() - _BEFORE, 0), match.start())
            told = told or _PLAN_BEGUN.search(" ".join(view.block(match.start()).section))
            if told and year % 5 == 1:  # the five years of a plan that begins now
                due = year + 4 + years
            elif f"{since}年" in view.text or named:
                due = until
            else:
                due = next((y + years for y in range(2100, 2000, -5) if y < until and f"{y}年" in view.text), 0)
            item = view.item(*match.span(2), until)
            if due:
                yield fits("year-sum", item, due, (view.item(match.start(1), match.end(1) + 1, years),))


_FIGURES = str.maketrans("〇○一二三四五六七八九", "00123456789")
_PLAN_BEGUN = regex.compile(r"“十[五六]五”")
_FIVE = regex.compile(r"今后五年|未来五年|到2030年")
_BEFORE = 500  # characters in which the goals of the five years are told


def _numeral(number: int) -> str:
    return "十" + ("" if number == 10 else CN[number - 11]) if 10 <= number < 20 else ""


def _risen(view: View, period: int) -> Iterator[Statement]:
    """由2020年的3.68万亿元增长到2025年的4.93万亿元: from an earlier year to a later one, that a review has seen."""
    for match in view.led(_FROM_STRUCTURE, "由") if period else ():
        since = view.item(*match.span(1), int(match[1]))
        yield fits("base-year", since, period - 1, (), "the year it became may be later", relation="at_most")
    for match in view.led(_RISEN, "从由"):
        since, until = (view.item(*match.span(nth), int(match[nth])) for nth in (1, 2))
        yield fits("base-year", since, int(match[2]) - 1, (until,), relation="at_most")
        section = view.block(match.start()).section
        if period and section and _REVIEW.search(section[0]) and not _PLAN.search(section[0]):
            yield fits("base-year", until, period, (since,), "the later year may be planned", relation="at_most")


_FROM_STRUCTURE = regex.compile(rf"由({_YEAR})年的?[\d.]+[:：∶][\d.]+[:：∶][\d.]+，?[^，。；\n\d]{{0,6}}(?:为|到|至)\d")
_RISEN = regex.compile(
    rf"[从由]({_YEAR})年(?:底|末)?的?[^，。；：\n]{{1,24}}?"
    rf"(?:[增减]加?[少长]?|提[高升]|上升|[扩缩]大?小?|下?降低?|发展|跃升?|压减|变|调整|优化|攀升)(?:到|至|为)({_YEAR})年"
)


def _within_plan(view: View, period: int) -> Iterator[Statement]:
    """今年是“十二五”时期的重要一年: the year lies within the plan's five."""
    for match in _THIS_PLAN.finditer(view.text):
        at = match.start()
        said = _WHICH_YEAR.fullmatch(view.text, at - 1, at) or _WHICH_YEAR.fullmatch(view.text, max(at - 4, 0), at)
        plan = whole(match["plan"][:-1])
        if plan and said:
            year = period if said[0] == "今" else int(said[0])
            first = 2001 + 5 * (plan - 10)
            item = view.item(*match.span("plan"), year)
            due = min(max(year, first), first + 4)
            yield fits("plan-year", item, due, (view.item(said.start(), match.end()),))


def _bases(view: View, period: int) -> Iterator[Statement]:
    """由2018年的…调整为…: what a figure is compared with does not lie in the future."""
    for match in view.led(_BASE, "由从比较"):
        item = view.item(*match.span(1), int(match[1]))
        roles: dict[str, tuple[Item, ...]] = {"date": (item,), "other": ()}
        yield Statement("base-year", roles, match.start(), match.end(), {"relation": "at_most", "due": period})
