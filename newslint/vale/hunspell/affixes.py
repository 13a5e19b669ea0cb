"""The affix file of a Hunspell dictionary: what its flags mean.

The format is that of the manual page hunspell(5). Options that only steer suggestions are read
where `suggestions` has a use for them, and passed over otherwise.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct, field

_NUMBER = re.compile(r"\d+")


class DictionaryError(ValueError):
    """A dictionary that cannot be read; the message says what is wrong with it."""


class Affix(Struct, frozen=True):
    """One rule of a prefix or suffix: it takes ``strip`` off a stem and puts ``add`` there."""

    flag: str
    strip: str
    add: str
    fits: Callable[[str], object] | None
    """Matches the stems that the rule is for; None for all."""
    is_crossed: bool
    """Whether a prefix and a suffix may stand on one stem with it."""
    flags: frozenset[str] = frozenset()
    """What holds of the form that it makes."""


class Affixes(Struct):
    """What an affix file says; a flag that it does not name is the empty string."""

    encoding: str = "iso8859-1"
    flag_form: str = ""
    prefixes: dict[str, list[Affix]] = {}
    suffixes: dict[str, list[Affix]] = {}
    longest_prefix: int = 0
    longest_suffix: int = 0
    is_twofold: bool = False
    """Whether some suffix may follow another one."""
    aliases: list[frozenset[str]] = []
    input_forms: list[tuple[str, str]] = []
    breaks: list[str] = field(default_factory=lambda: ["-", "^-", "-$"])
    replacements: list[tuple[str, str]] = []
    letters: str = "esianrtolcdugmphbyfvkwzxjq"
    compound_rules: list[list[str]] = []
    compound_least: int = 3
    compound_most: int = 0
    patterns: list[tuple[str, str, str, str]] = []
    """Ends and beginnings, with their flags, that may not meet in a compound."""
    flags: dict[str, str] = {}
    """The flag of each option that names one: ``FORBIDDENWORD``, ``COMPOUNDBEGIN`` …"""
    switches: set[str] = set()
    """The options that are set and take no value."""

    def flag(self, option: str) -> str:
        """Return the flag that ``option`` names, an empty string where there is none."""
        return self.flags.get(option, "")

    def split_flags(self, written: str) -> frozenset[str]:
        """Return the flags that ``written`` holds, in the dictionary's way of writing them."""
        if self.aliases and written.isdecimal():
            place = int(written) - 1
            return self.aliases[place] if 0 <= place < len(self.aliases) else frozenset()
        return frozenset(self.list_flags(written))

    def list_flags(self, written: str) -> list[str]:
        """Return the flags of ``written`` in order."""
        if self.flag_form == "num":
            return [flag.strip() for flag in written.split(",") if flag.strip()]
        if self.flag_form == "long":
            return [written[at : at + 2] for at in range(0, len(written) - 1, 2)]
        return list(written)


_FLAG_OPTIONS = frozenset(
    """
    CIRCUMFIX COMPOUNDBEGIN COMPOUNDEND COMPOUNDFLAG COMPOUNDFORBIDFLAG COMPOUNDMIDDLE
    COMPOUNDPERMITFLAG COMPOUNDROOT FORBIDDENWORD FORCEUCASE KEEPCASE NEEDAFFIX NOSUGGEST
    ONLYINCOMPOUND
    """.split()
)
_SWITCHES = frozenset(
    """
    CHECKCOMPOUNDCASE CHECKCOMPOUNDDUP CHECKCOMPOUNDTRIPLE CHECKSHARPS COMPLEXPREFIXES FULLSTRIP
    """.split()
)
_OTHER_NAMES = {"COMPOUNDLAST": "COMPOUNDEND", "PSEUDOROOT": "NEEDAFFIX"}


def read_affixes(data: bytes) -> Affixes:
    """Return what an affix file says.

    Raises:
        DictionaryError: it is written in an unknown encoding, or a line of it cannot be read.

    """
    found = re.search(rb"^\s*SET\s+([\w-]+)", data, re.MULTILINE)
    encoding = found[1].decode("ascii") if found else "iso8859-1"
    if encoding.lower().startswith("microsoft-cp"):
        encoding = "cp" + encoding[12:]
    try:
        text = data.decode(encoding, "replace").removeprefix("\ufeff")
    except (LookupError, UnicodeError):
        raise DictionaryError(f"it says “SET {encoding}”, which is no encoding for text") from None
    affixes = Affixes(encoding=encoding)
    lines = [(number, line.split()) for number, line in enumerate(text.splitlines(), 1)]
    lines = [line for line in lines if line[1] and not line[1][0].startswith("#")]
    # How flags are written must be known before the first one is read.
    for _number, fields in lines:
        if fields[0] == "FLAG" and len(fields) > 1:
            affixes.flag_form = fields[1].lower()
    aliases = [line for line in lines if line[1][0] == "AF" and len(line[1]) > 1]
    _read_each(aliases[1:], lambda fields: _read_alias(affixes, fields))
    crossed: dict[tuple[str, str], bool] = {}
    _read_each(lines, lambda fields: _read_line(affixes, fields, crossed))
    _finish(affixes)
    return affixes


