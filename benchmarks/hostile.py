"""Seconds and peak memory of runs over files that are as large and as odd as may be."""

import argparse
import os
import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from benchmarks.many import WORDS
from benchmarks.seeding.layouts import pack_paragraphs

LONGEST = 60
"""Seconds of processor time that one file may take."""

TOLD = 10
"""Seconds after which a file is told as soon as it is done, for all of them take minutes."""

LARGEST = 2**30
"""Bytes of memory that it may take."""

PIECES = {
    "copy": "The council met on Tuesday and approved the plan by nine votes to four. ",
    "names": "President Ann Lee, Mr Bo Ray and Dr. Smyth-Jones ",
    "titles": "President Mr. Dr. ",
    "quantities": "5 km (3 miles) ",
    "wrong quantities": "5 km (30 miles) ",
    "chains": "5 km to 5 km to ",
    "money and times": "$5 million at 5 p.m. on April 31, ",
    "doubled words": "the the ",
    "joined words": "thecountry inLondon ",
    "spellings": "colour color mega deal mega-deal ",
    "residue": "More posts:\n\n",
    "one word": "a",
    "one capital": "A",
    "camel": "aB",
    "digits": "1234567890",
    "grouped digits": "1,234,",
    "quotation marks": '"',
    "single marks": " 'a",
    "possessives": "s' ",
    "opening marks": "“",
    "apostrophes": "a'",
    "hyphens": "a-",
    "stops": "A. ",
    "ellipses": ".",
    "brackets": "[",
    "words in brackets": "[ab ",
    "parentheses": "(",
    "braces": "{",
    "templates": "{{ ",
    "liquid": "{% raw %} ",
    "stars": "**a _b ",
    "backticks": "`a ``b ",
    "links": "[a](b ",
    "pictures": "![a",
    "quotation blocks": "> ",
    "list": "- a\n",
    "headings": "# A\n",
    "table": "|a|b\n|-|-\n",
    "footnotes": "[^1] ",
    "less than": "<",
    "open tags": "<a b=",
    "open attributes": '<a b="',
    "open comments": "<!--",
    "elements": "<div>",
    "closing tags": "</div>",
    "paragraphs": "<p>a",
    "inline": "<b>a ",
    "scripts": "<script>",
    "ampersands": "&",
    "references": "&amp;",
    "shortcodes": '[a b="c"]',
    "suppressions": "<!-- newslint: disable[core.joined-words] -->\n",
    "mojibake": "â€™",
    "accents": "é",
    "combining accents": "e\u0301",
    "emoji": "👩\u200d👩\u200d👧",
    "Chinese": "日本語",
    "lost characters": "\ufffd",
    "addresses": "http://a.b/c ",
    "spaces": " ",
    "lines": "a\n",
    "blank lines": "\n",
    "returns": "a\r",
    "one-word paragraphs": "a\n\n",
}
"""What a file is made of, again and again."""


class Ran(NamedTuple):
    """What a run over one file took: status, processor seconds, bytes of memory."""

    name: str
    status: int
    seconds: float
    memory: int


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument("--size", type=int, default=980_000, help="characters in each file")
    parser.add_argument("--only", default="", help="only files whose name holds this")
    parser.add_argument("--show", type=int, default=12, help="how many of the worst to print")
    parser.add_argument(
        "--suffixes", nargs="+", default=[".txt", ".md", ".html", ".docx"], help="the formats"
    )


def run(arguments: argparse.Namespace) -> None:
    """Print the slowest and the largest runs, and fail where one crashes or goes too far."""
    ran: list[Ran] = []
    wanted = [
        (f"{name}{suffix}", make)
        for name, make in _shapes()
        for suffix in arguments.suffixes
        if arguments.only in f"{name}{suffix}"
    ]
    with (
        tempfile.TemporaryDirectory() as folder,
        ThreadPoolExecutor(os.cpu_count()) as pool,
    ):
        asked = [pool.submit(_try, Path(folder), *each, arguments.size) for each in wanted]
        for number, done in enumerate(as_completed(asked), start=1):
            ran.append(done.result())
            if ran[-1].seconds > TOLD:
                print(f"  {number}/{len(asked)} {_describe(ran[-1])}", flush=True)
    print(f"{len(ran)} files of {arguments.size:,} characters")
    for title, measure in (("slowest", "seconds"), ("largest", "memory")):
        print(title)
        for each in sorted(ran, key=attrgetter(measure), reverse=True)[: arguments.show]:
            print(f"  {_describe(each)}")
    bad = [each for each in ran if each.status not in {0, 1, 2}]
    bad += [each for each in ran if each.seconds > LONGEST or each.memory > LARGEST]
    assert not bad, bad


