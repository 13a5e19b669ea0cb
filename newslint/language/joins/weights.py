"""The weights of features, as data: ``data/joins.json``, made by ``tools/joins``."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

_DATA = Path(__file__).parents[1] / "data" / "joins.json"


class Scorer(msgspec.Struct, frozen=True):
    """The weight of each feature, and the score above which a run is told to be a join.

    A score is the weighted sum of a run's features: the log odds that spaces were lost in it.
    ``sure`` is the score above which a program may restore them.
    """

    told: float
    sure: float
    weights: dict[str, float]

    def score(self, features: Mapping[str, float]) -> float:
        """Return the weighted sum of ``features``.

        Raises:
            KeyError: a feature has no weight.

        """
        return sum(self.weights[name] * value for name, value in features.items())


class Weights(msgspec.Struct, frozen=True):
    """The scorers of runs of small letters and of runs that a capital opens.

    ``version`` is raised whenever the weights are fitted anew.
    """

    version: int
    small: Scorer
    opened: Scorer


@cache
def load_weights() -> Weights:
    """Read the weights once per process."""
    return msgspec.json.decode(_DATA.read_bytes(), type=Weights)
