"""Runs to learn from: those that stand in copy as it is, and those made by deleting spaces."""

import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct, structs

from newslint.document import Block, Document, Segment
from newslint.formats import parse
from newslint.language.joins.opened import describe_opening, find_opening
from newslint.language.joins.runs import RunFinder, Token
from newslint.language.joins.score import describe, describe_neighbours
from newslint.language.joins.seams import find_seam
from newslint.language.lexicon import Lexicon
from newslint.language.reading import Reading
from newslint.source import UndecodableError, decode

_SPACES = {
    "small": re.compile(r"(?<![\w'’.@/#&-])([a-z]+) (?=([a-z]+)(?![\w'’@/-]))"),
    "opened": re.compile(r"(?<![\w'’.@/#&-])([A-Z][a-z]*) (?=([a-z]+)(?![\w'’@/-]))"),
}
"""Spaces between whole words, by the scorer of what is left when they are deleted."""


class Sample(Struct):
    """A run with its features; none where it is not even a candidate."""

    text: str
    around: str
    is_join: bool
    scorer: str
    features: dict[str, float] | None = None


def read_articles(folders: Iterable[Path]) -> Iterator[Document]:
    """Yield the readable articles below the folders, by name."""
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            try:
                yield parse(decode(str(path), path.read_bytes()))
            except UndecodableError:
                continue


def sample_copy(document: Document, finder: RunFinder) -> Iterator[Sample]:
    """Yield the runs that stand in an article as it is."""
    reading = Reading(document)
    for token in finder.find(reading):
        sample = _sample(token, finder.lexicon, is_join=False)
        if sample.features:
            yield sample


def sample_joins(
    document: Document, scorer: str, number: int, rng: random.Random, finder: RunFinder
) -> Iterator[Sample]:
    """Yield the runs that come of deleting ``number`` spaces of an article, one at a time."""
    blocks = [passage.block for passage in Reading(document).prose]
    spaces = [
        (index, found)
        for index, block in enumerate(blocks)
        for found in _SPACES[scorer].finditer(block.text)
    ]
    for index, found in rng.sample(spaces, min(number, len(spaces))):
        block = blocks[index]
        seam = found.end() - 1
        text = block.text[:seam] + block.text[seam + 1 :]
        damaged = Block(block.role, text, [Segment(0, len(text), 0, len(text))])
        copy = (*blocks[:index], damaged, *blocks[index + 1 :])
        reading = Reading(structs.replace(document, blocks=copy))
        token = Token(reading, reading.passages[index], found.start(), seam + len(found[2]))
        sample = _sample(token, finder.lexicon, is_join=True)
        yield sample if finder.is_run(token.text) else structs.replace(sample, features=None)


def _sample(token: Token, lexicon: Lexicon, *, is_join: bool) -> Sample:
    text = token.passage.text
    around = " ".join(text[max(0, token.start - 30) : token.end + 30].split())
    scorer = "small" if token.text.islower() else "opened"
    sample = Sample(token.text, around, is_join, scorer)
    if token.stands_free() and not token.is_foreign:
        describe_token = _describe_small if scorer == "small" else _describe_opened
        features = describe_token(token, lexicon)
        sample.features = {name: float(value) for name, value in features.items()}
    return sample


def _describe_small(token: Token, lexicon: Lexicon) -> dict[str, float]:
    run = token.as_run()
    seam = find_seam(run, lexicon)
    return describe(run, seam, lexicon) | describe_neighbours(run, lexicon) if seam else {}


def _describe_opened(token: Token, lexicon: Lexicon) -> dict[str, float]:
    opening = find_opening(token, lexicon)
    return describe_opening(token, opening, lexicon) if opening else {}
