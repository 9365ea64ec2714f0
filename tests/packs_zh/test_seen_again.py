"""What a report tells a second time (a cost, a congress, a rate with its people): found where they part."""

from __future__ import annotations

import pytest

from reportcheck.audit import audit
from reportcheck.packs import load_packs
from reportcheck.readers import read

PACK = load_packs(["gov-work-report-zh"])
PLAN = "2026年政府工作报告\n\n一、2025年工作回顾\n\n{}\n\n二、2026年工作安排\n\n{}"
OLD = "2008年政府工作报告\n\n一、2007年工作回顾\n\n{}\n\n二、2008年工作安排\n\n{}"


def loud(text: str) -> set[str]:
    found = audit(read("t.txt", text.encode()), PACK).findings
    return {one.rule.split("/")[1] for one in found if one.severity != "note"}


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        (OLD.format("成绩不少。", "深化“{}”普法活动，提高法律素质。"), "五五", "四五", "years-fit"),
        (PLAN.format("圆满完成“{}”普法任务。", "抓好工作。"), "八五", "五五", "years-fit"),
        (PLAN.format("投资2.54亿元的丰达鞋服等项目紧张建设。", "完成投资{}亿元的丰达鞋服项目建设。"),
         "2.54", "2.45", "count-again-has-its-digits"),
        ("某制药厂获评“中国甲乙粉十大品牌”第{}名。", "1", "11", "rank-within-its-list"),
        ("根据县第{}次党代会的部署，今后五年抓好工作。我们将围绕县第十三次党代会的工作部署，真抓实干。",
         "十三", "十四", "editions-go-on"),
        (PLAN.format("成绩不少。", "到2030年，城乡居民人均可支配收入达到20000元以上，其中农村居民人均可支配收入达到{}元以上。"),
         "15000", "25000", "part-not-above-indicator"),
        (PLAN.format("贫困人口由10.81万人下降到2.88万人，贫困发生率由54.4%下降到{}。", "抓好工作。"),
         "14.8%", "4.8%", "share-matches-part-and-base"),
        (PLAN.format("贫困人口由8.94万人减少到3.86万人，累计减贫5.08万人，贫困发生率由32.6%下降到{}。", "抓好工作。"),
         "14.1%", "1.41%", "share-matches-part-and-base"),
        (PLAN.format("成绩不少。", "抓好128个重点项目建设，推动甲齿轮箱等51个续建项目早日竣工，乙产业社区等{}个新开工项目加快建设。"),
         "77", "67", "parts-add-up"),
        (PLAN.format("供水工程建成，全县79个村、{}万人喝上了放心水。", "团结带领全县26万人民努力奋斗。"),
         "15", "35", "part-not-above-indicator"),
        (PLAN.format("聚焦“医车电数游”五大优势产业，招商引资。", "做强“医车电数游”{}大产业。"),
         "五", "六", "coined-term-keeps-its-numerals"),
        ("报告人：甲县县长李文{}\n\n政府工作报告\n\n甲县代县长 李文明\n\n各位代表：\n\n成绩不少。",
         "明", "朋", "coined-term-keeps-its-numerals"),
        ("发文时间：2007-{}-05\n\n政府工作报告\n\n（2007年1月16日）\n\n各位代表：\n\n成绩不少。",
         "04", "01", "published-after-given"),
        (PLAN.format("服务业增加值增速、工业投资增速等5项指标居全市第一。\n\n工业投资、技改投资分别增长25.2%、18.6%，居全市第{}位、第3位。", "抓好工作。"),
         "1", "2", "mentions-alike-agree"),
        (PLAN.format("财政收入3.2亿元，同比增长18.1%，其中一般预算收入增幅首次超过总收入，完成1.1亿元，同比增长{}。", "抓好工作。"),
         "18.9%", "17.9%", "faster-growth-is-faster"),
        (PLAN.format("打好治污攻坚战，今年安排150亿元、三年将投入{}亿元。", "抓好工作。"), "683", "83", "part-not-above-indicator"),
        (PLAN.format("政府会议和发文数量分别{}14.1%和19.4%，作风好转。", "抓好工作。"), "减少", "增加", "what-should-fall-falls"),
    ],
)  # fmt: skip
def test_what_is_told_again(text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(text.format(right)) == set()
    assert loud(text.format(wrong)) == {rule}


@pytest.mark.parametrize(
    "text",
    [
        PLAN.format("获评全国“五五”普法先进县。", "抓好工作。"),
        PLAN.format("“八五”普法通过验收。", "启动“九五”普法。"),
        PLAN.format("投资3亿元的丰达轻纺城完工。", "抓好投资5亿元的丰达轻纺城二期建设。"),
        PLAN.format("投资2.54亿元的污水处理厂完工。", "抓好投资8.1亿元的污水处理厂建设。"),
        "十大重点工程完工，新增就业居全省第12位。",
        "县第十三次党代会以来成绩不少。迎接县第十四次党代会胜利召开。",
        PLAN.format("贫困人口由8.94万人减少到3.86万人，贫困发生率由32.6%下降到13.2%。", "抓好工作。"),
        PLAN.format("成绩不少。", "抓好128个重点项目建设，其中51个续建项目、40个新开工项目、37个前期项目。"),
        PLAN.format("成绩不少。", "抓好210个项目建设，推动51个续建项目竣工，甲等23个新开工项目开工。"),
        PLAN.format("全市35万人次游客吃上农家饭。", "团结带领全县26万人民努力奋斗。"),
        "报告人：甲县县长王大山\n\n政府工作报告\n\n甲县代县长 李文明\n\n各位代表：\n\n成绩不少。",
        PLAN.format("工业投资总量等5项指标居全市第一。\n\n工业投资增长25.2%，居全市第2位。", "抓好工作。"),
        PLAN.format("工业投资增速等5项指标居全市第一。\n\n工业投资增长25.2%，居全省第12位。", "抓好工作。"),
        PLAN.format("财政收入增长18.1%，其中税收收入增幅高于全省平均，增长17.9%。", "抓好工作。"),
        PLAN.format("整治项目总投资150亿元，五年将投入83亿元。", "抓好工作。"),
        PLAN.format("累计投入150亿元，三年将投入83亿元。", "抓好工作。"),
        PLAN.format("聚焦“医车电数游”五大产业。", "实施“医车电数游”十项行动。"),
        PLAN.format(
            "成绩不少。", "到2030年，城镇居民人均可支配收入达到2万元以上，农村居民人均可支配收入达到1.5万元以上。"
        ),
    ],
)
def test_what_only_looks_alike(text: str) -> None:
    assert loud(text) == set()
