"""The vocabulary of a house: words it accepts as they are, and names with their right spelling."""

import csv
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.config.written import read_text
from newslint.document import PROSE
from newslint.errors import ConfigError, suggest
from newslint.finding import Severity

if TYPE_CHECKING:
    from newslint.checks.kind import Rule
    from newslint.checks.listed_names import ListedName

NAMES_RULE = "vocabulary.names"
_COLUMNS = ("name", "note", "wrong")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


def read_vocabulary(files: Iterable[Path]) -> tuple[frozenset[str], tuple["ListedName", ...]]:
    """Read files of words, one to a line, and CSV files of names.

    A CSV file starts with the names of its columns: ``name``, and if wanted ``note`` and ``wrong``,
    which parts spellings by semicolons. The words of names are accepted words too.

    Returns:
        The accepted words in small letters, and the names.

    Raises:
        ConfigError: a file cannot be read, or a CSV file lacks a column or a name.
    """
    words: set[str] = set()
    names: list[ListedName] = []
    for file in files:
        if file.suffix.lower() == ".csv":
            names.extend(_read_names(file))
        else:
            lines = (line.partition("#")[0].strip().lower() for line in read_text(file).split("\n"))
            words.update(line for line in lines if line)
    for name in names:
        words.update(word.lower() for word in _WORD.findall(name.name))
    return frozenset(words), tuple(names)


def _read_names(file: Path) -> Iterable["ListedName"]:
    from newslint.checks.listed_names import ListedName

    rows = csv.DictReader(read_text(file).splitlines(), skipinitialspace=True)
    columns = [column.strip().lower() for column in rows.fieldnames or []]
    rows.fieldnames = columns
    for column in columns:
        if column not in _COLUMNS:
            hint = suggest(column, _COLUMNS)
            raise ConfigError(f"{file}:1: unknown column “{column}”; {hint}")
    if "name" not in columns:
        raise ConfigError(f"{file}:1: no column “name”; the first line names the columns")
    for row in rows:
        name = " ".join((row["name"] or "").split())
        if None in row:
            raise ConfigError(
                f"{file}:{rows.line_num}: more fields than columns; put a field that holds a comma"
                " in double quotes"
            )
        if not name:
            raise ConfigError(f"{file}:{rows.line_num}: the name is empty")
        wrong = tuple(part.strip() for part in (row.get("wrong") or "").split(";") if part.strip())
        yield ListedName(name, (row.get("note") or "").strip(), wrong)


def names_rule(names: tuple["ListedName", ...], files: Iterable[Path]) -> "Rule":
    """Return the rule that holds articles against the names of a vocabulary.

    Raises:
        ConfigError: a wrong spelling stands for two names.
    """
    from newslint.checks.kind import OptionError, Origin, Rule, load_kind
    from newslint.checks.listed_names import ListedNameOptions

    options = ListedNameOptions(names)
    lists = [str(file) for file in files if file.suffix.lower() == ".csv"]
    try:
        load_kind("listed-names").validate(options)
    except OptionError as error:
        raise ConfigError(f"{', '.join(lists)}: {error}") from error
    return Rule(
        id=NAMES_RULE,
        kind="listed-names",
        message="“{match}” is “{right}” in the house's list: {name}{note}.",
        severity=Severity.WARNING,
        scope=PROSE,
        quotes="check",
        options=options,
        origin=Origin(lists[0], 1),
        why="The house has decided how this name is spelt; its vocabulary lists it.",
    )
