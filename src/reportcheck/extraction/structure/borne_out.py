"""A number that a list bears out, and the same words elsewhere: 清运垃圾和改造管网两个关键小事; 抓好三个关键小事."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportcheck import regex
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Item, Statement

_COUNT = regex.compile(
    r"(?P<n>[两三四五六七八九十])[个大](?P<x>[\u4e00-\u9fff]{4,6})(?=[，。；：、“”（）\n])"  # the whole of a name
)
_GENERAL = regex.compile(
    "工作|政策|产业|发展|专项|体系|机制|行动|举措|措施|任务|目标|改革|建设|工程|计划|平台|企业|项目|制度|组织|重点|方面|领域|"
    "园区|试点|基地|中心|集群|乡镇|社区|国家|城市|县区|示范|品牌|指标|百分点|年度|以上|单位|部门"
)
_DONE = regex.compile(
    "(?:抓好|抓实|办好|做好|守住|写好|打好|用好|解决|聚焦|围绕|坚持|把握|突出|推进|实施|破解|统筹|强化)$"
)
_DOUBT = "other things may be meant"


def borne_out(view: View, settled: Iterable[int]) -> Iterator[Statement]:
    """Statements `coined`: told twice, once with the list and once without, one more or one less."""
    known, told = set(settled), dict[str, list[Item]]()
    for match in view.counts(_COUNT, "个大", 1):
        if not _GENERAL.search(match["x"]):
            told.setdefault(match["x"], []).append(view.item(match.start(), match.end(), whole(match["n"])))
    for words, items in told.items():
        listed = [item for item in items if item.start in known]
        others = [item for item in items if item.start not in known]
        if len(listed) != 1 or len(others) != 1:
            continue
        off = abs((listed[0].number or 0) - (others[0].number or 0)) == 1
        if off and _DONE.search(view.text, max(others[0].start - 4, 0), others[0].start):
            name = {"name": f"#{words}"}
            yield Statement("coined", {"mention": tuple(items)}, items[0].start, items[-1].end, name, _DOUBT)
