"""The month in which one work is finished, told twice: 训练基地…今年11月份建成投用, 训练基地今年9月份建成投用."""

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


def months(view: View) -> Iterator[Statement]:
    """Statements `month-again` for the same deed of one work in different sentences."""
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
