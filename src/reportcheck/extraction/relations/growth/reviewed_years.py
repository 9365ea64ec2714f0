"""Years that are not named beside the number: a paragraph that looks back (五年来，…), and what is counted in 次."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_BACK = regex.compile(r"(?:^|[。；：\n])(?:这|过去)?五年来，")
_BUILT = regex.compile(r"(?:累计|共|已|相继|先后)*(?:建成投用|建成|新建|新增|创建|培育|打造|布局建设|设立)(?:了)?$")
_NEW = regex.compile(r"^(?:新改扩建|新改建|新建成|新建|新增|新培育|新创建|新认定|新设立)")
_MADE = regex.compile(
    r"^(?:累计|新改扩建|新改建|新建|新增|建成|创建|培育|打造|设立|认定|投用|实施|开展|推广|完成)+|面积$"
)
_OWN_YEAR = regex.compile(r"20\d\d年|去年|今年|年内|全年|一年|目前|现有")
_NAMED = 4  # characters
_BARE = frozenset({"", "次", "人次"})
_LOOKS_BACK = "the paragraph is taken to look back on all five years"
_TIMES = "what is counted in 次 is taken to be of all the years"


def find(view: View) -> Iterator[Statement]:
    """Statements `year-within-years`: role smaller (one year) and larger (the years that contain it)."""
    if "五年来" in view.text:
        yield from _looked_back(view)
    if "次" in view.text and "累计" in view.text:
        yield from _times(view)


def _looked_back(view: View) -> Iterator[Statement]:
    """新建县域医疗次中心50个 in a year, and 建成200个县域医疗次中心 where 五年来 sums up what was done."""
    blocks = [_block(view.text, said.start() + 1) for said in view.matches(_BACK, ("五年来",), 3, 3)]
    told = [fact for begin, end in dict.fromkeys(blocks) for fact in view.told(begin, end) if _built(view, fact)]
    if not told:
        return
    years = [
        fact for fact in view.facts
        if _counted(fact) and _NEW.match(fact.label) and not any(begin <= fact.start < end for begin, end in blocks)
    ]  # fmt: skip
    for several in told:
        name = _name(several)
        for year in years:
            same = year.figure.unit == several.figure.unit and year.period == several.period
            if same and year.scope == several.scope and _name(year).endswith(name):
                yield _within(year, several, _LOOKS_BACK)


def _built(view: View, fact: Fact) -> bool:
    if not _counted(fact) or len(_name(fact)) < _NAMED or fact.figure.ulp or fact.tags - {"new", "cumulative"}:
        return False
    words = view.text[opening(view.text, fact.start, "。；\n") : fact.start]
    return bool(_BUILT.search(view.before(fact))) and not _OWN_YEAR.search(words)


def _times(view: View) -> Iterator[Statement]:
    """累计实施轮作1.2万亩次 in five years, and 轮作面积达到4000万亩 in the last: each was done once at least."""
    for several in view.facts:
        unit = several.figure.unit
        if unit in _BARE or unit[-1:] != "次":
            continue
        last, summed = (several.period or "")[-4:], "cumulative" in several.tags
        name = _name(several) if summed and len(several.period or "") == 9 and several.status == "actual" else ""
        for year in view.facts if len(name) >= _NAMED else ():
            same = year.figure.unit == unit.removesuffix("次") and year.period == last and year.status == "actual"
            if same and year.measure == "level" and _name(year) == name and year.scope == several.scope:
                figure = year.figure._replace(unit=unit)
                yield _within(year._replace(figure=figure), several, _TIMES)


def _within(year: Fact, several: Fact, doubt: str) -> Statement:
    roles = {"smaller": (year,), "larger": (as_printed(several),)}
    return Statement("year-within-years", roles, several.start, several.end, doubt=doubt)


def _counted(fact: Fact) -> bool:
    level = fact.measure == "level" and fact.figure.kind == "number" and fact.status == "actual"
    return level and bool(fact.figure.unit) and fact.figure.unit not in ("元", "美元", "人次")


def _name(fact: Fact) -> str:
    return _MADE.sub("", fact.label)


def _block(text: str, at: int) -> tuple[int, int]:
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text)
