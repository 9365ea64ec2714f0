"""一般债券26100万元…市级留用一般债券4300万元，分配县区21800万元: what is kept and what is passed on make the kind."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable
from reportcheck.extraction.slips import one_slip
from reportcheck.model.fact import Fact, Statement

_KEPT = regex.compile(r"(?:留用|安排)(?P<kind>一般|专项)(?:政府)?(?:债券|债务)?(?:资金|额度|限额)*(?:为)?$")
_PASSED = regex.compile(r"[，、](?:分配|转贷|下达|安排)(?:各|给)?(?:县|区|市|镇|乡)[^，。；\d]{0,10}")
_KIND = regex.compile(r"(?P<kind>一般|专项)(?:政府)?(?:债券|债务)?(?:资金|额度|限额)*(?:为)?$")
_DOUBT = "the two may be of another amount"


def find(view: View) -> Iterator[Statement]:
    """Statements `sum-complete` (whole, part) where the two make the kind told before them, or would but for a slip."""
    if "留用" not in view.text:
        return
    for facts in view.sentences.values():
        for kept, passed in pairwise(facts):
            said = _KEPT.search(view.before(kept, 24)) if comparable(kept, passed) else None
            if said and _PASSED.fullmatch(view.between(kept, passed)) and kept.figure.unit == "元":
                whole = _whole(view, kept, said["kind"])
                if whole is not None:
                    yield from _made(whole, kept, passed)


def _whole(view: View, kept: Fact, kind: str) -> Fact | None:
    """The amount of the kind, bare of any other word, that its paragraph tells last before."""
    told = view.told(view.text.rfind("\n", 0, kept.start) + 1, kept.start)
    for fact in reversed(told):
        said = _KIND.search(view.before(fact, 24))
        if said and said["kind"] == kind and not _KEPT.search(view.before(fact, 24)):
            return fact if comparable(fact, kept) and fact.measure == "level" else None
    return None


def _made(whole: Fact, kept: Fact, passed: Fact) -> Iterator[Statement]:
    off = kept.value + passed.value - whole.value
    fits = abs(off) <= (kept.figure.ulp + passed.figure.ulp + whole.figure.ulp) / 2
    if fits or one_slip(whole, (kept, passed), off):
        roles = {"whole": (whole,), "part": (kept, passed)}
        doubt = "" if fits else _DOUBT
        yield Statement("sum-complete", roles, whole.start, passed.end, {"partition": "complete"}, doubt)
