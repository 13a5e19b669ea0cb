"""The GitLab template: its job is filled in as GitLab does, and its script is run."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from newslint import __version__

ROOT = Path(__file__).parent.parent.parent
HEADER, JOBS = yaml.safe_load_all((ROOT / "templates" / "newslint.yml").read_text(encoding="utf-8"))
INPUTS = HEADER["spec"]["inputs"]
BAD = "The board voted on the the plan.\n"
CLEAN = "The board voted on the plan.\n"

Run = Callable[..., subprocess.CompletedProcess[str]]


def _fill_in(node: Any, inputs: dict[str, str]) -> Any:
    """Put inputs into every string of the job."""
    if isinstance(node, dict):
        return {key: _fill_in(each, inputs) for key, each in node.items()}
    if isinstance(node, list):
        return [_fill_in(each, inputs) for each in node]
    if isinstance(node, str):
        return re.sub(r"\$\[\[ inputs\.(\S+) \]\]", lambda match: inputs[match[1]], node)
    return node


def _job(**given: str) -> dict[str, Any]:
    # GitLab writes a boolean as YAML does, str(False) would not.
    written = {True: "true", False: "false"}
    defaults = {name: each["default"] for name, each in INPUTS.items()}
    inputs = {name: written.get(each, each) for name, each in defaults.items()} | given
    job: dict[str, Any] = _fill_in(JOBS, inputs)["newslint"]
    return job


@pytest.fixture(params=["sh", "bash"])
def run_job(request: pytest.FixtureRequest, folder: Path, machine: dict[str, str]) -> Run:
    """Run the script of the job with inputs, and variables that GitLab sets."""
    if shutil.which(request.param) is None:
        pytest.skip(f"there is no {request.param} here")

    def run(given: dict[str, str], **more: str) -> subprocess.CompletedProcess[str]:
        job = _job(**given)
        return subprocess.run(
            [request.param, "-e", "-c", "\n".join(job["script"])],
            check=False,
            capture_output=True,
            encoding="utf-8",
            env={**machine, "CI_PROJECT_DIR": str(Path.cwd()), **job["variables"], **more},
        )

    return run


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param(CLEAN, 0, id="a clean article"),
        pytest.param(BAD, 1, id="an article with a fault"),
    ],
)
def test_the_job_ends_as_newslint_does_and_writes_its_reports(
    folder: Path, run_job: Run, text: str, status: int
) -> None:
    (folder / "a.txt").write_text(text)
    for _again in range(2):
        assert run_job({}).returncode == status
        artifacts = _job()["artifacts"]
        quality = json.loads((folder / artifacts["reports"]["codequality"]).read_text())
        assert [issue["location"]["path"] for issue in quality] == ["a.txt"] * status
    assert artifacts["when"] == "always"
    assert "<testsuites" in (folder / artifacts["reports"]["junit"]).read_text()
    assert "<html" in (folder / artifacts["paths"][0]).read_text()


def test_the_job_takes_a_path_for_a_path(folder: Path, run_job: Run, awkward: list[str]) -> None:
    (folder / "other.txt").write_text(BAD)
    run_job({"paths": "\n\n".join(awkward), "args": "--output=json=found.json"})
    found = json.loads((folder / "found.json").read_text(encoding="utf-8"))
    assert [finding["path"] for finding in found["findings"]] == awkward
    assert not (folder / "hacked").exists()


def test_the_job_takes_options_a_line_each(folder: Path, run_job: Run) -> None:
    (folder / "a.txt").write_text(BAD)
    assert run_job({"args": "--ignore\ncore.doubled-words\n"}).returncode == 0
    ran = run_job({"args": "$(touch hacked)\n`touch hacked`\n"})
    assert ran.returncode == 2
    assert not (folder / "hacked").exists()


@pytest.mark.parametrize(
    "base", ["CI_MERGE_REQUEST_TARGET_BRANCH_SHA", "CI_MERGE_REQUEST_DIFF_BASE_SHA"]
)
def test_the_job_looks_at_changed_lines_of_a_merge_request_only(
    folder: Path,
    run_job: Run,
    origin: Path,
    git: Callable[..., str],
    monkeypatch: pytest.MonkeyPatch,
    base: str,
) -> None:
    monkeypatch.chdir(origin)
    left = git("rev-parse", "main").strip()
    assert "2 errors" in run_job({}, **{base: left}).stdout
    changed = {"NEWSLINT_ONLY_CHANGED_LINES": "true", base: left}
    assert "1 error" in run_job({}, **changed).stdout


def test_a_merge_request_is_told_to_look_at_changed_lines_where_that_is_asked() -> None:
    (rule, *others) = _job(**{"only-changed-lines": "true"})["rules"]
    assert rule["if"].startswith('"true" == "true"')
    assert rule["variables"] == {"NEWSLINT_ONLY_CHANGED_LINES": "true", "GIT_DEPTH": "0"}
    assert _job()["rules"][0]["if"].startswith('"false" == "true"')
    assert not any("variables" in each for each in others)


def test_the_template_installs_this_version() -> None:
    assert INPUTS["package"]["default"].endswith(f"/v{__version__}.tar.gz")
