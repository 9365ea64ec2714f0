"""How many things a phrase may name: 农、林、牧、渔业 is one name or four."""

from __future__ import annotations

from reportcheck import regex

SPLIT = regex.compile(
    r"、|以及|和(?!谐|平|田|政(?!协|府)|静|林格)|与(?!会|上年|去年|上月|同期|20\d\d)|及(?!其|时|格|以上|以下)"
)
_ONE_TWO = regex.compile(r"一、二、三(?=次?产)")
# one name each, in the classification of industries (GB/T 4754) and as it is shortened
_SECTORS = regex.compile(
    "(?:电力、?)?热力、燃气(?:及|和)水的?(?:生产和?)?供应业?|农、林、牧、渔(?:专业及辅助性活动|服务业|业)?"
    "|交通运输、仓储(?:和|及)邮政(?:快递)?业|信息传输、软件和信息技术服务业|水利、环境和公共设施管理业"
    "|居民服务、修理和其他服务业|文化、体育和娱乐业|公共管理、社会保障和社会组织|卫生和社会工作|租赁和商务服务业"
    "|科学研究和技术服务业|计算机、通信和其他电子设备制造业|铁路、船舶、航空航天和其他运输设备制造业"
    "|酒、饮料和精制茶制造业|石油、煤炭及其他燃料加工业|木材加工和木、竹、藤、棕、草制品业"
)
_AND = regex.compile(r"、|和(?!谐|平|田|政(?!协|府)|静|林格)")  # 国有企业、集体企业和外商及港澳台投资企业
_COMMA = regex.compile("、")


def may_name(phrase: str) -> set[int]:
    """How many subjects a phrase may name: split at every joint, and at the listing comma alone."""
    found = set()
    phrase = _SECTORS.sub("某业", _ONE_TWO.sub("一产、二产、三", phrase))
    for split in (SPLIT, _AND, _COMMA):
        phrase = _ALIKE.sub(r"\1、", _TWINS.sub(r"\1、\3", phrase))
        pieces = [piece for piece in split.split(phrase) if piece.strip()]
        single = sum(len(piece) == 1 for piece in pieces)  # 农、林、牧、渔业 is one name
        if single and _YIELDS.search(pieces[-1]) and all(piece in _FOODS for piece in pieces[1:-1]):
            single = 0  # 肉、蛋、奶产量 are three
        twofold = sum(_TWOFOLD.search(piece) is not None for piece in pieces) if len(pieces) > 1 else 0
        found |= {len(pieces), len(pieces) - single, len(pieces) + twofold}
    return found


_TWOFOLD = regex.compile("城乡|进出口|产销|存贷|收支")  # 城乡低保标准、特困供养标准: two or three
_FOODS = frozenset("粮油肉蛋奶菜果鱼棉糖茶药")
_YIELDS = regex.compile(rf"^[{''.join(sorted(_FOODS))}][^，。；、\d]{{0,3}}产(?:量|值|能)?$")
# of several names, the last two begin alike: …、…、二氧化硫和二氧化氮浓度
_ALIKE = regex.compile(r"(、[^、和与]+、([^、和与]{3})[^、和与]{0,6})和(?=\2)")
_TWINS = regex.compile(
    r"([^、和与]{2,10}(增加值|总?产值|销售额|投资))和([^、和与]{2,10}\2占)"
)  # 甲增加值和乙增加值占…比重


def behind_count(text: str, start: int, end: int) -> int:
    """Where the names begin of what is counted as one and dealt with as one: 承办的47件建议和提案全部办结."""
    counted = _SO_MANY.match(text, start, end)
    return counted.end() if counted else start


_SO_MANY = regex.compile(
    r"[^，。；：、和与\d]{0,6}\d{1,4}[件个项](?=[^，。；：、\d]{2,8}(?:和|与)[^，。；：、\d]{2,8}[全均都已])"
)


def years_named(words: str) -> int:
    """How many years a sentence has named so far: 2023—2025年 are three."""
    spans = [int(last) - int(first) + 1 for first, last in _SPAN.findall(words)]
    return max(spans, default=0) or len(_YEAR.findall(words))


_SPAN = regex.compile(r"(20\d\d)年?[-—–―~至到]{1,2}(20\d\d)年")
_YEAR = regex.compile(r"20\d\d年?(?=[年、和])")


def at_once(phrase: str) -> int:
    """How many things one word names: 城乡居民 two, 一二三产增加值 three, 粮肉奶产量 a character each; 0: not told."""
    if _TWO.search(phrase):
        return 2
    if _THREE.search(phrase):
        return 3
    yields = _IN_ROW.search(phrase)
    return len(yields[1]) if yields else 0


_OPENS = "^(?:其中|预计|力争|确保|全[省市区县州])*"
_TWO = regex.compile(
    rf"{_OPENS}(?:城乡(?:居民|常住|人均|最低|[年月人户]?均?低保)|风电?光伏|光伏风电|进出口|收支|[牛猪]羊|猪牛)"
    r"|^[^，。；、\d]{0,12}?(?:产销量?|存贷款|[用资]内外资)(?:总?[量额]|余额)?(?:年均|同比)*$"
)
_THREE = regex.compile(rf"{_OPENS}(?:第?一二三次?产业?|三次产业|东中西部地?区?)(?!.*(?:[及和各]|结构|比例|之比))")
_IN_ROW = regex.compile(r"([粮油肉蛋奶菜果鱼棉糖茶药]{2,6})总?产(?:量|值)$")
