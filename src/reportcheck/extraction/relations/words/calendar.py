"""What the calendar says of a report's own year: anniversaries of known events, terms and sessions of congresses."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.sizes.magnitudes import in_plan
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact, Statement

_THIS_YEAR = regex.compile(r"(?:今年|(?P<year>20\d\d)年)[^，。；：\n]{0,6}?是$")
_PARTY = regex.compile(r"届(?:中央|[一二三四五六七]中|[一二三四五六七]、|历次全会)")
_HELD = regex.compile(r"人民代表大会$")
_WIDE = regex.compile(r"省|自治区|北京市|天津市|上海市|重庆市|全国")  # whose terms all began in 2003, 2008, ...
_NARROW = regex.compile(r"[县旗]|[^京津海庆]市|区(?<!自治区)")
_TO_DO = regex.compile(
    r"(?:、20\d\d年)*(?:分别)?(?:建成|完成|竣工|通车|投产)|(?:(?:底前|年底前|底|前|内)?(?:力争|确保)?(?:全部|全面|基本|如期)|年?底前(?:力争|确保)?)"
    r"(?:完成|建成|交付|投用|竣工|通车|投产|达产|完工|投入使用)"
)
_BUILT = regex.compile(
    r"(?:年?底)?(?:前|以前|之前|后|以后)?(?:建成|完成|竣工|投产|投用)的?(?:老旧|小区|(?<=的))"
)  # 2000年底前建成的小区
_SURELY = regex.compile(r"(?:确保|力争|争取|做好|办好|筹办|备战|迎接)$")
_TASK = regex.compile(r"度?的?[^，。；、：\n]{2,16}?(?:任务|目标)(?![^，。；]*基础)")  # 完成2018年的化债任务
_DOES = regex.compile(r"(?:全面|全部|如期|按时|超额)?完成$")
PLACE = 16  # how far before the session the congress names its place


def find(view: View) -> Iterator[Statement]:
    """Statements `anniversary`, `congress-year`, `session-year`, `plan-ahead`: role figure, params low and high."""
    said = (view.document.period or "")[:4]
    if not said.isdigit():
        return
    year = int(said)
    events = {name: int(since) for since, names in view.lexicon.words.get("events", {}).items() for name in names}
    for fact in view.facts:
        if fact.figure.unit in ("周年", "华诞"):
            yield from _anniversary(view, fact, year, events)
        elif fact.figure.kind == "date":
            quoted = "“" in view.text[max(0, fact.start - 12) : fact.start]  # a goal of another year, told again
            before = view.before(fact)
            to_do = _TO_DO.match(view.text, fact.end) or _SURELY.search(before)
            to_do = to_do or (_DOES.search(before) and _TASK.match(view.text, fact.end))
            if to_do and in_plan(fact, year) and fact.text[:4].isdigit() and not quoted and not _aside(view, fact):
                yield _one("plan-ahead", fact, year, year + 50)
        elif fact.figure.kind == "ordinal":
            if fact.figure.unit == "届" and _PARTY.match(view.text, fact.end - 1) and not _own_committee(view, fact):
                term = (year - 1922) // 5
                yield _one("congress-year", fact, term - 2, term)
            elif fact.figure.unit == "次" and fact.start < 3000 and _wide(view, fact):
                session = (year - 2003) % 5 + 1
                yield _one("session-year", fact, session, session + 1)  # a further session may have been held


def _aside(view: View, fact: Fact) -> bool:
    """已累计完成56亿元，其中2025年完成24亿元; 2000年底前建成的小区: a year of what is done already."""
    among = view.before(fact).endswith(("其中", "累计")) or view.text[fact.start - 1 : fact.start] == "（"
    done = _DONE_IN.search(view.before(fact, 30)) or _BUILT.match(view.text, fact.end)
    done = done or _COLUMNS.search(view.text, max(fact.start - 10, 0), fact.end + 10)
    return among or done is not None or _DEPARTMENT in view.text[:_HEAD]


_COLUMNS = regex.compile(r"年计划、20\d\d年完成[、|]")  # what a table has over its columns
_HEAD, _DEPARTMENT = 60, "部门预算"  # tells last year's work among what it plans


def _anniversary(view: View, fact: Fact, year: int, events: dict[str, int]) -> Iterator[Statement]:
    before = view.text[max(0, fact.start - 40) : fact.start]
    name = next((name for name in events if before.endswith(name)), "")
    since = _HELD_SINCE.match(view.text, fact.end)
    if not name:
        if since and (now := _OF_YEAR.search(view.text, max(0, fact.start - 60), fact.start)):
            due = int(now["year"] or year) - int(since["since"])
            yield _one("anniversary", fact, due, due)
        return
    exact = _THIS_YEAR.search(before[: -len(name)])
    if exact:
        due = int(exact["year"] or year) - events[name]
        yield _one("anniversary", fact, due, due)
    else:  # a report of a whole term looks back six years; it may look three ahead
        yield _one("anniversary", fact, year - 6 - events[name], year + 3 - events[name])


# 2019年，是新中国成立70周年，也是开发区获批10周年（2009年12月获批）
_HELD_SINCE = regex.compile(r"（(?P<since>(?:19|20)\d\d)年[^（）]{0,20}）")
_OF_YEAR = regex.compile(r"(?:今年|(?P<year>20\d\d)年)，?[^。；：\n]{0,24}?[是逢迎]")


_DONE_IN = regex.compile(
    r"已(?:分别|先后|陆续|相继)?[于在](?:20\d\d年(?:\d{1,2}月)?、)*$"
)  # 已分别于2022年、2024年投产


def _own_committee(view: View, fact: Fact) -> bool:
    """Is it a committee of the place (省委十三届历次全会), whose congresses it counts by itself?"""
    return view.text[fact.start - 1 : fact.start] in ("委", "党")


def _wide(view: View, fact: Fact) -> bool:
    before = view.text[max(0, fact.start - 40) : fact.start]
    held = _HELD.search(before)
    place = before[: held.start()].split("\n")[-1].split("在")[-1] if held else ""
    return bool(_WIDE.search(place)) and not _NARROW.search(place)


def _one(kind: str, fact: Fact, low: int, high: int) -> Statement:
    return Statement(kind, {"figure": (fact,)}, fact.start, fact.end, {"low": low, "high": high})
