import pytest

from newslint.vale.sequences import SequenceError, Token, find_sequences, read_token
from newslint.vale.tags import Tagged


def tagged(text: str) -> list[Tagged]:
    words = []
    place = 0
    for item in text.split():
        word, tag = item.split("/")
        words.append(Tagged(word, tag, place, place + len(word)))
        place += len(word) + 1
    return words


WORDS = tagged("big/JJ sites/NNS using/VBG new/JJ tools/NNS like/IN using/VBG")
NOUN = read_token(tag="NN|NNS")
USING = read_token(pattern="using")


@pytest.mark.parametrize(
    ("tokens", "found"),
    [
        pytest.param([NOUN, USING], [(1, 2)], id="side by side"),
        pytest.param([USING, NOUN], [], id="with a word between"),
        pytest.param([USING, read_token(tag="NNS", skip=1)], [(2, 4)], id="a word skipped"),
        pytest.param([read_token(tag="NNS", skip=1), USING], [(1, 2), (4, 6)], id="and before"),
        pytest.param([NOUN], [(1, 1), (4, 4)], id="by tags alone"),
        pytest.param(
            [USING, read_token(tag="JJ", negate=True)], [(6, 6)], id="a word that must not be"
        ),
        pytest.param([read_token(tag="IN", negate=True), USING], [(1, 2)], id="nor before"),
        pytest.param([read_token(tag="VBG", pattern="us.*")], [(2, 2), (6, 6)], id="both"),
        pytest.param([read_token(pattern="us")], [], id="part of a word"),
        pytest.param(
            [read_token(universal="adj|noun")], [(0, 0), (1, 1), (3, 3), (4, 4)], id="upos"
        ),
        pytest.param([read_token(pattern="BIG", ignores_case=True)], [(0, 0)], id="any case"),
        pytest.param([read_token(tag="NN", negate=True)], [], id="nothing asked for"),
        pytest.param([], [], id="nothing"),
    ],
)
def test_finds(tokens: list[Token], found: list[tuple[int, int]]) -> None:
    assert [whole for whole, _told in find_sequences(WORDS, tokens)] == found


@pytest.mark.parametrize(
    ("tokens", "told"),
    [
        pytest.param([NOUN, USING], [(1, 2)], id="all words"),
        pytest.param([NOUN, read_token(pattern="using", target=True)], [(2, 2)], id="one"),
        pytest.param(
            [
                read_token(pattern="sites", target=True),
                USING,
                read_token(pattern="new", target=True),
            ],
            [(1, 3)],
            id="two, and what lies between",
        ),
        pytest.param(
            [read_token(pattern="like"), USING, read_token(tag="NN", negate=True, target=True)],
            [(5, 6)],
            id="all where a target is no word",
        ),
    ],
)
def test_a_target_is_told(tokens: list[Token], told: list[tuple[int, int]]) -> None:
    assert [narrow for _whole, narrow in find_sequences(WORDS, tokens)] == told


def test_an_auxiliary_is_one_by_its_word() -> None:
    words = tagged("has/VBZ gone/VBN")
    assert list(find_sequences(words, [read_token(universal="AUX")])) == [((0, 0), (0, 0))]


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        ({}, "needs"),
        ({"tag": "NN", "universal": "NOUN"}, "both"),
        ({"universal": "NUON"}, "NUON"),
        ({"pattern": "("}, "no expression"),
    ],
)
def test_refuses(keys: dict[str, str], why: str) -> None:
    with pytest.raises(SequenceError, match=why):
        read_token(**keys)  # type: ignore[arg-type]
