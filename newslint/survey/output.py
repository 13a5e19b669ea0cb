"""What ``newslint survey --format json`` prints, as ``schemas/survey.json`` says."""

import json
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from newslint.report import Problem
from newslint.survey.archive import Survey
from newslint.survey.table import Kind
from newslint.survey.variations import Variation

Number = Annotated[int, Meta(ge=1)]
Share = Annotated[float, Meta(ge=0, lt=1, description="of all uses, those of the other forms")]


class OutputExample(Struct, frozen=True):
    """A line, counted from 1, in which a form stands."""

    path: str
    line: Number


class OutputForm(Struct, frozen=True):
    """One way of writing: how often it stands, in how many articles, and some places of it."""

    text: str
    count: Number
    articles: Number
    examples: list[OutputExample]


class OutputVariation(Struct, frozen=True):
    """What is written in several ways, the form that most articles have first.

    ``preferred`` is the form on the house's list of names, else the first one; it is empty where
    the next one stands as often in as many articles.
    ``articles`` is in how many articles the others stand, added up.
    """

    kind: Kind
    preferred: str
    articles: Number
    share: Share
    forms: Annotated[list[OutputForm], Meta(min_length=2)]


class SurveySummary(Struct, frozen=True):
    """How many articles were read, and of each kind how much is written in several ways."""

    articles: int
    found: dict[str, int]


class SurveyOutput(Struct, frozen=True):
    """All that an archive writes in several ways; by kind, what most articles differ in first."""

    version: Annotated[int, Meta(ge=1, le=1)]
    variations: list[OutputVariation]
    problems: list[Problem]
    summary: SurveySummary


def render_json(survey: Survey, limit: int = 0) -> str:
    """Return a survey as an indented JSON object; of each kind ``limit`` entries, 0 for all."""
    kinds = {variation.kind for variation in survey.variations}
    output = SurveyOutput(
        version=1,
        variations=[_convert(each) for kind in Kind for each in choose(survey, kind, limit)],
        problems=list(survey.problems),
        summary=SurveySummary(
            survey.articles,
            {kind.value: len(choose(survey, kind)) for kind in Kind if kind in kinds},
        ),
    )
    # Unlike msgspec's own encoder, this one lets through file names that are no text.
    return json.dumps(msgspec.to_builtins(output), ensure_ascii=False, indent=2) + "\n"


def choose(survey: Survey, kind: Kind, limit: int = 0) -> list[Variation]:
    """Return the entries of one kind, or the first of them, 0 for all."""
    found = [variation for variation in survey.variations if variation.kind == kind]
    return found[:limit] if limit else found


def _convert(variation: Variation) -> OutputVariation:
    forms = [msgspec.convert(form, OutputForm, from_attributes=True) for form in variation.forms]
    return OutputVariation(
        variation.kind,
        variation.preferred,
        variation.articles,
        round(variation.share, 4),
        forms,
    )
