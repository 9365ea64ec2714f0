"""Congresses of the party, which a report follows: 某市第四次党代会精神 (部署) has one number wherever told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.dates import CN, fits
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Item, Statement

_CONGRESS = regex.compile("次(?:党代会|党员?代表大会)")
_NTH = regex.compile(rf"(?P<whose>[\u4e00-\u9fff]{{0,2}}[省市区县州盟旗])第(?P<n>[{CN}]{{1,3}})$")
_SPIRIT = regex.compile(
    rf"(?:[、和与及][\u4e00-\u9fff]{{1,8}}第?[{CN}]{{1,3}}[次届][\u4e00-\u9fff]{{2,6}}?){{0,3}}精神|的?(?:各项|工作|决策|战略)?部署"
)
_LEADING = frozenset("实彻和及与神习入照按会行循据绕")  # 落实省…, 贯彻市…: the place is the last character
_DOUBT = "congresses of two places, or of two terms, may be meant"


def congresses(view: View) -> Iterator[Statement]:
    """Statements `edition-order` for the congresses that one part of a report names by their spirit."""
    told: dict[tuple[str, tuple[str, ...]], list[Item]] = {}
    for match in _CONGRESS.finditer(view.text):
        nth = _NTH.search(view.text, max(match.start() - 8, 0), match.start())
        if nth and _SPIRIT.match(view.text, match.end()):
            place = nth["whose"]
            place = place[-1] if any(letter in _LEADING for letter in place[:-1]) else place
            key = (place, view.block(match.start()).section[:1])
            told.setdefault(key, []).append(view.item(*nth.span("n"), whole(nth["n"])))
    for items in told.values():
        usual, often = Counter(item.number or 0 for item in items).most_common(1)[0]
        main = next(item for item in items if item.number == usual)
        if often >= len(items) - 1:
            for item in items:
                if item is not main:
                    yield fits("edition-order", item, usual, (main,), _DOUBT)
