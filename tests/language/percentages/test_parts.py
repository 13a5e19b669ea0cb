from hypothesis import given
from hypothesis import strategies as st

from newslint.language.percentages.parts import find_parts

WHOLES = st.integers(6, 900).filter(lambda whole: whole not in {10, 20, 100})


@given(WHOLES.flatmap(lambda whole: st.tuples(st.integers(1, whole), st.just(whole))))
def test_a_true_percentage_is_silent_rounded_or_cut_off(counts: tuple[int, int]) -> None:
    part, whole = counts
    share = 100 * part / whole
    for written in (f"{share:.0f}", f"{share:.1f}", f"{int(share)}"):
        (found,) = find_parts(f"They won {part} of {whole} matches ({written}%).")
        assert not found.is_wrong


@given(WHOLES.flatmap(lambda whole: st.tuples(st.integers(1, whole), st.just(whole))))
def test_a_percentage_that_is_off_is_found_on_either_side(counts: tuple[int, int]) -> None:
    part, whole = counts
    wrong = round(100 * part / whole) + 3
    for text in (f"{part} of the {whole} ({wrong} per cent)", f"{wrong}% ({part} out of {whole})"):
        (found,) = find_parts(text)
        assert found.is_wrong


def test_a_way_of_speaking_is_left_alone() -> None:
    assert not list(find_parts("9 out of 10 owners (93%)"))
