"""Lazy attributes: made once, when first asked for."""

from newslint.lazy import lazy


class _Counted:
    def __init__(self) -> None:
        self.made = 0

    @lazy
    def value(self) -> int:
        """What is made."""
        self.made += 1
        return self.made


def test_it_is_made_once_for_each_owner_and_not_before() -> None:
    one, other = _Counted(), _Counted()
    assert one.made == 0
    assert [one.value, one.value, other.value] == [1, 1, 1]
    assert one.made == 1


def test_its_class_has_it_with_what_is_said_of_it() -> None:
    assert _Counted.value.__doc__ == "What is made."
