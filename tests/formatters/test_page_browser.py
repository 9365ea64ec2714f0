"""The page in headless Chromium: what a click, a key, a filter and the printer do with it."""

from __future__ import annotations

import base64
import json
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import made
import pytest

from reportcheck.formatters import render

selenium = pytest.importorskip("selenium", reason="selenium is not installed")
pytest.importorskip("jinja2")
CHROME = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(not (CHROME and DRIVER), reason="chromium and chromedriver are not installed")
FLAGS = (
    "headless=new",
    "no-sandbox",
    "disable-gpu",
    "disable-quic",
    "no-first-run",
    "disable-background-networking",
    "disable-component-update",
    "disable-sync",
    "hide-scrollbars",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = CHROME or ""
    for flag in FLAGS:
        options.add_argument(f"--{flag}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    yield driver
    driver.quit()


def show(browser: Any, path: Path, run: made.Run, width: int = 1400, height: int = 900) -> None:
    path.write_bytes(render("html", run))
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    browser.get("about:blank")
    for log in ("browser", "performance"):
        browser.get_log(log)  # what came before is not ours
    browser.get(path.as_uri())


def ask(browser: Any, script: str, *args: object) -> Any:
    return browser.execute_script(f"return {script}", *args)


def click(browser: Any, query: str) -> None:
    from selenium.webdriver.common.by import By

    browser.find_element(By.CSS_SELECTOR, query).click()


def press(browser: Any, key: str) -> None:
    from selenium.webdriver.common.action_chains import ActionChains

    ActionChains(browser).send_keys(key).perform()


SEEN = """[...document.querySelectorAll('.text .lit')].map(n => {
  const box = n.getBoundingClientRect();
  return [n.firstChild.textContent, box.top >= 0 && box.bottom <= innerHeight && box.height > 0]; })"""


def long_report(paragraphs: int = 80) -> made.Audited:
    """The hand-made report with so much between its two years that they cannot be on one screen."""
    head, tail = made.TEXT.split("二、")
    return made.audited(head + "本段只有文字，没有数字，写得很长。\n" * paragraphs + "二、" + tail)


def big_report(characters: int = 60_000, findings: int = 500) -> made.Audited:
    """A report of that many characters in which every sentence has two figures, and that many findings."""
    lines = [
        f"第{n}项工作完成投资{n}.5亿元，比上年增长{n % 30}.2%，群众反映良好，各方面工作都有新的进展。"
        for n in range(10_000)
    ]
    text, size = ["大报告\n"], 0
    while size < characters:
        text.append("".join(lines[len(text) * 5 : len(text) * 5 + 5]) + "\n")
        size += len(text[-1])
    doc = made.document("".join(text))
    facts = tuple(
        made.Fact(made.Figure(m.start(), m.end(), m[0], "number", made.Decimal(1), made.Decimal(1)), "level")
        for m in made.re.finditer(r"\d+\.\d亿元|\d+\.\d%", doc.text)
    )
    severities = ("error", "warning", "note")
    checks = tuple(
        made.finding(
            severity=severities[n % 3],
            operands=(("a", facts[n]), ("b", facts[-n - 1])),
            zh=f"第{n}处",
        )
        for n in range(findings)
    )
    return made.Audited(doc, made.AuditResult(facts, checks, (), 1))


def test_a_click_brings_both_places_into_view_however_far_apart(browser: Any, tmp_path: Path) -> None:
    show(browser, tmp_path / "a.html", made.run(long_report()))
    click(browser, "#r0c2 summary")
    assert ask(browser, SEEN) == [["22人", True], ["20人", True]]
    assert ask(browser, "document.querySelectorAll('.unfold').length") == 1
    click(browser, ".unfold")
    assert ask(browser, "document.querySelectorAll('.folded').length") == 0
    click(browser, "#r0c1 summary")
    assert [text for text, _ in ask(browser, SEEN)] == ["8.40%", "9%", "0.8个百分点"]
    assert all(seen for _, seen in ask(browser, SEEN))
    assert ask(browser, "[...document.querySelectorAll('.finding[open]')].map(n => n.id)") == ["r0c1"]


def test_a_figure_in_the_text_opens_its_finding(browser: Any, tmp_path: Path) -> None:
    show(browser, tmp_path / "a.html", made.run())
    click(browser, ".text a.f.fail[href='#r0c2']")
    assert ask(browser, "document.querySelector('#r0c2').open") is True


def test_a_holding_figure_tells_what_checked_it(browser: Any, tmp_path: Path) -> None:
    show(browser, tmp_path / "a.html", made.run())
    click(browser, ".text .f.hold")
    told = ask(browser, "document.querySelector('.about').innerText")
    assert "7户" in told and "相符 · 前后一致" in told
    click(browser, ".text .f.idle[data-m='1']")
    assert "没有核对用到这个数字" in ask(browser, "document.querySelector('.about').innerText")
    click(browser, ".about button")
    assert ask(browser, "document.querySelector('.about').hidden") is True


def test_filters_hide_and_count(browser: Any, tmp_path: Path) -> None:
    show(browser, tmp_path / "a.html", made.run())
    shown = "[...document.querySelectorAll('.finding')].filter(n => n.checkVisibility()).map(n => n.id)"
    assert ask(browser, shown) == ["r0c1", "r0c2"]
    click(browser, "[data-severity=error][type=checkbox]")
    assert ask(browser, shown) == ["r0c2"]
    assert ask(browser, "document.querySelector('.shown').textContent") == "显示1处，共2处"
    click(browser, ".filters [type=reset]")
    time.sleep(0.05)
    assert ask(browser, shown) == ["r0c1", "r0c2"]
    choose = "const s = document.querySelector('[data-filter=kind]'); s.value = 'agreement';"
    browser.execute_script(choose + "s.form.dispatchEvent(new Event('change'))")
    assert ask(browser, shown) == ["r0c2"]


def test_keys_go_from_finding_to_finding(browser: Any, tmp_path: Path) -> None:
    show(browser, tmp_path / "a.html", made.run())
    opened = "[...document.querySelectorAll('.finding[open]')].map(n => n.id).join()"
    press(browser, "n")
    assert ask(browser, opened) == "r0c1"
    press(browser, "n")
    assert ask(browser, opened) == "r0c2"
    press(browser, "p")
    assert ask(browser, opened) == "r0c1"
    assert ask(browser, "document.activeElement.parentElement.id") == "r0c1"
    press(browser, "\ue00c")
    assert ask(browser, opened) == "" and ask(browser, "document.querySelectorAll('.lit').length") == 0


def test_nothing_is_asked_of_the_network_and_nothing_goes_wrong(browser: Any, tmp_path: Path) -> None:
    from test_machines import hostile

    show(browser, tmp_path / "a.html", made.run(made.audited(), hostile()))
    click(browser, "#r0c1 summary")
    press(browser, "n")
    assert browser.get_log("browser") == []
    events = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    urls = [e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"]
    assert urls == [(tmp_path / "a.html").as_uri()]
    assert ask(browser, "document.title").startswith("数字核对")


def test_paper_has_every_finding_open(browser: Any, tmp_path: Path) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    show(browser, tmp_path / "a.html", made.run(long_report(), lang="en"))
    click(browser, "#r0c2 summary")
    pdf = pdfium.PdfDocument(base64.b64decode(browser.print_page()))
    text = "".join(page.get_textpage().get_text_range() for page in pdf)
    assert "reported 0.8" in text and "against 20" in text
    assert len(pdf) >= 2


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1400, 900), (768, 1024)])
def test_nothing_sticks_out_at_any_width(browser: Any, tmp_path: Path, width: int, height: int) -> None:
    show(browser, tmp_path / "a.html", made.run(long_report()), width, height)
    for query in ("header summary", "#r0c1 summary"):
        click(browser, query)
    assert ask(browser, "document.documentElement.scrollWidth") <= width
    click(browser, "#r0c1 .places .jump")
    place = "document.querySelector('.text .claim').getBoundingClientRect()"
    assert 0 <= ask(browser, f"{place}.top") < height


