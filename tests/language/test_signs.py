import gc
import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Block, Document, Role
from newslint.language import signs
from newslint.language.reading import Reading
from newslint.language.signs import Sign, Watch, keep_signs, may_show, write_sign
from newslint.scanning.gates import Widened
from newslint.source import Source

EXPRESSIONS = (
    r"\b(?:[Ss]everal|[Tt]wo) (\w+)s\b",
    r"(?<![\w.,$£€/-])\d+ ?(?:%|per cent)",
    r"^(?:Eds|UPDATE \d+):\s",
    r"(\w)\1",
    r"\ban? (?=[aeiou])",
    r"(?i)k\s+s",
    r"[“\"](?!\w)",
    r"x*",
)

copy = st.text("aAeEsSkKtTwWvVrRlLnopcdEdsUPDATE 12345%-–£$“”\"'’é\u212aſİ\xa0\n:.")


@pytest.fixture(autouse=True)
def _from_the_first_article_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signs, "LEAST", 0)


def read(*texts: str) -> Reading:
    blocks = tuple(Block(Role.BODY, text, 0) for text in texts)
    return Reading(Document(Source("a.txt", "\n\n".join(texts)), blocks))


def sign_of(expression: str) -> Sign:
    sign = Sign.load([keep_signs(expression)], "ships")
    assert sign is not None
    return sign


@given(st.lists(copy, max_size=4))
def test_no_passage_in_which_an_expression_matches_is_left_out(texts: list[str]) -> None:
    signs = [sign_of(expression) for expression in EXPRESSIONS]
    reading = read(*texts)
    for expression, sign in zip(EXPRESSIONS, signs, strict=True):
        found = {passage.index for passage in reading.find_signed(sign)}
        assert reading.has_sign(sign) or not found
        matched = {
            index for index, text in enumerate(texts) if text and re.search(expression, text)
        }
        assert matched <= found
        (written,) = sign.written
        assert matched <= {index for index, text in enumerate(texts) if may_show(written, text)}


def test_one_sign_can_be_looked_for_by_itself() -> None:
    pytest.importorskip("re2")
    written = write_sign(r"\bferr(?:y|ies)\b")
    assert written
    assert may_show(written, "Two ferries – “late”.")
    assert may_show(written, "Two “ferries” and a tanker: ★.")
    assert not may_show(written, "No ferrymen.")
    assert may_show(Widened(), "Whatever RE2 cannot read.")


def test_a_passage_without_a_sign_is_left_out() -> None:
    pytest.importorskip("re2")
    one, other = sign_of("ferr(?:y|ies)"), sign_of("har.our")
    reading = read("The ferry sails.", "The harbour is full.", "Ferries and a ferry, no harbour.")
    assert [passage.index for passage in reading.find_signed(one)] == [0, 2]
    assert [passage.index for passage in reading.find_signed(other)] == [1, 2]


def test_a_sign_that_is_added_while_an_article_is_read_is_found() -> None:
    pytest.importorskip("re2")
    reading = read("The ferry sails.", "The harbour is full.")
    assert [passage.index for passage in reading.find_signed(sign_of("ferry"))] == [0]
    assert [passage.index for passage in reading.find_signed(sign_of("harbour"))] == [1]


def test_a_sign_may_be_any_of_several_expressions() -> None:
    pytest.importorskip("re2")
    written = [write_sign("ferry"), write_sign("har.our"), write_sign("ship")]
    sign = Sign((each for each in written if each), "ships")
    found = read("The ferry in the harbour.", "Nothing.", "The ship.").find_signed(sign)
    assert [passage.index for passage in found] == [0, 2]


def test_an_article_has_the_signs_of_its_passages() -> None:
    pytest.importorskip("re2")
    reading = read("The ferry sails.", "The harbour is full.")
    assert reading.has_sign(sign_of("^The harbour is full\\.$"))
    assert not reading.has_sign(sign_of("harbour sails"))
    assert reading.has_sign(None)


def test_the_signs_of_one_subject_are_no_others() -> None:
    pytest.importorskip("re2")
    written = write_sign("ferry")
    assert written is not None
    one, other = Sign([written], "ships"), Sign([written], "boats")
    assert one.watch is not other.watch
    reading = read("The ferry sails.")
    assert reading.has_sign(one)
    assert reading.has_sign(other)


def test_an_expression_is_known_by_what_it_begins_with() -> None:
    pytest.importorskip("re2")
    sign = sign_of(r"from (a)?\d+(?(1)b|c)")
    assert len(read("from 10x").find_signed(sign)) == 1
    assert not read("from x").find_signed(sign)


@pytest.mark.parametrize("expression", ["(", r"(?(1)b|c)", "[[:alpha:]]"])
def test_what_cannot_be_written_is_no_sign(expression: str) -> None:
    assert write_sign(expression) is None
    assert Sign.load([keep_signs(expression)], "ships") is None


def test_every_passage_may_have_a_sign_where_no_re2_is_installed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "re2", None)
    sign = Sign.load([keep_signs("never there")], "nothing")
    reading = read("One.", "Two.")
    assert reading.has_sign(sign)
    assert list(reading.find_signed(sign)) == list(reading.passages)
    assert Watch().find("One.") is None


def test_a_sign_is_watched_for_no_longer_than_it_lives() -> None:
    pytest.importorskip("re2")
    watch = Watch()
    kept, lost = sign_of("ferry"), sign_of("harbour")
    watch.add(kept)
    watch.add(lost)
    del lost
    gc.collect()
    assert watch.find("ferry, harbour") == frozenset([kept.number])


def test_nothing_is_known_of_the_first_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("re2")
    monkeypatch.setattr(signs, "LEAST", 10)
    watch = Watch()
    watch.add(sign_of("ferry"))
    assert watch.find("no boat") is None
    assert watch.find("the harbour") is None
    assert watch.find("no boat") == frozenset()
