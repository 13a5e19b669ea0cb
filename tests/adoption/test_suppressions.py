from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint.report import Means
from newslint.running.inspection import Inspection

Look = Callable[..., Inspection]

COMMENTS = [
    pytest.param("a.md", "<!-- {} -->", id="Markdown"),
    pytest.param("a.md", "[//]: # (x)\n\n<!--{}-->", id="Markdown without spaces"),
    pytest.param("a.mdx", "{{/* {} */}}", id="MDX"),
    pytest.param("a.html", "<!-- {} -->", id="HTML"),
    pytest.param("a.md", "{{{{/* {} */}}}}", id="Hugo"),
    pytest.param("a.md", "{{% comment %}}{}{{% endcomment %}}", id="Liquid"),
    pytest.param("a.html", "{{# {} #}}", id="Jinja"),
    pytest.param("a.html", "{{{{!-- {} --}}}}", id="Handlebars"),
]


def found(inspection: Inspection) -> list[tuple[int, str]]:
    return sorted((each.line, each.rule.removeprefix("house.")) for each in inspection.findings)


@pytest.mark.parametrize(("name", "comment"), COMMENTS)
def test_ignore_holds_for_the_next_line_with_text(look: Look, name: str, comment: str) -> None:
    line = comment.format("newslint: ignore[house.plain-words] -- a name")
    text = f"# Head\n\n{line}\n\nThey utilise it.\n\nThey utilise it.\n"
    seen = look(text, name)
    assert [each.text for each in seen.findings] == ["utilise"]
    assert seen.findings[0].start == text.rindex("utilise")
    (accepted,) = seen.suppressed
    assert (accepted.means, accepted.reason) == (Means.COMMENT, "a name")


@pytest.mark.parametrize(("name", "comment"), COMMENTS)
def test_disable_and_enable_hold_for_what_lies_between(look: Look, name: str, comment: str) -> None:
    off = comment.format("newslint: disable[house.plain-words]")
    on = comment.format("newslint: enable[house.plain-words]")
    middle = "They utilise one.\n\nThey utilise two.\n\n"
    text = f"Thus utilise none.\n\n{off}\n\n{middle}{on}\n\nThey utilise three.\n"
    seen = look(text, name)
    assert [each.start for each in seen.findings] == [text.index("utilise"), text.rindex("utilise")]
    assert len(seen.suppressed) == 2


@pytest.mark.parametrize(("name", "comment"), COMMENTS)
def test_file_ignore_holds_for_all(look: Look, name: str, comment: str) -> None:
    line = comment.format("newslint: file-ignore[house.plain-words]")
    seen = look(f"They utilise it.\n\nThey utilise it in various ways.\n\n{line}\n", name)
    assert [each.text for each in seen.findings] == ["various"]
    assert len(seen.suppressed) == 2


@pytest.mark.parametrize(
    ("selector", "kept"),
    [
        pytest.param("house.plain-words", ["Various"], id="a rule"),
        pytest.param("house", [], id="a pack"),
        pytest.param("house.*", [], id="a pattern"),
        pytest.param("*.vague", ["utilise"], id="a pattern for packs"),
        pytest.param("house.vague, house.plain-words", [], id="two rules"),
        pytest.param("*", ["Various", "utilise", "*"], id="all rules, but without a reason"),
        pytest.param("*.*", ["Various", "utilise", "*.*"], id="written otherwise"),
        pytest.param("house.plan-words", ["Various", "utilise", "house.plan-words"], id="no rule"),
    ],
)
def test_rules_are_named_by_selectors(look: Look, selector: str, kept: list[str]) -> None:
    seen = look(f"Various people utilise it. <!-- newslint: ignore[{selector}] -->\n")
    assert [each.text for each in seen.findings] == kept


def test_all_rules_are_ignored_for_a_reason(look: Look) -> None:
    seen = look("Various people utilise it. <!-- newslint: ignore[*] -- wire copy -->\n")
    assert seen.findings == ()
    assert {each.reason for each in seen.suppressed} == {"wire copy"}


