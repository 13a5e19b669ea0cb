"""The baseline: findings accepted as they are, so that only new ones are reported.

An entry names file, rule, matched text and sentence, not the line: prose moves. The file is JSON,
one line an entry, in a settled order, so that it reads well in a review.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from newslint.errors import ConfigError
from newslint.finding import Finding
from newslint.writing import write_content

VERSION = 1


class Entry(Struct, frozen=True, order=True):
    """A finding that is accepted ``count`` times; ``path`` is relative to the baseline's folder."""

    path: str
    rule: str
    text: str
    hash: str
    count: int = 1


class _File(Struct, frozen=True):
    version: int
    findings: list[Entry]


class Baseline:
    """The accepted findings of a project."""

    def __init__(self, file: Path, entries: Iterable[Entry] = ()) -> None:
        self.file = file
        self.entries = tuple(sorted(entries))
        self._counts: dict[str, Counter[tuple[str, str]]] = {}
        for entry in self.entries:
            counts = self._counts.setdefault(entry.path, Counter())
            counts[entry.rule, entry.hash] += entry.count

    def __bool__(self) -> bool:
        return bool(self.entries)

    def split(self, path: str, findings: Sequence[Finding]) -> tuple[list[Finding], list[Finding]]:
        """Return the findings of a file that are new, and those that are accepted."""
        counts = self._counts.get(self.name_of(path))
        if not counts:
            return list(findings), []
        left = counts.copy()
        new: list[Finding] = []
        accepted: list[Finding] = []
        for finding in findings:
            key = finding.rule, finding.fingerprint
            (accepted if left[key] > 0 else new).append(finding)
            left[key] -= 1
        return new, accepted

    def name_of(self, path: str) -> str:
        """Return how the baseline calls a file."""
        try:
            return Path(path).absolute().relative_to(self.file.absolute().parent).as_posix()
        except ValueError:
            return Path(path).absolute().as_posix()

    def prune(self, findings: Iterable[Finding], checked: Iterable[str]) -> "Baseline":
        """Return the baseline without what no longer is found in the files that were checked.

        Entries of files that are not there any more go as well.
        """
        found = Baseline.of(self.file, findings)
        counts = {(each.path, each.rule, each.hash): each.count for each in found.entries}
        names = {self.name_of(path) for path in checked}
        kept: list[Entry] = []
        for entry in self.entries:
            count = entry.count
            if entry.path in names:
                count = min(count, counts.get((entry.path, entry.rule, entry.hash), 0))
            elif not (self.file.absolute().parent / entry.path).exists():
                count = 0
            if count:
                kept.append(msgspec.structs.replace(entry, count=count))
        return Baseline(self.file, kept)

    @classmethod
    def of(cls, file: Path, findings: Iterable[Finding]) -> "Baseline":
        """Make a baseline of findings."""
        namer = cls(file)
        counts = Counter(
            (namer.name_of(each.path), each.rule, " ".join(each.text.split()), each.fingerprint)
            for each in findings
        )
        return cls(file, (Entry(*key, count) for key, count in counts.items()))

    @property
    def count(self) -> int:
        """How many findings are accepted."""
        return sum(entry.count for entry in self.entries)

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
    try:
        content = msgspec.json.decode(data, type=_File)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ConfigError(
            f"{file}: no baseline: {error}; “newslint baseline write” makes it anew"
        ) from error
    if content.version != VERSION:
        raise ConfigError(f"{file}: version {content.version} is not known to this newslint")
    return Baseline(file, content.findings)
