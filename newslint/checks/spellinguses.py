"""Uses of spellings: where an article writes a word that has several, and could do otherwise."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from newslint.checks.kind import Match, Mention, Remedy, Rule
from newslint.checks.policy import is_evidence
from newslint.language.reading import Passage, Reading

_INSIDE_ADDRESS = re.compile(r"[@/_#]|\.\w")
_REACH = 20


class Form(Struct, frozen=True, gc=False):
    """An inflected form: ``spellings`` are that form in each spelling of the set ``group``."""

    group: str
    spelling: int
    spellings: tuple[str, ...]
    is_name: bool = False


class Use(Struct, frozen=True):
    """A form where it stands."""

    passage: Passage
    start: int
    end: int
    form: Form

    @property
    def text(self) -> str:
        """The word as it is written."""
        return self.passage.text[self.start : self.end]


def find_uses(reading: Reading, words: dict[str, Form], phrases: dict[str, Form]) -> Iterator[Use]:
    """Yield where an article has the words and the phrases, given in small letters."""
    for passage in reading.prose:
        for word in passage.words:
            if (form := words.get(word.lower)) is not None:
                yield Use(passage, word.start, word.end, form)
        for phrase, form in phrases.items():
            for match in re.finditer(rf"\b{re.escape(phrase)}\b", passage.folded):
                yield Use(passage, match.start(), match.end(), form)


def is_fixed(use: Use, exceptions: Sequence[str]) -> bool:
    """Tell whether the article could not write the word otherwise here."""
    passage, start, end = use.passage, use.start, use.end
    text = passage.text
    if not is_evidence(passage, start, end):
        return True
    if _INSIDE_ADDRESS.match(text, end) or text[max(0, start - 1) : start] in tuple("@/_#."):
        return True
    for phrase in exceptions:
        nearby = passage.folded[max(0, start - len(phrase)) : end + len(phrase)]
        if phrase in nearby:
            return True
    if use.form.is_name:
        return not text[start].isupper()
    return text[start].isupper() and not _only_opens_sentence(passage, start, end)


def _only_opens_sentence(passage: Passage, start: int, end: int) -> bool:
    following = passage.text[end : end + _REACH].lstrip(" -\u00a0")[:1]
    return (
        not passage.text[start + 1 : end].isupper()
        and not following.isupper()
        and passage.starts_sentence(start)
    )


def tell_use(rule: Rule, use: Use, wanted: int, model: Use, fields: dict[str, str]) -> Match:
    """Return the match that asks for another spelling of a use, with ``model`` to show for it."""
    replacement = _in_case_of(use.text, use.form.spellings[wanted])
    place = Mention(model.passage, model.start, model.end, f"here it is “{model.text}”")
    return Match(
        rule,
        use.passage,
        use.start,
        use.end,
        fields={"other": model.text} | fields,
        remedies=(Remedy(((use.start, use.end, replacement),)),),
        related=(place,),
    )


def _in_case_of(text: str, word: str) -> str:
    return word[:1].upper() + word[1:] if text[:1].isupper() else word
