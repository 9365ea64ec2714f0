"""Explained terms (名词解释): each occurs in the body as it is explained; the marks in the body ([12]) go up by one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.structure.lists import Span
from reportcheck.extraction.structure.view import NUMERAL, View, whole
from reportcheck.model.fact import Item, Statement

_TERM = regex.compile(r"(?P<term>[^：。；\n]{2,40}?)(?:：|(?<=”)(?:是|即|指))")
_MARK = regex.compile(r"【\d{1,3}】|\d{1,3}[.、](?=\d+[^\d.、]|“)")
_NOTES = regex.compile(r"名 ?词 ?(?:解 ?释|注释|说明)|有关名词|(?:短语|词语|术语|用语)(?:说明|解释)|注释|注解")
_QUOTED = regex.compile(r"“([^“”]{2,24})”")
_NUMBER = regex.compile(rf"\d+|[{NUMERAL}]+")
_ASIDE = regex.compile(r"[“”‘’《》]|（[^（）]*）|\[\d+\]")
_REFERENCE = regex.compile(r"\[(\d{1,3})\]")
_OWN = regex.compile(rf"(?P<n>\d{{1,3}}|[{NUMERAL}]{{1,3}})”?(?P<unit>条|年(?=[行计攻规禁]))")
_SAYS = {
    "条": regex.compile(rf"(?<![第\d.])(\d{{1,3}}|[{NUMERAL}]{{1,3}})条(?!例|件|线|路|道|街)"),
    "年": regex.compile(rf"(?:为期|利用|用)(\d{{1,2}}|[{NUMERAL}])年"),
}


class Explained(NamedTuple):
    """A term in the notes, where its explanation ends, and the number of the note."""

    start: int
    end: int
    stop: int
    number: int | None


def explained(view: View) -> list[Explained]:
    """The terms that the report's notes explain, in order; none where there are hardly any notes."""
    blocks, text = view.blocks, view.text
    heading = next(
        (i for i, b in enumerate(blocks) if b.end - b.start < 20 and _NOTES.search(text, b.start, b.end)), None
    )
    found = []
    for block in blocks if heading is None else blocks[heading + 1 :]:
        first = text[block.start : block.start + 1]
        mark = _MARK.match(text, block.start) if first == "【" or first.isdecimal() else None
        if mark or (block.number is not None and (block.kind == "note" or heading is not None)):
            match = _TERM.match(text, mark.end() if mark else block.start, block.end)
            if match:
                found.append(Explained(match.start("term"), match.end("term"), block.end, block.number))
    return found if len(found) > 2 else []


def glossary(view: View) -> Iterator[Statement]:
    """Every explained term with its mentions in the body, as explained or with another number."""
    terms = explained(view)
    if terms:
        body = view.text[: terms[0].start]
        bare = cache(lambda: _ASIDE.sub("", body))  # most terms are found without it
        forms = {_ASIDE.sub("", form) for t in terms for form in _forms(view.text[t.start : t.end])}
        told = [_mentioned(view, term, body, bare, forms) for term in terms]
        if any(statement.params["found"] != "none" for statement in told):  # else the body is another document
            yield from told
        for term in terms:
            yield from _own_number(view, term)
    yield from _references(view, terms[0].start if terms else len(view.text))


def _forms(name: str) -> list[str]:
    """The ways to write a term: as it is, and each name quoted in it."""
    bare = [name.replace("“在", "“")] if "“在" in name else []  # 8个“在全省率先” in a note is 8个“全省率先”
    return [name, *bare, *_QUOTED.findall(name)]


def _mentioned(view: View, term: Explained, body: str, bare: Callable[[], str], forms: set[str]) -> Statement:
    name = view.text[term.start : term.end]
    item = view.item(term.start, term.end)
    for form in _forms(name):
        at = body.find(form)
        if at >= 0:
            roles = {"term": (item,), "mention": (view.item(at, at + len(form)),)}
            return Statement("explained-term", roles, term.start, term.end, {"found": "same"})
    if any(_ASIDE.sub("", form) in bare() for form in _forms(name)):
        return Statement(
            "explained-term", {"term": (item,), "mention": (item,)}, term.start, term.end, {"found": "same"}
        )
    variant = _variant(body, name, forms) or _referred(body, name, term.number)
    if variant:
        roles = {"term": (item,), "mention": (view.item(*variant),)}
        return Statement("explained-term", roles, term.start, term.end, {"found": "variant"})
    return Statement("explained-term", {"term": (item,), "mention": ()}, term.start, term.end, {"found": "none"})


