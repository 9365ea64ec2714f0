"""How fast one report is read and audited: `python benchmarks/speed.py [REPORT...]` (default: the sample report).

Warm: best of nine in this process, also per 25,000 characters. Cold: the whole command against
`python -c "import click, yaml"`, in turn, as the median of the ratios, which holds where machines differ.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from reportcheck.audit import audit
from reportcheck.extraction import extract
from reportcheck.packs import lexicon, load_packs
from reportcheck.readers import read

SAMPLE = Path(__file__).parents[1] / "datasets" / "anju-2020" / "report.md"
RUNS = 9


def best(work: Callable[[], object]) -> float:
    """Milliseconds of the fastest of RUNS."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return 1000 * min(times)


def warm(path: str) -> tuple[float, float]:
    """Milliseconds per 25,000 characters of extraction, and of reading and auditing."""
    packs = tuple(load_packs(["gov-work-report-zh"]))
    words, document = lexicon(packs), read(path)
    per = 25_000 / len(document.text)
    extraction, all_of = best(lambda: extract(document, words)), best(lambda: audit(read(path), packs))
    print(
        f"{path}: {len(document.text):,} characters; "
        f"extraction {extraction:.1f} ms ({per * extraction:.1f} per 25,000), "
        f"reading and audit {all_of:.1f} ms ({per * all_of:.1f} per 25,000)"
    )
    return per * extraction, per * all_of


def seconds(*command: str) -> float:
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(command, capture_output=True, check=False, env=env)  # bytecode is there where it was installed
    return time.perf_counter() - start


def cold(path: str) -> None:
    base, ours = (sys.executable, "-c", "import click, yaml"), (sys.executable, "-m", "reportcheck", "audit", path)
    seconds(*ours), seconds(*base)
    pairs = [(seconds(*ours), seconds(*base)) for _ in range(RUNS)]
    whole, ratio = statistics.median(a for a, _ in pairs), statistics.median(a / b for a, b in pairs)
    print(f"{path}: cold audit {1000 * whole:.0f} ms, {ratio:.2f} times `import click, yaml`")


def main() -> None:
    reports = sys.argv[1:] or [str(SAMPLE)]
    figures = [warm(path) for path in reports]
    if len(figures) > 1:
        extraction, all_of = (statistics.median(column) for column in zip(*figures, strict=True))
        print(f"median per 25,000 characters: extraction {extraction:.1f} ms, reading and audit {all_of:.1f} ms")
    cold(reports[0])


if __name__ == "__main__":
    main()
