"""债务限额X…债务余额Y: what a place owes stays within its limit, in all and of each kind (一般, 专项)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.relations.books import debt_kinds
from reportcheck.extraction.relations.books.ledger import Entry
from reportcheck.extraction.relations.view import View, differ, pair
from reportcheck.extraction.slips import one_slip
from reportcheck.model.fact import Fact, Statement

_PLACE = regex.compile(
    r"全[省市县区州盟旗]|我[省市县区州盟旗](?=20\d\d年)|[省市县区州盟旗]本?级|本级|[省市区县]直|(?:高新|经开|开发|新|管理)区"
    r"|[\u4e00-\u9fff]{2,4}[市县区](?=政府债务|债务|限额|余额)"
)
_YEAR = regex.compile(r"(20\d\d)年")
_OURS = regex.compile(r"^.*[我全](?=.$)")  # 核定我县 is 全县
_LIMIT, _OWED = regex.compile(r"限额"), regex.compile(r"余额")
_KIND = regex.compile(r"一般|专项|或有|隐性|新增|增加|追加")
_GOES_ON = regex.compile(r"[，、](?:债务)?(?:余额|限额)(?:为)?")  # 一般债务限额130亿元，余额124亿元: of that kind
_BELOW = regex.compile(
    r"[距离][^，。；]{0,8}限额(?:尚|还)有$|[较比低高][^，。；]{0,12}限额[^，。；]{0,4}$|限额[低高]$|(?:少于|超过|超出)限额$"
)  # 较限额低17.12亿元: how far from it
_APART = ("或有", "隐性", "新增", "增加", "追加")  # owed, or granted, beside what the limit is for


class Debt(NamedTuple):
    """A limit or what is owed, with place, kind and year as the words before it say."""

    entry: Entry
    place: str
    kind: str
    year: str


def find(view: View, books: Sequence[Sequence[Entry]]) -> Iterator[Statement]:
    """Statements `debt-within-limit` with roles smaller (owed) and larger (limit) of one paragraph."""
    yield from _told_apart(view)
    every: list[debt_kinds.Told] = []
    for paragraph, entries in enumerate(books):
        yield from _flow(entries)
        limits: dict[tuple[str, str, str], Debt] = {}
        owed: dict[tuple[str, str, str], Debt] = {}
        side, place, year = "", "", ""
        kinds: list[str] = []
        listed = False
        for entry in entries:
            if (apart := _APART_BY.search(entry.words)) and limits and owed and not _KIND.search(entry.words):
                yield from _apart(entry.fact, bool(apart["low"] or apart["under"]), limits.values(), owed.values())
            if entry.part in ("change", "plan") or _BELOW.search(entry.words) or "利息" in entry.words:
                continue
            if _FOR_EACH.search(entry.words):  # 一般债务A、专项债务B，分别控制在限额C、D以内: the first is not of all
                side, kinds = "", []
                continue
            said = _PLACE.findall(entry.lead)
            place = _OURS.sub("全", said[-1]) if said else place
            year = (_YEAR.findall(entry.lead) or [year])[-1]
            before, side = (
                side,
                "limit" if _LIMIT.search(entry.words) else "owed" if _OWED.search(entry.words) else side,
            )
            if "债券" in entry.words and not (_LIMIT.search(entry.words) or _OWED.search(entry.words)):
                side = ""  # 限额498亿元。上半年新增债券48亿元，其中一般债券6亿元: what was issued
            goes_on = len(kinds) == 1 and not listed and _GOES_ON.fullmatch(entry.lead)
            now = _KIND.findall(entry.words)
            listed = bool(kinds and now) and before == side == "limit"  # 一般限额A，专项限额B，余额C
            kinds = now or (kinds if goes_on else [])
            if side and (kinds or _LIMIT.search(entry.words) or _OWED.search(entry.words)):
                key = (place, kinds[-1] if kinds else "", year)
                (limits if side == "limit" else owed).setdefault(key, Debt(entry, *key))
                if len(kinds) < _TWO and (kinds or "债务" in entry.words) and "债券" not in entry.words:
                    every.append(debt_kinds.Told(entry, key[0], key[1], side, paragraph))
        for key, debt in owed.items():
            if key in limits and key[1] not in _APART:
                smaller, larger = debt.entry.fact, limits[key].entry.fact
                roles = {"smaller": (smaller,), "larger": (larger,)}
                yield Statement(
                    "debt-within-limit", roles, min(smaller.start, larger.start), max(smaller.end, larger.end)
                )
    yield from debt_kinds.find(every)


def _apart(by: Fact, low: bool, limits: Collection[Debt], owed: Collection[Debt]) -> Iterator[Statement]:
    """限额810.3亿元，…余额793.18亿元，…，较限额低17.12亿元: of all that the one place spoken of owes."""
    bounds, levels = ([one for one in debts if not one.kind] for debts in (limits, owed))
    levels = [one for one in levels if "年初" not in one.entry.lead]  # 年初余额492亿元，年末余额613亿元
    own = {one.place for one in (*bounds, *levels) if one.place and not one.place.startswith("全")}
    if len(bounds) == len(levels) == 1 and len(own) < _TWO and not own - {levels[0].place}:
        level, bound = levels[0].entry.fact, bounds[0].entry.fact
        kinds = {abs(one.entry.fact.value - two.entry.fact.value) for one in owed for two in limits if one.kind}
        if (
            level.figure.unit == bound.figure.unit == by.figure.unit and by.value not in kinds
        ):  # 专项债务余额…，低于限额…
            yield differ(level, bound, by, low)


_FOR_EACH = regex.compile("分别[^，。；]{0,14}限额")
_TWO = 2
_APART_BY = regex.compile(
    r"[较比][^，。；]{0,12}限额[^，。；]{0,4}?(?:(?P<low>低|少)|高|多)(?:出|了)?$|(?:(?P<under>低于|少于)|高于|超过|超出)(?:债务)?限额$"
)


def _told_apart(view: View) -> Iterator[Statement]:
    """全州政府债务余额945.8亿元。 and, in another paragraph, 大理州政府债务限额956.6亿元: those of the place itself."""
    found: dict[tuple[str | None, str], list[Fact]] = {}
    for fact in view.facts:
        money = "政府" in fact.label and fact.figure.unit == "元" and fact.measure == "level"
        said = _NAMED.search(view.before(fact, 40)) if money else None
        if said and (said["place"].startswith("全") or _is_own(view, said["place"])):
            found.setdefault((fact.period, said["side"]), []).append(fact)
    for (period, side), owed in found.items():
        limits = found.get((period, "限额"), []) if side == "余额" else []
        if len({fact.value for fact in owed}) == len({fact.value for fact in limits}) == 1:
            made = pair("debt-within-limit", owed[0], limits[0])
            if "\n" in view.text[made.start : made.end]:
                yield made._replace(doubt="both are told apart")


def _is_own(view: View, place: str) -> bool:
    """大理州 in 关于大理白族自治州2025年…的报告."""
    head = view.document.title or view.text[:_HEAD]
    for begin in range(len(place) - 1):  # 核定大理州: where the name begins is not told
        at = head.find(place[begin:-1])
        if at >= 0 and place[-1] in head[at + len(place) - begin - 1 :][:_NATION]:
            return True
    return False


_HEAD, _NATION = 80, 6  # characters of a title, and of what may stand within a name (白族自治)
_NAMED = regex.compile(
    r"(?P<place>全[省市县区州盟旗]|[\u4e00-\u9fff]{1,4}[省市县区州盟旗])(?:20\d\d年)?末?(?:地方)?政府(?:法定)?债务(?P<side>限额|余额)(?:为)?$"
)


def _flow(entries: Sequence[Entry]) -> Iterator[Statement]:
    """上年末余额A，新增B，财政资金偿还C，年末余额D: what is owed at the end, debts put in place of others left out."""
    flat = [entry for entry in entries if not entry.depth]
    owed = [entry for entry in flat if _OWED_THEN.search(entry.words)]
    new = [entry for entry in flat if _GRANTED.search(entry.words)]
    paid = [entry for entry in flat if _PAID.search(entry.words)]
    if len(owed) < 2 or len(new) != 1 or len(paid) != 1 or not owed[0].fact.start < new[0].fact.start:
        return
    start, more, less, end = (one.fact for one in (owed[0], new[0], paid[0], owed[1]))
    off = start.value + more.value - less.value - end.value
    if end.start > less.start and (abs(off) <= end.figure.ulp or one_slip(end, (start, more), off)):
        roles = {"whole": (end,), "part": (start, more, less)}
        doubt = "" if abs(off) <= end.figure.ulp else "debts may have been written off"
        params = {"partition": "complete", "minus": "2"}
        yield Statement("budget-left", roles, start.start, end.end, params, doubt)


_OWED_THEN = regex.compile(r"(?:年[末底]|上年)[^，。；]{0,14}债务余额(?:为)?$")
_GRANTED = regex.compile(r"新增[^，。；]{0,8}债务(?:限额)?(?:为)?$")
_PAID = regex.compile(r"(?:财政资金|自有资金|预算资金|安排资金)[^，。；]{0,6}偿还(?:本金)?$")
