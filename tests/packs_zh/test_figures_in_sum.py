"""Figures that follow from others of the report: each right and wrong, and right sentences that look like a slip."""

import pytest
from tests.packs_zh.test_said_otherwise import BUDGET, WORK, YEAR, loud

PLAN = "关于某市2025年预算执行情况和2026年预算草案的报告\n\n一、2025年预算执行情况\n\n{}\n\n二、2026年预算草案\n\n{}"
INSURED = "全市社会保险基金预算收入完成38.6亿元，增长5%，支出完成36.2亿元，本年收支结余2.4亿元，年末滚存结余38.6亿元。"
GROWN = "全省地区生产总值达到10.3万亿元。五年来，成绩来之不易。全省地区生产总值年均增长5.9%；经济总量连续跨过{}个万亿元大关。"
COVERED = "全省地区生产总值10.3万亿元，增长5.5%。人均生产总值由7.34万元提升至10.26万元。长期护理保险覆盖{}万人。"
LEFT = "2019年政府工作报告\n\n一、2018年工作回顾\n\n实现1211户、3021人稳定脱贫，贫困发生率降至{}%。\n\n二、2019年工作安排\n\n确保剩余436名贫困群众全部脱贫。"


@pytest.mark.parametrize(
    ("pack", "text", "right", "wrong", "rule"),
    [
        # what was saved, or cut, is what one amount falls short of the other
        (WORK, "全县政府采购预算金额12.5亿元，中标金额{}亿元，节约率6.4%。", "11.7", "17.1", "part-not-above-whole"),
        (WORK, "全县政府采购预算12.5亿元，实际采购金额{}亿元，资金节约率6.4%。", "11.7", "10.7", "percentage-is-a-quotient"),
        (WORK, "送审金额共计21.86亿元，审定金额为{}亿元，审减率为10.99%。", "19.46", "16.49", "percentage-is-a-quotient"),
        # a rate named for what was done to so many
        (WORK, "强力推进老街420户征收，45天签约{}户，签约率70%。", "291", "219", "percentage-is-a-quotient"),
        (WORK, "涉及农户420户，已完成签约{}户，签约率69.3%。", "291", "219", "percentage-is-a-quotient"),
        # two rates of the same people
        (YEAR, "报告甲、乙类传染病发病人数12600人，报告死亡人数{}人，报告发病率420人每10万人，死亡率0.30人每10万人。", "9", "19",
         "total-is-count-times-mean"),
        (YEAR, "甲乙类传染病报告发病12600例，死亡9例，报告发病率为420.00/10万，死亡率为{}/10万。", "0.30", "0.03",
         "total-is-count-times-mean"),
        # parts and wholes by what they are called
        (YEAR, "年末港口有生产性泊位40个，其中万吨级泊位{}个。", "25", "45", "part-not-above-whole"),
        (YEAR, "邮政行业寄递业务总量完成12.1{}件，增长17.9%。邮政函件业务918.5万件，包裹业务20万件，快递业务量11.3亿件。", "亿", "万",
         "parts-stay-within-the-whole"),
        (YEAR, "支付各类赔付额76.8亿元，增长17.1%。其中财产险赔付额增长6.2%，健康险和意外伤害险赔付额下降4.8%，寿险赔付额{}27.1%。",
         "增长", "下降", "growth-of-whole-between-parts"),
        (YEAR, "全年常住人口出生率6.59‰，下降1.87个千分点；常住人口死亡率7.08‰；常住人口自然增长率{}‰。", "-0.49", "-0.94",
         "natural-growth-and-trade-balance"),
        (WORK, "社会消费品零售总额、限额以上消费品零售额分别完成77.3亿元、{}亿元。", "9.4", "94", "part-not-above-indicator"),
        (WORK, "中央预算内投资完成4576亿元。重大项目建设加快，中央预算内水利投资完成{}亿元。", "700", "7000", "part-not-above-total"),
        (WORK, "建成的252套廉租房首批{}户已经入住。", "241", "421", "part-not-above-whole"),
        (WORK, "新建公租房600套，目前已有{}户搬入新居。", "580", "850", "part-not-above-whole"),
        (WORK, "全年建成保障性住房1200套，已分配入住{}户。", "1130", "1310", "part-not-above-whole"),
        (WORK, "新建、续建千万元以上项目21个，总投资{}亿元。精工电器等总投资45亿元的8个项目进场开工。", "93", "39", "part-not-above-whole"),
        # what a fall can come to, and how words go on
        (WORK, "集采药品耗材平均降价{}%，减轻了就医负担。", "47.4", "147.4", "falls-lose-no-more-than-all"),
        (WORK, "专项转移支付项目要{}三分之一，今后还要进一步减少。", "减少", "增加", "words-go-together"),
        (WORK, "教育投入要{}两成，明年还将继续提高。", "提高", "压减", "words-go-together"),
        (WORK, "今年拟安排财政赤字13500亿元，比上年{}1500亿元。财政赤字和国债规模随着经济总量扩大而有所增加。", "增加", "减少",
         "new-low-is-low"),
        # budgets
        (BUDGET, "收入总计342,361万元。市本级基金支出完成232,560万元，加上调出资金72,304万元，支出总计304,864万元。收支相抵，基金滚存结转"
         "{}万元。", "37,497", "34,797", "both-sides-balance"),
        (BUDGET, PLAN.format("全市一般公共预算支出完成79.35亿元。", "市本级一般公共预算支出安排80.16亿元。高新区一般公共预算支出安排1.66亿元。\n\n市本级安排预备费{}亿元，占一般公共预算支出的"
         "2.12%。"), "1.70", "17.0", "percentage-matches-amounts"),
        (BUDGET, PLAN.format("社会保险基金预算收入完成204.11亿元。", "社会保险基金预算收入安排65.34亿元，比上年预计执行数{}67.99%。"), "下降",
         "增长", "growth-matches-amounts"),
        (BUDGET, PLAN.format("全市收支平稳。", "2026年市本级一般公共预算按照收入增长{}%左右、支出增长1%左右考虑。\n\n市本级一般公共预算收入72.63"
         "亿元，比上年完成数增长12.34%。"), "12", "21", "goal-said-twice-is-one"),
        (BUDGET, PLAN.format("全市收支平稳。", "全市一般公共预算按收入增长{}%、支出增长2%安排。\n\n全市一般公共预算收入安排52亿元，增长5%。"), "5",
         "3", "goal-said-twice-is-one"),
        (BUDGET, PLAN.format(INSURED, "全市社会保险基金预算收入20.2亿元，支出18.7亿元，本年收支结余1.5亿元，年末滚存结余{}"
         "亿元。"), "40.1", "41.0", "surplus-matches-accounts"),
        (BUDGET, PLAN.format("全市地方一般公共预算收入155.2亿元，{}0.7%。\n\n依法征管，力促全市地方一般公共预算收入保持正增长。全力盘活资金"
         "25.7亿元。", "收支平衡。"), "增长", "下降", "new-low-is-low"),
        # what the size of a place allows
        (WORK, COVERED, "5634", "15634", "no-more-covered-than-live-there"),
        (WORK, GROWN, "3", "5", "thresholds-fit-growth"),
        (WORK, LEFT, "0.15", "15", "poverty-rate-fits-the-poor"),
        (WORK, "贫困发生率由21.3%降至{}%，省政府正式批准我县退出贫困县序列。", "0.12", "12", "taken-off-the-list-few-are-poor"),
    ],
)  # fmt: skip
def test_a_slip_is_found(pack: str, text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(pack, text.format(right)) == set()
    assert rule in loud(pack, text.format(wrong))


@pytest.mark.parametrize(
    ("pack", "text"),
    [
        (WORK, "全县政府采购预算12.5亿元，实际采购金额11.7亿元，较上年节约率提高2个百分点。"),
        (WORK, "全年节约资金1.7亿元，资金节约率达15%。"),
        (WORK, "老街涉及420户，二期签约100户，签约率达到96%。"),  # of those of the second stage
        (WORK, "老街涉及420户，二期签约100户，签约率达到50%。"),
        (WORK, "二十年来成就辉煌。全省地区生产总值达10.3万亿元，十年来经济总量跨过7个万亿元大关；五年来生产总值年均增长5.9%。"),
        (WORK, "全省地区生产总值10.3万亿元，人均生产总值10.26万元。消费品以旧换新惠及1.6亿人。"),
        (WORK, "全县420户参与，签约医生30名，签约率达到90%。"),
        (WORK, "新建安置房600套，已有850户报名。"),
        (WORK, "建成安置房600套，800户群众领取补贴。"),
        (WORK, "限额以上单位零售额94亿元，社会消费品零售总额177.3亿元。"),
        (WORK, "固定资产投资完成120亿元，固定资产总投资达到340亿元。"),
        (WORK, "新建、续建项目21个，总投资39亿元。总投资450亿元的80个项目签约。"),
        (WORK, "项目资金要增加三分之一，今后还要进一步减少审批环节。"),
        (WORK, "一般性支出压减5%，今后还要进一步压减。"),
        (WORK, "财政收入比上年减少1.5亿元。财政收入质量有所提高。"),
        (WORK, "地区生产总值增长5%。地区生产总值能耗有所下降。"),
        (WORK, "药品平均降价52%，最高降价96%。"),
        (WORK, "全县生产总值200亿元，人均生产总值5万元。城乡居民养老保险参保62万人。"),  # many are registered and away
        (WORK, "全省地区生产总值10.3万亿元，人均生产总值10.26万元。医疗救助累计惠及2.3亿人次。"),
        (WORK, "全省地区生产总值达12.8万亿元，五年跨过3个万亿元级台阶、地区生产总值年均增长5%。"),
        (WORK, "全县2个乡镇脱贫摘帽，全县贫困发生率降至6.8%。"),
        (WORK, "贫困发生率由2014年的21.3%降至2016年的9.1%，2018年我县退出贫困县序列。"),
        (BUDGET, PLAN.format("市级一般公共预算收入下降0.7%。", "2026年，力争一般公共预算收入保持正增长，安排支出20亿元。")),
        (BUDGET, PLAN.format("一般公共预算收入下降0.7%。\n\n剔除一次性因素，一般公共预算收入保持正增长。全年安排支出20亿元。", "收支平衡。")),
        (BUDGET, "收入总计342,361万元，支出总计304,864万元。收支相抵，当年结余37,497万元，加上上年滚存结余20,000万元，年终滚存结余57,497万元。"),
        (YEAR, "报告发病12600例，报告发病率420.00/10万；死亡率5.3‰。"),
        (YEAR, "保费收入175.3亿元，增长8.3%。其中财产险保费收入增长2.0%，健康险和意外伤害险保费收入增长3.1%，寿险保费收入增长10.7%。"),
    ],
)  # fmt: skip
def test_what_is_right_stays_silent(pack: str, text: str) -> None:
    assert loud(pack, text) == set()
