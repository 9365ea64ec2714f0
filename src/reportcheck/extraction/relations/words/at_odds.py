"""Words of one sentence that do not go together: 排名下降6位，进入第一方阵; 低于预期目标，成为亮点."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import LESS_IS_MORE, View, agrees, comparable
from reportcheck.extraction.vocabulary import alternation
from reportcheck.model.fact import Fact, Figure, Statement

_WAYS = (
    regex.compile(r"由(?:(?P<odd>正转负|盈转亏|优转劣|顺转逆)|负转正|亏转盈|劣转优|逆转顺)"),
    regex.compile(
        r"(?:(?P<odd>低于|没有达到|未达到|未完成)|超过|高于|超额完成)[^，。；、\d]{0,6}(?:目标|计划|预期)，[^，。；\d]{0,12}"
        r"(?:亮点|新高|领先|优异|好成绩)"
    ),
    regex.compile(
        r"(?:排名|位次|名次)[^，。；\d]{0,6}(?:(?P<odd>下降|下滑|后退|后移|倒退)|提升|上升|前移|前进)了?\d{1,3}[个位名]{1,3}[，、]"
        r"[^，。；\d]{0,4}(?:进入|跻身|迈入|挺进|跃居|跃升)"
    ),
    regex.compile(
        r"(?:跃升|上升|提升|前移)了?\d{1,3}个?(?:位次|名次|位)[^。；\d]{0,14}，(?:(?P<odd>下降|下滑|回落)|上升|提升)幅度"
    ),
    regex.compile(
        r"从[^，。；、\d]{0,12}(?:(?P<odd>中高|高)|低|中低)端[向到至][^，。；、\d]{0,6}?(?(odd)(?:中低|低|中)|(?:中高|高|中))端(?:提升|迈进|攀升|跃升)"
    ),
    regex.compile(
        r"(?:预算|目标|计划|任务)数?的(?:(?P<odd>1\d\d(?:\.\d+)?)|\d\d(?:\.\d+)?)%，(?:[^，。；\d]{0,6}\d[\d.]*%，)?(?:未|没有)"
        r"(?:达到?|完成)(?:到)?(?:年初)?(?:预算|目标|计划|任务)"
    ),
    regex.compile(
        r"(?:时间|时限|时长|耗时|工期)[^，。；\d]{0,6}(?:(?P<odd>延长)|缩短|压缩)[至到]"
        r"[^，。；]{1,12}?(?:小时|分钟|天|个工作日|日)(?:以内|之内)"
    ),
    regex.compile(
        r"(?:(?P<odd>低于|慢于|落后于?)|超过?|高于|快于)[^，。；、\d]{0,6}(?:目标|计划|预期|序时进度)\d[\d.]{0,4}(?:个?百分点|%)，"
        r"[^，。；\d]{0,8}(?:连续\d{1,2}个?[季月年]度?)?[^，。；\d]{0,6}(?:红榜|红旗|受到表[彰扬])"
    ),
    regex.compile(r"(?:防|防止|防范|抑制)(?:通胀|通货膨胀|物价过快上涨)的?“?(?:(?P<odd>下)|上)限"),
    regex.compile(r"(?:[稳保促]增长|[稳保促]就业)的?“?(?:(?P<odd>上)|下)限"),
    regex.compile(
        r"(?:(?P<odd>增加|提高|上调|扩大)|减少|降低|压减|压缩|缩减|下调)[^，。；增减]{1,8}，(?:今后|以后|明年|后年|下一步)[^，。；]{0,4}还[要将会需]"
        r"(?:继续|进一步|再)*(?:减少|降低|压减|压缩|缩减|下调)(?=[，。；\n])"
    ),
    regex.compile(
        r"(?:(?P<odd>减少|降低|压减|压缩|缩减|下调)|增加|提高|上调|扩大)[^，。；增减]{1,8}，(?:今后|以后|明年|后年|下一步)[^，。；]{0,4}还[要将会需]"
        r"(?:继续|进一步|再)*(?:增加|提高|上调|扩大)(?=[，。；\n])"
    ),
)
_CUES: tuple[tuple[tuple[str, ...], int, int], ...] = (  # a word of each, how far it stands from the beginning and end
    (("转负", "转正", "转亏", "转盈", "转劣", "转优", "转逆", "转顺"), 2, 2),
    (("目标，", "计划，", "预期，"), 12, 34),
    (("排名", "位次", "名次"), 0, 40),
    (("幅度",), 40, 2),
    (("端向", "端到", "端至"), 20, 20),
    (("未达", "没有达", "未完成", "没有完成"), 40, 16),
    (("以内", "之内"), 40, 2),
    (("红榜", "红旗", "受到表"), 48, 5),
    (("下限", "上限"), 12, 3),
    (("下限", "上限"), 6, 3),
    (("还要", "还将", "还会", "还需"), 24, 12),
    (("还要", "还将", "还会", "还需"), 24, 12),
)
_STRIVES = regex.compile(r"(?:推动|促进|实现|力争|推进|带动|努力|引导)[^，。；\d]{0,16}$")
_REACH = 20  # characters in which what is striven for is named
_DOUBT = "the words may be meant otherwise"


def find(view: View) -> Iterator[Statement]:
    """Statements `words-at-odds` with role figure, which stands for the words."""
    yield from _at_least(view)
    yield from _none_left(view)
    told = regex.standing(_ANY, view.text)
    yield from _into_itself(view, told)
    yield from _fell_to_a_height(view, told)
    for way, (words, before, behind) in zip(_WAYS, _CUES, strict=True):
        for said in _near(way, view, told, words, before, behind):
            striven = _STRIVES.search(view.text, max(said.start() - _REACH, 0), said.start())
            if way is not _WAYS[0] or striven:
                yield _told(said)


def _near(
    pattern: re.Pattern[str], view: View, told: dict[str, list[int]], words: tuple[str, ...], before: int, behind: int
) -> Iterator[re.Match[str]]:
    """As `regex.near`, by words of `_ANY` that are told where they stand."""
    cues = sorted(at for word in words for at in told.get(word, ()))
    return regex.around(pattern, view.text, cues, before, behind)


def _into_itself(view: View, told: dict[str, list[int]]) -> Iterator[Statement]:
    """由先证后照改为先照后证, 从要我干向我要干转变, 变要我干为我要干: what is changed becomes something else."""
    for changed, words, before, behind in _CHANGED:
        for said in _near(changed, view, told, words, before, behind) if words else changed.finditer(view.text):
            figure = Figure(*said.span(), said[0], "number", Decimal(1), Decimal(0))
            held = said["new"] != said["old"]
            yield agrees("words-at-odds", Fact(figure, "other", said[0]), said.end(), held, _DOUBT)


_INTO = ("改为", "转为", "变为", "变成", "改成", "转变为", "转变成", "调整为", "更名为", "升级为", "升格为", "扩展为")
_BECOMES = ("改为", "转为", "变为", "变成", "改成", "整为", "名为", "级为", "格为", "展为")  # what each of these holds
_ONE = "[^由从将把变为向到，。；、：\\d\\n]{2,12}"
_STOP = "(?=[，。；、：）\\n])"
_CHANGED = (
    (regex.compile(rf"[由从将把](?P<old>{_ONE}?)(?:{'|'.join(_INTO)})(?P<new>{_ONE}){_STOP}"), _BECOMES, 15, 16),
    (regex.compile(rf"变(?P<old>{_ONE})为(?P<new>{_ONE}){_STOP}"), (), 0, 0),
    (
        regex.compile(rf"从(?P<old>{_ONE})[向到](?P<new>{_ONE}?)(?:转变|转型|跨越|迈进)"),
        ("转变", "转型", "跨越", "迈进"),
        27,
        2,
    ),
)


def _fell_to_a_height(view: View, told: dict[str, list[int]]) -> Iterator[Statement]:
    """销售45.3万辆、下降43.4%，刷新历史纪录: what fell is at no height, where more is better."""
    for said in _near(_HEIGHT, view, told, _HEIGHTS, 34, 12):
        before = view.told(max(said.start() - _REACH * 2, 0), said.end())[-2:]
        if not any(LESS_IS_MORE.search(fact.label) or _SHORTER.search(fact.label) for fact in before):
            yield _told(said)


_HEIGHTS = ("新高", "纪录", "记录", "最高")
_SHORTER = regex.compile(r"用时|耗时|周期|天数|费|价|损|病|贫困|污染|缺口|差距|逾期|欠")
_HEIGHT = regex.compile(
    r"(?:同比|[比较](?:上年|去年))?(?:(?P<odd>下降|下滑|减少|降低)|增长|上升|增加|提高)了?\d[\d.]{0,6}[%％]?[，、](?:再次?|双双|均|首次|又)?"
    r"(?:刷新(?:了)?(?:历史|最高|最好)?[记纪]录|创(?:下|出|造|了)?(?:历史|同期)?(?:新高|最高[记纪]录)|达到?历史最高"
    r"|(?:总?产?量|总额|规模)?[为是创](?:下|了)?[^，。；、\d]{2,8}以来(?:的)?(?:最高|新高))"
)


def _none_left(view: View) -> Iterator[Statement]:
    """35件实事已完成31件，其余正在推进: where all are done, none are left."""
    at = view.text.find("，其余")
    while at >= 0:
        before = view.told(max(at - _REACH - _REACH, 0), at)[-2:]
        if len(before) == 2 and before[1].end == at and comparable(*before) and not before[1].figure.ulp:
            done = _DONE.fullmatch(view.between(*before))
            if done and _GO_ON.match(view.text, at):
                yield agrees("words-at-odds", before[1], at + 3, before[1].value < before[0].value, _DOUBT)
        at = view.text.find("，其余", at + 1)


_DONE = regex.compile(r"[^，。；、\d]{2,14}，?(?:已|现已|已经)(?:全部)?(?:完成|办结|竣工|建成|落实|整改)(?:了)?")
_GO_ON = regex.compile(r"，其余(?:的)?(?:均|都|也)?(?:正在|正|将|在|按|有序|加快|抓紧)")


def _at_least(view: View) -> Iterator[Statement]:
    """保7争6, of a place, and 保8争9, of an amount: what is striven for is better than what is to be kept."""
    for said in _KEEP.finditer(view.text):
        place = _PLACE.search(view.text, max(said.start() - _REACH, 0), said.start()) is not None
        held = (int(said["b"]) < int(said["a"])) == place
        figure = Figure(*said.span(), said[0], "number", Decimal(1), Decimal(0))
        yield agrees("words-at-odds", Fact(figure, "other", said[0]), said.end(), held, _DOUBT)


_KEEP = regex.compile(r"保(?P<a>\d{1,2})争(?P<b>\d{1,2})(?!\d)")
_PLACE = regex.compile(r"(?:排名|位次|名次)[^，。；\d]{0,6}$")


_ROWS = ((words for words, _, _ in _CUES), (words for _, words, _, _ in _CHANGED), (_HEIGHTS,))
_ANY = regex.compile(alternation(word for rows in _ROWS for words in rows for word in words))  # all cues at once


def _told(said: re.Match[str]) -> Statement:
    figure = Figure(*said.span(), said[0], "number", Decimal(1), Decimal(0))
    return agrees("words-at-odds", Fact(figure, "other", said[0]), said.end(), said["odd"] is None, _DOUBT)
