r"""How an expression is looked for: found out once, when its rule is first read, and kept with it.

An expression is a list of alternatives, tried in order, between what stands before and behind each
(such as ``\b``). An alternative is of one of three sorts:

- *words*: it matches a few strings and nothing else, so finding the string is finding the match;
- *started*: whatever it matches begins with one of a few strings, so it is tried there only;
- *rest*: it is run over every text that a gate lets it into.
"""

from collections.abc import Sequence

from msgspec import structs

from newslint.patterncode import compile_re
from newslint.scanning.finite import is_plain, spell_out
from newslint.scanning.gates import Widened
from newslint.scanning.needs import required_literals
from newslint.scanning.normal import normalise
from newslint.scanning.sought import Plan, Sought, Spelling, Start, Word
from newslint.scanning.starts import find_starts
from newslint.scanning.trees import parse
from newslint.scanning.widening import UnwritableError, widen

_SHORT_START = 3
"""Letters of a start; with fewer it stands nearly everywhere, unless it starts a word."""


_COMMON = frozenset(
    f" {word} "
    for word in """
    a all an and are as at be been being but by for from had has have he her his if in is it more
    no not of on or our she so that the their there they this to was we were what when which who
    will with would you your
    """.split()
)
"""Starts that stand in nearly every sentence."""

_REACHES_OVER = compile_re(r"\(\?[a-zA-Z]+\)|\\[1-9]|\(\?P=|\(\?\(|\\g<")
"""A flag that holds for all alternatives, or a reference, whose number depends on those before."""


def plan(sought: Sought) -> Plan:
    """Find out how an expression is best looked for."""
    words: list[Spelling] = []
    starts: dict[tuple[str, int], list[int]] = {}
    rest: list[int] = []
    left, right = sought.before == r"\b", sought.after == r"\b"
    if len(sought.alternatives) > 1 and any(map(_must_stay, sought.alternatives)):
        return _rest(sought, range(len(sought.alternatives)))
    is_known = sought.before in {"", r"\b"} and sought.after in {"", r"\b"}
    for number, alternative in enumerate(sought.alternatives):
        spelled = is_known and spell_out(
            alternative, ignore_case=sought.ignore_case, left=left, right=right
        )
        found = [_spelling(number, word) for word in spelled or ()]
        if found and all(each.normal.strip() for each in found):
            words += found
        elif begun := _starts(sought, number):
            for start in begun:
                starts.setdefault((start.text, start.skips), []).append(number)
        else:
            rest.append(number)
    kept = _rest(sought, rest)
    begins = tuple(Start(*start, tuple(numbers)) for start, numbers in starts.items())
    return structs.replace(kept, words=tuple(words), starts=begins)


def _must_stay(alternative: str) -> bool:
    """Tell whether an alternative cannot be searched for by itself.

    One that may match nothing at all keeps the others from matching there.
    """
    if is_plain(alternative):
        return False
    tree = parse(alternative)
    return tree is None or not tree.getwidth()[0] or _REACHES_OVER.search(alternative) is not None


def _rest(sought: Sought, numbers: Sequence[int]) -> Plan:
    if not numbers:
        return Plan()
    joined = sought.join(tuple(numbers))
    widened = _widened(joined, sought.flags)
    return Plan(rest=tuple(numbers), gate=widened, needs=tuple(required_literals(joined) or ()))


def _spelling(number: int, word: Word) -> Spelling:
    normal = normalise(word.text)
    before = " " if word.left and normal[0] != " " else ""
    behind = " " if word.right and normal[-1] != " " else ""
    return Spelling(number, before + normal + behind, word)


def _starts(sought: Sought, number: int) -> list[Start]:
    expression = sought.join((number,))
    starts = find_starts(expression) or []
    if any(_count_letters(start.text) < _SHORT_START - start.skips for start in starts):
        return []
    is_common = any(start.text in _COMMON for start in starts)
    # Whatever starts in every sentence is sooner run over all of them, if that is quick.
    return [] if is_common and _widened(expression, sought.flags).is_exact else starts


def _count_letters(normal: str) -> int:
    """Count the letters; figures stand nearly everywhere."""
    return sum(not (each.isdecimal() or each.isspace()) for each in normal)


def widen_for_parts(sought: Sought) -> Widened:
    """Return an expression that matches any text of which a part matches by itself."""
    return _widened(sought.join(), sought.flags, anchored=False)


def _widened(expression: str, flags: int, *, anchored: bool = True) -> Widened:
    tree = parse(expression)
    if tree is None:
        return Widened()
    try:
        plain, is_exact = widen(tree, flags, plain=True, anchored=anchored)
        wide, _never = widen(tree, flags, plain=False, anchored=anchored)
    except UnwritableError:
        return Widened()
    # Engines differ in where they look on after a match of nothing.
    return Widened(plain, wide, is_exact and tree.getwidth()[0] > 0)
