"""Figures with their meaning: goes through a sentence figure by figure and inherits what is not said again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.distribute import LINKS, distributed
from reportcheck.extraction.indicator import in_money, indicator
from reportcheck.extraction.labels import Labels
from reportcheck.extraction.meaning import Meaning, Reading
from reportcheck.extraction.moved import moved
from reportcheck.extraction.openings import Phrase
from reportcheck.extraction.places import Places
from reportcheck.extraction.sentences import Sentence, behind_bracket
from reportcheck.extraction.timing import Held, Timing
from reportcheck.extraction.towns import towns
from reportcheck.model.document import Document
from reportcheck.model.fact import Fact, Figure, Measure
from reportcheck.model.lexicon import Lexicon

_GOALS = regex.compile("(?:年度|主要|预期|工作)?(?:目标|任务)(?:任务)?：")


@dataclass(slots=True, eq=False, repr=False)
class State:
    """What the next clause inherits: whose figure, of which time, and what the last figure was."""

    held: Held
    subject: str = ""
    last: Fact | None = None
    theme: str = ""
    park: str = ""
    yearly: bool = False  # are its rates those of a year in the mean?
    last_reading: Reading | None = None


class FactReader:
    """Turns the figures of a report into facts, sentence by sentence."""

    def __init__(self, document: Document, lexicon: Lexicon, meaning: Meaning, labels: Labels, places: Places) -> None:
        self._document, self._text = document, document.text
        self._lexicon, self._meaning, self._labels, self._places = lexicon, meaning, labels, places
        self._timing, self._towns = Timing(document), towns(document)

    def read(self, sentence: Sentence, figures: Sequence[Figure]) -> Iterator[Fact]:
        """The facts of one sentence, in order."""
        block = sentence.block
        titled = block.mark or block.kind == "heading"
        title = self._text[block.start : min(block.end, block.start + 40)].split("。")[0] if titled else ""
        title = title.split("%")[
            0
        ]  # ——工业增长7.5%，增速目标比2024年计划提高0.5个百分点: what follows a figure is no title
        held = self._timing.opens(sentence, title)
        park = self._places.opens(self._text, sentence.start, block.start) or self._towns.get(block.start, "")
        yearly = _YEARLY.match(self._text, sentence.start, sentence.end) is not None
        if _GOALS.match(self._text, block.start):
            held = Held(held.period, "target")
        state = State(held, park=park, yearly=yearly)
        phrases = self._timing.phrases(sentence.start, sentence.end)
        aims = self._text.find("目标", sentence.start, sentence.end) >= 0
        announced = _ANNOUNCED.search(self._text, sentence.start, sentence.end) if aims else None
        clauses, following = (*sentence.clauses, sentence.end), [figure.start for figure in figures[1:]]
        clause, timed = 0, sentence.start
        facts: list[Fact] = []
        for figure, behind in zip(figures, (*following, sentence.end), strict=True):
            while clauses[clause + 1] <= figure.start:
                clause += 1
            if announced and state.held.status == "actual" and announced.end() <= figure.start:
                state.held = Held(held.period, "target", announced.end())
            begin, clause_end = max(clauses[clause], timed), clauses[clause + 1]
            fact = self._fact(figure, begin, min(clause_end, behind), clause_end, sentence, clause, state, phrases)
            state.last = fact
            if fact.measure in _THEMES:
                state.theme = fact.measure
            facts.append(fact)
            if figure.kind != "date":
                timed = figure.end
        yield from distributed(moved(facts, self._text), self._text, self._labels, self._lexicon, self._places)

    def _fact(self, figure: Figure, begin: int, stop: int, clause_end: int, sentence: Sentence, clause: int,
              state: State, phrases: list[Phrase]) -> Fact:  # fmt: skip
        text, last = self._text, state.last
        seg, right = text[begin : figure.start], text[figure.end : stop]
        seg = (_DATES.sub("", seg) if "年" in seg else seg).strip().removesuffix("的")
        inner = self._places.region(text, sentence.clauses[clause])
        if "）" in seg:
            inner = inner or _OF_TOWN.search(text, max(begin - 60, sentence.start), figure.start) is not None
            seg = behind_bracket(seg)
        listed = last is not None and len(seg) < _LINKED and _alike(last.figure, figure)
        listed = listed and LINKS.match(_unhedged(seg)) is not None
        reading = None if listed else self._meaning.read(figure, seg, right)
        if (
            listed
            and state.last_reading
            and last
            and (reading is None or reading.measure in ("level", "share", "change", last.measure))
        ):
            reading = Reading(
                last.measure, state.last_reading.sign, 0, state.last_reading.verb, state.last_reading.to_level
            )
        if figure.kind == "point" and last and last.figure.kind == "percent" and _OF_GOAL.match(seg):
            below = text[last.start - 3 : last.start].endswith("低于")  # 低于9.5%的年初目标0.6个百分点
            beside = "，" not in text[last.end : figure.start]
            reading = Reading("gap", -1 if below else 1, 0) if beside else reading
        if figure.kind == "percent" and last and last.measure == "growth" and _GOAL_IS.fullmatch(seg):
            reading = Reading("growth", 1, 0)  # 增长6.4%，目标为6%左右
        if reading is None:
            reading = Reading(
                "share" if figure.kind == "percent" else "change" if figure.kind == "point" else "level", 1, len(seg)
            )
        state.last_reading = reading
        label = self._label(figure, reading, seg, right, clause_end, state, listed, begin > sentence.clauses[clause])
        period, status = self._timing.when(figure, reading, seg, sentence, clause, state.held, phrases)
        if listed and last is not None and figure.kind != "date" and (last.period or "") == (period or "")[5:]:
            period = last.period  # 分别达到30283元和10324元: both tell the state at the end of the years
        compared = figure.kind == "rank" or reading.measure == "gap"
        among = self._places.among(seg, right) if compared else None
        if compared and listed and last is not None and among is None:
            among = last.among  # 分别高于全市平均水平7.7、6.7个百分点
        measure: Measure = reading.measure
        tags = self._tags(figure, seg, label, state, reading)
        if measure in ("growth", "change") and self._timing.long_since(sentence.clauses[clause], figure.start, period):
            tags |= {"cumulative"}
        if state.yearly and measure == "growth":
            tags |= {"average"}
        if not figure.ulp and figure.kind == "number" and measure == "level" and "均" in seg and _AVERAGED.search(seg):
            figure = figure._replace(ulp=Decimal(1))  # 日均1381人次: a mean is rounded, though it counts
        whole = last.label.removeprefix("地方").replace("收入", label) if last and label in _OTHER_SIDE else label
        figure = in_money(self._lexicon, figure, whole) if not figure.unit and "亿" in figure.text else figure
        named = indicator(self._lexicon, figure, measure, whole, self._text, right, sentence.block.start)
        if figure.kind == "percent" and text[figure.start - 1] == "的" and _RELATIVE.search(text, begin, figure.start):
            label, named = f"{label}之比", None  # 研发投入强度只有全国的77%
        if named == "population" and _OF_THE_SEAT.match(text, sentence.start):
            named = None  # 县城建成区面积扩大到22.8平方公里，常住人口21.5万人
        bar = (figure.hedge in ("more_than", "at_least") or seg.endswith("过")) and _THAT_PASS.match(right)
        return Fact(
            figure, measure, label, named, period,
            "na" if figure.kind in ("date", "ordinal") else status,
            "each-0" if bar or inner else self._places.scope(seg, state.park),
            among, sentence.block.section, -1 if figure.minus else reading.sign, tags, "", sentence.index, clause,
        )  # fmt: skip

    def _label(self, figure: Figure, reading: Reading, seg: str, right: str, clause_end: int, state: State,
               listed: bool, begins_inside: bool) -> str:  # fmt: skip
        counted = figure.kind in ("number", "duration", "fraction") and reading.measure in (
            "level",
            "change",
            "other",
            "duration",
            "share",
        )
        follows = right or self._text[figure.end : clause_end]
        if seg in ("中", "中有", "中，有"):  # 41.2万人中有22.5万人居住在城镇: of them, and not their number
            return self._labels.object(follows) if counted else ""
        if figure.kind in ("date", "ordinal"):
            return self._labels.event(self._text[figure.end : figure.end + 24]) or state.subject
        aged = _AGED.match(seg) if state.last is not None and state.last.figure.unit == "岁" else None
        own = seg[aged.end() if aged else 0 : reading.subject_end]
        own = own[:-1] if own[-1:] in ("新", "净") and seg[reading.subject_end :].startswith("增") else own  # 光伏新增
        if begins_inside and figure.kind != "rank":  # what follows a figure without a mark belongs to that figure
            own = own[_first_mark(own) :]
        subject = self._labels.subject(own)
        if aged and state.last is not None and subject:
            subject = state.last.text + aged[0] + subject  # 60岁以上老年人
        mean = _MEAN.match(seg) if "均" in seg and state.subject and figure.kind == "number" else None
        if mean and "均" not in state.subject:
            return mean[1] + state.subject  # 生产总值110亿元、人均4.6万元: the mean of what was named before
        if len(subject) == 1 and seg.startswith("的"):
            return subject  # 集体经济收入超50万元的村达到75个
        if (subject in _BARE or len(subject) == 1) and state.subject:
            return state.subject  # 增速居全市第一: of what was named before
        if figure.kind == "point" and not subject and state.last is not None and state.last.measure == "share":
            return state.last.label  # 占收入的45.2%，提高0.8个百分点: of the share
        aside = (reading.measure == "share" and subject.startswith("占")) or (
            state.subject and subject.endswith(_PLANS) and _PLAN.fullmatch(subject)
        )
        if subject and not listed and not aside:
            state.subject = subject  # 占收入的45.2%，增加12万元: what follows is again of the amount
        if subject and (not counted or figure.unit in _MEASURED):
            return subject
        if listed and not subject and state.last is not None and figure.unit in _MEASURED:
            return state.last.label
        of_share = figure.kind == "percent" and reading.measure == "share"
        target = self._labels.object(follows) if counted else self._labels.object(right) if of_share else ""
        if subject and len(target) <= 1:
            return subject
        if target:
            return target
        if state.last is not None and listed and state.last.label and figure.kind != "rank":
            return state.last.label
        state.subject = self._labels.turned(self._text, figure.start) or state.subject
        return state.subject

    def _tags(self, figure: Figure, seg: str, label: str, state: State, reading: Reading) -> frozenset[str]:
        tags: set[str] = set()
        if first := _TAGGED.search(seg):
            told = _TAGS.finditer(seg, first.start() - 1)
            tags.update((found.lastgroup or "").replace("_", "-") for found in told)
        if "average" in tags and label in self._lexicon.names and "均" not in seg.replace(label, ""):
            tags.remove("average")  # 平均班额 is the name of what is measured
        if reading.to_level:
            tags.add("to")
        elif state.last is not None and "new" in state.last.tags and figure.unit == state.last.figure.unit:
            total = seg.endswith(_TOTAL_VERBS)  # 净增17万户，其中企业达78万户: of all that there are
            if not total and (
                "within" in tags or (seg.startswith("、") and "within" in state.last.tags and "cumulative" not in tags)
            ):
                tags |= {"new", "within"}  # 新增装机1200万千瓦，其中风电500万千瓦、光伏发电700万千瓦
        if reading.measure == "rank" and (
            _SPEED.search(seg) or (state.last is not None and state.theme in ("growth", "gap") and "总量" not in seg)
        ):
            tags.add("of-growth")
        return frozenset(tags)


_TOTAL_VERBS = ("达", "达到", "突破", "超", "超过", "为", "有")
_PLAN = regex.compile(
    r"占?(?:年初|调整|变动|全年|年度|代编|人大)*后?(?:预算|计划|任务)数?"
)  # 完成预算的99.8%，增长3.6%
_PLANS = ("预算", "计划", "任务", "预算数", "计划数", "任务数")  # one of which that ends with
_AVERAGED = regex.compile(r"[日月周年人户场次]均|平均")
_YEARLY = regex.compile(
    r"[从按以]?近?[两三四五]年平均(?:增速|增幅|增长)?(?:水平)?(?:来?看|计算)?，"
)  # for all of its rates
_TAGS = regex.compile(
    r"(?=[新净设累总共年月周日平其包人])(?:(?P<new>新增|净增|(?<!重)新(?:建|开工|认定|培育|签|引进|设|改建|创|获|入|上|发|登记|注册)|设立登记)"
    r"|(?P<cumulative>累计|总数|总量|总计|总里程|共有|总装机|总规模)"
    r"|(?P<average>[年月周日]均|平均)|(?P<within>其中|包括)|(?P<per_head>人均))"
)
_TAGGED = regex.compile("[新净设累总共均其包]")  # one of which stands first or second in each of them


def _first_mark(seg: str) -> int:
    found = _MARK.search(seg)
    return found.start() if found else 0


_MARK = regex.compile("[、，]")


_OF_GOAL = regex.compile(r"的?[^，。；、\d]{0,6}目标(?:值|任务)?$")
_OTHER_SIDE = frozenset({"支出"})  # 一般公共预算收入增长2.3%、支出超过7000亿元
_BARE = frozenset({"增速", "总量", "增幅", "规模", "数量", "占比", "位次", "排名", "总额", "增长率"})
_AGED = regex.compile(r"及?以[上下]的?")
_MEAN = regex.compile(
    r"(?:以上|左右|以内)?[、，]?(?:按[^，。；、\d]{2,10}计算，?)?([人户次亩]均)(?:达到?|为|约|近|超过?|突破|实现)*$"
)
_MEASURED = frozenset({"元", "亩", "吨"})
_THAT_PASS = regex.compile(
    "(?:的(?=占|有|达到|为)|(?:的[^，。；、\\d]{0,6}|[^，。；、\\d全占居]{0,4})(?:县|市|区|镇|乡|村|企业|园区|家庭|农户|楼宇)(?!人口|居民|道路|公路))"
)  # 超过300亿元的县: a bar
_OF_TOWN = regex.compile(
    r"[市城新矿]区（[^（）]{2,50}）[^，。；：、\d]{0,12}$"
)  # 市区（含甲、乙两区）生产总值638.2亿元
_ANNOUNCED = regex.compile(r"(?:预期|主要|年度|发展|年初)目标(?:建议)?[是为：]|对照年初[^，。；：\d]{0,8}目标：")
_GOAL_IS = regex.compile("，?(?:年初|年度|预期|原定|计划|预定)?目标(?:值)?(?:是|为)?")
_SPEED = regex.compile(r"增速|增幅|增长")
_DATES = regex.compile(r"在(?:19|20)\d\d年的?基础上|(?<![比较与同])(?:19|20)\d\d年(?:\d+月)?(?:\d+日)?(?:末|底)?")


_OF_THE_SEAT = regex.compile("县城|城区|中心城区|主城区|建成区")
_RELATIVE = regex.compile(r"(?:全[国省市区县州]|平均水平|平均)的$")
_THEMES = frozenset({"growth", "gap", "level", "share", "rate"})
_LINKED = 16  # characters between two figures of a list, hedges with them
_HEDGES = regex.compile(r"^(?:左右|以上|以下|以内|多|余|的|）)++|(?:约|近|超过|超|突破|不低于|分别)++$")


def _unhedged(seg: str) -> str:
    return _HEDGES.sub("", seg)


def _alike(a: Figure, b: Figure) -> bool:
    return (a.kind == b.kind and a.unit == b.unit) or (
        a.kind in ("percent", "number") and a.kind == b.kind and not b.unit
    )
