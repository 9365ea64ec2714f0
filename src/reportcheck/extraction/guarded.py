"""What a finder finds, whatever a report from strangers holds: one that breaks takes no other with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reportcheck.model.fact import Statement

_BREAKS = (ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)


def found(broken: list[str], find: Callable[..., Iterable[Statement]], *given: object) -> list[Statement]:
    """All that `find(*given)` finds; where it breaks, nothing, and what broke goes to `broken`."""
    try:
        return list(find(*given))
    except _BREAKS as error:
        where = find.__module__.removeprefix("reportcheck.extraction.")
        broken.append(f"{where}: {type(error).__name__}: {error}")
        return []
