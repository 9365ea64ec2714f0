"""Whose figure it is, and among whom a rank or gap compares, by the place words of the lexicon."""

from __future__ import annotations

from functools import lru_cache

from reportcheck import regex
from reportcheck.extraction.vocabulary import alternation
from reportcheck.model.lexicon import Lexicon


class Places:
    """The scope words compiled."""

    def __init__(self, lexicon: Lexicon, own: str = "") -> None:
        self._ids = {word: place for place, words in lexicon.words.get("scopes", {}).items() for word in words}
        self._beyond = _BEYOND.get(own, frozenset({"nation", "world"}))  # places that hold the one whose report it is
        self._scope = regex.compile(alternation(self._ids))
        self._begins = frozenset(word[:1] for word in self._ids)

    def among(self, seg: str, right: str) -> str | None:
        """The group that a rank or gap compares with (居全市第一 -> city): the last place word before the figure."""
        if _TARGET.search(seg):
            return "target"
        found = None
        for match in self._scope.finditer(seg):
            found = match
        return self._ids[found[0]] if found else None

    def listed(self, phrase: str) -> list[str]:
        """Every place word of a phrase in order (比全省、全市平均水平分别高 -> province, city)."""
        return [self._ids[match[0]] for match in self._scope.finditer(phrase)]

    def opens(self, text: str, start: int, paragraph: int) -> str:
        """The park whose sentence this is (潭易经开区实现…；完成…), or the people that its means are of.

        Else the town that its paragraph opens with (2016年冶山市城区空气质量…). Empty where it speaks of the place
        itself, and of those who live there.
        """
        if _PARTED.match(text, start) or _FOR_A_TOWN.match(text, start):
            return "each-0"
        if self._beyond is not _BEYOND["county"] and _COUNTIES.match(text, start):
            return "each-0"
        found = _PARK.match(text, start) or _TOWN.match(text, paragraph)
        name = next(filter(None, found.groups())) if found else ""
        return name if name not in text[:_TITLE] else ""

    def region(self, text: str, start: int) -> bool:
        """Does a clause open with a part of the place: 江陵都市圈5市生产总值增长8.1%?"""
        return _REGION.match(text, start) is not None

    def scope(self, seg: str, park: str = "") -> str:
        """The place whose figure this is: `self` unless another one opens the clause, or a park the sentence."""
        seg = seg.lstrip("，、。其中")
        at = 1 if seg[:1] in _INTO else 0
        found = self._scope.match(seg, at) if seg[at : at + 1] in self._begins else None
        return self._ids[found[0]] if found and self._ids[found[0]] in self._beyond else park or "self"


@lru_cache(maxsize=8)
def places(lexicon: Lexicon, own: str = "") -> Places:
    """The compiled place words of a lexicon, read in the report of the place `own`."""
    return Places(lexicon, own)


def own_place(text: str) -> str:
    """Whose report it is, by what it says at its head: `nation`, `province`, `city`, `county`; empty where not said."""
    if _CENTRAL.search(text, 0, _HEAD):
        return "nation"
    said = _ON_BEHALF.search(text, 0, _HEAD) or _TITLED.search(text, 0, _TITLE)
    return _LEVELS.get(said[1], "county") if said else ""


_PARK = regex.compile(
    r"(?!建|推|加|支|新|完|深|强|实施|培|创|省|国|全|各|以|对|向|在)"  # what is done to parks, or how many there are
    r"([^，。；：、\d]{0,8}(?:开发区|经开区|高新区|产业园区?|工业园区?|园区))(?![、内企\d])"
    r"|((?:[^，。；：、\d]{2,6}、){0,9}[^，。；：、\d]{2,8}\d{1,3}个?[县市区](?=不含|合计|[农城人居地]))"
    r"|按(户籍(?:总)?人口)(?:计算|口径)"
)
_PARTED = regex.compile(  # 分区域看，甲都市圈4市实现…；乙经济带5市…
    r"(?:分|按|从)(?:区域|地区|地域|片区|县区|区县|县域|县市|乡镇|镇街|板块|区域板块)(?:来)?[看分]，"
)
_FOR_A_TOWN = regex.compile(  # 支持滨江建设区域中心城市，力争生产总值增长5.8%
    r"(?:支持|推动|促进)(?!企业|经济|产业|工业|园区|市场|全)[\u4e00-\u9fff]{2,5}?(?:在全[省市县区州]|强(?:省会|首府|县城|市区)"
    r"|(?:加快|率先)?(?:建设|打造|建成|争创)[^，。；]{0,14}(?:中心|城市|增长极|示范区|先行区|枢纽|门户|桥头堡))"
)
_REGION = regex.compile(
    r"[\u4e00-\u9fff]{2,6}(?:都市圈|经济带|经济区|城市群|生态区)(?:\d{1,2}[个市县州]|生产总值|增加值|地区生产总值)"
)  # 江陵都市圈5市
_COUNTIES = regex.compile(
    r"县域经济[^，。；：、\d]{0,12}[，。]"
)  # 县域经济发展迅速，生产总值158.3亿元: of all counties
_TOWN = regex.compile(r"(?:(?:19|20)\d\d年)?([\u4e00-\u9fff]{2,4}[市县区])(?:市区|城区|县城)")
_TITLE = 60  # characters: a park may have a report of its own
_TARGET = regex.compile(r"(?:(?:较|比|于|超|过)[^，。；]{0,6}|^的?[^，。；]{0,6})(?:目标|计划|预期)")
_INTO = ("在", "当", "而", "与", "从")  # 在全市生产总值增长5.8%的背景下
_HEAD = 600  # characters
_ON_BEHALF = regex.compile(r"代表([省市州盟县区旗镇乡])(?:人民)?政府")
_TITLED = regex.compile(
    r"[\u4e00-\u9fff](自治区|[省市州盟县区旗镇乡])(?:人民政府)?(?:(?:19|20)\d\d年)?"
    r"(?:[^，。；\n]{0,12}(?:报告|公报)|国民经济和社会发展计划|[^，。；\n]{0,8}预算执行)"
)
_LEVELS = {"省": "province", "自治区": "province", "市": "city", "州": "city", "盟": "city"}
_BEYOND = {
    "nation": frozenset({"world"}),
    "city": frozenset({"province", "nation", "world"}),
    "county": frozenset({"city", "province", "nation", "world"}),
}
_CENTRAL = regex.compile(r"代表国务院|国务院总理|全国人民代表大会第")
