"""A configuration file as it is written: found, read, and refused where it says what it may not.

The file nearest to the article wins: ``.newslint.toml`` or ``newslint.toml``, else
``pyproject.toml`` with a ``[tool.newslint]`` table. Files do not merge unless one extends another.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from msgspec import Meta

from newslint.config.faults import convert_fault, explain_types
from newslint.errors import ConfigError, suggest
from newslint.finding import Severity

if TYPE_CHECKING:  # TOML is read only where there is a file of it
    from newslint.config.tomllines import TomlPath

OWN_NAMES = (".newslint.toml", "newslint.toml")
PROJECT_NAME = "pyproject.toml"

COMMAND_LINE = "command line"
"""The origin of what no file says."""

Selector = Annotated[
    str,
    Meta(description="A rule's identifier, a pack's name, or a pattern such as core.* or *.names."),
]
Pattern = Annotated[
    str,
    Meta(description="In the manner of .gitignore, counted from the folder of this file."),
]


Expression = Annotated[
    str, Meta(description="A regular expression, as Python's regex module reads it.")
]


class Override(msgspec.Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """What holds for some files alone, over the rest of its configuration file."""

    files: Annotated[list[Pattern], Meta(description="The files that it holds for.", min_length=1)]
    extend_select: Annotated[
        list[Selector], Meta(description="Rules to add to those that are on or selected.")
    ] = []
    ignore: Annotated[list[Selector], Meta(description="Rules to leave out.")] = []
    ignore_patterns: Annotated[
        list[Expression], Meta(description="What matches in the source, no rule sees.")
    ] = []
    severity: Annotated[
        dict[Selector, Severity], Meta(description="How much rules matter in these files.")
    ] = {}


class Written(msgspec.Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """The settings of newslint for the articles in a folder and below it.

    A key that is None says nothing; what is extended holds.
    """

    extend: Annotated[
        str,
        Meta(description="Another configuration file to build on, or pack:NAME for a pack's own."),
    ] = ""
    packs: Annotated[
        list[str],
        Meta(description="Rule packs besides core and consistency: a pack's name, or a path."),
    ] = []
    select: Annotated[
        list[Selector] | None,
        Meta(description="Only these rules. Without this key, all that are on by themselves."),
    ] = None
    extend_select: Annotated[
        list[Selector], Meta(description="Rules to add to those that are on or selected.")
    ] = []
    ignore: Annotated[
        list[Selector],
        Meta(description="Rules to leave out. A more specific selector of this file is stronger."),
    ] = []
    per_file_ignores: Annotated[
        dict[Pattern, list[Selector]],
        Meta(description="Rules to leave out of some files: a pattern of files, and selectors."),
    ] = {}
    overrides: Annotated[
        list[Override],
        Meta(
            description="What holds for some files alone. The more specific selector is stronger,"
            " of two alike the later one."
        ),
    ] = []
    severity: Annotated[
        dict[Selector, Severity],
        Meta(description="How much rules matter, where they should not keep their own severity."),
    ] = {}
    options: Annotated[
        dict[str, dict[str, Any]],
        Meta(
            description="By rule: keys that its kind has. Lists add to the rule's own, tables go"
            " entry by entry, other values replace."
        ),
    ] = {}
    vocabulary: Annotated[
        list[str],
        Meta(
            description="Files of words to accept, one to a line, and CSV files of names with the"
            " columns name, note and wrong."
        ),
    ] = []
    vale_vocabularies: Annotated[
        list[str],
        Meta(description="Folders of a vocabulary for Vale: accept.txt and reject.txt."),
    ] = []
    ignore_patterns: Annotated[
        list[Expression],
        Meta(description="Regular expressions: what matches in an article's source, no rule sees."),
    ] = []
    ignore_elements: Annotated[
        list[str],
        Meta(
            description="Names of HTML elements, such as blockquote or cite, whose text no rule"
            " sees; in Markdown, those that it becomes."
        ),
    ] = []
    include: Annotated[
        list[Pattern] | None,
        Meta(description="Where a folder is walked, read only these files of it."),
    ] = None
    exclude: Annotated[
        list[Pattern], Meta(description="Where a folder is walked, files and folders to leave out.")
    ] = []
    min_severity: Annotated[
        Severity | None,
        Meta(description="Rules that matter less are left out: suggestion, if unset, for none."),
    ] = None
    fail_on: Annotated[
        Severity | None,
        Meta(description="The least severity that ends a run with status 1: warning, if unset."),
    ] = None
    baseline: Annotated[
        str | None,
        Meta(description="The file of findings that are accepted, as a path from this file."),
    ] = None


KEYS = tuple(field.encode_name for field in msgspec.structs.fields(Written))
_OVERRIDE_KEYS = tuple(field.encode_name for field in msgspec.structs.fields(Override))
_TABLES = ("per-file-ignores", "severity", "options")
_PROJECT_TABLE = ("tool", "newslint")


class Layer(msgspec.Struct, frozen=True):
    """What one configuration file says, or the command line; which keys it names, and where."""

    written: Written
    file: Path | None = None
    """None for the command line."""
    lines: dict["TomlPath", int] = {}
    """The 1-based line of each key, of entries of tables and items of lists, by its path."""

    @property
    def base(self) -> Path:
        """The folder that paths count from."""
        return Path(os.path.abspath(self.file.parent)) if self.file else Path.cwd()  # noqa: PTH100

    def place(self, *path: str | int) -> str:
        """Return file and line of what stands at ``path``, or of the nearest thing around it."""
        if self.file is None:
            return COMMAND_LINE
        while path and path not in self.lines:
            path = path[:-1]
        return f"{self.file}:{self.lines.get(path, 1)}"


def find(folder: Path, known: dict[Path, Path | None]) -> Path | None:
    """Return the configuration file that holds for articles in ``folder``.

    ``known`` keeps what holds for each folder on the way, so that none is looked through twice.

    Raises:
        ConfigError: two of our own stand side by side, or a ``pyproject.toml`` cannot be read.
    """
    passed: list[Path] = []
    for place in (folder, *folder.parents):
        if place in known:
            file = known[place]
            break
        passed.append(place)
        if file := _find_in(place):
            break
    known.update(dict.fromkeys(passed, file))
    return file


def _find_in(folder: Path) -> Path | None:
    own = [folder / name for name in OWN_NAMES if os.path.isfile(folder / name)]  # noqa: PTH113
    if len(own) > 1:
        raise ConfigError(f"{folder}: holds both {OWN_NAMES[0]} and {OWN_NAMES[1]}; keep one")
    if own:
        return own[0]
    project = folder / PROJECT_NAME
    return project if has_our_table(project) else None


def has_our_table(project: Path) -> bool:
    """Tell whether a project file is ours; what is wrong with another's is not for us to say."""
    try:
        if b"newslint" not in project.read_bytes():
            return False
    except OSError:
        return False
    tool = _load(read_text(project), project).get("tool")
    return isinstance(tool, dict) and "newslint" in tool


