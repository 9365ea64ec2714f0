"""Percentages that are one amount over another beside them, whatever they are called: 用户495.16万户, 其中333.51万户,
覆盖率67.4%.

Which two amounts make a percentage is not said; so it is held against them where it fits, or where two of its digits
changed places: by chance that happens once in some hundred times.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, significant
from reportcheck.model.fact import Fact, Statement

_NEAR = 4  # amounts before a percentage among which its two are looked for
_ALL = 100  # per cent: more than planned is done where 投资完成率 is above
_TELLING = 2  # digits of a percentage; with fewer, chance finds a quotient


def find(view: View) -> Iterator[Statement]:
    """Statements `quotient` with roles part, base and share; in doubt where the three do not fit."""
    before: list[Fact] = []
    for sentence in sorted(view.sentences):
        facts = view.sentences[sentence]
        if not any(fact.measure in ("share", "rate") for fact in facts):
            before = facts
            continue
        levels = [fact for fact in before if _level(fact)][-2:]
        for fact in facts:
            if _level(fact):
                levels.append(fact)
            elif (
                fact.measure in ("share", "rate") and fact.figure.unit == "%" and sure(fact) and not _moved(view, fact)
            ):
                own = levels[-1:] if levels and view.between(levels[-1], fact) in _OF_OWN else []
                for made in _made_of(fact, levels[-_NEAR:], own):
                    if not made.doubt or not _fits_elsewhere(view, fact, levels):
                        yield made
        before = facts


def _fits_elsewhere(view: View, share: Fact, levels: Sequence[Fact]) -> bool:
    """支出672.8亿元，…合计534.2亿元；其他138.6亿元，占20.6%: is the amount before it that share of one further off?"""
    begin = view.text.rfind("\n", 0, share.start)
    told = [fact for fact in view.told(begin, share.start) if _level(fact)]
    part = levels[-1] if levels else None
    return part is not None and any(
        fact is not part and comparable(fact, part) and fits(part, fact, share.value, share) for fact in told
    )


def _moved(view: View, fact: Fact) -> bool:
    """由52.6%提高到56.1%, 完成预算的98.9%: told of shares, or of what it names, and not of the amounts before them."""
    return (
        bool(fact.tags & {"from", "to", "average"})
        or fact.label.endswith(("系数", "贡献率"))
        or _OF.search(view.before(fact)) is not None
    )


_OF = regex.compile(r"(?:完成|[比较]“)[^，。；、\d]{2,16}$")


def _level(fact: Fact) -> bool:
    return fact.measure == "level" and fact.figure.kind == "number" and fact.value > 0 and bool(fact.figure.unit)


def sure(share: Fact) -> bool:
    """Does a percentage have so many digits that it hardly fits by chance?"""
    digits = str(int(share.value / share.figure.ulp)) if share.value > 0 and share.figure.ulp else ""
    some = share.value < 100 or share.label.endswith("完成率")
    return len(digits) > _TELLING and share.figure.hedge == "none" and some


_OF_OWN = ("，占", "、占", "（占")  # 收入52315万元，占89.2%: of something else, the share of this


def _made_of(share: Fact, levels: list[Fact], own: list[Fact]) -> Iterator[Statement]:
    pairs = [
        (part, base)
        for one, other in combinations(levels, 2)
        for part, base in (sorted((one, other), key=lambda fact: fact.value, reverse=share.value > _ALL),)
        if (not own or own[0] is part)
        and comparable(one, other)
        and part.value != base.value
        and min(significant(part), significant(base)) > 1
    ]
    yield from quotient(share, pairs[::-1])


def quotient(share: Fact, pairs: Sequence[tuple[Fact, Fact]], sure_of: bool = False) -> Iterator[Statement]:
    """The statement of the first part and base that a percentage fits, else of the first it would fit but for a slip.

    `sure_of`: the first pair is what the percentage is of, whether it fits or not.
    """
    fitting = next((pair for pair in pairs if fits(*pair, share.value, share)), None)
    held = fitting or (pairs[0] if sure_of else next((pair for pair in pairs if _slipped(*pair, share)), None))
    if held:
        roles = {"part": held[:1], "base": held[1:], "share": (share,)}
        facts = (*held, share)
        doubt = "" if fitting else "the percentage may be of other amounts"
        start, end = min(fact.start for fact in facts), max(fact.end for fact in facts)
        yield Statement("quotient", roles, start, end, doubt=doubt)


def fits(part: Fact, base: Fact, value: Decimal, share: Fact) -> bool:
    """Is `value` the one amount in per cent of the other, as exactly as they and the share are printed?"""
    return abs(part.value * 100 / base.value - value) <= _slack(part, base, share) / 2


def _slack(part: Fact, base: Fact, share: Fact) -> Decimal:
    quotient = part.value * 100 / base.value
    return share.figure.ulp + quotient * (part.figure.ulp / part.value + base.figure.ulp / base.value)


def _slipped(part: Fact, base: Fact, share: Fact) -> bool:
    """Would the percentage fit with two neighbouring digits exchanged?"""
    ulp = share.figure.ulp
    if _slack(part, base, share) > 2 * ulp:
        return False  # too coarse to tell
    digits = str(int(share.value / ulp))
    for at in range(len(digits) - 1):
        turned = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
        if turned != digits and fits(part, base, int(turned) * ulp, share):
            return True
    return False
