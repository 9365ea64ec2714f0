"""全市教育支出137.25亿元, and 全市一般公共预算支出686.5亿元: what is spent on one function is part of all spending."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed, reckoned
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_LEVEL = regex.compile(r"全[省市县区州盟旗镇乡]|[省市县区州盟旗镇乡]本?级|本级|城区|新区|开发区|管理区")
_ALL_SPENDING = regex.compile(
    r"[，、（](?:约)?占(?:全[省市县区州盟旗镇乡])?(?:一般公共|财政)预算支出的?(?:比重|比例)?(?:的|为|达到?)?"
)
_DOUBT = "the whole may be told of another level"


def find(view: View) -> Iterator[Statement]:
    """Statements `function-spending` with roles smaller (one function) and larger (all spending of the place)."""
    functions = tuple(f"{name}支出" for name in view.lexicon.list("ledger", "functions"))
    wholes: dict[str, list[Fact]] = defaultdict(list)
    parts: list[Fact] = []
    for facts in view.sentences.values():
        for at, fact in enumerate(facts):
            if fact.figure.unit != "元" or fact.measure != "level" or fact.status != "actual" or not _one_year(fact):
                continue
            if fact.label.endswith(functions):
                parts.append(fact)
            found = [as_printed(fact)] if fact.indicator == "general-spending" else _implied(view, facts[at : at + 2])
            if found and _of_the_place(view, facts[0], fact):
                wholes[str(fact.period)].extend(found)
    for part in parts:
        if told := wholes.get(str(part.period)):
            whole = max(told, key=lambda fact: fact.value)
            start, end = min(part.start, whole.start), max(part.end, whole.end)
            yield Statement("function-spending", {"smaller": (part,), "larger": (whole,)}, start, end, doubt=_DOUBT)


def _one_year(fact: Fact) -> bool:
    return len(fact.period or "") == 4 and not fact.tags & {"cumulative", "from"}


def _of_the_place(view: View, first: Fact, fact: Fact) -> bool:
    """Is 全市 what its sentence last said of whose it is?"""
    begin = opening(view.text, first.start)
    said = [found[0] for found in _LEVEL.finditer(view.text, begin, fact.start)]
    return bool(said) and said[-1].startswith("全")


def _implied(view: View, two: Sequence[Fact]) -> list[Fact]:
    """农林水支出80.03亿元，占一般公共预算支出的11.6%: what all of it comes to."""
    part, share = two[0], two[-1]
    if share.figure.unit != "%" or share.value < 1 or not _ALL_SPENDING.fullmatch(view.text, part.end, share.start):
        return []
    value = part.value * 100 / share.value
    return [reckoned(part, value, value * share.figure.ulp / share.value, f"{part.text}÷{share.text}")]
