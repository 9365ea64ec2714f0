"""Words about a comparison or a rule, in English, that know their Chinese."""

from __future__ import annotations


class Said(str):
    """English text with the same in Chinese beside it: `Said("no figure for X", "没有X的数字")`."""

    __slots__ = ("zh",)
    zh: str

    def __new__(cls, en: str, zh: str = "") -> Said:
        made = super().__new__(cls, en)
        made.zh = zh or en
        return made

    def __reduce__(self) -> tuple[type[Said], tuple[str, str]]:
        return Said, (str(self), self.zh)


def said(text: str, lang: str) -> str:
    """The text in a language (zh or en); a plain one as it is."""
    return text.zh if lang == "zh" and isinstance(text, Said) else str(text)