def _read_each(
    lines: Iterable[tuple[int, list[str]]], read: Callable[[Sequence[str]], None]
) -> None:
    for number, fields in lines:
        try:
            read(fields)
        except (IndexError, ValueError, re.error):
            raise DictionaryError(f"line {number}: “{' '.join(fields)}” is not whole") from None


def _read_alias(affixes: Affixes, fields: Sequence[str]) -> None:
    affixes.aliases.append(frozenset(affixes.list_flags(fields[1])))


def _read_line(
    affixes: Affixes, fields: Sequence[str], crossed: dict[tuple[str, str], bool]
) -> None:
    option = _OTHER_NAMES.get(fields[0], fields[0])
    if option in {"PFX", "SFX"}:
        _read_affix(affixes, fields, crossed)
    elif option in _FLAG_OPTIONS:
        affixes.flags[option] = affixes.list_flags(fields[1])[0]
    elif option in _SWITCHES:
        affixes.switches.add(option)
    elif option == "TRY":
        affixes.letters = fields[1]
    elif option == "COMPOUNDMIN":
        affixes.compound_least = max(int(fields[1]), 1)
    elif option == "COMPOUNDWORDMAX":
        affixes.compound_most = int(fields[1])
    elif option in _LISTS and not (len(fields) == 2 and _NUMBER.fullmatch(fields[1])):
        _LISTS[option](affixes, fields)
    elif option == "BREAK":
        affixes.breaks = []


def _add_rule(affixes: Affixes, fields: Sequence[str]) -> None:
    rule = fields[1]
    if affixes.flag_form in {"long", "num"}:
        pairs = re.findall(r"\(([^)]*)\)([*?]?)", rule)
        affixes.compound_rules.append([part for pair in pairs for part in pair if part])
    else:
        affixes.compound_rules.append(list(rule))


_LISTS: dict[str, Callable[[Affixes, Sequence[str]], None]] = {
    "BREAK": lambda affixes, fields: affixes.breaks.append(fields[1]),
    "CHECKCOMPOUNDPATTERN": lambda affixes, fields: affixes.patterns.append(
        (*fields[1].partition("/")[::2], *fields[2].partition("/")[::2])
    ),
    "COMPOUNDRULE": _add_rule,
    "ICONV": lambda affixes, fields: affixes.input_forms.append((fields[1], fields[2])),
    "REP": lambda affixes, fields: affixes.replacements.append(
        (fields[1], fields[2].replace("_", " "))
    ),
}


def _read_affix(
    affixes: Affixes, fields: Sequence[str], crossed: dict[tuple[str, str], bool]
) -> None:
    kind, flag, third, fourth = fields[:4]
    key = kind, flag
    if key not in crossed:
        crossed[key] = third == "Y"
        return
    add, _mark, written = fourth.partition("/")
    strip = "" if third == "0" else third
    affix = Affix(
        flag,
        strip,
        "" if add == "0" else add,
        _compile(fields[4] if len(fields) > 4 else ".", strip, is_prefix=kind == "PFX"),
        crossed[key],
        affixes.split_flags(written) if written else frozenset(),
    )
    table = affixes.prefixes if kind == "PFX" else affixes.suffixes
    table.setdefault(affix.add, []).append(affix)


def _compile(condition: str, strip: str, *, is_prefix: bool) -> Callable[[str], object] | None:
    if condition in {".", strip}:
        return None
    pattern = "".join(_escape(condition))
    return re.compile(pattern).match if is_prefix else re.compile(rf"{pattern}\Z").search


def _escape(condition: str) -> Iterator[str]:
    """Yield a condition as an expression: only sets and dots are special in it."""
    for piece in re.findall(r"\[\^?[^\]]*\]|.", condition):
        if piece.startswith("["):
            mark = "^" if piece[1] == "^" else ""
            yield f"[{mark}{re.escape(piece[1 + len(mark) : -1])}]"
        else:
            yield "." if piece == "." else re.escape(piece)


def _finish(affixes: Affixes) -> None:
    affixes.longest_prefix = max(map(len, affixes.prefixes), default=0)
    affixes.longest_suffix = max(map(len, affixes.suffixes), default=0)
    affixes.input_forms.sort(key=lambda pair: -len(pair[0]))
    own = {affix.flag for table in affixes.suffixes.values() for affix in table}
    affixes.is_twofold = any(
        affix.flags & own for table in affixes.suffixes.values() for affix in table
    )
