"""What a finder finds, whatever a report from strangers holds: one that breaks takes no other with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reportcheck.model.fact import Statement

_BREAKS = (ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)


def found(broken: list[str] | None, find: Callable[..., Iterable[Statement]], *given: object) -> list[Statement]:
    """All that `find(*given)` finds; where it breaks, nothing, and `broken` takes why (None: it is raised)."""
    try:
        return list(find(*given))
    except _BREAKS as error:
        if broken is None:
            raise
        where = find.__module__.removeprefix("reportcheck.extraction.")
        broken.append(f"{where}: {type(error).__name__}: {error}")
        return []
