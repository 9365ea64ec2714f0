"""docs/packs: a page for every built-in pack, with every rule."""

from __future__ import annotations

from collections.abc import Mapping

from examples import Known, examples, known

from reportcheck.model.rule import Rule


def pack_pages() -> dict[str, str]:
    """Pages by path from docs/, with a list of them."""
    lines = [
        f"- [`{name}`]({name}.md) {_said(one.pack.title, 'zh')} · {_said(one.pack.title, 'en')} ({len(one.rules)})"
        for name, one in known().items()
    ]
    index = "# 内置的包 · Built-in packs\n\n" + "\n".join(lines) + "\n"
    return {"packs/README.md": index, **{f"packs/{name}.md": _page(name, one) for name, one in known().items()}}


def _page(name: str, one: Known) -> str:
    parts = [f"# `{name}` · {_said(one.pack.title, 'zh')}", "[English](#english)"]
    for lang in ("zh", "en"):
        parts.append("## 中文" if lang == "zh" else "## English")
        parts.append(_said(one.pack.description, lang))
        extends = ", ".join(f"[`{base}`]({base}.md)" for base in one.pack.extends)
        if extends:
            parts.append(f"{'接着写的包' if lang == 'zh' else 'Extends'}: {extends}")
        parts += [_rule(rule, lang) for rule in one.rules]
        own = [entry for key, entry in one.pack.indicators.items() if not _inherited(key, one)]
        if own:
            parts.append("### 指标" if lang == "zh" else "### Indicators")
            rows = []
            for entry in own:
                names, pieces = ", ".join((*entry.names, *entry.names_en)), ", ".join(entry.parts)
                rows.append(f"| `{entry.id}` | {names} | {entry.unit} | {pieces} |")
            head = "| id | 名称 | 单位 | 分项 |" if lang == "zh" else "| id | names | unit | parts |"
            parts.append("\n".join([head, "|---|---|---|---|", *rows]))
    return "\n\n".join(part for part in parts if part) + "\n"


def _inherited(key: str, one: Known) -> bool:
    return any(key in known()[base].pack.indicators for base in one.pack.extends if base in known())


def _rule(rule: Rule, lang: str) -> str:
    zh = lang == "zh"
    colon = "：" if zh else ": "
    kind = f"{'种类' if zh else 'kind'} [`{rule.check}`](../checks/{rule.check}.md)"
    severity = f"{'严重程度' if zh else 'severity'} `{rule.severity}`"
    lines = [f"### `{rule.id}`", f"{_said(rule.title, lang)}  \n{kind}{'，' if zh else ', '}{severity}"]
    lines += [_said(text, lang) for text in (rule.why, rule.shows)]
    if rule.references:
        lines.append(f"{'依据' if zh else 'References'}{colon}{'; '.join(rule.references)}")
    lines.append(examples(rule, lang))
    return "\n\n".join(line for line in lines if line)


def _said(text: Mapping[str, str], lang: str) -> str:
    return text.get(lang) or next(iter(text.values()), "")
