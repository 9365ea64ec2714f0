"""`--format junit`: a suite a report, a case a check; what `--fail-on` lets pass is told in the case's output."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from reportcheck.formatters.inert import one_line
from reportcheck.formatters.run import Audited, Run, loud
from reportcheck.formatters.text import arithmetic, located
from reportcheck.formatters.words import outcome, words
from reportcheck.model.result import Finding
from reportcheck.model.said import said


def render(run: Run) -> bytes:
    """JUnit XML, UTF-8."""
    root = ET.Element("testsuites", name="reportcheck")
    for audited in run.audited:
        _suite(root, run, audited)
    for failure in run.failures:
        suite = ET.SubElement(
            root, "testsuite", name=one_line(failure.path), tests="1", failures="0", errors="1", skipped="0"
        )
        case = ET.SubElement(suite, "testcase", name=one_line(failure.path), classname="reportcheck")
        ET.SubElement(case, "error", message=one_line(failure.message))
    ET.indent(root)
    content: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def _suite(root: ET.Element, run: Run, audited: Audited) -> None:
    suite = ET.SubElement(root, "testsuite", name=one_line(audited.document.path))
    for found in audited.result.checks:
        _case(suite, run, audited, found)
    for rule in audited.result.unbound:
        case = ET.SubElement(suite, "testcase", name=rule.rule, classname=rule.rule)
        reason = said(rule.reason, run.lang)
        ET.SubElement(case, "skipped", message=one_line(f"{words(run.lang)['not_bound']}: {reason}"))
    suite.set("tests", str(len(suite.findall("testcase"))))
    for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(name, str(len(suite.findall(f"testcase/{tag}"))))


def _case(suite: ET.Element, run: Run, audited: Audited, found: Finding) -> None:
    operands = [operand for _, operand in found.comparison.operands]
    places = [located(audited.document, operand, run.lang) for operand in operands]
    name = one_line(f"{found.rule} · {' · '.join(o.text for o in operands[:4])} · {found.fingerprint}")
    case = ET.SubElement(suite, "testcase", name=name, classname=found.rule, file=one_line(audited.document.path))
    if operands:
        case.set("line", str(audited.document.place(operands[0].start, operands[0].end).line))
    message = one_line(run.say(found.message))
    details = "\n".join(
        [arithmetic(found, run.lang), *(f"{p}: {one_line(o.text)}" for p, o in zip(places, operands, strict=True))]
    )
    if found.suppressed:
        ET.SubElement(case, "skipped", message=one_line(found.suppressed))
    elif found.outcome == "error":
        ET.SubElement(case, "error", message=message)
    elif found.outcome in ("indeterminate", "blocked"):
        ET.SubElement(case, "skipped", message=outcome(found.outcome, run.lang))
    elif loud(found, audited.fail_on):
        ET.SubElement(case, "failure", message=message, type=found.severity).text = details
    elif found.outcome == "fail":
        ET.SubElement(case, "system-out").text = f"{words(run.lang)[found.severity]} {message}\n{details}"
