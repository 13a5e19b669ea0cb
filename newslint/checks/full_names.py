"""Full names: given once, at the first mention; a surname before it, or the whole name again."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct

from newslint.checks.kind import Checker, Kind, Match, Mention, OptionError, Options, Remedy, Rule
from newslint.document import Role
from newslint.language.passages import Passage
from newslint.language.people.given_names import GIVEN_NAMES
from newslint.language.people.kin import KIN
from newslint.language.people.names import Name
from newslint.language.people.titles import is_title_word
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_FAULTS = ("repeated", "surname-first")
_ACTS = compile_re(
    r"[ \u00a0](?:also |then |later )?(?:said|says|told|added|argued|wrote|insisted)\b"
)
_FAMILY = KIN | {"family", "partner"}


class FullNamesOptions(Options, frozen=True):
    """``fault`` is ``repeated`` or ``surname-first``."""

    fault: str


class _Use(Struct, frozen=True):
    """One mention of a person in running copy; ``given`` is empty where the surname is alone."""

    passage: Passage
    start: int
    end: int
    given: str
    surname: str


def _validate(options: Any) -> None:
    if options.fault not in _FAULTS:
        raise OptionError("fault", f"“{options.fault}” is none of {', '.join(_FAULTS)}")


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        if not _FAMILY.isdisjoint(reading.word_counts.keys()):
            return  # where a family is spoken of, surnames are not enough
        for uses in _find_persons(reading).values():
            for rule in rules:
                find = _find_repeated if rule.options.fault == "repeated" else _find_early
                yield from find(rule, uses)

    return check


def _find_persons(reading: Reading) -> dict[str, list[_Use]]:
    """Return the mentions by surname, where one person alone has it."""
    found: dict[str, list[_Use]] = {}
    shared: set[str] = set()
    for passage in reading.prose:
        for name in passage.names:
            use = _read(passage, name)
            if use is not None:
                found.setdefault(use.surname, []).append(use)
            else:
                shared.update(part.text for part in name.parts)
    return {
        surname: uses
        for surname, uses in found.items()
        if surname not in shared and len({use.given for use in uses} - {""}) == 1
    }


def _read(passage: Passage, name: Name) -> _Use | None:
    parts = list(name.parts)
    while parts and is_title_word(parts[0].text):
        del parts[0]
    if not parts or len(parts) > 2 or len(parts[-1].text) < 3 or parts[-1].text.isupper():
        return None
    surname = parts[-1].text
    given = parts[0].text if len(parts) == 2 else ""
    if surname.lower() in GIVEN_NAMES or (given and given.lower() not in GIVEN_NAMES):
        return None
    return _Use(passage, parts[0].start, parts[-1].end, given, surname)


def _is_running(use: _Use) -> bool:
    is_copy = use.passage.role in {Role.BODY, Role.LIST_ITEM}
    return is_copy and not use.passage.is_quoted(use.start, use.end)


def _find_repeated(rule: Rule, uses: Sequence[_Use]) -> Iterator[Match]:
    """Report the whole name again in an article that has the surname alone as well."""
    running = [use for use in uses if _is_running(use)]
    full = [use for use in running if use.given]
    alone = [use for use in running if not use.given]
    if len(full) < 2 or not alone:
        return
    first = full[0]
    if (alone[0].passage.index, alone[0].start) < (first.passage.index, first.start):
        return
    for use in full[1:]:
        fields = {"name": f"{use.given} {use.surname}"}
        remedy = Remedy(((use.start, use.end, use.surname),))
        mention = Mention(first.passage, first.start, first.end, "the full name is here")
        yield Match(rule, use.passage, use.start, use.end, fields, (remedy,), (mention,))


def _find_early(rule: Rule, uses: Sequence[_Use]) -> Iterator[Match]:
    """Report the surname of somebody who is introduced later only."""
    running = [use for use in uses if _is_running(use)]
    full = next((use for use in uses if use.given and use.passage.role is not Role.CAPTION), None)
    if not running or full is None or not _is_running(full) or running[0].given:
        return
    early = running[0]
    if (early.passage.index, early.start) > (full.passage.index, full.start):
        return
    if not _ACTS.match(early.passage.text, early.end):
        return
    name = f"{full.given} {full.surname}"
    remedy = Remedy(((early.start, early.end, name),))
    mention = Mention(full.passage, full.start, full.end, "the full name comes here only")
    yield Match(rule, early.passage, early.start, early.end, {"name": name}, (remedy,), (mention,))


KIND = Kind(
    name="full-names",
    description="a full name that is given again, or after the surname alone",
    options=FullNamesOptions,
    compile=_compile,
    fields=frozenset({"name"}),
    validate=_validate,
)
