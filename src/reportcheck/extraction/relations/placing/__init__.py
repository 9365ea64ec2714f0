"""Ranks: moved, bounded, within lists and groups."""

from reportcheck.extraction.relations.placing import (
    all_first,
    ceilings,
    leagues,
    ranks,
)

FINDERS = (
    ranks,
    leagues,
    ceilings,
    all_first,
)
