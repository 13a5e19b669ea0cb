"""Articles to measure on: any folder, sampled by name so that a sample can be drawn again."""

import re
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from newslint.config import load
from newslint.engine import Engine
from newslint.packs.rulebook import load_packs
from newslint.running.files import FileFinder
from newslint.source import Source, UndecodableError, decode


def find_articles(folder: Path, salt: str = "") -> dict[Path, float]:
    """Return the articles below ``folder``, each with a number from 0 to 1 to choose it by.

    The number follows from the article's name and ``salt``.
    """
    settings = load(None)
    found, _problems = FileFinder(lambda _path: settings).find([str(folder)])
    return {path: _place(path.relative_to(folder).as_posix(), salt) for path in map(Path, found)}


def _place(name: str, salt: str) -> float:
    return int.from_bytes(blake2b(f"{salt}{name}".encode(), digest_size=4).digest()) / 2**32


def read_articles(folder: Path, share: float = 1.0, salt: str = "") -> Iterator[Source]:
    """Yield the readable articles below ``folder``; ``share`` of them, chosen by ``salt``."""
    for path, place in find_articles(folder, salt).items():
        if place >= share:
            continue
        try:
            yield decode(str(path), path.read_bytes())
        except UndecodableError:
            continue


def count_words(source: Source) -> int:
    """Count the words of an article as a word processor would."""
    return len(re.findall(r"\S+", source.text))


def default_engine() -> Engine:
    """Return an engine with the rules that are on by themselves."""
    settings = load(None)
    return Engine([rule for rule in load_packs(settings.packs) if rule.enabled])
