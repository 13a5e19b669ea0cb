from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint.finding import Finding
from newslint.fixing.fixes import apply_fixes
from newslint.fixing.mending import Mended, write
from newslint.linemap import LineMap, map_back
from newslint.source import Source

Mend = Callable[..., Mended]

PLAIN = {"plain-words": {"utilise": "use", "in the event that": "if"}}


def test_a_file_without_fixes_stays_as_it_is(mend_bytes: Mend) -> None:
    mended = mend_bytes(b"They use it.\n", PLAIN)
    assert not mended.is_changed
    assert (mended.applied, mended.problem) == ({}, "")


def test_fixes_are_applied_and_what_is_left_is_reported(mend_bytes: Mend) -> None:
    rules = PLAIN | {"later": {"vast": "'"}}
    mended = mend_bytes(b"They utilise it and utilise it.\n", rules)
    assert mended.after == b"They use it and use it.\n"
    assert mended.applied == {"house.plain-words": 2}
    assert mended.inspection.findings == ()
    assert len(mended.found.findings) == 2


def test_fixes_that_make_new_faults_are_followed_to_the_end(mend_bytes: Mend) -> None:
    rules = {"one": {"utilise": "employ"}, "two": {"employ": "use"}}
    mended = mend_bytes(b"They utilise it.\n", rules)
    assert mended.after == b"They use it.\n"
    assert mended.applied == {"house.one": 1, "house.two": 1}


def test_fixes_that_overlap_are_applied_one_after_the_other(mend_bytes: Mend) -> None:
    rules = {"long": {"at this point in time": "at this point"}, "short": {"time now": "hour now"}}
    mended = mend_bytes(b"We know at this point in time now.\n", rules)
    assert mended.after == b"We know at this point now.\n"


@pytest.mark.parametrize(
    ("rules", "problem"),
    [
        pytest.param(
            {"east": {"theatre": "theater"}, "west": {"theater": "theatre"}},
            "the fixes of house.east and house.west undo each other; not applied",
            id="two that undo each other",
        ),
        pytest.param(
            {
                "a": {"theatre": "cinema"},
                "b": {"cinema": "playhouse"},
                "c": {"playhouse": "theatre"},
            },
            "the fixes of house.a and house.b and house.c undo each other; not applied",
            id="three in a ring",
        ),
        pytest.param(
            {"more": {"theatre": "big theatre"}},
            "the fixes of house.more come to no end; not applied",
            id="one that goes on for ever",
        ),
    ],
)
def test_fixes_that_lead_nowhere_are_left_out_and_the_others_applied(
    mend_bytes: Mend, rules: dict[str, dict[str, str]], problem: str
) -> None:
    mended = mend_bytes(b"They utilise the theatre.\n", PLAIN | rules)
    assert mended.after == b"They use the theatre.\n"
    assert mended.applied == {"house.plain-words": 1}
    assert mended.problem == problem
    assert [finding.text for finding in mended.inspection.findings] == ["theatre"]


def test_a_fix_that_changes_nothing_is_no_trouble(mend_bytes: Mend) -> None:
    mended = mend_bytes(b"They Use it and utilise it.\n", PLAIN | {"same": {"use": "Use"}})
    assert mended.after == b"They Use it and Use it.\n"
    assert mended.problem == ""


def test_a_fix_that_would_spoil_the_front_matter_is_left_out(mend_bytes: Mend) -> None:
    article = b"---\ntitle: We utilise it\n---\n\nThey vote tonight.\n"
    rules = {"spoils": {"utilise": '"use": [or'}, "good": {"tonight": "today"}}
    mended = mend_bytes(article, rules, "a.md")
    assert mended.after == article.replace(b"tonight", b"today")
    assert "1 of the fixes of house.spoils would leave a faulty file" in mended.problem


