"""Lists of values right behind lists of names or values, without 分别: 改造供热、燃气管网800公里、600公里."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, place
from reportcheck.extraction.relations.words.naming import may_name
from reportcheck.extraction.relations.words.parallel import MOST, NOT_NAMES, as_many, row_before
from reportcheck.model.fact import Fact, Item, Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `parallel-silent` with roles subject and value."""
    for facts, _ in view.several:
        yield from _silent(view, facts)


def _silent(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """改造供热、燃气管网800公里、600公里: a list of values right behind a list of names, without 分别."""
    at = 0
    while at < len(facts):
        run = facts[at : at + 1]
        for fact in facts[at + 1 :]:
            if (
                view.between(run[-1], fact) not in ("、", "和")
                or fact.figure.unit != run[0].figure.unit
                or fact.figure.kind not in ("number", "percent")
            ):
                break
            run.append(fact)
        at += len(run)
        if len(run) < 2:
            continue
        words = view.before(run[0], 40)
        if run[0].measure == "growth":
            yield from _rates_of_row(view, facts, run)
        rates = run[0].figure.kind == "percent"
        if rates and not (run[0].measure == "growth" and _GREW.search(words)):
            continue
        if "、" not in words or NOT_NAMES.search(words):
            continue
        begin = run[0].start - len(words)
        if any(begin <= fact.start < run[0].start for fact in facts):
            continue
        readings = may_name(words)
        names = (Item(begin, run[0].start, words),)
        params = {"readings": tuple(str(n) for n in sorted(readings))}
        if rates or len(run) <= max(readings):
            yield Statement("parallel-silent", {"subject": names, "value": tuple(run)}, begin, run[-1].end, params)


def _rates_of_row(view: View, facts: list[Fact], run: list[Fact]) -> Iterator[Statement]:
    """分别入库65.0亿元、35.8亿元和27.2亿元，增长28.0%、49.5%和49.2%: a rate for each of the amounts."""
    at = place(facts, run[0])
    row = row_before(view, [fact for fact in facts[max(at - MOST, 0) : at] if fact.measure == "level"])
    if run[0].figure.kind == "percent" and len(row) > 2 and _GREW_BY.fullmatch(view.between(row[-1], run[0])):
        yield as_many("parallel-silent", row, run)


_GREW_BY = regex.compile(r"[，、](?:同比|[比较](?:上年|去年)(?:同期)?)?(?:分别)?(?:增长|下降|上升)")
_GREW = regex.compile(r"(?:增长|下降|提高|上升)$")