def _try(folder: Path, name: str, make: Callable[[int], str], size: int) -> Ran:
    file = folder / name.replace(" ", "-")
    _write(file, make(size))
    ran = _check(file, name)
    file.unlink()
    return ran


def _describe(ran: Ran) -> str:
    size = ran.memory / 2**20
    return f"{ran.name:36}{ran.seconds:7.1f} s{size:8.0f} MB   status {ran.status}"


def _shapes() -> Iterator[tuple[str, Callable[[int], str]]]:
    """Yield names of files, and what makes their text at a size."""
    for name, piece in PIECES.items():
        yield name, partial(_repeat, piece)
    yield "random words", _random_words
    yield "random capitalised words", lambda size: _random_words(size).title()
    yield "random joins", lambda size: _random_joins(size, " ")
    yield "random joins, a paragraph each", lambda size: _random_joins(size, ".\n\n")
    yield "random compounds", _random_compounds
    yield "random joins with a capital", lambda size: _random_joins(size, " ").title()
    yield "random names run into a word", partial(_random_strings, "{word}the")
    yield "random split words", _random_splits
    yield "random joins at tags", partial(_random_strings, "{known}**{word}**")
    yield (
        "nested list",
        lambda size: "".join(f"{' ' * depth}- a\n" for depth in range(int((2 * size) ** 0.5))),
    )
    yield "long front matter", lambda size: "---\n" + "a: b\n" * (size // 5) + "---\n"
    yield "front matter of brackets", lambda size: f"---\na: {'[' * min(size, 99_000)}\n---\n"
    keys = ("a." * 2_400 + "a = 1\n") * 20
    yield "front matter of keys", lambda _size: f"+++\n{keys}+++\n"


def _repeat(piece: str, size: int) -> str:
    return (piece * (size // len(piece) + 1))[:size]


def _random_words(size: int) -> str:
    chance = random.Random(1)
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = ("".join(chance.choices(letters, k=chance.randint(2, 10))) for _ in range(size // 5))
    return " ".join(words)[:size]


def _random_joins(size: int, between: str) -> str:
    chance = random.Random(2)
    words = ("".join(chance.choices(WORDS, k=2)) for _ in range(size // 6))
    return between.join(words)[:size]


def _random_compounds(size: int) -> str:
    chance = random.Random(3)
    pairs = (chance.choices(WORDS, k=2) for _ in range(size // 24))
    return " ".join(f"{one}-{two} {one} {two} {one}{two}" for one, two in pairs)[:size]


def _random_strings(form: str, size: int) -> str:
    """Return strings of ``form``: ``word`` is new each time, ``known`` is a word."""
    chance = random.Random(4)
    words = _random_words(size).split()
    strings = (form.format(word=word.title(), known=chance.choice(WORDS)) for word in words)
    return " ".join(strings)[:size]


def _random_splits(size: int) -> str:
    """Return known words with a space in each of them, every one at every place."""
    splits = [f"{word[:at]} {word[at:]}" for word in WORDS for at in range(1, len(word))]
    return " ".join(random.Random(5).choices(splits, k=size // 4))[:size]


def _write(file: Path, text: str) -> None:
    if file.suffix != ".docx":
        file.write_text(text, encoding="utf-8", newline="")
        return
    file.write_bytes(pack_paragraphs(text.split("\n")))


def _check(file: Path, name: str) -> Ran:
    """Check a file in a process of its own, and measure that process."""
    options = ["--isolated", "--no-cache", "--format", "concise", "--jobs", "1"]
    with Path(os.devnull).open("w") as nothing:
        child = os.posix_spawn(
            sys.executable,
            [sys.executable, "-m", "newslint", "check", *options, str(file)],
            os.environ,
            file_actions=[(os.POSIX_SPAWN_DUP2, nothing.fileno(), to) for to in (1, 2)],
        )
    _child, status, used = os.wait4(child, 0)
    seconds = used.ru_utime + used.ru_stime
    return Ran(name, os.waitstatus_to_exitcode(status), seconds, used.ru_maxrss * 1024)
