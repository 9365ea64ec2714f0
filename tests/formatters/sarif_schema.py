"""The part of SARIF 2.1.0 that we write, as a JSON Schema: what the standard requires and no more than it allows."""

from __future__ import annotations

from typing import Any


def closed(required: tuple[str, ...] = (), **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": list(required), "additionalProperties": False, "properties": properties}


def many(item: Any, least: int = 0) -> dict[str, Any]:
    return {"type": "array", "items": item, "minItems": least}


TEXT = {"type": "string", "minLength": 1}
NATURAL = {"type": "integer", "minimum": 1}
INDEX = {"type": "integer", "minimum": 0}
BAG = {"type": "object", "properties": {"tags": {**many(TEXT), "uniqueItems": True}}}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
MESSAGE = closed(("text",), text=TEXT, markdown=TEXT)
URI = {"type": "string", "pattern": r"^[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+$"}
ARTIFACT_LOCATION = closed(uri=URI, index=INDEX)
REGION = closed(
    startLine=NATURAL, startColumn=NATURAL, endLine=NATURAL, endColumn=NATURAL, snippet=closed(text={"type": "string"})
)
PHYSICAL = closed(("artifactLocation",), artifactLocation=ARTIFACT_LOCATION, region=REGION)
LOCATION = closed(id=INDEX, physicalLocation=PHYSICAL, message=MESSAGE, properties=BAG)
SUPPRESSION = closed(
    ("kind",),
    kind={"enum": ["inSource", "external"]},
    status={"enum": ["accepted", "underReview", "rejected"]},
    justification=TEXT,
)
RULE = closed(
    ("id",),
    id=TEXT,
    name=TEXT,
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=MESSAGE,
    defaultConfiguration=closed(level=LEVEL),
    properties=BAG,
)
RESULT = closed(
    ("message",),
    ruleId=TEXT,
    ruleIndex=INDEX,
    kind={"enum": ["notApplicable", "pass", "fail", "review", "open", "informational"]},
    level=LEVEL,
    message=MESSAGE,
    locations=many(LOCATION),
    relatedLocations={**many(LOCATION), "uniqueItems": True},
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
    suppressions={**many(SUPPRESSION), "uniqueItems": True},
    baselineState={"enum": ["new", "unchanged", "updated", "absent"]},
    properties=BAG,
)
NOTIFICATION = closed(("message",), level=LEVEL, message=MESSAGE, locations=many(LOCATION))
RUN = closed(
    ("tool",),
    tool=closed(("driver",), driver=closed(("name",), name=TEXT, version=TEXT, rules=many(RULE))),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    artifacts={
        **many(closed(location=ARTIFACT_LOCATION, hashes={"type": "object", "additionalProperties": TEXT})),
        "uniqueItems": True,
    },
    invocations=many(
        closed(
            ("executionSuccessful",),
            executionSuccessful={"type": "boolean"},
            toolExecutionNotifications=many(NOTIFICATION),
        )
    ),
    results=many(RESULT),
)
SARIF = closed(("version", "runs"), **{"$schema": TEXT, "version": {"const": "2.1.0"}, "runs": many(RUN)})
