"""What is told in two places, or in two ways, of one thing: each kind right and wrong, and what only looks alike."""

import pytest
from tests.packs_zh.test_said_otherwise import WORK, loud

TWO_PARTS = "2026年政府工作报告\n\n一、2025年工作回顾\n\n{}\n\n二、2026年工作安排\n\n{}"
FIVE_YEARS = "2026年政府工作报告\n\n一、五年回顾\n\n“十四五”时期，{}\n\n二、2026年工作安排\n\n{}"


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        (FIVE_YEARS.format("技术合同成交额从180亿元增加到526亿元。", "技术合同成交额达到{}亿元。"), "550", "505",
         "goal-not-below-reached"),
        (FIVE_YEARS.format("城镇新增就业{}万人。", "城镇新增就业8.6万人。"), "45.2", "4.52", "year-not-above-years"),
        (FIVE_YEARS.format("完成营造林319万亩。", "完成营造林{}万亩。"), "60", "600", "year-not-above-years"),
        (TWO_PARTS.format("地区生产总值增长5%，一般公共预算收入增长2.3%、支出首次超过700亿元。",
                          "五年来，一般公共预算支出{}亿元。").replace("二、2026年工作安排", "二、五年回顾"),
         "3400", "4300", "part-not-above-indicator"),
        ("2025年全省生产总值62164亿元、突破{}万亿美元。", "0.8", "8", "amounts-in-proportion"),
        ("11个重点项目中新兴产业项目有6个，占比达{}%。", "54.5", "45.5", "share-matches-part-and-base"),
        ("36个行业大类中有{}个行业实现增长，增长面75.0%。", "27", "25", "share-matches-part-and-base"),
        ("森林覆盖率净增{}个百分点，达到11.2%。", "1.8", "18", "rise-not-above-rate"),
        ("23个重建项目除一个跨年度实施外，其余{}个全部完工。", "22", "21", "done-and-left-make-all"),
        ("达成合作意向项目72个，取得备案{}个。", "59", "95", "part-not-above-whole"),
        ("粮食产量稳中有增，全县粮食产量11.8万吨，{}2.4%。", "增长", "下降", "new-low-is-low"),
        ("事故起数、死亡人数分别下降40.5%、32.7%，{}居全国前5位。", "降幅", "增幅", "new-low-is-low"),
        ("2026年政府工作报告\n\n一、2025年工作回顾\n\nPM2.5平均浓度由2024年的76微克/立方米降至{}微克/立方米，同比下降15.79%。",
         "64", "46", "growth-matches-ends"),
        ("全体居民人均可支配收入增长5.5%。\n\n城镇、农村居民人均可支配收入分别增长{}%、7%。", "4.8", "5.8",
         "income-growth-above-the-least"),
        (TWO_PARTS.format("全县贫困人口实现脱贫3403人。", "继续帮扶去年脱贫的{}名贫困人口。"), "3403", "3430",
         "count-again-has-its-digits"),
        ("65万河东人民满怀期待。\n\n明天要由{}万人民共同开创。", "65", "56", "mentions-alike-agree"),
        ("加快总投资5.63亿元的标准化科创园建设。\n\n总投资{}亿元的标准化科创园6月底前投用。", "5.63", "5.36",
         "count-again-has-its-digits"),
        ("城乡低保标准提高到不低于{}元/月。", "740元/月和485", "485元/月和740", "part-not-above-indicator"),
        ("接待游客704万人次，同比增长16%；旅游收入完成82.8{}元，同比增长20%。", "亿", "万", "amounts-in-proportion"),
        ("人口自然增长率控制在7.8{}以内。", "‰", "%", "units-fit-their-names"),
        ("优良天数比率98.9%、居全国第{}位。\n\n五年来，优良天数比率稳居全国前列。", "1", "21", "places-moved-are-those-between"),
        ("产值5亿元以上企业共21户，增加3户。\n\n今年，产值10亿元以上企业达{}户。", "3", "33", "part-not-above-whole"),
        ("增加5000个普通高中招生计划。\n\n附件：增加{}个普通高中招生计划。", "5000", "500", "count-again-has-its-digits"),
        (TWO_PARTS.format("研发投入强度2.61%。", "到2030年全社会研发投入强度达到{}%左右。"), "3.2", "32",
         "indicator-goal-of-one-size"),
    ],
)  # fmt: skip
def test_a_slip_is_found_and_what_is_right_is_not(text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(WORK, text.format(right)) == set()
    assert rule in loud(WORK, text.format(wrong))


@pytest.mark.parametrize(
    "text",
    [
        "自治区重大项目开工390个、竣工437个。",
        "新增营造林148万亩、其中绿化工程43万亩，修复治理退化草原517万亩，治理水土流失23万亩。",
        "地区生产总值5.67万亿元。金融市场交易总额从2274.8万亿元增加到4059万亿元。",
        "县域经济增长5.5%，主导产业产值突破1.5万亿元，新增经济总量超200亿元县2个。",
        "地区生产总值5696亿元。常住人口由729万人增加到732万人。\n\n五年来，人均地区生产总值从5.6万元增至7.8万元。",
        FIVE_YEARS.format("旅游收入完成69亿元。", "旅游收入达到83亿元。"),
        "实施3个市级儿童福利机构优化提质。\n\n完成5个市级儿童福利机构优化提质。",
        "河东的今天，是千百万人民干出来的。\n\n1000万河东人民。",
        "人口自然增长率控制在7.8%。以内。",
        "支持9000家工业企业开展技改。\n\n超过9000家工业企业开展技改。",
        "就业形势稳步向好，收入持续增长，其中工业品价格下降2%。",
    ],
)  # fmt: skip
def test_what_only_looks_alike_is_left_alone(text: str) -> None:
    assert loud(WORK, text) == set()
