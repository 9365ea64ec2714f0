"""What budgets, plans and communiques say of their own figures in harder words: found where it differs, else silent."""

from __future__ import annotations

import pytest

from reportcheck.audit import audit
from reportcheck.packs import load_packs
from reportcheck.readers import read

PACKS = {name: load_packs([name]) for name in ("gov-work-report-zh", "budget-report-zh", "statistical-communique-zh")}
WORK, BUDGET, YEAR = PACKS
TITLE = "关于甲县2025年预算执行情况和2026年预算草案的报告\n\n{}"
BOTH = TITLE.format("一、2025年预算执行情况\n\n{}\n\n二、2026年预算草案\n\n{}")
PLAN = "# 甲县2026年政府工作报告\n\n## 一、2025年工作回顾\n\n{}\n\n## 二、2026年工作安排\n\n{}"
BOOK = "甲县2023年国民经济和社会发展统计公报\n\n{}"
PRICES = (
    "居民消费价格上涨0.1%。其中，食品烟酒价格下降0.6%，衣着价格上涨1.1%，居住价格下降0.3%，交通通信价格下降2.1%，"
    "医疗保健价格上涨1.0%，五大类价格“{}”。"
)
THREE = "全县“三公”经费支出986万元，较上年减少214万元，其中：公务用车购置及运行维护费842万元，公务接待费{}万元，因公出国（境）费为零。"
OWED = "核定我县政府债务限额810.3亿元，其中一般债务246.8亿元、专项债务563.5亿元。年末全县政府债务余额793.18亿元，较限额{}17.12亿元。"
LEFT = "收入总计减去支出113761万元和上解支出2386万元后，年终滚存结余{}万元，剔除结转下年使用的专款1985万元，净结余812万元。"
KINDS = "{}大主导产业完成产值908.70亿元，增长8%。其中：装备412.86亿元，增长9.8%；材料233.47亿元，增长3.7%；医药262.37亿元，增长4.5%。"
TABLE = (
    "表1 主要指标完成情况\n\n| 指标 | 计划 | 预计完成 | 完成情况 |\n| --- | --- | --- | --- |\n| 工业增速 | 8 | 8.2 | 完成 |\n"
    "| 投资增速 | 6 | 4.1 | {} |\n| 城镇登记失业率 | 4 | 3.1 | 完成 |\n| 新增就业 | 2800 | 3047 | 完成 |"
)
CODE = "“2+3”产业（材料、食品两大主导产业和竹木、中医药、能源三个特色产业）产值157亿元。\n\n推动“2+{}”产业产值突破170亿元。"
SETTLED = (
    "关于2018年财政决算的报告\n\n2018年预算执行情况已于今年1月向市七届人大四次会议报告，现报告决算。\n\n"
    "与市七届人大{}次会议报告的执行数相比，收入增加46万元。"
)
ROW = "零售总额24.37亿元，增长5.4%。按地域分，城镇17.92亿元，乡村6.45亿元，分别增长{}。"


def loud(pack: str, text: str) -> set[str]:
    found = audit(read("t.txt", text.encode()), PACKS[pack]).findings
    return {one.rule.split("/")[1] for one in found if one.severity != "note"}


