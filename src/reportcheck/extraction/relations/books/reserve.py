"""预备费24.4亿元，占一般公共预算支出的2.3%: the reserve of a budget, of which the law says how large a share it is."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact, Statement

_RESERVE = regex.compile(r"(?P<used>动用|使用|支出)?[^，。；：、\d]{0,6}预备费(?:预算|资金)?(?:安排|设置)?(?:为)?$")
_SHARE = regex.compile(
    r"[，、（](?:约|预备费)?占(?:当年|本年)?(?:[全省市县区州盟旗镇乡本直]{1,3}级?)?(?:一般)?(?:公共)?(?:财政)?预算支出(?:总?额|安排)?"
    r"(?:的?比[重例])?(?:的|为|达)?"
)
_SET_BY = regex.compile(r"按照?[^，。；、\d]{0,12}一般公共预算支出(?:总?额)?的$")
_SET = regex.compile(r"(?:的?比例)?(?:安排|设置|提取|计提)(?:了)?[^，。；、\d]{0,8}预备费")


def find(view: View) -> Iterator[Statement]:
    """Statements `reserve-share` with role figure."""
    at = view.text.find("预备费")
    while at >= 0:
        yield from _beside(view, at)
        at = view.text.find("预备费", at + 3)


def _beside(view: View, at: int) -> Iterator[Statement]:
    """The share behind the amount of the reserve, or before the word for it (按支出的2%设置预备费)."""
    begin, end = view.text.rfind("\n", 0, at) + 1, view.text.find("\n", at)
    facts = view.told(max(begin, at - 40), min(end if end > 0 else len(view.text), at + 60))
    for share in facts:
        before = next((fact for fact in reversed(facts) if fact.end <= share.start), None)
        if share.figure.unit == "%" and (_told(view, before, share, at) or _set(view, share, at)):
            yield Statement("reserve-share", {"figure": (share,)}, share.start, share.end)


def _told(view: View, amount: Fact | None, share: Fact, at: int) -> bool:
    if amount is None or amount.figure.unit != "元" or not 0 <= amount.start - at <= _NEAR:
        return False
    said = _RESERVE.search(view.before(amount, 24))
    return bool(said and not said["used"] and _SHARE.fullmatch(view.between(amount, share)))


def _set(view: View, share: Fact, at: int) -> bool:
    said = _SET.match(view.text, share.end)
    return bool(said and said.end() == at + 3 and _SET_BY.search(view.before(share, 30)))


_NEAR = 12  # characters from the word to its amount
