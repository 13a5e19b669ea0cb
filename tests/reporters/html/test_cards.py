from collections.abc import Callable
from typing import Any

import pytest
from msgspec import structs

from newslint.document import Role
from newslint.finding import Finding, Fix, Related, Safety, Severity
from newslint.report import (
    Article,
    ArticleBlock,
    Report,
    RuleNote,
)
from newslint.source import Context, Edit, Span

Make = Callable[..., Finding]
Lay = Callable[..., Report]
Show = Callable[..., Any]


def test_fixes_show_what_goes_and_what_comes(finding: Make, report: Lay, show: Show) -> None:
    line = "In thecity it rains"
    fixes = (
        Fix("Write “the city”", Safety.SAFE, (Edit(Span(6, 6), " "),)),
        Fix("Write “a town”", Safety.MANUAL, (Edit(Span(3, 6), "a "), Edit(Span(6, 10), "town"))),
        Fix("Delete the line", Safety.UNSAFE, (Edit(Span(0, 19), ""),)),
        Fix("Ask the desk", Safety.MANUAL, ()),
    )
    page = show(report(finding(line, "thecity", fixes=fixes)))
    assert page.text("del") == "thecity"
    assert page.text("ins") == " a town"
    assert page.all("ins")[0] == {"class": "blank"}
    assert page.text("bdi", **{"class": "change"}) == "the city" + "thea citytown"
    assert page.text("span", **{"class": "title"}) == "Delete the line" + "Ask the desk"
    assert page.text("span", **{"class": "safety"}) == "safe"


def test_characters_that_nobody_sees_are_named_in_a_change(
    finding: Make, report: Lay, show: Show
) -> None:
    fix = Fix("Delete it", Safety.SAFE, (Edit(Span(2, 3), ""),))
    page = show(report(finding("a \u200bb", "\u200b", fixes=(fix,))))
    assert page.text("del") == "U+200B"
    assert "empty" in page.all("mark")[0]["class"]


def test_a_long_change_is_cut_short(finding: Make, report: Lay, show: Show) -> None:
    line = "word " * 400
    fix = Fix("Delete it", Safety.SAFE, (Edit(Span(0, 2000), ""),))
    assert len(show(report(finding(line, line, fixes=(fix,)))).text("del")) < 150


def test_related_places_name_their_file_only_if_it_is_another(
    finding: Make, report: Lay, show: Show
) -> None:
    related = (Related("a.txt", 1, 5, 4, 12, "here"), Related("b.txt", 2, 1, 0, 4, "there"))
    page = show(report(finding("In thecity", "thecity", related=related)))
    assert page.text("ul", **{"class": "related"}) == "1:5 hereb.txt:2:1 there"


def test_a_rule_says_why_and_where_to_read_on(finding: Make, report: Lay, show: Show) -> None:
    notes = (RuleNote("core.joined-words", Severity.ERROR, "Short.", "Short. Long & long.", ""),)
    page = show(report(finding("thecity", "thecity", url="https://example.org/a?b&c"), rules=notes))
    assert page.text("details", **{"class": "rule"}) == (
        "core.joined-wordsShort. Long & long.Read more"
    )
    assert [a["href"] for a in page.all("a", rel="noreferrer")] == ["https://example.org/a?b&c"]
    plain = show(report(finding("thecity", "thecity")))
    assert not plain.all("details", **{"class": "rule"})
    assert plain.text("p", **{"class": "rule"}) == "core.joined-words"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "/local", "file:///x"])
def test_only_web_addresses_become_links(url: str, finding: Make, report: Lay, show: Show) -> None:
    notes = (RuleNote("core.joined-words", Severity.ERROR, url=url),)
    assert not show(report(finding("thecity", "thecity"), rules=notes)).all("a", rel="noreferrer")


@pytest.mark.parametrize("articles", [(), (Article("a.txt", (ArticleBlock(Role.BODY, "x"),)),)])
def test_a_finding_without_a_mark_shows_its_line(
    articles: tuple[Article, ...], finding: Make, report: Lay, show: Show
) -> None:
    made = structs.replace(report(finding("title: In thecity", "thecity")), articles=articles)
    page = show(made)
    assert page.text("p", **{"class": "context"}) == "title: In thecity"
    assert page.text("b", **{"class": "error"}) == "thecity"
    assert page.all("ul", **{"class": "loose"})
    assert not page.all("a", **{"class": "place"})


@pytest.mark.parametrize(
    ("line", "text", "better", "shown"),
    [
        pytest.param("It was ignored.. Then", "..", ".", "ignored...", id="signs at a word's end"),
        pytest.param("a “ b", "“", "”", "“”", id="a sign that stands alone"),
        pytest.param("In thecity", "thecity", "the city", "thecitythe city", id="a word"),
    ],
)
def test_signs_are_shown_with_the_word_that_they_stand_at(
    line: str, text: str, better: str, shown: str, finding: Make, report: Lay, show: Show
) -> None:
    at = line.index(text)
    fix = Fix("Write it", Safety.SAFE, (Edit(Span(at, at + len(text)), better),))
    page = show(report(finding(line, text, fixes=(fix,))))
    assert page.text("bdi", **{"class": "change"}) == shown


def test_a_place_in_a_word_document_is_that_of_a_paragraph(
    finding: Make, report: Lay, show: Show
) -> None:
    word = Context("In thecity", byte_column=0, is_paragraph=True)
    page = show(report(finding("In thecity", "thecity", context=word)))
    (place,) = page.all("a", **{"class": "place"})
    assert page.text("a", **{"class": "place"}) == "¶3:4"
    assert place["aria-label"] == "¶3:4, show paragraph 3, character 4"