@pytest.mark.parametrize(
    ("comments", "rule", "message"),
    [
        pytest.param(
            ["ignore[house.vague]"],
            "unused",
            "There is nothing of “house.vague” to suppress here; delete it.",
            id="it suppresses nothing",
        ),
        pytest.param(
            ["file-ignore[house.vague]"],
            "unused",
            "nothing of “house.vague”",
            id="in the whole file",
        ),
        pytest.param(
            ["disable[house.vague]", "enable[house.vague]"],
            "unused",
            "nothing of “house.vague”",
            id="in a range",
        ),
        pytest.param(
            ["ignore[house.plan-words]"],
            "unknown",
            "names no rule; did you mean “house.plain-words”?",
            id="a slip",
        ),
        pytest.param(["ignore[zzz]"], "unknown", "“zzz” names no rule.", id="no rule at all"),
        pytest.param(
            ["ignore house.vague"], "unknown", "is not understood", id="it is not understood"
        ),
        pytest.param(
            ["ignore[*]"], "unknown", "“*” stands for all rules; say why", id="all, and no reason"
        ),
        pytest.param(
            ["enable[house.vague]"], "unbalanced", "was not disabled", id="never disabled"
        ),
        pytest.param(
            ["disable[house.plain-words]"],
            "unbalanced",
            "never enabled again",
            id="never enabled again",
        ),
        pytest.param(
            [
                "disable[house.plain-words]",
                "disable[house.plain-words]",
                "enable[house.plain-words]",
            ],
            "unbalanced",
            "was disabled already",
            id="disabled twice",
        ),
    ],
)
def test_what_is_wrong_with_a_comment_is_found(
    look: Look, comments: list[str], rule: str, message: str
) -> None:
    lines = [f"<!-- newslint: {comment} -->" for comment in comments]
    middle = "\n\nThey utilise it.\n\n"
    seen = look(middle.join([*lines, ""]) if len(lines) > 1 else f"{lines[0]}{middle}")
    (complaint,) = [each for each in seen.findings if each.rule.startswith("newslint.")]
    assert complaint.rule == f"newslint.{rule}-suppression"
    assert message in complaint.message
    assert len(complaint.fingerprint) == 16


def test_the_finding_marks_the_selector_that_is_wrong(look: Look) -> None:
    text = "They utilise it. <!-- newslint: ignore[house.plain-words, house.vague] -->\n"
    (complaint,) = look(text).findings
    assert text[complaint.start : complaint.end] == complaint.text == "house.vague"
    assert complaint.fixes == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("One.\n\n{}\n\nTwo.\n", "One.\n\n\nTwo.\n", id="alone"),
        pytest.param("One. {}\n\nTwo.\n", "One.\n\nTwo.\n", id="behind text"),
        pytest.param("One {} two.\n", "One  two.\n", id="inside text"),
        pytest.param("One.\n\n{}", "One.\n\n", id="at the end"),
    ],
)
def test_an_unused_comment_can_be_deleted(look: Look, before: str, after: str) -> None:
    text = before.replace("{}", "<!-- newslint: ignore[house.vague] -->")
    (complaint,) = look(text).findings
    (edit,) = complaint.fixes[0].edits
    assert complaint.fixes[0].safety == "unsafe"
    assert text[: edit.span.start] + text[edit.span.end :] == after


@pytest.mark.parametrize(
    ("select", "comment", "complains"),
    [
        pytest.param(("house", "newslint"), "house.vague", True, id="the rule was run"),
        pytest.param(("house.plain-words", "newslint"), "house.vague", False, id="it was not"),
        pytest.param(("house.plain-words", "newslint"), "house", False, id="not all of the pack"),
        pytest.param(None, "house.off", False, id="the rule is off"),
        pytest.param(None, "house", True, id="all of the pack but what is off"),
        pytest.param(("house",), "house.vague", False, id="nobody asks for complaints"),
    ],
)
def test_unused_is_said_only_of_what_was_run(
    look: Look, select: tuple[str, ...] | None, comment: str, complains: bool
) -> None:
    seen = look(f"All is well. <!-- newslint: ignore[{comment}] -->\n", select=select)
    assert bool(seen.findings) is complains


