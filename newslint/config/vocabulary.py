"""The vocabulary of a house: words it accepts as they are, and names with their right spelling."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from newslint.config.written import read_text
from newslint.document import PROSE
from newslint.errors import ConfigError, suggest
from newslint.finding import Severity
from newslint.language.words import find_words

if TYPE_CHECKING:
    from newslint.checks.kind import Rule
    from newslint.checks.listed_names import ListedName

NAMES_RULE = "vocabulary.names"
_COLUMNS = ("name", "note", "wrong")


class Vocabulary(msgspec.Struct, frozen=True):
    """The accepted words in small letters, and the names."""

    words: frozenset[str] = frozenset()
    names: tuple["ListedName", ...] = ()


def read_vocabulary(files: Iterable[Path]) -> Vocabulary:
    """Read files of words, one to a line, and CSV files of names.

    A CSV file starts with the names of its columns: ``name``, and if wanted ``note`` and ``wrong``,
    which parts spellings by semicolons. The words of names are accepted words too.

    Raises:
        ConfigError: a file cannot be read, a CSV file lacks a column or a name, or the lists
            contradict each other.
    """
    words: set[str] = set()
    names: list[ListedName] = []
    places: list[str] = []
    for file in files:
        text = read_text(file).replace("\r", "\n")
        if file.suffix.lower() == ".csv":
            for line, name in _read_names(text, file):
                names.append(name)
                places.append(f"{file}:{line}")
        else:
            for entry in text.split("\n"):
                words.update(_accepted(entry.partition("#")[0]))
    if names:
        _check(names, places)
    for name in names:
        words.update(_accepted(name.name))
    return Vocabulary(frozenset(words), tuple(names))


def _accepted(text: str) -> Iterator[str]:
    """Yield what a line or a name makes acceptable: itself, and each of its words."""
    if whole := text.strip().lower().replace("’", "'"):
        yield whole
    yield from (word.lower for word in find_words(text))


def _read_names(text: str, file: Path) -> Iterator[tuple[int, "ListedName"]]:
    """Yield each name with the line that its row ends on."""
    import csv
    import io

    from newslint.checks.listed_names import ListedName

    rows = csv.DictReader(io.StringIO(text), skipinitialspace=True, strict=True)
    try:
        rows.fieldnames = [column.strip().lower() for column in rows.fieldnames or ()]
        _check_columns(rows.fieldnames, file)
        for row in rows:
            line = rows.line_num
            if None in row:
                raise ConfigError(
                    f"{file}:{line}: more fields than columns; put a field that holds a comma"
                    " in double quotes"
                )
            if not any(map(str.strip, filter(None, row.values()))):
                continue  # a row of a spreadsheet that was emptied
            name = " ".join((row["name"] or "").split())
            if not name:
                raise ConfigError(f"{file}:{line}: the name is empty")
            given = (" ".join(part.split()) for part in (row.get("wrong") or "").split(";"))
            wrong = tuple(part for part in given if part)
            yield line, ListedName(name, " ".join((row.get("note") or "").split()), wrong)
    except csv.Error as error:
        # The row that begins after the last one that could be read.
        raise ConfigError(f"{file}:{rows.line_num + 1}: not CSV: {error}") from error


def _check_columns(columns: Sequence[str], file: Path) -> None:
    for column in columns:
        if column not in _COLUMNS:
            hint = suggest(column, _COLUMNS)
            if re.search(r"[;\t]", column):
                hint = "part the columns by commas"
            raise ConfigError(f"{file}:1: unknown column “{column}”; {hint}")
        if columns.count(column) > 1:
            raise ConfigError(f"{file}:1: two columns are called “{column}”")
    if "name" not in columns:
        raise ConfigError(f"{file}:1: no column “name”; the first line names the columns")


def _check(names: Sequence["ListedName"], places: Sequence[str]) -> None:
    from newslint.checks.kind import OptionError
    from newslint.checks.listed_names import check_names

    try:
        check_names(names, places)
    except OptionError as error:
        raise ConfigError(f"{places[int(error.path[0])]}: {error}") from error


def names_rule(names: tuple["ListedName", ...], files: Iterable[Path]) -> "Rule":
    """Return the rule that holds articles against the names of a vocabulary."""
    from newslint.checks.kind import Origin, Rule
    from newslint.checks.listed_names import ListedNameOptions

    lists = [str(file) for file in files if file.suffix.lower() == ".csv"]
    return Rule(
        id=NAMES_RULE,
        kind="listed-names",
        message="The house writes “{right}”, not “{match}”{who}.",
        severity=Severity.WARNING,
        scope=PROSE,
        quotes="check",
        options=ListedNameOptions(names),
        origin=Origin(lists[0] if lists else "", 1),
        why="The house has decided how its names are spelt. A CSV file of the vocabulary lists"
        " them, with the columns name, note (who or what it is) and wrong (spellings known to be"
        " wrong, parted by semicolons). Other spellings are found where the rest of the name shows"
        " whose it is; a name that can be somebody else's is left alone, and so is any name on the"
        " list.",
        enabled=bool(names),
    )
