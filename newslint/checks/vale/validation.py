"""What cannot work in a rule of Vale's is told when the rule is read."""

from collections.abc import Sequence
from typing import Any

from newslint.checks.kind import OptionError
from newslint.scanning.expression import compile_expression
from newslint.vale.dialect import translate

_EXPRESSIONS = ("exceptions", "token", "first", "second")


def validate(options: Any) -> None:
    """Refuse expressions that are none.

    Raises:
        OptionError: one of them.
    """
    for key in _EXPRESSIONS:
        given = getattr(options, key, ())
        for index, text in enumerate((given,) if isinstance(given, str) else given):
            _try(key, text, *(() if isinstance(given, str) else (index,)))
    for key, between in (("tokens", "|"), ("raw", "")):
        _try_together(key, getattr(options, key, ()), between)
    for key in ("swap", "either"):
        for found, written in getattr(options, key, {}).items():
            _try(key, found, found)
            if key == "either":
                _try(key, written, found)


def _try_together(key: str, given: Sequence[str], between: str) -> None:
    """Refuse expressions that are none when they are put together; name the one at fault."""
    try:
        _try(key, between.join(given))
    except OptionError:
        for index, text in enumerate(given):
            _try(key, text, index)
        raise


def _try(key: str, text: str, *path: str | int) -> None:
    import regex

    try:
        compile_expression(translate(text))
    except regex.error as error:
        raise OptionError(key, f"“{text}” is no expression: {error}", *path) from error