def read_text(file: Path) -> str:
    """Return the text of a configuration file, or of one that it names.

    Raises:
        ConfigError: it cannot be read, or is not UTF-8.
    """
    try:
        data = file.read_bytes()
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{file}:{line}: not valid UTF-8; save the file as UTF-8") from error
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {error.strerror or error}") from error


def parse(text: str, file: Path) -> Layer:
    """Check the text of a configuration file.

    Raises:
        ConfigError: it is not TOML, has an unknown key, or a value of the wrong type.
    """
    from newslint.config.tomllines import find_lines

    content = _load(text, file)
    lines = find_lines(text)
    if file.name == PROJECT_NAME:
        tool = content.get("tool")
        table = tool.get("newslint") if isinstance(tool, dict) else None
        if not isinstance(table, dict):
            raise ConfigError(f"{file}: has no table [tool.newslint]")
        content = table
        lines = {path[2:]: line for path, line in lines.items() if path[:2] == _PROJECT_TABLE}
    layer = Layer(Written(), file, lines)
    for key, value in content.items():
        if key not in KEYS:
            raise ConfigError(f"{layer.place(key)}: unknown key “{key}”; {suggest(key, KEYS)}")
        for index, entry in enumerate(value if key == "overrides" and _are_tables(value) else ()):
            for name in entry:
                if name not in _OVERRIDE_KEYS:
                    hint = suggest(name, _OVERRIDE_KEYS)
                    place = layer.place(key, index, name)
                    raise ConfigError(f"{place}: unknown key “{name}” in “{key}”; {hint}")
        for entry in value if key in _TABLES and isinstance(value, dict) else ():
            if entry in KEYS:
                raise ConfigError(
                    f"{layer.place(key, entry)}: “{entry}” stands in the table “{key}”;"
                    " move it up, before the first line in square brackets"
                )
    try:
        return msgspec.structs.replace(layer, written=msgspec.convert(content, Written))
    except msgspec.ValidationError:
        path, what = next(_find_faults(content))
        raise ConfigError(f"{layer.place(*path)}: “{path[0]}”: {what}") from None


def _are_tables(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, dict) for each in value)


def _load(text: str, file: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        what, _, where = str(error).partition(" (at ")
        line = re.match(r"line (\d+)", where)
        number = line[1] if line else text.count("\n") + 1
        raise ConfigError(f"{file}:{number}: not TOML: {what[:1].lower()}{what[1:]}") from error
    except RecursionError as error:
        raise ConfigError(f"{file}: not TOML: nested too deeply") from error


def _find_faults(content: dict[str, Any]) -> Iterator[tuple["TomlPath", str]]:
    """Yield the path of each value that has the wrong type, and what is wrong with it."""
    for field in msgspec.structs.fields(Written):
        key = field.encode_name
        value = content.get(key)
        if key in _TABLES and isinstance(value, dict):
            for entry, inner in value.items():
                yield from _find_fault({entry: inner}, field.type, (key, entry), inner)
        elif key in content:
            yield from _find_fault(value, field.type, (key,), value)


def _find_fault(
    value: Any, target: Any, path: "TomlPath", shown: Any
) -> Iterator[tuple["TomlPath", str]]:
    fault = convert_fault(value, target)
    if fault:
        what, items = fault
        for item in items:
            path, shown = (*path, item), shown[item]
        yield path, _explain(what, path, shown)


def _explain(what: str, path: "TomlPath", value: Any) -> str:
    """Return what is wrong with a value and, where a slip explains it, how it is mended."""
    entry = f"“{path[1]}”: " if len(path) > 1 and isinstance(path[1], str) else ""
    if what.startswith("Invalid enum value"):
        return f"{entry}“{value}” is no severity; {suggest(value, list(Severity))}"
    if entry and isinstance(value, dict):
        name = ".".join((str(path[1]), *_inner_keys(value)))
        return f'a name with a stop in it stands in quotation marks: "{name}"'
    remedy = f'; write ["{value}"]' if "Expected `array" in what and isinstance(value, str) else ""
    return f"{entry}{explain_types(what)}{remedy}"


def _inner_keys(value: Any) -> Iterator[str]:
    while isinstance(value, dict) and len(value) == 1:
        ((key, value),) = value.items()
        yield key
