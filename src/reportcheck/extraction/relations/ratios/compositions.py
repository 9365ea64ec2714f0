"""Shares of one whole: a structure 23.9:40.7:35.4, or 农户占30%，企业占30%，集体占40% one after another."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, agrees, ended
from reportcheck.model.fact import Fact, Statement

_OF = regex.compile(r"占(?:比)?(?:约|达|到|共|各)?$")
_COMMON = regex.compile(r"占([^占，。；\d]{2,20})(?:的?比重|比例)?(?:的|为|达)?$")


def find(view: View) -> Iterator[Statement]:
    """Statements `composition` with role part; params partition: complete where the report says structure."""
    for facts in view.sentences.values():
        kinds = [fact.figure.kind for fact in facts]
        for fact in facts if "ratio" in kinds else ():
            if fact.figure.kind == "ratio" and len(fact.figure.parts) >= 3 and 90 <= sum(fact.figure.parts) <= 110:
                yield Statement("composition", {"part": (fact,)}, fact.start, fact.end, {"partition": "complete"})
            if fact.figure.kind == "ratio" and len(fact.figure.parts) == len(_NAMES):
                yield from _order(view, fact)
        if len(facts) < 2:
            continue
        for before, after in (
            pairwise(facts) if "ratio" in kinds else ()
        ):  # 二、三产业结构比由35.81:64.19发展为34.73:65.27
            terms = before.figure.parts, after.figure.parts
            ratios = before.figure.kind == after.figure.kind == "ratio" and all(len(parts) == 2 for parts in terms)
            if ratios and sum(terms[0]) == _ALL != sum(terms[1]) and "." in after.text and _nearly_all(sum(terms[1])):
                yield Statement("composition", {"part": (after,)}, after.start, after.end, {"partition": "complete"})
        if "point" in kinds:
            yield from _shifts(view, facts)
        if kinds.count("percent") > 2:
            yield from _sectors(view, facts)
        if len(facts) > 5:
            yield from _became(view, facts)
        if kinds.count("percent") > 2:
            yield from _shares(view, facts)
        if "fraction" in kinds:
            yield from _fractions(view, facts)


def _shifts(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """一产比重上升1.5个百分点；二产下降1.2个百分点；三产下降0.3个百分点: what one sector gains the others lose."""
    moves = [fact for fact in facts if fact.figure.unit == "个百分点" and fact.measure == "change"]
    for three in zip(moves, moves[1:], moves[2:], strict=False):
        names = [_SECTOR.search(fact.label) for fact in three]
        if not all(names):
            continue
        shares = [before for before, fact in pairwise(facts) if fact in three and before.measure in ("share", "rate")]
        told = len(shares) == len(_NAMES) or any(
            len(fact.figure.parts) == len(_NAMES) for fact in facts if fact.end <= three[0].start
        )  # 产业比由14.6∶53.1∶32.3调整为13.3∶47.6∶39.1，一产…
        if len({name[1] for name in names if name}) == len(_NAMES) and told:
            total = sum((fact.value for fact in three), Decimal(0))
            held = abs(total) <= _ROUNDED * three[0].figure.ulp
            yield agrees("shares-shift", three[0], three[-1].end, held, "they may be held to different years")
    if len(moves) == len(_NAMES) - 1:  # 一产比重29.5%，与上年持平；二产…提升1.1个百分点；三产…下降1.1个百分点
        begin = view.text.rfind("\n", 0, moves[0].start) + 1
        flat = [said[1] for said in _FLAT.finditer(view.text, max(begin, moves[0].start - 60), moves[-1].start)]
        sectors = [name[1] for fact in moves if (name := _SECTOR.search(fact.label))]
        if len(flat) == 1 and len({*flat, *sectors}) == len(_NAMES):
            held = abs(moves[0].value + moves[1].value) <= _ROUNDED * moves[0].figure.ulp
            yield agrees("shares-shift", moves[0], moves[-1].end, held, "they may be held to different years")


_FLAT = regex.compile(r"第?([一二三])(?:次)?产[^，。；]{0,24}，(?:与上年|同比)?(?:基本)?持平")
_SECTOR = regex.compile(r"第?([一二三])(?:次)?产")
_ROUNDED = 2  # units of the last digit that rounding leaves


def _order(view: View, ratio: Fact) -> Iterator[Statement]:
    """14.8:39.2:46，“三二一”产业结构更加稳固: the third is the largest, the first the smallest."""
    said = _IN_ORDER.search(view.text, ratio.end, ratio.end + _NEAR) or _IN_ORDER.search(
        view.text, max(ratio.start - _NEAR, 0), ratio.start
    )
    begin, stop = (min(ratio.end, said.start()), max(ratio.start, said.end())) if said else (0, 0)
    parts = ratio.figure.parts
    if (
        said
        and len(set(said["order"]) - {"、"}) == len(_NAMES)
        and not ended(view.text[begin:stop])
        and len(set(parts)) == 3
    ):
        sizes = [parts[_NAMES.index(name)] for name in said["order"].replace("、", "")]
        yield agrees("sector-order", ratio, max(ratio.end, said.end()), sizes == sorted(sizes, reverse=True))


_NAMES = "一二三"
_NEAR = 40  # characters
_IN_ORDER = regex.compile(r"“?(?P<order>(?!一、?二)[一二三]、?[一二三]、?[一二三])”?的?(?:产业|型|结构|格局|发展)")
_ALL = 100


def _nearly_all(total: Decimal | int) -> bool:
    return 80 <= total <= 120


def _sectors(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """三次产业占比分别为8.2%、42.5%、49.3%: three percentages in a row behind the name of a structure."""
    for run in zip(facts, facts[1:], facts[2:], strict=False):
        links = {view.between(a, b) for a, b in pairwise(run)}
        if (
            all(fact.figure.kind == "percent" and fact.figure.hedge == "none" for fact in run)
            and links <= {"、", "和"}
            and _STRUCTURE.search(view.before(run[0], 30))
        ):
            yield Statement("composition", {"part": run}, run[0].start, run[-1].end, {"partition": "complete"})


def _became(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """产业结构由上年的22.26%、28.63%和49.11%调整为21.35%、27.92%和50.73%: each three make a whole."""
    for six in zip(*(facts[at:] for at in range(6)), strict=False):
        links = [view.between(a, b) for a, b in pairwise(six)]
        changed = {*links[:2], *links[3:]} <= {"、", "和"} and _CHANGED.fullmatch(links[2])
        if changed and _MADE_OF.search(view.before(six[0], 24)) and all(f.figure.unit == "%" for f in six):
            for run in (six[:3], six[3:]):
                yield Statement("composition", {"part": run}, run[0].start, run[-1].end, {"partition": "complete"})


_MADE_OF = regex.compile(r"(?:结构|构成|比例)[^，。；\d]{0,10}[由从][^，。；\d]{0,6}$")
_CHANGED = regex.compile(r"(?:调整|变化|优化|演变|发展|转变|转化|变)(?:为|到|至)")
_STRUCTURE = regex.compile(
    r"(?:三次产业|一、?二、?三(?:次)?产业)[^，。；]{0,10}(?:占|比重|占比|结构)[^，。；增长]{0,16}$"
    r"|(?:三次产业|一、?二、?三(?:次)?产业)[^，。；]{0,14}贡献率(?:分别|依次)?(?:为|达到?|是)?$"
)


def _fractions(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """三分之一时间…，三分之一时间…，三分之一时间…: fractions of one thing named behind each."""
    run = [fact for fact in facts if fact.figure.kind == "fraction" and fact.figure.hedge == "none"]
    if len(run) >= 3 and len({view.text[fact.end : fact.end + 2] for fact in run}) == 1:
        yield Statement("fractions", {"part": tuple(run)}, run[0].start, run[-1].end, {"partition": "complete"})


def _shares(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """Three or more shares 占X% in a row, each right after its own 占, with no other whole named between them.

    What stands in a bracket is a row of its own: 占23.33%（2010年占20.18%）.
    """
    opened = view.text.find("（", facts[0].start, facts[-1].end) >= 0
    inside = [fact for fact in facts if _bracketed(view, fact)] if opened else []
    for row in (inside, [fact for fact in facts if fact not in inside] if inside else facts):
        yield from _rows(view, row)


def _bracketed(view: View, fact: Fact) -> bool:
    words = view.text[max(fact.start - _ASIDE, 0) : fact.start]
    return fact.figure.kind == "percent" and words.rfind("（") > words.rfind("）")


def _rows(view: View, facts: list[Fact]) -> Iterator[Statement]:
    run: list[Fact] = []
    for at, fact in enumerate(facts):
        if fact.figure.kind != "percent":
            continue
        own = _of_its_own(view, facts[max(at - 2, 0) : at], fact) or _TOGETHER.search(view.before(fact))
        if own or not _OF.search(view.before(fact)) or _COMMON.search(view.before(fact, 24)):
            yield from _run(run)
            run = []
            continue
        if run and _bracketed(view, fact) and "）" in view.text[run[-1].end : fact.start]:
            yield from _run(run)  # a bracket further on
            run = []
        run.append(fact)
        if len(run) > 1 and "其中" in view.text[run[-2].end : fact.start]:
            run.pop()
    yield from _run(run)


_MOST = 125  # per cent: so much is no slip in the shares of one whole
_ASIDE = 40  # characters
_TOGETHER = regex.compile(
    r"(?:合计|共计|合占|[两三四五六七八九]项|[两三四五六七八九]者)(?:合计|共|约)?占?(?:比)?(?:为|达到?)?$"
)


def _of_its_own(view: View, before: list[Fact], share: Fact) -> bool:
    """计划12.80亿元、完成7.42亿元，占58.0%: the one of the other, and no part of a structure."""
    amounts = len(before) == 2 and all(fact.figure.kind == "number" and fact.value > 0 for fact in before)
    if not amounts or before[0].figure.unit != before[1].figure.unit or "占" not in view.between(before[1], share)[:2]:
        return False
    return abs(before[1].value * 100 / before[0].value - share.value) <= 2 * share.figure.ulp


def _of_sectors(run: list[Fact]) -> bool:
    """Are these the first, the second and the third sector, in whatever words?"""
    named = zip("一二三", run, strict=False)
    return len(run) == len("一二三") and all(f"第{nth}产业" in one.label for nth, one in named)


_TRADED = regex.compile("进?出口$|进口$")


def _run(run: list[Fact]) -> Iterator[Statement]:
    for size in range(2, len(run)):  # a first few that make a whole: what follows is another whole
        if sum(fact.figure.value for fact in run[:size]) == 100:
            run = run[:size]
            break
    ways = {way[0] for fact in run if (way := _TRADED.search(fact.label))}  # 机电产品出口占…，对甲国进出口占…
    if len(run) >= 3 and run[0].figure.hedge == "none" and len(ways) < 2:
        total = sum(fact.figure.value for fact in run)
        partition = (
            "complete"
            if _of_sectors(run)
            or (
                all(f.figure.hedge == "none" for f in run)
                and total % 10 == 0
                and all(f.figure.value % 10 == 0 for f in run)
            )
            else "partial"
        )
        if partition == "partial" and total > _MOST:
            return  # 集中处理的村占73.7%，…改厕的村占49.3%: each of its own
        yield Statement("composition", {"part": tuple(run)}, run[0].start, run[-1].end, {"partition": partition})
