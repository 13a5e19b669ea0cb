"""Signs: expressions that show an article to concern somebody, those of a subject in one pass.

Most articles have nothing that a kind looks for, and to find that out kind by kind takes longer
than all else. RE2 looks for many expressions at once, in the time that a few look-ups take. It
makes a table as it goes along, of all that may stand begun at one place; so that this stays small,
only those are looked for together that are of one subject. Where RE2 is not installed nothing is
known, and every article may concern everybody; nor of the first articles of a run, since to look at
one or two of them kind by kind is sooner done than RE2 has read all the signs.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import Any
from weakref import WeakSet

from msgspec import convert, to_builtins

from newslint.scanning.gates import LEAST, Gated, SetGate, Widened
from newslint.scanning.plaintext import shorten_roughly
from newslint.scanning.trees import parse


def write_sign(expression: str, flags: int = 0) -> Widened | None:
    """Write an expression for RE2, to match whatever it matches; None where that cannot be done.

    It matches as well where the text is a line of a longer one, such as a passage of an article.
    ``flags`` are those of ``re`` that hold for it. Of one that RE2 cannot know to its end, such as
    one that refers to a group, the sign is what it begins with.
    """
    from newslint.scanning.widening import UnwritableError, widen

    tree = parse(expression)
    if tree is None:
        return None
    for end in range(len(tree), 0, -1):
        try:
            plain, _is_exact = widen(tree[:end], flags, plain=True)
            wide, _is_exact = widen(tree[:end], flags, plain=False)
        except UnwritableError:
            continue
        return Widened(_loosen(plain), _loosen(wide))
    return None


def _loosen(written: str) -> str:
    """Let the start and the end of any line do for those of the text."""
    return written.replace(r"\A", "(?m:^)").replace(r"\z", "(?m:$)")


def keep_signs(*expressions: "str | re.Pattern[str]") -> Any:
    """Return the signs of expressions in builtins, to be kept with a rule.

    None is returned where RE2 cannot be told one of them.
    """
    written = [_write(expression) for expression in expressions]
    return to_builtins(written) if all(written) else None


def _write(expression: "str | re.Pattern[str]") -> Widened | None:
    if isinstance(expression, str):
        return write_sign(expression)
    verbose = "(?x)" if expression.flags & re.VERBOSE else ""
    return write_sign(verbose + expression.pattern, expression.flags & re.IGNORECASE)


def may_show(sign: Widened, text: str) -> bool:
    """Tell whether a text may have a sign, by looking for this one only.

    That is sooner done than to have ``regex`` compile what it is the sign of.
    """
    data = shorten_roughly(text)
    look = _compile(sign.any if data is None else sign.plain)
    return look is None or look(text.encode("utf-8", "replace") if data is None else data)


@lru_cache(maxsize=256)
def _compile(source: str) -> Callable[[bytes], bool] | None:
    if not source:
        return None
    try:
        import re2  # type: ignore[import-untyped]

        options = re2.Options()
        options.log_errors = False
        search = re2.compile(source, options).search
    except Exception:  # noqa: BLE001 - its own errors can only be named where it is installed
        return None
    return lambda data: search(data) is not None


class Sign:
    """Expressions of which a text that concerns somebody has one; watched for while it lives."""

    def __init__(self, written: Iterable[Widened], subject: str) -> None:
        self.written = tuple(written)
        self.watch = load_watch(subject)
        self.number = self.watch.add(self)

    @classmethod
    def load(cls, kept: Iterable[Any], subject: str) -> "Sign | None":
        """Make one sign of all that `keep_signs` returned; None where it has returned that."""
        listed = list(kept)
        if None in listed:
            return None
        written = [each for signs in listed for each in convert(signs, list[Widened])]
        return cls(written, subject)


class Watch:
    """Looks for all signs there are of one subject."""

    def __init__(self) -> None:
        self._signs: WeakSet[Sign] = WeakSet()
        self._gate: SetGate | None = None
        self._owners: list[list[int]] = []
        self._is_stale = False
        self._seen = 0
        self.newest = -1
        """The number of the sign that was added last."""

    def add(self, sign: Sign) -> int:
        """Look for a sign from now on; return its number, which is higher than all before."""
        self._signs.add(sign)
        self._is_stale = True
        self.newest += 1
        return self.newest

    @property
    def is_waiting(self) -> bool:
        """Whether nothing is known of the next text, which is one of the first."""
        return self._seen < LEAST

    def find(self, text: str) -> frozenset[int] | None:
        """Return the numbers of the signs that may stand in a text; None where that is unknown."""
        return self.find_in(text, shorten_roughly(text))

    def find_in(self, text: str, data: bytes | None) -> frozenset[int] | None:
        """Return what `find` does, given what the text is shortened to for all subjects."""
        if self.is_waiting:
            self._seen += len(text)
            return None
        if self._is_stale:
            self._build()
        if self._gate is None:
            return None
        owners = self._owners
        opened = self._gate.open_one(text, data)
        return frozenset([owner for each in opened for owner in owners[each]])

    def _build(self) -> None:
        self._is_stale = False
        owners: dict[Widened, list[int]] = {}
        for sign in sorted(self._signs, key=lambda sign: sign.number):
            for written in sign.written:
                owners.setdefault(written, []).append(sign.number)
        self._owners = list(owners.values())
        try:
            self._gate = SetGate(
                [Gated(number, widened=written) for number, written in enumerate(owners)]
            )
        except ImportError:
            self._gate = None


@cache
def load_watch(_subject: str) -> Watch:
    """Return what looks for the signs of a subject in this process."""
    return Watch()
