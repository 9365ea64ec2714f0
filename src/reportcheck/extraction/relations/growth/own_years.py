"""A year held against itself (2018年收入…，比2018年增收), and a communique on one year that tells of another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact, Item, Statement

_THAN = regex.compile(r"^(?:比|较)$")
_COMPARED = regex.compile(r"(?:[比较与同由从自到至以按于]|超过?|恢复|接近)$")
_MORE = regex.compile(r"(?:增|减|提高|上升|下降|降低|扩大|缩小|多|少|加快|回落|净增)")
_COMMUNIQUE = "统计公报"
_OPENS = regex.compile(r"((?:19|20)\d\d)年(?:末)?，?(?:初步核算，)?全[县市区省州旗盟国][^，。；]{0,24}\d")
_DOUBT = "the year may be told for comparison"


def find(view: View) -> Iterator[Statement]:
    """Statements `base-year` with roles date and other, params relation and due."""
    dates = (fact for fact in view.facts if fact.figure.kind == "date" and fact.figure.unit == "年")
    for own, base in pairwise(dates):
        if own.sentence == base.sentence:
            held = _THAN.search(view.before(base)) and _MORE.match(view.text, base.end)
            clauses = view.text[own.end : base.start]
            if held and "；" not in clauses and not _COMPARED.search(view.before(own)):
                yield _fits(base, int(base.value) - (own.value == base.value), own)
    yield from _events(view)
    yield from _headings(view)
    said = (view.document.period or "")[:4]
    if _COMMUNIQUE not in view.document.title or not said.isdigit():
        return
    late = view.lexicon.list("yearbook", "late")
    for block in view.document.blocks:
        match = _OPENS.match(view.text, block.start, block.end) if block.kind == "paragraph" else None
        if match and not any(word in match[0] for word in late):
            item = Item(*match.span(1), match[1], int(match[1]))
            roles = {"date": (item,), "other": ()}
            params: dict[str, str | int] = {"relation": "equal", "due": int(said)}
            yield Statement("base-year", roles, match.start(), match.end(), params, _DOUBT)


def _events(view: View) -> Iterator[Statement]:
    """2010年第六次全国人口普查: what is counted has one year wherever it is named."""
    told: dict[str, list[Item]] = defaultdict(list)
    for match in _EVENT.finditer(view.text) if "普查" in view.text else ():
        told[match[2]].append(Item(*match.span(1), match[1], int(match[1])))
    for name, items in told.items():
        if len(items) > 1:
            yield Statement("coined", {"mention": tuple(items)}, items[0].start, items[-1].end, {"name": name})


def _headings(view: View) -> Iterator[Statement]:
    """一、2019年…计划执行情况 under 关于2020年…计划执行情况…的报告: a heading of another year than the title's.

    So too 一、2009年工作情况 under 2010年工作总结和2011年工作打算.
    """
    title = view.document.title or view.text[: view.text.find("\n")]
    years = [int(year) for year in _YEAR.findall(title)]
    asked = _SUMMED if "总结" in title else _CARRIED_OUT if "执行情况" in title else None
    for block in view.document.blocks if years and asked else ():
        line = view.text[block.start : block.end]
        heading = block.kind == "heading" and len(line) < _SHORT
        said = _YEAR.findall(line) if heading and asked and asked.search(line) else []
        if len(said) == 1 and line not in title:
            at = view.text.index(said[0], block.start)
            item = Item(at, at + 4, said[0], int(said[0]))
            due = int(said[0]) if int(said[0]) in years else min(years)
            params: dict[str, str | int] = {"relation": "equal", "due": due}
            yield Statement("heading-year", {"date": (item,), "other": ()}, at, at + 4, params, _DOUBT)


_EVENT = regex.compile(r"((?:19|20)\d\d)年(第[一二三四五六七八九十]次[^，。；的\d]{2,6}普查)")
_YEAR = regex.compile(r"(?<!\d)(20\d\d)年")
_CARRIED_OUT, _SUMMED = regex.compile("执行情况"), regex.compile("(?:工作|完成|执行)情况|工作总结|工作回顾")
_SHORT = 40


def _fits(base: Fact, due: int, own: Fact) -> Statement:
    date, other = (Item(one.start, one.start + 4, one.text[:4], int(one.value)) for one in (base, own))
    roles = {"date": (date,), "other": (other,)}
    return Statement("base-year", roles, own.start, base.end, {"relation": "equal", "due": due})
