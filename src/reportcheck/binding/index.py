"""Facts and statements of one report, arranged so that rules find their operands without searching."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reportcheck.model.fact import Fact, Statement
from reportcheck.model.lexicon import Lexicon

OWN = ("level", "share", "rate", "ratio", "index")  # what an indicator named alone stands for
MEANING = frozenset({"new", "cumulative", "average"})  # tags that make it another fact
UNDATED = MEANING | {"from"}  # where no period is told: 从5.6万元增至7.8万元 are no mentions of one fact
COMPARED = ("gap", "rank")  # measures that compare with a group


class Mentioned(NamedTuple):
    """One fact of the report: its best mention (certain, unhedged, most precise), and the others in order."""

    fact: Fact
    also: tuple[Fact, ...] = ()
    doubt: str = ""


class Index:
    """Facts by subject and measure, each once however often it is mentioned; statements by kind.

    A subject is an indicator id, or for facts without one the label in quotation marks.
    """

    def __init__(self, facts: Sequence[Fact], statements: Sequence[Statement], lexicon: Lexicon) -> None:
        self.facts, self.lexicon = facts, lexicon
        self.statements: dict[str, list[Statement]] = {}
        for statement in statements:
            self.statements.setdefault(statement.kind, []).append(statement)
        grouped: dict[tuple[str, str, str | None, str, str, str | None, frozenset[str], str], list[Fact]] = {}
        for fact in facts:
            subject = fact.indicator or (f"“{fact.label}”" if fact.label else "")
            if subject:
                tags = fact.tags & (MEANING if fact.period else UNDATED) if fact.tags else fact.tags
                key = (subject, fact.measure, fact.period, fact.status, fact.scope, fact.among, tags, fact.figure.unit)
                grouped.setdefault(key, []).append(fact)
        self.by: dict[tuple[str, str], list[Mentioned]] = {}
        self.subjects: dict[tuple[str, str], set[str]] = {}  # by measure and status
        self._having: dict[tuple[tuple[str, ...], tuple[str, ...]], set[str]] = {}
        self.kept: dict[object, list[Statement]] = {}  # groups that several rules ask for
        for (subject, measure), mentions in ((key[:2], found) for key, found in grouped.items()):
            one = Mentioned(mentions[0]) if len(mentions) == 1 else _mentioned(mentions)
            self.by.setdefault((subject, measure), []).append(one)
            self.subjects.setdefault((measure, mentions[0].status), set()).add(subject)

    def having(self, measures: tuple[str, ...], statuses: tuple[str, ...] = ()) -> set[str]:
        """The subjects of which one of these measures is stated, in one of these statuses (none given: in any)."""
        asked = (measures, statuses)
        if asked not in self._having:
            found = (
                subjects
                for (measure, status), subjects in self.subjects.items()
                if measure in (measures or OWN) and (not statuses or status in statuses)
            )
            self._having[asked] = set().union(*found)
        return self._having[asked]


def _mentioned(mentions: list[Fact]) -> Mentioned:
    best = min(mentions, key=lambda fact: (bool(fact.doubt), fact.figure.hedge != "none", fact.figure.ulp))
    interval = best.interval()
    differ = any(fact.value != best.value and not fact.interval().meets(interval) for fact in mentions)
    also = tuple(fact for fact in mentions if fact is not best)
    return Mentioned(best, also, "other mentions of it differ" if differ else "")
