"""Tables of goals and what came of them, with a word on each: 固定资产投资增速 | 6 | 4.1 | 未完成."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportcheck import regex
from reportcheck.extraction.relations.view import agrees
from reportcheck.extraction.tables.facts import Key
from reportcheck.extraction.tables.grid import Grid, Row
from reportcheck.extraction.tables.heads import Head
from reportcheck.model.fact import Fact, Statement

_SAYS = {"完成": True, "已完成": True, "超额完成": True, "达标": True, "实现": True, "达到": True}
_SAYS |= {"未完成": False, "未达标": False, "未实现": False, "未达到": False, "没有完成": False}
_WORD = regex.compile(r"%?[ \t\n|]{1,8}([\u4e00-\u9fff]{2,4})(?=[ \t\n|]|$)")  # the cell behind the last number
_GOAL = regex.compile("计划|目标|预期|任务|预算")
_REACHED = regex.compile("预计|实际|完成|执行|实绩|达到|实现")
_LOWER = regex.compile("失业|价格|物价|CPI|死亡|浓度|PM|事故|不良")  # what is to stay below its goal
_EITHER = regex.compile("能耗|能源|排放|降低|下降|减少|减排|氧|氨氮|二氧化|赤字|负债|债务|用水|自然增长率|占比|比重|比")
_DOUBT = "whether the goal is a floor or a ceiling is taken from its name"


def statuses(grid: Grid, over: Mapping[int, Head], facts: Mapping[Key, Fact]) -> Iterator[Statement]:
    """Statements `goal-status` with role figure; none where the words of most rows do not fit their numbers."""
    text = grid.document.text
    ends = [(row, max(number.end for number in row.numbers.values())) for row in grid.rows if row.numbers]
    said = [(row, word[1]) for row, end in ends if (word := _WORD.match(text, end)) and word[1] in _SAYS]
    goals = [column for column in grid.columns if _is_goal(over[column])]
    reached = [column for column in grid.columns if _is_reached(over[column])]
    if len(goals) != 1 or len(reached) != 1 or not said:
        return
    found = [(row, _SAYS[words] == met) for row, words in said if (met := _met(row, goals[0], reached[0])) is not None]
    misfits = sum(not held for _, held in found)
    for row, held in found if misfits * 3 < len(found) else ():
        fact = facts[row.start, reached[0]]
        yield agrees("goal-status", fact, fact.end, held, _DOUBT)


def _is_goal(head: Head) -> bool:
    return bool(_GOAL.search(head.words)) and not _REACHED.search(head.words.replace("预期", ""))


def _is_reached(head: Head) -> bool:
    return bool(_REACHED.search(head.words)) and not _is_goal(head) and "%" not in head.words and "率" not in head.words


def _met(row: Row, goal: int, reached: int) -> bool | None:
    """Is the goal of a row met? None where either number is missing."""
    if goal not in row.numbers or reached not in row.numbers:
        return None
    wanted, came = row.numbers[goal].value, row.numbers[reached].value
    if wanted < 0 or came < 0 or _EITHER.search(row.label):  # a fall of 3 %, or what is used, as the case may be
        return None
    return came <= wanted if _LOWER.search(row.label) else came >= wanted
