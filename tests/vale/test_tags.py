import importlib.util
import pickle
from io import BytesIO
from typing import Any

import pytest

from newslint.vale import taggermodel, tags
from newslint.vale.taggermodel import MissingTaggerError
from newslint.vale.tags import load_tagger

needs_model = pytest.mark.skipif(
    importlib.util.find_spec("textblob_aptagger") is None, reason="the extra tags is not installed"
)


@needs_model
@pytest.mark.parametrize(
    ("sentence", "tagged"),
    [
        pytest.param(
            "The cat sat on the mat, but dogs don’t like it.",
            "The/DT cat/NN sat/VBD on/IN the/DT mat/NN ,/, but/CC dogs/NNS do/VBP n't/RB like/VB"
            " it/PRP ./.",
            id="a sentence",
        ),
        pytest.param(
            "Mr. Smith said the U.S. economy grew 3.5% in 2019",
            "Mr./NNP Smith/NNP said/VBD the/DT U.S./NNP economy/NN grew/VBD 3.5/CD %/NN in/IN"
            " 2019/CD",
            id="abbreviations and figures",
        ),
        pytest.param(
            "EBay’s chief said “no”",
            "EBay/NNP 's/POS chief/NN said/VBD “/`` no/UH ”/''",
            id="marks",
        ),
        pytest.param("", "", id="nothing"),
    ],
)
def test_tags_words(sentence: str, tagged: str) -> None:
    words = load_tagger().tag(sentence)
    assert " ".join(f"{word.text}/{word.tag}" for word in words) == tagged
    straight = sentence.replace("’", "'")
    assert [straight[word.start : word.end] for word in words] == [word.text for word in words]


def test_says_how_to_install_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(taggermodel, "find_spec", lambda _name: None)
    load_tagger.cache_clear()
    with pytest.raises(MissingTaggerError, match=r"newslint\[tags\]"):
        load_tagger()


@needs_model
def test_refuses_another_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tags, "_MODEL_HASH", "0" * 64)
    load_tagger.cache_clear()
    with pytest.raises(MissingTaggerError, match="another model"):
        load_tagger()


class _Evil:
    def __reduce__(self) -> Any:
        return print, ("run",)


def test_reads_nothing_but_data() -> None:
    data = pickle.dumps({"a": {1, 2}}, protocol=2)
    assert tags._Unpickler(BytesIO(data)).load() == {"a": {1, 2}}
    with pytest.raises(pickle.UnpicklingError, match="no place"):
        tags._Unpickler(BytesIO(pickle.dumps(_Evil()))).load()
