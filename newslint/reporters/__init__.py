"""Output formats, one module each: ``render(report, options) -> str``.

They know the report and nothing else. A format that shows whole articles, or describes the rules in
force, says so with a constant ``NEEDS_ARTICLES = True`` or ``NEEDS_RULES = True``.
"""

from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol

from msgspec import Struct

from newslint.report import Report


class RenderOptions(Struct, frozen=True):
    """How an output looks: with colours or without, ``width`` in terminal cells.

    ``base`` is the folder, absolute and with forward slashes, that paths are made relative to;
    ``has_summary`` says that a table of all findings is shown elsewhere, as in a step summary.
    """

    color: bool = False
    width: int = 100
    base: str = ""
    has_summary: bool = False


class Reporter(Protocol):
    """A module of this package."""

    def render(self, report: Report, options: RenderOptions) -> str:
        """Return the whole report, ending in a line end unless it is empty."""
        ...


def reporter_names() -> list[str]:
    """Return the names of all output formats, sorted."""
    return sorted(module.name for module in iter_modules(__path__) if module.name not in _SHARED)


_SHARED = frozenset({"htmlcards", "htmlcopy", "htmlrail", "places", "xml"})
"""Modules of this package that several formats use."""


def needs(name: str) -> frozenset[str]:
    """Return what the output format called ``name`` shows besides findings: articles, rules."""
    module = import_module(f"newslint.reporters.{name}")
    marks = {"articles": "NEEDS_ARTICLES", "rules": "NEEDS_RULES"}
    return frozenset(need for need, mark in marks.items() if getattr(module, mark, False))


def render(name: str, report: Report, options: RenderOptions) -> str:
    """Return ``report`` in the output format called ``name``."""
    module: Reporter = import_module(f"newslint.reporters.{name}")
    return module.render(report, options)
