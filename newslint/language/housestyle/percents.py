"""Percentages: "5%", "5 percent", "5 per cent", and the numbers before them in words."""

import re
from collections.abc import Iterator

from newslint.language.housestyle.rewrite import Rewrite
from newslint.language.numbers.spelt import read_spelt
from newslint.language.numberwords import ONES, TENS
from newslint.language.passages import Passage
from newslint.patterncode import compile_re

FORMS = ("%", "percent", "per cent")

_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_IN_FIGURES = compile_re(
    rf"(?<![\w.,/$£€])(?:(?P<first>{_NUMBER})(?P<firstsign>%| per ?cent\b)?"
    rf"(?P<link> ?[-–] ?| to | or | and ))?(?P<number>{_NUMBER})"
    r"(?P<sign>[ \u00a0]?%|[ \u00a0-](?:per ?cent|pct)\b)"
)
_IN_WORDS = compile_re(
    rf"(?<![\w-])(?P<number>{'|'.join((*ONES[1:], *TENS))})\b(?=[^.,;]{{0,30}}? per ?cent\b)",
    re.IGNORECASE,
)
_SIGN = compile_re(r" per ?cent\b(?!age)")
_PART = compile_re(r"(?:\b(?:of|half|quarters?|thirds?|point|hundred|and)|-)[ \u00a0]?\Z")
_JOINS = compile_re(r"(?:to|or|and|-)[ \u00a0]?\Z")
_BETWEEN = compile_re(r"(?:\bbetween|\bfrom)[ \u00a0]\Z", re.IGNORECASE)


def find_percentages(passage: Passage, form: str, *, repeats: bool) -> Iterator[Rewrite]:
    """Yield the percentages with a number in figures that have another form than ``form``.

    ``repeats`` says whether a house writes its form behind both numbers of a range.
    """
    if not passage.figures:
        return
    for found in _IN_FIGURES.finditer(passage.text):
        sign = _write(form)
        if found["sign"].replace("\u00a0", " ") == sign:
            continue
        if passage.starts_sentence(found.start()):
            continue
        first = found["first"]
        link = found["link"] or ""
        is_range = bool(first) and ("-" in link or "–" in link or _is_range(passage, found))
        if not is_range:
            yield Rewrite(found.start("number"), found.end(), f"{found['number']}{sign}")
        elif "and" not in link and not repeats and not found["firstsign"]:
            yield Rewrite(found.start(), found.end(), f"{first}{link}{found['number']}{sign}")
        else:
            first_sign = sign if repeats or found["firstsign"] else ""
            written = f"{first}{first_sign}{link}{found['number']}{sign}"
            yield Rewrite(found.start(), found.end(), written)


def _is_range(passage: Passage, found: re.Match[str]) -> bool:
    if found["firstsign"] or " and " not in found["link"]:
        return True
    return bool(_BETWEEN.search(passage.text, max(0, found.start() - 9), found.start()))


def find_spelt_percentages(passage: Passage, form: str) -> Iterator[Rewrite]:
    """Yield the percentages whose number is in words, but at the start of a sentence."""
    text = passage.text
    if "per" not in text:
        return
    done = 0
    for found in _IN_WORDS.finditer(text):
        start = found.start()
        spelt = read_spelt(text, start) if start >= done else None
        sign = _SIGN.match(text, spelt.end) if spelt else None
        if spelt is None or sign is None or spelt.value in {0, 100}:
            continue
        done = sign.end()
        before = text[max(0, start - 12) : start]
        # A capital that starts no sentence is that of a title.
        if text[start].isupper() or passage.starts_sentence(start):
            continue
        if before[-2:-1].isdigit() or _PART.search(before) or _JOINS.search(before):
            continue
        yield Rewrite(start, sign.end(), f"{spelt.value:.0f}{_write(form)}")


def _write(form: str) -> str:
    return form if form == "%" else f" {form}"
