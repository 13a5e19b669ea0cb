"""Ways to inspect a few lines of copy by a house pack, and to see what its comments accept."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.running.inspection import Inspection, Inspector, Overrides

PACK = """\
pack: house
rules:
  - id: plain-words
    kind: terms
    message: "Write “{replacement}”."
    quotes: check
    prefer: {utilise: use, "in the event that": if}
  - id: vague
    kind: terms
    message: Say which.
    avoid: [various]
  - id: off
    kind: terms
    message: Off.
    avoid: [nevertheless]
    enabled: false
"""

Look = Callable[..., Inspection]


@pytest.fixture
def look(folder: Path) -> Look:
    """Inspect an article by the house pack; ``select`` and ``ignore`` are selectors of rules."""
    (folder / "house.yaml").write_text(PACK, encoding="utf-8")

    def run(
        text: str | bytes,
        name: str = "a.md",
        select: tuple[str, ...] | None = ("house", "newslint"),
        ignore: tuple[str, ...] = (),
    ) -> Inspection:
        chosen = Overrides(packs=("./house.yaml",), select=select, ignore=ignore)
        inspector = Inspector(chosen)
        data = text if isinstance(text, bytes) else text.encode()
        return inspector.inspect(name, data, inspector.regime_for(Path(name)))

    return run
