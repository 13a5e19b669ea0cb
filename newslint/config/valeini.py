"""A ``.vale.ini`` as it is written: its sections and settings, each with its line."""

from collections.abc import Iterator

from msgspec import Struct

from newslint.patterncode import compile_re

CORE = ""
"""The section of what stands above the first line in square brackets."""

_COMMENT = compile_re(r"\s[#;].*")
_DELIMITER = compile_re(r"\s*[=:]\s*")
_COMMA = compile_re(r"(?<!\\),")


class Setting(Struct, frozen=True):
    """One setting: its section, key and value, and the 1-based line that it starts on.

    ``head`` is the line of the head of its section, 0 above all sections.
    """

    section: str
    key: str
    value: str
    line: int
    head: int = 0

    @property
    def items(self) -> list[str]:
        """The parts of the value between commas; one after a backslash parts nothing."""
        parts = (part.replace("\\,", ",").strip() for part in _COMMA.split(self.value))
        return list(dict.fromkeys(part for part in parts if part))


def read_settings(text: str) -> Iterator[Setting]:
    """Yield the settings of a ``.vale.ini``, in order.

    A line that ends in a backslash goes on in the next; ``#`` and ``;`` start a comment at the
    start of a line, and after a space. A line that sets nothing has the whole line as its key; so
    has the head of a section that lacks its closing bracket, and what follows is in that section.
    """
    section, head = CORE, 0
    for number, line in _join_lines(text):
        if line.startswith("["):
            section, head = _COMMENT.sub("", line)[1:].strip(), number
            if "]" in line:
                section = line[1 : line.rindex("]")].strip()
            else:
                yield Setting(section, f"[{section}", "", number, head)
        elif line and line[0] not in "#;":
            key, *rest = _DELIMITER.split(line, maxsplit=1)
            value = _COMMENT.sub("", f" {rest[0]}", count=1).strip() if rest else ""
            yield Setting(section, key.strip('"`') or line, _unquote(value), number, head)


def _join_lines(text: str) -> Iterator[tuple[int, str]]:
    joined, first = "", 0
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        first = first or number
        stripped = line.strip()
        if stripped.endswith("\\") and stripped[0] not in "#;":
            joined += stripped[:-1]
            continue
        yield first, (joined + stripped).strip()
        joined, first = "", 0
    if joined:
        yield first, joined.strip()


def _unquote(value: str) -> str:
    for mark in ('"""', '"', "'", "`"):
        if len(value) >= 2 * len(mark) and value.startswith(mark) and value.endswith(mark):
            return value[len(mark) : -len(mark)]
    return value
