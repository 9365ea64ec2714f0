"""A target and whether it was reached: 82.3%, so the target of 85% was missed; 12,400, above the target of 12,000."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed, comparable, pair
from reportcheck.model.fact import Fact, Statement

_SHORT = regex.compile(
    r"\b(?:(?:fell|falls|fall|falling|was|were|is) (?:well |just )?short of|below|missed|misses|not met)\b"
)
_BEYOND = regex.compile(
    r"\b(?:above|exceeded|exceeds|exceeding|beat|surpassed|ahead of|(?<!not )met|achieved|(?<!not )reached)\b"
)
_PLAIN = regex.compile(r"\b(?:short of|below|above|exceed\w*)\b")  # what needs no knowledge of which way is better
_LESS = regex.compile(
    r"\b(?:days|times?|wait\w*|absence|sickness|costs?|complaints|incidents|fires|emissions|vacanc\w+|turnover|defects"
    r"|accidents|errors|losses|leakage|length|stay|delay\w*|arrears|debt)\b",
    re.IGNORECASE,
)


def find(view: View) -> Iterator[Statement]:
    """Statements `short-of-goal` and `beyond-goal` (roles smaller, larger): a figure and its target in one sentence."""
    for facts in view.sentences.values():
        goals = [fact for fact in facts if _goal(view, fact)]
        for goal in goals if len(goals) == 1 else ():
            reached = [f for f in facts if f is not goal and f.measure in ("level", "rate") and comparable(f, goal)]
            if len(reached) == 1 and abs(facts.index(reached[0]) - facts.index(goal)) == 1:
                yield from _told(view, facts, goal, reached[0])


def _goal(view: View, fact: Fact) -> bool:
    said = _NAMED.search(view.text, max(fact.start - 24, 0), fact.start)
    return bool(said and fact.measure in ("level", "rate") and fact.figure.kind in ("number", "percent"))


_NAMED = regex.compile(r"\b(?:target|goal) (?:of|was|is) (?:an? )?(?:at least |no more than )?$")


_END = regex.compile(r"\.[\n ]|[\n;]")


def _told(view: View, facts: list[Fact], goal: Fact, reached: Fact) -> Iterator[Statement]:
    begin = max(view.text.rfind(mark, 0, min(goal.start, reached.start)) for mark in ("\n", ". ")) + 1
    last = max(goal.end, reached.end)
    ends = _END.search(view.text, last)
    words = view.text[begin : ends.start() if ends else len(view.text)]
    short, beyond = _SHORT.search(words), _BEYOND.search(words)
    if bool(short) == bool(beyond) or (not _PLAIN.search(words) and _LESS.search(words)):
        return
    doubt = "" if _PLAIN.search(words) else "less may be better here"
    smaller, larger = (reached, goal) if short else (goal, reached)
    kind = "short-of-goal" if short else "beyond-goal"
    yield pair(kind, as_printed(smaller), as_printed(larger), printed=1)._replace(doubt=doubt)
