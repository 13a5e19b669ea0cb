"""What a wrong word may have been meant to be: right words that are one slip away."""

from collections.abc import Callable, Iterator, Sequence

from newslint.vale.hunspell.affixes import Affixes

_MOST = 5
_LONGEST = 40
"""Code points; for longer strings nothing is suggested."""


def suggest(word: str, choose: Callable[[Sequence[str]], set[str]], affixes: Affixes) -> list[str]:
    """Return up to five words that are right, those of the likelier slips first.

    A capital at the start, and capitals all over, are kept. ``choose`` tells which of many are
    right.
    """
    if len(word) > _LONGEST:
        return []
    lower = word.lower()
    forms = list(dict.fromkeys(_vary(lower, affixes)))
    found: dict[str, None] = {}
    # What is right in small letters is likelier to be meant than a name is.
    right = choose(list({piece for form in forms for piece in form.split(" ")}))
    for form in forms:
        if form in right or (" " in form and right.issuperset(form.split(" "))):
            found[_keep_case(form, word)] = None
            if len(found) == _MOST:
                return list(found)
    names = [form[:1].upper() + form[1:] for form in (lower, *forms)]
    right = choose(names)
    for name in names:
        if name in right and name != word and name.lower() not in map(str.lower, found):
            found[_keep_case(name, word)] = None
            if len(found) == _MOST:
                break
    return list(found)


def _keep_case(candidate: str, word: str) -> str:
    if len(word) > 1 and word.isupper():
        return candidate.upper()
    return candidate[:1].upper() + candidate[1:] if word[:1].isupper() else candidate


def _vary(word: str, affixes: Affixes) -> Iterator[str]:
    """Yield ``word`` with one slip undone, by how common such slips are."""
    letters = [letter for letter in affixes.letters if letter.islower()]
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    yield from _replace(word, affixes.replacements)
    yield from (a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1)
    yield from (a + b[1:] for a, b in cuts if b)
    yield from (a + letter + b for a, b in cuts for letter in letters)
    yield from (a + letter + b[1:] for a, b in cuts if b for letter in letters)
    yield from (f"{a} {b}" for a, b in cuts if len(a) > 1 and len(b) > 1)
    # The first letter alone makes a word by itself: "alot".
    yield from (f"{a} {b}" for a, b in cuts if len(a) == 1 and len(b) > 1)


def _replace(word: str, replacements: list[tuple[str, str]]) -> Iterator[str]:
    for wrong, right in replacements:
        start = word.find(wrong)
        while start >= 0:
            yield word[:start] + right + word[start + len(wrong) :]
            start = word.find(wrong, start + 1)
