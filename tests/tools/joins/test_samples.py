import random
from pathlib import Path

import pytest

from newslint.document import Document
from newslint.formats import parse
from newslint.language.joins.runs import RunFinder
from newslint.language.joins.weights import load_weights
from newslint.language.lexicon import load_lexicon
from newslint.source import Source
from tools.joins.samples import Sample, read_articles, sample_copy, sample_joins

FINDER = RunFinder(load_lexicon())
COPY = (
    "The council agreed on Tuesday to close the bridge, because engineers found cracks in it.\n\n"
    "Drivers in London were told to take another road. However they were late again."
)


def read(text: str, name: str = "a.txt") -> Document:
    return parse(Source(name, text))


def delete(text: str, scorer: str, number: int = 99) -> list[Sample]:
    return list(sample_joins(read(text), scorer, number, random.Random(1), FINDER))


def test_the_unknown_words_of_copy_are_no_joins() -> None:
    (sample,) = sample_copy(read("They met a stablehand at the bridge."), FINDER)
    assert (sample.text, sample.is_join, sample.scorer) == ("stablehand", False, "small")
    assert "met a stablehand at" in sample.around
    assert sample.features


def test_copy_whose_words_are_known_has_nothing_to_learn_from() -> None:
    assert list(sample_copy(read(COPY), FINDER)) == []


def test_what_the_rule_would_not_look_at_is_no_sample() -> None:
    assert list(sample_copy(read("See news/stablehand or x-stablehand now."), FINDER)) == []


@pytest.mark.parametrize("scorer", ["small", "opened"])
def test_each_deleted_space_makes_a_run(scorer: str) -> None:
    samples = delete(COPY, scorer)
    plain = COPY.replace("\n\n", " ").replace(" ", "")
    assert samples
    for sample in samples:
        assert sample.is_join
        assert sample.scorer == scorer
        assert sample.text in plain
        assert sample.text not in COPY
        assert sample.text.islower() == (scorer == "small")
        assert sample.text in sample.around


def test_only_spaces_between_whole_words_of_letters_are_deleted() -> None:
    samples = delete("In 1999 the bridge's end, so near, was shut.", "small")
    assert {sample.text for sample in samples} == {"sonear", "wasshut"}


def test_no_more_spaces_are_deleted_than_asked_for() -> None:
    assert len(delete(COPY, "small", 3)) == 3
    assert len(delete("The end.", "opened", 3)) == 1


def test_a_join_that_is_a_word_has_no_features() -> None:
    features = {sample.text: sample.features for sample in delete("They may be here.", "small")}
    assert features["maybe"] is None
    assert features["behere"] is not None


@pytest.mark.parametrize("scorer", ["small", "opened"])
def test_the_features_are_those_that_have_weights(scorer: str) -> None:
    described = [sample.features for sample in delete(COPY, scorer) if sample.features]
    assert described
    for features in described:
        assert features.keys() == getattr(load_weights(), scorer).weights.keys()
        assert all(isinstance(value, float) for value in features.values())


def test_the_rest_of_the_article_stays_as_it_is() -> None:
    document = read(COPY)
    list(sample_joins(document, "small", 99, random.Random(1), FINDER))
    assert [block.text for block in document.blocks] == COPY.split("\n\n")


def test_articles_are_read_by_name_and_unreadable_ones_left_out(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "b.txt").write_text("The second.")
    (tmp_path / "a.txt").write_text("The first.")
    (tmp_path / "sub" / "c.md").write_text("The *third*.")
    (tmp_path / "d.txt").write_bytes(b"\x00\x01\x02\xff\x00")
    texts = [document.blocks[0].text for document in read_articles([tmp_path])]
    assert texts == ["The first.", "The second.", "The third."]
