"""A table of prices that came out a cell a line: 鲜菜类下降4.7% in the sentence; below, 鲜菜 and then -4.7."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import START, View
from reportcheck.extraction.slips import exchanged
from reportcheck.model.fact import Fact, Statement

_OPENS = regex.compile(r"居民消费价格(?:总?指数|总?水平)?\n+-?\d{1,2}\.\d(?=\n)")
_LINE = regex.compile(r"\n+(?P<name>[^\d\n。，；]{1,20})\n+(?P<n>[-－−]?\d{1,2}\.\d)(?=\n|$)")
_NOISE = regex.compile(r"^[#\s]*[一二三四五六七八]、|价格|[类和及与、其中#：:\s]")
_KIND = regex.compile(r"类(?:商品)?(?:价格)?$|价格$")
_LEAST = 4  # kinds of one sentence that the lines have too, all but one of them alike
_DOUBT = "the table is read from lines"


def find(view: View) -> Iterator[Statement]:
    """Statements `mentions-alike` (mention: the rise in sentence and table), where a sign or two digits may differ."""
    opens = _OPENS.search(view.text) if "消费价格" in view.text else None
    rows: dict[str, list[tuple[int, int]]] = defaultdict(list)
    row = _LINE.match(view.text, opens.end()) if opens else None
    while row:
        rows[_NOISE.sub("", row["name"])].append(row.span("n"))
        row = _LINE.match(view.text, row.end())
    for facts in view.sentences.values() if len(rows) >= _LEAST else ():
        told = [
            (fact, _cell(view, fact, *spans[0])) for fact in facts
            if fact.measure == "growth" and fact.figure.unit == "%" and _KIND.search(fact.label)
            and len(spans := rows.get(_NOISE.sub("", fact.label), [])) == 1
        ]  # fmt: skip
        odd = [(fact, cell) for fact, cell in told if fact.value != cell.value]
        if len(told) - len(odd) >= _LEAST and len(odd) < 2 and all(_slip(*pair) for pair in odd):
            for pair in told:
                first, last = sorted(pair, key=START)
                yield Statement("mentions-alike", {"mention": (first, last)}, first.start, last.end, doubt=_DOUBT)


def _cell(view: View, fact: Fact, start: int, end: int) -> Fact:
    """The number of a line as a rise or a fall, as the sentence tells it."""
    text = view.text[start:end]
    value = Decimal(text.lstrip("-－−"))
    sign = -1 if text[0] in "-－−" else 1
    figure = fact.figure._replace(start=start, end=end, text=text, printed="", value=value)
    return fact._replace(figure=figure, sign=sign)


def _slip(fact: Fact, cell: Fact) -> bool:
    """Is one up and the other down, or are two digits of one exchanged?"""
    turned = exchanged(abs(fact.value), abs(cell.value), fact.figure.ulp)
    return fact.value == -cell.value or (turned and (fact.value < 0) == (cell.value < 0))
