"""Figures by the words right before them: what a formula of the pack such as `进出口=出口+进口` names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.relations.view import View, ended
from reportcheck.model.fact import Fact

_GRADES = frozenset({"级"})  # 二级公路474.92公里: a word of the name
_CUT = regex.compile(r"[，。；：、\n]")
# （不含农户，下同）, but not what stands right before the figure
_ASIDE = regex.compile(r"（[^（）]{0,40}）(?!为|达|是|$)")
_SUFFIX = (
    r"(?:完成|实现)?(?:增加值|总产值|产值|总额|总值|总量|产量|收入|支出|人口|人数|业务|赔付|赔款|给付|社会消费品|消费品|零售"
    r"|[额量数户率]){0,3}"
)
_VERBS = r"(?:（[^（）]{0,24}）|\[\d+\])?(?:达到?|完成|实现|为|约|共|是|有|总计|合计)*$"
_SOME = regex.compile(r"住宅|限额以上|限上|规模以上|规上|法人|不含")  # a part of the thing, not the thing
_BY = regex.compile(
    r"按[^，。；\d]{2,12}(?:分|看|划分|统计)[，：]|分(?:行业|城乡|种类|类别|领域)[^，。；\d]{0,6}看?[，：]"
)
_TAX = regex.compile(r"税(?:完成|实现|收入)*(?:为)?$")
_FORMULA = regex.compile(r"\s*([^=+\-/]+?)\s*=\s*(.+)")


class Named(NamedTuple):
    """A figure with the words of its clause before it, and all the words since the figure before."""

    fact: Fact
    words: str
    lead: str


class Formula(NamedTuple):
    """`result = term + term`, `term - term` or `term / term`; names may have alternatives (`a|b`)."""

    result: str
    sign: str
    terms: tuple[str, ...]


def named(view: View) -> Iterator[list[Named]]:
    """The figures of every paragraph in order, dates and ordinals left out."""
    text = view.text
    facts = [
        fact for fact in view.facts if fact.figure.kind not in ("date", "ordinal") and fact.figure.unit not in _GRADES
    ]
    at = 0
    for block in view.document.blocks:
        while at < len(facts) and facts[at].start < block.start:
            at += 1
        found: list[Named] = []
        before = block.start
        while at < len(facts) and facts[at].start < block.end:
            lead = text[before : facts[at].start]
            words = _ASIDE.sub("", lead)
            cut = max((mark.end() for mark in _CUT.finditer(words)), default=0)
            found.append(Named(facts[at], words[cut:], lead))
            before = facts[at].end
            at += 1
        if found and block.kind not in ("table", "furniture"):
            yield found


@lru_cache(maxsize=64)
def formulas(texts: tuple[str, ...]) -> tuple[Formula, ...]:
    """The formulas of a pack's word list; what is none is left out."""
    made = []
    for text in texts:
        found = _FORMULA.fullmatch(text)
        sign = next((mark for mark in "+-/" if found and mark in found[2]), "")
        if found and sign:
            made.append(Formula(found[1].strip(), sign, tuple(term.strip() for term in found[2].split(sign))))
    return tuple(made)


@lru_cache(maxsize=1024)
def pattern(name: str) -> re.Pattern[str]:
    """Words that end with one of the names, and what may stand between them and the figure."""
    names = "|".join(re.escape(one.strip()) for one in name.split("|"))
    return regex.compile(rf"(?:{names}){_SUFFIX}{_VERBS}")


class Names:
    """All the names of a pack's formulas: a name inside a longer one (出口 in 进出口) does not count."""

    def __init__(self, formulas: Sequence[Formula]) -> None:
        names = {name for one in formulas for term in (one.result, *one.terms) for name in term.split("|")}
        self._longer = {name: [other for other in names if other != name and name in other[1:]] for name in names}

    def match(self, one: Named, name: str) -> bool:
        """Do the words before the figure end with the name?"""
        found = pattern(name).search(one.words)
        if found is None:
            return False
        said = max((part for part in name.split("|") if one.words.startswith(part, found.start())), key=len, default="")
        if _SOME.search(one.words[: found.start()] + one.words[found.start() + len(said) :]):
            return False
        inside = (other for part in name.split("|") for other in self._longer.get(part, ()))
        return not any(
            (longer := pattern(other).search(one.words)) and longer.start() < found.start() for other in inside
        )


def following(names: Names, paragraph: Sequence[Named], at: int, formula: Formula) -> list[Named]:
    """The terms of a formula right behind its result, amounts of one unit; none where another amount comes between."""
    unit = paragraph[at].fact.figure.unit
    found: dict[str, Named] = {}
    inside = False  # among the parts of a part, or of another split
    other: list[Decimal] = []
    for one in paragraph[at + 1 :]:
        inside = inside and not ended(one.lead)
        if one.fact.measure != "level" or one.fact.figure.unit != unit or one.fact.figure.kind != "number":
            continue
        term = next((term for term in formula.terms if term not in found and names.match(one, term)), None)
        if term and not (inside and one.words.startswith("其他")):
            if other and not found and sum(other) != paragraph[at].fact.value:
                break  # 其中限额以上单位529亿元。城镇500亿元，…: of those alone
            found[term] = one
        elif found and _TAX.search(one.words):
            continue  # 税收收入24亿元。增值税11亿元，…。非税收入33亿元: what the first is made of
        elif names.match(one, formula.result):
            break
        elif not found and any(_split(later.lead, formula) for later in paragraph[at + 1 :]):
            continue  # it may be split in another way before: 按经营地分…，按消费类型分…
        elif inside or "其中" in one.lead:
            inside = True  # 其中：市区765个，县城1468个。医院100个，其中：三级11个，二级19个。基层机构…
            other += [] if found else [one.fact.value]
        else:
            break
        if len(found) == len(formula.terms):
            return [found[term] for term in formula.terms]
    return []


def _split(lead: str, formula: Formula) -> bool:
    """按登记注册类型分，…; 在等级公路中，…: do these words begin to tell what a whole is made of?"""
    inside = any(f"在{name}中，" in lead for name in formula.result.split("|"))
    return inside or bool(_BY.search(lead))
