import pytest

from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

RULES = load_file(shipped_rules() / "core" / "attribution.yaml")
ENGINE = Engine([rule for rule in RULES if rule.id == "core.double-attribution"])


def check(text: str) -> list[str]:
    return [found.text for found in ENGINE.check(parse(Source("a.txt", f"Head\n\n{text}\n")))]


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        ("The report warned of floods: “The dam is old,” Ada Voss said.", "Ada Voss said"),
        ("The report warned of floods: “The dam is old”, said Ada Voss.", "said Ada Voss"),
        ("She wrote to them: 'We are done,' she added.", "she added"),
        ('The mayor told the hall: "It\'s over," the chair later said.', "the chair later said"),
    ],
)
def test_finds_the_second_attribution(text: str, attribution: str) -> None:
    assert check(text) == [attribution]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The report warned: “The dam is old.” Ada Voss said no.", id="new sentence"),
        pytest.param(
            "One thing is clear: “The dam is old,” Ada Voss said.", id="no verb of speech"
        ),
        pytest.param("She said no. Then this: “It is old,” Ada Voss said.", id="another sentence"),
        pytest.param("She said: “It is old,” before Ada Voss added a word.", id="a conjunction"),
        pytest.param("He warned of one thing in the end: “It is old,” he said.", id="one speaker"),
        pytest.param("The sign read: “Keep out,” and he did.", id="no attribution behind"),
        pytest.param("“He told me: ‘Keep out,’ she said.”", id="inside a quotation"),
    ],
)
def test_silent_where_one_speaker_is_named(text: str) -> None:
    assert check(text) == []
