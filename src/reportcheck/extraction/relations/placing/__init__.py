"""Ranks: moved, bounded, within lists and groups."""

from reportcheck.extraction.relations.placing import (
    all_first,
    ceilings,
    leagues,
    one_place,
    ranks,
)

FINDERS = (
    ranks,
    leagues,
    ceilings,
    all_first,
    one_place,
)
