"""The guides say what is true: their commands, settings, rules, files and links exist."""

import re
import shlex
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from docx import Document

from newslint import __version__
from newslint.cli import COMMANDS, build_parser
from newslint.config import load
from newslint.config.selection import available_rules
from newslint.config.written import KEYS
from newslint.reporters import reporter_names
from newslint.running.inspection import Overrides
from newslint.running.runner import Runner
from newslint.selectors import fits

Run = Callable[..., Any]

ROOT = Path(__file__).parent.parent
GUIDES = sorted((ROOT / "docs").glob("*.md"))
PAPERS = [*GUIDES, ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
OTHERS = {"--depth", "--global", "--read-only"}
"""Options of other programs that the guides speak of."""

by_name = pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.name)


def _fences(paper: Path, *languages: str) -> Iterator[str]:
    text = paper.read_text(encoding="utf-8")
    for language, inner in re.findall(r"^```(\w+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        if language in languages:
            yield inner


def _all_fences(*languages: str) -> list[Any]:
    return [
        pytest.param(inner, id=f"{paper.name} {number}")
        for paper in PAPERS
        for number, inner in enumerate(_fences(paper, *languages), start=1)
    ]


def _code(paper: Path) -> list[str]:
    """Return what stands in a paper as code within a line."""
    text = re.sub(
        r"^```.*?^```$", "", paper.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL
    )
    return re.findall(r"`([^`\n]+)`", text)


def _commands(text: str) -> Iterator[list[str]]:
    """Yield the arguments of each call of newslint in lines of a shell, ours alone."""
    for line in text.splitlines():
        lexer = shlex.shlex(line, posix=True, punctuation_chars=True)
        lexer.whitespace_split = True
        words = list(lexer)
        while "newslint" in words:
            words = words[words.index("newslint") + 1 :]
            ends = [index for index, word in enumerate(words) if set(word) <= set("|<>&;()")]
            yield words[: ends[0] if ends else None]


def _options() -> set[str]:
    parser = build_parser()
    (commands,) = (each for each in parser._actions if each.dest == "command")
    assert isinstance(commands.choices, dict)
    return {
        option
        for each in (parser, *commands.choices.values())
        for action in each._actions
        for option in action.option_strings
    }


def _check_command(arguments: list[str]) -> None:
    parsed = build_parser(arguments).parse_args(arguments)
    for written in getattr(parsed, "output", None) or []:
        if parsed.command == "check":
            assert written.partition("=")[0] in reporter_names(), written
    if parsed.command == "check" and parsed.format:
        assert parsed.format in reporter_names(), parsed.format


@by_name
def test_every_command_exists_and_takes_its_options(
    paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = [code for code in _code(paper) if re.match(r"newslint [a-z]", code)]
    for text in [*_fences(paper, "sh"), *said]:
        for arguments in _commands(text):
            if arguments and arguments[0] in {*COMMANDS} and not _is_only_named(text, arguments):
                try:
                    _check_command(arguments)
                except SystemExit:
                    pytest.fail(f"newslint {shlex.join(arguments)}: {capsys.readouterr().err}")


def _is_only_named(text: str, arguments: list[str]) -> bool:
    return text.startswith("newslint ") and "\n" not in text and len(arguments) == 1


@by_name
def test_every_option_that_is_spoken_of_exists(paper: Path) -> None:
    known = _options() | OTHERS
    for code in _code(paper):
        for option in re.findall(r"(?<![\w/-])--?[a-z][a-z-]*", code):
            if code.startswith(("newslint", "-")):
                assert option in known, code


@by_name
def test_every_rule_that_is_spoken_of_exists(paper: Path) -> None:
    rules = [rule.id for rule in available_rules(load(None))]
    packs = "|".join(sorted({rule.partition(".")[0] for rule in rules}))
    written = paper.read_text(encoding="utf-8")
    named = re.findall(rf"(?<![\w./-])((?:{packs})\.[a-z*][a-z*-]*)(?!\.?[\w/])", written)
    files = {"newslint.toml", "newslint.yml"}
    for name in {*named} - files:
        assert any(fits(name, rule) for rule in rules), name


@pytest.mark.parametrize("text", _all_fences("toml"))
def test_every_setting_loads(folder: Path, newslint: Run, text: str) -> None:
    newslint("init")
    (folder / "site").mkdir()
    (folder / "site" / "newslint.toml").write_text(text, encoding="utf-8")
    (folder / "site" / "house").symlink_to(folder / "house")
    (words,) = _fences(ROOT / "docs" / "configuration.md", "text")
    (names,) = _fences(ROOT / "docs" / "configuration.md", "csv")
    (folder / "site" / "words.txt").write_text(words, encoding="utf-8")
    (folder / "site" / "names.csv").write_text(names, encoding="utf-8")
    for style in ("Microsoft", "House"):
        rule = folder / "site" / "styles" / style / "Acronyms.yml"
        rule.parent.mkdir(parents=True)
        rule.write_text("extends: existence\nmessage: m\ntokens: [NATO]\n", encoding="utf-8")
    (folder / "site" / "styles" / "config" / "vocabularies" / "House").mkdir(parents=True)
    (folder / "site" / "article.md").write_text("The board met.\n", encoding="utf-8")
    ran = newslint("check", "site/article.md")
    assert (ran.status, ran.err) == (0, "")


def test_every_key_has_an_example() -> None:
    shown = {
        key
        for text in _fences(ROOT / "docs" / "configuration.md", "toml")
        for key in tomllib.loads(text)
    }
    assert shown == set(KEYS)


@pytest.mark.parametrize("text", _all_fences("yaml"))
def test_every_piece_of_yaml_is_what_its_reader_takes(text: str) -> None:
    content = yaml.safe_load(text)
    for node in _nodes(content):
        if str(node.get("repo", "")).endswith("/newslint"):
            _check_hooks(node)
        elif str(node.get("uses", "")).startswith("newslint/newslint@"):
            action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
            assert node["with"].keys() <= action["inputs"].keys()
            arguments = ["check", *node["with"].get("args", "").splitlines()]
            _check_command(arguments)
            assert node["uses"].endswith(f"@v{__version__}")
        elif "remote" in node:
            header, _jobs = yaml.safe_load_all(
                (ROOT / "templates" / "newslint.yml").read_text(encoding="utf-8")
            )
            assert node["inputs"].keys() <= header["spec"]["inputs"].keys()
            assert node["remote"].endswith(f"/v{__version__}/templates/newslint.yml")


def _nodes(content: Any) -> Iterator[dict[str, Any]]:
    if isinstance(content, dict):
        yield content
    for each in content.values() if isinstance(content, dict) else content:
        if isinstance(each, dict | list):
            yield from _nodes(each)


def _check_hooks(repository: dict[str, Any]) -> None:
    manifest = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    entries = {hook["id"]: shlex.split(hook["entry"]) for hook in manifest}
    assert repository["rev"] == f"v{__version__}"
    for hook in repository["hooks"]:
        _check_command([*entries[hook["id"]][1:], *hook.get("args", [])])


def test_every_output_format_is_described() -> None:
    text = (ROOT / "docs" / "output-formats.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)) == reporter_names()


def test_every_hook_and_input_is_described() -> None:
    text = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    manifest = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    header, _jobs = yaml.safe_load_all((ROOT / "templates" / "newslint.yml").read_text())
    for name in (
        *(hook["id"] for hook in manifest),
        *action["inputs"],
        *action["outputs"],
        *header["spec"]["inputs"],
    ):
        assert f"`{name}`" in text or f"{name}:" in text, name


@by_name
def test_links_lead_somewhere(paper: Path) -> None:
    text = paper.read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)#]*)(?:#[^)]*)?\)", text):
        assert (paper.parent / target).exists(), target


@pytest.mark.parametrize("paper", GUIDES, ids=lambda path: path.name)
def test_a_guide_is_short_and_clean(paper: Path) -> None:
    assert paper.read_text(encoding="utf-8").count("\n") < 150
    report = Runner(Overrides(isolated=True)).check_paths([str(paper)])
    assert (report.findings, report.problems) == ((), ())


@pytest.mark.parametrize(
    ("label", "name", "article"),
    [
        pytest.param("Markdown, HTML", "a.md", "{}\n\nWe saw the the sea.\n", id="Markdown"),
        pytest.param("Markdown, HTML", "a.html", "<p>{}\nThe the sea.</p>\n", id="HTML"),
        pytest.param("MDX", "a.mdx", "{}\n\nWe saw the the sea.\n", id="MDX"),
        pytest.param(
            "front matter", "a.md", "---\n{}\n---\n\nWe saw the the sea.\n", id="front matter"
        ),
    ],
)
def test_a_comment_does_what_the_guide_says(
    folder: Path, newslint: Run, label: str, name: str, article: str
) -> None:
    (folder / name).write_text(article.replace("{}", _comment(label)), encoding="utf-8")
    ran = newslint("check", name)
    assert (ran.status, ran.out) == (0, "1 file checked, nothing to report.\n")
    (folder / name).write_text(article.replace("{}", "title: Sea" if "---" in article else ""))
    assert newslint("check", name).status == 1


def test_a_comment_in_a_word_document_does_what_the_guide_says(folder: Path, newslint: Run) -> None:
    document = Document()
    paragraph = document.add_paragraph("We saw the the sea.")
    document.add_comment(paragraph.runs, text=_comment("Word"))
    document.save("a.docx")
    assert newslint("check", "a.docx").status == 0


def _comment(label: str) -> str:
    text = (ROOT / "docs" / "adoption.md").read_text(encoding="utf-8")
    (row,) = re.findall(rf"^\| {label} \|.*$", text, re.MULTILINE)
    (comment,) = re.findall(r"`([^`]*newslint:[^`]*)`", row)
    return str(comment)
