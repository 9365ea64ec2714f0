"""Projects that go on and that begin: 抓好128个重点项目，推动甲等51个续建项目竣工，乙等77个新开工项目建设."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, place
from reportcheck.extraction.slips import one_slip
from reportcheck.model.fact import Fact, Statement

_ON, _NEW = "续建", ("新开工", "新建", "新开", "新上")
_COUNTED = ("个", "项")
_ALL = regex.compile(r"[^，。；、\d]{0,12}(?:项目|工程)")
_BEGUN = regex.compile(r"[^。；\d]{2,60}")
_THIRD = regex.compile(r"[^。\n]{0,80}(?:前期|预备|储备|收尾|结转|谋划)")  # a stage more
_DOUBT = "there may be projects at another stage"


def find(view: View) -> Iterator[Statement]:
    """Statements `sum-complete` (whole, part) where the two add up, or would but for one slip of the pen."""
    at = view.text.find(_ON)
    while at >= 0:
        near = view.told(at - 12, at)
        if near and near[-1].end == at and near[-1].figure.unit in _COUNTED:
            yield from _two(view, near[-1])
        at = view.text.find(_ON, at + 1)


def _two(view: View, on: Fact) -> Iterator[Statement]:
    facts = view.sentences.get(on.sentence, [])
    mid = place(facts, on)
    if not 0 < mid < len(facts) - 1:
        return
    whole, new = facts[mid - 1], facts[mid + 1]
    plain = all(comparable(fact, on) and fact.figure.hedge == "none" for fact in (whole, new))
    begun = view.text.startswith(_NEW, new.end) and _BEGUN.fullmatch(view.between(on, new))
    alone = not _THIRD.match(view.text, new.end) and whole.value > max(on.value, new.value)
    if plain and begun and alone and _ALL.match(view.text, whole.end):
        off = on.value + new.value - whole.value
        if not off or one_slip(whole, (on, new), off):
            roles = {"whole": (whole,), "part": (on, new)}
            yield Statement("sum-complete", roles, whole.start, new.end, {"partition": "complete"}, _DOUBT)
