"""甲规模、乙总量居全国第1、第2位: a place for each of those named, and none more."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.extraction.relations.words.naming import may_name
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Item, Statement

_LED = regex.compile(r"(?:位|稳|均)?[居列排](?:在|名)?(?:全[国省市区]|同类[^，。；\d]{0,6})$")
_OPEN = regex.compile(r"分别|依次|等|[各均都]$|[“”（）]")
_BEHIND = regex.compile(r"(?:位|名)?[，。；]")


def find(view: View) -> Iterator[Statement]:
    """Statements `parallel-silent` with roles subject and value, without a word for 'respectively'."""
    for facts, words in view.several:
        ranks = [fact for fact in facts if fact.figure.kind == "rank"] if "、第" in words else []
        while len(ranks) > 1:
            run = ranks[:1]
            while len(run) < len(ranks) and view.between(run[-1], ranks[len(run)]) == "、":
                run.append(ranks[len(run)])
            if len(run) > 1:
                yield from _told(view, run)
            ranks = ranks[len(run) :]


def _told(view: View, run: list[Fact]) -> Iterator[Statement]:
    begin, end = opening(view.text, run[0].start, "，。；："), run[0].start
    said = _LED.search(view.text, begin, end)
    phrase = view.text[begin : said.start()] if said else ""
    if "、" not in phrase or _OPEN.search(phrase) or view.told(begin, end) or not _BEHIND.match(view.text, run[-1].end):
        return
    readings = may_name(phrase)
    if len(run) > max(readings) > 1:
        subject, params = (Item(begin, begin + len(phrase), phrase),), {"readings": tuple(map(str, sorted(readings)))}
        yield Statement("parallel-silent", {"subject": subject, "value": tuple(run)}, begin, run[-1].end, params)
