"""What a report says of its own terms, codes, lists, sessions and dates: a slip is found, look-alikes are left alone."""

from __future__ import annotations

import pytest

from reportcheck.audit import audit
from reportcheck.packs import load_packs
from reportcheck.readers import read

PACKS = {name: load_packs([name]) for name in ("gov-work-report-zh", "statistical-communique-zh", "budget-report-zh")}
WORK, YEAR, BUDGET = PACKS
TITLE = "甲县2026年政府工作报告\n\n——2026年1月20日在甲县第九届人民代表大会第四次会议上\n\n{}"
MONEY = "关于甲县2025年预算执行情况和2026年预算草案的报告\n\n——2026年1月20日在甲县第九届人民代表大会第四次会议上\n\n{}"
ROWS = "表1 价格指数\n\n| 类别 | 指数 |\n|---|---|\n| 一、食品 | 98.3 |\n| 二、衣着 | 101.5 |\n| {}、居住 | 100.4 |\n| 四、用品 | 100.7 |\n"


def loud(pack: str, text: str) -> set[str]:
    found = audit(read("t.txt", text.encode()), PACKS[pack]).findings
    return {one.rule.split("/")[1] for one in found if one.severity != "note"}


COINED, COUNT, YEARS, EDITIONS = (
    "coined-term-keeps-its-numerals", "stated-number-matches-items", "years-fit", "editions-go-on",
)  # fmt: skip


