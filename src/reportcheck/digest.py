"""SHA-256 without OpenSSL, whose loading takes longer than all the digests of a run; the same digests either way."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any


def _own() -> Callable[[bytes], Any]:
    """Python's own implementation (_sha2 since 3.12, _sha256 before), else that of hashlib."""
    for module in ("_sha2", "_sha256", "hashlib"):
        try:
            return import_module(module).sha256  # type: ignore[no-any-return]
        except (ImportError, AttributeError):
            continue
    raise ImportError("no SHA-256")


_sha256 = _own()


def digest(data: bytes) -> str:
    """SHA-256 of bytes, 64 hexadecimal digits."""
    return str(_sha256(data).hexdigest())
