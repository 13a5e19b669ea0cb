"""A small archive: articles by their name, and what a survey of them finds."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.running.inspection import Overrides
from newslint.survey.archive import Archive, Plan, Survey
from newslint.survey.table import Kind

Look = Callable[..., list[tuple[str, ...]]]


@pytest.fixture
def survey(folder: Path) -> Callable[..., Survey]:
    """Write articles, one to a string, and survey them."""

    def run(*articles: str, kind: Kind | None = None, **plan: object) -> Survey:
        for number, article in enumerate(articles):
            (folder / f"{number:03}.txt").write_text(f"{article}\n", encoding="utf-8")
        kinds = frozenset({kind}) if kind else frozenset(Kind)
        made = Plan(kinds=kinds, **plan)  # type: ignore[arg-type]
        return Archive(Overrides(isolated=True), made).survey(["."])

    return run


@pytest.fixture
def look(survey: Callable[..., Survey]) -> Look:
    """Return the forms that a survey of articles finds, each with its count."""

    def run(kind: Kind, *articles: str) -> list[tuple[str, ...]]:
        found = survey(*articles, kind=kind)
        return [
            tuple(f"{form.text} {form.count}" for form in variation.forms)
            for variation in found.variations
        ]

    return run
