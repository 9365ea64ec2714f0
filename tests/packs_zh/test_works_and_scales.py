"""Works, fields and kinds that a report counts, each told right and with a slip."""

import pytest
from tests.packs_zh.test_said_otherwise import WORK, loud

YEARS = "2025年政府工作报告\n\n一、2024年工作回顾\n\n{}\n\n二、2025年工作安排\n\n{}"
BIG = "大力实施“{}大提升行动”。" + "".join(
    f"实施“大{what}”{how}行动，再接再厉。"
    for what, how in (("产业", "强基"), ("平台", "提级"), ("项目", "扩容"), ("企业", "培育"))
)


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        ("原煤产量1.2亿吨、{}9.8%，产量为“十四五”以来最高。", "增长", "下降", "words-go-together"),
        ("财政收入增加近{}亿元，稳步达到500亿元以上。", "200", "700", "rise-not-above-rate"),
        ("聚焦农业、文旅{}大领域以及三类产业，每个领域遴选10个项目、共80个项目，抓好落实。", "5", "6", "each-makes-all"),
        ("12所高校的120个学科入围全球排名前1%、17个学科入围前{}，再创佳绩。", "1‰", "1%", "one-bar-one-number"),
        (YEARS.format("县域经济总量占全省经济总量比重达63%左右。", "县域经济总量占全省比重达{}%左右。"), "64", "61",
         "goal-not-below-reached"),
        (YEARS.format("全省科技创新投入532亿元、增长5.6%。", "全口径科技创新投入达到{}亿元。"), "580", "508", "goal-not-below-reached"),
        ("深化招投标“双盲”评审改革。继续推动招投标“{}盲”评审改革。", "双", "单", "coined-term-keeps-its-numerals"),
        (YEARS.format("累计恢复国际及地区客运航线13条。", "累计恢复和新增国际及地区客运航线{}条。"), "15", "11",
         "goal-not-below-reached"),
        (BIG, "四", "三", "stated-number-matches-items"),
        ("实施城乡环保设施补短板、工业固废综合治理{}和秸秆综合利用“四大攻坚行动”。", "、重点河湖污染治理", "",
         "stated-number-matches-items"),
        ("以缩小城乡差距、{}收入差距为主攻方向。着力缩小“三大差距”。", "区域差距、", "", "stated-number-matches-items"),
        ("“新三样”助力出口提质。电动汽车、{}光伏产品出口表现突出。", "锂电池、", "", "stated-number-matches-items"),
        ("开展“两清两改两治理”，清理柴堆、清理危房，推进改厕{}，治理污水、治理垃圾，打造和美乡村。", "、改圈", "",
         "stated-number-matches-items"),
        (YEARS.format("环湖公路全线通车，东岭铁路{}，高铁网更密。", "加快西岭高铁和东岭铁路建设。"), "开工建设", "建成通车",
         "words-go-together"),
        ("经营主体突破180万户、全年净增17万户，其中个体工商户突破{}万户，企业达78万户。", "100", "130",
         "part-not-above-whole"),
    ],
)  # fmt: skip
def test_a_slip_is_seen(text: str, right: str, wrong: str, rule: str) -> None:
    assert rule in loud(WORK, text.replace("{}", wrong)), "slip"
    assert not loud(WORK, text.replace("{}", right)), "as it should be"


@pytest.mark.parametrize(
    "text",
    [
        "全市事故起数下降9.8%，降幅为“十四五”以来最高。",
        "每个领域遴选10个项目、共60个项目，抓好落实。",
        "东江大学3个学科进入全球前1%，西江大学2个学科进入前1%。",
        YEARS.format("累计完成投资13亿元。", "北湖景区累计完成投资11亿元。"),
        "着力缩小“三大差距”。注重缩小城乡差距、收入差距。",
        "“新三样”出口较快增长。电动汽车、锂电池出口分别增长12%、15%。",
        YEARS.format("东岭铁路建成通车，高铁网更密。", "推进东岭铁路二期建设。"),
        YEARS.format("力争东岭铁路建成通车，高铁网更密。", "加快东岭铁路建设。"),
        YEARS.format("县域经济总量占全省经济总量比重达63%左右。", "县域经济总量占全省比重达64%左右。"),
        "年末市场主体28.6万户，是2016年14.2万户的2.01倍，其中企业7.3万户、个体工商户20.4万户。",
        "经营主体突破180万户，其中个体工商户突破100万户，企业达80万户以上。",
    ],
)
def test_right_sentences_beside_them(text: str) -> None:
    assert not loud(WORK, text)
