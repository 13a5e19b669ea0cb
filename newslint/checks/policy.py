"""Where a rule may speak, and what may count as evidence for it."""

from newslint.checks.kind import Rule
from newslint.document import PROSE, Role
from newslint.language.reading import Passage

_CONDENSED = frozenset({Role.HEADLINE, Role.DECK, Role.SUBHEAD})


def applies(rule: Rule, passage: Passage, start: int, end: int) -> bool:
    """Tell whether ``rule`` may report ``passage.text[start:end]``: its scope and quote policy."""
    if passage.role not in rule.scope:
        return False
    if rule.quotes == "check":
        return True
    return passage.is_quoted(start, end) == (rule.quotes == "only")


def is_evidence(passage: Passage, start: int, end: int) -> bool:
    """Tell whether ``passage.text[start:end]`` shows how the article itself writes something.

    The words of a quotation are somebody else's; the quotation marks of a headline hold the desk's
    own shortening, so they do not count as quoting here.
    """
    if passage.role not in PROSE:
        return False
    return passage.role in _CONDENSED or not passage.is_quoted(start, end)
