"""Figures and years that follow from others of the report: found where they do not, silent where they do."""

from __future__ import annotations

import pytest
from tests.packs_zh.test_said_otherwise import BUDGET, PLAN, WORK, YEAR, loud

PARTED = "关于甲县2025年预算执行情况和2026年预算草案的报告\n\n"


@pytest.mark.parametrize(
    ("pack", "text", "right", "wrong", "rule"),
    [
        (WORK, "年收益超10万元、超30万元村占比分别达{}。", "55%、20%", "20%、55%", "part-not-above-whole"),
        (WORK, "全省64家有改制任务的农信社已申筹{}家。", "58", "68", "part-not-above-whole"),
        (WORK, "全市44家融资平台退出{}家，其余正在清理。", "39", "49", "part-not-above-whole"),
        (WORK, "引进甲集团、乙股份、丙科技、丁重工{}家企业入驻园区。", "4", "5", "stated-number-matches-items"),
        (WORK, "电动汽车、锂电池、光伏产品“老{}样”出口增长。", "三", "四", "stated-number-matches-items"),
        (WORK, "开展控污、控煤、控尘、控车、联防联控“{}控”。", "五", "四", "stated-number-matches-items"),
        (WORK, "清单事项从5598项大幅压减至3018项、压减率{}。", "46%", "64%", "growth-matches-ends"),
        (WORK, "企业从420家增加到{}家，增长1.5倍。", "1050", "860", "growth-matches-ends"),
        (WORK, "2026年政府工作报告\n\n一、2025年工作回顾\n\n推动“{}”顺利收官。", "十四五", "十三五", "years-fit"),
        (WORK, "2026年政府工作报告\n\n一、2026年工作安排\n\n2026年是“{}”和新城建设开局之年。", "十五五", "十四五", "years-fit"),
        (WORK, "2026年政府工作报告\n\n一、2025年工作回顾\n\n一年来，全县上下团结奋斗，成绩不少，办成了许多大事。\n\n二、2026年工作思路\n\n{}年是全面提升之年。",
         "2026", "2027", "years-fit"),
        (WORK, "2026年政府工作报告\n\n一、2025年工作回顾\n\n一年来，全县上下团结奋斗，成绩不少，办成了许多大事。\n\n二、2026年工作思路\n\n完善交通网络，环城高速{}年底前通车。",
         "2026", "2024", "plans-lie-ahead"),
        (WORK, "发放津贴7884万元，惠及6.57万人，人均{}元。", "1200", "1500", "total-is-count-times-mean"),
        (WORK, "实施临时救助6215人次，支出1305.2万元，次均{}元。", "2100", "1200", "total-is-count-times-mean"),
        (BUDGET, PARTED + "三年末债务余额分别为2137.67亿元、2656.59亿元和3202.97亿元，其中专项债务余额分别为2120.75亿元、2639.68亿元和{}亿元。",
         "3197.69", "3297.69", "part-not-above-whole"),
        (YEAR, "初步核算，全年完成地区生产总值（GDP）2191.55\n\n亿元，增长5.7%。其中：第一产业增加值302.86亿元，第二产业增加值{}亿元，"
         "第三产业增加值1199.00亿元。", "689.69", "698.69", "items-make-the-total"),
        (YEAR, "人口出生率6.53‰，死亡率8.79‰，人口自然增长率{}‰。", "-2.26", "2.26", "natural-growth-and-trade-balance"),
        (YEAR, "全市全体常住居民人均消费支出{}元，城镇常住居民人均消费支出31977元，农村常住居民人均消费支出21621元。",
         "28385", "38385", "mean-between-town-and-village"),
        (WORK, "重点做到“{}个突破”：以增长为目标，在升级上谋突破。以协调为目标，在融合上谋突破。以民生为目标，在改善上谋突破。"
         "以安全为目标，在治理上谋突破。", "四", "五", "stated-number-matches-items"),
        (WORK, "聚力做实“四篇文章”，努力奋斗。\n\n围绕做实“四篇文章”，统筹推进。\n\n着力做实“{}篇文章”。", "四", "三",
         "coined-term-keeps-its-numerals"),
        (WORK, PLAN.format("37个县域特色产业集群营收不断增长。", "聚焦{}个县域特色产业，做大做强。"), "37", "27",
         "count-again-has-its-digits"),
        (WORK, "精心打造{}张“名片”。以草原音乐节为依托，打造“音乐名片”。以冬季赛事为依托，打造“运动名片”。以湿地为依托，打造“生态名片”。",
         "三", "四", "stated-number-matches-items"),
        (WORK, "构建“一心{}园”格局，一心：即服务中心；{}园：即以甲为代表的数据产业园，以乙为代表的服装产业园，以丙为代表的食品产业园。",
         "三", "四", "stated-number-matches-items"),
        (WORK, "努力实现“两跨越、{}提升”。即：经济总量实现新跨越，突破百亿。发展质量实现新跨越，增强后劲。生态文明实现新提升，天更蓝。"
         "城乡融合实现新提升，路更宽。社会治理实现新提升，人更安。", "三", "四", "stated-number-matches-items"),
        (WORK, PLAN.format("批复建设22个全省重点实验室。", "建好3家省实验室和{}家全省重点实验室。"), "22", "32",
         "count-again-has-its-digits"),
        (WORK, PLAN.format("全网用电负荷{}天超1亿千瓦。", "继续努力。"), "129", "429", "percentage-within-range"),
        (WORK, PLAN.format("成绩不少。", "加快铁路建设，{}年、2028年分别建成津潍、潍宿高铁。"), "2027", "2025", "plans-lie-ahead"),
        (WORK, PLAN.format("五年来，城镇新增就业累计超过{}万人。2025年新增城镇就业8.55万人。", "继续努力。"), "41", "4.1",
         "year-not-above-years"),
        (WORK, PLAN.format("2025年，地区生产总值达到5696亿元，人均地区生产总值从5.6万元增至{}万元。常住人口由上年的729万人增至732万人。",
         "继续努力。"), "7.8", "8.7", "output-per-head"),
        (WORK, PLAN.format("成绩不少。", "确保{}年科技创新评级达到A类。"), "2026", "2024", "plans-lie-ahead"),
        (WORK, "2026年政府工作报告\n\n——2026年1月13日在甲市第三届人民代表大会第五次会议上\n\n1月13日，在市三届人大{}次会议上作政府工作报告。",
         "五", "四", "session-is-one"),
        (WORK, "2025年空气优良天数249天、优良天数比达{}。", "68.2%", "86.2%", "good-air-days-match-rate"),
        (WORK, "组建创新联合体15个，成效明显。\n\n龙头企业牵头组建创新联合体{}个。", "15", "25", "count-again-has-its-digits"),
        (WORK, "国家高新技术企业突破1.5万家，势头很好。\n\n国家高新技术企业突破{}万家。", "1.5", "1.3", "mentions-alike-agree"),
        (WORK, PLAN.format("成绩不少。", "新增普通高中学位20万个以上。\n\n加快补齐短板，办好实事。\n\n增加学位超{}万个。"), "20", "2",
         "goal-said-twice-is-one"),
        (WORK, "2025年政府工作报告\n\n——2025年1月13日在保定市清苑区第三届人民代表大会第五次会议上\n\n较好地完成了区{}届人大四次会议"
         "既定任务。", "三", "二", "session-is-one"),
        (WORK, "地区生产总值增长6.0%、居全省第二，{}全国、全省平均水平。", "高于", "低于", "new-low-is-low"),
        (WORK, "进出口总额{}9.4%、重回万亿元规模。", "增长", "下降", "new-low-is-low"),
        (WORK, "全县金融机构存、贷款余额分别达到143亿元和{}亿元，存贷比47.6%。", "68", "86", "loans-to-deposits-match"),
        (WORK, "过去五年，我们奋力拼搏。\n\n这五年，成绩很大。\n\n这五年，变化很大。\n\n回顾过去的{}年，我们深有体会。", "五", "四",
         "years-count-on"),
        (WORK, "机构5604个，床位57497张；其中医院308个，床位{}张。", "53689", "58689", "part-not-above-whole"),
        (WORK, "数字经济撑起“半壁江山”，规模占比超过{}。", "49%", "29%", "half-is-half"),
        (YEAR, "37个行业大类中有28个行业增加值实现增长，行业增长面为{}。", "75.7%", "77.5%", "percentage-is-a-quotient"),
        (YEAR, "居民消费价格中，八大类商品及服务呈“三升{}降一平”。", "四", "三", "stated-number-matches-items"),
        (WORK, "全市有A级景区77个，其中5A级景区2个，4A级景区{}个，3A级景区54个，2A级景区1个。", "20", "24",
         "parts-together-within-whole"),
        (WORK, "接待游客总数2853.51万人次，增长9.3%。接待国内游客{}万人次。", "2833.88", "2883.88", "part-not-above-total"),
        (WORK, PLAN.format("2025年，全市生产总值完成3725亿元。", "到2030年，全市生产总值超过{}亿元。"), "5000", "3000",
         "goal-not-below-reached"),
        (YEAR, "全口径一般公共预算收入569.56亿元，下降1.3%。其中，全市地方一般公共预算收入253.80亿元，下降1.7%。"
         "其中，税收收入213.44亿元，非税收入{}亿元。", "40.36", "43.06", "items-make-the-total"),
    ],
)  # fmt: skip
def test_what_does_not_follow_is_found(pack: str, text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(pack, text.replace("{}", right)) == set()
    assert rule in loud(pack, text.replace("{}", wrong))


def test_a_plan_under_a_title_that_says_nothing_of_time_is_a_plan() -> None:
    """今年…主要预期目标是 turns what follows to the plan: a goal below what is reached is seen."""
    text = "2026年政府工作报告\n\n一、牢记嘱托，迈出新步伐\n\n去年，国家高新技术企业总数达1.4万家。\n\n二、砥砺奋进，谱写新篇章\n\n"
    text += "今年经济社会发展的主要预期目标是：生产总值增长5%左右。\n\n国家高新技术企业总数突破{}万家。"
    assert loud(WORK, text.format("1.5")) == set()
    assert "goal-not-below-reached" in loud(WORK, text.format("1.3"))


@pytest.mark.parametrize(
    "text",
    [
        "8个乡镇已建成20个文化站。",
        "年收益超10万元、超30万元村分别达55个、20个。",
        "利用外资由14.8亿美元增加到422.7亿美元，增长27倍。",
        "发放津贴7884万元，惠及6.57万人，人均增收1500元。",
        "稳定和扩大白酒、化肥、轮胎等特色产品及光伏产品“新三样”出口。",
        "全州有财政专户13个，其中支出类专户1个，常规类专户12个（含社保基金专户5个）。",
        PLAN.format(
            "全市生产总值达到110亿元、人均达到3.6万元。", "到2030年，全市生产总值达到210亿元、人均达到4.6万元。"
        ),
        PLAN.format(
            "“百万英才”行动吸纳超110万名高校毕业生就业创业。", "“百万英才”行动吸纳超100万名高校毕业生就业创业。"
        ),
        PLAN.format("推动“十三五”规划各项工程建成。", "努力奋斗。"),
    ],
)
def test_what_need_not_follow_is_left_alone(text: str) -> None:
    assert loud(WORK, text) == set()
