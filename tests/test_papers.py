"""The papers say what is true: generated parts are fresh, and named files and commands exist."""

import re
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def test_generated_parts_are_fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(ROOT), *sys.path])
    from tools.write_docs import RULE_PAGES, render

    written = dict(render())
    assert set(RULE_PAGES.rglob("*.md")) <= written.keys(), "run tools.write_docs"
    for path, content in written.items():
        assert path.read_text(encoding="utf-8") == content, f"{path.name}: run tools.write_docs"


def test_ci_runs_the_test_command_of_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (command,) = re.findall(r"^pip install .*pytest$", readme, re.MULTILINE)
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert command.replace("pip install -", "pip install -q -") in script


@pytest.mark.parametrize("name", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_links_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
        assert (ROOT / target).exists(), target


def test_each_licence_text_beside_the_data_is_named_and_each_named_one_is_there() -> None:
    data = ROOT / "newslint" / "language" / "data"
    named = set(
        re.findall(r"`(COPYING-\w+\.txt)`", (data / "README.md").read_text(encoding="utf-8"))
    )
    assert named == {path.name for path in data.glob("COPYING-*")}


def test_the_licence_is_the_same_wherever_it_is_written() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert f'licenses="{project["license"]}"' in (ROOT / "Dockerfile").read_text(encoding="utf-8")


def test_the_programs_that_make_the_data_are_there() -> None:
    readme = (ROOT / "newslint" / "language" / "data" / "README.md").read_text(encoding="utf-8")
    programs = re.findall(r"`python -m tools\.(\w+)`", readme)
    assert programs == ["lexicon", "joins"]
    for program in programs:
        assert (ROOT / "tools" / program / "__main__.py").exists()
