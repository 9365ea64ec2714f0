"""Years and editions that count on: 自1993年…28年, 第一步到2025年…第二步到2030年, 第四届消博会 and then the fifth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.structure.dates import CN, fits
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Item, Statement

_SINCE = regex.compile(
    rf"自((?:19|20)\d\d)年[^，。；\n\d]{{0,16}}以来，?(?:连续|已|已有|整整)*(\d{{1,2}}|[{CN}]{{1,3}})年(?!代|级|度)"
)
_STEP = regex.compile(rf"第([{CN}])(?:步|阶段)[^。；\n]{{0,8}}?(?:到|至)?(20\d\d)年")
_PARTY = r"十[一二三四五六七八九]|二十[一二三]?"
_CONGRESS = regex.compile(
    rf"(今|20\d\d)年(?:是?[^，。；\n\d]{{0,6}}党的(?P<a>{_PARTY})大(?:的)?召开之年"
    rf"|[将要]?(?:胜利)?召开(?:中国共产党第(?P<b>{_PARTY})次全国代表大会|党的(?P<c>{_PARTY})大))"
)
_EDITION = regex.compile(rf"(第(?:[{CN}]{{1,3}}|\d{{1,3}})|首)届([\u4e00-\u9fff“”]{{3,16}})")
_HELD = regex.compile(r"做好|举办|承办|办好|筹办|召开|申办|组织|参加")
_TO_HOLD = regex.compile(r"办好|筹办|谋划举办")
_WAS_HELD = regex.compile(r"(?:成功|圆满|顺利)[举承]办了?[^，。；\n]{0,8}$")
_NAME_ENDS = regex.compile(
    r"(?:会|节|赛|展|论坛|年会|博览会|运动会|汇(?!报|总|率|集|聚)|周(?!年|边|期))(?!议|员|计|场)"
)


def epochs(view: View, year: int) -> Iterator[Statement]:
    """Kinds `years-since`, `step-years`, `congress-held`, `plan-turn`, `term-years`, `edition-order`.

    `year` is the report's, 0 where it is not known.
    """
    yield from _steps(view)
    yield from _editions(view)
    yield from _terms(view)
    yield from _with_year(view)
    yield from _in_turn(view)
    if year:
        yield from _since(view, year)
        yield from _congress(view, year)
        yield from _stages(view, year)
        yield from _past_plans(view, year)
        yield from _drafts(view, year)
        yield from _goals_of_plan(view)
        yield from _so_far(view, year)
        yield from _planned(view, year)
        yield from _fulfilled(view, year)


def _since(view: View, year: int) -> Iterator[Statement]:
    """自1993年以来，28年如一日: as many years as have gone by, counted with or without the first and the last."""
    for match in _SINCE.finditer(view.text):
        years, first = whole(match[2]), int(match[1])
        if years and first < year:
            item, other = view.item(*match.span(2), years), view.item(*match.span(1), first)
            passed = range(year - first - 1, year - first + 2)
            yield fits("years-since", item, years if years in passed else year - first, (other,))


def _steps(view: View) -> Iterator[Statement]:
    """第一步，到2025年…第二步，到2030年…第三步，到2035年: each step ends after the one before."""
    row: list[tuple[int, Item]] = []
    for match in _STEP.finditer(view.text):
        nth, item = whole(match[1]) or 0, view.item(*match.span(2), int(match[2]))
        if row and nth == row[-1][0] + 1 and match.start() - row[-1][1].end < 3000:
            row.append((nth, item))
            continue
        yield from _ascending(row)
        row = [(nth, item)] if nth == 1 else []
    yield from _ascending(row)


def _ascending(row: list[tuple[int, Item]]) -> Iterator[Statement]:
    for (_, one), (_, following) in pairwise(row):
        yield fits("step-years", one, following.number or 0, (following,), relation="at_most")


def _congress(view: View, year: int) -> Iterator[Statement]:
    """今年是党的二十大召开之年: the party's congresses come every five years, the twentieth in 2022."""
    for match in _CONGRESS.finditer(view.text):
        group = match.lastgroup or "a"
        if number := whole(match[group]):
            said = year if match[1] == "今" else int(match[1])
            item = view.item(*match.span(group), said)
            yield fits("congress-held", item, 2022 + 5 * (number - 20), (view.item(*match.span(1), said),))


def _stages(view: View, year: int) -> Iterator[Statement]:
    """“十四五”圆满收官, “十五五”良好开局: told in the years about the end or the start of that plan."""
    for match in _STAGE.finditer(view.text):
        plan = whole(match[1]) or 0
        turn = _ends(plan) - (0 if match[2] == "收官" else 4)
        near = turn if abs(turn - year) <= _ABOUT else turn + 5 * round((year - turn) / 5)
        if plan and not _OF_YEAR.search(view.text, max(match.start() - 16, 0), match.start()):
            item = view.item(match.start(1), match.end(1) + 1, turn)
            doubt = "it may be told of other years"
            yield fits("plan-turn", item, near, (view.item(match.start(), match.end()),), doubt)


