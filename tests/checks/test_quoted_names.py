import pytest

from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

RULES = load_file(shipped_rules() / "core" / "attribution.yaml")
ENGINE = Engine([rule for rule in RULES if rule.id == "core.quoted-names"])


def check(text: str) -> list[str]:
    return [found.text for found in ENGINE.check(parse(Source("a.txt", f"Head\n\n{text}\n")))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The old ferry “Sea Star” sank.", ["“Sea Star”"]),
        ("Police began 'Operation Tidewater' in May.", ["'Operation Tidewater'"]),
        ("The ship was called “Sea Star”.", []),
        ("They called the ship “Sea Star”.", []),
        ("The play “Sea Star” opened.", []),
        ("The ship “of fools” sank.", []),
        ("“The ship ‘Sea Star’ sank,” he said.", []),
        ("The plan, dubbed “Operation Tidewater”, is old.", []),
    ],
)
def test_finds_marks_around_names(text: str, found: list[str]) -> None:
    assert check(text) == found
