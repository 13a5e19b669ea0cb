import pytest

from newslint.language.quantities.grammar import find_quantities
from newslint.language.quantities.statements import find_statements


def show(text: str) -> list[tuple[list[float], str, list[tuple[list[float], str]]]]:
    return [
        (
            [round(number.value, 3) for number in statement.source.numbers],
            statement.source.form,
            [
                ([round(n.value, 3) for n in target.numbers], target.form)
                for target in statement.targets
            ],
        )
        for statement in find_statements(text)
    ]


@pytest.mark.parametrize(
    ("text", "source", "form", "targets"),
    [
        ("almost 1,300 kilometers (808 miles) away", [1300], "kilometers", [([808], "miles")]),
        ("a 12-mile (22-kilometer) limit", [12], "mile", [([22], "kilometer")]),
        ("at -108°F (-60°C) now", [-108], "°F", [([-60], "°C")]),
        ("he is 6-foot-5 (195 cm) tall", [6.417], "foot", [([195], "cm")]),
        ("zero to 60 mph (97 kph)", [60], "mph", [([97], "kph")]),
        ("0.07 inches and 0.27 inches (2mm to 7mm)", [0.07, 0.27], "inches", [([2, 7], "mm")]),
        ("weighs 12st 4lb (78kg)", [12.286], "stone", [([78], "kg")]),
        ("50- or 100-acre (20- or 40-hectare) lots", [50, 100], "acre", [([20, 40], "hectare")]),
        ("a 40-metre-deep well (131 feet)", [40], "metre", [([131], "feet")]),
        ("27 mph (43 km/h; 23 knots)", [27], "mph", [([43], "km/h"), ([23], "knots")]),
        ("10 ounces of dark chocolate (about 280 g)", [10], "ounces", [([280], "g")]),
        ("half a mile (800 metres)", [0.5], "mile", [([800], "metres")]),
        ("6 ft, 8 in tall (2.03m)", [6.667], "foot", [([2.03], "m")]),
        ("two feet (60 cm) of snow", [2], "feet", [([60], "cm")]),
        ("48 inches [122 centimetres]", [48], "inches", [([122], "centimetres")]),
    ],
)
def test_a_stated_conversion_is_read(
    text: str, source: list[float], form: str, targets: list[tuple[list[float], str]]
) -> None:
    assert show(text) == [(source, form, targets)]


@pytest.mark.parametrize(
    "text",
    [
        "set 25cm apart (4 to a metre)",
        "in 2 (3) games",
        "10 miles away, he said (16 km is more)",
        "he ran 5 miles. The rest (8 km) was hard",
        "a fee of $5 (4 pounds)",
        "in 1990 (19 years ago)",
        "no bracket: 5 miles, 8 km",
        "model 737-800 (40 m)",
    ],
)
def test_what_states_no_conversion_is_not_read(text: str) -> None:
    assert show(text) == []


def test_quantities_of_running_text_are_found() -> None:
    text = "It is 30 km long and 1,200 metres high, with 5 people in 3 boats and 12ft 6in of rope."
    assert [(q.numbers[0].value, q.form) for q in find_quantities(text)] == [
        (30, "km"),
        (1200, "metres"),
        (12.5, "foot"),
    ]


@pytest.mark.parametrize("before", ["", "x", "Copy. " * 50, "(" * 300 + " "])
def test_a_conversion_lies_where_it_stands_in_a_long_text(before: str) -> None:
    (statement,) = find_statements(f"{before}about 5 km to 6 km (3 miles; 4 miles) away")
    text = f"{before}about 5 km to 6 km (3 miles; 4 miles) away"
    assert text[statement.source.start : statement.source.end] == "5 km to 6 km"
    assert [text[target.start : target.end] for target in statement.targets] == [
        "3 miles",
        "4 miles",
    ]
    numbers = [number for part in (statement.source, *statement.targets) for number in part.numbers]
    assert [text[number.start : number.end] for number in numbers] == ["5", "6", "3", "4"]


def test_a_chain_without_end_is_read_in_pieces() -> None:
    found = list(find_quantities("5 km to " * 5_000))
    assert sum(len(quantity.numbers) for quantity in found) == 5_000
    assert max(len(quantity.numbers) for quantity in found) == 5
