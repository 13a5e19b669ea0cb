from collections.abc import Callable

import pytest

from newslint.checks.kind import OptionError, load_kind

Mend = Callable[..., list[tuple[str, str]]]

HEAD = "Council meets again"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param(
            "An adviser left. Two advisers stayed. One advisor slept.",
            [("advisor", "adviser")],
            id="the rarer spelling",
        ),
        pytest.param(
            "The defence is strong. The defenseless town fell.",
            [("defenseless", "defenceless")],
            id="another derived form",
        ),
        pytest.param(
            "They organise it. Nobody organizes more. They organise all.",
            [("organizes", "organises")],
            id="a verb in another form",
        ),
        pytest.param(
            "Toward noon it rained. They walked toward the sea. Towards evening it stopped.",
            [("Towards", "Toward")],
            id="a capital at the start of a sentence is kept",
        ),
        pytest.param(
            "Kyiv was calm. Trains to Kyiv ran. Trains from Kiev did not.",
            [("Kiev", "Kyiv")],
            id="the name of a place",
        ),
        pytest.param(
            "It is all right here. It was all right there. It is alright.",
            [("alright", "all right")],
            id="two words",
        ),
    ],
)
def test_two_spellings_of_one_word_are_found(
    mend: Mend, body: str, found: list[tuple[str, str]]
) -> None:
    assert mend("spelling", HEAD, body) == found


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("The Department of Defense praised the defence.", id="part of a name"),
        pytest.param("Their “advisor” was an adviser.", id="a quotation"),
        pytest.param("The chicken Kiev was eaten in Kyiv.", id="a fixed phrase"),
        pytest.param("See adviser.example, advisor@adviser.example and the adviser.", id="address"),
        pytest.param("Her size was a surprise and the prize an exercise.", id="no such ending"),
        pytest.param("He fulfilled it, and will fulfil it. She analysed two analyses.", id="both"),
        pytest.param("They organise and realize.", id="two verbs"),
    ],
)
def test_what_is_no_choice_of_the_article_is_left_alone(mend: Mend, body: str) -> None:
    assert mend("spelling", HEAD, body) == []


@pytest.mark.parametrize(
    ("options", "key"),
    [
        pytest.param({}, "sets", id="nothing"),
        pytest.param({"sets": [["adviser"]]}, "sets", id="one spelling"),
        pytest.param({"sets": [["adviser", "ad-viser"]]}, "sets", id="a sign in a word"),
        pytest.param({"endings": [["ise", "ise"]]}, "endings", id="one ending twice"),
    ],
)
def test_a_set_that_cannot_work_is_refused(options: dict[str, list[list[str]]], key: str) -> None:
    kind = load_kind("variants")
    with pytest.raises(OptionError) as refusal:
        kind.validate(kind.options(**options))
    assert refusal.value.key == key
