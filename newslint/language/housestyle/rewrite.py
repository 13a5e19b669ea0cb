"""What a house writes another way, and how."""

from msgspec import Struct


class Rewrite(Struct, frozen=True):
    """``text[start:end]`` in another form than the house's; "" where no one form is right."""

    start: int
    end: int
    written: str = ""
