"""The same sums as tagged data, for Arelle: a schema, a calculation linkbase (1.1), an instance with a context a row.

`python benchmarks/xbrl.py PYTHON [COUNT]`: PYTHON is an interpreter that has `arelle-release` (make it a virtual
environment of its own; it is no dependency of ours). Prints seconds and peak memory of the whole process, beside
those of `reportcheck audit` on the same numbers as a Markdown table, and how many sums each found wrong.
"""

from __future__ import annotations

import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from balances import PARTS, markdown, numbers

NAMES = ("total", *PARTS)
SCHEMA = """\
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xbrli="http://www.xbrl.org/2003/instance"
 xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"
 targetNamespace="urn:balances" elementFormDefault="qualified">
<xs:annotation><xs:appinfo><link:linkbaseRef xlink:type="simple" xlink:href="sums.xml"
 xlink:role="http://www.xbrl.org/2003/role/calculationLinkbaseRef"
 xlink:arcrole="http://www.w3.org/1999/xlink/properties/linkbase"/></xs:appinfo></xs:annotation>
<xs:import namespace="http://www.xbrl.org/2003/instance"
 schemaLocation="http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd"/>
{elements}
</xs:schema>
"""
ELEMENT = (
    '<xs:element name="{0}" id="{0}" type="xbrli:decimalItemType" substitutionGroup="xbrli:item" '
    'xbrli:periodType="duration"/>'
)
LINKBASE = """\
<link:linkbase xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink">
<link:arcroleRef arcroleURI="https://xbrl.org/2023/arcrole/summation-item" xlink:type="simple"
 xlink:href="http://www.xbrl.org/2023/calculation-1.1.xsd#summation-item"/>
<link:calculationLink xlink:type="extended" xlink:role="http://www.xbrl.org/2003/role/link">
{arcs}
</link:calculationLink></link:linkbase>
"""
LOCATOR = '<link:loc xlink:type="locator" xlink:href="sums.xsd#{0}" xlink:label="{0}"/>'
ARC = (
    '<link:calculationArc xlink:type="arc" xlink:arcrole="https://xbrl.org/2023/arcrole/summation-item" '
    'xlink:from="total" xlink:to="{0}" order="{1}" weight="1"/>'
)
INSTANCE = """\
<xbrli:xbrl xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:link="http://www.xbrl.org/2003/linkbase"
 xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:b="urn:balances">
<link:schemaRef xlink:type="simple" xlink:href="sums.xsd"/>
{rows}
<xbrli:unit id="u"><xbrli:measure>xbrli:pure</xbrli:measure></xbrli:unit>
</xbrli:xbrl>
"""
CONTEXT = (
    '<xbrli:context id="c{0}"><xbrli:entity><xbrli:identifier scheme="urn:row">{0}</xbrli:identifier></xbrli:entity>'
    "<xbrli:period><xbrli:startDate>2024-01-01</xbrli:startDate><xbrli:endDate>2024-12-31</xbrli:endDate>"
    "</xbrli:period></xbrli:context>"
)
VALUE = '<b:{0} contextRef="c{1}" unitRef="u" decimals="1">{2}</b:{0}>'


def write(folder: Path, rows: Sequence[tuple[Decimal, ...]]) -> Path:
    """The three files; returns the instance."""
    (folder / "sums.xsd").write_text(SCHEMA.format(elements="\n".join(map(ELEMENT.format, NAMES))), encoding="utf-8")
    arcs = [*map(LOCATOR.format, NAMES), *(ARC.format(name, at) for at, name in enumerate(PARTS, 1))]
    (folder / "sums.xml").write_text(LINKBASE.format(arcs="\n".join(arcs)), encoding="utf-8")
    lines = [
        CONTEXT.format(at) + "".join(VALUE.format(name, at, value) for name, value in zip(NAMES, row, strict=True))
        for at, row in enumerate(rows)
    ]
    path = folder / "sums.xbrl"
    path.write_text(INSTANCE.format(rows="\n".join(lines)), encoding="utf-8")
    return path


def timed(name: str, command: Sequence[str], wrong: str) -> None:
    """Run it; print how many sums it calls wrong, its seconds by the clock and the largest process so far."""
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds, found = time.perf_counter() - start, done.stdout + done.stderr
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{name}: {len(re.findall(wrong, found)):,} sums wrong, {seconds:.1f} s, peak {peak:.0f} MB")


def main() -> None:
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    rows = numbers(count)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        report = folder / "sums.md"
        report.write_text(markdown(rows), encoding="utf-8")
        ours = [sys.executable, "-m", "reportcheck", "audit", "--format", "csv", str(report)]
        timed("reportcheck, Markdown table", ours, "table-parts-add-up")
        arelle = ["-m", "arelle.CntlrCmdLine", "--internetConnectivity=offline", "--validate", "--calc=c11r"]
        log = ["--logFile=logToPrint", "-f", str(write(folder, rows))]
        timed("Arelle, tagged data", [sys.argv[1], *arelle, *log], r"calc11e:inconsistentCalculation")


if __name__ == "__main__":
    main()
