"""One amount said twice in other words (保工资162,606万元; 保工资支出162,606万元), with a digit wrong or two exchanged.

Numbers of four digits and more seldom come that close by chance: where the names have something in common, the unit
and the year are the same, it is one amount.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.accounts import several
from reportcheck.extraction.relations.view import View, plain, printed, significant
from reportcheck.extraction.slips import same_or_exchanged
from reportcheck.model.fact import Fact, Statement

_PERSONS = frozenset({"人", "名"})
_MOST = 12  # mentions on: a text that says one amount more often is no report
_SURE = 4  # digits, without the noughts at the end


def find(view: View) -> Iterator[Statement]:
    """Statements `twins` with role mention: the amount said first, and the one that agrees or is one slip away."""
    accounts = several(view)  # a budget has near twins by the dozen: each line of each account
    alike: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    sized: list[tuple[Fact, str, tuple[object, ...]]] = []
    for fact in view.facts:
        digits = _digits(fact)
        sure = len(digits.rstrip("0"))
        if sure < (_SURE if accounts else _SURE - 1):
            continue
        same = ("人" if fact.figure.unit in _PERSONS else fact.figure.unit, fact.figure.ulp, fact.period)
        sized.append((fact, digits, (*same, len(digits))))
    often = Counter(kind for *_, kind in sized)
    for fact, digits, kind in sized:
        if often[kind] > 1:
            one_off = not accounts and len(digits.rstrip("0")) >= _SURE
            masks = (digits[:at] + "*" + digits[at + 1 :] for at in range(len(digits))) if one_off else ()
            for mask in ("".join(sorted(digits)), *masks):
                alike[*kind, mask].append(fact)
    yield from _rounded(view)
    seen = set()
    for facts in alike.values():
        for at, one in enumerate(facts):
            for other in facts[at + 1 : at + 1 + _MOST]:
                if (one.start, other.start) not in seen and _twins(view, one, other, accounts):
                    seen.add((one.start, other.start))
                    yield Statement("twins", {"mention": printed(one, other)}, one.start, other.end)


def _rounded(view: View) -> Iterator[Statement]:
    """42819名贫困人口, and 4.28万贫困群众: a number in full, and again rounded to 万, two of its digits exchanged."""
    full = [fact for fact in view.facts if _countable(fact) and not fact.figure.ulp and fact.value >= _TEN_THOUSAND]
    short = [fact for fact in view.facts if _countable(fact) and fact.figure.ulp >= _HUNDRED] if full else []
    for one in full:
        for other in short:
            units = {one.figure.unit, other.figure.unit} - {*_PERSONS, ""}
            told = len(units) < 2 and one.sentence != other.sentence and significant(other) > 2
            if not told or not _share_a_word(view, one, other) or (one.period or "")[-4:] != (other.period or "")[-4:]:
                continue
            due = (one.value / other.figure.ulp).quantize(Decimal(1)) * other.figure.ulp
            if same_or_exchanged(other.value, due, other.figure.ulp):
                mention = (
                    other,
                    one._replace(figure=one.figure._replace(ulp=other.figure.ulp * 2), label=one.label or other.label),
                )
                start, end = min(one.start, other.start), max(one.end, other.end)
                yield Statement("twins", {"mention": mention}, start, end, doubt="the two may be counted otherwise")


_TEN_THOUSAND, _HUNDRED = 10_000, 100


def _countable(fact: Fact) -> bool:
    return fact.figure.kind == "number" and fact.measure == "level" and fact.figure.hedge == "none"


def _share_a_word(view: View, one: Fact, other: Fact) -> bool:
    """Do two characters that stand behind the one stand in the name of the other, or behind it?"""
    behind = [_MARKS.split(_BRACKET.sub("", view.after(fact, _FAR))[:size])[0] for fact, size in ((one, 4), (other, 6))]
    a, b = (behind[0] + one.label)[:12], behind[1] + other.label
    return any(a[at : at + 2] in b for at in range(len(a) - 1) if _WORD.fullmatch(a[at : at + 2]))


_FAR = 36  # characters
_BRACKET = regex.compile(r"^（[^（）]{1,24}）")  # 53748人（其中贫困人口31850人）迁入新居
_MARKS = regex.compile("[，。；、：（）]")
_WORD = regex.compile(r"[\u4e00-\u9fff]{2}")


def _digits(fact: Fact) -> str:
    """The digits of an amount; none of what is no plain amount, or a cell of a table."""
    plain_amount = fact.figure.kind == "number" and fact.measure == "level" and fact.figure.ulp and fact.value > 0
    return str(int(fact.value / fact.figure.ulp)) if plain_amount and not fact.figure.parts else ""


def _twins(view: View, one: Fact, other: Fact, accounts: bool) -> bool:
    a, b = _digits(one), _digits(other)
    wrong = [at for at in range(len(a)) if a[at] != b[at]]
    swapped = len(wrong) == 2 and sorted(a) == sorted(b)
    if one.sentence == other.sentence or one.scope != other.scope or not (len(wrong) < 2 or swapped):
        return False
    names = plain(one.label), plain(other.label)
    if swapped and len(a) >= _SURE and _same_next(view, one, other):
        return True
    if len(wrong) < 2 or wrong[1] == wrong[0] + 1:
        return _one_name(*names) or (swapped and len(a) >= _SURE and not accounts and _akin(*names))
    if swapped and min(map(len, names)) >= _LONG_NAME and _one_name(*names):
        return True  # 71.06亿元 and 76.01亿元 of 超长期特别国债
    return len(a) >= _SURE and not accounts and _akin(*names)


_LONG_NAME = 6  # characters


def _same_next(view: View, one: Fact, other: Fact) -> bool:
    """投入2346.2亿元，其中省级投入967.5亿元 twice: what follows both is one amount, so are they."""
    a, b = (next((f for f in view.sentences[fact.sentence] if f.start >= fact.end), None) for fact in (one, other))
    told = a is not None and b is not None and a.value == b.value and a.figure.unit == b.figure.unit
    return told and a is not None and significant(a) >= _SURE - 1 and a.figure.ulp == one.figure.ulp


def _akin(a: str, b: str) -> bool:
    """产肉 and 肉类总产量: every character of the shorter name stands in the longer."""
    short, long = sorted((a, b), key=len)
    return len(short) > 1 and set(short) <= set(long)


def _one_name(a: str, b: str) -> bool:
    """Are the names one, or one within the other?"""
    short, long = sorted((a, b), key=len)
    return len(short) > 1 and short not in _ANYBODYS and (short == long or (len(short) > 2 and short in long))


_ANYBODYS = frozenset({"投资", "总投资", "资金", "产值", "收入", "支出"})  # of some works or firms, and of others
