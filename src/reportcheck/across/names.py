"""Do two stretches of words, in two reports, name the same thing?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TypeVar

from reportcheck import regex

A = TypeVar("A")
B = TypeVar("B")
_NOISE = regex.compile(
    r"[^一-鿿A-Za-z]|的|了|在|中|和|与|及|获评?|得|为|被|均|全(?:省|市|区|县|州|旗|盟|社会)|我[省市区县州旗]|预计|达到?|约"
    r"|[零〇一二两三四五六七八九十百千万亿]+(?=[年次届个项])"
)


@lru_cache(maxsize=8192)
def core(words: str) -> str:
    """The words without figures, marks and particles."""
    return _NOISE.sub("", words)


@lru_cache(maxsize=8192)
def _pairs(words: str) -> frozenset[str]:
    return frozenset(words[at : at + 2] for at in range(len(words) - 1)) or frozenset(words)


def likeness(a: str, b: str) -> float:
    """Share of character pairs that two cores have in common (Dice, 1945): 0 to 1; only for ordering candidates."""
    first, second = _pairs(core(a)), _pairs(core(b))
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else float(first == second)


def shared(a: str, b: str) -> float:
    """Share of the shorter core's character pairs that the other has too: 0 to 1."""
    first, second = _pairs(core(a)), _pairs(core(b))
    return len(first & second) / min(len(first), len(second)) if first and second else 0.0


def paired(now: Sequence[A], then: Sequence[B], alike: Callable[[A, B], float], least: float) -> Iterable[tuple[A, B]]:
    """Pairs that are each other's best and at least `least` alike; two candidates equally good make no pair."""
    scores = [[alike(a, b) for b in then] for a in now]
    for i, row in enumerate(scores):
        best = max(row, default=0.0)
        if best < least or row.count(best) > 1:
            continue
        j = row.index(best)
        column = [other[j] for other in scores]
        if best == max(column) and column.count(best) == 1:
            yield now[i], then[j]
