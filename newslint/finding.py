"""A finding: one fault, in one place, with ways to mend it."""

from enum import StrEnum

from msgspec import Struct

from newslint.source import Context, Edit


class Severity(StrEnum):
    """How much a finding matters; an error is wrong in any house."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"

    @property
    def rank(self) -> int:
        """0 for an error, rising as it matters less."""
        return _RANKED.index(self)


_RANKED = tuple(Severity)


class Safety(StrEnum):
    """Whether a program may apply a fix: always, when asked to, or never."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    MANUAL = "manual"


class Fix(Struct, frozen=True):
    """One way to mend a finding; edits are in source order and do not overlap."""

    title: str
    safety: Safety
    edits: tuple[Edit, ...]


class Related(Struct, frozen=True):
    """Another place that a finding speaks of, counted as a finding is.

    Its end line and column are not published; they are 0 where nobody asked for them.
    """

    path: str
    line: int
    column: int
    start: int
    end: int
    message: str
    end_line: int = 0
    end_column: int = 0


class Finding(Struct, frozen=True):
    """One fault in one place.

    ``start`` and ``end`` are 0-based half-open code points in the decoded source; lines and columns
    are 1-based, the end exclusive. ``text`` is the exact source slice.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int
    rule: str
    severity: Severity
    message: str
    text: str
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    url: str = ""
    context: Context = Context()
    """What stands around the start of the finding; not published."""
    fingerprint: str = ""
    """Names the fault by rule, text and sentence, wherever in the file it stands; not published."""
    term: str = ""
    """The string, in small letters, that is no fault where the run shows it to be a term of the
    house; not published."""

    @property
    def sort_key(self) -> tuple[str, int, str, int]:
        """The order of a report: path, start, rule."""
        return self.path, self.start, self.rule, self.end
