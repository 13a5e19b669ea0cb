import pytest

from newslint.config.brackets import Tear, find_tears, find_unpaired


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


@pytest.mark.parametrize(
    ("items", "tears"),
    [
        pytest.param(["a{3", "}b"], [Tear("{", "a{3", "}b")], id="a brace"),
        pytest.param(["x(a", "b", "c)"], [Tear("(", "x(a", "c)")], id="with an item between"),
        pytest.param(
            ["(a[b", "c]d)"],
            [Tear("(", "(a[b", "c]d)"), Tear("[", "(a[b", "c]d)")],
            id="two pairs",
        ),
        pytest.param(["}b", "a{3"], [], id="the closing one first"),
        pytest.param(["%}", "a"], [], id="a closing one alone"),
        pytest.param(["(a", "b]"], [], id="no partners"),
        pytest.param([r"\{a", "b}"], [], id="one behind a backslash"),
        pytest.param(["[({]a", "b})"], [], id="in a class"),
    ],
)
def test_a_pair_that_a_comma_parts_is_found(items: list[str], tears: list[Tear]) -> None:
    assert list(find_tears(items)) == tears