def _drafts(view: View, year: int) -> Iterator[Statement]:
    """科学编制“十五五”规划: a plan is drawn up before it begins, or in its first year at the latest."""
    for match in _DRAFTS.finditer(view.text):
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
    for match in _FULFILLED.finditer(view.text):
        group = match.lastgroup or "a"
        ends = _ends(whole(match[group]) or 0)
        due = ends if year - 1 <= ends <= year + 4 else _running(year)
        item = view.item(match.start(group), match.end(group) + 1, ends)
        yield fits("plan-turn", item, due, (view.item(match.start(), match.end()),), "it may be told of other years")


_FULFILLED = regex.compile(
    rf"完成“?(?P<a>十[{CN}]?)五”?(?:规划)?(?:主要|各项)*目标任务|实现“(?P<b>十[{CN}]?)五”规划(?:主要|各项)*目标"
    rf"|提前[^，。；、\n“”]{{0,6}}(?:完成|实现)“(?P<c>十[{CN}]?)五”[^，。；、\n“”\d]{{0,14}}(?:目标|任务)"
)


def _goals_of_plan(view: View) -> Iterator[Statement]:
    """“十五五”发展目标。到2030年，…: the goals of a plan are for its last year."""
    for match in _PLAN_GOALS.finditer(view.text):
        ends = _ends(whole(match[1]) or 0)
        told = view.item(*match.span(2), int(match[2]))
        yield fits("base-year", told, ends, (view.item(match.start(1), match.end(1) + 1),), "a later year may be meant")


def _planned(view: View, year: int) -> Iterator[Statement]:
    """预计2022年6月底前完成扫尾工程: what is planned lies ahead."""
    for match in _PLANNED.finditer(view.text):
        told = view.item(*match.span(1), int(match[1]))
        late = max(told.number or 0, year)
        yield fits("base-year", told, late, (), "it may have been planned long ago")


_PLANNED = regex.compile(
    r"(?<!“)(?:预计|计划|力争|确保|拟|争取)(?:于|在|到)?(20\d\d)年[^，。；\n“”]{0,8}(?:底|末|月|前)[^，。；\n“”的]{0,12}"
    r"(?:完成|建成|投产|开工|竣工|通车|投用|启动)(?!的)"
)


def _in_turn(view: View) -> Iterator[Statement]:
    """在2030年达到峰值，到2060年实现中和: what is to come is told in its order."""
    for match in _IN_TURN.finditer(view.text):
        first, then = (view.item(*match.span(nth), int(match[nth])) for nth in (1, 2))
        yield fits("step-years", first, then.number or 0, (then,), relation="at_most")


_IN_TURN = regex.compile(
    r"[到在](20\d\d)年[^。；，、\n\d]{2,30}[，、](?:力争)?(?:到|在)(20\d\d)年(?!(?:的)?(?:基础|水平))"
)


def _so_far(view: View, year: int) -> Iterator[Statement]:
    """截至2025年底: no later than the report."""
    for match in _SO_FAR.finditer(view.text):
        yield fits("base-year", view.item(*match.span(1), int(match[1])), year, (), relation="at_most")


_PLAN_GOALS = regex.compile(rf"“(十[{CN}]?)五”[^，。；\n]{{0,10}}目标[。：]\s*到(20\d\d)年")
_SO_FAR = regex.compile(r"截[至止]到?(20\d\d)年")


def _was_held(view: View, edition: Item) -> bool:
    before = _WAS_HELD.search(view.text, max(edition.start - 12, 0), edition.start)
    asked = _APPLIED.search(view.text, max(edition.start - 12, 0), edition.start)
    return bool(before or (not asked and _HELD_IT.match(view.text, edition.end)))


def _to_hold(view: View, first: Item, last: Item) -> bool:
    """Is the later mention of what is to come: by its words, or in another part of the report?"""
    words = view.text[max(last.start - 10, 0) : last.start]
    parts = [view.block(item.start).section[:1] for item in (first, last)]
    return bool(_TO_HOLD.search(words) or ("举办" in words and not _WAS_HELD.search(words) and parts[0] != parts[1]))


_APPLIED = regex.compile(r"申办|申报|筹[办备]|获得|备战|参加")
_HELD_IT = regex.compile(r"[^，。；\n]{3,24}(?:(?:成功|圆满|顺利|胜利)举办|圆满落幕|，(?:吸引|签约|达成))")


