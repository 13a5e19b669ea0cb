import pytest

from newslint.engine import Engine
from newslint.finding import Finding
from newslint.formats import parse
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

RULES = load_file(shipped_rules() / "core" / "case-joins.yaml")
ENGINE = Engine(RULES)


def inspect(text: str, engine: Engine = ENGINE) -> list[Finding]:
    return engine.check(parse(Source("a.txt", text)))


@pytest.mark.parametrize(
    ("text", "seam"),
    [
        pytest.param("She lived forParis and art.", "for Paris", id="before a known name"),
        pytest.param("He said that includedVivek too.", "included Vivek", id="verb before a name"),
        pytest.param("The show was goodThe end.", "good The", id="before a new sentence"),
        pytest.param("He praisedOrban's speech.", "praised Orban", id="before a possessive"),
        pytest.param(
            "He met Mr Qzvix again. The laterQzvix spoke.",
            "later Qzvix",
            id="a name of the article",
        ),
    ],
)
def test_puts_the_space_back(text: str, seam: str) -> None:
    (finding,) = inspect(text)
    (edit,) = finding.fixes[0].edits
    assert finding.fixes[0].title == f"Write “{seam}”"
    assert text[: edit.span.start].endswith(seam.split(maxsplit=1)[0])
    assert (edit.span.start, edit.text) == (edit.span.end, " ")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("She read wikiHow and an eBook on her iPad.", id="brands"),
        pytest.param("Mr McDonald, Ms DeSantis and Mr LeBlanc met.", id="names"),
        pytest.param("The fromParis shop is new. I like fromParis.", id="a brand that repeats"),
        pytest.param("Post it at #forParis or @forParis or a/forParis.", id="handles and paths"),
        pytest.param("Call forParis(1) and set forParis=1.", id="code"),
        pytest.param("She took out myPhone again.", id="a beginning that brands like"),
    ],
)
def test_leaves_alone_what_is_no_join(text: str) -> None:
    assert inspect(text) == []


def test_a_word_of_the_house_is_right() -> None:
    text = "She lived forParis and art."
    assert inspect(text, Engine(RULES, frozenset({"forparis"}))) == []
