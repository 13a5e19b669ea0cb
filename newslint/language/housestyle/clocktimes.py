"""Times of day: "5 p.m.", "5pm", "17:00", and what a house leaves out of them."""

import re
from collections.abc import Iterator

from newslint.language.housestyle.rewrite import Rewrite
from newslint.language.passages import Passage
from newslint.patterncode import compile_re

DOTTED, CLOSED, DAY = "5 p.m.", "5pm", "17:00"
FORMS = (DOTTED, CLOSED, DAY)

_HALF = compile_re(
    r"(?<![\w.,:/$£€])(?:(?P<range>\d{1,2}(?:[:.]\d\d)?)(?P<link> ?[-–] ?))?"
    r"(?P<hour>1[0-2]|0?[1-9])(?:(?P<mark>[:.])(?P<minute>[0-5]\d))?(?P<gap>[ \u00a0]?)"
    r"(?P<half>[apAP])(?P<dot>\.?)(?:[ \u00a0](?=[mM]\.))?[mM](?P<stop>\.?)(?![\w])"
)
_LONG = compile_re(
    r"(?P<before>\b(?:at|by|from|until|till|around|about|before|after|between|since) )"
    r"(?P<hour>1[3-9]|2[0-3]):(?P<minute>[0-5]\d)(?![\d:.]?\d)"
    r"(?! ?(?:hrs|hours|minutes|GMT|UTC)| ?[-–] ?\d)"
)
_OTHER_HALF = compile_re(r"(?<![\d:.])\d{1,2}(?:[:.]\d\d)? (?:to|and|or|until) \Z")
_NAMED = compile_re(r"\b(?P<twelve>12|twelve)[ \u00a0]?(?P<name>noon|midnight)\b")


class _Clock:
    """One time with a.m. or p.m., and whether its last stop ends the sentence."""

    def __init__(self, passage: Passage, found: re.Match[str]) -> None:
        self.is_dotted = bool(found["dot"] and found["stop"])
        self.end = found.end()
        self.ends_sentence = bool(found["stop"]) and _ends_sentence(passage, found.end())
        if found["stop"] and not self.is_dotted and not self.ends_sentence:
            self.end -= 1
        self.hour, self.minute = int(found["hour"]), int(found["minute"] or 0)
        self.is_afternoon = found["half"] in "pP"

    @property
    def stop(self) -> str:
        """The stop of the sentence that stands in the time."""
        return "." if self.ends_sentence else ""

    def write(self, form: str) -> str:
        """Return the time in the form of a house."""
        half = "p" if self.is_afternoon else "a"
        if form == DAY:
            return f"{self.hour % 12 + 12 * self.is_afternoon:02}:{self.minute:02}"
        mark = ":" if form == DOTTED else "."
        minute = f"{mark}{self.minute:02}" if self.minute else ""
        if form == DOTTED:
            return f"{self.hour}{minute} {half}.m."
        return f"{self.hour}{minute}{half}m"


def _ends_sentence(passage: Passage, end: int) -> bool:
    rest = passage.text[end:].lstrip("\"'”’) \u00a0\ufffc")
    return not rest or passage.starts_sentence(len(passage.text) - len(rest))


def find_clock_forms(passage: Passage, form: str) -> Iterator[Rewrite]:
    """Yield the times that have another form than ``form``, noon and midnight left aside."""
    if not passage.figures:
        return
    text = passage.text
    for found in _HALF.finditer(text):
        clock = _Clock(passage, found)
        if form == DAY and found["range"]:
            continue
        if clock.hour == 12 and not clock.minute and form != DAY:
            continue
        start = found.start("hour")
        old, new = text[start : clock.end], clock.write(form)
        stop = "" if form == DOTTED else clock.stop
        if form == DAY and _OTHER_HALF.search(text, max(0, start - 14), start):
            new = stop = ""  # both ends of a range must change
        # Minutes that a house leaves out are told apart from the form.
        if new + stop not in {old.replace("\u00a0", " "), _bare(old)}:
            yield Rewrite(start, clock.end, new, stop)
    if form != DAY:
        for found in _LONG.finditer(text):
            hour, minute = int(found["hour"]) - 12, int(found["minute"])
            mark = ":" if form == DOTTED else "."
            written = f"{hour}{mark}{minute:02}" if minute else f"{hour}"
            written += " p.m." if form == DOTTED else "pm"
            end = found.end()
            if form == DOTTED and text[end : end + 1] == "." and _ends_sentence(passage, end + 1):
                end += 1
            yield Rewrite(found.start("hour"), end, written)


def _bare(clock: str) -> str:
    return re.sub(r"[:.]00", "", clock.replace("\u00a0", " "))


def find_round_hours(passage: Passage, form: str) -> Iterator[Rewrite]:
    """Yield the whole hours that are written with their minutes: "5:00 p.m."."""
    if not passage.figures or "00" not in passage.text:
        return
    for found in _HALF.finditer(passage.text):
        clock = _Clock(passage, found)
        old = passage.text[found.start("hour") : clock.end]
        new, stop = clock.write(form), "" if form == DOTTED else clock.stop
        if found["minute"] == "00" and clock.hour != 12 and _bare(old) == new + stop:
            yield Rewrite(found.start("hour"), clock.end, new, stop)


def find_noons(passage: Passage) -> Iterator[Rewrite]:
    """Yield what has a name: "12 p.m.", "12 noon", "12 midnight"."""
    text = passage.text
    if passage.figures:
        for found in _HALF.finditer(text):
            clock = _Clock(passage, found)
            if clock.hour == 12 and not clock.minute and not found["range"]:
                name = "noon" if clock.is_afternoon else "midnight"
                yield Rewrite(found.start("hour"), clock.end, name, clock.stop)
    for found in _NAMED.finditer(text):
        if not passage.starts_sentence(found.start()):
            yield Rewrite(*found.span(), found["name"])
