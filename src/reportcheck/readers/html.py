"""Web pages: the article told from the page around it, a block a line of the source (the page's own lines are lost)."""

from __future__ import annotations

import re
from collections import Counter
from importlib import import_module
from typing import Any

from reportcheck import regex
from reportcheck.errors import ReadError
from reportcheck.model.document import Document
from reportcheck.readers.archive import Element
from reportcheck.readers.assemble import assemble
from reportcheck.readers.decode import decode
from reportcheck.readers.draft import Role
from reportcheck.readers.html_tables import cells, is_data
from reportcheck.readers.raised import lower, raise_text
from reportcheck.readers.titles import find_title

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([A-Za-z0-9_-]{2,20})""", re.IGNORECASE)
_SKIPPED = frozenset(
    (
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "footer",
        "aside",
        "form",
        "select",
        "button",
        "iframe",
        "object",
        "svg",
        "head",
        "title",
        "rt",
        "rp",
        "input",
    )
)
_BLOCKS = frozenset(
    (
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "caption",
        "tr",
        "td",
        "th",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "pre",
        "center",
        "hr",
        "figure",
        "figcaption",
        "address",
    )
)
_AROUND = regex.compile(
    r"(?i)\b(?:nav|menu|bread-?crumbs?|crumbs?|share|bdshare\w*|foot(?:er)?|sidebar|toolbar|copyright|pagination)\b"
)
_HIDDEN = regex.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")
_STOPS = regex.compile("[，。；,.;]")
_SPACE = regex.compile(r"[ \t\r\n\f\v]+")
_REMARK = regex.compile(r"<!--(?=\s{0,20}reportcheck:)((?:[^-]|-(?!->)){0,2000})-->")  # what people tell us in the page
_MOST = 0.8  # share of the page's text that the article holds


def read(path: str, data: bytes, sha256: str) -> Document:
    """Read a web page. Raises ReadError for one without text."""
    declared = _CHARSET.search(data[:4096])
    text = _declared(data, declared[1].decode("ascii")) if declared else None
    root = _parse(path, decode(data, path) if text is None else text)
    article = _article(root)
    writer = _Writer()
    writer.element(article)
    writer.flush()
    lines, roles = writer.lines, writer.roles
    title = _title(root, lines)
    if title:
        roles = {at + len(title) + 1: role for at, role in roles.items()}
        lines = [title, *lines]
    source = "\n".join(lines)
    if not source.strip():
        raise ReadError(path, "the page has no text", "Give the page that holds the report itself")
    return assemble(path, source, sha256, roles)


def _declared(data: bytes, charset: str) -> str | None:
    """The page in the encoding it names, if that is true."""
    try:
        return data.decode({"gb2312": "gb18030", "gbk": "gb18030"}.get(charset.lower(), charset))
    except (LookupError, UnicodeDecodeError):
        return None


def _parse(path: str, text: str) -> Element:
    etree: Any = import_module("lxml.etree")
    text = _REMARK.sub(r"&lt;!--\1--&gt;", text)
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = etree.fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        root = None
    if root is None:
        raise ReadError(path, "not a web page", "Give the page as a browser saves it")
    return root


def _skipped(element: Element) -> bool:
    """Is this no part of what a reader sees, or part of the page around the article?"""
    if element.tag in _SKIPPED or element.get("hidden") is not None or _HIDDEN.search(element.get("style", "")):
        return True
    return _AROUND.search(f"{element.get('class', '')} {element.get('id', '')}") is not None


def _article(root: Element) -> Element:
    """The innermost element that holds nearly all the running text: stops and commas outside links are counted."""
    weights: Counter[Element] = Counter()
    for element in root.iter():
        if element.tag in _SKIPPED or element.tag == "a":
            continue
        here = len(_STOPS.findall(element.text or "")) + sum(len(_STOPS.findall(child.tail or "")) for child in element)
        while here and element is not None:
            weights[element] += here
            element = element.getparent()
    article, whole = root, weights[root] * _MOST
    while True:
        inner = [child for child in article if weights[child] >= whole and weights[child] and not is_data(child)]
        if not inner or inner[0].tag in ("p", "span", "font", "strong", "b"):
            return article
        article = inner[0]


def _title(root: Element, lines: list[str]) -> str:
    """The title, where it stands outside the article: as the page's metadata or its headings give it."""
    if find_title([_SPACE.sub("", line) for line in lines[:30]], True)[1] >= 0:
        return ""
    named = [meta.get("content", "") for meta in root.iter("meta") if meta.get("name") == "ArticleTitle"]
    named += ["".join(heading.itertext()) for tag in ("h1", "h2", "title") for heading in root.iter(tag)]
    for text in named:
        text = _SPACE.sub(" ", text).strip()
        if find_title([text], True)[1] >= 0:
            return text
    return ""


class _Writer:
    """Lines and roles of an article."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.roles: dict[int, Role] = {}
        self.length = self.tables = 0
        self.parts: list[str] = []

    def flush(self, role: Role | None = None) -> None:
        """End a line."""
        text = lower(_SPACE.sub(" ", "".join(self.parts)).strip(" "))
        self.parts = []
        if text or (role is not None and role.kind == "cell"):
            if role is not None:
                self.roles[self.length] = role
            self.lines.append(text)
            self.length += len(text) + 1

    def element(self, element: Element) -> None:
        """The lines of an element and those in it."""
        tag = element.tag
        if tag == "table" and is_data(element):
            self.flush()
            for cell, role in cells(element, self.tables):
                self.parts = [" ".join("".join(cell.itertext()).split())]
                self.flush(role)
            self.tables += 1
            return
        block = tag in _BLOCKS
        if block:
            self.flush()
        self.parts.append(raise_text(element.text) if tag == "sup" and element.text else element.text or "")
        for child in element:
            if child.tag == "br":
                self.flush()
            elif isinstance(child.tag, str) and not _skipped(child):
                self.element(child)
            self.parts.append(child.tail or "")
        if block:
            heading = re.fullmatch("h[1-6]", tag)
            self.flush(Role("heading", int(tag[1])) if heading else None)
