r"""Examples of rules: copy with the fault and its first fix marked in place.

``They {utilised=>used} it.`` says that ``utilised`` is found and that its first fix reads ``used``;
``{utilised}`` marks a fault without saying what mends it. ``\{``, ``\}`` and ``\=`` write the
signs themselves. A string is body copy, a paragraph to each line; a mapping names roles:
``{headline: …, body: …}``. ``{plain: …}``, ``{markdown: …}`` and ``{html: …}`` are read as files of
that format.
"""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from newslint.document import Block, Document, Role, Segment
from newslint.formats import parse
from newslint.patterncode import compile_re
from newslint.source import Source

_TOKEN = compile_re(r"\\[{}=\\]|\{|=>|\}")
_FORMATS = {"plain": "example.txt", "markdown": "example.md", "html": "example.html"}


class ExampleError(ValueError):
    """An example is written wrongly."""


class Mark(Struct, frozen=True):
    """A marked fault: its range in the example's source and the text its first fix puts there."""

    start: int
    end: int
    fixed: str | None


class Example(Struct, frozen=True):
    """An example ready to check."""

    document: Document
    marks: tuple[Mark, ...]
    written: str


def parse_example(written: str | Mapping[str, Any]) -> Example:
    """Read an example as it is written in a pack.

    Raises:
        ExampleError: a mark is not closed, or a role is unknown.

    """
    parts = [("body", written)] if isinstance(written, str) else list(written.items())
    if len(parts) == 1 and parts[0][0] in _FORMATS:
        return _parse_file(_FORMATS[parts[0][0]], parts[0][1])
    text = ""
    blocks: list[Block] = []
    marks: list[Mark] = []
    shown: list[str] = []
    for name, copy in parts:
        if name not in list(Role):
            raise ExampleError(f"no role is called “{name}”")
        if not isinstance(copy, str):
            raise ExampleError(f"the {name} of an example must be text")
        shown.append(copy.strip("\n"))
        for line in copy.splitlines():
            plain, found = _parse_line(line, len(text))
            marks.extend(found)
            if plain.strip():
                segment = Segment(0, len(plain), len(text), len(text) + len(plain))
                blocks.append(Block(Role(name), plain, (segment,)))
            text += plain + "\n"
    document = Document(Source("example", text), tuple(blocks))
    return Example(document, tuple(marks), "\n".join(shown))


def _parse_file(name: str, copy: Any) -> Example:
    if not isinstance(copy, str):
        raise ExampleError("the copy of an example must be text")
    text = ""
    marks: list[Mark] = []
    for line in copy.splitlines():
        plain, found = _parse_line(line, len(text))
        marks.extend(found)
        text += plain + "\n"
    return Example(parse(Source(name, text)), tuple(marks), copy.strip("\n"))


def _parse_line(line: str, offset: int) -> tuple[str, list[Mark]]:
    plain = ""
    marks: list[Mark] = []
    start, fixed_from = -1, -1
    position = 0
    fixed = ""
    for token in _TOKEN.finditer(line):
        chunk = line[position : token.start()]
        position = token.end()
        sign = token[0]
        literal = sign[1] if sign[0] == "\\" else sign
        is_mark = sign == "{" or (sign == "=>" and start >= 0) or (sign == "}" and start >= 0)
        if fixed_from >= 0:
            fixed += chunk
        else:
            plain += chunk
        if not is_mark or (sign == "=>" and fixed_from >= 0):
            if fixed_from >= 0:
                fixed += literal
            else:
                plain += literal
        elif sign == "{":
            if start >= 0:
                raise ExampleError(f"a mark opens inside a mark: {line}")
            start = len(plain)
        elif sign == "=>":
            fixed_from = position
            fixed = ""
        else:
            marks.append(
                Mark(offset + start, offset + len(plain), fixed if fixed_from >= 0 else None)
            )
            start = fixed_from = -1
    if start >= 0:
        raise ExampleError(f"a mark is not closed: {line}")
    return plain + line[position:], marks
