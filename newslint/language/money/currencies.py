"""Currencies and how copy names them: signs, codes and words.

A currency is a string: its ISO code where the copy leaves no doubt, and else what the copy says.
``$`` is whose dollar the article means, which may be any; so is ``rupee`` or ``peso``.
"""

import re

from newslint.latepattern import compile_late

DOLLAR, POUND, YEN_OR_YUAN = "$", "pound", "¥"

_DOLLARS = {
    "US": "USD", "U": "USD", "A": "AUD", "AU": "AUD", "C": "CAD", "CA": "CAD", "CAN": "CAD",
    "CDN": "CAD", "NZ": "NZD", "HK": "HKD", "NT": "TWD", "S": "SGD", "SG": "SGD", "R": "BRL",
    "MX": "MXN", "J": "JMD", "TT": "TTD", "EC": "XCD", "FJ": "FJD", "Z": "ZWL",
}  # fmt: skip
_SIGNS = {
    "£": "GBP", "€": "EUR", "¥": YEN_OR_YUAN, "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY",
    "₪": "ILS", "₦": "NGN", "฿": "THB", "₫": "VND", "₱": "PHP", "₴": "UAH", "₵": "GHS",
    "RMB": "CNY", "Rs.": "rupee", "Rs": "rupee", "RM": "MYR",
}  # fmt: skip
_CODES = """USD EUR GBP JPY AUD CAD NZD CHF CNY HKD SGD TWD INR KRW SEK NOK DKK ISK ZAR BRL MXN
    RUB TRY ILS AED SAR QAR THB IDR MYR PHP VND PLN CZK HUF NGN KES GHS EGP PKR ARS UAH""".split()

_PREFIXES = "|".join(sorted(_DOLLARS, key=len, reverse=True))
_OTHER_SIGNS = "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))
SIGNS = "$£€¥₹₩₽₺₪₦฿₫₱₴₵"
"""The signs of one character that stand for no letter."""

SIGN = compile_late(
    rf"(?<![\w$£€])(?:(?P<before>{_PREFIXES})?\$(?P<after>{_PREFIXES})?(?![A-Za-z])"
    rf"|(?P<sign>{_OTHER_SIGNS})|(?P<code>{'|'.join(_CODES)})(?![A-Za-z]))[ \xa0]?(?=[\d.½¼¾])"
)
"""A sign or a code before a number."""

# The word in the singular, what it means where no nation stands before it, and its other forms.
_WORDS = {
    "dollar": (DOLLAR, "dollars"), "euro": ("EUR", "euros"), "pound": (POUND, "pounds"),
    "sterling": ("GBP", ""), "yen": ("JPY", ""), "yuan": ("CNY", "renminbi"),
    "rupee": ("rupee", "rupees"), "won": ("won", ""), "rouble": ("RUB", "roubles|ruble|rubles"),
    "franc": ("franc", "francs"), "krona": ("krona", "kronor|krone|kroner|kronur|crown|crowns"),
    "peso": ("peso", "pesos"), "rand": ("ZAR", ""), "baht": ("THB", ""), "ringgit": ("MYR", ""),
    "rupiah": ("IDR", ""), "dirham": ("dirham", "dirhams"), "riyal": ("riyal", "riyals"),
    "rial": ("rial", "rials"), "lira": ("lira", "liras|lire"), "shekel": ("ILS", "shekels"),
    "dinar": ("dinar", "dinars"), "shilling": ("shilling", "shillings"), "zloty": ("PLN", "zlotys"),
    "forint": ("HUF", "forints"), "koruna": ("CZK", "korunas"), "real": ("BRL", "reais|reals"),
    "naira": ("NGN", ""), "cedi": ("GHS", "cedis"), "taka": ("BDT", ""), "dong": ("VND", ""),
    "hryvnia": ("UAH", "hryvnias"), "cent": ("cent", "cents"), "pence": ("penny", "p"),
    "penny": ("penny", "pennies"),
}  # fmt: skip
_NATIONS = {
    ("US", "dollar"): "USD", ("American", "dollar"): "USD", ("Australian", "dollar"): "AUD",
    ("Canadian", "dollar"): "CAD", ("New Zealand", "dollar"): "NZD",
    ("Hong Kong", "dollar"): "HKD", ("Singapore", "dollar"): "SGD",
    ("Singaporean", "dollar"): "SGD", ("Taiwan", "dollar"): "TWD", ("Taiwanese", "dollar"): "TWD",
    ("British", "pound"): "GBP", ("UK", "pound"): "GBP", ("Swiss", "franc"): "CHF",
    ("Swedish", "krona"): "SEK", ("Norwegian", "krona"): "NOK", ("Danish", "krona"): "DKK",
    ("Icelandic", "krona"): "ISK", ("Czech", "krona"): "CZK", ("Indian", "rupee"): "INR",
    ("Pakistani", "rupee"): "PKR", ("Japanese", "yen"): "JPY", ("Chinese", "yuan"): "CNY",
    ("Russian", "rouble"): "RUB", ("South Korean", "won"): "KRW", ("Mexican", "peso"): "MXN",
    ("South African", "rand"): "ZAR", ("Turkish", "lira"): "TRY", ("Brazilian", "real"): "BRL",
    ("Israeli", "shekel"): "ILS",
}  # fmt: skip
_SINGULARS = {
    form: word for word, (_meaning, forms) in _WORDS.items() for form in (word, *forms.split("|"))
} | {"dollars": "dollar"}
_SINGULARS.pop("", None)
WORDS = "|".join(sorted(_SINGULARS, key=len, reverse=True))
"""An expression for the words that name a currency, in small letters."""

NAME = compile_late(
    rf"(?:[ \xa0-]?(?P<sign>[€£$¥₹₩₽])(?![\d$£€])"
    rf"|[ \xa0]?(?P<code>{'|'.join(_CODES)})(?![\w])"
    rf"|(?P<pence>p)(?![\w])"
    rf"|[ \xa0-](?:(?P<nation>U\.S\.|(?:[A-Z][A-Za-z]+ ){{0,1}}[A-Z][A-Za-z]+)[ \xa0])?"
    rf"(?P<word>(?i:{WORDS}))(?: (?P<sterling>sterling))?"
    r"(?!\w|\.\w|[ -]cents?\b))"
)
"""A sign, a code or a word behind a number."""


def read_sign(found: re.Match[str]) -> str:
    """Return the currency that a match of `SIGN` names."""
    if found["code"]:
        return str(found["code"])
    if found["sign"]:
        return _SIGNS[found["sign"]]
    prefix = found["before"] or found["after"]
    return _DOLLARS[prefix] if prefix else DOLLAR


def read_name(found: re.Match[str]) -> tuple[str, float]:
    """Return the currency that a match of `NAME` names, and what part of it one unit is."""
    if found["code"] or found["sign"]:
        return found["code"] or _SIGNS.get(found["sign"], DOLLAR), 1.0
    if found["pence"]:
        return "GBP", 0.01
    return _read_word(found)


def _read_word(found: re.Match[str]) -> tuple[str, float]:
    word = _SINGULARS[found["word"].lower()]
    nation = "US" if found["nation"] == "U.S." else found["nation"]
    if found["sterling"]:
        return "GBP", 1.0
    if word in {"penny", "pence"}:
        return "GBP", 0.01
    if word == "cent":
        whole = _NATIONS.get((nation or "", "dollar"))
        return (whole, 0.01) if whole else (f"{nation or ''} cent".strip(), 1.0)
    return _NATIONS.get((nation, word), f"{nation} {word}") if nation else _WORDS[word][0], 1.0
