"""Numbers in English words: two, thirteen, twenty-one, one hundred."""

from __future__ import annotations

from decimal import Decimal

_ONES = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_RANKS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
_VALUES = {word: at for at, word in enumerate(_ONES, 1)} | {word: 10 * at for at, word in enumerate(_TENS, 2)}
NUMBER_WORD = (
    rf"(?i:(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_ONES[:9])}))?|{'|'.join(sorted(_ONES, key=len, reverse=True))}"
    rf")(?: hundred)?"
)
_DENOMINATORS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5}
_TIMES = {
    "doubl": 2,
    "tripl": 3,
    "quadrupl": 4,
    "twofold": 2,
    "threefold": 3,
    "fourfold": 4,
    "fivefold": 5,
    "tenfold": 10,
}


def word_value(text: str) -> Decimal:
    """The value of a number in words (twenty-one -> 21, one hundred -> 100)."""
    words = text.lower().replace("-", " ").split()
    value = sum(_VALUES.get(word, 0) for word in words)
    return Decimal(value * 100 if words[-1] == "hundred" else value)


def fraction_terms(text: str) -> tuple[Decimal, Decimal]:
    """Numerator and denominator of a fraction in words (two thirds, a quarter, half)."""
    words = text.lower().replace("-", " ").split()
    over = _DENOMINATORS[words[-1].rstrip("s") if words[-1] != "half" else "half"]
    return Decimal(_VALUES.get(words[0], 1)), Decimal(over)


def times_value(text: str) -> Decimal:
    """How many times: doubled -> 2, halved -> 0.5."""
    lower = text.lower()
    return next((Decimal(value) for stem, value in _TIMES.items() if stem in lower), Decimal("0.5"))


def rank_value(text: str) -> Decimal:
    """third -> 3, 12th -> 12."""
    lower = text.lower()
    return Decimal(_RANKS.index(lower) + 1 if lower in _RANKS else lower[:-2])


def arabic(text: str) -> tuple[Decimal, Decimal]:
    """Value and unit of the last digit printed: 1,234.5 -> (1234.5, 0.1)."""
    value = Decimal(text.replace(",", ""))
    return value, Decimal(1).scaleb(int(value.as_tuple().exponent))
