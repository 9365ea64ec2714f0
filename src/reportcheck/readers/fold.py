"""One form for every character, one character for one: widths, brackets, dashes, stops, decimal points.

What is to vanish from the view becomes `DROP`, which is no character of any report.
"""

from __future__ import annotations

import re
import unicodedata

DROP = "\0"
_SPACES = "\t\f\x1c\x1d\x1e\x1f\xa0\u1680\u180e\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_BREAKS = "\v\x85\u2028\u2029"  # end a paragraph of the view, not a line of the source
_NOTHING = "\x01\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\xad\ufffe"
_WIDE = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}  # full-width ASCII
_WIDE |= {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}  # radicals (PDF)
_WIDE |= dict.fromkeys(_SPACES, " ") | dict.fromkeys(_NOTHING, DROP) | dict.fromkeys(_BREAKS, "\n")
_WIDE |= dict(zip("∶︰﹕﹪﹣−‐‑﹢〔〕﹝﹞｢｣｡､\U001001b0", ":::%----+[][]「」。、.", strict=True))
_ENGLISH = _WIDE
_FULL = dict(zip(",;:?!()﹐﹑﹔﹖﹗﹙﹚〝〞＂", "，；：？！（），、；？！（）“”\"", strict=True))
_CHINESE = {char: folded for char, folded in {**_WIDE, **_FULL}.items() if char not in "，；：？！（）"}
_TO_ENGLISH, _TO_CHINESE = (re.compile("[" + re.escape("".join(sorted(table))) + "]") for table in (_ENGLISH, _CHINESE))

_CJK = r"\u4e00-\u9fff"
_CJK_OR_LATIN = re.compile(rf"([{_CJK}])|[A-Za-z]")
_NARROW = re.compile(r"[，：](?=[0-9A-Za-z])(?<=[0-9A-Za-z].)")
_STOP = re.compile(rf"\.(?=[ \n{_CJK}“\"‘]|\Z)(?:(?<=[{_CJK}%”\"）》】].)|(?<=[{_CJK}%] .))")
_SPLIT_DECIMAL = re.compile(r"(?<=[^\n ]\d)\. (?=\d{1,2} ?(?:%|个百分点|[万亿元]))|(?<=\d) \.(?=\d)")
_ZERO = re.compile(r"[○Ｏ](?=[一二三四五六七八九十〇○年])|(?<=[一二三四五六七八九〇])○")
_ESCAPED_BREAK = re.compile(r"\\r\\n|\\n|\\r")
_ESCAPED_CHAR = re.compile(r"<U\+([0-9A-F]{4,5})>|&(?:[a-zA-Z]{2,8}|#\d{2,5});")
_LOST = re.compile(r"\?{2,}")
_COMMENT = re.compile(r"<!--(?:[^-]|-(?!->)){0,2000}-->")


def is_chinese(source: str) -> bool:
    """Is this a Chinese text (a sample of a thousand characters decides)?"""
    sample = _CJK_OR_LATIN.findall(source[:: len(source) // 1000 + 1])
    return sum(map(bool, sample)) * 3 >= len(sample)


def fold(source: str, chinese: bool) -> str:
    """`source` in one form, of the same length: the character at each place stands for the source's at that place."""
    text = source
    if "<!--" in text:
        text = _COMMENT.sub(lambda match: "\n".join(DROP * len(line) for line in match[0].split("\n")), text)
    if "\\n" in text or "\\r" in text:
        text = _ESCAPED_BREAK.sub(lambda match: " " * (len(match[0]) - 1) + "\n", text)
    if "<U+" in text or "&" in text:
        text = _ESCAPED_CHAR.sub(_unescape, text)
    if not chinese:
        return _TO_ENGLISH.sub(lambda match: _ENGLISH[match[0]], text)
    if "??" in text:
        text = _LOST.sub(lambda match: " " * len(match[0]), text)
    narrow = text
    text = _TO_CHINESE.sub(lambda match: _CHINESE[match[0]], text)
    text = _NARROW.sub(lambda match: _between(match, narrow, text), text)
    text = _STOP.sub("。", text)
    if ". " in text or " ." in text:
        text = _SPLIT_DECIMAL.sub(lambda match: match[0].replace(" ", DROP), text)
    if "○" in text:
        text = _ZERO.sub("〇", text)
    return text


def _unescape(match: re.Match[str]) -> str:
    if match[1]:
        char = chr(int(match[1], 16))
    else:
        import html  # rarely needed, and not small

        char = html.unescape(match[0])
    return char + DROP * (len(match[0]) - 1) if len(char) == 1 else match[0]


def _between(match: re.Match[str], source: str, text: str) -> str:
    """Commas and colons between digits or Latin letters stay half-width; a wide colon between digits is a ratio's."""
    at = match.start()
    if source[at] in ",:":
        return source[at]
    return ":" if match[0] == "：" and text[at - 1].isdigit() and text[at + 1].isdigit() else match[0]
