"""10,000 balance checks of five parts each, loaded from a pack: `python benchmarks/balances.py [COUNT]`.

One rule over 10,000 places, as from a table with a row each; every hundredth sum is wrong. Prints seconds and the
peak of memory; the facts are made in memory, so this times packs, binding and checks, not reading.
"""

from __future__ import annotations

import os
import random
import resource
import sys
import tempfile
import time
from decimal import Decimal

from reportcheck.binding import bind
from reportcheck.checks import run
from reportcheck.model.fact import Fact, Figure
from reportcheck.packs import lexicon, load_packs

PARTS = ("p1", "p2", "p3", "p4", "p5")
PACK = """\
pack: balances
version: 1
indicators:
  total: {{names: [合计], unit: 万元}}
{parts}rules:
- {{id: parts-add-up, severity: error, check: sum, with: {{whole: total, part: [p1, p2, p3, p4, p5]}}}}
"""


def numbers(count: int) -> list[tuple[Decimal, ...]]:
    """A whole and five parts with one decimal; every hundredth whole is off by more than rounding allows."""
    rng = random.Random(7)
    rows = []
    for at in range(count):
        parts = [Decimal(rng.randint(1, 10**6)).scaleb(-1) for _ in PARTS]
        rows.append((sum(parts, Decimal("0.0")) + (1 if at % 100 == 0 else 0), *parts))
    return rows


def markdown(rows: list[tuple[Decimal, ...]]) -> str:
    """The numbers as a report with one table, a row a place."""
    head = f"# 平衡表\n\n单位：万元\n\n| 单位 | {' | '.join('甲乙丙丁戊')} | 合计 |\n|{'---|' * (len(PARTS) + 2)}\n"
    lines = (f"| 第{at}镇 | {' | '.join(map(str, parts))} | {whole} |\n" for at, (whole, *parts) in enumerate(rows))
    return head + "".join(lines)


def fact(indicator: str, value: Decimal, scope: str, at: int) -> Fact:
    figure = Figure(at, at + 8, f"{value}万元", "number", value, Decimal("0.1"), "万元")
    return Fact(figure, "level", indicator, indicator, "2024", scope=scope)


def one_rule(rows: list[tuple[Decimal, ...]]) -> tuple[str, list[Fact]]:
    parts = "".join(f"  {name}: {{names: [{name}], unit: 万元}}\n" for name in PARTS)
    facts = [
        fact(name, value, f"row {at}", 60 * at + 10 * place)
        for at, row in enumerate(rows)
        for place, (name, value) in enumerate(zip(("total", *PARTS), row, strict=True))
    ]
    return PACK.format(parts=parts), facts


def measure(name: str, text: str, facts: list[Fact], count: int) -> None:
    """Load, bind, check; print how long each took."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, f"{name}.yaml")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        start = time.perf_counter()
        (pack,) = load_packs([path])
    loaded = time.perf_counter()
    words, given = lexicon([pack]), tuple(facts)
    bound = [(rule, statement) for rule in pack.rules for statement in bind(rule, given, (), words).statements]
    found = time.perf_counter()
    outcomes = [run(rule.check, statement, rule.options).outcome for rule, statement in bound]
    done = time.perf_counter()
    assert len(outcomes) == count and outcomes.count("fail") == -(-count // 100), (
        len(outcomes),
        outcomes.count("fail"),
    )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    seconds = (
        f"load {loaded - start:.2f}, bind {found - loaded:.2f}, check {done - found:.2f}, in all {done - start:.2f} s"
    )
    print(f"{name}: {count:,} balance checks of 5 parts: {seconds}; peak {peak:.0f} MB")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    os.environ["REPORTCHECK_CACHE"] = "off"
    measure("balances", *one_rule(numbers(count)), count)


if __name__ == "__main__":
    main()
