"""Names, then their number: 甲、乙、丙三大任务; 甲、乙和丙3个园区; 甲、乙等5个国家; 甲、乙、丙“三个转变”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import LINK, Listing, Span, counted, listing, stated_count
from reportcheck.extraction.structure.view import DIGITS, HIDDEN, NUMBER, View, whole
from reportcheck.model.fact import Statement

CLASSIFIERS = (
    "大|个|项|类|级|种|条|支|张|重|件|点|座|处|套|批|场|家|所|部|篇|本|份|款|块|方面|领域|环节|方向|层面|维度|阶段|"
    "市|省|州|区|县|镇|乡|国|地|端|字|者|化|力|业|方|名|位|问"
)
_COUNT = regex.compile(rf"(?P<n>{NUMBER})(?P<c>{CLASSIFIERS})")
FIRSTS = frozenset(classifier[0] for classifier in CLASSIFIERS.split("|"))
_DOUBLE = regex.compile(r"(?P<n>双)(?P<c>重)")
_NOT_BEFORE = frozenset("0123456789.第每前近约超达逾红占之/—-、")
_NAMES = regex.compile("[、”》]")  # one of these stands between names, or closes them
_NAMING = regex.compile("[大个项类级种条支张重件点套部篇本块化力者名位家所问]|方面|领域|环节|方向|层面|维度|阶段")
_OWNERS = frozenset("家所")  # firms and schools: named one by one, or seen in places that are named (甲、乙园区4家企业)
_PLACES = frozenset("省市县区镇乡州国")  # 连山、南澳两县: short names of places
_FEW_PLACES = frozenset("两三四五六七八23456789")
_REGION = regex.compile(r"[东南西北中][部翼]$|沿[^、]*$|周边$|城区$")  # 抓好水库、东部三镇
_LED = 12  # characters of the first of them, with the words that lead to it (全面实施徐水)
_ABSTRACT = regex.compile("方面|领域|环节|方向|层面|维度|阶段|者|重")  # never the object of 建设 and the like
_NO_NAME = regex.compile(
    r"[，、。；：！？）\n]|以上|以下|左右|一(?![批体])|自然村|行政村|村(?!道)|镇|乡(?!道)|社区|百分点|小区|工作日|县(?!道)|月"
)
_NOUN_FIRST = regex.compile(  # 甲、乙、丙等先进制造业集群4个
    r"等(?!地|[新建开竣投完引实签入获创认培打落成])(?:(?!新[建增开上]|建成|开工|投产|完成|引进|实施|签约|入选|获评|创建|认定|培育|打造|获批|落地|竣工)"
    r"[^，。；：、\d“”等的]){3,14}$"
)
_MARK = regex.compile(r"第?[一二三四五六七八九十]{1,3}|\d{1,2}")  # 第五、甲、乙、丙三项原则
_GOES_ON = regex.compile(r"[^，。；：、“”（）\d]{1,6}、[^，。；：、“”（）\d]{2,12}(?:[、，。；等])")
_ASIDE = regex.compile(f"（{HIDDEN}*）")  # 县、乡（镇）、村（社区）
_GRADED = regex.compile(r"[一二三四五1-5]级")
_OWN_NUMBER = regex.compile(r"[两二三四五六七八九十].$|铁人$")
# A thing counted within the names (幼儿园2所、小学3所): the enumeration begins anew after it. An amount of money in
# front of a name (投资250亿元建设甲) does not part anything.
_COUNTED = regex.compile(
    r"(?:\d|[二两三四五六七八九十]|各[1一])(?:大|个|项|类|条|支|张|件|座|处|套|批|家|所|部|篇|名|次|届|人|户|村|种)|[\d二两三四五六七八九十][市县区州镇乡]$|\d[^、]{0,3}[元亩吨%里米头只]$"
)
_VERB = (
    "建设|共建|新建|打造|实施|培育|开展|建成|完成|入选|获批|创建|形成|设立|新增|推进|推动|实现|开通|提出|聚焦|坚定|做到|"
    "做好|算好|用好|念好|下好|唱好|答好|写好|走好|做实|发挥|缩小|赋予|落实|构建|举办|承办|纵贯|横盖|主攻|援助|评为|成为|达到|包括|涉及|覆盖|涵盖|提高|提升|增强|支持|"
    "确定|明确|制定|出台|获得|荣获|引进|签约|开工|投产|启动|化解|淘汰|关停|拥有|共有|现有|设有|建立|健全|完善|深化|围绕|坚持|"
    "突出|抓好|打好|打赢|办好|通过|按照|根据|依托|利用|瞄准|锚定|紧盯|位列|促进|加快|加强|扩大|强化|优化|巩固|拓展|组织|发展|布局|反映|统筹|推行|执行|编制|践行|拥护|牢记|捍卫|深入|列入|纳入|占|超过|不足|跨越|迈上|突破|连跨|跃上|"
    "改建|扩建|停征|取消|减免|修订|废止|下放|承接|精简|清理|整合"
)
_REACHED = regex.compile("全覆盖|全面|全部|率先|翻番|突破|提升|增长|下降|清零|达标|百分")  # “两个全覆盖”
_OF_THEM = regex.compile("级(?!以|别)|位一体")
_CAME = regex.compile("[均都]?(?:实现|达到)$")
_ADVERB = "积极|大力|加快|全面|深入|着力|持续|不断|稳步|扎实|切实|进一步|有序|有效|严格"
_LEADING = regex.compile(rf"(?:{_ADVERB})?(?:{_VERB})")
_ENDS_IN_VERB = regex.compile(
    rf"(?:{_VERB})(?<![合发收]利用)$|[的了在对向从由把将以和及各为是有达约于共居获讲谈说提报]$|(?<!参)与$|[和及与][建保抓创]$"
)
_WITH = regex.compile(rf"(?:(?:{_ADVERB})?(?:{_VERB}))+[与同]")  # 启动实施与甲、乙、丙四省区协作
_MADE_INTO = regex.compile(
    r"[^、]{2,40}?(?:整合|归并|合并|重组|划分)(?:成|为)(?=[^，、]+、)"
)  # 将16支基金整合为甲、乙2支
_MORE_OF_THEM = regex.compile(
    "受|[与和同].+(?:共同|一起|一道)[^、]*$"
)  # 与甲、乙共同构成三大板块: and what is spoken of
_ALSO = regex.compile("以及|及")
_TOWARDS = "在对为将把向从"
_OPENER = regex.compile(rf"(?<=.)(?:(?<!{')(?<!'.join(_ADVERB.split('|'))})(?:{_VERB})|[{_TOWARDS}的])(?=..)")


def named_counts(view: View) -> Iterator[Statement]:
    """Every number that stands right after the names it counts, with the names."""
    text, masked = view.text, view.masked
    for pattern, start, stop in (*_numbers(view), *((_DOUBLE, at, at + 1) for at in view.at("双重"))):
        end = start - 1 if text[start - 1] == "“" else start
        if end < 2 or text[end - 1] in _NOT_BEFORE or (masked[start] == HIDDEN and end == start):
            continue
        number = 2 if text[start:stop] == "双" else whole(text[start:stop])
        if number is None or not 2 <= number <= 60:
            continue
        match = pattern.match(text, start)
        if match is None:
            continue
        end -= 2 if text.endswith(("等新的", "等其他"), 0, end) else 0  # 甲、乙等新的五个规划
        end -= 1 if text[end - 1] == "的" and _OF_THEM.match(text, match.end("n")) else 0  # 甲、乙、丙的三级网络
        opened = text[end - 1] == "等" or text.endswith(("等共", "等等", "等共计"), end - 3, end)
        if opened:
            end = text.rfind("等", end - 3, end)
        elif text.startswith(("，", "、", "。", "；"), match.end()) and (
            said := _NOUN_FIRST.search(text, end - 16, end)
        ):
            opened, end = True, said.start()
        statement = _count(view, match, number, end, opened)
        if statement:
            yield statement


def _numbers(view: View) -> Iterator[tuple[re.Pattern[str], int, int]]:
    """Where what `_COUNT` finds has its number."""
    for start, end in view.followed(FIRSTS):
        behind = end - start > 1 and view.text[end - 2] in "万亿"  # 7万亿、8万亿、9万亿三个台阶: behind the amount
        yield _COUNT, end - 1 if behind else max(start, end - DIGITS), end


def _count(view: View, match: re.Match[str], number: int, end: int, opened: bool) -> Statement | None:
    """The statement that the names before `end` are `number`; None where nothing certain can be said."""
    lo = view.clause(end)
    if not _NAMES.search(view.masked, max(lo - 1, 0), end):
        return None
    if (said := _CAME.search(view.text, max(end - 4, lo), end)) and _REACHED.match(view.text, match.end()):
        end = said.start()  # 甲、乙、丙实现“三个翻番”
    if view.text.rfind("分别", max(end - 8, lo), end) >= 0 or _MORE_OF_THEM.match(view.text, lo, end):
        return None  # 典型镇、典型村分别增至3个和24个; 受减免社保费、企业三项缴费影响
    if end - lo > 500 or (view.masked[end - 1] not in "”》" and view.masked.find("、", lo, end) < 0):
        return None
    led = _WITH.match(view.masked, lo, end) or _MADE_INTO.match(view.masked, lo, end)
    names = listing(view.masked, led.end() if led else lo, end)
    if names.parts and _MARK.fullmatch(view.text, *names.parts[0]):
        names = counted(view.masked, names.parts[1:])
    if len(names.parts) == 1 and view.masked[end - 1] == "”":
        inner = view.masked.rfind("“", lo, end)
        names = listing(view.text, inner + 1, end - 1)
    if len(names.parts) < 2:
        return None
    if view.masked[end - 1] == "”" and _LEADING.match(view.masked, names.parts[-1][0]) and not opened:
        return None  # 聚焦、提升、落实“甲、乙”五大计划: the quotes name what is counted, the rest are verbs
    cut = max((i + 1 for i, part in enumerate(names.parts) if _COUNTED.search(view.masked, *part)), default=0)
    if (opened and cut == len(names.parts)) or (cut == 1 and _as_told(view, match, names) <= number):
        cut = 0
    rest = _behind(view, *names.parts[cut - 1]) if cut else ()
    if cut:
        names = counted(view.masked, (*rest, *names.parts[cut:]))
    if len(names.parts) < 2 or (not opened and not _ends_in_name(view, match, names)):
        return None
    doubt = ""
    if names.misses(number):
        *before, last = names.parts
        if all(_LEADING.fullmatch(view.masked, *part) for part in before) and _LEADING.match(view.masked, *last):
            return None  # 停征、取消3项收费; 新建、改建油路4条: what is done to them
        last_only = opened and not cut and number == names.most + 1 > _SO_MANY and view.text[match.start() - 1] == "“"
        opened = opened and not last_only  # seven names, 等“八个提升”: of so many hardly the last alone is left out
        if (cut and not (rest and opened)) or (opened and number > names.most):
            return None
        if number < names.fewest and _may_begin_later(view, names, number):
            return None
        if not opened and not last_only and not _counts_names(view, match, names, number):
            return None
        doubt = "" if opened else "the number may count something other than the names before it"
    stated = view.item(match.start(), match.end(), number)
    return stated_count(stated, view.items(names.parts), names.fewest, names.most, opened=opened, doubt=doubt)


def _as_told(view: View, match: re.Match[str], names: Listing) -> int:
    """六大产业提升、甲产业培育、乙企业培育“三大行动”: names of deeds in quotes, the first of them done to six things.

    How many they are; more than can be where what is done does not close the first of them.
    """
    deed = (
        match["c"] in "大项个" and view.text[match.start() - 1] == "“" and _DONE_TO.search(view.text, *names.parts[0])
    )
    return len(names.parts) if deed and names.fewest == names.most else 99


_DONE_TO = regex.compile("[三四五六七八九十]大[^、，]{2,8}(?:提升|培育|倍增|攻坚|整治|治理|改造|保护|升级|振兴|突破)$")
_SO_MANY, _SHORT_PLACE = 5, 5


def _behind(view: View, start: int, end: int) -> tuple[Span, ...]:
    """5个共同事权及社会治安、市政交通…: what 及 joins to a counted thing is the first of the names after it."""
    found = list(_ALSO.finditer(view.masked, start, end))
    return ((found[0].end(), end),) if len(found) == 1 and 1 < end - found[0].end() < 9 else ()


def _may_begin_later(view: View, names: Listing, number: int) -> bool:
    """Could the enumeration that the number counts begin in a later part (支持甲、乙在丙、丁等2个领域), or be none?"""
    later = names.parts[1 : names.fewest - number + 1]
    if any(_OPENER.search(view.masked, start + (view.masked[start] not in _TOWARDS), end) for start, end in later):
        return True
    verbs = [(_LEADING.match(view.masked, *part), part[1]) for part in names.parts[1:]]
    done = [bool(_ENDS_IN_VERB.search(view.masked, *part)) for part in (names.parts[0], names.parts[-1])]
    if all(done):  # 巩固、提升、拓展两项成果: what is done to them
        return True
    named = not any(done)
    # among names (改革、发展、稳定) a verb alone is one of them, and opens nothing
    leading = [verb is not None and not (named and verb.end() == end) for verb, end in verbs]
    return any(leading[: len(later)]) and 2 * sum(leading) <= len(leading)


def _ends_in_name(view: View, match: re.Match[str], names: Listing) -> bool:
    """Does the last item end in a name, not in a verb that the number is the object of (…、做到“两个维护”)?"""
    masked, (*others, last) = view.masked, names.parts
    if _OWN_NUMBER.search(masked, *last) or "等" in masked[slice(*last)]:
        return False
    quoted = view.text[match.start() - 1] == "“" and masked[last[1] - 1] != "”"
    if quoted and any(masked[end - 1] == "”" for _, end in others):
        return False  # 拥护“两个确立”、践行“两个维护”
    if _ABSTRACT.fullmatch(match["c"]) or not _ENDS_IN_VERB.search(masked, *last):
        return True
    if len(others) > 1 and all(end - start == 2 for start, end in (*others[1:], last)):
        return True  # 产业、人才、文化、生态、组织“五个振兴”: words of a kind, one of which can be a verb elsewhere
    return any(_ENDS_IN_VERB.search(masked, *part) for part in others)


def _fewer_than_named(view: View, names: Listing, number: int) -> bool:
    """甲村、乙镇、丙村2座水厂: in places there may be several each, but not fewer of them than of the places."""
    parts = names.parts
    sizes = [end - start for start, end in parts[1:]]
    short = (
        min(sizes) > 1 and max(sizes) < _SHORT_PLACE and not any(LINK.search(view.masked, *part) for part in parts[1:])
    )
    works = any(_WORKS.search(view.masked, *part) for part in parts[:-1])  # 污水处理厂、垃圾场、城区2座公厕
    return short and len(parts) - number == 1 and not works and not _GENERAL.fullmatch(view.masked, *parts[-1])


_WORKS = regex.compile("[厂场站馆院园所校路渠网桥库池塔楼房]$")
_GENERAL = regex.compile("城区|农村|县城|城镇|园区|乡镇|新区|老城|城乡|市区|全县|全市|境内")


def _several(view: View, match: re.Match[str], names: Listing, number: int) -> bool:
    """Three names, or two as long as each other behind a verb (建立大病医疗、产业扶贫“三大基金”)?"""
    if len(names.parts) > 2 or (
        match["c"] in "化张大" and 2 < names.most < number
    ):  # 高端化、智能化和绿色化“四化”: three at the most
        return True
    (start, middle), (last, end) = names.parts
    leading = _LEADING.match(view.masked, start, middle)
    reached = match["c"] == "个" and view.masked[end - 1] != HIDDEN and _REACHED.match(view.text, match.end())
    named = match["c"] in "大种项张本" or reached
    long = end - last > (1 if match["c"] == "本" else 2)  # 财力、环境“三本账”
    return bool(named) and long and middle - (leading.end() if leading else start) == end - last


def _all_told(view: View, match: re.Match[str], names: Listing) -> bool:
    """包括甲保险、乙保险、丙保险3项，: does a word say that all are named, and do the names end alike?"""
    ends = {view.text[end - 2 : end] for _, end in names.parts}
    whole_set = _WHOLE_SET.search(view.text, *names.parts[0])
    return (
        bool(whole_set)
        and len(ends) == 1
        and match["c"] in "项类种"
        and view.text.startswith(("，", "。", "；"), match.end())
    )


def _parties(view: View, match: re.Match[str], names: Listing) -> bool:
    """政府、企业、高校三方联动; with 与 before them, those who speak are one of the parties too."""
    acting = match["c"] == "方" and _ACT.match(view.text, match.end())
    return bool(acting) and not any(LINK.search(view.masked, *part) for part in names.parts[:-1])


_ACT = regex.compile("[“”]?(?:联动|协同|合作|共[建治管商享]|力量|发力|合力)")
_TOWNS = regex.compile(r"[3-8三四五六七八]个[县镇乡](?![道以的]|村)")
_BATTLE = regex.compile("(?:[硬苦]仗|攻坚|战役|战斗|大考|革命)")  # and not 甲、乙、丙四场活动
_WHOLE_SET = regex.compile("(?:包括|包含|涵盖|分为)(?=.{4})")


def _counts_names(view: View, match: re.Match[str], names: Listing, number: int) -> bool:
    """Without 等: is it likely that the number counts the names, though it does not fit them?"""
    sizes = [end - start for start, end in names.parts[1:]]
    if match["c"] in _OWNERS and (names.misses(number) > 1 or len(names.parts) < 3):
        return False
    every = [end - start for start, end in names.parts]
    few = match["n"] in _FEW_PLACES and names.misses(number) == 1
    places = match["c"] in _PLACES and few and max(sizes) < 5 and min(every) > 1 and every[0] < _LED
    places = places and not _REGION.search(view.masked, *names.parts[-1])
    bare = match["c"] != "问" and _NO_NAME.match(view.text, match.end()) and not _all_told(view, match, names)
    if bare and few and _TOWNS.match(view.text, match.start()) and len(every) > 2:  # 东江、南河、北关、西岭3个县
        return max(sizes) < 4 and min(every) > 1 and not _REGION.search(view.masked, *names.parts[-1])
    named = _NAMING.fullmatch(match["c"]) or (match["c"] == "场" and _BATTLE.match(view.text, match.end()))
    named = named or _parties(view, match, names)
    if match["c"] == "座" and not bare:
        return _fewer_than_named(view, names, number)
    if match["n"] == "二" or not (places or named) or bare:
        return False
    spelt = view.masked[names.parts[-1][0]] == HIDDEN  # “粮、菜、果、畜”4大产业: in quotes one character is a name
    if match["c"] in "位方" and (
        len(names.parts) < 3  # 种养、沼气三位一体: a name may be of two
        or view.text[match.start() - 1] == "“"  # called.py has those
        or (number < names.fewest and not spelt)  # 深化改革、生产、供销、信用三位一体合作
    ):
        return False
    if names.misses(number) > (2 if number > 2 else 1):
        return False
    if _GOES_ON.match(view.text, match.end()):  # 城市维护、科技三项费用、抚恤救济: a name in the midst of the list
        return False
    if number == 2 and (max(sizes) > min(sizes) + 1 or names.fewest < names.most):
        return False
    quoted = view.text[match.start() - 1] == "“"
    if quoted and (view.masked[names.parts[-1][0]] == "“" or not _several(view, match, names, number)):
        return False
    if match["c"] == "级":  # 三级医院 is a grade, as in 甲二级航道、乙三级航道
        levels = [_ASIDE.sub("", view.masked[slice(*part)]) for part in names.parts[1:]]
        widths = [len(level) for part in levels for level in LINK.split(part)]
        return max(widths) <= 2 and not any(_GRADED.search(view.masked, *part) for part in names.parts)
    stop = view.masked.find("）", match.end(), view.stop(match.end()))
    return (spelt or sizes[-1] > 1) and (stop < 0 or view.masked.find("（", match.end(), stop) >= 0)
