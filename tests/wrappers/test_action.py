"""The GitHub action: its steps are run here as a runner would run them."""

import json
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent.parent
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
BAD = "The board voted on the the plan.\n"
CLEAN = "The board voted on the plan.\n"

Git = Callable[..., str]


class Action:
    """The steps of the action, on a runner of GitHub."""

    def __init__(self, runner: Path, machine: dict[str, str]) -> None:
        self._runner = runner
        self._machine = machine
        self._steps = {step["id"]: step for step in ACTION["runs"]["steps"]}
        command = shutil.which("newslint", path=machine["PATH"])
        self._known = {"steps.install.outputs.command": str(command)}

    def run(
        self, step: str, given: dict[str, str] | None = None, **more: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a step with inputs, and variables that the event sets."""
        inputs = {name: each["default"] for name, each in ACTION["inputs"].items()}
        assert not set(given or {}) - set(inputs)
        known = self._known | {
            f"inputs.{name}": text for name, text in (inputs | (given or {})).items()
        }
        environment = {
            name: re.sub(r"\$\{\{ (\S+) \}\}", lambda match: known[match[1]], text)
            for name, text in self._steps[step].get("env", {}).items()
        }
        script = self._runner / "script.sh"
        script.write_text(self._steps[step]["run"], encoding="utf-8")
        for name in ("output", "summary"):
            (self._runner / name).write_text("")
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", script],
            check=False,
            capture_output=True,
            encoding="utf-8",
            env=self._machine
            | {
                "GITHUB_ACTIONS": "true",
                "GITHUB_ACTION_PATH": str(ROOT),
                "GITHUB_OUTPUT": str(self._runner / "output"),
                "GITHUB_STEP_SUMMARY": str(self._runner / "summary"),
                "GITHUB_WORKSPACE": str(Path.cwd()),
                "GITHUB_BASE_REF": "",
                "RUNNER_TEMP": str(self._runner),
            }
            | environment
            | more,
        )

    @property
    def outputs(self) -> dict[str, str]:
        """What the last step put out."""
        lines = (self._runner / "output").read_text(encoding="utf-8").splitlines()
        return dict(line.split("=", 1) for line in lines)

    @property
    def summary(self) -> str:
        """What the last step wrote into the summary."""
        return (self._runner / "summary").read_text(encoding="utf-8")


@pytest.fixture
def action(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, machine: dict[str, str]
) -> Action:
    """Give the action in an empty workspace."""
    if shutil.which("bash") is None:
        pytest.skip("there is no bash here")
    return Action(tmp_path_factory.mktemp("runner of GitHub"), machine)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param(CLEAN, 0, id="a clean article"),
        pytest.param(BAD, 1, id="an article with a fault"),
        pytest.param("caf\xe9\n", 2, id="a file that cannot be read"),
    ],
)
def test_the_action_ends_as_newslint_does_and_says_so(
    folder: Path, action: Action, text: str, status: int
) -> None:
    (folder / "a.txt").write_text(text, encoding="latin-1")
    assert action.run("check").returncode == status
    assert action.outputs["status"] == str(status)
    log = json.loads(Path(action.outputs["sarif"]).read_text(encoding="utf-8"))
    assert len(log["runs"][0]["results"]) == (status == 1)
    assert set(ACTION["outputs"]) == {"status", "sarif"}


def test_the_action_annotates_and_sums_up(folder: Path, action: Action) -> None:
    (folder / "a.txt").write_text(BAD)
    ran = action.run("check")
    assert (
        "::error file=a.txt,line=1,endLine=1,col=20,endColumn=27,title=core.doubled" in ran.stdout
    )
    assert "| a.txt:1:20 |" in action.summary


def test_no_sarif_is_put_out_where_none_was_written(folder: Path, action: Action) -> None:
    (folder / "a.txt").write_text(CLEAN)
    ran = action.run("check", {"args": "--no-such-option"})
    assert ran.returncode == 2
    assert "unrecognized arguments: --no-such-option" in ran.stderr
    assert action.outputs == {"status": "2"}


def test_the_action_takes_its_inputs(folder: Path, action: Action) -> None:
    (folder / "sport").mkdir()
    (folder / "sport" / "a.txt").write_text(BAD)
    (folder / "b.txt").write_text(BAD)
    (folder / "our own.toml").write_text("[severity]\n'core.doubled-words' = 'suggestion'\n")
    assert action.run("check", {"paths": "sport\n\nb.txt\n"}).stdout.count("::error") == 2
    assert action.run("check", {"paths": "sport"}).stdout.count("::error") == 1
    assert action.run("check", {"config": "our own.toml"}).returncode == 0
    strict = {"config": "our own.toml", "fail-on": "suggestion"}
    assert action.run("check", strict).returncode == 1
    assert action.run("check", {"args": "--ignore\ncore.doubled-words\n--format=text"}).stdout == (
        "2 files checked, nothing to report.\n"
    )


def test_the_action_takes_a_path_for_a_path(
    folder: Path, action: Action, awkward: list[str]
) -> None:
    (folder / "other.txt").write_text(BAD)
    ran = action.run("check", {"paths": "\n\n".join(awkward), "args": "--format=json"})
    assert [finding["path"] for finding in json.loads(ran.stdout)["findings"]] == awkward
    assert not (folder / "hacked").exists()


@pytest.mark.parametrize("given", sorted(ACTION["inputs"].keys() - {"python", "paths"}))
def test_no_input_of_the_action_is_run(folder: Path, action: Action, given: str) -> None:
    (folder / "a.txt").write_text(CLEAN)
    text = "$(touch hacked) `touch hacked` '; touch hacked; ' \"; touch hacked; \" | touch hacked"
    action.run("check", {given: text}, GITHUB_BASE_REF=text)
    assert action.outputs["status"] in {"0", "2"}
    assert not (folder / "hacked").exists()
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step["run"]


def test_the_action_looks_at_changed_lines_of_a_pull_request_only(
    folder: Path, action: Action, origin: Path, git: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    git("clone", "--branch=late", str(origin), "clone")
    monkeypatch.chdir(folder / "clone")
    asked = {"only-changed-lines": "true"}
    assert action.run("check", asked).stdout.count("::error") == 2
    ran = action.run("check", asked, GITHUB_BASE_REF="main")
    assert ran.stdout.count("::error") == 1
    assert action.run("check", GITHUB_BASE_REF="main").stdout.count("::error") == 2


def test_a_shallow_checkout_is_told_what_helps(
    folder: Path, action: Action, origin: Path, git: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    git("clone", "--depth=1", "--branch=late", origin.as_uri(), "clone")
    monkeypatch.chdir(folder / "clone")
    ran = action.run("check", {"only-changed-lines": "true"}, GITHUB_BASE_REF="main")
    assert ran.returncode == 2
    assert "git knows no “origin/main” here (the clone is shallow" in ran.stderr
    git("fetch", "--depth=1", "origin", "main:refs/remotes/origin/main")
    ran = action.run("check", {"only-changed-lines": "true"}, GITHUB_BASE_REF="main")
    assert ran.returncode == 2
    assert "(the clone is shallow" in ran.stderr
    assert "fetch-depth: 0" in ran.stderr
    assert "GIT_DEPTH: 0" in ran.stderr


def test_the_action_refuses_a_python_that_is_too_old(
    action: Action, tmp_path_factory: pytest.TempPathFactory
) -> None:
    old = tmp_path_factory.mktemp("old") / "python"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    for python in (str(old), "no-such-python"):
        ran = action.run("install", {"python": python})
        assert ran.returncode == 2
        assert "::error title=newslint::newslint needs Python 3.11 or later" in ran.stdout
        assert action.outputs == {}


def test_the_action_installs_and_runs_nothing_of_the_workspace(
    folder: Path, action: Action, tmp_path_factory: pytest.TempPathFactory
) -> None:
    # A wheel stands for the checkout of the action, which pip could not build without a network.
    wheel = tmp_path_factory.mktemp("wheel") / "newslint-0-py3-none-any.whl"
    about = "newslint-0.dist-info"
    with zipfile.ZipFile(wheel, "w") as packed:
        packed.writestr("stand_in.py", "def main():\n    print('it runs')\n")
        packed.writestr(f"{about}/METADATA", "Metadata-Version: 2.1\nName: newslint\nVersion: 0\n")
        packed.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        packed.writestr(f"{about}/entry_points.txt", "[console_scripts]\nnewslint=stand_in:main\n")
        packed.writestr(f"{about}/RECORD", "")
    for name in ("venv", "pip", "json", "site", "newslint"):
        (folder / f"{name}.py").write_text("raise SystemExit('the workspace was run')\n")
    ran = action.run("install", {"python": sys.executable}, GITHUB_ACTION_PATH=str(wheel))
    assert (ran.returncode, ran.stdout) == (0, ""), ran.stderr
    command = action.outputs["command"]
    assert subprocess.run([command], check=True, capture_output=True).stdout == b"it runs\n"
