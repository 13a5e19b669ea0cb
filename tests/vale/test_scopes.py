import pytest

from newslint.vale.scopes import parse_scope


@pytest.mark.parametrize(
    ("written", "level", "sections", "accepts"),
    [
        pytest.param("text", "text", {"text", "heading"}, True, id="all text"),
        pytest.param("heading.h2", "text", {"text", "heading", "h2"}, True, id="a heading"),
        pytest.param("heading.h2", "text", {"text", "heading", "h1"}, False, id="another"),
        pytest.param("~table.header", "text", {"table", "header"}, False, id="no header"),
        pytest.param("~table.header", "text", {"table", "cell"}, True, id="but a cell"),
        pytest.param("sentence & ~blockquote", "sentence", {"text"}, True, id="a plain sentence"),
        pytest.param("sentence & ~blockquote", "sentence", {"blockquote"}, False, id="a quote"),
        pytest.param("text.md", "text", {"text", "txt"}, False, id="another format"),
        pytest.param("raw", "raw", {"raw"}, True, id="the file as it is"),
    ],
)  # fmt: skip
def test_what_a_scope_accepts(written: str, level: str, sections: set[str], accepts: bool) -> None:
    scope = parse_scope(written)
    assert scope.level == level
    assert scope.accepts(frozenset(sections)) is accepts
