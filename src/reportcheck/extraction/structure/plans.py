"""Five-year plans and their years: “十四五”圆满收官, 编制“十五五”规划, 较“十三五”时期增长148%."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.dates import CN, fits
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_FULFILLED = regex.compile(
    rf"完成“?(?P<a>十[{CN}]?)五”?(?:规划)?(?:主要|各项)*目标任务|实现“(?P<b>十[{CN}]?)五”规划(?:主要|各项)*目标"
    rf"|提前[^，。；、\n“”]{{0,6}}(?:完成|实现)“(?P<c>十[{CN}]?)五”[^，。；、\n“”\d]{{0,14}}(?:目标|任务)"
)
_PAST_PLAN = regex.compile(
    rf"[较比]“?(十[{CN}]?)五”?(?:时期|期间)(?:分别|累计|年均)?(?:增长|增加|提高|提升|下降|减少|翻|净增|多)"
)
_AHEAD = regex.compile(r"安排|打算|展望|目标|总体要求|力争|“十[五六]五”|20[3-9]\d|今后|未来")
_PLAN_GOALS = regex.compile(rf"“(十[{CN}]?)五”[^，。；\n]{{0,10}}目标[。：]\s*到(20\d\d)年")
_WITH_YEAR = regex.compile(
    rf"“?(?P<plan>十[{CN}]?)五”?(?:时期|期间)?(?:和|及|暨)(?P<year>20\d\d)年(?:政府)?(?:工作)?回顾$"
    rf"|(?P<first>20\d\d)年(?:和|及|暨)“?(?P<then>十[{CN}]?)五”?(?:时期|期间)?(?:政府|主要)?(?:工作|发展)?回顾$"
)
_REVIEWS = regex.compile("回顾")
_NEAR = 40  # characters
_STAGE = regex.compile(
    rf"(十[{CN}]?)五”?(?:规划|时期|发展)?(?:目标任务)?的?(?:实现|圆满|顺利|胜利|良好|全面|高质量|精彩|完美|成功)*(收官|开局)"
)
_OF_YEAR = regex.compile(r"(?:\d|今)年，?(?:是|也是|既是|作为)[^，。；]*$")  # dates.py sees to these
_DRAFTS = regex.compile(
    rf"(?:编制|谋划|研究制定|起草)[^，。；：\n]{{0,14}}?“?(十[{CN}]|十(?=五”))五”?[^，。；：\n]{{0,14}}?规划"
    rf"|(?:编制|制定|起草)了?《?[^，。；：《》\n]{{0,24}}第(十[{CN}]?)个五年规划"
    rf"|“(十[{CN}]?)五”规划(?:纲要)?的?(?:编制|谋划)"
)
_TO_THE_NEXT = regex.compile(  # the verb first, as it is rarer than plans
    rf"(?:衔接|谋划|谋篇|布局|开启|迎接|承接|启动|奠基|对接)[^，。；：、\n“”\d]{{0,6}}“(十[{CN}]?)五”"
)
_CARRIED_OUT = regex.compile(rf"“(?P<a>十[{CN}]?)五”规划(?:确定的|明确的|的)?(?:重大|重点)?(?:工程|项目)")
_FIRST_YEARS = regex.compile(rf"“(十[{CN}]?)五”前([二三四五])年(?:累计|来|间|共|完成)")
_DOES = ("实施", "推进", "建设")
_SUMMED_UP = regex.compile(
    rf"总结“(十[{CN}]?)五”[^。；\n“”]{{2,14}}，[^，。；：\n“”]{{0,4}}(?:编制|谋划|制定)[^，。；\n“”]{{0,4}}“(十[{CN}]?)五”"
)
_THIS_ONE = regex.compile(rf"“(十[{CN}]?)五”[^。；：\n“”]{{0,14}}[，、]$")
_ABOUT = 3  # years: a report on a whole term looks back so far


def plans(view: View, year: int) -> Iterator[Statement]:
    """Statements `plan-turn` and `base-year`; `year` is the report's, 0 where it is not known."""
    yield from _with_year(view)
    yield from _to_the_next(view)
    yield from _summed_up(view)
    yield from _last_years(view)
    if year:
        yield from _last_of_these(view, year)
        yield from _stages(view, year)
        yield from _past_plans(view, year)
        yield from _drafts(view, year)
        yield from _goals_of_plan(view)
        yield from _fulfilled(view, year)
        yield from _first_years(view, year)
        yield from _early(view, year)


