"""What is looked for, and how: what a scan of an article needs to know of an expression.

How it is found out is the part of `plan` and of what that imports; a run whose packs are kept has
no use for them.
"""

import re

from msgspec import Struct

from newslint.scanning.gates import Widened


class Sought(Struct, frozen=True):
    """What to look for: alternatives in the syntax of ``regex``, and what stands around each."""

    alternatives: tuple[str, ...]
    before: str = ""
    after: str = ""
    ignore_case: bool = False
    tells_apart: bool = False
    """Whether it matters which alternative matched."""
    is_multiline: bool = False
    """Whether ``^`` and ``$`` match at the ends of lines too."""

    @property
    def flags(self) -> int:
        """The flags of the expression, as ``re`` has them."""
        lines = re.MULTILINE if self.is_multiline else 0
        return lines | (re.IGNORECASE if self.ignore_case else 0)

    def join(self, chosen: tuple[int, ...] | None = None) -> str:
        """Return one expression of all alternatives, or of those chosen by their numbers."""
        listed = self.alternatives if chosen is None else [self.alternatives[i] for i in chosen]
        if len(listed) == 1 and not (self.before or self.after):
            return listed[0]
        return f"{self.before}(?:{'|'.join(listed)}){self.after}"


class Word(Struct, frozen=True):
    r"""A string that an expression matches as it is, or in any case where ``folds`` says so.

    ``left`` and ``right`` say whether a ``\b`` must hold there.
    """

    text: str
    folds: bool
    left: bool
    right: bool


class Start(Struct, frozen=True, array_like=True):
    """A string, in its normal form, that matches begin with, ``skips`` characters into it.

    ``alternatives`` are the numbers of those that begin so, rising.
    """

    text: str
    skips: int
    alternatives: tuple[int, ...] = ()


class Spelling(Struct, frozen=True, array_like=True):
    """A string that an alternative matches, in its normal form, and as it must stand."""

    alternative: int
    normal: str
    word: Word


class Plan(Struct, frozen=True, array_like=True):
    """How an expression is looked for; the numbers are those of its alternatives.

    ``needs`` are strings of which the fold of any text that the rest matches holds one.
    """

    words: tuple[Spelling, ...] = ()
    starts: tuple[Start, ...] = ()
    rest: tuple[int, ...] = ()
    gate: Widened = Widened()
    needs: tuple[str, ...] = ()

    @property
    def started(self) -> tuple[int, ...]:
        """The alternatives that are tried where one of their starts stands."""
        return tuple(sorted({number for start in self.starts for number in start.alternatives}))
