"""Percentages said to be of two amounts beside them: 占收入12.36亿元的67.6%; 安排86个，已开工72个，开工率83.7%."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.ratios.quotients import quotient
from reportcheck.extraction.relations.view import PERCENT, View, comparable, ended, significant
from reportcheck.extraction.slips import shifted
from reportcheck.model.fact import Fact, Statement

_OF = regex.compile(r"[、，（](?:约|大约)?占(?!比|地)[^，。；、\d（）]{1,20}")
_SO_MUCH = regex.compile(r"的(?:比重|比例|份额)?(?:为|达到?|约|近)*")
_NAMED = regex.compile(
    r"(?P<what>[^，。；、\d]{1,10}?)(?:化率|率|(?<=[长涨降利损])面|占比|所占比重|比重|比例)"
    r"(?:分别)?(?:达到?|为|约|近|提高到|上升到|提升到|增至)*$"
)
_BESIDE = regex.compile(r"[^，。；、\d]{0,14}[、，（][^，。；、\d]{1,14}")
_AMONG = regex.compile(r"[^，。；：、\d]{1,10}中，?(?:已经?)?有")
_PART = regex.compile(
    r"[^，。；、\d]{0,14}[，（](?:目前|现|均|年内|其中|截至目前)?[，：]?(?:截[至止]?到?\d{1,2}月[底末]?，)?(?:已|其中|完成)|[，、]其中"
)
_OF_AMOUNTS = regex.compile(r"(?:产销|增长|负债|利润|利用|贡献)率")  # 28个行业增长，产销率98.2%: of no counts
_TELLING = 2  # digits: 70% and 100% are said of what is about so much
_MARK = regex.compile("[，。；、]")
_STEM, _NAMED_ALIKE = 2, 4
_ALL = 100
_NEAR = Decimal("0.4"), Decimal("2.5")  # further off, the percentage is of something else


def find(view: View) -> Iterator[Statement]:
    """Statements `share-of` and `quotient` with roles part, base and share."""
    for facts, _ in view.several:
        if not any(fact.figure.unit in PERCENT for fact in facts):
            continue
        amounts = [fact for fact in facts if fact.measure == "level" and fact.figure.kind == "number"]
        if len(amounts) < 2 or len(facts) == len(amounts):
            continue
        yield from _of_amount(view, facts)
        for (base, part), share in zip(pairwise(amounts), _next_shares(facts, amounts), strict=True):
            if share is not None and _tied(view, base, part, share):
                others = [(part, one) for one in amounts if one is not part and one.value > 0 and comparable(one, part)]
                among = "其中" in view.between(base, part) and share.label.endswith("率")
                share = _by_tens(view, base, part, share)
                among = among and share.label.startswith(
                    part.label[:_NAMED_ALIKE]
                )  # 重点人群签约1.02万人，重点人群签约率84.3%
                yield from quotient(share, [(part, base), *others], sure_of=not among)


def _of_amount(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """完成税收8.35亿元，占收入12.36亿元的67.6%: part, whole and share in a row."""
    for part, base, share in zip(facts, facts[1:], facts[2:], strict=False):
        if share.figure.kind != "percent" or part.measure != "level" or not comparable(part, base):
            continue
        said = _OF.fullmatch(view.between(part, base)) and _SO_MUCH.fullmatch(view.between(base, share))
        if said and base.value > 0 and share.figure.hedge == "none":
            if _of_whole(view, facts, part, base, share):
                continue
            roles = {"part": (part,), "share": (share,), "base": (base,)}
            yield Statement("share-of", roles, part.start, share.end)


def _of_whole(view: View, facts: list[Fact], part: Fact, base: Fact, share: Fact) -> bool:
    """增加到3268万千瓦，其中风电1812万千瓦、光伏1456万千瓦，占总装机8978万千瓦的36.4%: of the whole before 其中."""
    before = [fact for fact in facts if fact.start < part.start and fact.measure == "level" and comparable(fact, part)]
    return any(
        abs(fact.value * _ALL / base.value - share.value) <= share.figure.ulp
        for fact in before
        if "其中" in view.between(fact, part)
    )


def _did(words: str, what: str) -> bool:
    """涉及424户，30天签约293户，签约率70%: is what the rate names what was done to so many of them?"""
    done = len(what) >= _STEM and "，" in words and words.removesuffix("了").endswith(what[-_STEM:])
    return done and not _SOME.search(words)


_SOME = regex.compile(r"[一二三四五六首两\d][期批轮]|标段|当年|今年|年内|新增|其余|其他")  # 涉及420户，二期签约100户


def _by_tens(view: View, base: Fact, part: Fact, share: Fact) -> Fact:
    """The rate as one told to the nearest ten, where it has but one digit that tells (签约率70%)."""
    said = _NAMED.search(view.before(share)) if significant(share) < _TELLING else None
    if said is None or not _did(view.between(base, part), said["what"]):
        return share
    return share._replace(figure=share.figure._replace(ulp=Decimal(10)))


def _next_shares(facts: list[Fact], amounts: list[Fact]) -> Iterator[Fact | None]:
    """For each amount but the first: the percentage right behind it, if it tells a share or a rate."""
    behind = {a.start: b for a, b in pairwise(facts)}
    for amount in amounts[1:]:
        share = behind.get(amount.start)
        yield share if share is not None and _telling(share) else None


def _telling(share: Fact) -> bool:
    told = share.measure in ("share", "rate") and share.figure.unit == "%" and share.value > 0
    return told and not share.tags & {"from", "average"} and share.figure.hedge == "none"


def _tied(view: View, base: Fact, part: Fact, share: Fact) -> bool:
    """Does the rate bear the name of what the part is, or follow so many of so many?"""
    if (
        not comparable(part, base)
        or part.value <= 0
        or base.value <= 0
        or (part.period or "")[:4] != (base.period or "")[:4]
    ):
        return False
    words, said = view.between(base, part), _NAMED.search(view.before(share))
    round_ = significant(share) < _TELLING and not (said and _did(words, said["what"]) and share.value < _ALL)
    if ended(words) or said is None or round_ or not _BESIDE.match(view.between(part, share)):
        return False
    due = part.value * 100 / base.value
    if not (_NEAR[0] < due / share.value < _NEAR[1] or shifted(share.value, due, due / 100)):
        return False
    if part.value > base.value and not (said["what"].endswith("完成") and share.value > _ALL / 2):
        return False  # more than all there is; but more may be done than was planned
    if _AMONG.fullmatch(words):
        return not _OF_AMOUNTS.search(said[0])
    # 交易11335.59万元，节约资金1700.28万元，资金节约率达15%; 涉及424户，30天签约293户，签约率69.1%
    own = words[1 : 1 + _STEM] == said["what"][-_STEM:] or _did(words, said["what"])
    what = said["what"] if own or _PART.match(words) else ""
    near = words + _MARK.split(view.after(part, 8))[0]
    return len(what) > 0 and any(name in near for name in (what[:2], what[-2:]))
