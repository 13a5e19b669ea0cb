"""The text of one block as a format reads it, piece by piece, with its map onto the source."""

import re

from newslint.document import OBJECT, SOFT_HYPHEN, Block, Inline, Role, Segment
from newslint.source import Span

# White space as HTML has it: a no-break space is shown as it is.
_SPACE_RUN = re.compile(r"[ \t\n\r\f]+")
_SPACES = " \t\n\r\f"
_SPECIAL = re.compile(f"{OBJECT}+|{SOFT_HYPHEN}+")
_WORD = re.compile(r"[^\W_]")


class BlockText:
    """Grows by pieces that rise in ``file``, the text that the pieces' places count in."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._pieces: list[str] = []
        self._length = 0
        self._segments: list[Segment] = []
        self._broken_at = 0
        self._open: dict[str, list[int]] = {}
        """Where the elements that are open in the line start, by their names."""
        self._inlines: list[Inline] = []

    @property
    def span(self) -> Span | None:
        """Where in the file the text stands, from its first character to its last."""
        if not self._segments:
            return None
        return Span(self._segments[0].source_start, self._segments[-1].source_end)

    def open(self, name: str) -> None:
        """Note that an element of the line starts here; the end of the block ends it."""
        self._open.setdefault(name, []).append(self._length)

    def close(self, name: str) -> None:
        """Note that the innermost element of that name ends here, if one is open."""
        if starts := self._open.get(name):
            self._inlines.append((name, starts.pop(), self._length))

    def add_object(self, name: str, start: int, end: int) -> None:
        """Add an element that is not prose, which is written as ``file[start:end]``."""
        self.add(OBJECT, start, end)
        self._inlines.append((name, self._length - 1, self._length))

    def add(self, text: str, start: int, end: int) -> None:
        """Add ``text``, which is written as ``file[start:end]``."""
        exact = self._file[start:end] == text
        if exact and (OBJECT in text or SOFT_HYPHEN in text):
            self._add_special(text, start)
        elif text != SOFT_HYPHEN:
            self._put(text, start, end, exact=exact)

    def _put(self, text: str, start: int, end: int, *, exact: bool, is_space: bool = False) -> None:
        if not text:
            return
        length = self._length + len(text)
        last = self._segments[-1] if self._segments else None
        if exact and last and last.exact and last.source_end == start:
            self._segments[-1] = Segment(last.start, length, last.source_start, end)
        else:
            self._segments.append(Segment(self._length, length, start, end, exact, is_space))
        self._pieces.append(text)
        self._length = length

    def _add_special(self, text: str, start: int) -> None:
        # What was blotted out in the file is written otherwise in the source; nobody sees a soft
        # hyphen.
        done = 0
        for found in _SPECIAL.finditer(text):
            low, high = found.span()
            self._put(text[done:low], start + done, start + low, exact=True)
            if found[0][0] == OBJECT:
                self._put(OBJECT, start + low, start + high, exact=False)
            done = high
        self._put(text[done:], start + done, start + len(text), exact=True)

    def flow(self, start: int, end: int) -> None:
        """Add ``file[start:end]`` as a browser shows it: a run of white space is one space."""
        done = start
        for run in _SPACE_RUN.finditer(self._file, start, end):
            low, high = run.span()
            if run[0] == " " and low > done:
                continue
            self.add(self._file[done:low], done, low)
            if self._pieces and not self.ends_in_space:
                exact = run[0] == " "
                self._put(" ", low, high, exact=exact, is_space=not exact)
            done = high
        self.add(self._file[done:end], done, end)

    def break_line(self, start: int, end: int) -> bool:
        """Add a line break; return False, and add none, where all since the last is white space."""
        if self._broken_at and all(piece.isspace() for piece in self._pieces[self._broken_at :]):
            return False
        self.add("\n", start, end)
        self._broken_at = len(self._pieces)
        return True

    def part(self, start: int, end: int) -> None:
        """Add a space for what parts words at ``file[start:end]`` by its looks alone."""
        if self._pieces and not self.ends_in_space:
            self.add(" ", start, end)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was added yet."""
        return not self._pieces

    @property
    def ends_in_space(self) -> bool:
        """Whether the last character is white space."""
        return bool(self._pieces) and self._pieces[-1][-1] in _SPACES

    def block(self, role: Role, elements: tuple[str, ...] = ()) -> Block | None:
        """Return the block, white space at its ends left out; None where it holds no word."""
        text = "".join(self._pieces)
        if not _WORD.search(text):
            return None
        return Block(role, text, self._segments, elements, self._closed_inlines()).trim()

    def _closed_inlines(self) -> tuple[Inline, ...]:
        if not (self._inlines or self._open):
            return ()
        unclosed = ((name, at, self._length) for name, ats in self._open.items() for at in ats)
        # Of two that hold the same, the inner one ended first.
        noted = (*unclosed, *reversed(self._inlines))
        found = sorted(noted, key=lambda inline: (inline[1], -inline[2]))
        return tuple(inline for inline in found if inline[1] < inline[2])
