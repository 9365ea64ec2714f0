"""Parts and wholes that the lexicon knows: an indicator's level against the level of what it is part of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed, comparable, loose, reckoned, term
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `lexicon-part` with roles smaller (the part) and larger (the whole), of one period and scope."""
    yield from _between(view)
    yield from _together(view)
    yield from _of_parks(view)
    yield from _taxed(view)
    yield from _terms(view)
    yield from _sectors(view)
    yield from _town_and_country(view)
    yield from _projects(view)
    levels: dict[str, list[Fact]] = defaultdict(list)
    for fact in view.facts:
        if (
            fact.indicator
            and fact.measure in ("level", "rate")
            and (fact.status == "actual" or fact.measure == "level")
            and fact.figure.unit != "位"
        ):
            levels[fact.indicator].append(fact)
    for indicator in view.lexicon.indicators.values():
        for part in levels.get(indicator.id, ()):
            for whole_id in indicator.part_of:
                for whole in levels.get(whole_id, ()):
                    if part.status != whole.status or (part.status == "target" and part.sentence != whole.sentence):
                        continue  # goals are held against each other where they are set together
                    if _same_case(part, whole) and not _of_another(view, part, whole):
                        params = {"part": part.label, "whole": whole.label}
                        more = whole.figure.hedge in _AND_MORE and whole.text[0].isdigit()
                        alike = part.figure.hedge in _AND_MORE and part.value > whole.value
                        slip = more and (part.value > _LITTLE * whole.value or alike)
                        told = (as_printed(part), as_printed(whole)) if slip else (part, whole)
                        roles = {"smaller": told[:1], "larger": told[1:]}
                        doubt = "the whole is told with 超过 or 以上" if slip else ""
                        yield Statement("lexicon-part", roles, part.start, part.end, params, doubt)


_AND_MORE = frozenset({"more_than", "at_least"})
_LITTLE = 2  # times: what is said to be above a number is not so far above it


def _of_parks(view: View) -> Iterator[Statement]:
    """潭易经开区完成地区生产总值630亿元, and the county 595亿元: a park has no more than the place it lies in."""
    told = [fact for fact in view.facts if fact.indicator and fact.measure == "level" and fact.figure.kind == "number"]
    for part in told:
        if part.scope in ("self", "nation", "world") or not part.scope.endswith("区"):
            continue
        for whole in told:
            same = (whole.indicator, whole.period, whole.status) == (part.indicator, part.period, part.status)
            if same and whole.scope == "self" and comparable(part, whole):
                params = {"part": f"{part.scope}{part.label}", "whole": whole.label}
                roles = {"smaller": (part,), "larger": (whole,)}
                doubt = "a park may reach beyond the place"
                yield Statement("lexicon-part", roles, part.start, part.end, params, doubt)


def _taxed(view: View) -> Iterator[Statement]:
    """某园区实现主营业务收入80亿元、税收40亿元, and 全部财政收入15.69亿元: a park's taxes are part of all revenue."""
    for part in view.facts:
        told = part.label in _TAXES and part.figure.unit == "元" and part.measure == "level" and not part.tags
        if not told or not _PARK.match(view.text, opening(view.text, part.start), part.start):
            continue
        for whole in view.facts:
            same = whole.indicator == "fiscal-revenue" and (whole.period, whole.status) == (part.period, part.status)
            same = same and whole.scope == "self" and _all_revenue(view, whole)
            if same and whole.measure == "level" and comparable(part, whole):
                params = {"part": f"园区{part.label}", "whole": whole.label}
                roles = {"smaller": (part,), "larger": (whole,)}
                start, end = min(part.start, whole.start), max(part.end, whole.end)
                yield Statement("lexicon-part", roles, start, end, params, "a park may reach beyond the place")


def _all_revenue(view: View, whole: Fact) -> bool:
    """全部财政收入、公共财政预算收入分别完成…: some places say 财政收入 of what is left to them alone."""
    return _ALL_REVENUE.search(view.text, opening(view.text, whole.start, "。；\n"), whole.start) is not None


