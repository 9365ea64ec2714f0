"""What two names have in common (for `prefix`, `os.path.commonprefix` would do, but the core has no use for `os`)."""

from __future__ import annotations


def prefix(one: str, other: str) -> str:
    """The longest text that both begin with."""
    n = 0
    while n < min(len(one), len(other)) and one[n] == other[n]:
        n += 1
    return one[:n]


def shares_two(one: str, other: str) -> bool:
    """Do two characters in a row of the one stand in the other?"""
    return any(one[at : at + 2] in other for at in range(len(one) - 1))
