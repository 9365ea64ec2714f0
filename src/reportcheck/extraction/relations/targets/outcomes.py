"""Things told by what became of them: 39个行业中，23个增长，14个下降，2个持平 are no more than there are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, pair
from reportcheck.model.fact import Fact, Statement

_AMONG = regex.compile(r"(?P<noun>[^，。；：、\d]{1,14}?)(?:当中|中)，?(?:共?有|已有)?")
_OUTCOME = regex.compile(
    r"[^，。；、\d]{0,14}?(?:(?P<up>增长|增加|上涨|上升|提高|盈利|回升)|(?P<down>下降|减少|下跌|降低|亏损|回落)|(?P<flat>持平)"
    r"|(?P<turned>由(?:盈|亏|升|降|正|负)转(?:盈|亏|升|降|正|负)|扭亏))"
)
_LESS = regex.compile("净?亏损额?(?:减少|增加)|减亏|增亏")  # of those that lose, some lose less
_NEXT = regex.compile(r"[^。；：\d]{1,24}?[，、](?:有|另有)?")


def find(view: View) -> Iterator[Statement]:
    """Statements `part-within-whole` (smaller, larger), `parts-within-whole` and `items-of-list` (whole, part)."""
    for facts, words in view.several:
        if "持平" in words or ("以上" in words and "以下" in words):
            yield from _bands(view, facts)
        if "增长，" in words:
            yield from _much(view, facts)
        if "共" in words:
            yield from _of_those_set(view, facts)
        for at, whole in enumerate(facts[:-1] if "中" in words else ()):
            first = facts[at + 1]
            said = _AMONG.fullmatch(view.text, whole.end, first.start) if comparable(whole, first) else None
            if not said or not _counts(whole) or not _counts(first):
                continue
            parts = list(_parts(view, facts[at + 1 :]))
            if len(parts) > 1:
                roles = {"whole": (whole,), "part": tuple(parts)}
                params = {"partition": "partial"}
                yield Statement("parts-within-whole", roles, whole.start, parts[-1].end, params)
            elif parts or view.text.startswith(said["noun"][:2], first.end):
                yield pair("part-within-whole", first, whole)


def _much(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """20个行业实现增长，7个行业实现两位数增长: who grew by so much grew."""
    for grew, much in pairwise(facts):
        noun = _GREW.fullmatch(view.between(grew, much)) if comparable(grew, much) else None
        said = _BY_MUCH.match(view.text, much.end) if noun else None
        if noun and said and said["noun"] == noun["noun"]:
            yield pair("part-within-whole", much, grew)


def _of_those_set(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """规划共设置26项指标，生产总值等6项指标不及预期: no more of them came so than were set."""
    for whole, part in pairwise(facts):
        noun = _SET.fullmatch(view.between(whole, part)) if _counts(part) and comparable(whole, part) else None
        said = _CAME.match(view.text, part.end) if noun else None
        if noun and said and said["noun"] == noun["noun"] and _HAS.search(view.before(whole, 8)):
            yield pair("part-within-whole", part, whole)


_HAS = regex.compile("共(?:设置?|设定|确定|安排|提出|列入?|有|实施|部署|制定|明确)了?$")
_SET = regex.compile(r"(?P<noun>[^，。；、\d]{2,8})，(?:其中，?|[^，。；：\d]{2,16}等|目前|已|有)*")
_CAME = regex.compile(
    r"(?P<noun>[^，。；、\d]{2,8}?)(?:已|均|未能?|没有|不及|低于|超额|超过|提前|如期|按期|全部|全面|基本|滞后|达到|完成|实现)"
)


_GREW = regex.compile(r"(?P<noun>[^，。；、\d]{1,8}?)(?:实现|保持)?(?:正增长|增长)，(?:其中|有|且)*")
_BY_MUCH = regex.compile(r"(?P<noun>[^，。；、\d]{1,8}?)(?:实现|保持)?(?:两位数|双位数|10%)(?:以上)?的?(?:快速)?增长")


def _bands(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """6个乡镇中，60%以上的有1个，58%至60%之间的有2个，58%以下的有3个: above, between and below are all there is."""
    counts = [fact for fact in facts if _counts(fact)]
    for at, whole in enumerate(counts):
        if not _OPENS.match(view.text, whole.end):
            continue
        run: list[tuple[str | None, Fact]] = []
        last = whole.end
        for part in counts[at + 1 :]:
            if run and "；" in view.text[last : part.start] and run[0][0] in ("up", "down", "flat"):
                break  # …；二手住宅价格上涨的城市个数为6个: again of all
            said = _BAND.search(view.text, last, part.start) or _WAY.search(view.text, last, part.start)
            if said is None or not comparable(part, whole):
                break
            both = all(word in view.text[last : part.start] for word in ("以上", "以下"))  # 5亿元以上10亿元以下
            run.append(("between" if both else said.lastgroup, part))
            last = part.end
        ways = [way for way, _ in run]
        bands = len(run) > 1 and ways == ["above", *["between"] * (len(run) - 2), "below"]
        if bands or sorted(map(str, ways)) == ["down", "flat", "up"]:
            roles = {"whole": (whole,), "part": tuple(part for _, part in run)}
            yield Statement("items-of-list", roles, whole.start, run[-1][1].end, {"partition": "complete"})


_WAY = regex.compile(  # 上涨的城市个数为16个，持平的为1个，下降的为53个
    r"(?:(?P<up>上涨|增长|上升)|(?P<down>下降|下跌|减少)|(?P<flat>持平))的[^，。；、\d]{0,8}(?:为|有)$"
)
_WORD = r"(?:[^，。；：、（）\d]|（[^（）]{0,12}）)"  # 乡（镇、街道办）
_OPENS = regex.compile(rf"{_WORD}{{0,14}}(?:中)?，")
_BAND = regex.compile(
    r"[\d千万亿%]元?(?:（?含?[^，。；：、（）\d]{0,4}）?)?(?:(?P<above>以上)|(?P<between>之间)|(?P<below>以下))"
    rf"{_WORD}{{0,18}}$"
)


def _counts(fact: Fact) -> bool:
    return fact.figure.kind == "number" and bool(fact.figure.unit) and not fact.figure.ulp


def _parts(view: View, facts: list[Fact]) -> Iterator[Fact]:
    """Those with an outcome of their own, one after another; one told twice (10个实现两位数增长) ends the row."""
    seen: set[str] = set()
    for at, fact in enumerate(facts):
        if fact.figure.unit != facts[0].figure.unit or fact.figure.ulp:
            return
        if at and not _NEXT.fullmatch(view.between(facts[at - 1], fact)):
            return
        said = _OUTCOME.match(view.text, fact.end)
        kind = said.lastgroup or "" if said else ""
        if said and _LESS.search(view.text, fact.end, said.end() + 4):
            kind = "less"
        if not kind or kind in seen:
            return
        seen.add(kind)
        yield fact
