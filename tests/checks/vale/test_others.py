"""Occurrence, repetition, consistency and conditional."""

from pathlib import Path

import pytest

from tests.checks.vale.stylecase import Style


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        pytest.param(
            "extends: occurrence\nscope: sentence\nmax: 3\ntoken: '\\b(\\w+)\\b'",
            "One two three. One two three four.",
            ["One"],
            id="occurrence: a sentence of too many words",
        ),
        pytest.param(
            "extends: occurrence\nscope: paragraph\nmin: 1\ntoken: please",
            "Do it.\n\nDo it please.\n",
            ["D"],
            id="occurrence: none where there must be one",
        ),
        pytest.param(
            "extends: repetition\nalpha: true\ntokens: ['[^\\s]+']",
            "the the 1 1 The the",
            ["the the"],
            id="repetition: the same word in its case",
        ),
        pytest.param(
            "extends: repetition\nignorecase: true\ntokens: ['[^\\s]+']",
            "The the end",
            ["The the"],
            id="repetition: in any case",
        ),
        pytest.param(
            "extends: repetition\nmax: 1\ntokens: ['[^\\s]+']",
            "no no yes yes yes",
            ["yes yes"],
            id="repetition: as often as allowed",
        ),
        pytest.param(
            "extends: consistency\neither: {advisor: adviser}",
            "An adviser, an advisor and an adviser.",
            ["advisor"],
            id="consistency: the form that the article has less",
        ),
        pytest.param(
            "extends: consistency\neither: {advisor: adviser}",
            "An adviser and an adviser.",
            [],
            id="consistency: one form only",
        ),
        pytest.param(
            "extends: conditional\nfirst: '\\b([A-Z]{3,5})\\b'\n"
            "second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\nexceptions: [BBC]",
            "The World Health Organization (WHO) and the BBC met. WHO said so. NATO did not.",
            ["NATO"],
            id="conditional: letters that nothing explains",
        ),
        pytest.param(
            "extends: conditional\nfirst: '\\b([A-Z]{3,5})\\b'\nsecond: '\\(([A-Z]{3,5})\\)'",
            "WHO met.\n\nThe organization (WHO) said so.\n",
            ["WHO"],
            id="conditional: explained too late",
        ),
    ],
)
def test_what_is_found(tmp_path: Path, rule: str, text: str, found: list[str]) -> None:
    assert Style(tmp_path, f"message: m\n{rule}\n").find(text) == found


def test_consistency_shows_the_other_form(tmp_path: Path) -> None:
    style = Style(tmp_path, "message: m\nextends: consistency\neither: {advisor: adviser}\n")
    ((match,), _reading) = style.run("An adviser and an advisor.")
    (mention,) = match.related
    assert mention.passage.text[mention.start : mention.end] == "adviser"
