import importlib.util
import re
from pathlib import Path

import pytest

from newslint.vale import taggermodel, tags
from tests.checks.vale.stylecase import Style, is_refused

USING = """
extends: sequence
message: "'%s' '%s'"
action:
  name: edit
  params: [regex, '(\\w+)( using)', '$1 by using']
tokens:
  - tag: NN|NNP|NNPS|NNS
  - pattern: using
"""
WORDS = (
    "extends: sequence\nmessage: x\ntokens:\n  - pattern: very\n  - pattern: \\w+ly\n    skip: 1\n"
)

needs_model = pytest.mark.skipif(
    importlib.util.find_spec("textblob_aptagger") is None, reason="the extra tags is not installed"
)


@needs_model
def test_finds_words_by_their_tags(tmp_path: Path) -> None:
    style = Style(tmp_path, USING)
    text = "They were seen by people using it. They are using it."
    assert style.find(text) == ["people using"]
    assert style.messages(text) == ["'people' 'using'"]
    ((match,), _reading) = style.run(text)
    assert match.remedies[0].edits[0][2] == "people by using"


@needs_model
def test_no_sequence_runs_over_the_end_of_a_sentence(tmp_path: Path) -> None:
    assert Style(tmp_path, USING).find("This is for people. Using it is fun.") == []


def test_patterns_alone_need_no_tagger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(taggermodel, "find_spec", lambda _name: None)
    tags.load_tagger.cache_clear()
    assert Style(tmp_path, WORDS).find("It went very, quickly. Very badly, very quickly.") == [
        "very, quickly",
        "very quickly",
    ]


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        pytest.param(
            "tokens: [{pattern: no}, {pattern: '[a-z]+', min: 2}]",
            ["no new big", "no apple on"],
            id="two of one kind",
        ),
        pytest.param(
            "tokens: [{pattern: no}, {pattern: '[b-z]+', min: 2, skip: 1}]",
            ["no new big", "no apple on me"],
            id="two, each with words between",
        ),
        pytest.param(
            "tokens: [{pattern: no}, {pattern: '[a-z]+', target: true}]",
            ["new", "apple"],
            id="a target",
        ),
        pytest.param(
            "tokens: [{pattern: no}, {pattern: '[a-z]+'}]\nexceptions: ['with .*']",
            ["no new"],
            id="an exception",
        ),
    ],
)
def test_newer_keys_are_heeded(tmp_path: Path, keys: str, found: list[str]) -> None:
    style = Style(tmp_path, f"extends: sequence\nmessage: x\n{keys}\n")
    assert style.find("There is no new big day, with no apple on me.") == found


def test_an_exception_that_is_no_expression_is_told(tmp_path: Path) -> None:
    style = Style(tmp_path, f"{WORDS}exceptions: ['(']\n")
    assert style.refusal.startswith("line 7: ")


def test_is_left_out_where_there_is_no_tagger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taggermodel, "find_spec", lambda _name: None)
    tags.load_tagger.cache_clear()
    style = Style(tmp_path, USING)
    assert is_refused(style.rule)
    assert "pip install 'newslint[tags]'" in style.rule.options.reason
    assert style.find("By people using it.") == []


@pytest.mark.parametrize("token", ["{}", "{upos: NUON}", "{pattern: '('}", "{tag: NN, upos: NOUN}"])
def test_refuses_a_token_that_cannot_be_read(tmp_path: Path, token: str) -> None:
    assert re.search(
        r"\Aline 3: ",
        Style(tmp_path, f"extends: sequence\nmessage: x\ntokens: [{token}]\n").refusal,
    )
