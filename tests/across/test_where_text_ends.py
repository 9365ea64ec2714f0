"""Texts that begin or end in the middle of a sentence, as a cut or pasted one does: read, and never a stop."""

from __future__ import annotations

import pytest

from reportcheck.audit import audit
from reportcheck.cli.choose import choose_packs
from reportcheck.packs import load_packs
from reportcheck.readers import read


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Punctuality was 82.3%, so the target of 85% was exceeded", ["beyond-goal-is-beyond"]),
        ("Punctuality was 86.3%, so the target of 85% was exceeded", []),
        ("ANNUAL REPORT 2024\n\nIN JULY THEY CARRIED 41,000 PASSENGERS", []),
        ("增速低于预期，县十二届人大三次会议确定的其他主要指", []),
        ("辆等十二类营运车辆停驶。\n数据来源：货运数据、客运业务", []),
    ],
)
def test_a_text_that_breaks_off_is_read_to_its_end(text: str, rules: list[str]) -> None:
    document = read("cut.txt", text.encode())
    report = audit(document, load_packs(choose_packs(document)), mend=False)
    assert [one.rule.rpartition("/")[2] for one in report.findings] == rules
