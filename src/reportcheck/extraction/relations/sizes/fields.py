"""Grain harvested against the fields it grew on: a 万 for 亿 or a moved point gives a yield that no field has."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.units import dimension

_AREA = regex.compile(r"(?:粮食|播种)[^，。；]{0,4}面积$")
_GRAIN = regex.compile(r"粮食[^，。；]{0,4}产量?$|^总产量?$|^产量$")
_OTHER_CROP = regex.compile("蔬菜|油料|棉花|水果|瓜果|茶|药材|烟叶|甘蔗|甜菜|花生|油菜|食用菌|青贮|饲料|糖料")
_MU = Decimal(2000) / 3  # square metres
_USUAL = Decimal(400)
_OTHER = regex.compile(r"[春夏秋冬]|早稻|晚稻|增产|减产|增加|减少|亩产|单产|亩均|平均")
_NEAR = 16  # characters
_LOW, _HIGH = 50, 2000  # kilogrammes of grain that a 亩 may bear, with room on either side


def find(view: View) -> Iterator[Statement]:
    """Statements `grain-yield` with role figure: the harvest, as kilogrammes a 亩 of the fields that fit best."""
    if not any(fact.label.endswith("面积") for fact in view.facts):
        return
    levels = [fact for fact in view.facts if fact.measure == "level" and fact.figure.kind == "number" and not fact.tags]
    levels = [fact for fact in levels if fact.scope == "self"]
    areas = [
        fact for fact in levels if fact.label.endswith("面积") and _AREA.search(fact.label) and _size(fact, "平方米")
    ]
    for grain in levels if areas else ():
        weight = _size(grain, "克")
        if not weight or not _GRAIN.search(grain.label) or _OTHER.search(view.before(grain, 12) + grain.label):
            continue
        fields = [area for area in areas if "粮食" in area.label or area.sentence == grain.sentence]
        if "粮食" not in grain.label and any(_OTHER_CROP.match(area.label) for area in fields):
            continue  # 蔬菜播种面积6.4万亩，总产量17.6万吨
        if grain.label == "产量":  # 粮食播种面积和产量保持在1000万亩、400万吨: of the fields right before it
            fields = [area for area in fields if "粮食" in area.label and 0 <= grain.start - area.end < _NEAR]
        if not fields or ("粮食" not in grain.label and not any(area.sentence == grain.sentence for area in fields)):
            continue
        yields = {area: weight / 1000 / (_size(area, "平方米") / _MU) for area in fields}
        area = min(fields, key=lambda one: abs((yields[one] / _USUAL).ln()))
        each = grain.figure._replace(value=yields[area], unit="公斤/亩")
        start, end = min(grain.start, area.start), max(grain.end, area.end)
        params = {"low": _LOW, "high": _HIGH}
        yield Statement("grain-yield", {"figure": (grain._replace(figure=each),)}, start, end, params)


def _size(fact: Fact, base: str) -> Decimal:
    """A weight in grammes or an area in square metres; nought of anything else."""
    unit, factor = dimension(fact.figure.unit)
    return fact.value * factor.numerator / factor.denominator if unit == base else Decimal(0)
