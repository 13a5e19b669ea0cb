"""Git: what newslint asks it, so that no setting of the user changes the answer."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from newslint.errors import ConfigError

_DIFF = (
    "diff",
    "--unified=0",
    "--inter-hunk-context=0",
    "--no-color",
    "--no-ext-diff",
    "--no-textconv",
    "--no-relative",
    "--src-prefix=a/",
    "--dst-prefix=b/",
    "--find-renames",
    "--submodule=diff",
)


def find_root(folder: Path) -> str:
    """Return the root of the working tree that ``folder`` is in.

    Raises:
        ConfigError: it is in none, or git cannot be run.
    """
    fault = f"{folder} is in no git repository"
    return os.fsdecode(_ask(str(folder), "rev-parse", "--show-toplevel", fault=fault)).rstrip("\n")


def resolve(base: str, root: str) -> tuple[str, str]:
    """Return the commits to compare: from the first to the second, "" for the files as they are.

    Raises:
        ConfigError: a commit is unknown, or the history that is here does not tell.
    """
    dots = next((each for each in ("...", "..") if each in base), "")
    if not dots:
        start = _commit(base, root)
        return (_fork(start, "HEAD", root, base) if _is_there("HEAD", root) else start), ""
    left, _, right = base.partition(dots)
    start, end = _commit(left or "HEAD", root), _commit(right or "HEAD", root)
    return (_fork(start, end, root, base) if dots == "..." else start), end


def _commit(name: str, root: str) -> str:
    fault = f"git knows no “{name}” here"
    if name.startswith("-"):
        raise ConfigError(f"--diff-base: {fault}")
    commit = f"{name}^{{commit}}"
    return _ask(root, "rev-parse", "--verify", "--quiet", commit, fault=fault).decode().strip()


def _is_there(name: str, root: str) -> bool:
    return _run(root, "rev-parse", "--verify", "--quiet", name).returncode == 0


def _fork(one: str, other: str, root: str, base: str) -> str:
    """Return the last commit that two histories have in common, else ``one`` itself."""
    ran = _run(root, "merge-base", one, other)
    if ran.returncode == 1:
        if remedy := _remedy(root):
            fault = f"where “{base}” and the work at hand part is not known here"
            raise ConfigError(f"--diff-base: {fault} ({remedy})")
        return one
    if ran.returncode:
        raise _fault(ran, root, f"git cannot compare with “{base}”")
    return ran.stdout.split()[0].decode()


def diff(root: str, start: str, end: str = "") -> bytes:
    """Return what differs between two commits, or a commit and the files, without context.

    Raises:
        ConfigError: git cannot tell.
    """
    commits = [start, end] if end else [start]
    quoting = "core.quotePath=false"
    return _ask(root, "-c", quoting, *_DIFF, *commits, "--", fault="git cannot compare with it")


def tracked(root: str) -> Iterator[bytes]:
    """Yield the names of all files that git knows, those of submodules too.

    Raises:
        ConfigError: git cannot tell.
    """
    names = _ask(root, "ls-files", "-z", "--recurse-submodules", fault="git lists no files")
    yield from filter(None, names.split(b"\0"))


def _ask(folder: str, *arguments: str, fault: str) -> bytes:
    ran = _run(folder, *arguments)
    if ran.returncode:
        raise _fault(ran, folder, fault)
    return ran.stdout


def _fault(ran: subprocess.CompletedProcess[bytes], folder: str, fault: str) -> ConfigError:
    message = ran.stderr.decode(errors="replace").strip()
    if "dubious ownership" in message:
        fault = "git does not read a repository of another user"
        message = f"{message.splitlines()[-1].strip()} allows it"
    told = message.partition("\n")[0] or _remedy(folder)
    return ConfigError(f"--diff-base: {fault}{f' ({told})' if told else ''}")


def _remedy(folder: str) -> str:
    """Return what helps where a commit is not there: CI fetches a part of the history only."""
    if _run(folder, "rev-parse", "--is-shallow-repository").stdout.strip() != b"true":
        return ""
    return (
        "the clone is shallow: “git fetch --unshallow”, fetch-depth: 0 on GitHub Actions or"
        " GIT_DEPTH: 0 on GitLab fetches the rest"
    )


def _run(folder: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    environment = {name: value for name, value in os.environ.items() if name != "GIT_DIFF_OPTS"}
    try:
        return subprocess.run(  # noqa: S603 - a list of arguments, no shell
            ["git", "--no-optional-locks", "-C", folder, *arguments],  # noqa: S607 - the user's own
            capture_output=True,
            check=False,
            env={**environment, "LC_ALL": "C"},  # what it says is looked at
        )
    except OSError as error:
        raise ConfigError(f"--diff-base: git cannot be run: {error.strerror or error}") from error
