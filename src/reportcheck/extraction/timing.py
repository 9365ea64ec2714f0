"""When a figure holds and whether it is so or is to be: by the phrases of its sentence, and what they go on with."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.meaning import Reading
from reportcheck.extraction.openings import Phrase, openings
from reportcheck.extraction.periods import Calendar, day
from reportcheck.extraction.sentences import Sentence, closed
from reportcheck.model.document import Document
from reportcheck.model.fact import Figure, Status

_GOAL = regex.compile(
    r"力争|目标[是为：]|确保(?!了)|计划(?:用|投资|到|安排|新)|拟(?:安排|按|增)|今年要|预期(?:收入|支出)"
)
_AIMED = regex.compile(
    r"力争(?!上游)(?!.*(?:去年|上年|已(?:达|经|完成|建成)|累计(?:建成|完成|实现)|20\d\d年(?:完成|实现|达到|我们)))"
)


class Held(NamedTuple):
    """What a sentence goes on with: a period, a status, and where it was announced to be a goal (0: nowhere)."""

    period: str | None
    status: Status
    announced: int = 0


class Timing:
    """Tells the period and status of the figures of one report."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._calendar = Calendar(document)
        self._opening = openings(document, self._calendar)
        self._of_five = [match.start() for match in _OF_FIVE.finditer(document.text)]
        self._once = [match.span() for match in _ONCE.finditer(document.text)]

    def opens(self, sentence: Sentence, title: str) -> Held:
        """What holds for a sentence from its first word on, by the titles over it and how its block begins."""
        frame = self._calendar.frame(sentence.block, title)
        within = bisect_right(self._of_five, sentence.start) - 1
        if within >= 0 and self._of_five[within] >= sentence.block.start and self._calendar.year:
            years = f"{self._calendar.year - 5}-{self._calendar.year - 1}"
            return Held(*self.said((0, years, "five"), frame.period, frame.status))
        if opened := self._opening.get(sentence.block.start):
            return Held(*self.said(opened, frame.period, frame.status))
        return Held(frame.period, frame.status)

    def phrases(self, start: int, end: int) -> list[Phrase]:
        """The time phrases in a stretch of the text."""
        return self._calendar.phrases(start, end)

    def _aimed(self, start: int, end: int) -> bool:
        """力争新增规上企业5户，实现总产值350亿元: is what stands there said to be a goal?"""
        return self._text.find("力争", start, end) >= 0 and _AIMED.search(self._text, start, end) is not None

    def _was_aim(self, start: int, end: int) -> bool:
        """编制时曾提出到2005年收入达到5亿元的目标: is what stands there a goal of old?"""
        at = bisect_left(self._once, (start, start))
        return at < len(self._once) and self._once[at][1] <= end

    def when(self, figure: Figure, reading: Reading, seg: str, sentence: Sentence, clause: int, held: Held,
             phrases: list[Phrase]) -> tuple[str | None, Status]:  # fmt: skip
        """The period and status of a figure; `held` is what its sentence goes on with."""
        period, status, announced = held
        said = [phrase for phrase in phrases if phrase[0] <= figure.start] if phrases else phrases
        if said and self._text.find("）", said[-1][0], figure.start) >= 0:  # (2013年是普查年份)增加2574个: an aside
            said = [phrase for phrase in said if not closed(self._text[phrase[0] : figure.start])]
        if figure.kind == "date":
            own = self._calendar.phrases(figure.start, figure.end)
            return day(figure.printed, own[0][1] if own else period), "na"
        until = [phrase for phrase in said if phrase[2] == "until"] if said and status == "actual" else []
        if until and said[-1][2] == "five" and _AHEAD.search(self._text, max(said[-1][0] - 3, 0), said[-1][0]):
            said = until  # 到2015年，投资五年累计突破5000亿元，收入突破350亿元
        for phrase in said[-1:]:
            aside = phrase[2] == "month" or (phrase[2] == "last" and held.status in ("target", "plan"))
            if aside and self._text.find("；", phrase[0], figure.start) >= 0:
                continue  # 开行2600列以上，去年为2438列；进出口总额力争达到…
            bare = phrase[2] == "five" and _AHEAD.search(self._text, max(phrase[0] - 3, 0), phrase[0])
            if bare and status in ("target", "plan"):
                continue  # 到2030年…，五年共提高4.4个百分点: those of the plan
            period, status = self.said(phrase, period, status)
            if announced > phrase[0]:
                status = "target"  # 2019年主要预期目标是, told in 2020
        if (
            _GOAL.search(self._text, sentence.clauses[clause], figure.start)
            or _SET.match(self._text, figure.end)
            or (status == "actual" and self._aimed(sentence.start, figure.start))
        ):
            status = "target"
        if self._once and self._was_aim(sentence.start, figure.start):
            status = "na"
        if status == "target" and _REALLY.search(seg):
            status = "actual"
        if period and len(period) == 9 and reading.measure != "duration":
            yearly = _YEAR_ON_YEAR.match(self._text, figure.end) if reading.measure == "level" else None
            period = period[5:] if yearly or _ends(reading, figure, seg) else period
        opened = self._opening.get(sentence.block.start) if "累计" in seg else None
        if opened and opened[2] in ("five", "plan") and opened[1]:
            period = opened[1]  # 五年来，…2021年生产总值4700亿元；投资累计达3600亿元
        return period, "target" if status == "plan" else status

    def long_since(self, start: int, end: int, period: str | None) -> bool:
        """2025年…，比2020年增长25.6%: over several years."""
        since = _SINCE.search(self._text, start, end) if self._text.find("20", start, end) >= 0 else None
        return since is not None and (period or "")[-4:].isdigit() and int(since[1]) < int((period or "")[-4:]) - 1

    def said(self, phrase: Phrase, period: str | None, status: Status) -> tuple[str | None, Status]:
        """Period and status once a time phrase has been read."""
        end, named, kind = phrase
        if kind in ("quarter", "month", "months") and named and period and period < named[:4]:
            named = self._of_that_year(end, named, period)
        if kind == "whole":  # 全年, after a quarter or a month of it
            return (period[:4] if period and len(period) < 9 else (period or "")[5:] or None), status
        past = kind == "year" and self._calendar.year is not None and (named or "") < str(self._calendar.year)
        if kind in ("last", "review", "five", "quarter", "month", "months") or past:
            status = "actual"
        ahead = self._calendar.year is None or (named or "")[:4] >= str(self._calendar.year)
        if kind in ("next5", "ahead") or (kind == "until" and ahead):
            status = "target"
        return named or period, status

    def _of_that_year(self, end: int, named: str, period: str) -> str:
        """三季度, 11月 in a review of last year are last year's, unless a year stands before them."""
        before = self._text[max(0, end - 11) : end].split("\n")[-1]
        return named if _ITS_YEAR.search(before) else period[:4] + named[4:]


