"""Numbered series: （一） （二） …, 1. 2. …, 一是 … 二是 …, ① ② …, one mark after another through the report.

Marks of one style may be nested (一是 within a paragraph that itself starts with 一是) and may start again at 1
anywhere. A mark out of step therefore belongs to a series only where its neighbours show the slip: it stands
between n-1 and n+1, or leaves a gap or a double in a series that goes on as before.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.structure.marks import Mark
from reportcheck.extraction.structure.view import View
from reportcheck.model.fact import Statement

_AMOUNT = regex.compile(r"\d(?:[个家户人元%]|[万亿])")


@dataclass(slots=True, eq=False, repr=False)
class Series:
    """Marks of one style that belong together, in order; `due` is the number expected next.

    `lacks` says where a number is missing altogether: `within` the series, or before its `last` mark.
    """

    style: str
    marks: list[Mark]
    due: int
    lacks: str = ""

    def add(self, mark: Mark, due: int) -> None:
        self.marks.append(mark)
        self.due = due


def series(view: View, found: list[Mark]) -> list[Series]:
    """The series that the marks make, in the order in which they begin."""
    made: list[Series] = []
    styles: dict[str, list[Mark]] = {}
    for mark in found:
        styles.setdefault(mark.style, []).append(mark)
    headings = [mark for mark in found if mark.block and mark.style in ("cn", "cn-paren")]
    heads = [mark.start for mark in headings]
    above = [mark for mark in found if mark.block and mark.style in ("cn", "cn-paren", "arabic")]
    aboves = [mark.start for mark in above]
    for style, row in styles.items():
        open_: list[Series] = []
        for i, mark in enumerate(row):
            open_ = [s for s in open_ if s.marks[-1].block or not _between(heads, s.marks[-1].start, mark.start)]
            if style == "shi":
                open_ = [s for s in open_ if not _over(above, aboves, s, mark)]
            open_ = [s for s in open_ if not _begun_anew(heads, s, open_[-1])]
            home = _home(view.text, open_, mark)
            if home is not None:
                home.add(mark, mark.number + 1)
            elif mark.number == 1 or not open_ or not _slips(view, open_, mark, row, i):
                home = Series(style, [mark], mark.number + 1)
                made.append(home)
                if style == "cn-paren" and _new_part(row[i : i + 2]):
                    open_ = [s for s in open_ if not (s.marks and s.marks[-1].block)]
            else:
                open_ = [s for s in open_ if s.marks]
                continue
            if home in open_:
                del open_[open_.index(home) + 1 :]
            else:
                open_ = [s for s in open_[-3:] if s.marks and (s.marks[-1].block or not mark.block)] + [home]
    return sorted((s for s in made if s.marks), key=lambda s: s.marks[0].start)


def _new_part(row: list[Mark]) -> bool:
    """Do headings begin anew with 1 and 2? What was open before them is over: headings do not stand in one another."""
    return [mark.number for mark in row] == [1, 2] and all(mark.block for mark in row)


def _between(heads: list[int], start: int, end: int) -> bool:
    """Does a heading stand between? What is numbered within paragraphs does not go on behind it."""
    return bisect_left(heads, end) > bisect_right(heads, start)


def _over(headings: list[Mark], heads: list[int], one: Series, mark: Mark) -> bool:
    """（四） 一是 二是 三是 （五） 一是 二是 四是: has the heading that it stands under given way to the next?"""
    under = bisect_left(heads, one.marks[0].start) - 1
    if under < 0:
        return False
    style, number = headings[under].style, headings[under].number
    since = headings[under + 1 : bisect_left(heads, mark.start)]
    return any(head.style == style and head.number == number + 1 for head in since)


def _begun_anew(heads: list[int], one: Series, inner: Series) -> bool:
    """1. … 5. （二） 1. 2. 3. 4.: is one over, since under the next heading another has come some way?"""
    plain = one.style == "arabic" and one.marks[-1].block and inner.marks[0].block
    begun = plain and one is not inner and len(inner.marks) > _SOME_WAY and inner.marks[0].number == 1
    return begun and _between(heads, one.marks[-1].start, inner.marks[0].start)


_SOME_WAY = 2  # marks


def _home(text: str, open_: list[Series], mark: Mark) -> Series | None:
    """The series that waits for this mark; of several the latest whose last mark stands like it in its paragraph."""
    waiting = [s for s in reversed(open_) if s.due == mark.number]
    if mark.style == "shi" and waiting and waiting[0] is not open_[-1]:  # 一是…四是…。一要…，二要…，三要…，五要…
        word, inner = text[mark.end - 1], open_[-1]
        alike = [text[s.marks[-1].end - 1] == word for s in (inner, waiting[0])]
        if alike == [True, False] and len(inner.marks) > 1 and inner.due == mark.number - 1:
            return None
    return next((s for s in waiting if s.marks[-1].block == mark.block), waiting[0] if waiting else None)


def _slips(view: View, open_: list[Series], mark: Mark, row: list[Mark], i: int) -> bool:
    """Add a mark out of step to the series in which its neighbours show the slip; False where they do not."""
    alike = [s for s in reversed(open_) if s.marks[-1].block == mark.block]
    if mark.number == 3 and len(alike) > 1 and all(len(s.marks) == 1 and s.due == 2 for s in alike[:2]):
        return _second_is_first(view, alike[1], alike[0], mark)
    home = alike[0] if alike else None
    if home is None or len(home.marks) + home.marks[0].number < 2:
        return False
    due = home.due
    rest = [m for m in row[i + 1 : i + 8] if m.block == mark.block]
    after = rest[0].number if rest else None
    if mark.number in (due - 1, due + 1) and after == mark.number + 1 and mark.number > 1:
        slip = due == 2 or len(home.marks) > 1 or mark.number == due - 1
        slip = slip and (mark.number < due or not _printed(view, home.marks[-1].end, mark.start, mark.style, due))
        if slip:
            home.lacks = "within" if mark.number > due else home.lacks
            home.add(mark, mark.number + 1)
        return slip
    if after == due + 1:
        home.add(mark, due + 1)
        return True
    sure = (mark.block and mark.style in ("cn", "cn-paren", "shi")) or _in_one(view, home, mark)
    enough = 1 if sure or _heads(view, (*home.marks, mark)) else 2
    skipped = mark.number == due + 1 and (mark.block or (after == 1 and mark.start - home.marks[-1].end < _CLOSE_BY))
    enough -= skipped and mark.style in ("cn-paren", "arabic-paren", "shi")
    if after in (None, 1) and len(home.marks) > enough and mark.number in (due - 1, due + 1):
        if mark.number > due and _printed(view, home.marks[-1].end, mark.start, mark.style, due):
            return False
        home.lacks = "last" if mark.number > due else home.lacks
        home.add(mark, due + 1)
        return True
    return False


_CLOSE_BY = 400  # characters from 二是 to 四是, where 一是 comes next


def _heads(view: View, found: Sequence[Mark]) -> bool:
    """第一，…。第二，…。第四，…。: do they all open a paragraph?"""
    return all(mark.style == "di" and view.text[mark.start - 1] == "\n" for mark in found)


def _in_one(view: View, home: Series, mark: Mark) -> bool:
    """一是…。二是…。四是…。: all in one paragraph."""
    return mark.style == "shi" and not mark.block and "\n" not in view.text[home.marks[0].start : mark.start]


def _second_is_first(view: View, home: Series, stray: Series, mark: Mark) -> bool:
    """1, 1, 3: the second 1 stands for 2."""
    if _printed(view, home.marks[0].end, mark.start, mark.style, 2):
        return False
    home.add(stray.marks[0], 3)
    home.add(mark, 4)
    stray.marks.clear()
    return True


def _printed(view: View, start: int, end: int, style: str, number: int) -> bool:
    """Does a mark of this number stand between, printed in a way that is not read as a mark?"""
    return bool(_loose(style, number).search(view.text, start, end))


@lru_cache(maxsize=256)
def _loose(style: str, number: int) -> re.Pattern[str]:
    chinese = _chinese(number)
    if style in ("arabic", "arabic-paren", "bracket"):
        return regex.compile(rf"(?<!\d){number}(?!\d)")
    if style == "circled":
        return regex.compile(chr(ord("①") + number - 1))
    forms = {
        "cn": rf"\n{chinese}[、.，]|{chinese}、",
        "cn-paren": rf"[（(]{chinese}[）)]|\n{chinese}[）)]",
        "di": rf"第{chinese}|其次|再次|最后",
    }
    return regex.compile(forms.get(style, rf"{chinese}[是要]|[。；：\n]{chinese}(?![大个项次年类级产农位])"))


def _chinese(number: int) -> str:
    tens, ones = divmod(number, 10)
    digits = "〇一二三四五六七八九"
    return ("" if not tens else "十" if tens == 1 else digits[tens] + "十") + (digits[ones] if ones else "")


def numbered(view: View, made: list[Series]) -> Iterator[Statement]:
    """Every series of three marks and more; and the two parts of a report that has no more (一、 then 三、)."""
    parts = [mark for one in made for mark in one.marks if one.style == "cn" and mark.block]
    titles = all(_title(view, mark) for mark in parts)
    if titles and [mark.number for mark in parts] in ([1, 3], [1, 1]):
        items = tuple(view.item(mark.start, mark.end, mark.number) for mark in parts)
        yield Statement("series", {"mark": items}, items[0].start, items[-1].end, {"style": "cn", "lacks": "last"})
    for one in made:
        skips = one.style in ("cn-paren", "shi") and _skipping(one)
        if (len(one.marks) > 2 or skips) and (_in_step(one) or _in_sentences(view.text, one) or _titles(view, one)):
            items = tuple(view.item(mark.start, mark.end, mark.number) for mark in one.marks)
            params: dict[str, str | int] = {"style": one.style, "lacks": one.lacks}
            yield Statement("series", {"mark": items}, items[0].start, items[-1].end, params)


def _skipping(one: Series) -> bool:
    """Two marks, of which the second leaves one out: 一是 and 三是; (五) and (七) at the heads of paragraphs."""
    first, *rest = (mark.number for mark in one.marks)
    return len(rest) == 1 and rest[0] == first + 2 and (first == 1 or all(mark.block for mark in one.marks))


def _titles(view: View, one: Series) -> bool:
    """A table of contents: headings and nothing between them; or annexes, which may hold nothing but tables."""
    titles = one.style == "cn-paren" and all(mark.block and _title(view, mark) for mark in one.marks)
    return titles or one.style == "annex"


def _title(view: View, mark: Mark) -> bool:
    """A heading, and no row of a table that was taken for text (一、法人单位4491个)."""
    block = view.block(mark.start)
    return block.kind == "heading" and not _AMOUNT.search(view.text, block.start, block.end)


def _in_step(one: Series) -> bool:
    return all(mark.number == before.number + 1 for before, mark in pairwise(one.marks))


def _in_sentences(text: str, one: Series) -> bool:
    """Does a sentence end between most of the marks? In tables set as text, columns with marks of their own mingle."""
    gaps = [text[before.end : mark.start] for before, mark in pairwise(one.marks)]
    ends = [sum(map(gap.count, ("。", "；", ". ", ".\n"))) for gap in gaps]
    return 4 * sum(gap.count("\n") > 3 * end for gap, end in zip(gaps, ends, strict=True)) <= len(gaps)
