"""Facts to csv and parquet, through the schema, and back: 1,000 generated tables in CI, 100 elsewhere."""

from __future__ import annotations

import io
import os

import pytest

pd = pytest.importorskip("pandas")
pytest.importorskip("pandera")
pytest.importorskip("pyarrow")

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportcheck.tables.check import problems
from reportcheck.tables.columns import KINDS_OF_TABLES, TABLES, Kind
from reportcheck.tables.frames import as_text, frame_of, rows_of
from reportcheck.tables.schemas import pandas_schema, polars_schema
from reportcheck.tables.strategies import rows

Rows = list[dict[str, str]]


def by_csv(table: pd.DataFrame) -> pd.DataFrame:
    text = table.to_csv(index=False)
    return as_text(pd.read_csv(io.StringIO(text), dtype=str, keep_default_na=False))


def by_parquet(table: pd.DataFrame) -> pd.DataFrame:
    out = io.BytesIO()
    table.to_parquet(out, index=False)
    return as_text(pd.read_parquet(out))


@given(rows("facts", 3))
@settings(max_examples=1000 if os.environ.get("CI") else 100, deadline=None, suppress_health_check=list(HealthCheck))
def test_facts_come_back_as_they_were(made: Rows) -> None:
    table = frame_of(made, "facts")
    back = by_csv(table)
    assert problems(back, "facts") == ()
    assert rows_of(back) == made
    assert rows_of(by_parquet(table)) == made


@pytest.mark.parametrize("kind", ["reference", "findings"])
def test_the_other_tables_come_back_too(kind: Kind) -> None:
    @given(rows(kind))
    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    def come_back(made: Rows) -> None:
        table = frame_of(made, kind)
        assert problems(table, kind) == () and rows_of(by_csv(table)) == made

    come_back()


@pytest.mark.parametrize("kind", KINDS_OF_TABLES)
def test_a_wrong_cell_is_found_wherever_it_stands(kind: Kind) -> None:
    names = [column.name for column in TABLES[kind] if column.pattern or column.values]

    @given(rows(kind, 3), st.sampled_from(names))
    @settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
    def found(made: Rows, name: str) -> None:
        made[-1][name] = "?7"
        wrong = problems(frame_of(made, kind), kind)
        assert [(one.line, one.column) for one in wrong] == [(len(made) + 1, name)]
        assert wrong[0].what.startswith("'?7' is no")

    found()


def test_polars_has_the_same_verdict() -> None:
    pl, errors = pytest.importorskip("polars"), pytest.importorskip("pandera.errors")

    @given(rows("facts", 3))
    @settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
    def same(made: Rows) -> None:
        cells = [{k: v or None for k, v in row.items()} for row in made]
        table = pl.DataFrame(cells, schema_overrides=dict.fromkeys(made[0], pl.String))
        polars_schema("facts", table.columns).validate(table, lazy=True)
        wrong = table.with_columns(pl.lit("?").alias("measure"))
        with pytest.raises(errors.SchemaErrors):
            polars_schema("facts", table.columns).validate(wrong, lazy=True)

    same()


def test_the_schema_is_a_pandera_schema() -> None:
    schema = pandas_schema("facts")
    assert set(schema.columns) == {column.name for column in TABLES["facts"]}
