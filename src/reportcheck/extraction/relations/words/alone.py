"""One value behind 分别: is it told too precisely to be that of several things at once?"""

from __future__ import annotations

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact, Item, Operand, Statement

_MANY, _FEW = 100, 2
# 分别约为全国平均的70%: two ratios to another's value are hardly one
_OF_ANOTHER = regex.compile(
    r"(?:[为是占]|相当于)(?:了|同期)?(?:全[国省市]|20\d\d年|上年|[^，。；、\d]{2,6}平均)[^，。；、\d]{0,8}的$"
)
_FAR = 20  # per cent


def precise(view: View, value: Fact, named: bool = False) -> bool:
    """An amount to two digits or more, or more than 100 of something, is hardly that of several things at once.

    `named`: the things stand right before 分别; 同比分别增长23% behind two amounts may be said of each.
    """
    digits = len(value.figure.value.normalize().as_tuple().digits)
    # goals are often for several
    if value.measure in ("growth", "rate", "share", "change") and value.figure.kind in ("percent", "point"):
        odd = (
            named and value.measure == "growth" and value.figure.value > _FAR and value.figure.value % 5 != 0
        )  # 分别下降71%
        beside = named and value.status == "actual" and _OF_ANOTHER.search(view.before(value, 20))
        return bool(beside) or ((value.figure.ulp < 1 or odd) and value.status == "actual")
    if value.figure.kind == "multiple" and value.figure.unit == "倍":  # 分别是2011年的1.75倍
        return (
            value.status == "actual"
            and 0 < value.figure.ulp * _MANY <= 1
            and view.text[value.end : value.end + 1] in "，。；"
        )
    level = value.measure in ("level", "change") and value.figure.kind == "number"
    if (
        level and not value.figure.ulp and value.figure.unit != "元"
    ):  # 分别达到1700余项; 1500 yuan may be what each gets
        told = (
            value.status == "actual" and view.text[value.end : value.end + 1] in "，。；"
        )  # 214万辆次和237万辆次 goes on
        odd = named and value.value > _FAR and value.value % 5 != 0  # 甲、乙分别达到43家
        return told and (odd or value.value > (_MANY if digits > _FEW else 10 * _MANY)) and digits > 1
    return level and value.figure.ulp > 0 and value.figure.hedge == "none" and digits > 1


_ONE_THING = regex.compile(r"(?P<name>[\u4e00-\u9fff]{2,8})(?:产量|销量|出口额|进口额)(?:同比)?")
_MAY_BE_MORE = regex.compile(
    "[一二两三四五六七几各逐历年月季度城乡内外和与及等男女油气肉蛋奶粮菜果禽猪牛羊鱼煤电铜铝产销进出]"
)


def of_one_thing(view: View, begin: int, phrase: str, values: list[Fact]) -> Statement | None:
    """红星汽车产量分别增长22.9%和17.4%: two values of one thing, which opens the sentence, and one measure."""
    said = _ONE_THING.fullmatch(phrase) if len(values) > 1 and values[0].measure == "growth" else None
    if not said or not begin or view.text[begin - 1] not in "。\n" or _MAY_BE_MORE.search(said["name"]):
        return None
    subject = (Item(begin, begin + len(phrase), phrase),)
    roles: dict[str, tuple[Operand, ...]] = {"subject": subject, "value": tuple(values)}
    return Statement("parallel-silent", roles, begin, values[-1].end, {"readings": ("1",)})
