"""House terms: strings that look like two words run together, but that several articles have.

One article that has ``filesharing`` may have lost a space; three of a run that have it share a word
that no list knows. A check says which of its findings fall with that; of how many articles have the
string, only a run knows.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.running.worker import Outcome

FEWEST_ARTICLES = 3
"""Articles of one run that make a string a term."""


def find_house_terms(outcomes: Iterable["Outcome"]) -> frozenset[str]:
    """Return the strings that stand in so many articles of a run that they are terms.

    Copies of an article, which have the same bytes, count as one.
    """
    articles: dict[str, set[bytes]] = {}
    for outcome in outcomes:
        for term in outcome.inspection.terms:
            known = articles.setdefault(term, set())
            if len(known) < FEWEST_ARTICLES:
                known.add(outcome.article)
    return frozenset(term for term, known in articles.items() if len(known) >= FEWEST_ARTICLES)
