"""Settings: what a configuration file may say, where it is found, and what it resolves to.

The file nearest to the article wins: ``.newslint.toml`` or ``newslint.toml``, else
``pyproject.toml`` with a ``[tool.newslint]`` table. Files do not merge.
"""

import re
from fnmatch import fnmatchcase
from pathlib import Path

import msgspec

from newslint.checks.kind import Rule
from newslint.errors import ConfigError, suggest
from newslint.finding import Severity
from newslint.rulebook import DEFAULT_PACKS, locate_pack

OWN_NAMES = (".newslint.toml", "newslint.toml")


class Written(msgspec.Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """The keys of a configuration file, as they are written."""

    packs: list[str] = []
    select: list[str] | None = None
    ignore: list[str] = []
    severity: dict[str, Severity] = {}
    vocabulary: list[str] = []
    exclude: list[str] = []
    fail_on: Severity = Severity.WARNING


KEYS = tuple(field.encode_name for field in msgspec.structs.fields(Written))


class Settings(msgspec.Struct, frozen=True):
    """What holds for one article: paths resolved, words read; ``origin`` is "" for the defaults.

    ``packs`` are the files or folders of all packs in force, our default ones first.
    """

    packs: tuple[Path, ...]
    select: tuple[str, ...] | None
    ignore: tuple[str, ...]
    severity: tuple[tuple[str, Severity], ...]
    vocabulary: frozenset[str]
    exclude: tuple[str, ...]
    fail_on: Severity
    base: Path
    origin: str


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
        if project.is_file() and "tool.newslint" in _read(project):
            return project
    return None


def load(file: Path | None, base: Path) -> Settings:
    """Read a configuration file into settings; None gives the defaults for ``base``.

    Raises:
        ConfigError: the file cannot be read, or says what it may not; names file, line and key.
        PackError: a pack that it names is not there.
    """
    if file is None:
        return resolve(Written(), base, "")
    written = parse(_read(file), file)
    return resolve(written, file.parent.absolute(), str(file))


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file}: not valid UTF-8 at byte {error.start}") from error
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {error.strerror or error}") from error


def parse(text: str, file: Path) -> Written:
    """Check the text of a configuration file.

    Raises:
        ConfigError: it is not TOML, has an unknown key, or a value of the wrong type.
    """
    import tomllib

    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{file}: not TOML: {error}") from error
    if file.name == "pyproject.toml":
        content = content.get("tool", {}).get("newslint", {})
    for key in content:
        if key not in KEYS:
            line = _line_of(key, text)
            raise ConfigError(f"{file}:{line}: unknown key “{key}”; {suggest(key, KEYS)}")
    try:
        return msgspec.convert(content, Written)
    except msgspec.ValidationError as error:
        what, _, where = str(error).partition(" - at `$.")
        key = re.split(r"[.\[`]", where)[0]
        invalid = re.match(r"Invalid enum value '(.*)'", what)
        hint = f"; {suggest(invalid[1], list(Severity))}" if invalid else ""
        message = what[:1].lower() + what[1:]
        raise ConfigError(f"{file}:{_line_of(key, text)}: “{key}”: {message}{hint}") from error


def _line_of(key: str, text: str) -> int:
    match = re.search(rf"^\s*(?:\[.*\b)?[\"']?{re.escape(key)}[\"']?\s*[=.\]]", text, re.MULTILINE)
    return text.count("\n", 0, match.end()) + 1 if match else 1


def resolve(written: Written, base: Path, origin: str) -> Settings:
    """Turn what is written into what holds, its paths counted from ``base``.

    Raises:
        ConfigError: a vocabulary file cannot be read.
        PackError: a named pack is not there.
    """
    packs = [locate_pack(name, base) for name in dict.fromkeys([*DEFAULT_PACKS, *written.packs])]
    words: set[str] = set()
    for name in written.vocabulary:
        for line in _read(base / name).splitlines():
            word = line.partition("#")[0].strip().lower()
            words.update([word] if word else [])
    return Settings(
        packs=tuple(packs),
        select=None if written.select is None else tuple(written.select),
        ignore=tuple(written.ignore),
        severity=tuple(written.severity.items()),
        vocabulary=frozenset(words),
        exclude=tuple(written.exclude),
        fail_on=written.fail_on,
        base=base,
        origin=origin,
    )


def choose_rules(rules: tuple[Rule, ...], settings: Settings) -> tuple[Rule, ...]:
    """Return the rules in force, with their severities.

    A selector is a rule's identifier, a pack's name, or a pattern such as ``core.*``.

    Raises:
        ConfigError: a selector fits no rule.
    """
    identifiers = [rule.id for rule in rules]
    selectors = {
        "select": settings.select or (),
        "ignore": settings.ignore,
        "severity": [selector for selector, _severity in settings.severity],
    }
    for key, given in selectors.items():
        for selector in given:
            if not any(_fits(selector, identifier) for identifier in identifiers):
                place = f"{settings.origin}: " if settings.origin else ""
                hint = suggest(selector, identifiers)
                raise ConfigError(f"{place}“{key}” names no rule with “{selector}”; {hint}")
    return tuple(_adjust(rule, settings) for rule in rules if is_chosen(rule, settings))


def is_chosen(rule: Rule, settings: Settings) -> bool:
    """Tell whether a rule is in force: selected, or on by itself, and not ignored."""
    if any(_fits(selector, rule.id) for selector in settings.ignore):
        return False
    if settings.select is None:
        return rule.enabled
    return any(_fits(selector, rule.id) for selector in settings.select)


def _adjust(rule: Rule, settings: Settings) -> Rule:
    for selector, severity in settings.severity:
        if _fits(selector, rule.id):
            rule = msgspec.structs.replace(rule, severity=severity)
    return rule


def _fits(selector: str, identifier: str) -> bool:
    return fnmatchcase(identifier, selector) or identifier.startswith(f"{selector}.")