_ALL_REVENUE = regex.compile("全部财政收入|财政总收入|预算总收入")
_TAXES = ("税收", "税收收入", "纳税")
_PARK = regex.compile(r"[^，。；：、\d]{0,12}(?:园区|开发区|高新区|经开区|产业园)[^，。；、\d]{0,12}\d")


def _of_another(view: View, part: Fact, whole: Fact) -> bool:
    """户籍人口134.9万人，其中乡村人口109.9万人: its sentence names a whole of its own, which is not 常住人口."""
    facts = view.sentences[part.sentence]
    mark = view.text.rfind("其中", facts[0].start, part.start)
    before = [fact for fact in facts if fact.end <= mark and fact.measure == part.measure and comparable(fact, part)]
    return bool(before) and before[-1] is not whole and before[-1].value >= part.value


def _together(view: View) -> Iterator[Statement]:
    """Statements `lexicon-sum` with roles whole and part: an amount, and right behind it those of all its parts."""
    wholes = {indicator.id: indicator.parts for indicator in view.lexicon.indicators.values() if indicator.parts}
    levels = [fact for fact in view.facts if fact.indicator and fact.measure == "level" and fact.figure.ulp]
    for at, whole in enumerate(levels):
        wanted = wholes.get(whole.indicator or "")
        if (
            not wanted
            or "from" in whole.tags
            or whole.status != "actual"
            or whole.figure.hedge != "none"
            or len(wanted) < 2
        ):
            continue
        near = [fact for fact in levels[at + 1 : at + 8] if fact.start - whole.end < _NEAR and _same_case(fact, whole)]
        found = {fact.indicator: fact for fact in reversed(near)}
        parts = tuple(found[part] for part in wanted if part in found)
        exact = all(part.figure.hedge == "none" and not part.tags & {"new"} for part in parts)
        if len(parts) == len(wanted) and exact and whole.indicator not in found:
            roles = {"whole": (whole,), "part": parts}
            yield Statement("lexicon-sum", roles, whole.start, max(part.end for part in parts))
            yield from _structured(view, whole, parts)


def _terms(view: View) -> Iterator[Statement]:
    """服务业增加值72.9亿元, and elsewhere 生产总值176.6亿元, 三次产业结构22.7:30.3:47: the term of that sector."""
    ratios = [f for f in view.facts if len(f.figure.parts) == len(_SECTORS) and sum(f.figure.parts) == _ALL]
    ratios = [f for f in ratios if _plainly(f) and is_structure(view, f)]
    if not ratios:
        return
    levels = [f for f in view.facts if f.measure == "level" and f.indicator in ("gdp", *_SECTORS)]
    levels = [f for f in levels if _plainly(f) and not f.tags]
    for part in levels:
        wholes = [f for f in levels if f.indicator == "gdp" and f.period == part.period and comparable(f, part)]
        told = [f for f in ratios if f.period == part.period]
        one = len({f.value for f in wholes}) == 1 and len({f.figure.parts for f in told}) == 1
        if one and part.indicator in _SECTORS and len(part.period or "") == 4:
            share = loose(term(told[0], told[0].figure.parts[_SECTORS.index(part.indicator)]))
            roles = {"part": (part,), "share": (share,), "base": (wholes[0],)}
            yield Statement("share-of", roles, part.start, part.end, doubt="the three are told apart")


def _plainly(fact: Fact) -> bool:
    return fact.status == "actual" and fact.scope == "self" and fact.figure.hedge == "none"


def _sectors(view: View) -> Iterator[Statement]:
    """Two sectors, each told somewhere, that are more than the product of the place together."""
    told: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in view.facts:
        plain = fact.measure == "level" and fact.scope == "self" and fact.status == "actual" and not fact.tags
        if plain and fact.indicator in ("gdp", *_SECTORS, *_WITHIN) and len(fact.period or "") == 4:
            told[str(fact.period), _WITHIN.get(fact.indicator, fact.indicator)].append(fact)
    for (period, name), wholes in told.items():
        found = {sector: told.get((period, sector), []) for sector in _SECTORS}
        parts = [facts[0] for facts in found.values() if facts and len({fact.value for fact in facts}) == 1]
        if name == "gdp" and len({fact.value for fact in wholes}) == 1 and len(parts) > 1:
            first, last = min((wholes[0], *parts), key=_at), max((wholes[0], *parts), key=_at)
            roles = {"whole": (wholes[0],), "part": tuple(sorted(parts, key=_at))}
            if all(comparable(part, wholes[0]) for part in parts):
                yield Statement("parts-within-whole", roles, first.start, last.end, {"partition": "partial"}, _APART)


