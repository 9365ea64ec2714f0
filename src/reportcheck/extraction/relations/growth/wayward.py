"""A rise whose size is called a fall (上升16%，为近年最大降幅): the sentence says both, and one is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import GROUPS, LESS_IS_MORE, View, agrees, comparable, place
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_FALL = regex.compile(
    r"[^。；\n\d]{0,3}[，、（](?:均|都|也)?(?:为|是|创|系|居|属)?(?!但|而|却|不过)[^，。；：\n\d]{0,10}(?:降幅|跌幅|减幅)(?!以内|之内|收窄)"
)
_NEAR = 24  # characters in which _FALL says of what
_RISE = regex.compile(r"[、，](?:均|都)?(?:增幅|涨幅|升幅)(?:均|都|分别)?(?:居|位居|位列|列|排名|为)")
_ROSE = regex.compile(r"(?:上升|增长|上涨|提高|增加)(?:了)?[\d.、和%％]*$")


def find(view: View) -> Iterator[Statement]:
    """Statements `fall-is-fall` with role figure and params low, high; `new-low`: its way and its record agree."""
    yield from _records(view)
    yield from _crossed(view)
    yield from _tops(view)
    yield from _both_ways(view)
    yield from _never_less(view)
    if "拉" in view.text or "逆势" in view.text:
        yield from _pulled(view)
    for fact in view.facts:
        if fact.measure != "growth" or fact.figure.kind != "percent" or fact.tags:
            continue
        passed = _PASSED.match(view.text, fact.end) if fact.sign < 0 and fact.figure.unit == "%" else None
        if passed and not LESS_IS_MORE.search(fact.label):
            yield agrees("new-low", fact, passed.end(), False, "what passed the threshold may be something else")
        first = _FIRST.match(view.text, fact.end) if fact.sign < 0 and fact.figure.unit == "%" else None
        if first and not LESS_IS_MORE.search(view.before(fact, 40) + fact.label):
            yield agrees("new-low", fact, first.end(), False, "it may be the least fall of all")
        ahead = view.text[max(fact.start - 40, 0) : fact.start]
        if ("双" in ahead or "新高" in ahead) and (before := _BEFORE.search(ahead)):
            held = (before["down"] is None) if before["risen"] else (before["down"] is not None)
            yield agrees("new-low", fact, fact.end, held)
        risen = _RISE.match(view.text, fact.end) if fact.sign < 0 else None
        if risen and LESS_IS_MORE.search(view.before(fact, 40)):  # 增幅 after a fall may be a rank from the other end
            yield agrees("new-low", fact, risen.end(), False, "the rank may be that of all rises and falls")
        said = _FALL.match(view.text, fact.end) if "幅" in view.text[fact.end : fact.end + _NEAR] else None
        if said and (fact.sign < 0 or _ROSE.search(view.before(fact, 30))):
            yield Statement("fall-is-fall", {"figure": (fact,)}, fact.start, said.end(), {"low": -100, "high": 0})


def _crossed(view: View) -> Iterator[Statement]:
    """提升至55.7%、下降4.7个百分点: what was raised to a level has not fallen by the points told beside it."""
    for level, by, words in view.pairs:
        points = by.figure.unit == "个百分点" and "from" not in by.tags and level.measure in ("rate", "share")
        said = _BY.fullmatch(words) if points else None
        moved = _MOVED.search(view.before(level)) if said else None
        if moved and said:
            yield agrees("new-low", by, by.end, bool(moved["up"]) == bool(said["up"]))


_BY = regex.compile(r"、(?:同比|比上年|较上年)?(?:(?P<up>上升|提高|增加|提升|增长)|下降|降低|减少|回落)(?:了|约|近)*")
_RECORD = regex.compile(
    r"[^。；，、\n\d]{0,12}(?:[，、][^。；，、\n\d]{0,8})?(?:创|再创|刷新|历史)[^。；，、\n\d]{0,6}新(?P<end>高|低)"
)
_MOVED = regex.compile(r"(?:(?P<up>上升|提高|增加|增长|提升|升)|(?P<down>下降|降低|减少|降))(?:到|至|为)(?:了)?$")


_FAR = 36  # characters in which _RECORD ends
_TO = frozenset("到至为了")  # what _MOVED ends in


def _records(view: View) -> Iterator[Statement]:
    """浓度下降到31微克、再创新低: what reaches a new low went down, what reaches a new high up."""
    for fact in view.near(("新高", "新低"), 0, _FAR):
        level = fact.measure in ("level", "rate", "share") and view.text[fact.start - 1 : fact.start] in _TO
        moved = _MOVED.search(view.before(fact)) if level else None
        said = _RECORD.match(view.text, fact.end) if moved else None
        if moved and said:
            held = bool(moved["down"]) == (said["end"] == "低")
            yield agrees("new-low", fact, said.end(), held)


def _pulled(view: View) -> Iterator[Statement]:
    """制造业下降6.6%，…，下拉全市工业0.5个百分点: what grows does not pull down; 逆势增长，…同比下降10%."""
    against_all = "逆势" in view.text
    for facts, words in view.each:
        if not against_all and "拉" not in words:
            continue
        rates = [fact for fact in facts if fact.measure == "growth" and fact.figure.unit == "%" and not fact.tags]
        if not rates:
            continue
        for rate in rates if any(fact.figure.unit == "个百分点" for fact in facts) else ():
            after = next((f for f in facts if f.start > rate.end and f.figure.unit == "个百分点"), None)
            said = _PULL.search(view.text, rate.end, after.start) if after else None
            if said and after and "；" not in view.text[rate.end : said.end()]:
                yield agrees("new-low", rate, after.end, (rate.sign < 0) == (said["down"] is not None), _OTHER_THING)
        begin = opening(view.text, facts[0].start, "。；")
        against = _AGAINST.search(view.text, begin, rates[-1].start) if against_all else None
        grown = (fact for fact in facts if fact.measure == "growth" and fact.figure.unit == "%")
        first = next((rate for rate in grown if against and rate.start >= against.end()), None)
        if against and first and not first.tags - {"within"} and "；" not in view.text[against.end() : first.start]:
            yield agrees("new-low", first, first.end, (first.sign > 0) == (against["up"] is not None), _OTHER_THING)


_PULL = regex.compile(r"，(?:(?P<down>下拉|拉低)|拉动|上拉|拉高)[^，。；、\d]{2,16}(?<!下降)$")
_AGAINST = regex.compile(r"逆势(?:(?P<up>增长|上扬|上升|而上|向上)|下降|下滑)")
_OTHER_THING = "the two may be told of different things"


def _tops(view: View) -> Iterator[Statement]:
    """增速居全省第二、低于全省平均水平: what is first or second of a group is not below its average."""
    for fact in view.facts:
        if fact.figure.kind != "rank":
            continue
        top = fact.among and fact.value <= _TOP and not _LAST.search(view.before(fact))
        said = _AVERAGE.match(view.text, fact.end) if top else None
        if said and any(GROUPS[word] == fact.among for word in GROUPS if word in said[0]):
            yield agrees("new-low", fact, said.end(), said["way"] not in ("低于", "慢于"), _UNLIKE)


def _both_ways(view: View) -> Iterator[Statement]:
    """比上年增加142239万元，下降17.47%: the amount and the rate of one change go one way."""
    for change, rate, words in view.pairs:
        told = change.measure == "change" and rate.measure == "growth" and rate.figure.unit == "%"
        like = told and "同口径" in words and _borne_out(view, change, rate)
        said = _BY_RATE.fullmatch(words) if like or (told and change.label == rate.label) else None
        way = _CHANGED.search(view.before(change)) if said else None
        if said and way:
            yield agrees("new-low", rate, rate.end, bool(said["up"]) == bool(way["up"]))


def _borne_out(view: View, change: Fact, rate: Fact) -> bool:
    """预算3890万元，比上年减少422万元，同口径下降9.79%: is the rate that of the amounts told, by its own way?"""
    at = place(view.facts, change)
    level = view.facts[at - 1] if at else change
    if level.measure != "level" or not comparable(level, change) or rate.figure.ulp >= 1 or rate.value <= -_ALL:
        return False
    before = level.value * _ALL / (_ALL + rate.value)
    slack = (level.value * rate.figure.ulp / _ALL + change.figure.ulp + level.figure.ulp) / 2
    return abs(abs(level.value - before) - abs(change.value)) <= slack


_ALL = 100  # per cent


def _never_less(view: View) -> Iterator[Statement]:
    """只增不减，同比下降1.5%; 首次达到30万亿元、比上年减少1.27万亿元: what falls passed no bar for the first time."""
    for fact in view.facts:
        if fact.measure not in ("growth", "change") or fact.tags:
            continue
        ahead = view.text[max(fact.start - 50, 0) : fact.start]
        said = _ONLY_UP.search(ahead) if "只增不减" in ahead or "首次" in ahead else None
        if said and not any(mark in said[0] for mark in "。；\n"):
            yield agrees("new-low", fact, fact.end, said["down"] is None)


_ONLY_UP = regex.compile(
    r"(?:只增不减|首次(?:达到|突破|超过)[\d.]+[万亿]*[元吨人户]?)[、，](?:同比|比上年|较上年|比去年)?(?:(?P<down>下降|减少)|增长|增加)(?:了|约)*$"
)
_BY_RATE = regex.compile(
    r"[，、](?:同比|比上年|较上年|同口径(?:（[^（）]{1,8}）)?)?(?:(?P<up>增长|增幅|上升)|下降|降幅|减少)(?:为|了)?"
)
_CHANGED = regex.compile(r"(?:(?P<up>净?增加|增收|增支|增长|多)|减少|减收|减支|下降|少)(?:了)?$")
_TOP = 2
_LAST = regex.compile(r"倒数?$|倒数第$|后$")
_AVERAGE = regex.compile(
    r"位?[，、]?[^，。；、\d]{0,6}(?P<way>高于|低于|快于|慢于)[^，。；\d]{0,10}平均(?:水平|增速|值)"
)
_UNLIKE = "few of a group can be so far apart"


_PASSED = regex.compile(  # 下降9.4%、重回万亿元规模: what fell passed no threshold upwards
    r"(?:左右|以上)?[、，](?:总量|规模)?(?:再次|重新|首次|历史性|成功|实现|再)*"
    r"(?:(?:突破|迈上|跃上|站上|跨上|迈过|重回|重返)[^，。；、]{0,10}(?:亿元?|亿美元|大关|台阶|关口)"
    r"|[再又]?创[^，。；、]{0,6}新高)"
)
_BEFORE = regex.compile(  # 实现“双下降”，分别增长2.31%; 再创新高，分别下降16.4%
    r"(?:(?P<risen>“双(?:提升|增长|上升|升|增)”|创(?:历史)?新高)|“双(?:下降|降)”)[，、](?:(?:分别|同比|各|较上年|比上年))*"
    r"(?:(?P<down>下降|减少|降低)|增长|上升|提高|增加)了?[\d.、%％和]*$"
)
_FIRST = regex.compile(  # 下降40.4%、全省第一; 增速列第三 may be said of a fall
    r"(?:左右|以上)?[、，](?:增速|增幅)?(?:位居|居|位列|列|排名|排)?全[国省市区](?:第一|首位|第1(?!\d))"
)
