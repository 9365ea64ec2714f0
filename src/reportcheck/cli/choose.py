"""Which packs a report is audited with when neither the user nor a config names any."""

from __future__ import annotations

from reportcheck import regex
from reportcheck.model.document import Document
from reportcheck.packs.find import built_in

_GENRES = {
    "zh": (
        (regex.compile("公报|统计局国家统计局|经济运行"), "statistical-communique-zh"),
        (regex.compile("预算(?:执行|（?草案|编制|公开|报告|的?决算)|财政预算|决算"), "budget-report-zh"),
        (regex.compile(""), "gov-work-report-zh"),
    ),
    "en": (
        (regex.compile(r"(?i)work of the government|government work"), "gov-work-report-en"),
        (regex.compile(""), "business-review-en"),
    ),
}


_NAMED = regex.compile("工作报告|总结|计划|讲话|评级")  # a title that names another genre
_HEAD, _LINE, _LONG = 200, 60, 20_000  # characters: of a head, of a line that can be a title, of what is counted


def choose_packs(document: Document) -> tuple[str, ...]:
    """`core`, which needs no vocabulary, and the pack for the language and genre that the title tells, if any.

    Where no title tells one (a part of a report, a page that begins with its menu), by the words of the text.
    """
    known = built_in()
    lines = (document.text + "\n")[: document.text.find("\n", _HEAD) + 1 or None].split("\n")  # whole ones
    title = document.title or "\n".join(line for line in lines if len(line) <= _LINE)
    fitting = [pack for pattern, pack in _GENRES[document.language] if pattern.search(title) and pack in known]
    if document.language == "zh" and len(fitting) == 1 and not _NAMED.search(title):
        pack = _by_words(document.text[:_LONG])
        fitting = [pack] if pack in known else fitting
    return ("core", *fitting[:1])


def _by_words(text: str) -> str:
    """The pack by how often a text says 预算, or compares with last year and speaks for nobody; empty: neither."""
    told, spoken = text.count("比上年") + text.count("同比"), text.count("我们") + text.count("代表")
    if text.count("预算") * 1000 >= _BUDGETED * len(text):
        return "budget-report-zh"
    return "statistical-communique-zh" if told * 1000 >= _COMPARED * len(text) > spoken * _SPOKEN * 1000 else ""


_BUDGETED, _COMPARED, _SPOKEN = 6, 4, 12  # times in a thousand characters; comparisons for one word of a speaker
