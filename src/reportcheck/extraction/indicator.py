"""Which indicator of the lexicon a figure is of: by its label, unless its unit says that it is of something else."""

from __future__ import annotations

import re
from functools import lru_cache

from reportcheck import regex
from reportcheck.extraction.vocabulary import alternation
from reportcheck.model.fact import Figure, Measure
from reportcheck.model.lexicon import Lexicon
from reportcheck.model.units import counts, dimension

_PLACE = regex.compile("[全我][省市区县州盟旗国]|各类")
_PLACED = frozenset("全我各")  # what that begins with
_SECTORS = frozenset({"第一产业", "第二产业", "第三产业", "一产", "二产", "三产"})
_BOUND = regex.compile(
    r"[至到](?=$|\d)|(?:以上|以下|之间)?的(?:为|有|是|$|[^，。；、]{0,6}[为有]$)"
)  # 超过8万人的有3个
_LEFT_OUT = regex.compile("(?:剔除|扣除)[^。；\n]{2,12}(?:影响|因素|天气)?后，")  # 剔除沙尘影响后，优良天数比例为97.7%
_ECONOMY = ("增加值", "生产总值", "GDP")
_TOLD_LAST = 300  # characters


def indicator(
    lexicon: Lexicon, figure: Figure, measure: Measure, label: str, text: str, right: str, begin: int
) -> str | None:
    """The id of the indicator that `label` names; None where there is none, or where the unit does not fit it.

    `begin`: where the paragraph of the figure begins in `text`; `right`: what follows the figure.
    """
    names = lexicon.names
    found = names.get(label) or names.get(_unplaced(label).removesuffix("增速")) if label else None
    if label and not found and (own := _own(text[:_HEAD])) and label.startswith(own):
        found = names.get(label.removeprefix(own))  # 荔溪地区生产总值, in the report of 荔溪区
    bound = found and measure == "level" and _BOUND.match(right)
    if (
        not found
        or bound
        or _unit_of(figure, text, right, label)
        or (figure.kind == "percent" and _LEFT_OUT.search(text, max(figure.start - 24, 0), figure.start))
        or elsewhere(lexicon, label, text, begin, figure.start)
    ):
        return None
    unit = lexicon.indicators[found].unit
    if not unit or measure != "level" or figure.kind != "number":
        return found
    # no unit: it was lost on the way; one of another dimension: it is a figure of something else
    return found if figure.unit and _fits(figure.unit, unit) else None


def _unplaced(label: str) -> str:
    """全市生产总值, 各类贷款: the name without whose it is."""
    placed = _PLACE.match(label) if label[:1] in _PLACED else None
    return label[placed.end() :] if placed else label


def in_money(lexicon: Lexicon, figure: Figure, label: str) -> Figure:
    """一般公共预算收入超10亿: of what comes in money, 元 is at times left out."""
    found = lexicon.names.get(_unplaced(label))
    money = found and lexicon.indicators[found].unit == "元" and _BARE.fullmatch(figure.text)
    return figure._replace(unit="元") if money else figure


_BARE = regex.compile(r"\d+(?:\.\d+)?[百千万]?亿(?:以上|左右)?")


def _fits(printed: str, unit: str) -> bool:
    """May an amount of what comes in `unit` be printed so: in a unit of its dimension, or one counter for another?"""
    return dimension(printed)[0] == dimension(unit)[0] or (counts(printed) and counts(unit)) or "/" in printed + unit


def _unit_of(figure: Figure, text: str, right: str, label: str) -> bool:
    """万元GDP能耗, 3个万亿元大关: a multiplier without a number is a unit here, and no amount of what is named."""
    bare = figure.value == figure.ulp and not figure.text[0].isdigit()
    return bare and (text.endswith("个", 0, figure.start) or right.startswith(label))


def elsewhere(lexicon: Lexicon, label: str, text: str, begin: int, at: int) -> bool:
    """固定资产投资增长5%，分产业看，第一产业下降3%: a sector by its bare name is one of what was told last."""
    if label not in _SECTORS:
        return False
    said = _split(lexicon).findall(text, max(begin, at - _TOLD_LAST), at)
    return bool(said) and said[-1] not in _ECONOMY


@lru_cache(maxsize=8)
def _own(head: str) -> str:
    """The name of the place whose report it is, without 区 or 县; empty where its title does not begin with one."""
    found = _TITLED.search(head)
    return found[1] if found else ""


_TITLED = regex.compile(r"(?:^|[\n年《]|关于)(?!关于)([\u4e00-\u9fff]{2,4}?)(?:自治[区州县旗]|[省市区县州盟旗])")
_HEAD = 60  # characters


@lru_cache(maxsize=8)
def _split(lexicon: Lexicon) -> re.Pattern[str]:
    return regex.compile(alternation((*lexicon.list("split-by-sector"), *_ECONOMY)))
