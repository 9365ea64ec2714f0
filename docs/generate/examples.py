"""Built-in rules with their tests run anew: what the tool really says of each example."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from reportcheck.model.fact import Statement
from reportcheck.model.lexicon import Lexicon
from reportcheck.model.rule import Rule, RulePack
from reportcheck.packs import lexicon, load_packs
from reportcheck.packs.find import built_in
from reportcheck.proof import Tried, tried

WORDS = {
    "zh": {
        "consistent": "相符", "inconsistent": "不符", "not_bound": "没有可核对的", "and": "，另一份",
        "none": "没有可核对的内容", "colon": "：",
    },
    "en": {
        "consistent": "consistent", "inconsistent": "inconsistent", "not_bound": "not bound", "and": ", beside",
        "none": "nothing to check", "colon": ": ",
    },
}  # fmt: skip
OUTCOMES = {"pass": "相符", "pass_by_rounding": "舍入后相符", "fail": "不符", "indeterminate": "无法判断"}


class Known(NamedTuple):
    """A built-in pack, its own rules, and the lexicon they are tried with."""

    pack: RulePack
    rules: list[Rule]
    lexicon: Lexicon


@lru_cache(maxsize=1)
def known() -> dict[str, Known]:
    """The built-in packs by name."""
    packs = {name: load_packs([name])[0] for name in built_in()}
    return {
        name: Known(pack, [rule for rule in pack.rules if rule.pack == name], lexicon([pack]))
        for name, pack in packs.items()
    }


def rules_of(kind: str) -> Iterator[Rule]:
    """Every built-in rule of a kind."""
    for found in known().values():
        yield from (rule for rule in found.rules if rule.check == kind)


@lru_cache(maxsize=4000)
def _tried(name: str, text: str) -> Tried:
    found = known()[name.partition("/")[0]]
    return tried(next(rule for rule in found.rules if rule.name == name), text, found.lexicon)


def bound(rule: Rule) -> list[tuple[str, Statement]]:
    """What the rule compares in its own examples, each with the example, those that hold first."""
    kinds = ("consistent", "inconsistent", "not_bound")
    texts = [text for kind in kinds for text in rule.tests.get(kind, ())]
    return [(text, statement) for text in texts for statement in _tried(rule.name, text).bound.statements]


def examples(rule: Rule, lang: str) -> str:
    """Every embedded test with what the tool says of it, as list items."""
    say = WORDS[lang]
    return "\n".join(
        f"- {say[kind]}{say['colon']}{quoted(text, lang)}  \n  {answer(rule, text, lang)}"
        for kind, texts in rule.tests.items()
        for text in texts
    )


def quoted(text: str, lang: str) -> str:
    """A test's text as code in one line; where it is on two documents, the other one behind it."""
    report, *others = (" ⏎ ".join(line for line in part.split("\n") if line.strip()) for part in text.split("\f"))
    beside = (f"{WORDS[lang]['and']} {how}: `{other}`" for how, other in zip(others[::2], others[1::2], strict=True))
    return f"`{report}`" + "".join(beside)


def answer(rule: Rule, text: str, lang: str) -> str:
    """What the tool says: the message of a fail, else what it compared."""
    checks = _tried(rule.name, text).checks
    if not checks:
        return f"→ {WORDS[lang]['none']}"
    check = next((one for one in checks if one.outcome == "fail"), checks[0])
    if check.outcome == "fail":
        return f"→ **{check.message.get(lang) or next(iter(check.message.values()))}** ({check.severity})"
    operands = " · ".join(f"{role} {operand.text.strip()}" for role, operand in check.comparison.operands[:6])
    said = OUTCOMES.get(check.outcome, check.outcome) if lang == "zh" else check.outcome
    return f"→ {said}{WORDS[lang]['colon']}{operands}"
