"""The time phrase that holds for a block from its first word on: its own, or that which opened an earlier one."""

from __future__ import annotations

from reportcheck import regex
from reportcheck.extraction.periods import Calendar
from reportcheck.model.document import Block, Document

Phrase = tuple[int, str | None, str]  # where a time phrase ends, the period it names, its kind
_TOLD = regex.compile(r"\d[\d.]*[%％万亿个人家户件项处所座套台列辆条公吨亩次名]")
_YEARS = len("2016-2020")
_IT_WAS = regex.compile(r"(?:各位代表[，！：])?(?:20\d\d年，?是|在?(?:刚刚|刚)过去的20\d\d年)")
_OF_FIVE = regex.compile(r"这是[^，。；\n]{2,30}的五年[。！，]")  # 这是民生不断改善的五年。
_OPENING = frozenset({"next5", "quarter", "five", "plan", "review", "year", "last", "now"})
_WILL_DO = regex.compile(
    r"(?P<year>今年|20\d\d年)[^。；\n]{0,16}(?:将|要|力争|确保|计划|拟)[^。；，\n]{0,10}"
    r"(?:办|做|抓|实施|推进|完成|落实|建设)[^。；\n]{0,24}：$"
)
_GOALS_OF = regex.compile(r"到(?P<year>20\d\d)年[^。；\n]{0,30}目标[^。；\n]{0,6}：$")


def openings(document: Document, calendar: Calendar) -> dict[int, Phrase]:
    """By where a block starts: the phrase that holds for it."""
    found: dict[int, Phrase] = {}
    lasting: Phrase | None = None
    promised: Phrase | None = None
    reviewed = False  # 2017年是…的一年: the subheadings that follow are of that year too
    section: tuple[str, ...] = ()
    last = str(calendar.year - 1) if calendar.year else None  # the year that a review of several turns to at its end
    for block in document.blocks:
        if block.section != section or block.kind == "heading":
            lasting = lasting if reviewed and block.section[:1] == section[:1] else None
            section, reviewed = block.section, lasting is not None
        if block.kind in ("table", "furniture", "heading"):
            continue
        begin = calendar.phrases(block.start, min(block.end, block.start + 16))
        own = next((phrase for phrase in begin if phrase[2] in _OPENING), None) if begin else None
        if own and _TOLD.search(document.text, block.start, own[0]):
            own = None  # 占比48.0%，上年为44.6%: it comes after a figure
        if calendar.year and _OF_FIVE.match(document.text, block.start, block.end):
            own = (0, f"{calendar.year - 5}-{calendar.year - 1}", "five")
        if own:
            turned = own[2] in ("year", "last") and own[1] == last and len(calendar.frame(block).period or "") == _YEARS
            lasting = own if turned or own[2] in ("five", "plan", "review") else None
            leads = document.text.endswith("：", block.start, block.end)  # 2020年重点做了以下工作：
            reviewed = (reviewed and own[2] == "review") or (
                turned and (leads or _IT_WAS.match(document.text, block.start) is not None)
            )
        promised = promised if block.mark else _promise(document, calendar, block)
        if held := own or (promised if block.mark else None) or lasting:
            found[block.start] = held
    return found


def _promise(document: Document, calendar: Calendar, lead: Block) -> Phrase | None:
    """今年我们将办好12件实事：, 到2027年，努力实现以下目标：, and what is numbered behind it is to be done by then."""
    if "：" not in document.text[lead.end - 2 : lead.end]:  # with which a promise ends
        return None
    if ahead := _GOALS_OF.search(document.text, lead.start, lead.end):
        return (0, ahead["year"], "until")
    said = _WILL_DO.search(document.text, lead.start, lead.end)
    if said is None or calendar.year is None or said["year"] not in ("今年", f"{calendar.year}年"):
        return None
    return (0, str(calendar.year), "until")
