"""A goal below what is reached, told by another name: 力争游客数量突破2亿人次, and in the review 接待游客2.73亿人次."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed, pair, plain
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_WELL_BELOW, _FAR_BELOW = Decimal("0.9"), Decimal("0.75")
_VISITORS = regex.compile(
    r"(?:接待)?(?:国内外|海内外|中外)?(?:游客|旅游者)(?:接待量|数量|人[数次]|人次数|总人[数次]|总量|量)?|旅游(?:总?人[数次]|接待量)"
)
_CAPACITY = regex.compile(r"粮食(?:综合)?(?:生产能力|产能)")
_HARVEST = regex.compile(r"粮食(?:总?产量?|生产)")
_MADE = regex.compile(r"新?(?:改扩建|改建|扩建|建设|建|引进|投产|落地)成?|新(?=[投供出])")
_PER = regex.compile(r"[亩户人]均|每亩|单位面积|平均每")
_SHARE = regex.compile(r"占[^，。；、\d占]{0,10}(?:比重|比例)$")
_BARE = regex.compile(r"(?:年)?总?产量")
_AREA = regex.compile(r"(?:种植|栽培|播种|养殖)?总?面积$")
_PASSES = regex.compile(r"(?:突破|迈上|跃上|达到?|增至|提高到|提升[到至])(?:约|近|超过?)?$")
_REACHES = regex.compile(r"(?:达到?|提高到|提升[到至]|上升到|突破)(?:约|近|超过?)?$")
_SPENT = regex.compile(
    r"支出|投入|煤|能耗|耗能|预算|赤字|债|非税|房地产|公路|不良|第[一二]产业|农业|传统|火电|化石"
)  # may well be to make up less
_KEEPS = regex.compile(r"(?:保持在?|稳定在?|巩固在)$")
_ADDED = regex.compile(r"(?:增加|提高|提升|增长|新增|上调|再|补助|奖励|奖补)了?$")
_EVENT = regex.compile(r"节|春运|假期|黄金周|景区|入境|冰雪|国际|过夜|乡村|红色|季|月")
_LEAD = regex.compile(
    r"(?:力争|争取|确保|努力|实现|推动|促进|预计|预期|今年|全年|去年|年|[我全][国省市区县州盟旗]|[，。；：]|接待|累计){0,6}"
)
_GOOD = regex.compile(r"优良|覆盖|普及|合格|达标|满意|利用率|化率|入学|参保|处理率|供水|自给|绿化|通过率|及时率")
_PARTLY = frozenset({"from", "average"})  # 经济总量 in the name of a share sums up nothing
_RESEARCH = regex.compile(r"(?:全口径|全社会)?(?P<name>(?:科技(?:创新)?|研发)(?:经费)?投入)")
_ONLINE = regex.compile(r"(?:电商|电子商务|互联网|线上)?(?:网络|网上|线上)零售总?额?")
_FROM_ABROAD = regex.compile("(?:实际)?(?:利用|使用|引进|到位)(?:外资|外商直接投资|境外资金)(?:金?额)?")
_SOWN = regex.compile(r"(?P<crop>(?!粮)[^，。；、\d]{2,4}?)(?<![林化理造设转复治耕溉])(?:种植|栽培)?(?:总)?面积")
_TO_GROW = regex.compile(r"(?:上规模|壮大|扩大|做大|扩种|扩面|增加面积)[^；\n\d]{0,40}$")
_DOUBT = "the two names may mean different things"


def find(view: View) -> Iterator[Statement]:
    """Statements `goal-reached` and `goal-money` (roles goal and reached) and `kept-level` (smaller, larger)."""
    reached: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
    goals = []
    for fact in view.facts:
        figure = fact.figure
        if (
            fact.measure not in ("level", "share", "rate")
            or figure.kind not in ("number", "percent")
            or not figure.unit
        ):
            continue
        if fact.status == "target":
            goals.append(fact)
        elif (
            fact.status == "actual"
            and not fact.tags & (_PARTLY if fact.measure == "share" else _PARTLY | {"cumulative"})
            and len(fact.period or "") == 4
        ):
            for kind, name in _named(view, fact):
                reached[kind, name, figure.unit].append(fact)
    for goal in goals if reached else ():
        for kind, name in _named(view, goal):
            known = [fact for fact in reached.get((kind, name, goal.figure.unit), ()) if _before(fact, goal)]
            if known:
                yield from _against(view, kind, goal, max(known, key=lambda fact: (fact.period or "", fact.value)))


def _named(view: View, fact: Fact) -> Iterator[tuple[str, str]]:
    """What a figure is of, by kind and by a name that is one for all the words for it."""
    label, unit = fact.label, fact.figure.unit
    if unit == "人次" and _VISITORS.fullmatch(plain(label)):
        clause = view.text[opening(view.text, fact.start, "，。；：") : fact.start]
        lead = clause[: clause.rfind(label)] if label in clause else clause
        if not _EVENT.search(clause) and _LEAD.fullmatch(lead):  # not 力争古城接待游客突破500万人次
            yield "visits", "visits"
    elif (_CAPACITY.fullmatch(label) and fact.status == "target") or (
        _HARVEST.fullmatch(label) and fact.status == "actual"
    ):
        yield "capacity", "grain"
    elif unit == "元" and _PER.search(label):
        yield "each", _MADE.sub("", plain(label))
    elif unit == "元" and (spent := _RESEARCH.fullmatch(label)):
        yield "research", spent["name"]
    elif unit == "%" and ("占比" in label or _SHARE.search(label)):
        yield "share", _SHARE.sub("占比", label)
    elif unit == "%" and (_GOOD.search(label) or fact.indicator == "good-air-days"):
        yield "kept", fact.indicator or plain(label)
    elif unit == "美元" and _FROM_ABROAD.fullmatch(plain(label)):
        yield "abroad", "capital"
    elif unit == "元" and _ONLINE.fullmatch(plain(label)):
        yield "sales", "online"
    elif unit == "亩":
        if area := _SOWN.fullmatch(label):
            yield "area", area["crop"]
        if name := _planted(view, fact):
            yield "planted", name
    elif unit == "吨" and "产量" in label:
        yield "crop", _crop(view, fact) if _BARE.fullmatch(label) else label


def _crop(view: View, fact: Fact) -> str:
    """蔬菜种植面积达到2万亩，产量达到5万吨: of what, the area before it tells."""
    facts = view.sentences.get(fact.sentence, [])
    before = next((one for one in reversed(facts) if one.end <= fact.start), None)
    area = before and before.figure.unit == "亩" and view.between(before, fact).startswith(("，", "、"))
    return _AREA.sub("", before.label) + fact.label if before and area and _AREA.search(before.label) else ""


def _planted(view: View, fact: Fact) -> str:
    """新发展药材1万亩，种植总面积发展到8万亩: of what, the clause before it tells; 药材发展到7万亩 says it itself."""
    if fact.status == "actual":
        there = fact.tags <= _RISEN and _GROWN_TO.search(view.before(fact, 24))
        return _AREA.sub("", fact.label) if there else ""
    facts = view.sentences.get(fact.sentence, []) if _AREA.fullmatch(fact.label) else []
    before = next((one for one in reversed(facts) if one.end <= fact.start), None)
    new = _NEWLY.match(view.before(before, 20)) if before and before.figure.unit == "亩" else None
    near = before and _CLAUSE_ON.fullmatch(view.between(before, fact).removesuffix(fact.label))
    return new["crop"] if before and new and near and _GROWN_TO.search(view.before(fact, 24)) else ""


_GROWN_TO = regex.compile(r"(?:发展到|扩大[到至]|达到?|增加到|增至|扩展到)(?:了)?$")
_RISEN = frozenset({"to"})
_NEWLY = regex.compile(r"新(?:发展|增|栽植?|种植?|扩种?|建)(?:高效|优质|标准化|特色)?(?P<crop>[\u4e00-\u9fff]{2,8})$")
_CLAUSE_ON = regex.compile(r"(?:以上|左右)?，[^，。；\d]{0,12}")


def _before(fact: Fact, goal: Fact) -> bool:
    return fact.scope == goal.scope and (fact.period or "") < (goal.period or "")[-4:]


def _against(view: View, kind: str, goal: Fact, reached: Fact) -> Iterator[Statement]:
    words, floor = view.before(goal, 20), goal.figure.hedge in ("at_least", "approx")
    kept = _KEEPS.search(words) is not None
    below = goal.value / reached.value if reached.value > 0 else Decimal(1)
    lower = {
        "visits": goal.figure.hedge == "more_than" and _PASSES.search(words) is not None,
        "capacity": not kept and (not floor or below < _WELL_BELOW or goal.figure.hedge == "approx"),
        "each": not kept
        and goal.label != reached.label
        and not _ADDED.search(words)
        and goal.figure.hedge != "at_most",
        "kept": kept and goal.figure.hedge == "approx" and below < _WELL_BELOW,
        "share": goal.figure.hedge == reached.figure.hedge
        and goal.label != reached.label
        and not goal.label.startswith("占")  # of what, the words before tell
        and _REACHES.search(words) is not None
        and not _SPENT.search(goal.label),
        "research": goal.figure.hedge == reached.figure.hedge and _REACHES.search(words) is not None,
        "sales": not kept and not goal.tags and below < _WELL_BELOW,
        "area": not kept and not goal.tags and bool(_TO_GROW.search(view.text[max(goal.start - 60, 0) : goal.start])),
        "abroad": not kept and not goal.tags and not floor and _REACHES.search(words) is not None,
        "planted": not kept and not goal.tags,
        "crop": bool(_BARE.fullmatch(goal.label)) and below < _FAR_BELOW,
    }.get(kind, False)
    if lower and below < 1 and kind == "abroad":
        roles = {"goal": (as_printed(goal),), "reached": (as_printed(reached),)}
        yield Statement("goal-money", roles, goal.start, goal.end, {"exact": 1}, _DOUBT)
    elif lower and below < 1:
        roles = {"goal": (as_printed(goal),), "reached": (as_printed(reached),)}
        yield Statement("goal-reached", roles, goal.start, goal.end, {"exact": 1}, _DOUBT)
    above = kept and goal.figure.hedge == "at_least" and below > 1 / _WELL_BELOW
    if kind == "share" and above and reached.figure.hedge == "none":
        yield pair("kept-level", as_printed(goal), reached)._replace(doubt=_DOUBT)
