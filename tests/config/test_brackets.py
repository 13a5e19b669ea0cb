import pytest

from newslint.config.brackets import find_unpaired


@pytest.mark.parametrize(
    ("written", "unpaired"),
    [
        pytest.param("(a[b]{2})", [], id="pairs"),
        pytest.param("a{3", ["{"], id="an opening brace"),
        pytest.param("}b", ["}"], id="a closing brace"),
        pytest.param("(a[b", ["(", "["], id="two"),
        pytest.param(r"\{\(\[", [], id="behind backslashes"),
        pytest.param("[({]x[^]}]y[!)]", [], id="in classes"),
        pytest.param("[[:alpha:](]", [], id="in a class with a named one"),
        pytest.param(r"[\]{]", [], id="in a class with a bracket behind a backslash"),
    ],
)
def test_what_lost_its_partner_is_found(written: str, unpaired: list[str]) -> None:
    assert find_unpaired(written) == unpaired
