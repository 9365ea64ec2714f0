"""What a fund held, what came and went, and what it holds: 年初余额31,737万元，补充…，安排…后，年末余额29,434万元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable
from reportcheck.extraction.slips import off_and_slack, one_slip, slipped
from reportcheck.model.fact import Fact, Statement

_OPENS = regex.compile(r"(?:年初|上年末|年初的)[^，。；、\d]{0,16}余额(?:为|有)?$")
_ENDS = regex.compile(r"(?:年末|年底|期末)[^，。；、\d]{0,16}余额(?:为|有|达到?|降至|升至)?$")
_CAME = regex.compile(r"(?:补充|增加|计提|转入|收回|新增|注入|提取)[^，。；、\d]{0,12}$")
_WENT = regex.compile(r"(?:安排|动用|使用|支出|减少|调出|转出|化解|偿还)[^，。；、\d]{0,12}$")
_FEWEST, _MOST = 3, 6  # amounts of such a sentence
_LONG = 1_000  # units of the last digit in the least of them


def find(view: View) -> Iterator[Statement]:
    """Statements `budget-left` (whole: what there was and what came; part: what went and what is left)."""
    for facts in view.sentences.values():
        amounts = [fact for fact in facts if fact.figure.unit == "元" and fact.figure.kind == "number"]
        if not _FEWEST <= len(amounts) <= _MOST or not all(comparable(amounts[0], one) for one in amounts):
            continue
        if _OPENS.search(view.before(amounts[0], 30)) and _ENDS.search(view.before(amounts[-1], 30)):
            yield from _flow(view, amounts)


def _flow(view: View, amounts: Sequence[Fact]) -> Iterator[Statement]:
    opening, *moves, end = amounts
    came = [_CAME.search(view.before(move, 20)) is not None for move in moves]
    went = [_WENT.search(view.before(move, 20)) is not None for move in moves]
    if any(one == other for one, other in zip(came, went, strict=True)):
        return
    gone = [move for move, out in zip(moves, went, strict=True) if out]
    had = [opening, *(move for move in moves if move not in gone)]
    off, slack = off_and_slack(end, [*had, *(move._replace(sign=-1) for move in gone)])
    slips = one_slip(end, had, off) or any(slipped(one.value, one.value + off, one.figure.ulp, slack) for one in gone)
    long = all(fact.value >= _LONG * fact.figure.ulp for fact in amounts)
    if abs(off) <= slack or (long and slips):
        minus = ",".join(str(at + 1) for at, out in enumerate(went) if out)
        params = {"partition": "complete", **({"minus": minus} if minus else {})}
        yield Statement("budget-left", {"whole": (end,), "part": (opening, *moves)}, opening.start, end.end, params)
