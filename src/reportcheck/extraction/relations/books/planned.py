"""What is planned, its growth, and what came of it the year before: 收入安排125.3亿元，增长4%; above, 完成120.5亿元.

Plans are often compared with a base put right for what moved between accounts, which is not told: so the three are held
together where they fit, or where one slip of the pen is why they do not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.accounts import account
from reportcheck.extraction.relations.view import View, plain
from reportcheck.extraction.slips import slip, slipped
from reportcheck.model.fact import Fact, Statement

_GROWS = regex.compile(
    r"^(?:（[^（）]{0,30}）)?[，、]?(?:比上年|较上年|比去年|同比)?(?:预计|实际)?(?:(?:执行|完成|决算)数)?(?:增长|下降)(?:了)?$"
)
_ADJUSTED = regex.compile(r"同口径|可比|剔除|扣除|预算数|年初预算|调整")
_PLAN = regex.compile(r"预算数(?:为|是)?$")  # the amount is what is planned, and not compared with it
_MOVED = regex.compile(r"(?:增|减)(?:收|支|加|少|长)?(?:了)?$")  # the amount is the change itself
_TRAIL = regex.compile(r"(?:安排?|预计|预算数?|拟|计划|预期|完成|执行数?)+$")
_DONE = regex.compile(r"(?:完成|执行|实现)$")  # what came of a plan, where the plan is told too
_FEW = 3
_LONG = 1_000  # an amount of so many units of its last digit: a slip in it shows


def find(view: View) -> Iterator[Statement]:
    """Statements `budget-planned` with roles level, earlier and rate."""
    before: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in view.facts:
        if fact.measure == "level" and fact.figure.unit == "元" and fact.figure.ulp and fact.period:
            before[_name(view, fact), fact.period].append(fact)
    fitting, left = 0, []
    borne, revenue = False, []  # does any rate fit, and those of revenue that do not
    for facts in view.sentences.values():
        for level, rate in pairwise(facts):
            grows = level.figure.unit == "元" and rate.measure == "growth" and rate.figure.kind == "percent"
            year = level.period or ""
            if not grows or not year.isdigit() or not _GROWS.match(view.between(level, rate)):
                continue
            words = view.before(level, 30)
            if _MOVED.search(words) or _ADJUSTED.search(view.between(level, rate) + _PLAN.sub("", words)):
                continue
            earlier = before.get((_name(view, level), str(int(year) - 1)), [])
            earlier = [fact for fact in earlier if _same_account(view, fact, level)]
            done = [fact for fact in earlier if _DONE.search(view.before(fact, 4))]
            bases = done if len(done) == 1 else _finest(list({fact.value: fact for fact in earlier}.values()))
            found = list(_held(level, rate, bases))
            yield from found
            named = len(bases) == 1 and _NAMED.search(view.between(level, rate))
            fitting += len(found) if named else 0
            left += [_grown(level, rate, bases[0])] if named and not found else []
            borne = borne or any(not made.doubt for made in found)
            if not found and len(bases) == 1 and _is_revenue(level, rate, bases[0]):
                revenue.append(_grown(level, rate, bases[0]))
    if len(left) == 1 and fitting >= _FEW:  # 比上年完成数增长2%: of all that name their base, the one that does not fit
        yield from left
    elif borne and len(revenue) == 1:
        yield from revenue


def _is_revenue(level: Fact, rate: Fact, base: Fact) -> bool:
    """Is it what a place takes in, which plans hold against what came in, and of the size of that?"""
    own = level.indicator in _REVENUE and level.indicator == base.indicator and level.status == "target"
    rise = level.value * 100 / base.value - 100 if base.value > 0 else rate.value
    return own and base.status == "actual" and not base.tags and abs(rise - rate.value) <= _WITHIN


_REVENUE = frozenset({"general-revenue", "tax-revenue", "non-tax-revenue"})
_WITHIN = 20  # points: further off, they are not of one thing


def _finest(facts: list[Fact]) -> list[Fact]:
    """Without those that are another one rounded: 87.86亿元 of 878,631万元."""
    return [fact for fact in facts if not any(_rounds(fact, finer) for finer in facts)]


def _rounds(fact: Fact, finer: Fact) -> bool:
    return finer.figure.ulp < fact.figure.ulp and abs(finer.value - fact.value) <= fact.figure.ulp / 2


def _name(view: View, fact: Fact) -> str:
    name = _TRAIL.sub("", fact.label)
    return fact.indicator or view.lexicon.names.get(name) or plain(name)


def _same_account(view: View, one: Fact, other: Fact) -> bool:
    return account(view, one)[:2] == account(view, other)[:2]


_NAMED = regex.compile("(?:完成|执行|决算)数(?:增长|下降)")


def _held(level: Fact, rate: Fact, earlier: list[Fact]) -> Iterator[Statement]:
    fitting = [base for base in earlier if _off(level, rate, base) <= _slack(level, rate, base)]
    slips = [] if fitting else [base for base in earlier if _one_slip(level, rate, base)]
    for base in (fitting or slips)[:1] if fitting or len(earlier) == 1 else ():
        made = _grown(level, rate, base)
        yield made._replace(doubt="") if fitting else made


def _grown(level: Fact, rate: Fact, base: Fact) -> Statement:
    roles = {"level": (level,), "earlier": (base,), "rate": (rate,)}
    doubt = "the base may have been put right"
    return Statement("budget-planned", roles, min(base.start, level.start), max(base.end, rate.end), doubt=doubt)


def _off(level: Fact, rate: Fact, base: Fact) -> Decimal:
    return abs(base.value * (100 + rate.value) / 100 - level.value)


def _slack(level: Fact, rate: Fact, base: Fact) -> Decimal:
    times = max(Decimal(1), (100 + rate.value) / 100)  # what the base is rounded by grows with it
    return (base.value * rate.figure.ulp / 100 + base.figure.ulp * times + level.figure.ulp) / 2


def _one_slip(level: Fact, rate: Fact, base: Fact) -> bool:
    """Would one slip in an amount make the growth fit, or is growth called a fall?"""
    if base.value <= 0 or min(level.value / level.figure.ulp, base.value / base.figure.ulp) < _LONG:
        return False
    turned = rate._replace(sign=-rate.sign)
    slack = _slack(level, rate, base)
    if rate.value and _off(level, turned, base) <= slack:
        return True
    rise = (level.value / base.value * 100 - 100).quantize(rate.figure.ulp)
    told = abs(rate.value) >= 100 * rate.figure.ulp and (rise < 0) == (rate.value < 0)
    if told and slip(rate.value, rise, rate.figure.ulp):
        return True
    if abs(rate.value) >= 10 * rate.figure.ulp and _point_moved(level, rate, base):
        return True
    if _other_unit(level, rate, base):
        return True
    grown, ago = base.value * (100 + rate.value) / 100, level.value * 100 / (100 + rate.value)
    if slack > _FEW * min(level.figure.ulp, base.figure.ulp):  # so coarse a rate leaves room for slips by chance
        return _exchanged(level.value, grown, slack) or _exchanged(base.value, ago, slack)
    return slipped(level.value, _on(grown, level), level.figure.ulp, slack) or slipped(
        base.value, _on(ago, base), base.figure.ulp, slack
    )


def _other_unit(level: Fact, rate: Fact, base: Fact) -> bool:
    """931348亿元, where 878631万元 grew by 6%: 万 and 亿 exchanged, in either amount."""
    due = base.value * (100 + rate.value) / 100
    slack = due * (rate.figure.ulp / 100 + Decimal("0.001"))
    return any(abs(level.value.scaleb(way) - due) <= slack for way in (4, -4))


def _point_moved(level: Fact, rate: Fact, base: Fact) -> bool:
    """增长2.7% where 7280 became 7300, which is 0.27%."""
    rise = level.value / base.value * 100 - 100
    printed = rise.quantize(rate.figure.ulp)  # 0.59 is 0.6, and 6.0 with its point moved
    return any(
        abs(told.scaleb(way) - rate.value) <= rate.figure.ulp / 2 for told in (rise, printed) if told for way in (1, -1)
    )


def _exchanged(printed: Decimal, due: Decimal, slack: Decimal) -> bool:
    """Do the digits that the rate tells for certain, three at least, stand in another order?"""
    step = Decimal(10) ** (slack.adjusted() + 1)
    one, other = str(int(printed / step)), str(int(due / step))
    return len(one) >= 3 and one != other and sorted(one) == sorted(other)


def _on(value: Decimal, like: Fact) -> Decimal:
    """The multiple of a figure's last digit nearest to a value."""
    return (value / like.figure.ulp).quantize(Decimal(1)) * like.figure.ulp
