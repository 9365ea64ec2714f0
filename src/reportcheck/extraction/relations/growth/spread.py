"""A number of things, and sentence by sentence how many of each kind: 109项工程。…提出28项工程。…提出23项工程。

And how many kinds there are, where it is said with the number: 6方面109项工程.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.relations.view import View, comparable
from reportcheck.extraction.structure.lists import stated_count
from reportcheck.model.fact import Fact, Item, Statement

_EACH = regex.compile(r"(?:提出|安排|实施|设置|设立|涉及|包括|等)(?:了)?$")
_NOUN = regex.compile(r"(?:重大|重点|主要)?(?P<noun>工程|指标|项目|任务|政策|措施|举措)")
_KINDS = regex.compile(
    r"(?P<n>(?<![\d.])\d{1,2}|[二两三四五六七八九十]{1,2})(?:个方面|方面|个领域|个板块|大?类|个?大项)$"
)
_LEAST, _FAR = 4, 1500  # kinds; characters in which all are told
_NEAR = Decimal("0.1")  # of the whole: further off, some kinds are told elsewhere


def find(view: View) -> Iterator[Statement]:
    """Statements `items-of-list` with roles whole and part, in doubt, and `stated-count` of the kinds."""
    counts = [
        (fact, said["noun"]) for fact in view.facts
        if fact.figure.kind == "number" and not fact.figure.ulp and (said := _NOUN.match(view.text, fact.end))
    ]  # fmt: skip
    for at, (whole, noun) in enumerate(counts):
        parts: list[Fact] = []
        for part, name in counts[at + 1 :]:
            if part.start - whole.end > _FAR or part.value >= whole.value:
                break
            if name == noun and comparable(part, whole) and _EACH.search(view.before(part, 12)):
                if parts and part.sentence == parts[-1].sentence:
                    break
                parts.append(part)
        total = sum((part.value for part in parts), Decimal(0))
        if len(parts) >= _LEAST and abs(total - whole.value) <= _NEAR * whole.value:
            roles = {"whole": (whole,), "part": tuple(parts)}
            doubt = "" if total == whole.value else "some kinds may be told in other words"
            params = {"partition": "complete"}
            yield Statement("items-of-list", roles, whole.start, parts[-1].end, params, doubt)
            kinds = _KINDS.search(view.text, whole.start - 6, whole.start) if total == whole.value else None
            if kinds:
                stated = Item(*kinds.span("n"), kinds["n"], int(parse_numeral(kinds["n"]) or 0))
                listed = [Item(part.start, part.end, part.text) for part in parts]
                yield stated_count(stated, listed, len(parts), len(parts), doubt="a kind may be told twice")
