"""Names with their numbers, editions, thresholds, proportions: a slip is found, what is right or merely alike is not."""

from __future__ import annotations

import pytest

from reportcheck.audit import audit
from reportcheck.packs import load_packs
from reportcheck.readers import read

PACK = load_packs(["gov-work-report-zh"])
GIVEN = "2026年政府工作报告\n\n——2026年1月20日在甲县第十八届人民代表大会第二次会议上\n\n"
PLAN = "2026年政府工作报告\n\n一、2025年工作回顾\n\n{}\n\n二、2026年工作安排\n\n{}"
TERM, NAMES = "coined-term-keeps-its-numerals", "stated-number-matches-items"


def loud(text: str) -> set[str]:
    found = audit(read("t.txt", text.encode()), PACK).findings
    return {one.rule.split("/")[1] for one in found if one.severity != "note"}


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        ("实施高质量发展“十项行动”。\n\n“{}”走深走实。\n\n扎实实施高质量发展“十项行动”。", "十项行动", "九项行动", TERM),
        ("打造甲、乙、丙、丁四张产业名片。\n\n立足{}产业名片，做强链条。", "四张", "五张", TERM),
        ("全力打造“3533”重点产业集群。\n\n锚定“{}”目标建设基地。", "3533", "3353", TERM),
        ("推动甲花园、乙国际城等6个项目复工。\n\n督促甲花园、乙国际城等{}项目交房。", "6个", "8个", TERM),
        ("出台民营经济32条政策。\n\n落实落细民营经济{}条政策。", "32", "36", TERM),
        ("实施“1530”工程：即1个团队培养5个校长学员，{}个教师学员。", "30", "50", TERM),
        ("推动产业、人才、文化、{}组织“五个振兴”。", "生态、", "", NAMES),
        ("发挥责任规划师、{}园艺师“三师”作用。", "建筑师、", "", NAMES),
        ("将粮食安全等5个共同事权及社会治安、市政交通、公共设施管理等{}市县事权纳入改革。", "3个", "2个", NAMES),
        ("集体收入10万元以上的村达到100%，50万元以上的达到{}，100万元以上的达到20%。", "50%", "15%", "part-not-above-whole"),
        ("引进纺织服装项目24个、建成投产{}个。", "17", "27", "part-not-above-whole"),
        ("新建公共充电桩2万个以上，其中农村{}个以上。", "1万", "3万", "part-not-above-whole"),
        ("药品抽检超{}批次，其中医疗机构使用环节抽检超9000批次。", "1.5万", "1500", "part-not-above-whole"),
        ("地区生产总值增长5.5%、达到{}亿元，成为全省第三个过1万亿元城市。", "10300", "9300", "threshold-not-above-level"),
        ("技改投资增长{}、连续24个月保持两位数增长。", "11.5%", "8.5%", "two-digit-growth-has-two-digits"),
        ("承办第{}届全国运动会赛事。\n\n十五运会场馆建成。", "十五", "十四", "editions-go-on"),
        ("编制“{}”规划纲要，谋划长远。", "十五五", "十三五", "years-fit"),
        ("2025年一般公共预算收入979.35亿元，税收收入701.77亿元。\n\n税收占比（{}）保持稳定。", "71.7%", "77.1%",
         "percentage-is-a-quotient"),
        ("全年接待游客3000万人次，实现旅游收入{}。", "270亿元", "270万元", "amounts-in-proportion"),
        (PLAN.format("港口集装箱吞吐量2329万标准箱。", "集装箱吞吐量突破{}万标准箱。"), "2400", "2300",
         "goal-not-below-reached"),
        (PLAN.format("售电量超过2600{}千瓦时。", "售电量达到2700亿千瓦时。"), "亿", "万", "goal-and-result-of-one-size"),
        (PLAN.format("成绩不少。", "地区生产总值增长{}左右，其中一、二、三产增加值分别增长3.5%以上、7%左右、5%以上。"),
         "5.5%", "7.5%", "growth-between-sectors"),
        (PLAN.format("成绩不少。", "完成{}年度政府债务化解任务。"), "2026", "2025", "plans-lie-ahead"),
        (GIVEN + "一、{}年政府工作回顾\n\n成绩不少。\n\n二、主要任务\n\n继续努力。", "2025", "2023", "years-fit"),
    ],
)  # fmt: skip
def test_a_slip_is_found_and_what_is_right_is_not(text: str, right: str, wrong: str, rule: str) -> None:
    text = text if text.startswith("2026") else PLAN.format(text, "继续努力。") if "\n\n" not in text else text
    assert loud(text.format(right)) == set()
    assert rule in loud(text.format(wrong))


@pytest.mark.parametrize(
    "text",
    [
        "实施旅游提质“七大行动”。\n\n启动科技创新“八大行动”。",  # each by its own name
        "领会党的十七大精神。\n\n贯彻党的十六大精神。",
        "推进二手车、“新三样”出口。",
        "缩小城乡差距、促进“三大差距”缩小。",
        "产值超亿元企业13家，利税超千万元企业29家。",
        "每千人口拥有床位7.2张、注册护士3.5人。",
        "新建义务教育学校19所、普通高中4所，新增义务教育学位3.3万个。",
        "甲机场二期改扩建工程投用。\n\n乙县十四冬场馆完工。",
    ],
)
def test_what_only_looks_alike_is_left_alone(text: str) -> None:
    assert loud(text) == set()


CORE = load_packs(["core"])


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        ("进馆读者48.62万人次，比上年的45.10万人次增长{}，日均1381人次。", "7.8%", "8.7%", "growth-matches-ends"),
        ("进馆读者48.62万人次，比上年的45.10万人次增加{}人次。", "3.52万", "5.32万", "added-is-last-less-first"),
        ("举办各类活动186场，包括讲座42场、展览{}场、读书会和亲子阅读120场。", "24", "42", "listed-parts-within-whole"),
        (
            "年末藏书28.64万册，其中纸质图书22.18万册，电子图书{}万册，均对外开放。",
            "6.46",
            "6.64",
            "parts-together-within-whole",
        ),
        ("新办读者证{}张，年末读者证由上年末的47540张增至52400张。", "4860", "4680", "added-is-last-less-first"),
        ("购书经费37.8万元，新购图书12600册，平均每册{}元。", "30", "35", "total-is-count-times-mean"),
    ],
)
def test_plain_arithmetic_needs_no_pack(text: str, right: str, wrong: str, rule: str) -> None:
    for told, found in ((right, False), (wrong, True)):
        one = audit(read("t.txt", ("县图书馆2025年工作报告\n\n" + text.format(told)).encode()), CORE)
        assert (rule in {finding.rule.split("/")[1] for finding in one.findings}) == found
