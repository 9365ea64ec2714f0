"""A share that moved, against what grew faster: 税收增长2.2%，收入下降1.7%，税收占收入84.1%，较上年提高3.2个百分点."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, plain, reckoned
from reportcheck.model.fact import Fact, Statement

_SHARE_OF = regex.compile(
    r"占(?P<base>[^，。；、\d]{2,14}?)(?:的?(?:比重|比例|份额)(?:的|为|达到?|约|提高到|升至|降至)*|的)$"
)
_PART = regex.compile(r"^(?P<part>.+?)占.{2,16}$")
_MONEY = regex.compile("收入|支出|投资")  # told at current prices, as the share is
_MOVED = regex.compile(
    r"^[，、（](?:[比较](?:上年|去年)(?:同期)?|同比)?(?:提高|提升|上升|增加|下降|降低|回落|减少)(?:了)?$"
)

Growths = dict[tuple[str, str | None], list[Fact]]


def find(view: View) -> Iterator[Statement]:
    """Statements `share-shift` with roles own (the share), gap (the points it moved), other (last year's)."""
    growths: Growths = defaultdict(list)
    shares: list[tuple[Fact, Fact, str]] = []
    for facts in view.sentences.values():
        for share, moved in pairwise(facts):
            said = _SHARE_OF.search(view.before(share, 30)) if share.figure.unit == "%" else None
            point = moved.figure.kind == "point" and moved.measure == "change"
            if said and point and _MONEY.search(said["base"]) and _MOVED.match(view.between(share, moved)):
                shares.append((share, moved, said["base"]))
    for fact in view.facts if shares else ():
        if fact.measure == "growth" and fact.figure.unit == "%" and fact.status == "actual" and not fact.tags:
            growths[_name(view, fact.indicator, fact.label), fact.period].append(fact)
    for share, moved, base in shares:
        whole = growths.get((_name(view, None, base), share.period)) or _behind(view, base, share)
        part = growths.get((_name(view, None, _part(view, share)), share.period), [])
        if len({fact.value for fact in whole}) == len({fact.value for fact in part}) == 1:
            yield _statement(share, moved, part[0], whole[0])


def _name(view: View, indicator: str | None, label: str) -> str:
    return indicator or view.lexicon.names.get(label) or plain(label)


def _behind(view: View, base: str, share: Fact) -> list[Fact]:
    """一般公共预算收入完成A，完成年初预算B的C%，同比增加D，增长E%: E is said of A, whatever plans stand between."""
    before = view.told(max(view.text.rfind("\n", 0, share.start) + 1, share.start - _NEAR), share.start)
    at = next((nth for nth, fact in enumerate(before) if fact.measure == "level" and fact.label == base), None)
    for fact in before[at + 1 :] if at is not None else ():
        if fact.measure == "growth":
            return [fact] if fact.figure.unit == "%" and not fact.tags else []
        if fact.measure == "level" and not _PLAN.search(view.before(fact, 12)):
            break
    return []


_PLAN = regex.compile(r"(?:预算|计划|任务|目标)(?:数)?$")
_NEAR = 300  # characters


def _part(view: View, share: Fact) -> str:
    """What the share is of: the words before 占, or what the sentence speaks of where 占 opens the clause."""
    said = _PART.match(share.label)
    if said:
        return said["part"]
    before = [fact for fact in view.sentences[share.sentence] if fact.end <= share.start]
    return before[-1].label if before else ""


def _statement(share: Fact, moved: Fact, part: Fact, whole: Fact) -> Statement:
    """Last year's share is this year's by the growth of the whole, over that of the part."""
    ratio = (100 + whole.value) / (100 + part.value)
    width = share.figure.ulp + share.value * (whole.figure.ulp + part.figure.ulp) / 100
    value = share.value * ratio
    roles = {"own": (share,), "gap": (moved,), "other": (reckoned(share, value, width, f"{value:.1f}%"),)}
    facts = (share, moved, part, whole)
    start, end = min(fact.start for fact in facts), max(fact.end for fact in facts)
    return Statement("share-shift", roles, start, end, {"part": part.text, "whole": whole.text})
