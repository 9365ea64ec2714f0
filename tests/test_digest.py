"""Our digests are those of hashlib, whatever module they come from."""

from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from reportcheck.digest import digest


@given(st.binary(max_size=300))
def test_the_digest_is_sha_256(data: bytes) -> None:
    assert digest(data) == hashlib.sha256(data).hexdigest()
