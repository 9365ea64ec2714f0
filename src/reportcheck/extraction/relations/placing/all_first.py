"""First in several things, and told of one again: 甲增速、乙增速等5项指标居全市第一; 甲增长25.2%，居全市第2位."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import START, View, joined, plain
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_FIRST = regex.compile(
    r"项(?<=[\d二三四五六七八九十]项)(?:主要|经济|核心|重点)*指标(?:增速|增幅)?[^，。；：、\d]{0,6}[居列名](?:全|第)"
)
_SPLIT = regex.compile("[、和]")
_COUNT = regex.compile(r"等?(?:\d{1,2}|[二三四五六七八九十]{1,2})$")
_NEAR, _LEAST = 12, 3
_DOUBT = "the ranks may be of different months"


def find(view: View) -> Iterator[Statement]:
    """Statements `mentions-alike` with role mention: a thing's rank among several, and where it is told alone."""
    for said in _FIRST.finditer(view.text):
        ranks = [fact for fact in view.told(said.end() - 2, said.end() + _NEAR) if fact.figure.kind == "rank"]
        if ranks and ranks[0].value == 1 and ranks[0].among:
            names = _names(view, said)
            for name, rank in _told(view, ranks[0]):
                if name in names:
                    mention = tuple(one._replace(label=name) for one in sorted((ranks[0], rank), key=START))
                    yield Statement(
                        "mentions-alike", {"mention": mention}, mention[0].start, mention[1].end, {}, _DOUBT
                    )


def _names(view: View, said: re.Match[str]) -> set[str]:
    """What is listed before the number, by how fast it grew."""
    row = _COUNT.sub("", view.text[opening(view.text, said.start(), "，。；：\n") : said.start()])
    grown = (name for name in _SPLIT.split(row) if name.endswith(("增速", "增幅")))
    return {stem for name in grown if len(stem := plain(name[:-2])) > _LEAST}


def _told(view: View, first: Fact) -> Iterator[tuple[str, Fact]]:
    """工业投资、技改投资分别增长25.2%、18.6%，居全市第1位、第3位: each name with its rank, of one group and year."""
    for facts in view.sentences.values():
        for growth, rank in pairwise(facts):
            same = (rank.among, rank.period, rank.scope, rank.status) == (
                first.among, first.period, first.scope, first.status,
            )  # fmt: skip
            if rank.figure.kind == "rank" and rank.sentence != first.sentence and growth.measure == "growth" and same:
                run, names = joined(view, facts, rank), _SPLIT.split(rank.label)
                if len(run) == len(names):
                    yield from ((plain(name), one) for name, one in zip(names, run, strict=True))
