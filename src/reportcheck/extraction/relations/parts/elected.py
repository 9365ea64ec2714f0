"""Candidates, and those chosen from them: 民生实事候选项目共12项，差额选出10项."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, pair
from reportcheck.model.fact import Statement

_CANDIDATES = regex.compile(r"候选(?:项目|人|单位|名单|企业|村|实事)?[^，。；、\d]{0,6}$")
_CHOSEN = regex.compile(
    r"[，、](?:其中|从中|最终|拟|将|经|由|差额|等额|人大|代表|票决|投票|会议)*"
    r"(?:选出|选定|票决出?|票决产生|票决确定|确定|产生|评选出|选举产生|推选出?)(?:了)?"
)


def find(view: View) -> Iterator[Statement]:
    """Statements `part-within-whole` with roles smaller (chosen) and larger (candidates)."""
    for facts in view.sentences.values() if "候选" in view.text else ():
        for whole, part in pairwise(facts):
            counts = comparable(whole, part) and whole.figure.kind == "number" and not whole.figure.ulp
            if counts and _CANDIDATES.search(view.before(whole, 24)) and _CHOSEN.fullmatch(view.between(whole, part)):
                yield pair("part-within-whole", part, whole)
