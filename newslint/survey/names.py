"""Names: which an archive has, as one word that stands alone or two that stand side by side."""

import re
from collections.abc import Iterator
from itertools import pairwise

from newslint.language.passages import Passage
from newslint.language.people.names import PARTICLES, Name, Part
from newslint.language.people.titles import is_title_word
from newslint.language.reading import Reading
from newslint.survey.namepairs import Pairs
from newslint.survey.places import find_running_text, is_own
from newslint.survey.table import Counts, FormKey, Kind

_LONGEST = 5
"""Words of a name; more are a heading, or a list without its commas."""

_SHORTEST = 3
"""Letters of a name that stands alone."""


def find_archive_names(passage: Passage) -> Iterator[tuple[str, int, int]]:
    """Yield the names of a passage: those of one word, and each two words side by side in one."""
    for name in passage.names:
        parts = _bare_parts(name)
        if not 0 < len(parts) <= _LONGEST:
            continue
        if len(parts) == 1:
            text, start, end = parts[0]
            # What opens a sentence may be any word.
            if _is_fit(text) and len(text) >= _SHORTEST and not passage.starts_sentence(start):
                yield text, start, end
        for (left, start, _end), (right, _start, end) in pairwise(parts):
            if _is_fit(left) and _is_fit(right) and not (left.isupper() or right.isupper()):
                if left.partition(" ")[0].lower() in PARTICLES and passage.starts_sentence(start):
                    continue
                yield f"{left} {right}", start, end


def _bare_parts(name: Name) -> list[tuple[str, int, int]]:
    """Return the words of a name behind its titles; a particle and what follows count as one."""
    parts = [part for part in name.parts if not part.is_initial]
    titles = [index for index, part in enumerate(parts) if is_title_word(part.text)]
    found: list[tuple[str, int, int]] = []
    held: list[Part] = []
    for part in parts[titles[-1] + 1 if titles else 0 :]:
        held.append(part)
        if part.text not in PARTICLES:
            text = " ".join(each.text for each in held).replace("’", "'")
            found.append((text, held[0].start, part.end))
            held = []
    return found


def _is_fit(text: str) -> bool:
    return len(text) > 1 and not _ODD.search(text)


_ODD = re.compile(r"[\d_]|'(?:d|ll|m|re|s|t|ts|ve)\Z", re.IGNORECASE)
"""What no name has: figures, what markup left behind, a contraction."""


def count_names(reading: Reading, counts: Counts) -> None:
    """Note which names the article has."""
    found = {
        name
        for passage in find_running_text(reading)
        for name, start, end in find_archive_names(passage)
        if is_own(passage, start, end)
    }
    for name in found:
        counts.names[name] = counts.names.get(name, 0) + 1


class NameFinder:
    """Finds names that may be spelt in two ways."""

    def __init__(self, pairs: Pairs) -> None:
        self._wanted = frozenset(name for pair in pairs.same | pairs.maybe for name in pair)

    def find(self, reading: Reading) -> Iterator[tuple[FormKey, Passage, int]]:
        """Yield each wanted name with its place."""
        for passage in find_running_text(reading):
            for name, start, end in find_archive_names(passage):
                if name in self._wanted and is_own(passage, start, end):
                    yield FormKey(Kind.NAMES.value, "", name), passage, start