def _at(fact: Fact) -> int:
    return fact.start


_WITHIN = {"industry": "secondary", "industry-above-scale": "secondary"}  # industry is most of its sector
_APART = "the parts are told apart from the whole"


def _projects(view: View) -> Iterator[Statement]:
    """重点项目完成投资4000亿元, and 固定资产投资1170亿元 in the same year: projects are a part of all investment."""
    told = [fact for fact in view.facts if fact.indicator == "investment" and fact.measure == "level"]
    wholes = [fact for fact in told if fact.figure.unit == "元" and not fact.tags and fact.scope == "self"]
    for part in view.facts if wholes else ():
        done = part.figure.unit == "元" and part.measure == "level" and _INVESTED.search(view.before(part, 12))
        if not done or part.tags or part.indicator or len(part.period or "") != 4:
            continue
        for whole in wholes:
            same = (whole.period, whole.status) == (part.period, part.status) and whole.figure.kind == "number"
            if same and part.scope == "self" and len({one.value for one in wholes if one.period == whole.period}) == 1:
                more = reckoned(whole, whole.value * _MORE, whole.figure.ulp, whole.text)
                params = {"part": "项目完成投资", "whole": whole.label}
                start, end = min(part.start, whole.start), max(part.end, whole.end)
                yield Statement("lexicon-part", {"smaller": (part,), "larger": (more,)}, start, end, params, _ELSE)


_INVESTED = regex.compile(r"(?:完成|年度|当年)投资(?:额)?(?:达到?|约|近|超过?)*$")
_MORE = Decimal("1.5")  # times: not all that is invested counts as fixed assets
_ELSE = "not all that projects cost counts as investment in fixed assets"


def _town_and_country(view: View) -> Iterator[Statement]:
    """开发乡村公益性岗位2948个, and 城乡公益性岗位3390个: what is of both is no less than what is of one."""
    both = {}
    for fact in view.facts:
        if fact.measure == "level" and fact.figure.kind == "number" and "城乡" in fact.label and not fact.tags:
            both[fact.label.partition("城乡")[2], fact.figure.unit, fact.period, fact.status] = fact
    yield from _allowances(view)
    for fact in view.facts if both else ():
        side = next((word for word in _SIDES if word in fact.label), None)
        name = fact.label.partition(side)[2] if side else ""
        whole = both.get((name, fact.figure.unit, fact.period, fact.status)) if len(name) > 1 else None
        counted = whole is not None and not _MEAN.search(name) and fact.measure == "level" and not fact.tags
        if whole and counted and comparable(fact, whole):
            params = {"part": fact.label, "whole": whole.label}
            start, end = min(fact.start, whole.start), max(fact.end, whole.end)
            yield Statement("lexicon-part", {"smaller": (fact,), "larger": (whole,)}, start, end, params, _APART)


def _allowances(view: View) -> Iterator[Statement]:
    """城乡低保标准分别提高到740元和485元: town is not paid less than country."""
    names = tuple(view.lexicon.list("town-first"))
    for town, country, _ in view.pairs if names else ():
        if not country.label.startswith("农村"):
            continue
        name = town.label.removeprefix("城镇").removeprefix("城市")
        if name == town.label or not name.endswith(names) or country.label != f"农村{name}":
            continue
        by_month = {"每月" in view.before(fact) for fact in (town, country)}  # 每人每月690元，每人每年5400元
        if len(by_month) == 1 and comparable(town, country) and town.measure == country.measure == "level":
            params = {"part": country.label, "whole": town.label}
            roles = {"smaller": (as_printed(country),), "larger": (as_printed(town),)}
            yield Statement("lexicon-part", roles, town.start, country.end, params, _RATES)


