"""Offices: what a title says somebody holds, so that two ways to write it can be compared."""

from msgspec import Struct

from newslint.language.people.titles import PORTFOLIOS
from newslint.language.people.titleuses import Title
from newslint.patterncode import compile_re

_SHORT = {
    "adm": "admiral", "amb": "ambassador", "brig": "brigadier", "capt": "captain",
    "cdr": "commander", "cmdr": "commander", "col": "colonel", "cpl": "corporal",
    "det": "detective", "dr": "doctor", "fr": "father", "gen": "general", "gov": "governor",
    "insp": "inspector", "lt": "lieutenant", "maj": "major", "pres": "president",
    "prof": "professor", "rep": "representative", "rev": "reverend", "sen": "senator",
    "sgt": "sergeant", "supt": "superintendent",
}  # fmt: skip
"""Titles that are written short, and what they are in full."""

_SAME = {"defence": "defense", "labour": "labor", "gens": "general"}
_MINISTERS = frozenset({"minister", "secretary"})
_BELOW = frozenset({"assistant", "associate", "deputy", "junior", "parliamentary", "under", "vice"})
_WORD = compile_re(r"[\w’']+")


class Office(Struct, frozen=True):
    """An office by its head (``secretary``), what it is for, and how far below it stands."""

    head: str
    portfolio: frozenset[str]
    below: frozenset[str]
    is_behind: bool
    """Whether what it is for stands behind the head: ``Secretary of Defense``."""

    def is_form_of(self, other: "Office") -> bool:
        """Tell whether two are one office, written in two orders."""
        return (
            bool(self.portfolio)
            and self.is_behind != other.is_behind
            and (self.head, self.portfolio, self.below)
            == (other.head, other.portfolio, other.below)
        )

    def is_against(self, other: "Office") -> bool:
        """Tell whether two cannot be one office: a minister and a secretary for the same thing.

        A deputy is not what he is the deputy of.
        """
        if self.portfolio != other.portfolio or not self.portfolio:
            return False
        if self.head != other.head:
            return {self.head, other.head} == _MINISTERS and self.below == other.below
        return bool(self.below) != bool(other.below)


def full_title(head: str) -> str:
    """Return a title that may be written short in full, in small letters.

    >>> full_title("gov")
    'governor'
    """
    return _SHORT.get(head, head)


def read_office(title: Title) -> Office:
    """Return the office that a title names."""
    words = [_SAME.get(word, word) for word in _WORD.findall(title.core)]
    place = words.index(title.head) if title.head in words else len(words)
    behind = frozenset(words[place + 1 :]) & PORTFOLIOS
    before = frozenset(words[:place]) & (PORTFOLIOS | {"foreign", "home", "prime"})
    behind |= {_SAME.get(word, word) for word in behind}
    return Office(title.head, before | behind, _BELOW & frozenset(words), bool(behind))
