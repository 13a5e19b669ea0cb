"""Output formats, one module or package each: ``render(report, options) -> str``.

They know the report and nothing else. A format that shows whole articles, or describes the rules in
force, says so with a constant ``NEEDS_ARTICLES = True`` or ``NEEDS_RULES = True``. One that can
count findings by rule instead of listing them has ``render_statistics(report, options) -> str``.
"""

from importlib import import_module
from typing import Protocol

from msgspec import Struct

from newslint.report import Report

STEP_SUMMARY = 2**20
"""Bytes of a step's summary; GitHub drops one that is longer."""

COMMENT = 2**16
"""Bytes of a comment on a pull request that GitHub takes for sure; it counts characters."""


class RenderOptions(Struct, frozen=True):
    """How an output looks: with colours or without, ``width`` in terminal cells.

    Paths are made relative to ``base`` where a person or a program in the same folder reads them,
    and to ``root``, that of the repository, where a server does; both are folders, absolute and
    with forward slashes. ``quiet`` leaves out what is no finding, ``has_summary`` says that a table
    of all findings is shown elsewhere, and ``room`` is how many bytes a table may take.
    """

    color: bool = False
    width: int = 100
    base: str = ""
    root: str = ""
    quiet: bool = False
    has_summary: bool = False
    room: int = COMMENT


class Reporter(Protocol):
    """A module of this package."""

    def render(self, report: Report, options: RenderOptions) -> str:
        """Return the whole report, ending in a line end unless it is empty."""
        ...


def reporter_names() -> list[str]:
    """Return the names of all output formats, sorted."""
    from pkgutil import iter_modules

    return sorted(module.name for module in iter_modules(__path__) if module.name not in _SHARED)


_SHARED = frozenset(
    {"cleaning", "console", "excerpts", "marked", "places", "statistics", "wording", "xml"}
)
"""Modules of this package that formats use, and that are none."""


def needs(name: str) -> frozenset[str]:
    """Return what the output format called ``name`` shows besides findings: articles, rules."""
    module = _load(name)
    marks = {"articles": "NEEDS_ARTICLES", "rules": "NEEDS_RULES"}
    return frozenset(need for need, mark in marks.items() if getattr(module, mark, False))


def render(name: str, report: Report, options: RenderOptions) -> str:
    """Return ``report`` in the output format called ``name``."""
    return _load(name).render(report, options)


def counting_names() -> list[str]:
    """Return the names of the output formats that can count findings by rule."""
    return [name for name in reporter_names() if hasattr(_load(name), "render_statistics")]


def render_statistics(name: str, report: Report, options: RenderOptions) -> str:
    """Return how often each rule found something, in a format of ``counting_names``."""
    text: str = _load(name).render_statistics(report, options)  # type: ignore[attr-defined]
    return text


def _load(name: str) -> Reporter:
    module: Reporter = import_module(f"newslint.reporters.{name}")
    return module
