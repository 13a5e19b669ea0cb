import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.config.valeini import CORE, Setting, read_settings


def read(text: str) -> list[tuple[str, str, str, int]]:
    return [(each.section, each.key, each.value, each.line) for each in read_settings(text)]


@pytest.mark.parametrize(
    ("text", "settings"),
    [
        pytest.param("A = b", [(CORE, "A", "b", 1)], id="above all sections"),
        pytest.param("\n[*.md]\nA=b", [("*.md", "A", "b", 3)], id="in a section"),
        pytest.param("[[ab]*.md]\nA=b", [("[ab]*.md", "A", "b", 2)], id="brackets in a section"),
        pytest.param("# c\n; d\nA = b", [(CORE, "A", "b", 3)], id="comments"),
        pytest.param("A = b # c", [(CORE, "A", "b", 1)], id="a comment after a value"),
        pytest.param("A = b#c;d", [(CORE, "A", "b#c;d", 1)], id="no space, no comment"),
        pytest.param("A = # c", [(CORE, "A", "", 1)], id="a comment for a value"),
        pytest.param("A: b = c", [(CORE, "A", "b = c", 1)], id="a colon"),
        pytest.param("A = b,\\\n  c\nD = e", [(CORE, "A", "b,c", 1), (CORE, "D", "e", 3)], id="on"),
        pytest.param('A = "b c"', [(CORE, "A", "b c", 1)], id="quotation marks"),
        pytest.param("A", [(CORE, "A", "", 1)], id="a key alone"),
        pytest.param("\ufeffA = b\r\n", [(CORE, "A", "b", 1)], id="as Windows writes it"),
        pytest.param("A = b\\", [(CORE, "A", "b", 1)], id="goes on and ends"),
    ],
)
def test_settings_are_read(text: str, settings: list[tuple[str, str, str, int]]) -> None:
    assert read(text) == settings


def test_items_stand_between_commas() -> None:
    assert Setting("", "A", r"a, (b\,c),, a", 1).items == ["a", "(b,c)"]


@given(st.text("[]=:#;\\\"'` ab\n,"))
def test_any_text_can_be_read_and_no_line_is_told_that_is_not_there(text: str) -> None:
    lines = [each.line for each in read_settings(text)]
    assert lines == sorted(set(lines))
    assert all(1 <= line <= len(text.splitlines()) for line in lines)


def test_a_head_without_its_bracket_starts_a_section_and_is_told() -> None:
    text = "[*]\na = b\n[*.md # copy\nc = d\n"
    assert [(each.section, each.key) for each in read_settings(text)] == [
        ("*", "a"),
        ("*.md", "[*.md"),
        ("*.md", "c"),
    ]


def test_a_setting_knows_the_line_of_its_section() -> None:
    text = "a = b\n[*]\n\nc = d\n[*.md\ne = f"
    assert [each.head for each in read_settings(text)] == [0, 2, 5, 5]
