"""Short names of units: closed up with their number or not, or written out."""

from collections.abc import Iterator

from newslint.language.housestyle.nouns import read_counted
from newslint.language.housestyle.rewrite import Rewrite
from newslint.language.passages import Passage
from newslint.patterncode import compile_re

CLOSED, SPACED = "closed", "space"
GAPS = (CLOSED, SPACED)

_SPEEDS = "mph|kph|km/h"
_OTHERS = (
    "km|kg|cm|mm|mg|ml|lbs|lb|oz|ft|GHz|MHz|kHz|kW|MW|GW|kWh|MWh|GWh|GB|MB|TB|KB|Mbps|Gbps|hp|bhp"
    "|rpm"
)
_UNIT = compile_re(
    r"(?<![\w.,/$£€#-])(?P<number>(?!0\d)(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)"
    rf"(?P<gap>[ \u00a0]?)(?P<unit>{_SPEEDS}|{_OTHERS})(?![\w/²³-])"
)
_BYTES = frozenset({"GB", "MB", "TB", "KB"})
"""Sizes of files and memories, which are closed up wherever they are sold."""
_FILM = compile_re(r"(?:8|9|16|35|70)mm")
_NAMES = {
    "km": ("kilometer", "kilometre"), "kg": ("kilogram", "kilogram"),
    "cm": ("centimeter", "centimetre"), "mg": ("milligram", "milligram"),
    "ml": ("milliliter", "millilitre"), "lb": ("pound", "pound"), "lbs": ("pound", "pound"),
    "oz": ("ounce", "ounce"), "ft": ("", ""),
}  # fmt: skip


def find_gaps(passage: Passage, gap: str) -> Iterator[Rewrite]:
    """Yield the short units that stand apart from their number, or do not, against the house."""
    if not passage.figures:
        return
    for found in _UNIT.finditer(passage.text):
        if gap == SPACED and found["unit"] in _NAMES:
            continue  # it is to be written out
        if gap == SPACED and (found["unit"] in _BYTES or _FILM.fullmatch(found[0])):
            continue
        if found["unit"] == "GB" and read_counted(passage.text, found.end()):
            continue  # two riders of Great Britain
        if bool(found["gap"]) == (gap == CLOSED):
            between = "" if gap == CLOSED else " "
            yield Rewrite(*found.span(), f"{found['number']}{between}{found['unit']}")


def find_short_units(passage: Passage, *, is_british: bool) -> Iterator[Rewrite]:
    """Yield the units that a house writes out: "5 km", "3 kg", "6 lbs"."""
    if not passage.figures:
        return
    text = passage.text
    for found in _UNIT.finditer(text):
        names = _NAMES.get(found["unit"])
        if names is None:
            continue
        number = found["number"]
        if found["unit"] == "ft":
            name = "foot" if number == "1" else "feet"
        else:
            name = names[is_british] + ("" if number == "1" else "s")
        end = found.end()
        if (
            text[end : end + 1] == "."
            and text[end + 1 : end + 2] == " "
            and text[end + 2].islower()
        ):
            end += 1  # the stop of "100 ft. cliffs"
        yield Rewrite(found.start(), end, f"{number} {name}")
