"""Settings: what the configuration comes to for one article."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from newslint.config.vocabulary import Vocabulary, read_vocabulary
from newslint.config.written import Layer, Override, parse, read_text
from newslint.errors import ConfigError, PackError, UserError
from newslint.filenames import is_file, is_folder
from newslint.finding import Severity
from newslint.gitpatterns import read_pattern
from newslint.packs.packfiles import DEFAULT_PACKS, locate_pack
from newslint.vale.vocabulary import Vocabulary as ValeVocabulary
from newslint.vale.vocabulary import join_vocabularies
from newslint.vale.vocabulary import read_vocabulary as read_vale_vocabulary

if TYPE_CHECKING:
    from newslint.checks.listed_names import ListedName

BASELINE = ".newslint-baseline.json"
"""The name of the baseline where the configuration names none."""


class Patterns(msgspec.Struct, frozen=True):
    """Patterns in the manner of ``.gitignore``, counted from ``base``."""

    base: Path
    lines: tuple[str, ...]


class PerFileIgnore(msgspec.Struct, frozen=True):
    """Selectors of rules that are left out of the files that a pattern names."""

    patterns: Patterns
    selectors: tuple[str, ...]
    place: str = ""


class FileOverride(msgspec.Struct, frozen=True):
    """What the files that a pattern names have of their own, and which layer says so."""

    patterns: Patterns
    written: Override
    layer: int
    index: int


class Settings(msgspec.Struct, frozen=True):
    """What holds for one article: paths resolved, words read.

    ``layers`` are what the configuration files and the command line say, the nearest last; which
    rules are in force is decided among them. ``packs`` are the files or folders of all packs, our
    default ones first. ``overrides`` are all that files may have of their own; those that hold for
    the article are ``holding``, and what they say is in force.
    """

    packs: tuple[Path, ...]
    layers: tuple[Layer, ...] = ()
    per_file_ignores: tuple[PerFileIgnore, ...] = ()
    overrides: tuple[FileOverride, ...] = ()
    holding: tuple[FileOverride, ...] = ()
    options: dict[str, dict[str, Any]] = {}
    vocabulary: frozenset[str] = frozenset()
    names: tuple["ListedName", ...] = ()
    vocabulary_files: tuple[Path, ...] = ()
    vale_vocabulary: ValeVocabulary = ValeVocabulary()
    ignore_patterns: tuple[str, ...] = ()
    ignore_elements: tuple[str, ...] = ()
    include: tuple[Patterns, ...] = ()
    exclude: tuple[Patterns, ...] = ()
    min_severity: Severity = Severity.SUGGESTION
    fail_on: Severity = Severity.WARNING
    baseline: Path | None = None

    @property
    def origin(self) -> str:
        """The configuration file, "" where there is none."""
        files = [str(layer.file) for layer in self.layers if layer.file]
        return files[-1] if files else ""

    def narrow(self, holding: tuple[FileOverride, ...]) -> "Settings":
        """Return what holds for files that these overrides name."""
        patterns = [pattern for each in holding for pattern in each.written.ignore_patterns]
        return msgspec.structs.replace(
            self,
            holding=holding,
            ignore_patterns=tuple(dict.fromkeys((*self.ignore_patterns, *patterns))),
        )

    def place(self, *path: str | int) -> str:
        """Return where the nearest layer that sets what stands at ``path`` does so, else ""."""
        for layer in reversed(self.layers):
            if layer.file and path in layer.lines:
                return layer.place(*path)
        return ""


def load(file: Path | None, command_line: Layer | None = None) -> Settings:
    """Read a configuration file, and those it extends, into settings; None gives the defaults.

    ``command_line`` is laid over them.

    Raises:
        ConfigError: a file cannot be read, or says what it may not; names file, line and key.
    """
    layers = _layers(file) if file else []
    return resolve([*layers, command_line] if command_line else layers)


def _layers(file: Path) -> list[Layer]:
    """Return a file's layers, the one that is extended furthest first."""
    layers: list[Layer] = []
    seen: set[Path] = set()
    current: Path | None = file
    while current is not None:
        if current.resolve() in seen:
            raise ConfigError(f"{layers[-1].place('extend')}: “extend” leads back to {current}")
        seen.add(current.resolve())
        layers.append(parse(read_text(current), current))
        current = _extended(layers[-1])
    return layers[::-1]


def _extended(layer: Layer) -> Path | None:
    name = layer.written.extend
    if not name:
        return None
    if name.startswith("pack:"):
        pack = _locate_pack(name.removeprefix("pack:"), layer, "extend")
        file = (pack if pack.is_dir() else pack.parent) / "newslint.toml"
    else:
        file = _path(name, layer)
    if not is_file(file):
        raise ConfigError(f"{layer.place('extend')}: “extend”: there is no file {file}")
    return file


def _path(name: str, layer: Layer) -> Path:
    """Return a path that a layer names, without the dots that lead up and down again."""
    return Path(os.path.normpath(layer.base / Path(name).expanduser()))


def _locate_pack(name: str, layer: Layer, *place: str | int) -> Path:
    try:
        return Path(os.path.normpath(locate_pack(name, layer.base)))
    except PackError as error:
        raise ConfigError(f"{layer.place(*place)}: “{place[0]}”: {error}") from error


