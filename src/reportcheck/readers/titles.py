"""What a report is called, and the year it is about."""

from __future__ import annotations

from collections.abc import Sequence

from reportcheck import regex
from reportcheck.model.document import Block

_HEAD = 160  # paragraphs in which a title is looked for
_LONG = 90  # characters a title may have
_NAMES = regex.compile(
    "工作报告|统计公报|预算.{0,30}报告|执行情况.{0,40}(?:报告|草案|说明)|计划.{0,40}报告|(?:决算|审计|纲要).{0,20}报告|经济运行情况|经济(?:形势|运行)分析|运行情况分析"
    "|(?i:work of the government|annual report|business review)"
)
_LABEL = regex.compile(r"^(?:标题|名称|主题)[：:]\|?")
_NO_TITLE = regex.compile(
    r"^(?:各位|尊敬|现在，|.{0,4}来源)|请予|[。；！？>»]|(?<!\d)/|/(?!\d)|当前位置|首页|[：:]$"
    "|[一二三四五六七八九十]、|（[一二三四五六七八九十]）|一是"
)
_WORK = regex.compile(
    r"(?:报告|年报|季报|月报|简报|公报|概况|状况|情况)$|(?i:\b(?:report|review|figures|results|summary"
    r"|statistics|bulletin)\b)"
)
_FIRST_HALF = regex.compile("^关于|[12][0-9]{3}年[^。；，]*$")
_HALF = regex.compile("和|与|及|暨|[12][0-9]{3}年|.{2,20}$")
_YEAR = regex.compile(r"(?<![\d-])((?:19|20)\d\d)(?!\d|-\d{4}|、)")
_NUMERAL_YEAR = regex.compile("([一二][〇一二三四五六七八九]{3})(?=年)")
_SPOKEN = 200  # characters a line may have that says when the report was given
_DAY = regex.compile(r"年\d{1,2}月[^，。；份]")  # 1997年5月撤县设市: what was done on it, long ago
_MEETING = regex.compile("会议|大会|报告")  # else a sentence is of the report itself: 1997年5月撤县设市。
_STATISTICS = regex.compile("统计公报|统计局|调查队")
_GIVEN = regex.compile(r"(?<!\d)((?:19|20)\d\d)年[\d一二三四五六七八九十]{1,3}月|\bon \w+ \d{1,2}, ((?:19|20)\d\d)\b")
_PLAN = regex.compile(r"((?:19|20)\d\d)年.{0,12}(?:安排|任务|目标|思路|建议|要求|重点|工作部署|主要工作$|工作$)")
_REVIEW = regex.compile(
    r"((?:19|20)\d\d)年?(?!-).{0,12}(?:回顾|工作情况|主要工作|取得)|(?i:review of (?:our )?work) in (\d{4})"
)
_ESTIMATED = regex.compile(r"预计到?(20\d\d)年(?:全年)?，?[^，。；\d]{0,24}(?:实现|完成|达到?)[^，。；\d]{0,12}\d")
_OPENING = 2000  # characters in which a report given at the end of a year tells what it is expected to come to
_DIGITS = str.maketrans("〇一二三四五六七八九", "0123456789")


def find_title(lines: Sequence[str], chinese: bool) -> tuple[str, int]:
    """The report's title and the paragraph it stands in; ("", -1) if no line at the head names a report."""
    best, place, points = "", -1, 3
    long = _LONG if chinese else _LONG * 2
    for at, line in enumerate(lines[:_HEAD]):
        if len(line) > long:
            if line.endswith(("。", ".")):
                break
            continue
        here = _points(line)
        for more in (2, 3):
            both = "".join(lines[at : at + more])
            halves = _HALF.match(both, len(line)) and not line.endswith("报告") if here else _FIRST_HALF.search(line)
            if halves and len(both) <= _LONG and _points(both) > here:
                line, here = both, _points(both)
        if here > points or (here == points and line == best):
            best, place, points = line, at, here
    if place < 0 and lines and _opening(lines[0]):
        best, place = lines[0], 0
    return _LABEL.sub("", best), place


