"""The guide to numbers is true: what it says passes is silent, what it says does not is found."""

import re
from pathlib import Path

import pytest

from newslint.config import load
from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_packs
from newslint.source import Source

GUIDE = Path(__file__).parent.parent / "docs" / "numbers.md"
ROWS = re.findall(
    r"^\| .+ \| “(.+)” \| “(.+)” \|$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE
)
ENGINE = Engine([rule for rule in load_packs(load(None).packs) if rule.kind == "conversion"])


def is_found(quantity: str) -> bool:
    text = f"Head\n\nThey told of {quantity} there, and left.\n"
    return bool(ENGINE.check(parse(Source("a.txt", text))))


def test_the_table_of_conversions_is_read() -> None:
    assert len(ROWS) > 10


@pytest.mark.parametrize("passes", [passes for passes, _fails in ROWS])
def test_what_passes_is_silent(passes: str) -> None:
    assert not is_found(passes)


@pytest.mark.parametrize("fails", [fails for _passes, fails in ROWS])
def test_what_does_not_pass_is_found(fails: str) -> None:
    assert is_found(fails)