def _past_plans(view: View, year: int) -> Iterator[Statement]:
    """较“十三五”时期增长148%: what a review holds its five years against is a plan that was over before them."""
    for match in _PAST_PLAN.finditer(view.text):
        section, ends = view.block(match.start()).section, _ends(whole(match[1]) or 0)
        begin = view.text.rfind("。", 0, match.start()) + 1
        if not _AHEAD.search(" ".join(section)) and not _AHEAD.search(view.text, begin, match.start()):
            item = view.item(match.start(1), match.end(1) + 1, ends)
            due = min(ends, _running(year - 1) - 5)
            yield fits("plan-turn", item, due, (view.item(match.start(), match.end()),), "other years may be meant")


_PAST_PLAN = regex.compile(
    rf"[较比]“?(十[{CN}]?)五”?(?:时期|期间)(?:分别|累计|年均)?(?:增长|增加|提高|提升|下降|减少|翻|净增|多)"
)
_AHEAD = regex.compile(r"安排|打算|展望|目标|总体要求|力争|“十[五六]五”|20[3-9]\d|今后|未来")


def _with_year(view: View) -> Iterator[Statement]:
    """“十四五”时期和2025年工作回顾: the year that is told with a plan is one of its five."""
    for match in _WITH_YEAR.finditer(view.text):
        told = int(match[2])
        item = view.item(match.start(1), match.end(1) + 1, _ends(whole(match[1]) or 0))
        yield fits("plan-turn", item, _running(told), (view.item(*match.span(2), told),), "the two may be told apart")


_WITH_YEAR = regex.compile(rf"“?(十[{CN}]?)五”?(?:时期|期间)?(?:和|及|暨)(20\d\d)年(?:政府)?(?:工作)?回顾")


def _terms(view: View) -> Iterator[Statement]:
    """回顾过去的四年, where the report speaks of 过去五年 and 这五年 again and again."""
    said = [(view.item(*match.span(1), whole(match[1])), match) for match in _TERM.finditer(view.text)]
    counts = Counter(item.number for item, _ in said)
    years, often = counts.most_common(1)[0] if counts else (0, 0)
    for item, match in said if often >= _OFTEN and years else ():
        once = counts[item.number] == 1 and match[0].startswith("过去")
        if item.number == years or once:
            others = [other for other, _ in said if other.number == years and other is not item][:1]
            yield fits("term-years", item, years or 0, others, "the years told of may be others")


_TERM = regex.compile(f"(?:过去|这)的?([{CN[1:]}])年")
_OFTEN = 3
_STAGE = regex.compile(
    rf"(十[{CN}]?)五”?(?:规划|时期|发展)?的?(?:实现|圆满|顺利|胜利|良好|全面|高质量|精彩|完美|成功)*(收官|开局)"
)
_OF_YEAR = regex.compile(r"(?:\d|今)年，?(?:是|也是|既是|作为)[^，。；]*$")  # dates.py sees to these
_DRAFTS = regex.compile(
    rf"(?:编制|谋划|研究制定|起草)[^，。；：\n]{{0,14}}?“?(十[{CN}]|十(?=五”))五”?[^，。；：\n]{{0,14}}?规划"
    rf"|(?:编制|制定|起草)了?《?[^，。；：《》\n]{{0,24}}第(十[{CN}]?)个五年规划"
)
_ABOUT = 3  # years: a report on a whole term looks back so far


def _editions(view: View) -> Iterator[Statement]:
    """第四届消博会 in the review, 第五届消博会 in the plan: a later part does not go back to an earlier edition."""
    held: dict[str, list[Item]] = {}
    for match in _EDITION.finditer(view.text):
        ends = _NAME_ENDS.search(match[2], 1)
        number = 1 if match[1] == "首" else whole(match[1][1:])
        if ends and number and "人民代表大会" not in match[2] and "全会" not in match[2]:
            held.setdefault(match[2][: ends.end()], []).append(view.item(match.start(1), match.end(1), number))
    for items in held.values():
        first, last = items[0], items[-1]
        if (
            len(items) > 1
            and last.start - first.start > 400
            and _HELD.search(view.text, max(last.start - 12, 0), last.start)
        ):
            doubt = "an earlier edition may be meant"
            yield fits("edition-order", first, last.number or 0, (last,), doubt, relation="at_most")
            if len(items) == 2 and _was_held(view, first) and _to_hold(view, first, last):
                yield fits("edition-order", last, (first.number or 0) + 1, (first,), doubt)
            elif len(items) == 2:  # told once of the past and once of what is to come: the next one
                yield fits("edition-order", last, (first.number or 0) + 1, (first,), doubt, relation="at_most")
