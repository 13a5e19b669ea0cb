"""What ``newslint try --format json`` prints, as ``schemas/try.json`` says."""

import json
from collections.abc import Mapping
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta, Struct

from newslint.report import Problem
from newslint.trial.tally import Hit, Tally
from newslint.trial.trial import Trial

_MOST = 10
"""Texts, fixes and articles that are listed."""

_Key = TypeVar("_Key", str, tuple[str, str])
Number = Annotated[int, Meta(ge=0)]
Share = Annotated[float, Meta(ge=0, le=1)]


class ArticleHits(Struct, frozen=True):
    """An article and how many hits it has."""

    path: str
    hits: Number


class TextHits(Struct, frozen=True):
    """A text that was found and how often."""

    text: str
    hits: Number


class FixHits(Struct, frozen=True):
    """A text that was found, what its first fix would do, and how often."""

    text: str
    fix: str
    hits: Number


class TriedRule(Struct, frozen=True):
    """What one rule came to.

    ``hits`` are all places that it finds: ``skipped`` of them it does not tell for its policy on
    quotations, ``accepted`` are those that comments in the articles accept, ``quoted`` those inside
    quotations. ``share_of_time`` is the rule's in reading the articles and running it alone. Of
    articles, texts and fixes the commonest are listed.
    """

    rule: str
    hits: Number
    per_1000_words: Annotated[float, Meta(ge=0)]
    quoted: Number
    skipped: Number
    accepted: Number
    articles: Number
    most: list[ArticleHits]
    roles: dict[str, Number]
    texts: list[TextHits]
    fixes: list[FixHits]
    ms_per_mb: Annotated[float, Meta(ge=0)]
    share_of_time: Share
    samples: list[Hit]


class TrialSummary(Struct, frozen=True):
    """How much was read."""

    articles: Number
    words: Number
    bytes: Number


class TrialOutput(Struct, frozen=True):
    """What rules find in a folder."""

    version: Annotated[int, Meta(ge=1, le=1)]
    summary: TrialSummary
    rules: list[TriedRule]
    problems: list[Problem]


def render_json(trial: Trial) -> str:
    """Return the trial as an indented JSON object, the rules in order."""
    output = TrialOutput(
        version=1,
        summary=TrialSummary(trial.articles, trial.words, trial.bytes),
        rules=[summarise(tally, trial) for tally in trial.tallies],
        problems=list(trial.problems),
    )
    # Unlike msgspec's own encoder, this one lets through file names that are no text.
    return json.dumps(msgspec.to_builtins(output), ensure_ascii=False, indent=2) + "\n"


def summarise(tally: Tally, trial: Trial) -> TriedRule:
    """Return what a rule came to in a trial."""
    return TriedRule(
        rule=tally.rule,
        hits=tally.hits,
        per_1000_words=_per(tally.hits * 1_000, trial.words),
        quoted=tally.quoted,
        skipped=tally.skipped,
        accepted=tally.accepted,
        articles=len(tally.by_article),
        most=[ArticleHits(path, hits) for path, hits in _rank(tally.by_article)],
        roles=dict(_rank(tally.by_role)),
        texts=[TextHits(text, hits) for text, hits in _rank(tally.texts)],
        fixes=[FixHits(text, fix, hits) for (text, fix), hits in _rank(tally.fixes)],
        ms_per_mb=_per(tally.seconds * 1e9, trial.bytes),
        share_of_time=_per(tally.seconds, tally.seconds + trial.seconds),
        samples=tally.choose_samples(),
    )


def _rank(counts: Mapping[_Key, int]) -> list[tuple[_Key, int]]:
    """Return the commonest first, on a tie by name."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_MOST]


def _per(number: float, whole: float) -> float:
    return number / whole if whole else 0.0
