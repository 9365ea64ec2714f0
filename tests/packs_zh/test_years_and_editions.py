"""Years, editions, batches and phases that go on from one another; each right and wrong, and right ones beside them."""

from __future__ import annotations

import pytest
from tests.packs_zh.test_said_otherwise import PLAN, WORK, YEAR, loud

FILL = "发展取得新成绩，民生得到新改善，各项工作稳步推进。" * 20
UNIT = PLAN.format(
    "东江核电5号机组、青石抽水蓄能电站等项目建成投产。", "推进西山核电2号机组、东江核电{}号机组并网发电。"
)
STEP = PLAN.format("市级部门审批事项从1598项大幅压减至918项。", "将市级审批事项从{}项压减到500多项。")
SINCE = "改革开放已经走过40年。40年来，我市发生巨大变化，地区生产总值从{}年的1.86亿元增加到2018年的973亿元。"


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        (PLAN.format("粮食生产实现“十连增”，总产达到39.9万吨。", "实现全县粮食生产“{}连增”，产量稳定。"), "十一", "十二",
         "editions-go-on"),
        (PLAN.format("双拥工作再获佳绩，实现省级双拥模范县“五连冠”。", "力争省级双拥模范县“{}连冠”。"), "六", "五", "editions-go-on"),
        (PLAN.format("引进五批87个青年创业团队。", "继续实施凤凰计划，引进第{}批青年创业团队。"), "六", "五", "editions-go-on"),
        (PLAN.format("第三批茶园改造提升项目全面完成。", "启动第{}批茶园改造提升项目。"), "四", "二", "editions-go-on"),
        (PLAN.format("第三批茶园改造提升项目全面完成。", "启动第{}批茶园改造提升项目。"), "四", "三", "editions-go-on"),
        (UNIT, "6", "5", "phases-go-on"),
        (PLAN.format("机场三期改扩建工程开工，地铁加快建设。", "加快实施机场{}期改扩建工程，完善路网。"), "三", "二", "phases-go-on"),
        (PLAN.format("连续举办八届的东江茶业贸易洽谈会影响日增。", "全力办好第{}届中国·东江茶业贸易洽谈会。"), "九", "十", "editions-go-on"),
        (PLAN.format("成功举办茶产业发展推进会暨2025年东江第六届茶艺大赛。" + FILL, "举办茶产业发展推进会暨东江第{}届茶艺大赛。"), "七", "六",
         "editions-go-on"),
        (STEP, "918", "1598", "mentions-alike-agree"),
        (SINCE, "1978", "1987", "years-count-on"),
        (SINCE, "1978", "1968", "years-count-on"),
        ("五年来，财政收入从{}年的46亿元增加到2015年的72亿元。", "2010", "2001", "years-count-on"),
        ("2021年政府工作报告\n\n一、过去五年工作回顾\n\n这五年，我们聚力乡村振兴，粮食总产量由{}年的10.7亿斤增加到11.4亿斤。", "2015", "2005",
         "years-count-on"),
        (PLAN.format("东江产业园一期项目建成投用，运行良好。", "开工建设东江产业园{}期项目，完善路网。"), "二", "一", "phases-go-on"),
        ("这是县委继2018年召开双创动员大会、2019年召开提升动员大会之后，连续{}年在春节后第一天召开会议。", "三", "四", "years-count-on"),
        ("党的十八大以来，总书记9次考察河北、{}次踏上东江大地。", "3", "13", "part-not-above-whole"),
        ("守住稳增长、保就业的下限和防通胀的{}限。", "上", "下", "words-go-together"),
        ("守住稳增长、保就业的“{}限”。", "下", "上", "words-go-together"),
        ("推进登记改革，由先证后照改为先{}。", "照后证", "证后照", "words-go-together"),
        ("推动服务从要我办向{}要办转变。", "我", "要我办转变，我", "words-go-together"),
        ("空气优良天数同比增加{}天。", "36", "360", "percentage-within-range"),
    ],
)  # fmt: skip
def test_a_slip_is_found_and_the_right_text_is_silent(text: str, right: str, wrong: str, rule: str) -> None:
    assert rule in loud(WORK, text.format(wrong))
    assert not loud(WORK, text.format(right))


