"""Parts of speech: the Penn Treebank tag of each word of a sentence.

The model is Matthew Honnibal's averaged perceptron, which the package ``textblob-aptagger`` (MIT)
carries as one file; newslint's extra ``tags`` installs it. Only that file is read: a pickle of
dictionaries and strings, of a known hash; whatever else might be in a pickle is refused.
"""

import io
import pickle
import re
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from typing import Any, NamedTuple

from newslint.vale.taggermodel import INSTALL, PACKAGE, MissingTaggerError, find_model

_MODEL_HASH = "1109164b3d28dce58f96b763128bab2fd8754c3921fd3330de2724ac6d1ada7c"

_STRAIGHT = str.maketrans("‘’", "''")
_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"  # U.S.
    r"|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|St|Jr|Sr|Inc|Corp|Co|Ltd)\."
    r"|\d[\d,.:/]*\d[^\W\d_]*|\d[^\W\d_]*"  # 33rd, 10,000
    r"|[^\W_]+?(?=n['’]t\b)"  # do-n't
    r"|n['’]t\b|['’](?:s|ll|re|ve|m|d)\b"
    r"|[\w\ufffc]+(?:[-./@&][\w\ufffc]+)*"
    r"|\.{2,}|--+|[^\w\s]",
    re.IGNORECASE,
)
_MARKS = {"“": "``", "”": "''", "–": ":", "—": ":", "…": ":", ";": ":", "(": "-LRB-", ")": "-RRB-"}
_MARK_TAGS = {
    **{mark: mark for mark in ("``", "''", ":", "-LRB-", "-RRB-", ".", ",", "$", "#")},
    "!": ".",
    "?": ".",
    "--": ":",
    "...": ":",
    '"': "''",
}


class Tagged(NamedTuple):
    """A word or mark at ``start`` to ``end`` of its sentence, with its tag."""

    text: str
    tag: str
    start: int
    end: int


def split_words(sentence: str) -> list[Tagged]:
    """Return the words and marks of ``sentence`` in order, without tags."""
    return [
        Tagged(match[0].translate(_STRAIGHT), "", *match.span())
        for match in _TOKEN.finditer(sentence)
    ]


class Tagger:
    """Tells the tags of the words of a sentence, each by what stands around it."""

    def __init__(
        self, weights: dict[str, dict[str, float]], known: dict[str, str], tags: set[str]
    ) -> None:
        self._weights = weights
        self._known = known
        self._tags = sorted(tags)

    def tag(self, sentence: str) -> list[Tagged]:
        """Return the words and marks of ``sentence`` in order, with their tags."""
        words = split_words(sentence)
        tags = self._tag_words([_MARKS.get(word.text, word.text) for word in words])
        return [word._replace(tag=tag) for word, tag in zip(words, tags, strict=True)]

    def _tag_words(self, words: Sequence[str]) -> list[str]:
        context = ["-START-", "-START2-", *map(_normalise, words), "-END-", "-END2-"]
        before, before_that = "-START-", "-START2-"
        tags = []
        for place, word in enumerate(words):
            tag = _MARK_TAGS.get(word) or self._known.get(word)
            if tag is None:
                tag = self._guess(word, context[place : place + 5], before, before_that)
            tags.append(tag)
            before, before_that = tag, before
        return tags

    def _guess(self, word: str, near: Sequence[str], before: str, before_that: str) -> str:
        """Return the likeliest tag of a word between two words on either side of it."""
        second, first, own, following, last = near
        scores = dict.fromkeys(self._tags, 0.0)
        for feature in (
            "bias",
            f"i suffix {word[-3:]}",
            f"i pref1 {word[0]}",
            f"i-1 tag {before}",
            f"i-2 tag {before_that}",
            f"i tag+i-2 tag {before} {before_that}",
            f"i word {own}",
            f"i-1 tag+i word {before} {own}",
            f"i-1 word {first}",
            f"i-1 suffix {first[-3:]}",
            f"i-2 word {second}",
            f"i+1 word {following}",
            f"i+1 suffix {following[-3:]}",
            f"i+2 word {last}",
        ):
            for tag, weight in self._weights.get(feature, {}).items():
                scores[tag] += weight
        return max(self._tags, key=lambda tag: (scores[tag], tag))


def _normalise(word: str) -> str:
    if "-" in word and word[0] != "-":
        return "!HYPHEN"
    if word[0].isdigit():
        return "!YEAR" if word.isdigit() and len(word) == 4 else "!DIGITS"
    return word.lower()


class _Unpickler(pickle.Unpickler):
    """Reads dictionaries, strings, numbers and sets, and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in {("__builtin__", "set"), ("builtins", "set")}:
            return set
        raise pickle.UnpicklingError(f"{module}.{name} has no place in a model")


@cache
def load_tagger() -> Tagger:
    """Return the tagger.

    Raises:
        MissingTaggerError: its model is not installed, or is another one.

    """
    try:
        data = find_model().read_bytes()
    except OSError:
        data = b""
    if sha256(data).hexdigest() != _MODEL_HASH:
        raise MissingTaggerError(f"{PACKAGE} holds another model than newslint knows: {INSTALL}")
    # The model was written by Python 2, whose strings are bytes.
    weights, known, tags = _Unpickler(io.BytesIO(data), encoding="latin-1").load()
    return Tagger(weights, known, tags)
