from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.adoption.valecomments import ValeComments
from newslint.document import Comment
from newslint.finding import Finding, Severity
from newslint.report import Means
from newslint.running.inspection import Inspection
from newslint.source import Span

Look = Callable[..., Inspection]

COMMENTS = [
    pytest.param("a.md", "<!-- {} -->", id="Markdown"),
    pytest.param("a.md", "<!--{}-->", id="Markdown without spaces"),
    pytest.param("a.mdx", "{{/* {} */}}", id="MDX"),
    pytest.param("a.html", "<!-- {} -->", id="HTML"),
]


def finding(place: int, rule: str = "Desk.Plain", text: str = "utilise") -> Finding:
    where = (1, place + 1, 1, place + 1 + len(text), place, place + len(text))
    return Finding("a.md", *where, rule, Severity.WARNING, "", text)


def switched_off(words: list[str], rule: str = "Desk.Plain", text: str = "utilise") -> bool:
    comments = [Comment(Span(place, place + 1), word) for place, word in enumerate(words)]
    return bool(ValeComments(comments).find(finding(len(words), rule, text)))


@pytest.mark.parametrize(("name", "comment"), COMMENTS)
def test_off_and_on_hold_for_what_lies_between(look: Look, name: str, comment: str) -> None:
    off, on = comment.format("vale off"), comment.format("vale on")
    text = f"Thus utilise one.\n\n{off}\n\nThey utilise two.\n\n{on}\n\nThey utilise three.\n"
    seen = look(text, name)
    assert [each.start for each in seen.findings] == [text.index("utilise"), text.rindex("utilise")]
    (accepted,) = seen.suppressed
    assert (accepted.means, accepted.reason) == (Means.COMMENT, "vale off")


@pytest.mark.parametrize(("name", "comment"), COMMENTS)
def test_a_rule_is_switched_off_alone(look: Look, name: str, comment: str) -> None:
    line = comment.format("vale house.plain-words = NO")
    seen = look(f"{line}\n\nThey utilise it in various ways.\n", name)
    assert [each.text for each in seen.findings] == ["various"]


def test_a_comment_to_vale_leaves_those_to_newslint_as_they_are(look: Look) -> None:
    line = "<!-- newslint: ignore[house.plain-words] -->"
    seen = look(f"<!-- vale off -->\n\n{line}\n\nThey walk.\n\nThey utilise it.\n")
    assert [each.rule for each in seen.findings] == ["newslint.unused-suppression"]
    assert [each.finding.text for each in seen.suppressed] == ["utilise"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        pytest.param(
            "vale house.plain-words = no", "write “vale house.plain-words = NO”", id="small letters"
        ),
        pytest.param(
            "vale house.vague = false", "write “vale house.vague = NO”", id="another word"
        ),
        pytest.param("vale house.vague=NO", "write “vale house.vague = NO”", id="no spaces"),
        pytest.param("vale house = Off", "write “vale house = NO”", id="of a style"),
        pytest.param("vale OFF", "write “vale off”", id="all in capitals"),
        pytest.param("Vale off", "write “vale off”", id="a capital"),
        pytest.param("vale: off", "write “vale off”", id="a colon before the switch"),
        pytest.param("Vale styles = house", "write “vale styles = house”", id="a capital, styles"),
        pytest.param("vale style: house", "write “vale styles = house”", id="a colon, styles"),
        pytest.param("vale off, a quotation", "write “vale off”", id="words behind the switch"),
        pytest.param(
            "Vale house.vague = NO", "write “vale house.vague = NO”", id="a capital, a rule"
        ),
        pytest.param(
            "vale house.vague = NO it is", "write “vale house.vague = NO”", id="words behind"
        ),
        pytest.param("vale house.vague: YES", "write “vale house.vague = YES”", id="a colon"),
        pytest.param(
            "vale house.vague", "“vale house.vague = YES” or “vale house.vague = NO”", id="no state"
        ),
        pytest.param("vale House.vague = NO", "“House.vague” names no rule", id="another case"),
        pytest.param('vale house.vague["a] = NO', 'write them as in “["one"', id="a broken list"),
        pytest.param("vale house.vague[a] = NO", 'write them as in “["one"', id="bare words"),
        pytest.param(
            "vale house.plain-word = NO", "did you mean “house.plain-words”?", id="no such rule"
        ),
        pytest.param(
            'vale house.zzz["a, b"] = NO', "“house.zzz” names no rule", id="texts of no rule"
        ),
    ],
)
def test_a_comment_that_says_nothing_to_vale_is_told(look: Look, words: str, message: str) -> None:
    seen = look(f"<!-- {words} -->\n\nThey walk.\n")
    (complaint,) = seen.findings
    assert complaint.rule == "newslint.unknown-suppression"
    assert message in complaint.message


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("vale Desk.Plain = NO", id="a style that is not there"),
        pytest.param("vale Desk = no", id="a slip in a style that is not there"),
        pytest.param("vale is what the desk ran before", id="prose"),
        pytest.param("Vale on the hill", id="prose of a valley"),
        pytest.param("vale off the coast", id="prose in small letters"),
        pytest.param("vale house style is strict", id="prose that begins with a style"),
        pytest.param("vale styles = Desk, House", id="styles"),
        pytest.param("vale house = NO", id="a style"),
        pytest.param("vale on", id="on without off"),
    ],
)
def test_a_comment_that_others_may_need_is_left_alone(look: Look, words: str) -> None:
    assert look(f"<!-- {words} -->\n\nThey walk.\n").findings == ()


