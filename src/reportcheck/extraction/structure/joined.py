"""Two names that 和 joins, then their number: 功能疏解和新区建设两个重大机遇, 冰雪和避暑“双品牌”, 甲和乙的双重压力."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import Span, listing, stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_KINDS = "[大个项类种]|方面|领域|环节"
_IDEAS = (  # of two words in 守好发展和生态两条底线
    "者|项(?=(?:关键|主要|核心|重点)?指标)|条(?=底线|战线|主线|红线|防线|路径)|张(?=网|牌|名片|清单|表|卡)"
    "|块(?=“?(?:国字号|国家级|金字|金色)?(?:招牌|牌子|金牌|牌匾|奖牌))"
)
_JOINED = regex.compile(
    r"(?<![共总饱缓柔温平谐])(?:和|与|以及)(?![谐平睦解气美])(?P<last>[^，。；：、\n“”（）《》和与及\d]{2,16}?)"
    rf"(?P<n>[两三])(?P<c>(?P<idea>{_IDEAS})|{_KINDS})"
    r"(?=[^一二三四五六七八九十月年半百千万亿多小\d])"
)
_WORDS = (  # what there can be as many of as there are names
    "品牌|引擎|轮驱动|轮动力|轮联动|动力|支柱|主业|主线|底线|红线|防线|路径|抓手|赛道|中心|枢纽|高地|平台|核驱动|下降|提升|增长|上升|突破|"
    "达标|胜利|丰收|管控|控制|促进|转化|转移|保障|升级|核心|主体"
)
_CALLED = regex.compile(rf"“(?P<n>[双两三四五])个?(?P<c>{_WORDS})”")
_BARE = regex.compile(
    "(?P<n>[双两三四五](?<![第一二两三四五“].))(?P<c>轮驱动|增长(?![极点])|下降|提升|丰收|达标)(?=[，。；、的格])"
)
_BURDENS = (
    "压力|挑战|考验|冲击|影响|挤压|叠加|约束|任务|使命|责任|作用|效应|预防|目标|"
    "身份|功能|难题|优势|机遇|拉动|调控|调节|管控|管理|控制|困难|矛盾|风险|保障|领导"
)
_BURDEN = regex.compile(rf"(?P<n>[双两三四])(?P<c>重)“?(?:{_BURDENS})")
_LED = regex.compile(r"(?:的|[都均]?实现|保持|取得了?|同步|连续\d{1,2}年)$")
_TWO = regex.compile(r"(?<![共总饱缓柔温平谐])(?:和|与)(?![谐平睦解气美])")
_SPREAD = regex.compile(
    "城乡|国?内外|改革发展稳定|分别|等|伤亡|[及各]|产学|以外|关系|之间|[，。；：“”（）《》]"
)  # more than they seem
_ALONE = regex.compile(r"[^，。；：、\n“”（）《》和与及\d]{4,40}$")
_OBJECT = regex.compile(
    r"(?:[了的在等各这那第前后其为有]|建设|实施|完成|推进|打造|开展|提升|形成|抓好|新增|建成|办好|破解|化解|围绕|突出|聚焦)$"
)
_DOUBT = "the number may count something other than the two names before it"


_COUNT = regex.compile(f"[两三](?:{_KINDS}|{_IDEAS})")
_KINDS_BEGIN = "大个项类种方领环者条张块"
_SHORT = 3
_REACH, _BEYOND = 20, 10  # characters from the word that joins to the number, and of what is counted


def _all(view: View) -> Iterator[re.Match[str]]:
    """What `_JOINED` finds, looked for from the numbers: there are fewer of them."""
    last = 0
    for count in view.counts(_COUNT, _KINDS_BEGIN, 1):
        match = _JOINED.search(view.text, max(count.start() - _REACH, last), count.end() + _BEYOND)
        if match:
            yield match
            last = match.end()


def joined(view: View) -> Iterator[Statement]:
    """Statements `stated-count` of two: where the number is three, a name is missing or the number is wrong."""
    for match in _all(view):
        first = _ALONE.search(view.text, max(match.start() - 40, 0), match.start())
        if not first or view.text[first.start() - 1] in "、”》）" or "分别" in first[0]:
            continue
        if _OBJECT.search(match["last"]) or (len(match["last"]) < _SHORT and not match["idea"]):
            continue
        stated = view.item(match.start("n"), match.end("c"), whole(match["n"]))
        listed = view.items((first.span(), match.span("last")))
        yield stated_count(stated, listed, 2, 2, doubt=_DOUBT)
    bare = [end - 1 for _, end in view.followed("轮增下提丰达")]
    bare = sorted((*bare, *view.at("双")))
    burdened = (_BURDEN.match(view.text, at - 1) for at in view.at("重") if at and view.text[at - 1] in "双两三四")
    for match in (*_CALLED.finditer(view.text), *regex.around(_BARE, view.text, bare, 0, 6), *filter(None, burdened)):
        yield from _pair(view, match)


def _pair(view: View, match: re.Match[str]) -> Iterator[Statement]:
    """以冰雪和避暑“双品牌”为引领; 面临通货膨胀和增速回落的双重压力: two and no more, in a clause of their own."""
    begin, end = view.clause(match.start()), match.start()
    while led := _LED.search(view.text, begin, end):
        end = led.start()
    if view.masked.find("、", begin, end) >= 0:
        yield from _row(view, match, (begin, end))
        return
    links = list(_TWO.finditer(view.text, begin, end))
    if len(links) != 1 or end - begin > _LONGEST or _SPREAD.search(view.text, begin, end):
        return
    halves = (begin, links[0].start()), (links[0].end(), end)
    if any(view.text[start].isdigit() for start, _ in halves):
        return  # 6.3万名脱贫人口和0.9万名监测对象“三保障”: whose they are
    number = 2 if match["n"] == "双" else whole(match["n"]) or 0
    if all(b - a > 1 for a, b in halves) and number < _MANY and not _OBJECT.search(view.text, *halves[1]):
        stated = view.item(match.start("n"), match.end("c"), number)
        yield stated_count(stated, view.items(halves), 2, 2, doubt=_DOUBT)


def _row(view: View, match: re.Match[str], span: Span) -> Iterator[Statement]:
    """坚持创新、改革、开放“三轮驱动”: more than are named, or fewer than names as long as each other."""
    names = listing(view.masked, *span)
    number = 2 if match["n"] == "双" else whole(match["n"]) or 0
    if len(names.parts) == 1:
        return
    widths = {b - a for a, b in names.parts[1:]}
    apart = view.text[span[1] - 1] not in "、”" and not _SPREAD.search(view.text, *span)
    apart = apart and not _OBJECT.search(view.text, *names.parts[-1])
    told = len(names.parts) > 2 or (match["c"] not in _MOVES and max(widths) - min(widths) < 2)
    first = len(_DO.sub("", view.masked[slice(*names.parts[0])]))
    fewer = number < names.fewest and widths == {first} and names.fewest == names.most
    if apart and told and min(widths) > 1 and (fewer or number >= names.fewest) and names.misses(number) < 2:
        stated = view.item(match.start("n"), match.end("c"), number)
        yield stated_count(stated, view.items(names.parts), names.fewest, names.most, doubt=_DOUBT)


_DO = regex.compile("^(?:努力|有效|持续)?(?:实现|推动|保持|促进|坚持|打造|形成|推进)")
_MOVES = frozenset(("下降", "提升", "增长", "上升", "突破"))  # “双下降” with lists is read in quoted.py
_LONGEST, _MANY = 44, 4  # characters of the clause; more than two by one at most
