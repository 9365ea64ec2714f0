"""A number, then what it counts: “五大特色产业”：甲、乙、丙…; “三员”指甲、乙、丙; 4个目标，即…; 六项行动（甲、乙…）.

The statement fits where one reading of what follows does, and is wrong only where the text is plainly one list and
no reading of it gives the number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.before import CLASSIFIERS, FIRSTS
from reportcheck.extraction.structure.lists import LINK, Span, pieces, stated_count
from reportcheck.extraction.structure.readings import Reading, readings
from reportcheck.extraction.structure.view import DIGITS, HIDDEN, NUMBER, NUMERAL, View, whole
from reportcheck.model.fact import Statement

_JOIN = r"就是|也就是|分别是|分别为|具体是|具体为|指的是|是指|包括|(?<![立随当])即(?![将使可时期日])"
_LETTER = r"[^“”，。；：、！？（）\n\d一二两三四五六七八九十百+×·%]"
_NOUN = (
    rf"(?:个百分之百|个?统一|个[一二两三四五六七八九十](?:[百千]|{_LETTER}){{0,8}}?|{_LETTER}{{1,4}}合一"
    rf"|{_LETTER}{{0,14}}?)"
)
_QUOTED = regex.compile(
    rf"“(?P<pre>[^“”，。；：、\d\n{NUMERAL}]{{0,10}}?)(?P<n>{NUMBER})(?P<noun>{_NOUN})”"
    rf"(?:(?P<tail>[^，。；：、！？“”（）\n]{{0,14}}(?:（[^，。；（）\d]{{1,6}}）(?=：))?)(?:：|，?(?:{_JOIN})：?|（)|(?:指|是|为))"
)
_LOST = regex.compile(
    rf"(?P<pre>)(?P<n>{NUMBER})(?P<noun>{_NOUN})”(?P<tail>[^，。；：、！？“”（）\n]{{0,14}})(?:：|，?(?:{_JOIN})：?)"
)
_NUMERALS = frozenset(NUMERAL)
_PLAIN = regex.compile(
    rf"(?P<n>{NUMBER})(?P<c>{CLASSIFIERS})(?P<noun>“[^“”\n]{{1,14}}”|{_NOUN})"
    rf"(?P<tail>(?<=”)[^，。；：、！？“”（）\[\n\d]{{0,14}}|)(?:：|，?(?:{_JOIN})：?|（)"
)
_HEAD = regex.compile(
    rf"(?:以|第[一二三四五]个)?(?:“[^“”]{{0,8}}{NUMBER}[^“”]{{0,12}}”|“[A-ZN]”|{NUMBER}(?:{CLASSIFIERS})[^，；。]{{0,12}}(?:即|是|为|指|包括))"
)
_LEADING = regex.compile(r"(?:即|就是|是指|指的是|指|是|为|包括|分别是|分别为|具体包括|主要包括|实施|坚持：|：|，)+")
_ASIDE = regex.compile(r"含|其中|不含|包括|见|以下|单位|简称|分别|暂|原|如|\d|[居社区村镇乡市县州旗盟]、")
_OF_LEVELS = regex.compile("体系|网络|机制|平台|架构|网格|书记|河长|林长|联动")  # 四级服务体系（省、市、县、乡）
_MARK = regex.compile(r"[一二三四五六七八九十]{1,2}[是要]|（[一二三四五六七八九十\d]{1,2}）|[①-⑳]|\d{1,2}[.、]")
_GROUP = regex.compile(rf"{NUMBER}[^，。；：、.\d（）“”\[\]\s]{{1,3}}$(?<!的)|双$")
_LINE_NUMBER = regex.compile(r"(?:^|\n)\d{1,3}\.$")
_PAGE = regex.compile(r"（见第\d+页）。?$")
_NOT_BEFORE = frozenset("0123456789“第")
_TOGETHER = regex.compile(
    r"，(?:这|以上|上述)?(?:[〇零○一二两三四五六七八九十\d]{1,3}[个家项座所].{0,8})?(?:合计|共计|总计|共有)"
)
_AND_MORE = regex.compile(r"[）、，](?:再|另|外)加(?!强|快|大|以|深|工)")
_TELLS = regex.compile(r"互有|各有|有所|相互|都是|均为|并存")
_AMOUNT = regex.compile(r"\d[\d.]*[万亿]?(?:元|%)")  # “三公”经费：开支0.86亿元、比预算少0.16亿元: what was spent
_FAR = 2  # a number further from every reading than this is meant for something else


def counted_after(view: View) -> Iterator[Statement]:
    """Every number whose items follow it, with the items."""
    for match in (*_QUOTED.finditer(view.text), *_unopened(view), *_plain(view)):
        number = whole(match["n"])
        if number is None or not 2 <= number <= 60 or not _stands_alone(view, match):
            continue
        scope = _scope(view, match)
        if scope and scope[1] > scope[0]:
            yield from _statement(view, match, number, scope)


def _unopened(view: View) -> Iterator[re.Match[str]]:
    """23.六个一”工作体系：…: what a note explains, where the quote that opens behind its mark is lost."""
    for block in view.blocks:
        if block.mark and view.text[block.start] in _NUMERALS and (lost := _LOST.match(view.text, block.start)):
            yield lost


def _plain(view: View) -> Iterator[re.Match[str]]:
    """What `_PLAIN` finds for a number that may count what follows."""
    last = 0
    for start, end in view.followed(FIRSTS):
        at = max(start, end - DIGITS)
        number = whole(view.text[at:end]) if at >= last else None
        if number is not None and 2 <= number <= 60 and (found := _PLAIN.match(view.text, at)):
            yield found
            last = found.end()


def _stands_alone(view: View, match: re.Match[str]) -> bool:
    """Is the number the only one of its term (not 四区一线, 双十条), and the term the only one explained here?"""
    text, start = view.text, match.start()
    if not regex.found_by(match, _PLAIN):
        if match["tail"] is None and start and text[start - 1] not in "：；，。、\n ）":
            return False  # 以“八项规定”为准绳
        return not match["pre"].endswith("双") and text[start - 1 : start] not in ("”", "、")
    if text[start - 1 : start] in _NOT_BEFORE:
        return False
    if view.masked[start] == HIDDEN and view.masked[match.end() - 1] != HIDDEN:
        return False
    if text[start - 1 : start] == "." and not _LINE_NUMBER.search(text, max(start - 5, 0), start):
        return False
    return not _GROUP.search(text, max(start - 5, 0), start)


def _scope(view: View, match: re.Match[str]) -> Span | None:
    """Where the items stand: inside the brackets, or up to the end of the sentence or of this explanation in it."""
    text, start = view.text, match.end()
    if text[start - 1] == "（":
        end = text.find("）", start, start + 200)
        levels = regex.found_by(match, _PLAIN) and match["c"] == "级" and _OF_LEVELS.search(match["noun"])
        if end < 0 or (_ASIDE.match(text, start) and not levels) or re.search(r"：|\d|[为系由按均不]", text[start:end]):
            return None
        return start, end
    if text.startswith("\n", start):
        if view.block(match.start()).kind not in ("note", "item") or view.block(start + 1).mark:
            return None
        start += 1
    if _MARK.match(text, start):
        return None
    end = view.sentence(start)
    for piece in pieces(view.masked, start, end, "；")[1:]:
        if _HEAD.match(text, piece[0]):
            end = piece[0] - 1
            break
    if "分别" in match[0] and text[match.end() - 1] != "：":  # 有4个，分别为甲、乙；有5个，分别为丙、丁
        end = pieces(view.masked, start, end, "；")[0][1]
        told = _TOGETHER.search(view.masked, start, end)
        end = told.start() if told else end
    if (regex.found_by(match, _QUOTED) and match["tail"] is None) or text[match.end() - 1] == "即":
        for piece in pieces(view.masked, start, end, "，")[1:]:
            if _HEAD.match(text, piece[0]):
                end = piece[0] - 1
                break
    return start, end


def _statement(view: View, match: re.Match[str], number: int, scope: Span) -> Iterator[Statement]:
    start, end = scope
    if _TELLS.search(match["noun"]):  # 两种比法互有交叉：…
        return
    if _AND_MORE.search(view.text, start, end):  # 甲、乙（此为…）再加自选的丙
        return
    page = _PAGE.search(view.text, start, end)
    end = page.start() if page else end
    lead = _LEADING.match(view.text, start, end)
    start = lead.end() if lead and lead.end() < end else start
    found: list[Reading] = []
    for reading in readings(view, start, end, match["noun"].strip("“”")):
        found.append(reading)
        if reading.plain and not reading.listing.misses(number):
            break
    fits = [reading for reading in found if not reading.listing.misses(number)]
    chosen = min(fits, key=lambda r: (not r.plain, r.listing.most - r.listing.fewest), default=None)
    chosen = chosen or _wrong(view, found, number, end)
    fewer = _too_few(view, match, number, (start, end)) if chosen is None else ()
    if fewer:
        stated = view.item(match.start("n"), match.end("noun"), number)
        yield stated_count(stated, view.items(fewer), len(fewer), len(fewer), doubt=_JOINED)
    if chosen is None:
        return
    listing = chosen.listing
    kinds = _SMALLER.fullmatch(view.text, start, end) if match["noun"].endswith("中心") else None
    if kinds and number == len(listing.parts) + 1:
        return  # 三级实践中心（所、站）: the noun before is one of them
    alike = _named_alike(view, listing.parts) or (
        regex.found_by(match, _QUOTED) and _named_so(view, match["noun"], listing.parts)
    )
    if fits and number > len(listing.parts) and alike:
        yield stated_count(
            view.item(match.start("n"), match.end("noun"), number), view.items(listing.parts),
            len(listing.parts), len(listing.parts), opened=chosen.opened, doubt=_JOINED,
        )  # fmt: skip
        return
    stated = view.item(match.start("n"), match.end("noun"), number)
    listed = view.items(listing.parts)
    doubt = "" if fits or "包括" not in view.text[match.end("noun") : start] else "包括 need not name everything"
    yield stated_count(stated, listed, listing.fewest, listing.most, opened=chosen.opened, doubt=doubt)


def _named_alike(view: View, parts: tuple[Span, ...]) -> bool:
    """甲产业集群、乙及丙产业集群、…: every item ends in one long word, so 及 within an item parts no two of them."""
    last = view.text[parts[0][1] - _ALIKE : parts[0][1]]
    return (
        len(parts) > _SEVERAL
        and all(view.text.endswith(last, start, end) for start, end in parts)
        and not any(view.text.count(last, start, end) > 1 for start, end in parts)
    )


def _named_so(view: View, noun: str, parts: tuple[Span, ...]) -> bool:
    """“四通行动”：甲贯通行动、乙与丙连通行动、…: every item ends in the term's own word, 通行动, and has it once."""
    own = len(noun) > _OWN and len(parts) > _OWN and not _COMMON.match(noun)
    return own and all(view.text.endswith(noun, *part) and view.text.count(noun, *part) == 1 for part in parts)


