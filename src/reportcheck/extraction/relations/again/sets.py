"""A set that the report names again and again with its number (39个欠发达县域): the number stays the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.extraction.slips import slip
from reportcheck.model.fact import Fact, Statement

_MADE = regex.compile(
    r"(?:新增|新建|新|建设|建成|打造|培育|开工|改造|完成|创建|建立|净增|引进|获批|入选|创成|命名|认定|再|另|首批|扩建|增加|投用|投运|办好|办理|评选|遴选|设立|布局|启动|达到?|其中|有|超|近|约|组建|谋划|储备|剩余|余下|其余)[^，。；、]{0,6}$"
)
_LISTED = regex.compile(r"(?:新增|新建|建设|建成|打造|培育|开工|改造|完成|投用|投运)\d[^，。；]{2,34}、$")
_KEPT = regex.compile(
    r"(?:持续|继续|深入|加快发展|高质量|推进|推动|提升|优化|强化|支持|聚焦|围绕|落实|依托|用好|发挥|做强|做优|壮大|完善|巩固|实施)[^，。；、]{0,12}$"
)
_PROJECTS = regex.compile(r"[^，。；、\d]{2,12}(?:项目|工程)")  # other ones every year
_NAME = regex.compile(r"[^，。；：！？、\d“”（）\n]{5,14}")


def find(view: View) -> Iterator[Statement]:
    """Statements `named-set` with role mention: the same noun phrase behind each number, whatever the period."""
    sets: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in view.facts:
        if (
            fact.figure.kind != "number"
            or fact.figure.ulp
            or fact.figure.hedge != "none"
            or fact.measure not in ("level", "change")
            or fact.value < 2
        ):
            continue
        name = _NAME.match(view.text, fact.end)
        if name and name[0][0] != "的":
            sets[fact.figure.unit, name[0][:5]].append(fact)
    # Most are told once, and need not be asked what was done with them.
    several = ([fact for fact in facts if not _made(view, fact)] for facts in sets.values() if len(facts) > 1)
    for facts in sorted(filter(None, several), key=lambda facts: facts[0].start):
        yield from _told_apart(view, facts)


def _made(view: View, fact: Fact) -> bool:
    return bool(_MADE.search(view.before(fact)) or _LISTED.search(view.before(fact, 40)))


def _told_apart(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """Only where the report keeps to one number: a majority of mentions, or a mention that carries a set on."""
    counts = Counter(fact.value for fact in facts)
    if len(facts) < 2 or len(counts) > 2:
        return
    most = counts.most_common(1)[0][1]
    kept = any(_KEPT.search(view.before(fact, 24)) for fact in facts)
    one_name = len({view.text[fact.end : fact.end + 7] for fact in facts}) == 1
    others = any(_PROJECTS.match(view.text, fact.end) for fact in facts)
    one_number = len(counts) == 1 and (len(facts) > 2 or (kept and one_name))
    two = len(facts) == 2 and kept and one_name and not others and (_slipped(facts) or _kept_more(view, facts))
    if one_number or (most >= 2 and len(facts) - most == 1) or two:
        yield Statement("named-set", {"mention": tuple(facts)}, facts[0].start, facts[-1].end)


def _slipped(facts: list[Fact]) -> bool:
    """260个薄弱村扶持任务完成, then 巩固95个薄弱村成果: the sets need not be one where no slip is between them."""
    one, other = (fact.value for fact in facts)
    return one == other or slip(one, other, Decimal(1))


def _kept_more(view: View, facts: list[Fact]) -> bool:
    """260个薄弱村扶持任务完成, then 巩固960个薄弱村成果: there is no more to keep up than what was done."""
    done = [fact.value for fact in facts if not _KEPT_UP.search(view.before(fact, 24))]
    return len(done) == 1 and max(fact.value for fact in facts) > done[0]


_KEPT_UP = regex.compile("巩固[^，。；、]{0,12}$")
