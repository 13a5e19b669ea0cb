"""Logistic regression: weights under which a weighted sum of features is the log odds."""

import math
from collections.abc import Sequence

_STEPS = 30
_CLOSE = 1e-6


def fit(
    rows: Sequence[Sequence[float]],
    outcomes: Sequence[bool],
    shares: Sequence[float],
    penalty: float,
) -> list[float]:
    """Return the weights of the columns of ``rows``, found by Newton's method.

    ``shares`` say how much each row counts; ``penalty`` draws weights, measured by the spread of
    their columns, towards 0.
    """
    spreads = [_spread([row[column] for row in rows]) for column in range(len(rows[0]))]
    scaled = [[value / spread for value, spread in zip(row, spreads, strict=True)] for row in rows]
    weights = [0.0] * len(spreads)
    for _step in range(_STEPS):
        change = _step_of(scaled, outcomes, shares, penalty, weights)
        weights = [weight + move for weight, move in zip(weights, change, strict=True)]
        if max(map(abs, change)) < _CLOSE:
            break
    return [weight / spread for weight, spread in zip(weights, spreads, strict=True)]


def _spread(column: Sequence[float]) -> float:
    mean = sum(column) / len(column)
    return math.sqrt(sum((value - mean) ** 2 for value in column) / len(column)) or 1.0


def _step_of(
    rows: Sequence[Sequence[float]],
    outcomes: Sequence[bool],
    shares: Sequence[float],
    penalty: float,
    weights: Sequence[float],
) -> list[float]:
    size = len(weights)
    slope = [-penalty * weight for weight in weights]
    bend = [[penalty if row == column else 0.0 for column in range(size)] for row in range(size)]
    for row, outcome, share in zip(rows, outcomes, shares, strict=True):
        odds = sum(weight * value for weight, value in zip(weights, row, strict=True))
        chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
        pull, spread = share * (outcome - chance), share * chance * (1 - chance)
        filled = [(place, value) for place, value in enumerate(row) if value]
        for place, value in filled:
            slope[place] += pull * value
            line, product = bend[place], spread * value
            for other, second in filled:
                line[other] += product * second
    return _solve(bend, slope)


def _solve(matrix: list[list[float]], target: list[float]) -> list[float]:
    size = len(target)
    rows = [[*line, value] for line, value in zip(matrix, target, strict=True)]
    for column in range(size):
        best = max(range(column, size), key=lambda row: abs(rows[row][column]))
        rows[column], rows[best] = rows[best], rows[column]
        for row in range(size):
            if row != column and (factor := rows[row][column] / rows[column][column]):
                rows[row] = [
                    value - factor * pivot
                    for value, pivot in zip(rows[row], rows[column], strict=True)
                ]
    return [row[-1] / row[place] for place, row in enumerate(rows)]