def test_on_a_narrow_screen_the_way_back_is_one_click(browser: Any, tmp_path: Path) -> None:
    show(browser, tmp_path / "a.html", made.run(long_report()), 390, 844)
    click(browser, "#r0c2 summary")
    click(browser, "#r0c2 .places .jump")
    click(browser, ".back")
    top = ask(browser, "document.querySelector('#r0c2 .places .jump').getBoundingClientRect().top")
    assert 0 <= top < 844


def test_a_large_report_opens_and_filters_within_a_second(browser: Any, tmp_path: Path) -> None:
    show(browser, tmp_path / "a.html", made.run(big_report()))
    timing = "performance.getEntriesByType('navigation')[0]"
    assert ask(browser, f"{timing}.loadEventEnd - {timing}.startTime") < 1000
    took = """(() => { const start = performance.now();
      document.querySelector('[data-severity=note][type=checkbox]').click();
      document.body.getBoundingClientRect(); const filter = performance.now();
      document.querySelector('#r0c400 summary').click();
      const ended = () => [filter - start, performance.now() - filter];
      return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(ended())))); })()"""
    filtering, selecting = ask(browser, took)
    assert filtering < 1000 and selecting < 1000
    print(f"filter {filtering:.0f} ms, select {selecting:.0f} ms")
