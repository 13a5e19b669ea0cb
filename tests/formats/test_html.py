"""HTML files: roles, positions, comments and what is damaged."""

import pytest

from newslint.document import OBJECT, Document
from newslint.formats.html import parse
from newslint.source import Source


def document(text: str, path: str = "a.html") -> Document:
    return parse(Source(path, text))


def read(text: str, path: str = "a.html") -> list[tuple[str, str]]:
    return [(block.role.value, block.text) for block in document(text, path).blocks]


PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<title>Bridge opens – The Daily Tide</title>
<meta name="description" content="no copy">
<style>p { color: red }</style>
<script type="application/ld+json">{"headline": "no copy"}</script>
</head>
<body class="single author caption">
<header class="site-header"><a href="/">The Daily Tide</a></header>
<nav><ul><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li></ul></nav>
<article class="post">
<h1>Bridge opens at last</h1>
<p class="standfirst">Years late, the crossing carries its first bus</p>
<p class="byline">By Ana Morales</p>
<p>MARROW BAY &mdash; The bridge opened on Tuesday.</p>
<figure><img src="b.jpg" alt="Buses on the bridge">
<figcaption>The first buses.</figcaption></figure>
<h2>What comes next</h2>
<ul><li>The eastern pier<li>The roads</ul>
<blockquote><p>We waited for it.</p><footer>Lena Hofmann</footer></blockquote>
<table><tr><th>Year<td>Cost</table>
<pre>x = 1</pre>
</article>
<footer>Copyright</footer>
</body>
</html>
"""


def test_a_page_falls_into_its_parts() -> None:
    assert read(PAGE) == [
        ("metadata", "The Daily Tide"),
        ("metadata", "News"),
        ("metadata", "Sport"),
        ("headline", "Bridge opens at last"),
        ("deck", "Years late, the crossing carries its first bus"),
        ("byline", "By Ana Morales"),
        ("dateline", "MARROW BAY"),
        ("body", "The bridge opened on Tuesday."),
        ("caption", "Buses on the bridge"),
        ("caption", "The first buses."),
        ("subhead", "What comes next"),
        ("list-item", "The eastern pier"),
        ("list-item", "The roads"),
        ("quote-block", "We waited for it."),
        ("metadata", "Lena Hofmann"),
        ("table-cell", "Year"),
        ("table-cell", "Cost"),
        ("code", "x = 1"),
        ("metadata", "Copyright"),
    ]


BLOCKS = """\
<!-- wp:heading {"level":1} -->
<h1 class="wp-block-heading">Bridge opens</h1>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p>The bridge [sic] opened.[gallery ids="1,2"]</p>
<!-- /wp:paragraph -->

<!-- wp:image {"id":5,"sizeSlug":"large"} -->
<figure class="wp-block-image size-large"><img src="b.jpg" alt="Buses on it" class="wp-image-5"/>\
<figcaption class="wp-element-caption">The first buses.</figcaption></figure>
<!-- /wp:image -->

<!-- wp:pullquote -->
<figure class="wp-block-pullquote"><blockquote><p>At last.</p><cite>Lena Hofmann</cite>\
</blockquote></figure>
<!-- /wp:pullquote -->

<!-- wp:shortcode -->
[contact-form-7 id="1" title="Write to us"]
<!-- /wp:shortcode -->

<!-- wp:list --><ul><!-- wp:list-item --><li>One pier</li><!-- /wp:list-item --></ul>
<!-- /wp:list -->
"""


def test_the_blocks_of_wordpress_are_read() -> None:
    assert read(BLOCKS) == [
        ("headline", "Bridge opens"),
        ("body", f"The bridge [sic] opened.{OBJECT}"),
        ("caption", "Buses on it"),
        ("caption", "The first buses."),
        ("quote-block", "At last."),
        ("quote-block", "Lena Hofmann"),
        ("list-item", "One pier"),
    ]


CLASSIC = """\
The bridge opened on <em>Tuesday</em>.
It is long.

[caption id="a7" align="left"]<img src="b.jpg" alt="Buses on it" /> The first buses.[/caption]

It carries [su_note color="red"]buses[/su_note] only.
&nbsp;

<h3>What comes next</h3>
<ul>
\t<li>One pier</li>
</ul>
[code lang="js"]
a = 1

b = 2
[/code]

<!--more-->

