import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Document
from newslint.formats.markdown import parse
from newslint.source import Source


def document(head: str, body: str = "\nBody copy.\n") -> Document:
    return parse(Source("a.md", head + body))


@pytest.mark.parametrize(
    ("head", "role", "value", "exact"),
    [
        pytest.param("---\ntitle: Big news\n---\n", "headline", "Big news", True, id="plain"),
        pytest.param('---\ntitle: "Big: news"\n---\n', "headline", "Big: news", True, id="quoted"),
        pytest.param(
            "---\nsummary: 'It''s on'\n---\n", "deck", "It's on", False, id="an escaped quote"
        ),
        pytest.param(
            '---\ntitle: "A \\"b\\" c"\n---\n', "headline", 'A "b" c', False, id="escapes"
        ),
        pytest.param(
            "---\nheadline: >\n  Big news\n  today\n---\n",
            "headline",
            "Big news today",
            True,
            id="folded",
        ),
        pytest.param(
            "---\ndescription: |\n  One.\n  Two.\n---\n", "deck", "One.\nTwo.", False, id="literal"
        ),
        pytest.param(
            "---\ntitle: '''tis so'\n---\n", "headline", "'tis so", False, id="a quote first"
        ),
        pytest.param("---\ntitle: \"a''b\"\n---\n", "headline", "a''b", True, id="no escape"),
        pytest.param('---\ntitle: "a\\\\b"\n---\n', "headline", "a\\b", False, id="a backslash"),
        pytest.param(
            "---\ndeck: |\n    One.\n\n    Two\n      so.\n---\n",
            "deck",
            "One.\n\nTwo\n  so.",
            False,
            id="literal with blank and indented lines",
        ),
        pytest.param(
            "---\ntitle: What&#8217;s on\n---\n", "headline", "What’s on", False, id="an entity"
        ),
        pytest.param("---\ndeck: <b>Big</b> news\n---\n", "deck", "Big news", False, id="tags"),
        pytest.param("+++\ntitle = 'Big news'\n+++\n", "headline", "Big news", True, id="TOML"),
        pytest.param(
            '+++\ntitle = "Zo\\u00eb won"\n+++\n', "headline", "Zoë won", False, id="TOML escape"
        ),
        pytest.param(
            "---\nkey: é日🙂\ntitle: Big news\n---\n", "headline", "Big news", True, id="Unicode"
        ),
    ],
)
def test_a_prose_field_is_a_block_at_its_place(
    head: str, role: str, value: str, exact: bool
) -> None:
    block = document(head).blocks[0]
    assert (block.role.value, block.text) == (role, value)
    assert block.is_exact(0, len(value)) is exact
    last = value.rsplit(maxsplit=1)[-1]
    start = len(value) - len(last)
    if block.is_exact(start, len(value)):
        span = block.to_source(start, len(value))
        assert head[span.start : span.end] == last


def test_what_a_heading_repeats_is_a_subhead_once_the_title_is_known() -> None:
    blocks = document("---\ntitle: Big news\n---\n", "# Part one\n").blocks
    assert [block.role.value for block in blocks] == ["headline", "subhead"]


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(
            "---\nlayout: post\ndate: 2024-01-02\ntags: [a, b]\n---\n", id="no prose field"
        ),
        pytest.param("---\ntitle: 12\n---\n", id="a number is no headline"),
        pytest.param("---\ntitle:\n---\n", id="an empty title"),
        pytest.param("---\n- title: x\n---\n", id="a list"),
        pytest.param("---\nnested:\n  title: x\n---\n", id="a title further in"),
        pytest.param("+++\n[params]\ntitle = 'x'\n+++\n", id="a title in a TOML table"),
    ],
)
def test_other_fields_are_not_prose(head: str) -> None:
    assert [block.text for block in document(head).blocks] == ["Body copy."]


@pytest.mark.parametrize(
    ("head", "place"),
    [
        pytest.param("---\ntitle: [a\n---\n", "line 3: did not find", id="YAML"),
        pytest.param("+++\ntitle = a b\n+++\n", "starts on line 2 cannot be read", id="TOML"),
    ],
)
def test_a_broken_head_is_a_problem_and_the_body_is_still_read(head: str, place: str) -> None:
    read = document(head)
    assert len(read.problems) == 1
    assert place in read.problems[0]
    assert [block.text for block in read.blocks] == ["Body copy."]


def test_a_rule_below_text_is_no_front_matter() -> None:
    assert document("Text\n\n---\n").problems == ()


@pytest.mark.parametrize(
    ("head", "word"),
    [
        pytest.param("---\ndeck: |\n  One.\n  Two.\n---\n", "Two", id="literal"),
        pytest.param("---\ndeck: >-\n  One\n  two.\n\n  Three.\n---\n", "Three", id="folded"),
        pytest.param("---\r\ndeck: |\r\n  One.\r\n  Two.\r\n---\r\n", "Two", id="CRLF"),
        pytest.param('---\ndeck: "One \\u00e9t\\u00e9 two"\n---\n', "two", id="escapes"),
        pytest.param('---\ndeck: "\\u201cOne\\u201d two"\n---\n', "One", id="an escape first"),
        pytest.param("---\ndeck: One\n  two\n---\n", "two", id="over lines"),
        pytest.param('+++\ndeck = "One \\"two\\"" # so\n+++\n', "two", id="TOML"),
    ],
)
def test_a_word_of_a_field_is_at_its_place(head: str, word: str) -> None:
    block = document(head).blocks[0]
    start = block.text.index(word)
    assert block.is_exact(start, start + len(word))
    span = block.to_source(start, start + len(word))
    assert head[span.start : span.end] == word


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("---\ntitle: One # newslint: ignore[core.a] -- so\n---\n", id="YAML"),
        pytest.param("---\n# newslint: ignore[core.a] -- so\ntitle: One\n---\n", id="its own line"),
        pytest.param("+++\ntitle = 'One' # newslint: ignore[core.a] -- so\r\n+++\n", id="TOML"),
    ],
)
def test_a_comment_for_newslint_is_kept_with_its_place(head: str) -> None:
    (comment,) = document(head).comments
    assert comment.text == "newslint: ignore[core.a] -- so"
    assert head[comment.span.start : comment.span.end] == f"# {comment.text}"


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("---\n# newslint: {ignore: [core.a]}\n---\n", id="a field left out"),
        pytest.param("---\ntitle: One#newslint: ignore[core.a]\n---\n", id="no comment"),
    ],
)
def test_other_comments_are_not(head: str) -> None:
    assert document(head).comments == ()


@given(
    st.lists(
        st.sampled_from(
            ["word", " ", "\n  ", "\n\n  ", "&mdash;", "'", '"', "**", "é", "日", ": "]
        ),
        max_size=12,
    ).map("".join),
    st.sampled_from(["|\n  {}", ">\n  {}", ">-\n  {}", '"{}"', "'{}'", "{}"]),
)
def test_any_scalar_maps_into_its_own_writing(value: str, style: str) -> None:
    head = f"---\ndeck: {style.format(value)}\nlayout: post\n---\n"
    for block in document(head).blocks[:-1]:
        span = block.to_source(0, len(block.text))
        assert head.index("deck") < span.start < span.end <= head.index("layout")
        for start in range(len(block.text)):
            if block.is_exact(start, start + 1):
                place = block.to_source(start, start + 1).start
                assert (
                    head[place] == block.text[start] or (head[place] + block.text[start]).isspace()
                )
