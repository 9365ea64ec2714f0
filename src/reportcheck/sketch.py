"""Sketches a pack from a sentence of a report: what was read in it, and a commented rule to go on from."""

from __future__ import annotations

from collections.abc import Sequence

from reportcheck.errors import ReportcheckError
from reportcheck.extraction import extract
from reportcheck.model.fact import Fact
from reportcheck.model.lexicon import Lexicon
from reportcheck.model.units import comparable, dimension
from reportcheck.readers import read

PACK = """\
# A rule pack. Try it with:  reportcheck rules test FILE   and   reportcheck rules lint FILE
pack: {pack}                    # small letters, digits, hyphens
version: 1
language: {language}
extends: [{base}]

# What was read in the sentence:
{seen}
indicators:                      # what is measured, under all the names that the report gives it
{indicators}
rules:
- id: say-what-must-hold         # reads well after "suppress"
  title: {{zh: 说出应当成立的关系, en: Say what must hold}}
  severity: warning              # error: the figures cannot all be true; note: worth asking
  with:                          # operands: indicator.measure.status, with .previous for the year before
{operands}
  assert: {formula}              # + - * / ( ) <= < = >= >  and or not  sum min max abs round
  message:
    zh: "报告为{{reported}}，应为{{expected}}"
    en: "Reported {{reported}}, expected {{expected}}"
  why: {{zh: 为什么应当成立，依据是什么, en: Why it must hold}}
  tests:
    consistent:                  # the rule must hold here
    - {sentence}
    inconsistent:                # and fail here: change one figure
    - {sentence}
    not_bound:                   # and here it has nothing to compare
    - {shorter}
"""


def sketch(sentence: str, lexicon: Lexicon, pack: str = "my-pack", language: str = "zh", base: str = "core") -> str:
    """The text of a pack with a rule on the figures of a sentence."""
    document = read("sentence.txt", " ".join(sentence.split()).encode())
    facts = extract(document, lexicon).facts
    facts = tuple(fact for fact in facts if fact.figure.kind not in ("date", "ordinal")) or facts
    if not facts:
        raise ReportcheckError(
            "sentence", "there is no figure in it", "Give a sentence with the figures to be compared"
        )
    ids = _ids(facts)
    alike = [fact for fact in facts if comparable(_dimension(fact), _dimension(facts[0]))][:6]
    operands = dict(zip("abcdef", dict.fromkeys(_selector(fact, ids) for fact in alike), strict=False))
    first, *rest = operands
    new = {label: name for label, name in ids.items() if name not in lexicon.indicators}
    units = {fact.label: fact.figure.unit for fact in facts if fact.measure == "level"}
    entries = [f"  {name}: {{names: [{_quoted(label)}]{_unit(units.get(label, ''))}}}" for label, name in new.items()]
    return PACK.format(
        pack=pack, language=language, base=base, sentence=_quoted(document.text),
        seen="\n".join(f"#   {_said(fact)}" for fact in facts),
        indicators="\n".join(entries) or "  {}                             # all are known already",
        operands="\n".join(f"    {name}: {selector}" for name, selector in operands.items()),
        formula=_formula(first, rest),
        shorter=_quoted(_cut(document.text, facts)),
    )  # fmt: skip


def _ids(facts: Sequence[Fact]) -> dict[str, str]:
    """An indicator id for everything measured, by label; new ones are numbered, for the user to name."""
    found: dict[str, str] = {}
    for fact in facts:
        found.setdefault(fact.label or fact.text, fact.indicator or f"item-{len(found) + 1}")
    return found


def _selector(fact: Fact, ids: dict[str, str]) -> str:
    return f"{ids[fact.label or fact.text]}.{fact.measure}.{fact.status}"


def _dimension(fact: Fact) -> str:
    return dimension(fact.figure.unit)[0]


def _formula(first: str, rest: Sequence[str]) -> str:
    """An assertion to correct: that parts make a whole, that one is not above the other."""
    if len(rest) > 1:
        return f"{first} = {' + '.join(rest)}"
    return f"{first} <= {rest[0]}" if rest else f"{first} >= 0"


def _cut(text: str, facts: Sequence[Fact]) -> str:
    """The sentence up to its first figure, or before it where it has no other."""
    end = facts[0].end if len(facts) > 1 else facts[0].start
    return f"{text[:end].rstrip()}{'.' if text.isascii() or text.rstrip().endswith('.') else '。'}"


def _unit(unit: str) -> str:
    return f", unit: {_quoted(unit)}" if unit else ""


def _quoted(text: str) -> str:
    """Text as a YAML scalar that is never anything else."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _said(fact: Fact) -> str:
    meaning = f"{fact.measure}.{fact.status}, {fact.period or 'no period'}, {fact.scope}"
    return f"{fact.text}: {fact.label or '?'} ({fact.indicator or 'no indicator yet'}) {meaning}"
