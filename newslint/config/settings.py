"""Settings: what the configuration comes to for one article, with the origin of every value."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from newslint.config.vocabulary import read_vocabulary
from newslint.config.written import Layer, parse, read_text
from newslint.errors import ConfigError, PackError
from newslint.finding import Severity
from newslint.packs.rulebook import DEFAULT_PACKS, locate_pack

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


class Settings(msgspec.Struct, frozen=True):
    """What holds for one article: paths resolved, words read.

    ``packs`` are the files or folders of all packs in force, our default ones first. ``origins``
    maps keys, and ``table.entry``, to where they were set; the defaults are not in it.
    """

    packs: tuple[Path, ...]
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[PerFileIgnore, ...] = ()
    severity: dict[str, Severity] = {}
    options: dict[str, dict[str, Any]] = {}
    vocabulary: frozenset[str] = frozenset()
    names: tuple["ListedName", ...] = ()
    vocabulary_files: tuple[Path, ...] = ()
    include: tuple[Patterns, ...] = ()
    exclude: tuple[Patterns, ...] = ()
    fail_on: Severity = Severity.WARNING
    baseline: Path | None = None
    origin: str = ""
    origins: dict[str, str] = {}


def load(file: Path | None) -> Settings:
    """Read a configuration file, and those it extends, into settings; None gives the defaults.

    Raises:
        ConfigError: a file cannot be read, or says what it may not; names file, line and key.
        PackError: a pack that it names is not there.
    """
    return resolve(_layers(file) if file else [])


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
        try:
            file = locate_pack(name.removeprefix("pack:"), layer.base) / "newslint.toml"
        except PackError as error:
            raise ConfigError(f"{layer.place('extend')}: “extend”: {error}") from error
    else:
        file = layer.base / Path(name).expanduser()
    if not file.is_file():
        raise ConfigError(f"{layer.place('extend')}: “extend”: there is no {file}")
    return file


def resolve(layers: Iterable[Layer]) -> Settings:
    """Lay configuration files over each other, the nearest last.

    ``select``, ``include``, ``fail-on`` and ``baseline`` replace what an extended file says;
    other lists add to it, and tables go entry by entry.

    Raises:
        ConfigError: a vocabulary file cannot be read.
        PackError: a named pack is not there.
    """
    settings = Settings(tuple(locate_pack(name, Path.cwd()) for name in DEFAULT_PACKS))
    for layer in layers:
        settings = _lay_over(settings, layer)
    return settings


def _lay_over(under: Settings, layer: Layer) -> Settings:
    written, base = layer.written, layer.base
    vocabulary = [base / Path(name).expanduser() for name in written.vocabulary]
    words, names = read_vocabulary(vocabulary)
    return Settings(
        packs=_unique(under.packs, (locate_pack(name, base) for name in written.packs)),
        select=under.select if written.select is None else tuple(written.select),
        extend_select=_unique(under.extend_select, written.extend_select),
        ignore=_unique(under.ignore, written.ignore),
        per_file_ignores=(
            *under.per_file_ignores,
            *(
                PerFileIgnore(Patterns(base, (pattern,)), tuple(selectors))
                for pattern, selectors in written.per_file_ignores.items()
            ),
        ),
        severity={**under.severity, **written.severity},
        options={
            **under.options,
            **{
                rule: {**under.options.get(rule, {}), **values}
                for rule, values in written.options.items()
            },
        },
        vocabulary=under.vocabulary | words,
        names=(*under.names, *names),
        vocabulary_files=_unique(under.vocabulary_files, vocabulary),
        include=(Patterns(base, tuple(written.include)),) if written.include else under.include,
        exclude=(*under.exclude, *_patterns(base, written.exclude)),
        fail_on=written.fail_on if "fail-on" in layer.lines else under.fail_on,
        baseline=base / written.baseline if written.baseline else under.baseline,
        origin=str(layer.file or ""),
        origins=_origins(under.origins, layer),
    )


def _unique(under: tuple[Any, ...], over: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys((*under, *over)))


def _patterns(base: Path, lines: list[str]) -> tuple[Patterns, ...]:
    return (Patterns(base, tuple(lines)),) if lines else ()


_REPLACED = frozenset({"select", "include", "fail-on", "baseline"})


def _origins(under: dict[str, str], layer: Layer) -> dict[str, str]:
    origins = dict(under)
    for key in layer.lines:
        before = "" if key in _REPLACED or "." in key else f"{origins.get(key, '')}, "
        origins[key] = f"{before}{layer.place(key)}".removeprefix(", ")
    return origins
