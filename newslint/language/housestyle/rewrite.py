"""What a house writes another way, and how."""

from msgspec import Struct


class Rewrite(Struct, frozen=True):
    """``text[start:end]`` in another form than the house's; "" where no one form is right."""

    start: int
    end: int
    written: str = ""
    stop: str = ""
    """The stop of the sentence, where it stands in the range: it is written behind, not shown."""
