"""Things that are among those just named: at a later stage, chosen from them, of the same name."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.parts.spoken_of import out_of_brackets
from reportcheck.extraction.relations.view import View, comparable, ended, pair
from reportcheck.model.fact import Fact, Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `part-within-whole` with roles smaller and larger; what a closed bracket holds is no whole."""
    return (one for one in out_of_brackets(view, _found(view)) if not _as_planned(view, one))


def _as_planned(view: View, one: Statement) -> bool:
    return one.end - one.start < _NEAR and _AS_PLANNED.search(view.text, one.start, one.end) is not None


_NEAR, _BACK = 60, 200  # characters; figures: a table run together is no sentence
_AS_PLANNED = regex.compile(
    "(?:计划|预计|应)[^，。；\\d]{2,12}实际[^，。；、\\d]{0,6}\\d"
)  # 312个计划新开工项目实际开工328个


def _found(view: View) -> Iterator[Statement]:
    for facts, words in view.several:
        yield from _of_these(view, facts)
        yield from _staged(view, facts)
        if "中，" in words:
            yield from _out_of(view, facts)
        if "开工" in words:
            yield from _begun(view, facts)
        if "完成投资" in words:
            yield from _with_money(view, facts)
        if "户" in words:
            yield from _people(view, facts)
        if "特别是" in words or "尤其是" in words:
            yield from _especially(view, facts)
        if "增加值" in words:
            yield from _value_added(view, facts)
        if "其中" in words:
            yield from _namesakes(view, facts)
        if "没" in words or "未" in words:
            yield from _undone(view, facts)
        if "房" in words or "住宅" in words or "公寓" in words:
            yield from _lived_in(view, facts)


