import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from newslint.document import OBJECT, Role
from newslint.finding import Finding, Fix, Related, Safety, Severity
from newslint.report import (
    Article,
    ArticleBlock,
    Mark,
    Means,
    Problem,
    Report,
    RuleNote,
    Suppressed,
)
from newslint.reporters import RenderOptions, html, render
from newslint.reporters.htmlcopy import cut, escape
from newslint.source import Edit, Span

VOID = {"meta", "link", "input", "br"}
CSS = Path(__file__).parents[2] / "newslint" / "reporters" / "page" / "page.css"


class Page(HTMLParser):
    """Reads a page back: every element must be closed in its turn."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str]]] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[tuple[list[tuple[str, dict[str, str]]], str]] = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = (tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((list(self.open), data))

    def all(self, tag: str, **wanted: str) -> list[dict[str, str]]:
        return [
            attributes
            for name, attributes in self.elements
            if name == tag
            and all(value in attributes.get(key, "").split() for key, value in wanted.items())
        ]

    def text(self, tag: str, **wanted: str) -> str:
        """Return the text in all elements of one kind."""
        return "".join(
            data
            for elements, data in self.texts
            if any(
                name == tag
                and all(value in attributes.get(key, "").split() for key, value in wanted.items())
                for name, attributes in elements
            )
        )


def finding(line: str, text: str, **more: object) -> Finding:
    start = line.index(text)
    values: dict[str, object] = {
        "path": "a.txt",
        "line": 3,
        "column": start + 1,
        "end_line": 3,
        "end_column": start + len(text) + 1,
        "start": start,
        "end": start + len(text),
        "rule": "core.joined-words",
        "severity": Severity.ERROR,
        "message": "Two words.",
        "text": text,
        "context": line,
        **more,
    }
    return Finding(**values)  # type: ignore[arg-type]


def report(*findings: Finding, role: Role = Role.BODY, **more: object) -> Report:
    """Make a report of articles of one block each: the line that their findings stand on."""
    made = Report.of(findings, [], len({one.path for one in findings}))
    articles = []
    for path in sorted({one.path for one in findings}):
        own = [(index, one) for index, one in enumerate(made.findings) if one.path == path]
        marks = tuple(Mark(one.start, one.end, index) for index, one in own)
        articles.append(Article(path, (ArticleBlock(role, own[0][1].context, marks),)))
    return structs.replace(made, **{"articles": tuple(articles), **more})


def show(shown: Report, base: str = "") -> Page:
    return Page(render("html", shown, RenderOptions(base=base)))


def test_the_runner_is_asked_for_articles_and_rules() -> None:
    assert html.NEEDS_ARTICLES
    assert html.NEEDS_RULES


def test_a_finding_is_marked_and_has_a_card_that_points_to_it() -> None:
    page = show(report(finding("日本 🙂 In thecity it rains", "thecity")))
    assert page.text("p", **{"class": "copy"}) == "日本 🙂 In thecity it rains"
    (mark,) = page.all("mark")
    assert mark["class"] == "error"
    assert page.text("mark") == "thecity"
    (card,) = page.all("li", **{"class": "card"})
    assert card["data-finding"] == mark["data-findings"] == "0"
    (place,) = page.all("a", **{"class": "place"})
    assert place["href"] == f"#{mark['id']}"
    assert page.text("a", **{"class": "place"}) == "3:9"
    assert page.text("p", id=mark["aria-describedby"]) == "Two words."


def test_fixes_show_what_goes_and_what_comes() -> None:
    line = "In thecity it rains"
    fixes = (
        Fix("Write “the city”", Safety.SAFE, (Edit(Span(6, 6), " "),)),
        Fix("Write “a town”", Safety.MANUAL, (Edit(Span(3, 6), "a "), Edit(Span(6, 10), "town"))),
        Fix("Delete the line", Safety.UNSAFE, (Edit(Span(0, 19), ""),)),
        Fix("Ask the desk", Safety.MANUAL, ()),
    )
    page = show(report(finding(line, "thecity", fixes=fixes)))
    assert page.text("del") == "thecity"
    assert page.text("ins") == " a town"
    assert page.all("ins")[0] == {"class": "blank"}
    assert page.text("bdi", **{"class": "change"}) == "the city" + "thea citytown"
    assert page.text("span", **{"class": "title"}) == "Delete the line" + "Ask the desk"
    assert page.text("span", **{"class": "safety"}) == "safe"


def test_characters_that_nobody_sees_are_named_in_a_change() -> None:
    fix = Fix("Delete it", Safety.SAFE, (Edit(Span(2, 3), ""),))
    page = show(report(finding("a \u200bb", "\u200b", fixes=(fix,))))
    assert page.text("del") == "U+200B"
    assert "empty" in page.all("mark")[0]["class"]


def test_a_long_change_is_cut_short() -> None:
    line = "word " * 400
    fix = Fix("Delete it", Safety.SAFE, (Edit(Span(0, 2000), ""),))
    assert len(show(report(finding(line, line, fixes=(fix,)))).text("del")) < 150


def test_related_places_name_their_file_only_if_it_is_another() -> None:
    related = (Related("a.txt", 1, 5, 4, 12, "here"), Related("b.txt", 2, 1, 0, 4, "there"))
    page = show(report(finding("In thecity", "thecity", related=related)))
    assert page.text("ul", **{"class": "related"}) == "1:5 hereb.txt 2:1 there"


def test_a_rule_says_why_and_where_to_read_on() -> None:
    notes = (RuleNote("core.joined-words", Severity.ERROR, "Short.", "Short. Long & long.", ""),)
    page = show(report(finding("thecity", "thecity", url="https://example.org/a?b&c"), rules=notes))
    assert page.text("details", **{"class": "rule"}) == (
        "core.joined-wordsShort. Long & long.Read more"
    )
    assert [a["href"] for a in page.all("a", rel="noreferrer")] == ["https://example.org/a?b&c"]
    plain = show(report(finding("thecity", "thecity")))
    assert not plain.all("details", **{"class": "rule"})
    assert plain.text("p", **{"class": "rule"}) == "core.joined-words"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "/local", "file:///x"])
def test_only_web_addresses_become_links(url: str) -> None:
    notes = (RuleNote("core.joined-words", Severity.ERROR, url=url),)
    assert not show(report(finding("thecity", "thecity"), rules=notes)).all("a", rel="noreferrer")


HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=y>&amp;\x00\x1b\x85\ud800"


def test_nothing_from_outside_becomes_markup() -> None:
    fixes = (Fix(HOSTILE, Safety.SAFE, (Edit(Span(0, 1), HOSTILE),)),)
    fault = finding(
        HOSTILE + " thecity",
        HOSTILE,
        path=HOSTILE,
        rule=HOSTILE,
        message=HOSTILE,
        fixes=fixes,
        related=(Related(HOSTILE, 1, 1, 0, 1, HOSTILE),),
        url="https://" + HOSTILE,
    )
    other = structs.replace(fault, path="b.txt")
    notes = (RuleNote(HOSTILE, Severity.ERROR, HOSTILE, HOSTILE, HOSTILE),)
    text = render(
        "html",
        structs.replace(
            report(fault, other, rules=notes, problems=(Problem(HOSTILE, HOSTILE),)),
            suppressed=(Suppressed(fault, Means.COMMENT, HOSTILE),),
        ),
        RenderOptions(),
    )
    page = Page(text)
    assert len(page.all("script")) == 1
    assert not page.all("img")
    assert not any("onerror" in attributes for _tag, attributes in page.elements)
    assert page.text("h2").count("<script>alert(1)</script>") == 1
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", text)
    text.encode()


@given(st.text())
def test_escaping_keeps_the_length_and_leaves_nothing_that_acts(text: str) -> None:
    escaped = escape(text)
    assert not set("<>\"'") & set(escaped)
    escaped.encode()
    parser = Page(escaped)
    assert len("".join(data for _elements, data in parser.texts)) == len(text)


def test_what_is_not_prose_is_a_box() -> None:
    page = show(report(finding(f"the {OBJECT} thecity", "thecity")))
    assert page.text("p", **{"class": "copy"}) == "the ▢ thecity"
    assert OBJECT not in "".join(data for _elements, data in page.texts)


def test_spaces_at_fault_are_kept() -> None:
    assert "spaced" in show(report(finding("a  b", "  "))).all("mark")[0]["class"]
    assert show(report(finding("a\nb", "a\nb"))).all("mark")[0]["class"] == "error"


TEXT = "Zwei schöne 日本 Sätze über nichts"


@given(
    st.lists(
        st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted), max_size=8
    )
)
def test_marks_that_overlap_nest_and_keep_their_text(spans: list[list[int]]) -> None:
    marks = [Mark(start, end, index) for index, (start, end) in enumerate(sorted(spans))]
    pieces = cut(TEXT, marks)
    assert "".join(piece.text for piece in pieces) == TEXT
    for mark in marks:
        own = [piece for piece in pieces if mark.finding in piece.findings]
        assert own
        assert "".join(piece.text for piece in own) == TEXT[mark.start : mark.end]
    line = finding(TEXT, TEXT)
    made = structs.replace(
        Report.of([line] * len(marks), [], 1),
        articles=(Article("a.txt", (ArticleBlock(Role.BODY, TEXT, tuple(marks)),)),),
    )
    page = show(made)
    if marks:
        assert page.text("p", **{"class": "copy"}) == TEXT
    identifiers = [one["id"] for _tag, one in page.elements if one.get("id")]
    assert len(identifiers) == len(set(identifiers))
    anchors = {one["href"].removeprefix("#") for one in page.all("a", **{"class": "place"})}
    assert anchors <= set(identifiers)
    assert len(page.all("a", **{"class": "place"})) == len(marks)
    notes = [note for one in page.all("mark") for note in one.get("data-note", "").split(", ")]
    assert sorted(int(note) for note in notes if note) == list(range(1, len(marks) + 1))


def test_where_marks_overlap_the_severest_is_seen_and_the_innermost_comes_first() -> None:
    line = "could of been cheaper"
    made = report(
        finding(line, line, severity=Severity.SUGGESTION),
        finding(line, "of been", severity=Severity.ERROR, rule="core.of"),
    )
    marks = show(made).all("mark")
    assert [mark["class"] for mark in marks] == ["suggestion", "error", "suggestion"]
    assert [mark["data-findings"] for mark in marks] == ["0", "1 0", "0"]
    assert [mark.get("data-note") for mark in marks] == [None, "2", "1"]


def test_an_empty_mark_is_shown_by_a_sign_that_is_not_text() -> None:
    made = report(finding("In the city", ""))
    page = show(made)
    assert page.text("mark") == ""
    assert page.all("mark")[0]["class"] == "error empty"
    assert page.text("p", **{"class": "copy"}) == "In the city"


def test_a_finding_in_several_blocks_has_one_card() -> None:
    line = "Smith spoke. Smyth left."
    made = report(finding(line, "Smyth"))
    blocks = tuple(ArticleBlock(role, line, (Mark(13, 18, 0),)) for role in (Role.DECK, Role.BODY))
    page = show(structs.replace(made, articles=(Article("a.txt", blocks),)))
    assert len(page.all("li", **{"class": "card"})) == 1
    assert [mark.get("id") for mark in page.all("mark")] == ["m0", None]


@pytest.mark.parametrize("articles", [(), (Article("a.txt", (ArticleBlock(Role.BODY, "x"),)),)])
def test_a_finding_without_a_mark_shows_its_line(articles: tuple[Article, ...]) -> None:
    made = structs.replace(report(finding("title: In thecity", "thecity")), articles=articles)
    page = show(made)
    assert page.text("p", **{"class": "context"}) == "title: In thecity"
    assert page.text("b", **{"class": "error"}) == "thecity"
    assert page.all("ul", **{"class": "loose"})
    assert not page.all("a", **{"class": "place"})


def test_every_role_has_its_own_look() -> None:
    blocks = tuple(ArticleBlock(role, f"text of {role}") for role in Role)
    lists = tuple(ArticleBlock(Role.LIST_ITEM, item) for item in ("one", "two"))
    article = Article("a.txt", (*blocks, *lists))
    page = show(structs.replace(report(finding("thecity", "thecity")), articles=(article,)))
    for role in Role:
        shown = [one for _tag, one in page.elements if one.get("class") == f"copy {role}"]
        assert shown
        assert all(one["dir"] == "auto" for one in shown)
    assert len(page.all("div", role="list")) == 2
    assert len(page.all("p", role="listitem")) == 3
    assert page.text("h3") == "text of headline"


def test_several_articles_have_an_index_by_headline() -> None:
    made = report(
        finding("A thecity B", "thecity", path="/desk/a.txt"),
        finding("C thecity D", "thecity", path="/desk/b.txt"),
        role=Role.HEADLINE,
    )
    page = show(made, base="/desk")
    assert page.text("ol", **{"class": "index"}) == "A thecity B1C thecity D1"
    targets = [one["href"] for one in page.all("a") if one["href"].startswith("#a")]
    assert targets == [f"#{one['id']}" for one in page.all("section", **{"class": "article"})]
    assert page.text("h2") == "a.txtb.txt"
    assert not show(report(finding("thecity", "thecity"))).all("nav")


def test_severities_and_rules_are_counted() -> None:
    line = "one two three"
    page = show(
        report(
            finding(line, "one"),
            finding(line, "two", severity=Severity.WARNING, rule="house.b"),
            finding(line, "three", severity=Severity.WARNING, rule="house.b"),
        )
    )
    assert page.text("h1") == "3 findings"
    assert page.text("ul", **{"class": "counts"}) == "1 error2 warnings0 suggestions"
    assert page.text("label") == "Errors1Warnings2Suggestions0house.b2core.joined-words1"
    boxes = [(one["value"], "disabled" in one) for one in page.all("input", type="checkbox")]
    assert boxes[:3] == [("error", False), ("warning", False), ("suggestion", True)]


def test_problems_come_first() -> None:
    made = report(finding("thecity", "thecity"), problems=(Problem("b.txt", "cannot be read"),))
    page = show(made)
    assert (
        page.text("section", **{"class": "problems"}) == "1 problem on the wayb.txt cannot be read"
    )
    sections = [one["class"] for one in page.all("section")]
    assert sections == ["problems", "article"]


def test_a_clean_report_says_so() -> None:
    page = show(Report.of([], [], 2))
    assert page.text("main").startswith("Nothing to report2 files checked.")
    assert not page.all("form")
    failed = show(Report.of([], [Problem("b.txt", "cannot be read")], 0))
    assert "No file was checked." in failed.text("main")
    assert "cannot be read" in failed.text("main")


def test_accepted_findings_are_listed() -> None:
    fault = finding("thecity", "thecity")
    made = Report.of([], [], 1, suppressed=[Suppressed(fault, Means.BASELINE, "a name")])
    assert show(made).text("details", **{"class": "accepted"}) == (
        "1 accepted findinga.txt:3:1 core.joined-words (baseline) a name"
    )


def test_the_page_loads_nothing_and_is_the_same_every_time() -> None:
    made = report(finding("thecity", "thecity", url="https://example.org"))
    text = render("html", made, RenderOptions())
    assert text == render("html", made, RenderOptions())
    assert text.endswith("</html>\n")
    page = Page(text)
    assert not any("src" in attributes for _tag, attributes in page.elements)
    assert [link["href"] for link in page.all("link")] == ["data:,"]
    assert not any("style" in attributes for _tag, attributes in page.elements)
    for code in (page.text("style"), page.text("script")):
        assert not re.search(r"https?:|url\(|@import|fetch\(|innerHTML", code)
    assert text.count("https://") == 1
    (policy,) = (one["content"] for one in page.all("meta") if "http-equiv" in one)
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert page.all("meta", name="color-scheme")[0]["content"] == "light dark"


def luminance(color: str) -> float:
    parts = [int(part, 16) / 255 for part in re.findall("..", color)]
    linear = [one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_colours_can_be_read(scheme: int) -> None:
    roots = re.findall(r":root \{(.*?)\}", CSS.read_text(encoding="utf-8"), re.DOTALL)
    colors = dict(re.findall(r"--([\w-]+): #(\w{6})", roots[scheme]))
    grounds = ["paper", "surface", "rail"]
    pairs = [(ink, ground) for ink in ("ink", "quiet", "link") for ground in grounds]
    for name in Severity:
        pairs += [(name, "surface"), ("ink", f"{name}-tint"), ("ink", f"{name}-strong")]
    pairs += [("error", "error-tint"), ("inserted", "inserted-tint"), ("inserted", "surface")]
    pairs += [("quiet", "line")]
    for ink, ground in pairs:
        dark, light = sorted([luminance(colors[ink]), luminance(colors[ground])])
        assert (light + 0.05) / (dark + 0.05) >= 4.5, f"{ink} on {ground}"


def test_headings_do_not_skip_a_level() -> None:
    blocks = (ArticleBlock(Role.HEADLINE, "A"), ArticleBlock(Role.SUBHEAD, "B"))
    made = structs.replace(
        report(finding("thecity", "thecity")), articles=(Article("a.txt", blocks),)
    )
    levels = [
        int(tag[1]) for tag, _attributes in show(made).elements if re.fullmatch("h[1-6]", tag)
    ]
    assert levels == [1, 2, 3, 4]
    assert all(after - before <= 1 for before, after in pairwise(levels))
