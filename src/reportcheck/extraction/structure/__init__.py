"""What a report says of its own structure: counted lists, numbered series, explained terms, dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from reportcheck.extraction.guarded import found
from reportcheck.extraction.structure.above import above
from reportcheck.extraction.structure.after import counted_after
from reportcheck.extraction.structure.before import named_counts
from reportcheck.extraction.structure.borne_out import borne_out
from reportcheck.extraction.structure.built_on import built_on
from reportcheck.extraction.structure.called import called
from reportcheck.extraction.structure.called_alike import called_alike
from reportcheck.extraction.structure.codes import built_of, explained_numbers, repeated_amounts, spelt_codes
from reportcheck.extraction.structure.coined import coined
from reportcheck.extraction.structure.congresses import congresses
from reportcheck.extraction.structure.dates import dated
from reportcheck.extraction.structure.days import days
from reportcheck.extraction.structure.deeds import deeds
from reportcheck.extraction.structure.described import described
from reportcheck.extraction.structure.doubled_since import doubled_since
from reportcheck.extraction.structure.echoed import echoed, spelt_out
from reportcheck.extraction.structure.epochs import epochs
from reportcheck.extraction.structure.events import events
from reportcheck.extraction.structure.given import given
from reportcheck.extraction.structure.glossary import glossary
from reportcheck.extraction.structure.headed import headed, paragraphs, taken_up
from reportcheck.extraction.structure.in_years import in_years
from reportcheck.extraction.structure.inspectors import inspectors
from reportcheck.extraction.structure.joined import joined
from reportcheck.extraction.structure.kept_class import kept_class
from reportcheck.extraction.structure.kin import kin
from reportcheck.extraction.structure.lasting import lasting
from reportcheck.extraction.structure.law_plans import law_plans
from reportcheck.extraction.structure.lead import announced
from reportcheck.extraction.structure.letters import letters
from reportcheck.extraction.structure.levels import levels
from reportcheck.extraction.structure.made_ready import made_ready
from reportcheck.extraction.structure.main_parts import main_parts
from reportcheck.extraction.structure.marks import marks
from reportcheck.extraction.structure.months import months
from reportcheck.extraction.structure.next_ones import next_ones
from reportcheck.extraction.structure.noted_sets import noted_sets
from reportcheck.extraction.structure.ordinals import ordinals
from reportcheck.extraction.structure.phases import phases
from reportcheck.extraction.structure.plans import plans
from reportcheck.extraction.structure.powers import powers
from reportcheck.extraction.structure.processes import processes
from reportcheck.extraction.structure.promoted import promoted
from reportcheck.extraction.structure.provinces import provinces
from reportcheck.extraction.structure.pushed import pushed
from reportcheck.extraction.structure.quoted import quoted
from reportcheck.extraction.structure.recited import recited
from reportcheck.extraction.structure.repeated import repeated
from reportcheck.extraction.structure.roads import roads
from reportcheck.extraction.structure.rows import classes, rows
from reportcheck.extraction.structure.runs import runs
from reportcheck.extraction.structure.scales import blind, scales
from reportcheck.extraction.structure.series import numbered, series
from reportcheck.extraction.structure.sessions import sessions
from reportcheck.extraction.structure.short_names import short_names
from reportcheck.extraction.structure.side_by_side import side_by_side
from reportcheck.extraction.structure.slogans import slogans
from reportcheck.extraction.structure.spans import spans
from reportcheck.extraction.structure.speakers import speakers
from reportcheck.extraction.structure.taken_apart import taken_apart
from reportcheck.extraction.structure.terms import coined_counts
from reportcheck.extraction.structure.titled import titled
from reportcheck.extraction.structure.titles_behind import titles_behind
from reportcheck.extraction.structure.told_before import told_before
from reportcheck.extraction.structure.unfolded import unfolded
from reportcheck.extraction.structure.versions import versions
from reportcheck.extraction.structure.view import View
from reportcheck.extraction.structure.years_of_code import years_of_code
from reportcheck.extraction.structure.zodiac import zodiac
from reportcheck.model.document import Document
from reportcheck.model.fact import Item, Statement


def structures(
    document: Document,
    known: Iterable[str] = (),
    common: Iterable[str] = (),
    areas: Iterable[str] = (),
    broken: list[str] | None = None,
    cities: Iterable[str] = (),
) -> list[Statement]:
    """Every statement about structure that the report makes; Chinese reports only.

    `known`: slogans of the state; `common`: those among them whose words a place may use for its own;
    `areas`: provinces and what they are called for short; `cities`: those told in one breath (长株潭);
    `broken` takes what finder broke, and why; without it a break is raised.
    """
    if document.language != "zh" or not document.text:
        return []
    view, safe = View(document), partial(found, broken)
    year = int(document.period[:4]) if document.period and document.period[:4].isdigit() else 0
    made = series(view, marks(view))
    counts = [
        *safe(named_counts, view),
        *safe(counted_after, view),
        *safe(above, view),
        *safe(coined_counts, view),
        *safe(quoted, view),
        *safe(repeated_amounts, view),
        *safe(explained_numbers, view),
        *safe(main_parts, view),
        *safe(repeated, view),
        *safe(echoed, view),
        *safe(announced, view, made),
        *safe(headed, view, made),
        *safe(levels, view),
        *safe(called, view),
        *safe(joined, view),
        *safe(provinces, view, areas),
        *safe(short_names, view),
        *safe(unfolded, view),
        *safe(side_by_side, view),
        *safe(described, view),
        *safe(deeds, view),
        *safe(processes, view),
        *safe(pushed, view),
        *safe(roads, view),
        *safe(classes, view),
        *safe(runs, view),
        *safe(told_before, view),
        *safe(kin, view, cities),
        *safe(titles_behind, view),
        *safe(letters, view),
        *safe(made_ready, view),
    ]
    counts += safe(spelt_out, view, {item.start for one in counts for item in one.roles.get("stated", ())})
    settled = {item.start for statement in counts for item in statement.roles.get("stated", ())}
    terms = [
        *safe(spelt_codes, view),
        *safe(built_of, view),
        *safe(powers, view),
        *safe(coined, view, settled),
        *safe(borne_out, view, settled),
        *safe(taken_up, view),
        *safe(paragraphs, view),
        *safe(kept_class, view),
        *safe(taken_apart, view),
        *safe(inspectors, view),
        *safe(noted_sets, view),
        *safe(scales, view),
        *safe(called_alike, view),
        *safe(blind, view),
    ]
    return [
        *counts,
        *terms,
        *_unsaid(safe(glossary, view), terms),
        *safe(numbered, view, made),
        *safe(dated, view, year),
        *safe(days, view),
        *safe(sessions, view),
        *safe(congresses, view),
        *safe(epochs, view, year),
        *safe(doubled_since, view),
        *safe(lasting, view, year),
        *safe(in_years, view),
        *safe(spans, view, year),
        *safe(plans, view, year),
        *safe(law_plans, view, year),
        *safe(zodiac, view, year),
        *safe(events, view, year),
        *safe(next_ones, view),
        *safe(built_on, view),
        *safe(phases, view),
        *safe(given, view),
        *safe(speakers, view),
        *safe(slogans, view, known, common),
        *safe(titled, view),
        *safe(ordinals, view),
        *safe(promoted, view),
        *safe(months, view),
        *safe(rows, view),
        *safe(recited, view),
        *safe(versions, view),
        *safe(years_of_code, view),
    ]


def _unsaid(explained: Iterable[Statement], terms: Sequence[Statement]) -> Iterator[Statement]:
    """Explained terms, without those whose odd mention is among the mentions of a coined term already."""
    for statement in explained:
        places = [operand.start for role in statement.roles.values() for operand in role]
        odd = statement.params.get("found") == "variant"
        if not odd or not any(t.start <= min(places) and max(places) <= t.end and _differ(t) for t in terms):
            yield statement


def _differ(statement: Statement) -> bool:
    return len({item.number for item in statement.roles["mention"] if isinstance(item, Item)}) > 1
