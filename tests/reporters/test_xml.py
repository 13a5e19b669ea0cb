from xml.etree import ElementTree as ET

import pytest

from newslint.reporters.xml import element, escape


def test_every_character_that_xml_allows_comes_back() -> None:
    text = "a<b>&\"'\t\n\r]]>日🙂e\u0301\x85\ufffd"
    read = ET.fromstring(element("a", {"b": text, "c": 1}, escape(text)))  # noqa: S314
    assert read.text == text
    assert read.get("b") == text
    assert read.get("c") == "1"


@pytest.mark.parametrize("character", "\0\x07\x1b\ud800\udfff\ufffe\uffff", ids=ascii)
def test_a_character_that_xml_forbids_goes(character: str) -> None:
    assert escape(f"a{character}b") == "ab"
    assert element("a", {"b": character}) == '<a b=""/>'