@pytest.mark.parametrize(
    ("pack", "text", "right", "wrong", "rule"),
    [
        (WORK, "过去一年，聚力打好“八场硬仗”。\n\n新的一年，深入打好“{}场硬仗”，再上台阶。", "八", "六", COINED),
        (WORK, "实施水网建设“{}大行动”。\n\n名词解释\n\n1.水网建设“六大行动”：蓄水行动、引水行动、调水行动、节水行动、治水行动、护水行动。",
         "六", "五", COINED),
        (WORK, "落实“16232”总体工作思路。\n\n围绕“16232”总体工作思路抓落实。\n\n贯彻“{}”总体工作思路。", "16232", "16323", COINED),
        (WORK, "“2+1+1”县域主导产业体系基本构建。\n\n推进“{}”产业向绿而行。", "2+1+1", "2+2+1", COINED),
        (WORK, "加快实施一河三山治水五城排涝一带防风“{}工程”，筑牢防线。", "1351", "1531", COINED),
        (WORK, "打造企业开办“4012”模式。\n\n“4012”模式：零材料、零成本、零见面、零距离、一个环节办理、{}小时办结。", "2", "4", COINED),
        (WORK, "扎实开展植树造林、街巷整治、环境提升三项行动，城乡面貌改善。绿道建成。{}项行动和“三净”行动成果丰硕。", "三", "四", COINED),
        (WORK, "实现“面积、单产、总产、效益”{}增长。", "四", "三", COUNT),
        (WORK, "实现目标管理、单位自评“{}个全覆盖”。", "两", "三", COUNT),
        (WORK, "2026年社保基金共{}项，包括养老保险、工伤保险、失业保险以及按要求新增的护理保险。", "4", "3", COUNT),
        (WORK, "培育九大产业集群。\n\n名词解释\n\n1.九大产业集群：指新材料产业集群、新装备产业集群、新能源产业集群、有色金属及加工产业集群、{}"
         "纺织服装产业集群、文化旅游产业集群、现代农业产业集群、医养健康产业集群。", "绿色化工产业集群、", "", COUNT),
        (WORK, "确保{}大攻坚战见效。成立专班。聚焦开放，办好展会。聚焦投资，抓好项目。聚焦消费，办好节会。聚焦补链，引进企业。聚焦金融，扩大信贷。",
         "五", "六", COUNT),
        (WORK, "新时代以来3次亲临我省考察。\n\n2025年3月，第{}次亲临我省考察并发表讲话。", "3", "4", EDITIONS),
        (WORK, TITLE.format("今年恰逢中国农历{}年，我们要勇往直前。"), "马", "蛇", YEARS),
        (WORK, TITLE.format("今年是农历丙{}年，我们要勇往直前。"), "午", "巳", YEARS),
        (WORK, "2005年政府工作报告\n\n今年要实现“十五”计划目标，衔接“{}五”规划。", "十一", "十二", YEARS),
        (WORK, "甲县2026年政府工作报告\n\n王某在甲县九届人大四次会议上的政府工作报告（摘登）\n\n"
         "1月20日，县长王某在县九届人大{}次会议上作政府工作报告。", "四", "三", "session-is-one"),
        (BUDGET, MONEY.format("2025年县九届人大{}次会议审议批准2025年“三保”支出227亿元。"), "三", "四", "sessions-follow"),
        (BUDGET, MONEY.format("执行县九届人大{}次会议批准的预算，各项任务完成。"), "三", "二", "sessions-follow"),
        (BUDGET, MONEY.format("2025年8月，经县九届人大常委会第{}次会议批准，调整预算。2025年12月，经县九届人大常委会第二十七次会议批准，再作调整。"),
         "二十五", "二十九", EDITIONS),
        (BUDGET, MONEY.format("受县人民政府委托，提交《关于甲县{}的报告》，请审议。"), "2025年预算执行情况和2026年预算草案",
         "2024年预算执行情况和2025年预算草案", YEARS),
        (WORK, "深入贯彻省第十次党代会、安阳市第四次党代会和县第九次党代会精神。\n\n落实安阳市第{}次党代会精神，抓好工作。", "四", "五", EDITIONS),
        (WORK, "{}星级农业园区晋升为省五星级园区。", "三", "五", "promoted-means-higher"),
        (YEAR, ROWS, "三", "二", "marks-ascend"),
        (WORK, "甲县2013年政府工作报告\n\n——2013年3月10日在甲县第九届人民代表大会第二次会议上\n\n一、关于2012年政府工作\n\n"
         "{}年7月，开发区被批准为省级开发区。\n\n二、2013年主要任务\n\n继续努力。", "2012", "2013", "reviewed-months-are-past"),
    ],
)  # fmt: skip
def test_a_slip_is_found_and_what_is_right_is_not(pack: str, text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(pack, text.format(right)) == set()
    assert rule in loud(pack, text.format(wrong))


@pytest.mark.parametrize(
    ("pack", "text"),
    [
        (WORK, "启动职业教育“3+4”和“3+2”贯通试点。\n\n名词解释\n\n1.职业教育“3+4”：先读中职，再读本科。\n\n2.职业教育“3+2”：先读中职，再读高职。\n\n"
         "3.贯通试点：一项改革。"),
        (WORK, "构建“2+1+1”县域主导产业体系。\n\n实施“2+2+1”人才引进计划。"),
        (WORK, "落实省委“13725”总体工作思路。\n\n落实省委“13725”总体工作思路。\n\n落实市委“26184”总体工作思路。"),
        (WORK, "加快实施一河两岸治水“1351工程”，筑牢防线。"),
        (WORK, "在“走在前列、全面开创”“三个走在前”上奋勇争先。"),
        (WORK, "实施六大行动，全面推进。推进甲项目。推进乙项目。加强管理。推进丙项目。推进丁项目。推进戊项目。"),
        (WORK, "两次获得先进称号。\n\n2025年3月，第三次获得先进称号的企业增多。"),
        (WORK, TITLE.format("蛇年已经过去，马年就要到来。全年牛年产量增加。")),
        (WORK, "2021年政府工作报告\n\n牛年春节平安祥和。辛丑牛年，万象更新。"),
        (WORK, "全面完成“十四五”目标任务，“十五五”良好开局。"),
        (BUDGET, MONEY.format("经县九届人大四次会议批准2026年预算后，及时批复。")),
        (BUDGET, MONEY.format("2026年，我们将严格执行县九届人大四次会议批准的预算。")),
        (BUDGET, MONEY.format("提请大会审议通过的《关于甲县2024年预算执行情况和2025年预算的报告》已经落实。")),
        (WORK, "持续推进项目建设、企业服务“三个一批”活动。"),
        (BUDGET, MONEY.format("2025年8月，经县九届人大常委会第二十九次会议批准。2025年12月，经市九届人大常委会第二十七次会议批准。")),
        (WORK, "深入贯彻省第十次党代会精神。\n\n迎接省第十一次党代会胜利召开。"),
        (WORK, "三星级园区晋升为五星级园区，五星级酒店增至三家。"),
        (WORK, "由四级网络升级为三中心一平台。"),
        (YEAR, "表1 支出\n\n| 项目 | 金额 |\n|---|---|\n| 一、公共服务 | 98.3 |\n| 三、国防 | 1.5 |\n| 四、公共安全 | 10.4 |\n| 八、教育 | 10.7 |\n"),
        (WORK, "重点发展有色金属及加工、绿色化工、纺织服装、文化旅游、现代农业等6大产业。"),
    ],
)  # fmt: skip
def test_what_only_looks_alike_is_left_alone(pack: str, text: str) -> None:
    assert loud(pack, text) == set()
