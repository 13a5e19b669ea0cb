"""A gate may let through an expression that matches nothing, but keeps back none that matches."""

import sys
from collections.abc import Sequence

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from newslint.scanning import gates
from newslint.scanning.gates import Gate, Gated, GrowingGate, SetGate, StringGate, Widened, gate_for
from newslint.scanning.plan import plan
from newslint.scanning.sought import Sought

PIECES = st.sampled_from(
    [
        "ab", "Cd", "the ", "é", "“", r"\d", r"\w+", "(?:x|yz)", "(?:k|s)+", "[abc]", "i", ".",
        r"\b", "(?i:Qs)", r"\s", "(?<=a)", "(?!b)", "(?=[ k])", "$", "^", "a++", r"\p{L}",
        "[^a]", "[“-”]", "(?>ab|a)", "ſ", r"(a)\1?",
    ]
)  # fmt: skip
SOUGHT = st.builds(
    lambda pieces, ignore_case: Sought(("".join(pieces),), ignore_case=ignore_case),
    st.lists(PIECES, min_size=1, max_size=5),
    st.booleans(),
)
TEXTS = st.text("aAbBCdxyzkKsSqiI1the “”\u00a0\n\véſİ\u212a\u0301😀", min_size=1, max_size=20)


def gated(sought: Sequence[Sought]) -> list[Gated]:
    plans = [plan(Sought((f"(?:|){each.join()}",), "", "", each.ignore_case)) for each in sought]
    return [Gated(number, each.needs, each.gate) for number, each in enumerate(plans)]


def matching(sought: Sequence[Sought], text: str) -> set[int]:
    return {
        number
        for number, each in enumerate(sought)
        if regex.search(each.join(), text, regex.IGNORECASE if each.ignore_case else 0)
    }


@pytest.mark.parametrize(
    "make", [pytest.param(StringGate, id="strings"), pytest.param(SetGate, id="RE2")]
)
@given(sought=st.lists(SOUGHT, min_size=1, max_size=4), text=TEXTS)
def test_what_matches_is_let_through(
    make: type[StringGate | SetGate], sought: Sequence[Sought], text: str
) -> None:
    gate: Gate = make(gated(sought))
    assert matching(sought, text) <= set(next(gate.open([text])))


def test_strings_keep_out_what_needs_them() -> None:
    gate = StringGate([Gated(3, ("abc", "xyz")), Gated(4), Gated(5, ("xyz",))])
    assert sorted(next(gate.open(["An ABC"]))) == [3, 4]
    assert sorted(next(gate.open(["XYZ"]))) == [3, 4, 5]
    assert sorted(next(gate.open([""]))) == [4]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("a1", [3, 9], id="plain text"),
        pytest.param("é1", [3, 9], id="any text"),
        pytest.param("aé", [9], id="nothing but what cannot be read"),
        pytest.param("é", [9], id="another letter"),
        pytest.param("", [9], id="an empty text"),
    ],
)
def test_a_set_keeps_out_what_does_not_match(text: str, numbers: list[int]) -> None:
    gate = SetGate([Gated(3, (), Widened(r"\d", r"\d")), Gated(9, (), Widened())])
    assert sorted(next(gate.open([text]))) == numbers


GATED = [Gated(number, (), Widened(f"x{number}", f"x{number}")) for number in range(20)]


@pytest.mark.parametrize(
    "text", [pytest.param("nothing", id="plain text"), pytest.param("é", id="any text")]
)
def test_a_set_too_large_for_its_memory_lets_all_through(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not list(next(SetGate(GATED).open([text])))
    monkeypatch.setattr(gates, "_MEMORY", 1 << 10)
    assert sorted(next(SetGate(GATED).open([text]))) == list(range(20))


def test_a_set_that_tells_nothing_lets_all_through(monkeypatch: pytest.MonkeyPatch) -> None:
    gate = SetGate(GATED)
    monkeypatch.setattr(gate._plain, "_match", lambda _data: [])
    assert sorted(next(gate.open(["nothing"]))) == list(range(20))


def test_strings_stand_in_where_no_re2_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(gate_for([Gated(0)]), SetGate)
    monkeypatch.setitem(sys.modules, "re2", None)
    assert isinstance(gate_for([Gated(0)]), StringGate)


def test_re2_is_asked_once_there_is_enough_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gates, "LEAST", 10)
    gate = GrowingGate([Gated(3, ("ab",), Widened("ab$", "ab$"))])
    assert list(map(list, gate.open(["ab c", "c"]))) == [[3], []]
    assert list(map(list, gate.open(["ab c", "c ab"]))) == [[], [3]]
