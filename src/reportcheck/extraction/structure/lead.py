"""Lead sentences and the series they announce: 做好以下8个方面工作：（一）… （八）…; 办好十件实事; 八个聚焦."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile

from reportcheck import regex
from reportcheck.extraction.sentences import opening
from reportcheck.extraction.structure.lists import Span, pieces, stated_count
from reportcheck.extraction.structure.series import Series
from reportcheck.extraction.structure.view import NUMBER, View, whole
from reportcheck.model.document import Block
from reportcheck.model.fact import Statement

_WINDOW = 60  # characters before the first part in which the number must stand
# The number phrase that ends a lead sentence; nothing but the name of what is counted may follow it.
_PHRASE = regex.compile(
    rf"(?<![\d.第—-])(?P<n>{NUMBER})(?P<c>个方面|方面|个|件|项|点|条|大|类|步|种|句|组|道|张|部分|重|者|场|篇)"
    r"(?=(?P<noun>[^，。；：！？、\n\d（）“]{0,16})”?[^，。；：！？、\n\d]{0,12}$)"
)
_ANNOUNCES = regex.compile(r"以下|如下|下列|下面")
_CUE = regex.compile(
    r"抓好|做好|把握|办好|举措|采取|着力|突出|抓住|抓了|做了|重点|主要|说明|体现|包括|分为|坚持|必须|落实|实施|需要|应当|"
    r"存在|做到|实现|推进|完成|开展|处理好|注重|强化|建议|提出"
)
_QUANTITY = regex.compile(r"以上|左右|以内|以下|多|余|月|百分|一批|名$|人$|元$|户$|略|[低高]于|未|不及|不如")
_DONE = regex.compile(
    r"完成|进展|成效|落实|兑现|见效|出台|取得|实现|新|”[^作要任重工举行]"
)  # tells a result, announces nothing
_TASKS = regex.compile(r"工作|任务|实事|工程|行动|举措|问题|目标|关系|重点|原则|要求")
_WORK = regex.compile(
    rf"(?:做好|抓好|抓实|办好)(?:以下)?(?P<n>{NUMBER})(?:个)?方面的?(?:重点)?(?P<noun>工作|任务|民生实事)"
    rf"|(?:确定|安排|筛选|提出|推出)了?(?P<m>{NUMBER})[件项](?:重点|惠民|民生|利民|为民)*实事(?=，)"
)
_DEEDS = regex.compile(
    rf"(?:确定|安排|筛选|提出|推出|形成|梳理|征集|遴选)了?出?(?P<n>{NUMBER})[件项]"
    r"(?:重点|惠民|民生|利民|为民)*实事(?:候选)?(?:项目)?(?=[，。])"
)
_TITLED = regex.compile(rf"(?P<n>{NUMBER})大(?P<noun>[^，。；：！？、\n\d（）“”]{{3,10}})")
_FROM = regex.compile(rf"(?:重点|主要|着力)(?:从|在){NUMBER}个?方面$")
_EXIST = regex.compile(
    rf"(?:有|存在|包括)(?P<n>{NUMBER})(?P<c>个|项|类)[^，。；：！？\n\d]{{2,24}}(?:[。：]|，(?:分别|即)?是)"
)
_HAS = frozenset("有在括")
_FIGURE = regex.compile(r"\d")
_CUT_OFF = "the text may be cut off after the last part"
_TITLE = 40  # characters of a part in which its title stands
_FAR_OFF = 10
_LIKELY = 2  # parts by which a number may be off and still be meant as theirs


def announced(view: View, made: Sequence[Series]) -> Iterator[Statement]:
    """Every lead sentence that states how many parts follow, with the parts."""
    for one in made:
        if one.marks[0].number == 1 and len(one.marks) > 1:
            yield from _counted(view, one.marks[0].start, [(mark.start, mark.end) for mark in one.marks])
            yield from _under(view, one)
    for parts in (*_dashes(view), *_repeating(view)):
        yield from _counted(view, _spans(parts)[0][0], _spans(parts))
    yield from _semicolons(view)


def _counted(view: View, start: int, parts: Sequence[Span]) -> Iterator[Statement]:
    """The statement that `parts`, of which the first begins at `start`, are as many as the lead before them says."""
    text, end = view.text, _lead_end(view.text, start)
    lo = max(view.clause(end), end - _WINDOW)
    if _LINK.fullmatch(text, lo, end):  # 办好15件实事。分别是：（1）…
        start, end = lo, _lead_end(text, lo)
        lo = max(view.clause(end), end - _WINDOW)
    phrases = [
        m for m in _PHRASE.finditer(text[lo:end]) if not _QUANTITY.search(m["noun"]) and (whole(m["n"]) or 0) > 1
    ]
    if start - end > 4:
        return
    if not phrases:
        yield from _earlier(view, end, parts)
        return
    fits = [m for m in phrases if whole(m["n"]) == len(parts) and not _tells(text, lo + m.end(), end)]
    if not fits and (len(phrases) > 1 or not _meant(view, lo, end, start, phrases[-1], parts)):
        return
    match = (fits or phrases)[-1]
    stated = view.item(lo + match.start(), lo + match.end("c"), whole(match["n"]))
    listed = tuple(view.item(a, min(view.stop(b), b + 12), i + 1) for i, (a, b) in enumerate(parts))
    last = parts[-1][0] >= view.last_mark and not fits
    yield stated_count(stated, listed, len(parts), len(parts), doubt=_CUT_OFF if last else "")


def _lead_end(text: str, at: int) -> int:
    """Where the words before an offset end, the marks between left out."""
    while at and text[at - 1] in "：。；，！\n ”":
        at -= 1
    return at


_LINK = regex.compile(r"(?:它们|这些)?(?:分别|具体|主要|就)?(?:是|为|包括|如下)|即")


def _under(view: View, one: Series) -> Iterator[Statement]:
    """二、深化落实五大任务, a paragraph, then （一）…（五）: the number at the end of the heading, one off at most."""
    at = bisect_left(view.starts, one.marks[0].end) - 2
    if not one.marks[0].block or at < 0 or view.blocks[at].kind != "heading" or view.blocks[at].number is None:
        return
    head = view.blocks[at]
    match = _HEADING.search(view.text, max(head.start, head.end - _WINDOW), head.end)
    number, count = whole(match["n"]) or 0 if match else 0, len(one.marks)
    if match and number > 1 and abs(number - count) < _LIKELY and _TASKS.search(match["noun"]):
        listed = view.items([(mark.start, mark.end) for mark in one.marks])
        yield stated_count(view.item(match.start("n"), match.end("c"), number), listed, count, count, doubt=_HEADED)


_HEADING = regex.compile(
    rf"(?<![\d.第—-])(?P<n>{NUMBER})(?P<c>大|项|个方面|个|件)(?P<noun>[^，。；：、“”\n\d]{{2,14}})$"
)
_HEADED = "what is told below may be divided otherwise"


def _earlier(view: View, end: int, parts: Sequence[Span]) -> Iterator[Statement]:
    """做好七个方面的工作，确保开好局。 一、…: an earlier clause of the last sentence that can mean nothing else."""
    text, begin = view.text, opening(view.text, end, "。！？")
    found = (*_WORK.finditer(text, begin, end), *_TITLED.finditer(text, begin, end))
    for match in found if len(parts) > 2 else ():
        place = match.span("m" if regex.found_by(match, _WORK) and match["m"] else "n")
        number = whole(text[slice(*place)])
        named = regex.found_by(match, _WORK) or all(match["noun"] in text[b : b + _TITLE] for _, b in parts)
        told = _tells(text, match.end() + 1, view.stop(match.end()))
        if number and named and abs(number - len(parts)) <= _LIKELY and not told:
            stated = view.item(place[0], place[1] + 1, number)
            listed = tuple(view.item(a, min(view.stop(b), b + 12), i + 1) for i, (a, b) in enumerate(parts))
            yield stated_count(stated, listed, len(parts), len(parts))
            return
    yield from _voted(view, begin, parts)


def _voted(view: View, end: int, parts: Sequence[Span]) -> Iterator[Statement]:
    """形成了12件民生实事候选项目，提请票决。我们将认真实施。①…: no fewer than are marked; a mark may be lost."""
    text = view.text
    told = list(_DEEDS.finditer(text, max(text.rfind("\n", 0, end) + 1, end - 2 * _WINDOW), end))
    number = whole(told[0]["n"]) if len(told) == 1 else None
    if number and len(parts) > _LIKELY and abs(number - len(parts)) <= _LIKELY:
        stated = view.item(told[0].start("n"), told[0].end("n") + 1, number)
        yield stated_count(stated, view.items(parts), len(parts), max(number, len(parts)))


def _tells(text: str, start: int, end: int) -> bool:
    """Does the sentence tell what became of the things counted (十件实事圆满完成), and announce nothing?"""
    ahead = _FROM.search(text, max(start - 12, 0), start)  # 重点从八个方面实现突破
    return bool(_DONE.search(text, start, end)) and not ahead


def _meant(view: View, lo: int, end: int, start: int, match: re.Match[str], parts: Sequence[Span]) -> bool:
    """Is a number that does not fit still meant for the parts that follow?"""
    count = len(parts)
    off = abs((whole(match["n"]) or 0) - count)
    quoted = "”" in view.text[lo + match.end() : end] or view.text[lo + match.start() - 1] == "“"
    sentence = view.text[max(lo - 40, 0) : end]
    if off > count and off > _FAR_OFF:  # 指本级47个项目发现的325个问题
        return False
    if _ANNOUNCES.search(sentence):
        return True
    if off > (1 if quoted and "实事" not in match["noun"] else _LIKELY) or _tells(view.text, lo + match.end(), end):
        return False
    if match["c"] == "大" and not (_TASKS.search(match["noun"]) or _bear(view, match["noun"], parts)):
        return False
    return view.text[end] == "：" or bool(_CUE.search(sentence))


def _bear(view: View, noun: str, parts: Sequence[Span]) -> bool:
    """三大攻坚战。一是…脱贫攻坚战。二是…污染防治攻坚战。三是…: do most of the titles end in what is counted?"""
    titles = [view.text[start : view.stop(start)] for _, start in parts]
    return len(noun) > 1 and 2 * sum(title.endswith(noun) for title in titles) > len(titles)


def _spans(parts: Sequence[Block]) -> list[Span]:
    return [(part.mark_start if part.style == "dash" else part.start, part.start) for part in parts]


def _dashes(view: View) -> Iterator[list[Block]]:
    """Paragraphs after —— one after another, up to the next heading or numbered paragraph."""
    row: list[Block] = []
    for block in view.blocks:
        if block.style == "dash" and block.mark_start >= 0:
            row.append(block)
        elif row and (block.number is not None or block.kind == "heading"):
            if len(row) > 1:
                yield row
            row = []
    if len(row) > 1:
        yield row


def _repeating(view: View) -> Iterator[list[Block]]:
    """Paragraphs that begin with the word the lead ends in (必须做到“八个聚焦”: 聚焦…), or each with 关于."""
    blocks, text = view.blocks, view.text
    for i in range(len(blocks) - 2):
        start = blocks[i + 1].start
        word = text[start : start + 2]
        if blocks[i + 1].mark or (word != "关于" and word not in text[blocks[i].end - 8 : blocks[i].end]):
            continue
        row = []
        for block in blocks[i + 1 :]:
            if block.number is not None:
                break
            if text.startswith(word, block.start):
                row.append(block)
        if len(row) > 1:
            yield row


def _semicolons(view: View) -> Iterator[Statement]:
    """有3项指标未能完成。甲…低于目标…；乙…低于目标…；丙…: a sentence of clauses in the same words, split by ；."""
    text = view.text
    spots = [end for start, end in view.followed("个项类") if text[start - 1 : start] in _HAS]
    for match in regex.around(_EXIST, text, spots, 8, 36):
        number, start = whole(match["n"]), match.end()
        named = match[0].endswith("是")  # 有3个指标居全市第二，分别是甲；乙；丙；有2个…
        parts = pieces(view.masked, start, view.sentence(start), "；")
        parts = tuple(takewhile(lambda part: not _EXIST.match(text, part[0]), parts)) if named else parts
        if number is None or not 2 <= number <= 20 or len(parts) < 2 or abs(number - len(parts)) > _LIKELY:
            continue
        first = text[slice(*parts[0])]
        shared = [
            first[i : i + 5] for i in range(len(first) - 4) if all(first[i : i + 5] in text[a:b] for a, b in parts)
        ]
        if len(shared) >= 3 or (named and all(_FIGURE.search(text, *part) for part in parts)):
            stated = view.item(match.start("n"), match.end("c"), number)
            yield stated_count(stated, view.items(parts), len(parts), len(parts))
