"""Shares of people or places told by what they come to: 67.5%的初中毕业生就读普通高中, and the goal 60%就读普通高中."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_BEHIND = regex.compile(
    r"(?:以上|左右)?(?P<of>的[\u4e00-\u9fff]{1,14}?)?(?P<state>(?:就读|达到|建成|通|实现|完成|纳入|享受|进入|用上|住上|升入|创成|具备)[\u4e00-\u9fff、“”]{2,16})(?=[，。；\n（])"
)
_NO_FLOOR = regex.compile(r"贫困|污染|不良|资金|支出|财力|财政|预算|投入|投资|时限|问题|关闭|退出|逾期|超标|降|减")
_LEAST = 5  # characters of what they come to
_HEDGES = frozenset({"none", "more_than"})
_DOUBT = "the two shares may be of different things"


def find(view: View) -> Iterator[Statement]:
    """Statements `goal-reached` with roles goal and reached: the state is named in the same words behind both."""
    reached: dict[str, list[tuple[str, Fact]]] = defaultdict(list)
    goals: list[tuple[str, str, Fact]] = []
    for fact in view.facts:
        if fact.figure.kind != "percent" or fact.measure not in ("share", "rate") or fact.status not in _TOLD:
            continue
        said = _BEHIND.match(view.text, fact.end)
        if not said or len(said["state"]) < _LEAST or _NO_FLOOR.search(view.before(fact) + said[0]):
            continue
        if fact.status == "target":
            goals.append((said["state"], said["of"] or "", fact))
        elif len(fact.period or "") == len("2025"):
            reached[said["state"]].append((said["of"] or "", fact))
    for state, whom, goal in goals if reached else ():
        for other, done in reached.get(state, ()):
            who = (whom or other).removeprefix("的").removesuffix("均").removesuffix("都")
            alike = whom == other != "" or (who != "" and not (whom and other) and _named(view, goal, done, who))
            before = (done.period or "") < (goal.period or "")[-4:] and done.scope == goal.scope
            if alike and before and goal.figure.hedge in _HEDGES and goal.value < done.value:
                roles = {"goal": (as_printed(goal),), "reached": (as_printed(done),)}
                yield Statement("goal-reached", roles, goal.start, goal.end, {"exact": 1}, _DOUBT)


def _named(view: View, goal: Fact, done: Fact, who: str) -> bool:
    """初中毕业生继续接受教育基本全覆盖、70%就读普通高中: of whom, the clause before it tells."""
    return all(
        (
            view.text[fact.start - 1] in "、，"
            and who in view.text[opening(view.text, fact.start, "。；\n") : fact.start]
        )
        or view.text.startswith(f"的{who}", fact.end)
        for fact in (goal, done)
    )


_TOLD = frozenset({"target", "actual"})
