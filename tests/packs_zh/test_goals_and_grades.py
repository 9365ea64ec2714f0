"""Goals below what is reached, grades that rise, wholes and shares: each with a slip and as it should be."""

import pytest
from tests.packs_zh.test_said_otherwise import BUDGET, WORK, YEAR, loud

PLAN = "2025年政府工作报告\n\n一、2024年工作回顾\n\n{}\n\n二、2025年工作安排\n\n{}"


def planned(done: str, aims: str) -> str:
    """A report with what was done and what is aimed at; `{}` in either stays to be filled in."""
    return PLAN.format(done, aims)


@pytest.mark.parametrize(
    ("pack", "text", "right", "wrong", "rule"),
    [
        (WORK, "城投集团主体信用等级由AA{}，融资能力增强。", "提升至AA+", "提升至AA-", "promoted-means-higher"),
        (WORK, "县医院由{}晋升为三级乙等。", "二级甲等", "三级甲等", "promoted-means-higher"),
        (WORK, "滨江开发区由省级升格为{}。", "国家级", "市级", "promoted-means-higher"),
        (WORK, "测绘院资质由乙级提升为{}。", "甲级", "丙级", "promoted-means-higher"),
        (WORK, "长河汽车海外销售5.3万辆、{}13.4%，刷新历史纪录。", "增长", "下降", "words-go-together"),
        (WORK, "2024年，PM2.5浓度{}微克/立方米，同比下降12%，超额完成40微克/立方米年度目标。", "36", "46", "short-of-goal-is-short"),
        (WORK, planned("空气优良天数比例92.4%。", "空气优良天数比例保持在{}%左右。"), "91", "81", "goal-not-below-reached"),
        (WORK, planned("产业投资占全部投资比重从26.3%提高到51.8%。", "产业投资占比保持在{}%以上。"), "50", "60", "kept-level-is-reached"),
        (WORK, planned("全市接待游客2630万人次。", "力争游客数量突破{}万人次。"), "3000", "2000", "goal-not-below-reached"),
        (WORK, planned("粮食产量达到143亿斤。", "粮食综合生产能力达到{}亿斤。"), "145", "135", "goal-not-below-reached"),
        (WORK, planned("新建成投用产业项目亩均税收12.6万元。", "新改扩建投用产业项目亩均税收{}万元以上。"), "15", "10", "goal-not-below-reached"),
        (WORK, planned("地产蔬菜产量达到9.3万吨。", "地产蔬菜种植面积达到2万亩，产量达到{}万吨。"), "12", "5", "goal-not-below-reached"),
        (WORK, planned("蓝莓产业综合产值突破80亿元。", "推动蓝莓全产业链产值达到{}亿级规模。"), "百", "十", "goal-not-below-reached"),
        (WORK, planned("成绩不少。", "食品加工业产值达百亿，再上台阶。\n\n食品加工业产值达到{}亿元，装备制造达到67亿元。"), "100", "10",
         "count-again-has-its-digits"),
        (WORK, planned("旅游人次、旅游总花费均增长23%以上。", "旅游人次、旅游总花费均保持{}位数增长。"), "两", "一", "digits-of-growth-are-kept"),
        (WORK, planned("地区生产总值达到973亿元，增长6.8%。", "地区生产总值增长6—6.5%，突破{}亿元。"), "1000", "1200", "growth-matches-ends"),
        (WORK, "公办幼儿园在园幼儿占比达到{}%、公办和普惠性民办幼儿园在园幼儿占比达到86%。", "53", "93", "part-not-above-whole"),
        (WORK, "新建“青松”养老服务站22个、“夕阳红”养老餐厅35个，全县各类养老设施达到{}个。", "215", "15", "part-not-above-whole"),
        (WORK, planned("规模以上工业增加值增长4.6%。\n\n新材料产业增加值增长{}%、对规模以上工业增长贡献率达72.8%。", "抓好工业。"), "8.4", "1.8",
         "pull-within-own-growth"),
        (WORK, "新材料产业增加值增长{}%，拉动规上工业增长3.1个百分点。", "8.2", "2.8", "pull-within-own-growth"),
        (WORK, planned("龙头企业带动42310名贫困人口增收。慢性病患者9540人，占全部贫困人口的{}%。", "抓好就业。"), "20.2", "30.2",
         "part-not-above-whole"),
        (WORK, planned("粮食产量{}万吨，再创新高。粮食产量实现“八连增”，连续5年超百亿斤。", "抓好农业。"), "571", "57.1",
         "threshold-not-above-level"),
        (WORK, planned("全年粮食产量{}万吨。\n\n全年粮食产量25.2亿斤。", "抓好农业。"), "126", "162", "amount-in-other-units-is-the-same"),
        (WORK, planned("全省生产总值从2020年的3.68万亿元增长到2024年的{}万亿元、实现万亿级跃升。", "抓好经济。"), "4.93", "4.39",
         "heights-crossed-as-many-as-said"),
        (WORK, planned("全年产煤{}亿吨，完成保供任务3.2亿吨。", "抓好能源。"), "5.9", "2.9", "part-not-above-indicator"),
        (WORK, planned("五年来，固定资产投资增速连续{}全国平均水平。\n\n固定资产投资增长6.3%，出口增长5.2%，主要经济指标增速高于全国平均水平。",
                       "抓好投资。"), "高于", "低于", "gap-goes-as-said-again"),
        (WORK, "滨河水上运动训练基地落户我县，今年11月份一期正式建成投用。\n\n确保滨河水上运动训练基地今年{}月份建成投用。", "11", "9",
         "work-is-done-in-one-month"),
        (WORK, "投资3.68亿元的柳庄、河湾等6个乡镇土地整治项目扎实推进。\n\n完成投资{}亿元的柳庄、河湾等6个乡镇土地整治项目。", "3.68", "3.86",
         "count-again-has-its-digits"),
        (YEAR, "2025年国民经济和社会发展统计公报\n\n全年固定资产投资比上年下降11.5%，按产业分，第一产业投资下降33.9%、第二产业投资增长4.1%、"
         "第三产业投资下降9.9%，占固定资产投资比重分别为18.1%、35.8%和46.1%。按经济类型分，国有投资下降21.3%，民间投资{}27.5%，"
         "外商投资下降62.0%，占固定资产投资比重分别为62.8%、35.0%和2.2%。", "增长", "下降", "growth-is-that-of-its-parts"),
        (BUDGET, "关于2025年预算执行情况和2026年预算草案的报告\n\n一、2025年预算执行情况\n\n全市一般公共预算收入768,523万元，增长4.5%。\n\n"
         "二、2026年预算草案\n\n全市一般公共预算收入预计为814,634{}元，增长6%。", "万", "亿", "growth-matches-amounts"),
    ],
)  # fmt: skip
def test_a_slip_is_found(pack: str, text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(pack, text.format(right)) == set()
    assert rule in loud(pack, text.format(wrong))


@pytest.mark.parametrize(
    "text",
    [
        "景区由AAA级提升至AAAA级。",
        "由县级统筹提升为市级统筹，由市级提升至省级。",
        "物流成本下降3.4%，创历史新低。",
        "平均用时下降13.4%，刷新历史纪录。",
        "PM2.5浓度下降15%，超额完成10%的年度目标。",
        planned("空气优良天数比例92.4%。", "空气优良天数比例保持在85%以上。"),
        planned("全市接待游客2630万人次。", "力争古城接待游客突破500万人次。"),
        planned("城镇登记失业率4.1%。", "城镇登记失业率保持在3%左右。"),
        planned("春节接待游客263万人次。", "力争游客数量突破200万人次。"),
        planned("粮食产量达到143亿斤。", "粮食综合生产能力稳定在135亿斤以上。"),
        planned("城乡居民医保人均补助标准由240元提高到450元。", "城乡居民医保人均补助标准再增加40元。"),
        planned("地产蔬菜产量达到9.3万吨。", "茶园面积达到2万亩，产量达到5万吨。"),
        planned("茶产业综合产值突破80亿元。", "打造百亿级茶产业集群，推动果品全产业链产值达到十亿级规模。"),
        planned("服务业营业收入增长12.8%。", "服务业营业收入保持两位数增长。"),
        planned("五年来，服务业营业收入年均增长8.3%，2024年增长12.8%。", "服务业营业收入保持两位数增长。"),
        planned("地区生产总值达到973亿元，增长6.8%。", "地区生产总值增长6.5%左右，突破1050亿元。"),
        "小学和初中入学率分别达到99.8%和98.7%，小学入学率达到99.8%。",
        "新建公园22个、停车场55个，全县各类养老设施达到15个。",
        "社会消费品零售总额增长2.3%，拉动经济增长3.1个百分点。",
        planned("累计帮扶51200名贫困人口脱贫。慢性病患者9540人，占全部贫困人口的30.2%。", "抓好就业。"),
        "滨河训练基地一期项目今年11月份建成投用。\n\n确保滨河训练基地二期项目今年9月份建成投用。",
        planned("税收由9820亿元增长到1.02万亿元、实现万亿级跨越。", "抓好税收。"),
        "投资3.68亿元的柳庄、河湾等6个乡镇土地整治项目开工。\n\n投资5.12亿元的柳庄、河湾等8个乡镇安全饮水项目开工。",
    ],
)
def test_what_is_right_stays_silent(text: str) -> None:
    assert loud(WORK, text) == set()
