import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.encoding_damage import (
    _ACCENT,
    _MAY_BE_DAMAGED,
    _QUESTION,
    _decoded,
    _may_be_lost,
)
from newslint.engine import Engine
from newslint.finding import Finding, Safety
from newslint.formats import parse
from newslint.packs.rulebook import load_packs, shipped_rules
from newslint.source import Source

ENGINE = Engine(load_packs([shipped_rules() / "core" / "encoding.yaml"]))


def check(text: str) -> list[Finding]:
    return ENGINE.check(parse(Source("a.txt", text)))


@pytest.mark.parametrize(
    ("text", "found", "fix"),
    [
        pytest.param("It â€™s late.", "â€™", "’", id="mojibake"),
        pytest.param("It is Ã‚ late.", "Ã‚", None, id="what is damaged twice"),
        pytest.param("In SÃƒO Paulo.", "Ãƒ", "Ã", id="a capital that looks like damage"),
        pytest.param("It\x92s late.", "\x92", "’", id="a control character"),
        pytest.param("It\x81s late.", "\x81", None, id="a control character without a meaning"),
        pytest.param("The caf\ufffd was shut.", "caf\ufffd", None, id="a lost character"),
        pytest.param("They don?t know.", "don?t", "don't", id="a question mark"),
        pytest.param(
            "It’s late, he?s here.", "he?s", "he’s", id="a question mark beside curly ones"
        ),
    ],
)
def test_damage_is_found_and_mended(text: str, found: str, fix: str | None) -> None:
    (finding,) = check(text)
    assert finding.text == found
    assert [edit.text for each in finding.fixes for edit in each.edits] == (
        [] if fix is None else [fix]
    )


@pytest.mark.parametrize(
    "text", ["Who? That’s it.", "See /search?s=news and it?s=1.", "Family: 👨‍👩‍👧", "Is it? It is."]
)
def test_sound_text_is_left_alone(text: str) -> None:
    assert check(text) == []


def test_a_certain_repair_is_safe_and_a_guess_is_not() -> None:
    (sure,) = check("It â€™s late.")
    (guess,) = check("They don?t know.")
    assert sure.fixes[0].safety is Safety.SAFE
    assert guess.fixes[0].safety is Safety.UNSAFE


@given(st.lists(st.sampled_from([*"? eéS", "don", "t", "caf", "Prot?g", "na", "ve"])).map("".join))
def test_a_lost_letter_is_never_ruled_out(text: str) -> None:
    if _QUESTION.search(text) or _ACCENT.search(text):
        assert _may_be_lost(text)


@given(st.text(st.sampled_from("aÉâ €£™–—‘’“”…\x80\x9d\ufffdÃ\xa0ž1"), max_size=12))
def test_damage_is_never_ruled_out(text: str) -> None:
    assert _MAY_BE_DAMAGED.search(text) or ("\ufffd" not in text and not list(_decoded(text)))


def test_no_two_marks_of_clean_copy_are_damage() -> None:
    marks = [chr(code) for code in range(128)] + list("‘’“”–—…")
    pairs = [left + right for left in marks for right in marks]
    assert not any(map(_MAY_BE_DAMAGED.search, pairs))
    assert [pair for pair in pairs if list(_decoded(pair))] == []
