"""One coined term, one set of numbers: “1+8”重点领域改革 here and “1+6”重点领域改革 there; 三大攻坚战 and 四大攻坚战.

Mentions with the same words and other numbers may be two terms (“六横六纵”水网, “四横六纵”电网). They are taken for one
where the words around them agree too, where the numbers are merely swapped, or where a bare mention refers back to a
term that the report has introduced with another number only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from reportcheck import regex
from reportcheck.extraction.prefix import prefix
from reportcheck.extraction.structure.coined_codes import code_slip, near, two_lines
from reportcheck.extraction.structure.mentions import ALL_AT_ONCE, LONG_NAME, ONE_WORD, Mention, heard, mentioned
from reportcheck.extraction.structure.view import View
from reportcheck.model.fact import Item, Statement

_MOST = 60  # mentions of one term; a text with more of them uses the words in some other way
_GENERIC = regex.compile(
    r"(?:工作|政策|产业|发展|专项|体系|机制|部署|行动|举措|规划|模式|措施|格局|要求|任务|目标|思路|改革|建设|工程|计划|方案|平台|企业|"
    r"项目|制度|组织|服务|等|系列|重点)*.?"
)
_FILLER = regex.compile(
    r"深入|全面|扎实|持续|认真|贯彻|落实|实施|推进|开展|加快|坚持|推动|围绕|按照|聚焦|着力|大力|市委|省委|县委|区委|工作"
    r"|^\d{1,3}[.、]|^[一二三四五六七八九十]{1,2}是"  # the number of a note, of an item
)
_TWO_PLACES = regex.compile(r"#[^#个位包横纵级类通平项大批版条、+]{1,2}、?#[^#个位包横纵级类通平项大批版条体、+]{1,2}")
_NUMBER_LAST = regex.compile(r"[\u4e00-\u9fff]{2,6}#")  # “退后十”: quoted names that end in their number
_NUMBER_WITHIN = regex.compile(r"[\u4e00-\u9fff]{2}#[\u4e00-\u9fff]")  # “大城三管”
_LONGER_NAME = regex.compile(r"#大[\u4e00-\u9fff]{5,}")
_LONG = 4  # characters of a term beside its numbers
_VERB = regex.compile(
    r"(?:落实|实施|推进|开展|启动|打好|打赢|坚持|推动|围绕|守住|按照|做好|抓好|完善|优化|提升|建设|深化|构建|加快|建立|形成|聚焦|对标|锚定|做实|做优|做强|写好|抢抓|把握|抓住|瞄准|紧盯|树立|立足|践行|用好|发挥|突出|破解|构筑|以)$"
)

_DOUBT = "the two may be different terms"

# What a term is the subject of.
_GOES_ON = regex.compile(
    r"为|上|走深|落地|取得|见[行成]|有序|顺利|稳步|扎实|全面|深入|[补延强建固]链|提质|做大|做强|加快|提速|增效"
)


def coined(view: View, settled: Iterable[int] = ()) -> Iterator[Statement]:
    """Every coined term that the report mentions more than once. `settled`: where a number is borne out by a list."""
    groups: dict[str, list[Mention]] = {}
    for mention in mentioned(view):
        groups.setdefault(mention.words, []).append(mention)
    known = set(settled)
    _gathered(groups)
    for words, mentions in groups.items():
        if 1 < len(mentions) <= _MOST and not _MOVES.fullmatch(words):
            if any(mention.numbers != mentions[0].numbers for mention in mentions):
                mentions = [heard(view, mention) for mention in mentions]
            yield from _agreement(view, words, mentions, known)


_MOVES = regex.compile("(?:#[升降涨跌平落增减]){2,}")  # “一升一降”, “四升一降”: of whatever is spoken of there


def _gathered(groups: dict[str, list[Mention]]) -> None:
    """三大战略全面启动 belongs to 三大战略 where that is a term of its own, and goes on to say what became of it."""
    for words in [words for words, told in groups.items() if len(told) == 1 and len(words) > _LONG]:
        odd, *more = groups[words]
        if more:  # another was joined to it just now
            continue
        for size in range(_LONG, len(words)):
            rest, term = words[size:], groups.get(words[:size], [])
            if term and _GOES_ON.match(rest) and not odd.quoted:
                term.append(odd._replace(words=words[:size], end=odd.end - len(rest), after=rest + odd.after))
                del groups[words]
                break


def _agreement(view: View, words: str, mentions: list[Mention], settled: set[int]) -> Iterator[Statement]:
    by_numbers: dict[tuple[int, ...], list[Mention]] = {}
    for mention in mentions:
        by_numbers.setdefault(mention.numbers, []).append(mention)
    rows = sorted(by_numbers.values(), key=lambda row: -len(row))
    while rows:
        joined, doubt, main = list(rows[0]), "", rows.pop(0)
        for row in list(rows):
            link = _link(main, row, settled, alone=not any(other is not row for other in rows))
            link = _DOUBT if link is None and (_expounded(view, main, row) or _introduced(view, main, row)) else link
            if link is not None:
                rows.remove(row)
                joined += row
                doubt = doubt or link
        if len(joined) > 1:
            yield _statement(view, words, joined, doubt)


def _expounded(view: View, main: Sequence[Mention], row: Sequence[Mention]) -> bool:
    """主要是加强三项管理。…加强三项管理，即…: the same words again, a few lines on, to say what they are."""
    one, other = sorted((main[0], row[0]), key=lambda mention: mention.start)
    once = len(main) == len(row) == 1 and other.start - one.end < _NEAR and near(one.numbers, other.numbers)
    alike = len(one.before) > 1 and one.before[-2:] == other.before[-2:]
    return once and alike and view.text.startswith(_MEANING, other.end)


def _introduced(view: View, main: Sequence[Mention], row: Sequence[Mention]) -> bool:
    """“2+3”产业（甲、乙两大主导产业和…）, then “2+4”产业: what it means was said where it was first told."""
    first, odd = main[0], row[0]
    if first.words != "#+#" or len(row) > 1 or not (first.quoted and odd.quoted) or odd.start < first.end:
        return False
    said = _SAID.match(view.text, first.end)
    return bool(said and odd.after.startswith(said["noun"])) and near(first.numbers, odd.numbers)


_SAID = regex.compile(r"”(?P<noun>[^，。；、：“”（）]{2,8})（[^（）]{6}")
_NEAR = 200  # characters
_MEANING = ("，即", "：", "，就是", "，是指")


def _link(main: list[Mention], row: list[Mention], settled: set[int], alone: bool) -> str | None:
    """Why mentions with other numbers are one term with `main` ("": surely); None where they are not."""
    apart = "等#" not in main[0].words  # 甲、乙等6个 is borne out by any number of names
    if any(_turned(one, odd) for one in main for odd in row):
        return _DOUBT
    if all(any(_NOTE.match(mention.before) for mention in group) for group in (main, row)):
        return None  # each is explained in a note of its own
    if apart and _settled(row, settled) and _settled(main, settled):
        return None
    for one in main:
        for odd in row:
            if (link := _same(one, odd)) is not None:
                return link
    either = ((row[0], main), (main[0], row)) if len(main) == 1 else ((row[0], main),)
    if alone and len(row) == 1 and (code_slip(main, row[0]) or any(_refers_back(*one, settled) for one in either)):
        return _DOUBT
    return None


def _in_steps(main: Mention, odd: Mention) -> bool:
    """“2+1+1”县域主导产业体系, then “2+2+1”产业: a number off, before a word of the same name."""
    begins = len(odd.after) > 1 and odd.start > main.start and odd.after[:2] in main.after
    return bool(_SUM.fullmatch(main.words)) and near(main.numbers, odd.numbers) and begins


def _turned(main: Mention, odd: Mention) -> bool:
    """“2+3”园区, “3+2”园区: the two numbers in another order, before one name."""
    turned = main.words == "#+#" and main.numbers == odd.numbers[::-1] and main.quoted and odd.quoted
    return turned and len(prefix(main.after, odd.after)) > 1


_NOTE = regex.compile(r"\d{1,3}[.、]")
_SUM = regex.compile(r"#(?:\+#){2,4}")


def _settled(row: Sequence[Mention], settled: set[int]) -> bool:
    return any(mention.start in settled for mention in row)


def _same(main: Mention, odd: Mention) -> str | None:
    """Are they one term: "" surely, a text why not surely, None no."""
    if "周年" in main.words:
        return ""
    if main.words.startswith("“#"):
        return _DOUBT if near(main.numbers, odd.numbers) else None
    if main.words.startswith("#年") or main.words.endswith(("年行动", "年过渡期")) or _named_year(main, odd):
        return _DOUBT
    if "等#" in main.words:
        return _DOUBT
    if not near(main.numbers, odd.numbers) or two_lines(main, odd):
        return None
    if _in_steps(main, odd):
        return _DOUBT
    after = prefix(main.after.removeprefix("系列"), odd.after.removeprefix("系列"))
    before = prefix(main.before[::-1], odd.before[::-1])[::-1]
    own = len(re.sub(r"[#+×]", "", main.words))
    named = len(_FILLER.sub("", before)) >= 3 and all(_leads_to(mention.before, before) for mention in (main, odd))
    if len(main.numbers) > 1 and own >= 2:
        if len(after) >= 2 or named or (own >= 4 and "+" in main.words):
            return "" if main.quoted or odd.quoted else _DOUBT
        distinct = sorted(main.numbers) == sorted(odd.numbers) or len(main.numbers) > 2
        distinct = distinct or bool(_TWO_PLACES.fullmatch(main.words))  # “两园一河”, “三园一河”
        distinct = distinct or (main.quoted and odd.quoted and own >= _LONG)
        return _DOUBT if distinct else None
    if after[:1] in ("条", "项", "个"):  # “29+N”项到人补助机制
        return _DOUBT if "+" in main.words and len(after) > _LONG else None
    quoted = main.quoted and odd.quoted
    own_name = quoted and (_NUMBER_LAST.fullmatch(main.words) or LONG_NAME.fullmatch(main.words))
    own_name = own_name or (quoted and _NUMBER_WITHIN.fullmatch(main.words))
    own_name = own_name or (
        quoted and len(main.words) == 2 and after[:2] == main.after[:2] and ALL_AT_ONCE.match(after)
    )
    if own_name or _LONGER_NAME.fullmatch(main.words):
        return _DOUBT
    if len(after) >= 5 or (len(after) >= 3 and not _GENERIC.fullmatch(after)):
        return ""
    if named and own != 1:
        return ""
    swapped = sorted(str(main.numbers[0])) == sorted(str(odd.numbers[0]))  # “3533”重点产业集群, “3353”目标
    return _DOUBT if main.words == "#" and min(main.numbers[0], odd.numbers[0]) > 999 and swapped else None


def _named_year(main: Mention, odd: Mention) -> bool:
    """“三个年”活动, “四个年”活动: one character in quotes, before one noun."""
    alike = main.quoted and odd.quoted and ONE_WORD.fullmatch(main.words) and near(main.numbers, odd.numbers)
    return bool(alike) and len(main.after) > 1 and main.after[:2] == odd.after[:2]


def _leads_to(before: str, shared: str) -> bool:
    """Do the shared words stand alone, or after a verb (not 贸易高质量发展 against 制造业高质量发展)?"""
    rest = before[: -len(shared)]
    left = _FILLER.sub("", rest)
    return not left or bool(_VERB.search(left) or _VERB.search(rest))


def _refers_back(odd: Mention, rest: Sequence[Mention], settled: set[int]) -> bool:
    """A bare mention, once, one or two off a term that the report has introduced: “四大战略” after “三大战略”."""
    if len(odd.numbers) != 1 or odd.start in settled or abs(odd.numbers[0] - rest[0].numbers[0]) > 2:
        return False
    if min(odd.numbers[0], rest[0].numbers[0]) < 2:  # one is no number of things: 一种资源
        return False
    own = odd.words[2:] if odd.words.startswith(("#大", "#项")) else odd.words[1:]
    if len(own) == 1:
        next_to = abs(odd.numbers[0] - rest[0].numbers[0]) == 1 and min(odd.numbers[0], rest[0].numbers[0]) > 4
        return next_to and len(rest) > 1 and not re.match(r"[户老供对人\d]", odd.after)
    if _GENERIC.fullmatch(own) and (len(rest) < 2 or odd.start < rest[0].start):
        return False  # “三大工程” may be another thing than “五大工程”, but not where that one is at home
    before = odd.before
    bare = bool(_VERB.search(before) or not before or before[-1] in "这此该")
    return bare and (len(odd.after) < 2 or bool(_GOES_ON.match(odd.after)))


def _statement(view: View, words: str, mentions: list[Mention], doubt: str) -> Statement:
    items = tuple(
        Item(m.start, m.end, view.text[m.start : m.end], sum(n * 1000**i for i, n in enumerate(reversed(m.numbers))))
        for m in sorted(mentions, key=lambda m: m.start)
    )
    return Statement("coined", {"mention": items}, items[0].start, items[-1].end, {"name": words}, doubt)
