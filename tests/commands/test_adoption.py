import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from benchmarks.seeding.articles import seed_articles

Run = Callable[..., Any]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Five hundred old articles, all with faults, by their names."""
    return {f"{at % 20:02}/{each.name}": each.damaged for at, each in enumerate(seed_articles(500))}


@pytest.fixture
def repository(folder: Path, archive: dict[str, bytes]) -> Path:
    (folder / ".git").mkdir()
    for name, data in archive.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def test_an_archive_can_be_adopted(
    repository: Path, newslint: Run, archive: dict[str, bytes]
) -> None:
    ran = newslint("check", "--format", "json", ".")
    found = json.loads(ran.out)["findings"]
    assert ran.status == 1
    assert {finding["path"] for finding in found} == set(archive)
    assert newslint("baseline", "write").status == 0
    assert newslint("check", ".").status == 0

    # Each old article gets a paragraph at its head, and two of its own change places.
    plain = [name for name, data in archive.items() if name.endswith(".txt") and data[0] < 0x80]
    for name in plain:
        text = archive[name].decode()
        end = "\r\n" if "\r\n" in text else "\r" if "\r" in text else "\n"
        head, first, second, *rest = text.split(end * 2)
        parts = [head, "Nothing new was heard from the island.", second, first, *rest]
        (repository / name).write_bytes((end * 2).join(parts).encode())
    assert len(plain) > 30
    ran = newslint("check", "--format", "json", ".")
    assert (ran.status, json.loads(ran.out)["findings"]) == (0, [])

    # A new fault in one of them is reported, and nothing else.
    with (repository / plain[0]).open("ab") as file:
        file.write(b"\n\nThe bridge cost alot of money.\n")
    ran = newslint("check", "--format", "json", ".")
    (finding,) = json.loads(ran.out)["findings"]
    assert (ran.status, finding["path"], finding["text"]) == (1, plain[0], "alot")


def test_accepted_articles_are_not_fixed(
    repository: Path, newslint: Run, archive: dict[str, bytes]
) -> None:
    newslint("baseline", "write")
    ran = newslint("check", "--fix", ".")
    assert ran.err == ""
    assert {name: (repository / name).read_bytes() for name in archive} == archive


def test_statistics_tell_where_to_begin(repository: Path, newslint: Run) -> None:
    ran = newslint("check", "--statistics", ".")
    lines = ran.out.splitlines()
    assert lines[0].split() == ["findings", "files", "safe", "fix", "unsafe", "fix", "rule"]
    counts = [int(line.split()[0].replace(",", "")) for line in lines[1:-1]]
    assert counts == sorted(counts, reverse=True)
    assert lines[-1].endswith("in 500 files read")
    total = json.loads(newslint("check", "--format", "json", ".").out)["findings"]
    assert sum(counts) == len(total)


PACK = """\
pack: house
rules:
  - id: plain-words
    kind: terms
    message: "Write “{replacement}”."
    safety: safe
    prefer: {utilise: use, "in the event that": if}
  - id: vague
    kind: terms
    message: Say which.
    avoid: [various]
"""
LAST = "Various people utilise it."
OLD = f"# Head\n\nThey utilise it.\n\nCall in the\nevent that\nit rains.\n\n{LAST}\n"


@pytest.fixture
def branch(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with an article full of old faults, committed."""
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    (folder / "house.yaml").write_text(PACK, encoding="utf-8")
    (folder / "newslint.toml").write_text("packs = ['./house.yaml']\nselect = ['house']\n")
    (folder / "a.md").write_text(OLD)
    for command in (
        ["init", "-q", "-b", "main"],
        ["add", "-A"],
        ["-c", "user.name=Desk", "-c", "user.email=desk@example.org", "commit", "-q", "-m", "Old"],
    ):
        subprocess.run(["git", *command], check=True)
    return folder


def test_only_findings_on_changed_lines_are_reported(branch: Path, newslint: Run) -> None:
    ran = newslint("check", "--diff-base", "main", ".")
    assert (ran.status, ran.err) == (0, "")
    (branch / "a.md").write_text(OLD.replace("They utilise", "We utilise"))
    (branch / "new.md").write_text("They utilise it.\n")
    data = json.loads(newslint("check", "--diff-base", "main", "--format", "json", ".").out)
    found = [(finding["path"], finding["line"]) for finding in data["findings"]]
    assert found == [("a.md", 3), ("new.md", 1)]
    assert data["summary"]["files"] == 2


def test_only_changed_lines_are_fixed_though_fixes_move_lines(branch: Path, newslint: Run) -> None:
    text = OLD.replace("Call in", "Come in")
    (branch / "a.md").write_text(text.replace("\n\nVarious", "\nAll is well.\n\nVarious"))
    ran = newslint("check", "--fix", "--diff-base", "main", "--format", "json", ".")
    assert "Fixed 1 fault in 1 file" in ran.err
    head, tail = "# Head\n\nThey utilise it.\n\n", f"\nAll is well.\n\n{LAST}\n"
    fixed = f"{head}Come if\nit rains.{tail}"
    assert (branch / "a.md").read_text() == fixed
    assert json.loads(ran.out)["findings"] == []
    assert newslint("check", "--fix", "--diff-base", "main", ".").status == 0
    assert (branch / "a.md").read_text() == fixed


def test_a_range_and_a_baseline_leave_out_what_either_leaves_out(
    branch: Path, newslint: Run
) -> None:
    newslint("baseline", "write")
    edited = OLD.replace(
        "Various people utilise it.", "Various people utilise it. They utilise them."
    )
    (branch / "a.md").write_text(edited + "\nThey utilise us.\n")
    ran = newslint("check", "--diff-base", "main", "--format", "json", ".")
    found = [(finding["line"], finding["column"]) for finding in json.loads(ran.out)["findings"]]
    assert found == [(9, 33), (11, 6)]
    assert ran.err == ""


def test_an_unknown_commit_is_told_before_anything_is_checked(branch: Path, newslint: Run) -> None:
    ran = newslint("check", "--diff-base", "mian", ".")
    assert (ran.status, ran.out) == (2, "")
    assert "newslint: --diff-base: git knows no “mian” here" in ran.err
