from collections.abc import Callable

import pytest

from newslint.finding import Finding

Mend = Callable[..., list[tuple[str, str]]]
Inspect = Callable[..., list[Finding]]

HEAD = "Council meets again"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param(
            "President Ana Ruiz met the Norlandish president. "
            "Then the U.S. Secretary of Defense, Paul Holm, who had called, left.",
            [("U.S. Secretary of Defense, Paul Holm", "U.S. secretary of defense, Paul Holm")],
            id="set off before the name",
        ),
        pytest.param(
            "The foreign minister spoke. Ann Lee, the Prime Minister, did not.",
            [("Prime Minister", "prime minister")],
            id="set off after the name",
        ),
        pytest.param(
            "Defense Secretary Paul Holm spoke. Aides of defense secretary Paul Holm did not.",
            [("defense secretary Paul Holm", "Defense Secretary Paul Holm")],
            id="directly before the name",
        ),
        pytest.param(
            "On Monday President Ana Ruiz spoke to President Ana Ruiz. Later president Ruiz left.",
            [("president Ruiz", "President Ruiz")],
            id="with the surname alone",
        ),
        pytest.param(
            "On Monday Sen. Jo Dahl met Sen Jo Dahl. It was Sen. Dahl who spoke.",
            [("Sen Jo Dahl", "Sen. Jo Dahl")],
            id="with and without a stop",
        ),
        pytest.param(
            "It was Prime Minister Ana Ruiz who asked. On Friday prime minister Ana Ruiz spoke.",
            [("prime minister Ana Ruiz", "Prime Minister Ana Ruiz")],
            id="behind a weekday",
        ),
        pytest.param(
            "It was Prime Minister Ruiz who asked. Last week prime minister Ruiz left.",
            [("prime minister Ruiz", "Prime Minister Ruiz")],
            id="behind an adverbial",
        ),
        pytest.param(
            "They met Chief Executive Ann Lee. The board and chief executive Ann Lee spoke.",
            [("chief executive Ann Lee", "Chief Executive Ann Lee")],
            id="a chief executive",
        ),
    ],
)
def test_one_title_treated_two_ways_is_found(
    mend: Mend, body: str, found: list[tuple[str, str]]
) -> None:
    assert mend("person-titles", HEAD, body) == found


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            "The Foreign Secretary, Ann Lee, met the Home Secretary, Jo Dahl. "
            "The foreign secretary spoke.",
            id="a house that capitalises titles beside names",
        ),
        pytest.param(
            "The Foreign Secretary, Ann Lee, praised the defence. The foreign secretary left.",
            id="British copy with one such title",
        ),
        pytest.param("The Home Secretary, Ann Lee, left.", id="nothing against it"),
        pytest.param(
            "The Foreign Secretary, Ann Lee, left. Then the Prime Minister spoke to the minister.",
            id="a house that capitalises titles everywhere",
        ),
        pytest.param(
            "The defense secretary, Paul Holm, met President Ana Ruiz. The president left.",
            id="clean copy",
        ),
        pytest.param("On Monday President Ruiz met former president Ruiz.", id="a former one"),
        pytest.param("In May then-president Ruiz met President Ruiz.", id="a then one"),
        pytest.param("Later president Ruiz spoke. President Ruiz left.", id="a forced capital"),
        pytest.param("On Monday President Ana Ruiz met president Tom Ruiz.", id="two persons"),
        pytest.param("On Monday President Ruiz met club president Ruiz.", id="a description"),
        pytest.param(
            "They met Chief Executive Ann Lee. The firm's bank chief executive Ann Lee left.",
            id="a chief executive who is described",
        ),
        pytest.param("Later President Ruiz left. “Ask president Ruiz,” he said.", id="quoted"),
        pytest.param("Alan Hartley's wife sued. Mr Hartley and Mrs Hartley won.", id="a couple"),
        pytest.param("Alan and Mary Hartley sued. Mr Hartley left. Mrs Hartley won.", id="both"),
        pytest.param(
            "In 2019 Justice Secretary Ann Lee left. In 2021 Home Secretary Ann Lee came.",
            id="a promotion",
        ),
    ],
)
def test_titles_that_may_differ_are_left_alone(mend: Mend, body: str) -> None:
    assert mend("person-titles", HEAD, body) == []


def test_the_contrary_places_are_related(inspect: Inspect) -> None:
    [finding] = inspect(
        "person-titles",
        HEAD,
        "President Ana Ruiz met the Norlandish president.",
        "Then the Secretary of State, Paul Holm, left.",
    )
    assert [(place.line, place.column) for place in finding.related] == [(3, 28)]
    assert "Norlandish president" in finding.message


