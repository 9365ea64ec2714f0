"""Units in the formulas of a rule, as far as the lexicon knows them."""

from __future__ import annotations

from collections.abc import Mapping

from reportcheck.model.dimensions import check, compared, tolerable
from reportcheck.model.formula import FormulaError, parse
from reportcheck.model.rule import Indicator, Rule, Selector
from reportcheck.packs.errors import Problems
from reportcheck.packs.located import Table, Text

_PERCENTAGES = ("growth", "share", "rate")


def check_units(rule: Rule, node: Table, indicators: Mapping[str, Indicator], problems: Problems) -> None:
    """Note formulas that add or compare what has different units."""
    units = {role: unit_of(found[0], indicators) for role, found in rule.bind.get("with", {}).items() if found}
    for key in ("assert", "when"):
        given = node.get(key, node.get("bind", {}).get(key, ()))
        for text in [given] if isinstance(given, Text) else given:
            try:
                check(parse(str(text)), units)
            except FormulaError as error:
                problems.add(text, f"in the formula, character {error.position + 1}: {error.what}", error.fix)
    tolerance = rule.options.get("tolerance")
    if "assert" in rule.bind and tolerance and not problems.found:
        known = compared(parse(rule.bind["assert"]), units)
        if not tolerable(tolerance.unit, known):
            what = f"a tolerance in {tolerance.unit} does not fit values in {', '.join(sorted(known))}"
            problems.add(node.get("options", node), what, "Give it in the unit compared, or in %")


def unit_of(selector: Selector, indicators: Mapping[str, Indicator]) -> str | None:
    """The unit that the facts of a selector are printed in; None where the lexicon does not say."""
    if selector.unit:
        return selector.unit
    if selector.measure and all(measure in _PERCENTAGES for measure in selector.measure):
        return "%"
    if selector.measure not in ((), ("level",)) or selector.indicator not in indicators:
        return None
    return indicators[selector.indicator].unit or None
