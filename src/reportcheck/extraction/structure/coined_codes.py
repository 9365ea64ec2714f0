"""Numbers in coined terms that are codes (“415X”, “16232”): when two of them are one, written wrong once."""

from __future__ import annotations

from collections.abc import Sequence

from reportcheck import regex
from reportcheck.extraction.prefix import prefix
from reportcheck.extraction.structure.mentions import Mention

_LONG = 4  # characters of a name


def code_slip(main: Sequence[Mention], odd: Mention) -> bool:
    """A digit off the code in a name that the report mentions at least twice: “415X” twice, “451X” once."""
    if two_lines(main[0], odd):
        return False
    if _of_one_name(main, odd) or _of_one_kind(main[0], odd) or _quoted_name(main, odd):
        return True
    if len(main) == 1 and odd.words == "#" and _exchanged(main[0], odd):
        return True
    one, other = main[0].numbers[0], odd.numbers[0]
    odd_number = len(odd.numbers) == 1 and min(one, other) > 99 and one % 50 and other % 50
    return bool(odd_number and len(main) > 1 and odd.words != "#" and near(main[0].numbers, odd.numbers))


def _quoted_name(main: Sequence[Mention], odd: Mention) -> bool:
    """“五向图强” twice, “四向图强” once: no counted kind of thing, but a name."""
    named = len(main) > 1 and len(odd.numbers) == 1 and _A_NAME.fullmatch(odd.words) is not None
    sized = (
        named and min(odd.numbers[0], main[0].numbers[0]) > _FEW
    )  # “三医联动”, “四医联动”: two of many with small numbers
    return sized and odd.quoted and main[0].quoted and abs(odd.numbers[0] - main[0].numbers[0]) == 1


def _exchanged(one: Mention, odd: Mention) -> bool:
    """“321”工作机制, “312”工作机制: the digits of a code in another order, before one name."""
    alike = len(prefix(one.after, odd.after)) >= _LONG and one.numbers[0] > 99 and one.quoted and odd.quoted
    return alike and sorted(str(one.numbers[0])) == sorted(str(odd.numbers[0])) and not two_lines(one, odd)


_FEW = 3
_A_NAME = regex.compile(r"#[^#个项大类种条批级]\w{2,3}")


def _of_one_name(main: Sequence[Mention], odd: Mention) -> bool:
    """“16232”总体思路 twice, “16323”总体思路 once: a long code that begins alike, before one and the same name."""
    codes = [str(mention.numbers[0]) for mention in (main[0], odd)]
    alike = prefix(*codes)
    name = min(len(prefix(mention.after, odd.after)) for mention in main)
    several = len(main) > 1 and odd.words == "#" and len(codes[0]) == len(codes[1])
    return several and len(codes[0]) >= _LONG_CODE and len(alike) > 1 and name >= _LONG


def _of_one_kind(main: Mention, odd: Mention) -> bool:
    """按照“31268”总体部署, 落实“31286”总体要求: long codes of what begins alike; hardly two of their own."""
    long = main.words == odd.words == "#" and min(main.numbers[0], odd.numbers[0]) >= 10 ** (_LONG_CODE - 1)
    named = len(prefix(main.after, odd.after)) > 1 and bool(_PROGRAMME.match(odd.after))
    named = named and not two_lines(main, odd)
    return long and named and near(main.numbers, odd.numbers)


# and not “12345”热线, “12315”热线
_PROGRAMME = regex.compile("总体|发展|战略|工作[^法]|思路|目标|部署|布局|要求|规划|行动|工程|产业|格局")


_LONG_CODE = 5  # digits


def two_lines(main: Mention, odd: Mention) -> bool:
    """“12315”投诉举报热线, “12331”投诉举报热线: two numbers to call, unless the digits of one have changed places."""
    called = all(_CALLED.search(one.after) and str(one.numbers[0]).startswith("12") for one in (main, odd))
    return called and sorted(str(main.numbers[0])) != sorted(str(odd.numbers[0]))


_CALLED = regex.compile("热线|专线|电话|投诉|举报|平台|服务")


def near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Do they differ in one number (in one digit, or two digits swapped, if it is a code) or in order only?"""
    if len(one) == 1 and min(one[0], other[0]) > 99:
        digits, others = str(one[0]), str(other[0])
        off = sum(a != b for a, b in zip(digits, others, strict=False))
        return len(digits) == len(others) and (off == 1 or (off == 2 and sorted(digits) == sorted(others)))
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1 or sorted(one) == sorted(other)
