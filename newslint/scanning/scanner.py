"""The scanner: what each of many expressions matches in the texts of one article.

What it finds is what one search with ``regex`` for each expression and text would find. Strings are
looked for together, in one pass; where one is a whole match, ``regex`` is not asked. Elsewhere it
is, but only at the places and on the texts where it may match.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import Any

from newslint.scanning.expression import Clock
from newslint.scanning.gates import Gate, Gated, GrowingGate
from newslint.scanning.matching import Candidates, Found, Matcher
from newslint.scanning.normal import is_wordy, normalise
from newslint.scanning.sought import Plan, Sought, Spelling
from newslint.scanning.strings import search_for
from newslint.scanning.trees import fold

_GLUE = "\n\n"

Entry = tuple[int, int, int, int, int, Spelling | None, tuple[int, ...]]
"""Number of an expression; from the end of a string back to its start; length; order; alternative;
the spelling, where the text must be held against it; and the alternatives that begin so, if any."""


class Scan:
    """What is found of one expression in the texts of one article, when asked for.

    ``numbers`` are those of all expressions that are this same one.
    """

    def __init__(
        self,
        numbers: Sequence[int],
        matcher: Matcher,
        texts: Sequence[str],
        by_text: dict[int, Candidates],
    ) -> None:
        self.numbers = numbers
        self._matcher = matcher
        self._texts = texts
        self._by_text = by_text

    def find(
        self, clock: Clock, accepts: Callable[[int], bool] | None = None
    ) -> Iterator[tuple[int, Sequence[Found]]]:
        """Yield the number of each text with a match, in order, and its matches.

        ``clock`` is that of the rule; ``accepts`` tells which texts are asked for.

        Raises:
            TimeoutError: the clock has run out.

        """
        for text in sorted(self._by_text):
            if accepts is None or accepts(text):
                found = self._matcher.find(self._texts[text], self._by_text[text], clock)
                if found:
                    yield text, found

    def match(self, text: int, found: Found, clock: Clock) -> Any:
        """Return what ``regex`` says of a match in a text, with its groups.

        Raises:
            TimeoutError: the clock has run out.

        """
        return self._matcher.match_of(self._texts[text], found, clock)


class Scanner:
    """Scans articles for expressions, given by their plans."""

    def __init__(self, sought: Sequence[Sought], plans: Sequence[Plan]) -> None:
        # Packs repeat each other's expressions: each is run once.
        owners: dict[Sought, list[int]] = {}
        for number, each in enumerate(sought):
            owners.setdefault(each, []).append(number)
        self._owners = list(owners.values())
        chosen = [plans[numbers[0]] for numbers in self._owners]
        self._matchers = [Matcher(*each) for each in zip(owners, chosen, strict=True)]
        entries: dict[str, list[Entry]] = {}
        for number, plan in enumerate(chosen):
            for string, entry in _entries(number, plan):
                entries.setdefault(string, []).append(entry)
        self._entries = list(entries.values())
        self._search = search_for(list(entries)) if entries else None
        gated = [Gated(n, plan.needs, plan.gate) for n, plan in enumerate(chosen) if plan.rest]
        self._gate: Gate | None = GrowingGate(gated) if gated else None

    def scan(self, texts: Sequence[str]) -> Iterator[Scan]:
        """Yield what may be found in the texts of one article, by expression."""
        candidates: dict[int, dict[int, Candidates]] = {}
        if self._search is not None:
            self._look_up(texts, candidates)
        if self._gate is not None:
            _open(self._gate, texts, candidates)
        for number, by_text in candidates.items():
            yield Scan(self._owners[number], self._matchers[number], texts, by_text)

    def _look_up(self, texts: Sequence[str], candidates: dict[int, dict[int, Candidates]]) -> None:
        assert self._search is not None
        joined = _GLUE.join(("", *texts, ""))
        offsets = list(accumulate((len(text) + len(_GLUE) for text in texts), initial=len(_GLUE)))
        entries = self._entries
        text = low = high = 0
        for last, index in self._search.find(normalise(joined)):
            for number, back, length, order, alternative, spelling, begun in entries[index]:
                start = last - back
                end = start + length
                if spelling is not None and not _stands(joined, start, end, spelling):
                    continue
                if not low <= start < high:
                    text = bisect_right(offsets, start) - 1
                    low = offsets[text]
                    high = low + len(texts[text])
                if end > high:
                    continue
                if (by_text := candidates.get(number)) is None:
                    by_text = candidates[number] = {}
                if (here := by_text.get(text)) is None:
                    here = by_text[text] = Candidates()
                if begun:
                    here.starts.append((start - low, begun))
                else:
                    here.words.append((start - low, order, end - low, alternative))


def _entries(number: int, plan: Plan) -> Iterator[tuple[str, Entry]]:
    for order, spelling in enumerate(plan.words):
        text, normal = spelling.word.text, spelling.normal
        if is_own := text.isalnum() and normal == f" {text} ":  # as most of a list of words
            lead = 1
        else:
            lead = normal.index(normalise(text)) if normal.strip() else 0
        back = len(normal) - 1 - lead
        held = None if is_own and spelling.word.folds else spelling
        yield normal, (number, back, len(text), order, spelling.alternative, held, ())
    for start in plan.starts:
        back = len(start.text) - 1 - start.skips
        yield start.text, (number, back, 0, 0, 0, None, start.alternatives)


def _stands(joined: str, start: int, end: int, spelling: Spelling) -> bool:
    """Tell whether the string stands there as it must, its boundaries included."""
    word = spelling.word
    text = joined[start:end]
    if word.folds:
        if text.lower() != word.text and fold(text) != word.text:
            return False
    elif text != word.text:
        return False
    if word.left and is_wordy(joined[start - 1]) == is_wordy(text[0]):
        return False
    return not word.right or is_wordy(joined[end]) != is_wordy(text[-1])


def _open(gate: Gate, texts: Sequence[str], candidates: dict[int, dict[int, Candidates]]) -> None:
    for text, numbers in enumerate(gate.open(texts)):
        for number in numbers:
            candidates.setdefault(number, {}).setdefault(text, Candidates()).is_open = True
