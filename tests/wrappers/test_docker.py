"""The Docker image, as far as its file can be read without an engine."""

import re
import tomllib
from pathlib import Path

from newslint.gitpatterns import read_pattern

ROOT = Path(__file__).parent.parent.parent
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
STEPS = re.findall(r"^([A-Z]+) (.+)$", DOCKERFILE.replace("\\\n", " "), re.MULTILINE)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _copied() -> list[str]:
    """Return what is copied from the checkout into the image."""
    copies = [words.split() for step, words in STEPS if step == "COPY" and "--from" not in words]
    return [source for *sources, _target in copies for source in sources]


def test_all_that_the_wheel_is_built_from_is_copied() -> None:
    wheel = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
    needed = {
        "pyproject.toml",
        PROJECT["project"]["readme"],
        *(pattern.partition("/")[0] for pattern in PROJECT["project"]["license-files"]),
        *wheel["packages"],
        *wheel["force-include"],
    }
    assert set(_copied()) == needed


def test_what_is_copied_is_there_and_nothing_else_is_sent() -> None:
    for name in _copied():
        assert (ROOT / name).exists()
        assert _is_sent(name)
    assert not _is_sent("tests/test_cli.py")
    assert not _is_sent(".git/config")
    assert not _is_sent("newslint/__pycache__/cli.cpython-313.pyc")
    assert _is_sent("newslint/language/data/README.md")


def _is_sent(name: str) -> bool:
    """Tell whether Docker sends a file: of the lines that name it or a folder around it, the last.

    Unlike git's, each counts from the top.
    """
    is_sent = True
    for line in (ROOT / ".dockerignore").read_text().splitlines():
        pattern = read_pattern(re.sub(r"^(!?)", r"\1/", line))
        around = (name, *map(str, Path(name).parents))
        if pattern and any(pattern.fits(each, is_folder=True) for each in around):
            is_sent = pattern.is_exception
    return is_sent


def test_the_image_runs_newslint_without_rights_on_a_python_that_it_can_use() -> None:
    last = dict(STEPS)
    assert last["ENTRYPOINT"] == '["newslint"]'
    assert last["USER"] not in {"root", "0"}
    (least,) = re.findall(r">=3\.(\d+)", PROJECT["project"]["requires-python"])
    versions = {
        int(each) for each in re.findall(r"^FROM python:3\.(\d+)-slim", DOCKERFILE, re.MULTILINE)
    }
    assert len(versions) == 1
    assert versions.pop() >= int(least)
