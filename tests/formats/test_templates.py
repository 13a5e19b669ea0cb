import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import OBJECT
from newslint.formats.templates import mask


def masked(text: str, *, markdown: bool = False, mdx: bool = False) -> str:
    """Return the text with one object for each run of what was blotted out."""
    made = mask(text, 0, len(text), markdown=markdown, mdx=mdx).text
    assert len(made) == len(text)
    while OBJECT * 2 in made:
        made = made.replace(OBJECT * 2, OBJECT)
    return made


@pytest.mark.parametrize(
    ("text", "left"),
    [
        pytest.param("a {{ b }} c", f"a {OBJECT} c", id="a value"),
        pytest.param('a {{< fig src="b" >}} c', f"a {OBJECT} c", id="a shortcode of Hugo"),
        pytest.param("{% if a %}b{% endif %}", f"{OBJECT}b{OBJECT}", id="a condition"),
        pytest.param("{% raw %}{{ a }}{% endraw %} b", f"{OBJECT} b", id="raw text"),
        pytest.param(
            "{% highlight js %}a\nb{%- endhighlight -%} c", f"{OBJECT}\n{OBJECT} c", id="code"
        ),
        pytest.param("a {# b #} c", f"a {OBJECT} c", id="a comment of Jinja"),
        pytest.param("# A\n{: .b }\nc", f"# A\n{OBJECT}\nc", id="attributes of kramdown"),
        pytest.param("a {: b\nc} d", "a {: b\nc} d", id="attributes end on their line"),
        pytest.param("a {{ b", "a {{ b", id="never closed"),
        pytest.param("a { b } c", "a { b } c", id="single braces"),
    ],
)
def test_templates_are_blotted_out(text: str, left: str) -> None:
    assert masked(text) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        pytest.param("a {b} c", f"a {OBJECT} c", id="an expression"),
        pytest.param("<A b={{c: {d: 1}}} />", f"<A b={OBJECT} />", id="braces in braces"),
        pytest.param("a {b\n\nc} d", "a {b\n\nc} d", id="a blank line ends it"),
        pytest.param("a } b { c", "a } b { c", id="not in pairs"),
        pytest.param("import {A} from 'b'\n\nc", f"{OBJECT}\n\nc", id="an import"),
        pytest.param(
            "export const a = {\n  b\n}\n\nc", f"{OBJECT}\n{OBJECT}\n{OBJECT}\n\nc", id="an export"
        ),
        pytest.param("a\n\nimport b\n\nc", f"a\n\n{OBJECT}\n\nc", id="an import further down"),
        pytest.param("They\nimport oil.", "They\nimport oil.", id="the verb in a paragraph"),
        pytest.param("a {/* b */} c", f"a {OBJECT} c", id="a comment"),
    ],
)
def test_javascript_in_mdx_is_blotted_out(text: str, left: str) -> None:
    assert masked(text, mdx=True) == left


def test_a_comment_is_blotted_out_of_markdown_only_where_a_blank_line_would_part_it() -> None:
    assert masked("a <!-- b --> c", markdown=True) == "a <!-- b --> c"
    assert masked("a <!-- b\n\nc --> d", markdown=True) == f"a {OBJECT}\n\n{OBJECT} d"
    assert masked("<!-- {{ a }} -->", markdown=True) == "<!-- {{ a }} -->"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("{{/* note */}}", id="Hugo"),
        pytest.param("{{- /* note */ -}}", id="Hugo with dashes"),
        pytest.param("{{! note }}", id="Handlebars"),
        pytest.param("{{!-- note --}}", id="Handlebars with dashes"),
        pytest.param("{# note #}", id="Jinja"),
        pytest.param("{% comment %} note {% endcomment %}", id="Liquid"),
        pytest.param("{/* note */}", id="MDX"),
        pytest.param("<!-- note\n\n -->", id="HTML"),
    ],
)
def test_comments_are_kept_with_their_places(text: str) -> None:
    is_mdx = text.startswith("{/*")
    found = mask(f"é {text} b", 0, len(text) + 4, markdown=True, mdx=is_mdx).comments
    assert [comment.text.strip() for comment in found] == ["note"]
    assert (found[0].span.start, found[0].span.end) == (2, 2 + len(text))


def test_what_is_no_comment_is_none() -> None:
    assert mask("{{ a }} {% raw %}b{% endraw %}", 0, 30).comments == ()


@given(
    st.lists(
        st.sampled_from(
            (
                "{{|}}|{%|%}|{#|#}|{:|}|{|<!--|-->|{/*|*/}|raw|endraw|comment|endcomment|{% raw %}|"
                "{% endraw %}| |-|a|\n|\n\n|\r\n|é🙂|import a|!|/*"
            ).split("|")
        ),
        max_size=30,
    ).map("".join),
    st.booleans(),
    st.booleans(),
)
def test_line_ends_and_every_character_keep_their_places(
    text: str, markdown: bool, mdx: bool
) -> None:
    made = mask(text, 0, len(text), markdown=markdown, mdx=mdx)
    assert len(made.text) == len(text)
    for new, old in zip(made.text, text, strict=True):
        assert new in {old, OBJECT}
        assert (new == "\n") is (old == "\n")
    for comment in made.comments:
        assert comment.text in text[comment.span.start : comment.span.end]
