"""The page in a browser, driven through Chromium's debugging pipe."""

import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from newslint.document import Role
from newslint.finding import Finding, Fix, Safety, Severity
from newslint.report import Article, ArticleBlock, Mark, Problem, Report, RuleNote
from newslint.reporters import RenderOptions, render
from newslint.source import Edit, Span

NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)
TIMEOUT = 20.0
# The browser reads commands from descriptor 3 and writes to descriptor 4.
START = """
import fcntl, os, sys
source, sink = (fcntl.fcntl(int(fd), fcntl.F_DUPFD, 10) for fd in sys.argv[1:3])
os.dup2(source, 3)
os.dup2(sink, 4)
os.execv(sys.argv[3], sys.argv[3:])
"""

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason=f"none of {', '.join(NAMES)} is installed"),
    pytest.mark.skipif(sys.platform == "win32", reason="descriptors cannot be handed over"),
]


class Browser:
    """One page of a headless Chromium, and all that it told since the last ``open``."""

    def __init__(self, profile: Path) -> None:
        source, self._output = os.pipe()
        self._input, sink = os.pipe()
        assert CHROMIUM
        self._process = subprocess.Popen(
            [
                *(sys.executable, "-c", START, str(source), str(sink), CHROMIUM),
                *("--headless=new", "--no-sandbox", "--remote-debugging-pipe"),
                *("--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"),
                *("--disable-extensions", "--disable-background-networking"),
                f"--user-data-dir={profile}",
            ],
            pass_fds=(source, sink),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(source)
        os.close(sink)
        self._buffer = b""
        self._number = 0
        self._session = ""
        self.events: list[dict[str, Any]] = []
        try:
            target = self.call("Target.createTarget", url="about:blank")["targetId"]
            attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
            self._session = attached["sessionId"]
            for domain in ("Page", "Runtime", "Log", "Network"):
                self.call(f"{domain}.enable")
            self.call("Emulation.setFocusEmulationEnabled", enabled=True)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """End the browser."""
        os.close(self._output)
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(5)
        os.close(self._input)

    def call(self, method: str, **parameters: Any) -> Any:
        """Send one command and return its result."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._output, data) :]
        deadline = time.monotonic() + TIMEOUT
        while (answer := self._receive(deadline)).get("id") != self._number:
            self.events.append(answer)
        assert "error" not in answer, answer
        return answer["result"]

    def _receive(self, deadline: float) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            left = max(0.0, deadline - time.monotonic())
            if not select.select([self._input], [], [], left)[0]:
                raise TimeoutError(f"the browser said nothing for {TIMEOUT} seconds")
            data = os.read(self._input, 1 << 16)
            if not data:
                raise EOFError("the browser ended")
            self._buffer += data
        message, _, self._buffer = self._buffer.partition(b"\0")
        answer: dict[str, Any] = json.loads(message)
        return answer

    def open(self, file: Path, *, runs_scripts: bool = True) -> None:
        """Open a page in light colours, on a wide screen, and wait until it is painted."""
        self.show()
        self._navigate("about:blank")
        self.call("Emulation.setScriptExecutionDisabled", value=not runs_scripts)
        self._navigate(file.as_uri())
        self.call("Emulation.setScriptExecutionDisabled", value=False)
        # Keys pressed before the first paint are lost.
        self.ask("0")

    def _navigate(self, url: str) -> None:
        self.events.clear()
        self.call("Page.navigate", url=url)
        deadline = time.monotonic() + TIMEOUT
        while not any(self.told("Page.loadEventFired")):
            self.events.append(self._receive(deadline))

    def show(
        self, *, width: int = 1280, height: int = 900, media: str = "", scheme: str = "light"
    ) -> None:
        """Emulate a screen or paper."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=width < 500,
        )
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.call("Emulation.setEmulatedMedia", media=media, features=features)

    def told(self, method: str) -> Iterator[dict[str, Any]]:
        """Yield the parameters of all events of one kind."""
        return (event["params"] for event in self.events if event.get("method") == method)

    def ask(self, expression: str) -> Any:
        """Evaluate an expression in the page, after it has been painted."""
        result = self.call(
            "Runtime.evaluate",
            expression="new Promise(done => requestAnimationFrame(() => setTimeout(done)))"
            f".then(() => ({expression}))",
            returnByValue=True,
            awaitPromise=True,
        )
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    def click(self, selector: str) -> None:
        """Click with the mouse in the middle of an element's first line."""
        x, y = self.ask(
            f"(() => {{ const element = document.querySelector({json.dumps(selector)});"
            " element.scrollIntoView({block: 'center'});"
            " const box = element.getClientRects()[0];"
            " return [box.x + box.width / 2, box.y + box.height / 2]; })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def press(self, key: str) -> None:
        """Press a key."""
        text = {"Enter": "\r"}.get(key, key if len(key) == 1 else "")
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, text=text)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key)


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
        context=text,
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
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    started = Browser(tmp_path_factory.mktemp("profile"))
    yield started
    started.close()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(render("html", make_report(), RenderOptions()), encoding="utf-8")
    return path


