"""A whole and all its parts as a pack lists them: amounts add up, growth lies between, shares follow."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.parts.listed import weighted
from reportcheck.extraction.relations.view import START, View, comparable, joined, loose, reckoned, term
from reportcheck.extraction.relations.yearbook.named import Formula, Named, Names, following, formulas
from reportcheck.extraction.slips import one_slip
from reportcheck.model.fact import Fact, Statement

_STRUCTURE = regex.compile(r"结构|比重|比例|占比|之比|构成|比为")
_BECAME = regex.compile(r"(?:调整|发展|变|优化|转变|演变|调)(?:为|到|至)")  # 由2.7:54.8:42.5调整为2.7:56.0:41.3
_NEAR = 90  # characters between the terms and what follows from them
_FAR = 260  # characters behind the parts in which their shares are sought


def find(view: View, paragraphs: Sequence[Sequence[Named]]) -> Iterator[Statement]:
    """Statements `yearbook-sum`, `yearbook-growth`, `yearbook-before` (whole, part: what they were a year before),
    `yearbook-difference`, `yearbook-share`, `yearbook-mean`, `yearbook-within` (whole, part), `weighted-growth`."""
    sums = formulas(view.lexicon.list("yearbook", "sums"))
    others = formulas(view.lexicon.list("yearbook", "rates"))
    limits = formulas(view.lexicon.list("yearbook", "limits"))
    names = Names((*sums, *others, *limits))
    for paragraph in paragraphs:
        for formula in sums:
            yield from _sums(view, names, paragraph, formula)
        for formula in limits:
            yield from _limits(names, paragraph, formula)
        for formula in others:
            yield from _rates(names, paragraph, formula)


def _sums(view: View, names: Names, paragraph: Sequence[Named], formula: Formula) -> Iterator[Statement]:
    wholes: list[Fact] = []
    nominal, real = (
        any(name in view.lexicon.list("yearbook", kind) for name in formula.result.split("|"))
        for kind in ("nominal", "real")
    )
    for at, one in enumerate(paragraph):
        if one.fact.measure != "level" or one.fact.figure.kind != "number" or not names.match(one, formula.result):
            continue
        wholes.append(one.fact)
        parts = [part.fact for part in following(names, paragraph, at, formula)]
        if not parts:
            continue
        due = sum((part.value for part in parts), Decimal(0))
        if one.fact.value != due and _told_otherwise(paragraph[at + 1 :], one.fact, parts, due):
            continue  # 其中限上企业实现116203.4万元，增长6.1%。其中餐饮收入…: those are parts of it
        whole = min(
            wholes, key=lambda fact: abs(fact.value - due)
        )  # of several, that of the places before them, or of all
        if len(wholes) > 1 and abs(whole.value - due) > whole.figure.ulp * len(parts):
            whole = wholes[-1]  # the last one, where a slip of the pen explains it; else it is another place's
            if not one_slip(whole, parts, due - whole.value):
                continue
        end = max(part.end for part in parts)
        yield Statement(
            "yearbook-sum", {"whole": (whole,), "part": tuple(parts)}, whole.start, end, {"partition": "complete"}
        )
        each = [growth(view, fact) for fact in parts]
        row = [growth(view, whole), *(each if all(each) else _row(view, parts) or each)]
        rates = [rate for rate in row if rate]
        if len(rates) == len(parts) + 1:
            yield Statement("yearbook-growth", {"whole": (rates[0],), "part": tuple(rates[1:])}, whole.start, end)
            if nominal or real:
                before = [_before(*pair) for pair in zip((whole, *parts), rates, strict=True)]
                values = [rate.value for rate in rates]
                before[0] = _looser(before[0], Decimal(0) if nominal else max(values) - min(values))
                roles = {"whole": (before[0],), "part": tuple(before[1:])}
                yield Statement("yearbook-before", roles, whole.start, end, {"partition": "complete"})
            elif whole.figure.unit != "元" and abs(whole.value - due) <= whole.figure.ulp * len(parts):
                yield from weighted(whole, parts, rates)
        yield from _shares(view, whole, parts, end)


def _told_otherwise(rest: Sequence[Named], whole: Fact, parts: Sequence[Fact], due: Decimal) -> bool:
    """Is another amount between a whole and its supposed parts just what these come to?"""
    slack = sum((part.figure.ulp for part in parts), Decimal(0))
    between = (one.fact for one in rest if one.fact.start < parts[0].start and one.fact.measure == "level")
    return any(fact.figure.unit == whole.figure.unit and abs(fact.value - due) <= slack for fact in between)


def _limits(names: Names, paragraph: Sequence[Named], formula: Formula) -> Iterator[Statement]:
    """卫生技术人员37751人，其中执业医师15166人，注册护士17001人: parts that are most of the whole."""
    for at, one in enumerate(paragraph):
        if one.fact.measure == "level" and one.fact.figure.kind == "number" and names.match(one, formula.result):
            parts = tuple(part.fact for part in following(names, paragraph, at, formula))
            if parts:
                roles = {"whole": (one.fact,), "part": parts}
                params = {"partition": "partial"}
                yield Statement("yearbook-within", roles, one.fact.start, parts[-1].end, params)


def _looser(whole: Fact, spread: Decimal) -> Fact:
    """Real growth of the parts is weighed by prices of a base year that the report does not tell: the further apart
    the parts grow, the more that comes to."""
    slack = max(_PRICES, _WEIGHTS * spread / 100)
    return whole._replace(figure=whole.figure._replace(ulp=whole.figure.ulp + whole.value * slack * 2))


_PRICES = Decimal("0.004")  # of the whole: twice what published communiques are off
_WEIGHTS = Decimal("0.05")  # by which the share of a part at one year's prices differs from that at another's


_LEAST = Decimal("0.01")  # per cent that are left of an amount that fell by all of it


def _before(amount: Fact, rate: Fact) -> Fact:
    """An amount of the year before, reckoned by its growth; its slack is that of both figures."""
    grown = max(100 + rate.value, _LEAST)
    value = amount.value * 100 / grown
    slack = (amount.figure.ulp * 100 + value * rate.figure.ulp) / grown
    text = f"{amount.text}（{'增长' if rate.value >= 0 else '下降'}{rate.text}）"
    return reckoned(amount, value, slack, text)


def growth(view: View, amount: Fact) -> Fact | None:
    """The growth said in the clauses right behind an amount."""
    at = bisect_left(view.facts, amount.end, key=START)
    for fact in view.facts[at : at + 3]:
        words = view.text[amount.end : fact.start]
        if len(words) > 40 or any(mark in words for mark in "。；\n") or "占" in words or "年均" in words:
            return None
        if fact.measure == "growth" and fact.figure.kind == "percent":
            if "同口径" in view.before(fact, 24):
                continue  # 同口径增长16.6%，按自然口径增长1.3%: its parts are told as they are
            return fact
        if fact.measure == "level":
            return None
    return None


def _row(view: View, parts: Sequence[Fact]) -> list[Fact]:
    """城镇17.92亿元，乡村6.45亿元，分别增长5.1%和6.2%: the growth of each in its order."""
    at = bisect_left(view.facts, parts[-1].end, key=START)
    first = next(iter(view.facts[at : at + 1]), None)
    if first is None or first.measure != "growth" or not _EACH_GREW.fullmatch(view.between(parts[-1], first)):
        return []
    run = joined(view, view.sentences.get(first.sentence, []), first)
    return run if len(run) == len(parts) and all(fact.figure.unit == "%" for fact in run) else []


_EACH_GREW = regex.compile(r"[，、](?:同比|[比较](?:上年|去年))?分别(?:同比|[比较](?:上年|去年))?(?:增长|下降)(?:了)?")


def _shares(view: View, whole: Fact, parts: Sequence[Fact], end: int) -> Iterator[Statement]:
    """三次产业结构为a:b:c, 比重分别为a%、b%、c%: the shares of the parts in their order."""
    shares = _stated(view, len(parts), end)
    if not shares:
        return
    off = [
        abs(part.value / whole.value * 100 - share.value) / share.figure.ulp
        for part, share in zip(parts, shares, strict=True)
    ]
    convention = sum(share.value for share in shares) == 100  # each may be one unit off its own quotient
    if min(off) > 1:
        return
    for part, share in zip(parts, shares, strict=True):
        roles = {"part": (part,), "base": (whole,), "share": (loose(share) if convention else share,)}
        yield Statement("yearbook-share", roles, part.start, share.end)


def _stated(view: View, count: int, end: int) -> list[Fact]:
    """So many shares behind an offset: the terms of a ratio, or percentages one after the other."""
    at = bisect_left(view.facts, end, key=START)
    run: list[Fact] = []
    for place, fact in enumerate(view.facts[at : at + 14], at + 1):
        if fact.start - end > _FAR or "\n" in view.text[end : fact.start]:
            break
        if fact.figure.kind == "ratio" and len(fact.figure.parts) == count and _STRUCTURE.search(view.before(fact, 24)):
            after = next(iter(view.facts[place : place + 1]), fact)
            became = after.figure.kind == "ratio" and (
                "from" in fact.tags or _BECAME.fullmatch(view.between(fact, after))
            )
            ratio = after if became else fact
            return [term(ratio, part) for part in ratio.figure.parts]
        if fact.figure.kind != "percent" or "from" in fact.tags:  # 由上年的26.1%、43.6%和30.3%变为…
            run = []
        elif run and view.between(run[-1], fact) in ("、", "和"):
            run.append(fact)
        else:
            run = [fact] if "to" in fact.tags or _STRUCTURE.search(view.before(fact, 24)) else []
        if len(run) == count:
            return run
    return []


def _rates(names: Names, paragraph: Sequence[Named], formula: Formula) -> Iterator[Statement]:
    """自然增长率=出生率-死亡率; 城镇化率=城镇人口/常住人口: each result with the two terms nearest to it."""
    if len(formula.terms) != 2:
        return
    first, second = ([one.fact for one in paragraph if _states(names, one, term)] for term in formula.terms)
    second = [fact for fact in second if fact not in first] or second  # 家庭户人口 is no number of 家庭户
    if not first or not second:
        return
    for one in paragraph:
        result = one.fact
        if result.measure == "change" or not names.match(one, formula.result):
            continue
        a, b = _fitting(first, second, result, formula.sign) or (_nearest(first, result), _nearest(second, result))
        made = _related(result, a, b, formula.sign) if a and b and a != b and result not in (a, b) else None
        if made and a and b and not (formula.sign == "/" and _of_another(paragraph, a, b)):
            yield made
            return


def _fitting(
    first: Sequence[Fact], second: Sequence[Fact], result: Fact, sign: str
) -> tuple[Fact | None, Fact | None] | None:
    """利润总额30亿元，其中制造业利润25亿元，利润率7.5%: of several parts or wholes, the two that the rate is of."""
    if sign != "/" or result.figure.kind != "percent" or len(first) + len(second) < _THREE:
        return None
    pairs = ((a, b) for a in first for b in second if a is not b and b.value > 0)
    return next((ab for ab in pairs if abs(ab[0].value * 100 / ab[1].value - result.value) <= result.figure.ulp), None)


_THREE = 3


def _of_another(paragraph: Sequence[Named], part: Fact, whole: Fact) -> bool:
    """户籍人口59.1万人，其中…，城镇人口24.95万人。年末常住人口56.4万人: a part of what its own sentence opens with."""
    if part.sentence == whole.sentence:
        return False
    mine = (one.fact for one in paragraph if one.fact.sentence == part.sentence and one.fact.start < part.start)
    return any(comparable(fact, part) and fact.value > part.value and fact.measure == "level" for fact in mine)


def _states(names: Names, one: Named, name: str) -> bool:
    return one.fact.measure in ("level", "rate", "share", "growth") and names.match(one, name)


def _nearest(facts: Sequence[Fact], to: Fact) -> Fact | None:
    """The last one before a figure, else the first behind it, no further than the terms of a formula stand apart."""
    before = [fact for fact in facts if fact.end <= to.start]
    behind = (fact for fact in facts if fact.start >= to.end and fact.sentence - to.sentence < 2)
    found = before[-1] if before else next(behind, None)
    gap = max(to.start - found.end, found.start - to.end) if found else 0
    return found if gap < 2 * _NEAR else None


def _related(result: Fact, a: Fact, b: Fact, sign: str) -> Statement | None:
    first, last = min(a.start, b.start), max(a.end, b.end)
    if (a.figure.unit != b.figure.unit and sign != "/") or result.start - last > _NEAR or first - result.end > _NEAR:
        return None
    start, end = min(first, result.start), max(last, result.end)
    if sign == "/" and result.figure.unit == a.figure.unit != b.figure.unit and a.figure.kind == "number":
        roles = {"mean": (result,), "count": (b,), "total": (a,)}
        return Statement("yearbook-mean", roles, start, end, {"scale": 1})
    if sign == "/" and result.figure.kind == "percent":
        return Statement("yearbook-share", {"part": (a,), "base": (b,), "share": (result,)}, start, end)
    if result.figure.unit != a.figure.unit:
        return None
    if sign == "-":
        roles = {"minuend": (a,), "subtrahend": (b,), "reported": (result,)}
        return Statement("yearbook-difference", roles, start, end)
    return Statement("yearbook-sum", {"whole": (result,), "part": (a, b)}, start, end) if sign == "+" else None