@pytest.mark.parametrize(
    ("words", "is_off"),
    [
        pytest.param([], False, id="no comment"),
        pytest.param(["vale off"], True, id="all"),
        pytest.param(["  vale\n off "], True, id="other white space"),
        pytest.param(["vale off", "vale on"], False, id="all, on again"),
        pytest.param(["vale Desk.Plain = NO"], True, id="the rule"),
        pytest.param(["vale Desk.Plain = off"], True, id="the rule, in small letters"),
        pytest.param(["vale Desk.Plain = NO", "vale Desk.Plain = YES"], False, id="on again"),
        pytest.param(["vale Desk.Plain = NO", "vale on"], True, id="on for all says no rule"),
        pytest.param(["vale Desk.Other = NO"], False, id="another rule"),
        pytest.param(["vale Desk = NO"], True, id="its style"),
        pytest.param(["vale Desk = NO", "vale Desk = YES"], False, id="its style, on again"),
        pytest.param(
            ["vale Desk = NO", "vale Desk.Plain = YES"], True, id="of a style that is off"
        ),
        pytest.param(["vale House = NO"], False, id="another style"),
        pytest.param(["vale style = House"], True, id="another style alone"),
        pytest.param(["vale styles = House, Desk"], False, id="among the styles"),
        pytest.param(["vale styles = House", "vale Desk = YES"], False, id="added to the styles"),
        pytest.param(["vale Desk = NO", "vale styles = Desk"], False, id="chosen after it was off"),
        pytest.param(["vale styles = House", "vale styles = Desk"], False, id="chosen instead"),
        pytest.param(['vale Desk.Plain["utilise"] = NO'], True, id="the text"),
        pytest.param(['vale Desk.Plain["a", "utilise"] = NO'], True, id="among the texts"),
        pytest.param(['vale Desk.Plain["a, [b]", "utilise"] = NO'], True, id="text in brackets"),
        pytest.param(['vale Desk.Plain["Utilise"] = NO'], False, id="the text in other case"),
        pytest.param(["vale Desk.Plain[utilise] = NO"], False, id="the text unquoted"),
        pytest.param(["Vale off"], False, id="with a capital"),
        pytest.param(["vale off now"], False, id="not understood"),
        pytest.param(["vale is a prose linter"], False, id="about Vale"),
    ],
)
def test_what_comments_switch_off(words: list[str], is_off: bool) -> None:
    assert switched_off(words) == is_off


def test_a_rule_of_several_parts_is_named_whole() -> None:
    assert switched_off(["vale Std.Marks.Comma = NO"], "Std.Marks.Comma")
    assert switched_off(["vale write-good.E-Prime = NO"], "write-good.E-Prime")


@given(st.lists(st.sampled_from(["vale off", "vale on", "vale A.B = NO", "vale A = YES"])))
def test_the_last_word_on_all_decides(words: list[str]) -> None:
    last = next((word for word in reversed(words) if word in {"vale off", "vale on"}), "vale on")
    assert switched_off(words, "Z.Y") == (last == "vale off")
