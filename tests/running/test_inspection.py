import io
import pickle
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.checks import terms
from newslint.config.settings import Settings, load
from newslint.config.written import Layer
from newslint.running import inspection
from newslint.running.inspection import Inspection, Inspector, Overrides, read_document
from newslint.source import UndecodableError

Look = Callable[..., Inspection]


@pytest.fixture
def look(desk: Path) -> Look:
    def inspect(data: bytes, path: str = "a.txt", **overrides: object) -> Inspection:
        inspector = Inspector(Overrides(**overrides))  # type: ignore[arg-type]
        return inspector.inspect(path, data, inspector.regime_for(Path(path)))

    return inspect


def test_what_is_found_is_what_no_comment_accepts(look: Look) -> None:
    comment = b"<!-- newslint: ignore[house.utilise] -- a name -->"
    found = look(b"They utilise it.\n\n%b\nWe utilise it.\n" % comment, "a.md")
    assert [finding.start for finding in found.findings] == [5]
    assert [entry.reason for entry in found.suppressed] == ["a name"]
    assert found.was_read


def test_a_crash_is_one_problem_and_tells_where_only_if_asked(
    look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_arguments: object) -> None:
        raise ValueError("an odd number")

    monkeypatch.setattr(terms, "_find", crash)
    told = "internal error: ValueError: an odd number (this is a fault of newslint; --verbose shows"
    (problem,) = look(b"They utilise it.\n").problems
    assert problem.startswith(told)
    (problem,) = look(b"They utilise it.\n", verbose=True).problems
    assert "in crash\n" in problem


@pytest.mark.parametrize(
    ("data", "told"),
    [
        pytest.param(b"caf\xe9", "not valid UTF-8", id="another encoding"),
        pytest.param(b"a\0b", "holds a NUL character", id="no text"),
        pytest.param(
            b"copy " * 200_001, "holds 1,000,004 characters of copy in 1 paragraphs", id="too long"
        ),
        pytest.param(
            b"copy\n\n" * 100_001, "in 100,001 paragraphs; newslint checks up to", id="too many"
        ),
    ],
)
def test_what_is_no_article_is_told_and_was_not_read(look: Look, data: bytes, told: str) -> None:
    found = look(data)
    assert not found.was_read
    assert told in found.problems[0]


def test_markup_is_no_copy() -> None:
    page = "<p>Copy.</p>" + f"<img src='data:{'x' * 1_100_000}'>"
    assert read_document("a.html", page.encode()).blocks[0].text == "Copy."
    with pytest.raises(UndecodableError, match="characters of copy"):
        read_document("a.html", f"<p>{'x' * 1_100_000}</p>".encode())


def test_the_same_text_is_as_long_in_a_word_document() -> None:
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        body = f"<w:body><w:p><w:r><w:t>{'copy ' * 250_000}</w:t></w:r></w:p></w:body>"
        package.writestr("word/document.xml", f"<w:document xmlns:w='{word}'>{body}</w:document>")
    with pytest.raises(UndecodableError, match="characters of copy"):
        read_document("a.docx", packed.getvalue())


def test_settings_are_read_once_for_each_configuration(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "sport").mkdir()
    (desk / "sport" / "newslint.toml").write_text("ignore = ['core']\n")
    read = []

    def note(file: Path | None, command_line: Layer | None = None) -> Settings:
        read.append(file)
        return load(file, command_line)

    monkeypatch.setattr(inspection, "load", note)
    inspector = Inspector(Overrides())
    paths = ["a.txt", "./a.txt", "news/b.txt", "sport/c.txt", "sport/tennis/d.txt", "news/../e.txt"]
    settings = [inspector.settings_for(Path(path)) for path in paths]
    assert len(read) == 2
    assert [each is settings[0] for each in settings] == [True, True, True, False, False, True]


def test_rules_and_engines_are_made_once_for_each_set_of_rules(desk: Path) -> None:
    config = (desk / "newslint.toml").read_text()
    (desk / "newslint.toml").write_text(
        config + "[per-file-ignores]\n'opinion/' = ['house.utilise']\n'*.md' = ['core']\n"
    )
    inspector = Inspector(Overrides())
    names = ("a.txt", "b.txt", "opinion/c.txt", "opinion/d.txt", "e.md")
    regimes = [inspector.regime_for(Path(path)) for path in names]
    assert [regime.ignored for regime in regimes] == [
        (), (), ("house.utilise",), ("house.utilise",), ("core",),
    ]  # fmt: skip
    engines = [inspector.engine_for(regime) for regime in regimes]
    assert len(set(map(id, engines))) == 3


def test_an_inspector_can_be_sent_to_another_process(desk: Path) -> None:
    inspector = Inspector(Overrides(ignore=("house.utilise",)))
    regime = inspector.regime_for(Path("a.txt"))
    assert inspector.inspect("a.txt", b"They utilise it.\n", regime) == Inspection()
    sent = pickle.loads(pickle.dumps(inspector))  # noqa: S301
    regime = sent.regime_for(Path("a.txt"))
    assert sent.inspect("a.txt", b"They utilise it.\n", regime) == Inspection()


OVERRIDING = """
ignore-elements = ["cite"]
[[overrides]]
files = ["site/*.md"]
ignore-patterns = ["sat .*? town"]
"""


@pytest.mark.parametrize(
    ("name", "found"),
    [
        pytest.param("a.md", ["the the", "in in"], id="not named"),
        pytest.param("site/a.md", ["the the"], id="named"),
    ],
)
def test_overrides_hold_for_the_files_they_name(folder: Path, name: str, found: list[str]) -> None:
    (folder / "newslint.toml").write_text(OVERRIDING, encoding="utf-8")
    (folder / "site").mkdir()
    inspector = Inspector(Overrides(select=None))
    text = b"They saw the the vote.\n\nThey sat in in town. <cite>so so</cite>\n"
    seen = inspector.inspect(name, text, inspector.regime_for(Path(name)))
    assert [each.text for each in seen.findings if each.rule == "core.doubled-words"] == found


def test_files_with_settings_of_their_own_share_the_rules(folder: Path) -> None:
    (folder / "newslint.toml").write_text(OVERRIDING, encoding="utf-8")
    inspector = Inspector(Overrides())
    own, other = (inspector.regime_for(Path(name)).settings for name in ("site/a.md", "a.md"))
    assert own.holding
    assert not other.holding
    assert inspector.available(own) is inspector.available(other)