More is to come. [caption id="attachment_8"]It never ends
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_post_whose_paragraphs_are_told_by_blank_lines_is_read(line_end: str) -> None:
    assert read(CLASSIC.replace("\n", line_end)) == [
        ("body", "The bridge opened on Tuesday. It is long."),
        ("caption", f"{OBJECT} The first buses."),
        ("caption", "Buses on it"),
        ("body", "It carries buses only."),
        ("subhead", "What comes next"),
        ("list-item", "One pier"),
        ("body", 'More is to come. [caption id="attachment_8"]It never ends'),
    ]


def test_a_shortcode_in_a_finished_page_reaches_its_readers() -> None:
    assert read("<p>The bridge.[gallery]</p>") == [("body", "The bridge.[gallery]")]


def test_front_matter_holds_the_headline() -> None:
    found = read("---\ntitle: Bridge opens\n---\n<h1>At last</h1><p>It {{ page.verb }}.</p>")
    assert found == [
        ("headline", "Bridge opens"),
        ("subhead", "At last"),
        ("body", f"It {OBJECT}."),
    ]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        pytest.param("<title>A b</title><p>C", ["headline", "body"], id="the page's title"),
        pytest.param("<title>A b</title><h1>C</h1>", ["headline"], id="a heading instead of it"),
        pytest.param("<h2>A</h2><p>B<h2>C</h2>", ["headline", "body", "subhead"], id="no h1"),
        pytest.param("<p>A<h2>B</h2>", ["body", "subhead"], id="a heading after copy"),
        pytest.param("<h1>A</h1><h1>B</h1>", ["headline", "subhead"], id="two of h1"),
        pytest.param("<h1>A</h2><p>B", ["headline", "body"], id="the end tag of another heading"),
    ],
)
def test_the_first_heading_is_the_headline(text: str, roles: list[str]) -> None:
    assert [role for role, _text in read(text)] == roles


@pytest.mark.parametrize(
    ("path", "text", "shown"),
    [
        pytest.param("a.xhtml", "<p>A <b hidden=''/>c</p>", "A c", id="by the file's name"),
        pytest.param("a.html", "<?xml version='1.0'?><p>A <i hidden=''/>c</p>", "A c", id="XML"),
        pytest.param("a.html", "<p>A <svg/>c</p>", f"A {OBJECT}c", id="a picture in HTML"),
    ],
)
def test_an_element_may_close_itself(path: str, text: str, shown: str) -> None:
    assert [shown for _role, shown in read(text, path)] == [shown]
    assert document(text, path).problems == ()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        pytest.param("<p>A</p>\n<!-- <p>B", "the comment that starts on line 2", id="a comment"),
        pytest.param("<p>A</p>\n<a href='b>c", "the <a> tag that starts on line 2", id="a tag"),
        pytest.param(
            "<p>A</p>\n<script>b", "the <script> element that starts on line 2", id="a script"
        ),
        pytest.param(
            "<p>A</p>\n<div hidden><p>b", "the <div> element that starts on line 2", id="an element"
        ),
    ],
)
def test_what_is_never_closed_is_a_problem(text: str, what: str) -> None:
    found = document(text)
    assert [block.text for block in found.blocks] == ["A"]
    assert found.problems == (f"{what} is never closed; what follows was not read",)


@pytest.mark.parametrize("text", ["<p hidden>a", "<ul><li hidden>b</ul>", "<p>A <del>b</p>"])
def test_an_end_tag_that_may_be_left_out_is_no_problem(text: str) -> None:
    assert document(text).problems == ()


def test_comments_are_kept_with_their_places() -> None:
    text = (
        "---\nnewslint: {ignore: [core.a]}\n# newslint: ignore[core.b]\n---\n"
        "<p>One <!-- newslint: ignore[core.c] -- so --> two</p>\r\n{# newslint: enable[core.d] #}"
        "<div hidden><!-- newslint: enable[core.e] --></div>"
        "<script><!-- newslint: ignore[core.f] --></script>"
    )
    found = [
        (comment.text.strip(), text[comment.span.start : comment.span.end])
        for comment in document(text).comments
    ]
    assert found == [
        ("newslint: file-ignore[core.a]", "core.a"),
        ("newslint: ignore[core.b]", "# newslint: ignore[core.b]"),
        ("newslint: ignore[core.c] -- so", "<!-- newslint: ignore[core.c] -- so -->"),
        ("newslint: enable[core.d]", "{# newslint: enable[core.d] #}"),
        ("newslint: enable[core.e]", "<!-- newslint: enable[core.e] -->"),
    ]
