"""The committed JSON Schemas are current, and say the same as the loader."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator as Validator
from test_messages import FORM, HEAD  # type: ignore[import-not-found]

from reportcheck.packs import PackError, parse_pack
from reportcheck.packs.errors import Problems
from reportcheck.packs.find import BUILT_IN, built_in
from reportcheck.packs.grammar import CONFIG, PACK, json_schema
from reportcheck.packs.located import parse
from reportcheck.packs.validate import validate

SCHEMAS = {"pack": json_schema(PACK, "reportcheck rule pack"), "config": json_schema(CONFIG, "reportcheck.yaml")}


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_committed_schema_is_current(name: str) -> None:
    """Write it anew with `reportcheck rules schema [--config]`."""
    Validator.check_schema(SCHEMAS[name])
    assert json.loads((Path(BUILT_IN) / f"{name}.schema.json").read_text(encoding="utf-8")) == SCHEMAS[name]


@pytest.mark.parametrize("name", built_in())
def test_built_in_packs_are_valid_for_editors(name: str) -> None:
    """Editors read YAML their own way (numbers, true): the schema must take that, too."""
    text = (Path(BUILT_IN) / f"{name}.yaml").read_text(encoding="utf-8")
    assert [error.message for error in Validator(SCHEMAS["pack"]).iter_errors(yaml.safe_load(text))] == []


GUESSED = (
    "key given twice",
    "not true or false",
    "not a number",
    "not a whole number",
)  # other YAML readers guess here


@pytest.mark.parametrize("name", [name for name in FORM if name not in GUESSED])
def test_what_the_loader_refuses_the_schema_refuses(name: str) -> None:
    text, _ = FORM[name]
    with pytest.raises(PackError):
        parse_pack(text)
    assert not Validator(SCHEMAS["pack"]).is_valid(yaml.safe_load(text))


def test_the_validator_follows_the_schema_in_what_it_takes() -> None:
    text = (
        HEAD
        + "extends: [a]\ntitle: {zh: 甲}\nindicators: {x: {names: [甲], low: -1.5, stock: true}}\ngroups: {a: 6, b: {members: 7}}"
    )
    problems = Problems("x")
    validate(parse(text, "x"), PACK, problems, "the pack")
    assert problems.found == []
    assert Validator(SCHEMAS["pack"]).is_valid(yaml.safe_load(text))
