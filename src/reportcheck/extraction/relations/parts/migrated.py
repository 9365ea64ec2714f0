"""People registered and people living in a place: 户籍人口67.4万人，常住人口58.9万人，净流出8.5万人."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, differ
from reportcheck.model.fact import Fact, Statement

_NET = regex.compile(r"(?:人口)?净流(?P<way>[入出])(?:人口|人员)?(?:约|近|为|达)?$")
_DOUBT = "people may be counted in some other way"


def find(view: View) -> Iterator[Statement]:
    """Statements `two-levels` (reported, minuend, subtrahend): who left or came is the difference of the two."""
    for facts in view.sentences.values() if "净流" in view.text else ():
        for net in facts:
            said = _NET.search(view.before(net, 12)) if net.figure.unit == "人" else None
            registered, living = (_told(facts, net, name) for name in ("户籍", "常住"))
            if said and registered and living:
                left = said["way"] == "出"
                one, other = (registered, living) if left else (living, registered)
                yield differ(one, other, net, False)._replace(doubt=_DOUBT)


def _told(facts: list[Fact], net: Fact, name: str) -> Fact | None:
    """The last count of such people before it, of all of them."""
    found = [fact for fact in facts if fact.end <= net.start and comparable(fact, net) and fact.measure == "level"]
    return next((fact for fact in reversed(found) if fact.label.startswith(name) and "人口" in fact.label), None)
