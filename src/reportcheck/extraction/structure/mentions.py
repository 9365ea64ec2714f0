"""Where a report mentions what may be a coined term: “八场硬仗”, 三大战略, 五个“必须统筹好”, 民营经济32条政策."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.structure.view import View, whole

_CN = "一二两三四五六七八九十"
_QUOTED = regex.compile(r"“([^“”\n]{2,16})”")
_ONE_QUOTED = rf"“(?P<{{}}>[{_CN}])(?P<{{}}>个[\u4e00-\u9fff]{{{{2,4}}}}|[\u4e00-\u9fff])”"
_TWO_QUOTED = regex.compile(f"{_ONE_QUOTED.format('n', 'x')}[、和]{_ONE_QUOTED.format('m', 'y')}")
_NUMBER = regex.compile(rf"[\d{_CN}](?:(?<=\d)\d*|(?<!\d)[{_CN}]{{0,2}})")  # one class first, for the search
_NUMBERS = regex.compile(f"({_NUMBER.pattern})")
_BARE = regex.compile(
    rf"([{_CN}](?!.大..?[，。；：、“”（）\n的])[{_CN}]?(?<!第.)[大张个项种座类]"  # not 十七大精神
    rf"[^，。；：、“”（）\n\d的了和与{_CN}]{{2,9}})(?=[，。；：、“”（）\[\n的])"
)
_YEARS = regex.compile(rf"([\d{_CN}百]{{1,4}})$")
_TRANSITION = regex.compile(rf"([\d{_CN}]{{1,2}})年过渡期")
_CHINA = regex.compile(rf"新中国[^，。；、\n\d]{{0,8}}?走过了?(?:光辉的)?([\d{_CN}]{{1,3}})年")
_PATTERNS = ("战略", "格局", "布局", "框架")
_PAIRED = regex.compile(
    rf"(?<![“{_CN}第])(?P<n>[{_CN}])(?P<x>[\u4e00-\u9fff])(?P<m>[{_CN}])(?P<y>[\u4e00-\u9fff])(?=(?:发展|空间|城镇|产业)?(?:{'|'.join(_PATTERNS)}))"
)
_PLAN = regex.compile(
    rf"年(?<=[\d{_CN}]年)(?<!\d\d\d年)(?P<name>[^，。；：、“”（）《》\n\d年]{{4,18}}?(?:纲要|规划|计划|方案|行动))"
)
_OF_YEARS = regex.compile(rf"(?:^|[^\d{_CN}百第])(?P<n>\d{{1,2}}|[{_CN}]{{1,3}})$")
_GENERAL = regex.compile(
    "攻坚|突破|提升|清零|实施|工作|发展|建设|专项|整治|治理|行动|计划|规划|方案|纲要|国民|经济|社会|总体|财政|产业|城市|农村|乡村|改革"
)
_OWN = 3  # characters of a plan's own name
_LASTING = ("周年", "年行动", "年攻坚行动")
# Looked at from what is rare, the number, back to the name.
_POLICIES = regex.compile(r"条(?=”?(?:政策|措施|举措|意见))")
_QUOTED_NAME = regex.compile(r"“([^“”，。；\n]{2,14})”")
_COUNTERS = frozenset("个项大条张类种")
_NOT_MANY = frozenset(f"第{_CN}0123456789")
_HOW_MANY = regex.compile(rf"(?:\d{{1,3}}|[{_CN}]{{1,3}})$")
_NAMED = regex.compile(rf"[^，。；：、“”（）\n\d{_CN}]{{4}}“?$")
_AMONG = regex.compile(rf"等(\d{{1,3}}|[{_CN}]{{1,2}})([个家项条座处种类])")
_LAST = regex.compile(r"[、，；]([^，。；：、（）\n\d]{4,16})$")
_SET = regex.compile(r"^#[人经农]普|五$|^#[号把手部分次流等条名]|个|#点|·|\.|位#体|#心#意|[岁年月日时元万亿%％]")
_STOP = regex.compile(r"[，。；：、！？“”（）《》\[\]【\n的和与]")
_REFERENCE = regex.compile(r"[\[［〔]\d{1,3}[\]］〕]")
# Names of their own: “十大产业项目” and “三个高地”, in quotes; 三大标志性战役.
LONG_NAME = regex.compile(
    r"#(?:[个项大条张类种批重级]?[\u4e00-\u9fff]{4,}|[个项大条张类种批重级支件篇道场](?!(?:工程|行动|机制|率先|十大|计划|措施|任务|体系|清单|项目|战役|指标|重点"
    r"|目标|平台|基地|中心|坚持|必须|确保|更加|突出|注重|提升|强化|聚焦|统筹|结合|转变|突破|着力|创新|全面|融合|方面|要点|环节|提高|加强|加快|推进|优化|改革|严格|严禁|不准|不得"
    r"|一.?|.?一)$)[\u4e00-\u9fff]{2,3})"
)
ALL_AT_ONCE = regex.compile("同[创建治抓育]|共[创建治育]|齐抓")  # “三城”同创, of two or three cities
ONE_WORD = regex.compile("#个[^一百最是多不#]")  # “三个年”活动
# 五大片区协同发展, 五大片区共兴发展: a place is divided but once
_PARTS = ("大片区", "大经济区", "大功能区", "大组团", "大城市群", "大都市圈", "大经济带", "大经济圈")
_DIVIDED = regex.compile(
    rf"(?<![{_CN}])(?P<n>[{_CN}])(?P<part>{'|'.join(_PARTS)})"
    r"(?=协同|协调|共兴|共同|联动|竞相|错位|差异化?|竞合|发展)"
)
_OTHERS = frozenset({"另外", "其他", "其它", "其余"})
_LONG_SET = 6  # characters of a term with several numbers, told in 个


class Mention(NamedTuple):
    """A term as mentioned: its words with # for numbers, the numbers, the words around it, and if it is in quotes.

    `opening`, `closing`: where the words around it end and begin, of which most are not asked for (see `heard`).
    """

    words: str
    numbers: tuple[int, ...]
    start: int
    end: int
    before: str
    after: str
    quoted: bool = False
    opening: int = -1
    closing: int = -1


def mentioned(view: View) -> Iterator[Mention]:
    """Every mention of what may be a coined term, in quotes or bare."""
    text = view.text
    for match in _QUOTED.finditer(text):
        if match[1][0] == "双" or _NUMBER.search(match[1]):
            yield from _mention(view, match[1], match.start(1), match.end(1), match.start(), match.end())
    for match in _bare(view):
        if text[match.start() - 1] == "“":
            continue
        yield from _mention(view, match[1], match.start(1), match.end(1), match.start(1), match.end(1))
    for match in view.near(_PAIRED, _PATTERNS, 6, 4):  # 一主三次战略
        words = f"#{match['x']}#{match['y']}"
        numbers = whole(match["n"]) or 0, whole(match["m"]) or 0
        yield Mention(
            words, numbers, match.start(), match.end("y"), "", _head(text[match.end("y") : match.end("y") + 10])
        )
    for match in view.near(_DIVIDED, _PARTS, 2, 8):
        yield Mention(f"#{match['part']}发展", (whole(match["n"]) or 0,), match.start(), match.end(), "", "")
    for match in _PLAN.finditer(text):  # 新10年农村扶贫开发纲要
        years = _OF_YEARS.search(text, max(match.start() - 4, 0), match.start())
        if years and len(_GENERAL.sub("", match["name"])) > _OWN:
            yield Mention(f"#年{match['name']}", (whole(years["n"]) or 0,), years.start("n"), match.end(), "", "")
    for match in view.quoted(_TWO_QUOTED):  # “三新”、“三量”起势见效; “两个屏障”、“两个基地”
        numbers = whole(match["n"]) or 0, whole(match["m"]) or 0
        yield Mention(f"“#{match['x']}”、“#{match['y']}”", numbers, match.start(), match.end(), "", "", True)
    for word in _LASTING:
        for at in view.at(word):
            years = _YEARS.search(text, max(at - 4, 0), at)
            name = _tail(text[max(years.start() - 6, 0) : years.start()]) if years else ""
            if years and len(name) > (2 if word == "周年" else 3) and (number := whole(years[1])):
                name = "新中国成立" if name.endswith("国成立") else name  # 中华人民共和国成立70周年
                yield Mention(f"{name[-4:]}#{word}", (number,), years.start(), at + len(word), name, "")
    for match in view.near(_CHINA, ("新中国",), 0, 16):  # 新中国外交走过了60年
        yield Mention("国成立#周年", (whole(match[1]) or 0,), match.start(1), match.end(), "新中国成立", "")
    for match in view.near(_TRANSITION, ("年过渡期",), 3, 4):
        yield Mention("#年过渡期", (whole(match[1]) or 0,), match.start(), match.end(), "", "")
    for match in _POLICIES.finditer(text):  # 民营经济32条政策
        many = _HOW_MANY.search(text, max(match.start() - 3, 0), match.start())
        named = many and _NAMED.search(text, max(many.start() - 5, 0), many.start())
        if many and named:
            name = named[0].rstrip("“")
            yield Mention(f"{name}等#条", (whole(many[0]) or 0,), many.start(), match.end(), "", "")
    for start in view.at("“"):  # 五个“必须统筹好”
        quote = _QUOTED_NAME.match(text, start) if text[start - 1 : start] in _COUNTERS else None
        many = _HOW_MANY.search(text, max(start - 4, 0), start - 1) if quote else None
        if quote and many and text[many.start() - 1 : many.start()] not in _NOT_MANY:
            name = f"#{text[start - 1]}“{quote[1]}”"
            yield Mention(name, (whole(many[0]) or 0,), many.start(), start, "", "")
    for match in _AMONG.finditer(text):  # 甲、御景国际等6个项目: the same last name, the same number
        last = _LAST.search(text, max(match.start() - 17, 0), match.start())
        if last:
            yield Mention(f"{last[1]}等#{match[2]}", (whole(match[1]) or 0,), match.start(1), match.end(2), "", "")


def _bare(view: View) -> Iterator[re.Match[str]]:
    """What `_BARE` finds, looked for from the numerals: of one character or two."""
    last = 0
    for start, end in view.followed("大张个项种座类"):
        for at in range(max(start, end - 2, last), end):
            if found := _BARE.match(view.text, at):
                yield found
                last = found.end()
                break


def _mention(view: View, term: str, start: int, end: int, opening: int, closing: int) -> Iterator[Mention]:
    if view.text[max(opening - 2, 0) : opening] in _OTHERS:  # “四大检察”中的另外“三大检察”
        return
    if "双" in term and (_NUMBER.search(term) or (len(term) == 2 and ALL_AT_ONCE.match(view.text, closing))):
        term = term.replace("双", "两")  # “两国双园”
    pieces = _NUMBERS.split(term)  # words, a number, words, …
    words, numbers = "#".join(pieces[::2]), tuple(whole(number) or 0 for number in pieces[1::2])
    quoted = opening < start
    if 0 in numbers[:1] or (words == "#" and numbers[0] <= 99):
        return
    if not _SET.search(words) or (quoted and _is_name(term, words, numbers)):
        yield Mention(words, numbers, start, end, "", "", quoted, opening, closing)


def heard(view: View, mention: Mention) -> Mention:
    """The mention with the words around it, up to the next mark."""
    if mention.opening < 0:
        return mention
    before = _tail(view.text[max(mention.opening - 14, 0) : mention.opening])
    return mention._replace(
        before=before, after=mention.after + _head(view.text[mention.closing : mention.closing + 10])
    )


def _is_name(term: str, words: str, numbers: tuple[int, ...]) -> bool:
    own = len(re.sub("[#、]", "", words))
    several = len(numbers) > 1 and not re.search("[0-9]", term) and own >= _LONG_SET  # “三个定位、两个率先”
    several = several or words == "#个#大"  # “三个十大”行动
    return bool(several or LONG_NAME.fullmatch(words) or ONE_WORD.fullmatch(words))


def _head(text: str) -> str:
    if "[" in text or "［" in text or "〔" in text:
        text = _REFERENCE.sub("", text)
    stop = _STOP.search(text)
    return text[: stop.start()] if stop else text


def _tail(text: str) -> str:
    return _head(text[::-1])[::-1]
