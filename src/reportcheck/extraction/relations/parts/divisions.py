"""How many counties, towns or villages a place has (全省183个县): a count of some of them is not above it."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact, Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `part-of-place` with roles smaller (some of a kind) and larger (all that the place has of it)."""
    counted = [
        (fact, (said["county"] and "县") or said[0])  # all of them, however they are written
        for fact in view.facts
        if _count(fact) and (said := _KIND.match(view.text, fact.end))
    ]
    every_one: dict[str, list[Fact]] = {}
    for whole, kind in counted:
        named = _ALL.search(view.text, max(whole.start - 6, 0), whole.start)
        every_one.setdefault(kind, []).extend([whole] if _COVERED.match(view.text, whole.end) else [])
        every = kind.startswith("贫困") and _EVERY.match(view.text, whole.end)
        if not (named or every) or _WITHIN.search(view.before(whole)) or _LAST.search(view.before(whole, 6)):
            continue
        for part, other in counted:
            told = named or part.status == whole.status  # 67个贫困村出列; 确保（余下的）12个贫困村全部出列
            if part is not whole and other == kind and told and not _ELSEWHERE.search(view.before(part, 30)):
                roles = {"smaller": (part,), "larger": (whole,)}
                start, end = min(part.start, whole.start), max(part.end, whole.end)
                yield Statement("part-of-place", roles, start, end, doubt="the one may reach beyond the place")

    for all_of in every_one.values():
        if len({fact.value for fact in all_of}) > 1:
            yield Statement("mentions-alike", {"mention": tuple(all_of)}, all_of[0].start, all_of[-1].end, doubt=_SOME)


_COVERED = regex.compile(
    r"(?:县（市、区）|县市区|县区|区县|旗县区?|乡镇|乡镇（街道）|行政村)(?:全覆盖|全部|全都|实现全覆盖)"
)
_SOME = "there may be more of them in one place than in another"


def _count(fact: Fact) -> bool:
    figure = fact.figure
    return figure.kind == "number" and figure.unit == "个" and not figure.ulp and fact.scope == "self"


_KIND = regex.compile(
    r"(?P<county>县（市、区）|县\(市、区\)|县市区|县区|区县|旗县区?|县(?!级|域|城|处|重点|定|内|乡|直|办|管))"
    r"|盟市|市州|乡镇|街道|行政村|社区|区(?!域|块|间|级|重点|内|直|属|管)|贫困村|贫困县|建档立卡贫困村"
)
_ALL = regex.compile(r"(?:全[省市州盟区县旗]|我[省市州区县])的?$")
_EVERY = regex.compile(r"贫困[村县](?:全部|全都|悉数)")
_LAST = regex.compile("最后|剩余|剩下|其余|余下|尚有")
_WITHIN = regex.compile(r"其中|余|占")
_ELSEWHERE = regex.compile(
    r"全国|全省|其他|周边|对口|辐射|跨|累计|省外|结对|支援|[县区]次|沿线|惠及|覆盖[^，。]{0,6}省"
)
