"""Rows that make all of what stands before them: 累计15228人，逐年分别为3120人、…; 在68亿元投资中，…、其他8亿元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, joined
from reportcheck.model.fact import Fact, Statement

_EACH_YEAR = regex.compile(
    r"[，、（；](?:其中)?(?:[^，。；：、\d]{0,6})?(?:逐年|各年度?|每年|历年|分年度看?，?)[^，。；：、\d]{0,8}?(?:分别|依次)[^，。；：、\d]{0,6}"
)
_AMONG = regex.compile(r"的?(?P<noun>[^，。；：、\d]{2,12})中，(?:其中)?[^，。；：、\d]{2,14}")
_NEXT = regex.compile(r"[、，和及](?P<name>[^，。；：、\d]{2,14})")
_REST = regex.compile(r"其[他它余]")
_FEWEST = 3
_DOUBT = "what is called the rest need not be all that is left"


def find(view: View) -> Iterator[Statement]:
    """Statements `items-of-list` and `sum-nearly` with roles whole and part."""
    for facts in view.sentences.values():
        for at, whole in enumerate(facts[: -_FEWEST + 1]):
            first = facts[at + 1]
            if whole.figure.kind != "number" or not whole.figure.unit or not comparable(whole, first):
                continue
            words = view.between(whole, first)
            if _EACH_YEAR.fullmatch(words):
                yield from _years(view, facts, whole, first)
            elif _AMONG.fullmatch(words) and view.text[: whole.start].endswith(("在", "的", "。", "；", "\n")):
                yield from _with_rest(view, whole, facts[at + 1 :])


def _years(view: View, facts: list[Fact], whole: Fact, first: Fact) -> Iterator[Statement]:
    """累计城镇新增就业15228人，逐年分别为3120人、3085人、2964人、3012人和3047人."""
    row = joined(view, facts, first)
    if (
        len(row) >= _FEWEST
        and all(comparable(fact, whole) for fact in row)
        and max(fact.value for fact in row) < whole.value
    ):
        yield Statement("items-of-list", _roles(whole, row), whole.start, row[-1].end, {"partition": "complete"})


def _with_rest(view: View, whole: Fact, rest: Sequence[Fact]) -> Iterator[Statement]:
    """在68.43亿元全社会投资中，工业投资31.26亿元、基础设施投资16.87亿元、…、其他投资8.36亿元."""
    row, name = [rest[0]], ""
    for fact in rest[1:]:
        said = _NEXT.fullmatch(view.between(row[-1], fact)) if comparable(fact, whole) else None
        if said is None or _REST.match(name):
            break
        row.append(fact)
        name = said["name"]
    if len(row) >= _FEWEST and _REST.match(name):
        params = {"partition": "complete"}
        yield Statement("sum-nearly", _roles(whole, row), whole.start, row[-1].end, params, _DOUBT)


def _roles(whole: Fact, row: Sequence[Fact]) -> dict[str, tuple[Fact, ...]]:
    return {"whole": (whole,), "part": tuple(row)}
