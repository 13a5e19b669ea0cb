from collections.abc import Callable
from typing import Any

import pytest
from msgspec import structs

from newslint.document import Role
from newslint.finding import Finding
from newslint.report import (
    Article,
    ArticleBlock,
    Mark,
    Report,
)

Make = Callable[..., Finding]
Lay = Callable[..., Report]
Show = Callable[..., Any]


def test_a_finding_is_marked_and_has_a_card_that_points_to_it(
    finding: Make, report: Lay, show: Show
) -> None:
    page = show(report(finding("日本 🙂 In thecity it rains", "thecity")))
    assert page.text("p", **{"class": "copy"}) == "日本 🙂 In thecity it rains"
    (mark,) = page.all("mark")
    assert mark["class"] == "error"
    assert page.text("mark") == "thecity"
    (card,) = page.all("li", **{"class": "card"})
    assert card["data-finding"] == mark["data-findings"] == "0"
    (place,) = page.all("a", **{"class": "place"})
    assert place["href"] == f"#{mark['id']}"
    assert page.text("a", **{"class": "place"}) == "3:9"
    assert page.text("p", id=mark["aria-describedby"]) == "Two words."


def test_a_finding_in_several_blocks_has_one_card(finding: Make, report: Lay, show: Show) -> None:
    line = "Smith spoke. Smyth left."
    made = report(finding(line, "Smyth"))
    blocks = tuple(ArticleBlock(role, line, (Mark(13, 18, 0),)) for role in (Role.DECK, Role.BODY))
    page = show(structs.replace(made, articles=(Article("a.txt", blocks),)))
    assert len(page.all("li", **{"class": "card"})) == 1
    assert [mark.get("id") for mark in page.all("mark")] == ["m0", None]


def test_every_role_has_its_own_look(finding: Make, report: Lay, show: Show) -> None:
    blocks = tuple(ArticleBlock(role, f"text of {role}") for role in Role)
    lists = tuple(ArticleBlock(Role.LIST_ITEM, item) for item in ("one", "two"))
    article = Article("a.txt", (*blocks, *lists))
    page = show(structs.replace(report(finding("thecity", "thecity")), articles=(article,)))
    for role in Role:
        shown = [one for _tag, one in page.elements if one.get("class") == f"copy {role}"]
        assert shown
        assert all(one["dir"] == "auto" for one in shown)
    assert len(page.all("ul", **{"class": "list-items"})) == 2
    assert len(page.all("li", **{"class": "list-item"})) == 3
    assert page.text("h3") == "text of headline"


def divide(page: Any) -> list[str]:
    """Return the text of each part of an article in turn, by the class of the part."""
    parts: list[str] = []
    for elements, data in page.texts:
        for _tag, attributes in elements:
            name = attributes.get("class", "")
            if name in {"lead", "notes", "rest"}:
                if not parts or not parts[-1].startswith(f"{name}:"):
                    parts.append(f"{name}:")
                if name != "notes":
                    parts[-1] += data
    return parts


def test_notes_stand_after_their_paragraph_and_before_those_without(
    finding: Make, show: Show
) -> None:
    first, second = finding("two thecity", "thecity"), finding("five thecity", "thecity", start=50)
    texts = ["one", "two thecity", "three", "four", "five thecity"]
    marks = {1: (Mark(4, 11, 0),), 4: (Mark(5, 12, 1),)}
    blocks = tuple(
        ArticleBlock(Role.BODY, text, marks.get(number, ())) for number, text in enumerate(texts)
    )
    made = structs.replace(Report.of([first, second], [], 1), articles=(Article("a.txt", blocks),))
    assert divide(show(made)) == [
        "rest:one",
        "lead:two thecity",
        "notes:",
        "rest:threefour",
        "lead:five thecity",
        "notes:",
    ]


def test_a_dateline_stays_with_its_paragraph(finding: Make, report: Lay, show: Show) -> None:
    made = report(finding("In thecity", "thecity"))
    blocks = (
        ArticleBlock(Role.HEADLINE, "Rain"),
        ArticleBlock(Role.DATELINE, "PORT"),
        ArticleBlock(Role.BODY, "In thecity", (Mark(3, 10, 0),)),
    )
    page = show(structs.replace(made, articles=(Article("a.txt", blocks),)))
    assert divide(page) == ["rest:Rain", "lead:PORTIn thecity", "notes:"]


@pytest.mark.parametrize(("number", "look"), [(4, "row"), (5, "row dense")])
def test_many_notes_of_a_paragraph_are_told_by_numbers(
    number: int, look: str, finding: Make, report: Lay, show: Show
) -> None:
    line = "one two three four five six"
    page = show(report(*(finding(line, word) for word in line.split()[:number])))
    assert [one["class"] for one in page.all("div", **{"class": "row"})] == [look]


def test_what_follows_each_other_in_a_list_or_a_table_is_one(
    finding: Make, report: Lay, show: Show
) -> None:
    roles = [Role.LIST_ITEM] * 2 + [Role.BODY, Role.LIST_ITEM] + [Role.TABLE_CELL] * 3
    blocks = tuple(ArticleBlock(role, "text") for role in roles)
    made = structs.replace(
        report(finding("thecity", "thecity")), articles=(Article("a.txt", blocks),)
    )
    page = show(made)
    assert len(page.all("ul", **{"class": "list-items"})) == 2
    assert len(page.all("div", **{"class": "table-cells"})) == 1
