"""The page in a browser, driven through Chromium's debugging pipe."""

import re
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from newslint.document import Role
from newslint.finding import Finding, Fix, Safety, Severity
from newslint.report import Article, ArticleBlock, Mark, Problem, Report, RuleNote
from newslint.reporters import RenderOptions, render
from newslint.source import Context, Edit, Span

SCRIPT = "<script>alert(1)</script>"
COPY = {
    "a.txt": (
        (Role.HEADLINE, "Harbour sells thecrane"),
        (Role.BODY, f"It could of been the the end of {SCRIPT} the quay."),
        (Role.BODY, "هذا نص thecity עברית " + "x" * 300),
        (Role.CODE, "lift --by 12t " * 20),
    ),
    "b.txt": ((Role.HEADLINE, "A second thecrane"), (Role.BODY, "It could of been worse.")),
}
FAULTS = {
    "thecrane": ("core.joined-words", Severity.ERROR, "the crane"),
    "thecity": ("core.joined-words", Severity.ERROR, "the city"),
    "could of been": ("house.of", Severity.WARNING, "could have been"),
    "of been": ("house.been", Severity.SUGGESTION, "have been"),
    "the the": ("core.doubled-words", Severity.ERROR, "the"),
}


def make_finding(path: str, number: int, text: str, fault: str, offset: int) -> Finding:
    """Make the finding of a fault in block ``number``, which starts at ``offset``."""
    rule, severity, better = FAULTS[fault]
    at = text.index(fault)
    start, end = offset + at, offset + at + len(fault)
    return Finding(
        path=path,
        line=number + 1,
        column=at + 1,
        end_line=number + 1,
        end_column=at + 1 + len(fault),
        start=start,
        end=end,
        rule=rule,
        severity=severity,
        message=f"“{fault}” should read “{better}”.",
        text=fault,
        fixes=(Fix("Write it", Safety.SAFE, (Edit(Span(start, end), better),)),),
        context=Context(text),
    )


def make_report() -> Report:
    """Make a report of two articles, with marks that nest and a finding without a mark."""
    loose = make_finding("b.txt", 8, "tag: thecity", "thecity", 900)
    loose = structs.replace(loose, rule="house.tag", severity=Severity.WARNING, message="No tag.")
    findings = [loose]
    for path, blocks in COPY.items():
        offset = 0
        for number, (_role, text) in enumerate(blocks):
            faults = [fault for fault in FAULTS if fault in text]
            findings += [make_finding(path, number, text, fault, offset) for fault in faults]
            offset += len(text) + 1
    report = Report.of(findings, [Problem("c.txt", "cannot be read")], 3)

    def mark(path: str, number: int, text: str) -> ArticleBlock:
        own = [
            (index, one)
            for index, one in enumerate(report.findings)
            if (one.path, one.line) == (path, number + 1)
        ]
        marks = (Mark(one.column - 1, one.end_column - 1, index) for index, one in own)
        return ArticleBlock(COPY[path][number][0], text, tuple(marks))

    articles = tuple(
        Article(path, tuple(mark(path, number, text) for number, (_, text) in enumerate(blocks)))
        for path, blocks in COPY.items()
    )
    why = RuleNote("house.of", Severity.WARNING, "Of is not have.", "Of is not have. Never.")
    return structs.replace(report, articles=articles, rules=(why,))


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(render("html", make_report(), RenderOptions()), encoding="utf-8")
    return path


@pytest.fixture
def page(browser: Any, file: Path) -> Iterator[Any]:
    """The page, freshly opened; whatever a test does with it, nothing may fail or be loaded."""
    browser.open(file)
    yield browser
    browser.ask("0")
    requests = [one["request"]["url"] for one in browser.told("Network.requestWillBeSent")]
    assert [url for url in requests if url != "data:,"] == [file.as_uri()]
    for trouble in (
        "Runtime.exceptionThrown",
        "Runtime.consoleAPICalled",
        "Log.entryAdded",
        "Page.javascriptDialogOpening",
    ):
        assert not list(browser.told(trouble))


