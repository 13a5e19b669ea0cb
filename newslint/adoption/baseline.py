"""The baseline: findings accepted as they are, so that only new ones are reported.

An entry names file, rule, matched text and sentence, not the line: prose moves. Whoever edits the
sentence takes the fault over with it. The file is JSON, one line an entry, in a settled order, so
that it reads well in a review.
"""

import json
import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from newslint.errors import ConfigError
from newslint.finding import Finding
from newslint.writing import write_content

VERSION = 1

_LONGEST_TEXT = 80
_CONFLICT = re.compile(rb"^(?:<{7}|={7}|>{7})(?: |$)", re.MULTILINE)


class Entry(Struct, frozen=True, order=True):
    """A finding that is accepted ``count`` times; ``path`` counts from the baseline's folder.

    ``hash`` stands for rule, matched text and sentence; ``text`` is for people.
    """

    path: str
    rule: str
    text: str
    hash: str
    count: Annotated[int, Meta(ge=1)] = 1


class _Head(Struct, frozen=True):
    version: int


class _File(Struct, frozen=True):
    version: int
    findings: list[Entry]


_Key = tuple[str, str]


class Baseline:
    """The accepted findings of a project."""

    def __init__(self, file: Path, entries: Iterable[Entry] = ()) -> None:
        self.file = file
        self.entries = tuple(sorted(entries))
        self._root = os.path.realpath(file.parent)
        self._folders: dict[str, str] = {}
        self._counts: dict[str, Counter[_Key]] = {}
        for entry in self.entries:
            counts = self._counts.setdefault(entry.path, Counter())
            counts[entry.rule, entry.hash] += entry.count

    @property
    def count(self) -> int:
        """How many findings are accepted."""
        return sum(entry.count for entry in self.entries)

    @property
    def files(self) -> int:
        """How many files they are in."""
        return len(self._counts)

    def split(self, path: str, findings: Sequence[Finding]) -> tuple[list[Finding], list[Finding]]:
        """Return the findings of a file that are new, and those that are accepted.

        What was accepted in a file that is there no more is accepted in any other: articles are
        renamed, and paragraphs go from one to another.
        """
        if not self.entries or not findings:
            return list(findings), []
        name = self.name_of(path)
        spent: Counter[_Key] = Counter()
        new, accepted = _take(self._counts.get(name, Counter()), findings, spent)
        if new and self._gone:
            spent = spent if name in self._gone else Counter()
            new, moved = _take(self._counts_of_gone, new, spent)
            accepted = sorted([*accepted, *moved], key=lambda finding: finding.sort_key)
        return new, accepted

    @cached_property
    def _counts_of_gone(self) -> Counter[_Key]:
        counts: Counter[_Key] = Counter()
        for name in self._gone:
            counts.update(self._counts[name])
        return counts

    @cached_property
    def _gone(self) -> frozenset[str]:
        return frozenset(name for name in self._counts if not os.path.lexists(self._find(name)))

    def _find(self, name: str) -> str:
        return os.path.join(self._root, name)  # noqa: PTH118 - many files

    def is_gone(self, name: str) -> bool:
        """Tell whether a file that the baseline names is there no more."""
        return name in self._gone

    def name_of(self, path: str) -> str:
        """Return how the baseline calls a file: by its path from the baseline's folder.

        Links to folders are followed, so that a folder has one name however it was reached.
        """
        folder, name = os.path.split(path)
        if folder not in self._folders:
            self._folders[folder] = self._name_folder(os.path.realpath(folder))
        return _printable(self._folders[folder] + name)

    def _name_folder(self, folder: str) -> str:
        try:
            relative = Path(os.path.relpath(folder, self._root)).as_posix()
        except ValueError:
            relative = Path(folder).as_posix()  # on another drive
        return "" if relative == "." else f"{relative}/"

    def scope(self, paths: Iterable[str]) -> Callable[[Entry], bool]:
        """Return what tells whether an entry's file is among files and folders, or in one."""
        named = {_place(path) for path in paths}

        def covers(entry: Entry) -> bool:
            place, above = "", os.path.normpath(self._find(entry.path))
            while place != above and above not in named:
                place, above = above, os.path.dirname(above)  # noqa: PTH120 - many entries
            return above in named

        return covers

    def renew(
        self, findings: Iterable[Finding], was_looked_for: Callable[[Entry], bool]
    ) -> "Baseline":
        """Return the baseline of findings, and of the entries that nobody looked for."""
        counts = Counter(
            (self.name_of(each.path), each.rule, _shorten(each.text), each.fingerprint)
            for each in findings
        )
        for entry in self.entries:
            if not was_looked_for(entry):
                key = entry.path, entry.rule, entry.text, entry.hash
                counts[key] = max(counts[key], entry.count)
        return Baseline(self.file, (Entry(*key, count) for key, count in counts.items()))

    def write(self) -> None:
        """Write the file, whole or not at all.

        Raises:
            OSError: it cannot be written.
        """
        lines = ",\n".join(
            "    " + json.dumps(msgspec.to_builtins(entry), ensure_ascii=False)
            for entry in self.entries
        )
        inner = f"\n{lines}\n  " if lines else ""
        text = f'{{\n  "version": {VERSION},\n  "findings": [{inner}]\n}}\n'
        write_content(self.file, text.encode())


def _place(path: str) -> str:
    """Return where a file or folder is; a link to a file is a file of its own."""
    if os.path.isdir(path):  # noqa: PTH112 - a string throughout
        return os.path.realpath(path)
    folder, name = os.path.split(path)
    return os.path.join(os.path.realpath(folder), name)  # noqa: PTH118


def _take(
    counts: Counter[_Key], findings: Iterable[Finding], spent: Counter[_Key]
) -> tuple[list[Finding], list[Finding]]:
    """Part findings into new and accepted ones; ``spent`` counts how many of each are accepted."""
    new: list[Finding] = []
    accepted: list[Finding] = []
    for finding in findings:
        key = finding.rule, finding.fingerprint
        is_new = spent[key] >= counts[key]
        (new if is_new else accepted).append(finding)
        spent[key] += not is_new
    return new, accepted


def _shorten(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…"


def _printable(name: str) -> str:
    """Return a file's name as JSON can hold it, which need not be Unicode."""
    return name.encode(errors="backslashreplace").decode()


def read_baseline(file: Path) -> Baseline:
    """Read a baseline; one that is not there accepts nothing.

    Raises:
        ConfigError: it cannot be read, or is no baseline.
    """
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return Baseline(file)
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {error.strerror or error}") from error
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        version = msgspec.json.decode(data, type=_Head).version
        if version != VERSION:
            raise ConfigError(
                f"{file}: is version {version} of a baseline, this newslint reads {VERSION}; use"
                " the newslint that wrote it"
            )
        return Baseline(file, msgspec.json.decode(data, type=_File).findings)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ConfigError(_explain(file, data, error)) from error


def _explain(file: Path, data: bytes, error: Exception) -> str:
    if conflict := _CONFLICT.search(data):
        line = data.count(b"\n", 0, conflict.start()) + 1
        return (
            f"{file}:{line}: holds the marks of a merge conflict; keep the entries of both sides,"
            " or run “newslint baseline write”"
        )
    place = re.search(r"\(byte (\d+)\)", str(error))
    line = data.count(b"\n", 0, int(place[1])) + 1 if place else 0
    where = f"{file}:{line}" if line else f"{file}"
    return f"{where}: no baseline: {error}; “newslint baseline write” makes it anew"
