"""Names and their number, sets and stages that a report tells, each right and wrong."""

import pytest
from tests.packs_zh.test_said_otherwise import WORK, loud

EIGHT = "推动发展质量、创新实力、开放效能、区域协调、{}绿色成效、文明程度、生活品质、安全能力等“九个提升”。"


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        ("开展人工智能“{}百工程”，培育100家特色企业和100个大模型。", "双", "三", "stated-number-matches-items"),
        ("解决好“三个1万人”问题，促进约1万人落户城镇，改造约1万人居住的老屋，引导约{}万人就近就业。", "1", "2",
         "stated-number-matches-items"),
        ("持续擦亮文明城市和旅游名县{}块“金字招牌”。", "两", "三", "stated-number-matches-items"),
        ("“十百千万”：创建10所样板校园，组建100名骨干教师队伍，支持{}名学生冲刺名校，指导10000名师生组建社团。", "1000", "100",
         "coined-term-keeps-its-numerals"),
        (EIGHT, "城乡融合、", "", "stated-number-matches-items"),
        ("巩固{}个经济薄弱村扶持成效。\n\n持续支持386个经济薄弱村发展。", "386", "368", "count-again-has-its-digits"),
        ("完成东湖水厂建设和南庄、李村、大魏庄{}座水厂扩户任务。", "3", "2", "stated-number-matches-items"),
        ("{}家医院跻身全国综合医院百强。", "11", "111", "no-more-than-a-list-has"),
        ("推动乡村振兴“{}年见到显著成效、10年实现根本改变”。", "5", "15", "years-count-on"),
        ("实施“百县千镇万村提质工程”，抓点带面。\n\n深化“百县千镇{}村提质工程”。", "万", "千", "coined-term-keeps-its-numerals"),
        ("“四个基本”就是基本建立新的体制、{}基本建立新的产业体系、基本形成新格局，力求为率先基本实现现代化打好基础。",
         "基本建立创新体系、", "", "stated-number-matches-items"),
        ("2021年旅游收入、游客人数再创新高，分别增长16.4%、{}15.8%，入选百强县。", "", "10.4%、", "listed-values-match-names"),
        ("2022年政府工作报告\n\n一、2021年工作回顾\n\n省级农业龙头企业101家，增长53%。\n\n二、2022年工作安排\n\n"
         "力争市级以上农业龙头企业突破{}家。", "350", "35", "part-not-above-whole"),
        ("严格执行“约法三章”：办公用房一律不得新建和改扩建，{}接待费用只减不增。", "供养人员总量只减不增，", "", "stated-number-matches-items"),
        ("科创园“一核两翼多点”布局持续拓展。\n\n核心区要培育成果，“{}翼”要成为承载区，“多点”要有序布点。", "两", "三",
         "coined-term-keeps-its-numerals"),
        ("坚持走新型工业化、信息化、城镇化、农业现代化道路。\n\n坚持以人为本、{}化同步、优化布局。", "四", "五", "stated-number-matches-items"),
        ("构建滨河景观带及古城片区、{}温泉片区“一带三区”空间布局。", "南湖新区、", "", "stated-number-matches-items"),
        ("新建改扩建义务教育学校19所、普通高中4所，新增义务教育学位3.3万个、普通高中学位9600{}个。", "", "万", "amounts-in-proportion"),
        ("800个经济薄弱村扶持工作圆满收官。\n\n巩固{}68个经济薄弱村扶持成效。", "3", "9", "named-set-keeps-its-number"),
    ],
)  # fmt: skip
def test_a_slip_is_found(text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(WORK, text.format(right)) == set()
    assert rule in loud(WORK, text.format(wrong))


@pytest.mark.parametrize(
    "text",
    [
        "800个经济薄弱村扶持工作圆满收官。\n\n巩固368个经济薄弱村扶持成效。",  # some of them, or others
        "实施“三百工程”，培育300家特色企业。",
        "实施“三百工程”，培育100家企业、引进100名人才、建设100个项目。",
        "抓好教育、医疗、养老等“四大民生”。",
        "完成污水处理厂、垃圾场、城区2座公厕建设。",
        "完成甲家桥、乙家桥和李村、王庄2座水厂建设。",
        "120家企业入选各类百强。",
        "18个学科进入全国10强。",
        "36家企业进入细分行业十强。",
        "近5年累计投入12亿元、3年建成大桥2座。",
        "实施“千村示范、万村整治”工程。\n\n推进“百村示范、千村整治”工程。",
        "“三个坚持”就是坚持生态优先、坚持产业为要，坚持民生为本。",
        "2022年政府工作报告\n\n一、2021年工作回顾\n\n省级农业龙头企业101家，增长53%。\n\n二、2022年工作安排\n\n新增市级以上农业龙头企业35家。",
        "打好“三大攻坚战”：坚持标本兼治，决战决胜收官之年。",
        "2020年、2021年旅游收入、游客人数、过夜人数再创新高，分别增长16.4%、15.8%。",
        "构建“一核两翼多点”布局。\n\n打造“三翼”齐飞的旅游格局。",
        "坚持走新型工业化、信息化、城镇化道路。\n\n推动工业化、信息化、城镇化、农业现代化和绿色化，实现五化同步。",
        "擦亮文明城市和旅游名县、卫生城市三块“金字招牌”。",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert loud(WORK, text) == set()