def _stages(view: View, year: int) -> Iterator[Statement]:
    """“十四五”圆满收官, “十五五”良好开局: told in the years about the end or the start of that plan."""
    for match in _STAGE.finditer(view.text):
        plan = whole(match[1]) or 0
        turn = _ends(plan) - (0 if match[2] == "收官" else 4)
        near = turn if abs(turn - year) <= _ABOUT else turn + 5 * round((year - turn) / 5)
        since = view.text[: match.start()].endswith(_SINCE)  # 由“十三五”开局之年的18.9%攀升至50%
        if plan and not since and not _OF_YEAR.search(view.text, max(match.start() - 16, 0), match.start()):
            item = view.item(match.start(1), match.end(1) + 1, turn)
            doubt = "it may be told of other years"
            yield fits("plan-turn", item, near, (view.item(match.start(), match.end()),), doubt)


_SINCE = ("由“", "从“", "较“", "比“")


def _last_of_these(view: View, year: int) -> Iterator[Statement]:
    """今年是…的关键之年，是推进…的开局之年，是完成“十二五”规划的最后一年: by the year that the sentence opens with."""
    for match in view.near(_LAST_OF, ("十",), 1, 20):
        begin = max(view.text.rfind(mark, 0, match.start()) for mark in "。\n") + 1
        told = _ROW_OF_YEARS.fullmatch(view.text, begin, match.start())
        plan = whole(match[1]) or 0
        turn = _ends(plan) - (4 if match[2] == "开局之" else 0)
        if told and plan and (turn - year) % 5 == 0:  # else the plan is not what is wrong
            item = view.item(match.start(1), match.end(1) + 1, turn)
            yield fits("plan-turn", item, year, (view.item(match.start(), match.end()),))


_LAST_OF = regex.compile(rf"“?(十[{CN}]?)五”?(?:规划|时期|计划)(?:目标任务)?的?(最后一|收官之|开局之)年")
_ROW_OF_YEARS = regex.compile(
    r"\s*今年(?:，?(?:既|也|还)?是|作为)[^。；\n\d“”]{2,80}，(?:又|也|更|还)?是[^，。；\n\d“”]{0,8}"
)


def _to_the_next(view: View) -> Iterator[Statement]:
    """实现“十五”计划目标，衔接“十一五”规划: what follows a plan is the next one."""
    for match in view.near(_TO_THE_NEXT, ("“十",), 8, 5):
        begin = max(match.start() - 24, 0)
        if this := _THIS_ONE.search(view.text, begin, match.start()):
            item = view.item(match.start(1), match.end(1) + 1, _ends(whole(match[1]) or 0))
            due, other = _ends(whole(this[1]) or 0) + 5, view.item(this.start(1), this.end(1) + 1)
            yield fits("plan-turn", item, due, (other,), "a plan further on may be meant")


def _summed_up(view: View) -> Iterator[Statement]:
    """总结“十四五”规划实施情况，编制“十五五”规划: what is looked back on is the plan before."""
    for match in _SUMMED_UP.finditer(view.text):
        item = view.item(match.start(1), match.end(1) + 1, _ends(whole(match[1]) or 0))
        due, other = _ends(whole(match[2]) or 0) - 5, view.item(match.start(2), match.end(2) + 1)
        yield fits("plan-turn", item, due, (other,), "another plan may be meant")


def _last_years(view: View) -> Iterator[Statement]:
    """较“十三五”末2020年: the last year of a plan."""
    for match in view.near(_LAST_YEAR, ("“十",), 0, 16):
        item = view.item(*match.span(2), int(match[2]))
        plan = view.item(match.start(1), match.end(1) + 1)
        yield fits("plan-turn", item, _ends(whole(match[1]) or 0), (plan,), "another year may be meant")


_LAST_YEAR = regex.compile(rf"“(十[{CN}]?)五”期?末的?[（(]?(20\d\d)年")


