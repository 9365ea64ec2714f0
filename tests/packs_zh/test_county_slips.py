"""Slips in the reports of counties, each right and wrong: goals, bars passed, works told twice, names counted."""

import pytest
from tests.packs_zh.test_said_otherwise import WORK, loud

YEAR = "2025年政府工作报告\n\n一、2024年工作回顾\n\n{}\n\n二、2025年工作安排\n\n{}"
PAST = "2021年政府工作报告\n\n一、2020年工作回顾\n\n{}"


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        (PAST.format("{}年、2019年连续两年考核位列“好”的档次。"), "2018", "2017", "years-in-a-row-as-named"),
        ("“十百千万”：2016年县政府提出建设10个示范园、{}个示范村、1000家示范户，实现人均收入10000元目标。", "100", "200",
         "coined-term-keeps-its-numerals"),
        (YEAR.format("工作稳步推进。", "谋划过亿元项目不少于15个，其中，过5亿元项目不少于5个，过10亿元项目不少于{}个。"), "3", "8", ""),
        (PAST.format("投资18亿元的云岭生态度假村项目完成投资5000{}元。"), "万", "亿", ""),
        (PAST.format("橡胶、涂料两个集群转型，产值分别突破{}和50亿元，向百亿目标稳步迈进。"), "70", "170", ""),
        (PAST.format("盗窃、诈骗警情分别同比下降71%{}，群众更有安全感。"), "和24%", "", "listed-values-match-names"),
        (YEAR.format("规模以上工业企业、过亿元企业分别达60家、25家。",
                     "新增规模以上工业企业{}家，规模以上工业企业、过亿元企业分别达62家、27家。"), "2", "4", "new-makes-the-total"),
        (YEAR.format("规模以上工业企业、销售收入过亿元企业分别达60家、25家。", "力争年销售收入过亿元企业达到{}家以上。"), "32", "22", ""),
        (YEAR.format("全年网络零售额超1.5亿元。", "力争全年电商网络零售额完成{}亿元。"), "2", "1.2", ""),
        (YEAR.format("蔬菜面积发展到15.95万亩。", "推进蔬菜产业上规模上水平。年内，蔬菜种植面积达{}万亩。"), "15.96", "15.69", ""),
        (YEAR.format("完成县人大票决的6项民生实事。", "去年，县人大票决的{}项民生实事全部完成。"), "6", "8", "count-again-has-its-digits"),
        (YEAR.format("工作稳步推进。", "实施总长{}公里的云岭路大修工程。\n\n办好十件实事。完成7.6公里云岭路县城段大修。"), "7.6", "6.7",
         "count-again-has-its-digits"),
        (YEAR.format("工作稳步推进。", "推动PM2.5浓度和重污染天数同比{}，空气质量持续改善。"), "下降", "上升", ""),
        ("2021年政府工作报告\n\n一、“十三五”回顾\n\n“十三五”时期，全县民生投入{}亿元。\n\n2020年，全年民生支出34.7亿元。", "140.39",
         "14.039", ""),
        (PAST.format("突出“{}大抓手”，推动协同发展、创新驱动、乡村振兴、城市更新、安全发展，确保各项目标落实。"), "五", "六",
         "stated-number-matches-items"),
        (PAST.format("落实市委第三巡察组反馈意见，主动整改。\n\n持续推进市委第{}巡察组巡察反馈意见整改。"), "三", "二",
         "coined-term-keeps-its-numerals"),
        (PAST.format("以{}年全国第十四届运动会为契机，发展全民健身。"), "2021", "2019", "editions-go-on"),
        ("2026年政府工作报告\n\n一、2025年工作回顾\n\n安排产业发展引导专项5.94亿元。\n\n五年来，每年安排不低于{}亿元产业发展引导专项资金。", "5",
         "6", "each-year-is-at-least"),
    ],
)  # fmt: skip
def test_slip_is_seen_and_what_is_right_is_not(text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(WORK, text.format(right)) == set()
    found = loud(WORK, text.format(wrong))
    assert found
    assert not rule or rule in found


@pytest.mark.parametrize(
    "text",
    [
        PAST.format("2017年、2018年和2019年连续三年考核位列“好”的档次。"),
        PAST.format("通过5亿元项目审查3个，通过10亿元项目审查8个。"),
        PAST.format("投资18亿元的云岭度假村项目完成投资18亿元。"),
        PAST.format("产值分别突破120亿元和50亿元。"),
        PAST.format("生产总值增长6.2%，投资50亿元、消费60亿元，同比分别增长11%。"),
        PAST.format("城镇、农村居民收入分别增长5%。"),
        PAST.format("完成10.2公里农村公路。\n\n改造全长12.0公里农村公路。"),
        PAST.format("完成县人大票决的6项民生实事。\n\n各镇票决的48项民生实事全部完成。"),
        YEAR.format("新培育过亿元企业25家。", "销售收入过亿元企业达到22家。"),
        YEAR.format("蔬菜面积发展到15.95万亩。", "调减低效作物，蔬菜种植面积达15.69万亩。"),
        YEAR.format("完成县人大票决的6项民生实事。", "今年，县人大票决的8项民生实事要全部完成。"),
        YEAR.format("建成7.6公里云岭路。", "建设6.7公里云峰路。"),
        PAST.format("2020年，PM2.5浓度同比上升2%，压力较大。"),
        PAST.format("突出“五大抓手”，推动协同发展、创新驱动、乡村振兴、城市更新等工作。"),
        PAST.format("落实省委第三巡视组反馈意见。\n\n落实市委第二巡察组反馈意见。"),
        PAST.format("以2020年全国第十四届冬季运动会为契机，发展冰雪产业。"),
        "2024年政府工作报告\n\n以2024年全国第十四届冬季运动会为契机，发展冰雪产业。",
    ],
)
def test_right_texts_stay_silent(text: str) -> None:
    assert loud(WORK, text) == set()
