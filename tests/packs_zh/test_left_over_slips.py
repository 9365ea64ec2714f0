"""Slips that were left over: names of one kind and their number, terms told apart and together, stages and bars."""

import pytest
from tests.packs_zh.test_said_otherwise import WORK, loud

YEAR = "2025年政府工作报告\n\n一、2024年工作回顾\n\n{}\n\n二、2025年工作安排\n\n{}"
PAST = "2025年政府工作报告\n\n一、2024年工作回顾\n\n{}"


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        (PAST.format("强化东山科学城创新布局，推动江口科学城开放共享，推进银滩科学城建设，示范区承接{}大科学城成果120项。"), "三", "四", "stated-number-matches-items"),
        (PAST.format("推动东州-海口“{}城联动”，开行海铁联运班列。"), "双", "三", "stated-number-matches-items"),
        (PAST.format("统筹交通设施互联互通，绘制好2025年、“十五五”时期、到2035年及中长期“{}张图”。"), "三", "两", "stated-number-matches-items"),
        (PAST.format("系统谋划项目建设，制定{}“十五五”期间实施重大项目“三张清单”。"), "2024年、2025年、", "2024年、", "stated-number-matches-items"),
        (YEAR.format("“{}极”带动效应提升，东州经济圈规划编制完成。", "提升“三极一带一区”能级。“三极”要挑大梁。"), "三", "四", "coined-term-keeps-its-numerals"),
        (YEAR.format("全面落实“两个屏障”、“两个基地”的战略定位。", "建设“两个屏障”、“{}个基地”，是时代赋予的使命。"), "两", "三", "coined-term-keeps-its-numerals"),
        (YEAR.format("切实抓好{}个关键小事，生活垃圾回收利用率达43%。", "深入抓好垃圾分类和物业管理两个关键小事，完善体系。"), "两", "三", "coined-term-keeps-its-numerals"),
        (PAST.format("我们谋划申报了63个国债项目，总投资54.5亿元，目前已下达{}个项目。"), "19", "91", "part-not-above-whole"),
        (PAST.format("职教中心2014年至今共招收贯通培养学生442人，毕业学生{}人。"), "269", "469", "part-not-above-whole"),
        (PAST.format("推动低效用地上图入库27.8万亩、实施再开发{}万亩，园区面貌改变。"), "5.6", "56", "part-not-above-whole"),
        (YEAR.format("积极争取3个国家级试点、9个省级试点，改革有声有色。", "对已争创的{}个国家和省级示范试点，加快推进、跟踪问效。"), "12", "15", "parts-add-up"),
        (PAST.format("完成植树造林12876亩，超市任务近{}亩。"), "2000", "20000", "increase-not-above-level"),
        (YEAR.format("项目加快。", "着力抓好总投资313.9{}元的75个千万元以上重点项目。"), "亿", "万", "projects-worth-their-bar"),
        (PAST.format("国有投资占比19.8%，{}3.1个百分点；非国有投资占比80.2%，上升3.1个百分点。"), "下降", "上升", "added-is-last-less-first"),
        (YEAR.format("双碳工作扎实推进。", "二氧化碳排放力争于{}年前达到峰值，努力争取2060年前实现碳中和。"), "2030", "2070", "years-fit"),
        (YEAR.format("连续3年开展东河保护主题宣传月活动。", "协同开展以依法保护为主题的第{}届东河保护宣传月活动。"), "四", "三", "editions-go-on"),
        (YEAR.format("力争地区生产总值比2010年翻一番。", "到2020年全省地区生产总值达到11万亿元，确保比{}年翻一番。"), "2010", "2015", "years-fit"),
        (YEAR.format("保险提标。", "水稻由800元/亩提高至1000元/{}，育肥猪由800元/头提高至1400元/头。"), "亩", "头", "units-fit-their-names"),
        (PAST.format("抽水蓄能规模、风电光伏装机居全国第1、第2{}位。"), "", "、第3", "listed-values-match-names"),
        (PAST.format("工业向好。红星汽车{}分别增长22.9％和17.4％。"), "产销量", "产量", "listed-values-match-names"),
        (YEAR.format("科技创新能力评价排名全省第16，稳居A类。", "加强培育，确保县域科技创新能力保持{}类。"), "A", "B", "coined-term-keeps-its-numerals"),
        (PAST.format("发挥长株潭{}个消费新场景试点作用。"), "3", "2", "stated-number-matches-items"),
    ],
)  # fmt: skip
def test_slip_is_seen_and_what_is_right_is_not(text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(WORK, text.format(right)) == set()
    assert rule in loud(WORK, text.format(wrong))


@pytest.mark.parametrize(
    "text",
    [
        PAST.format("强化东山科学城创新布局，推动江口科学城开放共享，加快科学城建设，示范区承接四大科学城成果120项。"),
        PAST.format("强化东山科学城创新布局，推动江口科学城开放共享，示范区承接四大科学城成果120项。"),
        PAST.format("推动东州-海口-南江“三城联动”，开行海铁联运班列。"),
        PAST.format("制定2024年、2025年及今后一个时期重大项目“三张清单”。"),
        PAST.format("统筹2024年、2025年工作，用好“三张清单”。"),
        YEAR.format("“四极”带动效应提升。", "提升“三极一带一区”能级。"),
        YEAR.format("“四极”引领格局形成，“四极”支撑作用明显。", "提升“三极一带一区”能级。“三极”要挑大梁。"),
        YEAR.format("守好“两个屏障”、“两条防线”。", "建设“两个屏障”、“三个基地”。"),
        YEAR.format(
            "切实抓好三个关键小事，生活垃圾回收利用率达43%。", "深入抓好垃圾分类和物业管理等两个关键环节，完善体系。"
        ),
        PAST.format("我们谋划申报了63个国债项目，目前已下达资金91亿元。"),
        PAST.format("谋划申报专项债项目63个。全市目前已下达91个项目。"),
        PAST.format("今年招收学生442人，毕业学生469人。"),
        YEAR.format("积极争取3个国家级试点、9个省级试点。", "对已争创的46个国家和省级示范试点，加快推进。"),
        PAST.format("完成植树造林12876亩，超市任务2000亩，完成任务的118%。"),
        YEAR.format("项目加快。", "着力抓好总投资7.5亿元的75个千万元以上重点项目。"),
        PAST.format("国有投资占比19.8%，上升3.1个百分点；民间投资占比67.3%，上升2.5个百分点。"),
        PAST.format("国有投资占比19.8%，上升0.1个百分点；非国有投资占比80.2%，下降0.1个百分点。"),
        YEAR.format("双碳工作扎实推进。", "二氧化碳排放力争于2028年前达到峰值，努力争取2060年前实现碳中和。"),
        YEAR.format("连续3年成功举办东河音乐节，第三届东河音乐节签约12个项目。", "建设东河文化带。"),
        YEAR.format("连续3年开展东河保护宣传月活动。", "开展第二十届东河龙舟邀请赛。"),
        YEAR.format("到2020年地区生产总值比2010年翻一番。", "到2030年地区生产总值比2020年翻一番。"),
        YEAR.format("城乡居民收入比2010年翻一番。", "到2025年全省地区生产总值比2018年翻一番。"),
        YEAR.format("保险提标。", "补贴由每年300元/亩提高至400元/亩，育肥猪由800元/头提高至1400元/头。"),
        PAST.format("生产总值、固定资产投资、社会消费品零售总额增速居全省第1、第2、第3位。"),
        PAST.format("一般公共预算收入居全市第1、全省第3位，税收占比、财政增速居全国第5、第9位。"),
        PAST.format("工业向好。2023年、2024年红星汽车产量分别增长22.9％和17.4％。"),
        YEAR.format("乡镇治理能力评价稳居A类。", "确保县域科技创新能力保持B类。"),
        YEAR.format("县域科技创新能力评价稳居B类。", "力争县域科技创新能力达到A类。"),
        PAST.format("推动沪苏锡常四市联动发展。"),
        PAST.format("发挥长株潭3个城市群试点作用，长株潭2个项目开工，长株潭、岳阳两市合作。"),
        PAST.format("工业向好。粮油产量分别增长2.9％和1.4％。"),
        YEAR.format("推进三个重点项目，投资加快。", "推进东山水库和江口大桥两个重点项目，投资加快。"),
        PAST.format("“一核两翼三带”格局加快形成，“两翼”支撑有力，“三带”串珠成链。乡村“五带”建设同步推进。"),
        PAST.format("纳税亿元以上企业增至5户，规上服务业税收突破2.1亿元。"),
        PAST.format("能耗强度下降3.2%，降幅居全市第一；投诉量下降18.2%，为近三年最低。"),
        PAST.format("谋划申报国债项目63个，累计已下达专项债券项目91个。"),
    ],
)
def test_right_texts_stay_silent(text: str) -> None:
    assert loud(WORK, text) == set()
