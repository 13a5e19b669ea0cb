import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.adoption.acceptances import Acceptance, AcceptanceIndex
from newslint.adoption.directives import Directive
from newslint.document import Comment
from newslint.finding import Finding, Severity
from newslint.source import Span


def acceptance(start: int, end: int, verb: str = "ignore", selector: str = "a") -> Acceptance:
    directive = Directive(verb, (selector,), "", Comment(Span(start, start), ""))
    return Acceptance(selector, directive, Span(start, end))


def finding(start: int, end: int, rule: str = "a.b") -> Finding:
    return Finding("a.md", 1, 1, 1, 1, start, end, rule, Severity.ERROR, "", "")


@pytest.mark.parametrize(
    ("found", "accepted"),
    [
        pytest.param(finding(12, 14), True, id="inside"),
        pytest.param(finding(8, 11), True, id="it begins before"),
        pytest.param(finding(18, 25), True, id="it ends behind"),
        pytest.param(finding(5, 30), True, id="it is the longer one"),
        pytest.param(finding(8, 10), False, id="it ends where it begins to hold"),
        pytest.param(finding(20, 22), False, id="it begins where it holds no more"),
        pytest.param(finding(10, 10), True, id="an empty one at the start"),
        pytest.param(finding(20, 20), False, id="an empty one at the end"),
        pytest.param(finding(12, 14, "c.d"), False, id="another rule"),
    ],
)
def test_an_acceptance_fits_what_lies_in_it(found: Finding, accepted: bool) -> None:
    assert acceptance(10, 20).accepts(found) is accepted


SPANS = st.tuples(st.integers(0, 30), st.integers(0, 12)).map(lambda each: (each[0], sum(each)))
ACCEPTANCES = st.builds(
    lambda span, verb, selector: acceptance(span[0], span[1], verb, selector),
    SPANS,
    st.sampled_from(["ignore", "disable", "file-ignore"]),
    st.sampled_from(["a", "a.b", "c"]),
)


@given(st.lists(ACCEPTANCES, max_size=12), SPANS)
def test_the_index_finds_every_acceptance(
    acceptances: list[Acceptance], span: tuple[int, int]
) -> None:
    found = AcceptanceIndex(acceptances).find(finding(*span))
    wanted = [each for each in acceptances if each.accepts(finding(*span))]
    assert sorted(map(id, found)) == sorted(map(id, wanted))