@pytest.mark.parametrize(
    ("pack", "text", "right", "wrong", "rule"),
    [
        (YEAR, BOOK.format("旅游综合收入7420万元，下降{}%（上年为8530万元）。"), "13.0", "15.0", "growth-matches-ends"),
        (YEAR, BOOK.format("实际使用外资3.86亿美元，同比{}12.9%（上年3.42亿美元）。"), "增长", "下降", "growth-matches-ends"),
        (WORK, "办理案件860件，比上年减少{}件（2024年为1000件）。", "140", "104", "added-is-last-less-first"),
        (YEAR, BOOK.format("营业收入利润率6.51%，比上年下降{}个百分点（上年7.11%）。"), "0.60", "0.06", "added-is-last-less-first"),
        (WORK, "四季度工业增加值增长6.4%，比前三季度累计增速回落{}个百分点（前三季度累计增长18.3%）。", "11.9", "9.1",
         "added-is-last-less-first"),
        (WORK, "累计整治108个村，占{}个规划整治村的91.5%。", "118", "128", "share-matches-part-and-base"),
        (WORK, "反映问题4类17个，已整改14个，其余3个正按计划推进，整改率{}%。", "82.35", "85.32", "share-matches-part-and-base"),
        (YEAR, BOOK.format("市区优良天数331天（全年{}天），优良率90.4%。"), "366", "356", "share-matches-part-and-base"),
        (YEAR, BOOK.format("市区优良天数331天（全年{}天）。"), "366", "356", "percentage-within-range"),
        (YEAR, BOOK.format("市区优良天数331天（全年366天），优良率{}%。"), "90.4", "94.0", "share-matches-part-and-base"),
        (YEAR, BOOK.format(PRICES), "两涨三降", "三涨两降", "as-many-rise-and-fall-as-said"),
        (WORK, "17项预期性指标完成{}项，生产总值年均增速、研发投入年均增速2项略低于规划预期。", "15", "16",
         "as-many-rise-and-fall-as-said"),
        (WORK, "城镇新增就业12847人，超额完成{}万人的年度目标。", "1.1", "1.3", "beyond-goal-is-beyond"),
        (BUDGET, TITLE.format("1—7月收入为年初预算的53.17%，略{}于58.33%的序时进度5.16个百分点。"), "低", "高",
         "added-is-last-less-first"),
        (BUDGET, TITLE.format("收入占年初预算27230万元的107.4%，超收{}万元。"), "2028", "2208", "added-is-last-less-first"),
        (BUDGET, TITLE.format(LEFT), "2797", "2979", "surplus-matches-accounts"),
        (BUDGET, TITLE.format("养老保险基金收入6842万元，支出4517万元，当年结余2325万元，累计结余17705万元（上年累计结余{}万元）。"),
         "15380", "13580", "surplus-matches-accounts"),
        (BUDGET, TITLE.format(OWED), "低", "高", "added-is-last-less-first"),
        (BUDGET, TITLE.format(THREE), "144", "124", "two-kinds-add-up"),
        (BUDGET, TITLE.format("支出安排中，预备费1600万元，预备费占一般公共预算支出的{}%。"), "1.12", "0.12", "reserve-within-law"),
        (BUDGET, TITLE.format("一般公共预算收入完成32614万元，完成调整预算32600万元的100.04%，增长2.07%。其中：税收收入18236万元，下降8.24%；"
                              "非税收入14378万元，增长19.04%。非税收入占一般公共预算收入的44.09%，较上年{}6.29个百分点。"),
         "提高", "下降", "share-moves-with-growth"),
        (BUDGET, TITLE.format("表1所列调入资金{}亿元，来源于政府性基金9.73亿元、国有资本经营预算3.17亿元和盘活存量资金1.30亿元。"),
         "14.20", "12.40", "listed-parts-make-whole"),
        (BUDGET, BOTH.format("1．全县。一般公共预算收入完成186.42亿元，完成预算的100.1%，增长3.6%。",
                             "1．全县。一般公共预算收入预期192.94亿元，增长3.5%，增幅比上年执行数低{}个百分点。"),
         "0.1", "1.1", "added-is-last-less-first"),
        (WORK, "地方收入由2005年的10246万元增加到2010年的29258万元，增长1.86倍，年均递增{}%。", "23.3", "32.3",
         "yearly-growth-matches-ends"),
        (WORK, "累计城镇新增就业15228人，逐年分别为3120人、3085人、2964人、3012人和{}人。", "3047", "3074", "items-make-the-total"),
        (WORK, "在{}亿元全社会投资中，工业投资31.26亿元、基础设施投资16.87亿元、房地产投资11.94亿元、其他投资8.36亿元。",
         "68.43", "66.43", "items-make-the-total"),
        (WORK, "增速居全省13个市州第4位，比上年前移{}位。", "2", "10", "places-moved-are-those-between"),
        (WORK, "甲县2019年统计公报\n\n2019年，是新中国成立70周年，也是开发区获批{}周年（2009年12月获批）。", "10", "15",
         "anniversaries-fit"),
        (WORK, "粮食总产量10.92万吨，{}1.3%，亩均407公斤，实现“十四五”以来五连增。", "增长", "下降", "streak-fits-this-year"),
        (WORK, "民生支出342.96亿元，占比78.2%，连续七年保持在{}以上。", "七成五", "八成", "streak-fits-this-year"),
        (WORK, TABLE, "未完成", "完成", "status-fits-its-row"),
        (WORK, CODE, "3", "4", "coined-term-keeps-its-numerals"),
        (BUDGET, SETTLED, "四", "三", "session-is-one"),
        (YEAR, BOOK.format("户籍人口412506人，其中男性215348人，女性197158人，性别比（以女性为100）{}。"), "109.23", "91.55",
         "share-matches-part-and-base"),
        (YEAR, BOOK.format("全年地区生产总值[2]75.45亿元，增长4.7%。人均地区生产总值{}元（按年平均常住人口31.245万人计算）。"),
         "24148", "21448", "total-is-count-times-mean"),
        (YEAR, BOOK.format(ROW), "5.1%和6.2%", "5.1%和5.3%", "growth-of-whole-between-parts"),
        (YEAR, BOOK.format("少数民族人口336217人，其中苗族198430人、侗族121864人，两个主体民族合计占少数民族人口的{}%。"),
         "95.3", "93.5", "share-matches-part-and-base"),
        (YEAR, BOOK.format("六大类价格中，食品、居住、医疗保健及个人用品三类上涨，烟酒及用品、衣着、交通和通信{}类下降。"), "三", "四",
         "stated-number-matches-items"),
        (YEAR, BOOK.format(KINDS), "三", "四", "stated-number-matches-items"),
        (WORK, PLAN.format("城镇新增就业4826人。", "城镇新增就业4500人，与上年{}持平。"), "计划", "实绩", "even-with-last-year"),
        (WORK, "税收占比63.5%，较上年下降{}个百分点（2024年占比64.7%）。", "1.2", "2.1", "added-is-last-less-first"),
        (BUDGET, TITLE.format("上半年收入完成8.1亿元，完成年初预算的47.2%，{}时间进度2.8个百分点。"), "低于", "高于",
         "added-is-last-less-first"),
        (BUDGET, TITLE.format("全县政府债务余额793.18亿元，比限额810.3亿元低{}亿元。"), "17.12", "12.17", "added-is-last-less-first"),
        (BUDGET, TITLE.format("全县政府债务限额810.3亿元，余额793.18亿元，低于限额{}亿元。"), "17.12", "12.17",
         "added-is-last-less-first"),
        (BUDGET, TITLE.format("“三公”经费决算数986万元，其中公务用车运行维护费642万元、公务用车购置费200万元、公务接待费{}万元，"
                              "未安排因公出国（境）费。"), "144", "124", "two-kinds-add-up"),
        (WORK, "25项主要指标中，有{}项完成或超额完成，3项未达到预期。", "22", "23", "done-and-left-make-all"),
        (WORK, "外贸进出口总额6.28亿元，{}3.2%，连续三年保持正增长。", "增长", "下降", "streak-fits-this-year"),
        (WORK, "综合排名居全市12个县（市、区）第3位，较上年前进{}位。", "2", "10", "places-moved-are-those-between"),
    ],
)  # fmt: skip
def test_found_where_it_differs(pack: str, text: str, right: str, wrong: str, rule: str) -> None:
    assert not loud(pack, text.format(right))
    assert rule in loud(pack, text.format(wrong))


