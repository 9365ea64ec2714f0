"""What is said of published reports as they are: findings by genre, figures checked, seconds a report."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from statistics import mean, median
from typing import Any

from reportcheck.formatters.run import summary
from scores.shared import DEV, MORE, audited

COUNTED = ("critical", "error", "warning", "note")


def reports() -> list[Path]:
    """Every text and Word report of both corpora; originals in other formats (`raw`) are the readers' business."""
    return sorted(
        [*DEV.glob("*.txt"), *DEV.glob("*.docx"), *(p for p in MORE.glob("*/*.txt") if p.parent.name != "raw")]
    )


def genre(path: Path) -> str:
    """Which shelf a report stands on."""
    if path.parent != DEV:
        return f"more/{path.parent.name}"
    return (
        f"dev/{'english' if path.stem.endswith('-en') else 'national' if 'national' in path.stem else path.suffix[1:]}"
    )


def measure(chosen: Sequence[Path] | None = None) -> dict[str, Any]:
    """Findings by genre and for each report that has any above note; coverage and time on the dev texts."""
    genres: dict[str, Counter[str]] = defaultdict(Counter)
    loud: dict[str, dict[str, int]] = {}
    shares: dict[str, float] = {}
    seconds = []
    for path in reports() if chosen is None else chosen:
        begun = time.perf_counter()
        one = audited(path)
        seconds.append(time.perf_counter() - begun)
        found: Counter[str] = Counter(finding.severity for finding in one.result.findings)
        genres[genre(path)].update(reports=1, **{severity: found[severity] for severity in COUNTED})
        if any(found[severity] for severity in COUNTED[:3]):
            loud[name(path)] = {severity: found[severity] for severity in COUNTED[:3] if found[severity]}
        if path.parent == DEV and path.suffix == ".txt" and genre(path) != "dev/english":
            counts = summary(one)
            shares[path.stem] = counts["figures_checked"] / max(counts["figures"], 1)
    return {
        "genres": {shelf: dict(genres[shelf]) for shelf in sorted(genres)},
        "loud": loud,
        "checked": {"mean": round(mean(shares.values()), 4), "min": round(min(shares.values()), 4)} if shares else {},
        "milliseconds": {"median": round(median(seconds) * 1000), "max": round(max(seconds) * 1000)},
    }


def name(path: Path) -> str:
    """A report's path inside its corpus."""
    return str(path.relative_to(DEV.parent))
