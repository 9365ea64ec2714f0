"""One thing told in several places, in the same words or in others."""

from reportcheck.extraction.relations.again import (
    amounts_again,
    deeds,
    in_notes,
    mentions,
    named,
    other_units,
    pairs,
    passed_again,
    people,
    sets,
    still_left,
    swapped,
    turned,
    turned_round,
    twins,
    voted,
)

FINDERS = (
    deeds,
    mentions,
    people,
    pairs,
    sets,
    swapped,
    amounts_again,
    turned,
    turned_round,
    twins,
    voted,
    named,
    in_notes,
    still_left,
    passed_again,
    other_units,
)
