"""`python -m scores`, from the checkout: measures everything and writes scores.json and README.md here."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from scores import errors, figures, silence
from scores.shared import SHARED
from scores.table import render

HERE = Path(__file__).parent


def main() -> int:
    if not SHARED.exists():
        print(f"{SHARED}: not there. The scores need the reports beside the checkout.", file=sys.stderr)
        return 2
    silence.measure(silence.reports()[:3])  # warm
    scores = {
        "figures": figures.measure(),
        "errors": {
            **{table: errors.measure(table) for table in errors.WHERE},
            "last-year": errors.against_last_year(),
        },
        "silence": silence.measure(),
    }
    (HERE / "scores.json").write_text(json.dumps(scores, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    (HERE / "README.md").write_text(render(scores), encoding="utf-8")
    print(render(scores))
    return 0


if __name__ == "__main__":
    sys.exit(main())
