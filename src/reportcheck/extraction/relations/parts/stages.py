"""Projects that go on and that begin: 抓好128个重点项目，推动甲等51个续建项目竣工，乙等77个新开工项目建设."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
    for at in view.at(_ON):
        near = view.told(at - 12, at)
        if near and near[-1].end == at and near[-1].figure.unit in _COUNTED:
            yield from _two(view, near[-1])
            yield from _three(view, near[-1])


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
        yield from _made(whole, (on, new))


def _three(view: View, on: Fact) -> Iterator[Statement]:
    """重点项目44个。推进甲等11个新建项目；加快乙等12个续建项目；开展丙等21个项目前期工作: each stage that there is."""
    begin = max(view.text.rfind("\n", 0, on.start), on.start - _NEAR)
    end = view.text.find("\n", on.end)
    told = view.told(begin, min(end if end > 0 else on.end + _NEAR, on.end + _NEAR))
    counts = [fact for fact in told if comparable(fact, on) and fact.figure.hedge == "none"]
    new = [fact for fact in counts if view.text.startswith(_NEW, fact.end)]
    early = [fact for fact in counts if _EARLY.match(view.text, fact.end)]
    others = [fact for fact in counts if fact not in (*new, *early, on)]
    wholes = [fact for fact in others if fact.label.endswith("重点项目") and fact.end < min(on.start, *_starts(new))]
    if len(new) == len(early) == len(wholes) == len(others) == 1:
        parts = (new[0], on, early[0])
        if wholes[0].value > max(part.value for part in parts):
            yield from _made(wholes[0], parts)


def _starts(facts: Sequence[Fact]) -> list[int]:
    return [fact.start for fact in facts] or [0]


_NEAR = 160  # characters
_EARLY = regex.compile(r"[^，。；、\d]{0,6}前期")


def _made(whole: Fact, parts: Sequence[Fact]) -> Iterator[Statement]:
    off = sum((part.value for part in parts), -whole.value)
    if not off or one_slip(whole, parts, off):
        roles = {"whole": (whole,), "part": tuple(parts)}
        end = max(part.end for part in parts)
        yield Statement("sum-complete", roles, whole.start, end, {"partition": "complete"}, _DOUBT)
