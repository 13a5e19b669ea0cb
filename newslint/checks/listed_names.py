"""Names that the house keeps a list of: a spelling that is not the one on the list.

The list may name wrong spellings, and ``language/spellings.py`` finds those. Others are found where
the rest of the name shows whose it is, by ``language/roster.py``.

A program may write the right spelling unasked where the list names the wrong one, and it is but a
spelling: not another word, not in a quotation, and not part of some longer name.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Remedy, Rule
from newslint.checks.policy import is_evidence
from newslint.finding import Safety
from newslint.language.reading import Reading

if TYPE_CHECKING:  # most articles are checked without a list
    from newslint.language.people.spellings import Misspelling


class ListedName(Struct, frozen=True, forbid_unknown_fields=True):
    """A name as the house spells it, who or what it is, and spellings known to be wrong."""

    name: str
    note: str = ""
    wrong: tuple[str, ...] = ()


class ListedNameOptions(Options, frozen=True):
    """``names`` lists the names that the house has decided on."""

    names: tuple[ListedName, ...]


def check_names(names: Sequence[ListedName], places: Sequence[str] = ()) -> None:
    """Refuse a list that contradicts itself; ``places`` say where each name is written.

    Raises:
        OptionError: a spelling is right and wrong, or stands for two names; its path is the number
            of the name.
    """
    from newslint.language.people.spellings import right_for

    right = {listed.name: index for index, listed in enumerate(names)}
    wrong: dict[str, tuple[int, str]] = {}

    def where(index: int) -> str:
        return f" ({places[index]})" if places else ""

    for index, listed in enumerate(names):
        for spelling in (listed.name, *listed.wrong):
            if not any(map(str.isalnum, spelling)):
                raise OptionError("names", f"“{spelling}” is no name", index)
        for spelling in listed.wrong:
            if spelling == listed.name:
                raise OptionError("names", f"“{spelling}” is both right and wrong", index)
            if spelling in right:
                other = where(right[spelling])
                raise OptionError(
                    "names", f"“{spelling}”, wrong for “{listed.name}”, is listed too{other}", index
                )
            meant = right_for(spelling, listed.name)
            first, other_meant = wrong.setdefault(spelling, (index, meant))
            if meant != other_meant:
                raise OptionError(
                    "names",
                    f"“{spelling}” stands for “{listed.name}” here, and for"
                    f" “{names[first].name}” elsewhere{where(first)}",
                    index,
                )


def _validate(options: Any) -> None:
    check_names(options.names)


def _compile(rules: Sequence[Rule]) -> Checker:
    lists = [_NameList(rule) for rule in rules if rule.options.names]

    def check(reading: Reading) -> Iterator[Match]:
        for names in lists:
            for match in names.check(reading):
                places = range(match.start, match.end)
                reading.told_names.update((match.passage.index, place) for place in places)
                yield match

    return check


class _NameList:
    """The names of one rule."""

    def __init__(self, rule: Rule) -> None:
        from newslint.language.people.roster import Roster
        from newslint.language.people.spellings import Spellings

        self._rule = rule
        self._notes: dict[str, list[str]] = {}
        wrong: dict[str, list[str]] = {}
        for listed in rule.options.names:
            notes = self._notes.setdefault(listed.name, [])
            if listed.note and listed.note not in notes:
                notes.append(listed.note)
            for spelling in listed.wrong:
                wrong.setdefault(spelling, []).append(listed.name)
        self._spellings = Spellings(wrong, self._notes)
        self._roster = Roster(self._notes)

    def check(self, reading: Reading) -> Iterator[Match]:
        """Yield what is not spelt as listed, each place once."""
        from newslint.language.people.spellings import is_spelling

        taken: set[tuple[int, int]] = set()
        for found in self._spellings.find(reading.prose):
            taken.update((found.passage.index, at) for at in range(found.start, found.end))
            is_own = is_evidence(found.passage, found.start, found.end)
            is_same_name = is_spelling(found.text, found.right)
            if is_own or is_same_name:
                is_safe = is_own and is_same_name and _stands_for_itself(found)
                yield self._match(found, Safety.SAFE if is_safe else Safety.UNSAFE)
        for found in self._roster.find(reading.prose):
            places = ((found.passage.index, at) for at in range(found.start, found.end))
            if taken.isdisjoint(places):
                yield self._match(found, Safety.UNSAFE)

    def _match(self, found: "Misspelling", safety: Safety) -> Match:
        note = "; ".join(self._notes.get(found.name, ()))
        right = found.right.replace("'", "’") if "’" in found.passage.text else found.right
        name = "" if found.name.lower() == found.right.lower() else found.name
        who = ", ".join(filter(None, (name, note)))
        fields = {"name": found.name, "note": note, "right": right, "who": who and f" ({who})"}
        remedy = Remedy(((found.start, found.end, right),), safety)
        return Match(self._rule, found.passage, found.start, found.end, fields, (remedy,))


def _stands_for_itself(found: "Misspelling") -> bool:
    """Tell whether no word beside a spelling can make it another's name: Kiev Post, Mr Smyth."""
    has_others = len(found.own) < len(found.before) + len(found.after)
    return not has_others and (bool(found.own) or not found.is_surname)


KIND = Kind(
    name="listed-names",
    description="a name that is not spelt as on the house's list",
    options=ListedNameOptions,
    compile=_compile,
    fields=frozenset({"name", "note", "right", "who"}),
    validate=_validate,
)