_RATES = "the two may be paid by the month and by the year"
_SIDES = ("乡村", "农村", "城镇", "城市")
_MEAN = regex.compile("人均|标准|收入|[率比价]")


_STRUCTURE = regex.compile(r"产业(?:增加值)?(?:结构|比例|比)(?P<words>[^，。；\n]{0,40})(?:，(?:调整|优化|演变)为)?$")
_BECAME = regex.compile(r"[由从][^，。；\n]*\d[^，。；\n]*(?:为|到|至)$")  # 由24:40.2:35.8优化为


def is_structure(view: View, ratio: Fact) -> bool:
    """Is it what the sectors are now: not what they were, nor what is spent on them?"""
    said = _STRUCTURE.search(view.text, max(ratio.start - 60, 0), ratio.start)
    words = said["words"] if said else ""
    was = "由" in words or "从" in words or "上年" in words
    return said is not None and (not was or _BECAME.search(words) is not None)


_SECTORS = ("primary", "secondary", "tertiary")


def _structured(view: View, whole: Fact, parts: tuple[Fact, ...]) -> Iterator[Statement]:
    """三次产业结构由27.7:38.2:34.1调整为23.3:50:26.7: the shares that the parts come to, each perhaps a unit off."""
    end = max(part.end for part in parts)
    after = [fact for fact in view.facts if end <= fact.start < end + _NEAR and fact.figure.kind == "ratio"]
    told = [fact for fact in after if len(fact.figure.parts) == len(parts) and sum(fact.figure.parts) == _ALL]
    if not told or "\n" in view.text[end : told[0].start] or "产业" not in view.text[end : told[0].start]:
        return
    told = [fact for fact in told if fact.period == whole.period] or told  # …，与上年的24.8∶21.6∶53.6相比
    ratio = told[-1] if len(told) > 1 and told[1].start - told[0].end < _LITTLE * 4 else told[0]
    for part, share in zip(parts, ratio.figure.parts, strict=True):
        roles = {"part": (part,), "share": (loose(term(ratio, share)),), "base": (whole,)}
        yield Statement("share-of", roles, part.start, ratio.end)


_ALL = 100
_NEAR = 260  # characters


def _between(view: View) -> Iterator[Statement]:
    """Statements `whole-between-parts`: growth of a whole and of all its parts, of one period and status."""
    growth: dict[tuple[str | None, str, bool, str], dict[str, Fact]] = defaultdict(dict)
    for fact in view.facts:
        if fact.indicator and fact.measure == "growth" and fact.figure.kind == "percent":
            growth[fact.period, fact.status, "average" in fact.tags, fact.scope].setdefault(fact.indicator, fact)
    for case in growth.values():
        for indicator in view.lexicon.indicators.values():
            parts = [case[part] for part in indicator.parts if part in case]
            if indicator.parts and indicator.id in case and len(parts) == len(indicator.parts):
                whole = case[indicator.id]
                loose = whole.status == "target" and any(f.figure.hedge != "none" for f in (whole, *parts))
                if loose:  # 增长5.5%左右，其中分别增长3.5%以上、7%左右: goals as printed are meant to fit too
                    whole, parts = _goal(whole), [_goal(part) for part in parts]
                roles = {"whole": (whole,), "part": tuple(parts)}
                doubt = "goals said with 以上 or 左右 are taken as printed" if loose else ""
                yield Statement("whole-between-parts", roles, whole.start, parts[-1].end, doubt=doubt)


def _goal(fact: Fact) -> Fact:
    """A goal as printed: 7%左右 is 7 %, and not what is rounded to it."""
    return as_printed(fact._replace(figure=fact.figure._replace(ulp=min(fact.figure.ulp, Decimal("0.1")))))


def _same_case(part: Fact, whole: Fact) -> bool:
    same = (
        part.measure == whole.measure
        and part.period == whole.period
        and part.scope == whole.scope
        and comparable(part, whole)
    )
    return same and ("new" in part.tags) == ("new" in whole.tags)