@pytest.mark.parametrize(
    ("rule", "body", "found"),
    [
        pytest.param(
            "conflicting-titles",
            "Alan Hartley sued. Mr Hartley won. On Tuesday Mrs Hartley left.",
            [("Mrs Hartley", "Mr Hartley")],
            id="a courtesy title of the other sex",
        ),
        pytest.param(
            "conflicting-titles",
            "They met Defence Secretary Paul Holm. Aides of Defence Minister Holm left.",
            [("Defence Minister Holm", "Defence Secretary Holm")],
            id="a minister and a secretary",
        ),
        pytest.param(
            "conflicting-titles",
            "They met Deputy Trade Minister Paul Holm. Aides of Trade Minister Holm left.",
            [("Trade Minister Holm", "Deputy Trade Minister Holm")],
            id="a deputy and a chief",
        ),
        pytest.param(
            "conflicting-titles",
            "Prime Minister Ana Ruiz met Foreign Minister Ana Ruiz.",
            [],
            id="two offices of one person",
        ),
        pytest.param(
            "conflicting-titles",
            "They met then-Trade Secretary Ana Ruiz. Trade Minister Ana Ruiz spoke.",
            [],
            id="a promotion",
        ),
        pytest.param(
            "conflicting-titles",
            "Trade Secretary Ana Ruiz left. Trade Minister Jo Ruiz stayed.",
            [],
            id="two persons",
        ),
        pytest.param(
            "conflicting-titles",
            "Trade Secretary Ana Ruiz left. “Ask Trade Minister Ana Ruiz,” he said.",
            [],
            id="a conflict in a quotation",
        ),
        pytest.param(
            "office-order",
            "They met Labour Minister Ana Ruiz. Aides of Minister of Labor Ana Ruiz left.",
            [("Minister of Labor Ana Ruiz", "Labour Minister Ana Ruiz")],
            id="two orders of words",
        ),
        pytest.param(
            "office-order",
            "They met Defense Secretary Ana Ruiz. Then the Secretary of Defense, Ana Ruiz, left.",
            [("Secretary of Defense, Ana Ruiz", "Defense Secretary, Ana Ruiz")],
            id="set off before the name",
        ),
        pytest.param(
            "office-order",
            "They met Defense Secretary Ana Ruiz. Then Ana Ruiz, the secretary of defense, left.",
            [("secretary of defense", "defense secretary")],
            id="set off behind the name, in small letters",
        ),
        pytest.param(
            "conflicting-titles",
            "They met Foreign Minister Ana Ruiz. Then the foreign secretary, Ana Ruiz, left.",
            [("foreign secretary, Ana Ruiz", "foreign minister, Ana Ruiz")],
            id="a conflict with one set off before the name",
        ),
        pytest.param(
            "conflicting-titles",
            "Ana Ruiz, the foreign minister, came. Aides of Foreign Secretary Ana Ruiz left.",
            [("Foreign Secretary Ana Ruiz", "Foreign Minister Ana Ruiz")],
            id="a conflict with one set off behind the name",
        ),
        pytest.param(
            "conflicting-titles",
            "Then Senator Ana Ruiz, the trade minister, met Ana Ruiz, a former trade secretary.",
            [],
            id="a title set off that is no longer held",
        ),
        pytest.param(
            "conflicting-titles",
            "In Buenos Aires, the trade minister, and his aides met Buenos Aires, the trade "
            "secretary, and hers.",
            [],
            id="titles behind a place",
        ),
        pytest.param(
            "office-order",
            "They met Labour Minister Ana Ruiz. The minister of labour left.",
            [],
            id="a title in its own right",
        ),
        pytest.param(
            "shortened-titles",
            "It was Gov. Ana Ruiz who asked. Friends of Gov. Ana Ruiz met. "
            "Nobody told Governor Ana Ruiz.",
            [("Governor Ana Ruiz", "Gov. Ana Ruiz")],
            id="in full and short",
        ),
        pytest.param(
            "shortened-titles",
            "Governor Ana Ruiz asked. Friends of Gov. Ruiz met.",
            [],
            id="in full with the full name only",
        ),
        pytest.param(
            "dropped-courtesy-titles",
            "Ann Skell came. Ms Skell spoke; Ms Skell left. Skell said no.",
            [("Skell", "Ms Skell")],
            id="once without",
        ),
        pytest.param(
            "dropped-courtesy-titles",
            "Ann Skell came. Ms Skell spoke; Ms Skell left. The Skell plan won. Skell said no.",
            [],
            id="often without",
        ),
        pytest.param(
            "dropped-courtesy-titles",
            "Ann Skell came. Ms Skell spoke; Ms Skell left. It was Skell's idea.",
            [("Skell", "Ms Skell")],
            id="an owner",
        ),
        pytest.param(
            "dropped-courtesy-titles",
            "Ann Skell came. Ms Skell spoke; Ms Skell left. "
            "The Skell's keel rose. Skell's Law is short.",
            [],
            id="a ship and a title of a work",
        ),
        pytest.param(
            "conflicting-titles",
            "Mr and Mrs Hartley sued. Tom Hartley spoke. Mr Hartley won. Later Mrs Hartley left.",
            [],
            id="a couple",
        ),
        pytest.param(
            "conflicting-titles",
            "Charles Hartley Jr sued Ann Lee and Mr Hartley won. On Tuesday Mrs Hartley left.",
            [("Mrs Hartley", "Mr Hartley")],
            id="a suffix, and another person before the name",
        ),
        pytest.param(
            "dropped-courtesy-titles",
            "Ann Skell and her husband came. Ms Skell spoke; Ms Skell left. Skell said no.",
            [],
            id="a family",
        ),
    ],
)
def test_two_titles_of_one_person(
    inspect: Inspect, rule: str, body: str, found: list[tuple[str, str]]
) -> None:
    findings = inspect("person-titles", HEAD, body)
    assert [(each.text, each.fixes[0].edits[0].text) for each in findings] == found
    assert {each.rule for each in findings} <= {f"consistency.{rule}"}
