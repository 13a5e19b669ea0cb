"""An expression run by RE2, in linear time, over text in which RE2 means what ``regex`` means."""

from collections.abc import Iterator

from newslint.patterncode import compile_re
from newslint.scanning.plaintext import shorten

_CONTROL = compile_re(r"[\x00-\x08\x0c\x0e-\x1f]")
"""Characters that stand for others in plain text, if they are not in the text themselves."""


class LinearExpression:
    """An expression as `widening` writes it for plain text, where that is exact."""

    def __init__(self, source: str) -> None:
        import re2  # type: ignore[import-untyped]

        options = re2.Options()
        options.log_errors = False
        self._finditer = re2.compile(source, options).finditer

    def find(self, text: str) -> Iterator[tuple[int, int]] | None:
        """Return start and end of each match, or None where the text is not plain."""
        data = shorten(text)
        if data is None or _CONTROL.search(text):
            return None
        return (found.span() for found in self._finditer(data))


def linear(source: str) -> LinearExpression | None:
    """Return the expression, or None where RE2 is not installed or refuses it."""
    try:
        return LinearExpression(source)
    except Exception:  # noqa: BLE001 - its own errors can only be named where it is installed
        return None
