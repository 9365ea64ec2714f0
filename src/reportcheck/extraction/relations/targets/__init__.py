"""What a report sets itself: goals beside what is reached, met, missed, said twice."""

from reportcheck.extraction.relations.targets import (
    digits_kept,
    goal_shares,
    goals,
    goals_fall,
    goals_grown,
    goals_in_words,
    goals_kept,
    goals_renamed,
    goals_twice,
    heading_for,
    items_met,
    on_schedule,
    outcomes,
    paces,
    rural_goals,
    taken_on,
)

FINDERS = (
    on_schedule,
    outcomes,
    goals_kept,
    goals,
    goals_fall,
    goals_grown,
    goals_renamed,
    goals_twice,
    goal_shares,
    paces,
    items_met,
    rural_goals,
    heading_for,
    taken_on,
    goals_in_words,
    digits_kept,
)
