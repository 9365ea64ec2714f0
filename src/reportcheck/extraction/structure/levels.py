"""Levels of government named one character each: 区乡两级, 省市县乡四级."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_LEVEL = "中央|自治[区州县旗]|[国省市州盟区县旗镇乡村组社街]"
_NAMED = regex.compile(rf"(?P<levels>(?:(?:{_LEVEL})(?:（[^（）\n]{{1,4}}）)?){{2,7}})(?P<n>[两二三四五六七])级$")
_RANKED = regex.compile(r"级(?<=[两二三四五六七]级)(?!联(?!动)|[甲乙医公等及])")  # what is rare first, for the search
_LONGEST = 24  # characters that levels take
_ONE = regex.compile(_LEVEL)
_ASIDE = regex.compile(r"（[^（）]*）")
_TOGETHER = regex.compile("街乡镇|乡镇街|乡镇|镇乡|区县|县区|旗县|盟市|街镇|镇街|街乡|村组|村社")
_DOUBT = "a level may have been left out"
_STEPS = regex.compile("([两二三四五六七八九])个(?:大|百亿|千亿|万亿|整数)?级?(?:台阶|关口|大关)")
_AMOUNT = regex.compile(r"\d[\d.]*[百千万亿]*元?")
_AMOUNTS = regex.compile(r"\d[\d.]*[百千万亿]*元?(?:[、和]\d[\d.]*[百千万亿]*元?)+$")


_UNITED = regex.compile(r"(?P<levels>[党政军警民医教研产学用金企校社]{3,7})“?(?P<n>[三四五六七])$")
_AS_ONE = regex.compile(r"[位方](?<=[三四五六七][位方])(?:一体|联动|协同|面?力量)")


def _united(view: View) -> Iterator[Statement]:
    """党政军警民“五位一体”: a character each."""
    for one in view.counts(_AS_ONE, "位方", 0):
        match = _UNITED.search(view.text, max(one.start() - _LONGEST, 0), one.start())
        if match is None:
            continue
        most = len(match["levels"])
        stated = view.item(match.start("n"), one.end(), whole(match["n"]))
        listed = [view.item(at, at + 1) for at in range(*match.span("levels"))]
        yield stated_count(stated, listed, most, most, doubt=_DOUBT)


def _steps(view: View) -> Iterator[Statement]:
    """经济总量连跨5万亿元、6万亿元两个台阶: an amount each."""
    for match in view.counts(_STEPS, "个", 1):
        steps = _AMOUNTS.search(view.text, max(match.start() - 60, 0), match.start())
        if steps:
            listed = [view.item(one.start(), one.end()) for one in _AMOUNT.finditer(view.text, *steps.span())]
            stated = view.item(match.start(), match.end(), whole(match[1]))
            yield stated_count(stated, listed, len(listed), len(listed), doubt="a step may have been left out")


def levels(view: View) -> Iterator[Statement]:
    """Statements `stated-count`: as many levels as characters, or fewer where two go together (旗县, 乡镇)."""
    yield from _united(view)
    yield from _steps(view)
    for rank in view.counts(_RANKED, "级", 0):
        match = _NAMED.search(view.text, max(rank.start() - _LONGEST, 0), rank.end())
        if match is None:
            continue
        number = whole(match["n"]) or 0
        bare = _ASIDE.sub("", match["levels"])
        most = len(_ONE.findall(bare))
        fewest = len(_ONE.findall(_TOGETHER.sub("镇", bare)))
        if most > 1 and view.text[match.start() - 1] not in "、）全":  # what 、 parts is counted as any list is
            stated = view.item(match.start("n"), match.end(), number)
            listed = [view.item(one.start(), one.end()) for one in _ONE.finditer(view.text, *match.span("levels"))]
            yield stated_count(stated, listed, fewest, most, doubt=_DOUBT)
