"""Writing an amount of money anew, in the form that the copy gave it."""

import re

from newslint.language.money.sums import SCALES, Amount

_FAMILIES = (
    ("thousand", "million", "billion", "trillion"),
    ("k", "m", "bn", "tn"),
    ("K", "M", "B", "T"),
    ("k", "mn", "bn", "tn"),
    ("k", "mln", "bln", "trn"),
)
_GROUPED_FROM = 5
_FEWEST_DIGITS, _MOST_DIGITS, _ALL_DIGITS = 2, 3, 9


def write_amount(text: str, amount: Amount, value: float, other: Amount, *, exact: bool) -> str:
    """Return ``value`` as the copy would write it in the place of ``amount``.

    It has as many digits as the two amounts both have, three at most and two at least, or, if it is
    ``exact``, as many as it needs. ``other``, which it is the worth of, lends a word for millions
    where the amount has none.
    """
    common = min(_MOST_DIGITS, max(_FEWEST_DIGITS, min(amount.significant, other.significant)))
    places = _ALL_DIGITS if exact else common
    joint, word = _read_scale(text, amount)
    factor = amount.scale_value
    if not word and factor <= 1.0:
        if value < 1e6 or not (borrowed := _read_scale(text, other))[1]:
            return _write_plainly(text, amount, value / factor, places)
        joint, word = borrowed
        factor = SCALES[word.lower()]
    if word:
        word, factor = _choose_scale(word, factor, value)
    if not word and amount.scale[0] != amount.scale[1]:
        return _write_plainly(text, amount, value, places)
    return _write_digits(value / factor, places) + (joint + word if word else "")


def _read_scale(text: str, amount: Amount) -> tuple[str, str]:
    """Return what stands between the figures and the scale word, and the word."""
    scale = text[slice(*amount.scale)]
    if amount.digits[0] == amount.digits[1]:
        found = re.search(
            r"(?:hundred|thousand|million|billion|trillion)\Z", text[amount.start : amount.end]
        )
        return " ", "million" if found is None else found[0]
    return scale[: len(scale) - len(scale.lstrip(" \xa0-"))], scale.lstrip(" \xa0-")


def _choose_scale(word: str, factor: float, value: float) -> tuple[str, float]:
    """Return the scale word of the same sort that suits a value, and its factor."""
    if 1.0 <= value / factor < 1000.0:
        return word, factor
    for family in _FAMILIES:
        if word in family:
            for other in reversed(family):
                if value >= SCALES[other.lower()] and (len(word) == 1 or other != family[0]):
                    return other, SCALES[other.lower()]
            return "", 1.0
    return word, factor


def _write_plainly(text: str, amount: Amount, value: float, places: int) -> str:
    digits = text[slice(*amount.digits)]
    if re.search(r"\.\d\d\Z", digits) and value < 1000.0:
        return f"{value:.2f}"
    written = _write_digits(value, places)
    whole, point, fraction = written.partition(".")
    if "," in digits or len(whole) >= _GROUPED_FROM:
        whole = f"{int(whole):,}"
    return whole + point + fraction


def _write_digits(value: float, places: int) -> str:
    rounded = float(f"{value:.{places}g}")
    if rounded < 100.0 or places == _ALL_DIGITS:
        return f"{rounded:.2f}".rstrip("0").rstrip(".")
    return f"{rounded:.0f}"
