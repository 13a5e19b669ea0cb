"""The pack of the guide to house style is one: it loads, and its examples behave as written."""

import re
from pathlib import Path

from newslint.packs.rehearsal import rehearse

GUIDE = Path(__file__).parent.parent / "docs" / "house-style.md"


def test_the_pack_of_the_guide_behaves_as_written(tmp_path: Path) -> None:
    (pack,) = re.findall(
        r"^```yaml\n(pack: .*?)^```$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    (tmp_path / "house.yaml").write_text(pack, encoding="utf-8")
    outcomes = list(rehearse(tmp_path / "house.yaml"))
    assert len(outcomes) > 10
    assert [outcome.failure for outcome in outcomes if outcome.failure] == []
