import pytest

from newslint.reporters.wording import count


@pytest.mark.parametrize(
    ("number", "told"), [(0, "0 files"), (1, "1 file"), (2, "2 files"), (1_000, "1,000 files")]
)
def test_what_is_counted_is_in_the_plural_if_need_be(number: int, told: str) -> None:
    assert count(number, "file") == told
