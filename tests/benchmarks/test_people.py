import random

import pytest

from benchmarks.people import find_seed, is_flagged, join_contexts, people_engine
from benchmarks.seeding.names import NameSlip, seed_names
from newslint.formats import parse
from newslint.language.reading import Reading
from newslint.source import Source

COPY = "Council meets\n\nMarta Delaquist opened the bridge.\n\nIt was late, Delaquist said.\n"


@pytest.mark.parametrize(
    ("contexts", "copy"),
    [
        pytest.param(("ly Ann Holm spo", "met Holm at"), "Ann Holm\n\nHolm", id="cut words"),
        pytest.param(
            ('x we won," said Holm o', "y Holm z"), '"we won," said Holm\n\nHolm', id="marks"
        ),
    ],
)
def test_contexts_become_an_article(contexts: tuple[str, str], copy: str) -> None:
    assert join_contexts(*contexts) == f"A report\n\n{copy}\n"


def test_a_pair_is_flagged_by_a_word_that_differs() -> None:
    text = COPY.replace("late, Delaquist", "late, Delaqiust")
    findings = people_engine("person-names").check(parse(Source("a.txt", text)))
    assert is_flagged(findings, {"a": "Marta Delaquist", "b": "Marta Delaqiust"})
    assert not is_flagged(findings, {"a": "Marta Holm", "b": "Marta Holme"})


def test_every_slip_is_put_into_the_later_mention() -> None:
    source = Source("a.txt", COPY)
    document = parse(source)
    seeds = list(seed_names(Reading(document), random.Random(0)))
    assert {seed.slip for seed in seeds} == set(NameSlip) - {NameSlip.SINGLED, NameSlip.ACCENT}
    assert {seed.passage.text[seed.start : seed.end] for seed in seeds} == {"Delaquist"}
    assert {seed.passage.text[: seed.start] for seed in seeds} == {"It was late, "}
    assert all(seed.new != "Delaquist" and seed.new[0] == "D" for seed in seeds)
    engine = people_engine("person-names")
    assert any(find_seed(engine, source, document, seed) for seed in seeds)
