"""How far rates of exchange have ever swung: what no statement of any year can be outside of.

The figures are wide on purpose: the lowest and the highest monthly rate since 1970, or since the
currency began, rounded outwards. Only pairs that float between such bounds are listed; currencies
that lost noughts or most of their worth are not.
"""

from newslint.language.money.currencies import DOLLAR, POUND, YEN_OR_YUAN
from newslint.language.money.rates import Stretch
from newslint.patterncode import compile_re

FIRST_YEAR = 1971

# Units of the second currency for one of the first.
_BANDS = {
    ("GBP", "USD"): (1.0, 2.7), ("EUR", "USD"): (0.8, 1.65), ("GBP", "EUR"): (1.0, 1.8),
    ("GBP", "AUD"): (1.4, 3.0), ("GBP", "CAD"): (1.5, 3.0), ("GBP", "NZD"): (1.5, 3.8),
    ("EUR", "AUD"): (1.1, 2.2), ("EUR", "CAD"): (1.15, 1.8), ("EUR", "NZD"): (1.4, 2.6),
    ("AUD", "USD"): (0.45, 1.5), ("CAD", "USD"): (0.6, 1.1), ("NZD", "USD"): (0.38, 1.5),
    ("USD", "JPY"): (70.0, 370.0), ("GBP", "JPY"): (110.0, 900.0), ("EUR", "JPY"): (85.0, 200.0),
    ("AUD", "JPY"): (50.0, 430.0), ("CAD", "JPY"): (65.0, 370.0), ("NZD", "JPY"): (40.0, 430.0),
    ("USD", "CHF"): (0.7, 4.4), ("EUR", "CHF"): (0.9, 1.7), ("GBP", "CHF"): (1.0, 10.5),
    ("USD", "HKD"): (4.7, 10.0), ("USD", "SGD"): (1.15, 3.2), ("USD", "CNY"): (1.4, 9.0),
    ("EUR", "CNY"): (6.5, 11.5), ("USD", "SEK"): (3.8, 11.6), ("USD", "NOK"): (4.5, 12.0),
    ("USD", "DKK"): (4.5, 12.5), ("EUR", "SEK"): (8.0, 12.2), ("EUR", "NOK"): (7.0, 13.5),
    ("EUR", "DKK"): (7.3, 7.6), ("USD", "BRL"): (0.8, 7.0),
}  # fmt: skip
_ALL_DOLLARS = ("USD", "AUD", "CAD", "NZD")
_OTHER_DOLLARS = compile_re(
    r"Hong Kong|HK\$|Taiwan|NT\$|Singapor|S\$|[Pp]esos?\b|Mexic|Argentin|Chile|Colombia|Uruguay"
    r"|Jamaica|Trinidad|Barbad|Zimbabwe|Namibia|Fiji|Guyan|Liberia|Surinam|Baham|Beliz|Cuba"
    r"|Dominican|Nicaragua|Brunei|Tonga|Samoa|Brazil"
)
_OTHER_POUNDS = compile_re(r"Egypt|Cairo|Syria|Damascus|Leban|Beirut|Sudan|Cypr|Irish|Ireland|Malt")
_BRITAIN = compile_re(r"£|sterling|pence\b|Brit|\bUK\b|Engl|Scot|Wales|London")
_JAPAN = compile_re(r"Japan|Tokyo|\byen\b")
_CHINA = compile_re(r"Chin[ae]|yuan\b|renminbi|Beijing|Shanghai")


_STEADY = frozenset(currency for pair in _BANDS for currency in pair)

_KNOWN = _STEADY | {DOLLAR, POUND, YEN_OR_YUAN}


def is_steady(currency: str) -> bool:
    """Tell whether a currency has been worth about as much for decades."""
    return currency in _STEADY or currency == DOLLAR


def find_band(one: str, other: str, article: str) -> Stretch | None:
    """Return the band of the other currency for one of the first, in the text of an article.

    It holds only where `are_clear` says so of the two, which takes longer to find out.
    """
    if not {one, other} <= _KNOWN:
        return None
    bands = [
        band
        for first in _read(one, article)
        for second in _read(other, article)
        if (band := _look_up(first, second)) is not None
    ]
    if not bands:
        return None
    return Stretch(min(band.low for band in bands), max(band.high for band in bands))


def _look_up(one: str, other: str) -> Stretch | None:
    if ends := _BANDS.get((one, other)):
        return Stretch(*ends)
    if ends := _BANDS.get((other, one)):
        return Stretch(*ends).inverse()
    return None


def are_clear(one: str, other: str, article: str) -> bool:
    """Tell whether an article leaves no doubt of whose dollar and whose pound it means."""
    both = {one, other}
    if DOLLAR in both and _OTHER_DOLLARS.search(article):
        return False
    if POUND not in both:
        return True
    return bool(_BRITAIN.search(article)) and not _OTHER_POUNDS.search(article)


def _read(currency: str, article: str) -> tuple[str, ...]:
    """Return the currencies that a sign or a word may mean in an article; none if beyond saying."""
    if currency == DOLLAR:
        return _ALL_DOLLARS
    if currency == POUND:
        return ("GBP",)
    if currency == YEN_OR_YUAN:
        is_japan, is_china = _JAPAN.search(article), _CHINA.search(article)
        return () if bool(is_japan) == bool(is_china) else ("JPY",) if is_japan else ("CNY",)
    return (currency,)
