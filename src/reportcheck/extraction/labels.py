"""The words that say what a figure measures, cut out of its clause."""

from __future__ import annotations

from functools import lru_cache

from reportcheck import regex
from reportcheck.extraction.vocabulary import Words, alternation, firsts
from reportcheck.model.lexicon import Lexicon

_MARKS = "、，。；：“”（） ①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_HEDGED = regex.compile(r"^(?:以上|以下|左右|以内|上下)?的?")
_HEDGES = frozenset("以左上的")
_DONE = regex.compile(r"(?<=业)(?:实现|完成)(?=增加值$|总产值$)")  # 服务业实现增加值
_SECTORS = regex.compile(r"一二三产业?|三次产业")
_THREE, _THREE_SECTORS = 3, regex.compile(r"第?一、第?二、第?三次?产业|一产、二产、三产")
_COMPARED = regex.compile(
    r"(?:比|较|与|同)(?:(?:19|20)\d\d年(?:末|底)?|上年末?|去年|年初|上届|上半年|上月|[上一二三]季度|前三季度"
    r"|(?:\d{1,2}[-—－])?\d{1,2}月份?)[^，、]{0,4}$"
    r"|[由从是为]“?十[一二三四五]?五”?(?:时期|规划)?期?[末底]?的?$"
)
_COMPARES = frozenset("比较与同由从是为")  # one of which that begins with
_WHOLE_NAMES = frozenset("数量额值率")  # 借贷户数和借贷余额: each says itself what it is
_NOTED = regex.compile(
    r"[\[［]\d{1,2}[\]］]|（下同）"
)  # 地区生产总值[2]75.45亿元: the mark of a note is no part of a name
_EVENT = regex.compile(r"[^，。；：！？\n第\d一二三四五六七八九十]{2,20}")
_TURNED = regex.compile(
    r"[，；。\n](?:但|而|其中)?(?P<name>[^，。；、\d]{2,10}?)(?:由降转[增升]|由负转正|由正转负|由升转降|止跌回升|止跌企稳|企稳回升|逆势上扬|再创新高|再上台阶"
    r"|(?:首次|历史性)?(?:过半|转正|翻番|翻一番|创历史新高|创新高)|(?:首次|成功)?(?:跨过|突破|迈上|跨越|站上|登上)[^，。；、\d]{0,8}(?:台阶|大关|关口))，"
    r"(?:达到?|为|增至|完成|实现)(?:了)?$"
)
_AMONG_THEM = regex.compile("中(?:，|有|占|共)")  # 常住人口41.2万人中有22.5万人居住在城镇
_TURN = 30  # characters
_ANOTHER = regex.compile("[^全我本]{2}[市县区州盟]$")  # 省会澜江市全年地区生产总值: of another place
_LISTED = regex.compile("、")
_SHORT = 3  # characters
_JOINED = regex.compile(r"、|和(?!谐|平|解|睦)|与|及其?|以及")


