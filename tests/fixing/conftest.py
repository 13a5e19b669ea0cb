"""Ways to mend a text by a few rules, without files."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from newslint.finding import Finding
from newslint.fixing.fixes import UNSAFE
from newslint.fixing.mending import Mended, Mender
from newslint.linemap import LineMap
from newslint.running.inspection import Inspector, Overrides

Mend = Callable[..., Mended]


@pytest.fixture
def mend_bytes(folder: Path) -> Mend:
    """Mend bytes by rules of kind terms: ``rules`` maps each one's name to what it prefers."""

    def run(
        data: bytes, rules: dict[str, dict[str, str]], path: str = "a.txt", sift: object = None
    ) -> Mended:
        lines = ["pack: house", "rules:"]
        for name, prefer in rules.items():
            lines += [f"  - id: {name}", "    kind: terms", "    message: m", "    prefer:"]
            lines += [f"      {old}: {json.dumps(new)}" for old, new in prefer.items()]
        (folder / "house.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
        inspector = Inspector(Overrides(packs=("./house.yaml",), select=("house",)))
        mender = Mender(inspector, UNSAFE, sift or keep_all)  # type: ignore[arg-type]
        return mender.mend(path, data, inspector.regime_for(Path(path)))

    return run


def keep_all(
    _path: str, findings: Sequence[Finding], _moved: Sequence[LineMap]
) -> Sequence[Finding]:
    return findings
