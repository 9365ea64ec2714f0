"""The normalised view: what is dropped, what is joined, and the way back to the source."""

from __future__ import annotations

import re

from reportcheck import regex

JOIN = "\x01"  # stands for a line break inside a paragraph
_GAPS = {  # what may have to change: all but single line ends, in texts with spaces between words all but single spaces
    True: regex.compile(r"(?:[ \x00\x01]|\n(?=[ \n\x00\x01]))[ \n\x00\x01]*"),
    False: regex.compile(r"(?:[\x00\x01]|[ \n](?=[ \n\x00\x01]))[ \n\x00\x01]*"),
}
_EDGE = " \n\0" + JOIN
_MARK = regex.compile(r"[,:](?:(?![0-9A-Za-z])|(?<![0-9A-Za-z].))|：(?=\d)(?<=\d.)")  # not between digits, or a ratio's
_THOUSANDS = regex.compile(r"，(?<=\d，)(?=\d{3}(?:[,，]\d{3})*(?:\.\d{1,6})?[万亿]?元)")  # 1,099, 160万元
_WIDTHS = {",": "，", ":": "：", "：": ":"}
_QUOTE = regex.compile('["“”\n]')
_NARROW = regex.compile(r"[!#-&(-{}~£€°²³µ-ſΑ-ω]")  # a space beside these may stand between words; `|` parts cells


def view(folded: str, chinese: bool) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Normalised text and cuts of a folded source whose joined line breaks are `JOIN`."""
    pieces: list[str] = []
    cuts: list[tuple[int, int]] = []
    final = len(folded.rstrip(_EDGE))
    at = min(len(folded) - len(folded.lstrip(_EDGE)), final)
    length = 0
    for match in _GAPS[chinese].finditer(folded, at, final):
        start, end = match.span()
        gap, before, after = match[0], folded[start - 1], folded[end]
        kept = -1 if chinese and gap == " " and (before == "|" or after == "|") else _kept(gap, before, after, chinese)
        if kept >= 0 and end - start == 1 and gap != JOIN:
            continue  # the stretch goes on
        pieces.append(folded[at:start])
        cuts.append((length, at))
        length += start - at
        at = end
        if kept >= 0:
            pieces.append("\n" if gap[kept] == "\n" else " ")
            cuts.append((length, start + kept))
            length += 1
    if at < final:
        pieces.append(folded[at:final])
        cuts.append((length, at))
    text = "".join(pieces)
    if chinese:
        text = _THOUSANDS.sub(",", _MARK.sub(lambda match: _WIDTHS[match[0]], text))
        text = _quotes(text) if '"' in text else text
    return text, tuple(cuts)


def _kept(gap: str, before: str, after: str, chinese: bool) -> int:
    """Which character of a gap stays, as line end or as space; -1 for none."""
    if (line := gap.find("\n")) >= 0:
        return line
    space = max(gap.rfind(" "), gap.rfind(JOIN))
    if space < 0 or not chinese:
        return -1 if JOIN in gap and before == "-" else space
    if after == "%" or not (_NARROW.match(before) and _NARROW.match(after)):
        return -1
    return space if JOIN not in gap or (gap != JOIN and before.isalpha() and after.isalpha()) else -1


def _quotes(text: str) -> str:
    """Straight quotes become “ and ” by turns within a paragraph, set right by what stands beside them."""
    inside = False

    def turn(match: re.Match[str]) -> str:
        nonlocal inside
        char = match[0]
        if char == '"':
            before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
            if not before or (before in "\n，、：；（" and after not in "，。；、）：\n"):
                inside = False
            elif not after or (after in "，。；）：\n" and before not in "，、：；（\n"):
                inside = True
            char = "”" if inside else "“"
        inside = char == "“"
        return char

    return _QUOTE.sub(turn, text)
