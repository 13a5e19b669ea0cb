"""What the tests of the page share: articles of one line, a reader of the page, and a browser."""

import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from newslint.document import Role
from newslint.finding import Finding, Severity
from newslint.report import Article, ArticleBlock, Mark, Report
from newslint.reporters import RenderOptions, render
from newslint.source import Context

VOID = {"meta", "link", "input", "br"}
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


def make_finding(line: str, text: str, **more: object) -> Finding:
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
        "context": Context(line),
        **more,
    }
    return Finding(**values)  # type: ignore[arg-type]


def make_report(*findings: Finding, role: Role = Role.BODY, **more: object) -> Report:
    """Make a report of articles of one block each: the line that their findings stand on."""
    made = Report.of(findings, [], len({one.path for one in findings}))
    articles = []
    for path in sorted({one.path for one in findings}):
        own = [(index, one) for index, one in enumerate(made.findings) if one.path == path]
        marks = tuple(Mark(one.start, one.end, index) for index, one in own)
        articles.append(Article(path, (ArticleBlock(role, own[0][1].context.text, marks),)))
    return structs.replace(made, **{"articles": tuple(articles), **more})


def show_report(shown: Report, base: str = "") -> Page:
    return Page(render("html", shown, RenderOptions(base=base)))


@pytest.fixture(scope="session")
def read() -> type[Page]:
    """Read a page, which holds what is asked of it."""
    return Page


@pytest.fixture(scope="session")
def finding() -> Callable[..., Finding]:
    """Make a finding of a text in a line."""
    return make_finding


@pytest.fixture(scope="session")
def report() -> Callable[..., Report]:
    """Make a report of articles of one block each: the line that their findings stand on."""
    return make_report


@pytest.fixture(scope="session")
def show() -> Callable[..., Page]:
    """Show a report, and read it back."""
    return show_report


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

    def open(self, file: Path, *, width: int = 1280, runs_scripts: bool = True) -> None:
        """Open a page in light colours, by default on a wide screen; wait until it is painted."""
        self.show(width=width)
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

    def point(self, selector: str) -> tuple[float, float]:
        """Move the mouse to the middle of an element's first line."""
        x, y = self.ask(
            f"(() => {{ const element = document.querySelector({json.dumps(selector)});"
            " element.scrollIntoView({block: 'center'});"
            " const box = element.getClientRects()[0];"
            " return [box.x + box.width / 2, box.y + box.height / 2]; })()"
        )
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
        return x, y

    def click(self, selector: str) -> None:
        """Click with the mouse in the middle of an element's first line."""
        x, y = self.point(selector)
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def press(self, key: str) -> None:
        """Press a key."""
        text = {"Enter": "\r"}.get(key, key if len(key) == 1 else "")
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, text=text)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key)


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip(f"no browser to open the page in: none of {', '.join(NAMES)} is installed")
    if sys.platform == "win32":
        pytest.skip("descriptors, by which the browser is driven, cannot be handed over")
    started = Browser(tmp_path_factory.mktemp("profile"))
    yield started
    started.close()
