"""Names and what they count: terms explained, colours, leads and what follows, funds, regions, kinds of pipes."""

import pytest
from tests.packs_zh.test_said_otherwise import WORK, loud

YEAR = "2025年政府工作报告\n\n一、2024年工作回顾\n\n{}\n\n二、2025年工作安排\n\n{}"
PAST = "2025年政府工作报告\n\n一、2024年工作回顾\n\n{}"
FIVE = "2026年政府工作报告\n\n一、2025年工作回顾\n\n{}\n\n五年来，{}"


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        (PAST.format("深入开展县属企业六大优势产业提升、县属企业新兴产业培育、县属企业特新企业培育“{}大行动”。"), "三", "四", "stated-number-matches-items"),
        (PAST.format("开展“四通行动”。\n\n3．“四通行动”：课程建设与理论武装贯通行动、{}大课堂一体融通行动、教师成长畅通行动。"), "润心连通行动、", "", "stated-number-matches-items"),
        (PAST.format("完善防汛“1262”预警机制。\n\n4．防汛“1262”预警机制：提前12小时预报落区到县，{}预报落区到乡镇，防汛部门根据预警调度。"), "提前6小时、提前2小时", "提前2小时、提前6小时", "coined-term-keeps-its-numerals"),
        (PAST.format("推进“两专科一中心”建设。\n\n5．“两专科一中心”：每个县级医院建成{}个特色优势专科和一个适宜技术推广中心。"), "两", "三", "coined-term-keeps-its-numerals"),
        (PAST.format("构建“四向八廊”通道。\n\n6．“四向八廊”通道：东南西北{}个方向8条进出州综合交通走廊。"), "4", "5", "coined-term-keeps-its-numerals"),
        (PAST.format("推行“一目录四清单”。\n\n7．“一目录四清单”：是指“分类检查目录”和“免予处罚、减轻处罚、{}从重处罚”清单。"), "从轻处罚、", "从轻处罚、从宽处罚、", "coined-term-keeps-its-numerals"),
        (PAST.format("按照健康状况分类标识“红黄绿”{}种颜色，提供服务。"), "三", "四", "stated-number-matches-items"),
        (PAST.format("健全红、橙、黄、蓝{}级预警响应。"), "四", "三", "stated-number-matches-items"),
        (PAST.format("东川南环、川莞城际开通运营，与川肇、莞江城际“{}线贯通”，实现公交化运营。"), "四", "五", "stated-number-matches-items"),
        (PAST.format("“{}个融合”增添动力。推动工业化、信息化融合，上云企业15.6万家。促进制造业、服务业融合，示范平台达29个。“五好园区”夯实阵地。园区改革推进。"), "两", "三", "stated-number-matches-items"),
        (PAST.format("组建20亿元规模母基金，撬动社会资本打造超{}亿元引导基金集群。"), "100", "10", "part-not-above-indicator"),
        (PAST.format("“四个十大”项目完成投资515.8亿元。\n\n工业向好，“十大产业项目”完成投资{}亿元。"), "163.9", "1639", "part-not-above-indicator"),
        (PAST.format("实现地区生产总值6766亿元，增长5.5%。\n\n东部经济区经济总量达到4000亿元，南部经济区经济总量迈上{}亿元台阶。"), "1000", "3000", "part-not-above-indicator"),
        (FIVE.format("改造供热管网1287公里、燃气管网810公里、供水管网105公里。", "新建改造供热、供排水、燃气老旧管网{}公里。"), "6562", "1562", "part-not-above-indicator"),
        (YEAR.format("智能计算产业产值增长19.2%、突破850亿元，加快迈向千亿目标。", "打造国家智能计算产业先导区、力争产业规模突破{}亿元。"), "1000", "800", "goal-not-below-reached"),
    ],
)  # fmt: skip
def test_slip_is_seen_and_what_is_right_is_not(text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(WORK, text.format(right)) == set()
    assert rule in loud(WORK, text.format(wrong))


@pytest.mark.parametrize(
    "text",
    [
        PAST.format("完成三大片区改造、风貌提升、产业培育“两大行动”。"),
        PAST.format("完成三大片区改造、风貌提升、产业培育、企业培育“三大行动”。"),
        PAST.format("建成五大产业集群、风貌提升、产业培育“三大行动”见效。"),
        PAST.format("实施“四大行动”：课程建设与理论武装行动、大课堂行动、教师成长行动。"),
        PAST.format("开展“三通行动”。\n\n3．“三通行动”：课程建设与理论武装贯通行动、一体融通行动、教师成长畅通行动。"),
        PAST.format("4．防汛“123”机制：提前12小时预报落区到县，提前3小时预报落区到乡镇。"),
        PAST.format("4．“1262”机制：1个平台、2支队伍、6项制度、2条热线，提前3小时预报落区到乡镇。"),
        PAST.format("5．“一站两中心”：每个县建成一个服务站，3个片区建成两个县级中心和一个市级中心。"),
        PAST.format("5．“一县一园”：全州规划建设12个产业园区，每个园区引进三个县外企业。"),
        PAST.format("5．“两中心一平台”：是指综治中心、“媒体”中心和“学习”平台。"),
        PAST.format("7．“一目录两清单”：是指“分类检查目录”、“权力”清单和“责任”清单。"),
        PAST.format("实行红黄绿三色管理，绘制“赤橙黄绿”“四色图”，发布粉、红、绿三色提示。"),
        PAST.format("做好“古红绿”三色文章，擦亮金、银、绿三色名片，发布红黄两级预警。"),
        PAST.format("红黄绿5类企业分别整改，白绿5条步道建成。"),
        PAST.format("东川城际开通运营，与川肇、莞江城际“三线贯通”。"),
        PAST.format("东川、川莞城际开通运营，推动“三线贯通”工程。"),
        PAST.format("“三个融合”增添动力。推动工业化、信息化融合，推动农业、旅游融合。促进制造业、服务业融合，平台达29个。“五好园区”夯实阵地。"),
        PAST.format("“三个融合”增添动力。推动工业化、信息化融合，上云企业15.6万家。服务业提质。“五好园区”夯实阵地。"),
        PAST.format("“三个融合”增添动力。推动工业化、信息化融合。促进制造业、服务业融合。推动军民融合。"),
        PAST.format("组建100亿元规模母基金，设立50亿元人才基金群。"),
        PAST.format("组建100亿元规模母基金，撬动社会资本80亿元，带动子基金总规模突破60亿元。"),
        PAST.format("产业母基金规模由60亿元扩大到80亿元，带动基金集群规模突破200亿元。"),
        PAST.format("“四个十大”项目完成投资515.8亿元。\n\n“十大产业项目”累计完成投资1639亿元。"),
        PAST.format("“四个十大”项目完成投资515.8亿元。\n\n十个产业项目完成投资1639亿元，“十大技术项目”突破技术220项。"),
        PAST.format("实现地区生产总值6766亿元，增长5.5%。\n\n东部经济区经济总量达到4000亿元，双城经济圈经济总量达到3000亿元。"),
        PAST.format("实现地区生产总值6766亿元，增长5.5%。\n\n川渝经济区经济总量达到9000亿元，东部经济区经济总量达到4000亿元。"),
        PAST.format("实现地区生产总值6766亿元，增长5.5%。\n\n东部经济区经济总量达到4000亿元，工业产值达到3000亿元。"),
        FIVE.format("新建供热管网1287公里、燃气管网810公里。", "改造供热、供排水、燃气老旧管网1562公里。"),
        FIVE.format("改造供热管网287公里、燃气管网810公里、电力管网905公里。", "新建改造供热、供排水、燃气老旧管网1562公里。"),
        FIVE.format("改造农村管网1287公里、燃气管网810公里。", "新建改造供热、燃气老旧管网1562公里。"),
        YEAR.format("智能计算产业产值增长19.2%、突破850亿元。", "支持东州打造智能计算产业集群，力争产业规模突破600亿元。"),
        YEAR.format("智能计算产业产值增长19.2%、突破850亿元。", "打造智能计算产业集群，推动低空产业壮大，力争产业规模突破600亿元。"),
        YEAR.format("智能计算产业产值增长19.2%、突破850亿元。", "打造星湖智能计算产业园，力争产业规模突破600亿元。"),
    ],
)  # fmt: skip
def test_right_texts_stay_silent(text: str) -> None:
    assert loud(WORK, text) == set()
