"""What two texts begin with alike (`os.path.commonprefix` would do, but the core has no use for `os`)."""

from __future__ import annotations


def prefix(one: str, other: str) -> str:
    """The longest text that both begin with."""
    n = 0
    while n < min(len(one), len(other)) and one[n] == other[n]:
        n += 1
    return one[:n]
