"""Sums of money: millions in letters or words, signs or names of currencies."""

from collections.abc import Iterator

from newslint.language.housestyle.rewrite import Rewrite
from newslint.language.money.forms import SIGNS, find_forms
from newslint.language.money.sums import SCALES
from newslint.language.passages import Passage
from newslint.patterncode import compile_re

LETTERS, WORDS = "letters", "words"
SCALE_FORMS = (LETTERS, WORDS)

_SHORT = {1e6: "m", 1e9: "bn", 1e12: "tn"}
_LONG = {1e6: " million", 1e9: " billion", 1e12: " trillion"}
_NAMED = compile_re(
    r"(?<![\w.,$£€])(?P<number>\d(?:[\d,]*\d)?(?:\.\d+)?)[ \u00a0]?"
    r"(?P<scale>million|billion|trillion|m|bn|tn)?[ \u00a0](?P<name>pounds|dollars|euros)\b"
    r"(?! (?:of (?!debt|funding|cash|savings|investment|damage)|a day|lighter|heavier|overweight"
    r"|per|in weight|at birth|when|each))"
)
_SIGN_OF = {"pounds": "£", "dollars": "$", "euros": "€"}
_NATION = compile_re(
    r"\b(?:Australian|Canadian|Hong Kong|New Zealand|Singapore|Egyptian|Syrian|Lebanese|Sudanese"
    r"|Irish)\b"
)
_SIGNED = compile_re(
    r"(?<![\w$£€.,-])(?P<sign>[£€])(?P<number>\d(?:[\d,]{0,20}\d)?(?:\.\d{1,9})?)(?![\d.,]*\d)"
    r"(?P<scale>(?: (?:million|billion|trillion)|m|bn|tn|k)?)(?![\w-]|[-–]\d| ?(?:to|and) [£€])"
)
_LINKED = compile_re(r"[£€]\d[\d.,]*(?: ?(?:million|billion|m|bn))? (?:and|to|or) \Z")


def find_scales(passage: Passage, form: str) -> Iterator[Rewrite]:
    """Yield the millions of money in letters where a house has words, or the other way round."""
    if not passage.figures or not any(sign in passage.text for sign in SIGNS):
        return
    text = passage.text
    for found in find_forms(text):
        wanted = (_SHORT if form == LETTERS else _LONG)[found.value]
        have = text[found.scale : found.end]
        is_house = have.replace("\u00a0", " ") == wanted
        if is_house or text[found.end : found.end + 1] == "-" or have[:1] == "-":
            continue
        yield Rewrite(found.start, found.end, f"{text[found.start : found.scale]}{wanted}")


def find_named_currencies(passage: Passage, form: str) -> Iterator[Rewrite]:
    """Yield the sums with the name of a currency whose sign the house writes: "5m pounds".

    A house that spells millions out has a sign for dollars only.
    """
    if not passage.figures:
        return
    text = passage.text
    for found in _NAMED.finditer(text):
        name, scale = found["name"], found["scale"]
        if form == WORDS and name != "dollars":
            continue
        is_weight = name == "pounds" and not scale
        if is_weight or passage.starts_sentence(found.start()):
            continue
        if _NATION.search(text, max(0, found.start() - 40), found.end() + 40):
            continue
        size = SCALES[scale.lower()] if scale else 0
        wanted = (_SHORT if form == LETTERS else _LONG).get(size, "")
        yield Rewrite(*found.span(), f"{_SIGN_OF[name]}{found['number']}{wanted}")


def find_signs(passage: Passage) -> Iterator[Rewrite]:
    """Yield the sums with the sign of a currency whose name the house writes: "£5 million"."""
    if not passage.figures:
        return
    for found in _SIGNED.finditer(passage.text):
        scale = found["scale"].strip()
        if _LINKED.search(passage.text, max(0, found.start() - 30), found.start()):
            continue
        if scale == "k" or passage.starts_sentence(found.start()):
            continue
        words = _LONG[SCALES[scale]] if scale else ""
        name = "pounds" if found["sign"] == "£" else "euros"
        if found["number"] == "1" and not words:
            name = name[:-1]
        if "." in found["number"] and not words:
            continue
        yield Rewrite(*found.span(), f"{found['number']}{words} {name}")
