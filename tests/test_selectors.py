import pytest

from newslint.selectors import fits, specificity


@pytest.mark.parametrize(
    ("selector", "does"),
    [
        pytest.param("core.joined-words", True, id="the rule"),
        pytest.param("core", True, id="its pack"),
        pytest.param("core.*", True, id="its pack as a pattern"),
        pytest.param("*", True, id="all"),
        pytest.param("*.joined-words", True, id="a rule of any pack"),
        pytest.param("core.joined-????s", True, id="letters left open"),
        pytest.param("core.joined", False, id="the beginning of its name"),
        pytest.param("cor", False, id="the beginning of its pack"),
        pytest.param("joined-words", False, id="no pack"),
        pytest.param("Core.joined-words", False, id="other capitals"),
        pytest.param("house", False, id="another pack"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_selector_names_rules(selector: str, does: bool) -> None:
    assert fits(selector, "core.joined-words") == does


def test_the_more_is_literal_the_more_specific_it_is() -> None:
    rising = ["*", "*.b", "core", "core.*", "core.b"]
    degrees = [specificity([selector], "core.b") for selector in rising]
    assert degrees == sorted(set(degrees))


def test_the_best_selector_counts() -> None:
    assert specificity(["*", "core.b", "core"], "core.b") == specificity(["core.b"], "core.b")


def test_what_fits_not_counts_not() -> None:
    assert specificity(["house", "core.a"], "core.b") == -1
    assert specificity([], "core.b") == -1


@pytest.mark.parametrize(
    ("selector", "identifier", "does"),
    [
        pytest.param("Desk.Plain", "Desk.Plain", True, id="capitals"),
        pytest.param("Desk", "Desk.Plain", True, id="a style"),
        pytest.param("desk", "Desk.Plain", False, id="a style in small letters"),
        pytest.param("write-good.E-Prime", "write-good.E-Prime", True, id="hyphens"),
        pytest.param("Std.Marks", "Std.Marks.Comma", True, id="a part of a style"),
        pytest.param("Std.Marks.Comma", "Std.Marks.Comma", True, id="three parts"),
    ],
)
def test_a_selector_names_rules_of_styles_for_vale(
    selector: str, identifier: str, does: bool
) -> None:
    assert fits(selector, identifier) == does