@pytest.mark.parametrize(
    ("pack", "text"),
    [
        (YEAR, BOOK.format("旅游综合收入7420万元，同口径下降10.0%（上年为8530万元）。")),
        (YEAR, BOOK.format("地区生产总值100亿元，增长5.0%（上年90亿元）。")),
        (YEAR, BOOK.format("旅游综合收入7420万元，下降13.0%（上年下降5.0%）。")),
        (WORK, "粮食总产量10.92万吨，下降1.3%，结束了五连增。"),
        (WORK, "工业投资增长0.5%，扭转了连续三年下降的局面。"),
        (WORK, "工业投资下降2.5%，连续三年增长之后首次回落。"),
        (WORK, "信访事项120件，到期应办结100件，已办结98件，办结率98%。"),
        (YEAR, BOOK.format("八大类价格中，食品烟酒、衣着等六类上涨。")),
        (YEAR, BOOK.format("家用器具、衣着、居住三类价格上涨。")),
        (BUDGET, TITLE.format("政府债务限额810.3亿元，其中一般债务246.8亿元、专项债务563.5亿元。年末政府债务余额793.18亿元，"
                              "其中一般债务余额241.36亿元，较限额低5.44亿元；专项债务余额551.82亿元，较限额低11.68亿元。")),
        (BUDGET, TITLE.format("“三公”经费支出986万元，其中：公务接待费124万元，公务用车运行维护费642万元。")),
        (BUDGET, TITLE.format("“三公”经费支出986万元，其中：因公出国（境）费20万元、公务接待费124万元、公务用车购置费200万元、"
                              "公务用车运行维护费642万元。")),
        (WORK, "表1 完成情况\n\n| 指标 | 计划 | 预计完成 | 完成情况 |\n| --- | --- | --- | --- |\n| 工业增速 | 8 | 8.2 | 完成 |\n"
               "| 单位能耗降低率 | 3 | 3.2 | 完成 |\n| 居民消费价格涨幅 | 3 | 0.2 | 完成 |\n| 新增就业 | 2800 | 3047 | 完成 |"),
        (WORK, "四大支柱行业产值164.44亿元，其中船舶64.28亿元、粮油42.15亿元、纺织36.94亿元。"),
        (WORK, PLAN.format("城镇新增就业4826人。", "城镇新增就业4500人，与上年持平。")),
        (WORK, "“1+3”体系（甲为主导，乙、丙、丁为支撑）不断完善，“1+4”政策全面落地。"),
        (WORK, "今年是建县70周年（1952年设县）之后的第一年。"),
    ],
)  # fmt: skip
def test_silent_where_it_may_be_so(pack: str, text: str) -> None:
    assert not loud(pack, text)
