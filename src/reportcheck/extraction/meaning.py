"""What a figure measures, and its sign, from the words right before and after it and its unit."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.vocabulary import alternation, firsts
from reportcheck.model.fact import Figure, Measure
from reportcheck.model.lexicon import Lexicon

_TAIL = (
    r"(?:了|约|近|超过?|仅|只|达到?|到|至|为|在|不低于|不超过|不少于|平均|累计|预计|大约|突破|高达|将|分别"
    r"|率|(?<!人)均|人均|每人每[月年]|每人|户均|各|再|又|共|比例|幅度|保持在?|控制在|再创|均为|稳定在"
    r"|逾)*+$"
)


_TOLD = (  # what a verb is told with
    "同比", "环比", "实际", "名义", "预计", "可比口径", "按可比口径", "比上年", "比去年", "较上年", "年均", "平均",
    "分别", "也", "均", "都", "再", "又", "将", "持续", "稳步", "大幅度", "大幅", "稳定", "累计", "、", "，",
)  # fmt: skip


class Reading(NamedTuple):
    """Measure and sign of a figure; `subject_end` is where the words of its verb begin in the text before it."""

    measure: Measure
    sign: int
    subject_end: int
    verb: str = ""
    to_level: bool = False


class Meaning:
    """The measure rules with the lexicon's words compiled in."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.list
        up, down, nouns = words("up"), words("down"), words("growth-nouns")
        self._down = frozenset(down)
        self.verb = regex.compile(
            rf"(?={firsts((*_TOLD, *up, *down))})(?:{alternation(_TOLD)})*+"
            rf"(?P<verb>{alternation((*up, *down))})(?P<to>到|至|为|成)?{_TAIL}"
        )
        self.noun = regex.compile(
            rf"(?={firsts(nouns)})(?P<noun>(?<!自然)(?:{alternation(nouns)}))(?:预期目标|目标|预期|均)?(?:定|设定)?{_TAIL}"
        )
        self.share = regex.compile(rf"(?:{alternation(words('share-words'))})")
        self.rate = regex.compile(rf"(?:{alternation(words('rate-words'))})")
        self.share_after = regex.compile(r"(?:以上|以下|以内|左右|多|的|之一)*的[^，。；、]")
        self._fall = regex.compile(r"降幅|跌幅|下降|减少|低于|负增长|慢于|少于|下滑|回落")
        self._gap = regex.compile(
            r"(?:高于|低于|快于|慢于|高出|低出|超过|超|领先|落后|优于|少于|多于|大于)[^，。；]{0,24}$"
            r"|(?:比|较)(?!上年|去年|上一年|上季|同期|\d|年初|五年前|上届|预算)[^，。；]{1,24}(?:高出?|低"
            r"|快|慢|多|少)$"
        )
        self._fell = regex.compile(r"(?:低于|慢于|低出|落后|少于)[^，。；]{0,24}$|(?:低|慢|少)$")

    def read(self, figure: Figure, seg: str, right: str) -> Reading | None:
        """What a figure means by `seg`, its clause before it, and `right`, those after; None: ask the list."""
        fixed = _FIXED.get(figure.kind)
        if fixed:
            return Reading(fixed, 1, len(seg))
        if figure.kind == "range" and figure.unit in _SPANS:
            return Reading("duration", 1, len(seg))
        if figure.kind == "duration":
            if _CALENDAR_AGO.match(right) and figure.unit != "年":
                return Reading("duration", 1, len(seg))
            verb = self.verb.search(seg)
            if verb and not verb["to"] and _COMPARISON.search(seg):
                return Reading("change", self._sign(verb["verb"]), verb.start(), verb["verb"])
            if _DAYS.search(seg):
                return Reading("level", 1, verb.start() if verb else len(seg))
            return Reading("duration", 1, verb.start() if verb and verb["to"] else len(seg))
        verb, noun = self.verb.search(seg), self.noun.search(seg)
        if figure.kind == "point":
            gap = self._gap.search(seg)
            if gap and not verb:
                return Reading("gap", -1 if self._fell.search(seg) else 1, gap.start(), gap[0])
            if verb:
                return Reading("change", self._sign(verb["verb"]), verb.start(), verb["verb"])
            return Reading("change", -1 if self._fall.search(seg) else 1, len(seg)) if seg else None
        if verb and not verb["to"] and verb["verb"] not in ("增至", "升至", "降至", "减至", "跃居", "缩减至"):
            return self._changed(figure, seg, verb)
        if verb:
            seg = seg[: verb.start()]
        if figure.kind == "multiple":
            return Reading(
                "growth" if figure.unit == "番" or noun else "share" if figure.unit in ("成", "折") else "ratio",
                1,
                len(seg),
            )
        if figure.kind in ("percent", "fraction") or figure.unit == "%":
            return self._percentage(figure, seg, right, noun, verb)
        if figure.kind == "ratio":
            return Reading("ratio", 1, len(seg), to_level=bool(verb))
        if figure.unit in _GRADES:
            return Reading("other", 1, len(seg))
        if not seg and not right:
            return None
        if seg[-1:] in _MORE_ENDS and _MORE_BY.search(seg):
            return Reading("change", -1 if "少" in seg[-3:] or "低" in seg[-3:] else 1, len(seg) - 1, seg[-1])
        return Reading("level", 1, verb.start() if verb else len(seg), verb["verb"] if verb else "", bool(verb))

    def _changed(self, figure: Figure, seg: str, verb: re.Match[str]) -> Reading:
        sign = self._sign(verb["verb"])
        if figure.kind in ("percent", "fraction", "multiple") or figure.unit == "%":
            return Reading("growth", sign, verb.start(), verb["verb"])
        before = seg[: verb.start()]
        if before.strip("、，") and verb[0].startswith("累计") and verb["verb"] in ("增加", "减少"):
            return Reading("change", sign, verb.start(), verb["verb"])  # 常住人口累计减少9.01万人
        if before.endswith(("新", "净", "新建", "累计", "扩容", "拟")) or not (
            _COMPARISON.search(seg) or not before.strip("、，")
        ):
            return Reading("level", 1, verb.start(), verb["verb"])
        return Reading("change", sign, verb.start(), verb["verb"])

    def _percentage(
        self, figure: Figure, seg: str, right: str, noun: re.Match[str] | None, verb: re.Match[str] | None
    ) -> Reading | None:
        end = verb.start() if verb else len(seg)
        to = bool(verb)
        if noun and noun.start() >= 0 and not self.share.search(seg[noun.end("noun") :]):
            return Reading("growth", -1 if self._fall.search(noun["noun"]) else 1, noun.start(), noun["noun"])
        share, rate = _last(self.share, seg), _last(self.rate, seg)
        if share >= 0 and share >= rate - 1:
            return Reading("share", 1, end, to_level=to)
        if rate >= 0:
            return Reading("rate", 1, end, to_level=to)
        if (
            figure.kind == "fraction"
            or self.share_after.match(right)
            or (right and right[0] not in "，。；、！：）和与及”左右以")
        ):
            return Reading("share", 1, end, to_level=to)
        if not seg.strip("、和与及，") and not to:
            return None
        return Reading("share", 1, end, to_level=to)

    def _sign(self, verb: str) -> int:
        return -1 if verb in self._down else 1


