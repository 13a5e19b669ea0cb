"""Places: where a form may count as what the house itself writes, and what stands around it."""

from collections.abc import Iterator

from newslint.checks.policy import is_evidence
from newslint.document import CONDENSED
from newslint.language.passages import Passage
from newslint.language.reading import Reading

_SHOUTED = 0.5


def find_running_text(reading: Reading) -> Iterator[Passage]:
    """Yield the passages of running text: no headings, whose capitals are their own."""
    for passage in reading.prose:
        if passage.role not in CONDENSED and not is_shouted(passage):
            yield passage


def is_shouted(passage: Passage) -> bool:
    """Tell whether most letters of a passage are capitals."""
    capitals = sum(map(str.isupper, passage.text))
    letters = sum(map(str.isalpha, passage.text))
    return capitals > _SHOUTED * letters


def is_own(passage: Passage, start: int, end: int) -> bool:
    """Tell whether a stretch is the house's own writing: no quotation, no part of an address."""
    text = passage.text
    if text[max(0, start - 1) : start] in _BEFORE_ADDRESS or text[end : end + 1] in _AFTER_ADDRESS:
        return False
    if text[end : end + 1] == "." and text[end + 1 : end + 2].isalnum():
        return False
    return is_evidence(passage, start, end)


_BEFORE_ADDRESS = tuple("@/_#.\\")
_AFTER_ADDRESS = tuple("@/_#\\")
