"""`ExpectFactsToBeConsistent` and `ExpectRowsToAddUp`: reportcheck's checks inside Great Expectations."""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar

os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")  # before the import: it reports home otherwise

from great_expectations.core.metric_domain_types import MetricDomainTypes
from great_expectations.expectations.expectation import BatchExpectation
from great_expectations.expectations.metrics.metric_provider import metric_value
from great_expectations.expectations.metrics.table_metric_provider import TableMetricProvider

from reportcheck.tables.facts import DEFAULT, inconsistencies
from reportcheck.tables.frames import as_text
from reportcheck.tables.sums import not_adding_up

if TYPE_CHECKING:
    import pandas as pd

_PANDAS: Any = import_module("great_expectations.execution_engine").PandasExecutionEngine
_SHOWN = 20
CONSISTENT, ADDED = "table.facts_inconsistent", "table.rows_not_adding_up"


def _table(engine: Any, domain: Any) -> pd.DataFrame:
    frame, _, _ = engine.get_compute_domain(domain, domain_type=MetricDomainTypes.TABLE)
    return as_text(frame)


class FactsInconsistent(TableMetricProvider):
    """The metric: what the packs' rules find in the rows of a batch, a line each."""

    metric_name = CONSISTENT
    value_keys = ("packs",)

    @metric_value(engine=_PANDAS)
    def _pandas(
        cls, execution_engine: Any, metric_domain_kwargs: Any, metric_value_kwargs: Any, metrics: Any,
        runtime_configuration: Any,
    ) -> list[str]:  # fmt: skip
        found = inconsistencies(_table(execution_engine, metric_domain_kwargs), metric_value_kwargs["packs"] or DEFAULT)
        return [f"{one.rule} (rows {', '.join(map(str, one.rows))}): {one.message}" for one in found]


class RowsNotAddingUp(TableMetricProvider):
    """The metric: groups of rows whose parts do not make their whole, a line each."""

    metric_name = ADDED
    value_keys = ("parts", "whole", "columns")

    @metric_value(engine=_PANDAS)
    def _pandas(
        cls, execution_engine: Any, metric_domain_kwargs: Any, metric_value_kwargs: Any, metrics: Any,
        runtime_configuration: Any,
    ) -> list[str]:  # fmt: skip
        kwargs = metric_value_kwargs
        return not_adding_up(
            _table(execution_engine, metric_domain_kwargs), kwargs["parts"], kwargs["whole"], kwargs["columns"] or ()
        )


class _Lines(BatchExpectation):
    """An expectation on a whole batch that is met where its metric has no line to say."""

    domain_keys: ClassVar[tuple[str, ...]] = ("batch_id", "table")

    def _validate(
        self, metrics: dict[str, Any], runtime_configuration: dict[str, Any] | None = None, execution_engine: Any = None
    ) -> dict[str, Any]:
        (lines,) = metrics.values()
        return {
            "success": not lines,
            "result": {"observed_value": "; ".join(lines[:_SHOWN]) or "none", "details": {"inconsistencies": lines}},
        }


class ExpectFactsToBeConsistent(_Lines):
    """Expect the figures of a table of facts, or of reference, not to contradict one another.

    Args:
        packs: names or paths of rule packs (default: the built-in pack for government work reports).
    """

    packs: Sequence[str] = DEFAULT

    metric_dependencies = (CONSISTENT,)
    success_keys = ("packs",)


class ExpectRowsToAddUp(_Lines):
    """Expect the rows of some indicators to add up to that of another, as intervals.

    Args:
        parts: ids or names of the indicators that add up.
        whole: id or name of the indicator that they make.
        columns: columns whose values must be the same for rows to belong together (default: period and scope).
    """

    parts: Sequence[str]
    whole: str
    columns: Sequence[str] = ("period", "scope")

    metric_dependencies = (ADDED,)
    success_keys = ("parts", "whole", "columns")
