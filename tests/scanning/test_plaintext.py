import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.scanning.plaintext import SHORT, shorten


@pytest.mark.parametrize(
    ("text", "data"),
    [
        pytest.param("It is.", b"It is.", id="ASCII"),
        pytest.param("", b"", id="nothing"),
        pytest.param("“No”", b"\x01No\x02", id="quotation marks"),
        pytest.param("5\u00a0km", b"5\x0ckm", id="a space that does not break is white space"),
        pytest.param("café", None, id="another letter"),
        pytest.param("café “no”", None, id="another letter beside marks"),
        pytest.param("a\vb", None, id="a vertical tab"),
        pytest.param("“a\vb”", None, id="a vertical tab beside marks"),
    ],
)
def test_what_is_plain(text: str, data: bytes | None) -> None:
    assert shorten(text) == data


def test_each_mark_has_a_byte_of_its_own() -> None:
    assert len(set(SHORT.values())) == len(SHORT)
    assert all(len(code) == 1 and code.isascii() for code in SHORT.values())


@given(st.text([*map(chr, range(128)), *SHORT, "é", "\u2028"]))
def test_a_byte_stands_for_each_character(text: str) -> None:
    data = shorten(text)
    if data is not None:
        assert [chr(byte) for byte in data] == [SHORT.get(each, each) for each in text]
