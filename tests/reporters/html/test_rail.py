from collections.abc import Callable
from typing import Any

from newslint.document import Role
from newslint.finding import Finding, Severity
from newslint.report import (
    Report,
)

Make = Callable[..., Finding]
Lay = Callable[..., Report]
Show = Callable[..., Any]


def test_several_articles_have_an_index_by_headline(finding: Make, report: Lay, show: Show) -> None:
    made = report(
        finding("A thecity B", "thecity", path="/desk/a.txt"),
        finding("C thecity D", "thecity", path="/desk/b.txt"),
        role=Role.HEADLINE,
    )
    page = show(made, base="/desk")
    assert page.text("ol", **{"class": "index"}) == "A thecity B1C thecity D1"
    targets = [one["href"] for one in page.all("a") if one["href"].startswith("#a")]
    assert targets == [f"#{one['id']}" for one in page.all("section", **{"class": "article"})]
    assert page.text("h2") == "a.txtb.txt"
    assert not show(report(finding("thecity", "thecity"))).all("nav")


def test_severities_and_rules_are_counted(finding: Make, report: Lay, show: Show) -> None:
    line = "one two three"
    page = show(
        report(
            finding(line, "one"),
            finding(line, "two", severity=Severity.WARNING, rule="house.b"),
            finding(line, "three", severity=Severity.WARNING, rule="house.b"),
        )
    )
    assert page.text("h1") == "3 findings"
    assert page.text("ul", **{"class": "counts"}) == "1 error2 warnings"
    assert page.text("label") == "Errors1Warnings2Suggestions0house.b2core.joined-words1"
    boxes = [(one["value"], "disabled" in one) for one in page.all("input", type="checkbox")]
    assert boxes[:3] == [("error", False), ("warning", False), ("suggestion", True)]
