"""The kinds that read the heads take about linear time on any text."""

import random
import time

import pytest

from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

_FOLDER = shipped_rules()
ENGINE = Engine(
    [
        rule
        for name in ("consistency/headlines", "consistency/structure", "core/attribution")
        for rule in load_file(_FOLDER / f"{name}.yaml")
    ]
)
_SYLLABLES = [consonant + vowel for consonant in "bcdfglmnprst" for vowel in "aeiou"]


def _names(count: int) -> str:
    chance = random.Random(1)
    names = ("".join(chance.choices(_SYLLABLES, k=4)).capitalize() for _ in range(count))
    return " ".join(names)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param(f"Ships of {_names(15_000)}", f"We met {_names(15_000)}.", id="all names"),
        pytest.param(f"Ships of {_names(200)}", f"We met {_names(30_000)}.", id="names below"),
        pytest.param("WINS " + _names(200).upper(), f"We met {_names(30_000)}.", id="capitals"),
        pytest.param("'ab cd' " * 20_000, "We ab cd met. " * 10_000, id="long with quotations"),
        pytest.param("'ab cd' " * 20, "We ab cd met, " * 20_000, id="quoted words below"),
        pytest.param("six men met " * 20_000, "8 men met. " * 10_000, id="long with counts"),
        pytest.param("six men met " * 20, "8 men met, " * 25_000, id="counts in one sentence"),
        pytest.param("60 men met", "8 men met.\n\n" * 20_000, id="counts in paragraphs"),
        pytest.param("Head", 'The memo said: "We," he said, ' * 9_000, id="attributions"),
        pytest.param("Head", 'so-called "a" and ' * 15_000, id="labels"),
        pytest.param("Head", "## WHAT NEXT\n\nThey met.\n\n" * 10_000, id="subheads"),
    ],
)
def test_no_text_takes_long(head: str, body: str) -> None:
    document = parse(Source("a.md", f"# {head}\n\n{body}\n"))
    start = time.process_time()
    ENGINE.check(document)
    assert time.process_time() - start < 15


def test_many_decks_do_not_take_long() -> None:
    words = "the ship went to the harbour of abcdefg abcdefgh "
    decks = f"<p class=deck>{words}</p>" * 4000
    document = parse(Source("a.html", f"<h1>A</h1>{decks}<p>{words * 3000}</p>"))
    start = time.process_time()
    ENGINE.check(document)
    assert time.process_time() - start < 15
