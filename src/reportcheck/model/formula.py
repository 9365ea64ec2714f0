"""Formulas of rules: `primary-share * gdp <= farm-output`. A small parser; nothing is ever executed as code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from reportcheck.model.units import Quantity, quantity

LONGEST = 400
DEEPEST = 20
FUNCTIONS = {"abs": (1, 1), "min": (1, 9), "max": (1, 9), "sum": (1, 9), "round": (1, 2), "number": (1, 1)}
COMPARISONS = ("<=", ">=", "==", "!=", "<", ">")
PLACES = tuple(Quantity(Fraction(n), "") for n in range(10))
_SPELLING = str.maketrans(
    {"（": "(", "）": ")", "，": ",", "×": "*", "÷": "/", "−": "-", "＋": "+", "＜": "<", "＞": ">"}
)
_OPERATORS = {"≤": "<=", "≥": ">=", "≠": "!=", "＝": "==", "=": "=="}
_TOKEN = re.compile(
    r"[ \t\n]*(?:(?P<number>[0-9]{1,20}(?:\.[0-9]{1,20})?(?:[%‰/]|[^\W\d_]){0,14})"
    r"|(?P<name>[^\W\d](?:\w|-(?=\w)){0,60}(?:\.(?:\w|-(?=\w)){1,60}){0,6})"
    r"|(?P<op><=|>=|==|!=|[-+*/(),<>=≤≥≠＝]))"
)
_POWER = {"or": 1, "and": 2, **dict.fromkeys(COMPARISONS, 4), "+": 5, "-": 5, "*": 6, "/": 6}


class FormulaError(ValueError):
    """A formula that cannot be used: `position` in its text, what is wrong, how to put it right."""

    def __init__(self, position: int, what: str, fix: str) -> None:
        super().__init__(what)
        self.position, self.what, self.fix = position, what, fix


class Formula(NamedTuple):
    """A node: `op` is `number`, `name`, an operator (`neg`, `not`, `+`, `<=`, `and`, ...) or a function's name."""

    op: str
    args: tuple[Formula, ...] = ()
    name: str = ""
    value: Quantity | None = None
    at: int = 0

    def nodes(self) -> Iterator[Formula]:
        """This node and every one below, left to right."""
        yield self
        for arg in self.args:
            yield from arg.nodes()

    def names(self) -> list[str]:
        """The operands named, each once, in order."""
        return list(dict.fromkeys(node.name for node in self.nodes() if node.op == "name"))

    @property
    def boolean(self) -> bool:
        return self.op in COMPARISONS or self.op in ("and", "or", "not")


@lru_cache(maxsize=512)
def parse(text: str) -> Formula:
    """The formula in `text`, a comparison or several joined by and/or; FormulaError otherwise."""
    if len(text) > LONGEST:
        raise FormulaError(0, f"the formula has {len(text)} characters", f"Split it into rules of at most {LONGEST}.")
    parser = _Parser(text.translate(_SPELLING))
    found = parser.expression(0, 0)
    if parser.op:
        raise FormulaError(
            parser.at, f"'{parser.op}' is not expected here", "Check the brackets and operators before it."
        )
    if not found.boolean:
        raise FormulaError(0, "the formula compares nothing", "Write a comparison, as in a + b <= c.")
    return found


class _Parser:
    """Precedence climbing over one text; `op` is the token at hand, empty at the end."""

    def __init__(self, text: str) -> None:
        self.text, self.end = text, 0
        self.advance()

    def advance(self) -> None:
        self.at = len(self.text) - len(self.text[self.end :].lstrip(" \t\n"))
        self.kind = self.op = ""
        if self.at == len(self.text):
            return
        match = _TOKEN.match(self.text, self.end)
        if match is None:
            fix = "Names, numbers, + - * / ( ) , comparisons, and, or, not are all there is."
            raise FormulaError(self.at, f"{self.text[self.at]!r} cannot stand in a formula", fix)
        self.kind, self.end = str(match.lastgroup), match.end()
        self.op = _OPERATORS.get(match[self.kind], match[self.kind])

    def take(self, wanted: str) -> None:
        if self.op != wanted:
            found = repr(self.op) if self.op else "the end"
            raise FormulaError(self.at, f"{wanted!r} is expected here, not {found}", "Check the brackets.")
        self.advance()

    def expression(self, least: int, depth: int) -> Formula:
        if depth > DEEPEST:
            raise FormulaError(self.at, "the formula is nested too deep", f"At most {DEEPEST} levels; split the rule.")
        left = self.operand(depth)
        while self.kind in ("op", "name") and (power := _POWER.get(self.op, -1)) > least:
            op, at = self.op, self.at
            self.advance()
            right = self.expression(power, depth + 1)
            logical = op in ("and", "or")
            for side in (left, right):
                if side.boolean != logical:
                    fix = "Join comparisons with and/or: a <= b and b <= c."
                    raise FormulaError(at, f"{op!r} needs {'comparisons' if logical else 'amounts'} on both sides", fix)
            left = Formula(op, (left, right), at=at)
        return left

    def operand(self, depth: int) -> Formula:
        kind, op, at = self.kind, self.op, self.at
        if op in ("-", "+", "not"):
            self.advance()
            inner = self.expression(3 if op == "not" else 6, depth + 1)
            if inner.boolean != (op == "not"):
                raise FormulaError(at, f"{op!r} cannot stand before this", "Use brackets: not (a <= b).")
            return inner if op == "+" else Formula("not" if op == "not" else "neg", (inner,), at=at)
        if op == "(":
            self.advance()
            inner = self.expression(0, depth + 1)
            self.take(")")
            return inner
        if kind == "number":
            return self.number()
        if kind != "name" or op in ("and", "or"):
            found = repr(op) if op else "the end"
            raise FormulaError(at, f"a name or number is expected here, not {found}", "Check what stands before it.")
        self.advance()
        return self.call(op, at, depth) if self.op == "(" else Formula("name", name=op, at=at)

    def number(self) -> Formula:
        value = quantity(self.op)
        if value is None:
            raise FormulaError(self.at, f"{self.op!r} is no number", "Write a number, with its unit: 5%, 100亿元.")
        node = Formula("number", value=value, at=self.at)
        self.advance()
        return node

    def call(self, name: str, at: int, depth: int) -> Formula:
        if name not in FUNCTIONS:
            raise FormulaError(at, f"there is no function {name!r}", f"Functions: {', '.join(FUNCTIONS)}.")
        args: list[Formula] = []
        self.take("(")
        while True:
            args.append(self.expression(0, depth + 1))
            if args[-1].boolean:
                raise FormulaError(
                    args[-1].at, f"{name} takes amounts, not comparisons", "Compare what it gives instead."
                )
            if self.op != ",":
                break
            self.advance()
        self.take(")")
        least, most = FUNCTIONS[name]
        if not least <= len(args) <= most:
            raise FormulaError(at, f"{name} takes {least} to {most} values, not {len(args)}", "Count the commas.")
        if name == "number" and args[0].op != "name":
            raise FormulaError(at, "number takes the name of an operand", "Write number(gdp).")
        if name == "round" and (args[1:] and (args[1].value is None or args[1].value not in PLACES)):
            raise FormulaError(at, "round takes a number of decimals from 0 to 9", "Write round(x, 2).")
        return Formula("number()" if name == "number" else name, tuple(args), at=at)
