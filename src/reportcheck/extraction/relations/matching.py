"""Which facts of a report speak of the same thing: an index over labels, with the words that tell them apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from reportcheck import regex
from reportcheck.extraction.relations.view import plain
from reportcheck.model.fact import Fact

_SIZE = regex.compile(r"(?:总|通车|运营)?(?:里程|数量|总数|总量|规模)$")  # 高速公路里程 in 公里 is that of 高速公路
_TELLING = frozenset({"标准箱", "标箱", "千瓦时"})  # units that say themselves what is measured
_SHORT = 4  # a name of fewer characters says too little to be found inside another


class Index:
    """Facts by unit and plain label; `same` finds those with the same name, `kin` also longer and shorter names."""

    def __init__(self, facts: Iterable[Fact], shortest: int = 3) -> None:
        self._groups: dict[tuple[str, str], list[tuple[str, str, Fact]]] = defaultdict(list)
        for fact in facts:
            name, figure = fact.indicator or plain(fact.label), fact.figure
            if len(name) > _SHORT:  # as in `_name`, for some hundred facts at once
                name = name.removesuffix("额")
            if len(name) >= shortest:
                unit = "人" if figure.unit == "人次" else figure.unit
                self._groups[unit, figure.kind].append((name, _core(fact.label), fact))

    def same(self, fact: Fact) -> list[Fact]:
        """Facts of the same unit whose name is the same."""
        name = _name(fact)
        return [
            other
            for found, _, other in self._groups.get((_unit(fact), fact.figure.kind), ())
            if found == name and other is not fact
        ]

    def kin(self, fact: Fact) -> list[Fact]:
        """Facts of the same unit whose name ends the other's name (规模化供水率, 农村规模化供水率)."""
        name, own, unit = _name(fact), _core(fact.label), fact.figure.unit
        within = unit in _TELLING or "/" in unit  # 有机质 and 土壤有机质平均含量, both in 克/千克
        least = _SHORT - (within or unit == "%")
        if len(own) < least:
            return self.same(fact)
        alike = str.__contains__ if within else str.endswith
        return [
            other for found, core, other in self._groups.get((_unit(fact), fact.figure.kind), ())
            if other is not fact
            and (found == name or alike(core, own) or (len(core) >= least and alike(own, core)))
        ]  # fmt: skip


@lru_cache(maxsize=4096)
def _core(label: str) -> str:
    return _SIZE.sub("", plain(label))


def _name(fact: Fact) -> str:
    """The indicator, or the label bare: 固定资产投资 is 固定资产投资额."""
    name = fact.indicator or plain(fact.label)
    return name.removesuffix("额") if len(name) > _SHORT else name


def _unit(fact: Fact) -> str:
    return fact.figure.unit.removesuffix("次") if fact.figure.unit == "人次" else fact.figure.unit
