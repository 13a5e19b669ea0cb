r"""Expressions written anew for RE2: they match wherever the original does, and seldom else.

RE2 runs many expressions in one pass and in linear time, but knows no assertions and no references,
and its ``\b \w \s \d`` know ASCII only. So there are two ways to write an expression: for plain
text (`plaintext`), where classes mean the same to both, and for any, where what RE2 reads otherwise
is widened until it takes in both. In plain text one sign may stand for any letter that is not
ASCII: it is in each class that has such a letter, and in those that leave some characters out.
"""

import re
from collections.abc import Iterable
from typing import Any

from newslint.scanning.plaintext import LETTER, SHORT
from newslint.scanning.trees import MATCHES_ASCII, REPEATS

# As numbers: flags of an enumeration are ten times slower to compare.
_IGNORECASE, _MULTILINE, _DOTALL = map(int, (re.IGNORECASE, re.MULTILINE, re.DOTALL))
_ASCII_ONLY = int(re.ASCII)
_MOST_TURNS = 50
_ZERO_WIDTH = frozenset({"AT", "ASSERT", "ASSERT_NOT"})
_CHARACTERS = frozenset({"LITERAL", "NOT_LITERAL", "ANY", "IN"})
_PLACES = {
    "AT_BEGINNING": r"\A",
    "AT_BEGINNING_LINE": r"(?m:^)",
    "AT_BEGINNING_STRING": r"\A",
    "AT_END": r"(?m:$)",
    "AT_END_LINE": r"(?m:$)",
    "AT_END_STRING": r"\z",
    "AT_BOUNDARY": r"\b",
    "AT_NON_BOUNDARY": r"\B",
}
_PLAIN_CLASSES = {
    "CATEGORY_DIGIT": r"\d",
    "CATEGORY_SPACE": r"\s\x0b",
    "CATEGORY_WORD": r"\w",
    "CATEGORY_NOT_DIGIT": r"\D",
    "CATEGORY_NOT_SPACE": r"\S",
    "CATEGORY_NOT_WORD": r"\W",
}
_WIDE_CLASSES = {
    "CATEGORY_DIGIT": r"\d\x{80}-\x{10ffff}",
    "CATEGORY_SPACE": r"\s\x0b\x{80}-\x{3000}",
    "CATEGORY_WORD": r"\w\x{80}-\x{10ffff}",
    "CATEGORY_NOT_DIGIT": r"\D",
    "CATEGORY_NOT_SPACE": r"\S\x0b",
    "CATEGORY_NOT_WORD": r"\W",
}


_FOLDED = frozenset(
    map(
        ord,
        "".join([*MATCHES_ASCII, *(f"{each}{each.upper()}" for each in MATCHES_ASCII.values())]),
    )
)


_TAKEN = frozenset(map(ord, SHORT.values()))
"""What stands for marks in plain text, and so for nothing else."""


class UnwritableError(Exception):
    """An expression holds something that has no wider form."""


def widen(tree: Any, flags: int, *, plain: bool, anchored: bool = True) -> tuple[str, bool]:
    """Return an expression for RE2, for plain text or for any, and whether it means the same.

    ``flags`` are those of ``re`` that hold beside the expression's own. One that is not
    ``anchored`` matches as well where the text matched is a part of a longer one.

    Raises:
        UnwritableError: there is none.

    """
    flags = int(flags) | tree.state.flags
    _refuse_ascii(flags)
    writer = _Writer(plain=plain, looks_back=_looks_back(tree), anchored=anchored)
    written = writer.write(tree, flags, last=True)
    return f"(?s{'i' if flags & _IGNORECASE else ''}){written}", writer.is_exact


def _refuse_ascii(flags: int) -> None:
    """Refuse an expression to which only letters of ASCII are letters, as they are not here."""
    if flags & _ASCII_ONLY:
        raise UnwritableError("ASCII")


def _looks_back(items: Iterable[tuple[Any, Any]]) -> bool:
    """Tell whether a sequence begins with a look at what stands before it, or may do so."""
    for operation, argument in items:
        name = str(operation)
        if name == "SUBPATTERN":
            return _looks_back(argument[-1])
        if name == "BRANCH":
            return any(map(_looks_back, argument[1]))
        if name in {"ASSERT", "ASSERT_NOT"} and argument[0] < 0:
            return True
        if name != "AT":
            return False
    return False


