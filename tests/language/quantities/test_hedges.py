import pytest

from newslint.language.quantities.hedges import HEDGE, Hedge, read_hedge


@pytest.mark.parametrize(
    ("before", "hedge"),
    [
        ("more than ", Hedge.MORE),
        ("at least a ", Hedge.MORE),
        ("nearly ", Hedge.LESS),
        ("up to ", Hedge.LESS),
        ("about ", Hedge.NONE),
        ("", Hedge.NONE),
    ],
)
def test_a_hedge_bends_the_number_behind_it(before: str, hedge: Hedge) -> None:
    assert read_hedge(f"{before}5 km", len(before)) is hedge


@pytest.mark.parametrize(
    "words",
    [
        "about ",
        "i.e. ",
        "just over ",
        "or about ",
        "~",
        "close to ",
        "as much as ",
        "which is about ",
    ],
)
def test_hedges_are_passed_over(words: str) -> None:
    found = HEDGE.match(f"{words}5 km")
    assert found is not None
    assert found[0] == words