def test_unused_is_not_said_where_not_all_could_be_read(look: Look) -> None:
    seen = look("---\ntitle: [\n---\n\nWell. <!-- newslint: ignore[house.vague] -->\n")
    assert seen.problems
    assert seen.findings == ()


@pytest.mark.parametrize(
    "comment",
    [
        "newslint: file-ignore[newslint.unused-suppression]",
        "newslint: file-ignore[newslint]",
        "newslint: file-ignore[*] -- an example of comments",
    ],
)
def test_complaints_can_be_suppressed_as_well(look: Look, comment: str) -> None:
    seen = look(f"<!-- {comment} -->\n\nWell. <!-- newslint: ignore[house.vague] -->\n")
    assert seen.findings == ()
    assert [each.finding.rule for each in seen.suppressed] == ["newslint.unused-suppression"]


def test_a_suppression_of_complaints_that_are_not_there_is_unused(look: Look) -> None:
    seen = look("<!-- newslint: file-ignore[newslint.unused-suppression] -->\n\nWell.\n")
    assert found(seen) == [(1, "newslint.unused-suppression")]


def test_complaints_can_be_left_out_by_the_settings(look: Look) -> None:
    text = "Well. <!-- newslint: ignore[house.vague] -->\n"
    assert look(text, ignore=("newslint.unused-suppression",)).findings == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "They utilise it. `<!-- newslint: ignore[house] -->`\n", "a.md", id="inline code"
        ),
        pytest.param(
            "```\n<!-- newslint: file-ignore[house] -->\n```\n\nThey utilise it.\n",
            "a.md",
            id="a code block",
        ),
        pytest.param(
            "    <!-- newslint: file-ignore[house] -->\n\nThey utilise it.\n",
            "a.md",
            id="indented code",
        ),
        pytest.param(
            "They utilise it. &lt;!-- newslint: ignore[house] --&gt;\n",
            "a.html",
            id="shown on the page",
        ),
        pytest.param(
            "<script>'<!-- newslint: file-ignore[house] -->'</script><p>They utilise it.",
            "a.html",
            id="a script",
        ),
        pytest.param(
            "They utilise it. <!-- newslint: ignore[house] -->\n", "a.txt", id="plain text"
        ),
    ],
)
def test_what_looks_like_a_directive_in_code_is_none(look: Look, text: str, name: str) -> None:
    seen = look(text, name)
    assert [each.text for each in seen.findings] == ["utilise"]


FRONT = "---\ntitle: They utilise it\n{}---\n\nVarious people utilise it.\n"


@pytest.mark.parametrize(
    ("head", "kept"),
    [
        pytest.param("newslint: {ignore: [house.plain-words]}\n", ["Various"], id="a list"),
        pytest.param(
            "newslint:\n  ignore:\n    - house.plain-words\n    - house.vague\n",
            [],
            id="a long list",
        ),
        pytest.param("newslint: {ignore: house}\n", [], id="a single pack"),
        pytest.param(
            "newslint: {ignore: ['*']}\n",
            ["utilise", "*", "Various", "utilise"],
            id="all, and no reason",
        ),
        pytest.param("newslint: {ignore: ['* -- from the wire']}\n", [], id="all, with a reason"),
        pytest.param(
            "newslint: {ignore: [house.plan]}\n",
            ["utilise", "house.plan", "Various", "utilise"],
            id="no rule",
        ),
        pytest.param(
            "newslint: {ignore: []}\n", ["utilise", "Various", "utilise"], id="an empty list"
        ),
    ],
)
def test_front_matter_accepts_for_the_whole_article(look: Look, head: str, kept: list[str]) -> None:
    for name in ("a.md", "a.html"):
        seen = look(FRONT.format(head), name)
        assert [each.text for each in sorted(seen.findings, key=lambda each: each.start)] == kept


