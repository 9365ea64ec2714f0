"""Spending that a budget names by one word: 一般公共预算收入完成148.2亿元…。支出完成300.6亿元 is 一般公共预算支出."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportcheck import regex
from reportcheck.model.fact import Fact
from reportcheck.model.lexicon import Lexicon

_INCOME = regex.compile(r"^(?P<account>[^，。；、]{0,12}(?:预算|基金))收入")
_TOTAL = ("合计", "总计", "共计", "合计为", "总计为")  # 支出合计202.75亿元: with what is handed on and carried over
_SPENT = regex.compile(r"^支出(?:安排?|预算|完成|执行)?$")


def named(facts: Iterable[Fact], text: str, lexicon: Lexicon) -> Iterator[Fact]:
    """The facts, 支出 alone with the account of the income told before it in its paragraph."""
    account, end = "", 0
    for fact in facts:
        if "\n" in text[end : fact.start]:
            account = ""
        end = fact.end
        said = _INCOME.match(fact.label)
        if said and fact.measure in ("level", "growth"):
            account = said["account"]
        elif account and _SPENT.match(fact.label) and not text.endswith(_TOTAL, 0, fact.start):
            label = f"{account}支出"
            fact = fact._replace(label=label, indicator=lexicon.names.get(label, fact.indicator))
        yield fact
