"""What figures mean: measure, sign, subject inherited, 分别 distributed, period, status, group."""

from __future__ import annotations

import pytest
from read_text import facts

REVIEW = "2025年安平县政府工作报告\n\n一、2024年工作回顾\n\n"
PLAN = "2025年安平县政府工作报告\n\n二、2025年工作安排\n\n"


@pytest.mark.parametrize(
    ("text", "measure", "sign"),
    [
        ("工业产值增长12.6%。", "growth", 1),
        ("能耗下降3.1%。", "growth", -1),
        ("增速达到10%。", "growth", 1),
        ("失业率为3.85%。", "rate", 1),
        ("民生支出占财政支出的73.02%。", "share", 1),
        ("城镇化率提高1.2个百分点。", "change", 1),
        ("增速比全市低0.3个百分点。", "gap", -1),
        ("产值12亿元，比上年增加2亿元。", "level", 1),
        ("连续五年保持第一。", "duration", 1),
        ("产量翻一番。", "growth", 1),
    ],
)
def test_measure_and_sign(text: str, measure: str, sign: int) -> None:
    assert (facts(text)[0].measure, facts(text)[0].sign) == (measure, sign)


def test_an_amount_compared_with_last_year_is_a_change() -> None:
    level, change = facts("安排资金12亿元，比上年增加2亿元。")
    assert (level.measure, change.measure, change.label) == ("level", "change", level.label)


def test_a_clause_without_a_subject_inherits_it() -> None:
    level, growth, rank = facts("地区生产总值188.02亿元，增长8.40%，增速排位全市第一。")
    assert {fact.indicator for fact in (level, growth, rank)} == {"gdp"}
    assert rank.among == "city"


def test_distributed_lists_give_a_fact_each() -> None:
    text = "城乡居民人均可支配收入分别达到30730元、15940元，分别增长9.60%、10.20%，增速分别排全市第二、第三位。"
    found = facts(text)
    assert [fact.measure for fact in found] == ["level", "level", "growth", "growth", "rank", "rank"]
    assert [fact.indicator for fact in found] == ["income-urban", "income-rural"] * 3


def test_a_tail_serves_every_name_of_a_list() -> None:
    found = facts("农村自来水、卫生户厕普及率分别达到97%、83%。")
    assert [fact.label for fact in found] == ["农村自来水普及率", "卫生户厕普及率"]


def test_a_hedge_behind_a_distributed_list_serves_all() -> None:
    found = facts("自来水、天然气、宽带普及率分别达到90%、60%、35%以上。")
    assert [fact.figure.hedge for fact in found] == ["at_least"] * 3


def test_review_and_plan() -> None:
    (done,), (goal,) = (facts(head + "城镇新增就业2.3万人。")[2:] for head in (REVIEW, PLAN))
    assert (done.period, done.status) == ("2024", "actual")
    assert (goal.period, goal.status) == ("2025", "target")


def test_five_years_and_the_state_at_their_end() -> None:
    total, state = facts(REVIEW + "五年来，新建公路120公里，通车里程达到860公里。")[2:]
    assert (total.period, state.period) == ("2020-2024", "2024")


def test_from_a_to_b_are_of_two_times() -> None:
    start, end = (f for f in facts(REVIEW + "自来水普及率从2020年的53.2%提升到2024年的57.7%。") if f.figure.unit == "%")
    assert (start.period, end.period) == ("2020", "2024")
    assert "from" in start.tags and "to" in end.tags


def test_a_quarter_is_past_even_in_a_plan() -> None:
    growth = facts(PLAN + "今年一季度地区生产总值下降2.8%。")[-1]
    assert (growth.period, growth.status, growth.sign) == ("2025Q1", "actual", -1)


def test_sections_after_a_plan_plan_on() -> None:
    text = PLAN + "地区生产总值增长6%。\n\n三、做强主导产业\n\n建设标准厂房12万平方米。"
    assert facts(text)[-1].status == "target"


def test_gaps_to_several_places() -> None:
    province, city = (f for f in facts("地区生产总值增速比全省、全市平均水平分别高0.9、0.3个百分点。"))
    assert (province.among, city.among) == ("province", "city")


LATER_REVIEW = "2026年清江县政府工作报告\n\n一、2025年工作回顾\n\n"


@pytest.mark.parametrize(
    ("text", "figure", "period", "status"),
    [
        ("三季度增速回落，全年地区生产总值增长4.9%。", "4.9%", "2025", "actual"),
        ("前三季度地区生产总值增长5.1%。", "5.1%", "2025Q3", "actual"),
        ("今年一季度地区生产总值增长5.2%。", "5.2%", "2026Q1", "actual"),
        ("刚刚过去的一年，是“十四五”收官之年。地区生产总值增长5.3%。", "5.3%", "2025", "actual"),
        ("“十四五”时期，地区生产总值年均增长5.4%。", "5.4%", "2021-2025", "actual"),
        ("今年的主要预期目标是：地区生产总值增长5%，争取更好结果；居民消费价格涨幅2%左右。", "2%", "2026", "target"),
    ],
)
def test_the_time_of_a_figure(text: str, figure: str, period: str, status: str) -> None:
    (found,) = [one for one in facts(LATER_REVIEW + text) if one.text == figure]
    assert (found.period, found.status) == (period, status)


