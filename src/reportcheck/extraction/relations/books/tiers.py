"""A place and its own level under one name: 全市社会保险基金预算收入604.99亿元, 市级社会保险基金预算收入545亿元."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reportcheck import regex
from reportcheck.extraction.relations.books.ledger import Entry
from reportcheck.extraction.relations.view import View, pair
from reportcheck.model.fact import Fact, Statement

_LINE = regex.compile(  # of spending, what is passed on to the levels below counts here and not there
    r"(?:(?P<all>全[省市县区州盟旗])|(?P<own>[省市县区州盟旗]本?级|本级))"
    r"(?P<name>[^，。；：、\d]{4,16}?收入)(?:完成|预计|实现|达到?|为)*$"
)
_OWED = regex.compile(
    r"(?:(?P<all>全[省市县区州盟旗])|(?P<own>[省市县区州盟旗]本?级|本级))"
    r"(?P<name>(?!.{0,8}转贷)[^，。；：、\d]{0,12}(?:债务余额|债务限额|地方政府债券))(?:为|共|达到?|累计)*$"
)
_PASSED_ON = regex.compile(r"转移|补助|上解|结转|返还|债务|债券|总收入|总支出|土地|出让")


def find(view: View, books: Sequence[Sequence[Entry]]) -> Iterator[Statement]:
    """Statements `own-level` with roles smaller (the place's own level) and larger (all of it), of one year."""
    lines: dict[tuple[str, str | None, str], dict[str, Fact]] = defaultdict(dict)
    for entry in (entry for entries in books for entry in entries if entry.part == "amount"):
        line = _LINE.search(entry.words)
        said = line if line and not _PASSED_ON.search(line["name"]) else _OWED.search(entry.words)
        if said:
            fact = entry.fact
            kind = "all" if said["all"] else "own"
            lines[said["name"], fact.period, fact.status].setdefault(kind, fact)
    for found in lines.values():
        if len(found) == 2:
            yield pair("own-level", found["own"], found["all"])
