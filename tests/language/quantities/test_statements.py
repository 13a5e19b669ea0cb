import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.quantities import statements
from newslint.language.quantities.grammar import Quantity, read_quantity
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
        ("13-meter- (43-foot-) tall", [13], "meter", [([43], "foot")]),
        ("10- to 15-mile (16- to 24-km)", [10, 15], "mile", [([16, 24], "km")]),
        ("2.3cm x 4.5cm (0.9in x 1.8in)", [2.3, 4.5], "cm", [([0.9, 1.8], "in")]),
        ("10 by 20 feet (3 by 6 m)", [10, 20], "feet", [([3, 6], "m")]),
        ("5, 10 and 15 km (3, 6 and 9 miles)", [5, 10, 15], "km", [([3, 6, 9], "miles")]),
        ("5 to 10 million km (3m to 6m miles)", [5e6, 1e7], "km", [([3e6, 6e6], "miles")]),
        ("30 million miles (50m km)", [3e7], "miles", [([5e7], "km")]),
        ("14 stone/196lbs (90kg)", [14], "stone", [([196], "lbs"), ([90], "kg")]),
        ("2metres (6'7\")", [2], "metres", [([6.583], "foot")]),
        ("a mile and a half (2.4km)", [1.5], "mile", [([2.4], "km")]),
        ("a quarter-mile (400 m)", [0.25], "mile", [([400], "m")]),
        ("20 degrees below zero (-29 C)", [-20], "degrees", [([-29], "C")]),
        ("minus 5 to minus 10C (23F to 14F)", [-5, -10], "C", [([23, 14], "F")]),
        ("18 degrees (64F)", [18], "degrees", [([64], "F")]),
        ("30mpg (7.8 litres per 100km)", [30], "mpg", [([7.8], "litres per 100km")]),
        ("32 psi (2.2 bar)", [32], "psi", [([2.2], "bar")]),
        ("20 gallons a day (76 liters)", [20], "gallons", [([76], "liters")]),
        ("8 oz chuck steak (225 g)", [8], "oz", [([225], "g")]),
        ("50 miles north of Old Town (80 km)", [50], "miles", [([80], "km")]),
        ("a mile (about 1.6 km)", [1], "mile", [([1.6], "km")]),
        ("83kg (13 stone, or 183lbs)", [83], "kg", [([13], "stone"), ([183], "lbs")]),
        ("26 miles, or 42 km, that day", [26], "miles", [([42], "km")]),
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
        "32,555,68 km (3 miles)",
        "12 300 m (7.6 miles)",
        "the price of a gallon (3.8 liters)",
        "1.5 litres of water (one cup of which is boiling)",
        "20 gallons a day (76 liters an hour)",
        "5 tonnes per hectare (2 tons per acre)",
        "5 in May (13 cm)",
        "choose 5 miles or 10 km",
    ],
)
def test_what_states_no_conversion_is_not_read(text: str) -> None:
    assert show(text) == []


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


def test_a_statement_tells_whether_it_stands_in_brackets() -> None:
    text = "It is 5 km (3 miles) long, and 10 km, or 6 miles, wide; 8 km (5 miles/4 nmi) more."
    statements = list(find_statements(text))
    assert [statement.bracketed for statement in statements] == [True, False, True]
    assert [text[: statement.end][-3:] for statement in statements] == ["es)", "les", "mi)"]


PIECES = st.sampled_from(
    "5|1,300|2.5|½|1/2|-|–|minus |to |and |a |half a |one hundred |million |m|ft|'|\"|st|lb|km|°|C"
    "|degrees |below zero|miles |per hour|a day|/|(|)|[|]|, or |about |of |of snow|;|x|. ".split(
        "|"
    )
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_what_is_read_lies_in_the_text_in_order(text: str) -> None:
    for statement in find_statements(text):
        quantities = (statement.source, *statement.targets)
        places = [place for quantity in quantities for place in (quantity.start, quantity.end)]
        assert places == sorted(places)
        assert places[-1] <= statement.end <= len(text)
        for quantity in quantities:
            assert quantity.units
            spans = [(number.start, number.end) for number in quantity.numbers]
            assert all(quantity.start <= start < end <= quantity.end for start, end in spans)


def test_what_stands_before_another_bracket_is_not_read_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[int] = []
    plain = read_quantity

    def note(text: str, position: int) -> Quantity | None:
        read.append(position)
        return plain(text, position)

    monkeypatch.setattr(statements, "read_quantity", note)
    assert len(show("5 km (3 miles) " * 50)) == 50
    assert len(read) <= 2 * 50
