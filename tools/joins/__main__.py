"""Fit the weights: ``python -m tools.joins FOLDER… --errors FILE``.

Spaces are deleted from the articles below the folders; the runs that this makes are told from those
that stand there anyway. ``--errors`` lists, one to a line, strings that stand in the articles and
are themselves faults, which count on neither side. The same articles give the same weights.
"""

import argparse
import random
import sys
from pathlib import Path

import msgspec

from newslint.language.joins.runs import RunFinder
from newslint.language.joins.weights import Scorer, Weights
from newslint.language.lexicon import load_lexicon
from tools.joins.regression import fit
from tools.joins.samples import Sample, read_articles, sample_copy, sample_joins

OUTPUT = Path(__file__).parents[2] / "newslint" / "language" / "data" / "joins.json"
ERRORS = Path(__file__).parent / "errors.txt"
_DELETED = {"small": 6, "opened": 4}
"""How many spaces of each article are deleted, one at a time, for each scorer."""

_FOLDS = 5
_COPY_COUNTS = 3.0
"""A run that stands in copy counts as much as so many that were made."""

_PENALTY = 3.0
_BOUNDS = (0.05, 0.02, 0.01, 0.005, 0.002)


def main() -> int:
    """Fit, print what the weights would find in copy they were not fitted on, and write them."""
    parser = argparse.ArgumentParser(prog="python -m tools.joins", description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, help="articles")
    parser.add_argument(
        "--copy", nargs="*", default=[], type=Path, help="more text, of which nothing is spoilt"
    )
    parser.add_argument("--errors", type=Path, default=ERRORS, help="real faults in them")
    for scorer in _DELETED:
        parser.add_argument(
            f"--{scorer}",
            nargs=2,
            type=float,
            required=True,
            metavar=("TOLD", "SURE"),
            help="the scores from which to tell and to fix",
        )
    parser.add_argument("--version", type=int, default=2, help="the version of the weights")
    parser.add_argument("--show", type=int, default=0, help="print so many runs of copy")
    parser.add_argument("--output", type=Path, default=OUTPUT)
    arguments = parser.parse_args()

    errors = set(arguments.errors.read_text().split())
    folds, more, words = gather(arguments.folders, arguments.copy, errors)
    scorers = {}
    for name in _DELETED:
        own = [[sample for sample in fold if sample.scorer == name] for fold in (*folds, more)]
        samples = [sample for fold in own for sample in fold]
        features = sorted(next(sample.features for sample in samples if sample.features))
        print(f"{name}: {words:,} words")
        report(own[:-1], own[-1], features, words, arguments.show)
        weights = fit_samples(samples, features)
        told, sure = getattr(arguments, name)
        scorers[name] = Scorer(told, sure, dict(zip(features, weights, strict=True)))
    kept = Weights(arguments.version, scorers["small"], scorers["opened"])
    data = msgspec.json.format(msgspec.json.encode(kept), indent=2)
    arguments.output.write_bytes(data + b"\n")
    return 0


def gather(
    folders: list[Path], copy: list[Path], errors: set[str]
) -> tuple[list[list[Sample]], list[Sample], int]:
    """Return the samples of the articles, in folds by article, those of the copy, and the words."""
    finder = RunFinder(load_lexicon())
    rng = random.Random(1)
    folds: list[list[Sample]] = [[] for _fold in range(_FOLDS)]
    words = 0
    for number, document in enumerate(read_articles(folders)):
        fold = folds[number % _FOLDS]
        words += sum(len(block.text.split()) for block in document.blocks)
        fold += (s for s in sample_copy(document, finder) if s.text not in errors)
        for scorer, count in _DELETED.items():
            fold += sample_joins(document, scorer, count, rng, finder)
    more = [
        sample
        for document in read_articles(copy)
        for sample in sample_copy(document, finder)
        if sample.text not in errors
    ]
    return folds, more, words


def fit_samples(samples: list[Sample], names: list[str]) -> list[float]:
    """Return the weights of the features called ``names``, rounded."""
    candidates = [sample for sample in samples if sample.features]
    rows = [[s.features[name] for name in names] for s in candidates if s.features]
    shares = [1.0 if sample.is_join else _COPY_COUNTS for sample in candidates]
    weights = fit(rows, [sample.is_join for sample in candidates], shares, _PENALTY)
    return [round(weight, 3) for weight in weights]


def report(
    folds: list[list[Sample]], more: list[Sample], names: list[str], words: int, show: int
) -> None:
    """Print the share of joins found at several rates of false findings, each fold kept aside."""
    scored: list[tuple[float, Sample]] = []
    for place, fold in enumerate(folds):
        others = [s for other, rest in enumerate((*folds, more)) if other != place for s in rest]
        weights = dict(zip(names, fit_samples(others, names), strict=True))
        for sample in fold:
            features = sample.features or {}
            odds = sum(weights[name] * value for name, value in features.items())
            scored.append((odds if features else -99.0, sample))
    copy = sorted(((o, s) for o, s in scored if not s.is_join), key=lambda pair: -pair[0])
    joins = [odds for odds, sample in scored if sample.is_join]
    print(f"{len(copy)} runs of copy, {len(joins):,} made")
    for bound in _BOUNDS:
        place = int(bound * words / 1000)
        odds = copy[place][0] if place < len(copy) else -98.0
        share = sum(join > odds for join in joins) / len(joins)
        print(f"{bound:6.3f} false findings per 1,000 words: {share:.2%} found, above {odds:.2f}")
    for odds, sample in copy[:show]:
        print(f"{odds:6.2f} {sample.text}: {sample.around}")


if __name__ == "__main__":
    sys.exit(main())
