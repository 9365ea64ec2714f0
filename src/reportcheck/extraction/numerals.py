"""Chinese, Arabic and mixed numerals to exact values: 十二, 两百零五, 廿, 二〇三五, 1.5万, 一万五千亿."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from reportcheck import regex

DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "两": 2, "俩": 2}
TENS = {"廿": 20, "卅": 30}
UNITS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8}
NUMERAL = "〇零○一二两三四五六七八九十百千万亿廿卅"  # the characters of a Chinese whole number, for regexes

_FAST = {c: Decimal(i) for c, i in DIGITS.items() if c != "俩"} | {str(i): Decimal(i) for i in range(1, 100)}
_FAST |= {"十": Decimal(10)} | {f"十{c}": Decimal(10 + i) for c, i in DIGITS.items() if i > 0 and c not in "两俩"}
_ARABIC = regex.compile(r"[+-]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?")
_TOKEN = regex.compile(r"(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?|[〇零○一二两俩三四五六七八九十百千万亿廿卅]")
_POSITIONAL = regex.compile(r"[〇零○一二三四五六七八九]{2,}")


def parse_numeral(text: str) -> Decimal | None:
    """The value of a numeral that fills the whole of `text`, None where it is not one (三五, 十百, 百分之)."""
    fast = _FAST.get(text)
    return fast if fast is not None else _parse(text)


@lru_cache(maxsize=4096)
def _parse(text: str) -> Decimal | None:
    if _ARABIC.fullmatch(text):
        return Decimal(text.replace(",", "").replace("，", ""))
    if _POSITIONAL.fullmatch(text) and (len(text) == 4 or any(c in "〇零○" for c in text[1:])):
        return Decimal("".join(str(DIGITS[c]) for c in text))
    whole, point, decimals = text.partition("点")
    if not point:
        return _whole(whole)
    myriad = Decimal(1)
    while decimals and decimals[-1] in MYRIADS:
        myriad *= MYRIADS[decimals[-1]]
        decimals = decimals[:-1]
    value = _whole(whole)
    if value is None or not decimals or any(c not in DIGITS for c in decimals):
        return None
    return (value + Decimal("0." + "".join(str(DIGITS[c]) for c in decimals))) * myriad


def _whole(text: str) -> Decimal | None:
    """Digits with units, in descending order: 一百九十万零三千九百七十一, 1亿3千万, 一万五 (15000)."""
    total = section = Decimal(0)  # what stands before the last 万 or 亿, and after it
    digit: Decimal | None = None
    last = myriad = 0  # the unit read last in this section; the myriad read last
    zero, at = False, 0
    for match in _TOKEN.finditer(text):
        token, start = match.group(), match.start()
        if start != at:
            return None
        at = match.end()
        if token in UNITS or token in TENS:
            unit = UNITS.get(token, 10)
            if (last and unit >= last) or (token in TENS and digit is not None):
                return None
            section += TENS[token] if token in TENS else (Decimal(1) if digit is None else digit) * unit
            digit, last, zero = None, unit, False
        elif token in MYRIADS:
            section += digit or 0
            if myriad and MYRIADS[token] <= myriad:
                if total == 0:
                    return None
                total += (section or 1) * MYRIADS[token]
            else:
                total = ((total + section) or Decimal(1)) * MYRIADS[token]
            myriad, section, digit, last, zero = MYRIADS[token], Decimal(0), None, 0, False
        elif DIGITS.get(token) == 0:
            if digit is not None:
                return None
            zero, digit = True, None if text != token else Decimal(0)
        else:
            if digit is not None:
                return None
            digit = Decimal(token.replace(",", "").replace("，", "")) if token not in DIGITS else Decimal(DIGITS[token])
    if at != len(text) or not text:
        return None
    if digit is not None and not zero and digit < 10 and not (total == 0 and last in (0, 10)) and last != 10:
        digit *= (last or myriad or 10) // 10  # 一万五, 三百五: the digit counts the unit below
    return total + section + (digit or 0)
