"""What the words over a column say of its numbers: amounts, growth, shares, of which year, planned or reached."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from reportcheck import regex
from reportcheck.extraction.tables.grid import Grid
from reportcheck.model.fact import Status

Kind = Literal["level", "growth", "change", "share", "done", "index", "rate", "other", ""]

_YEAR = regex.compile(r"((?:19|20)\d\d)年?")
_CODE = regex.compile(r"编[码号]|代码|序号|位次|排[名位]|行次|名次")
_INDEX = regex.compile(r"指数")
_DONE = regex.compile(
    r"(?:占|为|完成|达到?)[^%]{0,8}(?:预算|计划|目标|任务)|(?:预算|计划|目标|任务)[^%额数]{0,4}(?:完成率"
    r"|执行率|%|的?比)|完成率|执行率|支出进度|执行进度"
)
_SHARE = regex.compile(r"比重|占比|构成|份额|占[^预计调年]{0,10}(?:%|比例|的?比)")
_MOVED = regex.compile(
    r"增长|增减|增幅|增速|降幅|涨跌|升降|±|同比|环比|[比较](?:上年|去年|\d{4}年|同期|年初|预算|决算|执行)"
)
_RELATIVE = regex.compile(r"%|％|幅度?|速|率|百分比")
_AMOUNT = regex.compile(r"额|数|量|绝对|亿|万|元")
_PLAN = regex.compile(r"预算|计划|草案|建议|安排|目标|限额")
_REACHED = regex.compile(r"执行|完成|决算|快报|实际|预计|累计|余额|实绩")
_BEFORE = regex.compile(r"上年|去年|上一?年|同期|基期")


class Head(NamedTuple):
    """What a column holds. `sure`: the words over it say so, and they stand over it for certain."""

    kind: Kind
    words: str
    period: str | None
    status: Status
    sure: bool


def heads(grid: Grid, year: str | None) -> dict[int, Head]:
    """The heads of a grid's number columns; `year` is that of the table, for what is not dated itself."""
    return {column: _head(grid, column, year) for column in grid.columns}


def _head(grid: Grid, column: int, year: str | None) -> Head:
    words = "".join(grid.heads.get(column, ())).replace(" ", "")
    own = (grid.heads.get(column) or ("",))[-1].replace(" ", "")
    numbers = [row.numbers[column] for row in grid.rows if column in row.numbers]
    percent = sum(number.percent for number in numbers) * 2 > len(numbers)
    kind = _kind(words, own, percent, grid.unit)
    named = _YEAR.findall(words)
    period = named[-1] if named else str(int(year) - 1) if year and _BEFORE.search(words) and kind == "level" else year
    planned = _PLAN.search(words) and not _REACHED.search(words)
    return Head(kind, words, period, "plan" if planned else "actual", bool(words))


def _kind(words: str, own: str, percent: bool, unit: str) -> Kind:
    if not words:
        return ""
    if _CODE.search(words):
        return "other"
    if _DONE.search(words) and not re.search(r"[数额]$", own):
        return "done"
    if _SHARE.search(words):
        return "share"
    relative = percent or bool(_RELATIVE.search(words)) or own.endswith(("%", "（%）"))
    if _MOVED.search(words):
        if relative or ("%" in unit and not _AMOUNT.search(own)):
            return "growth"
        return "change" if re.search(r"[额数量]$|金额|绝对|（[^（）]*元）$", words) else ""
    if _INDEX.search(words):
        return "index"
    if relative:
        return "rate"
    return "level"
