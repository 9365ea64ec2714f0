"""Several counts told one by one, and their share: 甲198430人、乙121864人，两个民族合计占少数民族人口的95.3%.

And the share of several together with that of each: 两大行业合计占规上工业的61.6%，其中甲占规上工业的28%，乙占….
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.relations.view import START, View, comparable, reckoned
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_TOGETHER = regex.compile(
    r"[，、；](?:以上|上述|这)?(?P<n>[两二三四五六]|\d)(?:个|者|项|类|大|种|家|产)?[^，。；、\d占]{0,8}(?:合计|共计|总共|共)占"
    r"(?:了)?(?P<base>[^，。；、\d]{2,12}?)(?:总量|总数|总额)?(?:的)?(?:比重|比例)?(?:为|达到?)?$"
)
_JOIN = regex.compile(r"[、，；和][^。；、，\d]{1,14}|[、，；和]?")
_NEAR = 40  # characters


def find(view: View) -> Iterator[Statement]:
    """Statements `share-of` with roles part, share, base: the base by its name, told before in the paragraph."""
    at = view.text.find("计占")
    while at >= 0:
        shares = [fact for fact in view.told(at, at + _NEAR) if fact.figure.unit == "%"]
        said = _TOGETHER.search(view.text, max(at - _NEAR, 0), shares[0].start) if shares else None
        if said:
            yield from _share(view, shares[0], int(parse_numeral(said["n"]) or 0), said["base"], said.start())
        at = view.text.find("计占", at + 2)
    at = view.text.find("合计")
    while at >= 0:
        shares = [fact for fact in view.told(at, at + _FAR) if fact.figure.kind != "date"]
        said = _ALL.fullmatch(view.text, at, shares[0].start) if shares and _share_of(shares[0]) else None
        if said:
            yield from _of_each(view, shares, at, said["base"])
        at = view.text.find("合计", at + 2)


_FAR = 200  # characters to the share of the last of them
_ALL = regex.compile(r"合计[^，。；、\d占]{0,16}占(?P<base>[^，。；、\d]{2,16}?)的?(?:比重|比例)?(?:为|达到?)?")
_EACH = regex.compile(
    r"[，；](?:其中[：，]?)?[^，。；、：\d占]{2,14}占(?:比|(?P<base>[^，。；、\d]{2,16}?))?的?(?:比重|比例)?(?:为|达到?)?"
)
_COUNTED = regex.compile(r"(?<![第十\d])(?P<n>[两二三四五六])(?:大|个|类|项|种|家)[^，。；\d]{2,}")


def _share_of(fact: Fact) -> bool:
    return fact.figure.unit == "%" and fact.measure == "share" and fact.figure.hedge == "none"


def _of_each(view: View, shares: list[Fact], at: int, base: str) -> Iterator[Statement]:
    """Statement `sum-nearly` (whole, part): as many parts of the same base as the sentence says that there are."""
    run = [shares[0]]
    for fact in shares[1:]:
        said = _EACH.fullmatch(view.between(run[-1], fact)) if _share_of(fact) else None
        if not said or said["base"] not in (None, base):
            break
        run.append(fact)
    whole, *parts = run
    counted = list(_COUNTED.finditer(view.text, opening(view.text, at, "。；\n"), at))
    among = parts and "其中" in view.between(whole, parts[0])
    own = abs(sum((part.value for part in parts), Decimal(-100))) <= 1  # 其中甲占45.5%，乙占54.5%: of the two
    if among and not own and counted and parse_numeral(counted[-1]["n"]) == len(parts) > 1:
        roles = {"whole": (whole,), "part": tuple(parts)}
        yield Statement("sum-nearly", roles, whole.start, parts[-1].end, {"partition": "complete"}, _DOUBT)


_DOUBT = "some may be among both"


def _share(view: View, share: Fact, count: int, base: str, end: int) -> Iterator[Statement]:
    last = bisect_left(view.facts, end, key=START)
    parts = view.facts[max(last - count, 0) : last]
    alike = all(comparable(fact, parts[0]) and fact.measure == "level" for fact in parts) if parts else False
    joins = pairwise(parts)
    if len(parts) != count or not alike or not all(_JOIN.fullmatch(view.between(a, b)) for a, b in joins):
        return
    begin = view.text.rfind("\n", 0, share.start) + 1
    wholes = [
        fact for fact in view.told(begin, parts[0].start)
        if fact.measure == "level" and fact.label.endswith(base) and comparable(fact, parts[0])
    ]  # fmt: skip
    if len({fact.value for fact in wholes}) == 1 and share.figure.hedge == "none":
        total = sum((part.value for part in parts), Decimal(0))
        slack = sum((part.figure.ulp for part in parts), Decimal(0))
        part = reckoned(parts[0], total, slack, "+".join(fact.text for fact in parts))
        roles = {"part": (part,), "share": (share,), "base": (wholes[0],)}
        yield Statement("share-of", roles, wholes[0].start, share.end)
