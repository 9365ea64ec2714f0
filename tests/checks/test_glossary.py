"""The glossary check: a term of the notes and its mention in the body."""

from __future__ import annotations

import pytest

from reportcheck.checks.glossary import check
from reportcheck.model.fact import Item, Statement

TERM = Item(80, 86, "一牌四管")


@pytest.mark.parametrize(
    ("mention", "found", "outcome", "ceiling"),
    [
        (Item(9, 15, "一牌四管"), "same", "pass", None),
        (Item(9, 15, "一牌三管"), "variant", "fail", None),
        (None, "none", "fail", "note"),
    ],
)
def test_outcomes(mention: Item | None, found: str, outcome: str, ceiling: str | None) -> None:
    mentions = (mention,) if mention else ()
    one = Statement("explained-term", {"term": (TERM,), "mention": mentions}, 80, 86, {"found": found})
    result = check(one, {})
    assert (result.outcome, result.ceiling, result.expected) == (outcome, ceiling, "一牌四管")
    assert result.operands == (("term", TERM), *(("mention", m) for m in mentions))
    assert (result.power is None) == (found == "none")
