"""Right texts that looked wrong once: each sentence is of a kind that was read amiss."""

from __future__ import annotations

import pytest
from tests.packs_zh.test_said_otherwise import BUDGET, WORK, YEAR, loud


@pytest.mark.parametrize(
    "text",
    [
        "高速公路通车里程达6420公里，五年新增1280公里、增长24.9%，其中六车道以上1415公里。",
        "接待入境游客126.4万人次，增长29.7%，恢复并超过2019年的水平，较2019年多9.8万人次。",
        "粮食播种面积36.8万亩，总产15.9万吨，亩均432公斤；核桃林总面积达到14.2万亩，其中当年新造0.9万亩。",
        "地区生产总值762亿元，增长6.1%。\n\n从两年平均增速看，地区生产总值、社会消费品零售总额分别增长4.7%和1.5%。",
    ],
)
def test_a_work_report(text: str) -> None:
    assert loud(WORK, f"某市2026年政府工作报告\n\n{text}") == set()


def test_sectors_set_apart_by_commas() -> None:
    text = "南江市2025年统计公报\n\n分行业看，软件和信息技术服务业，租赁和商务服务业，科学研究和技术服务业营业收入分别增长{}。"
    assert loud(YEAR, text.format("12.6%、9.8%和7.5%")) == set()
    assert loud(YEAR, text.format("12.6%、9.8%、7.5%和6.1%")) == {"distributed-values-match-subjects"}


def test_what_was_done_besides_has_a_heading_of_its_own() -> None:
    title = "关于某市2025年预算执行情况和2026年预算草案的报告"
    heads = "一、2025年预算执行情况\n\n二、2025年重点财政工作\n\n三、{}年预算草案\n\n四、完成2026年任务的措施"
    assert loud(BUDGET, f"{title}\n\n{heads.format(2026)}") == set()
    assert loud(BUDGET, f"{title}\n\n{heads.format(2024)}") == {"years-fit"}


def test_what_is_wanting_is_spending_less_income() -> None:
    text = "关于某市2025年预算执行情况的报告\n\n居民医疗保险基金当年缺口{}亿元（收入36.41亿元、支出37.13亿元），由历年结余弥补。"
    assert loud(BUDGET, text.format("0.72")) == set()
    assert loud(BUDGET, text.format("0.27")) == {"surplus-matches-accounts"}


def test_kinds_grow_as_the_whole_does_by_the_same_reckoning() -> None:
    text = (
        "关于某市2025年预算执行情况和2026年预算草案的报告\n\n一、2025年预算执行情况\n\n2025年，财政部门统筹施策。\n\n（一）收支情况\n\n一般公共预算收入完成186.20亿元，为预算的101.3%，比上年（下同）增长{}，超收2.39亿元；"
        "剔除上年一次性盘活资产入库4.6亿元因素，同口径增长6.9%。其中：税收收入126.70亿元，增长6.4%；非税收入59.50亿元，增长0.4%。"
    )
    assert loud(BUDGET, text.format("4.4%")) == set()
