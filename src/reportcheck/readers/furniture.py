"""What stands around a report and is no part of it: page numbers, share links, bylines of a web page."""

from __future__ import annotations

from reportcheck import regex

_DIGITS = r"\d{1,4}"
PAGE_NUMBER = regex.compile(
    rf"(?:[-—–－·~]+ *{_DIGITS} *[-—–－·~]+|第 *{_DIGITS} *页(?:[ ，,/]*共 *{_DIGITS} *页)?"
    rf"|[Pp]age {_DIGITS}(?: of {_DIGITS})?|{_DIGITS} */ *{_DIGITS})$"
)
_LINK = (
    "责任编辑|责编|扫一扫.{0,20}|相关(?:附件|链接|信息|新闻|阅读|稿件|文章)|附件下载|打印(?:本页)?|关闭(?:窗口|本页)?|上一[篇条]|下一[篇条]|"
    "返回(?:顶部|上页|列表)|回到顶部|版权所有.{0,40}|分享到?|微信|微博|收藏|联系地址|主办单位|主办|承办|网站标识码.{0,30}|.{0,6}ICP备.{0,20}|全屏|下载|考生|政府信息公开|网站地图|联系我们|您?当前(?:的)?位置"
)
_BYLINE = (
    "(?:信息|文章|稿件)?来源|编辑|作者|(?:发布|发文|成文)(?:时间|日期|机构|机关)|时间|日期|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:数|率|量)|访问量|评论|"
    "字[体号]|索引号|文号|主题词|内容摘要|首页|视力保护色"
)
_END = "(?: *[：:>]{0,3} *|[：:>].{0,60})$"
_TAIL = regex.compile(rf" *【? *(?:{_LINK}) *】?{_END}")
_HEAD = regex.compile(
    rf"【? *(?:{_LINK}|{_BYLINE}) *】?{_END}|【?字[体号].{{0,20}}$|【? *[大中小] *】?$|[】|]$|>+$"
    r"|\d{4}[-年]\d\d?[-月]\d\d?日? +\d\d?[:时]\d\d"
)
_STYLE = regex.compile(  # a style sheet taken for text
    r"(?!.*[一-鿿]{3})(?:[.#@a-zA-Z][^，。{}]{0,200}[{}]|[-a-zA-Z]{2,30} ?[:：][^，。]{1,300}[；;]$|[{}])"
)
_SHORT = 60  # characters
_LINKS = 3
_PROSE = regex.compile("[，；][^。]{4,80}。.*$")
_VALUE = regex.compile("报告|公报|会议|各位|[省市区县州]长|主任|主席|总理|[，。]")


def furniture_lines(texts: list[str]) -> set[int]:
    """Which lines of a web text stand before the report and after it and are no part of it."""
    found: set[int] = set()
    prose = (at for at, text in enumerate(texts) if len(text) >= (15 if text.endswith("。") else 50) and "，" in text)
    first = next(prose, len(texts))
    value = False
    for at, text in enumerate(texts[: first + 1]):
        short = len(text) < 60
        if short and _HEAD.match(text):
            found.add(at)
            value = text.rstrip().endswith(("：", ":")) or "【" in text
            if "内容摘要" in text and at + 1 < len(texts):
                found.add(at + 1)
                return found | furniture_after(texts, at + 2)
        elif value and short and len(text.strip()) <= 12 and not _VALUE.search(text):
            found.add(at)
        else:
            value = False
    if any("{" in text for text in texts):
        found |= {at for at, text in enumerate(texts) if _STYLE.match(text)}
    return found | _after(texts)


def furniture_after(texts: list[str], first: int) -> set[int]:
    """Furniture of the lines from `first` on."""
    return {first + at for at in furniture_lines(texts[first:])}


def _after(texts: list[str]) -> set[int]:
    """Everything after the first link behind nine tenths of the text, or, where the rest of the report is on other
    pages, of several links among nothing but short lines, with no prose behind it."""
    tenth = sum(map(len, texts)) // 10
    near = last = len(texts)
    links = size = 0
    for at in range(len(texts) - 1, -1, -1):
        size += len(texts[at])
        if (size > tenth and len(texts[at]) >= _SHORT) or _PROSE.search(texts[at]):
            break
        if len(texts[at]) < _SHORT and _TAIL.match(texts[at]):
            last, links = at, links + 1
            near = at if size <= tenth else near
    return set(range(last if links >= _LINKS else near, len(texts)))
