import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks import residue_lines
from newslint.checks.residue_lines import _are_listed, _fold, _read_ends
from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_packs, shipped_rules
from newslint.source import Source

ENGINE = Engine(load_packs([shipped_rules() / "core" / "residue.yaml"]))
BODY = "The council voted on Tuesday to build a bridge.\n\n"


def check(text: str, name: str = "a.txt") -> list[str]:
    return [finding.text for finding in ENGINE.check(parse(Source(name, text)))]


@pytest.mark.parametrize(
    "line",
    ["More posts:", "MORE POSTS", "  Related   stories →", "You may also like…", "Editor’s Picks"],
)
def test_a_label_at_the_end_labels_nothing(line: str) -> None:
    assert check(BODY + line) == [line.strip()]
    assert check(BODY + line + "\n\nFerry sails again\n\nGoat escapes again") == [line.strip()]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(BODY + "More posts:\n\nThe firm will hire twelve clerks.", id="prose below"),
        pytest.param("Related\n\n" + BODY, id="before the article has begun"),
        pytest.param(BODY + "There are more posts:", id="other words on the line"),
        pytest.param(
            BODY + "More from the mayor and from all of the others who were there", id="long"
        ),
    ],
)
def test_a_real_heading_is_left_alone(text: str) -> None:
    assert check(text) == []


def test_a_list_of_links_in_markdown_is_what_a_label_leaves_behind() -> None:
    text = (
        "# Head\n\n" + BODY + "## Read more\n\n- [Ferry sails](a.html)\n- [Goat escapes](b.html)\n"
    )
    assert check(text, "a.md") == ["Read more"]


def test_an_html_block_below_may_hold_anything() -> None:
    text = "# Head\n\n" + BODY + "## Read more\n\n<ul>\n<li>It is long.</li>\n</ul>\n"
    assert check(text, "a.md") == []


def test_a_leftover_is_found_wherever_it_stands() -> None:
    text = BODY + "Advertisement\n\nIt will open in May.\n\nSign up for our newsletter!\n\n" + BODY
    assert check(text) == ["Advertisement", "Sign up for our newsletter!"]


def test_marks_of_the_wire_need_their_marks() -> None:
    assert check(BODY + "-30-\n\n###") == ["-30-", "###"]
    assert check(BODY + "30\n\n# #") == []


def test_the_fix_deletes_the_line() -> None:
    text = BODY + "More posts:"
    (finding,) = ENGINE.check(parse(Source("a.txt", text)))
    (edit,) = finding.fixes[0].edits
    assert text[: edit.span.start] + edit.text == BODY


@pytest.mark.parametrize(
    ("listed", "line"),
    [
        pytest.param("sign up for *", "— Sign up for our news!", id="the first word"),
        pytest.param("* to your inbox", "News sent to your inbox →", id="the last word"),
        pytest.param("###", "###", id="no word at all"),
        pytest.param("-30-", "-30-", id="figures"),
        pytest.param("sign* up", "signing up", id="a wildcard inside a word"),
        pytest.param("* news *", "all the news today", id="a wildcard at both ends"),
    ],
)
def test_no_listed_line_is_passed_over_for_its_ends(listed: str, line: str) -> None:
    assert _are_listed({_read_ends(_fold(listed))}, line.lower())


@given(st.text("aB1 _-é.:*", max_size=12))
def test_a_line_ends_in_its_first_and_its_last_word(line: str) -> None:
    words = residue_lines._WORD.findall(line) or [""]
    assert residue_lines._find_ends(line) == (words[0], words[-1])
