"""Audits made by hand, so that formatters are tested on what they are given and on nothing else."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from reportcheck.formatters.run import Audited, Failure, Run, summary
from reportcheck.model.decision import Decision, Leftover
from reportcheck.model.document import Block, Document
from reportcheck.model.fact import Fact, Figure, Item
from reportcheck.model.result import AuditResult, Comparison, Finding, Unbound
from reportcheck.model.rule import Rule, RulePack

__all__ = ["Comparison", "Decimal", "Fraction", "Item", "re", "summary"]
TEXT = """临江区2020年政府工作报告
一、2019年工作回顾
地区生产总值188.02亿元，增长8.40%，比9%的目标低0.8个百分点。
全区7户22人尚未脱贫，其中临水镇3户。
二、2020年工作安排
剩余7户20人年内全部脱贫，新建道路5至7公里。
"""


def document(text: str = TEXT, path: str = "报告.txt", **more: object) -> Document:
    """A document whose normalised view is its source; lines that start with 一、 and the like are headings."""
    blocks, at, section = [], 0, ()
    for line in text.splitlines(keepends=True):
        heading = re.match(r"[一二三]、", line)
        if heading:
            section = (line.strip(),)
        kind = "heading" if heading or at == 0 else "paragraph"
        blocks.append(
            Block(
                kind, at, at + len(line.rstrip("\n")), level=int(kind == "heading"), section=() if heading else section
            )
        )
        at += len(line)
    return Document(path, text, text, ((0, 0),), tuple(blocks), title=text.split("\n")[0], period="2020", **more)  # type: ignore[arg-type]


def figure(doc: Document, text: str, nth: int = 1, **more: object) -> Figure:
    """The nth figure with these words: value and last digit read from them, 万 and 亿 multiplied in."""
    start = -1
    for _ in range(nth):
        start = doc.text.index(text, start + 1)
    number = re.search(r"\d+(?:\.(\d+))?", text)
    value, decimals = Decimal(number[0]), len(number[1] or "")
    power = next((p for w, p in (("亿", 8), ("万", 4)) if w in text), 0)
    exact = not power and not decimals and "%" not in text
    given = {
        "value": value.scaleb(power),
        "ulp": Decimal(0) if exact else Decimal(1).scaleb(power - decimals),
        "kind": "number",
        "unit": text[number.end() :].lstrip("万亿"),
        **more,
    }
    return Figure(start, start + len(text), text, **given)  # type: ignore[arg-type]


def fact(
    doc: Document, text: str, measure: str = "level", nth: int = 1, figure_: dict | None = None, **more: object
) -> Fact:
    made = figure(doc, text, nth, **(figure_ or {}))
    section = next((b.section for b in doc.blocks if b.start <= made.start < b.end), ())
    return Fact(made, measure, section=section, **more)  # type: ignore[arg-type]


def facts(doc: Document) -> tuple[Fact, ...]:
    """Every figure of TEXT."""
    return (
        fact(doc, "188.02亿元", label="地区生产总值", indicator="gdp", period="2019"),
        fact(doc, "8.40%", "growth", label="地区生产总值", indicator="gdp", period="2019"),
        fact(doc, "9%", "growth", label="地区生产总值", indicator="gdp", period="2019", status="target"),
        fact(doc, "0.8个百分点", "gap", label="地区生产总值", indicator="gdp", period="2019", sign=-1),
        fact(doc, "7户", label="未脱贫户"),
        fact(doc, "22人", label="未脱贫人口"),
        fact(doc, "3户", label="临水镇未脱贫户"),
        fact(doc, "7户", nth=2, label="未脱贫户"),
        fact(doc, "20人", label="未脱贫人口"),
        fact(
            doc,
            "5至7公里",
            label="新建道路",
            status="target",
            figure_={"kind": "range", "parts": (Decimal(5), Decimal(7)), "printed": "5..7", "unit": "公里"},
        ),
    )


def finding(
    rule: str = "core/growth-minus-target",
    kind: str = "difference",
    severity: str = "error",
    outcome: str = "fail",
    operands: tuple = (),
    zh: str = "说法不一",
    en: str = "the two do not agree",
    **more: object,
) -> Finding:
    marks = {k: more.pop(k) for k in ("suppressed", "baselined") if k in more}
    comparison = Comparison(outcome, operands, **{"power": Fraction(1, 10), **more})  # type: ignore[arg-type]
    return Finding(
        rule,
        kind,
        severity,
        comparison,
        {"zh": zh, "en": en},
        **marks,
    )  # type: ignore[arg-type]


def result(doc: Document) -> AuditResult:
    """Two fails that share no figure, a suppressed one, passes, an indeterminate one and an unbound rule."""
    gdp, growth, target, gap, homes, people, town, homes2, people2, road = all_facts = facts(doc)
    checks = (
        finding(
            operands=(("reported", gap), ("minuend", target), ("subtrahend", growth)),
            reported="0.8个百分点",
            expected="0.6",
            gap=Fraction(-1, 10),
            zh="目标9%减实绩8.40%应为0.6，报告称0.8个百分点",
            en="9% minus 8.40% is 0.6, the report says 0.8",
        ),
        finding(
            "core/mentions-agree",
            "agreement",
            "warning",
            operands=(("mention", people), ("mention", people2)),
            reported="22人",
            expected="20人",
            gap=Fraction(-2),
            zh="未脱贫人口一处为22人，一处为20人",
            en="22 people in one place, 20 in another",
        ),
        finding(
            "core/mentions-agree",
            "agreement",
            outcome="pass",
            operands=(("mention", homes), ("mention", homes2)),
            zh="两处均为7户",
            en="both say 7",
        ),
        finding(
            "core/part-within-whole",
            "order",
            "warning",
            operands=(("part", town), ("whole", homes)),
            suppressed="口径不同",
            zh="临水镇3户，全区7户",
            en="3 of 7",
        ),
        finding(
            "core/range",
            "bounds",
            outcome="pass",
            operands=(("value", road),),
            power=None,
            zh="恒真",
            en="vacuous",
        ),
        finding(
            "core/glossary",
            "glossary",
            "note",
            "indeterminate",
            (("term", Item(gdp.start, gdp.start + 3, "188")),),
            zh="无从判断",
            en="unknown",
        ),
    )
    unbound = (Unbound("core/shares-add-up", "没有构成比", "与9%最接近"),)
    return AuditResult(all_facts, checks, unbound, 6)


def pack() -> RulePack:
    rules = tuple(
        Rule(
            name,
            "core",
            kind,
            "error",
            {},
            {"zh": "增速与目标之差", "en": "Growth less target"},
            why={"zh": "两个数决定第三个", "en": "Two figures settle the third"},
        )
        for name, kind in (
            ("growth-minus-target", "difference"),
            ("mentions-agree", "agreement"),
            ("part-within-whole", "order"),
        )
    )
    return RulePack("core", "1", "core.yaml", rules=rules)


def audited(text: str = TEXT, path: str = "报告.txt") -> Audited:
    doc = document(text, path)
    return Audited(doc, result(doc), (pack(),), (Leftover(Decision("core/gone", "旧", "报告.txt:9"), "unused"),))


def run(*reports: Audited, **more: object) -> Run:
    return Run(reports or (audited(),), (Failure("缺.txt", "缺.txt: no such file. Check the path."),), **more)  # type: ignore[arg-type]