def _opening(line: str) -> bool:
    """Is the first line, though it names no known kind of report, a title with a year (XX学校2025年年度报告)?"""
    said = _WORK.search(line) and _YEAR.search(_numerals(line))
    return 6 <= len(line) <= _LONG and bool(said and not _NO_TITLE.search(line))


def _points(line: str) -> int:
    """How much a line looks like the title of a report."""
    if _NO_TITLE.search(line):
        return 0
    name = _NAMES.search(line)
    points = 4 if name else 0
    points += 2 if _YEAR.search(line) or _NUMERAL_YEAR.search(line) else 0
    points += 1 if line.endswith(("报告", "公报", "草案", "草案）")) else 0
    return points if name else 0


def period(title: str, text: str, blocks: Sequence[Block]) -> str | None:
    """The year a report is about.

    The one in its title (of two the later: a budget report is about the year to come; a work report given in the
    year after plans for that year), else the year it was given in, the year its headings plan for, or the year after
    the one they review.
    """
    years = _YEAR.findall(_numerals(title))
    titles = [_numerals(text[block.start : block.end][:60]) for block in blocks if block.kind == "heading"]
    plans = sorted({int(match[1]) for line in titles if (match := _PLAN.search(line)) and not _no_plan(line, match[0])})
    if years and not title.endswith("政府工作报告"):
        return str(int(max(years)) + _looks_ahead(title, int(max(years)), plans, titles))
    head = [block for block in blocks[:160] if block.kind not in ("furniture", "table", "note")]
    spoken = [_numerals(text[block.start : block.end]) for block in head[:8] if block.end - block.start <= _LONG * 3]
    bylines = (line for line in spoken if len(line) <= _SPOKEN and ("。" not in line or _MEETING.search(line)))
    dated = (match for line in bylines if (match := _GIVEN.search(line)))
    given = next((match[1] or match[2] for match in dated), "")
    if years:
        latest = int(max(years))
        reviewed = not given and any(int(match[1]) == latest for match in _ESTIMATED.finditer(text, 0, _OPENING))
        return str(latest + (reviewed or given == str(latest + 1)))
    if _STATISTICS.search(title) or any(len(line) <= _LONG and _STATISTICS.search(line) for line in spoken):
        first = (match[1] for block in head[:12] if (match := _YEAR.match(text, block.start)))
        return next((year for year in first if year != given), str(int(given) - 1) if given else None)
    if given:
        return given
    if plans:
        return str(plans[0] + (plans[0] + 1 in plans))
    for line in titles + spoken:
        if review := _REVIEW.search(line):
            return str(int(review[1] or review[2]) + 1)
    opening = (_YEAR.match(text, block.start) for block in head[:6])
    return next((year[1] for year in opening if year and not _DAY.match(text, year.end())), None)


def _no_plan(line: str, said: str) -> bool:
    """远景目标, and “十三五”时期发展成就和2020年主要工作: what has been done."""
    return "远景" in line or (said.endswith("工作") and bool(_DONE.search(line)))


_DONE = regex.compile("成就|成绩|回顾|总结")


def _looks_ahead(title: str, year: int, plans: Sequence[int], titles: Sequence[str]) -> bool:
    """Is the report on a year also the plan for the next (一、2025年主要工作 / 三、2026年工作安排)?"""
    told = [line for line in titles if line not in title and (match := _YEAR.search(line)) and int(match[1]) == year]
    earlier = any(str(year - 1) in line for line in titles)
    return year + 1 in plans and bool(told) and not earlier


def _numerals(text: str) -> str:
    """Years in Chinese numerals as digits."""
    return _NUMERAL_YEAR.sub(lambda match: match[1].translate(_DIGITS), text)
