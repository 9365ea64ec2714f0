"""A part with its share of a whole: 民生支出28.67亿元，占一般公共预算支出的73.02%; several shares of one whole."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact, Statement

_OF = regex.compile(
    r"[、，](?:约|各|同比)?占(?P<base>[^，。；、\d]{2,20}?)(?:总量|总额)?的?(?:比重|比例|份额)?(?:的|为|达到?|约|超过?|近|升至|提高到|预计)*$"
)
_PART_OF = regex.compile(r"^(?P<part>.+?)占(?P<base>[^，。；、\d]{2,14}?)的?(?:比重|比例)?$")
_PLACE = regex.compile(r"^全[省市区县州盟]$|^全[省市区县州]经济总量$")


def find(view: View) -> Iterator[Statement]:
    """Statements `share-of` (roles part, share and, where the report states it, base) and `shares-of-one`."""
    levels: dict[tuple[str, str | None], list[Fact]] = defaultdict(list)
    for fact in view.facts:
        if fact.indicator and fact.measure == "level" and fact.scope == "self" and fact.status == "actual":
            levels[fact.indicator, fact.period].append(fact)
    for facts in view.sentences.values():
        for part, share in itertools.pairwise(facts):
            if (
                part.measure == "level"
                and part.figure.kind == "number"
                and share.figure.kind == "percent"
                and (said := _OF.search(view.between(part, share)))
            ):
                bases = levels.get((_base(view, part, said["base"]) or "", part.period), [])
                made = _share(part, share, _fitting(view, part, share, bases))
                if part.figure.ulp or made.kind == "share-of":  # what a count implies says little
                    yield made
    yield from _of_one(view)


def _fitting(view: View, part: Fact, share: Fact, bases: list[Fact]) -> Fact | None:
    """Of several statements of the whole (planned, adjusted, of each level) the one that the share fits best."""
    paragraph = view.text[view.text.rfind("\n", 0, part.start) + 1 : part.start]
    years = _YEARS.search(paragraph if _SPENT.search(part.label) else view.before(part, 40))
    if len(part.period or "") == 9 or years:
        return None  # an amount of several years beside the whole of one
    alike = [base for base in bases if base.figure.unit == part.figure.unit and base is not part and base.value > 0]
    stated = [base for base in alike if base.figure.hedge == "none"] or alike
    return min(stated, key=lambda base: abs(part.value * 100 / base.value - share.value), default=None)


_YEARS = regex.compile(r"以来|年来|累计")
_SPENT = regex.compile("支出|投入|投资")


def _share(part: Fact, share: Fact, base: Fact | None) -> Statement:
    roles = {"part": (part,), "share": (share,)} | ({"base": (base,)} if base else {})
    return Statement("share-of" if base else "share-implied", roles, part.start, share.end)


def _base(view: View, part: Fact, words: str) -> str | None:
    """The indicator of the whole: the words' own, or, for 占全省, what the part measures of its own place."""
    names = view.lexicon.names
    if _PLACE.match(words):
        return next((names[name] for name in names if len(name) >= 4 and part.label.endswith(name)), None)
    return names.get(words)


def _of_one(view: View) -> Iterator[Statement]:
    """Shares of one whole that the lexicon knows to be apart from each other: no more than 100 together."""
    groups: dict[tuple[str, str | None, str], dict[str, Fact]] = defaultdict(dict)
    indicators, names = view.lexicon.indicators, view.lexicon.names
    for fact in view.facts:
        if (
            fact.measure != "share"
            or fact.figure.kind != "percent"
            or "from" in fact.tags
            or not (said := _PART_OF.match(fact.label))
        ):
            continue
        part, base = names.get(said["part"]), names.get(said["base"])
        if part and base and (part in indicators[base].parts or base in indicators[part].part_of):
            groups[base, fact.period, fact.status].setdefault(_APART.get(part, part), fact)
    for shares in groups.values():
        if len(shares) > 1:
            facts = sorted(shares.values(), key=lambda fact: fact.start)
            yield Statement(
                "shares-of-one", {"part": tuple(facts)}, facts[0].start, facts[-1].end, {"partition": "partial"}
            )


_APART = {"industry": "secondary", "industry-above-scale": "secondary"}  # industry lies within the second sector
