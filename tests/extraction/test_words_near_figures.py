"""Figures found by the words about them are those that looking at every figure finds."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from read_text import words as lexicon

from reportcheck.extraction import extract
from reportcheck.extraction.relations.view import View, view
from reportcheck.model.fact import Fact
from reportcheck.readers import read

PIECES = ["粮食", "产量", "其中", "增长", "3%", "12亿元", "5个", "，", "。", "。”", "“", "\n", "2024年", "居第2位"]


def _view(text: str) -> View:
    document = read("report.txt", f"县情。{text}".encode())
    return view(document, extract(document, lexicon()).facts, lexicon())


@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join), st.integers(0, 12), st.integers(0, 6))
def test_near(text: str, before: int, behind: int) -> None:
    seen, words = _view(text), ("其中", "增长")

    def has(fact: Fact) -> bool:
        return any(fact.start - before <= at <= fact.end + behind for word in words for at in _places(seen.text, word))

    assert seen.near(words, before, behind) == [fact for fact in seen.facts if has(fact)]


@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
def test_holding(text: str) -> None:
    seen, words = _view(text), ("其中", "增长")
    ends = [0, *(match.end() for match in re.finditer(r"[。！？\n]", seen.text)), len(seen.text)]

    def sentence(at: int) -> str:
        begin = max(end for end in ends if end <= at)
        return seen.text[begin : min(end for end in ends if end > at)]

    wanted = [told for told in seen.sentences.values() if any(word in sentence(told[0].start) for word in words)]
    assert seen.holding(words) == wanted


def _places(text: str, word: str) -> list[int]:
    return [match.start() for match in re.finditer(word, text)]
