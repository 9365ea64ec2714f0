"""某产业增加值增长8.1%、对规上工业增长贡献率达72.9%: a part is no more of a whole than all of it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, pair, plain, reckoned
from reportcheck.model.fact import Fact, Statement

_GAVE = regex.compile(r"[，、]对(?P<whole>[^，。；、\d]{2,16}?)(?:增长|增加)?的?贡献率(?:达到?|为|高达|超过?)?(?:了)?")
_DREW = regex.compile(r"[，、](?:拉动|带动)(?P<whole>[^，。；、\d]{2,16}?)(?:增长|增速)?(?:约|达)?(?:了)?")
_TRAIL = regex.compile(r"(?:增加值|总产值|产值|总额)$")
_ECONOMY = regex.compile(r"经济|生产总值|GDP")  # what is spent is no part of it that value added would tell
_WHOLLY = Decimal(100)
_DOUBT = "the two may be reckoned from other amounts"


def find(view: View) -> Iterator[Statement]:
    """Statements `pull-within-growth`: what a part added to the growth of a whole is not above its own growth."""
    if "贡献率" not in view.text and "拉动" not in view.text:
        return
    for own, told, words in view.pairs:
        if not _grew(own) or own.value <= 0 or own.figure.hedge != "none":
            continue
        if told.figure.unit == "个百分点" and (drew := _DREW.fullmatch(words)):
            if drew["whole"] not in own.label and ("增加值" in own.label or not _ECONOMY.search(drew["whole"])):
                yield _pulled(told, own, told.value)
        elif told.figure.unit == "%" and (gave := _GAVE.fullmatch(words)):
            whole = _rates(view, _name(gave["whole"]), own.period)
            if len(whole) == 1 and (growth := next(iter(whole))) > 0:
                yield _pulled(told, own, told.value * growth / _WHOLLY)


def _rates(view: View, name: str, period: str | None) -> set[Decimal]:
    """What is told of how something grew in a year."""
    grew = (fact for fact in view.facts if _grew(fact) and fact.status == "actual" and fact.scope == "self")
    return {fact.value for fact in grew if fact.period == period and not fact.tags and _name(fact.label) == name}


def _grew(fact: Fact) -> bool:
    return fact.measure == "growth" and fact.figure.unit == "%"


def _name(label: str) -> str:
    return _TRAIL.sub("", plain(label.replace("规模以上", "规上").replace("规上", "")))


def _pulled(told: Fact, own: Fact, points: Decimal) -> Statement:
    drawn = reckoned(told, points, points / 50, told.text)
    return pair("pull-within-growth", drawn._replace(figure=drawn.figure._replace(unit="%")), own)._replace(
        doubt=_DOUBT
    )
