"""Ranks: moved, bounded, within lists and groups."""

from reportcheck.extraction.relations.placing import (
    all_first,
    ceilings,
    kept_places,
    leagues,
    on_lists,
    one_place,
    places_told,
    ranks,
    two_bars,
)

FINDERS = (
    ranks,
    kept_places,
    leagues,
    on_lists,
    ceilings,
    all_first,
    one_place,
    two_bars,
    places_told,
)
