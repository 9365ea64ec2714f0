"""连续36年 last year is 连续37年 now; a session follows the one before it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportcheck import regex
from reportcheck.across.names import core, likeness, paired
from reportcheck.across.pair import Pair, Side
from reportcheck.extraction.numerals import NUMERAL, parse_numeral
from reportcheck.model.fact import Item, Statement

_STREAK = regex.compile(rf"连续(?P<n>(?P<digits>\d{{1,3}}|[{NUMERAL}]{{1,3}})(?P<unit>年|个?季度|次|届|轮|个?月))")
_SESSION = regex.compile(
    rf"第?(?P<term>[{NUMERAL}]{{1,3}})届(?:全国)?(?:人民代表大会|人大)(?:常委会)?第?(?P<n>[{NUMERAL}]{{1,3}})次(?:全体)?会议"
)
_TELLING = 4  # characters that a subject must have to be one
_SURE, _LIKELY, _SUBJECT = 0.8, 0.6, 0.5
_TITLE = 600  # a report names its session before it begins


class Streak(NamedTuple):
    """How often in a row something was so: `subject` 连续 n `what`."""

    item: Item
    unit: str
    subject: str
    what: str


def find(pair: Pair) -> Iterator[Statement]:
    """Statements `streak` and `session` with roles stated (this report) and listed (the other), as whole numbers."""
    yield from _sessions(pair)
    if pair.years is None or pair.years < 1:
        return
    for now, then in paired(_streaks(pair.here), _streaks(pair.there), _alike, _LIKELY):
        assert now.item.number is not None and then.item.number is not None
        due = then.item.number + (pair.years if now.unit in ("年", "届", "次") else 0)
        jumped = now.item.number > due
        if now.unit not in ("年",) and now.item.number >= then.item.number:
            continue  # how many quarters or rounds a year has is not known
        if jumped and _alike(now, then) < _SURE:
            continue
        yield pair.statement("streak", {"stated": now.item}, {"listed": then.item}, fewest=due, most=due,
                             doubt="two streaks are taken to be the same by their words")  # fmt: skip


def _streaks(side: Side) -> list[Streak]:
    found = []
    for match in _STREAK.finditer(side.text):
        number = parse_numeral(match["digits"])
        if number is None:
            continue
        clauses = side.before(match.start()).split("，")
        subject = clauses[-1]
        if len(core(subject)) < _TELLING and len(clauses) > 1:
            subject = clauses[-2] + subject
        item = Item(match.start("n"), match.end("n"), match["n"], int(number))
        found.append(Streak(item, match["unit"], subject, side.after(match.end())))
    return found


def _alike(a: Streak, b: Streak) -> float:
    if a.unit != b.unit:
        return 0.0
    subject, what = likeness(a.subject, b.subject), likeness(a.what, b.what)
    if len(core(a.what)) < 2 or len(core(b.what)) < 2:
        return subject
    if len(core(a.subject)) < _TELLING or len(core(b.subject)) < _TELLING:
        return what if len(core(a.what)) > _TELLING else 0.0
    if subject < _SUBJECT and not (what == 1 and len(core(a.what)) > _TELLING):
        return 0.0
    return 0.6 * subject + 0.4 * what


def _sessions(pair: Pair) -> Iterator[Statement]:
    now, then = _session(pair.here), _session(pair.there)
    if not now or not then or pair.years is None or pair.years < 1:
        return
    (term, session), (earlier, last) = now, then
    assert session.number is not None and last.number is not None
    if term == earlier:
        yield pair.statement("session", {"stated": session}, {"listed": last}, fewest=last.number + 1, most=99)


def _session(side: Side) -> tuple[int, Item] | None:
    match = _SESSION.search(side.text, 0, _TITLE)
    term, number = (parse_numeral(match["term"]), parse_numeral(match["n"])) if match else (None, None)
    if match is None or term is None or number is None:
        return None
    return int(term), Item(match.start(), match.end(), match[0], int(number))
