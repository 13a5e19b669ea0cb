import pytest

from newslint.language.joins.join import Join


def join(text: str, *, is_certain: bool = False) -> Join:
    """Return the join of a text in which a bar stands where a space is missing."""
    parts = text.split("|")
    seams = [sum(map(len, parts[:count])) for count in range(1, len(parts))]
    return Join(0, len(text) - len(seams), tuple(seams), is_certain)


def term(text: str, *, is_certain: bool = False) -> str:
    return join(text, is_certain=is_certain).term(text.replace("|", ""))


@pytest.mark.parametrize("text", ["file|sharing", "news|letter|archive"])
def test_a_join_has_its_spaces_put_back(text: str) -> None:
    assert join(text).apart(text.replace("|", "")) == text.replace("|", " ")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("file|sharing", "filesharing", id="two words"),
        pytest.param("File|sharing", "filesharing", id="a capital"),
        pytest.param("wiki|Pages", "wikipages", id="a capital inside"),
        pytest.param("sign|up", "signup", id="a particle"),
    ],
)
def test_what_new_words_are_like_may_be_a_term(text: str, wanted: str) -> None:
    assert term(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("is|a", id="two function words"),
        pytest.param("the|harbour", id="a function word first"),
        pytest.param("part|of", id="a function word last"),
        pytest.param("in|Fairhaven", id="a preposition before a capital"),
        pytest.param("The|harbour", id="a function word with a capital"),
        pytest.param("about|20", id="a figure"),
        pytest.param("one|of|many", id="three words"),
    ],
)
def test_what_many_articles_lose_by_chance_is_no_term(text: str) -> None:
    assert term(text) == ""


def test_what_is_certain_is_no_term() -> None:
    assert term("file|sharing", is_certain=True) == ""


@pytest.mark.parametrize("by", [-7, 0, 12])
def test_a_join_moves_as_a_whole(by: int) -> None:
    text = "newsletterarchive"
    plain = Join(0, 17, (4, 10), reason="so it is", other_seam=9)
    moved = plain.move(by)
    assert moved == Join(by, 17 + by, (4 + by, 10 + by), reason="so it is", other_seam=9 + by)
    assert plain.move(20).apart(" " * 20 + text) == "news letter archive"
