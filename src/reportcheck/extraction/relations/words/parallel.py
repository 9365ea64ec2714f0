"""分别 lists: as many values as there are subjects (城镇、农村居民收入分别增长4.5%、5.7%)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.relations.view import AREAS, PERCENT, START, View, in_units
from reportcheck.extraction.relations.words.alone import of_one_thing, precise
from reportcheck.extraction.relations.words.naming import SPLIT, at_once, behind_count, may_name, years_named
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Item, Operand, Statement

_EACH = regex.compile(r"分别|依次为")
_JOIN = regex.compile(r"^(?:左右|以上|以下|以内|个|位)?(?:、|和|与|及)(?:约|近|超|超过|占|[+＋]|(?:每人)?每[月年])?$")
_TURNS = regex.compile(r"^[、和](?:增长|下降|提高|上升|减少|回落|降低)$")  # 分别下降9.7%、增长11.4%
_SIDE_BY_SIDE = regex.compile("”“")
_QUOTED = regex.compile(r"“[^”]*”|（[^）]*）|《[^》]*》")
_LEAD = regex.compile(r"(?:[是为]|相当于)(?:19|20)\d\d年的|[^，。；：\n由从、\d]{0,14}")
_HEAD = regex.compile(r"等(?:[^、]{0,12})?$")
_IN_ALL = regex.compile(
    r"(?:等|(?<=[业品类市县区]))([两二三四五六七八九十]|\d{1,2})(?:大|个|家|项|种|类|条|座)[^、，]{0,12}$"
)
_TAIL = regex.compile(r"(?:左右|以上|以下|以内)?(?:、|和|，)(?:全(?![部面年])|居|位列)")
_ENDS = regex.compile(r"[，。；](?!\d)")
MOST = 40  # figures of a list, and those before it
_BY_TIME = regex.compile(r"逐[季月年]|[各四]个?季度|各年")
_SINCE = regex.compile(r"^(?:同比|[比较](?:上年|去年|年初|上年末|(?:19|20)\d\d年))")
_OF_EACH = regex.compile(r"各[^，。；：、\d]{1,4}")
_COUNTED = regex.compile(r"(?:[两三四五六七八九十]|\d{1,2})[大个项类家条座种](?=[^、])")


def as_many(kind: str, subject: list[Fact], values: list[Fact], *readings: str) -> Statement:
    """That there are as many values as subjects, or as many as one of the readings says."""
    roles: dict[str, tuple[Operand, ...]] = {"subject": tuple(subject), "value": tuple(values)}
    params = {"readings": readings or (str(len(subject)),)}
    return Statement(kind, roles, subject[0].start, values[-1].end, params)


def _ranked(view: View, facts: list[Fact], begin: int, values: list[Fact]) -> Statement | None:
    """分别增长3%、5%、6%，分别居全国第二、第七、第九位: a place for each of the values before."""
    run = row_before(view, [fact for fact in facts if fact.end <= begin])
    if len(run) < 2 or len(view.text[run[-1].end : begin]) > 6:
        return None
    return as_many("parallel", run, values)


def _ending(view: View, before: list[Fact], links: Callable[[str], object]) -> list[Fact]:
    """The last figure, with those before it that such words link to it."""
    row = before[-1:]
    while len(row) < len(before) and links(view.between(before[-len(row) - 1], row[0])):
        row.insert(0, before[-len(row) - 1])
    return row


def row_before(view: View, before: list[Fact]) -> list[Fact]:
    """分别实现产值863亿元、351亿元和188亿元: the amounts of a list with 分别 that ends here."""
    run = _ending(view, before, _JOIN.match)
    return run if run and "分别" in view.before(run[0], 24) else []


_AND_NAME = regex.compile(r"、[^，。；、\d]{2,14}")


def _told(view: View, facts: list[Fact], begin: int, values: list[Fact]) -> Statement | None:
    """游客1.3亿人次，花费859.1亿元，分别增长10.0%和7.1%: no more values, and not one alone, for the amounts before."""
    told = [fact for fact in facts if fact.end <= begin and fact.figure.kind in ("number", "percent", "point")]
    if len(run := row_before(view, told)) > 2 and 1 < len(values) != len(run) and told[-1].end > begin - 3:
        return as_many("parallel", run, values)  # 贡献率分别为11.8%、57%、31.2%，分别拉动增长1.0、4.7、2.6个百分点
    before = [fact for fact in told if fact.measure == "level"]
    if any(not fact.figure.ulp and fact.value == len(values) for fact in before[-2:]):
        return None  # 325个问题分为三类，依次为214个、85个和26个; 四项补贴5.14亿元，分别为…
    if before and sum(value.value for value in values) == before[-1].value:
        return None  # 制定、修改、废止规章14件，依次为4件、7件和3件
    if len(run := row_before(view, before)) > 2 and 1 < len(values) != len(run) and before[-1].end > begin - 3:
        return as_many("parallel", run, values)
    both = before and len(values) == 2 and before[-1].end > begin - 3 and before[-1].label.startswith("城乡")
    if both and "、" not in view.text[before[-1].end - 1 : begin]:
        words = view.between(before[-2], before[-1]) if len(before) > 1 else "；"
        alone = not _JOIN.match(words) and (words.count("，") != 1 or "；" in words)
        if alone and "别" not in view.before(before[-1], 24):  # 城乡居民收入达5.27万元，分别增长7.8%和8.3%
            return as_many("parallel-silent", before[-1:], values)
    joint = _ending(view, before, _JOIN.match)
    if 1 < len(joint) < len(values) and joint[-1].end > begin - 3 and values[0].figure.kind == "percent":
        return as_many("parallel-silent", joint, values)  # 完成2.57万元和1.68万元，分别增长9%、9.8%和10.2%
    if row := _named(view, before, begin, values):
        return row
    if len(before) < 2 or len(view.text[before[-1].end : begin]) > 2 or 1 < len(values) <= len(before):
        return None
    return as_many("parallel-silent", before[-2:], values, *map(str, range(2, len(before) + 1)))


def _named(view: View, before: list[Fact], begin: int, values: list[Fact]) -> Statement | None:
    """增加值745亿元、财力135.5亿元、投资350亿元，分别…: no fewer values than amounts, each under its name."""
    row = _ending(view, before, _AND_NAME.fullmatch)
    few = len(row) > 2 and 1 < len(values) < len(row) and row[-1].end > begin - 3
    return as_many("parallel-silent", row, values) if few else None


def _carried(view: View, begin: int, values: list[Fact]) -> Statement | None:
    """规范节庆、论坛、展会，数量分别压减…: what is counted was listed in the clause before."""
    start = opening(view.text, begin - 1, "，。；：")
    start = when.end() if (when := _WHEN.match(view.text, start, begin)) else start  # 2021年收入、人数再创新高
    start = behind_count(view.text, start, begin)  # 承办的47件建议和提案全部办结
    words = _QUOTED.sub(lambda found: "口" * len(found[0]), view.text[start : begin - 1])
    if (counted := _COUNTED.search(words)) and "、" in words[counted.end() :]:
        words = words[: counted.start()]  # 甲、乙两个集群向更高端、更绿色转型: the names end with their number
    two = all(len(name) > 3 for name in words.split("和")) and words.count("和") == 1
    if opened := _ETC.search(words):  # 钢铁、水泥、电解铝等行业的投资，增幅分别回落…: no fewer values than names
        words = words[: opened.start()]
    if not ("、" in words or two) or NOT_NAMES.search(words):
        return None
    if opened and len(values) >= max(may_name(words)):
        return None
    apart = _BY_COMMAS.search(view.text, max(start - _NAMED_BEFORE, 0), begin - 1)
    kinds = _KINDS.search(view.text, max(start - _NAMED_BEFORE, 0), begin)
    readings = may_name(words) | ({apart[1].count("，") + 1} if apart else set())
    readings |= {kinds[0].count("业，")} if kinds else set()
    params = {"readings": tuple(str(n) for n in sorted(readings - {1}))}
    return Statement(
        "parallel-silent",
        {"subject": (Item(start, begin - 1, words),), "value": tuple(values)},
        start,
        values[-1].end,
        params,
    )


_WHEN = regex.compile(r"20\d\d年(?![、和至到—-])")
_BY_COMMAS = regex.compile(r"[为是有：]([^。；：\d\n]*，[^。；：\d\n]*)$")  # 行业为甲业，乙业，丙、丁和戊业，增速分别为
_NAMED_BEFORE = 120
_KINDS = regex.compile(r"(?:[^，。；：\d\n]{2,24}业，)+$")  # 软件和信息服务业，租赁业，科学研究和技术服务业收入分别增长
_ETC = regex.compile(r"等[^、\d]{2,12}$")


_TORN = regex.compile(r"[）\n]和-?\d")  # 0.5%、-5.7%，…（…）和-9.0%: a line of a PDF set between
_JUST_TOLD = regex.compile(r"(20\d\d)年?[-—–―~至到]{1,2}(20\d\d)年，?[^，。；：、\d]{0,20}$")
_MEASURES = regex.compile(
    "月人均|人均|月均|每月|户均|每人每月|数量|增速|增幅|涨幅|降幅|比重|规模|产量|总量|金额|占比|产值|销量"
)
_OF_THEM = regex.compile(r"[^，。；、\d]{1,3}率")  # …处理能力不断提高，处理率分别达到…
NOT_NAMES = regex.compile(r"分别|从|由|[\d（）]|等|各")


def find(view: View) -> Iterator[Statement]:
    """Statements `parallel` with roles subject (Items) and value (facts); params compound where one head names two."""
    for facts in view.sentences.values():
        begin, end = max(0, facts[0].start - 40), facts[-1].start
        told = "分别" in view.text[begin:end] or "依次为" in view.text[begin:end]
        for mark in _EACH.finditer(view.text, begin, end) if told else ():
            values = _values(view, facts, mark.end())
            alone = view.text[mark.start() - 1] == "，" and values and values[0].status == "actual"
            alone = alone and values[0].measure == "growth"
            valued = len(values) == 1 and _VALUED.match(view.text, values[0].end)
            signed = valued or (
                values and view.text[values[-1].end : values[-1].end + 2] in ("、+", "、-", "、＋", "、－")
            )
            one = values and (alone or precise(view, values[0], view.text[mark.start() - 1] not in "，比年"))
            if signed or (len(values) < 2 and not one):
                continue  # 收入、支出分别增长5%: one value for each
            statement = _statement(view, facts, mark.start(), values)
            if statement:
                yield statement
                yield from _in_its_unit(statement, values)


# 分别是甲街道8126万元、乙街道7354万元: a name and a value each
_VALUED = regex.compile(r"[、和与][^，。；、\d]{2,12}\d")


def _in_its_unit(statement: Statement, values: list[Fact]) -> Iterator[Statement]:
    """绿地率、人均绿地面积分别提高到12.4平方米和36%: each in its place, a rate is no area."""
    subjects = statement.roles["subject"]
    for subject, value in zip(subjects, values, strict=True) if len(subjects) == len(values) else ():
        name = subject.text if isinstance(subject, Item) else ""
        if value.figure.unit in AREAS and name.endswith("率"):
            yield in_units("unit-of-name", value, PERCENT)
        elif value.figure.unit == "元" and _PEOPLE.search(name):
            yield in_units("unit-of-name", value, ("人次", "人"))
        elif value.figure.unit in ("人次", "人") and name.endswith(("收入", "投资", "产值", "零售额")):
            yield in_units("unit-of-name", value, ("元",))


_PEOPLE = regex.compile("(?:游客|人次|人数|旅客)(?:数量|量)?$")


def _values(view: View, facts: list[Fact], start: int) -> list[Fact]:
    """The figures behind 分别, joined by nothing but list marks."""
    following = facts[bisect_left(facts, start, key=START) :][:MOST]
    if not following or not _LEAD.fullmatch(view.text, start, following[0].start):
        return []
    run = following[:1]
    for fact in following[1:]:
        words = view.between(run[-1], fact)
        if not (_JOIN.match(words) or (fact.figure.unit == run[-1].figure.unit and _TURNS.match(words))):
            break
        run.append(fact)
    return run


_BY_THEN = regex.compile(r"[截止至到]{1,2}(?:(?:19|20)\d\d年)?(?:\d{1,2}月|年)?[末底]、")


def _statement(view: View, facts: list[Fact], mark: int, values: list[Fact]) -> Statement | None:
    begin = opening(view.text, mark, "，。；：")
    when = _BY_THEN.match(view.text, begin, mark)  # 至年底、存款和贷款余额分别…: no subject
    begin = when.end() if when else begin
    phrase = _QUOTED.sub(lambda found: "口" * len(found[0]), view.text[begin:mark])
    readings = may_name(phrase)
    told = facts[bisect_left(facts, begin, key=START) : bisect_left(facts, mark, key=START)]
    earlier = [fact for fact in told if view.text[fact.end : fact.end + 1] in "、，）以左"]
    if earlier:  # 增长5%，一产、二产分别...: what stands behind an earlier figure may be all of the subjects, or not
        readings |= may_name(phrase[earlier[-1].end - begin :])
    if kinds := _KINDS.search(view.text, max(begin - _NAMED_BEFORE, 0), begin):
        readings.add(kinds[0].count("业，") + 1)
    if _OF_EACH.fullmatch(phrase):  # 养老保险参保142.8万人、工伤…75.4万人、失业…103.4万人，各险种分别完成…
        return _named(
            view,
            [fact for fact in facts[: bisect_left(facts, begin, key=START)] if fact.measure == "level"],
            begin,
            values,
        )
    if len(before := _ending(view, told, _JOIN.match)) == len(values) > 1 and before[-1].end == mark:
        return None  # 城镇、农村居民收入由24316元、9428元分别提高到35084元、14376元
    pieces = [piece for piece in SPLIT.split(phrase) if piece.strip()]
    if (
        len(pieces) == 1
        and (named := _SIDE_BY_SIDE.findall(view.text, begin, mark))
        and _ENDS.match(view.text, values[-1].end)
    ):
        head = Item(begin, mark, phrase)  # “一网通办”“免证办”事项分别达到1700余项、1000余项
        both: dict[str, tuple[Operand, ...]] = {"subject": (head,), "value": tuple(values)}
        return Statement("parallel-silent", both, begin, values[-1].end, {"readings": (str(len(named) + 1),)})
    if not phrase.strip("均也又") and values[0].figure.kind == "rank":
        return _ranked(view, facts, begin, values)
    if not _SINCE.sub("", phrase).strip("均也又") and begin and view.text[begin - 1] == "，":
        return _told(view, facts, begin, values) or _carried(view, begin, values)
    if len(pieces) == 1 and (_MEASURES.fullmatch(phrase.strip()) or _OF_THEM.fullmatch(phrase.strip())):
        return _carried(view, begin, values)
    stretches = _BY_TIME.search(view.text, max(begin - 20, 0), mark)  # 逐季看，进出口降幅依次为…
    number = at_once(phrase) if len(pieces) == 1 and not stretches else 0
    if number and not len(values) == number == 2 and (len(values) > 1 or _ENDS.match(view.text, values[0].end)):
        head = Item(begin, mark, phrase)  # 城乡居民收入分别…: two by their name
        roles: dict[str, tuple[Operand, ...]] = {"subject": (head,), "value": tuple(values)}
        kind = "parallel" if len(values) > 1 else "parallel-silent"
        return Statement(kind, roles, begin, values[-1].end, {"readings": (str(number),)})
    if (
        len(pieces) == 1
        and len(values) > 1
        and (span := _JUST_TOLD.search(view.text, max(mark - _NAMED_BEFORE, 0), mark))
    ):
        if _TORN.search(view.text, values[-1].end, view.text.find("。", values[-1].end)):
            return None
        years = int(span[2]) - int(span[1]) + 1  # 2023—2025年，项目资金分别下降16.09%、8.57%、6.81%
        head = Item(span.start(1), span.end(2), view.text[span.start(1) : span.end(2)])
        roles = {"subject": (head,), "value": tuple(values)}
        return Statement("parallel", roles, span.start(), values[-1].end, {"readings": (str(years),)})
    if len(pieces) < 2 or len(phrase) > 120:
        return of_one_thing(view, begin, phrase, values)
    subjects = []
    at = begin
    for piece in pieces:
        at = view.text.index(piece[0], at) if piece[0] != "口" else at
        subjects.append(Item(at, at + len(piece), view.text[at : at + len(piece)]))
        at += len(piece)
    if _TAIL.match(view.text, values[-1].end):
        return None
    if len(values) == years_named(view.text[view.text.rfind("。", 0, begin) + 1 : mark]) > 1:
        return None  # 2023―2025年…分别为: a value a year
    readings -= {1}  # 分别 speaks of more than one
    counted = _IN_ALL.search(phrase)
    if counted:  # A、B等四个行业分别...: as many values as are counted
        readings = {int(parse_numeral(counted[1]) or 0)}
    opened = bool(_HEAD.search(phrase))  # A、B等分别...: at least as many values as are named
    if opened and not counted and len(values) >= min(readings):
        return None
    params = {"readings": tuple(str(n) for n in sorted(readings))}
    kind = "parallel" if len(values) > 1 else "parallel-silent"
    return Statement(kind, {"subject": tuple(subjects), "value": tuple(values)}, begin, values[-1].end, params)
