"""Abbreviations that are explained in a bracket and never used, or used and never explained."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Remedy, Rule
from newslint.document import Role
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_FAULTS = ("unused", "unexplained")
_SHORT = r"[A-Z][A-Za-z]{1,6}[A-Z]|[A-Z]{2,8}"
_BRACKET = compile_re(rf"(?<=\w)[ \u00a0]\((?P<short>{_SHORT})\)")
_USE = compile_re(
    r"(?<![\w.&/@#$£€%'’-])(?<![A-Z]{2}[ \u00a0])[A-Z]{3,5}(?![\w&/@-])(?![ \u00a0][A-Z]{2})"
)
_WORD = compile_re(r"[^\W\d_]+")
_RUNNING = frozenset({Role.BODY, Role.LIST_ITEM})
_KNOWN = frozenset(
    """
    ABC AIDS AOL API ATM BBC BMW BST CBS CCTV CEO CET CFO CIA CNN COO COVID DNA DVD EDT EST ESPN FAQ
    FBI FIFA GDP GMT GOP GPS HBO HIV HTML HTTP IBM ICBM ITV IMF IRA ISIS IVF KGB LED LGBT LSD MBA
    MIT MRI MTV NASA NATO NBA NBC NFL NGO NHL NHS NYPD OECD OPEC PDF PGA PIN POW PST RAF RSVP SARS
    SIM SMS SOS SUV TNT UCLA UEFA UFO UNESCO UNICEF URL USA USB USSR VAT VIP WHO WTO WWF YMCA
    III VII VIII XII XIII XIV XVI
    """.split()
)


class ExplainedAbbreviationsOptions(Options, frozen=True):
    """``fault`` is ``unused`` or ``unexplained``; ``known`` lists what needs no explanation."""

    fault: str
    known: tuple[str, ...] = ()


def _validate(options: Any) -> None:
    if options.fault not in _FAULTS:
        raise OptionError("fault", f"“{options.fault}” is none of {', '.join(_FAULTS)}")


def _compile(rules: Sequence[Rule]) -> Checker:
    unused = [rule for rule in rules if rule.options.fault == "unused"]
    unexplained = [rule for rule in rules if rule.options.fault == "unexplained"]

    def check(reading: Reading) -> Iterable[Match]:
        if unused and "(" in reading.text:
            yield from _find_unused(unused, reading)
        if unexplained:
            yield from _find_unexplained(unexplained, reading)

    return check


def _find_unused(rules: Sequence[Rule], reading: Reading) -> Iterator[Match]:
    for passage in reading.prose:
        if passage.role not in _RUNNING:
            continue
        for found in _BRACKET.finditer(passage.text):
            if _explains(passage, found) and _stands_once(reading, found["short"]):
                remedy = Remedy(((found.start(), found.end(), ""),))
                fields = {"short": found["short"]}
                for rule in rules:
                    yield Match(rule, passage, found.start(), found.end(), fields, (remedy,))


def _explains(passage: Passage, found: re.Match[str]) -> bool:
    """Tell whether the words before the bracket begin with the letters in it, in order."""
    before = passage.text[max(0, found.start() - 150) : found.start()]
    starts = [word[0][0].lower() for word in _WORD.finditer(before)]
    letters = [letter.lower() for letter in found["short"] if letter.isupper()]
    if not starts or not letters or starts[-1] != letters[-1]:
        return False
    for start in reversed(starts):
        if letters and start == letters[-1]:
            letters.pop()
    return not letters


def _stands_once(reading: Reading, short: str) -> bool:
    """Tell whether the article has the abbreviation, or its plural, nowhere else."""
    lower = short.lower()
    return reading.count_uses(lower) == 1 and not reading.count_uses(f"{lower}s")


def _find_unexplained(rules: Sequence[Rule], reading: Reading) -> Iterator[Match]:
    from newslint.language.lexicon import load_lexicon

    seen: set[str] = set()
    for passage in reading.prose:
        if passage.role not in _RUNNING or passage.text.isupper():
            continue
        for found in _USE.finditer(passage.text):
            short = found[0]
            if short in seen or short in _KNOWN or passage.is_quoted(*found.span()):
                continue
            seen.add(short)
            if load_lexicon().is_word(short.lower()):
                continue  # a word that is shouted
            if reading.count_uses(short.lower()) < 2 or _is_explained(reading, short):
                continue
            for rule in rules:
                if short not in rule.options.known:
                    yield Match(rule, passage, *found.span(), {"short": short})


def _is_explained(reading: Reading, short: str) -> bool:
    """Tell whether the article has it in a bracket, or words that begin with its letters."""
    if f"({short}" in reading.text or f"{short} (" in reading.text:
        return True
    gap = r"[a-z’']*[\s-]+(?:(?:of|for|the|and|on|in|to|de|du|des|a)\s+){0,2}"
    words = gap.join(f"[{letter}{letter.lower()}]" for letter in short)
    return re.search(rf"\b{words}", reading.text) is not None


KIND = Kind(
    name="explained-abbreviations",
    description="an abbreviation that is explained and not used, or used and not explained",
    options=ExplainedAbbreviationsOptions,
    compile=_compile,
    fields=frozenset({"short"}),
    validate=_validate,
)
