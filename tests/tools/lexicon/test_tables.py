import mmap
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.lexicon import Lexicon
from tools.lexicon.choice import Choice
from tools.lexicon.sources import Sources
from tools.lexicon.tables import frequency, write, write_table


def open_lexicon(path: Path) -> Lexicon:
    with path.open("rb") as file:
        return Lexicon(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


@pytest.fixture
def sources() -> Sources:
    sources = Sources()
    for word, share in {
        "the": -1.6,
        "of": -1.9,
        "house": -3.6,
        "light": -4.0,
        "ferry": -4.9,
        "lighthouse": -5.8,
        "housefly": -6.0,
        "flyover": -6.0,
    }.items():
        sources.sizes[word] = 35
        sources.seen[word] = [share, share]
        sources.small[word] = share
    sources.seen["ofthe"] = [-7.0]
    sources.capitals = {"fairhaven": -6.5, "ofthe": -8.5}
    sources.names = {"okonkwo"}
    sources.pairs = {("of", "the"): -2.6, ("the", "house"): -5.0, ("the", "unknown"): -5.0}
    return sources


@pytest.fixture
def build(sources: Sources, tmp_path: Path) -> Callable[[], Lexicon]:
    def run() -> Lexicon:
        write(tmp_path / "lexicon.bin", Choice(sources))
        return open_lexicon(tmp_path / "lexicon.bin")

    return run


def test_words_are_read_back(build: Callable[[], Lexicon]) -> None:
    lexicon = build()
    for word in ("the", "of", "house", "lighthouse", "housefly"):
        assert lexicon.is_word(word)
    for word in ("ofthe", "fairhaven", "okonkwo", "hous", "houses", ""):
        assert not lexicon.is_word(word)


def test_names_are_read_back_with_their_frequency(build: Callable[[], Lexicon]) -> None:
    lexicon = build()
    assert lexicon.is_name("fairhaven")
    assert lexicon.capital_frequency("fairhaven") == frequency(-6.5) == 55
    assert lexicon.is_name("okonkwo")
    assert lexicon.capital_frequency("okonkwo") == 0
    assert not lexicon.is_name("house")


def test_halves_are_read_back(build: Callable[[], Lexicon]) -> None:
    lexicon = build()
    house, light, ferry = (lexicon.half(word) for word in ("house", "light", "ferry"))
    assert house
    assert light
    assert ferry
    assert house.frequency == frequency(-3.6)
    assert (light.begins, light.ends) == (1, 0), "lighthouse"
    assert (house.begins, house.ends) == (0, 1)
    assert (ferry.begins, ferry.ends, ferry.number) == (0, 0, 0)
    assert ferry.is_common
    assert lexicon.half("ofthe") is None


def test_pairs_are_read_back_in_their_order(build: Callable[[], Lexicon]) -> None:
    lexicon = build()
    assert lexicon.pair("of", "the") == frequency(-2.6) == 94
    assert lexicon.pair("the", "house") == frequency(-5.0)
    assert lexicon.pair("the", "of") == 0
    assert lexicon.pair("the", "unknown") == 0


def test_strings_that_are_only_seen_are_read_back(build: Callable[[], Lexicon]) -> None:
    lexicon = build()
    assert tuple(lexicon.seen("ofthe")) == (frequency(-7.0), frequency(-8.5))
    assert tuple(lexicon.seen("house")) == (0, 0)


def test_says_how_much_is_in_each_table(sources: Sources, tmp_path: Path) -> None:
    choice = Choice(sources)
    assert write(tmp_path / "a.bin", choice) == {
        "words": len(choice.words),
        "names": 2,
        "halves": len(choice.halves),
        "seen": 1,
        "pairs": 2,
    }


def test_the_same_lists_give_the_same_bytes(sources: Sources, tmp_path: Path) -> None:
    write(tmp_path / "a.bin", Choice(sources))
    other = Sources(**{name: getattr(sources, name) for name in Sources.__struct_fields__})
    other.sizes = dict(reversed(other.sizes.items()))
    other.pairs = dict(reversed(other.pairs.items()))
    write(tmp_path / "b.bin", Choice(other))
    assert (tmp_path / "a.bin").read_bytes() == (tmp_path / "b.bin").read_bytes()


@given(st.dictionaries(st.text("abz", min_size=1, max_size=5), st.binary(min_size=2, max_size=2)))
def test_a_table_holds_each_word_once_in_order(records: dict[str, bytes]) -> None:
    if not records:
        return
    counts, extra, data = write_table(records)
    assert extra == 2
    found, place = {}, 0
    for length, count in enumerate(counts):
        words = []
        for _word in range(count):
            word, more = data[place : place + length], data[place + length : place + length + extra]
            words.append(word)
            found[word.decode()] = more
            place += length + extra
        assert words == sorted(words)
    assert place == len(data)
    assert found == records


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        pytest.param(-12.0, 0, id="once in 10^12 words"),
        pytest.param(-13.0, 0, id="more seldom"),
        pytest.param(0.0, 120, id="every word"),
        pytest.param(-6.04, 60, id="rounded"),
    ],
)
def test_a_frequency_fits_a_byte(share: float, expected: int) -> None:
    assert frequency(share) == expected
    assert struct.pack("<B", frequency(share))
