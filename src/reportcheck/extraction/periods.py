"""Which time a figure speaks of: what its clause says, else its sentence, else its section, else the report."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.model.document import Block, Document
from reportcheck.model.fact import Status

_YEAR = r"(?:(?:19|20)\d\d|二[〇零○][〇零○一二三四五六七八九]{2})"
_DIGITS = "一二两三四五六七八九十"
PLAN_ENDS = {
    "九": 2000,
    "十": 2005,
    "十一": 2010,
    "十二": 2015,
    "十三": 2020,
    "十四": 2025,
    "十五": 2030,
    "十六": 2035,
}
_YEARS = regex.compile(_YEAR)
_FIVE = regex.compile(r"五年|“十[一二三四五]五”")
_TIME = regex.compile(
    r"(?=[\d一二三四五第今去上下年本此这近过未全“比较与和同按超高低以到至力在])(?:"  # what a time phrase may begin with
    rf"(?P<span>{_YEAR}年?(?:-|—|–|~|至|到){_YEAR}年)"
    rf"|(?P<base>在{_YEAR}年的?基础上|在(?:{_YEAR}年|去年|上年)(?=[^，。；]{{2,20}}基础上)|(?:比|较|与|和|同|按|超过|高于|低于|以){_YEAR}年(?:[上下]半年|末|底)?"
    rf"|(?:{_YEAR}年[末底]?|“十[一二三四五六]?五”(?:规划)?期?末?)的[近约超]?(?:\d+(?:\.\d+)?|[{_DIGITS}]{{1,3}})多?倍)"
    rf"|(?P<until>(?<![加高升长大少降])(?:到|至|力争){_YEAR}年)"
    rf"|(?P<quarter>(?:{_YEAR}年|今年|去年)?第?(?P<q>[一二三四])季度)"
    rf"|(?P<half>(?:{_YEAR}年|今年|去年)?(?P<h>[上下])半年)"
    rf"|(?P<month>(?:(?P<my>{_YEAR})年)?(?P<m>\d{{1,2}})月份?(?!\d{{1,2}}日))"
    rf"|(?P<year>{_YEAR})年"
    r"|“(?P<plan>[九十]|十[一二三四五六])五”(?!(?:规划|时期)?的?(?:收官|起步|关键|决[胜战]|最后|第[一二三四五]年|攻坚|承上|中期|开局[之的]?年))(?P<planned>规划|目标|蓝图|主要目标|开局)?(?:的?时期|期间|以来|期?末|这?五年)?"
    r"|(?P<five>过去的?五年|五年来|五年间|近五年|这五年|[本此]届政府|(?<!连续)五年(?=累计|分别|共|新增|增长|年均|投入|完成|建成|实施|减少))"
    r"|(?P<next5>未来五年|今后五年)"
    r"|(?P<whole>(?<!年)全年(?=[^，。；\d]{0,12}(?:增长|完成|实现|达|为)))"
    r"|(?P<now>今年|本年)|(?P<last>去年|上年|上一年)(?!同期|度|同口径|相比|末|底|的|增|减|提|下|初)|(?P<review>过去的?一年|一年来))"
)
_HELD = regex.compile("年|月|季度|五”|届政府")  # one of which every time phrase holds
_BEFORE = 10  # characters of a time phrase before the first of them, at most
_TO = ("-", "—", "–", "~", "～", "至", "到", "－")
_KINDS = {"planned": "plan", "q": "quarter", "m": "month", "my": "month", "half": "month", "h": "month"}
_COMPARED = regex.compile(r"(?:比|较|与|同|和|从|由|按|达到|超)$")
_PLAN_HEAD = regex.compile(
    r"工作安排|工作打算|打算怎么|怎么[干做办]|目标|任务|重点工作|工作部署|总体要求|工作建议|今后|下一步|计划|展望|安排|考虑"
    r"|政策取向|草案|未来|着力抓好|要抓好|自身建设|民生实事"
)
_DONE = frozenset({"完成情况", "执行情况", "取得"})
_REVIEW_HEAD = regex.compile(
    r"回顾|过去|决算|(?:完成|执行|发展|运行|工作)情况|主要成就|成就|取得|总结|一年来|以来|[干做办]了什么|怎么样"
)


_OWN_YEAR = regex.compile(r"年度报告|年报|总结|公报")  # 一年来 in such a report is the year in its title
_GLOSSARY = regex.compile(r"名词|注释|附件|附录|说明|词语")


_ANNEX = regex.compile(r"附件[\d一二三四五六七八九十]{0,2}[:：]?")


class Frame(NamedTuple):
    """What holds for a section unless a sentence says otherwise: its period and whether it plans or reviews."""

    period: str | None
    status: Status


def _annexes(document: Document) -> dict[str, str]:
    """What annexes with a mere number are about: the short line that each begins with (附件1 / 2026年十件民生实事)."""
    titles: dict[str, str] = {}
    for block in document.blocks:
        top = block.section[0] if block.section else ""
        if _ANNEX.fullmatch(top) and top not in titles and block.kind != "heading":
            line = document.text[block.start : block.end]
            titles[top] = line if len(line) <= 40 else top
    return titles


def _turns(document: Document, year: int | None) -> dict[str, int]:
    """Where a first-level section, whatever its title, turns to what is planned: 今年经济社会发展主要预期目标是…"""
    turns: dict[str, int] = {}
    for block in document.blocks if year else ():
        top = block.section[0] if block.section else ""
        said = _TURN.match(document.text, block.start, min(block.end, block.start + 60))
        if said and top not in turns and said["year"] in (None, str(year)) and not _GLOSSARY.search(top):
            turns[top] = block.start
    return turns


_TURN = regex.compile(
    r"(?:(?:综合考虑|为此|建议|统筹考虑)[^。\n]{0,16})?(?:今年|(?P<year>20\d\d)年)[^。；\n]{0,14}"
    r"(?:主要预期目标|预期目标|主要目标|总体要求|工作思路)(?:是|为|建议为|：|，)"
)


class Calendar:
    """Reads time phrases of one report, given the year it was made in (`document.period`)."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._held = [match.start() for match in _HELD.finditer(document.text)]
        self.year = int(document.period[:4]) if document.period and document.period[:4].isdigit() else None
        self._frames: dict[tuple[str, ...], tuple[Frame, bool]] = {}  # and whether the titles say anything of time
        self._inherited: dict[str, Frame] = {}  # by title of a first-level section that says nothing itself
        self._half = "半年" in document.title  # all of it is of that half
        self._first_half = "上半年" in document.title
        self._own = bool(_OWN_YEAR.search(document.title)) and not document.title.endswith("政府工作报告")
        self._yearbook = "公报" in document.title  # of a year that is over
        self._annexes = _annexes(document)
        self._turns = _turns(document, self.year)
        said = (match for match in _TIME.finditer(document.title) if match["quarter"])
        quarter = next(said, None)  # 2024年一季度经济运行情况: all of it, unless it says otherwise
        self._base = self.read(quarter) if quarter and self.year else str(self.year) if self.year else None
        lasting: Frame | None = None
        for top in dict.fromkeys(block.section[0] for block in document.blocks if block.section):
            frame, decided = self._read_titles((top,))
            if decided:
                lasting = frame if frame.status == "plan" or frame.period == str((self.year or 0) - 1) else None
            elif lasting and not _GLOSSARY.search(top):
                self._inherited[top] = lasting
            elif top in self._turns:
                lasting = self._plan

    def frame(self, block: Block, title: str = "") -> Frame:
        """Period and status of a section: the year in its headings, else last year for reviews, this year for plans."""
        key = (*block.section, title)
        frame, decided = self._read_titles(key)
        if decided:
            return frame
        turn = self._turns.get(key[0] if block.section else "")
        if turn is not None and block.start >= turn:
            return self._plan
        return self._inherited.get(key[0], frame)

    @property
    def _plan(self) -> Frame:
        return Frame(str(self.year), "plan")

    def _read_titles(self, section: tuple[str, ...]) -> tuple[Frame, bool]:
        """The frame that a section's titles give, and whether any of them says anything of time."""
        if not section:
            return Frame(self._base, "actual"), False  # before any section says
        if section not in self._frames:
            above = self._read_titles(section[:-1])
            title = section[-1] if len(section) > 1 else self._annexes.get(section[0]) or section[0]
            self._frames[section] = self._read_title(title, *above)
        return self._frames[section]

    def _read_title(self, title: str, frame: Frame, decided: bool) -> tuple[Frame, bool]:
        """The same once one more title has been read."""
        if decided and not _YEARS.search(title):
            return frame, True
        plan, review = _PLAN_HEAD.search(title), _REVIEW_HEAD.search(title)
        done = plan and review and (review[0] in _DONE or plan.start() < review.start() < plan.end())
        if done and review and not _PLAN_HEAD.search(title, review.end()):
            plan = None  # 任务完成情况, 重点工作情况 tell what came of a plan
        years = _YEARS.findall(title)
        named = max((int(parse_numeral(year) or 0) for year in years), default=None)
        over = self._past(title)
        back = bool(over and over[-4:] < str(self.year))  # “十四五”走过的路
        if review and not plan:
            year = str(named) if named else str(self.year - 1) if self.year else None
            frame = Frame(over or year, "actual")
        elif plan and plan[0] == "重点工作" and named and self.year and named < self.year and not review:
            frame = Frame(str(named), "actual")  # 2025年重点工作 in a report that plans for 2026
        elif plan and not (review and review.start() < plan.start()):
            said = str(named) if named else self._ahead(title)
            last = said or (frame.period if frame.status == "plan" else str(self.year or "") or None)
            frame = Frame(last, "plan")
        elif back:
            frame = Frame(over, "actual")
        elif named and self.year:
            frame = Frame(str(named), "plan" if named >= self.year + self._yearbook else "actual")
        return frame, decided or bool(plan or review or named or back)

    def _ahead(self, title: str) -> str | None:
        """The years of a plan that a title is about (“十五五”时期主要目标, 今后五年), where they are still to come."""
        said = next((match for match in _TIME.finditer(title) if match["plan"] or match["next5"]), None)
        years = self.read(said) if said else None
        return years if years and self.year and years[-4:] > str(self.year) else None

    def _past(self, title: str) -> str | None:
        if self.year and _FIVE.search(title):
            found = _TIME.search(title)
            return self.read(found) if found else None
        return None

    def phrases(self, start: int, end: int) -> list[tuple[int, str | None, str]]:
        """Time phrases in that stretch of the report: where each ends, the period it names, and its kind."""
        text, found = self._text, []
        first = bisect_left(self._held, start)
        if first == len(self._held) or self._held[first] >= end:
            return []
        for match in _TIME.finditer(text, max(self._held[first] - _BEFORE, start), end):
            kind = match.lastgroup or ""
            kind = _KINDS.get(kind, kind)
            if kind == "month" and text[match.start() - 1 : match.start()] in _TO and match.start() > start:
                kind = "months"  # 1-6月份: what follows is of all of them
            kind = "ahead" if self._is_ahead(match) else kind
            if kind != "base" and not _COMPARED.search(text, max(start, match.start() - 2), match.start()):
                found.append((match.end(), self.read(match), kind))
        return found

    def _is_ahead(self, match: re.Match[str]) -> bool:
        """下半年 in a report on the first half of the year."""
        return self._first_half and match["half"] is not None and match["h"] == "下" and "去年" not in match[0]

    def read(self, match: re.Match[str]) -> str | None:
        """The period that a time phrase names in this report."""
        if match["span"]:
            years = [str(parse_numeral(year)) for year in _YEARS.findall(match["span"])]
            return "-".join(years)
        if match["whole"]:
            return None
        if match["until"] or match["year"]:
            return str(parse_numeral(_YEARS.search(match[0])[0]))  # type: ignore[index]
        if match["plan"]:
            end = PLAN_ENDS[match["plan"]]
            return str(end) if match[0].endswith("期末") else f"{end - 4}-{end}"
        if self.year is None:
            return None
        if match["quarter"]:
            year = _YEARS.search(match[0])
            return f"{parse_numeral(year[0]) if year else self.year}Q{'一二三四'.index(match['q']) + 1}"
        if match["half"]:
            year = _YEARS.search(match[0])
            if self._half and not self._is_ahead(match):
                return str(parse_numeral(year[0])) if year else str(self.year)
            return f"{parse_numeral(year[0]) if year else self.year}H{'上下'.index(match['h']) + 1}"
        if match["month"]:
            return f"{match['my'] or self.year}-{int(match['m']):02d}"
        if match["five"]:
            last = self.year - (not self._own)
            return f"{last - 4}-{last}"
        if match["next5"]:
            return f"{self.year}-{self.year + 4}"
        return str(self.year if match["now"] or (match["review"] and self._own) else self.year - 1)


def day(printed: str, year: str | None) -> str | None:
    """A date's period: 2018-02-10 and 2018-02 as printed, 02-10 in the year it stands in, else that year."""
    if _IN_MONTH.match(printed):
        return printed
    return f"{year[:4]}-{printed}" if year and _OF_MONTH.fullmatch(printed) else year


_IN_MONTH = regex.compile(r"\d{4}-\d\d(?:-\d\d)?$")
_OF_MONTH = regex.compile(r"\d\d-\d\d")
