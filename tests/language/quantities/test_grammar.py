import pytest

from newslint.language.quantities.grammar import find_quantities, move, read_quantity


def test_quantities_of_running_text_are_found() -> None:
    text = "It is 30 km long and 1,200 metres high, with 5 people in 3 boats and 12ft 6in of rope."
    assert [(q.numbers[0].value, q.form) for q in find_quantities(text)] == [
        (30, "km"),
        (1200, "metres"),
        (12.5, "foot"),
    ]


@pytest.mark.parametrize(
    ("text", "values", "form"),
    [
        ("5-10 km", [5, 10], "km"),
        ("5 – 6 km", [5, 6], "km"),
        ("5 to 10km", [5, 10], "km"),
        ("5-to-10-mile", [5, 10], "mile"),
        ("six- to eight-inch", [6, 8], "inch"),
        ("5km-10km", [5, 10], "km"),
        ("10 degrees to 15 degrees Celsius", [10, 15], "degrees Celsius"),
        ("-5 to -10C", [-5, -10], "C"),
        ("–400 feet", [400], "feet"),
        ("5 to 10 million miles", [5e6, 1e7], "miles"),
        ("500,000 to 1 million acres", [5e5, 1e6], "acres"),
        ("one to two hundred miles", [100, 200], "miles"),
        ("10x20ft", [10, 20], "ft"),
        ("3ft by 4ft by 5ft", [3, 4, 5], "ft"),
        ("one hundred and twenty miles", [120], "miles"),
        ("half a million tonnes", [5e5], "tonnes"),
        ("3-1/2 inches", [3.5], "inches"),
    ],
)
def test_numbers_of_one_unit_are_read_together(text: str, values: list[float], form: str) -> None:
    quantity = read_quantity(text, 0)
    assert quantity is not None
    assert ([number.value for number in quantity.numbers], quantity.form) == (values, form)
    assert quantity.end == len(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        pytest.param("5 km, 10 km off", "5 km", id="a comma between quantities"),
        pytest.param("5 tonnes - 2 tonnes down", "5 tonnes", id="a dash between quantities"),
        pytest.param("5 km and 3 kg", "5 km", id="other units"),
    ],
)
def test_what_is_another_quantity_is_left(text: str, read: str) -> None:
    quantity = read_quantity(text, 0)
    assert quantity is not None
    assert text[: quantity.end] == read


@pytest.mark.parametrize("text", ["4 to a metre", "5 tonnes per hectare", "5 kg/acre", "5", "km"])
def test_what_is_no_quantity_is_not_read(text: str) -> None:
    assert read_quantity(text, 0) is None


def test_the_readings_of_a_range_are_those_of_both_ends() -> None:
    quantity = read_quantity("10 degrees to 15C", 0)
    assert quantity is not None
    assert [unit.name for unit in quantity.units] == ["degree_Celsius"]


def test_a_quantity_can_be_moved_to_the_text_it_was_cut_from() -> None:
    text = "It lies 5 to 6 km off"
    cut = read_quantity(text[8:], 0)
    assert cut is not None
    moved = move(cut, 8)
    assert text[moved.start : moved.end] == "5 to 6 km"
    assert [text[number.start : number.end] for number in moved.numbers] == ["5", "6"]


def test_a_chain_without_end_is_read_in_pieces() -> None:
    found = list(find_quantities("5 km to " * 5_000))
    assert sum(len(quantity.numbers) for quantity in found) == 5_000
    assert max(len(quantity.numbers) for quantity in found) == 5
