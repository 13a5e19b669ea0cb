"""What the tests of the house kinds share: a rule of one kind, run on a sentence."""

from pathlib import Path
from typing import Any

from newslint.engine import Engine
from newslint.finding import Finding
from newslint.formats import parse
from newslint.packs.rulebook import load_packs
from newslint.source import Source


def check(folder: Path, kind: str, sentence: str, **options: Any) -> list[Finding]:
    """Return what a rule of ``kind`` finds in ``sentence``."""
    lines = [f"    {key}: {_write(value)}" for key, value in options.items()]
    pack = folder / "house.yaml"
    text = ["pack: house", "description: a house", "rules:", "  - id: rule", f"    kind: {kind}"]
    pack.write_text("\n".join([*text, *lines, "    message: m", ""]), encoding="utf-8")
    return list(Engine(load_packs([pack])).check(parse(Source("a.txt", f"Head\n\n{sentence}\n"))))


def fixes(folder: Path, kind: str, sentence: str, **options: Any) -> list[tuple[str, str]]:
    """Return what is found, each with what its first fix writes."""
    return [
        (each.text, "".join(edit.text for fix in each.fixes[:1] for edit in fix.edits))
        for each in check(folder, kind, sentence, **options)
    ]


def _write(value: Any) -> str:
    return str(value).lower() if isinstance(value, (bool, int)) else f'"{value}"'