VISIBLE = "[...document.querySelectorAll('.card')].filter(card => card.checkVisibility()).length"
MARKED = (
    "[...document.querySelectorAll('mark:is(.error, .warning, .suggestion)')]"
    ".filter(mark => mark.checkVisibility()).map(mark => mark.textContent)"
)
SELECTED = "document.querySelector('.card.current .message')?.textContent"
ALL_MARKED = [
    "thecrane",
    "could ",
    "of been",
    "the the",
    "thecity",
    "thecrane",
    "could ",
    "of been",
]


def test_everything_is_shown_at_first(page: Any) -> None:
    assert page.ask(VISIBLE) == 9
    assert page.ask(MARKED) == ALL_MARKED
    assert page.ask("document.querySelector('#shown').textContent") == "All 9 shown"
    assert page.ask("document.querySelector('.problems').checkVisibility()")


def test_markup_in_the_copy_is_text(page: Any) -> None:
    assert SCRIPT in page.ask("document.querySelector('#a1').innerText")
    assert page.ask("document.scripts.length") == 2


def test_a_filter_by_severity_hides_cards_and_marks(page: Any) -> None:
    page.click("[name=severity][value=suggestion]")
    assert page.ask(VISIBLE) == 2
    assert page.ask(MARKED) == ["of been", "of been"]
    assert page.ask("document.querySelector('#shown').textContent") == "2 of 9 shown"
    assert page.ask("document.querySelectorAll('mark[tabindex]').length") == 2
    page.click("[name=severity][value=warning]")
    assert page.ask(VISIBLE) == 5
    page.click("#reset")
    assert page.ask(MARKED) == ALL_MARKED


def test_a_filter_by_rule_hides_articles_without_it(page: Any) -> None:
    page.click("[name=rule][value='core.doubled-words']")
    assert page.ask(MARKED) == ["the the"]
    assert page.ask(VISIBLE) == 1
    assert page.ask("document.querySelector('#a2').checkVisibility()") is False
    assert page.ask("document.querySelector('[data-section=a2]').checkVisibility()") is False


def test_notes_can_be_searched(page: Any) -> None:
    page.click("#words")
    page.call("Input.insertText", text="THE CITY")
    assert page.ask(MARKED) == ["thecity"]
    page.call("Input.insertText", text=" of nowhere")
    assert page.ask(VISIBLE) == 0
    assert page.ask("document.querySelector('#nothing').checkVisibility()")


def test_a_mark_selects_its_card_and_a_card_its_mark(page: Any) -> None:
    page.click("#a1 mark.warning")
    assert page.ask(SELECTED) == "“could of been” should read “could have been”."
    marked = "[...document.querySelectorAll('mark.current')].map(mark => mark.textContent).join('')"
    assert page.ask(marked) == "could of been"
    page.click("#a2 .card.suggestion .message")
    assert page.ask(marked) == "of been"
    assert page.ask("document.querySelector('#position').textContent") == "9 of 9"


def test_marks_that_overlap_are_selected_in_turn(page: Any) -> None:
    page.click("#a1 mark.warning + mark")
    assert page.ask(SELECTED) == "“of been” should read “have been”."
    page.click("#a1 mark.warning + mark")
    assert page.ask(SELECTED) == "“could of been” should read “could have been”."


def test_the_keyboard_goes_from_finding_to_finding(page: Any) -> None:
    page.press("n")
    assert page.ask(SELECTED) == "“thecrane” should read “the crane”."
    assert page.ask("document.activeElement.textContent") == "thecrane"
    page.press("n")
    assert page.ask(SELECTED) == "“could of been” should read “could have been”."
    page.press("Enter")
    assert page.ask("document.activeElement.className").startswith("card")
    page.press("p")
    page.press("p")
    assert page.ask("document.querySelector('#position').textContent") == "9 of 9"
    page.press("Escape")
    assert page.ask(SELECTED) is None


def test_keys_go_past_what_is_filtered_out(page: Any) -> None:
    page.click("[name=severity][value=warning]")
    page.press("n")
    page.press("n")
    assert page.ask(SELECTED) == "No tag."
    assert page.ask("document.activeElement.className").startswith("card")


def test_letters_typed_into_the_search_are_not_commands(page: Any) -> None:
    page.press("/")
    page.press("n")
    assert page.ask("document.querySelector('#words').value") == "n"
    assert page.ask(SELECTED) is None


