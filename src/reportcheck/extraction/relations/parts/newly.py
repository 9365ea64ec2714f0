"""What is new against what there is in all, and a year's part of an investment."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.matching import Index
from reportcheck.extraction.relations.view import View, comparable, ended, exactly, pair, printed
from reportcheck.model.fact import Fact, Statement

_TOTAL = regex.compile(
    r"^[^，。；、\d]{0,8}[、，](?:全[省市区县国州])?"
    r"(?:总数|累计|总量|总里程|总装机|总规模|总数量|保有量|总体|总数已|总计|拥有量|里程)?(?:已|数|量)?(?:建成|开通|认定|培育|创建|投运|入库)?(?:面积|里程|规模)?(?:达到?|增至|累计(?:建成|开通|认定|培育|创建|投运)?|增加到|为|超过?|突破|有|近|约|共)+(?:了)?$"
)
_TOTAL_WORD = regex.compile(r"总|累计|达到?|增至|保有|增加到")
_NEW = regex.compile(
    r"(?:新增|净增|新登记|新注册|新发展|新建|新认定|新培育|新创建|新开工|新设立?|新签|新结对|新入选|新上市|新获批|新改建)(?:(?:[45]G)?[^，。；、\d]{0,24}|[^，。；、\d]{0,10}超?\d+[万亿]元[^，。；、\d]{0,8})$"
)
_NEWLY_MADE = regex.compile(r"^(?:新增?|净增)(?:培育|认定|创建|建成|建|设立?|开|增|获批|入选)?")
_COUNT_OF = regex.compile(r"(?:总数|总量|总计|保有量)$")
_IN_ALL = regex.compile(r"^[、，]总数")
_INVESTED = regex.compile(r"总投资(?:额)?(?:约|近|超过?|达到?|共|为)?$")
_THIS_YEAR = regex.compile(
    r"^(?:以上|左右)?[、，](?:当年|年度|今年|本年|年内|20\d\d年)(?:已|度)?(?:计划|拟|预计|安排|完成)*投资额?(?:约|近|达到?|为)?$|^(?:以上|左右)?[、，]年投资(?:额)?$"
)
_OF_THIS_YEAR = regex.compile(
    r"[，、](?:当年|年度|今年|本年|年内|20\d\d年)(?:已|度)?(?:计划|拟|预计|安排|完成)*投资额?(?:约|近|达到?|为)?"
)


def _of_one_noun(view: View, new: Fact, words: str) -> bool:
    """新增20辆纯电动绿色公交车，县城公交车达到60辆: what there is of it in all, in the next clause."""
    said = _NAMED_TOTAL.fullmatch(words)
    return said is not None and (
        said["noun"][-2:] in said["new"][-4:] or said["noun"][-2:] in view.before(new, 20)[-4:]
    )


_AND_NEW = regex.compile(r"(?:以上)?[，、]新增")
_TOTAL_BEFORE = regex.compile(r"(?:达到?|总数|共有|拥有)$")
_NAMED_TOTAL = regex.compile(
    r"(?P<new>[^，。；、\d]{0,14})[，、](?P<noun>[^，。；、\d]{2,12}?)(?:总数)?(?:达到?|增至|增加到)(?:了)?"
)


def _in_all(view: View, new: Fact, words: str) -> bool:
    """事项增加198项，总数达494项; 组建合作社12家，累计47家; 建成农田868.6万亩，累计建成面积达1.08亿亩."""
    if "累计" not in words and "总数" not in words:
        return False
    before = view.before(new, 24)
    said = _SO_MANY.fullmatch(words)
    return bool(
        (said and said["verb"] in before)
        or (before.endswith(("增加", "增加了")) and _ALL_TOLD.fullmatch(words))
        or (_MADE.search(before) and _SO_FAR.fullmatch(words))
    )


def _in_turn(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """新增高速公路1317公里、一级公路2667公里，总里程分别达4246公里和3166公里: each within its own total."""
    for a, b, c, d in zip(facts, facts[1:], facts[2:], facts[3:], strict=False):
        listed = "new" in a.tags and _AND_NAME.fullmatch(view.between(a, b)) and view.between(c, d) in ("、", "和")
        if listed and comparable(a, c) and comparable(b, d) and _TOTALS.fullmatch(view.between(b, c)):
            yield pair("new-within-total", a, c)
            yield pair("new-within-total", b, d)


def _of_late(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """无梭织机达到4000多台，五年新增3000多台: what came in some years is no more than there is."""
    counts = [fact for fact in facts if fact.figure.kind == "number"]
    for total, new in itertools.pairwise(counts):
        told = comparable(total, new) and "new" in new.tags and not total.tags & {"new", "cumulative"}
        things = told and total.figure.unit not in ("元", "人次") and _TOTAL_BEFORE.search(view.before(total))
        if things and _AND_NEW_SINCE.fullmatch(view.between(total, new)):
            hedged = "both are told with 多 or 以上" if total.figure.hedge != "none" else ""
            yield pair("new-within-total", *printed(new, total))._replace(doubt=hedged)


_AND_NEW_SINCE = regex.compile(
    r"(?:以上)?[，、](?:(?:[两二三四五六七八九十]|\d)年(?:来|间|共|累计)*|近年来|累计)(?:新增|净增)"
)
_AND_NAME = regex.compile(r"、[^，。；、\d]{0,10}|和|与")
_TOTALS = regex.compile(r"[，、](?:总里程|总数|总量|总规模|总面积|累计)分别(?:达到?|为|增至)")
_ALL_TOLD = regex.compile(r"[，、]总数(?:达到?|为|增至)(?:了)?")
_MADE = regex.compile(r"(?:组建|新建|培育|认定|创建|发展|引进|新增|设立|建立|开通)[^，。；\d]{2,12}$")
_SO_FAR = regex.compile(r"[，、]累计(?:达到?|有|已有)?")
_NET = regex.compile("[，、]净增(?:加)?")  # 新增14家，净增7家: some went
_SO_MANY = regex.compile(  # 建成高标准农田868.6万亩，累计建成面积达1.08亿亩
    r"[、，]累计(?P<verb>建成|培育|认定|完成|发放|创建|开通)(?:面积|里程|总数|数量|投资额?|资金)?(?:达到?|为)?(?:了)?"
)
_NEAR = 16  # characters from what is new to its total


def find(view: View) -> Iterator[Statement]:
    """Statements `new-within-total`, `year-of-total` (smaller, larger), `new-makes-total`."""
    planned: list[tuple[Fact, Fact]] = []
    for facts, said in view.several:
        for a, b in itertools.pairwise(facts):
            if not comparable(a, b) or a.figure.kind != "number":
                continue
            words = view.between(a, b)
            if "每" in words or not ("，" in words or "、" in words or "new" in a.tags):
                continue  # 新增养老床位3万张，每千名老年人拥有床位达到35张
            if ("new" in a.tags and _NET.fullmatch(words) and view.before(a, 12).find("净") < 0) or (
                _AND_NEW.fullmatch(words) and "new" in b.tags and _TOTAL_BEFORE.search(view.before(a))
            ):
                yield pair("new-within-total", b, a)
            elif ("new" in a.tags and _of_one_noun(view, a, words)) or _in_all(view, a, words):
                yield pair("new-within-total", a, b)
            elif "投资" in words and _INVESTED.search(view.before(a)) and _THIS_YEAR.match(words):
                hedged = "both are told with 以上 or 左右" if a.figure.hedge != "none" else ""
                yield pair("year-of-total", *printed(b, a))._replace(doubt=hedged)
            elif _told_as_total(view, a, words) or ("new" in a.tags and _named_total(a, b, words)):
                beyond = b.figure.hedge == "more_than" and a.value > b.value  # 总量超120万户 is little more
                yield pair("new-within-total", a, exactly(b) if beyond else b)._replace(
                    doubt="the total is told with 超" if beyond else ""
                )
                if a.status == b.status == "target":
                    planned.append((a, b))
            elif a.status == b.status == "target" and "new" in a.tags and _BY_THEN.match(words):
                planned.append((a, b))
        if "分别" in said:
            planned += _first_of_row(view, facts)
            yield from _in_turn(view, facts)
        if "新增" in said or "净增" in said:
            yield from _of_late(view, facts)
        if "末" in said or "底" in said or "初" in said:
            yield from _since_then(view, facts)
        for total, count, year in zip(facts, facts[1:], facts[2:], strict=False) if "投资" in said else ():
            money = comparable(total, year) and total.figure.unit == "元" and _INVESTED.search(view.before(total))
            if money and _OF_THIS_YEAR.fullmatch(view.text, count.end, year.start):
                yield pair("year-of-total", year, total)  # 总投资50.78亿元的重点项目19个，年内完成投资6.5亿元
    if planned:
        index = Index(fact for fact in view.facts if fact.status == "actual" and fact.measure == "level")
        for new, total in planned:
            yield from _made(index, new, total)


def _since_then(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """“十三五”末上市公司124家；五年来新增62家，总数达到186家: what there was and what came since."""
    counts = [fact for fact in facts if fact.figure.kind == "number" and fact.measure == "level"]
    for was, new, total in zip(counts, counts[1:], counts[2:], strict=False):
        exact = all(fact.figure.hedge == "none" and comparable(fact, total) for fact in (was, new))
        told = exact and total.figure.hedge == "none" and "new" in new.tags and not was.tags & {"new", "cumulative"}
        if (
            told
            and _told_as_total(view, new, view.between(new, total))
            and _THEN_WAS.search(view.text, max(was.start - _LED, 0), was.start)
        ):
            roles = {"whole": (total,), "part": (was, new)}
            doubt = "some of what there was may be gone"
            yield Statement("new-makes-total", roles, was.start, total.end, {"partition": "complete"}, doubt)


def _first_of_row(view: View, facts: list[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """新增规上企业2家，规上企业、过亿元企业分别达62家、27家: the total is told in a row with others."""
    for at, new in enumerate(facts[:-1]):
        if "new" not in new.tags or new.status != "target" or len(new.label) <= _TELLING:
            continue
        for total in facts[at + 1 :]:
            named = total.label == new.label and comparable(new, total) and total.status == "target"
            if named and "new" not in total.tags and _DISTRIBUTED.search(view.text, new.end, total.start):
                yield new, total
                break


_TELLING = 3  # characters
_DISTRIBUTED = regex.compile(r"[、和][^。；\n]{2,60}分别(?:达到?|增至|增加到)")
_LED = 30  # characters
_THEN_WAS = regex.compile(r"(?:五”|20\d\d年|上年|去年|年)[末底初]")


def _made(index: Index, new: Fact, total: Fact) -> Iterator[Statement]:
    """新增床位700张，年末达到13180张, with 12480张 told in the review: what there is and what is new make the total."""
    name = _NEWLY_MADE.sub("", new.label)
    found = index.same(new._replace(label=name)) if len(name) > 1 else []
    found = [fact for fact in found if "new" not in fact.tags]
    exact = all(fact.figure.hedge == "none" for fact in (new, total, *found))
    if len({fact.value for fact in found}) == 1 and exact and found[0].scope == total.scope:
        roles = {"whole": (total,), "part": (found[0], new)}
        doubt = "some of what there is may go"
        yield Statement("new-makes-total", roles, new.start, total.end, {"partition": "complete"}, doubt)


_BY_THEN = regex.compile(r"^，(?:到?年(?:末|底)|总数|总量|累计)(?:将|力争)?达到?$")


def _told_as_total(view: View, new: Fact, words: str) -> bool:
    """新增企业3家、总数达20家: does what follows tell how many there are in all?"""
    if not (_TOTAL_WORD.search(words) and _TOTAL.match(words)):
        return False
    return bool(_NEW.search(view.before(new, 40)) or ("new" in new.tags and _IN_ALL.match(words)))


def _named_total(new: Fact, total: Fact, words: str) -> bool:
    """新培育百亿企业11家，工业百亿企业总数达53家: the total bears the name of what is new."""
    noun = _NEWLY_MADE.sub("", new.label)
    label = _COUNT_OF.sub("", total.label)
    if label == total.label or len(words) >= _NEAR or ended(words):
        return False
    alike = noun in label or label in noun or noun[-3:] == label[-3:]  # 二三级子公司, 央企子公司总数
    return len(noun) > 3 and alike and "new" not in total.tags