def test_the_mean_of_a_year_is_the_indicator_itself() -> None:
    (found,) = [one for one in facts(LATER_REVIEW + "城镇调查失业率平均值为5.0%。") if one.text == "5.0%"]
    assert found.indicator == "unemployment-surveyed"


def test_a_unit_on_the_next_line() -> None:
    (found,) = [one for one in facts("全年地区生产总值（GDP）2191.55\n亿元，增长5.7%。") if one.measure == "level"]
    assert (found.value, found.indicator) == (219155000000, "gdp")


def test_an_age_stays_in_the_name_of_those_who_have_it() -> None:
    labels = [fact.label for fact in facts("60岁以上老年人43.81万人，80岁及以上高龄老年人6.57万人。")]
    assert labels[1::2] == ["60岁以上老年人", "80岁及以上高龄老年人"]


def test_a_mean_told_alone_is_the_mean_of_what_stands_before() -> None:
    whole, mean = facts("地区生产总值达到110亿元以上、人均达到4.6万元以上。")
    assert (whole.indicator, mean.indicator, mean.label) == ("gdp", "gdp-per-head", "人均地区生产总值")


def test_what_was_set_at_the_start_of_the_year_is_a_target() -> None:
    reached, goal = facts("护理型床位占比61.0%，完成了年初确定的60%的目标。")
    assert (reached.status, goal.status, goal.label) == ("actual", "target", "护理型床位占比")


def test_a_heading_on_what_came_of_tasks_reviews() -> None:
    text = "2025年安平县政府工作报告\n\n四、年度任务完成情况\n\n一年来，全县上下团结奋斗，农村助餐点年末为87个。"
    assert facts(text)[-1].status == "actual"


ANNUAL = "临川县人民医院2025年度报告\n\n"


def test_what_rose_from_last_year_s_level() -> None:
    start, end, points = facts(ANNUAL + "三四级手术占比由上年的44.6%提升至48.0%，提高3.4个百分点。")[-3:]
    assert [(fact.period, fact.label) for fact in (start, end)] == [
        ("2024", "三四级手术占比"),
        ("2025", "三四级手术占比"),
    ]
    assert (points.measure, points.period) == ("change", "2025")


def test_what_is_told_of_last_year_behind_a_figure_is_not_of_that_figure() -> None:
    now, before = facts(ANNUAL + "药占比24.6%，去年为26.1%。")[-2:]
    assert (now.period, before.period) == ("2025", "2024")


def test_the_past_year_of_an_annual_report_is_its_own() -> None:
    assert facts(ANNUAL + "一年来，患者满意度96.3%。")[-1].period == "2025"
    assert facts(REVIEW.replace("2024年工作回顾", "工作回顾") + "一年来，群众满意度96.3%。")[-1].period == "2024"


def test_a_time_that_grew_shorter_keeps_its_name() -> None:
    assert [fact.label for fact in facts("平均住院日由7.6天缩短至7.2天。")] == ["平均住院日", "平均住院日"]


def test_values_distributed_to_the_amounts_before() -> None:
    found = facts("门诊次均费用218.6元，住院次均费用12761元，分别比上年下降0.8%和1.5%。")
    assert [fact.label for fact in found[2:]] == ["门诊次均费用", "住院次均费用"]


def test_a_target_set_at_the_start_and_what_was_really_reached() -> None:
    goal, aim, reached = facts(ANNUAL + "对照年初下达的目标：总诊疗68万人次；手术占比达到50%，实际为48.0%。")[-3:]
    assert [fact.status for fact in (goal, aim, reached)] == ["target", "target", "actual"]


@pytest.mark.parametrize(("text", "low", "high"), [("2.26:1", "2.255", "2.265"), ("1:0.8", "1.1765", "1.3333")])
def test_a_ratio_is_a_quotient(text: str, low: str, high: str) -> None:
    (found,) = facts(f"城乡居民收入比为{text}。")
    interval = found.interval()
    assert interval.low is not None and interval.high is not None
    assert (round(float(interval.low), 4), round(float(interval.high), 4)) == (float(low), float(high))


def test_a_unit_of_another_kind_is_of_something_else() -> None:
    assert facts("粮食产量726.8亿斤。")[0].indicator == "grain"
    assert facts("粮食产量726.8亿元。")[0].indicator is None
