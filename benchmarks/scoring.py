"""The score of every run in an article that could be two words, whatever the bar is."""

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from newslint.document import Document
from newslint.language.joins.nearwords import lacks_double
from newslint.language.joins.opened import describe_opening, find_opening
from newslint.language.joins.runs import RunFinder, Token
from newslint.language.joins.score import describe, describe_neighbours
from newslint.language.joins.seams import find_seam
from newslint.language.joins.weights import Scorer, load_weights
from newslint.language.lexicon import Lexicon, load_lexicon
from newslint.language.reading import Reading
from newslint.source import Span


class Sort(StrEnum):
    """Runs of small letters only, or with a capital to open them; each has a scorer of its own."""

    SMALL = "small"
    OPENED = "opened"

    @property
    def scorer(self) -> Scorer:
        """What weighs the features of such runs."""
        weights = load_weights()
        return weights.small if self is Sort.SMALL else weights.opened


class Scored(Struct, frozen=True):
    """A run at ``start`` to ``end`` of the source, its score, and where its space is missing."""

    start: int
    end: int
    score: float
    seam: int


def read_scores(document: Document, sort: Sort, near: Span | None = None) -> Iterator[Scored]:
    """Yield what the rule would weigh; of runs that touch ``near`` only, where it is given.

    All features count at any score, and what the rule leaves alone whatever the score is left out.
    """
    lexicon = load_lexicon()
    weigh = _weigh_small if sort is Sort.SMALL else _weigh_opened
    for token in RunFinder(lexicon).find(Reading(document)):
        place = token.passage.block.to_source(token.start, token.end)
        if near and not (place.start <= near.end and near.start <= place.end):
            continue
        if token.text.islower() != (sort is Sort.SMALL) or not token.stands_free():
            continue
        weighed = weigh(token, lexicon)
        if weighed and not token.is_foreign:
            left, features = weighed
            yield Scored(place.start, place.end, sort.scorer.score(features), place.start + left)


def _weigh_small(token: Token, lexicon: Lexicon) -> tuple[int, dict[str, float]] | None:
    """Return the length of the left word, and the features."""
    run = token.as_run()
    seam = find_seam(run, lexicon)
    if seam is None or (seam.left == "a" and lacks_double(run.text, lexicon)):
        return None
    features = describe(run, seam, lexicon) | describe_neighbours(run, lexicon)
    return len(seam.left), features


def _weigh_opened(token: Token, lexicon: Lexicon) -> tuple[int, dict[str, float]] | None:
    opening = find_opening(token, lexicon)
    if opening is None:
        return None
    return len(opening.left), describe_opening(token, opening, lexicon)
