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
