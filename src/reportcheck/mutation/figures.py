"""Slips in a number: a digit, two swapped, the point, 万 for 亿, % for 个百分点, an old value left in one place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from random import Random

from reportcheck import regex
from reportcheck.model.fact import Fact
from reportcheck.mutation.change import Mutant

_NUMBER = regex.compile(r"\d[\d,]{0,20}(?:\.\d{1,8})?")
_SIZE = regex.compile("万亿|亿|万|billion|million|trillion")
_OTHER_SIZE = {"万亿": "亿", "亿": "万", "万": "亿", "billion": "million", "million": "billion", "trillion": "billion"}
_PERCENT = regex.compile("个百分点|%|percentage points?|percent|per cent")
_OTHER_PERCENT = {"个百分点": "%", "%": "个百分点", "percent": "percentage points", "per cent": "percentage points"}
IN_ENGLISH = {"个百分点": " percentage points"}  # of 6.9% in an English report


def digit(fact: Fact, rng: Random) -> Mutant | None:
    """The last digit is another one."""
    number = _NUMBER.search(fact.text)
    if number is None:
        return None
    old = number[0][-1]
    others = [char for char in "123456789" if char != old]
    return _in(fact, "digit", number.end() - 1, number.end(), rng.choice(others))


def swap(fact: Fact, rng: Random) -> Mutant | None:
    """Two neighbouring digits change places."""
    number = _NUMBER.search(fact.text)
    if number is None:
        return None
    text, first = number[0], number.start()
    pairs = [
        at for at in range(len(text) - 1)
        if text[at : at + 2].isdigit() and text[at] != text[at + 1] and (at or text[1] != "0")
    ]  # fmt: skip
    if not pairs:
        return None
    at = rng.choice(pairs)
    return _in(fact, "swap", first + at, first + at + 2, text[at + 1] + text[at])


def point(fact: Fact, rng: Random) -> Mutant | None:
    """The decimal point stands one place further left or right, or one appears."""
    number = _NUMBER.search(fact.text)
    if number is None or "," in number[0] or (fact.figure.ulp == 0 and "." not in number[0]):
        return None
    whole, _, decimals = number[0].partition(".")
    forms = []
    if len(whole) > 1:
        forms.append(f"{whole[:-1]}.{whole[-1]}{decimals}")
    if decimals and whole != "0":
        forms.append(f"{whole}{decimals[0]}.{decimals[1:]}".rstrip("."))
    return _in(fact, "point", number.start(), number.end(), rng.choice(forms)) if forms else None


def magnitude(fact: Fact, rng: Random) -> Mutant | None:
    """万 for 亿, 亿 for 万."""
    size = _SIZE.search(fact.text)
    return _in(fact, "magnitude", size.start(), size.end(), _OTHER_SIZE[size[0]]) if size else None


def points(fact: Fact, rng: Random) -> Mutant | None:
    """Percent for percentage points, and the other way round."""
    unit = _PERCENT.search(fact.text)
    return _in(fact, "points", unit.start(), unit.end(), _OTHER_PERCENT.get(unit[0], "percent")) if unit else None


def stale(facts: Sequence[Fact], rng: Random) -> Iterator[Mutant]:
    """In one of several places that give a figure stands an earlier value of it."""
    groups: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        number = _NUMBER.search(fact.text)
        if number and fact.measure != "date" and len(number[0]) > 1:
            groups[number[0], fact.figure.unit, str(fact.value)].append(fact)
    for same in groups.values():
        mentions = [fact for fact in same if any(_alike(fact, other) for other in same if other is not fact)]
        if mentions:
            fact = rng.choice(mentions)
            number = _NUMBER.search(fact.text)
            assert number
            new = _earlier(number[0], rng)
            if new != number[0]:
                yield _in(fact, "stale", number.start(), number.end(), new)


def _earlier(number: str, rng: Random) -> str:
    """A value some percent below, printed alike."""
    digits = number.replace(",", "").replace(".", "")
    older = str(max(int(digits) * rng.randint(80, 97) // 100, 1)).zfill(len(digits))
    found = iter(older)
    text = "".join(next(found) if char.isdigit() else char for char in number)
    return text.lstrip("0,") if "." not in text else text


def _alike(one: Fact, other: Fact) -> bool:
    """Do both speak of the same thing, as far as their words tell?"""
    if one.sentence == other.sentence or (one.measure, one.status) != (other.measure, other.status):
        return False
    if one.indicator and one.indicator == other.indicator:
        return True
    shared = len(set(one.label) & set(other.label))
    return shared >= 2 and shared * 3 >= 2 * min(len(set(one.label)), len(set(other.label)))


def _in(fact: Fact, kind: str, start: int, end: int, new: str) -> Mutant:
    return Mutant(kind, fact.start + start, fact.start + end, new, (fact.start, fact.end))


EACH = {"digit": digit, "swap": swap, "point": point, "magnitude": magnitude, "points": points}
