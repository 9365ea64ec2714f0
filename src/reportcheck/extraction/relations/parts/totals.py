"""What its name says is all there is (总装机 against the 新能源装机 within it); steps the economy has passed."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, exactly, pair
from reportcheck.model.fact import Fact, Statement

_ALL = regex.compile(r"总(?P<noun>[^总、]{2,4}?)(?:规模|容量|数|量)?$")
_IN_ALL = regex.compile(r"(?P<noun>[^的、]{2})总(?:人数|人次|数|量|户数)$")  # 接待游客总数, and 国内游客 told behind it
_STEPS = regex.compile(
    r"(?:经济总量|地区生产总值|国内生产总值|生产总值)[^，。；、\d]{0,14}?(?:迈上|跨上|突破|跨越|连跨|跃上|跨过|站上|登上)"
    r"(?P<steps>[^，。；]{2,30}?)(?:台阶|大关|关口)"
)


_MOVED = frozenset({"new", "from", "average", "per-head"})


def find(view: View) -> Iterator[Statement]:
    """Statements `part-of-total` and `step-passed` with roles smaller and larger."""
    levels = [f for f in view.facts if f.measure == "level" and f.figure.kind == "number" and f.status == "actual"]
    for total in levels:
        if "总" not in total.label:
            continue
        said = _ALL.search(total.label)
        if said and total.figure.ulp and total.figure.unit not in ("元", "吨") and not total.tags & _MOVED:
            for part in view.sentences[total.sentence]:
                base = view.text.startswith("的", part.end) and "占" in view.before(
                    part
                )  # 占国土面积8170平方公里的7.5%
                if part.measure == "level" and not base and _part(part, total, said["noun"]):
                    yield pair("part-of-total", part, total, printed=1)
                    yield from _share(view, part, total)
        after = _IN_ALL.search(total.label) if total.figure.ulp and not total.tags & (_MOVED - {"new"}) else None
        after = None if view.before(total).endswith(("净增", "净增加")) else after  # 总量103万户，比上年末净增4万户
        near = [*view.sentences[total.sentence], *view.sentences.get(total.sentence + 1, ())] if after else []
        for part in near:
            if after and part.start > total.end and part.measure == "level" and _part(part, total, after["noun"]):
                yield pair("part-of-total", part, total, printed=1)
    economy = [f for f in levels if f.indicator == "gdp" and f.scope == "self" and _told(f)]
    latest = max(economy, key=lambda fact: (fact.period or "")[-4:], default=None)
    if latest is None:
        return
    for match in view.matches(_STEPS, ("台阶", "大关", "关口"), 56, 4):
        for step in view.facts:
            inside = match.start("steps") <= step.start < match.end("steps") and step.figure.value > 10**8
            if inside and step.status == "actual" and (step.period or "")[-4:] <= (latest.period or "")[-4:]:
                yield pair("step-passed", exactly(step), latest, printed=1)


def _told(fact: Fact) -> bool:
    """Is it an amount as it is, and not itself a step (连跨7万亿、8万亿三个台阶)?"""
    return fact.figure.unit == "元" and fact.figure.hedge in ("none", "approx")


def _share(view: View, part: Fact, total: Fact) -> Iterator[Statement]:
    """总装机9157万千瓦，新能源装机4091万千瓦、占比达44.7%: the share is of the total named before."""
    after = [fact for fact in view.sentences[part.sentence] if fact.start >= part.end][:1]
    for share in after:
        if share.figure.kind == "percent" and total.end <= part.start and _SHARE.match(view.between(part, share)):
            roles = {"part": (part,), "share": (share,), "base": (total,)}
            yield Statement("share-of-total", roles, total.start, share.end)


_SHARE = regex.compile(r"^[、，]占比(?:达到?|为|约|超过?|近|提高到|升至)*$")


_KIND = 4  # characters: a longer name than 接待游客 is that of a kind


def _part(part: Fact, total: Fact, noun: str) -> bool:
    same = comparable(part, total) and part.scope == total.scope and part.period == total.period
    kind = total.label.partition("总")[0]
    same = same and (len(kind) <= _KIND or part.label.endswith(kind[-_KIND:]))  # 高新技术企业总数, not of all 企业
    if part.start < total.start and not kind.startswith("全"):  # 播种面积41万亩；…，油茶林总面积18万亩
        same = same and kind[-2:] in part.label
    return same and part is not total and "总" not in part.label and part.label.endswith(noun) and part.label != noun
