import msgspec
import pytest

from newslint.formats import parse
from newslint.language.joins import weights as module
from newslint.language.joins.opened import describe_opening, find_opening
from newslint.language.joins.runs import Token
from newslint.language.joins.score import describe, describe_neighbours
from newslint.language.joins.seams import Run, find_seam
from newslint.language.joins.weights import Scorer, load_weights
from newslint.language.lexicon import load_lexicon
from newslint.language.reading import Reading
from newslint.source import Source

LEXICON = load_lexicon()


def test_every_feature_of_small_letters_has_a_weight_and_no_other_has() -> None:
    run = Run("harbourtrust")
    seam = find_seam(run, LEXICON)
    assert seam
    features = describe(run, seam, LEXICON) | describe_neighbours(run, LEXICON)
    assert features.keys() == load_weights().small.weights.keys()


def test_every_feature_of_a_run_that_a_capital_opens_has_a_weight_and_no_other_has() -> None:
    reading = Reading(parse(Source("a.txt", "Londonwas full of rain.")))
    token = Token(reading, reading.passages[0], 0, len("Londonwas"))
    opening = find_opening(token, LEXICON)
    assert opening
    features = describe_opening(token, opening, LEXICON)
    assert features.keys() == load_weights().opened.weights.keys()


def test_the_weights_have_a_version() -> None:
    assert isinstance(load_weights().version, int)
    assert load_weights().version >= 1


@pytest.mark.parametrize("name", ["small", "opened"])
def test_it_takes_more_to_mend_than_to_tell(name: str) -> None:
    scorer: Scorer = getattr(load_weights(), name)
    assert scorer.told < scorer.sure


def test_a_score_is_the_weighted_sum_of_the_features() -> None:
    scorer = Scorer(0, 1, {"long": 2.0, "rare": -0.5, "absent": 9.0})
    assert scorer.score({"long": 3, "rare": 4}) == 4.0


def test_a_feature_without_a_weight_is_a_fault() -> None:
    with pytest.raises(KeyError):
        Scorer(0, 1, {"long": 2.0}).score({"short": 1})


def test_the_file_is_read_once() -> None:
    assert load_weights() is load_weights()


def test_the_file_is_as_the_program_writes_it() -> None:
    data = module._DATA.read_bytes()
    assert msgspec.json.format(msgspec.json.encode(load_weights()), indent=2) + b"\n" == data
