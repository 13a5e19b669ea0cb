import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.engine import Engine
from newslint.finding import Finding, Safety
from newslint.formats import parse
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

RULES = load_file(shipped_rules() / "core" / "case-joins.yaml")
ENGINE = Engine(RULES)


def inspect(text: str, engine: Engine = ENGINE, path: str = "a.txt") -> list[Finding]:
    return engine.check(parse(Source(path, text)))


def mend(text: str, finding: Finding) -> str:
    (edit,) = finding.fixes[0].edits
    return text[: edit.span.start] + edit.text + text[edit.span.end :]


@pytest.mark.parametrize(
    ("text", "seam"),
    [
        pytest.param("She lived forParis and art.", "for Paris", id="before a known name"),
        pytest.param("He said that includedVivek too.", "included Vivek", id="verb before a name"),
        pytest.param("The show was goodThe end.", "good The", id="before a new sentence"),
        pytest.param("He praisedOrban's speech.", "praised Orban", id="before a possessive"),
        pytest.param("He met Mr Qzvix. The laterQzvix spoke.", "later Qzvix", id="name of article"),
    ],
)
def test_puts_the_space_back(text: str, seam: str) -> None:
    (finding,) = inspect(text)
    (edit,) = finding.fixes[0].edits
    assert finding.fixes[0].title == f"Write “{seam}”"
    assert text[: edit.span.start].endswith(seam.split(maxsplit=1)[0])
    assert (edit.span.start, edit.text) == (edit.span.end, " ")


def test_says_where_the_name_stands_apart() -> None:
    (finding,) = inspect("He met Mr Qzvix again. The laterQzvix spoke.")
    assert finding.message.endswith("“Qzvix” stands apart elsewhere in the article.")
    (related,) = finding.related
    stands = "“Qzvix” stands apart elsewhere in the article"
    assert (related.start, related.message) == (10, stands)


@pytest.mark.parametrize(
    ("text", "safety"),
    [
        pytest.param("They left forManchester early.", Safety.SAFE, id="preposition before a name"),
        pytest.param("He said that includedVivek too.", Safety.UNSAFE, id="verb before a name"),
        pytest.param("He went forWxyzzy and art.", Safety.UNSAFE, id="before an unknown word"),
    ],
)
def test_only_a_sure_join_is_mended_by_itself(text: str, safety: Safety) -> None:
    (finding,) = inspect(text)
    assert finding.fixes[0].safety is safety


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


def test_a_seam_at_the_edge_of_markup_is_not_its_business() -> None:
    assert inspect("<p>She lived for<b>Paris</b> and art.</p>", path="a.html") == []


SENTENCES = st.sampled_from(
    [
        "They spoke with Tanaka for an hour.",
        "A delegation from Nairobi arrived on Monday.",
        "It was the first visit of the NHS board to Leeds since May.",
        "She said Petrov and Ms Okafor had agreed.",
    ]
)


@given(st.lists(SENTENCES, min_size=1, max_size=4), st.data())
def test_mended_copy_is_the_copy_before_and_checks_clean(
    sentences: list[str], data: st.DataObject
) -> None:
    text = "\n\n".join(sentences)
    places = [
        place
        for place in range(1, len(text) - 1)
        if text[place] == " " and text[place - 1].islower() and text[place + 1].isupper()
    ]
    place = data.draw(st.sampled_from(places))
    damaged = text[:place] + text[place + 1 :]
    for finding in inspect(damaged):
        assert finding.start < place < finding.end
        assert mend(damaged, finding) == text
    assert inspect(text) == []
