"""Reports with one inserted error each, by the rules of score_errors.py and score_pairs.py."""

from __future__ import annotations

import tempfile
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reportcheck.cli.beside import Beside
from reportcheck.formatters import shapes
from reportcheck.readers import read
from scores.shared import DEV, LOUD, SHARED, audited, packs, rows, script

Case = dict[str, str]
WHERE = {"anju-2020": SHARED / "seed", "real": DEV}


def cases(table: str) -> list[Case]:
    """The cases of a table that need only the report itself."""
    return [
        row for row in rows(SHARED / "mutations" / f"{table}.tsv") if row.get("needs", "self") in ("self", "", None)
    ]


def measure(table: str, chosen: Sequence[Case] | None = None) -> dict[str, Any]:
    """Caught, located and findings by kind; `wrong` are the ids that are not as expected."""
    key = script("score_errors").key
    base: dict[str, Counter[Any]] = {}
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    clean: dict[str, Counter[str]] = defaultdict(Counter)
    wrong = []
    for case in cases(table) if chosen is None else chosen:
        path = WHERE[table] / f"{case['doc']}.txt"
        text = path.read_text(encoding="utf-8")
        assert text.count(case["find"]) == 1, case["id"]
        if case["doc"] not in base:
            base[case["doc"]] = Counter(key(found) for found in _loud(path, text))
        at = text.index(case["find"])
        lines = range(text.count("\n", 0, at) + 1, text.count("\n", 0, at + len(case["find"])) + 2)
        changed = _loud(path, text.replace(case["find"], case["replace"]))
        new = [found for found in changed if not base[case["doc"]][key(found)]]
        spans = [span for found in new for span in found["spans"]]
        located = any(span["line"] in lines or span["end_line"] in lines for span in spans)
        tally = (kinds if case["expect"] == "flag" else clean)[case["kind"]]
        tally.update(cases=1, caught=int(bool(new)), located=int(located), findings=len(new))
        if bool(new) != (case["expect"] == "flag"):
            wrong.append(case["id"])
    return {"flag": _with_all(kinds), "clean": _with_all(clean), "wrong": wrong}


def against_last_year() -> dict[str, Any]:
    """The cases that only last year's report can show."""
    found: dict[str, dict[str, Counter[str]]] = {"flag": defaultdict(Counter), "clean": defaultdict(Counter)}
    base: dict[str, Counter[Any]] = {}
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        for case in rows(SHARED / "mutations" / "real.tsv"):
            if case["needs"] != "previous-year":
                continue
            year, place = case["doc"].split("-", 1)
            last = sorted(DEV.glob(f"{int(year) - 1}-{place[:2]}*.txt"))[0]
            text = (DEV / f"{case['doc']}.txt").read_text(encoding="utf-8")
            path = Path(folder) / f"{case['doc']}.txt"
            if case["doc"] not in base:
                base[case["doc"]] = _beside(path, text, last)
            new = _beside(path, text.replace(case["find"], case["replace"]), last) - base[case["doc"]]
            found[case["expect"]][case["kind"]].update(cases=1, caught=int(bool(new)), findings=new.total())
            if bool(new) != (case["expect"] == "flag"):
                wrong.append(case["id"])
    return {
        "flag": _with_all(found["flag"]),
        "clean": _with_all(found["clean"]),
        "unchanged": sum(one.total() for one in base.values()),
        "wrong": wrong,
    }


def _loud(path: Path, text: str) -> list[dict[str, Any]]:
    one = audited(path, text)
    loud = [found for found in one.result.findings if found.severity in LOUD]
    return [shapes.check(one.document, found, found.message[one.document.language]) for found in loud]


def _beside(path: Path, text: str, last: Path) -> Counter[Any]:
    beside = Beside(str(last))
    _, result = beside.audit(read(str(path), text.encode()), packs(("core", "gov-work-report-zh", *beside.packs)))
    return Counter((found.rule, found.message["zh"]) for found in result.findings if found.severity in LOUD)


def _with_all(kinds: dict[str, Counter[str]]) -> dict[str, dict[str, int]]:
    total: Counter[str] = Counter()
    for tally in kinds.values():
        total.update(tally)
    return {**{kind: dict(kinds[kind]) for kind in sorted(kinds)}, "ALL": dict(total)}
