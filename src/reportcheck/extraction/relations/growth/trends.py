"""How a row of figures goes, in a word: 分别增长3.6%、2.9%、2.2%和1.5%，累计增速呈逐季回落态势."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, agrees, joined
from reportcheck.model.fact import Statement

_WAY = regex.compile(
    r"[^。；\n\d]{0,24}?(?:(?P<each>逐[季月年])|持续|稳步|不断|连续)(?:呈现?)?(?:(?P<up>回升|加快|提高|上升|走高|攀升|提速|向好|扩大)|回落|放缓|下降|走低|下滑|收窄|趋缓)"
)
_ROW_OF_ITS_OWN = regex.compile(r"[^，。；\d]{0,4}[，：](?:分别|依次)")
_LEAST = 3  # figures of a row
_FIGURE = r"[^，。；、\d%]{0,8}[\d.]+%"
_QUARTERS = regex.compile(
    rf"一季度{_FIGURE}[，、]上半年{_FIGURE}[，、](?:前三季度|前3季度|1[—-]9月){_FIGURE}(?:[，、和]?(?:及)?全年{_FIGURE})?"
    r"，[^。；，\d]{0,12}呈现?出?(?P<words>[^，。；\d]{2,16}?)(?:走势|态势|格局|趋势|曲线|特征)"
)
_ANCHORED = regex.compile(r"[高低]开|前[高低]|逐季")
_STEP = regex.compile(r"(?P<down>低走|后低|降|落|缓|探)|(?P<up>高走|后高|升|扬|弹|加快|走高)")


def find(view: View) -> Iterator[Statement]:
    """Statements `row-way` with role figure: a row that rises or falls all along goes the way the words behind say."""
    yield from _quarters(view)
    for facts, words in view.several:
        for first in facts if "分别" in words else ():
            if first.measure != "growth" or "分别" not in view.before(first, 16):
                continue
            row = joined(view, facts, first)
            told = len(row) >= _LEAST and all(fact.measure == "growth" and fact.figure.unit == "%" for fact in row)
            if not told or any(fact.status != "actual" for fact in row):
                continue
            said = _WAY.match(view.text, row[-1].end)
            if said and _ROW_OF_ITS_OWN.match(view.text, said.end()):
                continue  # …和5.8%，工业增速逐季加快，分别为6.5%、6.8%…: said of the row that follows
            steps = {a.value < b.value for a, b in pairwise(row) if a.value != b.value}
            if said and (len(steps) == 1 or said["each"]):  # 逐年 is said of each step
                yield agrees("row-way", row[-1], said.end(), steps == {said["up"] is not None})


def _quarters(view: View) -> Iterator[Statement]:
    """一季度9.4%、上半年4.2%、前三季度6.9%、全年8.6%，呈现“高开、骤降、回升”走势: down and up, as the row goes."""
    for match in _QUARTERS.finditer(view.text) if "呈" in view.text else ():
        row = [fact for fact in view.told(match.start(), match.start("words")) if fact.figure.unit == "%"]
        words = match["words"]
        said = ["down" if step["down"] else "up" for step in _STEP.finditer(words)] if _ANCHORED.search(words) else []
        values = [-abs(fact.value) if view.before(fact, 3).endswith("降") else fact.value for fact in row]
        goes = ["down" if a > b else "up" for a, b in pairwise(values) if a != b]
        if said and len(row) >= _LEAST:
            held = [way for way, _ in groupby(goes)] == [way for way, _ in groupby(said)]
            yield agrees("row-way", row[-1], match.end(), held, "the words may speak of single quarters")
