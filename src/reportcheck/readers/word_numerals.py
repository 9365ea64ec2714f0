"""Word's number formats: 一 二, ① ②, I II, a b and the like."""

from __future__ import annotations

_CN = "〇一二三四五六七八九"


def numeral(count: int, form: str) -> str:
    """A count in one of Word's number formats; decimal for those not known here."""
    lower = form.lower()
    if "enclosedcircle" in lower and 0 < count <= 20:
        return chr(ord("①") + count - 1)
    if "counting" in lower or lower in ("chineselegalsimplified", "ideographdigital"):
        return _chinese(count)
    if "roman" in lower:
        return _roman(count) if lower.startswith("upper") else _roman(count).lower()
    if "letter" in lower and count > 0:
        letter = chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter if lower.startswith("upper") else letter.lower()
    if lower == "ideographtraditional" and 0 < count <= 10:
        return "甲乙丙丁戊己庚辛壬癸"[count - 1]
    return f"{count:02d}" if lower == "decimalzero" else str(count)


def _chinese(count: int) -> str:
    if not 0 < count < 100:
        return "".join(_CN[int(digit)] for digit in str(count))
    tens, ones = divmod(count, 10)
    return ("" if tens < 2 else _CN[tens]) + ("十" if tens else "") + (_CN[ones] if ones else "")


def _roman(count: int) -> str:
    text = ""
    for worth, sign in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        text += sign * (count // worth)
        count %= worth
    return text
