import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks import repeated_deck
from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

RULES = load_file(shipped_rules() / "consistency" / "structure.yaml")
ENGINE = Engine([rule for rule in RULES if rule.id == "consistency.repeated-deck"])
BODY = (
    "The mayor spoke. The pier will open to walkers in May, long before the ferry does, she said."
)


def check(text: str, name: str = "a.txt") -> list[str]:
    return [found.text for found in ENGINE.check(parse(Source(name, text)))]


@pytest.mark.parametrize(
    ("deck", "found"),
    [
        (
            "Pier will open to walkers in May, long before",
            "Pier will open to walkers in May, long before",
        ),
        ("Good: the pier will open to walkers in May", "the pier will open to walkers in May"),
        ("The pier will open to walkers in June", ""),
        ("The pier will open", ""),
    ],
)
def test_finds_the_words_that_come_again(deck: str, found: str) -> None:
    assert check(f"Pier nears its end\n{deck}\n\n{BODY}\n") == ([found] if found else [])


@pytest.mark.parametrize(
    ("field", "is_deck"),
    [("subtitle", True), ("deck", True), ("summary", False), ("description", False)],
)
def test_a_field_for_lists_is_no_deck_of_the_page(field: str, is_deck: bool) -> None:
    deck = f"{field}: >\n  Good, the pier will open to walkers in May"
    text = f"---\ntitle: Pier\n{deck}\n---\n\n{BODY}\n"
    assert bool(check(text, "a.md")) is is_deck


OPENING = "The pier will open to walkers in May, long before the ferry does"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", f"Pier nears its end\n{OPENING}\n\n{OPENING}, she said on Monday.\n"),
        ("a.html", f"<h1>Pier</h1><p class=deck>{OPENING}</p><p>{OPENING}, she said.</p>"),
    ],
)
def test_a_deck_on_the_page_that_opens_as_the_body_is_told(name: str, text: str) -> None:
    assert check(text, name) == [OPENING]


def test_a_deck_that_ends_with_an_ellipsis_is_an_excerpt() -> None:
    text = f"<h1>Pier</h1><p class=deck>{OPENING} …</p><p>{OPENING}, she said.</p>"
    assert check(text, "a.html") == []


def test_an_excerpt_of_the_first_words_is_left_alone() -> None:
    text = f"---\ntitle: Pier\nsubtitle: {BODY[:80]}\n---\n\n{BODY}\n"
    assert check(text, "a.md") == []


WORDS = st.lists(st.sampled_from("pier town opens’ walker's May, to".split()), max_size=14)


@given(WORDS.map(" ".join), WORDS.map(" ".join))
def test_a_deck_that_is_passed_by_repeats_nothing(deck: str, body: str) -> None:
    text = f"Pier nears its end\n{deck} here\n\nThe mayor spoke, {body}\n\n{deck[20:]} {body}.\n"
    found = check(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(repeated_deck, "_may_repeat", lambda *_given: True)
        assert check(text) == found
