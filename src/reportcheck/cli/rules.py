"""`reportcheck rules`: lists, shows, tests, lints and starts rule packs."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

import click

from reportcheck.errors import ReportcheckError
from reportcheck.model.rule import Rule, RulePack
from reportcheck.model.said import said

_LANG = click.option("--lang", type=click.Choice(["zh", "en"]), default=None, help="Language (default: the pack's).")


@click.group("rules", short_help="List, show, test, lint and start rule packs.")
def rules() -> None:
    """Rule packs: those that ship with reportcheck, and your own."""


@rules.command("list")
@click.argument("packs", nargs=-1, metavar="[PACK...]")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def list_(packs: tuple[str, ...], as_json: bool) -> int:
    """List packs and their rules: the built-in ones, or each PACK (a name or a path)."""
    found = [_load([name])[0] for name in packs or _all()]
    if as_json:
        rows = [
            {"pack": p.id, "version": p.version, "source": p.source, "rules": [_row(r) for r in _own(p)]} for p in found
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return 0
    for pack in found:
        extends = f", extends {', '.join(pack.extends)}" if pack.extends else ""
        click.echo(f"{pack.id} {pack.version} ({pack.source}{extends}): {_said(pack.title, pack.language)}")
        for rule in _own(pack):
            click.echo(f"  {rule.id:<40} {rule.severity:<8} {rule.check:<13} {_said(rule.title, pack.language)}")
    return 0


@rules.command("show")
@click.argument("name", metavar="RULE")
@click.option(
    "--pack", "packs", multiple=True, metavar="PATH|NAME", help="Where to look (default: all built-in packs)."
)
@_LANG
def show(name: str, packs: tuple[str, ...], lang: str | None) -> int:
    """Show a RULE (id or pack/id): what it checks, why, examples, source."""
    found = [(rule, pack) for pack in _load(packs or _all()) for rule in pack.rules if name in (rule.id, rule.name)]
    if not found:
        from reportcheck.packs.errors import suggest

        known = [rule.id for pack in _load(packs or _all()) for rule in pack.rules]
        raise ReportcheckError(name, "there is no such rule", suggest(name.rpartition("/")[2], known))
    for rule, pack in found:
        click.echo(_shown(rule, lang or pack.language))
    return 0


@rules.command("test")
@click.argument("packs", nargs=-1, required=True, metavar="PACK...")
@click.option("--verbose", is_flag=True, help="List the tests that hold, too.")
@_LANG
def test(packs: tuple[str, ...], verbose: bool, lang: str | None) -> int:
    """Run the tests that stand beside the rules of each PACK (a name or a path)."""
    from reportcheck.packs import lexicon
    from reportcheck.proof import prove

    wrong = total = 0
    spoken = lang or "en"
    for pack in (_load([name])[0] for name in packs):
        spoken = lang or pack.language
        say = _WORDS[spoken]
        for proof in prove(pack, lexicon([pack]), _own(pack) or pack.rules):
            total += 1
            if proof.verdict == "ok":
                if verbose:
                    click.echo(f"ok       {proof.rule.name} {proof.expected}: {_text(proof.text)}")
                continue
            wrong += 1
            click.echo(
                f"{proof.verdict:<8} {proof.rule.name} ({proof.rule.where})\n  {proof.expected}: {_text(proof.text)}"
            )
            click.echo("  " + say["seen"].format(what=say[proof.verdict], seen=said(proof.difference, spoken)))
    click.echo(_WORDS[spoken]["tests"].format(total=total, wrong=wrong))
    return 1 if wrong or not total else 0


_WORDS = {
    "en": {
        "missed": "this error is not found",
        "false": "an error is found where there is none",
        "unbound": "nothing is compared",
        "bound": "something is compared where nothing should be",
        "error": "the check itself fails",
        "seen": "{what}; seen: {seen}",
        "tests": "{total} tests, {wrong} wrong",
        "remarks": "{count} remarks",
        "remark": "1 remark",
    },
    "zh": {
        "missed": "这处错误没有查出",
        "false": "没有错误却报了错误",
        "unbound": "没有核对任何内容",
        "bound": "不该核对的地方作了核对",
        "error": "核对本身出错",
        "seen": "{what}；所见：{seen}",
        "tests": "{total}个测试，{wrong}个不对",
        "remarks": "{count}条意见",
        "remark": "1条意见",
    },
}


@rules.command("lint")
@click.argument("packs", nargs=-1, required=True, metavar="PACK...")
@_LANG
def lint(packs: tuple[str, ...], lang: str | None) -> int:
    """Say what is doubtful in each PACK: untested, doubled, contradictory or vacuous rules, names nobody uses."""
    from reportcheck.packs.find import built_in
    from reportcheck.packs.lint import lint as remarks_on

    known = [name for name in ("zh", "en", "tables-zh") if name in built_in()]
    words = {name for pack in _load(known) for name in pack.words}
    made = {kind for pack in _load(built_in()) for rule in pack.rules for kind in rule.bind.get("statement", ())}
    count = 0
    spoken = lang or "en"
    for name in packs:
        pack = _load([name])[0]
        spoken = lang or pack.language
        for remark in remarks_on(pack, () if pack.id in built_in() else words, made):
            count += 1
            click.echo(remark.text(spoken))
    click.echo(_WORDS[spoken]["remark" if count == 1 else "remarks"].format(count=count), err=True)
    return 1 if count else 0


@rules.command("new")
@click.argument("sentence", required=False)
@click.option("--pack", default="my-pack", show_default=True, help="Id of the new pack.")
@click.option(
    "--extends",
    "base",
    default=None,
    metavar="PACK",
    help="Pack to build on (default: the built-in one of the language).",
)
@click.option("--output", default="-", metavar="FILE", help="Where to write (default: standard output).")
def new(sentence: str | None, pack: str, base: str | None, output: str) -> int:
    """Start a pack from a SENTENCE of your report (or from standard input): a commented rule on its figures."""
    import os

    from reportcheck.packs import lexicon
    from reportcheck.packs.find import built_in
    from reportcheck.sketch import sketch

    text = sentence if sentence is not None else sys.stdin.read()
    language = "zh" if any("一" <= char <= "鿿" for char in text) else "en"
    ours = {"zh": "gov-work-report-zh", "en": "business-review-en"}[language]
    base = base or (ours if ours in built_in() else "core")
    made = sketch(text, lexicon(_load([base])), pack, language, base)
    if output == "-":
        click.echo(made, nl=False)
    elif os.path.exists(output):
        raise ReportcheckError(output, "exists already", "Choose another --output FILE")
    else:
        with open(output, "w", encoding="utf-8") as file:
            file.write(made)
    return 0


@rules.command("schema")
@click.option("--config", is_flag=True, help="The schema of reportcheck.yaml, not of packs.")
def schema(config: bool) -> int:
    """Print the JSON Schema of packs, for editors that complete YAML."""
    from reportcheck.packs.grammar import CONFIG, PACK, json_schema

    found = json_schema(CONFIG, "reportcheck.yaml") if config else json_schema(PACK, "reportcheck rule pack")
    click.echo(json.dumps(found, ensure_ascii=False, indent=1))
    return 0


def _all() -> tuple[str, ...]:
    from reportcheck.packs.find import built_in, installed

    return (*built_in(), *installed())


def _load(names: Sequence[str] | object) -> list[RulePack]:
    from reportcheck.packs import load_packs

    return load_packs(names)  # type: ignore[arg-type]


def _own(pack: RulePack) -> list[Rule]:
    return [rule for rule in pack.rules if rule.pack == pack.id]


def _row(rule: Rule) -> dict[str, object]:
    return {"id": rule.id, "severity": rule.severity, "check": rule.check, "title": rule.title, "where": rule.where}


def _said(text: object, language: str) -> str:
    """A text in a language, or in the other where it has only that."""
    table = dict(text) if isinstance(text, dict) else {}
    return str(table.get(language) or next(iter(table.values()), ""))


def _shown(rule: Rule, language: str) -> str:
    lines = [f"{rule.name} ({rule.severity}, {rule.check}) {rule.where}", f"  {_said(rule.title, language)}"]
    lines += [f"  {each}" for text in (rule.why, rule.message, rule.shows) if (each := _said(text, language))]
    lines += [f"  binds: {_binding(rule)}"]
    lines += [f"  {key}: {value}" for key, value in rule.options.items()]
    lines += [f"  see: {reference}" for reference in rule.references]
    lines += [f"  {kind}: {_text(text)}" for kind, texts in rule.tests.items() for text in texts]
    return "\n".join(lines)


def _text(test: str) -> str:
    """A test's text in one line; where it is on two documents, the other one after its name."""
    report, *others = (" ".join(part.split()) for part in test.split("\f"))
    return report + "".join(f" | {how}: {text}" for how, text in zip(others[::2], others[1::2], strict=True))


def _binding(rule: Rule) -> str:
    bind = dict(rule.bind)
    if "with" in bind:
        bind["with"] = {role: " + ".join(one.text for one in found) for role, found in bind["with"].items()}
    return "; ".join(f"{key} {_flat(value)}" for key, value in bind.items() if value and value != "require")


def _flat(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_flat(item)}" for key, item in value.items())
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
