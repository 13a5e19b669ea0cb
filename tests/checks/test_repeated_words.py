import pytest

from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

RULES = load_file(shipped_rules() / "consistency" / "structure.yaml")
ENGINE = Engine([rule for rule in RULES if rule.id == "consistency.repeated-words"])
RUN = "all the boats built in the last cold century"


def check(*paragraphs: str) -> list[str]:
    text = "\n\n".join(("Head", *paragraphs)) + "\n"
    return [found.text for found in ENGINE.check(parse(Source("a.txt", text)))]


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        pytest.param((f"He saw {RUN}.", f"She drew {RUN} again."), [RUN], id="two paragraphs"),
        pytest.param((f"He saw {RUN} and {RUN}.",), [RUN], id="one paragraph"),
        pytest.param(
            (f"He saw {RUN}.", f"She, {RUN}.", f"I, {RUN}."), [RUN, RUN], id="three times"
        ),
        pytest.param(("One two three. " * 3,), [], id="a few words"),
        pytest.param(
            (f"“He saw {RUN},” she said.", f"She drew {RUN}."), [], id="a quotation first"
        ),
        pytest.param((f"She drew {RUN}.", f"“He saw {RUN},” she said."), [], id="a quotation next"),
    ],
)
def test_finds_many_words_in_a_row(paragraphs: tuple[str, ...], found: list[str]) -> None:
    assert check(*paragraphs) == found
