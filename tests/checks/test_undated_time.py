import pytest

from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_packs, shipped_rules
from newslint.source import Source

ENGINE = Engine(load_packs([shipped_rules() / "core" / "undated-time.yaml"]))


def check(text: str) -> list[str]:
    return [finding.text for finding in ENGINE.check(parse(Source("a.txt", text)))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "Head\n\nIt fell last week. It rose yesterday.\n", ["last week"], id="the first"
        ),
        pytest.param("Head\n\nIt fell last week's low.\n", [], id="a possessive"),
        pytest.param("Head\n\nBy Ann Lee\n3 June 2024\n\nIt fell yesterday.\n", [], id="a date"),
        pytest.param("Head\n\n“It fell yesterday,” he said.\n", [], id="a quotation"),
    ],
)
def test_only_the_first_time_of_an_undated_article_is_told(text: str, found: list[str]) -> None:
    assert check(text) == found
