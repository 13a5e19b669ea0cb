"""Patterns that are compiled when they are first used: most articles need few of them."""

import re
from typing import Any, cast

from newslint.patterncode import compile_re


class _LatePattern:
    """Stands for a pattern until something is asked of it; what it answers then is its own."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        value = getattr(compile_re(self._pattern, self._flags), name)
        setattr(self, name, value)  # found without coming here from now on
        return value


def compile_late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what may be used as the compiled pattern is; a faulty one is told when it is used."""
    return cast("re.Pattern[str]", _LatePattern(pattern, flags))
