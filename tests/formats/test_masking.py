import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import OBJECT, Document
from newslint.formats import parse
from newslint.formats.masking import LIMIT, mask
from newslint.source import decode


def read(text: str, name: str = "a.md") -> Document:
    return parse(decode(name, text.encode()))


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html"])
def test_what_matches_becomes_a_thing(name: str) -> None:
    seen = mask(read("They met @@Jo Doe@@ at ten.\n", name), ["@@.*?@@"])
    assert texts(seen) == [f"They met {OBJECT} at ten."]


def test_places_after_it_are_those_of_the_source() -> None:
    text = "# Head\n\nThey *met* @@Jo@@ at **ten** &amp; left.\n"
    block = mask(read(text), ["@@.*?@@"]).blocks[1]
    start = block.text.index("ten")
    span = block.to_source(start, start + 3)
    assert text[span.start : span.end] == "ten"
    assert [block.text[low:high] for _name, low, high in block.inlines] == ["met", "ten"]


def test_markup_is_matched_in_the_source() -> None:
    assert texts(mask(read("They **met** her.\n"), [r"\*\*met\*\* "])) == [f"They {OBJECT}her."]


def test_a_stretch_over_several_blocks_takes_them_out() -> None:
    text = "One.\n\n<!-- a -->\n\nTwo.\n\nThree.\n\n<!-- b -->\n\nFour.\n"
    assert texts(mask(read(text), [r"(?s)<!-- a -->.*?<!-- b -->"])) == ["One.", "Four."]


def test_elements_are_taken_out_by_name() -> None:
    text = "They *met* her.\n\n> No copy.\n\n- Item\n"
    assert texts(mask(read(text), [], ["em", "blockquote"])) == [f"They {OBJECT} her.", "Item"]


def test_nothing_to_hide_leaves_the_blocks_as_they_are() -> None:
    document = read("They met.\n")
    assert mask(document, ["x", "q*"]).blocks == document.blocks


def test_a_pattern_that_takes_too_long_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.formats.masking.LIMIT", LIMIT / 50)
    seen = mask(read("a" * 5_000 + "!\n"), ["(a|aa)+$"])
    assert len(seen.problems) == 1
    assert "takes too long" in seen.problems[0]


@given(st.text("ab *_@\n&;<>", max_size=60), st.sampled_from(["@.*?@", "a+", r"(?s)b.*b", r"\*"]))
def test_no_text_that_is_left_lies_in_what_matched(text: str, pattern: str) -> None:
    import regex

    document = read(text)
    source = document.source.text
    hidden = {place for match in regex.finditer(pattern, source) for place in range(*match.span())}
    for block in mask(document, [pattern]).blocks:
        for segment in block.segments:
            if block.text[segment.start : segment.end] != OBJECT:
                assert hidden.isdisjoint(range(segment.source_start, segment.source_end))


def test_many_things_in_many_blocks_are_all_hidden() -> None:
    document = read("They met @@Jo@@ and @@Al@@ here.\n\n" * 500)
    assert texts(mask(document, ["@@.*?@@"])) == [f"They met {OBJECT} and {OBJECT} here."] * 500


@given(st.text("ab*@ ", max_size=60))
def test_elements_in_a_line_keep_what_is_left_of_them(text: str) -> None:
    document = read(f"x {text}\n")
    for block in mask(document, ["@.*?@"]).blocks:
        for name, low, high in block.inlines:
            assert 0 <= low < high <= len(block.text)
            whole = next(
                before.text[start:end]
                for before in document.blocks
                for other, start, end in before.inlines
                if other == name and _holds(before.text[start:end], block.text[low:high])
            )
            assert whole


def _holds(whole: str, left: str) -> bool:
    """Tell whether the words that are left stand in an element's text, in order."""
    place = 0
    for part in left.split(OBJECT):
        place = whole.find(part, place)
        if place < 0:
            return False
        place += len(part)
    return True
