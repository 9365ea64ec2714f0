"""Shares of one whole that the lexicon knows to be apart from each other: those of the sectors in the economy."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.ratios.share_bases import stated
from reportcheck.extraction.relations.ratios.shares import PART_OF
from reportcheck.extraction.relations.view import START, View, comparable, loose, reckoned
from reportcheck.model.fact import Fact, Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `shares-of-one` with role part: no more than 100 together; `share-of` (part, share, base)."""
    for facts in view.sentences.values():
        if len(facts) > _FEW:
            yield from _make_all(view, facts)
    groups: dict[tuple[str, str | None, str], dict[str, Fact]] = defaultdict(dict)
    indicators, names = view.lexicon.indicators, view.lexicon.names
    for fact in view.facts:
        if (
            fact.measure != "share"
            or fact.figure.kind != "percent"
            or "from" in fact.tags
            or not (said := PART_OF.match(fact.label))
        ):
            continue
        part, base = names.get(said["part"]), names.get(said["base"])
        if not part or not base:
            continue
        apart = indicators[base].parts  # what else is part of it (民营经济, 数字经济) may overlap these
        if _APART.get(part, part) in apart or (not apart and base in indicators[part].part_of):
            groups[base, fact.period, fact.status].setdefault(_APART.get(part, part), fact)
    for shares in groups.values():
        if len(shares) > 1:
            facts = sorted(shares.values(), key=START)
            yield Statement(
                "shares-of-one", {"part": tuple(facts)}, facts[0].start, facts[-1].end, {"partition": "partial"}
            )


_APART = {"industry": "secondary", "industry-above-scale": "secondary"}  # industry lies within the second sector


def _make_all(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """男性431890人，占51.31%；女性409855人，占48.69%: shares that make 100 are of what the amounts make."""
    run: list[tuple[Fact, Fact]] = []
    for part, share in itertools.pairwise(facts):
        told = share.figure.unit == "%" and share.measure == "share" and share.figure.hedge == "none"
        if not told or part.measure != "level" or part.figure.kind != "number" or part.figure.hedge != "none":
            continue
        if not _BARE.fullmatch(view.between(part, share)) or (run and not comparable(part, run[0][0])):
            continue
        if run and "其中" in view.text[run[-1][1].end : part.start]:
            continue
        run.append((part, share))
    nought = Decimal(0)
    if len(run) > 1 and sum((share.value for _, share in run), nought) == _ALL:  # each may be a unit off, to make 100
        value, ulp = (sum(amounts, nought) for amounts in ([p.value for p, _ in run], [p.figure.ulp for p, _ in run]))
        text = "+".join(part.text for part, _ in run)
        for part, share in run:
            base = reckoned(part, value, ulp, text)._replace(label="", indicator=None)
            statement = stated(part, loose(share), base)
            yield statement._replace(doubt="the parts are taken to be all there is")


_BARE = regex.compile(r"[，、（]占(?:比|总量|全部)?(?:为|达)?")
_ALL, _FEW = 100, 3
