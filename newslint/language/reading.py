"""A reading: the language of one document, each part built once, on first use, for all checks."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from newslint.document import PROSE, Block, Document, Role
from newslint.language.foreign import is_foreign
from newslint.language.names import Name, find_names
from newslint.language.quotations import Quotation, find_quotations
from newslint.language.sentences import find_sentences
from newslint.language.words import Word, find_words


class Passage:
    """One block and what is known of its language. All offsets count in ``text``."""

    def __init__(self, block: Block, index: int) -> None:
        self.block = block
        self.index = index
        self.text = block.text
        self.role = block.role

    @cached_property
    def folded(self) -> str:
        """The text in lower case, of the same length, so that offsets in it hold."""
        lower = self.text.lower()
        if len(lower) == len(self.text):
            return lower
        return "".join(
            low if len(low := character.lower()) == 1 else character for character in self.text
        )

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words in order."""
        return find_words(self.text)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names in order, of whatever they are."""
        return find_names(self.text)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each sentence."""
        return find_sentences(self.text)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotations in order; a quotation block is one as a whole."""
        if self.role is Role.QUOTE_BLOCK and self.text:
            return (Quotation(0, len(self.text), "", closed=True),)
        return find_quotations(self.text)

    @cached_property
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

    def folded_sentence_at(self, offset: int) -> str:
        """Return the sentence that ``offset`` lies in without case, its white space made alike."""
        place = bisect_right(self.sentences, (offset, len(self.text)))
        start, end = self.sentences[place - 1] if place else (0, len(self.text))
        if start not in self._folded_sentences:
            self._folded_sentences[start] = " ".join(self.text[start:end].casefold().split())
        return self._folded_sentences[start]

    @cached_property
    def _folded_sentences(self) -> dict[int, str]:
        return {}

    def starts_sentence(self, offset: int) -> bool:
        """Tell whether a sentence starts at ``offset``, opening marks left aside."""
        place = bisect_right(self.sentences, (offset, len(self.text)))
        if not place:
            return False
        start, _end = self.sentences[place - 1]
        return not self.text[start:offset].strip("\"'“‘([—–- ")


class Reading:
    """One document as the checks see it."""

    def __init__(self, document: Document, vocabulary: frozenset[str] = frozenset()) -> None:
        self.document = document
        self.vocabulary = vocabulary
        """Words that the house accepts as they are, in lower case."""
        self.problems: list[str] = []
        """What a check could not do, in whole sentences; whoever finds it out adds it."""
        self.passages = tuple(Passage(block, index) for index, block in enumerate(document.blocks))

    @cached_property
    def prose(self) -> tuple[Passage, ...]:
        """The passages that a reader reads as the article: no byline, dateline, code, metadata."""
        return tuple(passage for passage in self.passages if passage.role in PROSE)

    @cached_property
    def word_counts(self) -> Counter[str]:
        """How often each word stands in the prose, by its form for comparison."""
        return Counter(word.lower for passage in self.prose for word in passage.words)

    @cached_property
    def written_words(self) -> frozenset[str]:
        """The words of the prose as they are written."""
        return frozenset(word.text for passage in self.prose for word in passage.words)

    @cached_property
    def folded(self) -> str:
        """All passages in lower case in one string, to ask quickly whether a word stands there."""
        return "\n\n".join(passage.folded for passage in self.passages)

    @cached_property
    def is_foreign(self) -> bool:
        """Whether the article as a whole is in another language than English."""
        return is_foreign(self.folded)

    def __iter__(self) -> Iterator[Passage]:
        return iter(self.passages)
