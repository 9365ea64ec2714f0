"""文旅经济增加值6500亿元, 数字经济规模7200亿元, and 生产总值60199亿元: one branch is less than all that is made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed, comparable
from reportcheck.model.fact import Fact, Statement

_BRANCH = regex.compile(r"增加值$|(?:服务业|数字经济|海洋经济|民营经济)总?(?:规模|总量)$")
_DOUBT = "it may be told of a larger place"


def find(view: View) -> Iterator[Statement]:
    """Statements `lexicon-part` with roles smaller and larger, for branches that the lexicon does not know."""
    products: dict[str | None, list[Fact]] = defaultdict(list)
    services: dict[str | None, list[Fact]] = defaultdict(list)  # 现代服务业增加值, and 服务业增加值
    for fact in view.facts:
        if fact.indicator in ("gdp", "tertiary") and _told(fact):
            (products if fact.indicator == "gdp" else services)[fact.period].append(fact)
    for part in view.facts if products or services else ():
        if part.indicator or not _BRANCH.search(part.label) or not _told(part):
            continue
        service = services.get(part.period, ()) if part.label.endswith("服务业增加值") else ()
        for whole in (*products.get(part.period, ())[:1], *service[:1]):
            if comparable(part, whole):
                roles = {"smaller": (as_printed(part),), "larger": (as_printed(whole),)}
                params = {"part": part.label, "whole": whole.label}
                start, end = min(part.start, whole.start), max(part.end, whole.end)
                yield Statement("lexicon-part", roles, start, end, params, _DOUBT)


def _told(fact: Fact) -> bool:
    """An amount of the place itself in one year that is over."""
    plain = fact.measure == "level" and fact.figure.kind == "number" and not fact.tags
    return plain and fact.scope == "self" and fact.status == "actual" and len(fact.period or "") == 4
