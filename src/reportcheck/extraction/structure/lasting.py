"""How long things last: 到2023年底…到2024年底…, 历时14个月, 连续33年 and 三十三连冠, 本届政府的收官之年."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.dates import CN, fits
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Item, Statement


def lasting(view: View, year: int) -> Iterator[Statement]:
    """Kinds `step-years`, `years-since`, `term-years` and `plan-year`; `year` is the report's, 0 if not known."""
    yield from _by_each_year(view)
    yield from _months_on_end(view)
    yield from _times_running(view)
    yield from _this_and_next(view)
    yield from _such_years(view)
    yield from _since_then(view, year)
    if year:
        yield from _last_year(view, year)


def _by_each_year(view: View) -> Iterator[Statement]:
    """到2023年底，…；到2024年底，…；到2025年底，…: each is to come after the one before."""
    row: list[Item] = []
    for match in view.near(_BY_YEAR_END, ("到20",), 1, 8):
        item = view.item(*match.span(1), int(match[1]))
        if row and "\n" in view.text[row[-1].start : match.start()]:
            row = []
        if row:
            yield fits("step-years", row[-1], item.number or 0, (item,), "they may not be steps", relation="at_most")
        row.append(item)


_BY_YEAR_END = regex.compile(r"[；：。，]到(20\d\d)年[底末]?，")


def _this_and_next(view: View) -> Iterator[Statement]:
    """今明两年: this year and the next are two."""
    for match in view.near(_THIS_AND_NEXT, ("今明",), 0, 6):
        yield fits("years-since", view.item(*match.span(1), whole(match[1])), 2, ())


_THIS_AND_NEXT = regex.compile(rf"今明([两{CN}]|\d)年")


def _such_years(view: View) -> Iterator[Statement]:
    """过去五年，是极不平凡的五年: years are as many as they are called."""
    for match in view.near(_SUCH_YEARS, _ARE, 4, 60):
        first, again = (view.item(*match.span(n), whole(match[n])) for n in ("n", "m"))
        yield fits("years-since", again, first.number or 0, (first,), "other years may be meant")


_ARE = ("年，是", "年是", "来，是")
_SUCH_YEARS = regex.compile(
    rf"(?<![\d{CN}第])(?P<n>[两{CN}\d])年来?，?是[^。；\n\d]{{2,44}}?的(?P<m>[两{CN}\d])年(?=[，。；！])"
)


def _since_then(view: View, year: int) -> Iterator[Statement]:
    """40年来…从1978年的186亿元增加到2018年的9.73万亿元: from the year in which the years begin.

    And 这五年…由2015年的10.7亿斤增加到11.4亿斤, in the report of 2021.
    """
    for match in view.led(_FROM_YEAR, "从由") if any(view.at(word) for word in _SOME_YEARS) else ():
        begin = max(view.text.rfind("\n", 0, match.start()) + 1, match.start() - _FAR)
        told = list(_YEARS_ON_END.finditer(view.text, begin, match.start()))[-1:]
        years = whole(told[0][1] or told[0][2]) or 0 if told else 0
        last = int(match[2]) if match[2] else year
        if years > 1 and last:
            item = view.item(*match.span(1), int(match[1]))
            # Some rows begin later or earlier (from when the poor were counted): only a slip of the pen is one.
            dues = [last - years - early for early in range(1 if match[2] else 2)]
            due = min(dues, key=lambda due: (sorted(str(due)) != sorted(match[1]), abs(due - int(match[1]))))
            off = due - int(match[1])
            exchanged = abs(off) > 1 and sorted(str(due)) == sorted(match[1])
            slipped = exchanged or (off > 0 and off % 10 == 0)
            others = (view.item(*told[0].span()), *((view.item(*match.span(2), last),) if match[2] else ()))
            yield fits(
                "years-since", item, due if slipped else int(match[1]), others, "the years may be told otherwise"
            )


