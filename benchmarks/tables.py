"""A table of facts read and checked: `python benchmarks/tables.py FACTS.csv [ROWS]`.

The rows of FACTS.csv (from `reportcheck facts REPORT --format csv`) are repeated up to ROWS (default 1,000,000) and
written as parquet and csv to a temporary folder; prints the seconds for reading and for checking each.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import pandas as pd

from reportcheck.tables.check import problems
from reportcheck.tables.frames import read_frame


def main(source: str, count: int) -> None:
    """Time both formats."""
    rows = pd.read_csv(source, dtype=str, keep_default_na=False)
    table = pd.concat([rows] * (count // len(rows) + 1), ignore_index=True).iloc[:count]
    with tempfile.TemporaryDirectory() as folder:
        parquet, csv = Path(folder, "facts.parquet"), Path(folder, "facts.csv")
        table.to_parquet(parquet)
        table.to_csv(csv, index=False)
        for path in (parquet, csv):
            start = time.perf_counter()
            frame = read_frame(str(path))
            read = time.perf_counter()
            found = problems(frame, "facts")
            checked = time.perf_counter()
            print(f"{path.suffix[1:]}: {len(frame)} rows, {len(found)} problems, "
                  f"read in {read - start:.1f} s, checked in {checked - read:.1f} s")  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000)
