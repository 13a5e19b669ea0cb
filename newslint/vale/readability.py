"""Grades of readability: how many years of school a text asks for.

The formulas are those of the literature, as https://en.wikipedia.org/wiki/Readability gives them.
"""

from collections.abc import Callable, Sequence
from math import sqrt

from newslint.vale.metrics import Metrics


def _flesch_kincaid(of: Metrics) -> float:
    return 0.39 * of.words / of.sentences + 11.8 * of.syllables / of.words - 15.59


def _gunning_fog(of: Metrics) -> float:
    return 0.4 * (of.words / of.sentences + 100 * of.complex_words / of.words)


def _coleman_liau(of: Metrics) -> float:
    return 5.88 * of.characters / of.words - 29.6 * of.sentences / of.words - 15.8


def _smog(of: Metrics) -> float:
    return 1.0430 * sqrt(of.polysyllabic_words * 30 / of.sentences) + 3.1291


def _automated_readability(of: Metrics) -> float:
    return 4.71 * of.characters / of.words + 0.5 * of.words / of.sentences - 21.43


GRADES: dict[str, Callable[[Metrics], float]] = {
    "Automated Readability": _automated_readability,
    "Coleman-Liau": _coleman_liau,
    "Flesch-Kincaid": _flesch_kincaid,
    "Gunning Fog": _gunning_fog,
    "SMOG": _smog,
}
"""The grades by the names that rules give them."""


def average_grade(metrics: Metrics, names: Sequence[str]) -> float | None:
    """Return the mean of the grades called ``names``; None for a text without words.

    Raises:
        KeyError: there is no grade of that name.

    """
    grades = [GRADES[name] for name in names]
    if not metrics.words or not grades:
        return None
    return sum(grade(metrics) for grade in grades) / len(grades)
