import pytest

from newslint.reporters.cleaning import one_line, printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("a\x1bb\u202ec\n", "a�b�c ", id="control characters"),
        pytest.param("a\tb\u00a0c", "a b c", id="white space"),
        pytest.param("har\u00adbour", "har�bour", id="a soft hyphen"),
        pytest.param("👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧", id="an emoji of several"),
        pytest.param("❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥", id="an emoji with a selector"),
        pytest.param("the\u200dcity", "the�city", id="a joiner within a word"),
        pytest.param("a\udcff.txt", "a�.txt", id="bytes that are no text"),
    ],
)
def test_what_nobody_sees_is_made_visible(text: str, shown: str) -> None:
    assert printable(text) == shown


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("a\r\nb\tc", "a  b c", id="white space"),
        pytest.param("a\x1b[1m\x00b\x9b", "a[1mb", id="control characters"),
        pytest.param("a\u202eb\u2066", "ab", id="turned writing"),
        pytest.param(
            "é日本語🙂👩\u200d🔬\u00a0b", "é日本語🙂👩\u200d🔬\u00a0b", id="what is harmless"
        ),
    ],
)
def test_a_text_is_put_on_one_line(text: str, line: str) -> None:
    assert one_line(text) == line
