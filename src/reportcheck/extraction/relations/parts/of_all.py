"""1.4万家市场主体享受政策, and 市场主体达到3.3万家: things told of by their name are no more than there are in all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, pair, strictly
from reportcheck.model.fact import Fact, Statement

_IN_ALL = regex.compile(r"(?:总数|总量)?(?:已)?(?:达到?|增至|增加到|发展到|达到了)(?:了)?$")
_IN_ALL_ENDS = frozenset("达到至了")
_TOTAL = regex.compile(r"(?:总数|总量|总户数|数量)$")
_TIMES = regex.compile(r"累计|先后|次|每|新|以来|五年")
_NAME = 4  # characters of a name that says what is counted
_DOUBT = "the total may be of another day or place"


def find(view: View) -> Iterator[Statement]:
    """Statements `part-within-whole` with roles smaller (so many of them) and larger (all there are)."""
    yield from _covered(view)
    totals: dict[str, list[Fact]] = defaultdict(list)
    for fact in view.facts:
        if len(fact.label) < _NAME or not _plain(fact):
            continue
        name = _TOTAL.sub("", fact.label)
        if len(name) >= _NAME and (
            name != fact.label or (view.text[fact.start - 1] in _IN_ALL_ENDS and _IN_ALL.search(view.before(fact)))
        ):
            totals[name].append(fact)
    heads = {name[:_NAME] for name in totals}
    for part in view.facts if totals else ():
        if view.text[part.figure.end : part.figure.end + _NAME] not in heads:
            continue
        called = next((name for name in totals if view.text.startswith(name, part.end)), None)
        if called is None or not _plain(part) or _TIMES.search(view.before(part, 24)):
            continue
        wholes = [fact for fact in totals[called] if comparable(fact, part) and fact.sentence != part.sentence]
        if len({fact.value for fact in wholes}) == 1 and (wholes[0].period, wholes[0].scope) == (
            part.period,
            part.scope,
        ):
            yield pair("part-within-whole", *strictly(part, wholes[0]))._replace(doubt=_DOUBT)


def _covered(view: View) -> Iterator[Statement]:
    """16个州（市）全覆盖, said twice, and 扩展到9个州（市）: no more of them than are covered where all are."""
    told = (
        [fact for fact in view.facts if fact.figure.unit == "个" and not fact.figure.ulp] if _COVER in view.text else []
    )
    named = [(fact, said[1]) for fact in told if (said := _AREA.match(view.text, fact.end))]
    everywhere: dict[str, list[Fact]] = defaultdict(list)
    for fact, area in named:
        if _ALL_COVERED.match(view.text, fact.end + len(area)):
            everywhere[area].append(fact)
    for part, area in named:
        wholes = everywhere[area]
        alone = len(wholes) > 1 and len({fact.value for fact in wholes}) == 1 and part not in wholes
        if alone and not _ELSEWHERE.search(view.before(part, 24)):
            yield pair("part-within-whole", part, wholes[0])._replace(doubt=_ABROAD)


_COVER, _ABROAD = "全覆盖", "some may lie elsewhere"
_AREA = regex.compile(
    r"([州市县区盟旗乡镇]（[^（）\d]{1,6}）|设区市|盟市|地市|市州|州市|县市区|县区|区县|旗县|乡镇街道|乡镇|镇街|街道|行政村)"
)
_ALL_COVERED = regex.compile(rf"[^，。；：\d]{{0,12}}{_COVER}")
_ELSEWHERE = regex.compile(r"[国外]|其[他它余]|对口|东部|沿海|周边|长三角|合作|帮扶|累计|先后|次")


_LEFT_OUT = frozenset({"from", "cumulative"})


def _plain(fact: Fact) -> bool:
    amount = fact.measure == "level" and fact.figure.kind == "number" and fact.status == "actual"
    return bool(amount and fact.figure.unit and fact.tags.isdisjoint(_LEFT_OUT))
