"""Lists behind 其中 that add up to what stands before them: checked where they do, or are one slip away from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, agrees, loose
from reportcheck.extraction.slips import exchanged, one_slip, shifted
from reportcheck.model.fact import Fact, Statement

_OPENS = regex.compile(r"其中|[^，。；：、\d]{2,12}中，|分[^，。；：、]{1,8}看|按[^，。；：、]{1,8}分|：|包括|分别")
_FAR = 70  # characters from one amount to the next
_HELD = regex.compile(r"^（[^（）]{0,8}含?[^（）]{0,8}$")
_REST = regex.compile("其[他它]")
_LIKE = frozenset({"个", "所", "家", "处", "座", "项", "件"})
_LONG, _SURE, _SEVERAL = 10_000, 1_000, 3
_PART = 50  # a kind that is not named may make up so small a part of the whole


def find(view: View) -> Iterator[Statement]:
    """Statements `items-of-list` and `yearbook-growth` with roles whole and part; budgets have rules of their own."""
    if "ledger" in view.lexicon.words:
        return
    for amounts in _paragraphs(view):
        for at, whole in enumerate(amounts):
            ahead = view.text[whole.end : whole.end + _FAR]
            opens = "其中" in ahead or "中，" in ahead or "分" in ahead or "：" in ahead or "包括" in ahead  # of _OPENS
            if not opens or whole.figure.hedge != "none":
                continue
            rest, begin = amounts[at + 1 : at + 1 + _WAYS * _MOST], whole.end
            while rest and (full := _run(view, whole, rest, begin)):
                run = next((one for one in (full, _first(view, full)) if one and _agrees(view, whole, one)), None)
                if run:
                    yield from _stated(view, whole, run)
                rest, begin = rest[rest.index(full[-1]) + 1 :], full[-1].end  # 按流域分区：…, after 按行政分区：…
                if not rest or not _AGAIN.search(view.text, begin, rest[0].start):
                    break


_SPLIT = regex.compile(r"按(?:行政)?(?:区域|区划|地区|县市|县区)(?:划分|分|看)[，：]?[^，。；：\d]{0,24}$")


def _stated(view: View, whole: Fact, run: Sequence[Fact]) -> Iterator[Statement]:
    start, end = whole.start, run[-1].end
    roles = {"whole": (whole,), "part": tuple(run)}
    yield Statement("items-of-list", roles, start, end, {"partition": "complete"})
    yield from _changes(view, whole, run)
    yield from _shares(view, whole, run)
    rates = [rate for fact in (whole, *run) if (rate := _rate(view, fact))]
    if _off(whole, run) == 0 and len(rates) == len(run) + 1:
        roles = {"whole": (rates[0],), "part": tuple(rates[1:])}
        yield Statement("yearbook-growth", roles, start, max(end, rates[-1].end))
        nominal = "yearbook" not in view.lexicon.words and not _REAL.search(whole.label)  # there formulas see to it
        if whole.figure.unit != "元" or nominal:
            yield from weighted(whole, run, rates)


def _shares(view: View, whole: Fact, run: Sequence[Fact]) -> Iterator[Statement]:
    """535万人。…107.8万人，占比20.15%；…312.8万人，占比58.47%: the share of each, right behind it, of all of them."""
    for part in run if _off(whole, run) == 0 else ():
        share = next((fact for fact in view.sentences[part.sentence] if fact.start >= part.end), None)
        told = share and share.measure == "share" and share.figure.hedge == "none" and whole.value > 0
        # 分别为a、b、c，占比x、y、z: the share behind the last amount is that of the first
        alone = share is not None and not view.text.startswith(("、", "和"), share.end)
        if share and told and alone and view.between(part, share) in _OF_ALL:
            roles = {"part": (part,), "share": (loose(share),), "base": (whole,)}
            yield Statement("share-of", roles, min(whole.start, part.start), max(whole.end, share.end), doubt=_ITS)


_OF_ALL = frozenset({"，占比", "、占比", "（占比", "，占比为", "，占比达"})
_ITS = "the share may be of something else"


def _changes(view: View, whole: Fact, run: Sequence[Fact]) -> Iterator[Statement]:
    """总产量385.82万吨，减少0.44万吨。其中，夏粮增产0.23万吨；秋粮减产0.67万吨: the changes make the change."""
    moves = [_behind(view, fact) for fact in (whole, *run)]
    if _off(whole, run) == 0 and all(moves):
        total, *parts = (move for move in moves if move is not None)
        slack = sum((part.figure.ulp for part in parts), total.figure.ulp)
        made = sum((part.value for part in parts), Decimal(0))
        yield agrees("weighted-growth", total, max(total.end, parts[-1].end), abs(made - total.value) <= slack)


def _behind(view: View, amount: Fact) -> Fact | None:
    """By how much an amount rose or fell, right behind it."""
    after = next((fact for fact in view.sentences[amount.sentence] if fact.start >= amount.end), None)
    said = after and _MORE_OR_LESS.fullmatch(view.between(amount, after))
    if not after or not said or after.figure.unit != amount.figure.unit:
        return None
    return after._replace(sign=-1 if said["less"] else 1)


_MORE_OR_LESS = regex.compile(
    r"[，、](?:[比较](?:上年|去年)(?:末)?|同比)?(?:净)?(?:(?P<less>减少|减产|下降)|增加|增产|增长)(?:了)?"
)


def weighted(whole: Fact, run: Sequence[Fact], rates: Sequence[Fact]) -> Iterator[Statement]:
    """夏粮85.84万吨，下降3.9%；秋粮61.10万吨，增长2.3%: what they make together fell by 1.4%."""
    if any(rate.value <= -_ALL for rate in rates):
        return
    earlier = sum((part.value / (1 + rate.value / _ALL) for part, rate in zip(run, rates[1:], strict=True)), Decimal(0))
    made = (sum((part.value for part in run), Decimal(0)) / earlier - 1) * _ALL
    held = abs(made - rates[0].value) <= _ROUNDED * rates[0].figure.ulp + _HALF
    yield agrees("weighted-growth", rates[0], max(rates[-1].end, whole.end), held, "last year's may have been revised")


_REAL = regex.compile(r"增加值|产值|生产总值|GDP|业务总量")  # grow at constant prices
_ALL, _ROUNDED, _HALF = 100, 2, Decimal("0.3")


def _paragraphs(view: View) -> Iterator[list[Fact]]:
    """The amounts of each paragraph, where there are three and more."""
    levels = [fact for fact in view.facts if fact.measure == "level" and fact.figure.kind == "number"]
    at = 0
    for block in view.document.blocks:
        found = []
        while at < len(levels) and levels[at].start < block.end:
            found.append(levels[at])
            at += 1
        if len(found) >= _SEVERAL and block.kind not in ("table", "furniture"):
            yield found


def _run(view: View, whole: Fact, rest: Sequence[Fact], begin: int) -> list[Fact]:
    """The amounts of one unit behind 其中, to where the list ends.

    What is told before it (实有床位3233张) is left out, and what is told of its items (…66.13千公顷，总产量43.52万吨).
    """
    run: list[Fact] = []
    mixed = False
    for one in rest[:_MOST]:
        words = view.text[begin : one.start]
        if len(words) > _FAR or words.count("。") > (0 if run else 1):
            break
        if not _same(whole, one):
            mixed = bool(run)
            if one.figure.unit == whole.figure.unit or (run and not any(mark in words for mark in "；，、")):
                break
            continue
        if mixed and one.label[-2:] != whole.label[-2:]:
            break
        if not run and not _OPENS.search(words):
            return []
        if run and _OPENS.search(words):
            break
        if run and _HELD.search(words):
            continue  # 普通中学33所（含4所高完中）
        run.append(one)
        begin = one.end
        if len(run) > 1 and _off(whole, run) == 0:
            return run
    return run if len(run) > 1 else []


_MOST, _WAYS = 24, 3  # amounts of a list, and ways in which one whole is split
_AGAIN = regex.compile(r"按[^，。；：、\d]{1,8}[分看]|分[^，。；：、\d]{1,8}看")


def _rate(view: View, amount: Fact) -> Fact | None:
    """The growth told of an amount in its sentence, right behind it or after 分别."""
    told = [
        fact for fact in view.sentences[amount.sentence]
        if fact.measure == "growth" and fact.label == amount.label and fact.figure.unit == "%" and not fact.tags
    ]  # fmt: skip
    return told[0] if len(told) == 1 and amount.label else None


def _first(view: View, run: Sequence[Fact]) -> list[Fact]:
    """城市电话用户805.5万户，农村电话用户276.1万户；移动电话用户…: what stands before the semicolon."""
    for size in range(2, len(run)):
        if "；" in view.text[run[size - 1].end : run[size].start]:
            return list(run[:size])
    return []


def _same(whole: Fact, part: Fact) -> bool:
    units = {whole.figure.unit, part.figure.unit}
    return (
        (len(units) == 1 or units <= _LIKE)
        and whole.figure.hedge == part.figure.hedge == "none"
        and whole.text[0].isdigit() == part.text[0].isdigit()
        and part.period == whole.period
    )


def _off(whole: Fact, run: Sequence[Fact]) -> Decimal:
    off = sum((one.value for one in run), Decimal(0)) - whole.value
    return Decimal(0) if abs(off) <= _slack(whole, run) else off


def _slack(whole: Fact, run: Sequence[Fact]) -> Decimal:
    return sum((one.figure.ulp for one in run), whole.figure.ulp) / 2


def _swapped(whole: Fact, run: Sequence[Fact], off: Decimal) -> bool:
    found = ((whole, off), *((fact, -off) for fact in run))
    return any(
        exchanged(fact.value, (fact.value + way).quantize(ulp), ulp)  # parts may be told with more digits
        for fact, way in found
        for ulp in (fact.figure.ulp or Decimal(1),)
    )


def _of_one_kind(whole: Fact, run: Sequence[Fact]) -> bool:
    """科技成果2579项: 应用类成果…，软科学研究成果…，基础理论成果…: kinds of what the whole names."""
    tail = run[0].label[-2:]
    return len(tail) > 1 and tail in whole.label and all(fact.label.endswith(tail) for fact in run)


def _myriad(printed: Decimal, due: Decimal, slack: Decimal) -> bool:
    """万 for 亿, or 亿 for 万: chance does not come that close to it."""
    return due > 20 * slack and any(abs(printed.scaleb(way) - due) <= 2 * slack for way in (4, -4))


def _all_but_one(view: View, whole: Fact, run: Sequence[Fact]) -> bool:
    """占70.8%；…占8.8%；…: do the shares of the parts make 100 %, and all but one of them fit their amounts?"""
    shares = [share for part in run if (share := _share(view, part))]
    if len(shares) < len(run) or whole.value <= 0:
        return False
    off = sum((share.value for share in shares), Decimal(-_ALL))
    odd = [
        part for part, share in zip(run, shares, strict=True)
        if abs(part.value * _ALL / whole.value - share.value) > share.figure.ulp
    ]  # fmt: skip
    return len(odd) == 1 and abs(off) <= sum(share.figure.ulp for share in shares) / 2


def _share(view: View, part: Fact) -> Fact | None:
    """The share told right behind an amount."""
    share = next((fact for fact in view.sentences[part.sentence] if fact.start >= part.end), None)
    told = share and share.measure == "share" and share.figure.unit == "%" and share.figure.hedge == "none"
    return share if share and told and _ITS_SHARE.fullmatch(view.between(part, share)) else None


_ITS_SHARE = regex.compile(r"[，、（](?:约)?占[^，。；、\d]{0,12}")


def _of_another(view: View, whole: Fact, run: Sequence[Fact]) -> bool:
    """农村14628元。城镇居民消费中，食品7826元，占32.1%；居住5218元，占21.4%: their shares are of one other amount."""
    told = [
        fact.value * 100 / share.value
        for fact in run
        for share in view.told(fact.end, fact.end + _BEHIND)[:1]
        if share.measure == "share" and share.figure.unit == "%" and share.value > 0
    ]
    alike = len(told) > 1 and max(told) * 100 < min(told) * 103
    return alike and not whole.value * 95 < min(told) * 100 < whole.value * 105


_BEHIND = 8  # characters


def _agrees(view: View, whole: Fact, run: Sequence[Fact]) -> bool:
    """Does it add up, or would but for one slip? What a list does not name may explain that it falls short."""
    off = _off(whole, run)
    ulp = whole.figure.ulp or Decimal(1)
    size = whole.value / ulp
    if off == 0:
        return size >= _SURE / 10
    if len(run) >= _SEVERAL and _all_but_one(view, whole, run):
        return True
    if _of_another(view, whole, run):
        return False
    found = ((whole, off), *((fact, -off) for fact in run))
    long = [(fact, way) for fact, way in found if fact.value >= _SURE * (fact.figure.ulp or 1)]  # 9.14 fits by chance
    if size >= _SURE / 10 and any(_myriad(fact.value, fact.value + way, _slack(whole, run)) for fact, way in found):
        return True
    if size >= _SURE and any(shifted(fact.value, fact.value + way, _slack(whole, run)) for fact, way in long):
        return True
    if len(run) >= _SEVERAL and size >= _SURE / 10 and _swapped(whole, run, off):
        return True  # so long a list falls short by chance, but seldom by just what an exchange of digits makes
    split = _SPLIT.search(view.between(whole, run[0]))  # 按行政区域分: then these are all there is
    if (
        len(run) >= _SEVERAL
        and size >= _SURE
        and (split or abs(off) * _PART > whole.value)
        and _of_one_kind(whole, run)
    ):
        return one_slip(whole, list(run), off)
    rest = bool(_REST.search(view.before(run[-1], 24)))
    if abs(off) < 10 * ulp or size < (_SURE if rest else _LONG) or (off < 0 and not rest):
        return False
    return one_slip(whole, list(run), off, _slack(whole, run))
