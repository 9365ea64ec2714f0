"""Names, then how many they were: 包括养老保险基金、失业保险基金、工伤保险基金，以上三项基金实行市级统筹.

And 建设郊野公园、社区公园、口袋公园120座，三级公园体系形成.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import links, split, stated_count
from reportcheck.extraction.structure.view import NUMBER, View, whole
from reportcheck.model.fact import Statement

_ABOVE = regex.compile(
    rf"(?<=[，；。])(?:以上|上述|这)(?P<n>{NUMBER})(?:大|[个项类种家座])(?P<noun>[\u4e00-\u9fff]{{2,4}})"
)
_FEWEST, _SHORT = 2, 2  # names, characters of their common noun
_DOUBT = "some of them may be named elsewhere"


def above(view: View) -> Iterator[Statement]:
    """Statements `stated-count` where all the names in the clause right before end in the noun that is counted."""
    for match in view.near(_ABOVE, ("以上", "上述", "这"), 1, 12):
        number = whole(match["n"])
        end = match.start() - 1
        start = view.clause(end)
        parts = split(view.masked, start, end) if view.masked.find("、", start, end) >= 0 else ()
        nouns = (match["noun"][:size] for size in (4, 3, 2))
        noun = next((noun for noun in nouns if view.text.endswith(noun, start, end)), "")
        alike = len(noun) >= _SHORT and all(view.text.endswith(noun, *part) for part in parts)
        alike = alike and not view.text.endswith(noun, 0, start - 1)  # 甲基金、乙基金，丙基金、丁基金，以上四项基金
        if number and alike and len(parts) > _FEWEST and "等" not in view.masked[start:end]:
            most = len(parts) + links(view.masked, parts)
            stated = view.item(match.start("n"), match.start("noun") + len(noun), number)
            yield stated_count(stated, view.items(parts), len(parts), most, doubt=_DOUBT)
    yield from _books(view)
    yield from _grades(view)


def _grades(view: View) -> Iterator[Statement]:
    """建设郊野公园、社区公园、口袋公园120座，三级公园体系形成: a grade each of those named in the clause before."""
    for match in regex.around(_GRADES, view.text, [end for _, end in view.followed("级")], 4, 10):
        end, noun = match.start() - 1, match["noun"]
        start = view.clause(end)
        parts = split(view.masked, start, end)
        *others, last = parts if len(parts) > _FEWEST else [(start, end)] * 2
        alike = len(parts) > _FEWEST and all(view.text.endswith(noun, *part) for part in others)
        number = whole(match["n"]) or 0
        most = len(parts) + links(view.masked, parts)
        named = alike and noun in view.text[slice(*last)] and "等" not in view.masked[start:end]
        if named and abs(number - len(parts)) < _FEWEST:
            stated = view.item(match.start("n"), match.end("noun"), number)
            yield stated_count(stated, view.items(parts), len(parts), most, doubt=_DOUBT)


_GRADES = regex.compile(
    "(?<=，)(?:构建|形成|建成)?(?P<n>[两三四五六])级(?P<noun>[\u4e00-\u9fff]{2,4}?)(?:体系|网络|格局)"
)


def _books(view: View) -> Iterator[Statement]:
    """包含一般公共预算、基金预算、…。调入资金反映四本预算之间的平衡: those that the paragraph names before."""
    for match in view.near(_BOOKS, ("本预算",), 2, 3):
        begin = view.block(match.start()).start
        at = view.masked.find("预算、", begin, match.start())
        end = view.stop(at) if at >= 0 else begin
        parts = split(view.masked, view.clause(at), end) if end > begin else ()
        number = whole(match["n"]) or 0
        alike = len(parts) > _FEWEST and all(view.text.endswith("预算", *part) for part in parts)
        if alike and number - len(parts) in (0, 1) and not links(view.masked, parts):
            stated = view.item(*match.span(), number)
            yield stated_count(stated, view.items(parts), len(parts), len(parts), doubt=_DOUBT)


# 统筹三本预算, where four are named, may be some of them
_BOOKS = regex.compile("(?<![其他余另外后前第各中这])(?P<n>[两三四五六])本预算")