_FAR = 300  # characters
_SOME_YEARS = ("年来", "这", "过去")
_YEARS_ON_END = regex.compile(
    rf"(?<![\d{CN}第])(\d{{1,2}}|[{CN}]{{1,3}})年(?:多|以)?来(?=[，,])|(?:过去|这)的?([{CN[1:]}])年(?=[，,])"
)
_FROM_YEAR = regex.compile(
    r"[从由]((?:19|20)\d\d)年(?:底|末)?的?[^，。；：\n]{1,24}?(?:到|至|为)(?:((?:19|20)\d\d)年(?:的|底|末)|(?=\d)(?!\d{4}年))"
)


def _months_on_end(view: View) -> Iterator[Statement]:
    """于2017年9月开工，历时14个月，2018年11月建成: as many months as lie between."""
    for match in view.dated(_LASTED):
        first, last = (int(match[y]) * 12 + int(match[m]) for y, m in (("y1", "m1"), ("y2", "m2")))
        months = whole(match["n"]) or 0
        item = view.item(*match.span("n"), months)
        others = (view.item(match.start("y1"), match.end("m1")), view.item(match.start("y2"), match.end("m2")))
        due = months if months in (last - first, last - first + 1) else last - first
        yield fits("years-since", item, due, others)


_LASTED = regex.compile(
    rf"(?P<y1>20\d\d)年(?P<m1>\d{{1,2}})月(?:\d{{1,2}}日)?[^，。；\n\d]{{0,10}}，?(?:历时|用时|经过)(?P<n>\d{{1,2}}|[{CN}]{{1,3}})个月"
    r"[^。；\n\d]{0,16}，?(?:于)?(?P<y2>20\d\d)年(?P<m2>\d{1,2})月"
)


def _times_running(view: View) -> Iterator[Statement]:
    """牧民收入连续33年居首位, and 牧民收入实现“三十三连冠”: one row has one length."""
    rows = [
        (m, view.text[max(m.start() - _SAID, view.clause(m.start())) : m.start()])
        for m in view.near(_YEARS_ON, ("连续",), 0, 10)
    ]
    for match in _RUNNING.finditer(view.text) if rows else ():
        many = _SO_MANY.search(view.text, max(match.start() - 3, 0), match.start())
        number = whole(many[1]) or 0 if many else 0
        words = view.text[max(match.start() - _SAID, view.clause(match.start())) : match.start()]
        near = [row for row, name in rows if len(name) > 1 and name[:_NAME] in words and whole(row[1])]
        if many and number > 2 and len(near) == 1:
            item, other = view.item(*many.span(1), number), view.item(*near[0].span(1), whole(near[0][1]) or 0)
            yield fits("years-since", item, other.number or 0, (other,), "the two rows may be of different things")


_SAID, _NAME = 20, 4  # characters
_YEARS_ON = regex.compile(rf"连续(\d{{1,2}}|[{CN}]{{1,3}})年(?:位?居|保持|名列|位列|稳居|蝉联)")
_RUNNING = regex.compile("连(?:冠|增|丰|升|优|胜)")
_SO_MANY = regex.compile(rf"([{CN}]{{1,3}}|\d{{1,2}})$")


def _last_year(view: View, year: int) -> Iterator[Statement]:
    """2022年…是本届政府的收官之年, told in 2023; 今年是决战“十一五”、谋划“十二五”的一年, told in 2010."""
    for match in view.dated(_TERM_ENDS):
        item = view.item(*match.span(1), int(match[1]))
        yield fits("term-years", item, year if item.number == year else year - 1, (), "the term may be another one")
    for match in _ONE_TO_THE_NEXT.finditer(view.text):
        plan = whole(match[1])
        ends = 2005 + 5 * (plan - 10) if plan else 0
        item = view.item(*match.span(1), ends)
        yield fits("plan-year", item, ends if ends in (year, year - 1) else year, (), "the years may be told otherwise")


_TERM_ENDS = regex.compile(
    r"(20\d\d)年(?:，?是)[^。\n]{0,30}本届[^。，\n]{0,8}政府[^。，\n]{0,6}(?:收官|最后|完美收官)"
)
_ONE_TO_THE_NEXT = regex.compile(
    rf"今年是[^。；\n]{{0,8}}(?:决战|收官|冲刺|决胜)“([{CN}]{{1,2}})五”[^。；\n“]{{0,6}}(?:谋划|谋篇|开启|衔接|迎接)“[{CN}]{{1,2}}五”"
)
