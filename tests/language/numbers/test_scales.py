import pytest

from newslint.language.numbers.scales import read_scale


@pytest.mark.parametrize(
    ("text", "scale", "end"),
    [
        (" million miles", 1e6, 8),
        ("-million-mile", 1e6, 8),
        ("bn km", 1e9, 2),
        ("mn", 1e6, 2),
        (" Trillion", 1e12, 9),
        (" hundred", 1e2, 8),
        (" millions", 1, 0),
        (" miles", 1, 0),
    ],
)
def test_a_scale_word_is_read(text: str, scale: float, end: int) -> None:
    assert read_scale(text, 0) == (scale, end)
