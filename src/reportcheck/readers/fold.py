"""One form for every character, one character for one: widths, brackets, dashes, stops, decimal points.

What is to vanish from the view becomes `DROP`, which is no character of any report.
"""

from __future__ import annotations

import re
import unicodedata

from reportcheck import regex

DROP = "\0"
_SPACES = "\t\f\x1c\x1d\x1e\x1f\xa0\u1680\u180e\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_BREAKS = "\v\x85\u2028\u2029"  # end a paragraph of the view, not a line of the source
_NOTHING = "".join(map(chr, (*range(1, 9), *range(14, 28), 127)))
_NOTHING += "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\xad\ufffe"
_WIDE = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}  # full-width ASCII
_WIDE |= dict.fromkeys(_SPACES, " ") | dict.fromkeys(_NOTHING, DROP) | dict.fromkeys(_BREAKS, "\n")
_WIDE |= dict(zip("∶︰﹕﹪﹣−‐‑﹢〔〕﹝﹞｢｣｡､\U001001b0", ":::%----+[][]「」。、.", strict=True))
_FULL = dict(zip(",;:?!()﹐﹑﹔﹖﹗﹙﹚〝〞＂", '，；：？！（），、；？！（）“”"', strict=True))
_TABLES = {False: _WIDE, True: {char: to for char, to in {**_WIDE, **_FULL}.items() if char not in "，；：？！（）"}}
_ODD = (  # the characters of the tables, and the radicals that PDF fonts give for ideographs
    "\x01-\t\v\f\x0e-\x1f\x7f\x85\xa0\xad\u1680\u180e\u2000-\u200f\u2010\u2011\u2028\u2029\u202f\u205f\u2060−∶〔〕〝〞\u3000"
    "\u2f00-\u2fd5\ufe30\ufe50-\ufe66\ufe6a\ufeff＂-＇＊＋－-９＜-＞＠-～｡-､\ufffe\U001001b0"
)
_TO_FOLD = {False: regex.compile(f"[{_ODD}，；：？！（）]"), True: regex.compile(f"[{_ODD},;:?!()]")}

_LETTER = regex.compile(r"([^\x00-\u02ff])|[A-Za-z]")
_NARROW = regex.compile(r"[，：](?=[0-9A-Za-z\n])(?<=[0-9A-Za-z\n].)", re.DOTALL)
# a full stop set as `.`: after Chinese or %, before no Latin
_STOP = regex.compile(r"\.(?=[^!#-&(-~]|\Z)(?:(?<=[^\x00-!#-$&-~].)|(?<=[^\x00-$&-~] .))")
_SPLIT_DECIMAL = regex.compile(r"(?<=[^\n ]\d)\. (?=\d{1,2} ?(?:%|个百分点|[万亿元]))|(?<=\d) \.(?=\d)")
_SPLIT_DIGITS = regex.compile(r" (?<=\d\.\d )(?=\d[万亿]元)")  # 36.5 9亿元
_APART = regex.compile(  # 用户1 081.6万户: a space between thousands, as yearbooks set them
    r" (?:(?<=[\u4e00-\u9fff]\d )|(?<=[\u4e00-\u9fff]\d\d )|(?<=[\u4e00-\u9fff]\d{3} ))(?<![第图表注附]\d )"
    r"(?=\d{3}(?:\.\d{1,3})?[万亿元人户吨公平千个件台套辆头只亩])"
)
_SPLIT_YEAR = regex.compile(  # 2 016年
    r" (?:(?<=[^\d.]2 )(?=0[0-3]\d ?年)|(?<=[^\d.]20 )(?=[0-3]\d ?年)|(?<=[^\d.]20[0-3] )(?=\d ?年))"
)
_THOUSANDS = regex.compile(r"，(?<=\d，)(?<!\d{4}，)(?<!\.\d，)(?<!\.\d\d，)(?=\d{3}(?!\d))")
_POINT = regex.compile(r"。(?<=\d。)(?=\d{1,2}%)")
_ZERO = regex.compile(r"○(?=[一二三四五六七八九十〇○年])|(?<=[一二三四五六七八九〇])○")
_YEAR = regex.compile(r"二[0OoΟ〇零][0OoΟ〇零一二三四五六七八九]{2}(?=年)")  # 二0一六年, 二O一六年
_NOUGHTS = str.maketrans("0OoΟ零", "〇〇〇〇〇")
_INDENT = regex.compile(r"(?<=\S)[ \xa0]{0,4}\u3000{2}[ \xa0]{0,4}(?=\S)")  # of paragraphs in one line
_ESCAPED_BREAK = regex.compile(r"\\r\\n|\\n|\\r")
_ESCAPED_CHAR = regex.compile(r"<U\+([0-9A-F]{4,5})>|&(?:[a-zA-Z]{2,8}|#\d{2,5});")
_NOT_BREAK = regex.compile("[^\n]")
_LOST = regex.compile(r"\?{2,}")


