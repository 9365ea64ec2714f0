"""More slips in the reports of counties and their budgets, each right and wrong."""

import pytest
from tests.packs_zh.test_books_said import BUDGET as BOOKS
from tests.packs_zh.test_books_said import WORK, loud

YEAR = "2025年政府工作报告\n\n一、2024年工作回顾\n\n{}\n\n二、2025年工作安排\n\n{}"
PAST = "2021年政府工作报告\n\n一、2020年工作回顾\n\n{}"


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        (PAST.format("规模以上工业增加值完成48.6亿元，{}18.4%，增速全市第一。"), "增长", "下降", ""),
        (PAST.format("财政总收入完成{}亿元，是2011年的1.76倍，突破了10亿元大关。"), "10.4", "9.4", ""),
        (PAST.format("财政总收入完成{}亿元，同比增长12.6%，首次突破20亿元大关。"), "20.4", "19.4", ""),
        (PAST.format("安排“三公”经费3900万元，比上年预算{}422万元，同口径（下同）下降9.76%。"), "减少", "增加", ""),
        (PAST.format("围绕“吃住行游购娱”{}要素，完善旅游设施。"), "六", "五", "stated-number-matches-items"),
        (PAST.format("围绕“吃、住、行、游、购、娱”{}要素，完善旅游设施。"), "六", "五", "stated-number-matches-items"),
        (PAST.format("紧盯开工和投资{}项指标，全力推进项目建设。"), "两", "三", "stated-number-matches-items"),
        (PAST.format("重点项目年度投资{}计划23个百分点，投资运行连续4个季度荣登全市“红榜”。"), "超", "低于", ""),
        (PAST.format("存款余额152.4亿元，贷款余额55.6亿元，分别是2011年的1.75倍{}。"), "和1.82倍", "", ""),
        (PAST.format("承办的48件人大代表建议和政协提案全部办结，满意率分别达到98%{}和100%。"), "", "、99%", ""),
        (PAST.format("园区主营业务、税收收入、实际利用外资分别完成{}、76万美元。"), "120亿元、4.3亿元", "4.3亿元、120亿元", ""),
        (PAST.format("全面推进清洁取暖，完成60个村、4万户改造，{}万多群众用上了清洁燃气。"), "10", "1", "members-not-fewer-than-groups"),
        (PAST.format("纳税亿元以上企业净增2户、增至5户，全年规上工业全口径税收突破{}亿元。"), "15", "1.5", ""),
        (PAST.format("全年实际整合资金36.4亿元，为计划的101.7%，完成支出{}亿元，支出进度95.2%。"), "34.1", "43.1", "part-not-above-whole"),
        (PAST.format("一般公共预算收入完成174.8亿元，同比增长25.96%。收入质量提升，税收收入达138.18亿元，同比增长22.38%，占财政收入的比重达{}%。"),
         "79.05", "75.09", "share-matches-part-and-base"),
        (PAST.format("落实县委十三届四次全会提出的“两稳三进”工作任务[1]。\n\n[1]“两稳三进”：2020年1月，县委十三届{}次全会提出，稳增长、稳就业。"),
         "四", "五", ""),
        (PAST.format("推进县城建设新“三个一”工程，秩序明显好转。\n\n抓好县城建设新“{}个一”工程，完善新城功能。"), "三", "四",
         "coined-term-keeps-its-numerals"),
        (PAST.format("完善园区“双七通一平”[1]。\n\n[1]“双七通一平”：硬件上通路、通水，软件上达到“信息通、市场通、法规通、配套通、{}技术通、服务通+平台”的标准。"),
         "资金通、", "", "stated-number-matches-items"),
        (PAST.format("开展“两创三建”活动[1]。\n\n[1]“两创三建”：创新、创业，建设云岭经济体系，{}建设城乡融合体系。"),
         "建设社会治理体系，", "", ""),
        (YEAR.format("全年接待游客873万人次，综合效益43.6亿元。", "全年接待游客1000万人次，实现综合收入{}亿元。"), "50", "40", ""),
    ],
)  # fmt: skip
def test_slip_is_seen_and_what_is_right_is_not(text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(WORK, text.format(right)) == set()
    found = loud(WORK, text.format(wrong))
    assert found
    assert not rule or rule in found


@pytest.mark.parametrize(
    "text",
    [
        PAST.format("安全生产死亡人数下降18.4%，降幅全市第一。"),
        PAST.format("一产投资完成9.4亿元，同比增长12.6%，全县投资总量突破20亿元大关。"),
        PAST.format("安排预备费3900万元，比上年预算增加422万元，同口径下降3.2%。"),
        PAST.format("紧盯投资、开工和入统三项指标。"),
        PAST.format("存款余额152.4亿元，贷款余额55.6亿元，分别是2011年的2倍。"),
        PAST.format("深入开展“三个一”活动。\n\n深入开展“五个一”活动。"),
        PAST.format(
            "三创四建[1]。\n\n[1]“三创四建”：三创即创新、创业和创建文明城；四建即建设甲体系，建设乙体系，建设丙体系，建设丁体系。"
        ),
        PAST.format(
            "三重四创[1]。\n\n[1]“三重四创”：三重即甲、乙、丙；四创：即创新，创业，创文明城、国家卫生城，创平安城、法治城。"
        ),
        PAST.format("四好农村路[1]。\n\n[1]“四好农村路”：建好、管好、护好、运营好农村路。"),
        PAST.format(
            "五区一带[1]。\n\n[1]“五区一带”：即甲中心区、乙开发区、丙示范区、丁试验区、戊文化体验区和山前发展带。"
        ),
        PAST.format("五通一平[1]。\n\n[1]“五通一平”：供水、排水、供电、道路、通信通和土地平整。"),
        PAST.format("某企业主营业务收入突破4亿元。全县税收收入完成12亿元。"),
        PAST.format("纳税亿元以上企业达到5户，新增税收突破1.5亿元。"),
        PAST.format("争取资金36.4亿元，累计支出43.1亿元，支出进度居全市第一。"),
        PAST.format(
            "一般公共预算收入完成174.8亿元，增长9%。某镇税收收入达8.18亿元，增长2.3%，占财政收入的比重达79.05%。"
        ),
        PAST.format("落实县委十三届四次全会提出的“两稳三进”。落实县委十三届五次全会提出的“一主两辅”。"),
        PAST.format("重点项目投资低于计划3个百分点，工业投资增速全市第一。"),
    ],
)
def test_what_is_right_stays_silent(text: str) -> None:
    assert loud(WORK, text) == set()


BUDGET = (
    "关于云岭市2018年预算执行情况与2019年预算草案的报告\n\n一、2018年预算执行情况\n\n{}\n\n二、2019年预算草案\n\n{}"
)


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        (BUDGET.format("2018年市本级一般公共预算收入为277900万元，与备案预算一致。\n\n2018年市本级一般公共预算收入完成279300万元，为预算的{}%。", "下一步。"),
         "100.5", "99.5", "percentage-matches-amounts"),
        (BUDGET.format("2018年市本级一般公共预算支出预算由574600万元变动为655000万元。\n\n一般公共预算支出执行628600万元，为预算的{}%。", "下一步。"),
         "95.97", "97.95", "percentage-matches-amounts"),
        (BUDGET.format("2018年市本级一般公共预算支出预算由574600万元变动为655000万元。",
                       "2019年市本级一般公共预算支出安排690500万元（不含提前下达的2177万元），比2018年预算增长{}%。"), "20.17", "20.71", ""),
    ],
)  # fmt: skip
def test_slip_in_a_budget_is_seen(text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(BOOKS, text.format(right)) == set()
    found = loud(BOOKS, text.format(wrong))
    assert found
    assert not rule or rule in found


def test_a_plan_put_right_stays_silent() -> None:
    told = "2018年市本级一般公共预算支出预算由574600万元变动为655000万元。"
    assert (
        loud(BOOKS, BUDGET.format(told, "2019年市本级一般公共预算支出安排690500万元，比2018年预算增长16.4%。")) == set()
    )
