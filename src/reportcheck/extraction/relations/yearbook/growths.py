"""Growth alone, of a whole and of all its parts as a pack lists them: the whole's lies between that of its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.extraction.relations.yearbook.named import Formula, Named, Names, formulas
from reportcheck.model.fact import Statement

_GREW = regex.compile(
    r"(?:（[^（）]{0,12}）)?(?:(?:[比较](?:上年|去年)(?:同月|同期)?|同比)?(?:实际)?(?:增长|下降|上升|上涨|下跌|回落|减少|增加)(?:了)?|增速为?)$"
)
_NEAR = 200  # characters from the whole to the last of its parts
_FAR = 400  # and where the whole is told in the paragraph before


def find(view: View, paragraphs: Sequence[Sequence[Named]]) -> Iterator[Statement]:
    """Statements `yearbook-growth` with roles whole and part, from the word list `growths`."""
    wanted = formulas(view.lexicon.list("yearbook", "growths"))
    names = Names(wanted)
    above: list[Named] = []  # the rates of the paragraph before
    for paragraph in paragraphs:
        rates = [
            one._replace(words=_GREW.sub("", one.words) or before.words)
            for before, one in zip((paragraph[0], *paragraph), paragraph, strict=False)
            if one.fact.measure == "growth" and one.fact.figure.kind == "percent" and not one.fact.tags - {"within"}
        ]
        for formula in wanted if len(rates) > 1 else ():
            wholes = [one for one in rates if names.match(one, formula.result)]
            if not wholes and len(told := [one for one in above if names.match(one, formula.result)]) == 1:
                yield from _between(view.text, names, [*told, *rates], formula, _FAR)
            elif wholes and len(rates) > 2:
                yield from _between(view.text, names, rates, formula, _NEAR)
        above = rates


def _between(text: str, names: Names, rates: Sequence[Named], formula: Formula, far: int) -> Iterator[Statement]:
    for at, whole in enumerate(rates):
        if not names.match(whole, formula.result):
            continue
        parts: list[Named] = []
        for one in rates[at + 1 : at + 10]:
            wanted = formula.terms[len(parts)]
            if names.match(one, formula.result) or one.fact.start - whole.fact.end > far or _of_some(text, whole, one):
                break
            said = far == _NEAR or _MEASURE not in whole.words or _MEASURE in one.words or parts
            if said and names.match(one, wanted) and _alike(whole, one):
                parts.append(one)
            if len(parts) == len(formula.terms):
                roles = {"whole": (whole.fact,), "part": tuple(one.fact for one in parts)}
                yield Statement("yearbook-growth", roles, whole.fact.start, parts[-1].fact.end)
                return


_MEASURE = "增加值"  # 轻工业增加值, and not what light industry sold
_OF_SOME = regex.compile(r"在(?P<some>(?:限额以上|规模以上|限上|规上)[^，。；]{0,12})中，")


def _of_some(text: str, whole: Named, one: Named) -> bool:
    """在限额以上单位中，…: what follows is of those alone; 在规模以上工业中 is of 规模以上工业增加值 itself."""
    said = _OF_SOME.search(text, whole.fact.end, one.fact.start)
    return said is not None and said["some"] not in whole.words


def _alike(one: Named, other: Named) -> bool:
    a, b = one.fact, other.fact
    return a.period == b.period and a.status == b.status and a.scope == b.scope
