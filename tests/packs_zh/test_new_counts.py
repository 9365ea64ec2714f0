"""Counts told in new ways: items before their term, steps of so many years, batches, deeds and works told twice."""

import pytest
from tests.packs_zh.test_said_otherwise import WORK, loud

YEAR = "2025年政府工作报告\n\n一、2024年工作回顾\n\n{}\n\n二、2025年工作安排\n\n{}"
PAST = "2025年政府工作报告\n\n一、2024年工作回顾\n\n{}"
NOTE = "2025年政府工作报告\n\n推行{}工作。\n\n名词解释\n\n{}"
ROW = (
    "2025年政府工作报告\n\n把牢“一个必须”、提升“两个站位”、抓住“三个关键”、聚焦“{}个重点”，确保开好局。\n\n"
    "一个必须：必须坚持党的领导。\n\n两个站位：一是政治站位。二是为民站位。\n\n"
    "三个关键：一是项目。二是招商。三是环境。\n\n四个重点：一是发展。二是民生。三是改革。四是安全。"
)


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        (NOTE.format("“4+X”", "[1]“4+X”工作机制：“4”即{}位分管领导，“X”即各主管部门，按照属地原则处理问题。"), "4", "3", "coined-term-keeps-its-numerals"),
        (NOTE.format("“六个一”", "[1]“六个一”工作体系：以“链长制”为抓手，落实“一名链长、一个专班、一份规划、一支团队、{}一套政策”的工作体系。"), "一批企业、", "", "stated-number-matches-items"),
        (NOTE.format("“六个一”", "1.六个一”工作体系：以“链长制”为抓手，落实“一名链长、一个专班、一份规划、一支团队、{}一套政策”的工作体系。"), "一批企业、", "", "stated-number-matches-items"),
        (NOTE.format("“双带三起来”", "[1]双带三起来：即，园区带村、大户带农；把产业培育起来、{}把利益联结起来。"), "把群众组织起来、", "", "stated-number-matches-items"),
        (PAST.format("大力推行全域禁煤、全域禁烧、{}交通禁黄、工地控尘、企业控排“四禁两控”措施，空气质量改善。"), "全域禁放、", "", "stated-number-matches-items"),
        (PAST.format("推进云台山景区、青河湿地公园、北岭森林公园整合升级，构建“一山{}水一林”旅游综合体。"), "一", "两", "stated-number-matches-items"),
        (PAST.format("全县正处于“一年起势、两年突破、{}年大变化、五年跨越成势”的重要阶段。"), "三", "六", "years-count-on"),
        (PAST.format("项目进展：预计2025年7月份完成可研报告，{}月底开工建设。"), "12", "2", "stages-of-a-work-in-order"),
        (ROW, "四", "五", "coined-term-keeps-its-numerals"),
        (YEAR.format("发生在江口大地上的理念之变、城市之变、{}作风之变，影响深远。", "四个“江口之变”让我们信心倍增。"), "产业之变、", "", "stated-number-matches-items"),
        (YEAR.format("强力推进46个城中村改造，首批17个村3个月完成征迁。", "加快首批{}个城中村改造进度，安置房年底封顶。"), "17", "19", "count-again-has-its-digits"),
        (PAST.format("20项省定民心工程和19件县定民生实事取得成效。\n\n去年县人代会确定的{}项民生实事如期推进。"), "19", "16", "mentions-alike-agree"),
        (PAST.format("十大工程共涉及事项10大项11小项，其中2项为计划完成项目，目前已圆满完成；其余{}项为新启动项目。"), "9", "7", "done-and-left-make-all"),
        (PAST.format("全年实施重点项目47个，完成投资46.9亿元。\n\n投资4.17亿元实施生态环境类重点项目{}个。"), "7", "77", "part-not-above-whole"),
        (PAST.format("健全四级服务体系（省、市、县{}）。"), "、乡", "", "stated-number-matches-items"),
    ],
)  # fmt: skip
def test_slip_is_seen_and_what_is_right_is_not(text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(WORK, text.format(right)) == set()
    assert rule in loud(WORK, text.format(wrong))


@pytest.mark.parametrize(
    "text",
    [
        NOTE.format("“1+7”", "[1]“1+7”机制：“1”即3名干部组成的专班，“7”即5个片区、2个园区联合值守。"),
        NOTE.format("“5+2”", "[1]“5+2”服务：“5”即5个工作日，“2”即两个休息日。"),
        NOTE.format("“3+3”", "[1]“3+3”机制：“3”即三级网络，后一个“3”指3名党员带动10户以上群众。"),
        NOTE.format("“六个一”", "[1]“六个一”工作体系：落实“一名链长、一个专班”等制度，做到一套方案抓到底。"),
        NOTE.format("“双随机一公开”", "[1]“双随机一公开”：随机抽取检查对象和执法人员，及时公开结果。"),
        NOTE.format("“双招双引”", "[1]“双招双引”：招商引资、招才引智。"),
        NOTE.format("“双减一提”", "[1]“双减一提”：减材料、减时限，提效率。"),
        PAST.format("依托南江、中河、北水“三河两岸”风光，打造滨水空间。"),
        PAST.format("推进东湖、西湖等湿地、南山林场“一山两湖”保护。"),
        PAST.format("构建江口景观带及古城片区、滨河新区、小镇片区“一带三区”布局。"),
        PAST.format("推进云台山景区、青河大桥、北岭公路建设，构建“两山三水一林”旅游格局。"),
        PAST.format("推进云台山景区、青河湿地公园、北岭森林公园建设提速，构建“一山两水三林”格局。"),
        PAST.format("坚持一年规划、两年建设、一年验收，项目有序推进。"),
        PAST.format("编制五年规划、三年计划、一年方案，工作体系完备。"),
        PAST.format("实现“三年大见成效、五年稳定脱贫、八年建成小康”。"),
        PAST.format("预计2025年11月完成可研报告，次年2月开工建设。"),
        PAST.format("今年9月建成投用，3月已开工的二期加快推进。"),
        PAST.format("今年10月完成东部片区设计招标，3月谋划的西部新城项目开工建设。"),
        ROW.format("四").replace("四个重点：", "（一）"),
        ROW.format("五").replace("四个重点：", "工作要求："),
        YEAR.format("理念之变、城市之变、产业之变和作风之变，影响深远。", "四个“江口之变”让我们信心倍增。"),
        YEAR.format("理念之变、城市之变、作风之变等深刻变化，影响深远。", "四个“江口之变”让我们信心倍增。"),
        YEAR.format("共享自然之美、生活之美、生态之美。", "五个“之变”让我们信心倍增。"),
        YEAR.format("推进46个城中村改造，首批17个村完成征迁。", "启动首批19个老旧小区改造。"),
        YEAR.format("实施首批12个重点项目。", "推进首批15个县域试点。"),
        PAST.format("20项市定民生实事和19件县定民生实事取得成效。\n\n去年市人代会确定的20项民生实事如期推进。"),
        YEAR.format("19件县定民生实事取得成效。", "抓好县人代会确定的16项民生实事。"),
        PAST.format("十大工程共10大项11小项，其中2项已完成；其余8项为新启动项目。"),
        PAST.format("全年实施重点项目47个。\n\n谋划实施政府投资类重点项目85个。五年来，实施生态类重点项目77个。"),
        PAST.format("全年实施省级重点项目47个。\n\n实施生态环境类重点项目77个。"),
    ],
)
def test_right_texts_stay_silent(text: str) -> None:
    assert loud(WORK, text) == set()
