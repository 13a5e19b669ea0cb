"""People: titles of office in an article, and the persons whose names stand beside them."""

import re
from collections.abc import Iterator, Set
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from newslint.language.abbreviations import BEFORE_NAME
from newslint.language.passages import Passage
from newslint.language.people.names import OPENERS, UPPER, Name, match_name
from newslint.language.people.titles import (
    ABBREVIATED,
    CHIEFS,
    COURTESY,
    NOT_NOW,
    OFFICES,
    PORTFOLIOS,
    QUALIFIERS,
    RANKS,
    is_title_word,
)
from newslint.language.words import Word
from newslint.latepattern import compile_late

_HEADS = OFFICES | RANKS | CHIEFS
_SHORT = ABBREVIATED | COURTESY.keys()
TITLES = _HEADS | _SHORT
"""The last words of titles, in small letters."""
_LAST_TOKEN = compile_late(rf"((?:[{UPPER}]\.){{2,}}|[\w'’-]+)[ \u00a0]\Z")
_SPACES = (" ", "\u00a0")
_LONGEST_TOKEN = 30
_OF = compile_late(
    rf"[ \u00a0](?:of|for)[ \u00a0](?:the[ \u00a0])?(?P<office>[\w'’-]+"
    rf"(?:(?:,?[ \u00a0]and|,)?[ \u00a0](?:{'|'.join(sorted(PORTFOLIOS))})\b)*)",
    re.IGNORECASE,
)
_PARTS = compile_late(r"\W+")
_PLACE = compile_late(rf"[{UPPER}][\w'’-]+(?:[ \u00a0][{UPPER}][\w'’-]+)?(?=,[ \u00a0])")
_NAME_BEFORE = compile_late(
    rf"(?P<name>(?:[{UPPER}][\w'’.-]*[ \u00a0]){{1,3}}[{UPPER}][\w'’-]+),[ \u00a0]\Z"
)
_NEXT_WORD = compile_late(r"[ \u00a0](\w[\w.]{0,20})")
_GOES_ON = compile_late(r"[ \u00a0](?:officer|director|editor)\b", re.IGNORECASE)
_BEFORE_NAME = compile_late(rf",?[ \u00a0](?:(?i:of|for)\b|[{UPPER}]|\w{{1,3}}[-'’])")
"""What a name, or an office before one, begins with."""
_NAME_ENDS = compile_late(rf"[{UPPER}][\w'’-]+,[ \u00a0]")
_LONGEST_TITLE = 200
"""Characters of what makes a title larger and of the word before it."""
_LONGEST_NAME = 100
_CLOSES = compile_late(r"[,;:.)]|\Z|[ \u00a0]and\b")
_SET_OFF = compile_late(r"[,;:.)]|\Z|[ \u00a0](?:and|who|said)\b")


DEFINITE = frozenset({"the", "his", "her", "its", "their", "our", "whose"})
"""Words before a title that mean its one holder."""


class Position(Enum):
    """Where a title stands beside the name."""

    BEFORE = "directly before the name"
    SET_OFF = "parted from the name by a comma"
    ALONE = "without a name"


class Title(Struct, frozen=True):
    """A title in a passage, from its first qualifier to its last word.

    ``core`` is the title in small letters and ``lead`` the word before it. ``is_specific`` is false
    where the title is not one of public office: ``president of the club``. ``name`` holds the words
    of the holder's name where it stands beside the title, at ``name_start`` to ``name_end``.
    """

    passage: Passage
    start: int
    end: int
    head: str
    core: str
    lead: str
    is_capital: bool
    is_specific: bool
    position: Position = Position.ALONE
    name: tuple[str, ...] = ()
    name_start: int = 0
    name_end: int = 0

    @property
    def text(self) -> str:
        """The title as it is written."""
        return self.passage.text[self.start : self.end]

    @property
    def surname(self) -> str:
        """The last word of the holder's name."""
        return self.name[-1] if self.name else ""

    @property
    def place(self) -> tuple[int, int]:
        """Passage and offset."""
        return self.passage.index, self.start


def find_titles(
    passage: Passage, words: Set[str] = TITLES, may_be_bare: Set[str] = TITLES
) -> Iterator[Title]:
    """Yield the titles of one passage in order; ``words`` are those that it may have of all.

    A title whose head is not in ``may_be_bare`` may be left out where no name stands beside it.
    """
    for word in passage.find_words(words):
        if word.lower in may_be_bare or _may_have_name(passage.text, word):
            title = _read(passage, word)
            if title is not None:
                yield title


def _may_have_name(text: str, head: Word) -> bool:
    """Tell whether a name may stand beside a title: behind it, or before a comma in front of it."""
    if head.lower in _SHORT or _BEFORE_NAME.match(text, head.end):
        return True
    comma = text.rfind(",", max(0, head.start - _LONGEST_TITLE), head.start)
    if comma < 0:
        return False
    word = comma
    while word > max(0, comma - _LONGEST_NAME) and not text[word - 1].isspace():
        word -= 1
    return _NAME_ENDS.match(text, word) is not None


