"""Which figures, if changed, would make failed checks hold: a sentence each, never said as certain."""

from __future__ import annotations

from collections.abc import Mapping

from reportcheck.formatters.inert import one_line
from reportcheck.formatters.run import Audited
from reportcheck.formatters.words import words
from reportcheck.model.compare import span
from reportcheck.model.document import Document
from reportcheck.model.fact import Fact
from reportcheck.model.interval import Interval
from reportcheck.model.result import Repair

_ZH = {
    "head": "改动哪个数字可使上述核对相符（供查对，不等于它就是错的）：",
    "alone": "只改{figure}，改为{range}，可使{n}项核对相符",
    "with": "改{figure}为{range}，并同时改{others}，可使{n}项核对相符",
    "any": "别的数值",
}
_EN = {
    "head": "Changing which figure would make these checks hold (a lead, not a verdict):",
    "alone": "changing only {figure}, to {range}, makes {n} checks hold",
    "with": "changing {figure} to {range}, together with {others}, makes {n} checks hold",
    "any": "another value",
}
MOST = 6  # for one group of failed checks; json has all


def sentences(audited: Audited, lang: str) -> list[str]:
    """A heading and a sentence for each repair, likeliest first; none for a lone check that any figure would mend."""
    say = _ZH if lang == "zh" else _EN
    groups: dict[tuple[str, ...], list[Repair]] = {}
    for repair in audited.result.repairs:
        groups.setdefault(repair.resolves[:1], []).append(repair)
    telling = [group for group in groups.values() if len(group) == 1 or any(len(one.resolves) > 1 for one in group)]
    lines = [_sentence(audited.document, one, say, lang) for group in telling for one in group[:MOST]]
    return [say["head"], *lines] if lines else []


def _sentence(document: Document, repair: Repair, say: Mapping[str, str], lang: str) -> str:
    figure = repair.figure
    values = Interval(repair.low, repair.high) if figure.sign > 0 else -Interval(repair.low, repair.high)
    wanted = say["any"] if values.low is values.high is None else span(values, figure.figure.unit)
    others = words(lang)["list"].join(_named(document, other, lang) for other in repair.together)
    text = say["with" if others else "alone"]
    return text.format(figure=_named(document, figure, lang), range=wanted, others=others, n=len(repair.resolves))


def _named(document: Document, fact: Fact, lang: str) -> str:
    place = words(lang)["line"].format(line=document.place(fact.start, fact.end).line)
    text = one_line(fact.text)
    return f"{text}（{place}）" if lang == "zh" else f"{text} ({place})"
