"""The guide shows what newslint prints for the articles that it shows."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

GUIDE = Path(__file__).parent.parent.parent / "docs" / "survey.md"


def test_the_guide_s_own_archive(folder: Path, newslint: Callable[..., Any]) -> None:
    articles, output = re.findall(
        r"^```text\n(.*?)^```$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    (folder / "archive").mkdir()
    for name, copy in re.findall(r"^# (\S+)\n(.*?)(?=^#|\Z)", articles, re.MULTILINE | re.DOTALL):
        (folder / "archive" / name).write_text(copy, encoding="utf-8")
    ran = newslint("survey", "archive")
    assert (ran.status, ran.out) == (0, output)
