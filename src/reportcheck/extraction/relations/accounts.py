"""Which account an amount belongs to: budgets give the same lines for the whole place, its own level, each fund."""

from __future__ import annotations

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable
from reportcheck.model.fact import Fact

_SEVERAL = regex.compile("预算(?:（?草案|执行)|决算|财政预算|收支预算")
_LEVEL = regex.compile(
    r"(?:全[省市县区州盟旗]|(?:[省市县区州盟旗]本?|本)级|[省市县区]直)(?=[^，。；\n]{0,12}(?:预算|收入|支出|基金|债务|收支|余额|限额))"
    r"|\n[^，。；：\n]{0,6}?[^，。；：、\n\d]{1,12}(?:区|新城|园)(?=\n|[^，。；\n]{0,10}预算)"
    r"|[^，。；：、\n\d]{2,20}(?:区|新城|园)）?(?=20\d\d年[^，。；\n]{0,8}预算)"
)
_FUND = regex.compile("一般公共预算|政府性基金|国有资本经营|社会保险基金")
_YEAR = regex.compile(r"\n[^，。；\n]{0,10}(20\d\d)年[^，。；\n]{0,24}(?:预算|草案|执行)")
_SECTION_YEAR = regex.compile(r"20\d\d")
_LINE = regex.compile(
    r"[①-⑩]?(?:加|减|扣除|收支|当年|本年|年[终末]|上年|动用|安排|补充|发行|执行|调[入出]|结转|补助|上解|债务(?:转贷|还本|付息)"
    r"|转移性|财政补[贴助])"
)


def is_line(label: str) -> bool:
    """Is this a line that every account has (当年收支结余, 加上上级补助收入), and no name of one thing?"""
    return bool(_LINE.match(label))


def several(view: View) -> bool:
    """Does this report give several accounts side by side, as budgets do?"""
    return bool(_SEVERAL.search(view.document.title) or _SEVERAL.search(view.text, 0, 300))


def account(view: View, fact: Fact) -> tuple[str, ...]:
    """The words that last said whose account this is, of which fund and of which year."""
    said = view.text[max(0, fact.start - 1500) : fact.start]
    level, fund, year = ((pattern.findall(said) or [""])[-1] for pattern in (_LEVEL, _FUND, _YEAR))
    year = year or max((year for title in fact.section for year in _SECTION_YEAR.findall(title)), default="")
    return "" if level.startswith("全") else level, fund, year


def grown_from_another(view: View, goal: Fact, reached: Fact) -> bool:
    """财政收入达40亿元、增长12%, with 财政总收入162亿元 and 地方财政收入35.7亿元: by its rate it is of the other."""
    rate = next(iter(view.told(goal.end, goal.end + _BESIDE)), None)
    if rate is None or rate.measure != "growth" or rate.figure.unit != "%" or rate.value <= 0:
        return False
    base = goal.value / (1 + rate.value / 100)
    others = (fact for fact in view.facts if comparable(fact, goal) and fact.status == "actual")
    return abs(reached.value - base) > _APART * base and any(abs(fact.value - base) <= base / 100 for fact in others)


_BESIDE, _APART = 6, 2  # characters; times
