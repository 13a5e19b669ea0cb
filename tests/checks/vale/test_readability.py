import re
from pathlib import Path

import pytest

from tests.checks.vale.stylecase import Style

RULE = "extends: readability\nmessage: 'Grade %s'\ngrade: 8\nmetrics:\n  - Flesch-Kincaid\n"
HARD = (
    "Considerable organisational transformation necessitates comprehensive deliberation among"
    " institutional representatives.\n"
)


def test_tells_a_grade_that_is_too_high(tmp_path: Path) -> None:
    style = Style(tmp_path, RULE)
    assert style.messages("The cat sat on the mat. It was fat.\n") == []
    ((message), *rest) = style.messages(HARD)
    assert message.startswith("Grade ")
    assert float(message[6:]) > 20
    assert rest == []


def test_plain_text_is_graded_as_well(tmp_path: Path) -> None:
    assert len(Style(tmp_path, RULE).messages(HARD, "story.txt")) == 1


@pytest.mark.parametrize("metrics", ["[]", "[Flesch]"])
def test_refuses_what_is_no_grade(tmp_path: Path, metrics: str) -> None:
    assert re.search(
        r"Gunning Fog",
        Style(
            tmp_path, f"extends: readability\nmessage: x\ngrade: 8\nmetrics: {metrics}\n"
        ).refusal,
    )
