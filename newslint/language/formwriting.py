"""Form writing: templates that write one thing in another form, from the parts of the old one."""

import re
from collections.abc import Mapping

from newslint.language.passages import Passage
from newslint.patterncode import compile_re

_PIECE = compile_re(r"\[(?P<optional>[^\]]*)\]|\{(?P<name>\w+)(?::(?P<change>\w+))?\}")


def read_fields(template: str) -> list[tuple[str, str]]:
    """Return the names in ``template`` and what each asks to be altered.

    >>> read_fields("{hour} {half:lower}.m.[ {zone}]")
    [('hour', ''), ('half', 'lower'), ('zone', '')]
    """
    return re.findall(r"\{(\w+)(?::(\w+))?\}", template)


def fill_template(template: str, groups: Mapping[str, str | None]) -> str | None:
    """Return ``template`` filled in, or nothing where a part that it must have is missing.

    >>> fill_template("{day:ordinal} {month}[ {year}]", {"day": "2", "month": "July"})
    '2nd July'
    """
    is_missing = False

    def write(match: re.Match[str]) -> str:
        nonlocal is_missing
        if match["optional"] is not None:
            return fill_template(match["optional"], groups) or ""
        value = groups.get(match["name"])
        if value is None:
            is_missing = True
            return ""
        return _alter(value, match["change"])

    written = _PIECE.sub(write, template)
    return None if is_missing else written


def _alter(value: str, change: str | None) -> str:
    if change == "lower":
        return value.lower()
    if change == "upper":
        return value.upper()
    return f"{value}{_tail(int(value))}" if change == "ordinal" else value


def _tail(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def write_abbreviation(
    passage: Passage, start: int, end: int, written: str
) -> tuple[int, int, str]:
    """Return the edit that writes another form at a place.

    The stop of an abbreviation and that of its sentence are one.
    """
    text = passage.text
    if written.endswith(".") and text[end : end + 1] == ".":
        return start, end + 1, written
    if text[end - 1] == "." and not written.endswith("."):
        is_last = not text[end : end + 5].strip("\"'”’) ") and end + 5 >= len(text)
        if is_last or passage.starts_sentence(end + 1):
            return start, end, f"{written}."
    return start, end, written
