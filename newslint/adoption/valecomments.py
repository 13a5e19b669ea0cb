"""Comments to Vale in an article: what they switch off, and from where on.

``vale off`` … ``vale on`` holds for all rules; ``vale Style = NO`` … ``YES`` for a style's,
``vale Style.Rule = NO`` for one, ``vale Style.Rule["text", …] = NO`` for its findings of these
texts; ``vale styles = A, B`` switches off all other styles. A comment holds for what stands after
it, as in Vale's documentation of in-text configuration; what it names need not be there.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable

import msgspec

from newslint.document import Comment
from newslint.finding import Finding
from newslint.patterncode import compile_re

_SPEAKS = compile_re(r"\s*vale\s")
SWITCH = compile_re(r"vale (?P<state>on|off)")
STYLES = compile_re(r"vale styles? = (?P<styles>.+)")
RULE = compile_re(
    r"vale (?P<name>[^\s\[\]=]+)(?P<texts>\[.*\])? = (?P<state>YES|NO|on|off)", re.DOTALL
)
_ALL = ""
_OFF = frozenset({"NO", "off"})


class ValeComments:
    """What an article's comments to Vale switch off, by place."""

    def __init__(self, comments: Iterable[Comment]) -> None:
        """Read the comments, in any order; those that Vale would not understand say nothing."""
        self._switches: dict[str, _Switch] = {}
        self._chosen = _Chosen()
        spoken = sorted(
            (comment for comment in comments if _SPEAKS.match(comment.text)),
            key=lambda comment: comment.span,
        )
        for comment in spoken:
            self._read(split_words(comment), _place(comment))

    def _read(self, words: str, place: int) -> None:
        if switch := SWITCH.fullmatch(words):
            self._turn(_ALL, place, words if switch["state"] == "off" else "")
        elif styles := STYLES.fullmatch(words):
            names = frozenset(filter(None, map(str.strip, styles["styles"].split(","))))
            self._chosen.add(place, names, words)
        elif rule := RULE.fullmatch(words):
            why = words if rule["state"] in _OFF else ""
            for key in _keys(rule["name"], rule["texts"]):
                self._turn(key, place, why)

    def _turn(self, key: str, place: int, why: str) -> None:
        self._switches.setdefault(key, _Switch()).add(place, why)

    def find(self, finding: Finding) -> str:
        """Return the comment that switches a finding off, "" where none does."""
        if not self._switches and not self._chosen.places:
            return ""
        place, rule = finding.start, finding.rule
        style = rule.partition(".")[0]
        for key in (_ALL, rule, _key(rule, finding.text)):
            if why := self._why(key, place):
                return why
        since, why = self._chosen.look(place, style)
        switch = self._switches.get(style)
        if switch is not None:
            turned, own = switch.look(place)
            if turned >= since:
                return own
        return why

    def _why(self, key: str, place: int) -> str:
        switch = self._switches.get(key)
        return switch.look(place)[1] if switch is not None else ""


class _Switch:
    """One thing that is switched on and off, at rising places."""

    def __init__(self) -> None:
        self._places: list[int] = []
        self._whys: list[str] = []

    def add(self, place: int, why: str) -> None:
        self._places.append(place)
        self._whys.append(why)

    def look(self, place: int) -> tuple[int, str]:
        """Return since where it is so at ``place``, -1 for never turned, and why it is off."""
        index = bisect_right(self._places, place) - 1
        return (self._places[index], self._whys[index]) if index >= 0 else (-1, "")


class _Chosen:
    """The styles that are switched on alone, at rising places."""

    def __init__(self) -> None:
        self.places: list[int] = []
        self._choices: list[tuple[frozenset[str], str]] = []

    def add(self, place: int, styles: frozenset[str], why: str) -> None:
        self.places.append(place)
        self._choices.append((styles, why))

    def look(self, place: int, style: str) -> tuple[int, str]:
        """Return since where the choice holds, -1 for none, and why the style is off."""
        index = bisect_right(self.places, place) - 1
        if index < 0:
            return -1, ""
        styles, why = self._choices[index]
        return self.places[index], "" if style in styles else why


def split_words(comment: Comment) -> str:
    """Return what a comment says, one space between its words."""
    return " ".join(comment.text.split())


def _place(comment: Comment) -> int:
    return comment.span.start if comment.is_anchored else comment.span.end


def _keys(name: str, texts: str | None) -> list[str]:
    if texts is None:
        return [name]
    return [_key(name, text) for text in read_texts(texts) or ()]


def read_texts(written: str) -> list[str] | None:
    """Return the texts of findings that a comment names in square brackets; None for no list."""
    try:
        return msgspec.json.decode(written, type=list[str])
    except msgspec.DecodeError:
        return None


def _key(rule: str, text: str) -> str:
    return f"{rule}[{text}]"
