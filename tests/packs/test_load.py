"""Packs on packs: names and paths, extends, override, disable, the lexicon joined, the cache."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reportcheck.packs import PackError, cache, lexicon, load_packs, parse_pack
from reportcheck.packs.find import built_in

BASE = """\
pack: base
version: 5.0
title: {zh: 基础, en: Base}
indicators:
  gdp: {names: [生产总值], unit: 元, basis: real, parts: [farms, works]}
  farms: {names: [一产]}
  works: {names: [二产], high: 100}
words:
  hedges: {approx: [约]}
  flat: [甲, 乙]
groups: {city: {members: 6}}
rules:
- {id: one, severity: error, assert: farms <= gdp, options: {rounding: exact}}
- {id: two, severity: error, check: sum, parts: indicator}
"""
Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    monkeypatch.setenv("REPORTCHECK_CACHE", str(tmp_path / "cache"))

    def _write(name: str, text: str) -> Path:
        path = tmp_path / f"{name}.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return _write


def wrong(path: Path | str) -> str:
    with pytest.raises(PackError) as caught:
        load_packs([path])
    return str(caught.value)


def test_scalars_stay_the_text_that_was_written() -> None:
    pack = parse_pack("pack: p\nversion: 5.0\nwords: {w: [no, 12:30, 5.0, 'yes', 0x1F, ~]}")
    assert pack.version == "5.0"
    assert pack.words["w"][""] == ("no", "12:30", "5.0", "yes", "0x1F", "~")


def test_every_built_in_pack_loads() -> None:
    for name in built_in():
        (pack,) = load_packs([name])
        assert pack.id == name


def test_extending_joins_names_and_keeps_fields(write: Write) -> None:
    write("base", BASE)
    text = "pack: top\nversion: 1\nextends: base\nindicators:\n  gdp: {names: [GDP], basis: nominal}\n  tax: {names: 税收}\n"
    (pack,) = load_packs([write("top", text + "words: {hedges: {approx: [约, 大约]}, flat: [丙]}\ngroups: {city: 7}")])
    gdp = pack.indicators["gdp"]
    assert set(gdp.names) == {"生产总值", "GDP"}
    assert (gdp.unit, gdp.basis, gdp.parts) == ("元", "nominal", ("farms", "works"))
    assert pack.indicators["tax"].names == ("税收",)
    assert pack.words == {"hedges": {"approx": ("约", "大约")}, "flat": {"": ("甲", "乙", "丙")}}
    assert (pack.groups, pack.extends) == ({"city": 7}, {"base": "5.0"})
    assert [rule.name for rule in pack.rules] == ["base/one", "base/two"]


def test_override_and_disable(write: Write) -> None:
    write("base", BASE)
    top = write(
        "top",
        "pack: top\nversion: 1\nextends: [base]\n"
        "override: {base/one: {severity: note, options: {tolerance: 1%}, message: 不符}}\ndisable: two",
    )
    (pack,) = load_packs([top])
    (rule,) = pack.rules
    assert (rule.name, rule.severity, rule.message) == ("base/one", "note", {"zh": "不符"})
    assert rule.options["rounding"] == "exact"
    assert str(rule.options["tolerance"].value) == "1"


def test_a_pack_that_another_extends_is_not_used_twice(write: Write) -> None:
    write("base", BASE)
    a = write("a", "pack: a\nversion: 1\nextends: base")
    b = write("b", "pack: b\nversion: 1\nextends: base\nrules: [{id: three, severity: note, assert: works <= gdp}]")
    packs = load_packs([a.parent / "base.yaml", a, b])
    assert [pack.id for pack in packs] == ["a", "b"]
    assert [rule.name for pack in packs for rule in pack.rules] == ["base/one", "base/two", "b/three"]


def test_search_finds_packs_by_name(write: Write) -> None:
    folder = write("mine", BASE).parent
    assert load_packs(["mine"], search=[folder])[0].id == "base"


def test_lexicon_has_longest_names_first_and_the_first_pack_wins() -> None:
    a = parse_pack("pack: a\nversion: 1\nindicators: {x: {names: [收入, 财政收入], unit: 元}}\ngroups: {city: 6}")
    b = parse_pack(
        "pack: b\nversion: 1\nindicators: {x: {names: [总收入], unit: 人}, y: {names: [收入]}}\ngroups: {city: 9}"
    )
    found = lexicon([a, b])
    assert list(found.names.items()) == [("财政收入", "x"), ("总收入", "x"), ("收入", "x")]
    assert found.indicators["x"].unit == "元"
    assert found.groups == {"city": 6}


ERRORS = {
    "circle": (
        {"a": "pack: a\nversion: 1\nextends: [b]", "b": "pack: b\nversion: 1\nextends: a"},
        "b.yaml:3:10: packs extend each other in a circle: a.yaml -> b.yaml -> a.yaml. Delete one of these 'extends'.",
    ),
    "unknown base": (
        {"a": "pack: a\nversion: 1\nextends: [cor]"},
        "a.yaml:3:11: there is no pack 'cor'. Perhaps 'core' was meant. A pack of your own is given by its path, "
        "ending in .yaml.",
    ),
    "unknown file": ({"a": "pack: a\nversion: 1\nextends: ./x.yaml"}, "a.yaml:3:10: there is no pack file './x.yaml'."),
    "broken base": (
        {"a": "pack: a\nversion: 1\nextends: b", "b": "pack: b"},
        "b.yaml:1:1: a pack needs the key 'version'.",
    ),
    "override of nothing": (
        {"a": "pack: a\nversion: 1\nextends: b\noverride: {oen: {severity: note}}", "b": BASE},
        "a.yaml:4:12: no pack extended here has a rule 'oen'. Perhaps 'one' was meant.",
    ),
    "override without a base": (
        {"a": "pack: a\nversion: 1\ndisable: one"},
        "a.yaml:3:10: no pack extended here has a rule 'one'. Extend the pack that has it: 'extends: [core]'.",
    ),
    "overridden and disabled": (
        {"a": "pack: a\nversion: 1\nextends: b\noverride: {one: {severity: note}}\ndisable: one", "b": BASE},
        "a.yaml:4:12: 'one' is overridden and disabled. Keep one of the two.",
    ),
    "option of an override": (
        {"a": "pack: a\nversion: 1\nextends: b\noverride: {one: {options: {tolerance: 1}}}", "b": BASE},
        "a.yaml:4:39: 'tolerance' has no unit: '1'. Write the unit, as in 1%, 1个百分点 or 1元.",
    ),
    "rule of the base again": (
        {"a": "pack: a\nversion: 1\nextends: b\nrules: [{id: one, severity: note, assert: gdp > farms}]", "b": BASE},
        "a.yaml:4:14: base has a rule 'one' already. Choose another id, or change the rule under 'override'.",
    ),
    "name of the base again": (
        {"a": "pack: a\nversion: 1\nextends: b\nindicators: {x: {names: [一产]}}", "b": BASE},
        "a.yaml:4:26: the name '一产' belongs to farms already. Delete it from one of the two indicators.",
    ),
    "which of two": (
        {
            "a": "pack: a\nversion: 1\nextends: [b, c]\ndisable: one",
            "b": BASE,
            "c": BASE.replace("pack: base", "pack: other"),
        },
        "a.yaml:4:10: 'one' names 2 rules. Write one of: base/one, other/one.",
    ),
}


@pytest.mark.parametrize("name", ERRORS)
def test_errors_between_packs(name: str, write: Write) -> None:
    files, expected = ERRORS[name]
    (folder,) = {write(key, text).parent for key, text in files.items()}
    assert wrong(folder / "a.yaml").removeprefix(f"{folder}{os.sep}").startswith(expected)


def test_errors_of_files(write: Write, tmp_path: Path) -> None:
    assert wrong("no-such-pack").startswith("no-such-pack: there is no pack of this name. Known: ")
    assert wrong("cores").startswith("cores: there is no pack of this name. Perhaps 'core' was meant.")
    assert wrong("x/y.yaml").startswith("x/y.yaml: there is no such file. Check the path, or name a built-in pack: ")
    latin = tmp_path / "latin.yaml"
    latin.write_bytes("pack: a\ntitle: é".encode("latin-1"))
    assert wrong(latin) == f"{latin}:2:8: not UTF-8. Save the file in the encoding UTF-8."


def test_a_byte_order_mark_and_crlf_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + BASE.replace("\n", "\r\n").encode())
    assert [rule.id for rule in load_packs([path])[0].rules] == ["one", "two"]


def test_the_cache_gives_the_same_pack_and_notices_changes(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    base = write("base", BASE)
    top = write("top", "pack: top\nversion: 1\nextends: base\noverride: {one: {options: {tolerance: 1%}}}")
    first = load_packs([top])
    monkeypatch.setattr("reportcheck.packs.load._from_text", None)  # whoever reads YAML now fails
    assert load_packs([top]) == first
    monkeypatch.undo()
    monkeypatch.setenv("REPORTCHECK_CACHE", str(base.parent / "cache"))
    base.write_text(BASE.replace("生产总值", "总产值"), encoding="utf-8")
    assert load_packs([top])[0].indicators["gdp"].names == ("总产值",)


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"version": 1}', "null"])
def test_a_damaged_cache_entry_is_read_over(damage: str, write: Write) -> None:
    top = write("top", BASE)
    first = load_packs([top])
    (entry,) = Path(cache.folder()).glob("top*.json")
    entry.write_text(damage)
    assert load_packs([top]) == first


def test_no_cache_where_it_is_off_or_cannot_be_written(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    top = write("top", BASE)
    monkeypatch.setenv("REPORTCHECK_CACHE", "off")
    assert load_packs([top])[0].id == "base"
    monkeypatch.setenv("REPORTCHECK_CACHE", str(top))  # a file, not a folder
    assert load_packs([top])[0].id == "base"


def test_packs_of_other_packages_are_found_without_importing_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "school_rules"
    package.mkdir()
    (package / "__init__.py").write_text("raise SystemExit('imported')")
    (package / "school.yaml").write_text("pack: school\nversion: 2", encoding="utf-8")
    info = tmp_path / "school_rules-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: school-rules\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[reportcheck.packs]\nschool = school_rules\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setenv("REPORTCHECK_CACHE", "off")
    assert load_packs(["school"])[0].version == "2"
