"""Names, then their number: 甲、乙、丙三大任务; 甲、乙和丙3个园区; 甲、乙等5个国家; 甲、乙、丙“三个转变”; “甲、乙”两个字."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck.extraction.structure.lists import Listing, Span, links, listing
from reportcheck.extraction.structure.view import HIDDEN, NUMBER, View, whole
from reportcheck.model.fact import Statement

CLASSIFIERS = (
    "大|个|项|类|级|种|条|支|张|重|件|点|座|处|套|批|家|所|部|篇|份|款|方面|领域|环节|方向|层面|维度|阶段|"
    "市|省|州|区|县|镇|乡|国|地|端|字|者|化|力|业|方"
)
_COUNT = re.compile(rf"(?<![\d.第每前近约超达逾红占之/—-])(?P<n>{NUMBER})(?P<c>{CLASSIFIERS})")
_COUNTED = re.compile(rf"\d|[{HIDDEN}]?(?:[二两三四五六七八九十]+|各1|[一1])(?:{CLASSIFIERS}|名|次|届|年)")
# Words that end where an enumeration may begin or a count begins anew: what stands after them is not one more item.
_VERB = (
    "建设|共建|新建|打造|实施|培育|开展|建成|完成|入选|获批|创建|形成|设立|布局|新增|推进|推动|实现|开通|提出|聚焦|坚定|"
    "做到|做好|做实|发挥|缩小|赋予|落实|构建|举办|承办|纵贯|横盖|主攻|援助|评为|成为|达到|包括|涉及|覆盖|涵盖|提高|提升|"
    "增强|支持|确定|明确|制定|出台|获得|荣获|引进|签约|开工|投产|投用|启动|化解|淘汰|关停|拥有|共有|现有|设有|建立|健全|"
    "完善|深化|围绕|坚持|突出|抓好|打好|打赢|办好|以及|通过|按照|根据|依托|借助|利用|瞄准|锚定|紧盯|位列|居|获|有|为|是|"
    "在|对|向|从|由|把|将|以|与|和|及|各|的|了|新|创|成|建|保|抓|分|共|达|约|于|创|评|定"
)
_NAMING = frozenset("大 个 项 类 级 种 条 支 张 重 件 点 套 部 篇 方面 领域 环节 方向 层面 维度 阶段 化 力".split())
_NO_NAME = re.compile(r"[，、。；：！？）\n]|以上|以下|左右|一|自然村|行政村|村|镇|乡|社区|百分点|小区|工作日|县|月")
_OWN_NUMBER = re.compile(r"^.$|[两二三四五六七八九十].$|铁人$")
_ENDS_IN_VERB = re.compile(rf"(?:{_VERB})$")
_OPENER = re.compile(r"(?<=.)(?:在|对|为|将|把|向|以|由|从|及|和|与|等)(?=..)|的|[新推实建打开完入获创形设发培支引]..")


def named_counts(view: View) -> Iterator[Statement]:
    """Every number that stands right after the names it counts, with the names."""
    text, masked = view.text, view.masked
    for match in _COUNT.finditer(text):
        start = match.start()
        end = start - 1 if text[start - 1] == "“" else start
        if end < 2 or masked[start] == HIDDEN and end == start:
            continue
        number = whole(match["n"])
        if number is None or not 2 <= number <= 60:
            continue
        opened = text[end - 1] == "等" or text.endswith(("等共", "等等", "等共计"), end - 3, end)
        if opened:
            end = text.rfind("等", end - 3, end)
        statement = _count(view, match, number, end, opened)
        if statement:
            yield statement


def _count(view: View, match: re.Match[str], number: int, end: int, opened: bool) -> Statement | None:
    """The statement that the names before `end` are `number`; None where nothing certain can be said."""
    lo = view.clause(end)
    if end - lo > 500:
        return None
    inner = view.masked[end - 1] == "”" and view.masked.rfind("“", lo, end)
    names = listing(view.masked, lo, end)
    if inner and len(names.parts) == 1 and "、" in view.text[inner:end]:
        names = listing(view.text, inner + 1, end - 1)
    if len(names.parts) < 2:
        return None
    cut = max((i + 1 for i, part in enumerate(names.parts) if _COUNTED.search(view.text, *part)), default=0)
    if cut:
        parts = names.parts[cut:]
        names = Listing(parts, len(parts), len(parts) + links(view.masked, parts))
    doubt = ""
    if names.fewest <= number <= names.most:
        pass
    elif cut or len(names.parts) < 2:
        return None
    elif opened:
        if number > names.most or _may_begin_later(view, names, number):
            return None
    else:
        doubt = _doubt(view, match, names, number)
        if doubt == "silent":
            return None
    stated = view.item(match.start(), match.end(), number)
    return Statement(
        "stated-count",
        {"stated": (stated,), "listed": view.items(names.parts)},
        names.parts[0][0],
        match.end(),
        {"fewest": names.fewest, "most": names.most, "mode": "at_least" if opened else "exact"},
        doubt,
    )


def _may_begin_later(view: View, names: Listing, number: int) -> bool:
    """Could the enumeration that the number counts begin in a later part (支持甲、乙在丙、丁等2个领域)?"""
    surplus = names.fewest - number
    return any(_OPENER.search(view.masked, *part) for part in names.parts[1 : surplus + 1])


def _doubt(view: View, match: re.Match[str], names: Listing, number: int) -> str:
    """Why a mismatch without 等 is not certain; "silent" where it is not even likely."""
    last = view.text[slice(*names.parts[-1])]
    gap = number - names.most if number > names.most else names.fewest - number
    quoted = view.text[match.start() - 1] == "“"
    if number < 3 or gap > 2 or _ENDS_IN_VERB.search(last) or _OWN_NUMBER.search(last):
        return "silent"
    if match["c"] not in _NAMING or _NO_NAME.match(view.text, match.end()) or (quoted and len(names.parts) < 3):
        return "silent"
    if any("等" in view.masked[slice(*part)] for part in names.parts):
        return "silent"
    if match["c"] == "级" and any(end - start > 2 for start, end in names.parts[1:]):
        return "silent"  # 三级医院 is a grade
    if number < names.fewest and _may_begin_later(view, names, number):
        return "silent"
    return "the number may count something other than the names before it"
