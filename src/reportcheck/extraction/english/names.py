"""Labels: the noun phrase that a figure measures, the indicator it names, and whose figure it is."""

from __future__ import annotations

import re
from functools import lru_cache

from reportcheck import regex
from reportcheck.extraction.english.periods import MONTH
from reportcheck.model.lexicon import Lexicon

_LEAD = regex.compile(
    r"^(?:[^,]{0,70}\b(?:years?|period|(?:19|20)\d\d|quarter|half|time|Plan|end"
    r"|months?|result|addition|total|basis)\b[^,]{0,24}, )+",
    re.IGNORECASE,
)
_JOINT = regex.compile(
    r"^.*(?:[;:—] ?|, (?:and|while|with|but|whereas|as|which|where|that|although)"
    r" |\b(?:that|because|while|with|and we|saw|see) )"
)
_AND = regex.compile(r"^.*?(?:,| and| but) (?=\S)")
_OPENS = regex.compile(
    r"^(?:and|but|while|with|also|the|this|that|these|our|its|their|a|an|of|in"
    r"|by|to|for|China[’']s|(?:the|our) (?:company|group|country)[’']s|total|overall"
    r"|number of|combined|consolidated|group|full-year|reported"
    r"|leaving|giving|generating|we|number|total number of|level of|volume of|registering)(?![\w-])[ ,]*",
    re.IGNORECASE,
)
_LAST = regex.compile(r"^\s*(?:last|this) (?:year|quarter|month),? (?=[a-z])", re.IGNORECASE)
_CLOSES = regex.compile(
    r"[ ,(]*(?:\b(?:has|have|had|was|were|is|are|be|been|being|will|would|shall"
    r"|should|must|can|could|may|to|also|further|both|each|again|all|by|it|which"
    r"|who|that"
    r"|still|now|then|respectively|of|for|in|at|on|an?|the|average|annual|steadily"
    r"|another|actually|(?:is|are) (?:expected|projected|budgeted)|expected|projected"
    r"|budgeted"
    r"|planned|proposed|year[- ]on[- ]year|registering|recorded|posting|representing"
    r"|with|and|or|up|about|from|having|more than|slightly|sharply|aim(?:s)?|target"
    r"(?:s)?|rate of"
    r"|below|above|so|thus|continued|helped|kept|year|since|under)|,)$",
    re.IGNORECASE,
)
_OBJECT = regex.compile(
    r"^(?: of (?:the )?| )((?:(?!(?:in|at|on|over|from|by|to|for|was|were|is|are"
    r"|and|or|with|have|has|had|who|which|that|will|as|per|than|after|since|during"
    r"|this|last|year)\b(?!-))[A-Za-z][\w’'/&-]* ?){1,7}(?:\bper (?!year\b|annum\b|cent\b)[a-z]+)?)"
)
_TIMED = regex.compile(
    r"\b(?:in|for|during|at the end of|as of|as at|by the end of|at) (?:the )?(?:\w+"
    r" )?(?:FY ?)?(?:(?:19|20)\d\d|year|period|quarter|(?:first|second) half)\b.*$"
    r"|\b(?:last|this) year\b.*$"
    rf"|\b(?:in|during|since|until|by) (?:early |mid-|late )?{MONTH}\b.*$",
    re.IGNORECASE,
)
_SELF = frozenset(
    {
        "",
        "the",
        "our",
        "group",
        "total",
        "company",
        "the group",
        "the company",
        "china",
        "the country",
        "the year",
        "fiscal",
        "china's",
        "national",
        "our total",
        "its",
        "full-year",
    }
)
_FREE = frozenset(
    [
        "of",
        "in",
        "to",
        "and",
        "per",
        "both",
        "share",
        "for",
        "with",
        "by",
        "at",
        "on",
        "from",
        "as",
        "or",
        "contribution",
        "spending",
    ]
)
_PLACE = regex.compile(r"^(?:in|of|from|for|at|by|across) (?:the |our )?")
_SHORT = regex.compile(r" ?\([A-Z][\w&-]*\)? ")


