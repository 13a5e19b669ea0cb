import pytest

from newslint.source import Source

speed = pytest.importorskip("benchmarks.familyspeed")
family = pytest.importorskip("benchmarks.family")

SOURCES = [Source("a.txt", "Ferry news\n\nThe ferry stood inthe yard and the qwzxk was late.\n")]


def test_the_plain_pass_counts_words_that_are_not_known() -> None:
    known = speed.known_words(SOURCES)
    assert {"the", "ferry", "yard"} <= known
    assert speed.look_up(SOURCES, known) == 2


def test_the_family_is_timed_beside_the_plain_pass(capsys: pytest.CaptureFixture[str]) -> None:
    speed.print_family(SOURCES, 1)
    lines = capsys.readouterr().out.splitlines()
    named = {line[:44].strip() for line in lines}
    assert {"plain pass, look-ups", "the family's rules"} <= named
    assert {f"{rule} alone" for rule in family.FAMILY} <= named


def test_opening_the_lexicon_is_measured_in_a_process_of_its_own(
    capsys: pytest.CaptureFixture[str],
) -> None:
    speed.print_loading(SOURCES, 1)
    assert capsys.readouterr().out.startswith("loading the lexicon: ")
