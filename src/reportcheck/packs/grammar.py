"""The form of a pack, once: the loader checks packs by it and `rules schema` prints it as JSON Schema."""

from __future__ import annotations

from typing import Any

from reportcheck.model.result import SEVERITIES
from reportcheck.model.rule import KINDS

Schema = dict[str, Any]

ID = {
    "type": "string",
    "pattern": r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
    "title": "an id",
    "description": "small letters, digits and single hyphens, as in farm-output",
}
TEXT: Schema = {"type": "string", "minLength": 1}
TEXTS: Schema = {"anyOf": [TEXT, {"type": "array", "items": TEXT}]}
IDS: Schema = {"anyOf": [ID, {"type": "array", "items": ID}]}
NUMBER: Schema = {"type": "number"}
PERIOD: Schema = {"type": ["string", "number"], "minLength": 1}
SCALAR: Schema = {"anyOf": [TEXT, {"type": ["number", "boolean"]}]}


def table(title: str, properties: Schema, required: tuple[str, ...] = ()) -> Schema:
    """An object with these keys and no others."""
    return {
        "type": "object", "title": title, "properties": properties, "required": list(required),
        "additionalProperties": False,
    }  # fmt: skip


def names(title: str, values: Schema, keys: Schema | None = None) -> Schema:
    """An object whose keys are the user's own."""
    found: Schema = {"type": "object", "title": title, "additionalProperties": values}
    return {**found, "propertyNames": keys} if keys else found


SAID: Schema = {"anyOf": [TEXT, table("a text by language", {"zh": TEXT, "en": TEXT})]}
SELECTOR: Schema = {
    "anyOf": [
        TEXT,
        table(
            "a selector",
            {
                "indicator": TEXTS, "measure": TEXTS, "period": PERIOD, "status": TEXTS, "scope": TEXT, "among": TEXT,
                "section": TEXT, "tags": TEXTS, "unit": TEXT,
            },
        ),
    ]
}  # fmt: skip
SELECTORS: Schema = {"anyOf": [*SELECTOR["anyOf"], {"type": "array", "items": SELECTOR, "minItems": 1}]}
BINDING: Schema = {
    "statement": TEXTS,
    "where": names("conditions on a statement", {"anyOf": [*SCALAR["anyOf"], {"type": "array", "items": SCALAR}]}),
    "with": names("operands", SELECTORS),
    "for_each": TEXTS,
    "mentions": {"type": "array", "items": TEXT, "minItems": 1},
    "parts": {"enum": ["indicator"]},
    "measure": TEXTS,
    "assert": TEXT,
    "when": TEXTS,
    "missing": {"enum": ["require", "skip", "zero"]},
}
OPTIONS: Schema = names("options", {"anyOf": [*SCALAR["anyOf"], {"type": "array", "items": SCALAR}]})
INDICATOR = table(
    "an indicator",
    {
        "names": TEXTS, "names_en": TEXTS, "unit": TEXT, "basis": {"enum": ["real", "nominal"]}, "low": NUMBER,
        "high": NUMBER, "stock": {"type": "boolean"}, "parts": IDS, "part_of": IDS, "description": SAID,
    },
)  # fmt: skip
OTHERS: Schema = {"against": TEXT, "draft": TEXT, "reference": TEXT}
PAIR = table("a test on two documents", {"report": TEXT, **OTHERS}, ("report",))
TRIED: Schema = {"anyOf": [TEXT, PAIR, {"type": "array", "items": {"anyOf": [TEXT, PAIR]}}]}
TESTS = table("the tests of a rule", {"consistent": TRIED, "inconsistent": TRIED, "not_bound": TRIED})
RULE = table(
    "a rule",
    {
        "id": ID, "title": SAID, "severity": {"enum": list(SEVERITIES)}, "check": {"enum": list(KINDS)},
        "bind": table("a binding", BINDING), **BINDING, "partition": {"enum": ["complete", "partial"]},
        "options": OPTIONS, "message": SAID, "why": SAID, "shows": SAID, "references": TEXTS, "tests": TESTS,
    },
    ("id", "severity"),
)  # fmt: skip
OVERRIDE = table(
    "an override",
    {"severity": {"enum": list(SEVERITIES)}, "options": OPTIONS, "message": SAID, "missing": BINDING["missing"]},
)
WORDS: Schema = {"type": "array", "items": {"anyOf": [TEXT, NUMBER]}}
GROUP = table("a group", {"members": {"type": "integer"}}, ("members",))
PACK = table(
    "a pack",
    {
        "pack": ID,
        "version": {"type": ["string", "number"], "minLength": 1},
        "language": {"enum": ["zh", "en"]},
        "title": SAID,
        "description": SAID,
        "extends": TEXTS,
        "indicators": names("the indicators", INDICATOR, ID),
        "words": names("the word lists", {"anyOf": [WORDS, names("a word list", WORDS)]}),
        "groups": names("the groups", {"anyOf": [{"type": "integer"}, GROUP]}),
        "rules": {"type": "array", "items": RULE},
        "override": names("the overrides", OVERRIDE),
        "disable": TEXTS,
    },
    ("pack", "version"),
)  # fmt: skip


_SETTINGS: Schema = {"packs": TEXTS, "fail-on": {"enum": [*SEVERITIES, "never"]}, "lang": {"enum": ["zh", "en"]}}
_FILE = table("an entry of 'files'", {"match": TEXT, **_SETTINGS}, ("match",))
CONFIG = table("the config", {**_SETTINGS, "files": {"type": "array", "items": _FILE}})


def json_schema(form: Schema, title: str) -> Schema:
    """A form as JSON Schema (draft 2020-12), for editors that complete YAML."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **form, "title": title}
