import pytest

from newslint.packs.examples import ExampleError, Mark, parse_example


def test_a_mark_gives_the_place_and_the_fix() -> None:
    example = parse_example("They {utilised=>used} it {twice}.")
    assert example.document.source.text == "They utilised it twice.\n"
    assert example.marks == (Mark(5, 13, "used"), Mark(17, 22, None))


def test_each_line_is_a_paragraph_and_marks_count_from_the_start() -> None:
    example = parse_example("One.\n\nA {b=>c}.")
    assert [block.text for block in example.document.blocks] == ["One.", "A b."]
    (mark,) = example.marks
    assert example.document.source.text[mark.start : mark.end] == "b"


def test_a_mapping_names_roles() -> None:
    example = parse_example({"headline": "A {mega-deal=>mega deal}", "body": "A mega deal."})
    assert [block.role.value for block in example.document.blocks] == ["headline", "body"]
    assert example.written == "A {mega-deal=>mega deal}\nA mega deal."


@pytest.mark.parametrize(
    ("written", "text"),
    [
        pytest.param(r"Dear \{\{ name \}\}", "Dear {{ name }}", id="escaped braces"),
        pytest.param("if a => b }", "if a => b }", id="signs outside a mark"),
        pytest.param(r"a \= b \\ c", "a = b \\ c", id="escaped equals sign and backslash"),
    ],
)
def test_signs_can_be_written_themselves(written: str, text: str) -> None:
    example = parse_example(written)
    assert example.document.source.text == text + "\n"
    assert example.marks == ()


def test_signs_can_be_marked_and_be_a_fix() -> None:
    example = parse_example(r"{\{x\}=>a=>\}b}")
    assert example.marks == (Mark(0, 3, "a=>}b"),)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        pytest.param("a {b", "not closed", id="open"),
        pytest.param("a {b {c}}", "inside a mark", id="nested"),
        pytest.param({"lede": "a"}, "no role is called “lede”", id="unknown role"),
        pytest.param({"body": 3}, "must be text", id="not text"),
    ],
)
def test_a_faulty_example_is_refused(written: object, message: str) -> None:
    with pytest.raises(ExampleError, match=message):
        parse_example(written)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("written", "marked"),
    [
        pytest.param({"markdown": "The *{old=>new}* pier"}, "old", id="Markdown"),
        pytest.param({"html": "<p>The <b>{old</b>pier} stays.</p>"}, "old</b>pier", id="HTML"),
    ],
)
def test_an_example_may_be_a_file_of_a_format(written: dict[str, str], marked: str) -> None:
    example = parse_example(written)
    (mark,) = example.marks
    source = example.document.source
    assert source.text[mark.start : mark.end] == marked
    assert example.document.blocks[0].text.startswith("The old")
    assert "*" not in example.document.blocks[0].text
