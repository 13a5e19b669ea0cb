"""Numbers in digits: 1,300, 12 000, 0.07, .5."""

from collections.abc import Iterator

from msgspec import Struct

from newslint.latepattern import compile_late

# Groups may have spaces between that do not break, others only where it cannot be two numbers.
_DIGITS = compile_late(
    r"(?:\d{1,3}(?:,\d{3}){1,7}|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3}){1,7}"
    r"|\d{1,3}(?: \d{3}){0,6} 000(?!\d)|\d{1,24})(?:\.\d{1,30})?"
    r"(?!,?\d)(?!\.\d)|\.\d{1,30}(?![,.]?\d)"
)
_GAPS = str.maketrans("", "", ", \u00a0\u2009\u202f")


class Digits(Struct, frozen=True):
    """A number in digits: its value, how many decimals it shows, and where it ends."""

    value: float
    decimals: int
    end: int

    @property
    def place(self) -> float:
        """The place of its last digit."""
        return 10.0**-self.decimals


def read_digits(text: str, position: int) -> Digits | None:
    """Return the number in digits at ``position``; none where its groups are not of three."""
    found = _DIGITS.match(text, position)
    if found is None:
        return None
    digits = found[0].translate(_GAPS)
    return Digits(float(digits), len(digits.partition(".")[2]), found.end())


def swap_neighbours(digits: str) -> Iterator[str]:
    """Yield the digits with two beside each other swapped, but for two that are the same."""
    for place in range(len(digits) - 1):
        if digits[place] != digits[place + 1]:
            yield digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
