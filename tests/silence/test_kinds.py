"""What published reports taught us to be silent about, each kind in sentences of our own; and what is found beside it."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

import pytest

from reportcheck.audit import audit
from reportcheck.model.rule import RulePack
from reportcheck.packs import load_packs
from reportcheck.readers import read

BUDGET = "关于甲市2025年预算执行情况和2026年预算草案的报告\n\n"
WORK = "2026年甲市政府工作报告\n\n一、2025年工作回顾\n\n"
PLAN = "\n\n二、2026年工作安排\n\n"

SILENT = {
    "accounts of several levels": BUDGET
    + "一、2025年预算执行情况\n\n全市社会保险基金预算收入31.2亿元，工伤保险基金支出预算完成4.61亿元。\n\n"
    "市本级社会保险基金预算收入21.4亿元，工伤保险基金支出预算完成4.02亿元。",
    "a line that every account has": BUDGET
    + "一、2025年预算执行情况\n\n一般公共预算收入完成61.2亿元，当年收支结余3.11亿元。\n\n"
    "社会保险基金预算收入完成22.6亿元，当年收支结余3.58亿元。",
    "accounts of zones": BUDGET
    + "一、2025年预算执行情况\n\n（一）东河新区预算执行情况\n\n城乡居民养老保险基金收入2763万元。\n\n"
    "（二）西湖新区预算执行情况\n\n城乡居民养老保险基金收入3268万元。",
    "what was approved, and what came of it": BUDGET
    + "一、2025年预算执行情况\n\n经汇总，全市一般公共预算收入为157.6亿元，年底无变动。\n\n"
    "全市一般公共预算收入完成174.8亿元，为预算的110.9%。",
    "a bracket before 其中": BUDGET
    + "一、2025年预算执行情况\n\n全市债券还本付息25.9亿元（还本14.8亿元，付息11.1亿元），其中：一般债券还本付息16.1亿元。",
    "其中 in a bracket": BUDGET
    + "一、2025年预算执行情况\n\n支出加上转移性支出84.1亿元（其中：上解支出52.4亿元、债务还本支出19.0亿元）后，支出总计365.7亿元。",
    "parts of a part": BUDGET
    + "一、2025年预算执行情况\n\n政府性基金预算73.42亿元，其中：特别国债71.06亿元，用于甲类项目15.37亿元、乙类项目55.69亿元。",
    "funds beyond what is needed": WORK + "全年运转支出需求368亿元，预算安排404亿元，保障率109.8%。",
    "a share of spending that goes down": WORK + "科学技术支出66亿元，占比6.9%。" + PLAN + "科学技术支出54.3亿元，占比5.2%。",
    "a share of several years": WORK
    + "全市一般公共预算支出176.3亿元，增长2.1%。\n\n“十四五”以来，民生得到兜底。全市民生支出达到655亿元，占一般公共预算支出的75%。",
    "the adjusted budget beside the outcome": BUDGET
    + "一、2025年预算执行情况\n\n批准的预算为：全市一般公共预算支出为482.0亿元。\n\n全市一般公共预算支出469.3亿元，下降1.7%。其中：民生支出380.8亿元，占一般公共预算支出的81.1%。",
    "a value a year": WORK + "2023—2025年末，全市自有债务和或有债务余额分别为21.7亿元、26.5亿元和32.0亿元。",
    "names with their number": WORK + "橡胶、涂装两个集群向更高端、更绿色转型，产值分别突破70亿元和50亿元。",
    "the unit of a column": WORK + "地区生产总值（亿元）\n\n全市地区生产总值80.6亿元，增长5.1%。",
    "a threshold that marks what is counted": WORK
    + "龙头企业发展到22家，实现销售收入54亿元。" + PLAN + "销售收入超亿元的企业达到20家。",
    "counted by another threshold": WORK
    + "产值过亿元企业达到20家、纳税超千万元企业7家。" + PLAN + "纳税超千万元企业达到10家。",
    "a part of the place": WORK
    + "江南片区高技术制造业增加值占规上工业比重达到32.5%。" + PLAN + "力争高技术制造业增加值占规上工业比重达到28%。",
    "projects of two years": WORK
    + "18个农村幼儿园项目完成主体施工。" + PLAN + "积极推进13个农村幼儿园项目建设，改善办学条件。",
    "a set among others newly built": WORK
    + "投入150亿元支持30家高水平医院、8家研究中心建设。\n\n建设5家实验室、9家高水平医院、8所高校。",
}  # fmt: skip

LOUD = {
    "one level, two values": BUDGET
    + "一、2025年预算执行情况\n\n全市工伤保险基金支出预算完成4.61亿元。\n\n全市工伤保险基金支出预算完成4.16亿元。",
    "the part above the whole": BUDGET
    + "一、2025年预算执行情况\n\n全市债券还本付息25.9亿元（还本14.8亿元，付息11.1亿元），其中：一般债券还本付息61.1亿元。",
    "the share of this year": WORK
    + "全市一般公共预算支出176.3亿元，增长2.1%。民生支出128.9亿元，占一般公共预算支出的63.1%。",
    "a goal below what is reached": WORK
    + "高技术制造业增加值占规上工业比重达到32.5%。" + PLAN + "力争高技术制造业增加值占规上工业比重达到28%。",
    "a set with another number": WORK
    + "做强8家特色专科医院集群，惠及百姓。" + PLAN + "继续支持6家特色专科医院集群发展。",
}  # fmt: skip


@lru_cache(maxsize=1)
def packs() -> tuple[RulePack, ...]:
    return tuple(load_packs(["core", "gov-work-report-zh"]))


def loud(text: str) -> list[str]:
    result = audit(read("report.txt", text.encode()), packs())
    return [f"{found.rule}: {found.message['zh']}" for found in result.findings if found.severity != "note"]


@pytest.mark.parametrize("kind", SILENT)
def test_it_is_silent_about(kind: str) -> None:
    assert loud(SILENT[kind]) == []


@pytest.mark.parametrize("kind", LOUD)
def test_it_still_finds(kind: str) -> None:
    assert loud(LOUD[kind])


def test_thousands_may_be_parted_by_a_comma_and_a_space() -> None:
    text = "全市收入预算为1,099, 160万元，支出预算为423, 593万元，增长9.36%。"
    found = audit(read("report.txt", text.encode()), packs()).facts
    assert [fact.value for fact in found] == [10991600000, 4235930000, Decimal("9.36")]
