import pytest

from newslint.vale.smallwords import Size, size_in_ap, size_in_chicago


@pytest.mark.parametrize(
    ("word", "following", "ap", "chicago"),
    [
        ("the", "city", Size.SMALL, Size.SMALL),
        ("and", "then", Size.SMALL, Size.SMALL),
        ("with", "you", Size.CAPITAL, Size.SMALL),
        ("through", "it", Size.CAPITAL, Size.EITHER),
        ("to", "be", Size.CAPITAL, Size.SMALL),
        ("to", "the", Size.SMALL, Size.SMALL),
        ("to", "running", Size.SMALL, Size.SMALL),
        ("to", "work", Size.EITHER, Size.SMALL),
        ("vs.", "them", Size.SMALL, Size.SMALL),
        ("off", "it", Size.EITHER, Size.EITHER),
        ("is", "it", Size.CAPITAL, Size.CAPITAL),
        ("city", "", Size.CAPITAL, Size.CAPITAL),
    ],
)
def test_sizes(word: str, following: str, ap: Size, chicago: Size) -> None:
    assert size_in_ap(word, following) is ap
    assert size_in_chicago(word, following) is chicago
