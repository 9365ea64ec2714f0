"""A number of things, and sentence by sentence how many of each kind: 109项工程。…提出28项工程。…提出23项工程。"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable
from reportcheck.model.fact import Fact, Statement

_EACH = regex.compile(r"(?:提出|安排|实施|设置|设立|涉及|包括|等)(?:了)?$")
_NOUN = regex.compile(r"(?:重大|重点|主要)?(?P<noun>工程|指标|项目|任务|政策|措施|举措)")
_LEAST, _FAR = 4, 1500  # kinds; characters in which all are told
_NEAR = Decimal("0.1")  # of the whole: further off, some kinds are told elsewhere


def find(view: View) -> Iterator[Statement]:
    """Statements `items-of-list` with roles whole and part, in doubt."""
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
