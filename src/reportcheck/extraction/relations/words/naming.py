"""How many things a phrase may name: 农、林、牧、渔业 is one name or four."""

from __future__ import annotations

from reportcheck import regex

SPLIT = regex.compile(r"、|以及|和(?!谐|平|田|政|静|林格)|与(?!会|上年|去年|上月|同期|20\d\d)|及(?!其|时|格|以上|以下)")
_ONE_TWO = regex.compile(r"一、二、三(?=次?产)")
_AND = regex.compile(r"、|和(?!谐|平|田|政|静|林格)")  # 国有企业、集体企业和外商及港澳台投资企业
_COMMA = regex.compile("、")


def may_name(phrase: str) -> set[int]:
    """How many subjects a phrase may name: split at every joint, and at the listing comma alone."""
    found = set()
    phrase = _ONE_TWO.sub("一产、二产、三", phrase)
    for split in (SPLIT, _AND, _COMMA):
        phrase = _ALIKE.sub(r"\1、", _TWINS.sub(r"\1、\3", phrase))
        pieces = [piece for piece in split.split(phrase) if piece.strip()]
        single = sum(len(piece) == 1 for piece in pieces)  # 农、林、牧、渔业 is one name
        if single and _YIELDS.search(pieces[-1]) and all(piece in _FOODS for piece in pieces[1:-1]):
            single = 0  # 肉、蛋、奶产量 are three
        found |= {len(pieces), len(pieces) - single}
    return found


_FOODS = frozenset("粮油肉蛋奶菜果鱼棉糖茶药")
_YIELDS = regex.compile(rf"^[{''.join(sorted(_FOODS))}][^，。；、\d]{{0,3}}产(?:量|值|能)?$")
# of several names, the last two begin alike: …、…、二氧化硫和二氧化氮浓度
_ALIKE = regex.compile(r"(、[^、和与]+、([^、和与]{3})[^、和与]{0,6})和(?=\2)")
_TWINS = regex.compile(
    r"([^、和与]{2,10}(增加值|总?产值|销售额|投资))和([^、和与]{2,10}\2占)"
)  # 甲增加值和乙增加值占…比重
