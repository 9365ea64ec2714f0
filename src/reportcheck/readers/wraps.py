"""Which line breaks stand inside a paragraph: where lines were broken to fit a width."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from reportcheck import regex
from reportcheck.readers.fold import DROP
from reportcheck.readers.marks import STRONG, WEAK
from reportcheck.readers.pages import CLAUSE, Line, is_open, join_links, join_pages

_STARTS_INSIDE = regex.compile(r" *(?:[，。；、：？！）】”%,:]|\.\d)")
_TAIL = 24
_PROSE_ENDS = regex.compile(r"[^|\u4e00-\u9fff]*[\u4e00-\u9fff][^|]*")  # no row of a table, no bare number
_UNIT_STARTS = regex.compile(
    r" *(?:[十百千]?[万亿](?:[美欧]?元|人次?|公?[吨斤]|亩|公顷|[平立]方米|千瓦时?|[户件台辆家册张只头名])"
    r"|个?百分点|公里)[，。；、）]"
)
_LOWER = regex.compile(r" *[a-z]")
_APART = regex.compile(r" *(?:#|\||[-*+•] )")
_MARK_ALONE = regex.compile(r" *(?:[一二三四五六七八九十]{1,3}、|（?[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、]|—+)$")
_SPREAD = regex.compile("[^ -~](?: +[^ -~]){3}")
_TELLING = 12  # lines with blank lines between them that tell whether they were broken
_WIDEST = 130  # columns: longer lines were not broken at all


@dataclass(slots=True, eq=False, repr=False)
class _Layout:
    """How a text was set: `width` in columns where its lines were broken (0: they were not), or in characters."""

    texts: list[str]
    lengths: list[int]
    width: int = 0
    exact: bool = False  # broken after so many characters, wherever that was
    spaced: bool = False  # a blank line after every line
    parted: bool = False  # paragraphs are set apart by blank lines or indents

    def full(self, at: int, slack: int) -> bool:
        """Does this line reach the right edge?"""
        if not self.width:
            return False
        return self.lengths[at] == self.width if self.exact else self.lengths[at] >= self.width - slack

    def ragged(self, at: int) -> bool:
        """Does this line end where the next word would not have fitted?"""
        word = len(self.texts[at + 1].split(" ", 1)[0])
        return 0 < word < self.width + self.parted and self.lengths[at] + 1 + word > self.width


def joins(folded: str, lines: list[Line], chinese: bool) -> list[bool]:
    """For every line: does the next one continue its paragraph?"""
    layout = _layout([folded[line.start : line.end] for line in lines], lines)
    continues = _continues if chinese else _continues_english
    result = [continues(layout, lines, at) for at in range(len(lines) - 1)]
    result.append(False)
    if any(line.gap or line.paged for line in lines):
        join_pages(layout.texts, lines, result)
    if chinese and not layout.width:
        join_links(layout.texts, lines, result)
    return result


def _layout(raw: list[str], lines: list[Line]) -> _Layout:
    """Find out how the lines were set, from those that look like running text."""
    texts = [text.replace(DROP, "").rstrip() for text in raw]
    prose = [at for at, text in enumerate(texts) if len(text) > 8 and not lines[at].solid and _is_prose(text)]
    layout = _Layout(texts, [len(text) for text in raw])
    if len(prose) < 3:
        return layout
    counts = Counter(layout.lengths[at] for at in prose)
    width = max(counts)
    full = [at for at in prose if layout.lengths[at] == width]
    spike = len(full) > 2 * sum(counts[width - less] for less in (1, 2, 3))
    if width >= 12 and _broken(layout, full) and (spike or _greedy(layout, lines, width)):
        layout.width, layout.exact = width, True
    else:
        _columns_wide(layout, prose)
    if layout.width:
        _separators(layout, lines)
        if layout.spaced and len(prose) < _TELLING:  # a few short paragraphs, with blank lines between them
            return _Layout(layout.texts, [len(text) for text in raw])
    return layout


def _greedy(layout: _Layout, lines: list[Line], width: int) -> bool:
    """Do nearly all shorter lines end where the next word would not have fitted into so many characters?"""
    trial = _Layout(layout.texts, layout.lengths, width, parted=True)
    short = [at for at, after in enumerate(lines[1:]) if not after.gap and layout.lengths[at] < width]
    return len(short) > 4 and sum(map(trial.ragged, short)) * 5 >= len(short) * 4


def _is_prose(text: str) -> bool:
    """No row of columns: no wide gaps, or gaps between all the letters."""
    return "  " not in text.strip() or _SPREAD.search(text) is not None


def _columns_wide(layout: _Layout, prose: list[int]) -> None:
    """The column at which most lines end, counting the spaces inside them or not (letters spaced to fill the line)."""
    most = 0
    spread = sum(_SPREAD.search(layout.texts[at]) is not None for at in prose) * 10 > len(prose)
    for spaces in (True, False) if spread else (True,):
        lengths = [_columns(text, spaces) for text in layout.texts]
        width = sorted(lengths[at] for at in prose)[len(prose) * 9 // 10]
        full = [at for at in prose if width - 6 <= lengths[at] <= width + 6]
        if 24 <= width <= _WIDEST and len(full) * 5 >= len(prose) * 2 and len(full) > most and _broken(layout, full):
            layout.width, layout.lengths, most = width, lengths, len(full)


def _columns(text: str, spaces: bool) -> int:
    """How far a line reaches; without the spaces inside it where letters are spaced to fill the line."""
    if not spaces:
        bare = text.lstrip(" ")
        text = text[: len(text) - len(bare)] + bare.replace(" ", "")
    return (len(text.encode("utf-8", "replace")) + len(text)) >> 1


def _broken(layout: _Layout, full: list[int]) -> bool:
    """Do these lines of one length look broken by a machine: most end inside a sentence, with clauses in them?"""
    texts = [layout.texts[at] for at in full]
    inside = sum(map(is_open, texts))
    clauses = sum(CLAUSE.search(text) is not None for text in texts)
    return len(full) >= 3 and inside * 5 >= len(full) * 3 and clauses * 2 >= len(full)


def _separators(layout: _Layout, lines: list[Line]) -> None:
    """Find out what stands between lines and what between paragraphs."""
    inner, outer = list[bool](), list[bool]()
    for at, after in enumerate(lines[1:]):
        (inner if layout.full(at, 6) else outer).append(after.gap > 0 or layout.texts[at + 1].startswith("  "))
    layout.spaced = sum(line.gap > 0 for at, line in enumerate(lines[1:]) if layout.full(at, 6)) * 2 > len(inner)
    layout.parted = not layout.spaced and sum(outer) * 4 >= len(outer) and sum(inner) * 8 <= len(inner)


def _continues(layout: _Layout, lines: list[Line], at: int) -> bool:
    """Does the line after `at` continue it, in a Chinese text?"""
    line, after, text, follows = lines[at], lines[at + 1], layout.texts[at], layout.texts[at + 1]
    if line.solid or after.solid or after.heading:
        return False
    if not layout.width and text[-1] in "。！？" and follows[0] not in " ，。；、：？！）】”%.,:":
        return False
    if text[-1] in "“（《" or (_STARTS_INSIDE.match(follows) and (follows.lstrip()[0] != "." or text[-1].isdigit())):
        return True
    if text[-1].isdigit() and _PROSE_ENDS.fullmatch(text[-_TAIL:]) and _UNIT_STARTS.match(follows):
        return True  # 生产总值2191.55 / 亿元
    if (after.gap and not (layout.spaced and after.gap == 1)) or _APART.match(follows):
        return False
    if _MARK_ALONE.match(text):
        return True
    inside = is_open(text)
    if layout.exact and (inside or layout.parted) and layout.full(at, 0):
        return True
    if STRONG.match(follows):
        return False
    indent = len(follows) - len(follows.lstrip())
    if not after.gap and indent >= max(len(text) - 3, 6) and CLAUSE.search(text):
        return True  # the rest of a printed line that came out on one of its own
    indented = indent > 1 or (indent == 1 and text[0] != " ")
    if layout.width and _wrapped(layout, at, inside, line.heading, indented):
        return True
    if indented or WEAK.match(follows) or line.heading:
        return False
    return text[-1] in "，、," or (text[-1] == "；" and not STRONG.match(text))


def _wrapped(layout: _Layout, at: int, inside: bool, heading: bool, indented: bool) -> bool:
    """Was the line broken to fit the width? `inside`: it ends inside a sentence; no mark follows that begins a part."""
    text, follows = layout.texts[at], layout.texts[at + 1]
    if layout.exact and layout.ragged(at) and (layout.parted or (inside and not heading)):
        return True
    if indented:
        return False
    clauses = CLAUSE.search(text) is not None
    spoken = not inside or clauses or CLAUSE.search(follows) is not None
    if spoken and layout.full(at, 8 if inside else 2):
        return layout.parted or not WEAK.match(follows)
    long = not layout.exact and layout.full(at, layout.width * 2 // 5) and not (heading or WEAK.match(follows))
    return long and inside and clauses and not STRONG.match(text)


def _continues_english(layout: _Layout, lines: list[Line], at: int) -> bool:
    """The same for a text in Latin letters, where a line is broken between words."""
    line, after, text, follows = lines[at], lines[at + 1], layout.texts[at], layout.texts[at + 1]
    if line.solid or after.solid or after.heading or after.gap or STRONG.match(follows) or follows.startswith("  "):
        return False
    full = layout.full(at, 16)
    if text[-1:] in ".!?:;":
        return full and layout.parted
    return full or _LOWER.match(follows) is not None
