"""docs/checks: a page for every kind of check."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from examples import WORDS, answer, bound, quoted, rules_of

from reportcheck.checks import TYPES, module
from reportcheck.formatters.words import kind as name_of
from reportcheck.model.rule import KINDS, Rule

SAID: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "kinds.yaml").read_text(encoding="utf-8"))


def check_pages() -> dict[str, str]:
    """Pages by path from docs/, with a list of them."""
    kinds = [kind for kind in KINDS if exists(kind)]
    lines = [
        f"- [`{kind}`]({kind}.md) {name_of(kind, 'zh')}：{_kind(kind, 'zh')['what']} {_kind(kind, 'en')['what']}"
        for kind in kinds
    ]
    index = "# 核对种类 · Kinds of checks\n\n" + "\n".join(lines) + "\n"
    return {"checks/README.md": index, **{f"checks/{kind}.md": _page(kind) for kind in kinds}}


def exists(kind: str) -> bool:
    """Has the kind a check, so that rules can use it?"""
    try:
        module(kind)
    except ModuleNotFoundError:
        return False
    return True


def _kind(kind: str, lang: str) -> dict[str, Any]:
    """What kinds.yaml says of a kind; a kind that it lacks says what its code says."""
    first = (module(kind).__doc__ or "").split("\n")[0]
    told: dict[str, Any] = SAID.get(kind, {}).get(lang, {"what": first, "outcome": ""})
    return told


def _page(kind: str) -> str:
    made = module(kind)
    rules = list(rules_of(kind))
    shown = next((rule for rule in rules if rule.tests.get("inconsistent")), None)
    parts = [f"# `{kind}` · {name_of(kind, 'zh')}", "[English](#english)"]
    for lang, heads in (("zh", _ZH), ("en", _EN)):
        said = _kind(kind, lang)
        parts += [heads["language"], heads["space"].join((said["what"], said["outcome"]))]
        if lang == "en":
            parts += [f"{inspect.cleandoc(made.__doc__)}\n\n{inspect.cleandoc(made.check.__doc__)}"]
        parts += [f"### {heads['options']}", _options(kind, getattr(made, "OPTIONS", {}), lang) or heads["none"]]
        parts += [f"### {heads['statements']}", _statements(rules, lang) or heads["none"]]
        parts += [f"### {heads['outcome']}", heads["outcomes"]]
        if shown:
            parts += [f"### {heads['example']}", _example(shown, lang)]
        parts += [f"### {heads['rules']}", _rules(rules, lang) or heads["none"]]
    return "\n\n".join(parts) + "\n"


def _options(kind: str, options: dict[str, str], lang: str) -> str:
    rows = []
    for name, described in options.items():
        allowed = TYPES.get(name, "text")
        values = ", ".join(f"`{one}`" for one in allowed) if isinstance(allowed, tuple) else allowed
        zh = {**SAID["options"], **_kind(kind, "zh").get("options", {})}
        rows.append(f"| `{name}` | {zh.get(name, described) if lang == 'zh' else described} | {values} |")
    head = "| 参数 | 含义 | 取值 |" if lang == "zh" else "| option | meaning | values |"
    return "\n".join([head, "|---|---|---|", *rows]) if rows else ""


def _statements(rules: list[Rule], lang: str) -> str:
    """Statement kinds and roles as they really occur in the examples of the rules, with a text that makes each."""
    found: dict[str, dict[str, None]] = {}
    texts: dict[str, str] = {}
    for rule in rules:
        for text, one in bound(rule) if "statement" in rule.bind else ():
            found.setdefault(one.kind, {}).update(dict.fromkeys(one.roles))
            texts.setdefault(one.kind, quoted(text, lang).replace("|", "\\|"))
    head = "| `statement` | 角色 | 例如 |" if lang == "zh" else "| `statement` | roles | as in |"
    rows = [
        f"| `{kind}` | {', '.join(f'`{role}`' for role in roles)} | {texts[kind]} |"
        for kind, roles in sorted(found.items())
    ]
    return "\n".join([head, "|---|---|---|", *rows]) if rows else ""


def _example(rule: Rule, lang: str) -> str:
    lines = []
    for kind in ("consistent", "inconsistent"):
        text = rule.tests[kind][0]
        lines.append(f"- {WORDS[lang][kind]}: {quoted(text, lang)}  \n  {answer(rule, text, lang)}")
    return f"`{rule.name}`\n\n" + "\n".join(lines)


def _rules(rules: list[Rule], lang: str) -> str:
    def lines() -> Iterator[str]:
        for rule in rules:
            title = rule.title.get(lang) or next(iter(rule.title.values()), "")
            yield f"- [`{rule.name}`](../packs/{rule.pack}.md) {title}"

    return "\n".join(lines())


_ZH = {
    "language": "## 中文", "space": "", "options": "参数", "statements": "说法和角色", "outcome": "结果",
    "example": "例子", "rules": "内置规则", "none": "没有。",
    "outcomes": "`pass` 印出的数就相符；`pass_by_rounding` 印出的数不等，但舍入能解释；`fail` 怎么取值都不符；"
    "`indeterminate` 缺数，无法判断；没有可核对的内容时是 `not_bound`，不算通过。",
}  # fmt: skip
_EN = {
    "language": "## English", "space": " ", "options": "Options", "statements": "Statements and roles",
    "outcome": "Outcomes", "example": "Example", "rules": "Built-in rules", "none": "None.",
    "outcomes": "`pass`: the printed values agree. `pass_by_rounding`: they differ, and rounding explains it. "
    "`fail`: no values that the figures stand for agree. `indeterminate`: a value is unknown. "
    "A rule that found nothing is `not_bound`, never a pass.",
}  # fmt: skip