def _drafts(view: View, year: int) -> Iterator[Statement]:
    """科学编制“十五五”规划: a plan is drawn up before it begins, or in its first year at the latest."""
    for match in view.near(_DRAFTS, ("规划",), 56, 2):
        group = match.lastindex or 1
        begins = _ends(whole(match[group]) or 0) - 4
        item = view.item(match.start(group), match.end(group) + 1, begins)
        due = begins if begins >= year - 1 else begins + 5 * -((begins - year) // 5)
        yield fits("plan-turn", item, due, (view.item(match.start(), match.end()),), "it may be told of other years")


def _ends(plan: int) -> int:
    """The last year of a five-year plan: the tenth ran to 2005."""
    return 2005 + 5 * (plan - 10)


def _running(year: int) -> int:
    """The last year of the plan that a year lies in."""
    return 2005 + 5 * -((2005 - year) // 5)


def _fulfilled(view: View, year: int) -> Iterator[Statement]:
    """高质量完成“十四五”规划目标任务: of the plan that runs, or of the one that has just ended."""
    carried = (m for m in view.quoted(_CARRIED_OUT) if view.text.endswith(_DOES, 0, m.start()))
    for match in (*view.near(_FULFILLED, ("十",), 12, 24), *carried):
        group = match.lastgroup or "a"
        ends = _ends(whole(match[group]) or 0)
        due = ends if year - 1 <= ends <= year + 4 else _running(year)
        item = view.item(match.start(group), match.end(group) + 1, ends)
        yield fits("plan-turn", item, due, (view.item(match.start(), match.end()),), "it may be told of other years")


def _early(view: View, year: int) -> Iterator[Statement]:
    """能耗下降3%，提前一年达到“十四五”控制目标, told in 2025: two would be told a year before."""
    for match in view.near(_EARLY, ("提前",), 2, 40):
        early, ends = whole(match["n"]) or 0, _ends(whole(match["plan"]) or 0)
        if _BEHIND.search(view.text, max(match.start() - 2, 0), match.start()) and ends > year - 1:
            item = view.item(*match.span("n"), early)
            due = min(early, ends - year + 1)
            yield fits("years-in-row", item, due, (view.item(match.start("plan"), match.end("plan") + 1),), _OTHERS)


_EARLY = regex.compile(
    rf"提前(?P<n>[两{CN}\d])年[^，。；、\n“”]{{0,6}}“(?P<plan>十[{CN}]?)五”[^，。；、\n“”\d]{{0,14}}(?:目标|任务|要求)"
)
_BEHIND = regex.compile(r"[\d%点元]，$")  # what was reached this year


def _first_years(view: View, year: int) -> Iterator[Statement]:
    """“十一五”前四年累计, told in 2010: so many of its years are over; a communiqué is of the year in its title."""
    year += "公报" in view.text[:_HEAD]
    for match in view.quoted(_FIRST_YEARS):
        begins = _ends(whole(match[1]) or 0) - 4
        if begins < year <= begins + 4:
            item, due = view.item(*match.span(2), whole(match[2])), year - begins
            due += item.number == due + 1 and bool(_TO_BRING.search("".join(view.block(match.start()).section)))
            yield fits("years-in-row", item, due, (view.item(match.start(1), match.end(1) + 1),), _OTHERS)


_TO_BRING = regex.compile("安排|任务|目标|要求|打算|重点|思路|建议")  # there it tells of what this year is to bring
_HEAD = 80  # characters in which a text says what it is
_OTHERS = "other years may be meant"


def _past_plans(view: View, year: int) -> Iterator[Statement]:
    """较“十三五”时期增长148%: what a review holds its five years against is a plan that was over before them."""
    for match in view.near(_PAST_PLAN, ("十",), 2, 16):
        section, ends = view.block(match.start()).section, _ends(whole(match[1]) or 0)
        begin = view.text.rfind("。", 0, match.start()) + 1
        if not _AHEAD.search(" ".join(section)) and not _AHEAD.search(view.text, begin, match.start()):
            item = view.item(match.start(1), match.end(1) + 1, ends)
            due = min(ends, _running(year - 1) - 5)
            yield fits("plan-turn", item, due, (view.item(match.start(), match.end()),), "other years may be meant")


def _goals_of_plan(view: View) -> Iterator[Statement]:
    """“十五五”发展目标。到2030年，…: the goals of a plan are for its last year."""
    for match in view.quoted(_PLAN_GOALS):
        ends = _ends(whole(match[1]) or 0)
        told = view.item(*match.span(2), int(match[2]))
        yield fits("base-year", told, ends, (view.item(match.start(1), match.end(1) + 1),), "a later year may be meant")


def _with_year(view: View) -> Iterator[Statement]:
    """“十四五”时期和2025年工作回顾: the year that is told with a plan is one of its five."""
    for told in _REVIEWS.finditer(view.text):
        match = _WITH_YEAR.search(view.text, max(told.start() - _NEAR, 0), told.end())
        if match is None:
            continue
        plan, year = ("plan", "year") if match["plan"] else ("then", "first")
        said = int(match[year])
        item = view.item(match.start(plan), match.end(plan) + 1, _ends(whole(match[plan]) or 0))
        other = view.item(*match.span(year), said)
        yield fits("plan-turn", item, _running(said), (other,), "the two may be told apart")
