"""Heights passed: 突破千亿元大关，达到1036亿元; 连跨三个万亿级台阶，由7.13万亿元跃升至10.27万亿元."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.relations.view import START, View, agrees, comparable, exactly, joined, pair, reckoned
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_PASSED = regex.compile(r"(?:突破|超过|迈上|跨越|跨上|站上|超|首超|迈过|跃上|越过)(?:了)?$")
_PASSED_ENDS = frozenset("破过越上超了")
_REACHED = regex.compile(
    r"^(?:大关|台阶|关口|以上)?[、，](?:预计)?(?:实际)?(?P<name>[^，。；、\d]{0,16}?)(?P<verb>达到?|为|实现|增至|完成)?(?:了)?$"
)
_IN_BRACKETS = regex.compile(r"(?:大关|台阶|关口|门槛)?（(?:达到?|为|实现|完成)?")
_EACH = regex.compile(r"(?:均|都|双双|全部)[^，。；、\d]{0,4}$")
_ITSELF = frozenset({"", "分别", "总量", "总数", "总规模", "全年", "全市", "全县", "全省", "全区"})
_AMONG_THOSE = regex.compile(
    r"^[、，][^。；\d]{0,16}(?:成为|是|跻身|迈入|进入|步入|跨入)[^。；\d]{0,20}(?:过|超|破|突破|超过)?$"
)
THEN_PASSED = regex.compile(
    r"[，、](?:总量|规模|总额|经济总量|总数)?(?:首次|成功|历史性|历史上?|一举|顺利|正式|提前|再次|首度|已|地|持续|继续|稳步|牢牢)*"
    r"(?:突破|跨越|迈上|跨上|站上|跃上|迈过|跨过|超过|越过|闯过|登上|站稳|守住)(?:了)?"
)
_HEIGHT = regex.compile(r"的?(?:大关|关口|新?台阶|级台阶|门槛)")
# 突破万亿元，全省千亿元县由3个增加到8个: a word of what is counted
_PLACES = regex.compile(r"(?:以上)?的?(?:省份|城市|大省|大市|强市|强县|县市|县区|县|区|俱乐部|行列|方阵|时代|之列)")
_WORD = regex.compile(  # a height told in words alone: 突破百亿公斤
    r"[破越过上](?<=突破|跨[越过上]|超过|[迈站跃登]上)了?(?P<n>[一二两三四五六七八九]?[十百千万亿]{1,3})"
    r"(?P<unit>元|美元|公斤|吨|标箱|人次|户|人|千瓦时?|平方米|辆|台)(?!以上|以下)"
)
_FOR_YEARS = regex.compile(
    r"[，、](?:已|实现)?连续第?(?:[一二三四五六七八九十]{1,3}|\d{1,2})年(?:(?P<above>超过|突破)|稳定在|保持在|站稳|稳居)(?:了)?"
)
_IT_IS = regex.compile(
    r"[，、](?:这?也?是|为)?(?:历史上?|有史以来|近年来)?(?:的?第[一二三四五六七八九十\d]{1,2}[个次年度]+|首次|首度)?"
)
_THEN = regex.compile(
    r"(?:大关|台阶|关口)?[，、](?:预计)?(?:(?:19|20)\d\d年)?(?P<name>[^，。；、\d]{0,16}?)(?:达到?|为|实现|增至|完成)?(?:了)?"
)
_OVER_STEPS = regex.compile(r"(?:跨越|迈上|跨过|突破|登上|连上|连跨|跃上)")
_STEP = regex.compile(r"[两三四五六七八九十]个(?:百亿|千亿|万亿)?级?台阶")
_ONE_BY_ONE = regex.compile(r"(?:先后|相继|接连|连续|陆续|依次)(?:跨越|突破|迈上|跨过|越过|跃上|登上|超过)了?$")
# One class first, so that a search skips from one such character to the next.
_CROSSED = regex.compile(
    r"[跨破上][越过上]?了?(?P<n>[两二三四五六七八九\d])个“?(?P<step>[十百千]?[百千万亿]{1,2})元?”?级?大?(?:台阶|大关|关口)"
)
_NEAR = 40  # characters


def find(view: View) -> Iterator[Statement]:
    """Statements `threshold-passed`, `steps-in-order` (smaller, larger) and `steps-crossed` (figure, low and high)."""
    for facts, words in view.several:
        for a, b in pairwise(facts):
            if a.figure.kind == b.figure.kind == "number":
                yield from _passed(view, a, b)
        for level, years, bar in zip(facts, facts[1:], facts[2:], strict=False) if "连续" in words else ():
            said = _FOR_YEARS.fullmatch(view.between(level, bar)) if years.figure.kind == "duration" else None
            above = said and (said["above"] or view.text.startswith("以上", bar.end))
            if above and comparable(level, bar) and level.measure == "level":  # 743.4亿斤，连续4年超过700亿斤
                yield pair("threshold-passed", exactly(bar), level)
        yield from _behind_a_change(view, facts) if "大关" in words or "关口" in words or "台阶" in words else ()
    yield from _steps(view)
    for match in _KEPT_ABOVE.finditer(view.text):
        yield from _kept_above(view, match.start("bar"), match.end())
    yield from _after_last_year(view)
    for match in _WORD.finditer(view.text):
        yield from _in_words(view, (match.start() - 1, match.end()), match["n"], match["unit"])
    for match in _BARE.finditer(view.text):
        yield from _past_bare(view, match.end(), match["n"])
    for match in view.matches(_CROSSED, ("台阶", "大关", "关口"), 16, 4):
        yield from _crossed(view, match.end(), int(parse_numeral(match["n"]) or 0), match["step"])


def _passed(view: View, a: Fact, b: Fact) -> Iterator[Statement]:
    if not a.figure.unit and b.figure.unit == "元" and _HEIGHT.match(view.text, a.end):
        a = a._replace(figure=a.figure._replace(unit="元"))  # 突破千亿大关，达到1020亿元
    if not comparable(a, b):
        return
    words, ahead = view.between(a, b), view.text[a.start - 1 : a.start]
    if words in ("、", "和") and _ONE_BY_ONE.search(view.before(a)) and _HEIGHT.match(view.text, b.end):
        yield pair("steps-in-order", exactly(a), exactly(b))
    elif ahead in _PASSED_ENDS and _PASSED.search(view.before(a)):
        said = None if _PLACES.match(view.text, b.end) else _REACHED.match(words)
        if said and (said["name"] or said["verb"]) and _of_same(view, a.start, said["name"]):
            yield pair("threshold-passed", exactly(a), b)
            yield from _first_passed(view, a, b)
            others = joined(view, view.sentences[b.sentence], b)[1:] if _EACH.search(view.before(a)) else ()
            for other in filter(partial(comparable, b), others):  # 均突破万亿元大关，分别达到12488和10163亿元
                yield pair("threshold-passed", exactly(a), other)
        elif _IN_BRACKETS.fullmatch(words) and view.text.startswith("）", b.end):  # 首次突破2000亿元大关（2106.3亿元）
            yield pair("threshold-passed", exactly(a), b)
    elif (
        a.measure == "level"
        and not _THEN_REACHED.match(view.text, b.end)  # 新增面积41万亩，首次突破1000万亩大关，达到1015万亩
        and THEN_PASSED.fullmatch(words)
        and (_HEIGHT.match(view.text, b.end) or ("首" in words and view.text[b.end : b.end + 1] in "，。；、"))
    ):
        yield pair("threshold-passed", exactly(b), a)  # 达到556.4亿元，首次突破500亿元大关; 2001家，首次突破2000家
    elif _AMONG_THOSE.match(words) and _PLACES.match(view.text, b.end):
        yield pair("threshold-passed", exactly(b), a)  # 达到10.3万亿元，成为全国第三个过10万亿元省份


def _behind_a_change(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """收入完成10.3亿元，是2011年的1.76倍，突破了10亿元大关: by how much it grew is told between the two."""
    for level, by, bar in zip(facts, facts[1:], facts[2:], strict=False):
        grown = level.measure == "level" and by.figure.kind in ("percent", "multiple") and comparable(level, bar)
        if grown and _HEIGHT.match(view.text, bar.end) and not _THEN_REACHED.match(view.text, bar.end):
            between = view.between(level, by)
            if _GREW.fullmatch(between) and THEN_PASSED.fullmatch(view.between(by, bar)) and not level.tags:
                yield pair("threshold-passed", exactly(bar), level)


_GREW = regex.compile(  # its own growth, not what something else has grown by
    r"[，、](?:同比|[比较](?:上年|去年|(?:19|20)\d\d年))?(?:实际)?(?:增长|提高|增加|上升)(?:了)?(?:约|近)?"
    r"|[，、]是(?:上年|(?:19|20)\d\d年)的"
)


def _first_passed(view: View, bar: Fact, level: Fact) -> Iterator[Statement]:
    """首次突破千亿元，达到1135.1亿元，增长23.5%: the year before, reckoned by the growth, is not above the height."""
    if not (_FIRST.search(view.before(bar)) or _FIRST.search(view.between(bar, level))):
        return
    yield from _year_before(view, bar, level)
    at = bisect_left(view.facts, level.end, key=START)
    rate = view.facts[at] if at < len(view.facts) else None
    if rate is None or rate.measure != "growth" or rate.figure.kind != "percent" or "average" in rate.tags:
        return
    if _BY_A_YEAR.fullmatch(view.between(level, rate)) and rate.value > -_ALL:
        was = level.value / (1 + rate.value / _ALL)
        before = reckoned(level, was, was / 10, f"{level.text}÷(1+{rate.text})")
        yield pair("threshold-first", before, exactly(bar))


def _year_before(view: View, bar: Fact, level: Fact) -> Iterator[Statement]:
    """2023年生产总值修订为1943.3亿元, told before 2024年…首次突破2000亿元: it was not passed the year before."""
    year = level.period or ""
    for was in view.facts if year.isdigit() and level.indicator else ():
        same = was.indicator == level.indicator and was.scope == level.scope and comparable(was, level)
        if same and was.measure == "level" and was.period == str(int(year) - 1) and was.figure.hedge == "none":
            yield pair("threshold-first", was, exactly(bar))


_THEN_REACHED = regex.compile(r"(?:大关|关口|台阶)?，(?:总[数量额]|累计|现已)?达到?了?\d")
_FIRST = regex.compile(r"(?:首次|首度)[^，。；、\d]{0,6}$")
_BY_A_YEAR = regex.compile(r"[，、](?:同比|[比较](?:上年|去年))?(?:实际)?(?:增长|下降)(?:了)?")
_ALL = 100  # per cent


def _of_same(view: View, bar: int, name: str) -> bool:
    """Is what follows a height told of the same: of nothing new, or of what was named before the height?"""
    clause = view.text[opening(view.text, bar, "，。；：") : bar]
    return name in _ITSELF or (len(name) > 1 and name in clause)


def _after_last_year(view: View) -> Iterator[Statement]:
    """继去年突破300亿元后，达到408.62亿元，同比增长29.57%: last year, reckoned by the growth, was above it."""
    for facts, _ in view.several if "继去年" in view.text or "继上年" in view.text else ():
        rate = next((f for f in facts if f.measure == "growth" and f.figure.unit == "%" and not f.tags), None)
        level = next((f for f in reversed(facts) if rate and f.measure == "level" and f.end <= rate.start), None)
        for bar in facts if rate and level and rate.value > -_ALL else ():
            passed = _AFTER_LAST.search(view.before(bar)) and view.text.startswith(("后", "之后", "元后"), bar.end)
            if passed and rate and level and comparable(bar, level):
                was = level.value / (1 + rate.value / _ALL)
                before = reckoned(level, was, was / 50, f"{level.text}÷(1+{rate.text})")
                yield pair("threshold-passed", exactly(bar), before)._replace(doubt="growth may be told otherwise")


_AFTER_LAST = regex.compile(r"继(?:去年|上年)[^，。；\d]{0,8}(?:突破|超过|达到|跨越)$")


def _in_words(view: View, span: tuple[int, int], number: str, unit: str) -> Iterator[Statement]:
    """全年粮食总产量达到102亿公斤，是历史上第6个突破百亿公斤的年份; 跨越千万标箱，2011年达1030万标箱."""
    start, end = span
    facts, at = view.facts, bisect_left(view.facts, start, key=START)
    bar = parse_numeral(number)
    before = [fact for fact in facts[max(at - 3, 0) : at] if fact.figure.kind == "number" and fact.end <= start][-1:]
    after = [fact for fact in facts[at : at + 4] if fact.figure.kind == "number" and fact.start >= end][:1]
    for level in (*before, *after):
        near = level.figure.unit == unit and level.measure == "level" and level.figure.hedge in ("none", "approx")
        if not bar or not near or abs(level.start - start) > _NEAR or _PLACES.match(view.text, level.end):
            continue
        said = _THEN.fullmatch(view.text, end, level.start) if level.start > start else None
        if (said and _of_same(view, start, said["name"])) or _IT_IS.fullmatch(view.text, level.end, start):
            yield pair("threshold-passed", reckoned(level, Decimal(bar), Decimal(0), f"{number}{unit}"), level)


def _past_bare(view: View, end: int, number: str) -> Iterator[Statement]:
    """装机率先破亿、达到1.35亿千瓦: of whatever unit the figure behind it has."""
    level = next(iter(view.told(end, end + 1)), None)
    if level and level.measure == "level" and level.figure.kind == "number" and level.figure.hedge == "none":
        bar = Decimal(parse_numeral(number) or 0)
        yield pair("threshold-passed", reckoned(level, bar, Decimal(0), number), level)


_BARE = regex.compile(r"破(?P<n>[百千]?[亿万]|万亿)(?:大关)?[，、](?:总量|总数)?(?:达到?|为|增至)(?=\d)")


def _steps(view: View) -> Iterator[Statement]:
    """经济总量跨越了两千亿元和三千亿元两个台阶: what it has come to is no less than the last step."""
    for step in view.facts if "台阶" in view.text else ():
        if not step.indicator or step.measure != "level" or step.status != "actual":
            continue
        if not (_STEP.match(view.text, step.end) and _OVER_STEPS.search(view.before(step, 24))):
            continue
        reached = [
            fact for fact in view.facts
            if fact.indicator == step.indicator and fact.measure == "level" and comparable(fact, step)
            and fact.status == "actual" and fact.scope == step.scope and not _STEP.match(view.text, fact.end)
            and "from" not in fact.tags and fact.text[0].isdigit()
        ]  # fmt: skip
        if reached:
            yield pair("threshold-passed", exactly(step), max(reached, key=lambda fact: fact.value))


def _kept_above(view: View, start: int, end: int) -> Iterator[Statement]:
    """面积连续第5年保持在2亿亩以上，今年达到21396.7万亩."""
    at = bisect_left(view.facts, start, key=START)
    near = [fact for fact in view.facts[max(at - 2, 0) : at + 3] if fact.figure.kind == "number"]
    bar = next((fact for fact in near if start <= fact.start < end), None)
    level = next((fact for fact in near if bar and fact.start > bar.end), None)
    if bar and level and comparable(bar, level) and _NOW.fullmatch(view.text, end, level.start):
        yield pair("threshold-passed", exactly(bar), level)


_KEPT_ABOVE = regex.compile(r"续第?[一二三四五六七八九十\d]{1,3}年(?:保持|稳定)在(?P<bar>\d[^，。；、]{1,10})以上")
_NOW = regex.compile(r"，(?:今年|去年|当年|(?:19|20)\d\d年)?(?:已)?(?:达到?|为|完成|实现)(?:了)?")


def _crossed(view: View, end: int, number: int, step: str) -> Iterator[Statement]:
    """连跨三个万亿级台阶，由7.13万亿元跃升至10.27万亿元: 8, 9 and 10."""
    at = bisect_left(view.facts, end, key=START)
    size = parse_numeral(step)
    amounts = [fact for fact in view.facts[at : at + 6] if fact.figure.kind == "number"][:2]
    before = [fact for fact in view.facts[max(at - 6, 0) : at] if fact.figure.kind == "number" and fact.end < end - 8]
    yield from _as_high(amounts[:1], number * (size or 0), end)
    ends = [*pairwise(amounts), *pairwise(before[-2:])]
    for first, last in ends:
        if "from" not in first.tags or "to" not in last.tags or max(first.start - end, end - last.end) > _NEAR:
            continue
        if view.text.find("；", end, first.start) >= 0:
            continue  # 连跨五个千亿元台阶；收入从962亿元增加到1286亿元: of something else
        if size and comparable(first, last) and {first.figure.hedge, last.figure.hedge} <= {"none", "more_than"}:
            between = int(last.value // size) - int(first.value // size)
            yield agrees("steps-crossed", last, last.end, between == number)


def _as_high(amounts: list[Fact], least: Decimal | int, end: int) -> Iterator[Statement]:
    """跨越3个千亿元台阶，达到1.5万亿元: as high as the steps are together."""
    for level in amounts:
        reached = level.measure == "level" and level.figure.unit == "元" and "from" not in level.tags
        if reached and level.start - end < _CLOSE and level.value < least:
            yield agrees("steps-crossed", level, level.end, False)


_CLOSE = 6  # characters: ，达到
