"""Other checkers: how each is run over the files of a folder, and where it says something is wrong.

Each is run as it comes, with no configuration. What it prints is read into places of the files'
text, in code points.
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.family import family_rules
from benchmarks.processes import processor_time

Texts = dict[str, str]
"""The text of each file by its name."""


class Told(NamedTuple):
    """A finding at ``start`` to ``end`` of a file."""

    name: str
    start: int
    end: int


class Tool(NamedTuple):
    """A checker: its command, to which the files' names are added, and what reads its output.

    ``program`` is the program that must be there, ``module`` the module that it must be able to
    import, if any.
    """

    name: str
    program: str
    arguments: tuple[str, ...]
    read: Callable[[str, Texts], Iterator[Told]]
    module: str = ""

    def find(self, folders: list[Path]) -> str | None:
        """Return the program's path, looked for in ``folders`` first; None where it is absent."""
        places = [shutil.which(self.program, path=str(folder)) for folder in folders]
        for path in (*places, shutil.which(self.program)):
            if path and (not self.module or _imports(path, self.module)):
                return path
        return None


class Ran(NamedTuple):
    """What a run found, and the seconds of processor time that it took."""

    found: list[Told]
    seconds: float


def run_tool(tool: Tool, program: str, folder: Path, texts: Texts) -> Ran:
    """Run a checker over the files ``texts``, which lie in ``folder``.

    Raises:
        RuntimeError: it printed nothing that can be read.
    """
    used = processor_time()
    ran = subprocess.run(
        [program, *tool.arguments, *texts], cwd=folder, check=False, capture_output=True
    )
    seconds = processor_time() - used
    output = ran.stdout.decode("utf-8", "replace")
    try:
        return Ran(list(tool.read(output, texts)), seconds)
    except ValueError as error:
        raise RuntimeError(f"{tool.name}: {error}: {ran.stderr.decode()[-500:]}") from error


def _imports(python: str, module: str) -> bool:
    command = [python, "-c", f"import {module}"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def read_codespell(output: str, texts: Texts) -> Iterator[Told]:
    """Read lines such as ``01.md:3: teh ==> the``: one for each time that the word stands there."""
    done: dict[tuple[str, int], int] = {}
    for line in output.splitlines():
        if not (found := re.match(r"(?:\./)?(.+?):(\d+): (\S+) ==> ", line)):
            continue
        name, number, word = found[1], int(found[2]), found[3]
        start, text = line_of(texts[name], number)
        at = text.find(word, done.get((name, number), 0))
        at = at if at >= 0 else text.find(word)
        done[name, number] = at + 1
        yield Told(name, start + at, start + at + len(word))


def read_typos(output: str, texts: Texts) -> Iterator[Told]:
    """Read a JSON object a line; the offset counts UTF-8 bytes of the file's line, from 0."""
    for line in output.splitlines():
        told = json.loads(line)
        if told["type"] == "typo" and "line_num" in told:
            name = told["path"].removeprefix("./")
            start, text = line_of(texts[name], told["line_num"])
            start += len(text.encode()[: told["byte_offset"]].decode(errors="replace"))
            yield Told(name, start, start + len(told["typo"]))


def read_proselint(output: str, texts: Texts) -> Iterator[Told]:
    """Read a JSON object; the spans count from 1."""
    for address, result in json.loads(output)["result"].items():
        name = address.rsplit("/", 1)[-1]
        assert name in texts, name
        for told in result.get("diagnostics", ()):
            start, end = told["span"]
            yield Told(name, start - 1, end - 1)


def read_cspell(output: str, texts: Texts) -> Iterator[Told]:
    """Read lines such as ``01.md:3:14 - Unknown word (teh)``; columns count UTF-16 from 1."""
    for line in output.splitlines():
        if found := re.match(r"(?:\./)?(.+?):(\d+):(\d+) - Unknown word \((.+?)\)", line):
            start, text = line_of(texts[found[1]], int(found[2]))
            before = text.encode("utf-16-le")[: 2 * (int(found[3]) - 1)]
            start += len(before.decode("utf-16-le", "replace"))
            yield Told(found[1], start, start + len(found[4]))


def read_triples(output: str, _texts: Texts) -> Iterator[Told]:
    """Read a JSON list of names, starts and ends."""
    return (Told(*triple) for triple in json.loads(output))


def read_newslint(output: str, _texts: Texts) -> Iterator[Told]:
    """Read newslint's own JSON."""
    report = json.loads(output)
    if report["problems"]:
        raise ValueError(report["problems"][0]["message"])
    for told in report["findings"]:
        yield Told(told["path"].removeprefix("./"), told["start"], told["end"])


def line_of(text: str, number: int) -> tuple[int, str]:
    r"""Return where line ``number``, from 1, starts, and its text; lines end in ``\n``."""
    lines = text.split("\n")[:number]
    return sum(len(line) + 1 for line in lines[:-1]), lines[-1]


_HARPER = """
import json, sys
from harper import Linter
linter = Linter()
chosen = sys.argv[1]
if chosen:
    linter.set_lint_config({name: name == chosen for name in linter.get_default_lint_config()})
told = []
for name in sys.argv[2:]:
    with open(name, encoding="utf-8", newline="") as file:
        text = file.read()
    language = "plaintext" if name.endswith(".txt") else "markdown"
    for lint in linter.lint(text, language=language):
        told.append([name, lint.span.start, lint.span.end])
print(json.dumps(told))
"""
_NEWSLINT = ("-m", "newslint", "check", "--isolated", "--no-cache", "--format", "json", "--jobs=1")
_CSPELL = ("lint", "--no-progress", "--no-summary", "--no-color", "--no-gitignore")


def list_tools() -> tuple[Tool, ...]:
    """Return newslint, with the rules for lost spaces alone and with all, and its peers."""
    selected = (part for rule in family_rules() for part in ("--select", rule.id))
    return (
        Tool("newslint, lost spaces", sys.executable, (*_NEWSLINT, *selected), read_newslint),
        Tool("newslint, all rules", sys.executable, _NEWSLINT, read_newslint),
        Tool("codespell", "codespell", (), read_codespell),
        Tool("typos", "typos", ("--format", "json"), read_typos),
        Tool("proselint", "proselint", ("check", "-o", "json"), read_proselint),
        Tool(
            "Harper, SplitWords only",
            "python",
            ("-c", _HARPER, "SplitWords"),
            read_triples,
            "harper",
        ),
        Tool("Harper, all rules", "python", ("-c", _HARPER, ""), read_triples, "harper"),
        Tool("cspell", "cspell", _CSPELL, read_cspell),
    )
