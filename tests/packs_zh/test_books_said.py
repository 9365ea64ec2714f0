"""What budgets say of one thing in two places: found where it differs, silent where it fits or is of something else."""

from __future__ import annotations

import pytest

from reportcheck.audit import audit
from reportcheck.packs import load_packs
from reportcheck.readers import read

PACKS = {name: load_packs([name]) for name in ("gov-work-report-zh", "budget-report-zh")}
WORK, BUDGET = PACKS
TITLE = "关于甲县2025年预算执行情况和2026年预算草案的报告\n\n{}"
BOTH = TITLE.format("一、2025年预算执行情况\n\n{}\n\n二、2026年预算草案\n\n{}")
LEVELS = (
    "全县基金预算收入26,000万元，转移性收入3,000万元，上年结余收入6,688万元，收入总计35,688万元。"
    "基金预算支出22,315万元，债务还本支出{}万元，调出资金{}万元，支出总计35,688万元。\n\n"
    "（1）县本级基金预算收入16,000万元，转移性收入3,000万元，上年结余收入5,939万元，收入总计24,939万元。"
    "基金预算支出18,898万元，债务还本支出4,296万元，调出资金1,745万元，支出总计24,939万元。\n\n"
    "（2）{}新区基金预算收入{}万元，上年结余收入{}万元，收入总计{}万元。"
    "基金预算支出{}万元，债务还本支出{}万元，调出资金{}万元，支出总计{}万元。"
)
ONE, THIRD = (
    ("东山", "10,000", "749", "10,749", "3,417", "2,730", "4,602", "10,749"),
    ("西山", "8,200", "411", "8,611", "3,148", "1,151", "4,312", "8,611"),
)


def loud(pack: str, text: str) -> set[str]:
    found = audit(read("t.txt", text.encode()), PACKS[pack]).findings
    return {one.rule.split("/")[1] for one in found if one.severity != "note"}


@pytest.mark.parametrize(
    ("pack", "text", "right", "wrong", "rule"),
    [
        (BUDGET, TITLE.format("全县收入完成97.35亿元，较“十四五”目标（92亿元）超收{}亿元。"), "5.35", "3.55", "added-is-last-less-first"),
        (WORK, "公共预算收入97.35亿元，比调整预算（92亿元）多{}亿元。", "5.35", "3.53", "added-is-last-less-first"),
        (BUDGET, TITLE.format("总收入和地方收入{}调整预算目标，分别占预算调整数的106.24%和105.95%。"),
         "均超额完成", "均未完成", "plan-is-met-as-said"),
        (WORK, "专项检查共发现问题2,709个、完成整改{}个。", "2,485", "2,845", "part-not-above-whole"),
        (WORK, "受理群众诉求1,320件，已办结{}件。", "1,298", "1,398", "part-not-above-whole"),
        (BUDGET, TITLE.format("统筹“两新”资金16.34亿元，其中12.59亿元用于汽车、家电以旧换新等，{}亿元支持设备、设施更新。"),
         "3.75", "3.57", "listed-items-add-up"),
        (BUDGET, TITLE.format("安排产业专项59,430万元，其中：安排工业专项10,000万元，支持园区；安排农业专项17,930万元，支持设施农业发展、品种培优、"
                              "品质提升和品牌打造等各项工作开展，并支持乡村建设、道路养护和农产品流通体系建设；安排其他专项{}万元，支持贸易。"),
         "31,500", "13,500", "listed-items-add-up"),
        (WORK, "退休人员养老金月人均{}。", "提高62元、达到2988元", "提高2988元、达到62元", "rise-not-above-rate"),
        (WORK, "通用机场增加{}个，达到25个。", "11", "110", "rise-not-above-rate"),
        (BUDGET, TITLE.format("稳定调节基金年初余额30,602万元，年内动用14,000万元，将超收收入612万元、收回的结余资金40,988万元和"
                              "未安排使用的预备费6,400万元安排稳定调节基金，年末余额{}万元。"),
         "64,602", "60,642", "surplus-matches-accounts"),
        (BUDGET, TITLE.format("2024年末县级偿债准备金余额30,602万元，2025年使用14,000万元，2025年末余额{}万元。"),
         "16,602", "16,902", "surplus-matches-accounts"),
        (BUDGET, BOTH.format("收支完成。", "2026年县级一般公共预算支出安排1043.86亿元。\n\n——预备费24.4亿元，占县级一般公共预算支出的{}。"),
         "2.3%", "2.9%", "share-matches-part-and-base"),
        (BUDGET, TITLE.format("预备费24.4亿元，占县级一般公共预算支出的{}，符合预算法规定。"), "2.3%", "3.2%", "reserve-within-law"),
        (BUDGET, TITLE.format("按照一般公共预算支出的{}安排预备费2,600万元。"), "1.5%", "0.5%", "reserve-within-law"),
        (BUDGET, BOTH.format("东湖新区一般公共预算收入完成7280万元，下降31.4%。", "东湖新区一般公共预算收入安排7300万元，增长{}。"),
         "0.27%", "2.7%", "growth-matches-amounts"),
        (BUDGET, BOTH.format("收支完成。", "全县一般公共预算收入计划35,877万元，增长2%。\n\n我们将锚定一般公共预算收入增长{}、支出增长5%的目标，全力以赴。"),
         "2%", "3%", "goal-said-twice-is-one"),
        (BUDGET, BOTH.format("全县一般公共预算支出完成68.65亿元。\n\n卫生健康支出{}亿元，服务水平提升。", "继续努力。"),
         "10.7", "107", "function-within-spending"),
        (BUDGET, BOTH.format("全县农林水支出8.03亿元，占一般公共预算支出的11.6%。\n\n卫生健康支出{}亿元。", "继续努力。"),
         "10.7", "107", "function-within-spending"),
        (BUDGET, BOTH.format("全县政府债务余额945,759万元，比上年增加107,891万元。\n\n经批准，甲县2025年末政府债务限额{}万元，余额控制在限额以内。", "继续努力。"),
         "956,617", "936,617", "debt-within-limit"),
        (BUDGET, TITLE.format(LEVELS), ("7,026", "6,347", *ONE), ("7,326", "6,047", *ONE), "two-kinds-add-up"),
        (BUDGET, BOTH.format("（一）2025年财政重点工作情况\n\n争取专项债券资金11.79亿元，省预算内基建投资12.04亿元。\n\n"
                             "五年来，累计争取一般债券资金184.32亿元、预算内基建投资{}亿元。", "继续努力。"),
         "86.22", "8.62", "year-not-above-years"),
    ],
)  # fmt: skip
def test_found_where_it_differs(
    pack: str, text: str, right: str | tuple[str, ...], wrong: str | tuple[str, ...], rule: str
) -> None:
    fitting, differing = ((one,) if isinstance(one, str) else one for one in (right, wrong))
    assert rule not in loud(pack, text.format(*fitting))
    assert rule in loud(pack, text.format(*differing))


