import pytest

from newslint.errors import PackError
from newslint.packs.strictyaml import load


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("a: no", "no", id="no is a word"),
        pytest.param("a: on", "on", id="on is a word"),
        pytest.param("a: 12:30", "12:30", id="a time is text"),
        pytest.param("a: 2024-01-01", "2024-01-01", id="a date is text"),
        pytest.param("a: 1_000", "1_000", id="an underscore makes no number"),
        pytest.param("a: 010", "010", id="a leading zero makes no number"),
        pytest.param("a: ~", "~", id="a tilde is text"),
        pytest.param("a: -12", -12, id="an integer"),
        pytest.param("a: 0.5", 0.5, id="a decimal"),
        pytest.param("a: true", True, id="true"),
        pytest.param("a: 'true'", "true", id="quoted true is text"),
        pytest.param('a: "5"', "5", id="a quoted number is text"),
        pytest.param("a: null", None, id="null"),
        pytest.param("a:", None, id="nothing"),
        pytest.param("a: [1, b]", [1, "b"], id="a list"),
    ],
)
def test_only_plain_words_and_numbers_are_typed(text: str, value: object) -> None:
    content, _lines = load(text, "p.yaml")
    assert content == {"a": value}
    assert type(content["a"]) is type(value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "a: 1\nb: 2\na: 3", "p.yaml:3: the key “a” stands already on line 1", id="twice"
        ),
        pytest.param("a: &x 1\nb: *x", "p.yaml:1: anchors", id="an anchor"),
        pytest.param("a: !!int 1", "p.yaml:1: the tag tag:yaml.org,2002:int", id="a tag"),
        pytest.param("a: 1\n---\nb: 2", "p.yaml:2: a second document", id="two documents"),
        pytest.param("a:\n  - b\n c: d", "p.yaml:3: not YAML", id="wrong indentation"),
        pytest.param("? [a]\n: b", "p.yaml:1: a key must be plain text", id="a list as a key"),
        pytest.param("a: \x07", "not YAML", id="a control character"),
    ],
)
def test_what_would_surprise_is_refused_with_its_line(text: str, message: str) -> None:
    with pytest.raises(PackError) as caught:
        load(text, "p.yaml")
    assert message in str(caught.value)


def test_every_part_knows_its_line() -> None:
    _content, lines = load("a:\n  - b: 1\n    c: 2\n\n  - d\n", "p.yaml")
    assert lines.at(("a",)) == 1
    assert lines.at(("a", 0, "c")) == 3
    assert lines.at(("a", 1)) == 5
    assert lines.at(("a", 1, "missing", 7)) == 5
    assert lines.at(("nowhere",)) == 1
