import pytest

from newslint.document import Role
from newslint.formats.elements import BLOCKS, OBJECTS, Elements, is_unseen


def opened(*names: str, classes: str = "") -> Elements:
    elements = Elements()
    for place, name in enumerate(names):
        hides = name in OBJECTS
        elements.open(name, classes, start=place, is_block=name in BLOCKS, is_hidden=hides)
    return elements


@pytest.mark.parametrize(
    ("names", "role"),
    [
        pytest.param(["div"], Role.BODY, id="no role of its own"),
        pytest.param(["h1"], Role.HEADLINE, id="the first heading"),
        pytest.param(["h3"], Role.SUBHEAD, id="a lower heading"),
        pytest.param(["ul", "li"], Role.LIST_ITEM, id="a list item"),
        pytest.param(["ul", "li", "p"], Role.LIST_ITEM, id="a paragraph in a list item"),
        pytest.param(["table", "tr", "td"], Role.TABLE_CELL, id="a cell"),
        pytest.param(["table", "tr", "td", "p"], Role.BODY, id="a paragraph in a layout table"),
        pytest.param(["blockquote", "ul", "li"], Role.QUOTE_BLOCK, id="a list in a quotation"),
        pytest.param(["figure", "figcaption", "p"], Role.CAPTION, id="a paragraph in a caption"),
        pytest.param(["nav", "ul", "li"], Role.METADATA, id="a list in a menu"),
        pytest.param(["blockquote", "footer"], Role.METADATA, id="who said it"),
        pytest.param(["nav", "pre"], Role.CODE, id="code anywhere"),
    ],
)
def test_text_has_the_role_of_the_elements_around_it(names: list[str], role: Role) -> None:
    assert opened(*names).role is role


@pytest.mark.parametrize(
    ("name", "classes", "role"),
    [
        pytest.param("p", "Byline small", Role.BYLINE, id="a byline"),
        pytest.param("div", "standfirst", Role.DECK, id="a deck"),
        pytest.param("p", "wp-caption-text", Role.CAPTION, id="a caption of WordPress"),
        pytest.param("div", "entry-meta", Role.METADATA, id="what stands around an entry"),
        pytest.param("body", "single author", Role.BODY, id="the sort of page"),
        pytest.param("article", "post caption", Role.BODY, id="the sort of article"),
    ],
)
def test_a_class_tells_the_role_of_a_part(name: str, classes: str, role: Role) -> None:
    assert opened(name, classes=classes).role is role


@pytest.mark.parametrize(
    ("names", "following", "depth"),
    [
        pytest.param(["p"], "p", 1, id="a paragraph ends a paragraph"),
        pytest.param(["div", "p"], "h2", 2, id="a heading ends a paragraph"),
        pytest.param(["ul", "li", "p"], "li", 2, id="an item ends the one before"),
        pytest.param(["ul", "li", "ul"], "li", 4, id="an item in an item"),
        pytest.param(["table", "tr", "td"], "tr", 2, id="a row ends a cell and its row"),
        pytest.param(["dl", "dt"], "dd", 2, id="a description ends its term"),
        pytest.param(["p"], "title", 2, id="a title does not end a paragraph"),
        pytest.param(["p", "del"], "p", 1, id="a paragraph ends what is struck out"),
    ],
)
def test_a_start_tag_makes_end_tags_needless(names: list[str], following: str, depth: int) -> None:
    elements = opened(*names)
    elements.open(following, start=9, is_block=True)
    assert elements.depth == depth
    assert not elements.is_hidden


@pytest.mark.parametrize(
    ("names", "end", "depth"),
    [
        pytest.param(["div", "p"], "div", 0, id="with all in it"),
        pytest.param(["div", "div"], "div", 1, id="the innermost of a name"),
        pytest.param(["div"], "p", 1, id="a stray end tag"),
        pytest.param(["h1"], "h2", 0, id="the end tag of another heading"),
        pytest.param(["div", "table", "tr", "td"], "div", 4, id="not out of a cell"),
        pytest.param(["table", "tr", "td", "div"], "table", 0, id="a table with all its parts"),
        pytest.param(["li", "ul"], "li", 2, id="not out of an inner list"),
        pytest.param(["div", "del", "b"], "del", 1, id="what is in a line"),
    ],
)
def test_an_end_tag_closes_what_it_can_reach(names: list[str], end: str, depth: int) -> None:
    elements = opened(*names)
    elements.close(end)
    assert elements.depth == depth


def test_an_end_tag_in_a_line_does_not_close_a_block() -> None:
    elements = Elements()
    elements.open("span", start=0, is_block=False)
    elements.open("div", start=6, is_block=True)
    assert elements.find("span") is None
    elements.close("span")
    assert elements.depth == 2


def test_what_is_in_a_hidden_element_is_hidden_too() -> None:
    elements = Elements()
    elements.open("div", start=0, is_block=True)
    elements.open("div", start=5, is_block=True, is_hidden=True)
    elements.open("span", start=10, is_block=False)
    assert elements.is_hidden
    assert elements.hiding is not None
    assert elements.hiding.start == 5


def test_an_end_tag_ends_what_it_hides() -> None:
    elements = Elements()
    elements.open("div", start=0, is_block=True)
    elements.open("div", start=5, is_block=True, is_hidden=True)
    elements.close("div")
    assert not elements.is_hidden
    assert elements.hiding is None


@pytest.mark.parametrize(
    ("classes", "unseen"),
    [
        ("screen-reader-text", True),
        ("a SR-only b", True),
        ("skip-link", True),
        ("reader", False),
        ("", False),
    ],
)
def test_text_for_screen_readers_is_no_part_of_the_page(classes: str, unseen: bool) -> None:
    assert is_unseen(classes) is unseen