def resolve(layers: Iterable[Layer]) -> Settings:
    """Lay configuration files over each other, the nearest last, and read what they name.

    ``select``, ``include``, ``fail-on`` and ``baseline`` replace what an extended file says;
    other lists add to it, and tables go entry by entry.

    Raises:
        ConfigError: a named file or pack is not there, or a vocabulary file or a pattern is faulty.
    """
    settings = Settings(tuple(locate_pack(name, Path.cwd()) for name in DEFAULT_PACKS))
    vocabulary: dict[Path, str] = {}
    vale: list[ValeVocabulary] = []
    for layer in layers:
        settings = _lay_over(settings, layer)
        vale += _vale_vocabularies(layer)
        for index, name in enumerate(layer.written.vocabulary):
            vocabulary.setdefault(_path(name, layer), layer.place("vocabulary", index))
    if vale:
        settings = msgspec.structs.replace(settings, vale_vocabulary=join_vocabularies(vale))
    return _with_vocabulary(settings, vocabulary)


def _vale_vocabularies(layer: Layer) -> Iterator[ValeVocabulary]:
    for index, name in enumerate(layer.written.vale_vocabularies):
        place, folder = layer.place("vale-vocabularies", index), _path(name, layer)
        if not is_folder(folder):
            raise ConfigError(f"{place}: “vale-vocabularies”: there is no folder {folder}")
        try:
            yield read_vale_vocabulary(folder)
        except UserError as error:
            raise ConfigError(f"{place}: “vale-vocabularies”: {error}") from error
        except OSError as error:
            why = f"{error.filename}: cannot be read: {error.strerror}"
            raise ConfigError(f"{place}: “vale-vocabularies”: {why}") from error


def _with_vocabulary(settings: Settings, files: dict[Path, str]) -> Settings:
    for file, place in files.items():
        if not is_file(file):
            raise ConfigError(f"{place}: “vocabulary”: there is no file {file}")
    read = read_vocabulary(files) if files else Vocabulary()
    return msgspec.structs.replace(
        settings, vocabulary=read.words, names=read.names, vocabulary_files=tuple(files)
    )


def _lay_over(under: Settings, layer: Layer) -> Settings:
    written = layer.written
    packs = [_locate_pack(name, layer, "packs", index) for index, name in enumerate(written.packs)]
    return Settings(
        packs=tuple(dict.fromkeys((*under.packs, *packs))),
        layers=(*under.layers, layer),
        per_file_ignores=(*under.per_file_ignores, *_per_file_ignores(layer)),
        overrides=(*under.overrides, *_overrides(layer, len(under.layers))),
        ignore_patterns=_ignore_patterns(under, layer),
        ignore_elements=tuple(dict.fromkeys((*under.ignore_elements, *written.ignore_elements))),
        options=merge(under.options, written.options),
        include=(
            under.include
            if written.include is None
            else _patterns(layer, "include", written.include)
        ),
        exclude=(*under.exclude, *_patterns(layer, "exclude", written.exclude)),
        min_severity=written.min_severity or under.min_severity,
        fail_on=written.fail_on or under.fail_on,
        baseline=_baseline(under, layer),
    )


def _overrides(layer: Layer, number: int) -> Iterator[FileOverride]:
    for index, override in enumerate(layer.written.overrides):
        place = ("overrides", index)
        for item, pattern in enumerate(override.files):
            _check_pattern(pattern, layer.place(*place, "files", item), "overrides")
        _check_expressions(override.ignore_patterns, layer, *place, "ignore-patterns")
        yield FileOverride(Patterns(layer.base, tuple(override.files)), override, number, index)


def _ignore_patterns(under: Settings, layer: Layer) -> tuple[str, ...]:
    patterns = layer.written.ignore_patterns
    _check_expressions(patterns, layer, "ignore-patterns")
    return tuple(dict.fromkeys((*under.ignore_patterns, *patterns)))


def _check_expressions(expressions: Iterable[str], layer: Layer, *path: str | int) -> None:
    for index, expression in enumerate(expressions):
        import regex

        try:
            regex.compile(expression)
        except regex.error as error:
            place = layer.place(*path, index)
            raise ConfigError(
                f"{place}: “{path[-1]}”: “{expression}” is no regular expression: {error}"
            ) from error


def _baseline(under: Settings, layer: Layer) -> Path | None:
    name = layer.written.baseline
    if name is None:
        return under.baseline
    return _path(name, layer) if name else None


def merge(under: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """Lay one table over another: lists add, tables go entry by entry, the rest is replaced."""
    merged = dict(under)
    for key, value in over.items():
        below = merged.get(key)
        if isinstance(value, dict) and isinstance(below, dict):
            merged[key] = merge(below, value)
        elif isinstance(value, list) and isinstance(below, list | tuple):
            merged[key] = [*below, *(item for item in value if item not in below)]
        else:
            merged[key] = value
    return merged


def _per_file_ignores(layer: Layer) -> Iterable[PerFileIgnore]:
    for pattern, selectors in layer.written.per_file_ignores.items():
        place = layer.place("per-file-ignores", pattern)
        _check_pattern(pattern, place, "per-file-ignores")
        yield PerFileIgnore(Patterns(layer.base, (pattern,)), tuple(selectors), place)


def _patterns(layer: Layer, key: str, lines: list[str]) -> tuple[Patterns, ...]:
    for index, line in enumerate(lines):
        _check_pattern(line, layer.place(key, index), key)
    return (Patterns(layer.base, tuple(lines)),) if lines else ()


def _check_pattern(line: str, place: str, key: str) -> None:
    if not is_pattern(line):
        raise ConfigError(f"{place}: “{key}”: “{line}” is no pattern in the manner of .gitignore")


def is_pattern(line: str) -> bool:
    """Tell whether git would understand a line of a ``.gitignore``."""
    try:
        read_pattern(line)
    except ValueError:
        return False
    return True