_OF_FIVE = regex.compile(
    "——这五年是[^。；\n]{2,40}的五年[。！，]"
)  # one paragraph of a list that has no lines of its own
_SET = regex.compile(
    r"，实际(?:完成|达到|增长|为)?\d|(?:以上|左右)?的(?:年度|年初|预期|预定|既定)*目标(?!任务|的)"
)  # 年初确定的60%的目标
_AHEAD = regex.compile("(?<![去近这来的])五年$")
_ITS_YEAR = regex.compile(r"\d\d年|今年|本年")
_REALLY = regex.compile(r"实际(?:完成|达到|为|是)?(?:约|近|超过?)?$")  # 达到50%，实际为48.0%
_ONCE = regex.compile("曾(?:经)?(?:提出|设定|确定|规划|预计)")
_SINCE = regex.compile(r"[比较](20\d\d)年(?:[底末]|同期)?(?:的[\d.]+[万亿]*[^，。；\d]{0,4})?[^，。；\d]{0,12}$")


def _ends(reading: Reading, figure: Figure, seg: str) -> bool:
    """Does a figure of several years tell the state at their end (达到13.6万公里), and not what they add up to?"""
    if _LEFT.search(seg):
        return False  # 由53.4%提高到63%: the state before them
    if reading.measure in ("rate", "share", "ratio", "rank"):
        return "年均" not in seg
    return reading.measure == "level" and bool(
        reading.to_level or _STATE.search(seg) or (figure.hedge in ("more_than", "nearly") and not _FLOW.search(seg))
    )


_YEAR_ON_YEAR = regex.compile(
    "[，、](?:同比|[比较](?:上年|去年))(?:实际)?(?:增长|下降|增加|减少)"
)  # no sum of years grows so
_LEFT = regex.compile("[由从](?:最初|原来|年初)?的?$")
_STATE = regex.compile(r"(?:达到?|为|增至|升至|有|覆盖|突破|超过?|达到了|总量|总数|余额|天数)(?:约|近|超过?)?$")
_FLOW = regex.compile(r"新增|新建|累计|改造|完成|解决|减少|投入|建成|增加|实施|退出|培育|引进|帮助|转移|发放")
