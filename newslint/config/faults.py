"""Faults: what is wrong with a value of the configuration, in words that are not a programmer's."""

import re

import msgspec

_NAMES_OF_TYPES = {
    "array": "a list",
    "str": "text in quotation marks",
    "object": "a table",
    "int": "a number",
    "float": "a number",
    "bool": "true or false",
    "date": "a date",
    "time": "a time",
    "datetime": "a date",
}


def convert_fault(value: object, target: object) -> tuple[str, list[int]] | None:
    """Return why a value is not of a type, and the way to the item at fault; None where it is.

    The way is the numbers of items in lists, counted from 0.
    """
    try:
        msgspec.convert(value, target)
    except msgspec.ValidationError as error:
        what, _, where = str(error).partition(" - at `")
        items = re.search(r"(?:\[\d+\])+", where)
        return what, [int(number) for number in re.findall(r"\d+", items[0] if items else "")]
    return None


def explain_types(what: str) -> str:
    """Return msgspec's words with the names of types that TOML's writers know."""
    if invalid := re.match("Invalid enum value '(.*)'", what):
        return f"“{invalid[1]}” is none of the values it can have"
    expected, _, got = what.partition(", got ")
    if not got:
        return what[:1].lower() + what[1:]
    wanted = "a whole number" if expected.endswith(" `int`") else _name(expected)
    return f"expected {wanted}, got {_name(got)}"


def _name(types: str) -> str:
    names = re.findall(r"`(.*?)`", types)
    named = (name for name in names[0].split(" | ") if name != "null") if names else (types,)
    return " or ".join(dict.fromkeys(_NAMES_OF_TYPES.get(name, name) for name in named))
