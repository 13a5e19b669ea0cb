"""Words made of several words of a dictionary, where its affix file says that there are any."""

import re
from collections.abc import Iterator
from functools import cached_property

from newslint.vale.hunspell.affixes import Affixes
from newslint.vale.hunspell.readings import Reader, Reading
from newslint.vale.hunspell.wordlist import WordList

_LONGEST = 100
"""Code points; no longer string is looked through for words."""

_MOST_PARTS = 8


class Compounds:
    """Tells whether a form is a compound."""

    def __init__(self, affixes: Affixes, words: WordList, reader: Reader) -> None:
        self._affixes = affixes
        self._words = words
        self._reader = reader
        flag = affixes.flag
        self._begin = {flag("COMPOUNDFLAG"), flag("COMPOUNDBEGIN")} - {""}
        self._middle = {flag("COMPOUNDFLAG"), flag("COMPOUNDMIDDLE")} - {""}
        self._end = {flag("COMPOUNDFLAG"), flag("COMPOUNDEND")} - {""}
        self._permit = flag("COMPOUNDPERMITFLAG")
        self._barred = {flag("FORBIDDENWORD"), flag("COMPOUNDFORBIDFLAG")} - {""}
        self._needs_affix = flag("NEEDAFFIX")
        self._most = affixes.compound_most or _MOST_PARTS
        self._is_flagged = bool(self._begin and self._end)

    def is_compound(self, form: str) -> bool:
        """Tell whether ``form`` is two or more words that may stand together."""
        if len(form) > _LONGEST:
            return False
        if self._rules is not None and self._rules.fullmatch(form):
            return True
        return self._is_flagged and self._splits(form, 0, 1, set())

    @cached_property
    def _rules(self) -> re.Pattern[str] | None:
        """The rules of compounds as one expression over the stems that their flags stand for."""
        rules = self._affixes.compound_rules
        if not rules:
            return None
        flags = {flag for rule in rules for flag in rule if flag not in "*?"}
        stems = self._words.find_flagged(flags)
        return re.compile("|".join("".join(_write_rule(rule, stems)) for rule in rules))

    def _splits(self, form: str, start: int, count: int, dead: set[int]) -> bool:
        """Tell whether ``form[start:]``, its part number ``count``, goes on as a compound does."""
        if start in dead or count > self._most:
            return False
        least = self._affixes.compound_least
        if count > 1 and len(form) - start >= least:
            last = form[start:]
            if any(
                self._is_part(reading, self._end, at_end=True)
                for reading in self._reader.read(last)
            ):
                return True
        wanted = self._begin if count == 1 else self._middle
        for end in range(start + least, len(form) - least + 1):
            if (
                self._begins(form[start:end], wanted, at_start=count == 1)
                and self._meets(form, start, end)
                and self._splits(form, end, count + 1, dead)
            ):
                return True
        dead.add(start)
        return False

    def _begins(self, part: str, wanted: set[str], *, at_start: bool) -> bool:
        """Tell whether ``part`` may be a part that is not the last one."""
        return any(
            self._is_part(reading, wanted, at_start=at_start) for reading in self._reader.read(part)
        )

    def _is_part(
        self, reading: Reading, wanted: set[str], *, at_start: bool = False, at_end: bool = False
    ) -> bool:
        """Tell whether a reading may be a part; affixes inside a compound need a permit."""
        flags = reading.flags
        if not flags & wanted or flags & self._barred:
            return False
        if self._needs_affix in reading.stem and not reading.affixes:
            return False
        if reading.prefix and not at_start and self._permit not in reading.prefix.flags:
            return False
        return at_end or all(self._permit in suffix.flags for suffix in reading.suffixes)

    def _meets(self, form: str, start: int, end: int) -> bool:
        """Tell whether nothing forbids that ``form[start:end]`` meets what follows it."""
        switches = self._affixes.switches
        if "CHECKCOMPOUNDTRIPLE" in switches and (
            form[end - 1] == form[end]
            and (form[end - 2 : end - 1] == form[end] or form[end + 1 : end + 2] == form[end])
        ):
            return False
        if "CHECKCOMPOUNDDUP" in switches and form[start:end] == form[end : 2 * end - start]:
            return False
        if "CHECKCOMPOUNDCASE" in switches and (
            (form[end - 1].isupper() or form[end].isupper())
            and "-" not in {form[end - 1], form[end]}
        ):
            return False
        return not any(
            form.endswith(before, start, end) and form.startswith(after, end)
            for before, before_flag, after, after_flag in self._affixes.patterns
            if not before_flag and not after_flag
        )


def _write_rule(rule: list[str], stems: dict[str, list[str]]) -> Iterator[str]:
    for part in rule:
        if part in "*?":
            yield part
        else:
            longest_first = sorted(stems[part], key=len, reverse=True)
            yield f"(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})"
