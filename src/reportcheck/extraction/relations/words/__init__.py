"""Words that count, direct or date what the figures tell."""

from reportcheck.extraction.relations.words import (
    adverse,
    all_above,
    at_odds,
    both_passed,
    built_again,
    calendar,
    divided,
    grows_still,
    parallel,
    plenums,
    points,
    tallies,
    unsaid,
    ways,
)

FINDERS = (
    parallel,
    unsaid,
    ways,
    points,
    calendar,
    tallies,
    adverse,
    plenums,
    both_passed,
    built_again,
    at_odds,
    all_above,
    divided,
    grows_still,
)
