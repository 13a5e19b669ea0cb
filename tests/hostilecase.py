"""What tests of hostile files share: a run of the real command line, short of memory.

Never is there a traceback, a hang, or a gigabyte of memory. What takes longer to try is measured by
``python -m benchmarks hostile``.
"""

import json
import subprocess
import sys
from typing import Any

import pytest

resource = pytest.importorskip("resource", reason="this system measures no memory")

GIGABYTE = 2**30
FAULT = "The the band played on.\n"
FOUND = "The the"


class Ran:
    """What a run printed, and its status."""

    def __init__(self, status: int, out: bytes, err: bytes) -> None:
        self.status = status
        self.out = out.decode()
        self.err = err.decode()

    def of(self, path: str) -> list[str]:
        """Return what is found in a file, and what is the matter with it."""
        report = json.loads(self.out)
        found = [each["text"] for each in report["findings"] if each["path"] == path]
        return [*found, *(each["message"] for each in report["problems"] if each["path"] == path)]


def check(*arguments: str, copy: bytes = b"", memory: int = GIGABYTE // 2) -> Ran:
    """Run newslint with so much memory for each process, and see that it says what it should."""
    command = [sys.executable, "-m", "newslint", "check", "--isolated", "--no-cache", *arguments]

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))

    ran = subprocess.run(
        command,
        check=False,
        input=copy,
        capture_output=True,
        timeout=60,
        preexec_fn=limit,
    )
    told = Ran(ran.returncode, ran.stdout, ran.stderr)
    assert told.status in {0, 1, 2}
    for text in (told.out, told.err):
        assert "Traceback" not in text
        assert "internal error" not in text
        assert "died" not in text
        assert "\x1b" not in text
    return told


def check_json(*paths: str, **given: Any) -> Ran:
    return check("--format", "json", *paths, **given)
