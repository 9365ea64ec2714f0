"""新建养老服务站22个、养老餐厅55个，全县各类养老设施达到225个: of all kinds there are no fewer than are new."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.prefix import shares_two
from reportcheck.extraction.relations.view import View, comparable, pair
from reportcheck.model.fact import Fact, Statement

_ALL_KINDS = regex.compile(
    r"各类(?P<name>[\u4e00-\u9fff]{2,10}?)(?:总数|总量)?(?:已)?(?:达到?|增至|增加到|发展到)(?:了)?$"
)
_NEW = regex.compile(r"新(?:建成?|增|设|开办|改建)|建成")
_DOUBT = "what is new may be of another kind"


def find(view: View) -> Iterator[Statement]:
    """Statements `part-within-whole` with roles smaller (what is new of one kind) and larger (all kinds)."""
    if "各类" not in view.text:
        return
    for facts, words in view.several:
        for at, whole in enumerate(facts if "各类" in words else ()):
            said = _ALL_KINDS.search(view.before(whole, 24)) if whole.figure.kind == "number" else None
            if said and whole.figure.unit and "new" not in whole.tags:
                for part in _newly(view, facts[:at], whole):
                    if shares_two(said["name"], part.label):
                        yield pair("part-within-whole", part, whole)._replace(doubt=_DOUBT)


def _newly(view: View, before: list[Fact], whole: Fact) -> Iterator[Fact]:
    """What the clause right before tells as new: the first with the word, the others joined to it."""
    run: list[Fact] = []
    for fact in reversed(before):
        if not comparable(fact, whole) or fact.measure != "level" or fact.period != whole.period:
            return
        run.append(fact)
        if _NEW.search(view.before(fact, 24)):
            yield from run
            return
