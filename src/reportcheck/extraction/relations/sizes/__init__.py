"""How large a figure can be, by what it measures."""

from reportcheck.extraction.relations.sizes import (
    fields,
    heads,
    hundreds,
    indivisible,
    invested,
    lending,
    limits,
    magnitudes,
    measures,
    nationwide,
    orders,
    residents,
)

FINDERS = (
    limits,
    heads,
    hundreds,
    lending,
    magnitudes,
    fields,
    indivisible,
    invested,
    nationwide,
    measures,
    orders,
    residents,
)
