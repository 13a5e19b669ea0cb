"""What cannot work in a rule of Vale's is told when the rule is read."""

from collections.abc import Sequence
from typing import Any

from newslint.checks.kind import OptionError
from newslint.errors import suggest
from newslint.scanning.expression import compile_expression
from newslint.scanning.finite import is_plain
from newslint.vale.dialect import translate
from newslint.vale.scopes import find_unknown

_EXPRESSIONS = ("exceptions", "token", "first", "second")
_NEEDED = {
    "conditional": (("first",), ("second",)),
    "consistency": (("either",),),
    "existence": (("tokens", "raw"),),
    "occurrence": (("token",),),
    "capitalization": (("match",),),
    "repetition": (("tokens",),),
    "substitution": (("swap",),),
}
"""The keys of which one must say something, or the rule finds nothing."""


_COUNTS = ("max", "min", "limit")


def validate_any(options: Any) -> None:
    """Refuse what a rule of any extension cannot work with: scopes that are none, empty keys.

    Raises:
        OptionError: one of them.
    """
    for index, scope in enumerate(options.scope):
        unknown, known = find_unknown(scope)
        if unknown:
            told = f"“{unknown}” is no scope; {suggest(unknown, known)}"
            raise OptionError("scope", told, index)
    for key in _COUNTS:
        if getattr(options, key, 0) < 0:
            raise OptionError(key, f"“{key}” is below 0")
    extends = options.__struct_config__.tag
    if extends == "occurrence" and not (options.min or options.max):
        raise OptionError("token", "neither “min” nor “max” is set, so that it finds nothing")
    if extends == "occurrence" and 0 < options.max < options.min:
        raise OptionError("min", "“min” is above “max”, so that every count is wrong")
    for keys in _NEEDED.get(extends, ()):
        if not getattr(options, "terms", "") and not any(
            _says_something(getattr(options, key)) for key in keys
        ):
            named = " and ".join(f"“{key}”" for key in keys)
            empty = "is" if len(keys) == 1 else "are"
            raise OptionError(keys[0], f"{named} {empty} empty, so that it finds nothing")


def _says_something(given: Any) -> bool:
    return bool(given.strip()) if isinstance(given, str) else any(map(str.strip, given))


def validate(options: Any) -> None:
    """Refuse expressions that are none.

    Raises:
        OptionError: one of them.
    """
    for key in _EXPRESSIONS:
        validate_expressions(key, getattr(options, key, ()))
    for key, between in (("tokens", "|"), ("raw", "")):
        _try_together(key, getattr(options, key, ()), between)
    for key in ("swap", "either"):
        for found, written in getattr(options, key, {}).items():
            _try(key, found, found)
            if key == "either":
                _try(key, written, found)


def validate_expressions(key: str, given: Sequence[str] | str) -> None:
    """Refuse expressions that are none, of one key.

    Raises:
        OptionError: one of them.
    """
    for index, text in enumerate((given,) if isinstance(given, str) else given):
        _try(key, text, *(() if isinstance(given, str) else (index,)))


def _try_together(key: str, given: Sequence[str], between: str) -> None:
    """Refuse expressions that are none when they are put together; name the one at fault."""
    try:
        _try(key, between.join(given))
    except OptionError:
        for index, text in enumerate(given):
            _try(key, text, index)
        raise


def _try(key: str, text: str, *path: str | int) -> None:
    if not is_plain(text):  # lists have tens of thousands of words
        try_pattern(translate(text), key, text, *path)


def try_pattern(pattern: str, key: str, text: str, *path: str | int) -> None:
    """Refuse what an expression of a key is written as for ``regex``, where that is none.

    Raises:
        OptionError: it names the key, the expression ``text`` and what leads to it.
    """
    import regex

    try:
        compile_expression(pattern)
    except regex.error as error:
        raise OptionError(key, f"“{text}” is no expression: {error}", *path) from error