_FIXED: dict[str, Measure] = {"date": "date", "ordinal": "ordinal", "rank": "rank"}
_GRADES = frozenset({"千伏", "伏", "kV", "KV", "kv", "型"})
_MORE_BY = regex.compile(  # 比2022年还原数低920万元
    r"[比较](?:上年|去年|上一年|(?:19|20)\d\d年)(?:(?:末|底|同期)?[多少]|[^，。；、\d]{0,4}数[多少高低])$"
    r"|^(?:多|少|高|低)出了?$"  # 比“十三五”时期的187.2亿元多出120.6亿元
)
_MORE_ENDS = frozenset("多少高低出了")  # what that ends with
_DAYS = regex.compile(r"(?:天数|日数|年限)(?:达到?|为|有|约|提高到|增加到)?$")  # a count of days, not a span of time
_SPANS = frozenset({"天", "年", "个月", "小时", "日", "周", "分钟", "个工作日"})
_COMPARISON = regex.compile(
    r"(?:比|较)(?:上年|去年|上一年|年初|\d{4}年末?|同期|上届|前|“?十[一二三四五]?五”?(?:时期|期间)|五年前|上期|预算|计划|目标)|同比|以上年"
    r"|多增|少增"
)
_CALENDAR_AGO = regex.compile(r"前|后|来|内|间|时间")


def _last(pattern: re.Pattern[str], text: str) -> int:
    at = -1
    for match in pattern.finditer(text):
        at = match.start()
    return at


@lru_cache(maxsize=8)
def meaning(lexicon: Lexicon) -> Meaning:
    """The compiled measure rules of a lexicon."""
    return Meaning(lexicon)
