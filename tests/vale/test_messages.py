import pytest

from newslint.vale.messages import convert_message, fields_of, restore_message


@pytest.mark.parametrize(
    ("message", "arguments", "shown"),
    [
        pytest.param("Use '%s', not '%s'.", ("a", "b"), "Use 'a', not 'b'.", id="in order"),
        pytest.param("%[2]s before %[1]s", ("a", "b"), "b before a", id="by number"),
        pytest.param("100%% {sure} %s", ("a",), "100% {sure} a", id="a per cent and braces"),
        pytest.param("%s and %s", ("a",), "a and ", id="one too few"),
        pytest.param("Nothing.", ("a",), "Nothing.", id="one too many"),
    ],
)
def test_messages_are_filled(message: str, arguments: tuple[str, ...], shown: str) -> None:
    assert convert_message(message).format(**fields_of(*arguments)) == shown


@pytest.mark.parametrize(
    "message",
    ["Use '%s', not '%s'.", "%[2]s before %[1]s", "100%% {sure} %s", "%s, %[1]s", "Nothing."],
)
def test_a_message_is_shown_as_it_was_written(message: str) -> None:
    assert restore_message(convert_message(message)) == message