def _read(passage: Passage, word: Word) -> Title | None:
    text, end = passage.text, word.end
    is_capital = word.text[0].isupper()
    is_specific = True
    if word.lower in _SHORT:
        if not is_capital:
            return None
        end += text[end : end + 1] == "."
        start, lead = word.start, ""
    else:
        start, lead = _expand_left(passage, word)
        if office := _OF.match(text, end):
            words = _PARTS.split(office["office"].lower())
            place = _PLACE.match(text, office.start("office"))
            is_specific = words[0] in PORTFOLIOS or place is not None
            if place:
                end = place.end()
            elif is_specific:
                end = office.end()
            elif office["office"][0].isupper():
                return None
    core = text[start:end].lower()
    if word.lower in CHIEFS and (not core.startswith("chief ") or _GOES_ON.match(text, end)):
        return None
    title = Title(passage, start, end, word.lower, core, lead, is_capital, is_specific)
    return _place(title)


def _expand_left(passage: Passage, head: Word) -> tuple[int, str]:
    """Return where the title begins, its qualifiers included, and the word before it."""
    text, start = passage.text, head.start
    for _count in range(5):
        if text[start - 1 : start] == "-":
            hyphenated = re.search(r"[\w'’]+-\Z", text[max(0, start - 20) : start])
            if hyphenated is None:
                return start, "-"
            prefix = hyphenated[0][:-1].lower()
            if prefix in NOT_NOW or prefix not in QUALIFIERS:
                return start, prefix
            start -= len(hyphenated[0])
        token = _find_last_token(text, start)
        if token is None:
            return start, ""
        lower = token[1].lower()
        if lower in NOT_NOW or not (
            lower in QUALIFIERS or lower in PORTFOLIOS or _is_name(passage, token, head)
        ):
            return start, lower
        start = token.start()
    return start, ""


def _find_last_token(text: str, end: int) -> re.Match[str] | None:
    """Return the word that ends before a space at the end of a stretch."""
    if text[end - 1 : end] not in _SPACES:
        return None
    low = max(0, end - _LONGEST_TOKEN)
    behind = max(text.rfind(space, low, end - 1) for space in _SPACES) + 1
    return _LAST_TOKEN.search(text, max(low, behind), end)


def _is_name(passage: Passage, token: re.Match[str], head: Word) -> bool:
    """Tell whether a word before a title is capitalised for its own sake, as ``Ukrainian`` is."""
    word = token[1]
    if not word[0].isupper() or word.lower() in OPENERS or word[-2:] in {"'s", "’s"}:
        return False
    return head.text[0].isupper() or not passage.starts_sentence(token.start())


def _place(title: Title) -> Title | None:
    """Return the title with the name beside it; nothing where another title follows."""
    text, end = title.passage.text, title.end
    following = _NEXT_WORD.match(text, end)
    if following and following[1][0].isupper() and is_title_word(following[1]):
        return None
    if text[end : end + 1] in {" ", "\u00a0"} and (name := match_name(text, end + 1)):
        return _with_name(title, name, Position.BEFORE)
    if text[end : end + 2] == ", " and (name := match_name(text, end + 2)):
        if len(name.parts) > 1 and not name.possessive and _SET_OFF.match(text, name.end):
            return _with_name(title, name, Position.SET_OFF)
        return title
    lead = _before_lead(title)
    # Most titles have no comma before them, and to look for a name there takes longest.
    may_have_name = text[max(0, lead - 2) : lead - 1] == "," and _CLOSES.match(text, end)
    before = _NAME_BEFORE.search(text, max(0, title.start - 60), lead) if may_have_name else None
    if before:
        words = list(re.finditer(r"[^ \u00a0]+", before["name"]))
        ends = [index for index, word in enumerate(words) if _ends_sentence(word[0])]
        own = words[ends[-1] + 1 :] if ends else words
        return replace(
            title,
            position=Position.SET_OFF,
            name=tuple(word[0] for word in own),
            name_start=before.start("name") + own[0].start(),
            name_end=before.end("name"),
        )
    return title


def _ends_sentence(word: str) -> bool:
    """Tell whether a word in front of a name has the full stop of the sentence before."""
    bare = word.rstrip(".").lower()
    return word[-1] == "." and len(bare) > 1 and "." not in bare and bare not in BEFORE_NAME


def _before_lead(title: Title) -> int:
    """Return where the word before the title begins, as ``the`` in ``Ann Lee, the mayor``."""
    if not title.lead or title.passage.text[title.start - 1] == "-":
        return title.start
    return title.start - len(title.lead) - 1


def _with_name(title: Title, name: Name, position: Position) -> Title | None:
    if is_title_word(name.parts[0].text):
        return None
    words = tuple(part.text for part in name.parts)
    return replace(title, position=position, name=words, name_start=name.start, name_end=name.end)
