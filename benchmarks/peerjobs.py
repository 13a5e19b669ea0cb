"""Other checkers that throughput is compared with, and newslint doing the same job as each.

A checker's job is a list of words, or a Vale style made after it, which newslint reads as a pack.
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

_SWAP, _TERMS = "codespell-swap", "codespell-terms"
_NEWSLINT = ("-m", "newslint", "check", "--isolated", "--no-cache", "--jobs=1", "--no-progress")


class Job(NamedTuple):
    """What newslint does beside a peer: the packs it reads, and of their rules those chosen."""

    packs: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...] = ()

    def describe(self) -> str:
        """Return what is selected and what is left out, for the table."""
        return " + ".join(self.select) + "".join(f" - {rule}" for rule in self.ignore)

    def command(self, folders: Iterable[Path]) -> list[str] | None:
        """Return the command that checks files whose names are added.

        ``folders`` are searched for the packs; None if one is nowhere.
        """
        told = [sys.executable, *_NEWSLINT, "--format=concise"]
        for name in self.packs:
            pack = next((folder / name for folder in folders if (folder / name).is_dir()), None)
            if pack is None:
                return None
            told += ["--pack", str(pack)]
        for option, rules in (("--select", self.select), ("--ignore", self.ignore)):
            told += [part for rule in rules for part in (option, rule)]
        return told


class Peer(NamedTuple):
    """A checker: its command, to which files' names are added, and newslint's job beside it.

    ``finding`` matches a line that it prints of each finding. ``share`` is the share of the
    articles that it is given.
    """

    name: str
    install: str
    arguments: tuple[str, ...]
    finding: str
    job: Job
    share: float = 1.0
    version: tuple[str, ...] = ("--version",)

    def find(self, tools: Path) -> str | None:
        """Return the program's path, looked for in ``tools`` first; None where it is absent."""
        for folder in program_folders(tools):
            if path := shutil.which(self.name, path=str(folder.absolute())):
                return path
        return shutil.which(self.name)

    def command(self, program: str, tools: Path, settings: Path) -> list[str]:
        """Return the command; ``settings`` is a Vale configuration."""
        places = {"modules": (tools / "npm" / "node_modules").absolute(), "settings": settings}
        return [program, *(part.format_map(places) for part in self.arguments)]


def program_folders(tools: Path) -> tuple[Path, Path]:
    """Return where the install commands of `list_peers` put programs."""
    return tools / "venv" / "bin", tools / "npm" / "node_modules" / ".bin"


NEWSLINT_FINDING = r"^.+?:\d+:\d+: (?:error|warning|suggestion) "


def list_peers() -> tuple[Peer, ...]:
    """Return the peers; slow ones are given a quarter of the articles."""
    swap, terms = Job((_SWAP,), (_SWAP,)), Job((_TERMS,), (_TERMS,))
    own = Job(("write-good",), ("write-good",), ("write-good.E-Prime",))  # off in write-good too
    return (
        Peer("typos", "pip typos", ("--threads=1", "--format=brief"), r": error: `", swap),
        Peer("codespell", "pip codespell", (), r" ==> ", swap),
        Peer("codespell", "pip codespell", (), r" ==> ", terms),
        Peer("write-good", "npm write-good", ("--parse",), r"^\S+?:\d+:\d+:", own, 0.25),
        Peer(
            "proselint",
            "pip proselint",
            ("check", "-o", "compact"),
            r"^.+?:\d+:\d+: ",
            Job(("proselint",), ("proselint",)),
            0.25,
            ("version",),
        ),
        Peer(
            "alex",
            "npm alex",
            ("--text",),
            r"^ +\d+:\d+(?:-\d+:\d+)? +warning ",
            Job(("alex",), ("alex",)),
            0.25,
        ),
        Peer(
            "textlint",
            "npm textlint textlint-rule-write-good textlint-rule-no-todo",
            (
                *("--rules-base-directory", "{modules}", "--format", "unix"),
                *("--rule", "write-good", "--rule", "no-todo"),
            ),
            r"^.+?:\d+:\d+: ",
            Job(
                ("write-good", "proselint"),
                ("write-good", "proselint.Annotations"),
                ("write-good.E-Prime",),
            ),
            0.25,
        ),
        Peer(
            "vale",
            "",
            ("--config={settings}", "--output=line", "--no-exit"),
            r"^.+?:\d+:\d+:",
            Job(("write-good", "proselint", "alex"), ("write-good", "proselint", "alex")),
        ),
    )


def install_commands(peers: Iterable[Peer], tools: Path) -> list[str]:
    """Return the commands that install the packages of ``peers`` in ``tools``."""
    wanted: dict[str, list[str]] = {"pip": [], "npm": []}
    for install in dict.fromkeys(peer.install for peer in peers if peer.install):
        client, *packages = install.split()
        wanted[client] += packages
    venv, told = tools / "venv", []
    if wanted["pip"]:
        told = [f"python -m venv {venv}", f"{venv}/bin/pip install {' '.join(wanted['pip'])}"]
    if wanted["npm"]:
        told.append(f"npm install --prefix {tools / 'npm'} {' '.join(wanted['npm'])}")
    return told


def read_version(command: list[str]) -> str:
    """Return the version that a command tells of itself, "?" if it tells none."""
    ran = subprocess.run(command, check=False, capture_output=True, text=True)
    found = re.search(r"\d+(?:\.\d+)+", ran.stdout + ran.stderr)
    return found[0] if found else "?"


def read_words(tools: Path) -> dict[str, str]:
    """Return the words that codespell corrects as it comes, each with its first correction.

    Read from the codespell that is installed in ``tools``; empty where there is none. A term of
    newslint begins and ends with a letter or a digit, so the few words that do not are left out.
    """
    words: dict[str, str] = {}
    for name in ("dictionary.txt", "dictionary_rare.txt"):
        for path in tools.glob(f"venv/lib/python*/site-packages/codespell_lib/data/{name}"):
            for line in path.read_text(encoding="utf-8").splitlines():
                wrong, _, right = line.partition("->")
                if wrong and wrong[0].isalnum() and wrong[-1].isalnum():
                    words.setdefault(wrong, right.split(",")[0].strip())
    return words


def write_word_packs(words: dict[str, str], folder: Path) -> None:
    """Write ``words`` twice into ``folder``: a Vale style that swaps them, and a rule of terms."""
    lines = [f"{json.dumps(wrong)}: {json.dumps(right)}\n" for wrong, right in words.items()]
    style = "extends: substitution\nmessage: Write '%s', not '%s'.\nlevel: warning\n"
    style += "ignorecase: true\nswap:\n" + "".join(f"  {line}" for line in lines)
    rule = f"pack: {_TERMS}\ndescription: Misspellings\nrules:\n  - id: words\n    kind: terms\n"
    rule += "    message: A misspelling\n    prefer:\n" + "".join(f"      {line}" for line in lines)
    for name, file, text in ((_SWAP, "Words.yml", style), (_TERMS, "words.yaml", rule)):
        (folder / name).mkdir()
        (folder / name / file).write_text(text, encoding="utf-8")
