"""A configuration file as it is written: found, read, and refused where it says what it may not.

The file nearest to the article wins: ``.newslint.toml`` or ``newslint.toml``, else
``pyproject.toml`` with a ``[tool.newslint]`` table. Files do not merge unless one extends another.
"""

import re
from pathlib import Path
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from newslint.errors import ConfigError, suggest
from newslint.finding import Severity

OWN_NAMES = (".newslint.toml", "newslint.toml")

Selector = Annotated[
    str, Meta(description="a rule's identifier, a pack's name, or a pattern such as core.*")
]
Pattern = Annotated[str, Meta(description="in the manner of .gitignore, from the file's folder")]


class Written(msgspec.Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """The settings of newslint for the articles in a folder and below it."""

    extend: Annotated[
        str, Meta(description="another configuration file to build on, or pack:NAME for a pack's")
    ] = ""
    packs: Annotated[
        list[str], Meta(description="rule packs beside core and consistency: names or paths")
    ] = []
    select: Annotated[
        list[Selector] | None, Meta(description="only these rules; without it, all that are on")
    ] = None
    extend_select: Annotated[list[Selector], Meta(description="rules to add")] = []
    ignore: Annotated[list[Selector], Meta(description="rules to leave out")] = []
    per_file_ignores: Annotated[
        dict[Pattern, list[Selector]], Meta(description="rules to leave out of some files")
    ] = {}
    severity: Annotated[
        dict[Selector, Severity], Meta(description="the severity of rules, if not their own")
    ] = {}
    options: Annotated[
        dict[str, dict[str, Any]], Meta(description="by rule: keys of its kind, with new values")
    ] = {}
    vocabulary: Annotated[
        list[str],
        Meta(description="files of accepted words: one to a line, or a CSV of names"),
    ] = []
    include: Annotated[
        list[Pattern], Meta(description="read only these files of a folder that is walked")
    ] = []
    exclude: Annotated[list[Pattern], Meta(description="files and folders to leave out")] = []
    fail_on: Annotated[
        Severity, Meta(description="the severity at which a run ends with status 1")
    ] = Severity.WARNING
    baseline: Annotated[str, Meta(description="the file of findings accepted so far")] = ""


KEYS = tuple(field.encode_name for field in msgspec.structs.fields(Written))


class Layer(msgspec.Struct, frozen=True):
    """One configuration file: what it says, which keys it names, and where."""

    written: Written
    file: Path | None = None
    lines: dict[str, int] = {}
    """The 1-based line of each key that is written, and of ``table.entry`` inside tables."""

    @property
    def base(self) -> Path:
        """The folder that paths count from."""
        return self.file.parent.absolute() if self.file else Path.cwd()

    def place(self, key: str) -> str:
        """Return file and line of a key, for messages."""
        return f"{self.file}:{self.lines.get(key, 1)}"


def find(folder: Path) -> Path | None:
    """Return the configuration file that holds for articles in ``folder``.

    Raises:
        ConfigError: two of our own stand side by side, or a ``pyproject.toml`` cannot be read.
    """
    for place in (folder, *folder.parents):
        own = [place / name for name in OWN_NAMES if (place / name).is_file()]
        if len(own) > 1:
            raise ConfigError(f"{place}: holds both {OWN_NAMES[0]} and {OWN_NAMES[1]}; keep one")
        if own:
            return own[0]
        project = place / "pyproject.toml"
        if project.is_file() and "tool.newslint" in read_text(project):
            return project
    return None


def read_text(file: Path) -> str:
    """Return the text of a configuration file, or of one that it names.

    Raises:
        ConfigError: it cannot be read, or is not UTF-8.
    """
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file}: not valid UTF-8 at byte {error.start}") from error
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {error.strerror or error}") from error


def parse(text: str, file: Path) -> Layer:
    """Check the text of a configuration file.

    Raises:
        ConfigError: it is not TOML, has an unknown key, or a value of the wrong type.
    """
    import tomllib

    try:
        content = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"{file}: not TOML: {error}") from error
    if file.name == "pyproject.toml":
        content = content.get("tool", {}).get("newslint", {})
    lines = {key: _line_of(key, text) for key in content}
    for key in content:
        if key not in KEYS:
            raise ConfigError(f"{file}:{lines[key]}: unknown key “{key}”; {suggest(key, KEYS)}")
    for table in content:
        if isinstance(content[table], dict):
            for key in content[table]:
                lines[f"{table}.{key}"] = _line_of(key, text, after=lines[table])
    try:
        return Layer(msgspec.convert(content, Written), file, lines)
    except msgspec.ValidationError as error:
        raise _explain(error, file, lines) from error


def _explain(error: msgspec.ValidationError, file: Path, lines: dict[str, int]) -> ConfigError:
    what, _, where = str(error).partition(" - at `$.")
    key = re.split(r"[.\[`]", where)[0]
    invalid = re.match(r"Invalid enum value '(.*)'", what)
    hint = f"; {suggest(invalid[1], list(Severity))}" if invalid else ""
    message = what[:1].lower() + what[1:]
    return ConfigError(f"{file}:{lines.get(key, 1)}: “{key}”: {message}{hint}")


def _line_of(key: str, text: str, *, after: int = 1) -> int:
    """Return the line of a key at or after the line ``after``, or that line where it is unclear."""
    start = 0
    for _line in range(after - 1):
        start = text.find("\n", start) + 1
    pattern = rf"^[ \t]*(?:\[.*)?(?<![\w-])[\"']?{re.escape(key)}[\"']?\s*[=.\]]"
    match = re.compile(pattern, re.MULTILINE).search(text, start)
    return text.count("\n", 0, match.end()) + 1 if match else after
