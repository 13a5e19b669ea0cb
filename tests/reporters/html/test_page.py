import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from newslint.document import Role
from newslint.finding import Finding, Fix, Related, Safety, Severity
from newslint.report import (
    Article,
    ArticleBlock,
    Means,
    Problem,
    Report,
    RuleNote,
    Suppressed,
)
from newslint.reporters import RenderOptions, html, render
from newslint.source import Edit, Span

Make = Callable[..., Finding]
Lay = Callable[..., Report]
Show = Callable[..., Any]
Read = Callable[[str], Any]
CSS = Path(__file__).parents[3] / "newslint" / "reporters" / "html" / "page.css"


def test_the_runner_is_asked_for_articles_and_rules() -> None:
    assert html.NEEDS_ARTICLES
    assert html.NEEDS_RULES


HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=y>&amp;\x00\x1b\x85\ud800"


def test_nothing_from_outside_becomes_markup(finding: Make, report: Lay, read: Read) -> None:
    fixes = (Fix(HOSTILE, Safety.SAFE, (Edit(Span(0, 1), HOSTILE),)),)
    fault = finding(
        HOSTILE + " thecity",
        HOSTILE,
        path=HOSTILE,
        rule=HOSTILE,
        message=HOSTILE,
        fixes=fixes,
        related=(Related(HOSTILE, 1, 1, 0, 1, HOSTILE),),
        url="https://" + HOSTILE,
    )
    other = structs.replace(fault, path="b.txt")
    notes = (RuleNote(HOSTILE, Severity.ERROR, HOSTILE, HOSTILE, HOSTILE),)
    text = render(
        "html",
        structs.replace(
            report(fault, other, rules=notes, problems=(Problem(HOSTILE, HOSTILE),)),
            suppressed=(Suppressed(fault, Means.COMMENT, HOSTILE),),
        ),
        RenderOptions(),
    )
    page = read(text)
    assert len(page.all("script")) == 2
    assert not page.all("img")
    assert not any("onerror" in attributes for _tag, attributes in page.elements)
    assert page.text("h2").count("<script>alert(1)</script>") == 1
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", text)
    text.encode()


def test_paths_are_told_from_the_current_folder(finding: Make, folder: Path, show: Show) -> None:
    path = f"{folder.as_posix()}/desk\\a.txt"
    made = Report.of([finding("thecity", "thecity", path=path)], [Problem(path, "torn")], 2)
    page = show(made, base=folder.as_posix())
    assert page.text("h2") == "1 problem on the waydesk\\a.txt"
    assert "desk\\a.txt torn" in page.text("section", **{"class": "problems"})


def test_problems_come_first(finding: Make, report: Lay, show: Show) -> None:
    made = report(finding("thecity", "thecity"), problems=(Problem("b.txt", "cannot be read"),))
    page = show(made)
    assert (
        page.text("section", **{"class": "problems"}) == "1 problem on the wayb.txt cannot be read"
    )
    sections = [one["class"] for one in page.all("section")]
    assert sections == ["problems", "article"]


@pytest.mark.parametrize(
    ("files", "problems", "title", "told"),
    [
        pytest.param(2, 0, "Nothing to report", "2 files checked.", id="all is well"),
        pytest.param(1, 1, "No findings", "1 file checked.", id="a file could not be checked"),
        pytest.param(
            0, 2, "Nothing could be checked", "No file was checked.", id="none could be checked"
        ),
        pytest.param(0, 0, "Nothing to report", "No file was checked.", id="there was none"),
    ],
)
def test_a_report_without_findings_says_why(
    files: int, problems: int, title: str, told: str, show: Show
) -> None:
    trouble = [Problem("b.txt", "cannot be read")] * problems
    page = show(Report.of([], trouble, files))
    assert page.text("h1") == title
    assert page.text("title") == f"{title} – newslint"
    assert page.text("main").startswith(f"{title}{told}")
    assert page.text("main").count("cannot be read") == problems
    assert bool(page.all("section", **{"class": "all-clear"})) is (not problems)
    assert not page.all("form")


def test_accepted_findings_are_listed(finding: Make, show: Show) -> None:
    fault = finding("thecity", "thecity")
    made = Report.of([], [], 1, suppressed=[Suppressed(fault, Means.BASELINE, "a name")])
    assert show(made).text("details", **{"class": "accepted"}) == (
        "1 accepted findinga.txt:3:1 core.joined-words (baseline) a name"
    )


def test_the_page_loads_nothing_and_is_the_same_every_time(
    finding: Make, report: Lay, read: Read
) -> None:
    made = report(finding("thecity", "thecity", url="https://example.org"))
    text = render("html", made, RenderOptions())
    assert text == render("html", made, RenderOptions())
    assert text.endswith("</html>\n")
    page = read(text)
    assert not any("src" in attributes for _tag, attributes in page.elements)
    assert [link["href"] for link in page.all("link")] == ["data:,"]
    assert not any("style" in attributes for _tag, attributes in page.elements)
    for code in (page.text("style"), page.text("script")):
        assert not re.search(r"https?:|url\(|@import|fetch\(|innerHTML", code)
    assert text.count("https://") == 1
    (policy,) = (one["content"] for one in page.all("meta") if "http-equiv" in one)
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert page.all("meta", name="color-scheme")[0]["content"] == "light dark"


def luminance(color: str) -> float:
    parts = [int(part, 16) / 255 for part in re.findall("..", color)]
    linear = [one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_colours_can_be_read(scheme: int) -> None:
    roots = re.findall(r":root \{(.*?)\}", CSS.read_text(encoding="utf-8"), re.DOTALL)
    colors = dict(re.findall(r"--([\w-]+): #(\w{6})", roots[scheme]))
    grounds = ["paper", "surface", "rail"]
    pairs = [(ink, ground) for ink in ("ink", "quiet", "link") for ground in grounds]
    for name in Severity:
        pairs += [(name, "surface"), ("ink", f"{name}-tint"), ("ink", f"{name}-strong")]
    pairs += [("error", "error-tint"), ("inserted", "inserted-tint"), ("inserted", "surface")]
    pairs += [("quiet", "line")]
    for ink, ground in pairs:
        dark, light = sorted([luminance(colors[ink]), luminance(colors[ground])])
        assert (light + 0.05) / (dark + 0.05) >= 4.5, f"{ink} on {ground}"


def test_headings_do_not_skip_a_level(finding: Make, report: Lay, show: Show) -> None:
    blocks = (ArticleBlock(Role.HEADLINE, "A"), ArticleBlock(Role.SUBHEAD, "B"))
    made = structs.replace(
        report(finding("thecity", "thecity")), articles=(Article("a.txt", blocks),)
    )
    levels = [
        int(tag[1]) for tag, _attributes in show(made).elements if re.fullmatch("h[1-6]", tag)
    ]
    assert levels == [1, 2, 3, 4]
    assert all(after - before <= 1 for before, after in pairwise(levels))
