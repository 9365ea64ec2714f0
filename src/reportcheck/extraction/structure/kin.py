"""Things of one kind, then their number: 江口科学城…三大科学城; 2025年、“十五五”时期“三张图”; 甲—乙“双城联动”."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import Span, places, split, stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Item, Statement

_PLACES = (
    "科学城|科技城|科创城|经济圈|都市圈|城市群|城镇群|经济带|产业带|城镇带|自贸区|示范区|功能区|开发区|高新区|新区|新城|"
    "组团|片区|机场|港区|口岸|走廊|枢纽"
)
_SO_MANY = regex.compile(rf"(?P<n>[两三四五六])大(?P<noun>{_PLACES})(?![建等群类]|[^，。；\n]{{0,12}}“)")
_NAME = regex.compile(r"(?<![一二两三四五六七八九十几各\d][大个])[\u4e00-\u9fff]{2}$")
_NO_NAME = regex.compile(
    "[的了等各在以与和及对将为是类型级新大个化设进动快强造展]$|国家|省级|市级|重点|主要|产业|核心|现代"
)
_TWO_CITIES = regex.compile(
    r"(?<![\u4e00-\u9fff—-][—-])(?P<one>[\u4e00-\u9fff]{2,6})[—-]{1,2}(?P<other>[\u4e00-\u9fff]{2,3})(?P<more>[—-])?[“]?"
    r"(?P<n>[双两三四])城(?:联动|协同|合作|互动|同城|一体|经济圈|记)"
)
_PAPERS = regex.compile(r"“(?P<n>[两三四五])[张个份本](?:图|清单|表|账|规划|计划|方案|名单|台账|蓝图)”")
_WHEN = regex.compile(
    r"(?:到)?20\d\d年(?:[底末初])?(?:及(?:中|长|中长)期|以后)?|“十[^”]五”(?:时期|期间)?|中长期|远期|近期|当前|今年|明年"
)
_LAST_WHEN = regex.compile(
    rf"(?:{_WHEN.pattern})(?:需要|拟|计划)?(?:实施|建设|开工|推进|谋划|储备)?(?:的)?(?:重大|重点)?(?:项目|工程)?"
)
_OPENING = regex.compile(r"[^，。；：、“”\d]{0,12}?(?=到?20\d\d年|“十|中长期|远期|近期|当前|今年|明年)")
_LED = regex.compile("(?:强化|优化|推动|推进|加快|加强|支持|建设|提升|深化|促进|实施|打造|构建|[、和与以])(?=.{0,2}$)")
_FEWEST, _LONGEST = 2, 4  # names; characters before the last two of one
_DOUBT = "the number may count something other than those named before it"


def kin(view: View, rows: Iterable[str] = ()) -> Iterator[Statement]:
    """Statements `stated-count` of places that one noun names, of two cities, of papers for so many times.

    And of cities told in one breath, of which `rows` are known.
    """
    yield from _in_a_row(view, rows)
    yield from _places(view)
    yield from _cities(view)
    yield from _times(view)
    yield from _changes(view)


def _places(view: View) -> Iterator[Statement]:
    """强化东山科学城…，推动江口科学城…，推进未来科学城…，承接三大科学城成果: as many as the sentence names."""
    for match in view.counts(_SO_MANY, "大", 1):
        noun, named = match["noun"], dict[str, Span]()
        if view.text[match.start() - 1] in "第十“、":
            continue
        at = view.text.find(noun, _sentence(view, match.start()), match.start())
        while at >= 0:
            name = _NAME.search(view.text, at - 4, at)
            if not name or _NO_NAME.search(name[0]):
                named.clear()
                break
            named.setdefault(name[0], (_begun(view, name.start()), at + len(noun)))
            at = view.text.find(noun, at + 1, match.start())
        number, told = whole(match["n"]) or 0, len(named)
        if told > _FEWEST and abs(number - told) < _FEWEST:
            stated = view.item(match.start("n"), match.end("noun"), number)
            yield stated_count(stated, view.items(tuple(named.values())), told, told, doubt=_DOUBT)


def _begun(view: View, start: int) -> int:
    """Where a name of more characters begins, of which the last two begin at `start`."""
    begin = max(view.clause(start), start - _LONGEST)
    led = _LED.search(view.text, begin, start)
    return led.end() if led else start


def _sentence(view: View, at: int) -> int:
    """Where the sentence of `at` begins."""
    return max(view.text.rfind("。", 0, at), view.block(at).start)


def _cities(view: View) -> Iterator[Statement]:
    """推动东州—海口“双城联动”: two cities that a dash joins."""
    spots = sorted((*(end - 1 for _, end in view.followed("城")), *view.at("双城")))
    for match in regex.around(_TWO_CITIES, view.text, spots, 16, 2):
        if not match["more"]:
            number = 2 if match["n"] == "双" else whole(match["n"]) or 0
            stated, cities = (
                view.item(match.start("n"), match.end(), number),
                (
                    (_begun(view, match.end("one") - 2), match.end("one")),
                    match.span("other"),
                ),
            )
            yield stated_count(stated, view.items(cities), 2, 2, doubt=_DOUBT)


def _times(view: View) -> Iterator[Statement]:
    """绘制好2025年、“十五五”时期、到2035年及中长期“三张图”: one for each of the times."""
    for match in view.quoted(_PAPERS):
        begin, end = view.clause(match.start()), match.start()
        opened = _OPENING.match(view.text, begin, end)
        parts = split(view.masked, opened.end(), end) if opened else ()
        if len(parts) < _FEWEST or not _LAST_WHEN.fullmatch(view.text, *parts[-1]):
            continue
        if all(_WHEN.fullmatch(view.text, *part) for part in parts[:-1]):
            stated = view.item(match.start("n"), match.end() - 1, whole(match["n"]))
            yield stated_count(stated, view.items(parts), len(parts), len(parts), doubt=_DOUBT)


def _changes(view: View) -> Iterator[Statement]:
    """理念之变、城市之变、作风之变, and elsewhere 三个“江口之变”: one for each of those told in a list."""
    told = dict[tuple[str, int], Item]()
    for match in view.counts(_OF_A_KIND, "个", 1):
        number = whole(match["n"]) or 0
        told.setdefault((match["x"], number), view.item(match.start("n"), match.end("x"), number))
    for word in dict.fromkeys(word for word, _ in told):
        lists = [parts for at in view.at(f"之{word}、") if (parts := _listed(view, at, f"之{word}"))]
        sizes = {len(parts) for parts in lists}
        for (_, number), stated in ((key, item) for key, item in told.items() if key[0] == word):
            if number in sizes or (sizes and min(abs(size - number) for size in sizes) < _FEWEST):
                parts = min(lists, key=lambda one: abs(len(one) - number))
                yield stated_count(stated, view.items(parts), len(parts), len(parts), doubt=_DOUBT)


_OF_A_KIND = regex.compile(r"(?P<n>[三四五六七八九])个“?[\u4e00-\u9fff]{0,4}之(?P<x>[\u4e00-\u9fff])”")


def _listed(view: View, at: int, end: str) -> tuple[Span, ...]:
    """The list of three and more in the clause of `at`, each of which ends so."""
    *parts, (begin, stop) = split(view.masked, view.clause(at), view.stop(at))
    if len(parts) < _FEWEST or not all(view.text.endswith(end, *part) for part in parts):
        return ()
    for close in places(view.text, end, begin, stop):  # 城市之变和作风之变 are two
        parts.append((begin, close[1]))
        begin = close[1]
    return () if view.text.startswith("等", begin) or len(parts) <= _FEWEST else tuple(parts)


def _in_a_row(view: View, rows: Iterable[str]) -> Iterator[Statement]:
    """长株潭3个试点, 苏锡常三市: a character each."""
    known = tuple(rows)
    for start, _ in view.followed("市地城个") if known else ():
        if not view.text.endswith(known, 0, start):
            continue
        row = next(row for row in known if view.text.endswith(row, 0, start))
        begin = start - len(row)
        said = _OF_ROW.match(view.text, start)
        number = (whole(said["n"]) or 0) if said else 0
        if said and abs(number - len(row)) < _FEWEST and _ALONE.search(view.text, max(begin - 2, 0), begin):
            stated, cities = view.item(*said.span(), number), [(one, one + 1) for one in range(begin, start)]
            yield stated_count(stated, view.items(cities), len(row), len(row), doubt=_DOUBT)


_OF_ROW = regex.compile(
    r"(?P<n>[两三四五2-5])(?:市(?!级)|地|城(?!区)|个(?=[^，。；、\d]{2,12}(?:试点|城市|中心|枢纽|极)))"
)
_ALONE = regex.compile(  # not 沪苏锡常四市
    "(?:[，。；：“（\\n的在以为对]|发挥|支持|推动|推进|促进|加快|深化|实施|建设|打造|强化|提升|依托|联合|组织|引导|鼓励|加强)$"
)
