"""Signs: expressions that show a passage to concern somebody, all looked for in one pass.

Most articles have nothing that a kind looks for, and to find that out kind by kind takes longer
than all else. RE2 looks for the signs of all kinds at once, in the time that a few look-ups take.
Where it is not installed nothing is known, and every passage may concern everybody.
"""

from collections.abc import Iterable, Sequence
from typing import Any
from weakref import WeakSet

from msgspec import convert, to_builtins

from newslint.scanning.gates import Gated, SetGate, Widened
from newslint.scanning.trees import parse


def write_sign(expression: str, flags: int = 0) -> Widened | None:
    """Write an expression for RE2, to match whatever it matches; None where that cannot be done.

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
        return Widened(plain, wide)
    return None


def keep_sign(expression: str, flags: int = 0) -> Any:
    """Return what `write_sign` does in builtins, to be kept with a rule."""
    return to_builtins(write_sign(expression, flags))


class Sign:
    """Expressions of which a passage that concerns somebody has one; watched for while it lives."""

    def __init__(self, written: Iterable[Widened]) -> None:
        self.written = tuple(written)
        self.number = _watch.add(self)

    @classmethod
    def load(cls, kept: Any) -> "Sign | None":
        """Make the sign of what `keep_sign` returned, None where that could not be written."""
        return cls([convert(kept, Widened)]) if kept is not None else None


class Watch:
    """Looks for all signs there are."""

    def __init__(self) -> None:
        self._signs: WeakSet[Sign] = WeakSet()
        self._gate: SetGate | None = None
        self._owners: list[list[int]] = []
        self._is_stale = False
        self.newest = -1
        """The number of the sign that was added last."""

    def add(self, sign: Sign) -> int:
        """Look for a sign from now on; return its number, which is higher than all before."""
        self._signs.add(sign)
        self._is_stale = True
        self.newest += 1
        return self.newest

    def find(self, texts: Sequence[str]) -> dict[int, list[int]] | None:
        """Return where each sign may stand, by its number, as the numbers of the texts in order.

        None is returned where that is not known.
        """
        if self._is_stale:
            self._build()
        if self._gate is None:
            return None
        found: dict[int, list[int]] = {}
        owners = self._owners
        for number, opened in enumerate(self._gate.open(texts)):
            for expression in opened:
                for owner in owners[expression]:
                    places = found.setdefault(owner, [])
                    if not places or places[-1] != number:
                        places.append(number)
        return found

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


_watch = Watch()


def load_watch() -> Watch:
    """Return what looks for the signs of this process."""
    return _watch
