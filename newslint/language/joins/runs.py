"""Runs: strings of letters that are no known word, and where in copy they stand."""

from collections.abc import Iterator, Set
from itertools import chain

from msgspec import Struct

from newslint.document import OBJECT
from newslint.language.joins.seams import Run, can_split
from newslint.language.joins.surroundings import ADDRESS, HYPHENS, MARKS, read_string
from newslint.language.lexicon import Lexicon
from newslint.language.oddstrings import watch
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.language.stringfacts import Part, Reader
from newslint.patterncode import compile_re

_TOKEN = compile_re(r"(?<![^\W_])[A-Za-z]{3,40}(?![^\W_])")
_BEFORE = compile_re(r"([A-Za-z]+)\s$")
_AFTER = compile_re(r"\s([A-Za-z]+)")
_EDGE = HYPHENS | frozenset("'’_&" + OBJECT)
"""Beside one of these, the letters are only part of a word."""

_CLITIC = compile_re(r"['’](?:(?:s|ll|re|ve|d|m)\b|\W|$)")
"""What may follow a whole word behind an apostrophe: a possessive, or the rest of a verb."""

_OPENING_MARKS = frozenset("\"'“‘«([—–*_")
_LINE_ENDS = frozenset({"", "\n", "\r"})
_REACH = 60
"""How far a string between two spaces, or a neighbouring word, is read to either side."""


class Token(Struct, frozen=True):
    """A string of letters at ``start`` to ``end`` of a passage of an article."""

    reading: Reading
    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """The string as it is written."""
        return self.passage.text[self.start : self.end]

    @property
    def before(self) -> str:
        """The word before the string as it is written, "" where none stands there."""
        text, low = self.passage.text, max(0, self.start - _REACH)
        # No word has a space in it, and to search from the last one on is several times faster.
        low = max(low, text.rfind(" ", low, max(0, self.start - 2)) + 1)
        found = _BEFORE.search(text, low, self.start)
        return found[1] if found else ""

    @property
    def after(self) -> str:
        """The word after the string as it is written, "" where none stands there."""
        found = _AFTER.match(self.passage.text, self.end)
        return found[1] if found else ""

    @property
    def follows_mark(self) -> bool:
        """Whether a quotation mark, a bracket or a dash stands right before the string."""
        return self.passage.text[max(0, self.start - 1) : self.start] in _OPENING_MARKS

    @property
    def uses(self) -> int:
        """How often the string, in whatever case, stands in the article as a whole word."""
        return max(1, self.reading.count_uses(self.text.lower()))

    def as_run(self) -> Run:
        """Return the string as a run in its place."""
        return Run(
            self.text.lower(),
            self.before.lower(),
            self.after.lower(),
            self.uses,
            self.reading.pairs,
        )

    def stands_free(self) -> bool:
        """Tell whether the letters are a whole word of prose, and one used, not mentioned."""
        return self._is_whole(_EDGE) and self._is_prose()

    def is_part(self) -> bool:
        """Tell whether the letters are a part of a hyphenated word of prose."""
        before, after = self._edges
        return (before in HYPHENS) != (after in HYPHENS) and (
            self._is_whole(_EDGE - HYPHENS) and self._is_prose()
        )

    @property
    def _edges(self) -> tuple[str, str]:
        text = self.passage.text
        return text[max(0, self.start - 1) : self.start], text[self.end : self.end + 1]

    def _is_whole(self, edge: frozenset[str]) -> bool:
        text, end = self.passage.text, self.end
        before, after = self._edges
        part_of_word = (
            before.isalnum()
            or after.isalnum()
            or before in edge
            or (after in edge and not _CLITIC.match(text, end))
            or (after in {"'", "’"} and text[end - 2 : end] == "in")  # a dropped g: walkin'
        )
        mentioned = before in MARKS and after in MARKS
        label = before in _LINE_ENDS and after in {":", ""}  # a key, or alone in its block
        return not (part_of_word or mentioned or label)

    def _is_prose(self) -> bool:
        """Tell whether the string between spaces is no address, handle, path or code."""
        string = read_string(self.passage.text, self.start, self.end, _REACH)
        return not ADDRESS.search(string)

    @property
    def is_foreign(self) -> bool:
        """Whether the copy around is in another language than English."""
        return self.reading.is_foreign_at(self.passage, self.start, self.end)


class RunFinder:
    """Finds runs, and strings that are ``listed``, as they are written."""

    def __init__(self, lexicon: Lexicon, listed: Set[str] = frozenset()) -> None:
        self.lexicon = lexicon
        self._listed = listed
        watch({word.lower() for word in listed})
        self._reader = Reader(self._read, of=Part.ODD)

    def find(self, reading: Reading) -> Iterator[Token]:
        """Yield where in the prose a string stands that is no known word and could be two or three.

        It is all small letters or has one capital, the first.
        """
        held = reading.find_facts(self._reader)
        for passage, start, run in reading.find_words({*chain.from_iterable(held.values())}):
            yield Token(reading, passage, start, start + len(run))

    def _read(self, string: str) -> list[str]:
        return [token for token in dict.fromkeys(_TOKEN.findall(string)) if self.is_run(token)]

    def is_run(self, token: str) -> bool:
        """Tell whether a string of letters is listed, or no known word that could be some."""
        if token in self._listed:
            return True
        lower, lexicon = token.lower(), self.lexicon
        if lexicon.is_word(lower) or not token[1:].islower():
            return False
        if token[0].islower():
            if can_split(lower, lexicon):
                return True
            from newslint.language.joins.triples import find_triple

            return find_triple(lower, lexicon) is not None
        # The first word of a run with a capital may be any name. The second is looked for from the
        # shortest on, of which most are soon found.
        return not lexicon.is_name(lower) and any(
            lexicon.half(lower[place:]) for place in range(len(lower) - 1, 0, -1)
        )
