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


IRREGULAR_PASTS = frozenset(
    """
    ate became began bent bit blew bought brought built came caught chose cost dealt drew drove fell
    felt fled flew forbade forgot fought froze gave got grew heard hid hit hung kept knew laid led
    left lent lost made meant met paid put ran rang read rode rose said sang sank sat saw sent shook
    shot shrank shut sold spent spoke stole stood struck swam swept swore swung taught threw told
    took went woke won wore wrote
    """.split()
)
"""Verbs in the past that do not end in ``-ed``."""
