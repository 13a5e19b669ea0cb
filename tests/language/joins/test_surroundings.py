import pytest

from newslint.language.joins.surroundings import follows_address, is_mentioned


@pytest.mark.parametrize(
    ("text", "follows"),
    [
        pytest.param("They sat inLeeds.", False, id="words before"),
        pytest.param("See www.inLeeds now.", True, id="the start of an address"),
        pytest.param("Write to ann@inLeeds now.", True, id="an address of e-mail"),
        pytest.param("See #inLeeds now.", True, id="a tag"),
        pytest.param("See news/inLeeds now.", True, id="a path"),
        pytest.param("See #shore inLeeds now.", False, id="a tag that a space ends"),
        pytest.param("inLeeds", False, id="nothing before"),
    ],
)
def test_an_address_reaches_up_to_the_string(text: str, follows: bool) -> None:
    assert follows_address(text, text.index("inLeeds")) is follows


@pytest.mark.parametrize(
    ("text", "mentioned"),
    [
        pytest.param("The “inLeeds” app.", True, id="between marks"),
        pytest.param("inLeeds", True, id="alone in its passage"),
        pytest.param("“inLeeds", True, id="a mark before and nothing behind"),
        pytest.param("The “inLeeds app”.", False, id="a mark before only"),
        pytest.param("They sat inLeeds.", False, id="in a sentence"),
    ],
)
def test_a_string_alone_between_marks_is_mentioned(text: str, mentioned: bool) -> None:
    start = text.index("inLeeds")
    assert is_mentioned(text, start, start + len("inLeeds")) is mentioned
