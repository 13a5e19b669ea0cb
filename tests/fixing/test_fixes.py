import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.finding import Finding, Fix, Safety, Severity
from newslint.fixing.fixes import SAFE, UNSAFE, apply_fixes, choose_fix
from newslint.source import Edit, Span

TEXT = "0123456789"


def finding(
    *edits: tuple[int, int, str], safety: Safety = Safety.SAFE, rule: str = "a.b"
) -> Finding:
    start = min((edit[0] for edit in edits), default=0)
    fix = Fix("Mend it", safety, tuple(Edit(Span(low, high), text) for low, high, text in edits))
    return Finding(
        path="a.txt",
        line=1,
        column=start + 1,
        end_line=1,
        end_column=start + 1,
        start=start,
        end=start,
        rule=rule,
        severity=Severity.ERROR,
        message="",
        text="",
        fixes=(fix,),
    )


@pytest.mark.parametrize(
    ("fixes", "text", "applied"),
    [
        pytest.param([], TEXT, 0, id="nothing to fix"),
        pytest.param([[(2, 4, "x")]], "01x456789", 1, id="one edit"),
        pytest.param([[(2, 4, "x")], [(6, 7, "")]], "01x45789", 2, id="two that lie apart"),
        pytest.param([[(2, 4, "x")], [(3, 6, "y")]], "01x456789", 1, id="the second overlaps"),
        pytest.param([[(2, 8, "x")], [(4, 5, "y")]], "01x89", 1, id="one inside another"),
        pytest.param([[(2, 4, "x")], [(2, 4, "x")]], "01x456789", 2, id="both say the same"),
        pytest.param([[(2, 4, "x")], [(2, 4, "y")]], "01x456789", 1, id="they differ at one place"),
        pytest.param([[(2, 4, "x")], [(4, 6, "y")]], "01xy6789", 2, id="one begins where one ends"),
        pytest.param(
            [[(3, 3, "x")], [(3, 3, "y")]], "012x3456789", 1, id="two insertions at one place"
        ),
        pytest.param(
            [[(3, 3, " ")], [(3, 3, " ")]], "012 3456789", 2, id="the same insertion twice"
        ),
        pytest.param(
            [[(3, 3, "x")], [(3, 5, "y")]], "012x3456789", 1, id="an insertion before an edit"
        ),
        pytest.param(
            [[(3, 5, "y")], [(4, 4, "x")]], "012y56789", 1, id="an insertion inside an edit"
        ),
        pytest.param(
            [[(3, 5, "y")], [(5, 5, "x")]], "012yx56789", 2, id="an insertion behind an edit"
        ),
        pytest.param(
            [[(1, 2, "x"), (8, 9, "y")], [(5, 6, "z")]],
            "0x234z67y9",
            2,
            id="between the edits of one",
        ),
        pytest.param(
            [[(5, 6, "z")], [(4, 6, "x"), (8, 9, "y")]],
            "0123x67y9",
            1,
            id="the first in the text wins",
        ),
        pytest.param(
            [[(1, 3, "x")], [(2, 4, "y"), (8, 9, "z")]], "0x3456789", 1, id="whole or not at all"
        ),
        pytest.param(
            [[(1, 2, "“"), (8, 9, "”")], [(1, 2, "“"), (5, 6, "”")]],
            "0“234”67”9",
            2,
            id="one edit of both is the same",
        ),
        pytest.param([[(2, 4, "23")]], TEXT, 0, id="it changes nothing"),
        pytest.param([[(2, 4, "x"), (3, 5, "y")]], TEXT, 0, id="its own edits overlap"),
        pytest.param(
            [[(4, 5, "y"), (2, 3, "x")]], "01x3y56789", 1, id="its edits are out of order"
        ),
        pytest.param([[(0, 0, "<")], [(10, 10, ">")]], "<0123456789>", 2, id="at both ends"),
    ],
)
def test_fixes_are_applied(
    fixes: list[list[tuple[int, int, str]]], text: str, applied: int
) -> None:
    result = apply_fixes(TEXT, [finding(*edits) for edits in fixes], SAFE)
    assert (result.text, len(result.findings)) == (text, applied)


@pytest.mark.parametrize(
    ("safety", "allowed", "chosen"),
    [
        pytest.param(Safety.SAFE, SAFE, True, id="safe"),
        pytest.param(Safety.UNSAFE, SAFE, False, id="unsafe, and only safe ones are asked for"),
        pytest.param(Safety.UNSAFE, UNSAFE, True, id="unsafe, and asked for"),
        pytest.param(Safety.MANUAL, UNSAFE, False, id="manual"),
    ],
)
def test_a_fix_is_chosen_by_its_safety(
    safety: Safety, allowed: frozenset[Safety], chosen: bool
) -> None:
    assert (choose_fix(finding((1, 2, "x"), safety=safety), allowed) is not None) is chosen


def test_an_alternative_is_never_chosen() -> None:
    (manual,) = finding((1, 2, "x"), safety=Safety.MANUAL).fixes
    (safe,) = finding((1, 2, "y")).fixes
    both = Finding("a.txt", 1, 2, 1, 3, 1, 2, "a.b", Severity.ERROR, "", "1", (manual, safe))
    assert choose_fix(both, UNSAFE) is None


EDITS = st.lists(
    st.lists(
        st.tuples(st.integers(0, 12), st.integers(0, 3), st.text("xyz", max_size=2)).map(
            lambda each: (each[0], min(each[0] + each[1], 14), each[2])
        ),
        min_size=1,
        max_size=3,
    ),
    max_size=6,
)
LONG = "abcdefghijklmn"


@given(EDITS)
def test_the_result_is_the_text_with_whole_fixes_in_it_and_nothing_else(
    fixes: list[list[tuple[int, int, str]]],
) -> None:
    findings = [finding(*edits, rule=f"a.{number}") for number, edits in enumerate(fixes)]
    result = apply_fixes(LONG, findings, SAFE)
    wanted = {edit for each in result.findings for edit in each.fixes[0].edits}
    real = {edit for edit in wanted if LONG[edit.span.start : edit.span.end] != edit.text}
    assert set(result.edits) == real
    assert len(result.edits) == len(real)
    done, rest = 0, result.text
    for edit in result.edits:
        assert edit.span.start >= done
        same = LONG[done : edit.span.start]
        assert rest.startswith(same + edit.text)
        rest = rest[len(same) + len(edit.text) :]
        done = edit.span.end
    assert rest == LONG[done:]


@given(EDITS, st.randoms(use_true_random=False))
def test_the_order_of_findings_does_not_matter(
    fixes: list[list[tuple[int, int, str]]], random: object
) -> None:
    findings = [finding(*edits, rule=f"a.{number}") for number, edits in enumerate(fixes)]
    shuffled = list(findings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert apply_fixes(LONG, findings, SAFE) == apply_fixes(LONG, shuffled, SAFE)


@given(EDITS)
def test_what_could_be_applied_first_is(fixes: list[list[tuple[int, int, str]]]) -> None:
    findings = [finding(*edits, rule=f"a.{number}") for number, edits in enumerate(fixes)]
    result = apply_fixes(LONG, findings, SAFE)
    alone = [each for each in findings if apply_fixes(LONG, [each], SAFE).findings]
    assert bool(result.findings) is bool(alone)
