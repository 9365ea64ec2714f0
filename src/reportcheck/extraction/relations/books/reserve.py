"""预备费24.4亿元，占一般公共预算支出的2.3%: the reserve of a budget, of which the law says how large a share it is."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.extraction.slips import exchanged, shifted
from reportcheck.model.fact import Fact, Statement

_RESERVE = regex.compile(r"(?P<used>动用|使用|支出)?[^，。；：、\d]{0,6}预备费(?:预算|资金)?(?:安排|设置)?(?:为)?$")
_SHARE = regex.compile(
    r"[，、（](?:约|预备费)?占(?:当年|本年)?(?:[全省市县区州盟旗镇乡本直]{1,3}级?)?(?:一般)?(?:公共)?(?:财政)?预算支出(?:总?额|安排)?"
    r"(?:的?比[重例])?(?:的|为|达)?"
)
_SET_BY = regex.compile(r"按照?[^，。；、\d]{0,12}一般公共预算支出(?:总?额)?的$")
_SET = regex.compile(r"(?:的?比例)?(?:安排|设置|提取|计提)(?:了)?[^，。；、\d]{0,8}预备费")


def find(view: View) -> Iterator[Statement]:
    """Statements `reserve-share` with role figure, and `budget-share` (part, base, share)."""
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
        told = share.figure.unit == "%" and _told(view, before, share, at)
        if told or (share.figure.unit == "%" and _set(view, share, at)):
            yield Statement("reserve-share", {"figure": (share,)}, share.start, share.end)
        if told and before:
            yield from _of_spending(view, before, share)


def _of_spending(view: View, amount: Fact, share: Fact) -> Iterator[Statement]:
    """预备费1.70亿元，占2.12%, and above 支出80.16亿元: held to the spending it fits, or would but for one slip."""
    spent = [
        fact for fact in view.facts
        if fact.figure.unit == "元" and fact.measure == "level" and fact.period == amount.period
        and fact.label.endswith("一般公共预算支出") and share.value > 0 and amount.value > 0
    ]  # fmt: skip
    fitting = [base for base in spent if abs(_due(base, share) - amount.value) <= _slack(base, amount, share)]
    slips = [base for base in spent if _turned(base, amount, share)]
    for base in fitting[:1] or slips[:1]:
        roles = {"part": (amount,), "base": (base,), "share": (share,)}
        doubt = "" if fitting else "the share may be of another level's spending"
        yield Statement("budget-share", roles, min(base.start, amount.start), max(base.end, share.end), doubt=doubt)


def _due(base: Fact, share: Fact) -> Decimal:
    return base.value * share.value / 100


def _slack(base: Fact, amount: Fact, share: Fact) -> Decimal:
    return (base.value * share.figure.ulp / 100 + amount.figure.ulp) / 2


def _turned(base: Fact, amount: Fact, share: Fact) -> bool:
    """Are two digits exchanged in the reserve or in its share, or is the point of one misplaced?"""
    ulp = amount.figure.ulp or Decimal(1)
    due = (_due(base, share) / ulp).quantize(Decimal(1)) * ulp
    rate = (amount.value / base.value * 100).quantize(share.figure.ulp)
    long = base.value >= 1_000 * base.figure.ulp and _slack(base, amount, share) < 2 * ulp
    if not long:
        return False
    if exchanged(amount.value, due, ulp) or exchanged(share.value, rate, share.figure.ulp):
        return True
    told = amount._replace(figure=amount.figure._replace(ulp=ulp / 10))  # as its last digit would be
    return shifted(amount.value, _due(base, share), _slack(base, told, share))


def _told(view: View, amount: Fact | None, share: Fact, at: int) -> bool:
    if amount is None or amount.figure.unit != "元" or not 0 <= amount.start - at <= _NEAR:
        return False
    said = _RESERVE.search(view.before(amount, 24))
    return bool(said and not said["used"] and _SHARE.fullmatch(view.between(amount, share)))


def _set(view: View, share: Fact, at: int) -> bool:
    said = _SET.match(view.text, share.end)
    return bool(said and said.end() == at + 3 and _SET_BY.search(view.before(share, 30)))


_NEAR = 12  # characters from the word to its amount
