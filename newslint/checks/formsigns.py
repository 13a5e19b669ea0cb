"""Signs of forms: whether an article may have two forms of one thing, before any is looked for."""

from collections.abc import Iterable
from typing import Any

from newslint.language.reading import Reading
from newslint.language.signs import Sign, load_watch


class FormSigns:
    """The signs of the forms of one thing, as `keep_signs` returned those of each form."""

    def __init__(self, kept: Iterable[Any]) -> None:
        signs = [Sign.load([each], "forms") for each in kept]
        # A sign is forgotten with whoever holds it.
        self._signs = [sign for sign in signs if sign]
        self._numbers = frozenset(sign.number for sign in self._signs)
        self._is_known = bool(signs) and None not in signs

    def may_mix(self, reading: Reading) -> bool:
        """Tell whether an article may have two of the forms; any may if a sign is not known."""
        shown = reading.find_signs(load_watch("forms"))
        return shown is None or not self._is_known or len(self._numbers & shown) > 1
