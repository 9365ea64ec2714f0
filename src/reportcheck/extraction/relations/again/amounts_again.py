"""One amount or rate twice, its digits in another order: “三保”支出94.14亿元 here and 94.41亿元 there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from reportcheck import regex
from reportcheck.extraction.relations.again.swapped import told_again
from reportcheck.extraction.relations.view import View, plain, significant
from reportcheck.extraction.slips import same_or_exchanged
from reportcheck.model.fact import Fact, Statement

_NAMED, _LONG, _FIVE = 4, 6, 5  # characters of a name, of one that is one thing's; digits


def find(view: View) -> Iterator[Statement]:
    """Statements `count-again` (role mention: two places) for amounts and rates with the same digits and one name."""
    amounts = [f for f in view.facts if f.figure.kind == "number" and f.measure == "level" and f.figure.ulp]
    yield from told_again(view, _rates(view.facts), _exchanged)
    yield from told_again(view, _amounts(amounts), _exchanged)
    yield from told_again(view, _long_amounts(amounts), _neighbours)


def _amounts(facts: list[Fact]) -> Iterable[list[Fact]]:
    """“三保”支出完成94.14亿元 here and 94.41亿元 there: four digits of one name in one year."""
    amounts: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        name = plain(fact.label) if fact.figure.hedge == "none" and not fact.tags else ""
        if len(name) >= _NAMED and significant(fact) >= _NAMED:
            amounts[name, fact.figure.unit, fact.figure.ulp, fact.period, fact.status, fact.scope].append(fact)
    return amounts.values()


def _long_amounts(facts: list[Fact]) -> Iterable[list[Fact]]:
    """转贷政府债券375630万元 here, 争取政府债券357630万元 there: five digits and more, names that end alike."""
    amounts: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        money = fact.figure.unit == "元" and fact.figure.hedge == "none"
        if (
            money
            and fact.status == "actual"
            and not fact.tags
            and len(digits := str(int(fact.value / fact.figure.ulp))) >= _FIVE
        ):
            name = plain(fact.label)[-_NAMED:]
            amounts[name, fact.figure.ulp, fact.period, fact.scope, "".join(sorted(digits))].append(fact)
    return amounts.values()


def _neighbours(_: View, one: Fact, other: Fact) -> bool:
    same = same_or_exchanged(one.value, other.value, one.figure.ulp)
    return one.sentence != other.sentence and len(plain(one.label)) >= _NAMED and same


def _rates(facts: Iterable[Fact]) -> Iterable[list[Fact]]:
    """房地产开发投资下降16.5% here and 15.6% there: growth of one thing in one year."""
    rates: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        told = fact.measure == "growth" and fact.figure.unit == "%" and fact.figure.hedge == "none" and not fact.tags
        name = plain(fact.label).removesuffix("增加值") if told else ""  # an industry grows as its 增加值 does
        if told and (len(name) >= _LONG or _INDUSTRY.fullmatch(name)) and len(set(str(fact.value))) > 2:
            rates[name, fact.period, fact.status, fact.scope, fact.sign].append(fact)
    return rates.values()


_INDUSTRY = regex.compile(r"[^第规]{2,}(?:工业|制造业)")


def _exchanged(_: View, one: Fact, other: Fact) -> bool:
    return one.sentence != other.sentence and sorted(str(one.value)) == sorted(str(other.value))
