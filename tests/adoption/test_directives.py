import pytest

from newslint.adoption.directives import DirectiveError, read_directive
from newslint.document import Comment
from newslint.source import Span


def comment(text: str) -> Comment:
    return Comment(Span(0, len(text)), text)


@pytest.mark.parametrize(
    ("text", "verb", "selectors", "reason"),
    [
        pytest.param("newslint: ignore[core.a]", "ignore", ("core.a",), "", id="one rule"),
        pytest.param(
            " newslint: ignore[core.a, b.*] -- a name ",
            "ignore",
            ("core.a", "b.*"),
            "a name",
            id="a reason",
        ),
        pytest.param("newslint:disable[a]", "disable", ("a",), "", id="no spaces"),
        pytest.param("\n newslint:\n enable [ a ]\n", "enable", ("a",), "", id="over lines"),
        pytest.param(
            "newslint: file-ignore[*] -- from the wire -- all",
            "file-ignore",
            ("*",),
            "from the wire -- all",
            id="hyphens in the reason",
        ),
        pytest.param(
            "Newslint: Ignore[a] – a name", "ignore", ("a",), "a name", id="as Word corrects it"
        ),
        pytest.param("newslint: ignore[a]—a name", "ignore", ("a",), "a name", id="a long dash"),
        pytest.param("newslint: ignore[a, a]", "ignore", ("a",), "", id="a rule twice"),
        pytest.param("newslint: ignore[a] --", "ignore", ("a",), "", id="an empty reason"),
    ],
)
def test_a_directive_is_read(text: str, verb: str, selectors: tuple[str, ...], reason: str) -> None:
    directive = read_directive(comment(text))
    assert directive is not None
    assert (directive.verb, directive.selectors, directive.reason) == (verb, selectors, reason)


@pytest.mark.parametrize(
    "text",
    [
        "a note to the desk",
        "TODO newslint: ignore[a]",
        "newslint ignores this",
        "newslint is our linter",
        "newslinter: ignore[a]",
        "",
    ],
)
def test_a_comment_to_somebody_else_is_none(text: str) -> None:
    assert read_directive(comment(text)) is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "newslint: ignore core.a", "write newslint: ignore\\[rule\\]", id="no brackets"
        ),
        pytest.param(
            "newslint ignore[core.a]", "“newslint ignore\\[core.a\\]” is not", id="no colon"
        ),
        pytest.param("newslint-disable core.a", "is not understood", id="as another linter has it"),
        pytest.param("newslint: off", "is not understood", id="an unknown word"),
        pytest.param("newslint: ignore[a] a name", "-- before a reason", id="no hyphens"),
        pytest.param("newslint: ignore[]", "“ignore\\[\\]” names no rule", id="no rule"),
        pytest.param("newslint: ignore[ , ]", "names no rule", id="only a comma"),
        pytest.param("newslint:", "is not understood", id="nothing"),
        pytest.param("newslint: ignore[a] ignore[b]", "is not understood", id="two in one"),
    ],
)
def test_what_is_not_understood_is_told(text: str, message: str) -> None:
    with pytest.raises(DirectiveError, match=message):
        read_directive(comment(text))


def test_rules_of_styles_for_vale_are_named_as_they_are() -> None:
    comment = Comment(Span(0, 1), "newslint: ignore[Desk.Plain, write-good.E-Prime] -- a name")
    directive = read_directive(comment)
    assert directive is not None
    assert directive.selectors == ("Desk.Plain", "write-good.E-Prime")
