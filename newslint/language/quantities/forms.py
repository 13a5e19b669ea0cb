"""The written forms of units: the table of ``forms.txt``, read once."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from msgspec import Struct

from newslint.language.quantities.wordtree import any_of
from newslint.patterncode import compile_re

AREA, SPEED, HEAT = "area", "speed", "heat"
DIMENSIONS = ("length", AREA, "volume", "mass", SPEED, HEAT)
"""What a house may ask to be converted, or leave as it is."""

_FORMS = Path(__file__).parent / "forms.txt"
_SHORTHANDS = {
    "{sq}": ("square~", "sq~", "sq.~", "sq."),
    "{cu}": ("cubic~", "cu~", "cu.~", "cu."),
    "{/h}": ("~per~hour", "~an~hour", "/hour", "/hr", "/h", "~per~hr", "~/~h"),
    "{/s}": ("~per~second", "~a~second", "/second", "/sec", "/s", "~per~sec"),
    "{/min}": ("~per~minute", "~a~minute", "/minute", "/min", "~per~min"),
}
_STRICT_LENGTH = 2
"""Letters up to which a form is read as it stands: "MM" is no millimeter."""


class Unit(Struct, frozen=True):
    """One unit: its name in the definitions, what it measures, and the system it belongs to."""

    name: str
    dimension: str
    system: str


@cache
def load_units() -> tuple[tuple[Unit, tuple[str, ...]], ...]:
    """Return the units with their written forms, in the order of the table."""
    units = []
    for line in _FORMS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, dimension, system, forms = (part.strip() for part in line.split(" | "))
            written = tuple(form for short in forms.split() for form in _expand(short))
            units.append((Unit(name, dimension, system), written))
    return tuple(units)


def _expand(form: str) -> Iterator[str]:
    for shorthand, meanings in _SHORTHANDS.items():
        if shorthand in form:
            for meaning in meanings:
                yield from _expand(form.replace(shorthand, meaning))
            return
    for plural in ("", "s") if "(s)" in form else ("",):
        written = form.replace("(s)", plural).replace("~", " ")
        yield written
        if written.endswith(".") and "." not in written[:-1]:
            yield written[:-1]


@cache
def _readings() -> dict[str, tuple[Unit, ...]]:
    table: dict[str, dict[Unit, None]] = {}
    for unit, forms in load_units():
        for form in forms:
            table.setdefault(_key(form), {})[unit] = None
    return {key: tuple(units) for key, units in table.items()}


def _key(form: str) -> str:
    form = " ".join(form.replace("-", " ").split())
    return form if _is_strict(form) else form.lower()


def _is_strict(form: str) -> bool:
    return len(form) <= _STRICT_LENGTH and form.isalpha()


def read_unit(form: str) -> tuple[Unit, ...]:
    """Return the units that a written form may mean; none where it is no unit."""
    return _readings().get(_key(form), ())


@cache
def unit_pattern() -> re.Pattern[str]:
    """Return an expression for the written forms, the longest first; a digit may stand behind."""
    forms = set(_readings())
    strict = {form for form in forms if _is_strict(form)}
    return compile_re(rf"(?:(?i:{any_of(forms - strict)})|{any_of(strict)})(?![^\W\d]|[²³])")
