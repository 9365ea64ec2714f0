"""Which of per cent and percentage points fits: what grows is an amount, what is held against a place is a rate."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import PERCENT, POINTS, View, in_units, place
from reportcheck.extraction.vocabulary import alternation
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.lexicon import Lexicon


def find(view: View) -> Iterator[Statement]:
    """Statements `amount-growth`, `rate-level` (in %) and `rate-gap` (in points), with role figure and param units."""
    words = _words(view.lexicon)
    for facts in view.sentences.values():
        before: Fact | None = None
        for fact in facts:
            if fact.figure.unit in PERCENT or fact.figure.unit in POINTS:
                said = view.before(fact, 40)
                if fact.figure.unit in POINTS and (_apart(view, fact, said) or _of_points(view, facts, fact, said)):
                    before = fact
                    continue  # 快于线性进度（占120个月的53.3%）6.3个百分点; 比上年的26户中有8户下降6.7个百分点
                alike = before is not None and _as_others(view, facts, before, fact)
                if before and (alike or _as_difference(view, facts, before, fact)):
                    yield in_units("rate-gap", fact, POINTS, "the amount may be meant" if alike else "")
                    before = fact
                    continue
                level = fact.measure in ("rate", "share", "change") and (
                    words.level.search(said) or _listed(view, before, fact)
                )
                if level or (fact.figure.unit in POINTS and _no_difference(view, before, fact, words)):
                    yield in_units("rate-level", fact, PERCENT)
                elif _difference(view, before, fact, words):
                    yield in_units("rate-gap", fact, POINTS)
                elif before is not None and _THAN.fullmatch(view.between(before, fact)):
                    pass  # 比2010年的114.16下降了8.78个百分点: of what the sentence speaks of, an index as it may be
                elif fact.measure in ("growth", "change") and _amount(fact, said, words) and not _of_rate(before, fact):
                    # 产业比调整为…，第二产业下降3.4个百分点
                    if fact.figure.unit in PERCENT or not (
                        any(one.figure.kind == "ratio" for one in facts) or words.drives.search(_stretch(view, fact))
                    ):
                        yield in_units("amount-growth", fact, PERCENT)
                elif before is not None and before.figure.kind == "percent" and words.gap.search(said):
                    yield in_units("rate-gap", fact, POINTS)
            before = fact


def _listed(view: View, before: Fact | None, fact: Fact) -> bool:
    """Does it follow a percentage in a list (达96%和94%) or in a change from one to the other (从75.6%提升至76.5%)?"""
    if before is None or before.figure.unit not in PERCENT or before.measure not in ("rate", "share"):
        return False
    words = view.between(before, fact)
    return words in ("、", "和") or ("from" in before.tags and len(words) < 12 and words.endswith(("到", "至", "为")))


def _no_difference(view: View, before: Fact | None, fact: Fact, words: _Words) -> bool:
    """Points that nothing rose or differs by (占比超过50个百分点), or that stand where a change ends or begins."""
    said = _stretch(view, fact)
    if before is not None and before.figure.unit in PERCENT and view.between(before, fact) in ("、", "和", "及"):
        return True  # 分别增长6.9%、8.4个百分点
    if "差距" in said:
        return False  # 两者差距由20个百分点缩小到19.5个百分点
    return bool(words.ends.search(said)) or not words.told.search(said)


def _difference(view: View, before: Fact | None, fact: Fact, words: _Words) -> bool:
    """Per cent by which a rate is above another, or has risen: 城镇化率提升0.9%, 增速比城镇居民高2.4%."""
    if _OF_THAT.match(view.text, fact.end):  # 高于收入14.2%的增幅: the other rate itself
        return False
    said = _stretch(view, fact)
    if _THE_RATE.search(said):  # 之所以低于去年实际完成的9.2%: the other rate itself
        return False
    if words.other.search(said) or words.raised.search(said):
        return True
    known = before is not None and before.figure.unit == "%" and before.measure == "rate" and _shares(view, before)
    return known and before is not None and bool(words.rise.fullmatch(view.between(before, fact)))


_THE_RATE = regex.compile("(?:实际|完成|实现|达到)+的$")
_OF_THAT = regex.compile("的(?:平均)?(?:增幅|增速|增长|涨幅|水平|比例|比重|实绩|实际|成绩|目标|预期|任务|速度|均值)")


def _shares(view: View, fact: Fact) -> bool:
    """Is the rate that of a whole, said beside its name: 自来水普及率达到92%?"""
    return fact.label.endswith("率") and not view.text.startswith("的", fact.end)


def _stretch(view: View, fact: Fact) -> str:
    """The words before a figure, with what 、 joins to it."""
    words = view.text[max(fact.start - 80, 0) : fact.start]
    words = _ASIDE.sub("", words) if "）" in words else words  # 治理（管控）率
    return words[max(map(words.rfind, "，。；：（\n")) + 1 :]


def _apart(view: View, fact: Fact, said: str) -> bool:
    """快于经济增长0.1个百分点; 与计划相差0.5个百分点; 有0.2个和0.3个百分点的差距: by how much two differ."""
    told = said.endswith(("相差", "相差了", "偏离", "浮动", "不含")) or _APART.match(view.text, fact.end)
    told = told or _IN_BRACKETS.search(view.text, max(fact.start - 60, 0), fact.start)
    told = told or _MOVED.search(said)  # 减收1.44亿元，影响税收收入增幅1.6个百分点
    return bool(told) or _FASTER.search(said) is not None


# 亏损面为14.2%（612户中亏损87户），比上年下降1.2个百分点: of the rate before the bracket
_IN_BRACKETS = regex.compile(
    r"[\d.]+%（[^（）%]{2,30}）[，、](?:[比较](?:上年|去年)(?:末|同期)?|同比)[^，。；、\d]{2,6}$"
)
_APART = regex.compile(r"(?:[和、][\d.]{1,5}个(?:百分点)?)*的(?:差距|缺口)")
_MOVED = regex.compile(r"影响[^，。；、\d]{2,16}$")
_FASTER = regex.compile(r"(?:快于|高于|慢于|低于|高出)[^，。；、\d]{2,8}(?:增长|增速)$")  # 快于经济增长0.1个百分点
_THAN = regex.compile(r"(?:上升|下降|提高|降低|增加|减少|增长)了?")


def _of_points(view: View, facts: list[Fact], fact: Fact, said: str) -> bool:
    """超过5%的控制线3.6个百分点; 五年下降32.3个百分点，其中一年就下降13.6个百分点: what they are of is told before."""
    if view.text[fact.start - 1] == "）" or _THAN_LAST.match(said) or _BEYOND.search(said):
        return True
    at = place(facts, fact)
    if at > 1 and facts[at - 2].measure == "rate" and "，即" in view.between(facts[at - 2], facts[at - 1]):
        return True  # 资产负债率59.3%，即企业负债46.52亿元，较上年下降1.4个百分点
    before = [one for one in facts[max(at - _NEAR, 0) : at] if one.figure.unit in POINTS]
    words = view.between(before[-1], fact) if before else ""
    return "其中" in words or _IN_YEAR.fullmatch(words) is not None


_NEAR = 4  # figures
_IN_YEAR = regex.compile(r"，(?:19|20)\d\d年(?:则)?为")  # 缺口分别是3.1个和5.7个百分点，2024年为4.8个百分点
_BEYOND = regex.compile(r"(?:超过|高于|低于|超出|低出)[\d.]+%的[^，。；\d]{1,8}$")
_THAN_LAST = regex.compile(r"[，]?[比较](?:上年|去年)的\d")
_ASIDE = regex.compile(r"（[^（）]{1,12}）")


class _Words:
    """The word lists `points` of a lexicon, compiled."""

    def __init__(self, lexicon: Lexicon) -> None:
        def words(name: str) -> str:
            return alternation(lexicon.list("points", name))

        self.grows = regex.compile(rf"(?<![每率比度])(?:{words('grows')})了?(?:约|近|超过?)?$")
        self.rate = regex.compile(rf"(?:{words('rates')})")
        self.level = regex.compile(
            rf"(?:{words('levels')})(?:已|分别|均|约)?(?:{words('reached')})(?:约|近|超过?|了)?$"
        )
        about = "(?:约|近|超过?|了)?$"
        ending = r"[\d.%个百分点和、至到了约近-]*$"
        self.told = regex.compile(
            rf"{words('told')}|每|超过?[^，。；、\d]{{2,}}|(?:{words('short')}|增加){ending}"
            r"|(?:增加|提高|减少|下降)[\d.]+[^，。；\d]{1,6}[和、]$"
        )
        self.ends = regex.compile(
            rf"(?:{words('raised')}|{words('grows')})(?:到|至|为){about}|、达到?{about}|[由从][^，。；、\d]{{0,12}}$"
        )
        self.raised = regex.compile(rf"(?:{words('whole')})(?:{words('since')})?(?:{words('raised')}){about}")
        self.rise = regex.compile(rf"、(?:{words('since')})?(?:{words('raised')}){about}")
        self.other = regex.compile(
            rf"(?:{words('rated')})[^，。；、\d]{{0,14}}?(?<!不)(?:(?:{words('above')})[^，。；、\d]{{2,14}}?"
            rf"|比[^，。；、\d]{{1,12}}[高低快慢]出?){about}"
        )
        self.speed = regex.compile(r"增速|增幅|涨幅|降幅|跌幅")
        self.drives = regex.compile(words("drives"))
        self.gap = regex.compile(rf"(?:{words('above')})(?:{words('places')})[^，。；、（]{{0,8}}$")


def _as_difference(view: View, facts: list[Fact], end: Fact, by: Fact) -> bool:
    """12.38%升至14.07%，增长1.69%: the difference of the two, and not by how much the first has grown."""
    exact = by.figure.hedge == "none" and by.figure.ulp < 1
    grew = by.measure == "growth" and end.figure.unit == by.figure.unit == "%" and "to" in end.tags and exact
    if not grew or view.between(end, by) not in ("，增长", "，提高", "，上升", "、增长", "，下降"):
        return False
    at = place(facts, end)
    start = facts[at - 1] if at else end
    if start is end or start.figure.unit != "%" or "from" not in start.tags:
        return False
    grown = abs(end.value / start.value - 1) * 100 if start.value else by.value
    return abs(end.value - start.value) == abs(by.value) and abs(grown - abs(by.value)) > by.figure.ulp


def _as_others(view: View, facts: list[Fact], share: Fact, by: Fact) -> bool:
    """甲占比19.8%，下降3.1个百分点；乙占比80.2%，上升3.1%: if its neighbour moved by points, so did it."""
    if by.figure.unit != "%" or not _share_moved(view, share, by):
        return False
    return any(
        two.figure.unit in POINTS and _share_moved(view, one, two) and one.label[-2:] == share.label[-2:]
        for one, two in pairwise(facts)
    )


def _share_moved(view: View, share: Fact, by: Fact) -> bool:
    told = share.measure == "share" and share.figure.unit == "%" and share.label.endswith(("占比", "比重"))
    return told and _ROSE_OR_FELL.fullmatch(view.between(share, by)) is not None


_ROSE_OR_FELL = regex.compile("，(?:[比较]上年|同比)?(?:上升|提高|提升|下降|回落|降低)了?")


@lru_cache(maxsize=8)
def _words(lexicon: Lexicon) -> _Words:
    return _Words(lexicon)


def _amount(fact: Fact, said: str, words: _Words) -> bool:
    """Is it said of a named amount that it grew by this (进出口增长3%), and of no rate, price or index?"""
    named = len(fact.label) > 1 and bool(words.grows.search(said)) and not words.rate.search(fact.label)
    return named and not words.speed.search(said[max(map(said.rfind, "，。；：")) + 1 :])  # 增幅下降10.6个百分点


def _of_rate(before: Fact | None, fact: Fact) -> bool:
    """Does it follow a rate of the same name, which it may be the change of (占0.8%、比上年下降2.9个百分点)?"""
    return before is not None and before.measure in ("rate", "share") and before.label == fact.label