@pytest.mark.parametrize("width", [320, 390, 700, 1000, 1280])
def test_nothing_runs_over_the_side(page: Any, width: int) -> None:
    page.show(width=width)
    page.ask("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.ask("document.documentElement.scrollWidth <= innerWidth")
    right = "[...document.querySelectorAll('.copy, .card, .choice')].map(one => one"
    right += ".getBoundingClientRect().right)"
    assert page.ask(f"Math.max(...{right}) <= innerWidth")


def test_cards_stand_below_their_paragraph_on_a_phone(page: Any) -> None:
    places = (
        "[document.querySelector('#a1 .headline'), document.querySelector('#a1 .card')]"
        ".map(one => one.getBoundingClientRect()).map(box => [box.left, box.top, box.bottom])"
    )
    (_, top, _), (left, beside, _) = page.ask(places)
    assert abs(beside - top) < 20
    assert left > 700
    page.show(width=390)
    (_, _, bottom), (left, below, _) = page.ask(places)
    assert below >= bottom
    assert left < 50


def test_dark_colours_are_used_when_asked_for(page: Any) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.ask(ground)
    page.show(scheme="dark")
    assert page.ask(ground) != light


def test_print_has_notes_and_no_controls(page: Any) -> None:
    page.show(media="print", scheme="dark")
    assert page.ask(VISIBLE) == 9
    for hidden in ("#filters", ".stepper", ".rail nav"):
        assert page.ask(f"document.querySelector('{hidden}').checkVisibility()") is False
    assert page.ask("document.querySelector('.counts').checkVisibility()")
    assert page.ask("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    note = "getComputedStyle(document.querySelector('#a1 mark'), '::after').content"
    assert '"1"' in page.ask(note)


def test_the_page_can_be_read_without_scripts(page: Any, file: Path) -> None:
    page.open(file, runs_scripts=False)
    assert page.ask(VISIBLE) == 9
    assert page.ask(MARKED) == ALL_MARKED
    assert page.ask("document.querySelector('#filters').checkVisibility()") is False
    assert page.ask("document.querySelector('.counts').checkVisibility()")


BOXES = """[...document.querySelectorAll('.row')].flatMap(row => {
    const box = one => one && (({left, top, right, bottom}) => [left, top, right, bottom])(
        one.getBoundingClientRect());
    const cards = [...row.querySelectorAll('.card')];
    return cards.length ? [[box(row.querySelector('.lead .copy:last-child')), cards.map(box)]] : [];
})"""


def test_notes_start_beside_their_paragraph_and_cover_nothing(page: Any) -> None:
    rows = page.ask(BOXES)
    assert len(rows) == 5
    lowest = 0.0
    for (_, top, right, _), cards in rows:
        assert abs(cards[0][1] - top) < 3
        assert all(left > right for left, _, _, _ in cards)
        for _, above, _, below in cards:
            assert above >= lowest
            lowest = below


def test_many_notes_stand_below_their_paragraph(browser: Any, tmp_path: Path) -> None:
    line = "It could of been " * 6
    one = make_finding("a.txt", 0, line, "could of been", 0)
    findings = [structs.replace(one, start=at, column=at + 1) for at in range(3, 99, 17)]
    marks = tuple(Mark(each.start, each.start + 13, at) for at, each in enumerate(findings))
    block = ArticleBlock(Role.BODY, line, marks)
    report = structs.replace(Report.of(findings, [], 1), articles=(Article("a.txt", (block,)),))
    file = tmp_path / "report.html"
    file.write_text(render("html", report, RenderOptions()), encoding="utf-8")
    browser.open(file)
    (((_, _, _, bottom), cards),) = browser.ask(BOXES)
    assert all(top >= bottom for _, top, _, _ in cards)
    assert cards[0][1] == cards[1][1]
    assert cards[0][2] <= cards[1][0]
    number = "getComputedStyle(document.querySelector('mark'), '::after').content"
    assert '"1"' in browser.ask(number)


def test_what_lies_under_the_pointer_shows_its_counterpart(page: Any) -> None:
    near = (
        "[...document.querySelectorAll('.near')].map(one => one.dataset.finding ?? one.textContent)"
    )
    page.point("#a1 .headline mark")
    assert page.ask(near) == ["0"]
    page.point("#a1 .card.warning .message")
    assert page.ask(near) == ["could ", "of been"]
    page.point("h1")
    assert page.ask(near) == []


def test_nothing_moves_once_it_is_shown(browser: Any, tmp_path: Path) -> None:
    parts = make_report()
    blocks = parts.articles[0].blocks + tuple(
        ArticleBlock(Role.BODY, "A long paragraph. " * 60) for _ in range(2_000)
    )
    long = structs.replace(parts, articles=(Article("a.txt", blocks), *parts.articles[1:]))
    file = tmp_path / "report.html"
    file.write_text(render("html", long, RenderOptions()), encoding="utf-8")
    for width in (390, 1280):
        browser.open(file, width=width)
        moved = browser.ask(
            "new Promise(done => { let sum = 0; new PerformanceObserver(list => {"
            " for (const one of list.getEntries()) sum += one.value;"
            "}).observe({type: 'layout-shift', buffered: true});"
            " requestAnimationFrame(() => setTimeout(() => done(sum))); })"
        )
        assert moved < 0.01


def test_the_buttons_go_from_finding_to_finding(page: Any) -> None:
    page.click("#next")
    page.click("#next")
    assert page.ask(SELECTED) == "“could of been” should read “could have been”."
    page.click("#previous")
    assert page.ask("document.querySelector('#position').textContent") == "1 of 9"
    inside = "(({top, bottom}) => top >= 0 && bottom <= innerHeight)(document.querySelector("
    assert page.ask(f"{inside}'mark.current').getBoundingClientRect())")
    assert page.ask(f"{inside}'.card.current').getBoundingClientRect())")


def test_a_place_can_be_followed_without_a_mouse(page: Any) -> None:
    page.ask("document.querySelector('#a2 .card.warning a.place').focus()")
    page.press("Enter")
    assert page.ask("document.activeElement.textContent") == "could "
    ring = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.ask(ring) == "solid"


def test_a_script_that_got_into_the_page_would_not_run(browser: Any, file: Path) -> None:
    smuggled = file.with_name("smuggled.html")
    page = file.read_text(encoding="utf-8")
    attack = "<script>document.title = 'owned'</script><img src='https://example.org/x.png'>"
    smuggled.write_text(page.replace("<footer>", f"{attack}<footer>"), encoding="utf-8")
    browser.open(smuggled)
    assert browser.ask("document.title") == "9 findings – newslint"
    told = [one["entry"]["text"] for one in browser.told("Log.entryAdded")]
    assert len(told) == 2
    assert all("Content Security Policy" in text for text in told)


@pytest.mark.parametrize("name", ["draft.txt", "draft.html"])
def test_a_report_of_the_command_shows_scripts_in_the_copy_as_text(
    browser: Any, folder: Path, newslint: Any, name: str
) -> None:
    script = SCRIPT if name.endswith(".txt") else SCRIPT.replace("<", "&lt;")
    copy = f"Harbour sells its crane\n\nIt could of been {script} worse.\n"
    html = f"<h1>Harbour sells its crane</h1><p>It could of been {script} worse.</p>"
    (folder / name).write_text(html if name.endswith(".html") else copy, encoding="utf-8")
    ran = newslint("check", "--format", "text", "--output", "html=report.html", name)
    assert ran.status == 1
    browser.open(folder / "report.html")
    assert SCRIPT in browser.ask("document.querySelector('#a1 .body').innerText")
    assert browser.ask("document.scripts.length") == 2
    assert "could of been" in browser.ask(MARKED)
    assert not list(browser.told("Page.javascriptDialogOpening"))
    assert not list(browser.told("Log.entryAdded"))


def test_on_paper_every_article_but_the_first_starts_a_page(page: Any) -> None:
    page.show(media="print")
    breaks = (
        "[...document.querySelectorAll('.article')].map(one => getComputedStyle(one).breakBefore)"
    )
    assert page.ask(breaks) == ["auto", "page"]
    paper = b64decode(page.call("Page.printToPDF")["data"])
    assert paper.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) >= 2
