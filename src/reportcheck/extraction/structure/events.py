"""Events that come again: the national games (十五运会, 第十五届全国运动会), and what was held so many times."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.dates import CN, fits
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Item, Statement

# One class, or one character, first: so a search skips to it.
_GAMES = regex.compile(
    rf"[第全十](?:(?:(?<=第)(?P<a>[{CN}]{{1,3}})届全国|(?<=全)国第(?P<b>[{CN}]{{1,3}})届)(?P<ice>冬季?)?运(?:动)?会"
    rf"|(?<=十)(?<![第{CN}]十)(?P<c>[{CN}])(?:届?全运会?|运会|(?P<winter>冬(?:会)?(?![至季天奥]))))"
)
_TIMES = regex.compile(
    rf"连续(?:成功)?(?:(?P<n>[{CN}]{{1,2}}|\d{{1,2}})[年届](?:成功|圆满)?举办"
    rf"|举办(?:了)?(?P<m>[{CN}]{{1,2}}|\d{{1,2}})届的?(?P<name>[\u4e00-\u9fff]{{4,14}}))"
)
_EVENT = regex.compile(r"[\u4e00-\u9fff]{2}(?:会|节|赛|展|论坛)$")
_EDITION = regex.compile(rf"第([{CN}]{{1,3}})届(?=(?P<event>[^，。；\n]{{1,12}}))")
_NEAR = 8  # characters between an edition's number and its event's name
_LEAST = 4  # characters of an event's name that have to be the same
_DOUBT = "another edition, or another event, may be meant"


def events(view: View) -> Iterator[Statement]:
    """Statements `edition-order`: games are told with one number, and the next edition is beyond those held."""
    yield from _games(view)
    for held in _TIMES.finditer(view.text):
        number = "n" if held["n"] else "m"
        times, name = whole(held[number]) or 0, held["name"]
        if name:
            names: tuple[str, ...] = (name[:_LEAST], name[3 : 3 + _LEAST])
        elif before := _EVENT.search(view.text, max(held.start() - 4, 0), held.start()):
            names = (before[0][-3:],)
        else:
            continue
        item = view.item(*held.span(number), times + 1)
        for match in _EDITION.finditer(view.text, held.end()):
            edition = whole(match[1])
            same = any(0 <= match["event"].find(name) <= _NEAR for name in names)
            if edition and same and times > 1 and _AHEAD.search(view.text, max(match.start() - 12, 0), match.start()):
                next_ = view.item(*match.span(1), edition)
                yield fits("edition-order", item, edition, (next_,), _DOUBT, relation="at_most")


_AHEAD = regex.compile(r"举办|办好|筹办|承办")


def _games(view: View) -> Iterator[Statement]:
    """The mentions of the national games, and of the winter games, against the number that most of them have."""
    kinds: dict[bool, list[Item]] = {}
    for match in _GAMES.finditer(view.text):
        group = next(name for name in "abc" if match[name])
        start = match.start(group) - (group == "c")
        item = view.item(start, match.end(group), whole(view.text[start : match.end(group)]))
        kinds.setdefault(bool(match["ice"] or match["winter"]), []).append(item)
    for mentions in kinds.values():
        usual, often = Counter(item.number or 0 for item in mentions).most_common(1)[0]
        others = [item for item in mentions if item.number == usual]
        for item in mentions if usual and len(mentions) > 1 else ():
            if item.number == usual and item is not others[0]:
                yield fits("edition-order", item, usual, (others[0],))
            elif item.number != usual and often >= len(mentions) - 1:
                yield fits("edition-order", item, usual, (others[0],), _DOUBT)
