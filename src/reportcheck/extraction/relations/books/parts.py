"""Parts of an amount of a budget: in brackets behind it, the two kinds there are of it, a list that it opens."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.books.carried import in_and_out, left_of_both
from reportcheck.extraction.relations.books.ledger import Entry
from reportcheck.extraction.relations.view import START, View
from reportcheck.extraction.slips import exchanged, mistaken, one_slip
from reportcheck.model.fact import Fact, Statement

_SOME = regex.compile(r"其中|含|包括|主要|剔除|扣除|不计|等|用于|比上年|较上年|增长|下降|另|约|详见|附|减")
_OPENS = regex.compile(
    r"^(?:（[^（）]*）)?(?:。|[^。；]{0,60}?|，[^。；]{2,40}。)(?:其中|包括|分别是|分别为|具体为|具体是|即|构成是|划分|分项情况"
    r"|按[^，。；：]{1,6}分)[，：]?[^，。；：]{0,20}$|^[：（][^，。；：]{0,20}$"
)
_NEXT = regex.compile(
    r"^(?:（[^（）]*）)?[、，；和及][^。；%]{1,40}$|^[，、][^。%]{0,80}；[^，。；%]{1,30}$"
    r"|^(?:用于|支持|投向|投入|保障)[^。；%]{1,60}[，；]$"  # 其中12亿元用于以旧换新，3亿元支持设备更新
    r"|^，(?:完成|为|占|增长|下降|同比)[^。；、，%]{0,20}%[，；](?!其中|包括)[^，。；%]{1,20}$"
)
_SHARE = regex.compile(
    r"占[^，。；、\d]{0,16}(?:支出|收入|比重|比例|总额|总量)(?:的比重|的比例|比重)?(?:的|为|达|达到)?$"
)
_NET = regex.compile(r"净增加?$|净减少?$")
_FLOWS = regex.compile(r"动用|补充|偿还|核销|调出|退出|注销")
_LONG = 10_000
_SPARE = 4  # characters that may stand before the name of an amount that opens a sentence


def find(view: View, books: Sequence[Sequence[Entry]]) -> Iterator[Statement]:
    """Statements `budget-inside`, `budget-kinds`, `budget-list` with roles whole and part."""
    pairs = [pair.partition("-")[::2] for pair in view.lexicon.list("ledger", "kinds")]
    for entries in books:
        yield from _inside(view, entries)
        kinds = [one for a, b in pairs for one in _kinds(entries, a, b)]
        for found in (*kinds, *_lists(entries)):
            if found.kind:
                yield found
            yield from _shares(view, found)
        for found in kinds:
            yield from _growth(view, found)


def _inside(view: View, entries: Sequence[Entry]) -> Iterator[Statement]:
    """X（甲a，乙b）: what stands in brackets right behind an amount, if it names all of it."""
    for at, whole in enumerate(entries):
        behind = view.text[whole.fact.end : whole.fact.end + 1]
        parts: list[Entry] = []
        for entry in entries[at + 1 :]:
            if entry.depth != whole.depth + 1:
                break
            parts.append(entry)
        if behind != "（" or len(parts) < 2:
            continue
        end = view.text.find("）", parts[-1].fact.end)
        words = "".join(part.lead for part in parts) + view.text[parts[-1].fact.end : end]
        if in_and_out(parts):
            yield from left_of_both(whole, parts)
            continue
        if any(_FLOWS.search(part.words) for part in parts) or _NET.search(whole.words):
            continue  # 余额46212万元（上年末31274万元，动用9715万元）; 净增1.13亿元（转贷6.34亿元、还本5.21亿元）
        some = _SOME.search(words)
        if some and words.startswith("（其中") and not _SOME.search(words.replace("其中", "", 1)):
            exceed = sum(part.fact.value for part in parts) >= whole.fact.value  # 其中 need not name everything
            alike = len({part.words[-2:] for part in parts}) == 1  # 新增债券, 置换债券
            some = None if exceed and (alike or _agrees(whole, parts)) else some
        if not some and "%" not in words and end - parts[-1].fact.end < 2:
            yield _statement("budget-inside", whole, parts)


def _kinds(entries: Sequence[Entry], a: str, b: str) -> Iterator[Statement]:
    """其中：税收收入a，…；非税收入b: two kinds that are all there is."""
    for at in range(1, len(entries) - 1):
        first = entries[at]
        if not _is(first, a, b):
            continue
        second = next((one for one in entries[at + 1 : at + 4] if _is(one, b, a) and one.depth == first.depth), None)
        whole = next(
            (
                one
                for one in reversed(entries[:at])
                if one.part in ("amount", "rest", "total") and one.depth <= first.depth
            ),
            None,
        )
        behind = (one for one in reversed(entries[:at]) if second and _agrees(one, [first, second]))
        whole = next(behind, whole)  # 完成1228765万元…；将减税的43700万元还原，增长7.6%。其中
        if (
            second is None
            or whole is None
            or not (
                _NAMED_PARTS.search(first.lead[-24:]) or (whole is entries[at - 1] and _agrees(whole, [first, second]))
            )
            or _common(a, b) not in whole.words
            or _goes_on(entries, second)
            or _third(entries, whole, first, second)
            or ("。" in _between(entries, first, second) and not _sentence_of_its_own(second, whole, first))
            or a in whole.words
            or b in whole.words
        ):
            continue
        if "。" in first.lead.rpartition("其中")[0][:-1]:
            continue
        yield _statement("budget-kinds", whole, [first, second])


_NAMED_PARTS = regex.compile(r"其中|：|（|分为|包括")


def _sentence_of_its_own(second: Entry, whole: Entry, first: Entry) -> bool:
    """税收收入102.56亿元，增长5%。非税收入45.65亿元: the second opens a sentence, and both agree with the whole."""
    opens = len(second.lead.rpartition("。")[2]) <= len(second.words) + _SPARE
    return opens and _agrees(whole, [first, second])


def _common(a: str, b: str) -> str:
    """What both kinds are kinds of: 收入 of 税收收入 and 非税收入."""
    size = next((size for size in range(min(len(a), len(b)), 0, -1) if a[-size:] == b[-size:]), 0)
    return a[len(a) - size :]


def _third(entries: Sequence[Entry], whole: Entry, first: Entry, second: Entry) -> bool:
    """市本级留用7.58亿元；转贷高新区8.88亿元；转贷大通湖区5.2亿元: with one more they make the whole."""
    behind = [one for one in entries if one.fact.start > second.fact.start and one.depth == second.depth]
    return bool(behind) and _agrees(whole, [first, second, behind[0]])


def _goes_on(entries: Sequence[Entry], second: Entry) -> bool:
    """Is a third amount listed behind the two?"""
    behind = [one for one in entries if one.fact.start > second.fact.start]
    after = next(iter(behind), None)
    listed = (
        after is not None and after.depth == second.depth and re.match(r"^[、和及，][^，。；：%]{1,20}$", after.lead)
    )
    return bool(listed or _OTHER_KIND.search("".join(one.lead for one in behind)[:_AHEAD]))


_AHEAD = 60  # characters
_OTHER_KIND = regex.compile(r"；[^，。；：\d]{0,6}(?:转移支付|上解|转移性|调入|债务|上年结转|返还)[^，。；：\d]{0,10}")


def _is(entry: Entry, name: str, other: str) -> bool:
    words = entry.words or entry.lead  # 转贷县（市、区）241446万元: nothing stands behind the bracket
    return name in words and other not in words and entry.part in ("amount", "inside", "rest")


def _between(entries: Sequence[Entry], first: Entry, second: Entry) -> str:
    return "".join(one.lead for one in entries if first.fact.start < one.fact.start <= second.fact.start)


def _lists(entries: Sequence[Entry]) -> Iterator[Statement]:
    """其中：甲a、乙b、丙c: stated where it adds up, or where one slip is why it does not; else without a kind."""
    at = 1
    while at < len(entries):
        run = _run(entries, at)
        whole = next(
            (one for one in reversed(entries[:at]) if one.depth == 0 and one.part in ("amount", "total", "rest")), None
        )
        if len(run) > 1 and whole and _OPENS.search(run[0].lead):
            found = _statement("budget-list" if _agrees(whole, run) else "", whole, run)
            turned = not found.kind and (_turned(whole, run) or _over(whole, run))
            yield found._replace(kind="budget-list", doubt=_SHORT_OF_ALL) if turned else found
        at += max(len(run), 1)


def _run(entries: Sequence[Entry], at: int) -> list[Entry]:
    run: list[Entry] = []
    for entry in entries[at:]:
        if entry.depth or entry.part not in ("amount", "rest"):
            if entry.depth:
                continue
            break
        if run and not _NEXT.search(entry.lead):
            break
        run.append(entry)
    return run


def _agrees(whole: Entry, parts: Sequence[Entry]) -> bool:
    """Does it add up, or would but for one slip in long numbers?"""
    figure = whole.fact.figure
    off = sum((part.fact.value for part in parts), Decimal(0)) - whole.fact.value
    slack = (figure.ulp + sum((part.fact.figure.ulp for part in parts), Decimal(0))) / 2
    if abs(off) <= slack:
        return figure.value / figure.ulp >= _LONG / 100
    least = _LONG if off > 0 else _LONG * 10  # what a list does not name may explain that it falls short
    if figure.value / figure.ulp < least or abs(off) < figure.ulp * 10:
        return False
    slack = slack if off > 0 else Decimal(0)
    return one_slip(whole.fact, [part.fact for part in parts], off, slack)


def _turned(whole: Entry, parts: Sequence[Entry]) -> bool:
    """Are two neighbouring digits of one of them exchanged, which chance seldom makes of what falls short?"""
    told = [whole.fact, *(part.fact for part in parts)]
    due = sum((part.value for part in told[1:]), Decimal(0))
    off, ulps = due - whole.fact.value, {fact.figure.ulp for fact in told}
    finest = min(ulps)  # 50亿元 beside 42.96亿元: noughts left out
    if any(ulp > 100 * finest for ulp in ulps) or whole.fact.value < _SURE * whole.fact.figure.ulp:
        return False
    least = _SURE
    if any(fact.value < _SURE * fact.figure.ulp for fact in told):  # 外债还本0.03亿元: then the rest must tell more
        least = 10 * _SURE
        if len(parts) <= _TWO or abs(off) * 10 > whole.fact.value:
            return False
    ways = ((whole.fact, off), *((part, -off) for part in told[1:]))
    return any(
        fact.value >= least * fact.figure.ulp
        and fact.figure.ulp == finest
        and exchanged(fact.value, fact.value + way, fact.figure.ulp)
        for fact, way in ways
    )


_TWO = 2


def _over(whole: Entry, parts: Sequence[Entry]) -> bool:
    """统筹1.07亿元。其中，甲4820万元，…: so many of them, a little more than all, and one slip would be why."""
    figures = [part.fact for part in parts]
    off = sum((fact.value for fact in figures), -whole.fact.value)
    slack = sum((fact.figure.ulp for fact in figures), whole.fact.figure.ulp) / 2
    little = len(parts) >= _SEVERAL and slack < off < whole.fact.value / 5
    return little and mistaken(whole.fact, figures, off, slack)


_SEVERAL = 5
_SURE = 100  # an amount of so many units of its last digit
_SHORT_OF_ALL = "the list need not name everything"


def _shares(view: View, listed: Statement) -> Iterator[Statement]:
    """甲a，占支出的p%；乙b，占q%: shares of the whole that a list adds up to, if one of them bears that out."""
    (whole,) = listed.roles["whole"]
    found: list[tuple[Statement, bool]] = []
    for part in listed.roles["part"]:
        at = bisect_left(view.facts, part.end, key=START)
        for share in view.facts[at : at + 3]:
            words = view.text[part.end : share.start]
            if len(words) > 50 or any(mark in words for mark in "。；\n"):
                break
            if (
                share.figure.kind == "percent"
                and _SHARE.search(words)
                and isinstance(whole, Fact)
                and isinstance(part, Fact)
            ):
                off = part.value / whole.value * 100 - share.value
                roles = {"part": (part,), "base": (whole,), "share": (share,)}
                found.append((Statement("budget-share", roles, part.start, share.end), abs(off) <= share.figure.ulp))
                break
    if any(holds for _, holds in found):
        yield from (statement for statement, _ in found)


def _growth(view: View, kinds: Statement) -> Iterator[Statement]:
    """The growth said right behind the whole and behind each of its two kinds."""
    amounts = [fact for role in ("whole", "part") for fact in kinds.roles[role] if isinstance(fact, Fact)]
    found = [rate for amount in amounts if (rate := _rate(view, amount))]
    if len(found) == len(amounts) == 3:
        roles = {"whole": (found[0],), "part": tuple(found[1:])}
        yield Statement("budget-kinds-growth", roles, kinds.start, kinds.end)
    done = [rate for amount in amounts if (rate := _completed(view, amount))]
    if len(done) == len(amounts) == 3:
        roles = {"whole": (done[0],), "part": tuple(done[1:])}
        yield Statement("budget-kinds-growth", roles, kinds.start, kinds.end)


def _completed(view: View, amount: Fact) -> Fact | None:
    """完成预算的101.3%: how much of what was planned has come, right behind an amount."""
    at = bisect_left(view.facts, amount.end, key=START)
    share = next(iter(view.facts[at : at + 1]), None)
    told = share and share.figure.unit == "%" and _OF_BUDGET.fullmatch(view.text, amount.end, share.start)
    return share if told else None


_OF_BUDGET = regex.compile(r"[，、（](?:完成|为|占|达到)(?:年度|年初|调整|全年)?预算(?:数|任务)?的?")


def _rate(view: View, amount: Fact) -> Fact | None:
    """Growth on the year before, in the clauses behind an amount and before the next one."""
    at = bisect_left(view.facts, amount.end, key=START)
    for fact in view.facts[at : at + 4]:
        words = view.text[amount.end : fact.start]
        if fact.figure.unit == "元" or len(words) > 60 or any(mark in words for mark in "。；\n（"):
            return None
        if fact.measure == "growth" and fact.figure.kind == "percent":
            return None if "口径" in words or "可比" in words else fact
    return None


def _statement(kind: str, whole: Entry, parts: Sequence[Entry]) -> Statement:
    roles = {"whole": (whole.fact,), "part": tuple(part.fact for part in parts)}
    return Statement(kind, roles, whole.fact.start, parts[-1].fact.end, {"partition": "complete"})
