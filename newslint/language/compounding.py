"""Compounds: where two words, a hyphenated word and one word are the same thing in the same use.

A hyphen that joins two words before a noun is grammar, not spelling (``a long-term plan``, but
``in the long term``), and so is the space in a phrasal verb (``set up``, ``the set-up``). What is
told here is read from a word's neighbours; in doubt a use is no use as a noun.
"""

from newslint.language.affixes import PREFIXES
from newslint.language.function_words import (
    ADJECTIVE_TAILS,
    ADVERB_PARTICLES,
    ADVERBS,
    AUXILIARIES,
    COMMON_ADJECTIVES,
    CONJUNCTIONS,
    FUNCTION_WORDS,
    PREPOSITIONS,
    PRONOUNS,
)
from newslint.language.lexicon import load_lexicon
from newslint.patterncode import compile_re

_AFTER = compile_re(r"['’]s?(?!\w)|\s*(?:[.,;:!?)\]\"'”’…—–]|-(?!\w)|\Z)|\s+(?P<word>[\w'’]+)")
_BEFORE = compile_re(r"(?P<word>[\w'’]+)[\s\"'“‘(]+\Z")

_AFTER_NOUN = (
    PREPOSITIONS
    | CONJUNCTIONS
    | AUXILIARIES
    | frozenset(
        """
        said says told added which who whom whose also including involving concerning regarding
        covering containing lasting met came went took began fell rose became gave spoke left
        voted agreed
        """.split()
    )
) - {"be", "been", "being", "up", "down", "off", "out", "over", "like"}
_BEFORE_VERB = (
    (PRONOUNS - frozenset("her his its my our their your whose which what".split()))
    | (AUXILIARIES - {"be", "been", "being", "is", "are", "was", "were", "has", "have", "had"})
    | frozenset("to not also n't".split())
)

TELL_APART = frozenset(
    """
    coop react recover recollect recount recreate recreated recreation redress reform reformed
    reforms release relay relays remark repose represent research reserve resign resigned resigning
    resigns resign resort resound respect restrain retreat unionised unionized uninformed
    everyday anyone someone everyone anyway anyhow sometime sometimes maybe altogether already
    overall into onto upon cannot today tomorrow tonight underway forever
    """.split()
)
"""Closed words that mean another thing than their parts with a hyphen or a space between."""


CLOSED_LENGTH = 7
"""Letters of the shortest closed compound that is looked for in open form."""


def singular(word: str) -> str:
    """Return a word, which may be a plural, in the singular.

    >>> singular("deals"), singular("basis"), singular("class")
    ('deal', 'basis', 'class')
    """
    return word[:-1] if len(word) > 2 and word[-1] == "s" and word[-2] not in "sui" else word


def is_one_word(first: str, second: str) -> bool:
    """Tell whether the two in one are no compound, or another thing than the two apart.

    >>> is_one_word("under", "way"), is_one_word("mega", "deal")
    (True, False)
    """
    return first + second in TELL_APART or is_cut_word(first, second)


def is_cut_word(first: str, second: str) -> bool:
    """Tell whether a hyphen between the two is what the end of a line left behind: ``fea-ture``.

    >>> is_cut_word("fea", "ture"), is_cut_word("de", "select"), is_cut_word("dry", "dock")
    (True, False, False)
    """
    lexicon = load_lexicon()
    if not lexicon.is_word(first + second):
        return False
    # Combining forms end in these: "geo-strategic", "agri-food".
    return not lexicon.is_word(second) or not (
        first in PREFIXES or first.endswith(("o", "i")) or lexicon.is_word(first)
    )


def is_noun_compound(first: str, second: str) -> bool:
    """Tell whether two words next to each other may be one noun in open form.

    >>> is_noun_compound("mega", "deal"), is_noun_compound("long", "term")
    (True, False)
    """
    return (
        len(first) > 2
        and len(second) > 2
        and first not in FUNCTION_WORDS
        and first not in COMMON_ADJECTIVES
        and not first.endswith(("ly", "ed", "'s", "’s"))
        and second not in FUNCTION_WORDS
        and second not in ADVERB_PARTICLES
        and second not in ADJECTIVE_TAILS
        and not second.endswith(("ed", "ly"))
        and first.isalpha()
        and second.isalpha()
    )


def is_noun_use(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` stands where a noun does, with no noun after it."""
    after = _AFTER.match(text, end)
    if after is None:
        return False
    following = (after["word"] or "").lower()
    # "Test drives ended" is a sentence; "test-drive related" would be an adjective.
    is_sentence = _is_past(following) and "-" not in text[start:end]
    if following and following not in _AFTER_NOUN and not is_sentence:
        return False
    before = _BEFORE.search(text, max(0, start - 40), start)
    preceding = before["word"].lower() if before else ""
    return preceding not in _BEFORE_VERB and not (
        preceding in ADVERBS and preceding not in {"more", "most", "much"}
    )


def _is_past(word: str) -> bool:
    """Tell whether a word is a verb in the past, and no second part of an adjective."""
    return len(word) > 4 and word.endswith("ed") and word not in ADJECTIVE_TAILS