def test_a_fix_that_no_text_file_can_hold_is_left_out(mend_bytes: Mend) -> None:
    mended = mend_bytes(
        b"They utilise it tonight.\n", {"a": {"utilise": "\0"}, "b": {"tonight": "today"}}
    )
    assert mended.after == b"They utilise it today.\n"
    assert mended.problem == (
        "1 of the fixes of house.a would leave a file that is no text; not applied"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Zoë 🙂\r\n\r\nThey utilise it.\r\nLate.\r\n", id="CR LF"),
        pytest.param("Zoë 🙂\n\nThey utilise it.\nLate.", id="no line end at the end"),
        pytest.param("Zoë 🙂\r\rThey utilise it.\rLate.\r", id="CR alone"),
        pytest.param("Zoë\u2028🙂\n\r\nThey utilise it.\x0c\r \t\n", id="all sorts"),
    ],
)
def test_encoding_and_line_ends_stay(mend_bytes: Mend, encoding: str, text: str) -> None:
    mended = mend_bytes(text.encode(encoding), PLAIN)
    assert mended.after == text.replace("utilise", "use").encode(encoding)


def test_big_endian_stays(mend_bytes: Mend) -> None:
    data = b"\xfe\xff" + "They utilise it.\n".encode("utf-16-be")
    assert mend_bytes(data, PLAIN).after == b"\xfe\xff" + "They use it.\n".encode("utf-16-be")


def test_bytes_that_are_no_text_stay(mend_bytes: Mend) -> None:
    mended = mend_bytes(b"They utilise caf\xe9.\n", PLAIN)
    assert not mended.is_changed
    assert "not valid UTF-8" in mended.inspection.problems[0]


def test_only_findings_that_are_not_sifted_out_are_fixed(mend_bytes: Mend) -> None:
    def sift(
        _path: str, findings: Sequence[Finding], _moved: Sequence[LineMap]
    ) -> Sequence[Finding]:
        return [finding for finding in findings if finding.line == 3]

    text = b"They utilise it.\n\nThey utilise it.\n"
    mended = mend_bytes(text, PLAIN, sift=sift)
    assert mended.after == b"They utilise it.\n\nThey use it.\n"


def test_lines_are_led_back_to_where_they_were(mend_bytes: Mend) -> None:
    seen: list[tuple[int, tuple[int, int]]] = []

    def sift(
        _path: str, findings: Sequence[Finding], moved: Sequence[LineMap]
    ) -> Sequence[Finding]:
        seen.extend((each.line, map_back(moved, each.line, each.line)) for each in findings)
        return findings

    text = b"The vote\n\nCall in the\nevent\nthat it rains. We utilise\nit tomorrow.\n"
    rules = {
        "one": {"in the event that": "if"},
        "two": {"utilise": "employ"},
        "three": {"employ": "use"},
    }
    mended = mend_bytes(text, rules, "a.md", sift)
    assert mended.after == b"The vote\n\nCall if it rains. We use\nit tomorrow.\n"
    assert seen == [(3, (3, 3)), (5, (5, 5)), (3, (3, 5))]
    assert map_back(mended.moved, 4, 4) == (6, 6)


def test_a_file_that_cannot_be_written_is_reported_as_it_stands(
    mend_bytes: Mend, folder: Path
) -> None:
    mended = mend_bytes(b"They utilise it.\n", PLAIN)
    (folder / "a.txt").write_bytes(b"Somebody typed on.\n")
    written = write("a.txt", mended)
    assert written.problem == "was changed by somebody else while it was checked; not fixed"
    assert [finding.text for finding in written.inspection.findings] == ["utilise"]
    assert (written.applied, written.is_changed) == ({}, False)
    assert (folder / "a.txt").read_bytes() == b"Somebody typed on.\n"


COPY = st.lists(
    st.sampled_from(
        [
            "They",
            "utilise",
            "Utilise",
            "in the event that",
            "🙂",
            "é",
            "\n",
            "\r\n",
            "\n\n",
            "\r",
            "it.",
            "“",
        ]
    ),
    max_size=20,
).map(" ".join)


@given(COPY)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_mending_again_changes_nothing(mend_bytes: Mend, text: str) -> None:
    data = text.encode()
    mended = mend_bytes(data, PLAIN)
    assert mended.problem == ""
    again = mend_bytes(mended.after, PLAIN)
    assert not again.is_changed
    assert again.inspection.findings == mended.inspection.findings
    first = apply_fixes(Source("a.txt", text).text, mended.found.findings, {"unsafe"})  # type: ignore[arg-type]
    assert mended.after == first.text.encode()