_OWN = 2
_COMMON = regex.compile(f"(?:{CLASSIFIERS}|重点|专项|重大)")  # “四大行动”：甲与乙行动 may be two
_SMALLER = regex.compile("[所站点室馆](?:、[所站点室馆]){0,3}")
_ALIKE, _SEVERAL = 4, 4  # characters, items
_JOINED = "one of the items may be two"


def _too_few(view: View, match: re.Match[str], number: int, scope: Span) -> tuple[Span, ...]:
    """“约法三章”：甲一律不得新建，乙只减不增。 and no more of it: whatever parts them, there are not three."""
    start, end = scope
    laid_down = (
        regex.found_by(match, _QUOTED) and view.text[match.end() - 1] == "：" and _LAID_DOWN.search(match["noun"])
    )
    told = laid_down and view.text[end : end + 2] in ("。\n", "。")
    parts = pieces(view.masked, start, end, "、，；")
    joins = sum(any(b - one.end() > _WORD for one in LINK.finditer(view.masked, a, b)) for a, b in parts)
    fewer = (
        told and len(parts) > 1 and not joins and len(parts) == number - 1
    )  # 不得新建和改建: two words for one thing
    return parts if fewer and "等" not in view.masked[start:end] else ()


_WORD = 3  # characters
_LAID_DOWN = regex.compile("^(?:章|条|不|个(?:不|一律|必须|严禁))|(?:规定|禁令|纪律|铁律|承诺|准则|戒律|红线|底线)$")


def _wrong(view: View, found: list[Reading], number: int, end: int) -> Reading | None:
    """The plain list that the number does not fit; None where it may be meant for something else."""
    text = view.text
    if text[end : end + 1] == "\n" and not view.block(end + 1).mark and view.block(end + 1).kind != "heading":
        return None  # the rest may stand on the next line
    found = [r for r in found if not any(_AMOUNT.search(text, *part) for part in r.listing.parts)]
    plain = [reading for reading in found if reading.plain and reading.listing.misses(number) <= _FAR]
    if not plain or (plain[0].opened and number > plain[0].listing.most):
        return None
    return plain[0]