def _staged(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """签约项目43个，总投资200亿元，已落地25个: a bare number that is so far at a later stage is among those before."""
    for at, part in enumerate(facts[1:], 1):
        if (
            view.text[part.start - 2 : part.start] not in _STAGE_ENDS
            or view.text[part.end : part.end + 1] not in _MARKS
        ):
            continue
        later = _LATER.search(view.text, max(part.start - 16, 0), part.start)
        same = [fact for fact in reversed(facts[max(at - _BACK, 0) : at]) if comparable(fact, part)][:1]
        stage = _STAGE_NEXT.search(view.text, max(part.start - 10, 0), part.start) if same else None
        next_ = same and (_NEXT.match(view.between(same[0], part)) or (stage and _SIGNED.search(view.before(same[0]))))
        grid = bool(later and later[0].endswith(("并网", "并网发电")))  # of what is installed
        if (later or next_) and (grid or not part.figure.ulp):
            near = (f for f in reversed(facts[:at]) if comparable(f, part) and (grid or not f.figure.ulp))
            whole = next(near, None)
            earlier = _EARLIER.search(view.before(whole, 24)) if whole else None
            if (
                earlier and not later and earlier[0].startswith(("开工", "新开工"))
            ):  # 开工390个、竣工437个: each in this year
                continue
            if earlier and "建成" in earlier[0] and not view.before(part, 4).endswith(("投产", "达产", "投用")):
                continue
            beside = whole and _side_by_side(view, facts[:at], whole, part)
            if whole and earlier and not beside and not ended(view.between(whole, part)):
                doubt = "" if later else OTHERS
                yield pair("part-within-whole", part, whole)._replace(doubt=doubt)


def _side_by_side(view: View, before: list[Fact], whole: Fact, part: Fact) -> bool:
    """138个项目，其中签约47个、总投资268亿元，开工52个: kinds of all of them, for both are told behind 其中."""
    of_all = (one for one in before if one.start < whole.start and one.figure.unit[:1] == part.figure.unit[:1])
    return any(one.value >= whole.value + part.value and "其中" in view.between(one, whole) for one in of_all)


def _with_money(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """23个重点项目完成投资28亿元、竣工7个: of the things whose money is told between."""
    for whole, money, part in zip(facts, facts[1:], facts[2:], strict=False):
        counts = comparable(whole, part) and whole.figure.unit in THINGS and not whole.figure.ulp
        spent = money.figure.unit == "元" and _SPENT.fullmatch(view.between(whole, money))
        if counts and spent and _SO_MANY_DONE.fullmatch(view.between(money, part)) and _MARK.match(view.text, part.end):
            yield pair("part-within-whole", part, whole)._replace(doubt=OTHERS)


_SPENT = regex.compile(r"[^，。；、\d]{2,14}，?(?:共|累计|已)?完成投资")
_SO_MANY_DONE = regex.compile("[，、](?:已|其中)?(?:竣工|完工|建成|投产|建成投产)")


def _begun(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """开工97.1%，其中完工74.7%: no more is finished than begun."""
    for begun, done in itertools.pairwise(facts):
        rates = begun.figure.unit == "%" and comparable(begun, done)
        said = _FINISHED_OF.fullmatch(view.between(begun, done)) if rates else None
        if said and view.before(begun, 6).endswith(_STARTED):
            yield pair("part-within-whole", done, begun)


_FINISHED_OF = regex.compile(r"[，、]?(?:其中)?(?:完工|竣工|建成|投产|交付)(?:率)?(?:达到?|为)?")
_STARTED = ("开工", "开工率", "开工率达", "开工率为", "开工率达到")


def _value_added(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """工业总产值390亿元、增加值98亿元: what is added is less than what is turned out."""
    for output, added in itertools.pairwise(facts):
        told = output.label.endswith(("总产值", "产值")) and view.between(output, added) in ("、增加值", "，增加值")
        if told and comparable(output, added) and output.measure == added.measure == "level":
            yield pair("part-within-whole", added, output)


def _especially(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """采矿业占比达96.05%，…，特别是煤炭开采和洗选业占比为95.56%: a part of the share before."""
    shares = [fact for fact in facts if fact.measure == "share" and fact.figure.kind == "percent"]
    for whole, part in itertools.pairwise(shares):
        words = view.between(whole, part)
        if _ESPECIALLY.search(words) and "；" not in words and whole.label[-2:] == part.label[-2:]:
            yield pair("part-within-whole", part, whole)


_ESPECIALLY = regex.compile(r"，(?:特别是|尤其是)[^，。；\d]{2,20}$")


def _namesakes(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """支持47家中心卫生院、16家县级中医院升级，其中，47家中心卫生院完成主体: of those with the same name before."""
    for mark in _OF_WHICH.finditer(view.text, facts[0].start, facts[-1].start):
        part = next(
            (fact for fact in view.told(mark.end(), mark.end() + 1) if fact.sentence == facts[0].sentence), None
        )
        noun = view.after(part, _NAME_SIZE) if part and not part.figure.ulp and part.figure.kind == "number" else ""
        for whole in facts if part and len(noun) == _NAME_SIZE and not set(noun) & set("，。；、的") else ():
            if part and whole.end <= mark.start() and comparable(whole, part) and view.after(whole, _NAME_SIZE) == noun:
                yield pair("part-within-whole", part, whole)


def _undone(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """承诺的58件实事，因故有8项没有完成: no more is left undone than there are, in 件 or in 项."""
    for whole, part in itertools.pairwise(facts):
        counts = not whole.figure.ulp and not part.figure.ulp and {whole.figure.unit, part.figure.unit} <= _DEEDS
        if counts and _HAS.fullmatch(view.between(whole, part)) and _NOT_DONE.match(view.text, part.end):
            yield pair(
                "part-within-whole", part._replace(figure=part.figure._replace(unit=whole.figure.unit)), whole
            )._replace(doubt=OTHERS)


def _lived_in(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """建成的252套廉租房首批241户已经入住: no more families move in than there are homes."""
    for homes, families in itertools.pairwise(facts):
        if homes.figure.unit == "套" and families.figure.unit == "户" and homes.measure == families.measure == "level":
            said = _BATCH.fullmatch(view.between(homes, families))
            said = said if said and (said["in"] or _MOVES_IN.match(view.text, families.end)) else None
            built = said and _HOUSING.search(view.before(homes) + view.between(homes, families))
            if built and not homes.figure.ulp and not families.figure.ulp:
                part = families._replace(figure=families.figure._replace(unit=homes.figure.unit))
                yield pair("part-within-whole", part, homes)._replace(doubt=OTHERS)


_BATCH = regex.compile(
    "[^，。；、\\d]{0,14}，?(?:目前|现|其中|首批|首期|已有?|现有|年内)+(?P<in>(?:分配|入住|安置|回迁|交付)+)?(?:了)?"
)
_HOUSING = regex.compile("房|住宅|公寓")
_MOVES_IN = regex.compile("[^，。；、\\d]{0,10}(?:入住|搬入|迁入|回迁|喜迁|分配|领到钥匙|拿到钥匙)")
_DEEDS = frozenset({"件", "项", "个"})
_HAS = regex.compile(r"[^，。；：、\d]{2,14}(?:中)?，[^，。；：、\d]{0,16}(?:仍|还)?有")
_NOT_DONE = regex.compile(
    "(?:没有|未能?|尚未|还没有?)(?:按期|如期|全面|全部)?(?:完成|办结|实现|落实|达到?|开工|启动|见效)"
)
_OF_WHICH = regex.compile(r"其中，?")
_NAME_SIZE = 4  # characters of a name


def _people(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """324户743人: no more households than there are people in them."""
    for homes, people in itertools.pairwise(facts):
        counted = people.figure.unit in _PERSONS or (not people.figure.unit and "人口" in view.after(people, 8))
        if homes.figure.unit == "户" and counted and homes.end == people.start and homes.figure.kind == "number":
            yield pair("households", homes, people)
        named = not homes.figure.unit and comparable(homes, people) and _HOMES.fullmatch(view.between(homes, people))
        if named and _HEADS.match(view.text, people.end):  # 20.9万贫困户90.6万贫困人口
            yield pair("households", homes, people)


_HOMES, _HEADS = regex.compile("[^，。；、]{0,4}户、?"), regex.compile("[^，。；、户]{0,4}(?:人口|群众|人)")
_PERSONS = frozenset({"人", "名", "口人"})


def _out_of(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """9项主要指标中，有6项…，有7项…: each is no more than there are."""
    for at, whole in enumerate(facts):
        if whole.figure.ulp or not whole.figure.unit or not _AMONG.match(view.text, whole.end):
            continue
        for part in facts[at + 1 :]:
            words = view.text[whole.end : part.start]
            if "；" in words or len(words) > _LONG:
                break
            if comparable(part, whole) and _HAVE.search(words) and part.measure == whole.measure == "level":
                yield pair("part-within-whole", part, whole)


_AMONG = regex.compile(r"[^，。；：、\d]{2,14}中，")
_HAVE = regex.compile(r"[，、](?:其中)?(?:已|共)?有$")
_LONG = 80  # characters
_SIGNED = regex.compile(r"(?:引进|洽谈|签约|意向)[^，。；\d]{0,8}$")
_STAGE_NEXT = regex.compile(r"，(?:已|现)?(?:落地|落户|开工)(?:项目)?$")  # 引进项目105个，与11家企业签订协议，落地35个
_NEXT = regex.compile(
    r"^[，、](?:其中)?(?:落地|开工建设|开工|建成投产|建成投用|建成|投产|完工|竣工|启动|投用|投运|达产|交付"
    r"|(?:完成)?整改(?:到位|完成|完毕)?|办结|(?:取得|完成)备案)(?:项目|问题)?$"
)
_EARLIER = regex.compile(
    r"(?:新上|上马|新开工|签约|意向|引进|谋划|储备|策划|实施|安排|入库|确定|建设|(?<!未)开工|引荐|争取|装机|发现|排查|查出|查摆|反馈|交办|受理|指出|移交|(?:已|共|累计)建成)[^，。；\d]{0,14}$"
)
_LATER = regex.compile(
    r"[，、](?:目前|现)?已(?:有)?(?:经)?(?:落地|开工|建成|投产|完工|竣工|启动|签约|投用|投运|建成投用|达产|交付|整改|完成整改|办结)(?:项目|问题)?$"
    r"|[，、](?:已|目前)?(?:完成|实现)(?:并网|并网发电)$"
)
_MARK, _MARKS = regex.compile(r"[，。；、]"), frozenset("，。；、")
_STAGE_ENDS = frozenset(  # two characters that _LATER, _NEXT or _STAGE_NEXT end in
    (
        *(
            "落地",
            "落户",
            "开工",
            "建设",
            "建成",
            "投产",
            "投用",
            "投运",
            "达产",
            "完工",
            "竣工",
            "启动",
            "签约",
            "交付",
        ),
        *("整改", "到位", "完成", "完毕", "办结", "备案", "并网", "发电", "项目", "问题"),
    )
)


def _of_these(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """形成173项案例，82项获认可: a bare number of the same unit before a verb of choice is among those just named."""
    for whole, part in itertools.pairwise(facts):
        if whole.figure.ulp or not comparable(whole, part):
            continue
        words = view.between(whole, part)
        if (_SO_FAR.match(words) or _ALREADY.match(words)) and _MARK.match(view.text, part.end):
            doubt = OTHERS if part.figure.unit == "个" else ""  # 8个乡镇已建成20个
            yield pair("part-within-whole", part, whole)._replace(doubt=doubt)
        elif (_NAMED.match(words) and _CHOSEN.match(view.text, part.end)) or (
            part.figure.unit in THINGS
            and not part.figure.ulp
            and (
                (_STAGE.fullmatch(words) and _MARK.match(view.text, part.end))
                or (_NOUN.fullmatch(words) and _FINISHED.match(view.text, part.end))
            )
        ):
            yield pair("part-within-whole", part, whole)._replace(doubt=OTHERS)


THINGS = frozenset({"个", "项", "件", "家", "处", "座", "户", "所"})
_STAGES = "竣工|完工|建成投产|建成投用|建成|开工|投产|达产|投用|交付|落地|启动|办结|完成"
_STAGE = regex.compile(rf"[^，。；：、\d]{{2,14}}(?<!新)(?<!已)(?:{_STAGES})(?:了)?")  # 60个重点项目竣工38个
_NOUN = regex.compile(r"[^，。；：、\d和与及]{2,10}")  # 10件民生实事8件完成既定任务
_FINISHED = regex.compile(rf"(?:已|全部|圆满|顺利|全面|如期|提前)?(?:{_STAGES}|达标|达到|超过|超额|通过|实现)")
OTHERS = "the second number may count other things"
_SO_FAR = regex.compile(  # 35件实事已完成31件
    r"^[^，。；：、\d]{2,20}(?:现)?已(?:经)?(?:有)?(?:全部)?"
    r"(?:完成|整改|交付|建成|开工|落地|办结|化解|销号|解决|投用|投产|启动|竣工|落实|拆除|改造)(?:了)?$"
)
_ALREADY = regex.compile(  # 64家有任务的农信社已申筹58家, 44家平台退出39家: of the things just named, so many
    r"^[^，。；：、\d]{2,20}(?:已(?:经)?(?!达|有|超|增|累计)[^，。；：、\d]{2,4}"
    r"|(?:全部)?(?:退出|摘帽|出列|脱贫|销号|办结|整改|达标|通过验收))(?:了)?$"
)
_NAMED = regex.compile(r"^(?![^，]*(?:选|获|被|荣))[^，。；\d]{2,16}，$")
_CHOSEN = regex.compile(
    r"(?:以上)?(?:(?:建成|竣工)?投产|落地|开工|投入使用|投入运营|通过(?:[国省市县]级)?验收|获(?!得)|入选|被|列入|纳入|入围|获评|获得国家)"
)
