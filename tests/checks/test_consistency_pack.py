"""What holds for every rule of the consistency pack on any copy whatever."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_packs, shipped_rules
from newslint.source import decode

RULES = load_packs([shipped_rules() / "consistency"])
ENGINE = Engine(RULES)
RESTRAINED = Engine([rule for rule in RULES if rule.quotes == "skip"])
"""Without the rules of names and marks: nobody speaks a spelling."""

WORDS = """
    President president the The Ukrainian U.S. Secretary of Defense defense , . ; ' " ’ “ ” - Ann
    Holm Hlom Holm's former then- Mr Mr. Mrs Dr. child care childcare child-care e-mail email
    adviser advisor's organise organized Kyiv Kiev percent per cent said O'Neill McHenry Mchenry é
""".split()

pieces = st.sampled_from([*WORDS, " ", "\n\n", "\u00a0", "\ufffc", "İ"])


@given(st.lists(pieces, max_size=40).map(" ".join) | st.lists(pieces, max_size=40).map("".join))
def test_findings_lie_in_the_copy_and_their_fixes_change_it(text: str) -> None:
    for finding in ENGINE.check(parse(decode("a.txt", text.encode()))):
        assert text[finding.start : finding.end] == finding.text != ""
        for fix in finding.fixes:
            for edit in fix.edits:
                assert finding.start <= edit.span.start <= edit.span.end <= finding.end
                assert edit.text != text[edit.span.start : edit.span.end]
        for place in finding.related:
            assert text[place.start : place.end].strip()


@given(st.lists(pieces, max_size=30).map(" ".join))
def test_quotations_are_left_alone(text: str) -> None:
    quoted = text.replace('"', "").replace("“", "").replace("”", "").replace("\n", " ")
    body = f"They met in May and left in June, as all of them had agreed.\n\n“{quoted}”\n"
    assert RESTRAINED.check(parse(decode("a.txt", body.encode()))) == []
