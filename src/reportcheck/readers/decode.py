"""Bytes to text: which encoding, and is it text at all?"""

from __future__ import annotations

from reportcheck import regex
from reportcheck.errors import ReadError

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_CONTROL = regex.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffd]")
_FIX = "Give a report as .txt or .md (UTF-8, UTF-16 or GB18030), .docx, .html or .pdf"
_DAMAGE = 200  # one damaged character in so many is a blemish, more is no text


def decode(data: bytes, path: str) -> str:
    """The text of `data`, line ends as `\\n`. UTF-8, UTF-16 and GB18030 are told apart; ReadError for anything else."""
    text = _decode(data)
    if text is None or len(_CONTROL.findall(text)) * _DAMAGE > len(text) + _DAMAGE:
        raise ReadError(path, "not a text file", _FIX)
    if not text.strip():
        raise ReadError(path, "the file has no text", _FIX)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _decode(data: bytes) -> str | None:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace")
    if wide := _utf16(data):
        return data.decode(wide, "replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    candidates = [data.decode(encoding, "replace") for encoding in ("utf-8", "gb18030")]
    best = min(candidates, key=lambda text: text.count("\ufffd") / max(len(text), 1))
    return best if best.count("\ufffd") * _DAMAGE <= len(best) else None


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a byte order mark shows as zero bytes on one side of the pairs (line ends, digits, spaces)."""
    head = data[:8192]
    if b"\0" not in head or len(data) % 2 or _is_utf8_with_few(head):
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    if min(even, odd) * 4 > max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_utf8_with_few(head: bytes) -> bool:
    """Is this UTF-8 but for zero bytes here and there, hence no UTF-16?"""
    try:
        head[:-3].decode("utf-8")
    except UnicodeDecodeError:
        return False
    return head.count(0) * 5 < len(head)
