import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language import mojibake
from newslint.language.mojibake import find_mojibake

WESTERN = "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßÀÉÖÜ£©®°±²³µ·½¿¡«»’‘“”–—…•€™"


def mangle(text: str) -> str:
    """Read UTF-8 as Windows-1252, with Latin-1 for the bytes that it leaves undefined."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())


def repair(text: str) -> str:
    for damage in reversed(list(find_mojibake(text))):
        text = text[: damage.start] + damage.repaired + text[damage.end :]
    return text


@given(st.lists(st.sampled_from(WESTERN), min_size=1, max_size=6))
def test_what_was_mangled_is_read_back(characters: list[str]) -> None:
    text = "a word " + " and ".join(f"x{character}y" for character in characters)
    assert repair(mangle(text)) == text


@pytest.mark.parametrize("text", ["It’s “late” – naïve café, £20", "São Paulo", "30° in Łódź"])
def test_text_that_was_mangled_twice_is_read_back(text: str) -> None:
    assert repair(mangle(mangle(text))) == text


@given(st.text(alphabet=WESTERN + "abc .", max_size=40).filter(lambda text: repair(text) == text))
def test_a_repair_is_final(text: str) -> None:
    assert repair(repair(mangle(text))) == repair(mangle(text))


@pytest.mark.parametrize(
    "text",
    [
        "“CAFÉ” and “JÄ”",
        "SÃO PAULO, AMANHÃ” e NÃO…",
        "Ångström, Äiti, Öland",
        "voilà «là» – où",
        "ÎLE-DE-FRANCE",
        "naïve “façade”—ça",
    ],
)
def test_accents_beside_marks_are_left_alone(text: str) -> None:
    assert list(find_mojibake(text)) == []


@pytest.mark.parametrize("encoding", ["mac-roman", "cp1250"])
@pytest.mark.parametrize("text", ["It doesn’t rain", "the café’s owner", "“Late,” he said"])
def test_what_other_encodings_made_is_read_back(text: str, encoding: str) -> None:
    assert repair(text.encode().decode(encoding)) == text


def test_russian_that_was_read_as_western_is_read_back() -> None:
    assert repair("He said Привет to them".encode().decode("cp1251")) == "He said Привет to them"


def test_clean_copy_does_not_import_ftfy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ftfy", None)
    assert repair("“Naïve – or late?” Zoë’s café… Москва, £20 and 5 °C.") != ""


def test_no_character_of_a_damaged_run_is_ascii() -> None:
    # What is quickest to ask of a text, whether two that are none stand side by side, rests on it.
    ascii_signs = "".join(map(chr, range(128)))
    for sign in ascii_signs:
        for other in (*mojibake._TRAIL, "Ã", "â", "ð"):
            for pair in (sign + other, other + sign):
                assert not mojibake._PAIR.search(pair)
                assert not mojibake._RUN.search(pair)
