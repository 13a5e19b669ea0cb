import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import OBJECT, SOFT_HYPHEN
from newslint.formats.shortcodes import Edge, expand


def shown(text: str) -> str:
    """Return the text with its shortcodes taken out, an object for each that shows something."""
    expanded = expand(text, 0, len(text)).text
    assert len(expanded) == len(text)
    while OBJECT * 2 in expanded:
        expanded = expanded.replace(OBJECT * 2, OBJECT)
    return expanded.replace(SOFT_HYPHEN, "")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        pytest.param("a [gallery] b", f"a {OBJECT} b", id="one of WordPress's own"),
        pytest.param('a [gallery ids="1,2"] b', f"a {OBJECT} b", id="with attributes"),
        pytest.param("a [map id=3 /] b", f"a {OBJECT} b", id="an unknown one with attributes"),
        pytest.param("a [note]b c[/note] d", "a b c d", id="one around text"),
        pytest.param("a [Note]b[/note] c", "a b c", id="capitals"),
        pytest.param("[a1]b [c2]d[/c2] e[/a1]", "b d e", id="one in another"),
        pytest.param("a [code]x < y\n\nz[/code] b", f"a {OBJECT} b", id="code"),
        pytest.param("a [embed]http://x.org[/embed]", f"a {OBJECT}", id="an address"),
        pytest.param(
            "[audio src=a.mp3] b [audio]c[/audio] d",
            f"{OBJECT} b {OBJECT} d",
            id="one after another",
        ),
        pytest.param("He said [sic] so", "He said [sic] so", id="an editor's word"),
        pytest.param("He [the mayor] said", "He [the mayor] said", id="an editor's words"),
        pytest.param("[note]a", "[note]a", id="an unknown one that is never closed"),
        pytest.param("a[/note] b", "a[/note] b", id="an end without a start"),
        pytest.param("[caption id=a]b", "[caption id=a]b", id="a caption that is never closed"),
        pytest.param("a [ b ] [] [1] c", "a [ b ] [] [1] c", id="brackets"),
    ],
)
def test_shortcodes_are_taken_out_of_the_text(text: str, left: str) -> None:
    assert shown(text) == left


def test_a_caption_has_its_edges() -> None:
    text = 'a [caption id="b"]<img> c d[/caption] e'
    expanded = expand(text, 0, len(text))
    assert expanded.captions == ((2, Edge.START), (text.index("[/"), Edge.END))


def test_what_lies_outside_is_left_as_it_is() -> None:
    text = "[gallery] [gallery] [gallery]"
    expanded = expand(text, 10, 19).text
    assert expanded == f"[gallery] {OBJECT * 9} [gallery]"


@given(
    st.lists(
        st.sampled_from(
            (
                "[a1]|[/a1]|[code]|[/code]|[caption b=c]|[/caption]|[gallery x='y']|[|]|/| |é🙂|\n|"
                "[sic]"
            ).split("|")
        ),
        max_size=30,
    ).map("".join)
)
def test_every_character_keeps_its_place(text: str) -> None:
    expanded = expand(text, 0, len(text))
    assert len(expanded.text) == len(text)
    for place, (new, old) in enumerate(zip(expanded.text, text, strict=True)):
        assert new in {old, OBJECT, SOFT_HYPHEN}, place
    assert sorted(expanded.captions) == list(expanded.captions)