def test_toml_front_matter_accepts_as_well(look: Look) -> None:
    text = (
        '+++\ntitle = "They utilise it"\n[newslint]\nignore = ["house.plain-words"]\n+++\n\nWell.\n'
    )
    seen = look(text)
    assert (seen.findings, len(seen.suppressed)) == ((), 1)


def test_front_matter_that_accepts_nothing_is_found_at_its_place(look: Look) -> None:
    text = "---\nnewslint: {ignore: [house.vague]}\n---\n\nWell.\n"
    (complaint,) = look(text).findings
    assert (complaint.line, complaint.text, complaint.fixes) == (2, "house.vague", ())


def word(paragraphs: list[tuple[str, str]]) -> bytes:
    """Make a Word document of paragraphs, each with the text of a comment on it."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    for text, comment in paragraphs:
        run = document.add_paragraph().add_run(text)
        if comment:
            document.add_comment(run, comment, "desk", "d")
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("comments", "lines"),
    [
        pytest.param(["", "Newslint: ignore[house] – a name", ""], [1, 3], id="a paragraph"),
        pytest.param(
            ["newslint: disable[house]", "", "newslint: enable[house]"], [3], id="a range"
        ),
        pytest.param(["", "", "newslint: file-ignore[house]"], [], id="the whole document"),
        pytest.param(["", "Please check", ""], [1, 2, 3], id="a note to the desk"),
    ],
)
def test_word_comments_speak_of_the_text_they_are_on(
    look: Look, comments: list[str], lines: list[int]
) -> None:
    data = word([(f"They utilise number {number}.", text) for number, text in enumerate(comments)])
    seen = look(data, "a.docx")
    assert [line for line, rule in found(seen) if rule == "plain-words"] == lines


def test_a_word_comment_that_does_nothing_is_found_without_a_fix(look: Look) -> None:
    (complaint,) = look(
        word([("All is well.", "newslint: ignore[house.vague]")]), "a.docx"
    ).findings
    assert (complaint.rule, complaint.fixes) == ("newslint.unused-suppression", ())


PIECES = st.lists(
    st.sampled_from(
        [
            "They utilise it.",
            "Various",
            "\n",
            "\n\n",
            "- ",
            "> ",
            "`code`",
            "```\n",
            "🙂",
            "<!-- newslint: ignore[house] -->",
            "<!-- newslint: disable[house] -->",
            "<!-- newslint: enable[house] -->",
            "<!-- newslint: ignore[x] -->",
            "<!-- newslint",
            "<p>",
        ]
    ),
    max_size=14,
).map("".join)


@given(PIECES, st.sampled_from(["a.md", "a.html", "a.mdx"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_no_finding_is_lost_or_made_by_comments(look: Look, text: str, name: str) -> None:
    seen = look(text, name)
    plain = look(text.replace("newslint:", "newslant:"), name)
    real = [each for each in seen.findings if each.rule.startswith("house")]
    accepted = [each.finding for each in seen.suppressed]
    assert sorted(each.start for each in (*real, *accepted)) == [
        each.start for each in plain.findings
    ]
    for each in seen.findings:
        assert text[each.start : each.end] == each.text


def test_sarif_lists_what_comments_accept(folder: Path, newslint: Callable[..., object]) -> None:
    import json

    (folder / "a.md").write_text(
        "It cost alot. <!-- newslint: ignore[core.joined-words] -- his word -->\n"
    )
    ran = newslint("check", "--format", "sarif", "a.md")
    (result,) = json.loads(ran.out)["runs"][0]["results"]  # type: ignore[attr-defined]
    assert result["suppressions"] == [{"kind": "inSource", "justification": "his word"}]
    assert ran.status == 0  # type: ignore[attr-defined]
