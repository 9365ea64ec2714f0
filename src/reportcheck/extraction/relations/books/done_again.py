"""收入完成107亿元，为调整预算的105.95%; again, by name alone: 收入和支出分别完成调整预算的105.95%和98.2%."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.labels import labels
from reportcheck.extraction.relations.accounts import account
from reportcheck.extraction.relations.view import START, View, joined, place
from reportcheck.extraction.slips import slip
from reportcheck.model.fact import Fact, Statement

_PLAN = r"(?P<plan>(?:年初|年度|全年|调整|年度调整|变动|年初人大批准)?(?:预算|计划)(?:调整)?(?:数|任务|目标)?的)"
_WHICH = ("调整", "变动", "年初")  # else it is not said which
_OF_PLAN = regex.compile(rf"[，、](?:为|占|完成|达到)(?:了)?{_PLAN}")
_ALONE = regex.compile(rf"(?P<names>[^，。；：\d]{{4,40}}?)(?:预计|累计|共)?(?:分别)?(?:完成|达到)(?:了)?{_PLAN}$")
_BEHIND = regex.compile(  # 甲和乙均超额完成调整预算目标，分别占预算调整数的
    rf"(?P<names>[^，。；：\d]{{4,40}}?)(?:均|都|全部|双双)[^，。；：\d]{{2,16}}，分别(?:为|占|完成|达到)(?:了)?{_PLAN}$"
)
_CLAUSES = 70  # characters in which the names and the plan stand
_DOUBT = "another plan, or that of another level, may be meant"
Key = tuple[str, str, tuple[str, ...]]


def find(view: View) -> Iterator[Statement]:
    """Statements `mentions-alike` (mention: both shares), where they are one share or a slip apart."""
    told: dict[Key, list[Fact]] = defaultdict(list)
    alone: list[tuple[Key, Fact]] = []
    for said in regex.near(_ANY, view.text, ("算的", "划的", "数的", "务的", "标的"), 4, 4):
        share = next(iter(view.told(said.end(), said.end() + 1)), None)
        if share is None or share.figure.unit != "%" or not share.figure.ulp:
            continue
        at = place(view.facts, share)
        before = view.facts[at - 1] if at else None
        of = _OF_PLAN.fullmatch(view.text, before.end, share.start) if before else None
        if before and of and before.indicator and before.measure == "level":
            told[_key(view, before.indicator, of["plan"], before)].append(share)
        elif not of:
            alone += _named(view, share)
    for key, share in alone:
        levels = told.get(key, [])
        one = levels[0] if len({fact.value for fact in levels}) == 1 else None
        ulp = share.figure.ulp
        if one and one.figure.ulp == ulp and (one.value == share.value or slip(share.value, one.value, ulp)):
            first, last = sorted((one, share), key=START)
            yield Statement("mentions-alike", {"mention": (first, last)}, first.start, last.end, doubt=_DOUBT)


_ANY = regex.compile(r"(?:预算|计划|整数|任务|目标|算数)的(?=\d)")


def _key(view: View, indicator: str, plan: str, fact: Fact) -> Key:
    return indicator, next((word for word in _WHICH if word in plan), ""), account(view, fact)[:1]


def _named(view: View, share: Fact) -> Iterator[tuple[Key, Fact]]:
    """The shares that are told of names, each with what it is a share of."""
    begin = view.text.rfind("\n", 0, share.start) + 1
    stretch = max(share.start - _CLAUSES, begin)
    said = _BEHIND.search(view.text, stretch, share.start) or _ALONE.search(view.text, stretch, share.start)
    if said is None or (said.start() > begin and view.text[said.start() - 1] not in "，。；：\n\u3000 "):
        return
    shares = joined(view, view.sentences.get(share.sentence, [share]), share)
    cut = labels(view.lexicon)
    names = cut.listed(cut.subject(said["names"]), len(shares)) if len(shares) > 1 else [said["names"]]
    for name, fact in zip(names or (), shares, strict=False):
        if indicator := view.lexicon.names.get(cut.subject(name)):
            yield _key(view, indicator, said["plan"], share), fact
