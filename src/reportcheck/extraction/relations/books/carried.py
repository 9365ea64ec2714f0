"""调整预算X，支出Y，结转下年Z: what was not spent of what was granted is carried over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportcheck import regex
from reportcheck.extraction.relations.books.ledger import Entry
from reportcheck.extraction.relations.view import View
from reportcheck.extraction.slips import off_and_slack, one_slip
from reportcheck.model.fact import Statement

_GRANTED = regex.compile(r"(?:调整|变动)后?的?(?:支出)?预算数?(?:为|是)?$|预算(?:调整|变动)为$")
_SPENT = regex.compile(r"支出(?:完成|执行|实现)?(?:数)?(?:为)?$")
_CARRIED = regex.compile(r"结转下年(?:度)?(?:继续)?(?:支出|使用|安排)?(?:为)?$")
_SURE = 1_000


def find(view: View, books: Sequence[Sequence[Entry]]) -> Iterator[Statement]:
    """Statements `budget-left` with roles whole and part."""
    for entries in books:
        yield from _taken_off(entries)
        for granted, spent, carried in _threes(entries):
            facts = (granted.fact, spent.fact, carried.fact)
            off = facts[1].value + facts[2].value - facts[0].value
            long = all(fact.value / fact.figure.ulp >= _SURE for fact in facts)
            if off == 0 or (long and (off > 0 or one_slip(facts[0], facts[1:], off))):  # less, where some lapsed
                roles = {"whole": facts[:1], "part": facts[1:]}
                doubt = "" if off == 0 else "some may have lapsed"
                params = {"partition": "complete"}
                yield Statement("budget-left", roles, facts[0].start, facts[2].end, params, doubt)


def in_and_out(parts: Sequence[Entry]) -> bool:
    """收入47.52亿元、支出48.37亿元: two amounts that are no parts of anything."""
    return len(parts) == 2 and all(word in part.words for part, word in zip(parts, ("收入", "支出"), strict=True))


def left_of_both(whole: Entry, parts: Sequence[Entry]) -> Iterator[Statement]:
    """缺口0.85亿元（收入47.52亿元、支出48.37亿元）: what is left, or wanting, is one less the other."""
    if _LEFT_OVER.search(whole.words):
        low, high = sorted((part.fact for part in parts), key=lambda fact: fact.value)
        roles = {"whole": (high,), "part": (low, whole.fact)}
        yield Statement("budget-left", roles, whole.fact.start, parts[-1].fact.end, {"partition": "complete"})


_LEFT_OVER = regex.compile("(?:缺口|结余|赤字|盈余|差额|收支相抵)[^，。；、]{0,4}$")


def _taken_off(entries: Sequence[Entry]) -> Iterator[Statement]:
    """收入总量为A。…收入总量减去支出、上解等B，补充预算稳定调节基金C后，结转D: B, C and D make A."""
    for at, first in enumerate(entries):
        if first.depth or not _LESS_ALL.search(first.lead):
            continue
        wholes = [one for one in entries[:at] if not one.depth and _IN_ALL.search(one.words)]
        parts = [first]
        for entry in entries[at + 1 :]:
            if entry.depth:
                continue
            if _SET_ASIDE.fullmatch(entry.lead) or _LEFT.fullmatch(entry.lead):
                parts.append(entry)
            if not _SET_ASIDE.fullmatch(entry.lead):
                break
        if not wholes or len(parts) < 2 or not _LEFT.fullmatch(parts[-1].lead):
            continue
        whole, facts = wholes[-1].fact, [part.fact for part in parts]
        off, slack = off_and_slack(whole, facts)
        if abs(off) <= slack or one_slip(whole, facts, off):
            roles = {"whole": (whole,), "part": tuple(facts)}
            yield Statement("budget-left", roles, whole.start, facts[-1].end, {"partition": "complete"})


_IN_ALL = regex.compile(r"(?:收入总[量计]|总收入|可用财力)(?:为|达到?)?$")
_LESS_ALL = regex.compile(r"(?:收入总[量计]|总收入|可用财力)(?:减去|减除|扣除|减)[^。；（）]{2,60}$")
_SET_ASIDE = regex.compile(r"[，、](?:安排|补充|设置|增设)?(?:预算稳定调节基金|预算周转金)|、[^，。；：（）\d]{2,30}")
_LEFT = regex.compile(r"后?，(?:年[终末])?(?:结转|结余|滚存结余)(?:下年)?(?:资金)?(?:为)?")


def _threes(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Entry, Entry]]:
    for at, carried in enumerate(entries):
        if carried.depth or not _CARRIED.search(carried.words):
            continue
        before = [entry for entry in entries[:at] if not entry.depth]
        granted = next((entry for entry in reversed(before) if _GRANTED.search(entry.words)), None)
        spent = next((e for e in reversed(before) if _SPENT.search(e.words) and e.part == "amount"), None)
        if granted and spent and granted.fact.start < spent.fact.start:
            yield granted, spent, carried
