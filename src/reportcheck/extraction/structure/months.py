"""The months of one work: when it is finished, told twice (今年11月建成投用, 今年9月建成投用); its stages in turn."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.structure.dates import fits
from reportcheck.extraction.structure.view import View
from reportcheck.model.fact import Statement

_MONTH = regex.compile(
    r"今年(?P<m>1[0-2]|[1-9])月(?:份|底|初|末)?(?P<what>[^。；\n\d]{0,10}(?:HS\d+)?[^。；\n]{0,24}?)"
    r"(?P<deed>建成投[产用训]|竣工投[产用]|建成通车|竣工通车|建成运营|投入运营|投入使用|开园|开业|通车|投产|竣工)"
)
_NAME = regex.compile(r"[\u4e00-\u9fff]{6,24}?(?:基地|项目|工程|中心|大桥|电站|机场|医院|学校|公园|铁路|高速公路)")
_STAGE = regex.compile(r"[一二三四五]期|[东西南北]段|[一二三]标段|\d号")
_BACK, _ALIKE = 90, 8  # characters in which a work is named; that two names share at their ends
_DOUBT = "the two may be stages of one work"


# The stages through which a work goes.
_STAGES = (
    ("可研", "立项", "规划编制", "选址", "前期工作", "前期手续"),
    ("设计", "招标", "招投标", "征迁", "拆迁", "腾退"),
    ("开工", "动工", "启动建设", "进场施工"),
    ("主体完工", "主体竣工", "封顶"),
    ("竣工", "完工", "建成", "通车", "投产", "投用", "投入使用", "交付使用", "通过验收"),
)
_IN_TURN = regex.compile(
    r"(?:20\d\d|今|明)年(?P<m>1[0-2]|[1-9])月(?:份|[底初末]|[上中下]旬)?前?(?P<what>[^，。；：、\n\d]{2,18})[，、]"
    r"(?:并|于|将|预计|计划|力争|争取|确保|到)?(?P<n>1[0-2]|[1-9])月(?:份|[底初末]|[上中下]旬)?前?(?P<then>[^，。；：、\n\d]{2,18})"
)
_APART = "the later month may be one of the next year"


def months(view: View) -> Iterator[Statement]:
    """Statements `month-again` for the same deed of one work in different sentences, `stage-month` for stages."""
    yield from _again(view)
    for said in view.near(_IN_TURN, ("年",), 4, 70) if _MONTHS.search(view.text) else ():
        first, then = _stage(said["what"]), _stage(said["then"], _AT_ONCE)
        if 0 <= first < then:
            month, other = (view.item(*said.span(n), int(said[n])) for n in ("m", "n"))
            yield fits("stage-month", month, other.number or 0, (other,), _APART, relation="at_most")


_MONTHS = regex.compile(r"月[^，。；：、\n\d]{2,20}[，、][^\d\n，。]{0,2}\d{1,2}月")


_AT_ONCE = 4  # characters before the word; with more of them, 西站开工 may be another work


def _stage(what: str, before: int = 18) -> int:
    """The stage that a work is in, -1 where no word tells it."""
    told = [at for at, words in enumerate(_STAGES) if any(-1 < what.find(word) < before for word in words)]
    return told[-1] if told else -1


def _again(view: View) -> Iterator[Statement]:
    told = []
    for said in view.near(_MONTH, ("今年",), 0, 60):
        begin = max(view.text.rfind(stop, 0, said.start()) for stop in "。；\n") + 1
        begin = max(begin, said.start() - _BACK)
        names = [one[0][-_ALIKE:] for one in _NAME.finditer(view.text, begin, said.start())][-1:]
        stage = _STAGE.findall(view.text[said.start() - 16 : said.end()])
        told += [(said, name, stage[:1]) for name in names]
    for (first, name, stage), (again, other, later) in pairwise(told):
        if name == other and first["deed"] == again["deed"] and (stage == later or not (stage and later)):
            one, two = (view.item(*said.span("m"), int(said["m"])) for said in (first, again))
            yield fits("month-again", two, int(first["m"]), (one,), _DOUBT)
