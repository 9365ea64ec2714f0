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


@pytest.mark.parametrize(
    "text",
    [
        "五年来，存贷款余额分别达到846.20亿元、731.50亿元，分别净增172.30亿元、158.10亿元，年均增长4.66%、4.98%。",
        "特色产业新增面积36万亩，首次突破800万亩大关，达到812万亩。",
        "停征、取消3项行政事业性收费。",
        "农民合作社达到6412个，入社耕地1986.4万亩、农户57.3万户，分别占耕地面积的71.2%和农户总数的76.8%。",
        "1124个重点项目完成投资4863亿元，其中286个计划新开工项目实际开工301个。",
        "城市、农村低保标准分别提高到每月720元和580元，月人均增加20元、30元。",
        "一般公共预算收入18.64亿元，增长5.2%，其中税收收入12.38亿元。\n\n开发区收入包括税收3.96亿元和非税收入0.71亿元，占全县的比重由24.3%升至25.1%。",
        "全年规上工业产值460亿元，其中开发区330亿元以上：城东园165亿元、临江园121亿元、青岩园44亿元，分别增长8.7%、10.7%和4.5%。",
    ],
)
def test_another_work_report(text: str) -> None:
    assert loud(WORK, f"某市2026年政府工作报告\n\n{text}") == set()


def test_goals_of_one_name_are_held_to_the_amount_they_grow_from() -> None:
    text = (
        "某市2026年政府工作报告\n\n一、2025年工作回顾\n\n财政总收入148亿元，增长12.1%，地方财政收入32.4亿元，增长6.4%。\n\n"
        "按从业人员计，高新区劳均产出51.9万元，临港新区为46.3万元。\n\n二、2026年工作安排\n\n主要预期目标是：财政收入达36.3亿元、增长12%。"
        "\n\n支持高新区力争突破1180亿元、临港新区突破520亿元。"
    )
    assert loud(WORK, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "粮食产量118.4万吨，比上年增加0.6万吨，增产5‰。",
        "2024年全市研究与试验发展（R&D）经费投入86.41亿元，增长14.2%。",
        "城镇登记失业率为1.83%，比上年上涨0.14个百分点。",
        "全体居民人均消费支出11840元，下降5.4%。其中：人均食品烟酒支出4612元，下降2.7%。"
        "\n\n农村居民人均消费支出9684元，下降5.0%。其中：人均食品烟酒支出3905元，增长2.7%。",
        "全年肉类总产量36420吨，增长2.6%。其中，猪肉产量30815吨，增长2.7%；禽蛋产量27300吨，下降1.2%；牛奶产量78210吨，增长6.9%。",
        "八大类商品和服务价格呈“4涨2降2持平”态势。",
        "固定互联网宽带接入用户29万户，固定宽带普及率108.6%。",
        "工业总量居前3位的行业增速为：化工业增长5.1%，钢铁业增长14.2%，建材业增长8.4%。",
        "其中金属制品业，计算机、通信和其他电子设备制造业，通用设备制造业，化学原料和化学制品制造业，分别增长34.2%、17.6%、26.1%、9.4%。",
        "五年间，粮食产量逐年增加；一般公共预算收入累计712.6亿元，由2020年的126.4亿元增至158.2亿元，年均增长4.6%。"
        "\n\n全市一般公共预算收入158.2亿元，增长3.7%，其中税收收入112.8亿元，增长4.6%。",
    ],
)
def test_a_communique(text: str) -> None:
    assert loud(YEAR, f"某市2025年国民经济和社会发展统计公报\n\n{text}") == set()
