"""Whatever the bytes: a Document whose every character leads back to its source, or one clear error."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportcheck.errors import ReadError
from reportcheck.model.document import Document
from reportcheck.readers import read
from reportcheck.readers.fold import fold

PIECES = """一、|（一）|1. |1、|（1）|①|一是|第一，|[12]|——|# |## |- |**|全年|地区生产总值|增长|8.4%|８．４％|1,080,211万元
23.9:40.7:35.4|23.9：40.7：35.4|8. 6%|５月|，|。|；|：|、|,|.|:|;|(|)|"|“|”|'|GDP|growth of|— 12 —
第 3 页 共 20 页|名词解释|来源：|【打印】|附件|注：|各位代表：|一九九○年|\U001001b0|\\r\\n
<U+00A0>|&nbsp;|&amp;|??|⼀|😀""".replace("\n", "|").split("|")
PIECES += ["\n", "\n\n", "\r\n", "\r", "\f", " ", "　　", "\t", "\u200b", "\ufeff", "\0", "\ud7ff"]
PIECES += ["| ", "|", "|---|---|\n"]
PIECES += ["\n     .5亿元，", "\n                .4% "]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
STANDS_FOR = {
    "“": '"',
    "”": '"',
    " ": "\n",
    "|": " ",
    "，": ",",
    "：": ":",
    ":": "：",
}  # in the view: in the folded source


def check(document: Document) -> None:
    folded = fold(document.source, document.language == "zh")
    assert len(folded) == len(document.source)
    for at, char in enumerate(document.text):
        origin = folded[document.origin(at)]
        assert origin == char or origin == STANDS_FOR.get(char), (at, char, origin)
    assert [start for start, _ in document.cuts] == sorted({start for start, _ in document.cuts})
    end = -1
    for block in document.blocks:
        first = block.mark_start if block.mark else block.start
        assert first == end + 1 and document.text[first - 1 : first] in ("", "\n")
        assert first <= block.start <= block.end
        assert "\n" not in document.text[first : block.end]
        assert document.text[first : block.start].rstrip() == block.mark
        place = document.place(first, block.end)
        assert (place.line, place.column) <= (place.end_line, place.end_column)
        end = block.end
    assert end == len(document.text) if document.blocks else not document.text
    for table in document.tables:
        for cell in table.cells:
            assert table.start <= cell.start <= cell.end <= table.end


@given(TEXTS)
@settings(deadline=None, max_examples=400)
def test_every_character_leads_back_to_its_source(text: str) -> None:
    try:
        check(read("r.txt", text.encode("utf-8")))
    except ReadError as error:
        assert "\n" not in str(error)


@given(st.binary(max_size=300), st.sampled_from(["r.txt", "r.md", "r"]))
@settings(deadline=None, max_examples=300)
def test_any_bytes_are_a_document_or_a_clear_error(data: bytes, path: str) -> None:
    try:
        check(read(path, data))
    except ReadError as error:
        assert str(error).startswith(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
@given(
    text=st.lists(st.sampled_from(["全年增长8.4%。", "财政收入7.9亿元", "，", "\n", "2020年"]), min_size=3).map("".join)
)
@settings(deadline=None, max_examples=40)
def test_encodings_give_the_same_text(encoding: str, text: str) -> None:
    text = "2020年政府工作报告\n" + text
    assert read("r.txt", text.encode(encoding)).text == read("r.txt", text.encode("utf-8")).text
