"""The text of one block as a format reads it, piece by piece, with its map onto the source."""

from newslint.document import OBJECT, SOFT_HYPHEN, Block, Inline, Pieces, Place, Role
from newslint.patterncode import compile_re
from newslint.source import Span

# White space as HTML has it: a no-break space is shown as it is.
_SPACE_RUN = compile_re(r" [ \t\n\r\f]+|[\t\n\r\f][ \t\n\r\f]*")
"""White space but for one space by itself."""

_SPACES = frozenset(" \t\n\r\f")
_ODD = compile_re(f"[\t\n\r\f{SOFT_HYPHEN}]")
_SPECIAL = compile_re(f"{OBJECT}+|{SOFT_HYPHEN}+")
_WORD = compile_re(r"[^\W_]")


def is_plain(text: str) -> bool:
    """Tell whether a text, white space at its ends aside, is shown as it is written."""
    # What is printable holds none of the odd ones, and that is quickly told.
    return "  " not in text and OBJECT not in text and (text.isprintable() or not _ODD.search(text))


class BlockText:
    """Grows by pieces that rise in ``file``, the text that the pieces' places count in."""

    __slots__ = ("_broken_at", "_file", "_inlines", "_length", "_open", "_pieces", "_places")

    def __init__(self, file: str) -> None:
        self._file = file
        self._pieces: list[str] = []
        self._length = 0
        self._places: list[Place] = []
        self._broken_at = 0
        self._open: dict[str, list[int]] | None = None
        """Where the elements that are open in the line start, by their names."""
        self._inlines: list[Inline] | None = None

    @property
    def span(self) -> Span | None:
        """Where in the file the text stands, from its first character to its last."""
        if not self._places:
            return None
        return Span(self._places[0][2], self._places[-1][3])

    def open(self, name: str) -> None:
        """Note that an element of the line starts here; the end of the block ends it."""
        if self._open is None:
            self._open = {name: [self._length]}
        else:
            self._open.setdefault(name, []).append(self._length)

    def close(self, name: str) -> None:
        """Note that the innermost element of that name ends here, if one is open."""
        if self._open is not None and (starts := self._open.get(name)):
            self._note(name, starts.pop())
            if not starts:
                del self._open[name]

    def _note(self, name: str, start: int) -> None:
        if self._inlines is None:
            self._inlines = []
        self._inlines.append((name, start, self._length))

    def add_object(self, name: str, start: int, end: int) -> None:
        """Add an element that is not prose, which is written as ``file[start:end]``."""
        self.add(OBJECT, start, end)
        self._note(name, self._length - 1)

    def add(self, text: str, start: int, end: int) -> None:
        """Add ``text``, which is written as ``file[start:end]``."""
        if end - start == len(text) and self._file.startswith(text, start):
            self._add_exact(text, start)
        elif text != SOFT_HYPHEN:
            self._put(text, start, end, exact=False)

    def _add_exact(self, text: str, start: int) -> None:
        if OBJECT in text or SOFT_HYPHEN in text:
            self._add_special(text, start)
        else:
            self._put(text, start, start + len(text), exact=True)

    def _put(self, text: str, start: int, end: int, *, exact: bool, is_space: bool = False) -> None:
        if not text:
            return
        length = self._length + len(text)
        places = self._places
        if exact and places and places[-1][3] == start and places[-1][4]:
            low, _high, source_low, _source_high, _exact, _is_space = places[-1]
            places[-1] = (low, length, source_low, end, True, False)
        else:
            places.append((self._length, length, start, end, exact, is_space))
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

    def flow(self, text: str, start: int, end: int) -> None:
        """Add ``text``, which is ``file[start:end]``, as a browser shows it.

        A run of white space is one space, and none at the start.
        """
        if text == "\n":
            if not self._ends_in_gap:
                self._put(" ", start, end, exact=False, is_space=True)
            return
        if text.startswith(" ") and text[1:2] not in _SPACES and self._ends_in_gap:
            start += 1
            text = text[1:]
        if is_plain(text):
            self._put(text, start, end, exact=True)
            return
        file = self._file
        done = start
        for run in _SPACE_RUN.finditer(file, start, end):
            low, high = run.span()
            self._add_exact(file[done:low], done)
            if not self._ends_in_gap:
                self._put(" ", low, high, exact=False, is_space=True)
            done = high
        self._add_exact(file[done:end], done)

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
    def is_new(self) -> bool:
        """Whether neither text nor an element in the line was noted yet."""
        return not (self._pieces or self._open or self._inlines)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was added yet."""
        return not self._pieces

    @property
    def ends_in_space(self) -> bool:
        """Whether the last character is white space."""
        return bool(self._pieces) and self._pieces[-1][-1] in _SPACES

    @property
    def _ends_in_gap(self) -> bool:
        return not self._pieces or self._pieces[-1][-1] in _SPACES

    def block(self, role: Role, elements: tuple[str, ...] = ()) -> Block | None:
        """Return the block, white space at its ends left out; None where it holds no word."""
        text = self._pieces[0] if len(self._pieces) == 1 else "".join(self._pieces)
        if not (text[:1].isalnum() or _WORD.search(text)):
            return None
        inlines = self._closed_inlines() if self._inlines or self._open else ()
        places = self._places
        origin = places[0][2] if len(places) == 1 and places[0][4] else Pieces(places)
        block = Block(role, text, origin, elements, inlines)
        return block.trim() if text[0].isspace() or text[-1].isspace() else block

    def _closed_inlines(self) -> tuple[Inline, ...]:
        if not self._open and self._inlines and len(self._inlines) == 1:
            only = self._inlines[0]
            return (only,) if only[1] < only[2] else ()
        started = (self._open or {}).items()
        unclosed = ((name, at, self._length) for name, ats in started for at in ats)
        # Of two that hold the same, the inner one ended first.
        noted = (*unclosed, *reversed(self._inlines or []))
        found = sorted(noted, key=lambda inline: (inline[1], -inline[2]))
        return tuple(inline for inline in found if inline[1] < inline[2])
