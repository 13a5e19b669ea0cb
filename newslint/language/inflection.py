"""Inflection: regular endings of English words, put on by rule."""

ENDINGS = (
    "", "s", "'s", "s'", "es", "d", "ed", "r", "er", "ers", "ing", "ings", "ful", "fully", "less",
    "able", "ish", "some", "ship", "ships",
)  # fmt: skip
"""Endings that leave a word's spelling alone; where they make no word, they do no harm."""

_VOWELS = "aeiouy"


def add_ending(word: str, ending: str) -> str:
    """Return ``word`` with ``ending``: a final silent ``e`` gives way to a vowel.

    >>> add_ending("centre", "ing"), add_ending("centre", "s"), add_ending("colour", "ful")
    ('centring', 'centres', 'colourful')
    """
    if word.endswith("e") and ending and ending[0] in _VOWELS:
        return word[:-1] + ending
    return word + ending
