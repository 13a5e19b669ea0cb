from time import perf_counter

import pytest

from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_packs, shipped_rules
from newslint.source import Source

HOUSES = ("ap", "bbc", "guardian", "reuters", "wikinews")
ENGINE = Engine(
    [
        rule
        for rule in load_packs(shipped_rules() / house for house in HOUSES)
        if rule.kind.startswith("house-")
    ]
)


@pytest.mark.parametrize(
    "piece",
    [
        "1", "1-", "1,", "1.1", "1%", "£1", "£1,1x", "5 pm ", "5p.", "12:00", "2 July ", "July 2, ",
        "3 men ", "3 old young ", "3 a-", "ten ", "twenty-", "ten years ", "five per ", "1 to 1 ",
        "the tenth ", "aged ", "1/2 of ", "£5m ", "5 million ", "5km", "5 km-", "1st ", "12 x. ",
    ],
)  # fmt: skip
def test_no_text_takes_the_house_kinds_long(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    start = perf_counter()
    list(ENGINE.check(parse(Source("a.txt", f"Head\n\n{text}\n"))))
    assert perf_counter() - start < 20
