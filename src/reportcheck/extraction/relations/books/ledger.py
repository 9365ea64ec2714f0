"""Paragraphs of budgets as ledgers: every amount with the words that name it and the part it plays.

A budget paragraph says: 收入X，为预算Y的Z%，增长R%；加上甲a、乙b（从丙调入c），收入总计T. X is the head, Y the plan,
a and b are added, c stands inside, T is the total.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact

Part = Literal["amount", "plan", "change", "inside", "total", "rest"]

_CUT = regex.compile(r"[，。；：、（）]")
_MINUS = regex.compile(r"(?:减去|扣除|减除|减)[^，。；：]{0,30}$")
_UNREAD = regex.compile(r"\d[万亿]?元")  # an amount that is no fact: what adds up is not known
_GOES_ON = regex.compile(r"^(?:（[^（）]*）)?[、和及][^，。；：加]*$")
_PLAN = regex.compile(
    r"(?:为|占|完成|达到?|较|比|超)了?(?:年初|调整后?|变动|代编|当年|年度|全年|上年|本年|人大|收入|支出|\d{4}年)?的?"
    r"(?:预算|计划|任务|预期|目标|调整数|变动数)(?:数|目标|任务|安排)?的?$|(?:年初|调整|变动|代编)预算(?:数|为)?$"
)
_CHANGE = regex.compile(
    r"(?:增加|减少|增收|减收|增支|减支|多收|少收|短收|超收|增长|下降|调增|调减|核减|核增|净增|净减|提高"
    r"|压减|多|少)(?:了|额)?$"
)
_BEFORE = regex.compile(r"(?:较|比)(?:上年|去年|\d{4}年|[“”十四五三二一末年初])[^，。；：、（）]{0,14}$")
TOTAL = regex.compile(
    r"(?:可用|可安排|总)财力(?:为|达到?|共)?$|(?:总\s?计|合\s?计|总\s?量|共\s?计)(?:为|达到?|共|是)?$"
    r"|总(?:收入|支出|财力)(?:累计|合计|预计|安排|完成)?(?:为|达到?|共)?$|(?:收入|支出)总额(?:为)?$"
)
_REST_OF = regex.compile(r"^(?:另外?|其余|其他|其它)")  # 另外3个项目合计1.1亿元
REST = regex.compile(r"(?<!上年)(?<!年初)(?<!历年)(?:结余|结转|赤字|缺口|滚存)[^，。；：、（）]{0,8}$|收支结$")


class Entry(NamedTuple):
    """An amount of a ledger: `words` name it (up to the last mark), `lead` is all the text since the amount before.

    `minus`: it is taken off (减去甲a、乙b).
    """

    fact: Fact
    words: str
    lead: str
    part: Part
    depth: int
    minus: bool = False


def ledgers(view: View) -> Iterator[list[Entry]]:
    """The paragraphs with two or more amounts of money, in order; what a line break cut in two is one."""
    text = view.text
    facts = [
        fact for fact in view.facts if fact.figure.unit == "元" and fact.figure.kind == "number" and fact.figure.ulp
        and not _BAR.search(view.before(fact, 24))
    ]  # fmt: skip
    at = 0
    for start, end in _paragraphs(view):
        while at < len(facts) and facts[at].start < start:
            at += 1
        first = at
        while at < len(facts) and facts[at].start < end:
            at += 1
        if at - first > 1 and all(_is_printed(fact) for fact in facts[first:at]):
            entries = _entries(text, start, facts[first:at])
            if not any(_UNREAD.search(entry.lead) for entry in entries):
                yield entries


_BAR = regex.compile(r"个[^，。；]{1,14}(?:超过?|突破|不足)$")  # 4个县（市、区）超过20亿元: a bar that they pass


def _is_printed(fact: Fact) -> bool:
    """Is it an amount with a number of its own (－12,378万元 too), and its unit beside it?"""
    return fact.text.lstrip("-－−")[:1].isdigit() and "元" in fact.text


def _paragraphs(view: View) -> Iterator[tuple[int, int]]:
    start = end = -1
    for block in view.document.blocks:
        if block.kind in ("table", "furniture"):
            continue
        cut = end >= 0 and not block.mark and view.text[end - 1] not in "。；：！？”）"
        if start >= 0 and not cut:
            yield start, end
        if not cut:
            start = block.start
        end = block.end
    if start >= 0:
        yield start, end


def _entries(text: str, start: int, facts: list[Fact]) -> list[Entry]:
    found: list[Entry] = []
    before, depth, minus = start, 0, False
    for fact in facts:
        lead = text[before : fact.start].replace("\n", "")
        depth = max(0, depth + lead.count("（") - lead.count("）"))
        words = lead[max((mark.end() for mark in _CUT.finditer(lead)), default=0) :]
        minus = bool(_MINUS.search(lead)) or (minus and _GOES_ON.match(lead) is not None)
        found.append(Entry(fact, words, lead, _part(words, text[fact.end : fact.end + 2], depth), depth, minus))
        before = fact.end
    return found


def _part(words: str, behind: str, depth: int) -> Part:
    if depth:
        return "inside"
    if TOTAL.search(words):
        return "amount" if _REST_OF.search(words) else "total"
    if REST.search(words) and "上年" not in words:
        return "rest"
    if behind.startswith("的") or _PLAN.search(words) or _BEFORE.search(words):
        return "plan"
    return "change" if _CHANGE.search(words) else "amount"