def is_chinese(source: str) -> bool:
    """Is this a Chinese text (a sample of a thousand characters decides)?"""
    text = _without_comments(source) if "<!--" in source else source
    sample = _LETTER.findall(text[:: len(text) // 1000 + 1])
    return sum(map(bool, sample)) * 3 >= len(sample)


def fold(source: str, chinese: bool) -> str:
    """`source` in one form, of the same length: the character at each place stands for the source's at that place."""
    text = _without_comments(source) if "<!--" in source else source
    if "\\n" in text or "\\r" in text:
        text = _ESCAPED_BREAK.sub(lambda match: " " * (len(match[0]) - 1) + "\n", text)
    if "<U+" in text or "&" in text:
        text = _ESCAPED_CHAR.sub(_unescape, text)
    if not chinese:
        return _TO_FOLD[False].sub(lambda match: _TABLES[False].get(match[0]) or _radical(match[0]), text)
    if "??" in text:
        text = _LOST.sub(lambda match: " " * len(match[0]), text)
    if "\u3000\u3000" in text:
        text = "\n".join(_INDENT.sub(_paragraph, line) if len(line) > 300 else line for line in text.split("\n"))
    narrow = text
    text = _TO_FOLD[True].sub(lambda match: _TABLES[True].get(match[0]) or _radical(match[0]), text)
    text = _NARROW.sub(lambda match: _between(match, narrow, text), text)
    text = _POINT.sub(".", _THOUSANDS.sub(",", _STOP.sub("。", text)))
    if ". " in text or " ." in text:
        text = _SPLIT_DECIMAL.sub(lambda match: match[0].replace(" ", DROP), text)
    text = _APART.sub(DROP, _SPLIT_DIGITS.sub(DROP, _SPLIT_YEAR.sub(DROP, text)))
    if "○" in text:
        text = _ZERO.sub("〇", text)
    text = _YEAR.sub(lambda match: match[0].translate(_NOUGHTS), text)
    return text


def _without_comments(text: str) -> str:
    """Comments of Markdown and HTML blanked out: they are for tools, not for readers."""
    parts, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        parts += [text[at:start], _NOT_BREAK.sub(DROP, text[start : end + 3])]
        at = end + 3
    return "".join([*parts, text[at:]])


def _paragraph(match: re.Match[str]) -> str:
    return "\n" + " " * (len(match[0]) - 1)


def _radical(char: str) -> str:
    """The ideograph that a radical of the same look stands for; other characters as they are."""
    return unicodedata.normalize("NFKC", char) if "\u2f00" <= char <= "\u2fd5" else char


def _unescape(match: re.Match[str]) -> str:
    if match[1]:
        char = chr(int(match[1], 16))
    else:
        import html  # rarely needed, and not small

        char = html.unescape(match[0])
    whole = len(char) == 1 and not "\ud800" <= char <= "\udfff"
    return char + DROP * (len(match[0]) - 1) if whole else match[0]


def _between(match: re.Match[str], source: str, text: str) -> str:
    """Commas and colons between digits or Latin letters stay half-width; a wide colon between digits is a ratio's.

    Where a line ends beside them, they stay as they are until it is known what follows (see `view`).
    """
    at = match.start()
    if source[at] in ",:":
        return source[at]
    return ":" if match[0] == "：" and text[at - 1].isdigit() and text[at + 1].isdigit() else match[0]
