"""A part with its share of a whole: 民生支出28.67亿元，占一般公共预算支出的73.02%; several shares of one whole."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.ratios.share_bases import (
    OWN,
    became,
    core,
    fitting,
    just_told,
    listed,
    named_before,
    population,
    stated,
    told_close,
    well_above,
)
from reportcheck.extraction.relations.ratios.shares_of_people import of_people
from reportcheck.extraction.relations.view import View, comparable, joined, loose, reckoned
from reportcheck.model.fact import Fact, Statement

_OF = regex.compile(
    r"[、，](?:约|各|同比)?占(?P<base>[^，。；、\d]{2,20}?)(?:总量|总额)?的?(?:比重|比例|份额)?"
    r"(?:（[^（）\d]{1,14}）)?(?:的|为|达到?|约|超过?|近|升至|提高到|预计|(?:稳定|保持|维持)在|[由从])*$"
)
PART_OF = regex.compile(
    r"^(?P<part>.+?)(?:占|在(?=.*中))(?P<base>[^，。；、\d]{2,14}?)(?:中的?|的)?(?:比重|比例|占比|份额)?$"
)
_NOT_NAMING = regex.compile("累计(?=支出|收入)|执行$")
_NOTED = regex.compile(r"[\[〔［]\d{1,2}[\]〕］]")
_APART = regex.compile(r"[较比][^，。；、\d]{1,12}(?:低|高|少|多|减少|增加)了?$")
_BEFORE = regex.compile(r"（(?:上年|去年)(?:为|是)?$")
_LEAST = 3  # characters of a name that says what it is
_PLACE = regex.compile(r"^全[省市区县州盟]$|^全[省市区县州]经济总量$")

Levels = Mapping[tuple[str, str | None], list[Fact]]


def find(view: View) -> Iterator[Statement]:
    """Statements `share-of` (roles part, share, base) and `share-implied`, where the report tells no base."""
    structure = _structure(view)
    for made in _found(view):
        share = made.roles["share"][0] if made.kind == "share-of" else None
        if isinstance(share, Fact) and share.value in structure:
            made = made._replace(roles={**made.roles, "share": (loose(share),)})
        yield well_above(made) if made.kind == "share-of" else made


def _found(view: View) -> Iterator[Statement]:
    """All of them, each share as printed but where its finder knows better."""
    levels: dict[tuple[str, str | None], list[Fact]] = defaultdict(list)
    planned: dict[tuple[str, str | None], list[Fact]] = defaultdict(list)
    for fact in view.facts:
        if fact.measure == "level" and fact.status == "target" and fact.figure.unit == "元":
            planned[fact.label, fact.period].append(fact)
        if fact.measure == "level" and fact.scope == "self" and fact.status == "actual":
            name = _NOT_NAMING.sub("", fact.label)  # 支出执行4086166万元, 一般公共预算累计支出2186亿元
            # 收入总计, with what was carried over; 占财政支出（含基金，共705.30亿元）的14.8%
            if not view.text.endswith("总计", 0, fact.start) and not view.text.startswith("）的", fact.end):
                levels[fact.indicator or view.lexicon.names.get(name) or core(name), fact.period].append(fact)
    for key, told in levels.items():  # GDP突破百亿元大关，达109亿元: the amount, and not the height it passed
        plainly = [fact for fact in told if fact.figure.hedge not in ("more_than", "at_least")]
        levels[key] = plainly or told
    for facts in [facts for facts, words in view.several if "占" in words]:
        yield from _among(view, facts)
        owner: Fact | None = None
        for part, share in itertools.pairwise(facts):
            said = _OF.search(view.between(part, share)) if share.figure.kind == "percent" else None
            owner = part if part.measure == "level" else owner if part.measure == "share" else None
            if said is None or (part.measure == "level" and _BEFORE.search(view.before(part, 6))):
                continue  # 完成96140万元，增长1.6%（上年94628万元），占收入的62.5%
            if "from" in share.tags and "from" not in part.tags:
                share = became(facts, share)  # 支出从1800亿元增加到3200亿元，占地区生产总值比重从2.4%提高到2.9%
            if part.measure == "level" and owner is part and _APART.search(view.before(part)):
                continue  # 较指标低2.365亿立方米，占指标的87.3%: of what lies so much below
            if part.measure == "level":
                part = _in_its_place(view, facts, part, len(joined(view, facts, share)))
            # 完成17447万元，占调整预算的90.8%，占收入的61.04%
            chained = owner if part.measure == "share" else None
            part = chained or part
            if _NOTED.match(view.text, share.end):
                continue  # 1.78%[4]: a note says what it is of
            base = _base(view, part, _unbracketed(view, said["base"]))
            bases = levels.get((base, part.period), []) if base else []
            if base and not bases:  # of the month, told in the sentence before
                near = (fact for (name, _), told in levels.items() if name == base for fact in told)
                bases = [fact for fact in near if 0 <= part.sentence - fact.sentence < 2 and fact.start < part.start]
            if not bases and base == "general-spending" and len(part.period or "") == _SEVERAL_YEARS:
                bases = levels.get((_SPENDING, part.period), [])
            if not bases and part.status == "target" and _OWN_LEVEL.match(said["base"]):
                bases = planned.get((base, part.period), [])
            if not bases and said["base"] in _EVERYONE:
                bases = population(view, part)
            if (
                base and part.figure.ulp
            ):  # 基金收入24718万元，其中出让收入21936万元，占基金收入的88.7%: of that, or 总计
                bases = [*bases, *_of_that_name(just_told(facts, part, said["base"]), said)]
            if base and base not in view.lexicon.indicators and len(base) < _LEAST:
                bases = [fact for fact in bases if fact.sentence == part.sentence]  # 审结总数 is not that of one kind
            if base and len(said["base"]) >= _LEAST:
                bases = told_close(view, part, said["base"], bases)
            part = listed(view, facts, part, share, bases)
            if chained:
                bases = [whole for whole in bases if _near(part, whole, share)]
            if part.measure == "level" and part.figure.kind == "number":
                made = stated(part, share, fitting(view, part, share, bases))
                if part.figure.ulp or made.kind == "share-of":  # what a count implies says little
                    yield made
                money = part.figure.unit == "元" and _PUBLIC.search(said["base"]) and "营业" not in said["base"]
                if made.kind == "share-implied" and money and "from" not in share.tags:
                    yield from _beyond(part, share, levels.get(("gdp", part.period), []))
            elif part.measure == "growth" and part.label:
                own = named_before(facts, part.start, said["base"]) if base else []  # 总收入 is 财政总收入, told there
                yield from _elsewhere(view, part, share, levels, own or bases)
    yield from _labelled(view, levels)
    yield from of_people(view, levels)


def _of_that_name(told: list[Fact], said: re.Match[str]) -> list[Fact]:
    """占进出口总额的21.1%: of the total, and not of what was told of one kind (对共建国家进出口)."""
    total = "总" in said[0][said.end("base") - said.start() :]
    return [fact for fact in told if not total or "总" in fact.label or fact.label == said["base"]]


def _in_its_place(view: View, facts: list[Fact], part: Fact, shares: int) -> Fact:
    """10538.4亿元、8196.5亿元和4683.8亿元，占全省的45%、35%、20%: the first share is of the first amount."""
    before = [fact for fact in facts if fact.start <= part.start][-shares:]
    return before[0] if joined(view, facts, before[0])[:shares] == before else part


_SPENDING = "财政支出"  # what a look back on five years calls 一般公共预算支出
_SEVERAL_YEARS = 9  # characters of 2021-2025
# 预备费24.4亿元，占市级一般公共预算支出的2.3%: a budget plans the whole with its parts, level by level
_OWN_LEVEL = regex.compile(r"[省市县区州盟旗镇]本?级|本级")


def _beyond(part: Fact, share: Fact, economy: list[Fact]) -> Iterator[Statement]:
    """民生支出1041亿元，占一般公共预算支出的8.72%: what it would be a share of is no more than the whole economy."""
    value = part.value * 100 / share.value if share.value > 0 else Decimal(0)
    if len({fact.value for fact in economy}) == 1 and value > _WELL_ABOVE * economy[0].value:
        whole = reckoned(part, value, part.figure.ulp, part.text)
        params = {"part": "由占比推得的总额", "whole": economy[0].label}
        roles = {"smaller": (whole,), "larger": (economy[0],)}
        yield Statement("lexicon-part", roles, part.start, share.end, params, "the share may be of something larger")


_EVERYONE = frozenset({"总人口", "全部人口", "人口总数", "总人口数"})
_PUBLIC = regex.compile(r"支出|收入|预算|税收")  # and not 占全国的28.5%
_WELL_ABOVE = Decimal("1.2")  # times: else it may be the economy itself, said in other words


def _among(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """收入200.1亿元，其中税收收入125.1亿元，占收入的62.5%: the whole is the amount that 其中 speaks of."""
    for at, (part, share) in enumerate(itertools.pairwise(facts)):
        said = _RATIO.match(view.between(part, share)) if share.figure.kind == "percent" else None
        if said is None or part.measure != "level" or part.figure.kind != "number":
            continue
        for whole in facts[max(0, at - 4) : at]:
            words = view.between(whole, part)
            base = said["base"]
            named = base is None or core(base) in whole.label
            named = named or (base[-2:] == whole.label[-2:] and base not in view.text[: part.start])
            opened = words.count("其中") == 1 and not any(mark in words for mark in "；。")
            larger = comparable(whole, part) and whole.measure == "level" and whole.value > part.value
            slipped = base is not None and _point_moved(part, whole, share)
            if opened and named and larger and (slipped or _near(part, whole, share)):
                yield stated(part, share, whole._replace(indicator=None))


def _point_moved(part: Fact, whole: Fact, share: Fact) -> bool:
    """9.0% where 0.9% is due: that share, but for its point."""
    due = part.value * 100 / whole.value if whole.value else part.value
    return any(abs(share.value.scaleb(way) - due) <= share.figure.ulp / 2 for way in (1, -1))


def _near(part: Fact, whole: Fact, share: Fact) -> bool:
    """Could it be that share of that whole, but for a slip?"""
    values = whole.value and share.value
    return bool(values and _NEAR[0] < part.value * 100 / whole.value / share.value < _NEAR[1])


_NEAR = Decimal("0.7"), Decimal("1.4")  # further off, it is rather the share of another whole
_RATIO = regex.compile(
    r"^[、，（](?:占比|占(?P<base>[^，。；、\d比]{2,8}?)的?(?:比重|比例|份额)?)(?:的|为|达到?|约|近)*$"
)


def _elsewhere(view: View, growth: Fact, share: Fact, levels: Levels, bases: list[Fact]) -> Iterator[Statement]:
    """工业增加值增长7%，占生产总值的25.7%: the amount itself stands in another sentence, under the same name."""
    parts = levels.get((growth.indicator or core(growth.label), growth.period), [])
    if len({part.value for part in parts}) == 1 and (base := fitting(view, parts[0], share, bases)):
        yield stated(parts[0], share, base)


_TOGETHER = frozenset({"合计", "总计", "共计", "共", "两者", "三者"})


def _labelled(view: View, levels: Levels) -> Iterator[Statement]:
    """第一产业增加值占生产总值比重为11.4%, both amounts told elsewhere; shares rounded to add up may be a unit off."""
    names = view.lexicon.names
    for share in [fact for fact in view.facts if fact.measure == "share" and fact.figure.kind == "percent"]:
        said = PART_OF.match(share.label)
        if said and said["part"] in _TOGETHER:
            continue  # 三国合计占进出口总额的54.8%: of what its sentence tells
        part_id, base_id = (_part(said["part"], names), names.get(said["base"])) if said else _alone(view, share)
        if not part_id or not base_id or share.scope != "self" or share.status != "actual":
            continue
        parts, bases = levels.get((part_id, share.period), []), levels.get((base_id, share.period), [])
        known = part_id in view.lexicon.indicators
        parts = [fact for fact in parts if known or (said and fact.label == said["part"])]
        if len({fact.value for fact in parts}) == len({fact.value for fact in bases}) == 1 and _apart(share, parts[0]):
            made = stated(parts[0], loose(share), bases[0])
            yield made if known else made._replace(doubt="the part is told apart from its share")


def _alone(view: View, share: Fact) -> tuple[str | None, str | None]:
    """第二产业增加值比重为27.8%: of what the lexicon knows it to be a part of."""
    part = view.lexicon.names.get(share.label.removesuffix("比重").removesuffix("占比"))
    wholes = view.lexicon.indicators[part].part_of if part and share.label.endswith(("比重", "占比")) else ()
    return (part, wholes[0]) if len(wholes) == 1 else (None, None)


def _part(words: str, names: Mapping[str, str]) -> str | None:
    """民营经济占GDP的比重 is that of 民营经济增加值."""
    return names.get(words) or names.get(f"{words}增加值") or names.get(f"{words}收入") or core(words)


def _apart(share: Fact, part: Fact) -> bool:
    return share.sentence != part.sentence or share.start < part.start or share.clause - part.clause > 1


def _structure(view: View) -> set[Decimal]:
    """The terms of structures that add up to 100: each may be one unit off its own quotient."""
    ratios = [fact.figure.parts for fact in view.facts if fact.figure.kind == "ratio"]
    for facts, _ in view.several:
        told = tuple(fact.value for fact in facts if fact.measure == "share" and fact.figure.unit == "%")
        ratios.append(told if len(told) > 1 else ())
    return {part for parts in ratios if sum(parts) == 100 for part in parts}


def _base(view: View, part: Fact, words: str) -> str:
    """The whole: the words' own indicator or core, or, for 占全省, what the part measures of its own place."""
    names = view.lexicon.names
    if _PLACE.match(words):
        return next((names[name] for name in names if len(name) >= 4 and part.label.endswith(name)), "")
    return names.get(words) or names.get(OWN.sub("", words)) or core(words)


def _unbracketed(view: View, words: str) -> str:
    """占装机容量（不含储能）的47%, where 装机容量（不含储能）812.8万千瓦 is told: the whole, without its bracket."""
    name = words.partition("（")[0] if words.endswith("）") else ""
    at = view.text.find(words) + len(words) if name else 0
    return name if name and view.text[at : at + 1].isdigit() else words
