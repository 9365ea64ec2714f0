"""争取3个国家级试点、9个省级试点, and elsewhere 已争创的12个国家和省级示范试点: the two together."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable
from reportcheck.extraction.slips import slip
from reportcheck.model.fact import Fact, Statement

_BOTH = regex.compile(r"(?:国家级?[和、及]?省级?|国省|国家级和省级)(?:级)?(?P<noun>[^，。；、\d]{2,10})[，、。；]")
_HIGH = regex.compile(r"国家级(?P<noun>[\u4e00-\u9fff]{2,6})[、和]")
_DONE = regex.compile(r"(?:已|现有|共有|累计)[^，。；、\d]{0,6}$")
_DOUBT = "there may be some of other years"


def find(view: View) -> Iterator[Statement]:
    """Statements `sum-complete` (whole, part) where the two add up, or would but for one slip of the pen."""
    wholes = [
        (fact, said["noun"])
        for fact in (view.near(("国家", "国省"), 0, 1) if view.at("国家级") else ())
        if (said := _BOTH.match(view.text, fact.end)) and _DONE.search(view.before(fact)) and _counts(fact)
    ]
    if not wholes:
        return
    for high, low, words in view.pairs:
        said = _HIGH.fullmatch(words) if words.startswith("国家级") else None
        if not said or not comparable(high, low) or not view.text.startswith(f"省级{said['noun']}", low.end):
            continue
        for whole, noun in wholes:
            if noun.endswith(said["noun"]) and comparable(whole, high) and _counts(high) and _counts(low):
                off = high.value + low.value - whole.value
                if whole.sentence != high.sentence and (not off or slip(whole.value, whole.value + off, Decimal(1))):
                    facts = sorted((whole, high, low), key=lambda fact: fact.start)
                    roles, params = {"whole": (whole,), "part": (high, low)}, {"partition": "complete"}
                    yield Statement("sum-complete", roles, facts[0].start, facts[-1].end, params, _DOUBT)


def _counts(fact: Fact) -> bool:
    return fact.figure.hedge == "none" and not fact.figure.ulp and bool(fact.figure.unit)