class Labels:
    """Cuts subjects and objects down to the words that name the thing."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.list
        self._names = lexicon.names
        self._lead, self._keep = Words(words("label-lead")), Words(words("label-keep"))
        self._opens = Words(words("label-opens"))
        trail, stop = words("label-trail"), words("label-stop")
        self._ends, self._trail_of = frozenset(word[-1] for word in trail), "".join(sorted(set("".join(trail))))
        self._trail = regex.compile(rf"(?:{alternation(trail)})++$")
        self._stop = regex.compile(rf"[，。；：！？、\n（）\d]|(?={firsts(stop)})(?:{alternation(stop)})")
        self._no_object = Words(words("label-no-object"))

    def turned(self, text: str, start: int) -> str:
        """但出口由降转增，达到706.8亿元: what the clause before names, where it tells but how that went."""
        said = _TURNED.search(text, max(start - _TURN, 0), start)
        return said["name"] if said and (said["name"] in self._names or len(said["name"]) > _SHORT) else ""

    def subject(self, seg: str) -> str:
        """What stands before the verb, without time words, verbs of reaching and particles; may be empty.

        A name of the lexicon stays whole, whatever it begins or ends with (在校学生, 收入合计).
        """
        if "[" in seg or "［" in seg or "下同" in seg:
            seg = _NOTED.sub("", seg)
        seg = _unhedged(seg.strip(_MARKS))  # 10亿元以上项目12个: 以上 belongs to what stands before
        if not seg:
            return ""
        seg = _DONE.sub("", seg) if "业" in seg else seg
        if "（" in seg and "）" not in seg[seg.rindex("（") :]:  # 地区生产总值（GDP）, its last bracket just taken off
            seg = seg[: seg.rindex("（")]
        begin = max(seg.rfind("，"), seg.rfind("；"), seg.rfind("："))
        opened = seg.rfind("、")
        while opened >= 0 and not self._opens.at(seg, opened + 1):
            opened = seg.rfind("、", 0, opened)
        if opened >= 0:  # 打响新品牌、力争旅居人数: what 、 joins are two predicates
            begin = opened
        seg = seg[begin + 1 :]
        while seg not in self._names:
            cut = self._untrailed(seg) if seg[-1:] in self._ends else seg
            cut = (cut if _COMPARES.isdisjoint(cut) else _COMPARED.sub("", cut)).strip("、，：“”（） ")
            if cut in self._names:
                return cut
            shorter = cut[self._lead.run(cut, self._keep) :].strip("、，：“”（） ")
            if shorter == seg:
                return self._headed(seg)
            seg = shorter
        return seg  # the longest of the names that fit

    def _untrailed(self, seg: str) -> str:
        """Without the words of a trail at its end; they begin where only characters of such words follow."""
        found = self._trail.search(seg, len(seg.rstrip(self._trail_of)))
        return seg[: found.start()] if found else seg

    def _headed(self, seg: str) -> str:
        """国民经济 全年地区生产总值: behind a heading that runs on into its text, the name itself."""
        at = max(seg.rfind("全年"), seg.rfind("年末"))
        rest = seg[at + 2 :] if at > 0 and not _ANOTHER.search(seg, 0, at) else ""
        return rest if rest in self._names else seg

    def object(self, right: str) -> str:
        """The noun phrase right behind a figure (82个贫困村全部退出 -> 贫困村), empty where a verb or mark follows."""
        right = _unhedged(right)
        if not right or self._no_object.at(right, 0) or (right[0] == "中" and _AMONG_THEM.match(right)):
            return ""
        found = self._stop.search(right)
        return right[: found.start()].strip("“”（） ") if found else right.strip("“”（） ")[:24]

    def event(self, right: str) -> str:
        """What happened on a date, or the name behind an ordinal (第五次会议), up to the next mark or numeral."""
        found = _EVENT.match(right.lstrip("，的在、"))
        return found[0].strip("“”（） ") if found else ""

    def listed(self, phrase: str, count: int) -> list[str] | None:
        """The `count` things that a phrase names one after another, a common tail given to each; else None."""
        phrase = phrase.replace("存、贷款", "存贷款").replace("城、乡", "城乡")
        if count == _THREE and (found := _THREE_SECTORS.search(phrase)):
            return [phrase.replace(found[0], f"第{sector}产业", 1) for sector in "一二三"]
        for splitter in (_JOINED, _LISTED):
            parts = [part for part in splitter.split(phrase) if part]
            if len(parts) == count:
                return self._tailed(parts)
        return self._compound(phrase, count)

    def _tailed(self, parts: list[str]) -> list[str]:
        """城镇、农村居民收入: the last part's ending serves the others where they lack one."""
        if "占" in parts[-1] and not any("占" in part for part in parts[:-1]):
            tail = parts[-1][parts[-1].index("占") :]  # A、B占规上工业比重: the same whole for each
            return [*(part + (parts[-1][1:] if len(part) == 1 else tail) for part in parts[:-1]), parts[-1]]
        known = [self._completed(part, parts[-1]) for part in parts[:-1]]
        if parts[-1] in self._names and all(known):
            return [*known, parts[-1]]
        named: list[str] = []
        tail = ""
        for part in reversed(parts):
            if len(part) == 1 and len(parts[-1]) > _SHORT:  # 轻、重工业占比
                named.append(part + parts[-1][1:])
                continue
            own = next((part[-size:] for size in range(len(part) - 1, 0, -1) if part[-size:] in TAILS), "")
            tail = own or tail
            named.append(part if own or not tail or part[-1] in _WHOLE_NAMES else _joined(part, tail))
        return named[::-1]

    def _completed(self, part: str, last: str) -> str:
        """城镇 beside 农村居民收入 is 城镇居民收入: a name of the lexicon; else empty."""
        return next((part + last[at:] for at in range(1, len(last)) if part + last[at:] in self._names), "")

    def _compound(self, phrase: str, count: int) -> list[str] | None:
        if count == 3 and (found := _SECTORS.search(phrase)):
            return [phrase.replace(found[0], f"第{sector}产业", 1) for sector in "一二三"]
        if count == 2 and "存贷款" in phrase:
            return [phrase.replace("存贷款", "存款", 1), phrase.replace("存贷款", "贷款", 1)]
        if count == 2 and "城乡" in phrase:
            return [phrase.replace("城乡", "城镇", 1), phrase.replace("城乡", "农村", 1)]
        if count == 2 and "进出口" in phrase and "总额" not in phrase:
            return [phrase.replace("进出口", "进口", 1), phrase.replace("进出口", "出口", 1)]
        return None


def _unhedged(words: str) -> str:
    return _HEDGED.sub("", words) if words[:1] in _HEDGES else words


def _joined(part: str, tail: str) -> str:
    """城镇居民 and 居民人均收入 share 居民: said once."""
    shared = next((size for size in range(min(len(part), len(tail)), 0, -1) if part.endswith(tail[:size])), 0)
    return part + tail[shared:]


TAILS: frozenset[str] = frozenset(
    [
        "增加值", "人均可支配收入", "居民人均可支配收入", "产量", "产值", "总产值", "零售额", "销售额",
        "收入", "覆盖率", "普及率", "参保人数", "人数", "增速", "投资", "利润", "总额", "比重", "面积",
        "里程", "排放量", "消费", "价格", "占比", "率", "出口", "贷款余额", "余额", "数量", "规模",
        "产业增加值",
    ]
)  # fmt: skip


@lru_cache(maxsize=8)
def labels(lexicon: Lexicon) -> Labels:
    """The compiled label rules of a lexicon."""
    return Labels(lexicon)