def _variant(body: str, name: str, forms: set[str]) -> Span | None:
    """Where the body has the term with one number different, and that is no term of the notes itself."""
    for form in _forms(name):
        numbers = _NUMBER.findall(form)
        words = _NUMBER.sub("", _ASIDE.sub("", form)).strip("+×")
        if not numbers or len(words) < (2 if len(numbers) > 1 else 3):
            continue
        pattern = "[“”]?".join(  # 稳增长“21”条 in the notes, 稳增长“21条” in the body
            rf"(\d+|[{NUMERAL}]+)" if _NUMBER.fullmatch(piece) else re.escape(piece)
            for piece in re.split(rf"(\d+|[{NUMERAL}]+)|[“”]", form)
            if piece
        )
        for match in re.finditer(f"“?{pattern}”?", body):
            off = [a for a, b in zip(numbers, match.groups(), strict=True) if whole(a) != whole(b)]
            if len(off) == 1 and _ASIDE.sub("", match[0]) not in forms:
                return match.span()
    return None


def _referred(body: str, name: str, number: int | None) -> Span | None:
    """“1+3+N”[8] where note 8 explains 1+5+N: what the mark of the note stands behind, with one number different."""
    for match in re.finditer(rf"“([^“”\n]{{2,24}})(?:”\[{number}\]|\[{number}\]”)", body) if number else ():
        told, due = _NUMBER.findall(match[1]), _NUMBER.findall(name)
        alike = _NUMBER.sub("#", match[1]) == _NUMBER.sub("#", _ASIDE.sub("", name))
        if alike and sum(whole(a) != whole(b) for a, b in zip(told, due, strict=True)) == 1:
            return match.span(1)
    return None


def _own_number(view: View, term: Explained) -> Iterator[Statement]:
    """稳增长“16条”：…16条措施; 三年行动：…为期3年: the explanation repeats the term's own number."""
    own = _OWN.search(view.text, term.start, term.end)
    if own is None:
        return
    said = list(_SAYS[own["unit"]].finditer(view.text, term.end, term.stop))
    number = whole(own["n"])
    if len(said) == 1 and number and (other := whole(said[0][1])):
        items = (view.item(*own.span("n"), number), view.item(*said[0].span(1), other))
        name = view.text[term.start : term.end]
        yield Statement("coined", {"mention": items}, term.start, said[0].end(), {"name": name})


def _references(view: View, end: int) -> Iterator[Statement]:
    """The marks in the body that lead to the notes."""
    marks = [
        Item(m.start(), m.end(), m[0], int(m[1]))
        for m in _REFERENCE.finditer(view.text, 0, end)
        if m.start() and view.text[m.start() - 1] != "\n"
    ]
    if len(marks) < _MARKS:
        yield from _in_brackets(view, end)
        return
    numbers = [mark.number or 0 for mark in marks]
    if numbers[0] != 1:
        return
    slip = _slip(numbers)
    chosen = marks[slip : slip + 3] if slip is not None else marks
    if slip is not None or numbers == list(range(1, len(numbers) + 1)):
        yield Statement("series", {"mark": tuple(chosen)}, chosen[0].start, chosen[-1].end, {"style": "reference"})


def _in_brackets(view: View, end: int) -> Iterator[Statement]:
    """“三创四建”（4）活动，“六稳”（4）工作: marks in brackets, each where its number says, but for one at most."""
    opened = sorted((*view.at("（"), *view.at("(")))
    found = (_BRACKETS.match(view.text, at, end) for at in opened)
    marks = [view.item(*match.span(), int(match[1])) for match in found if match]
    off = [at for at, mark in enumerate(marks) if mark.number != at + 1]
    if len(marks) >= _MARKS and (not off or (len(off) == 1 and 0 < off[0] < len(marks) - 1)):
        chosen = marks[off[0] - 1 : off[0] + 2] if off else marks
        yield Statement("series", {"mark": tuple(chosen)}, chosen[0].start, chosen[-1].end, {"style": "reference"})


_MARKS = 5
_BRACKETS = regex.compile(r"[(（](?<=[”\u4e00-\u9fff].)(\d{1,2})[)）](?=[\u4e00-\u9fff\d，。；、“])")


def _slip(numbers: Sequence[int]) -> int | None:
    """Index of k in the first k, x, k+2 where x is not k+1 and k+1 is nowhere."""
    for i in range(len(numbers) - 2):
        due = numbers[i] + 1
        if numbers[i + 2] == due + 1 and due not in numbers:
            return i
    return None
