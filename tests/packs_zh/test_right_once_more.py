"""Right sentences in which something alike is told beside: another year, another base, another kind."""

import pytest
from tests.packs_zh.test_said_otherwise import BUDGET, WORK, YEAR, loud

from reportcheck.readers import read


@pytest.mark.parametrize(
    "text",
    [
        "潭州市生产总值2023年突破万亿元，全省千亿元县（市、区）由3个增加到8个。",
        "全市生产总值突破5000亿元，培育百亿元企业6家。",
        "新登记经营主体3512户，其中企业718户，年末各类经营主体2.86万户，其中企业6120户。",
        "完成专项行动预定任务。27个续建项目完成投资65亿元，为年度计划的110.8%；25个计划开工项目实际开工38个。开工率152%。",
        "地方财政总收入51.2亿元，增长11.1%，其中一般预算收入29.3亿元、支出143.6亿元，分别增长14.5%和32.2%。",
        "三次产业结构从27.5:41.8:30.7调整为22.3:40.1:37.6，二、三产业比重提高5.2个百分点，其中三产比重提高6.9个百分点。",
        "止年底、金融机构存、贷款余额分别比年初增长17.0%和9.6%。",
        "农村劳动者再就业3.25万人，其中“4050”人员1.42万人，城镇登记失业率3.6%，农村劳动力转移就业233万人。",
        "外贸依存度由“十三五”开局之年的18.9%攀升至50%。",
        "95个省重点、1469个市重点项目分别完成投资1250亿元、5868亿元，占年度计划的141.5%、142.7%。",
    ],
)
def test_in_a_work_report(text: str) -> None:
    assert loud(WORK, f"某市2025年政府工作报告\n\n一、2024年工作回顾\n\n{text}") == set()


@pytest.mark.parametrize("year", ["二〇一八年", "二0一八年", "二O一八年", "二零一八年", "2018年"])
def test_the_year_of_a_title_with_any_nought(year: str) -> None:
    assert read("t.txt", f"某市{year}政府工作报告\n\n过去的一年，成绩来之不易。\n".encode()).period == "2018"


def test_goals_of_five_years_in_one_paragraph() -> None:
    text = (
        "一、过去五年工作回顾\n\n五年来，城乡面貌明显改观，城镇化率由20.6%提高到31.54%。\n\n"
        "二、今后五年工作\n\n今后五年的主要奋斗目标是：——经济再上新台阶。规模不断壮大。——城乡更加协调。城镇化率达40%以上。"
    )
    assert loud(WORK, f"某市2012年政府工作报告\n\n{text}") == set()


def test_a_town_that_is_furthered_has_goals_of_its_own() -> None:
    text = "一、2024年工作回顾\n\n全省生产总值38216亿元。\n\n二、2025年工作安排\n\n支持潭州强省会，力争生产总值突破1.2万亿元。"
    assert loud(WORK, f"某省2025年政府工作报告\n\n{text}") == set()


def test_five_years_in_a_paragraph_of_many() -> None:
    text = (
        "一、2010年工作回顾\n\n城镇化率达到32%，提高2.5个百分点。\n\n——这五年是经济较快发展的五年。产业不断壮大。"
        "——这五年是城乡面貌不断改观的五年。道路越修越好，城镇化率提高13.3个百分点。"
    )
    assert loud(WORK, f"某市2011年政府工作报告\n\n{text}") == set()


OF_THE_CITY = "2025年，全市一般公共预算收入136.94亿元。\n\n2025年，{}一般公共预算收入69.75亿元，同比下降4.7%。"


@pytest.mark.parametrize(
    "text",
    [
        OF_THE_CITY.format("市本级") + "其中，税收收入49.12亿元，占一般公共预算收入比重70.4%；非税收入20.63亿元，占一般公共预算收入比重29.6%。",
        "市本级收入69.75亿元，加上上级补助收入207.67亿元，收入总计277.42亿元。市本级支出200亿元，加上年终结余77.42亿元，支出总计277.42亿元。"
        "其中结转下年支出13.8亿元。",
        "经市人大会议审议通过，2025年市直一般公共预算预期收入60.2亿元，同比增长5%。\n\n2025年，市直一般公共预算收入54.2亿元。",
    ],
)  # fmt: skip
def test_in_a_report_on_the_budget(text: str) -> None:
    assert loud(BUDGET, f"关于某市2025年预算执行情况和2026年预算草案的报告\n\n{text}") == set()


def test_the_money_for_ten_things_goes_by_who_pays() -> None:
    text = "足额安排十大民生实事资金21.6亿元，其中市级4.3亿元、县级6.8亿元，其余10.5亿元争取上级补助解决。"
    assert loud(BUDGET, f"关于某市2025年预算执行情况和2026年预算草案的报告\n\n{text}") == set()


@pytest.mark.parametrize(
    "text",
    [
        "制造业和电力、热力、燃气及水生产供应业增加值分别增长26.9%和5.1%。",
        "普通高校在校学生110.2万人，其中本专科学生98.1万人，研究生10.2万人，博士研究生1.8万人，专任教师5.3万人。",
        "一、综合\n\n0-15岁（含不满16周岁）人口占总人口的17.99%。\n\n注：\n\n3．2024年年末，0-14岁（含不满15周岁）人口占总人口的16.79%。",
    ],
)
def test_in_a_communique(text: str) -> None:
    assert loud(YEAR, f"2024年某市国民经济和社会发展统计公报\n\n{text}") == set()
