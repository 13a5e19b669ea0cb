"""Passages: what is known of the language of one block, each part built once, on first use."""

# Lazy attributes are described as properties are.
# ruff: noqa: D401

from bisect import bisect_right
from collections.abc import Sequence, Set
from itertools import pairwise
from typing import TYPE_CHECKING

from newslint.document import Block, Role
from newslint.language.figures import find_figures
from newslint.language.people.names import Name, find_names
from newslint.language.quantities.gate import may_state
from newslint.language.quotations import Quotation, find_quotations
from newslint.language.sentences import find_sentences
from newslint.language.words import Word, find_words, find_words_among, split_lowers
from newslint.lazy import lazy

if TYPE_CHECKING:
    from newslint.language.conversions.verdicts import Verdict
    from newslint.language.quantities.grammar import Quantity
    from newslint.language.quantities.statements import Statement

MOST_SOUGHT = 30
"""Of more strings than this, each by itself takes longer to find than all passages to read."""


class Passage:
    """One block and what is known of its language. All offsets count in ``text``."""

    def __init__(self, block: Block, index: int) -> None:
        self.block = block
        self.index = index
        self.text = block.text
        self.role = block.role

    @lazy
    def folded(self) -> str:
        """The text in lower case, of the same length, so that offsets in it hold."""
        return fold(self.text)

    @lazy
    def words(self) -> tuple[Word, ...]:
        """The words in order."""
        return find_words(self.text)

    @lazy
    def lowers(self) -> list[str]:
        """The words in order, by their forms for comparison only."""
        return split_lowers(self.text)

    def find_words(self, lowers: Set[str]) -> Sequence[Word]:
        """Return the words whose forms for comparison are among ``lowers``, in order."""
        if len(lowers) > MOST_SOUGHT:
            lowers = lowers & frozenset(self.lowers)
        if len(lowers) > MOST_SOUGHT:
            return [word for word in self.words if word.lower in lowers]
        return find_words_among(self.text, self.folded, lowers)

    @lazy
    def names(self) -> tuple[Name, ...]:
        """The names in order, of whatever they are."""
        return find_names(self.text)

    @lazy
    def figures(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each run of digits; none where there is no ASCII digit at all."""
        return find_figures(self.text)

    @lazy
    def quantities(self) -> tuple["Quantity", ...]:
        """The numbers with units in order."""
        from newslint.language.quantities.grammar import find_quantities

        return tuple(find_quantities(self.text))

    @lazy
    def statements(self) -> tuple["Statement", ...]:
        """The conversions that it states, in order."""
        if not may_state(self.text):
            return ()
        from newslint.language.quantities.statements import find_statements

        return tuple(find_statements(self.text))

    @lazy
    def verdicts(self) -> tuple["Verdict", ...]:
        """What holds of the conversions that it states."""
        if not self.statements:
            return ()
        from newslint.language.conversions.verdicts import judge_statements

        return tuple(judge_statements(self.text, self.statements))

    @lazy
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each sentence."""
        return find_sentences(self.text)

    @lazy
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotations in order; a quotation block is one as a whole."""
        if self.role is Role.QUOTE_BLOCK and self.text:
            return (Quotation(0, len(self.text), "", closed=True),)
        return find_quotations(self.text)

    @lazy
    def _quoted(self) -> tuple[list[int], list[int]]:
        """Starts and ends of the quoted stretches, those that overlap made one."""
        starts: list[int] = []
        ends: list[int] = []
        for quotation in self.quotations:
            if ends and quotation.start < ends[-1]:
                ends[-1] = max(ends[-1], quotation.end)
            else:
                starts.append(quotation.start)
                ends.append(quotation.end)
        return starts, ends

    def is_quoted(self, start: int, end: int) -> bool:
        """Tell whether any of ``text[start:end]`` lies inside a quotation."""
        starts, ends = self._quoted
        place = bisect_right(ends, start)
        return place < len(starts) and starts[place] < end

    @lazy
    def markup_edges(self) -> frozenset[int]:
        """The offsets between two characters that markup parts in the source."""
        return frozenset(
            after.start
            for before, after in pairwise(self.block.segments)
            if before.exact and after.exact and before.source_end < after.source_start
        )

    @lazy
    def _sentence_starts(self) -> list[int]:
        return [start for start, _end in self.sentences]

    def folded_sentence_at(self, offset: int) -> str:
        """Return the sentence that ``offset`` lies in without case, its white space made alike."""
        place = bisect_right(self._sentence_starts, offset)
        known = self._folded_sentences.get(place)
        if known is None:
            start, end = self.sentences[place - 1] if place else (0, len(self.text))
            known = " ".join(self.text[start:end].casefold().split())
            self._folded_sentences[place] = known
        return known

    @lazy
    def _folded_sentences(self) -> dict[int, str]:
        return {}

    def starts_sentence(self, offset: int) -> bool:
        """Tell whether a sentence starts at ``offset``, opening marks left aside."""
        place = bisect_right(self._sentence_starts, offset)
        if not place:
            return False
        start, _end = self.sentences[place - 1]
        return not self.text[start:offset].strip("\"'“‘([—–- ")


def fold(text: str) -> str:
    """Return a text in lower case, of the same length, so that offsets in it hold."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)
