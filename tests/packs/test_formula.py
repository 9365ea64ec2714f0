"""Formulas: what parses, what is refused where, and that intervals never claim what some values deny."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportcheck.model.dimensions import check
from reportcheck.model.evaluate import truth, value
from reportcheck.model.formula import COMPARISONS, Formula, FormulaError, parse
from reportcheck.model.interval import Interval


def shape(node: Formula) -> Any:
    """A formula as nested lists, to be read."""
    if node.op == "name":
        return node.name
    if node.value is not None:
        return f"{node.value.value}{node.value.unit}"
    return [node.op, *(shape(arg) for arg in node.args)]


PARSED = {
    "a + b * c <= d": ["<=", ["+", "a", ["*", "b", "c"]], "d"],
    "a - b - c = 0": ["==", ["-", ["-", "a", "b"], "c"], "0"],
    "-a * b > 3亿元": [">", ["*", ["neg", "a"], "b"], "300000000元"],
    "farm-output >= primary-share * gdp.level.2020": [">=", "farm-output", ["*", "primary-share", "gdp.level.2020"]],
    "a<b or b<c and not c<d": ["or", ["<", "a", "b"], ["and", ["<", "b", "c"], ["not", ["<", "c", "d"]]]],
    "（a ＋ b）× 2 ≤ 收入": ["<=", ["*", ["+", "a", "b"], "2"], "收入"],
    "max(a, b) != round(c, 1)": ["!=", ["max", "a", "b"], ["round", "c", "1"]],
    "0.5个百分点 < abs(a) and number(b) == 7": [
        "and",
        ["<", "1/2个百分点", ["abs", "a"]],
        ["==", ["number()", "b"], "7"],
    ],
}


@pytest.mark.parametrize("text", PARSED)
def test_what_parses(text: str) -> None:
    assert shape(parse(text)) == PARSED[text]


REFUSED = {
    "": (0, "a name or number is expected here, not the end"),
    "a": (0, "the formula compares nothing"),
    "a <= b <= c": (7, "'<=' needs amounts on both sides"),
    "a and b": (2, "'and' needs comparisons on both sides"),
    "(a < b": (6, "')' is expected here, not the end"),
    "a < b)": (5, "')' is not expected here"),
    "a < b c": (6, "'c' is not expected here"),
    "a ; b": (2, "';' cannot stand in a formula"),
    "open(a) > 1": (0, "there is no function 'open'"),
    "__import__(a) > 1": (0, "there is no function '__import__'"),
    "a[0] > 1": (1, "'[' cannot stand in a formula"),
    "a ** b > 1": (3, "a name or number is expected here, not '*'"),
    "'x' > 1": (0, '"\'" cannot stand in a formula'),
    "abs(a, b) > 1": (0, "abs takes 1 to 1 values, not 2"),
    "max(a < b) > 1": (6, "max takes amounts, not comparisons"),
    "round(a, b) > 1": (0, "round takes a number of decimals from 0 to 9"),
    "number(a + b) > 1": (0, "number takes the name of an operand"),
    "-(a < b)": (0, "'-' cannot stand before this"),
    "not a > 1 + 2 and": (17, "a name or number is expected here, not the end"),
    "a > 1e400": (6, "'400' is not expected here"),
    "(" * 30 + "a" + ")" * 30 + " > 1": (21, "the formula is nested too deep"),
    "a > " + "1 + " * 120 + "1": (0, "the formula has 485 characters"),
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_refused(text: str) -> None:
    with pytest.raises(FormulaError) as caught:
        parse(text)
    assert (caught.value.position, caught.value.what) == REFUSED[text]
    assert caught.value.fix


UNITS = {
    "yuan": "元",
    "also": "元",
    "dollars": "美元",
    "people": "人",
    "homes": "户",
    "rate": "%",
    "area": "亩",
    "who": None,
}
FITTING = [
    "yuan + also > 3亿元", "yuan / people < also", "yuan * rate <= also", "yuan / also > 40%", "yuan / also > 0.4",
    "rate - 5% > 0", "rate > 0.3个百分点", "people > 100", "yuan > 0", "who + yuan < dollars * who", "area > 3公顷",
    "yuan / area * area > also", "number(people) + number(homes) > 3",
]  # fmt: skip
MISFITTING = [
    "yuan + dollars > 3元", "yuan > people", "people > homes", "rate > 5", "rate + yuan > 1元", "yuan > 5", "yuan * also > 1元",
    "max(yuan, people) > 1元", "yuan / area > also", "area > 3元",
]  # fmt: skip


@pytest.mark.parametrize("text", FITTING)
def test_units_that_fit(text: str) -> None:
    check(parse(text), UNITS)


@pytest.mark.parametrize("text", MISFITTING)
def test_units_that_do_not_fit(text: str) -> None:
    with pytest.raises(FormulaError, match="cannot be"):
        check(parse(text), UNITS)


NAMES = ("a", "b", "c")
numbers = st.integers(0, 9).map(str)
amounts = st.recursive(
    st.sampled_from(NAMES) | numbers,
    lambda inner: st.one_of(
        st.builds("({} {} {})".format, inner, st.sampled_from("+-*/"), inner),
        st.builds("{}({}, {})".format, st.sampled_from(["min", "max", "sum"]), inner, inner),
        st.builds("abs({})".format, inner),
        st.builds("round({}, {})".format, inner, st.integers(0, 2)),
        st.builds("(-{})".format, inner),
    ),
    max_leaves=6,
)
formulas = st.recursive(
    st.builds("{} {} {}".format, amounts, st.sampled_from(COMPARISONS), amounts),
    lambda inner: (
        st.builds("({}) {} ({})".format, inner, st.sampled_from(["and", "or"]), inner)
        | st.builds("not ({})".format, inner)
    ),
    max_leaves=3,
)
rationals = st.fractions(-5, 5, max_denominator=4)


@st.composite
def inside(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    """An interval, its ends open or closed or unbounded, and a value in it."""
    low, middle, high = sorted(draw(st.tuples(rationals, rationals, rationals)))
    closed = (draw(st.booleans()) or low == middle, draw(st.booleans()) or high == middle)
    ends = (None if draw(st.integers(0, 9)) == 0 else low, None if draw(st.integers(0, 9)) == 0 else high)
    return Interval(*ends, *closed), middle


def plain(node: Formula, at: dict[str, Fraction]) -> Any:
    """The same formula in ordinary arithmetic: the oracle."""
    if node.op == "number":
        assert node.value is not None
        return node.value.value
    if node.op == "name":
        return at[node.name]
    args = [plain(arg, at) for arg in node.args]
    operations: dict[str, Any] = {
        "+": lambda x, y: x + y, "-": lambda x, y: x - y, "*": lambda x, y: x * y, "/": lambda x, y: x / y,
        "neg": lambda x: -x, "abs": abs, "min": min, "max": max, "sum": lambda *xs: sum(xs),
        "round": lambda x, n: Fraction((x * 10**n + Fraction(1, 2)).__floor__(), 10 ** int(n)),
        "<=": lambda x, y: x <= y, "<": lambda x, y: x < y, ">=": lambda x, y: x >= y, ">": lambda x, y: x > y,
        "==": lambda x, y: x == y, "!=": lambda x, y: x != y,
        "and": lambda x, y: x and y, "or": lambda x, y: x or y, "not": lambda x: not x,
    }  # fmt: skip
    return operations[node.op](*args)


@settings(deadline=None)
@given(text=formulas, found=st.tuples(inside(), inside(), inside()))
def test_what_is_certain_holds_for_every_value(text: str, found: tuple[tuple[Interval, Fraction], ...]) -> None:
    try:
        node = parse(text)
        expected = plain(node, {name: middle for name, (_, middle) in zip(NAMES, found, strict=True)})
    except (FormulaError, ZeroDivisionError):
        return
    claimed = truth(node, {name: [interval] for name, (interval, _) in zip(NAMES, found, strict=True)})
    assert claimed is None or claimed == expected


@settings(deadline=None)
@given(text=amounts, found=st.tuples(inside(), inside(), inside()))
def test_the_interval_holds_every_value(text: str, found: tuple[tuple[Interval, Fraction], ...]) -> None:
    try:
        node = parse(f"{text} > 0").args[0]
        expected = plain(node, {name: middle for name, (_, middle) in zip(NAMES, found, strict=True)})
    except (FormulaError, ZeroDivisionError):
        return
    interval = value(node, {name: [interval] for name, (interval, _) in zip(NAMES, found, strict=True)})
    assert interval.meets(Interval.exact(expected))


@settings(deadline=None)
@given(numbers=st.lists(st.integers(-20, 20), min_size=3, max_size=3), text=formulas)
def test_exact_values_leave_nothing_open(numbers: list[int], text: str) -> None:
    try:
        node = parse(text)
        expected = plain(node, {name: Fraction(n) for name, n in zip(NAMES, numbers, strict=True)})
    except (FormulaError, ZeroDivisionError):
        return
    assert truth(node, {name: [Interval.exact(n)] for name, n in zip(NAMES, numbers, strict=True)}) == expected


@settings(deadline=None)
@given(text=st.text(alphabet="ab1.%()<=+-*/, 元“and", max_size=40))
def test_any_text_parses_or_is_refused_with_a_place(text: str) -> None:
    try:
        parse(text)
    except FormulaError as error:
        assert 0 <= error.position <= len(text)
