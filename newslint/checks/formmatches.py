"""What is told of a form: that the article has another one elsewhere, and to write that."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from msgspec import Struct

from newslint.checks.kind import Match, Mention, Remedy, Rule
from newslint.checks.policy import preferred
from newslint.language.edits import Edit
from newslint.language.passages import Passage

_Form = TypeVar("_Form")


class Use(Struct, frozen=True):
    """A form where it stands."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """The form as it is written."""
        return self.passage.text[self.start : self.end]


def choose_form(
    uses: Mapping[_Form, Sequence[Use]],
    is_house_form: Callable[[_Form], bool] = lambda _form: False,
) -> _Form:
    """Return the form that the article prefers, as `preferred` has it."""
    places = {
        form: [(use.passage.index, use.start) for use in found] for form, found in uses.items()
    }
    return preferred(places, is_house_form)


def match_form(
    rule: Rule, use: Use, edit: Edit, model: Use, fields: Mapping[str, str] | None = None
) -> Match:
    """Return the finding of a form, to be written as ``model`` is by ``edit``."""
    message = f"here it is “{model.text}”"
    return Match(
        rule,
        use.passage,
        use.start,
        use.end,
        fields={"other": model.text, **(fields or {})},
        remedies=(Remedy((edit,)),),
        related=(Mention(model.passage, model.start, model.end, message),),
    )
