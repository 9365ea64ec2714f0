"""纳税亿元以上企业5户，全口径税收突破15亿元: those who pay so much each pay no more together than all do."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.relations.view import View, as_printed, pair, reckoned
from reportcheck.model.fact import Statement

_PAYERS = regex.compile(
    r"(?:纳税|税收)(?:超过?|过)?(?P<bar>\d{0,4}[百千]?[万亿])元(?:以上)?的?(?:工业|规上|重点|民营)?企业(?P<said>[^。；\n]{0,16}?)"
    r"(?:达到?|增至|共|有|增加到)(?P<n>\d{1,3})[户家]，(?=[^，。；\d]{0,14}(?:税收|税金))"
)
_TAX = regex.compile(
    r"(?!新增|增加|增收|[^，。；\d]{0,8}(?:服务业|建筑|地产|三产|个体|个人|园区|开发区))[^，。；\d增]{0,10}(?:全口径税收|税收总?收入|税收总额|入库税金|税收|税金)(?:达到?|突破|完成|实现|超过?|为)*$"
)
_REACH = 60  # characters from the bar to the tax
_DOUBT = "the two may be told of different firms"


def find(view: View) -> Iterator[Statement]:
    """Statements `lexicon-part` with roles smaller (so many times the bar) and larger (what all pay)."""
    for match in view.matches(_PAYERS, ("纳税", "税收"), 0, _REACH):
        bar = parse_numeral(match["bar"])
        tax = next((fact for fact in view.told(match.end(), match.end() + _REACH) if fact.figure.unit == "元"), None)
        if (
            bar is None
            or tax is None
            or tax.measure != "level"
            or not _TAX.fullmatch(view.text, match.end(), tax.start)
        ):
            continue
        least = reckoned(tax, bar * int(match["n"]), bar * 0, f"{match['bar']}元×{match['n']}")
        params = {"part": f"纳税{match['bar']}元以上企业", "whole": tax.label}
        yield pair("lexicon-part", least, as_printed(tax))._replace(start=match.start(), params=params, doubt=_DOUBT)
