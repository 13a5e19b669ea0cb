import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.scanning.plaintext import LETTER, SHORT, shorten, shorten_roughly


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
        pytest.param("a\x01b", None, id="what stands for a mark"),
        pytest.param("“a\vb”", None, id="a vertical tab beside marks"),
    ],
)
def test_what_is_plain(text: str, data: bytes | None) -> None:
    assert shorten(text) == data


def test_each_mark_has_a_byte_of_its_own() -> None:
    assert len(set(SHORT.values())) == len(SHORT)
    assert all(len(code) == 1 and code.isascii() for code in SHORT.values())


@given(st.text([*map(chr, range(9, 128)), "\x01", *SHORT, "é", "\u2028"]))
def test_a_byte_stands_for_each_character(text: str) -> None:
    data = shorten(text)
    if data is not None:
        assert [chr(byte) for byte in data] == [SHORT.get(each, each) for each in text]


@pytest.mark.parametrize(
    ("text", "data"),
    [
        pytest.param("café “no”", b"caf_ \x01no\x02", id="another letter"),
        pytest.param("Дом", b"___", id="letters of another script"),
        pytest.param("caf\u0065\u0301", None, id="a combining mark"),
        pytest.param("five ½", None, id="no letter"),
        pytest.param("\u212aelvin", None, id="a letter that matches one of ASCII"),
        pytest.param("éa\vb", None, id="a vertical tab"),
    ],
)
def test_what_is_plain_but_for_letters(text: str, data: bytes | None) -> None:
    assert shorten_roughly(text) == data


@given(st.text([*map(chr, range(9, 128)), "\x01", *SHORT, "é", "Ж", "\u2028", "ſ"]))
def test_a_byte_stands_for_each_letter(text: str) -> None:
    data = shorten_roughly(text)
    if data is not None:
        shown = [SHORT.get(each, each if each.isascii() else LETTER) for each in text]
        assert [chr(byte) for byte in data] == shown
