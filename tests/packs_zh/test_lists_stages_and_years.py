"""Lists with their number, things at their stages, years in and out of a look back: a slip is found, what is right is not."""

from __future__ import annotations

import pytest

from reportcheck.audit import audit
from reportcheck.packs import load_packs
from reportcheck.readers import read

WORK, BUDGET = load_packs(["gov-work-report-zh"]), load_packs(["budget-report-zh"])
ITEMS = "stated-number-matches-items"
NUMBERED = (
    "发展产业。一是主业抓拓展。强化龙头。二是中小抓提升。扶持骨干。{}是突破抓创新。鼓励研发。\n\n"
    "发展服务业。一是抓物流。推动升级。二是抓金融。增强服务。三是抓旅游。打造品牌。"
)
FIVE = (
    "2026年政府工作报告\n\n一、“十四五”走过的路\n\n这是民生不断改善的五年。公办学位增加{}。\n\n"
    "刚刚过去的2025年，成绩来之不易。\n\n新增公办学位50万个。"
)
FRAME = (
    "落实“一本三基四梁{}柱”框架［1］。\n\n名词解释\n\n［1］“一本三基四梁{}柱”框架：坚持以指示批示为根本遵循，以《意见》《方案》《条例》"
    "为制度基石，以甲区、乙区、丙中心、丁区为目标定位，以政策、法治、营商、生态、治理、风控为稳固支撑。"
)


def loud(packs: object, text: str) -> set[str]:
    found = audit(read("t.txt", text.encode()), packs).findings  # type: ignore[arg-type]
    return {one.rule.split("/")[1] for one in found if one.severity != "note"}


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        ("确定了{}件惠民实事，提请各位代表票决。一是新校投用。二是水厂投用。三是道路通车。四是旱厕改造。", "4", "5", ITEMS),
        ("企业500强和制造业500强、服务业100强、研发500家、专利500家等{}张榜单公布。", "五", "四", ITEMS),
        ("编制科技、生态、信息、物流、旅游等新的{}个一体化规划。", "五", "四", ITEMS),
        ("重点在培育产业主峰、扩大有效需求、打造美丽水城、激发市场活力、提升群众福祉等{}个方面突破。", "五", "四", ITEMS),
        ("“新八级工”制度：扩大等级，形成由学徒工、初级工、中级工、高级工、技师、{}特级技师、首席技师构成的序列。", "高级技师、", "", ITEMS),
        ("建立“{}通四到”机制，畅通渠道不叫不到、沟通问题随叫随到、疏通政策说到做到、打通壁垒服务周到。", "四", "三", ITEMS),
        ("推进“3个100万”，中心城市新增人口100万、县城新增人口{}、新增旅居人口100万。", "100万", "200万", ITEMS),
        ("总体目标是产业更加雄厚，城乡更加协调，文化更加繁荣，生态更加美丽，治理更加有效。\n\n对照“{}个更加”的总体目标，抓好落实。", "五", "六", ITEMS),
        ("聚焦“五向图强”发展。\n\n提升“五向图强”能级。\n\n“{}向图强”聚势谋远。", "五", "四", "coined-term-keeps-its-numerals"),
        ("落实“321”工作机制。\n\n推行“{}”工作机制。", "321", "312", "coined-term-keeps-its-numerals"),
        (NUMBERED, "三", "四", "marks-ascend"),
        ("抓好改革。一是放权。二是减税。三是降费。四是提效。还要看到：一要稳增长，二要促转型，三要惠民生，{}要防风险。", "四", "五", "marks-ascend"),
        ("养殖场已建成86个，投产{}个。", "59", "95", "part-not-above-whole"),
        ("23个重点项目完成投资28亿元、竣工{}个。", "7", "27", "part-not-above-whole"),
        ("审计指出的23个问题，已完成整改{}个。", "21", "32", "part-not-above-whole"),
        ("累计减税{}万亿元，加上清理收费等措施，共减轻负担3万多亿元。", "2", "4", "part-not-above-whole"),
        ("年内完成{}套改造，力争3年内全部完成1.2万套改造任务。", "6000", "1.6万", "part-not-above-whole"),
        ("52个项目，25个项目竣工，在建项目{}个，推进项目9个。", "18", "16", "done-and-left-make-all"),
        ("良田占比达到66.25%，近3年提升{}个百分点。", "21", "71", "rise-not-above-rate"),
        ("供气价格下降{}分/立方米。", "3-5", "5-3", "ranges-ascend"),
        ("规上工业增加值增长7.5%。\n\n高技术制造业增加值增长20.4%，高于规上工业增速12.9{}。", "个百分点", "%",
         "growth-in-percent-gaps-in-points"),
        ("绿地率、绿化覆盖率、人均绿地面积分别提高到36%、{}。", "40.4%和12.4平方米", "12.4平方米和40.4%", "units-fit-their-names"),
        ("2022年政府工作报告\n\n工业总产值达到305.6亿元。\n\n力争新增企业5户，实现工业总产值350{}。", "亿元", "万元", "money-goal-not-below-reached"),
        (FIVE, "326万个", "32.6万个", "year-not-above-years"),
        ("2019年完成造林绿化{}万亩，近三年累计造林4.78万亩。", "1.58", "5.18", "year-not-above-years"),
        ("2016年政府工作报告\n\n2015年，安居住房基本建成772万套。\n\n“十二五”期间，安居住房建设{}。", "4013万套", "401.3万套",
         "year-not-above-years"),
        ("政府工作报告\n\n——2026年2月3日在安阳县第三届人民代表大会\n第六次会议上\n\n截至{}，支出19.3亿元。", "2月2日", "2月22日", "told-days-are-past"),
        ("政府工作报告\n\n——2020年5月22日在安阳县第三届人民代表大会第六次会议上\n\n今年已过去近{}个月。", "5", "7", "reviewed-months-are-past"),
    ],
)  # fmt: skip
def test_a_slip_is_found_and_what_is_right_is_not(text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(WORK, text.format(right)) == set()
    assert rule in loud(WORK, text.format(wrong))


def test_each_clause_of_a_frame_has_its_number() -> None:
    assert loud(WORK, FRAME.format("六", "六")) == set()
    assert ITEMS in loud(WORK, FRAME.format("七", "七"))


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        ("2025年初稳定调节基金余额31,737万元，加上按规定补充28,697万元，安排稳定调节基金31,000万元后，2025年末余额{}万元。", "29,434", "24,934",
         "surplus-matches-accounts"),
        ("社保基金收入预算458920万元，实际完成514253万元。支出预算460063万元，实际完成531219万元。年度收支结余{}万元。", "-16966", "16966",
         "surplus-matches-accounts"),
        ("2025年，全县一般公共预算收入完成262,726万元。\n\n2026年，全县一般公共预算收入计划264,280万元，增长{}%。", "0.6", "6.0",
         "growth-matches-amounts"),
    ],
)  # fmt: skip
def test_a_slip_in_a_budget_is_found(text: str, right: str, wrong: str, rule: str) -> None:
    title = "关于安县2025年预算执行情况和2026年预算草案的报告\n\n"
    assert loud(BUDGET, title + text.format(right)) == set()
    assert rule in loud(BUDGET, title + text.format(wrong))
