"""拟发行超长期特别国债1.3万亿元, and 8000亿元, 2500亿元 of it for this and that: no more is spent than is raised.

The same of new bonds of one kind (专项债券) and of all, and of sums that make up a fund (形成总规模2亿元).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, pair, reckoned
from reportcheck.model.fact import Fact, Statement

_POT = r"(?:超长期|抗疫)?特别国债"
_RAISED = regex.compile(rf"发行(?P<pot>{_POT})(?:规模)?(?:为|达到?)?$")
_USED = regex.compile(rf"(?P<pot>{_POT})(?:资金)?(?:用于|支持|安排|投向|推动)")

_SPENT = regex.compile(rf"(?:安排|使用|下达)(?P<pot>{_POT})(?:资金)?$")


def find(view: View) -> Iterator[Statement]:
    """Statements `lexicon-part` (smaller: all uses, larger: what is raised), of one bond; `part-of-all`."""
    yield from _new_bonds(view)
    yield from _made_up(view)
    raised: dict[tuple[str, str | None], list[Fact]] = defaultdict(list)
    used: dict[tuple[str, str | None], list[Fact]] = defaultdict(list)
    for fact in view.facts if "特别国债" in view.text else ():
        if fact.figure.unit != "元" or fact.figure.kind != "number":
            continue
        if said := _RAISED.search(view.before(fact, 20)):
            raised[said["pot"], fact.period].append(fact)
        elif said := _USED.match(view.text, fact.end) or _SPENT.search(view.before(fact, 20)):
            used[said["pot"], fact.period].append(fact)
    for key, pots in raised.items():
        uses = list({fact.value: fact for fact in used.get(key, ())}.values())  # one use may be told twice
        if len({fact.value for fact in pots}) == 1 and len(uses) > 1:
            total = sum((fact.value for fact in uses), Decimal(0))
            ulp = max(fact.figure.ulp for fact in uses)
            sum_of = reckoned(uses[-1], total, ulp, "+".join(fact.text for fact in uses))
            params = {"part": f"{key[0]}各项用途合计", "whole": key[0]}
            start, end = min(pots[0].start, uses[0].start), max(pots[0].end, uses[-1].end)
            roles = {"smaller": (sum_of,), "larger": (pots[0],)}
            yield Statement("lexicon-part", roles, start, end, params, "part may be raised in another year")


def _new_bonds(view: View) -> Iterator[Statement]:
    """全年共获新增债券额度226亿元, and elsewhere 获批新增专项债券额度162亿元: one kind is no more than all."""
    wholes: list[Fact] = []
    parts: list[Fact] = []
    for fact in view.facts if "新增" in view.text and "债" in view.text else ():
        if fact.figure.unit != "元" or fact.measure != "level" or (fact.status, fact.scope) != ("actual", "self"):
            continue
        words = view.before(fact, 28)
        said = _NEW.search(words)
        if said and (said["kind"] or _IN_ALL.search(words)):
            (parts if said["kind"] else wholes).append(fact)
    if len({fact.value for fact in wholes}) == 1:
        for part in parts:
            if part.period == wholes[0].period and part.sentence != wholes[0].sentence:
                yield pair("part-of-all", part, wholes[0])._replace(doubt=_LEVELS)


_NEW = regex.compile(
    r"新增(?:地方)?(?:政府)?(?P<kind>专项|一般)?(?:债券|债务)(?:资金)?(?:额度|限额|资金)?(?:共|共计|达到?|为|约)*$"
)
_IN_ALL = regex.compile(r"全年|共(?:获|争取|到位)|累计")
_LEVELS = "the two may be told of different levels"


def _made_up(view: View) -> Iterator[Statement]:
    """安排专项资金1亿元，减少上解1亿元，形成总规模2亿元的财政支持: none of the sums is more than they make."""
    for at in view.at("形成总"):
        total = next((fact for fact in view.told(at, at + 14) if fact.figure.unit == "元"), None)
        if total and _FORMED.search(view.before(total)) and total.figure.kind == "number":
            for part in view.sentences.get(total.sentence, []):
                put = part.end < total.start and part.figure.unit == "元" and _PUT_IN.search(view.before(part, 24))
                if (
                    put
                    and part.measure == "level"
                    and not _APART.search(view.before(part, 24) + _ASIDE.sub("", view.between(part, total)))
                ):
                    yield pair("part-of-all", part, total)


_FORMED = regex.compile(r"形成(?:了)?(?:总规模|总额|总量)(?:为|达到?|约|近|超过?)*$")
_PUT_IN = regex.compile(r"(?:安排|投入|出资|注入|统筹|拨付)[^，。；\d]{0,16}$")
_ASIDE = regex.compile(r"（[^（）]*）")
_APART = regex.compile(r"其中|另|撬动|带动|引导|子基金|基金群|此前|累计|每年")
