"""Area times yield is what was grown, though they stand in different paragraphs: 小麦面积, 小麦亩产, 小麦产量."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from reportcheck import regex
from reportcheck.extraction.relations.view import START, View
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.units import dimension

_YIELD = regex.compile(r"^(?P<crop>[^，。；]{2,6}?)(?:作物)?(?:平均)?(?:亩产|单产|每?亩均?产量|单位面积产量)量?$")
_AREA = regex.compile(r"^(?P<crop>[^，。；]{2,6}?)(?:作物)?(?:播种|种植|收获)?面积$")
_GROWN = regex.compile(r"^(?P<crop>[^，。；]{2,6}?)(?:作物)?总?产量?$")


def find(view: View) -> Iterator[Statement]:
    """Statements `mean-of-total` with roles mean, count and total, and param scale; one figure of each kind a crop."""
    found: dict[tuple[str, str | None], dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in view.facts:
        if fact.measure != "level" or fact.figure.kind != "number" or fact.status != "actual" or fact.scope != "self":
            continue
        for kind, pattern in (("mean", _YIELD), ("count", _AREA), ("total", _GROWN)):
            if said := pattern.match(fact.label):
                found[_PLACE.sub("", said["crop"]), fact.period][kind].append(fact)
                break
    for kinds in found.values():
        if len(kinds) == 3 and all(len(facts) == 1 for facts in kinds.values()):
            mean, count, total = (kinds[kind][0] for kind in ("mean", "count", "total"))
            scale = _scale(view, mean, count, total)
            if scale:
                facts = sorted((mean, count, total), key=START)
                roles = {"mean": (mean,), "count": (count,), "total": (total,)}
                yield Statement("mean-of-total", roles, facts[0].start, facts[-1].end, {"scale": scale})


_PLACE = regex.compile(r"^全[省市区县州]")
_MU = Fraction(2000, 3)  # square metres


def _scale(view: View, mean: Fact, count: Fact, total: Fact) -> Fraction | None:
    """The total's unit in one of the mean's times one of the area's; None where they do not fit together."""
    weight, per, area = (
        dimension(mean.figure.unit.split("/")[0]),
        mean.figure.unit.partition("/")[2],
        dimension(count.figure.unit),
    )
    grown = dimension(total.figure.unit)
    per_area = dimension(per) if per else ("平方米", _MU) if "亩" in mean.label else None
    if per_area is None or weight[0] != "克" or grown[0] != "克" or area[0] != per_area[0]:
        return None
    return weight[1] / grown[1] * area[1] / per_area[1]