class _Writer:
    """Writes one expression.

    A look behind it, and one ahead at its end, are taken into the expression. What else must hold
    at the same place is left out then, since the place is no longer an end of it.
    """

    def __init__(self, *, plain: bool, looks_back: bool, anchored: bool) -> None:
        self._anchored = anchored
        self._plain = plain
        self._classes = _PLAIN_CLASSES if plain else _WIDE_CLASSES
        self._is_first = looks_back
        self._has_looked_ahead = False
        self.is_exact = plain

    def write(self, items: Iterable[tuple[Any, Any]], flags: int, *, last: bool) -> str:
        listed = [(str(name), argument) for name, argument in items]
        written = []
        for index, (name, argument) in enumerate(listed):
            ends = last and all(after in _ZERO_WIDTH for after, _argument in listed[index + 1 :])
            written.append(self._item(name, argument, flags, last=ends))
        return "".join(written)

    def _item(self, name: str, argument: Any, flags: int, *, last: bool) -> str:
        if name in _ZERO_WIDTH:
            return self._zero_width(name, argument, flags, last=last)
        begins, self._is_first = self._is_first, False
        if name in _CHARACTERS:
            return self._one(name, argument, flags)
        if name in REPEATS:
            return self._repeat(name, argument, flags)
        if name == "BRANCH":
            return self._branch(argument[1], flags, begins=begins, last=last)
        if name == "SUBPATTERN":
            self._is_first = begins
            return self._group(argument, flags, last=last)
        self.is_exact = False
        return self._loosely(name, argument, flags)

    def _loosely(self, name: str, argument: Any, flags: int) -> str:
        if name == "ATOMIC_GROUP":
            return f"(?:{self.write(argument, flags, last=False)})"
        if name == "GROUPREF":
            return ".*"
        raise UnwritableError(name)

    def _one(self, name: str, argument: Any, flags: int) -> str:
        """Return what matches one character."""
        if name == "LITERAL":
            return self._set(self._character(argument, flags))
        if name == "NOT_LITERAL":
            return self._other_than(self._character(argument, 0, left_out=True))
        if name == "ANY":
            return "." if flags & _DOTALL else r"[^\n]"
        return self._members(argument, flags)

    def _branch(self, branches: Any, flags: int, *, begins: bool, last: bool) -> str:
        written, before, after = [], self._has_looked_ahead, False
        for branch in branches:
            self._is_first, self._has_looked_ahead = begins, before
            written.append(self.write(branch, flags, last=last))
            after |= self._has_looked_ahead
        self._is_first, self._has_looked_ahead = False, after
        return f"(?:{'|'.join(written)})"

    def _zero_width(self, name: str, argument: Any, flags: int, *, last: bool) -> str:
        if name == "AT":
            place = str(argument)
            is_left_out = self._is_first or self._has_looked_ahead
            is_left_out |= not self._anchored and place != "AT_BOUNDARY"
            return "" if is_left_out else self._place(place, flags)
        self.is_exact = False
        direction, looked_at = argument
        is_end = self._is_first if direction < 0 else last and not self._has_looked_ahead
        if not is_end:
            return ""
        if name == "ASSERT_NOT":
            seen = self._none_of(looked_at, flags)
        else:
            seen = f"(?:{self.write(looked_at, flags, last=False)})"
        if direction < 0 and seen:
            # A second look behind would be written before, not over, what this one takes in.
            self._is_first = False
        self._has_looked_ahead |= direction > 0
        return seen

    def _none_of(self, items: Any, flags: int) -> str:
        """Return what stands where no character of a set does: another one, or the text's end."""
        if len(items) != 1 or not self._plain or not self._anchored:
            return ""
        name, argument = str(items[0][0]), items[0][1]
        if name == "LITERAL":
            other = self._other_than(self._character(argument, flags, left_out=True))
        elif name == "IN" and str(argument[0][0]) != "NEGATE":
            other = self._other_than(self._join(argument, flags, left_out=True))
        else:
            return ""
        return rf"(?:{other}|\A|\z)"

    def _group(self, argument: Any, flags: int, *, last: bool) -> str:
        _number, added, removed, inner = argument
        flags = (flags | added) & ~removed
        _refuse_ascii(flags)
        marks = "i" if added & _IGNORECASE else "-i" if removed & _IGNORECASE else ""
        return f"(?{marks}:{self.write(inner, flags, last=last)})"

    def _repeat(self, name: str, argument: Any, flags: int) -> str:
        least, most, repeated = argument
        inner = f"(?:{self.write(repeated, flags, last=False)})"
        if inner == "(?:)":
            return ""
        lazy = "?" if name == "MIN_REPEAT" else ""
        is_endless = str(most) == "MAXREPEAT"
        self.is_exact &= name != "POSSESSIVE_REPEAT" and least <= _MOST_TURNS
        self.is_exact &= is_endless or most <= _MOST_TURNS
        # Engines differ in what they make of empty turns.
        self.is_exact &= repeated.getwidth()[0] > 0
        if is_endless or most > _MOST_TURNS:
            few = {0: "*", 1: "+"}.get(least, f"{{{min(least, _MOST_TURNS)},}}")
            return f"{inner}{few}{lazy}"
        return f"{inner}{{{least},{most}}}{lazy}"

    def _place(self, name: str, flags: int) -> str:
        if name in {"AT_BOUNDARY", "AT_NON_BOUNDARY"} and not self._plain:
            return ""
        if name in {"AT_BEGINNING", "AT_END"} and flags & _MULTILINE:
            name += "_LINE"
        self.is_exact &= name != "AT_END"
        if name not in _PLACES:
            raise UnwritableError(name)
        return _PLACES[name]

    def _members(self, items: list[tuple[Any, Any]], flags: int) -> str:
        if items and str(items[0][0]) == "NEGATE":
            return self._other_than(self._join(items[1:], 0, left_out=True))
        return self._set(self._join(items, flags, left_out=False))

    def _join(self, items: Iterable[tuple[Any, Any]], flags: int, *, left_out: bool) -> str:
        """Return the members of a set, which may be those that it leaves out."""
        return "".join(
            self._member(str(name), value, flags, left_out=left_out) for name, value in items
        )

    def _other_than(self, members: str) -> str:
        return f"[^{members}]" if members and self._plain else "."

    def _member(self, name: str, value: Any, flags: int, *, left_out: bool) -> str:
        if name == "LITERAL":
            return self._character(value, flags, left_out=left_out)
        if name == "CATEGORY":
            return self._classes[str(value)]
        if name == "RANGE":
            low, high = value
            return self._range(low, high, flags, left_out=left_out)
        raise UnwritableError(name)

    def _range(self, low: int, high: int, flags: int, *, left_out: bool) -> str:
        folded = self._folded(range(low, high + 1), flags, left_out=left_out)
        if not self._plain:
            return f"{_code(low)}-{_code(high)}{folded}"
        shown = [_code(ord(code)) for mark, code in SHORT.items() if low <= ord(mark) <= high]
        shown.append(folded)
        least, most, letter = low, min(high, 127), ord(LETTER)
        taken = _TAKEN
        if left_out and least <= letter <= most:
            self.is_exact = False
            taken |= {letter}
        for code in sorted(taken):
            if least <= code <= most:
                if least < code:
                    shown.append(f"{_code(least)}-{_code(code - 1)}")
                least = code + 1
        if least <= most:
            shown.append(f"{_code(least)}-{_code(most)}")
        if not left_out and any(map(_is_letter, map(chr, range(max(low, 128), high + 1)))):
            shown.append(self._letter())
        return "".join(shown)

    def _letter(self) -> str:
        self.is_exact = False
        return _code(ord(LETTER))

    def _set(self, members: str) -> str:
        # An empty set matches nothing, as a letter does that plain text cannot hold.
        return f"[{members}]" if members else r"[^\x00-\x{10ffff}]"

    def _character(self, code: int, flags: int, *, left_out: bool = False) -> str:
        written = self._plain_character(code, left_out=left_out) if self._plain else _code(code)
        if code not in _FOLDED:
            return written
        return written + self._folded(range(code, code + 1), flags, left_out=left_out)

    def _plain_character(self, code: int, *, left_out: bool) -> str:
        character = chr(code)
        if character == LETTER and left_out:
            self.is_exact = False
            return ""
        if code in _TAKEN:
            return ""
        short = SHORT.get(character, character)
        if short.isascii():
            return _code(ord(short))
        return self._letter() if _is_letter(character) and not left_out else ""

    def _folded(self, codes: range, flags: int, *, left_out: bool) -> str:
        """Return what some characters match beside themselves, where case is ignored.

        Of a pair that matches one way only, neither is left out for sure.
        """
        found = []
        for odd, letter in MATCHES_ASCII.items():
            if ord(odd) in codes:
                self.is_exact = False
                found.append(letter)
            elif not self._plain and (ord(letter) in codes or ord(letter.upper()) in codes):
                found.append(odd)
        return (
            "".join(_code(ord(each)) for each in found)
            if flags & _IGNORECASE and not left_out
            else ""
        )


def _is_letter(character: str) -> bool:
    """Tell whether a character is a letter, or matches one where case is ignored."""
    return character.isalpha() or character.upper().isalpha()


def _code(code: int) -> str:
    return rf"\x{{{code:x}}}"
