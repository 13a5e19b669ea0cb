"""Output formats, one module each: ``render(report, options) -> str``. They know findings only."""

from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol

from msgspec import Struct

from newslint.finding import Report


class RenderOptions(Struct, frozen=True):
    """How a person's output looks: with colours or without, ``width`` in terminal cells."""

    color: bool = False
    width: int = 100


class Reporter(Protocol):
    """A module of this package."""

    def render(self, report: Report, options: RenderOptions) -> str:
        """Return the whole report, ending in a line end unless it is empty."""
        ...


def reporter_names() -> list[str]:
    """Return the names of all output formats, sorted."""
    return sorted(module.name for module in iter_modules(__path__))


def render(name: str, report: Report, options: RenderOptions) -> str:
    """Return ``report`` in the output format called ``name``."""
    module: Reporter = import_module(f"newslint.reporters.{name}")
    return module.render(report, options)