def test_last_figures_are_of_a_year_before() -> None:
    text = "东江市2025年国民经济和社会发展统计公报\n\n经最终核实，{}年，我市地区生产总值为238.26亿元。"
    assert "years-fit" in loud(YEAR, text.format(2025))
    assert not loud(YEAR, text.format(2024))


def test_first_figures_of_a_communique_are_of_its_own_year() -> None:
    text = "东江市2025年国民经济和社会发展统计公报\n\n初步核算，{}年全市实现地区生产总值238.26亿元。"
    assert "years-fit" in loud(YEAR, text.format(2024))
    assert not loud(YEAR, text.format(2025))


@pytest.mark.parametrize(
    "text",
    [
        PLAN.format("粮食生产实现“十连增”。", "在粮食生产“十连增”的基础上，稳定面积。"),
        PLAN.format("夏粮生产实现“十连增”。", "力争粮食生产实现“十六连增”。"),
        PLAN.format("荣获全国双拥模范城“五连冠”。", "巩固全国双拥模范城“五连冠”成果。"),
        PLAN.format("引进五批87个青年创业团队。", "支持第五批青年创业团队发展，引进第六批青年创业团队。"),
        PLAN.format("第三批茶园改造提升项目全面完成。", "总结第二批茶园改造提升经验，实施第二批茶园改造提升项目。"),
        PLAN.format("推动东江核电5号机组建成投产。", "实现东江核电5号机组投产发电。"),
        PLAN.format("东江核电5号机组建成投产。", "发挥东江核电5号机组作用，推进东江核电6号机组并网发电。"),
        PLAN.format("污水处理厂二期工程开工建设，进展顺利。", "加快污水处理厂一期、二期提标改造。"),
        PLAN.format("东江水库二期试点项目开工。", "加快东江水库一期、二期工程建设。"),
        PLAN.format("东江产业园一期项目建成投用。", "提升东江产业园一期项目，开工建设东江产业园二期项目。"),
        "2021年政府工作报告\n\n一、过去五年工作回顾\n\n这五年，财政收入由2016年的10.7亿元增加到11.4亿元。",
        "40年来，我市发生巨大变化，财政收入从1994年的1.86亿元增加到2018年的97亿元。",
        "2021年政府工作报告\n\n一、过去五年工作回顾\n\n五年来，贫困人口收入由2013年的2330元增加到8629元。",
        "十年来，居民收入从2013年的8200元增加到2022年的18400元。",
        "省委继2018年召开大会之后，连续第二年召开这样的会议。",
        "我县继2018年首次入选之后，连续三年入选百强。",
        PLAN.format("第三批茶园改造提升项目获批。", "启动第三批茶园改造提升项目。"),
        PLAN.format("白水产业园区一期建成投用。", "开工建设青石产业园区一期。"),
        PLAN.format("东江产业园一期建成投用。", "启动东江产业园一期招商，谋划东江产业园一期扩建。"),
        PLAN.format("污水处理厂三期工程开工建设。", "推进污水处理厂二期工程提标改造。"),
        PLAN.format("东江产业园三期项目开工。", "加快东江产业园二期项目建设，确保年内竣工。"),
        "总书记3次亲临云南考察、4次回信、2次致贺信。",
        "总书记9次考察河北、12次到基层调研。",
        "由县级医院改为县级医院分院，由市里统一管理。",
        "推动东江制造向东江创造转变，变输血为造血，从要我学向我要学转变。",
        "空气优良天数比2013年增加190天。",
        PLAN.format("审批事项从1598项压减至918项。", "审批时间从30天压减到15天。"),
    ],
)
def test_right_texts_are_silent(text: str) -> None:
    assert not loud(WORK, text)
