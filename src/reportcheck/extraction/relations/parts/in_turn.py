"""Counts at one step and the next: 申报63个项目…已下达19个; 共招收442人，毕业269人; 入库27.8万亩、再开发5.6万亩."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, pair, printed
from reportcheck.model.fact import Fact, Statement


class _Steps(NamedTuple):
    words: tuple[str, ...]  # one of which names the later step
    earlier: re.Pattern[str]
    later: re.Pattern[str]


_STEPS = (
    _Steps(
        ("下达", "批复", "获批", "核准"),
        regex.compile(r"(?:申报|上报|申请|报送)(?:了|项目)?$"),
        regex.compile(r"(?:目前|现|截至目前)已(?:经)?(?:下达|批复|获批|核准)(?:了|项目)?$"),
    ),
    _Steps(
        ("毕业",),
        regex.compile(r"(?:累计|以来|至今)[^，。；\d]{0,6}招[收录生][^，。；]{0,14}$"),
        regex.compile(r"(?:^|、)(?:已|累计|共)*毕业(?:学生|学员|生)?(?:达)?$"),
    ),
    _Steps(("再开发",), regex.compile(r"(?:上图)?入库$"), regex.compile(r"(?:^|、)(?:实施|完成)?再开发$")),
)
_DOUBT = "the second number may count others too"


def find(view: View) -> Iterator[Statement]:
    """Statements `part-within-whole` with roles smaller and larger: no more come to the later step."""
    for step in _STEPS:
        for later in view.near(step.words, 8):
            if not step.later.search(view.before(later, 16)):
                continue
            for earlier in reversed(view.sentences.get(later.sentence, [])):
                before = earlier.end <= later.start and comparable(earlier, later)
                if before and step.earlier.search(view.before(earlier, 24)):
                    yield _within(later, earlier)
                    break


def _within(later: Fact, earlier: Fact) -> Statement:
    return pair("part-within-whole", *printed(later, earlier))._replace(doubt=_DOUBT)