@pytest.mark.parametrize(
    ("pack", "text"),
    [
        # what is set right beside it may be of years before
        (WORK, "发现问题20个，新建整改台账35个。"),
        # a list that need not name everything, and is no slip away
        (BUDGET, TITLE.format("统筹资金16.34亿元，其中12.59亿元用于以旧换新，2.11亿元支持设备更新。")),
        # a rise, and what something else came to
        (WORK, "养老金提高62元，惠及群众达到31万人。"),
        (WORK, "亩均产值提高300元、达到历史最好水平，12元的补贴足额发放。"),
        # what came into a fund is not told
        (BUDGET, TITLE.format("稳定调节基金年初余额30,602万元，年内动用14,000万元，年末余额57,390万元。")),
        # what was owed at first and at last: debts are written off
        (BUDGET, TITLE.format("2024年末政府债务余额30,602万元，偿还14,000万元，2025年末债务余额57,390万元。")),
        # of the reserve, what was used
        (BUDGET, TITLE.format("动用预备费0.7亿元，占一般公共预算支出的0.3%。")),
        # a share of spending that does not say at which level
        (BUDGET, BOTH.format("收支完成。", "全县一般公共预算支出安排300.9亿元。\n\n县级预备费0.7亿元，占一般公共预算支出的1.3%。")),
        # the aim of the place, and the plan of its own level
        (BUDGET, BOTH.format("收支完成。", "县级一般公共预算收入计划35,877万元，增长2%。\n\n锚定一般公共预算收入增长3%的目标。")),
        # spending on a function in the place, and all spending at its own level
        (BUDGET, BOTH.format("县级一般公共预算支出完成6.86亿元。\n\n全县教育支出13.7亿元。", "继续努力。")),
        # the limit of the place, and what another owes
        (BUDGET, BOTH.format("甲县政府债务限额936,617万元。\n\n乙县政府债务余额945,759万元。", "继续努力。")),
        # two levels of three
        (BUDGET, TITLE.format(LEVELS.format("7,026", "6,347", *THIRD))),
        # of five years for a lake, and of one year for all
        (BUDGET, BOTH.format("争取专项债券资金117.93亿元。\n\n五年来，累计争取湖泊保护专项债券资金12.86亿元。", "继续努力。")),
        # 支出合计 is more than the spending that stands before it
        (BUDGET, TITLE.format("全县政府性基金预算收入36亿元，支出20亿元，加上调出资金3亿元，支出合计23亿元。")),
    ],
)  # fmt: skip
def test_silent_on_what_is_like_it(pack: str, text: str) -> None:
    assert loud(pack, text) == set()