_PART = regex.compile(
    r"(?:the )?(?:q[1-4]|h[12]|(?:first|second|third|fourth)[ -](?:half|quarter)|statutory|year-end|closing)"
)
_BASIS = regex.compile(
    r"\b(organic|like-for-like|constant[ -]currency|constant exchange rates|underlying"
    r"|adjusted|comparable|pro forma|excluding|real terms)\b",
    re.IGNORECASE,
)


def basis(words: str) -> str:
    """The basis beside the printed one on which a clause gives its figure (organic, adjusted), or empty."""
    found = _BASIS.search(words)
    return found[1].lower() if found else ""


def subject(words: str) -> str:
    """The noun phrase at the end of the words before a verb (`In 2019, China's grain output has` -> `grain output`)."""
    words = _LEAD.sub("", words.strip(" ,.•-–"))
    words = _JOINT.sub("", words)
    words = _LEAD.sub("", words)
    if words.startswith((",", "and ", "but ")):
        words = _AND.sub("", words, count=1)
    if ", " in words and " and " not in words.rsplit(", ", 1)[1]:
        words = words.rsplit(", ", 1)[1]
    return trimmed(words)


def trimmed(words: str) -> str:
    """Without articles, possessives, auxiliaries and time phrases at either end."""
    before = None
    words = _LAST.sub("", words)
    words = _TIMED.sub("", _SHORT.sub(" ", words + " "))
    while words != before:
        before = words
        words = _CLOSES.sub("", _OPENS.sub("", words.strip(" ,.()\n\t")))
    return words if len(words) < 120 else ""


def counted(right: str) -> str:
    """What a number counts: the nouns behind it (`1.2 million new urban jobs were` -> `new urban jobs`)."""
    found = _OBJECT.match(right) or _WERE.match(right)
    return _VERB.sub("", found[1]).strip() if found else ""


_WERE = regex.compile(r"^ (?:were|are) ([a-z]+(?: [a-z]+)?)(?=[,.;]|$| and )")  # of these, 164 were women
_VERB = regex.compile(  # what the counted do: airlines now serve, passengers used the airport
    r"(?:(?<=[a-z]s)|(?<=men)|(?<=people)|(?<=children)|(?<=staff)) (?:now|still|already|currently|each|serve|use"
    r"|take|make|go|come|work|live|run|left|took|made|came|went|began|ran|flew|[a-z]+ed)\b.*$"
)


class Names:
    """The indicators of a lexicon by their English names."""

    def __init__(self, lexicon: Lexicon) -> None:
        known = lexicon.indicators.values()
        self._amounts = frozenset(one.id for one in known if one.unit in ("$", "pounds", "euros", "yuan"))
        self._ids = {name.lower(): one for name, one in lexicon.names.items() if name.isascii()}
        self._most = max((name.count(" ") + 1 for name in self._ids), default=0)

    def read(self, label: str, rate: bool = False) -> tuple[str | None, str]:
        """The indicator a label names, and whose it is: `self`, or the segment or place beside the name.

        No amount of money where it is a `rate` in per cent (staff turnover of 8.2%).
        """
        indicator, scope = self._read(label)
        return (None, "self") if rate and indicator in self._amounts else (indicator, scope)

    def _read(self, label: str) -> tuple[str | None, str]:
        words = _SHORT.sub(" ", label.lower().replace("’", "'")).split()
        plain = " ".join(words)
        if plain in self._ids:
            return self._ids[plain], "self"
        for size in range(min(self._most, len(words) - 1), 0, -1):
            head, tail = " ".join(words[:size]), " ".join(words[-size:])
            if head in self._ids and (place := _PLACE.match(" ".join(words[size:]) + " ")):
                rest = (" ".join(words[size:]) + " ")[place.end() :].strip()
                return self._ids[head], "self" if rest in _SELF else rest
            if tail in self._ids and len(words) - size < 4 and _FREE.isdisjoint(words[:-size]):
                rest = " ".join(words[:-size]).removesuffix("'s")
                return self._ids[tail], "self" if rest in _SELF or _PART.fullmatch(rest) else rest
        return None, "self"


@lru_cache(maxsize=8)
def names(lexicon: Lexicon) -> Names:
    """The names of a lexicon, kept for the next report."""
    return Names(lexicon)
