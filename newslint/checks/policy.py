"""Where a rule may speak, what may count as evidence for it, and what the evidence says."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from newslint.checks.kind import Rule
from newslint.document import CONDENSED, PROSE
from newslint.language.passages import Passage

_Form = TypeVar("_Form")


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
    return passage.role in CONDENSED or not passage.is_quoted(start, end)


def preferred(
    places: Mapping[_Form, Sequence[tuple[int, int]]],
    is_house_form: Callable[[_Form], bool] = lambda _form: False,
) -> _Form:
    """Return the form that an article prefers.

    It is the one it has most; on a tie the one that the house has, or else the one it has first.
    ``places`` holds, for each form, the passage and the offset of each of its uses.
    """
    return min(
        places,
        key=lambda form: (-len(places[form]), not is_house_form(form), min(places[form])),
    )