@pytest.fixture
def page(browser: Browser, file: Path) -> Iterator[Browser]:
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


def test_everything_is_shown_at_first(page: Browser) -> None:
    assert page.ask(VISIBLE) == 9
    assert page.ask(MARKED) == ALL_MARKED
    assert page.ask("document.querySelector('#shown').textContent") == "All 9 shown"
    assert page.ask("document.querySelector('.problems').checkVisibility()")


def test_markup_in_the_copy_is_text(page: Browser) -> None:
    assert SCRIPT in page.ask("document.querySelector('#a1').innerText")
    assert page.ask("document.scripts.length") == 1


def test_a_filter_by_severity_hides_cards_and_marks(page: Browser) -> None:
    page.click("[name=severity][value=suggestion]")
    assert page.ask(VISIBLE) == 2
    assert page.ask(MARKED) == ["of been", "of been"]
    assert page.ask("document.querySelector('#shown').textContent") == "2 of 9 shown"
    assert page.ask("document.querySelectorAll('mark[tabindex]').length") == 2
    page.click("[name=severity][value=warning]")
    assert page.ask(VISIBLE) == 5
    page.click("#reset")
    assert page.ask(MARKED) == ALL_MARKED


def test_a_filter_by_rule_hides_articles_without_it(page: Browser) -> None:
    page.click("[name=rule][value='core.doubled-words']")
    assert page.ask(MARKED) == ["the the"]
    assert page.ask(VISIBLE) == 1
    assert page.ask("document.querySelector('#a2').checkVisibility()") is False
    assert page.ask("document.querySelector('[data-section=a2]').checkVisibility()") is False


def test_notes_can_be_searched(page: Browser) -> None:
    page.click("#words")
    page.call("Input.insertText", text="THE CITY")
    assert page.ask(MARKED) == ["thecity"]
    page.call("Input.insertText", text=" of nowhere")
    assert page.ask(VISIBLE) == 0
    assert page.ask("document.querySelector('#nothing').checkVisibility()")


def test_a_mark_selects_its_card_and_a_card_its_mark(page: Browser) -> None:
    page.click("#a1 mark.warning")
    assert page.ask(SELECTED) == "“could of been” should read “could have been”."
    marked = "[...document.querySelectorAll('mark.current')].map(mark => mark.textContent).join('')"
    assert page.ask(marked) == "could of been"
    page.click("#a2 .card.suggestion .message")
    assert page.ask(marked) == "of been"
    assert page.ask("document.querySelector('#position').textContent") == "9 of 9"


def test_marks_that_overlap_are_selected_in_turn(page: Browser) -> None:
    page.click("#a1 mark.warning + mark")
    assert page.ask(SELECTED) == "“of been” should read “have been”."
    page.click("#a1 mark.warning + mark")
    assert page.ask(SELECTED) == "“could of been” should read “could have been”."


def test_the_keyboard_goes_from_finding_to_finding(page: Browser) -> None:
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


def test_keys_go_past_what_is_filtered_out(page: Browser) -> None:
    page.click("[name=severity][value=warning]")
    page.press("n")
    page.press("n")
    assert page.ask(SELECTED) == "No tag."
    assert page.ask("document.activeElement.className").startswith("card")


def test_letters_typed_into_the_search_are_not_commands(page: Browser) -> None:
    page.press("/")
    page.press("n")
    assert page.ask("document.querySelector('#words').value") == "n"
    assert page.ask(SELECTED) is None


@pytest.mark.parametrize("width", [320, 390, 700, 1000, 1280])
def test_nothing_runs_over_the_side(page: Browser, width: int) -> None:
    page.show(width=width)
    page.ask("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.ask("document.documentElement.scrollWidth <= innerWidth")
    right = "[...document.querySelectorAll('.copy, .card, .choice')].map(one => one"
    right += ".getBoundingClientRect().right)"
    assert page.ask(f"Math.max(...{right}) <= innerWidth")


def test_cards_stand_below_their_paragraph_on_a_phone(page: Browser) -> None:
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


def test_dark_colours_are_used_when_asked_for(page: Browser) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.ask(ground)
    page.show(scheme="dark")
    assert page.ask(ground) != light


def test_print_has_notes_and_no_controls(page: Browser) -> None:
    page.show(media="print", scheme="dark")
    assert page.ask(VISIBLE) == 9
    for hidden in ("#filters", ".stepper", ".rail nav"):
        assert page.ask(f"document.querySelector('{hidden}').checkVisibility()") is False
    assert page.ask("document.querySelector('.counts').checkVisibility()")
    assert page.ask("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    note = "getComputedStyle(document.querySelector('#a1 mark'), '::after').content"
    assert '"1"' in page.ask(note)


def test_the_page_can_be_read_without_scripts(page: Browser, file: Path) -> None:
    page.open(file, runs_scripts=False)
    assert page.ask(VISIBLE) == 9
    assert page.ask(MARKED) == ALL_MARKED
    assert page.ask("document.querySelector('#filters').checkVisibility()") is False
    assert page.ask("document.querySelector('.counts').checkVisibility()")
