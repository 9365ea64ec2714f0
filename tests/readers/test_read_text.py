"""Text and Markdown: the same view whatever the file's encoding, line ends, widths and wraps."""

from __future__ import annotations

import pytest
from papers import REPORT

from reportcheck.errors import ReadError
from reportcheck.readers import read

WIDE = str.maketrans("0123456789%", "０１２３４５６７８９％")


def view(text: str) -> str:
    return read("r.md", text.encode()).text


def wrapped(text: str, width: int) -> str:
    lines = text.split("\n")
    return "\n".join("\n".join(line[at : at + width] for at in range(0, len(line), width)) for line in lines)


def test_the_view_of_a_report_with_every_kind_of_damage() -> None:
    text = view(REPORT)
    assert text.startswith(
        "2031年青禾县政府工作报告\n各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n一、2030年工作回顾\n"
    )
    assert "全县地区生产总值完成126.40亿元，增长7.2%，比全市平均水平高0.6个百分点；粮食" in text
    assert "三次产业结构由21.4:38.2:40.4调整为20.1:39.3:40.6。" in text
    assert "“青禾大米”获评省级品牌，“三湖一带”生态治理" in text
    assert "\n[1]“三湖一带”：东湖、西湖、南湖和沿江生态带。\n" in text


@pytest.mark.parametrize(
    "data",
    [
        REPORT.encode("gb18030"),
        REPORT.encode("utf-8-sig"),
        REPORT.encode("utf-16"),
        REPORT.encode("utf-16-be"),
        REPORT.replace("\n", "\r\n").encode(),
        REPORT.replace("\n", "\r").encode(),
        REPORT.replace("\n", "\\r\\n").encode(),
        REPORT.translate(WIDE).encode(),
        REPORT.replace("(", "（").replace(")", "）").replace(",", "，").replace(":", "：").encode(),
        wrapped(REPORT, 40).encode(),
        wrapped(REPORT, 33).encode("gb18030"),
        wrapped(REPORT.translate(WIDE), 40).replace("\n", "\r\n").encode("utf-16"),
    ],
    ids=["gb18030", "bom", "utf-16", "utf-16-be", "crlf", "cr", "escaped", "wide", "punctuation", "40", "33", "all"],
)
def test_other_forms_of_the_file_give_the_same_view(data: bytes) -> None:
    assert read("r.md", data).text == view(REPORT)


def test_places_are_those_of_the_source() -> None:
    document = read("r.md", REPORT.replace("\n", "\r\n").encode("gb18030"))
    at = document.text.index("126.40亿元")
    assert document.verbatim(at, at + 8) == "126.40 亿元"
    assert document.place(at, at + 8)[:4] == (9, 17, 9, 26)
    assert REPORT.split("\n")[8][16:25] == "126.40 亿元"


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("脱贫 5.2 万贫 困人口仅剩 7 户", "脱贫5.2万贫困人口仅剩7户"),
        ("力 求 第 三 产 业２０２５ 年增长", "力求第三产业2025年增长"),
        ("增长8. 6%，占比 12 .5 %", "增长8.6%，占比12.5%"),
        ("增长3。1%，收入2，847，920万元", "增长3.1%，收入2,847,920万元"),
        ("投资1,080,211万元,完成8 %", "投资1,080,211万元，完成8%"),
        ("比例为2.0∶50.5︰47.5", "比例为2.0:50.5:47.5"),
        ("农村居民［15］和〔16〕", "农村居民[15]和[16]"),
        ("发展ＧＤＰ＋ＰＭ２．５", "发展GDP+PM2.5"),
        ("增长７６\U001001b0１％", "增长76.1%"),
        ("一九九○年", "一九九〇年"),
        ("推进PPP project 落地 10 20", "推进PPP project落地10 20"),
        ("完成投资。&nbsp;同比<U+00A0>增长", "完成投资。同比增长"),
        ("区长??吴明", "区长吴明"),
        ("稳步增长.其中,税收持平.", "稳步增长。其中，税收持平。"),
        ("⼀体化", "一体化"),
        ("“稳”与\"进\"和”好“", "“稳”与“进”和”好“"),
        ("完成<!-- reportcheck: ignore x -->投资", "完成投资"),
        ("（\"云上\"）与：\"掌上\"，\"办好\"。", "（“云上”）与：“掌上”，“办好”。"),
    ],
)  # fmt: skip
def test_one_form(printed: str, shown: str) -> None:
    assert view("全年" + printed) == "全年" + shown


def test_english_keeps_its_punctuation_and_spaces() -> None:
    text = 'The "plan" grew by 5.5%, or 1,080 units;\n\ntargets (for 2025): up 3  percent.'
    assert view(text) == 'The "plan" grew by 5.5%, or 1,080 units;\ntargets (for 2025): up 3 percent.'


@pytest.mark.parametrize(
    ("path", "data", "says"),
    [
        ("r.txt", b"", "no text"),
        ("r.txt", b" \n\r\n ", "no text"),
        ("r.txt", bytes(range(256)) * 4, "not a text file"),
        ("r.txt", b"%PDF-1.7\n\x00\x01\x02\x03\x04\x05\x06" * 9, "not a text file"),
        ("r.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9, "old Word document"),
        ("r.txt", b"x" * 50_000_001, "larger than 50 MB"),
    ],
)
def test_what_is_no_report_is_said_in_one_line(path: str, data: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=says) as error:
        read(path, data)
    assert str(error.value).startswith(f"{path}: ") and "\n" not in str(error.value)


def test_a_missing_file_is_said_in_one_line(tmp_path: object) -> None:
    with pytest.raises(ReadError, match="no such file"):
        read(f"{tmp_path}/missing.txt")


def test_digest_and_language() -> None:
    document = read("r.md", REPORT.encode())
    assert document.language == "zh" and len(document.sha256) == 64
    assert read("r.md", b"Growth was 5% in 2024.").language == "en"
