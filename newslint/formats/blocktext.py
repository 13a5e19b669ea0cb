"""The text of one block as a format reads it, piece by piece, with its map onto the source."""

import re

from newslint.document import OBJECT, Block, Role, Segment

_SPACE_RUN = re.compile(r"\s+")
_OBJECTS = re.compile(f"({OBJECT}+)")
_WORD = re.compile(r"[^\W_]")


class BlockText:
    """Grows by pieces that rise in ``file``, the text that the pieces' places count in."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._pieces: list[str] = []
        self._length = 0
        self._segments: list[Segment] = []

    def add(self, text: str, start: int, end: int) -> None:
        """Add ``text``, which is written as ``file[start:end]``."""
        exact = self._file[start:end] == text
        if exact and OBJECT in text:
            self._add_blotted(text, start)
            return
        self._put(text, start, end, exact=exact)

    def _put(self, text: str, start: int, end: int, *, exact: bool) -> None:
        if not text:
            return
        length = self._length + len(text)
        last = self._segments[-1] if self._segments else None
        if exact and last and last.exact and last.source_end == start:
            self._segments[-1] = Segment(last.start, length, last.source_start, end)
        else:
            self._segments.append(Segment(self._length, length, start, end, exact))
        self._pieces.append(text)
        self._length = length

    def _add_blotted(self, text: str, start: int) -> None:
        # What was blotted out in the file is written otherwise in the source.
        for piece in _OBJECTS.split(text):
            self._put(piece, start, start + len(piece), exact=not piece.startswith(OBJECT))
            start += len(piece)

    def flow(self, start: int, end: int) -> None:
        """Add ``file[start:end]`` as a browser shows it: a run of white space is one space."""
        done = start
        for run in _SPACE_RUN.finditer(self._file, start, end):
            self.add(self._file[done : run.start()], done, run.start())
            if self._pieces and not self.ends_in_space:
                shown = " " if run[0].isascii() else run[0].replace("\n", " ")
                self.add(shown, *run.span())
            done = run.end()
        self.add(self._file[done:end], done, end)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was added yet."""
        return not self._pieces

    @property
    def ends_in_space(self) -> bool:
        """Whether the last character is white space."""
        return bool(self._pieces) and self._pieces[-1][-1:].isspace()

    def block(self, role: Role) -> Block | None:
        """Return the block, white space at its ends left out; None where it holds no word."""
        text = "".join(self._pieces)
        if not _WORD.search(text):
            return None
        block = Block(role, text, self._segments)
        low = len(text) - len(text.lstrip())
        high = len(text.rstrip())
        return block if (low, high) == (0, len(text)) else block.part(role, low, high)
