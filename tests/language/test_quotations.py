import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.quotations import find_quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        pytest.param('He said: "We go," and left.', ['"We go,"'], id="straight"),
        pytest.param("He said “we go” and “stay”.", ["“we go”", "“stay”"], id="curly"),
        pytest.param("“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”"], id="nested"),
        pytest.param("Trump seeks 'mega deal' now", ["'mega deal'"], id="single in a headline"),
        pytest.param("‘We won,’ she said.", ["‘We won,’"], id="single curly"),
        pytest.param(
            "'It's the boys' turn,' she said.",
            ["'It's the boys' turn,'"],
            id="apostrophes inside single marks",
        ),
        pytest.param("The '90s and rock 'n' roll, the boys' game, it's", [], id="apostrophes only"),
        pytest.param("today's army's 'plan'", ["'plan'"], id="after possessives"),
        pytest.param("He is 6'2\" tall and she 5'4\" tall", [], id="feet and inches"),
        pytest.param("“It goes on and on", ["“It goes on and on"], id="open to the end"),
        pytest.param('She said, "It goes on', ['"It goes on'], id="straight and open"),
        pytest.param("it ends here,” he said.", ["it ends here,”"], id="closed without an opening"),
        pytest.param('"One," he said. "Two," she said.', ['"One,"', '"Two,"'], id="two straight"),
        pytest.param('the ("scare") word', ['"scare"'], id="in brackets"),
        pytest.param("«Non», dit-il", ["«Non»"], id="guillemets"),
        pytest.param("No quotation.", [], id="none"),
    ],
)
def test_quotations_are_found(text: str, quoted: list[str]) -> None:
    assert [text[found.start : found.end] for found in find_quotations(text)] == quoted


def test_an_open_quotation_says_so() -> None:
    assert [found.closed for found in find_quotations("“One” and “two")] == [True, False]


@given(st.text(alphabet="ab '\"“”‘’.,é\n", max_size=60))
def test_quotations_lie_in_order_within_the_text(text: str) -> None:
    start = 0
    for found in find_quotations(text):
        assert start <= found.start < found.end <= len(text)
        start = found.start


@given(st.text(alphabet="abé ,.'", max_size=30))
def test_what_stands_between_curly_marks_is_quoted(inner: str) -> None:
    text = f"He said “x{inner}y” and left."
    spans = [(found.start, found.end) for found in find_quotations(text)]
    assert (8, 8 + len(inner) + 4) in spans


def test_marks_that_are_never_closed_take_no_time() -> None:
    begun = time.process_time()
    for piece in (" 'a", " ‘x", '" ', "\"a\" 'b' ", "s' "):
        find_quotations(piece * 20_000)
    assert time.process_time() - begun < 5
