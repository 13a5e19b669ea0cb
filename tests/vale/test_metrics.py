from newslint.vale.metrics import Metrics, measure


def test_counts_words_sentences_and_hard_words() -> None:
    text = "The experience was interesting. It didn’t last."
    assert measure([text]) == Metrics(
        words=7,
        sentences=2,
        syllables=14,
        characters=38,
        paragraphs=1,
        complex_words=2,
        polysyllabic_words=2,
        long_words=2,
    )


def test_no_sentence_runs_from_one_paragraph_into_the_next() -> None:
    assert measure(["First point", "second point"]).sentences == 2
    assert measure(["First point second point"]).sentences == 1


def test_endings_make_no_word_complex() -> None:
    assert measure(["wanted processes becoming"]).complex_words == 0
    assert measure(["becoming"]).polysyllabic_words == 1


def test_apostrophes_of_both_sorts_are_part_of_a_word() -> None:
    assert measure(["We don't."]) == measure(["We don’t."])


def test_what_is_no_prose_counts_for_nothing() -> None:
    assert measure(["", "—", "\ufffc"]) == Metrics()
    assert measure(["Run \ufffc now."]).words == 2
