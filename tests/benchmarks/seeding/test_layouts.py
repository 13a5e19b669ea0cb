import random

import pytest

from newslint.document import Document, Role
from newslint.formats import parse
from newslint.source import Source

layouts = pytest.importorskip("benchmarks.seeding.layouts")

COPY = """# The bridge is shut

The council met & agreed on 1_000 words, so \\[it\\] said, about the bridge. Nobody was late <5.

See `code` here.

- one of two in the list
"""
TEXTS = [
    "The bridge is shut",
    "The council met & agreed on 1_000 words, so [it] said, about the bridge. Nobody was late <5.",
    "one of two in the list",
]


def article() -> Document:
    return parse(Source("a.md", COPY))


@pytest.mark.parametrize("suffix", layouts.SUFFIXES)
def test_an_article_reads_alike_in_all_formats(suffix: str) -> None:
    for seed in range(20):
        document = layouts.lay_out(article(), suffix, random.Random(seed))
        assert [block.text for block in document.blocks] == TEXTS


def test_the_headline_stays_one() -> None:
    for suffix in (".md", ".html"):
        document = layouts.lay_out(article(), suffix, random.Random(0))
        assert document.blocks[0].role is Role.HEADLINE


@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_some_words_are_marked_up(suffix: str) -> None:
    plain = len(layouts.lay_out(article(), suffix, random.Random(0)).blocks[1].segments)
    counts = [
        len(layouts.lay_out(article(), suffix, random.Random(seed)).blocks[1].segments)
        for seed in range(30)
    ]
    assert min(counts) <= plain <= max(counts)
    assert max(counts) > min(counts)


@pytest.mark.parametrize("suffix", layouts.SUFFIXES)
def test_text_that_was_changed_is_read_again(suffix: str) -> None:
    source = layouts.lay_out(article(), suffix, random.Random(1)).source
    text = source.text.replace("Nobody was", "Nobodywas")
    again = layouts.read_again(Source(source.path, text, is_container=source.is_container))
    assert again.source.text == text
    assert "Nobodywas late" in again.blocks[1].text
