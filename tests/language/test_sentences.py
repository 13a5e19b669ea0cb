import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.sentences import find_sentences


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The U.S. Secretary of Defense spoke.| He left.", id="U.S. before a title"),
        pytest.param("He moved to the U.S.| The move was hard.", id="U.S. before an opener"),
        pytest.param("Gov. Kay Ivey met Rep. Jim Jordan.| They talked.", id="titles before names"),
        pytest.param("It began at 5 p.m. Tuesday.| It rained.", id="a time before a weekday"),
        pytest.param("It ended at 5 p.m.| The crowd left.", id="a time before an opener"),
        pytest.param("J. K. Rowling wrote it.| She sold it.", id="initials"),
        pytest.param("“Go!” he said.| “Why?” she asked.", id="marks inside quotations"),
        pytest.param("“We go.”| The end.", id="a stop inside a closing quote"),
        pytest.param("It cost $3.5 million.| It failed.", id="a decimal"),
        pytest.param("Wait... and see.| Done.", id="an ellipsis"),
        pytest.param("Acme Inc. said so.| Acme Corp. Chairman Lee left.", id="companies"),
        pytest.param("On Jan. 6 it snowed.| In Feb. it thawed.", id="months"),
        pytest.param("One.\n\n|Two", id="a blank line"),
        pytest.param("“It is time.| We go,” she said.", id="two sentences in a quotation"),
        pytest.param("He won (see p. 4).| $5 was paid.", id="a currency starts a sentence"),
        pytest.param("He said no.| The talks went on.", id="no is a word"),
        pytest.param("It is No. 5 on the list.| Next.", id="No. is a number"),
        pytest.param("no stop at all", id="no stop"),
    ],
)
def test_sentences_end_where_a_copy_editor_says(text: str) -> None:
    wanted = [piece.strip() for piece in text.split("|")]
    plain = text.replace("|", "")
    assert [plain[start:end] for start, end in find_sentences(plain)] == wanted


@given(st.text(alphabet="aB. !?\n“”\"'é1", max_size=80))
def test_sentences_cover_all_but_white_space(text: str) -> None:
    spans = find_sentences(text)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(
        text.split()
    )
    assert list(spans) == sorted(spans)
