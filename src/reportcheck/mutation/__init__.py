"""What would these packs miss? One figure changed at a time, each variant audited, what is noticed counted."""

from __future__ import annotations

from reportcheck.mutation.choose import KINDS, mutants
from reportcheck.mutation.trial import Score, Tried, score, trials

__all__ = ["KINDS", "Score", "Tried", "mutants", "score", "trials"]
